"""Tests of the page of learners while answers are awaited: what stays open, what a double tap may touch."""

from collections.abc import Iterator, Sequence
from dataclasses import replace
from types import SimpleNamespace

import pytest
from PySide6.QtCore import QObject

from kiosk.bridge.guide.learners.learners_model import LearnersViewModel
from kiosk.bridge.visit import Visit
from kiosk.domain.errors import KioskError
from kiosk.domain.ids import Pseudonym
from kiosk.domain.people.codes import PictureCode
from kiosk.domain.people.consents import Purpose
from kiosk.domain.people.learner import Details, Learner
from kiosk.domain.people.mentions import NoteChoice
from kiosk.domain.texts import untranslated
from kiosk.services.people.listing import Learned
from kiosk.services.people.mentioned import NoteMention
from tests.bridge.fakes import NotedSpeech, SlowWorker, Sticks
from tests.services.conftest import SteppingClock
from tests.services.people.conftest import LEAD

HOA, MINH, LAN = (
    Learner(Pseudonym(name), Details(name, "Phú Thọ", 1955))
    for name in ("Nguyễn Thị Hoa", "Lê Văn Minh", "Trần Thị Lan")
)


class FakePeople:
    """Fake of the services of people. ``error``: raised by every change."""

    def __init__(self) -> None:
        self.error: KioskError | None = None
        self.merged: list[Pseudonym] = []
        self.deleted: list[Pseudonym] = []
        self.codes = 0
        self.decided: list[bool] = []
        self.notes: Sequence[NoteMention] = ()
        self.choices: list[NoteChoice] = []
        self.preview_error: KioskError | None = None

    def _change(self) -> None:
        if self.error is not None:
            raise self.error

    def learners(self, _actor: object) -> Sequence[Learner]:
        return [one for one in (HOA, MINH, LAN) if one.id not in (*self.merged, *self.deleted)]

    def restricted(self, _actor: object) -> Sequence[Learner]:
        return []

    def find(self, actor: object, text: str) -> Sequence[Learner]:
        return [one for one in self.learners(actor) if text in one.name]

    def likely(self, actor: object, _details: Details) -> Sequence[Learner]:
        return self.learners(actor)

    def learned(self, _actor: object, _learner: Pseudonym, _tasks_of: object) -> Learned:
        return Learned((), ())

    def see(self, _actor: object, learner: Pseudonym) -> SimpleNamespace:
        shown = next(one for one in (HOA, MINH, LAN) if one.id == learner)
        merged = [one for one in (HOA, MINH, LAN) if one.id in self.merged]
        return SimpleNamespace(learner=shown, merged=merged, visits=(), standings={})

    def tasks(self, _lesson: object) -> tuple[object, ...]:
        return ()

    def announced(self, _actor: object) -> dict[Pseudonym, object]:
        return {}

    def unfinished(self, _actor: object) -> int:
        return 0

    def open_requests(self, _actor: object) -> tuple[object, ...]:
        return ()

    def new_code(self, _actor: object, _learner: Pseudonym) -> PictureCode:
        self._change()
        self.codes += 1
        return PictureCode((0, 1, 2))

    def next_face(self, _actor: object, _learner: Pseudonym) -> Learner:
        return HOA

    def decide(self, _actor: object, _learner: Pseudonym, _purpose: Purpose, *, given: bool) -> Learner:
        self._change()
        self.decided.append(given)
        return HOA

    def merge(self, _actor: object, _kept: Pseudonym, merged: Pseudonym) -> None:
        self._change()
        self.merged.append(merged)

    def separate(self, _actor: object, merged: Pseudonym) -> None:
        self._change()
        self.merged.remove(merged)

    def mentions(self, _actor: object, _learner: Pseudonym, _name: str = "") -> Sequence[NoteMention]:
        if self.preview_error is not None:
            raise self.preview_error
        return self.notes

    def delete(self, _actor: object, learner: Pseudonym, choice: NoteChoice) -> None:
        self._change()
        self.deleted.append(learner)
        self.choices.append(choice)

    def correct(self, _actor: object, _learner: Pseudonym, details: Details, choice: NoteChoice) -> Learner:
        self._change()
        self.choices.append(choice)
        return replace(HOA, details=details)

    def offer(self, _learner: Pseudonym) -> SimpleNamespace:
        return SimpleNamespace(shelves=())


class Desk:
    """The open page of a lead guide."""

    def __init__(self) -> None:
        self.people = FakePeople()
        parts = ("listing", "records", "own_data", "merging", "deletion", "retention")
        services = SimpleNamespace(**dict.fromkeys(parts, self.people))
        sessions = SimpleNamespace(hamlets=("Phú Thọ",))
        self.worker = SlowWorker(
            SimpleNamespace(
                people=lambda: services, sessions=lambda: sessions, home=self.people, clock=SteppingClock()
            )
        )
        self.parent = QObject()
        context = SimpleNamespace(
            worker=self.worker, speech=NotedSpeech(), visit=Visit(), drives=Sticks(), actor=lambda: LEAD
        )
        self.model = LearnersViewModel(context, self.parent)  # type: ignore[arg-type]  # what the page uses
        self.person = self.model.person
        self.opens(HOA)

    def opens(self, learner: Learner) -> None:
        self.model.open()
        self.worker.work()
        self.model.openPerson(learner.id)
        self.worker.work()

    def asks_to_merge(self, other: Learner) -> None:
        self.person.beginMerge()
        self.worker.work()
        self.person.merging.choose(other.id)

    def merges(self, other: Learner) -> None:
        self.asks_to_merge(other)
        self.person.merging.confirm()
        self.worker.work()


@pytest.fixture
def desk(qapp: object) -> Iterator[Desk]:
    desk = Desk()
    yield desk
    desk.parent.deleteLater()


def code(desk: Desk) -> list[str]:
    return [picture["key"] for picture in desk.person.code.pictures]


def test_the_question_about_a_new_code_stays_open_until_the_code_is_shown(desk: Desk) -> None:
    desk.person.askCode()
    asked = desk.person.code.question
    desk.person.code.confirm()
    desk.person.code.cancel()
    desk.person.code.confirm()
    desk.person.back()
    assert (desk.person.code.question, desk.person.code.isRunning, desk.person.view) == (asked, True, "person")
    desk.worker.work()
    assert (desk.person.code.question, desk.person.code.isRunning, desk.person.view) == ("", False, "code")
    assert (len(code(desk)), desk.people.codes) == (3, 1)


def test_a_new_code_is_shown_whatever_is_in_view(desk: Desk) -> None:
    desk.person.askCode()
    desk.person.code.confirm()
    desk.person.beginMerge()
    desk.worker.work()
    assert (desk.person.view, len(code(desk))) == ("code", 3)


def test_after_a_failure_the_code_can_be_given_again(desk: Desk) -> None:
    desk.people.error = KioskError(untranslated("The disk is full."))
    desk.person.askCode()
    desk.person.code.confirm()
    desk.worker.work()
    assert (desk.person.code.question != "", desk.person.code.isRunning) == (True, False)
    desk.people.error = None
    desk.person.code.confirm()
    desk.worker.work()
    assert desk.person.view == "code"


def test_a_code_is_not_shown_after_the_page_was_left(desk: Desk) -> None:
    desk.person.askCode()
    desk.person.code.confirm()
    desk.model.forget()
    desk.opens(HOA)
    assert (desk.person.view, code(desk), desk.person.code.question) == ("person", [], "")


def test_a_question_that_failed_can_be_answered_again(desk: Desk) -> None:
    desk.people.error = KioskError(untranslated("The disk is full."))
    desk.person.ask(Purpose.CLASS_LIST.value)
    desk.person.consents.agree()
    desk.worker.work()
    desk.people.error = None
    desk.person.consents.disagree()
    desk.worker.work()
    assert (desk.person.view, desk.people.decided) == ("person", [False])


def test_records_are_merged_once_and_the_person_stays_open_meanwhile(desk: Desk) -> None:
    desk.asks_to_merge(MINH)
    desk.person.merging.confirm()
    desk.person.back()
    assert desk.person.view == "merge"
    desk.worker.work()
    assert (desk.person.view, [row["name"] for row in desk.person.merged]) == ("person", [MINH.name])


def test_a_merge_that_ends_late_changes_nothing_on_the_page_of_another_person(desk: Desk) -> None:
    seen: list[str] = []
    desk.person.merging.done.connect(lambda: seen.append("done"))
    desk.asks_to_merge(MINH)
    desk.person.merging.confirm()
    desk.model.forget()
    desk.opens(LAN)
    assert (seen, desk.person.view, desk.person.title) == ([], "person", LAN.name)


def test_a_double_tap_on_separate_does_not_reach_the_next_record(desk: Desk) -> None:
    desk.merges(MINH)
    desk.merges(LAN)
    before = desk.model.place
    desk.person.merging.separate(MINH.id)
    desk.person.merging.separate(LAN.id)
    desk.worker.work()
    assert (desk.people.merged, desk.model.place == before) == ([LAN.id], False)


def test_each_question_changes_the_place(desk: Desk) -> None:
    """Otherwise the second half of a double tap would answer it."""
    desk.person.show("record")
    seen = [desk.model.place]
    desk.person.askCode()
    seen.append(desk.model.place)
    desk.person.code.cancel()
    desk.asks_to_merge(MINH)
    seen.append(desk.model.place)
    desk.person.merging.keepApart()
    seen.append(desk.model.place)
    desk.person.back()
    desk.person.askDelete()
    seen.append(desk.model.place)
    desk.people.error = KioskError(untranslated("The disk is full."))
    desk.person.deleting.confirm()
    desk.worker.work()
    seen.append(desk.model.place)
    desk.person.deleting.closeProblem()
    desk.person.back()
    seen.append(desk.model.place)
    assert len(set(seen)) == len(seen)


def test_the_question_stays_open_while_a_person_is_deleted(desk: Desk) -> None:
    desk.person.askDelete()
    desk.person.deleting.confirm()
    desk.person.deleting.cancel()
    desk.person.back()
    assert (desk.person.isOpen, desk.person.deleting.isRunning) == (True, True)
    desk.worker.work()
    assert (desk.person.isOpen, desk.people.deleted) == (False, [HOA.id])
    desk.worker.work()
    assert [row["name"] for row in desk.model.rows] == [MINH.name, LAN.name]


def test_a_searched_name_is_forgotten_when_the_page_is_left(desk: Desk) -> None:
    desk.model.search("Hoa")
    desk.model.forget()
    desk.worker.work()
    assert (desk.model._query.text, desk.model.rows) == ("", [])
