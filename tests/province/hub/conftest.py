"""Fixtures of the hub tests: a province, its hub, and bundles of a kiosk."""

from pathlib import Path

import pytest

from kiosk.domain.events import Event
from kiosk.domain.ids import KioskId
from kiosk.province.hub.folder import make_hub
from kiosk.province.publishing.demo import make_demo_province
from kiosk.sync.bundles import Bundle
from tests.province.hub.hubs import Hub, a_kiosk, bundles, record


@pytest.fixture(scope="session")
def made_province(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Create a folder with a demo repository (``province``) and its keys, including the receipt key (``keys``)."""
    folder = tmp_path_factory.mktemp("made")
    make_demo_province(folder / "province", (), folder / "keys")
    return folder


@pytest.fixture
def hub(made_province: Path, tmp_path: Path) -> Hub:
    """Create an empty hub of the province, and an empty stick."""
    make_hub(tmp_path / "hub", "Tỉnh Quảng Trị")
    (tmp_path / "stick").mkdir()
    return Hub(tmp_path / "hub", made_province / "province", made_province / "keys", tmp_path / "stick")


@pytest.fixture(scope="session")
def events() -> list[Event]:
    return record()


@pytest.fixture
def kiosk() -> KioskId:
    return a_kiosk()


@pytest.fixture
def cut(events: list[Event], kiosk: KioskId) -> list[Bundle]:
    """Cut the events of one kiosk into three bundles: events 1–20, 21–50, and from 51 on."""
    return bundles(events, kiosk, 20, 50)
