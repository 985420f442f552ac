"""Fixtures of the hub tests: a province, its hub in SQLite or PostgreSQL, and a kiosk with bundles."""

from pathlib import Path

import pytest

from kiosk.domain.events import Event
from kiosk.province.hub.folder import make_hub
from kiosk.province.hub.hub_file import HubSettings
from kiosk.province.publishing.demo import make_demo_province
from kiosk.sync.sealing import SealedBundle
from tests.province.hub.hubs import Hub, Kiosk, record

NAME, SQLITE = "Tỉnh Quảng Trị", "sqlite:///results.db"


@pytest.fixture(scope="session")
def made_province(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Create a folder with a demo repository (``province``) and its keys (``keys``)."""
    folder = tmp_path_factory.mktemp("made")
    make_demo_province(folder / "province", (), folder / "keys")
    return folder


@pytest.fixture(params=["sqlite", pytest.param("postgresql", marks=pytest.mark.postgres)])
def store_url(request: pytest.FixtureRequest) -> str:
    """Return the URL of an empty store: tests that use the hub run on both database systems."""
    return SQLITE if request.param == "sqlite" else request.getfixturevalue("postgres_url")


@pytest.fixture
def hub(made_province: Path, tmp_path: Path, store_url: str) -> Hub:
    """Create an empty hub of the province, and an empty stick."""
    return _made(made_province, tmp_path, store_url)


@pytest.fixture
def sqlite_hub(made_province: Path, tmp_path: Path) -> Hub:
    """Create an empty hub with a store in SQLite, for tests of what does not depend on the database system."""
    return _made(made_province, tmp_path, SQLITE)


@pytest.fixture
def sqlite_hub_beside(made_province: Path, tmp_path: Path) -> Hub:
    """Create a second empty hub, with a store in SQLite."""
    (tmp_path / "beside").mkdir()
    return _made(made_province, tmp_path / "beside", SQLITE)


def _made(made_province: Path, folder: Path, store: str) -> Hub:
    make_hub(folder / "hub", HubSettings(NAME, store))
    (folder / "stick").mkdir()
    return Hub(folder / "hub", made_province / "province", made_province / "keys", folder / "stick")


@pytest.fixture(scope="session")
def events() -> list[Event]:
    return record()


@pytest.fixture
def kiosk(hub: Hub) -> Kiosk:
    """A kiosk that the hub expects: its key is approved with its first bundle."""
    return hub.kiosk(enrolment=hub.expects())


@pytest.fixture
def cut(events: list[Event], kiosk: Kiosk) -> list[SealedBundle]:
    """Cut the events of one kiosk into three bundles: events 1–20, 21–50, and from 51 on."""
    return kiosk.cuts(events, 20, 50)
