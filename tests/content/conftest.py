"""A good pack: its source folder, and what is built from it."""

import shutil
from datetime import date
from pathlib import Path

import pytest

from kiosk.content.builder import BuiltPack, build
from kiosk.content.sources import PackSource, read_source

GOOD = Path(__file__).parent / "good" / "an-toan-mau"
TODAY = date(2026, 11, 24)


@pytest.fixture
def today() -> date:
    return TODAY


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    """A copy of the good source folder, free to be broken."""
    return Path(shutil.copytree(GOOD, tmp_path / "lessons" / GOOD.name))


@pytest.fixture
def source(folder: Path) -> PackSource:
    return read_source(folder, today=TODAY, is_bundled=True)


@pytest.fixture
def built(source: PackSource, tmp_path: Path) -> BuiltPack:
    return build(source, tmp_path / "built")
