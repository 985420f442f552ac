"""Tests that a running kiosk makes its reports from its own record, settings and lessons."""

from collections.abc import Callable, Iterator
from dataclasses import replace
from datetime import date, timedelta
from pathlib import Path

import pytest

from kiosk.domain.access import Staff
from kiosk.domain.events import EventDraft, EventKind
from kiosk.domain.ids import AccountId, Pseudonym, SittingId
from kiosk.domain.people.consents import Purpose
from kiosk.domain.people.learner import Details
from kiosk.domain.reporting.periods import Period, PeriodKind, containing
from kiosk.domain.rights import Actor, NotAllowedError
from kiosk.domain.sessions.closing import SessionTotals
from kiosk.house import Site, StationHouse
from kiosk.reports.table import Code, Report, Section
from kiosk.services.station import Station
from kiosk.settings import Settings

GUIDE = Actor(AccountId("22222222-2222-4222-8222-222222222222"), frozenset({Staff.GUIDE}))
TECHNICIAN = Actor(AccountId("technician"), frozenset({Staff.TECHNICIAN}))
CHOSEN = Settings(
    place="xã Lệ Thủy",
    centre="Trung tâm Văn hóa",
    hamlets=("Phú Thọ", "An Xá"),
    language="en",
    adults=5200,
    adults_source="Công an xã",
    adults_on="2026-11-01",
    target=80,
    year_from="01/01",
)


def marked(context: str, text: str) -> str:
    """Stands for a translation."""
    return f"{context}: {text}"


@pytest.fixture
def opened(tmp_path: Path, released_today: None) -> Iterator[Callable[[Settings], Station]]:
    """Return a function that opens the kiosk with some settings."""
    houses: list[StationHouse] = []

    def opens(chosen: Settings) -> Station:
        for house in houses:
            house.close()
        houses.append(StationHouse(Site(tmp_path / "data", tmp_path / "bundled"), chosen, marked))
        return houses[-1].open()

    yield opens
    houses[-1].close()


def learned(station: Station, number: int) -> None:
    """Record a guest's visit with a finished part of a lesson."""
    who = SittingId(f"v{number}"), Pseudonym(f"g{number}")
    station.events.append([EventDraft(EventKind.SITTING_STARTED, {"language": "vi"}, *who)])
    body = {"lesson": "ky-nang-so/goi-dien", "registration": f"r{number}", "session": "s", "round": 1}
    station.events.append([EventDraft(EventKind.ROUND_FINISHED, body, *who)])


def today(station: Station) -> Period:
    return containing(station.events.newest_of([EventKind.ROUND_FINISHED], 1)[0].wall.date(), PeriodKind.YEAR)


def section(report: Report | None, key: str) -> Section:
    assert report is not None
    return next(section for section in report.sections if section.key == key)


def go_on(_done: int, _total: int) -> bool:
    return True


def test_a_report_has_the_newest_events(opened: Callable[[Settings], Station]) -> None:
    station = opened(CHOSEN)
    for number in (1, 2):
        learned(station, number)
        report = station.reports().report(GUIDE, Code.MONTH, today(station), go_on)
        assert section(report, "visits").rows()[0].cells == (number, 0, 0, number)


def test_a_report_says_where_it_was_made(opened: Callable[[Settings], Station]) -> None:
    station = opened(CHOSEN)
    learned(station, 1)
    report = station.reports().report(GUIDE, Code.MONTH, today(station), go_on)
    assert (report.place.commune, report.place.centre) == ("xã Lệ Thủy", "Trung tâm Văn hóa")
    assert report.kiosk_id == station.events.kiosk()
    assert report.kiosk_id.startswith(report.place.kiosk)
    assert report.made_at.tzinfo is None
    assert report.title == "Report: Report of the month"
    notes = " ".join(section(report, "cumulative").notes)
    assert "Report: Source: Công an xã, 01/11/2026." in notes
    assert section(report, "cumulative").rows()[0].header == "Report: Sessions"


def test_a_report_is_signed_by_whom_the_settings_name(opened: Callable[[Settings], Station]) -> None:
    for signer, wanted in (("Phó Giám đốc {Trung tâm}", "Phó Giám đốc Trung tâm"), ("", "Report: Director")):
        station = opened(replace(CHOSEN, signer=signer))
        learned(station, 1)
        report = station.reports().report(GUIDE, Code.MONTH, today(station), go_on)
        assert report.labels.approved == wanted


def test_months_that_have_not_begun_have_no_figure(opened: Callable[[Settings], Station]) -> None:
    station = opened(CHOSEN)
    learned(station, 1)
    year = today(station)
    begun, coming = year, containing(year.last + timedelta(days=1), PeriodKind.YEAR)
    for period, first in ((begun, 0), (coming, None)):
        rows = section(station.reports().report(GUIDE, Code.MONTH, period, go_on), "tasks-by-week").rows()
        assert (len(rows), rows[0].cells, rows[-1].cells) == (13, (first,), (0,))


def test_without_the_number_of_adults_there_is_no_percentage(opened: Callable[[Settings], Station]) -> None:
    station = opened(replace(CHOSEN, adults=0))
    learned(station, 1)
    report = station.reports().report(GUIDE, Code.MONTH, today(station), go_on)
    rows = section(report, "cumulative").rows()
    assert {row.cells[2:] for row in rows} == {(None, None)}
    assert section(report, "cumulative").notes == ("Report: The number of adults in the commune is not entered.",)


def test_hamlets_have_the_order_of_the_settings(opened: Callable[[Settings], Station]) -> None:
    station = opened(CHOSEN)
    learned(station, 1)
    report = station.reports().report(GUIDE, Code.HAMLETS, today(station), go_on)
    assert [row.header for row in section(report, "hamlets").rows()][:2] == ["Phú Thọ", "An Xá"]


def test_difficulties_have_words(opened: Callable[[Settings], Station]) -> None:
    station = opened(CHOSEN)
    learned(station, 1)
    by = {"session": "s", "by": "g"}
    station.events.append([EventDraft(EventKind.SESSION_OPENED, {**by, "place": "An Xá", "part": "evening"})])
    ended = {**by, "reason": "ended", "totals": {}, "difficulties": ["weak-network"]}
    station.events.append([EventDraft(EventKind.SESSION_ENDED, ended)])
    report = station.reports().report(GUIDE, Code.NEEDS, today(station), go_on)
    assert [row.header for row in section(report, "difficulties").rows()] == ["Sessions: Weak network"]


def test_counting_can_be_stopped(opened: Callable[[Settings], Station]) -> None:
    station = opened(CHOSEN)
    learned(station, 1)
    assert station.reports().report(GUIDE, Code.MONTH, today(station), lambda _done, _total: False) is None
    assert station.reports().report(GUIDE, Code.MONTH, today(station), lambda _done, _total: False) is not None


def test_a_technician_sees_no_reports(opened: Callable[[Settings], Station]) -> None:
    station = opened(CHOSEN)
    with pytest.raises(NotAllowedError):
        station.reports().report(TECHNICIAN, Code.MONTH, containing(date(2026, 1, 1), PeriodKind.MONTH), go_on)


def test_a_note_is_shown_without_names(opened: Callable[[Settings], Station]) -> None:
    station = opened(CHOSEN)
    learned(station, 1)
    lead = Actor(GUIDE.account, frozenset({Staff.LEAD_GUIDE}))
    consents = {Purpose.KEEP_PROGRESS: True}
    station.people().records.add(lead, Details("Trần Văn Bường", "An Xá", 1958), consents, is_sixteen=True)
    station.sessions().open(lead, "An Xá")
    station.sessions().end(lead, SessionTotals(), (), "Bác Trần Văn Bường cần chữ to")
    report = station.reports().report(GUIDE, Code.NEEDS, today(station), go_on)
    (row,) = section(report, "notes").rows()
    assert row.cells[1] == "An Xá"
    assert "cần chữ to" in str(row.cells[2])
    assert "Bường" not in str(row.cells[2])
