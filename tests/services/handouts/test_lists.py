"""Tests of class lists, attendance sheets and take-home cards, and of what does not count for certificates."""

from collections.abc import Callable, Sequence
from dataclasses import replace
from pathlib import Path
from typing import Any

import pytest

from kiosk.domain.ids import LessonId
from kiosk.domain.people.consents import Purpose
from kiosk.domain.people.lists import ListReason, PaperOutlet
from kiosk.domain.rights import Actor, NotAllowedError
from kiosk.domain.sessions.attendance import Headcount
from kiosk.domain.sessions.closing import SessionTotals
from kiosk.domain.sessions.refusals import NoSessionError
from kiosk.domain.studio.accounts import OFFICE_AUTHOR
from kiosk.house import Site, StationHouse
from kiosk.services.handouts.cards import CardService
from kiosk.services.handouts.class_list import ClassListService
from kiosk.storage.database import Database
from tests.domain.lessons import lesson
from tests.services.conftest import Shelf
from tests.services.handouts.conftest import CHOSEN, Hall
from tests.services.people.conftest import ALL, GUIDE, HAMLET, LEAD, TECHNICIAN
from tests.storage.lesson import LESSON

WITHOUT_LIST = {**ALL, Purpose.CLASS_LIST: False}


def class_list(hall: Hall) -> ClassListService:
    """Return the service with two lessons, of which `Hall.visit` completes one."""
    known, station = lesson(), hall.station
    shelf = Shelf(known, replace(known, card=replace(known.card, id=LESSON)))
    people, centre = station.people().listing, hall.paperwork.class_list._centre
    return ClassListService(station.events, people, shelf, station.clock, centre)


def test_only_people_who_agreed_are_on_the_class_list(hall: Hall) -> None:
    hall.add("Nguyễn Thị Hoa")
    hall.add("Trần Văn Đức", WITHOUT_LIST)
    assert hall.paperwork.class_list.count(LEAD) == 1
    paper = hall.paperwork.class_list.export(LEAD, ListReason.NEXT_CLASS, PaperOutlet.STICK)
    assert [one.name for one in paper.learners] == ["Nguyễn Thị Hoa"]
    assert (paper.centre.name, paper.centre.place) == ("Trung tâm", "xã Lệ Thủy")
    ((_, body),) = hall.told("list-exported")
    assert body == {"by": LEAD.account, "list": "class-list", "reason": "next-class", "rows": 1, "to": "stick"}


def test_a_draft_of_the_class_list_records_nothing(hall: Hall) -> None:
    hall.add("Nguyễn Thị Hoa")
    assert len(hall.paperwork.class_list.draft(LEAD).learners) == 1
    assert hall.told("list-exported") == []


def test_the_class_list_names_completed_lessons(hall: Hall) -> None:
    learner = hall.add("Nguyễn Thị Hoa")
    hall.open_session(learner)
    hall.visit(hall.turn(learner))
    (row,) = class_list(hall).draft(LEAD).learners
    assert list(row.lessons) == ["Bài thử"], "one of the two lessons was completed"


def test_lessons_completed_under_a_merged_record_are_on_the_class_list(hall: Hall) -> None:
    kept, merged, other = (hall.add(name) for name in ("Nguyễn Thị Hoa", "Nguyễn Thị Hòa", "Trần Văn Đức"))
    hall.open_session(merged)
    hall.visit(hall.turn(merged))
    hall.station.people().merging.merge(LEAD, kept.id, merged.id)
    lessons = {row.name: list(row.lessons) for row in class_list(hall).draft(LEAD).learners}
    assert lessons == {kept.name: ["Bài thử"], other.name: []}


def test_a_longer_class_list_needs_no_more_queries(hall: Hall, monkeypatch: pytest.MonkeyPatch) -> None:
    queries: list[object] = []
    rows = Database.rows

    def counted(database: Database, *given: Any) -> Sequence[Any]:
        queries.append(given)
        return rows(database, *given)

    monkeypatch.setattr(Database, "rows", counted)
    counts = []
    for name in ("Nguyễn Thị Hoa", "Trần Văn Đức", "Phạm Thị Ánh"):
        hall.add(name)
        queries.clear()
        paper = class_list(hall).draft(LEAD)
        counts.append((len(paper.learners), len(queries)))
    assert [people for people, _ in counts] == [1, 2, 3]
    assert len({made for _, made in counts}) == 1


def test_what_a_shared_turn_does_is_on_nobody_s_certificate(hall: Hall) -> None:
    one, other = hall.add("Nguyễn Thị Hoa"), hall.add("Trần Văn Đức")
    hall.open_session(one, other)
    hall.visit(hall.turn(one, other))
    assert len(hall.told("skill-mastered")) == 1
    assert hall.paperwork.issuing.candidates(LEAD) == []
    hall.visit(hall.turn(one))
    assert [found.learner.name for found in hall.paperwork.issuing.candidates(LEAD)] == ["Nguyễn Thị Hoa"]


def test_the_attendance_sheet_has_the_people_present(hall: Hall) -> None:
    present, _absent = hall.add("Nguyễn Thị Hoa"), hall.add("Trần Văn Đức")
    hall.open_session(present)
    hall.station.sessions().count(GUIDE, Headcount(2, 1, 0))
    paper = hall.paperwork.attendance.export(GUIDE, PaperOutlet.PRINTER)
    assert [(one.name, one.is_present) for one in paper.learners] == [("Nguyễn Thị Hoa", True)]
    assert (paper.place, paper.counted) == (HAMLET, 3)
    ((_, body),) = hall.told("list-exported")
    assert (body["list"], body["rows"], body["to"]) == ("attendance", 1, "printer")


def test_the_sheet_of_an_ended_session_is_the_same(hall: Hall) -> None:
    hall.open_session(hall.add("Nguyễn Thị Hoa"))
    open_one = hall.paperwork.attendance.draft(GUIDE)
    hall.station.sessions().end(GUIDE, SessionTotals())
    assert hall.paperwork.attendance.draft(GUIDE) == open_one


def test_somebody_whose_record_is_not_used_any_more_is_only_counted(hall: Hall) -> None:
    learner = hall.add("Nguyễn Thị Hoa")
    hall.open_session(learner)
    hall.station.people().own_data.restrict(GUIDE, learner.id, is_restricted=True)
    paper = hall.paperwork.attendance.draft(GUIDE)
    assert (list(paper.learners), paper.counted) == ([], 1)


def test_without_a_session_there_is_no_sheet(hall: Hall) -> None:
    assert not hall.paperwork.attendance.has_session(GUIDE)
    with pytest.raises(NoSessionError):
        hall.paperwork.attendance.export(GUIDE, PaperOutlet.PRINTER)
    assert hall.told("list-exported") == []


def test_a_take_home_card_has_the_lines_of_the_lesson(hall: Hall) -> None:
    known = lesson()
    service = CardService(Shelf(known), hall.paperwork.class_list._centre)
    paper = service.card(GUIDE, known.id)
    assert (paper.title, list(paper.lines), paper.picture) == ("Bài thử", ["Bài thử"], b"")
    assert paper.foot == "Trung tâm xã Lệ Thủy"
    assert service.lessons(GUIDE) == [known.card]


CALLS: tuple[tuple[Callable[[Hall, Actor], object], frozenset[Actor]], ...] = (
    (lambda hall, actor: hall.paperwork.class_list.count(actor), frozenset({LEAD})),
    (lambda hall, actor: hall.paperwork.class_list.draft(actor), frozenset({LEAD})),
    (
        lambda hall, actor: hall.paperwork.class_list.export(actor, ListReason.INSPECTION, PaperOutlet.STICK),
        frozenset({LEAD}),
    ),
    (lambda hall, actor: hall.paperwork.attendance.has_session(actor), frozenset({LEAD, GUIDE})),
    (lambda hall, actor: hall.paperwork.attendance.draft(actor), frozenset({LEAD, GUIDE})),
    (lambda hall, actor: hall.paperwork.attendance.export(actor, PaperOutlet.STICK), frozenset({LEAD, GUIDE})),
    (lambda hall, actor: hall.paperwork.cards.lessons(actor), frozenset({LEAD, GUIDE})),
)


@pytest.mark.parametrize("actor", [GUIDE, LEAD, TECHNICIAN])
@pytest.mark.parametrize(("call", "allowed"), CALLS)
def test_each_paper_needs_its_right(
    hall: Hall, actor: Actor, call: Callable[[Hall, Actor], object], allowed: frozenset[Actor]
) -> None:
    hall.open_session(hall.add("Nguyễn Thị Hoa"))
    if actor in allowed:
        call(hall, actor)
        return
    before = hall.station.events.last_sequence()
    with pytest.raises(NotAllowedError):
        call(hall, actor)
    assert hall.station.events.last_sequence() == before


def test_a_card_needs_its_right(hall: Hall) -> None:
    with pytest.raises(NotAllowedError):
        hall.paperwork.cards.card(TECHNICIAN, LessonId("goi-thu/thu"))


def test_an_office_pc_prints_cards_of_own_lessons_without_a_database_of_names(tmp_path: Path) -> None:
    chosen = replace(CHOSEN, commune="19249", place="xã Lệ Thủy")
    house = StationHouse(Site(data=tmp_path, bundled=tmp_path / "none"), chosen)
    try:
        station = house.open()
        studio, places = station.studio(), station.paper_places()
        card = studio.cards.card(OFFICE_AUTHOR, studio.making.sample(OFFICE_AUTHOR))
        assert (len(card.lines), card.foot) == (4, "Trung tâm xã Lệ Thủy")
        assert places.folder.is_relative_to(tmp_path)
        assert not list(tmp_path.glob("people*"))
    finally:
        house.close()


def test_deleting_a_person_deletes_the_papers_on_this_machine(hall: Hall) -> None:
    learner = hall.add("Nguyễn Thị Hoa")
    folder = hall.station.paper_places().folder
    folder.mkdir(parents=True)
    for name in ("print.pdf", "Giấy ghi nhận 1 - Nguyễn Thị Hoa.pdf"):
        (folder / name).write_bytes(b"%PDF Hoa")
    hall.station.people().deletion.delete(LEAD, learner.id)
    assert list(folder.iterdir()) == []
