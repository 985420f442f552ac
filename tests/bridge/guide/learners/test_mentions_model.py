"""Tests of the notes that are shown before a deletion or a correction."""

from datetime import date

import pytest

from kiosk.bridge.guide.learners.mentions_model import excerpt
from kiosk.domain.errors import RecordError
from kiosk.domain.ids import SessionId
from kiosk.domain.people.mentions import AS_SPELLED, NoteChoice
from kiosk.domain.texts import untranslated
from kiosk.services.people.mentioned import NoteMention
from tests.bridge.guide.learners.test_waiting import HOA, Desk, desk

__all__ = ["desk"]  # the fixture

ONE, TWO = SessionId("one"), SessionId("two")
CERTAIN = NoteMention(ONE, date(2026, 12, 1), "Nguyễn Thị Hoa quên kính", ((0, 14),), ((0, 14),), is_chosen=False)
OPEN = NoteMention(TWO, None, "Bà Hoa vắng", (), ((3, 6),), is_chosen=False)


def begins_deletion(desk: Desk) -> None:
    desk.person.deleting.begin(HOA)
    desk.person.deleting.confirm()
    desk.worker.work()


def test_a_person_whom_no_note_names_is_deleted_after_one_question(desk: Desk) -> None:
    begins_deletion(desk)
    assert (desk.people.deleted, desk.people.choices) == ([HOA.id], [AS_SPELLED])


def test_notes_are_shown_first_and_chosen_one_by_one(desk: Desk) -> None:
    desk.people.notes = [CERTAIN, OPEN]
    begins_deletion(desk)
    notes = desk.person.deleting.notes
    assert (notes.isAsked, desk.people.deleted) == (True, [])
    assert [(row["text"], row["isOpen"], row["isChosen"]) for row in notes.rows] == [
        ("[Nguyễn Thị Hoa] quên kính", False, True),
        ("Bà “Hoa” vắng", True, False),
    ]
    notes.toggle(ONE)
    notes.toggle(TWO)
    assert [row["text"] for row in notes.rows] == ["[Nguyễn Thị Hoa] quên kính", "Bà [Hoa] vắng"]
    notes.confirm()
    notes.confirm()
    desk.worker.work()
    assert desk.people.choices == [NoteChoice(wide=(TWO,), whole=(ONE,))]
    assert not desk.person.isOpen


def test_leaving_the_notes_deletes_nobody(desk: Desk) -> None:
    desk.people.notes = [CERTAIN]
    begins_deletion(desk)
    desk.person.deleting.notes.leave()
    desk.worker.work()
    assert (desk.people.deleted, desk.person.deleting.question, desk.person.isOpen) == ([], "", True)


def test_a_preview_that_fails_does_not_stop_the_deletion(desk: Desk) -> None:
    desk.people.preview_error = RecordError(untranslated("The disk cannot be read."))
    begins_deletion(desk)
    assert desk.people.deleted == [HOA.id]


def test_a_deletion_is_not_begun_when_the_person_is_left_meanwhile(desk: Desk) -> None:
    desk.people.notes = [CERTAIN]
    desk.person.deleting.begin(HOA)
    desk.person.deleting.confirm()
    desk.person.close()
    desk.worker.work()
    assert (desk.people.deleted, desk.person.deleting.notes.isAsked) == ([], False)


@pytest.mark.parametrize("is_confirmed", [True, False])
def test_a_correction_asks_about_the_former_name(desk: Desk, is_confirmed: bool) -> None:
    desk.people.notes = [CERTAIN]
    desk.person.beginCorrect()
    desk.worker.work()
    desk.person.form.setName("Nguyễn Thị Hòa")
    desk.person.correct()
    desk.worker.work()
    notes = desk.person.notes
    assert (notes.isAsked, desk.people.choices) == (True, [])
    notes.confirm() if is_confirmed else notes.leave()
    desk.worker.work()
    assert (notes.isAsked, len(desk.people.choices)) == (False, int(is_confirmed))
    assert desk.person.view == ("person" if is_confirmed else "correct")


@pytest.mark.parametrize(
    ("note", "places", "shown"),
    [
        ("Hoa", [(0, 3)], "[Hoa]"),
        ("a" * 50 + " Hoa", [(51, 54)], "… " + "a" * 39 + " [Hoa]"),
        ("Hoa " + "b" * 50, [(0, 3)], "[Hoa] " + "b" * 39 + "…"),
        ("Hoa " + "c" * 78 + " Hoa", [(0, 3), (83, 86)], "[Hoa] " + "c" * 78 + " [Hoa]"),
        ("Hoa " + "d" * 99 + " Hoa", [(0, 3), (104, 107)], "[Hoa] " + "d" * 39 + "… " + "d" * 39 + " [Hoa]"),
    ],
)
def test_an_excerpt_shows_the_words_around_every_name(note: str, places: list[tuple[int, int]], shown: str) -> None:
    assert excerpt(note, places, places) == shown
