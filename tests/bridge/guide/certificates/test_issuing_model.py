"""Tests of the list of people who can get a certificate."""

from collections.abc import Iterator
from dataclasses import dataclass, field
from pathlib import Path
from types import SimpleNamespace

import pytest
from PySide6.QtCore import QObject

from kiosk.bridge.guide.certificates.issuing_model import IssuingViewModel
from kiosk.bridge.output.delivery import PaperJob
from kiosk.bridge.output.output_model import OutputViewModel
from kiosk.domain.errors import KioskError, RecordError
from kiosk.domain.ids import Pseudonym
from kiosk.domain.machine.printing import Printer, PrintError
from kiosk.domain.papers import CertificatePaper
from kiosk.domain.people.certificates import PrintedNumber
from kiosk.domain.people.learner import Details, Learner
from kiosk.domain.texts import untranslated
from kiosk.services.certificates.issuing import CertificateCandidate
from kiosk.services.certificates.numbers import NumberQuestion
from kiosk.services.papers import PaperPlaces
from tests.bridge.fakes import SlowWorker
from tests.bridge.paper.reading import certificate
from tests.journeys.guide.learned import Sticks
from tests.services.people.conftest import LEAD


def candidate(number: int, issued: str = "", fresh: int = 1) -> CertificateCandidate:
    details = Details(f"Nguyễn Thị {chr(ord('A') + number)}", "Thôn Đông", 1950 + number)
    return CertificateCandidate(Learner(Pseudonym(f"p{number}"), details), 2, issued, fresh)


@dataclass
class Issuing:
    """Fake of `IssuingService`."""

    people: list[CertificateCandidate] = field(
        default_factory=lambda: [
            candidate(0),
            candidate(1, "4/2026", 0),
            candidate(2, "5/2026", 1),
            *(candidate(number) for number in range(3, 8)),
        ]
    )
    is_set: bool = True
    refused: set[str] = field(default_factory=set)
    asked: NumberQuestion | None = None
    answers: list[int | None] = field(default_factory=list)
    fault: KioskError | None = None

    def question(self, _actor: object) -> NumberQuestion | None:
        return self.asked

    def answer(self, _actor: object, question: NumberQuestion, last: int | None) -> None:
        assert question == self.asked
        if self.fault is not None:
            raise self.fault
        self.answers.append(last)
        self.asked = None

    def candidates(self, _actor: object, text: str = "") -> list[CertificateCandidate]:
        return [one for one in self.people if text in one.learner.name]

    def is_ready(self, _actor: object) -> bool:
        return self.is_set

    def draft(self, _actor: object, learner: str) -> CertificatePaper:
        return certificate(name=learner)

    def issue(self, _actor: object, learner: str) -> CertificatePaper:
        if learner in self.refused:
            raise PrintError(untranslated("The printer is off."))
        return certificate(name=learner)


class Press:
    """Fake of `Printing`."""

    def printers(self) -> list[Printer]:
        return [Printer("office", is_default=True)]

    def print_pdf(self, data: bytes, printer: str = "") -> None:
        pass


@dataclass
class Desk:
    model: IssuingViewModel
    output: OutputViewModel
    worker: SlowWorker
    issuing: Issuing

    def open(self) -> None:
        self.model.open()
        self.worker.work()

    def previews(self, *learners: str) -> None:
        for learner in learners:
            self.model.toggle(learner)
        self.model.preview()
        self.worker.work()

    def prints(self) -> None:
        self.output.deliver("printer")
        self.worker.work()

    @property
    def chosen(self) -> list[str]:
        return list(self.model.chosen)


@pytest.fixture
def desk(qapp: object) -> Iterator[Desk]:
    parent, issuing = QObject(), Issuing()
    paperwork, places = SimpleNamespace(issuing=issuing), PaperPlaces(Press(), Path("/nowhere"))
    worker = SlowWorker(SimpleNamespace(paperwork=lambda: paperwork, paper_places=lambda: places))
    context = SimpleNamespace(worker=worker, drives=Sticks(), actor=lambda: LEAD, is_windowed=False, touched=list)
    output = OutputViewModel(context, parent)
    model = IssuingViewModel(context, output, parent)
    model.setPageSize(3)
    yield Desk(model, output, worker, issuing)
    output.stick.end()
    parent.deleteLater()


def test_each_row_says_what_was_issued_and_what_is_new(desk: Desk) -> None:
    desk.open()
    assert [(row["state"], row["isFresh"]) for row in desk.model.rows] == [
        ("No certificate yet", True),
        ("Has no. 4/2026", False),
        ("No. 5/2026; new tasks since: 1", True),
    ]
    assert desk.model.rows[0]["home"] == "1950 · Thôn Đông"
    assert desk.model.note == ""


def test_the_pages_of_the_list(desk: Desk) -> None:
    desk.open()
    assert desk.model.pageCount == 3
    desk.model.showPage(2)
    assert [row["key"] for row in desk.model.rows] == ["p6", "p7"]
    desk.model.setPageSize(6)
    assert (desk.model.page, desk.model.pageCount) == (1, 2)
    desk.model.search("Nguyễn Thị A")
    desk.worker.work()
    assert [row["key"] for row in desk.model.rows] == ["p0"]


def test_all_with_new_tasks_are_chosen_by_one_touch(desk: Desk) -> None:
    desk.open()
    desk.model.toggleFresh()
    assert (desk.model.chosenCount, desk.model.areFreshChosen) == (7, True)
    desk.model.toggle("p1")
    assert desk.model.chosenCount == 8, "somebody without new tasks gets the same certificate again"
    desk.model.toggleFresh()
    assert desk.model.chosenCount == 0


def test_nothing_is_previewed_without_a_choice_or_a_centre(desk: Desk) -> None:
    desk.open()
    desk.model.preview()
    assert desk.output.phase == ""
    desk.issuing.is_set = False
    desk.open()
    desk.model.toggle("p0")
    desk.model.preview()
    assert desk.output.phase == ""
    assert "“Settings”" in desk.model.note


def test_an_empty_list_has_a_sentence(desk: Desk) -> None:
    desk.issuing.people.clear()
    assert desk.model.note == "", "not before the list was read"
    desk.open()
    assert desk.model.note.startswith("Nobody has done a task")
    desk.model.search("Lan")
    desk.worker.work()
    assert desk.model.note.startswith("Nobody of this name")


def test_names_and_choices_are_cleared_when_the_page_is_left(desk: Desk) -> None:
    desk.open()
    desk.model.toggleFresh()
    desk.model.read()
    desk.model.forget()
    desk.worker.work()
    assert (desk.model.rows, desk.model.chosenCount) == ([], 0), "a late answer is not shown"


def test_printed_certificates_are_not_chosen_any_more(desk: Desk) -> None:
    desk.open()
    desk.previews("p0", "p2")
    desk.prints()
    assert (desk.output.isWhole, desk.chosen) == (True, [])


def test_a_certificate_that_failed_stays_chosen(desk: Desk) -> None:
    desk.open()
    desk.issuing.refused.add("p2")
    desk.previews("p0", "p2", "p3")
    desk.prints()
    assert (desk.output.isWhole, desk.chosen) == (False, ["p2", "p3"])
    desk.output.close()
    desk.issuing.refused.clear()
    desk.previews()
    desk.prints()
    assert (desk.output.isWhole, desk.chosen) == (True, [])


def test_another_paper_keeps_the_choice(desk: Desk) -> None:
    desk.open()
    desk.model.toggle("p0")
    desk.output.begin("Danh sách", PaperJob(1, lambda _s, _n: certificate(), lambda _s, _n, _o: certificate()))
    desk.worker.work()
    desk.prints()
    assert (desk.output.isWhole, desk.chosen) == (True, ["p0"])


def test_the_choice_of_the_next_guide_is_not_changed_by_late_papers(desk: Desk) -> None:
    desk.open()
    desk.previews("p0")
    desk.output.deliver("printer")
    desk.model.forget()
    desk.model.open()
    desk.model.toggle("p0")
    desk.worker.work()
    assert desk.chosen == ["p0"]


def test_a_searched_name_is_forgotten_when_the_page_is_left(desk: Desk) -> None:
    desk.open()
    desk.model.search("Nguyễn Thị A")
    desk.model.forget()
    desk.worker.work()
    assert (desk.model._text, desk.model.rows) == ("", [])


def test_only_the_list_of_the_latest_search_is_shown(desk: Desk) -> None:
    desk.open()
    desk.model.search("Nguyễn Thị A")
    desk.model.search("")
    desk.worker.waiting.pop(0)()
    assert len(desk.model.rows) == 3


ASKED = NumberQuestion(2026, "{number}/{year}/GGN", [PrintedNumber(2026, 12, "12/2026/GGN")])


def test_the_last_number_is_confirmed_before_it_is_recorded(desk: Desk) -> None:
    desk.issuing.asked = ASKED
    desk.open()
    last = desk.model.lastNumber
    assert last.isAsked
    assert "12/2026/GGN" in last.reason
    last.submit("47")
    assert (last.isConfirming, desk.issuing.answers) == (True, [])
    assert last.title == "The next certificate gets no. 48/2026/GGN"
    last.change()
    assert not last.isConfirming
    last.submit("46/2026/GGN")
    last.confirm()
    last.confirm()
    desk.worker.work()
    assert (desk.issuing.answers, last.isAsked) == ([46], False)
    assert desk.model.rows


def test_a_lower_number_is_refused_in_words(desk: Desk) -> None:
    desk.issuing.asked = ASKED
    desk.open()
    last = desk.model.lastNumber
    last.submit("11")
    assert not last.isConfirming
    assert last.problem.startswith("The kiosk knows no. 12/2026/GGN already, so the newest cannot be lower.")
    last.denyNewer()
    assert (last.problem, last.title) == ("", "The next certificate gets no. 13/2026/GGN")


def test_an_answer_that_cannot_be_recorded_stays_a_question(desk: Desk) -> None:
    desk.issuing.asked, desk.issuing.fault = ASKED, RecordError(untranslated("The disk is full."))
    desk.open()
    last = desk.model.lastNumber
    last.denyNewer()
    last.confirm()
    desk.worker.work()
    assert (last.isAsked, last.isConfirming, last.problem) == (True, False, "The disk is full.")


def test_nothing_is_asked_while_nobody_can_get_a_new_certificate(desk: Desk) -> None:
    desk.issuing.asked = ASKED
    desk.issuing.people = [candidate(1, "4/2026", 0)]
    desk.open()
    assert not desk.model.lastNumber.isAsked
    desk.issuing.people.append(candidate(2))
    desk.model.read()
    desk.worker.work()
    assert desk.model.lastNumber.isAsked
    desk.model.forget()
    assert not desk.model.lastNumber.isAsked
