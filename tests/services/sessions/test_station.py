"""Tests how the running kiosk uses sessions: at its start, and when a guest comes."""

from pathlib import Path

import pytest

from kiosk.domain.errors import DiskFullError
from kiosk.domain.events import EventDraft, EventKind
from kiosk.domain.sessions.closing import SessionTotals
from kiosk.domain.sittings import Beginning
from kiosk.house import Site, StationHouse
from kiosk.services.sessions.lazy_sessions import LazySessions
from kiosk.services.sessions.session_service import SessionService
from kiosk.settings import Settings
from tests.services.sessions.evening import GUIDE, HAMLETS, Evening


def unused() -> SessionService:
    raise AssertionError("the service must not be created")


def test_without_a_session_the_service_is_not_created(evening: Evening) -> None:
    evening.opens()
    evening.service.end(GUIDE, SessionTotals())
    sessions = LazySessions(evening.store.events, unused)
    sessions.end_overdue()
    assert (sessions.guest(), sessions.open_session()) == (Beginning(), None)


def test_a_record_without_any_session_needs_no_service(evening: Evening) -> None:
    sessions = LazySessions(evening.store.events, unused)
    sessions.end_overdue()
    assert (sessions.guest(), sessions.open_session()) == (Beginning(), None)


def test_the_start_ends_the_session_of_an_earlier_day_only(evening: Evening) -> None:
    session = evening.opens()
    sessions = LazySessions(evening.store.events, lambda: evening.service)
    sessions.end_overdue()
    assert (sessions.guest(), sessions.open_session()) == (Beginning(session=session), session)
    evening.clock.passes(days=1)
    sessions.end_overdue()
    assert [event.body["reason"] for event in evening.events(EventKind.SESSION_ENDED)] == ["midnight"]


def test_a_full_disk_does_not_prevent_the_start(evening: Evening, monkeypatch: pytest.MonkeyPatch) -> None:
    evening.opens()
    evening.clock.passes(days=1)

    def full(_drafts: list[EventDraft]) -> None:
        raise DiskFullError("No space is left.")

    monkeypatch.setattr(evening.store.queue, "empty", full)
    LazySessions(evening.store.events, lambda: evening.service).end_overdue()
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
