"""Tests of the page of papers: what is cleared when it is left, and what a double tap may touch."""

from collections.abc import Iterator
from types import SimpleNamespace

import pytest
from PySide6.QtCore import QObject

from kiosk.bridge.guide.certificates.papers_model import CertificatesViewModel
from kiosk.bridge.visit import Visit
from kiosk.domain.machine.printing import Printer
from kiosk.domain.people.lists import ListReason
from kiosk.domain.self_check import words
from kiosk.domain.texts import untranslated
from kiosk.services.certificates.checking import Checked
from tests.bridge.fakes import SlowWorker
from tests.bridge.guide.certificates.test_issuing_model import candidate
from tests.bridge.paper.reading import certificate
from tests.journeys.guide.learned import Sticks
from tests.services.people.conftest import LEAD


def checked(_actor: object, _text: str) -> Checked:
    return Checked(words("Valid: Nguyễn Thị Hoa"), untranslated(""), is_valid=True)


class Desk:
    """The open page of a lead guide, with fake services."""

    def __init__(self) -> None:
        issuing = SimpleNamespace(
            candidates=lambda _actor, _text: [candidate(0)],
            is_ready=lambda _actor: True,
            question=lambda _actor: None,
            check=checked,
            draft=lambda _actor, _learner: certificate(),
            issue=lambda _actor, _learner: certificate(),
        )
        paperwork = SimpleNamespace(
            issuing=issuing,
            class_list=SimpleNamespace(count=lambda _actor: 7),
            attendance=SimpleNamespace(has_session=lambda _actor: True),
            cards=SimpleNamespace(lessons=lambda _actor: []),
        )
        printing = SimpleNamespace(
            printers=lambda: [Printer("office", is_default=True)], print_pdf=lambda _data: None
        )
        station = SimpleNamespace(
            paperwork=lambda: paperwork, paper_places=lambda: SimpleNamespace(printing=printing)
        )
        self.worker, self.parent = SlowWorker(station), QObject()
        context = SimpleNamespace(
            worker=self.worker,
            drives=Sticks(),
            actor=lambda: LEAD,
            is_windowed=False,
            touched=lambda: None,
            visit=Visit(),
        )
        self.model = CertificatesViewModel(context, self.parent)  # type: ignore[arg-type]  # what the page uses
        self.model.open()
        self.worker.work()


@pytest.fixture
def desk(qapp: object) -> Iterator[Desk]:
    desk = Desk()
    yield desk
    desk.model.output.stick.end()
    desk.parent.deleteLater()


def test_each_touch_that_shows_something_else_changes_the_place(desk: Desk) -> None:
    """Otherwise the second half of a double tap on «Xem trước» would print, and on «In» it would stop the work."""
    seen = [desk.model.place]
    desk.model.issuing.toggle("p0")
    seen.append(desk.model.place)
    desk.model.issuing.preview()
    seen.append(desk.model.place)
    desk.worker.work()
    assert desk.model.place == seen[-1], "pages are turned at any speed"
    desk.model.output.deliver("printer")
    seen.append(desk.model.place)
    desk.worker.work()
    seen.append(desk.model.place)
    desk.model.output.close()
    desk.model.show("lists")
    seen.append(desk.model.place)
    assert len(set(seen)) == len(seen)


def test_a_late_check_is_not_shown_after_the_page_was_left(desk: Desk) -> None:
    desk.model.show("check")
    desk.model.check.check("K4M7")
    desk.model.forget()
    desk.worker.work()
    assert not desk.model.check.hasResult
    desk.model.check.check("K4M7")
    desk.worker.work()
    assert desk.model.check.hasResult


def test_a_late_check_is_not_shown_after_the_text_was_deleted(desk: Desk) -> None:
    desk.model.check.check("K4M7")
    desk.model.check.check("")
    desk.worker.work()
    assert not desk.model.check.hasResult


def test_lists_are_cleared_when_the_page_is_left(desk: Desk) -> None:
    handouts = desk.model.handouts
    desk.model.show("lists")
    desk.worker.work()
    handouts.chooseReason(next(iter(ListReason)).value)
    assert (handouts.canList, handouts.hasSession, handouts.mayList) == (True, True, True)
    handouts.open()
    desk.model.forget()
    desk.worker.work()
    assert (handouts.canList, handouts.hasSession, handouts.mayList) == (False, False, False), "no late answer either"
