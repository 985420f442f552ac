"""Tests of the view model of the preview, with a worker that runs jobs when the test calls it."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field
from pathlib import Path
from types import SimpleNamespace

import pytest
from PySide6.QtCore import QObject

from kiosk.bridge.output.delivery import PaperJob
from kiosk.bridge.output.output_model import OutputViewModel
from kiosk.domain.machine.drives import Drive
from kiosk.domain.machine.printing import Printer, PrintError
from kiosk.domain.texts import untranslated
from kiosk.services.papers import PaperPlaces
from tests.bridge.fakes import SlowWorker
from tests.bridge.paper.reading import certificate
from tests.journeys.guide.learned import Sticks


@dataclass
class Press:
    """Fake of `Printing`; ``is_gone``: whether there is no printing service."""

    found: Sequence[Printer] = (Printer("office", is_default=True),)
    is_gone: bool = False
    printed: list[bytes] = field(default_factory=list)

    def printers(self) -> Sequence[Printer]:
        if self.is_gone:
            raise PrintError(untranslated("This machine has no printing service."))
        return self.found

    def print_pdf(self, data: bytes, printer: str = "") -> None:  # noqa: ARG002 - the port has it
        self.printed.append(data)


@dataclass
class Desk:
    """The view model with fakes of its dependencies."""

    model: OutputViewModel
    worker: SlowWorker
    press: Press
    touches: list[int]

    def begin(self, count: int = 2, *, extra_tasks: int = 1) -> None:
        self.model.begin(
            "Giấy",
            PaperJob(
                count, lambda _s, number: certificate(tasks=number + extra_tasks), lambda _s, _n, _o: certificate()
            ),
        )


def desk_with(press: Press, *drives: Drive, is_windowed: bool = False) -> tuple[Desk, QObject]:
    parent, touches = QObject(), list[int]()
    places = PaperPlaces(press, Path("/nowhere"))
    worker = SlowWorker(SimpleNamespace(paper_places=lambda: places))
    context = SimpleNamespace(
        worker=worker, drives=Sticks(*drives), is_windowed=is_windowed, touched=lambda: touches.append(1)
    )
    return Desk(OutputViewModel(context, parent), worker, press, touches), parent


@pytest.fixture
def desk(qapp: object) -> Iterator[Desk]:
    desk, parent = desk_with(Press())
    yield desk
    desk.model.stick.end()
    parent.deleteLater()


def test_the_preview_shows_each_paper_and_page(desk: Desk) -> None:
    desk.begin()
    assert (desk.model.phase, desk.model.picture) == ("loading", "")
    desk.worker.work()
    assert desk.model.phase == "preview"
    first = desk.model.picture
    assert first.startswith("data:image/png;base64,")
    assert (desk.model.hasNext, desk.model.hasPrevious, desk.model.placeText) == (True, False, "Paper 1 of 2")
    desk.model.next()
    desk.worker.work()
    assert desk.model.picture != first
    assert (desk.model.hasNext, desk.model.hasPrevious) == (False, True)
    desk.model.previous()
    desk.worker.work()
    assert desk.model.picture == first


def test_a_second_page_comes_before_the_next_paper(desk: Desk) -> None:
    desk.begin(extra_tasks=24)
    desk.worker.work()
    assert desk.model.placeText == "Paper 1 of 2 · Page 1 of 2"
    desk.model.next()
    assert desk.model.placeText == "Paper 1 of 2 · Page 2 of 2"
    desk.model.next()
    desk.worker.work()
    assert desk.model.placeText == "Paper 2 of 2 · Page 1 of 2"


def test_printing_reports_progress_and_outcome(desk: Desk) -> None:
    desk.begin()
    desk.worker.work()
    assert (desk.model.canPrint, desk.model.canSave, desk.model.canKeep) == (True, False, False)
    desk.model.deliver("printer")
    assert (desk.model.phase, desk.model.progressText) == ("working", "0 of 2 papers made")
    desk.model.close()
    assert desk.model.phase == "working", "work is never hidden"
    desk.worker.work()
    assert (desk.model.phase, desk.model.share) == ("done", 1.0)
    assert desk.model.outcomeText == "2 of 2 papers were sent to the printer."
    assert len(desk.press.printed) == 2
    assert desk.touches, "the idle time does not end during the work"
    desk.model.close()
    assert (desk.model.phase, desk.model.picture) == ("", "")


def test_leaving_the_page_stops_the_batch(desk: Desk) -> None:
    desk.begin(count=5)
    desk.worker.work()
    desk.model.deliver("printer")
    desk.model.forget()
    assert desk.model.phase == "working"
    desk.worker.work()
    assert desk.press.printed == []
    assert (desk.model.phase, desk.model.picture) == ("", ""), "the next person sees nothing"


def test_names_are_cleared_when_the_page_is_left(desk: Desk) -> None:
    desk.begin()
    desk.worker.work()
    desk.model.forget()
    assert (desk.model.phase, desk.model.picture) == ("", "")


def test_an_outlet_that_is_not_there_does_nothing(desk: Desk) -> None:
    desk.begin()
    desk.worker.work()
    for outlet in ("stick", "folder"):
        desk.model.deliver(outlet)
        assert desk.model.phase == "preview"


def test_without_printer_the_stick_is_offered(qapp: object) -> None:
    desk, parent = desk_with(Press(is_gone=True))
    desk.begin()
    desk.worker.work()
    assert not desk.model.canPrint
    assert desk.model.note.startswith("There is no printer. Put in a USB stick")
    desk.model.stick.end()
    parent.deleteLater()


def test_a_locked_stick_is_named(qapp: object, tmp_path: Path) -> None:
    desk, parent = desk_with(Press(found=()), Drive(tmp_path, "USB", "/dev/sdb1", is_read_only=True))
    desk.begin()
    desk.worker.work()
    assert not desk.model.canSave
    assert "write-protected" in desk.model.note
    desk.model.stick.end()
    parent.deleteLater()


def test_a_draft_that_is_refused_is_explained(desk: Desk) -> None:
    def draft(_station: object, _number: int) -> None:
        raise PrintError(untranslated("This person has no record any more."), untranslated("Choose somebody else."))

    desk.model.begin("Giấy", PaperJob(1, draft, draft))
    desk.worker.work()
    assert (desk.model.phase, desk.model.isWhole) == ("done", False)
    assert desk.model.outcomeText == "This person has no record any more."
    assert desk.model.outcomeDetail == "Choose somebody else."


def papers(*names: str) -> PaperJob:
    return PaperJob(len(names), lambda _s, number: certificate(name=names[number]), lambda _s, _n, _o: certificate())


def refused(_station: object, _number: int) -> None:
    raise PrintError(untranslated("This person has no record any more."))


def picture_of(desk: Desk, name: str) -> str:
    """Return the picture of a paper that was requested alone."""
    desk.model.begin("Giấy", papers(name))
    desk.worker.work()
    picture = desk.model.picture
    desk.model.close()
    return picture


def test_a_late_preview_is_not_shown_for_another_paper(desk: Desk) -> None:
    wanted = picture_of(desk, "Lê Thị Mận")
    desk.model.begin("Giấy", papers("Nguyễn Thị Hoa"))
    desk.model.close()
    desk.model.begin("Giấy", papers("Lê Thị Mận"))
    desk.worker.waiting.pop(0)()
    assert (desk.model.phase, desk.model.picture) == ("loading", "")
    desk.worker.work()
    assert (desk.model.phase, desk.model.picture == wanted) == ("preview", True)


def test_a_late_refusal_is_not_shown_for_another_paper(desk: Desk) -> None:
    desk.model.begin("Giấy", PaperJob(1, refused, refused))
    desk.model.close()
    desk.begin()
    desk.worker.work()
    assert (desk.model.phase, desk.model.outcomeText) == ("preview", "")


def test_a_late_preview_is_not_kept_after_the_page_was_left(desk: Desk) -> None:
    desk.begin()
    desk.model.forget()
    desk.worker.work()
    assert (desk.model.phase, desk.model.picture) == ("", "")


def test_the_pictures_are_deleted_when_the_page_is_left_during_the_work(desk: Desk) -> None:
    desk.begin()
    desk.worker.work()
    desk.model.deliver("printer")
    desk.model.forget()
    assert (desk.model.phase, desk.model.picture) == ("working", "")


def test_the_end_of_the_work_names_its_job_and_the_delivered_papers(desk: Desk) -> None:
    seen: list[tuple[object, int]] = []
    desk.model.delivered.connect(lambda job, delivered: seen.append((job, delivered)))
    job = papers("Nguyễn Thị Hoa", "Lê Thị Mận")
    desk.model.begin("Giấy", job)
    desk.worker.work()
    desk.model.deliver("printer")
    desk.worker.work()
    assert seen == [(job, 2)]
