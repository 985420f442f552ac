"""Fixtures: a province that publishes one pack, its carriers, and kiosks that trust it."""

from collections.abc import Mapping
from pathlib import Path

import pytest

from kiosk.content.authoring.builder import BuiltPack
from tests.content.kiosk import Kiosk
from tests.content.trust.province import DEPARTMENT, Province, Tree
from tests.content.trust.visiting import Visited

FIRST = f"{DEPARTMENT}/an-toan-mau-1.2.0.hocpack"
SECOND = f"{DEPARTMENT}/an-toan-mau-1.3.0.hocpack"


@pytest.fixture
def province(built: BuiltPack) -> Province:
    """A province whose department has published version 1.2.0 of the good pack."""
    province = Province()
    province.add(DEPARTMENT, built.path.name, built.path.read_bytes())
    return province


@pytest.fixture
def fresh(station: Kiosk, province: Province) -> Visited:
    """A kiosk that trusts the province, but into which no carrier was inserted yet."""
    return Visited(station, province.first_root)


@pytest.fixture
def visited(fresh: Visited, province: Province) -> Visited:
    """A kiosk that has installed version 1.2.0 from the province's carrier."""
    fresh.installs(province.files)
    return fresh


@pytest.fixture
def second(province: Province, newer: BuiltPack) -> bytes:
    """Version 1.3.0 of the good pack, not yet published."""
    return newer.path.read_bytes()


@pytest.fixture
def tree(province: Province, second: bytes) -> Mapping[str, bytes]:
    """The files of a carrier with the versions 1.2.0 and 1.3.0, both published by the department."""
    province.add(DEPARTMENT, SECOND.partition("/")[2], second)
    return province.files


@pytest.fixture
def stick(tmp_path: Path) -> Path:
    return tmp_path / "usb"


@pytest.fixture
def old(province: Province) -> Tree:
    """The files of the carrier before version 1.3.0 was published."""
    return dict(province.files)


@pytest.fixture
def ahead(visited: Visited, province: Province, old: Tree, second: bytes) -> Visited:
    """A kiosk that has installed version 1.3.0 from a newer carrier than `old`."""
    province.add(DEPARTMENT, SECOND.partition("/")[2], second)
    visited.installs(province.files, SECOND)
    return visited
