"""Tests how the running kiosk uses sessions: at its start, and when a guest comes."""

from pathlib import Path

import pytest

from kiosk.domain.errors import DiskFullError
from kiosk.domain.events import EventDraft, EventKind
from kiosk.domain.sessions.closing import SessionTotals
from kiosk.domain.sittings import Beginning
from kiosk.house import Site, StationHouse, end_overdue_session, guest_beginning
from kiosk.services.sessions.session_service import SessionService
from kiosk.settings import Settings
from tests.services.sessions.evening import GUIDE, HAMLETS, Evening


def unused() -> SessionService:
    raise AssertionError("the service must not be created")


def test_without_a_session_the_service_is_not_created(evening: Evening) -> None:
    end_overdue_session(evening.store.events, unused)
    assert guest_beginning(evening.store.events, unused) == Beginning()
    evening.opens()
    evening.service.end(GUIDE, SessionTotals())
    end_overdue_session(evening.store.events, unused)
    assert guest_beginning(evening.store.events, unused) == Beginning()


def test_the_start_ends_the_session_of_an_earlier_day_only(evening: Evening) -> None:
    session = evening.opens()
    end_overdue_session(evening.store.events, lambda: evening.service)
    assert guest_beginning(evening.store.events, lambda: evening.service) == Beginning(session=session)
    evening.clock.passes(days=1)
    end_overdue_session(evening.store.events, lambda: evening.service)
    assert [event.body["reason"] for event in evening.events(EventKind.SESSION_ENDED)] == ["midnight"]


def test_a_full_disk_does_not_prevent_the_start(evening: Evening, monkeypatch: pytest.MonkeyPatch) -> None:
    evening.opens()
    evening.clock.passes(days=1)

    def full(_drafts: list[EventDraft]) -> None:
        raise DiskFullError("No space is left.")

    monkeypatch.setattr(evening.store.queue, "empty", full)
    end_overdue_session(evening.store.events, lambda: evening.service)
    assert evening.events(EventKind.SESSION_ENDED) == []


def test_the_station_offers_one_service_with_the_hamlets_of_the_commune(tmp_path: Path) -> None:
    (tmp_path / "packs").mkdir()
    site = Site(data=tmp_path / "data", bundled=tmp_path / "packs")
    house = StationHouse(site, Settings(hamlets=HAMLETS))
    try:
        station = house.open()
        assert station.sessions() is station.sessions()
        session = station.sessions().open(GUIDE, HAMLETS[1])
        assert station.guest() == Beginning(session=session.id)
    finally:
        house.close()
