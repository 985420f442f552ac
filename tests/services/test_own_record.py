"""Tests of everything that is stored about a person, for the person to see."""

import pytest

from kiosk.domain.people.consents import Purpose
from kiosk.domain.people.lists import PaperOutlet
from kiosk.domain.people.refusals import UnknownLearnerError
from kiosk.domain.people.requests import RequestKind
from kiosk.domain.rights import NotAllowedError
from kiosk.domain.sessions.closing import SessionTotals
from tests.services.handouts.conftest import Hall, hall
from tests.services.people.conftest import GUIDE, HAMLET, LEAD, TECHNICIAN

__all__ = ["hall"]  # a fixture that pytest finds by name in this module
NOTE = "Bà Nguyễn Thị Hoa quên kính, Trần Văn Đức mượn kính."


def test_it_contains_names_results_days_and_notes_of_all_merged_records(hall: Hall) -> None:
    learner, merged, other = (hall.add(name) for name in ("Nguyễn Thị Hoa", "Nguyễn Hoa", "Trần Văn Đức"))
    hall.open_session(learner, other)
    hall.visit(hall.turn(learner))
    hall.visit(hall.turn(merged, other))
    hall.station.sessions().end(GUIDE, SessionTotals(), note=NOTE)
    hall.station.people().merging.merge(LEAD, learner.id, merged.id)
    hall.station.people().own_data.receive(GUIDE, learner.id, RequestKind.SEE)
    hall.paperwork.issuing.issue(LEAD, learner.id)
    found = hall.paperwork.own_record.show(GUIDE, learner.id)
    assert [found.own.learner.name, *(one.name for one in found.own.merged)] == ["Nguyễn Thị Hoa", "Nguyễn Hoa"]
    assert len(found.own.consents) == 2 * len(Purpose)
    assert [one.kind for one in found.own.requests] == [RequestKind.SEE]
    assert (len(found.learned.lessons), len(found.learned.abilities)) == (1, 1)
    assert found.days.visits == [found.read, found.read]
    assert [(one.day, one.place) for one in found.days.attended] == [(found.read, HAMLET)]
    assert [(one.number, one.issued) for one in found.certificates] == [(f"1/{found.read.year}", found.read)]
    assert found.notes == ["Bà Nguyễn Thị Hoa quên kính, … mượn kính."], "without the names of others"
    assert found.centre.place == "xã Lệ Thủy"


def test_other_people_are_not_in_it(hall: Hall) -> None:
    learner, other = hall.add("Nguyễn Thị Hoa"), hall.add("Trần Văn Đức")
    hall.open_session(other)
    hall.visit(hall.turn(other))
    hall.station.people().own_data.receive(GUIDE, other.id, RequestKind.SEE)
    hall.paperwork.issuing.issue(LEAD, other.id)
    hall.station.sessions().end(GUIDE, SessionTotals(), note="Trần Văn Đức quên kính.")
    found = hall.paperwork.own_record.show(GUIDE, learner.id)
    assert (found.own.requests, found.certificates, found.notes) == ([], [], [])
    assert (found.days.visits, found.days.attended) == ([], [])
    assert (found.learned.lessons, list(found.learned.abilities)) == ([], [])


def test_who_sees_it_is_on_the_record(hall: Hall) -> None:
    learner = hall.add("Nguyễn Thị Hoa")
    for _ in range(2):
        hall.paperwork.own_record.show(GUIDE, learner.id)
    assert hall.told("names-seen") == [(None, {"by": GUIDE.account, "page": "own-data"})]


def test_who_makes_a_paper_of_it_is_on_the_record(hall: Hall) -> None:
    learner = hall.add("Nguyễn Thị Hoa")
    hall.paperwork.own_record.export(GUIDE, learner.id, PaperOutlet.STICK)
    body = {"by": GUIDE.account, "list": "own-data", "reason": "request", "rows": 1, "to": "stick"}
    assert hall.told("list-exported") == [(None, body)]


def test_nothing_is_read_or_recorded_for_whoever_lacks_the_right_or_about_unknown_people(hall: Hall) -> None:
    learner, service = hall.add("Nguyễn Thị Hoa"), hall.paperwork.own_record
    with pytest.raises(NotAllowedError):
        service.show(TECHNICIAN, learner.id)
    with pytest.raises(NotAllowedError):
        service.export(TECHNICIAN, learner.id, PaperOutlet.PRINTER)
    hall.station.people().deletion.delete(LEAD, learner.id)
    with pytest.raises(UnknownLearnerError):
        service.show(GUIDE, learner.id)
    with pytest.raises(UnknownLearnerError):
        service.export(GUIDE, learner.id, PaperOutlet.PRINTER)
    assert (hall.told("names-seen"), hall.told("list-exported")) == ([], [])
