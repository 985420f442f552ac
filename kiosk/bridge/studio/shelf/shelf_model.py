"""View model of the shelf: the commune's own lessons, and those of the province as a start.

Rules: the search and the pages are kept until the shelf is left. One change is made at a time; the list is read again
after each. A lesson is removed at once, because its place offers to take it back.
"""

from pathlib import Path
from typing import Any

from PySide6.QtCore import QCoreApplication, QObject

from kiosk.bridge.output.output_model import OutputViewModel
from kiosk.bridge.shell.latest_job import LatestJob
from kiosk.bridge.shell.rendering import file_url
from kiosk.bridge.studio.navigation import COMMUNE, EDITOR, IMPORT, NEW, VOICE, Destination, StudioContext
from kiosk.bridge.studio.paging import ShelfPage
from kiosk.bridge.studio.shelf import jobs, words
from kiosk.bridge.studio.shelf.acts import ACTS, AWAY, acts_of
from kiosk.bridge.studio.shelf.jobs import Act, ShelfListing
from kiosk.bridge.studio.shelf.province_model import ProvinceViewModel
from kiosk.bridge.studio.use.use_model import UseViewModel
from kiosk.bridge.typed import Property, QmlElement, QmlUncreatable, Signal, Slot
from kiosk.content.packs.marked import undotted
from kiosk.domain.ids import LessonId
from kiosk.domain.studio.shelf_rows import LessonState, OwnLesson

QML_IMPORT_NAME = "KioskUi.Bridge"
QML_IMPORT_MAJOR_VERSION = 1
translate = QCoreApplication.translate


@QmlElement
@QmlUncreatable("The studio's model makes it.")
class ShelfViewModel(QObject):
    """The cards of the lessons, and what can be done with them."""

    changed = Signal()

    def __init__(self, context: StudioContext, parent: QObject) -> None:
        super().__init__(parent)
        self._context = context
        self._job = LatestJob(context.page.worker)
        self._listing = ShelfListing()
        self._is_known = False
        self._typed = ""
        self._page = ShelfPage()
        self._menu = ""
        self._use = UseViewModel(context, self, self._correct)
        self._use.ended.connect(self._read)
        self._output = OutputViewModel(context.page, self)
        self._output.counted.connect(self._read)
        self._province = ProvinceViewModel(context, self)
        self._province.copied.connect(self._copy)

    @property
    def place(self) -> tuple[object, ...]:
        """See `PlacedPage`."""
        return self._menu, self._page, self._use.state, self._output.place, *self._province.place

    def open(self, _where: Destination) -> None:
        """Read the lessons; called when the shelf is shown."""
        self._menu = ""
        self._read()

    def close(self) -> None:
        """Forget names and what was typed; called when the shelf is left."""
        self._use.close()
        self._output.forget()
        self._job.drop()
        self._listing, self._is_known, self._typed, self._menu = ShelfListing(), False, "", ""
        self._province.take({}, "")
        self.changed.emit()

    @Slot()
    def _read(self) -> None:
        self._job.ask(jobs.listing(self._context.page.actor(), self._typed), self._take)

    def _take(self, listing: ShelfListing) -> None:
        if self._context.is_alone and not listing.place:
            self._context.go(Destination(COMMUNE))
            return
        self._listing, self._is_known = listing, True
        self._page = self._page.within(len(listing.own))
        self._province.take(listing.province, self._typed)
        self.changed.emit()

    def _fail(self, _error: object) -> None:
        """Show what is there after a change was refused; the error itself is shown by the staff's screens."""
        self._read()

    def _do(self, act: Act, lesson: str) -> None:
        if not self._job.is_busy:
            self._menu = ""
            self._job.ask(jobs.acting(self._context.page.actor(), act, lesson, self._typed), self._take, self._fail)

    @Slot(str)
    def _copy(self, lesson: str) -> None:
        self._page = self._page.turned_to(0)
        self._do(lambda studio, actor, key: studio.making.copy(actor, key), lesson)

    @Slot(str)
    def search(self, typed: str) -> None:
        """Show the lessons that match `typed`; all for an empty text."""
        self._typed, self._page = typed, self._page.turned_to(0)
        self._read()

    @Slot(int)
    def setPageSize(self, size: int) -> None:
        """Set the number of cards on a page; called when the size of the screen or of the text changes."""
        page = self._page.resized(size).within(len(self._listing.own))
        if page != self._page:
            self._page = page
            self.changed.emit()

    @Slot(int)
    def showPage(self, page: int) -> None:
        """Show another page of cards."""
        self._page, self._menu = self._page.turned_to(page).within(len(self._listing.own)), ""
        self.changed.emit()

    @Slot()
    def newLesson(self) -> None:
        """Show the form for a new lesson (button «Soạn bài mới»)."""
        self._context.go(Destination(NEW))

    @Slot()
    def showSample(self) -> None:
        """Put a draft of the example on the shelf (button «Xem bài mẫu»)."""
        self._do(lambda studio, actor, _key: studio.making.sample(actor), "")

    @Slot()
    def importFile(self) -> None:
        """Show the import (button «Nhập từ tệp»)."""
        self._context.go(Destination(IMPORT))

    @Slot(str)
    def record(self, lesson: str) -> None:
        """Show the recording of a lesson; without one, of that which was changed last and lacks a voice."""
        lesson = lesson or next((one.document.lesson for one in sorted(self._present, key=words.is_recorded)), "")
        if lesson:
            self._context.go(Destination(VOICE, lesson))

    @Slot(str)
    def openLesson(self, lesson: str) -> None:
        """Open a lesson in the editor."""
        if self._context.has(EDITOR):
            self._context.go(Destination(EDITOR, lesson))

    def _correct(self, lesson: str, key: str) -> None:
        """Edit the place of a lesson that stops it from being put into use."""
        if self._context.has(EDITOR):
            self._context.go(Destination(EDITOR, lesson, undotted(key)))

    @Slot(str)
    def openMenu(self, lesson: str) -> None:
        """Show what can be done with a lesson; an empty name hides it."""
        self._menu = lesson
        self.changed.emit()

    @Slot(str, str)
    def act(self, lesson: str, key: str) -> None:
        """Do with a lesson what the button `key` of its card says: see `ACTS`, else a sheet is shown."""
        match key:
            case "use":
                self._use.openFor(lesson)
            case "leave":
                self._use.openLeaving(lesson)
            case "carry":
                self._use.openCopying()
            case "questions":
                self._use.openQuestions(lesson)
            case "cards":
                self._print(lesson)
            case _:
                self._do(ACTS[key], lesson)
                return
        self.openMenu("")

    def _print(self, lesson: str) -> None:
        page = self._context.page
        job = jobs.card_job(page.actor(), LessonId(lesson), page.visit.written)
        self._output.begin(translate("Shelf", "Take-home card"), job)

    @Property(OutputViewModel, constant=True)
    def output(self) -> OutputViewModel:
        """View model of the preview of take-home cards, and of printing and saving them."""
        return self._output

    @Property(UseViewModel, constant=True)
    def use(self) -> UseViewModel:
        """View model of the sheet that puts lessons into use."""
        return self._use

    @Property(ProvinceViewModel, constant=True)
    def province(self) -> ProvinceViewModel:
        """View model of the lessons of the province."""
        return self._province

    @Property(bool, notify=changed)
    def isKnown(self) -> bool:
        """Whether the lessons were read."""
        return self._is_known

    @Property(bool, notify=changed)
    def needsCommune(self) -> bool:
        """Whether this machine has no commune, so that own lessons cannot be made."""
        return self._is_known and not self._listing.place

    @Property(str, notify=changed)
    def countText(self) -> str:
        """The commune and the number of its lessons."""
        told = translate("Shelf", "%n lesson(s)", "", len(self._present))
        return f"{self._listing.place} · {told}" if self._listing.place else ""

    @Property(str, notify=changed)
    def unspokenText(self) -> str:
        """How many sentences of all lessons lack a voice; what to do if there is no lesson."""
        if self._is_known and not self._present:
            return translate("Shelf", "Write a lesson first")
        missing = sum(words.unspoken(lesson) for lesson in self._present)
        return translate("Shelf", "%n sentence(s) to record", "", missing) if missing else ""

    @Property(str, notify=changed)
    def note(self) -> str:
        """What is shown in place of the cards if there are none."""
        if not self._is_known or self._listing.own:
            return ""
        if self._typed:
            return translate("Shelf", "No lesson of the commune has these words.")
        return translate("Shelf", "The commune has no lessons of its own yet. Make one, or copy one of the province.")

    @Property(bool, notify=changed)
    def offersSample(self) -> bool:
        """Whether the example is offered: the shelf has no lesson."""
        return self._is_known and not self._listing.own and not self._typed and bool(self._listing.place)

    @property
    def _present(self) -> list[OwnLesson]:
        """The lessons that are not put away or removed, newest change first."""
        return [lesson for lesson in self._listing.own if lesson.row.state not in AWAY]

    @Property(bool, notify=changed)
    def hasLessons(self) -> bool:
        """Whether there is a lesson whose voice can be recorded."""
        return bool(self._present)

    @Property(bool, constant=True)
    def canOpen(self) -> bool:
        """Whether there is the editor."""
        return self._context.has(EDITOR)

    @Property(bool, constant=True)
    def canImport(self) -> bool:
        """Whether there is the view that imports questions."""
        return self._context.has(IMPORT)

    @Property(bool, constant=True)
    def canRecord(self) -> bool:
        """Whether there is the view that records voices."""
        return self._context.has(VOICE)

    @Property(int, notify=changed)
    def page(self) -> int:
        """Number of the page of cards, from 0."""
        return self._page.number

    @Property(int, notify=changed)
    def pageCount(self) -> int:
        """Number of pages of cards."""
        return self._page.count(len(self._listing.own))

    @Property("QVariantList", notify=changed)
    def cards(self) -> list[dict[str, Any]]:
        """One map per lesson of the page, see `_card`."""
        return [self._card(lesson) for lesson in self._page.of(self._listing.own)]

    @Property("QVariantList", notify=changed)
    def menu(self) -> list[dict[str, Any]]:
        """What can be done with the lesson whose button «···» was touched: one map, or none.

        ``key``, ``title``: as in `cards`. ``acts``: maps with ``key``, ``label``, ``icon``.
        """
        return [
            {"key": self._menu, "title": self._title(lesson), "acts": acts_of(lesson)}
            for lesson in self._listing.own
            if lesson.document.lesson == self._menu
        ]

    def _title(self, lesson: OwnLesson) -> str:
        return lesson.title or translate("Shelf", "Without a title")

    def _card(self, lesson: OwnLesson) -> dict[str, Any]:
        """Return the map of a lesson.

        ``key``; ``title``; ``label``: all words; ``picture``: URL; ``strand``; ``voice``; ``edited``; ``isRemoved``.
        ``found``: the text that the search has found, shown in place of ``edited``; else empty.
        ``state``, ``stateIcon``, ``tone``: see `state_of`. ``printed``: number of printed cards, if ``state`` is
        about something else and has room beside it. ``share``: recorded part, -1 if it is not counted.
        ``kept``: how long a removed lesson is kept.
        """
        row, key = lesson.row, lesson.document.lesson
        state, icon, tone = words.state_of(lesson)
        title, voice = self._title(lesson), words.voice_text(lesson)
        printed, is_in_use = words.printed_text(lesson), row.state is LessonState.IN_USE
        found = words.found_text(lesson, self._context.page.visit.address)
        edited = words.changed_text(row, self._listing.names.get(row.changed_by, ""), self._listing.now)
        return {
            "key": key,
            "title": title,
            "label": ", ".join(dict.fromkeys(filter(None, (title, state, printed, voice, found or edited)))),
            "picture": file_url(Path(lesson.picture)) if lesson.picture else "",
            "strand": lesson.strand.value,
            "state": state,
            "stateIcon": icon,
            "tone": tone,
            "printed": str(row.printed_cards) if printed and is_in_use and tone == "right" else "",
            "voice": voice,
            "share": words.recorded_share(lesson),
            "edited": edited,
            "found": found,
            "isRemoved": row.state is LessonState.REMOVED,
            "kept": translate("Shelf", "Kept for %n more day(s).", "", lesson.days_left),
        }
