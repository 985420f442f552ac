"""View model of the view «Nhập từ tệp»: choose a file, see what becomes of its questions, take them in.

Rules: nothing is changed before the author takes the questions in. A file is read in a child process, which is killed
when the reading is stopped or the view is left. New lessons are made one after the other; if one is refused, those
before it stay, and their questions are not offered again. Leaving the view forgets the file.
"""

from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import QCoreApplication, QObject

from kiosk.bridge.shell.latest_job import LatestJob
from kiosk.bridge.staff.words import explain, format_number
from kiosk.bridge.studio.importing import words
from kiosk.bridge.studio.importing.cure_model import ImportCureViewModel
from kiosk.bridge.studio.importing.files_model import ImportFilesViewModel
from kiosk.bridge.studio.importing.items_model import ImportItemsViewModel
from kiosk.bridge.studio.importing.look_model import ImportedLookViewModel
from kiosk.bridge.studio.importing.target_model import ImportTargetViewModel, OpenLesson, open_lessons
from kiosk.bridge.studio.navigation import EDITOR, SHELF, Destination, StudioContext
from kiosk.bridge.typed import Property, QmlElement, QmlUncreatable, Signal, Slot
from kiosk.content.exchange.candidates import FileReading, PlannedLesson
from kiosk.content.exchange.steps.drafts import StepDraft
from kiosk.domain.errors import KioskError
from kiosk.domain.ids import LessonId
from kiosk.domain.rights import Actor
from kiosk.services.studio.question_reading import QuestionReading, ReadingStoppedError
from kiosk.services.studio.taking_in import require_room, take_in, take_in_new

if TYPE_CHECKING:
    from kiosk.services.station import Station

QML_IMPORT_NAME = "KioskUi.Bridge"
QML_IMPORT_MAJOR_VERSION = 1
translate = QCoreApplication.translate
FILE, PREVIEW, DONE = "file", "preview", "done"


@dataclass(frozen=True, slots=True)
class TakenIn:
    """A lesson with questions of the file: its title and their number."""

    lesson: LessonId
    title: str
    count: int


@QmlElement
@QmlUncreatable("The studio's model makes it.")
class ImportViewModel(QObject):
    """The three steps of the import."""

    changed = Signal()

    def __init__(self, context: StudioContext, parent: QObject) -> None:
        super().__init__(parent)
        self._context = context
        self._files = ImportFilesViewModel(context, self)
        self._files.chosen.connect(self._read)
        self._items = ImportItemsViewModel(context, self)
        self._target = ImportTargetViewModel(self._items, self)
        self._cure = ImportCureViewModel(self._items, self)
        self._look = ImportedLookViewModel(context, self._items, self)
        self._job = LatestJob(context.page.worker)
        self._process: QuestionReading | None = None
        context.page.worker.closing.connect(self._stop_reading)
        self._stage = FILE
        self._wished = ""
        self._name = ""
        self._count = 0
        self._reading: FileReading | None = None
        self._is_taking = False
        self._made: list[TakenIn] = []
        self._taken_in: list[int] = []
        self._problem: KioskError | None = None
        self._folder: TemporaryDirectory[str] | None = None

    @property
    def place(self) -> tuple[object, ...]:
        """See `PlacedPage`."""
        sheets = (self._cure.sheet, self._target.sheet, self._look.isOpen)
        return (self._stage, self._name, self._items.page, self._items.leftPage, *sheets)

    def open(self, where: Destination) -> None:
        """Show the files to choose from; the questions can go to the lesson of `where`."""
        self._wished = where.lesson
        self._begin()

    def close(self) -> None:
        """Stop reading, and forget the file."""
        self._forget()
        self._files.close()

    def _begin(self) -> None:
        self._forget()
        self._stage = FILE
        self._files.open()
        self.changed.emit()

    def _forget(self) -> None:
        self._stop_reading()
        self._job.drop()
        self._is_taking = False
        self._cure.close()
        self._look.close()
        self._items.close()
        self._reading, self._name, self._problem, self._made, self._taken_in = None, "", None, [], []
        self._drop_folder()

    def _drop_folder(self) -> None:
        if self._folder is not None:
            self._folder.cleanup()
            self._folder = None

    @Slot()
    def _stop_reading(self) -> None:
        if self._process is not None:
            self._process.stop()
            self._process = None

    @Slot(object)
    def _read(self, path: Path) -> None:
        """Read a file: first list the own lessons, then read it on the lane."""
        self._name, self._count, self._problem = path.name, 0, None
        actor = self._context.page.actor()

        def prepared(station: "Station") -> tuple[list[OpenLesson], QuestionReading]:
            return open_lessons(actor)(station), station.studio().new_reading()

        def go_on(found: tuple[list[OpenLesson], QuestionReading]) -> None:
            self._read_on_lane(path, *found)

        self._job.ask(prepared, go_on, self._refuse)
        self.changed.emit()

    def _read_on_lane(self, path: Path, lessons: Sequence[OpenLesson], process: QuestionReading) -> None:
        self._drop_folder()
        self._folder = TemporaryDirectory(prefix="nhap-cau-hoi-", ignore_cleanup_errors=True)
        folder, self._process = Path(self._folder.name), process

        def tell(count: int) -> None:
            self._context.page.worker.tell(lambda: self._show_progress(count, process))

        def show(reading: FileReading) -> None:
            self._reading = reading
            self._files.close()
            self._stage = PREVIEW
            self._items.show(reading.candidates, folder)
            self._target.show(path.stem, lessons, self._wished)
            self.changed.emit()

        self._job.errand(lambda _station: process.read(path, folder, tell), show, self._refuse)
        self.changed.emit()

    def _show_progress(self, count: int, process: QuestionReading) -> None:
        if process is self._process:
            self._count = count
            self._context.page.touched()
            self.changed.emit()

    def _refuse(self, error: KioskError) -> None:
        self._name = ""
        self._is_taking = False
        if not isinstance(error, ReadingStoppedError):
            self._problem = error
        self.changed.emit()

    @Slot()
    def stopReading(self) -> None:
        """Stop reading the file (button «Dừng»)."""
        self._stop_reading()
        self._job.drop()
        self._name = ""
        self.changed.emit()

    @Slot()
    def chooseAnother(self) -> None:
        """Choose another file; nothing was changed yet."""
        self._begin()

    @Slot()
    def back(self) -> None:
        """Show the shelf."""
        self._context.go(Destination(SHELF))

    @Slot()
    def dismissProblem(self) -> None:
        """Close the message about a file or a lesson that was refused."""
        self._problem = None
        self.changed.emit()

    @Slot()
    def takeIn(self) -> None:
        """Take the chosen questions in (button «Nhập … câu»)."""
        if self._is_taking or not self._target.canGo:
            return
        self._is_taking = True
        actor, lesson, plans = self._context.page.actor(), self._target.lesson, self._target.plans
        self.changed.emit()
        if lesson:
            self._add(actor, lesson)
            return
        strand, count = self._target.strand, len(plans)
        self._job.ask(
            lambda station: require_room(station.studio(), actor, strand, count),
            lambda _nothing: self._make(actor, plans),
            self._stay,
        )

    def _add(self, actor: Actor, lesson: LessonId) -> None:
        places = tuple(place for place, _ in self._items.chosen)
        drafts = self._drafts(places)
        title = next(card["title"] for card in self._target.cards if card["isChosen"])

        def added(_nothing: None) -> None:
            self._note(TakenIn(lesson, title, len(places)), places)
            self._finish()

        self._job.ask(lambda station: take_in(station.studio(), actor, lesson, drafts), added, self._stay)

    def _make(self, actor: Actor, plans: Sequence[PlannedLesson]) -> None:
        """Make the first of the lessons `plans`, then the others."""
        if not plans:
            self._finish()
            return
        plan, strand = plans[0], self._target.strand
        drafts = self._drafts(plan.places)

        def made(lesson: LessonId) -> None:
            self._note(TakenIn(lesson, plan.title, len(plan.places)), plan.places)
            self._make(actor, plans[1:])

        self._job.ask(
            lambda station: take_in_new(station.studio(), actor, strand, plan.title, drafts), made, self._stay
        )

    def _drafts(self, places: Sequence[int]) -> list[StepDraft]:
        return [draft for place in places for draft in self._items.candidate(place).mapped.steps]

    def _note(self, taken: TakenIn, places: Sequence[int]) -> None:
        self._made.append(taken)
        self._taken_in += places
        self._context.page.touched()
        self.changed.emit()

    def _finish(self) -> None:
        self._is_taking = False
        self._stage = DONE
        self._items.close()
        self.changed.emit()

    def _stay(self, _error: KioskError) -> None:
        """Keep the questions after a refusal, which the staff's screens show, except those that were taken in."""
        self._is_taking = False
        self._items.finish(self._taken_in)
        self.changed.emit()

    @Slot(str)
    def openLesson(self, lesson: str) -> None:
        """Open a lesson in the editor."""
        self._context.go(Destination(EDITOR, lesson) if self._context.has(EDITOR) else Destination(SHELF))

    @Property(str, notify=changed)
    def stage(self) -> str:
        """The step of the import: ``file``, ``preview`` or ``done``."""
        return self._stage

    @Property(bool, notify=changed)
    def isReading(self) -> bool:
        """Whether a file is being read."""
        return self._stage == FILE and self._name != ""

    @Property(bool, notify=changed)
    def isTaking(self) -> bool:
        """Whether questions are being taken in."""
        return self._is_taking

    @Property(str, notify=changed)
    def fileName(self) -> str:
        """Name of the file; empty while none is chosen."""
        return self._name

    @Property(str, notify=changed)
    def progress(self) -> str:
        """How many questions were read or taken in so far."""
        if self._is_taking:
            return translate("Import", "%n lesson(s) made", "", len(self._made)) if self._made else ""
        if not self._count:
            return ""
        return translate("Import", "%1 questions read").replace("%1", format_number(self._count))

    @Property(str, notify=changed)
    def details(self) -> str:
        """Format of the file and the number of its questions."""
        if self._reading is None:
            return ""
        count = translate("Import", "%n question(s)", "", self._reading.count)
        return f"{words.format_name(self._reading.format)} · {count}"

    @Property("QVariantList", notify=changed)
    def made(self) -> list[dict[str, Any]]:
        """Maps of the lessons that have questions of the file now: ``key``, ``title``, ``count``."""
        return [{"key": one.lesson, "title": one.title, "count": one.count} for one in self._made]

    @Property(int, notify=changed)
    def madeCount(self) -> int:
        """Number of questions that were taken in."""
        return sum(one.count for one in self._made)

    @Property(str, notify=changed)
    def problem(self) -> str:
        """Message about a file that was refused, with what to do; empty if there is none."""
        return " ".join(part for part in explain(self._problem) if part) if self._problem is not None else ""

    @Property(ImportFilesViewModel, constant=True)
    def files(self) -> ImportFilesViewModel:
        """View model of the files to choose from."""
        return self._files

    @Property(ImportItemsViewModel, constant=True)
    def items(self) -> ImportItemsViewModel:
        """View model of the questions of the file."""
        return self._items

    @Property(ImportTargetViewModel, constant=True)
    def target(self) -> ImportTargetViewModel:
        """View model of where the questions go."""
        return self._target

    @Property(ImportCureViewModel, constant=True)
    def cure(self) -> ImportCureViewModel:
        """View model of the cure of a question."""
        return self._cure

    @Property(ImportedLookViewModel, constant=True)
    def look(self) -> ImportedLookViewModel:
        """View model of one question as learners see it."""
        return self._look
