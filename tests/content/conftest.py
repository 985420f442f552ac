"""Fixtures: the source and the builds of the good pack, and kiosks with and without this pack."""

import shutil
from collections.abc import Iterator
from datetime import date
from pathlib import Path

import pytest

from kiosk.content.authoring.builder import BuiltPack, build
from kiosk.content.authoring.sources import PackSource, read_source
from kiosk.storage.store import open_store
from tests.content.forge import Files, taken_apart
from tests.content.kiosk import Kiosk, StandingClock

GOOD = Path(__file__).parent / "good" / "an-toan-mau"
TODAY = date(2026, 11, 24)


@pytest.fixture
def today() -> date:
    return TODAY


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    """A copy of the good source folder, which a test may change."""
    return Path(shutil.copytree(GOOD, tmp_path / "lessons" / GOOD.name))


@pytest.fixture
def source(folder: Path) -> PackSource:
    return read_source(folder, today=TODAY, is_bundled=True)


@pytest.fixture
def built(source: PackSource, tmp_path: Path) -> BuiltPack:
    return build(source, tmp_path / "built")


@pytest.fixture
def station(tmp_path: Path) -> Iterator[Kiosk]:
    """A kiosk without packs."""
    store = open_store(tmp_path / "data" / "kiosk.db", StandingClock())
    kiosk = Kiosk(store, tmp_path / "data" / "packs", tmp_path / "stick")
    yield kiosk
    kiosk.store.close()


@pytest.fixture
def used(station: Kiosk, built: BuiltPack) -> Kiosk:
    """A kiosk with version 1.2.0 of the good pack installed."""
    station.install(built.path)
    return station


@pytest.fixture
def newer(folder: Path, tmp_path: Path) -> BuiltPack:
    """Version 1.3.0 of the good pack."""
    head = folder / "pack.yaml"
    good = head.read_text("utf-8")
    head.write_text(good.replace("version: 1.2.0", "version: 1.3.0"), "utf-8")
    pack = build(read_source(folder, today=TODAY), tmp_path / "newer")
    head.write_text(good, "utf-8")
    return pack


@pytest.fixture
def parts(newer: BuiltPack) -> Files:
    """The files of version 1.3.0, from which tests make forged packs."""
    return taken_apart(newer.path)
