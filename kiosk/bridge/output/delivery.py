"""Makes papers and delivers them to a printer, a stick or a folder on this machine.

Rules: the target is checked before each paper is made, so that a certificate is rarely issued without being
delivered. If the delivery fails nevertheless, the outcome names the certificate, whose paper can be made again.
"""

import logging
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING

from kiosk.bridge.paper.batch import Deliver, deliver_papers
from kiosk.bridge.paper.documents import Paper
from kiosk.domain.errors import KioskError
from kiosk.domain.ids import LessonId
from kiosk.domain.machine.drives import Drive
from kiosk.domain.machine.printing import PrintError
from kiosk.domain.papers import CARDS_ON_SHEET, CardPaper, CardSheetsPaper, CertificatePaper
from kiosk.domain.people.lists import PaperOutlet
from kiosk.domain.ports.machine import Drives
from kiosk.domain.ports.progress import Progress
from kiosk.domain.studio.names import document_of, strand_of
from kiosk.domain.texts import translatable
from kiosk.durable import make_folder, write_file
from kiosk.services.papers import FOLDER, save_on_stick
from kiosk.services.stick_folders import own_disk, require_present

if TYPE_CHECKING:
    from kiosk.services.station import Station


logger = logging.getLogger(__name__)
NO_LESSON = LessonId("")


@dataclass(frozen=True, slots=True)
class PaperJob:
    """Papers to be previewed and made.

    ``count``: number of papers. ``draft``: returns the paper with an index (from 0) for the preview, and records
    nothing. ``make``: records and returns the paper with an index, made for an outlet. ``cards``: if the only paper
    is the `CardPaper` of the lesson ``lesson``, the number of its copies, a multiple of `CARDS_ON_SHEET`; else 0.
    """

    count: int
    draft: "Callable[[Station, int], Paper]"
    make: "Callable[[Station, int, PaperOutlet], Paper]"
    cards: int = 0
    lesson: LessonId = NO_LESSON

    @property
    def sheets(self) -> int:
        """Number of sheets of A4 for the cards."""
        return self.cards // CARDS_ON_SHEET

    def laid_out(self, paper: Paper, sheets: int) -> Paper:
        """Return `paper` as it is printed; a card on `sheets` sheets."""
        return CardSheetsPaper(paper, sheets) if self.cards and isinstance(paper, CardPaper) else paper


@dataclass(frozen=True, slots=True)
class DeliveryOutcome:
    """Result of a delivery.

    ``delivered``: number of papers that were delivered, of ``total``. ``place``: folder of the papers; empty if they
    were printed. ``error``: the error that ended the work early, if any. ``unfinished``: number of the certificate
    that was issued but not delivered; empty if there is none.
    """

    delivered: int
    total: int
    outlet: PaperOutlet
    place: str = ""
    error: KioskError | None = None
    unfinished: str = ""

    @property
    def is_whole(self) -> bool:
        """Whether all papers were delivered."""
        return self.delivered == self.total


@dataclass(frozen=True, slots=True)
class Target:
    """Where papers are delivered.

    ``check`` and ``deliver`` raise KioskError if nothing can be delivered now. ``place``: the folder; empty for a
    printer.
    """

    outlet: PaperOutlet
    check: Callable[[], None]
    deliver: Deliver
    place: str = ""


def printer(station: "Station") -> Target:
    """Return the default printer as a target."""
    printing = station.paper_places().printing

    def check() -> None:
        if not printing.printers():
            raise PrintError(
                translatable("Staff", "No printer is set up on this machine."),
                translatable("Staff", "Save the papers to a stick and print them on another computer."),
            )

    return Target(PaperOutlet.PRINTER, check, lambda _name, data: printing.print_pdf(data))


def stick(drives: Drives, drive: Drive) -> Target:
    """Return a stick as a target."""
    return Target(
        PaperOutlet.STICK,
        partial(require_present, drives, drive),
        partial(save_on_stick, drives, drive),
        FOLDER.as_posix(),
    )


def this_machine(folder: Path) -> Target:
    """Return a folder on this machine as a target."""

    def deliver(name: str, data: bytes) -> None:
        try:
            make_folder(folder)
            write_file(folder / name, data)
        except OSError as error:
            raise own_disk(error, translatable("Staff", "Save the papers to a stick instead.")) from error

    return Target(PaperOutlet.FOLDER, lambda: None, deliver, str(folder))


def carry_out(station: "Station", job: PaperJob, target: Target, progress: Progress) -> DeliveryOutcome:
    """Make and deliver the papers; a KioskError ends the work and is in the outcome. Runs on an errand's thread."""
    issued: list[Paper] = []
    delivered = 0

    def make(number: int) -> Paper:
        target.check()
        issued.append(job.laid_out(job.make(station, number, target.outlet), job.sheets))
        return issued[-1]

    def deliver(name: str, data: bytes) -> None:
        nonlocal delivered
        target.deliver(name, data)
        issued.clear()
        delivered += 1

    error: KioskError | None = None
    try:
        deliver_papers([partial(make, number) for number in range(job.count)], deliver, progress)
    except KioskError as failure:
        error = failure
    return DeliveryOutcome(delivered, job.count, target.outlet, target.place, error, _number(issued))


def _number(issued: Sequence[Paper]) -> str:
    return next((paper.number for paper in issued if isinstance(paper, CertificatePaper)), "")


def is_own(job: PaperJob) -> bool:
    """Return whether the papers are cards of an own lesson of a commune."""
    return bool(job.cards) and strand_of(document_of(job.lesson).pack) is not None


def count_cards(station: "Station", job: PaperJob) -> None:
    """Count the printed cards of `job` on the shelf of own lessons; a failure is only logged.

    Call it on the job thread.
    """
    try:
        station.studio().cards.count(job.lesson, job.cards)
    except KioskError as error:
        logger.warning("%d printed cards of %s are not counted: %s", job.cards, job.lesson, error)
