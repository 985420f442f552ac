"""Fixtures: a hub with its province, and a kiosk that it expects."""

from pathlib import Path

import pytest

from kiosk.province.publishing import office
from kiosk.province.publishing.demo import make_demo_province
from kiosk.sync.sealing import SealedBundle
from tests.cli.hub.commands import did
from tests.province.hub.hubs import NOW, Hub, Kiosk, record


@pytest.fixture(autouse=True)
def standing_clock(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(office, "system_clock", lambda: NOW)


@pytest.fixture(scope="session")
def province(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A province's repository; the folder beside it contains the keys of the province, including the receipt key."""
    folder = tmp_path_factory.mktemp("office") / "quang-tri"
    make_demo_province(folder, (), folder.with_name("quang-tri-keys"))
    return folder


@pytest.fixture
def hub(tmp_path: Path, province: Path) -> Hub:
    did("init", tmp_path / "hub", "--name", "Tỉnh Quảng Trị")
    (tmp_path / "stick").mkdir()
    return Hub(tmp_path / "hub", province, province.with_name("quang-tri-keys"), tmp_path / "stick")


@pytest.fixture
def kiosk(hub: Hub) -> Kiosk:
    return hub.kiosk(enrolment=hub.expects())


@pytest.fixture
def cut(kiosk: Kiosk) -> list[SealedBundle]:
    return kiosk.cuts(record(2), 20, 50)
