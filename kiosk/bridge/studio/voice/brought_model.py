"""View model of recordings that were made with a phone and come on a stick: they are listed, cut, heard and kept.

Rules: nothing is kept before the button for keeping is touched. A sentence that has a recording already is left out
unless it is ticked. A stick is only read.
"""

from collections.abc import Sequence
from pathlib import Path
from threading import Event
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import QCoreApplication, QObject

from kiosk.bridge.shell.latest_job import LatestJob
from kiosk.bridge.speech.speech import Spoken
from kiosk.bridge.staff.pages import PageContext
from kiosk.bridge.staff.stick_model import StickViewModel
from kiosk.bridge.staff.words import format_size, told
from kiosk.bridge.studio.paging import ShelfPage
from kiosk.bridge.studio.voice import words
from kiosk.bridge.typed import Property, QmlElement, QmlUncreatable, Signal, Slot
from kiosk.content.voices.long_recordings import BroughtTake, CutReading
from kiosk.devices.recording.cutting import CutState
from kiosk.devices.speech.sound import Sound
from kiosk.domain.errors import KioskError
from kiosk.domain.machine.drives import Drive
from kiosk.domain.studio.voices import SentencePlace, SentenceRow, TakeState, VoiceError, VoiceProgress, VoiceWork
from kiosk.domain.texts import translatable
from kiosk.services.studio.voices.brought import BroughtFile

if TYPE_CHECKING:
    from kiosk.services.station import Station

TELL_STEP = 0.01
"""Share of the work between two reports of progress."""
QML_IMPORT_NAME = "KioskUi.Bridge"
QML_IMPORT_MAJOR_VERSION = 1
translate = QCoreApplication.translate


class CuttingStoppedError(KioskError):
    """The author has stopped the cutting of a recording."""

    code = "cutting-stopped"

    def __init__(self) -> None:
        super().__init__(translatable("Staff", "The cutting was stopped; nothing was changed."))


@QmlElement
@QmlUncreatable("The view of voices makes it.")
class BroughtVoiceViewModel(QObject):
    """The recordings on the stick, and what was found in one of them."""

    changed = Signal()
    kept = Signal(object)
    """Emitted with the `VoiceProgress` after recordings were kept."""
    failed = Signal(object)
    """Emitted with the KioskError of something that could not be read or stored."""

    def __init__(self, context: PageContext, parent: QObject) -> None:
        super().__init__(parent)
        self._context = context
        self._job = LatestJob(context.worker)
        self._stick = StickViewModel(context.drives, lambda: self._job.is_busy, self)
        self._stick.arrived.connect(self._look)
        self._stick.gone.connect(self._clear)
        self._work: VoiceWork | None = None
        self._rows: Sequence[SentenceRow] = ()
        self._files: Sequence[BroughtFile] = ()
        self._found: Sequence[BroughtTake] = ()
        self._wanted: frozenset[SentencePlace] = frozenset()
        self._is_known = False
        self._is_noisy = False
        self._page = ShelfPage(size=6)
        self._stop: Event | None = None
        """Stops the cutting; None while nothing is cut."""
        self._share = 0.0
        context.worker.closing.connect(self._stop_cutting)

    @property
    def place(self) -> tuple[object, ...]:
        """See `PlacedPage`."""
        return self._page, bool(self._found), self._wanted

    def open(self, work: VoiceWork, rows: Sequence[SentenceRow]) -> None:
        """Look for recordings of the sentences `rows`."""
        self._work, self._rows = work, rows
        self._clear()
        self._stick.open()

    def close(self) -> None:
        """Forget what was cut, and stop looking at sticks."""
        self._context.speech.stop()
        self._stop_cutting()
        if self._work is not None:
            self._job.drop()
            self._work, self._rows = None, ()
            self._stick.close()
            self._clear()

    @Slot()
    def _clear(self) -> None:
        if not self._found:
            self._files, self._is_known = (), False
        if self._work is None:
            self._files, self._found, self._is_known = (), (), False
        self._page = self._page.turned_to(0)
        self.changed.emit()

    @Slot(object)
    def _look(self, drive: Drive) -> None:
        actor = self._context.actor()

        def read(station: "Station") -> Sequence[BroughtFile]:
            try:
                return station.voices().brought.files(actor, drive.place)
            except OSError as error:
                raise _unreadable(drive.label) from error

        def show(files: Sequence[BroughtFile]) -> None:
            self._files, self._is_known = files, True
            self.changed.emit()

        if not self._found:
            self._job.errand(read, show, self._refuse)

    @Slot(int)
    def cut(self, index: int) -> None:
        """Cut a recording of the list into sentences."""
        reading = self._work
        if self._job.is_busy or reading is None or not 0 <= index < len(self._files):
            return
        chosen, actor, sentences = self._files[index], self._context.actor(), [row.sentence for row in self._rows]
        self._context.touched()
        stop, last = Event(), 0.0
        self._stop, self._share = stop, 0.0

        def watch(share: float) -> None:
            nonlocal last
            if stop.is_set():
                raise CuttingStoppedError
            if share - last >= TELL_STEP:
                last = share
                self._context.worker.tell(lambda: self._show_progress(share, stop))

        def work(station: "Station") -> CutReading:
            try:
                return station.voices().brought.cut(actor, chosen, sentences, reading.language, watch)
            except OSError as error:
                raise _unreadable(chosen.name) from error

        def show(cut: CutReading) -> None:
            self._stop = None
            found = cut.rows
            self._found, self._is_noisy, self._page = found, cut.is_noisy, self._page.turned_to(0)
            lacking = {row.sentence.place for row in self._rows if row.state is not TakeState.KEPT}
            self._wanted = frozenset(
                one.sentence.place for one in found if one.take is not None and one.sentence.place in lacking
            )
            self._context.touched()
            self.changed.emit()

        self._job.errand(work, show, self._refuse)
        self.changed.emit()

    def _show_progress(self, share: float, stop: Event) -> None:
        if stop is self._stop:
            self._share = share
            self._context.touched()
            self.changed.emit()

    @Slot()
    def _stop_cutting(self) -> None:
        if self._stop is not None:
            self._stop.set()
            self._stop = None

    @Slot()
    def stop(self) -> None:
        """Stop the cutting (button «Dừng»); the recordings of the stick are shown again."""
        if self._stop is not None:
            self._stop_cutting()
            self._job.drop()
            self.changed.emit()

    def _refuse(self, error: object) -> None:
        self._is_known, self._stop = True, None
        self.changed.emit()
        self.failed.emit(error)

    @Slot(int)
    def listen(self, index: int) -> None:
        """Play the sound that was found for a sentence."""
        take, actor = self._found[index].take, self._context.actor()
        if take is None:
            return
        text = self._found[index].sentence.text

        def write(station: "Station") -> Path:
            return station.voices().brought.listening(actor, take)

        def play(path: Path) -> None:
            if self._work is not None:
                self._context.speech.say([Spoken("take", path, text, is_machine_voice=False)])

        self._context.speech.stop()
        self._context.worker.errand(write, play, self.failed.emit)

    @Slot(int)
    def toggle(self, index: int) -> None:
        """Keep a sentence, or leave it out."""
        row = self._found[index]
        if row.take is not None:
            self._wanted ^= {row.sentence.place}
            self.changed.emit()

    @Slot()
    def keep(self) -> None:
        """Keep the ticked sentences; doubtful ones are marked for listening."""
        work, actor, takes = self._work, self._context.actor(), self._takes
        if work is None or not takes or self._job.is_busy:
            return

        def store(station: "Station") -> VoiceProgress:
            voices = station.voices()
            progress = voices.service.keep_all(actor, work, takes)
            if voices.lesson(actor, work.lesson).is_own:
                voices.service.place(actor, work.lesson)
            return progress

        def done(progress: VoiceProgress) -> None:
            self._found = ()
            self.kept.emit(progress)

        self._job.errand(store, done, self._refuse)
        self.changed.emit()

    @property
    def _takes(self) -> list[tuple[SentencePlace, Sound, bool]]:
        return [
            (one.sentence.place, one.take, one.state is CutState.DOUBTFUL)
            for one in self._found
            if one.take is not None and one.sentence.place in self._wanted
        ]

    @Slot()
    def back(self) -> None:
        """Show the list of recordings again."""
        self._context.speech.stop()
        self._found, self._page = (), self._page.turned_to(0)
        self._stick.look_again()
        self.changed.emit()

    @Slot(int)
    def showPage(self, page: int) -> None:
        """Show another page."""
        self._page = self._page.turned_to(page).within(len(self._found or self._files))
        self.changed.emit()

    @Slot(int)
    def setPageSize(self, size: int) -> None:
        """Set the number of rows; called when the size of the screen or of the text changes."""
        page = self._page.resized(size).within(len(self._found or self._files))
        if page != self._page:
            self._page = page
            self.changed.emit()

    @Property(bool, notify=changed)
    def isBusy(self) -> bool:
        """Whether a stick is being read, or a recording is being cut or kept."""
        return self._job.is_busy

    @Property(bool, notify=changed)
    def isCutting(self) -> bool:
        """Whether a recording is being cut, which can be stopped."""
        return self._stop is not None

    @Property(bool, notify=changed)
    def isFound(self) -> bool:
        """Whether the sentences of a recording are shown, instead of the recordings of the stick."""
        return bool(self._found)

    @Property(str, notify=changed)
    def note(self) -> str:
        """What is shown in place of the rows, or above them."""
        if self._stop is not None:
            return translate("Voice", "The recording is being cut at its pauses: {percent} %").format(
                percent=int(100 * self._share)
            )
        if self._found:
            return self._counted()
        if self._stick.drive is None:
            return translate("Voice", "Plug in the stick with the recordings of the phone.")
        if not self._is_known:
            return translate("Voice", "The stick is being read…")
        if not self._files:
            return translate("Voice", "There is no recording on the stick {name}.").format(name=self._stick.label)
        return translate("Voice", "Choose the recording in which this lesson is read, sentence by sentence.")

    def _counted(self) -> str:
        count = {state: sum(one.state is state for one in self._found) for state in CutState}
        counted = translate("Voice", "Found: {found} · to listen to: {doubtful} · missing: {missing}").format(
            found=count[CutState.FOUND], doubtful=count[CutState.DOUBTFUL], missing=count[CutState.MISSING]
        )
        cure = translate("Voice", "The room is loud. Read in a quiet place, close to the phone.")
        return f"{counted}\n{cure}" if self._is_noisy else counted

    @Property(str, notify=changed)
    def keepLabel(self) -> str:
        """Words of the button that keeps the ticked sentences."""
        return translate("Voice", "Keep %n sentence(s)", "", len(self._takes))

    @Property(bool, notify=changed)
    def canKeep(self) -> bool:
        """Whether a sentence is ticked."""
        return bool(self._takes) and not self._job.is_busy

    @Property(int, notify=changed)
    def page(self) -> int:
        """Number of the page, from 0."""
        return self._page.number

    @Property(int, notify=changed)
    def pageCount(self) -> int:
        """Number of pages."""
        return self._page.count(len(self._found or self._files))

    @Property("QVariantList", notify=changed)
    def files(self) -> list[dict[str, Any]]:
        """One map per recording of the page: ``index``, ``name``, ``details``, ``isFolder``."""
        first = self._page.number * self._page.size
        return [
            {
                "index": at,
                "name": one.name,
                "isFolder": bool(one.numbered),
                "details": format_size(one.size)
                if not one.numbered
                else translate("Voice", "%n numbered file(s)", "", one.numbered),
            }
            for at, one in enumerate(self._page.of(self._files), start=first)
        ]

    @Property("QVariantList", notify=changed)
    def found(self) -> list[dict[str, Any]]:
        """One map per sentence of the page.

        ``index``; ``text``; ``details``; ``state``: see `CutState`; ``isWanted``: whether it is kept; ``hasSound``.
        """
        first = self._page.number * self._page.size
        recorded = {row.sentence.place for row in self._rows if row.state is TakeState.KEPT}
        return [
            {
                "index": at,
                "text": one.sentence.text,
                "state": one.state.value if one.take is not None or one.fault is None else CutState.MISSING.value,
                "details": _details(one, is_recorded=one.sentence.place in recorded),
                "isWanted": one.sentence.place in self._wanted,
                "hasSound": one.take is not None,
            }
            for at, one in enumerate(self._page.of(self._found), start=first)
        ]


def _details(one: BroughtTake, *, is_recorded: bool) -> str:
    if one.fault is not None:
        return told(one.words[0], {})
    parts = {
        CutState.FOUND: translate("Voice", "found"),
        CutState.DOUBTFUL: translate("Voice", "doubtful: listen to it"),
        CutState.MISSING: translate("Voice", "missing"),
    }
    found = [parts[one.state]]
    if one.take is not None:
        found.append(words.seconds_text(one.seconds))
    if is_recorded:
        found.append(translate("Voice", "recorded before"))
    return " · ".join(found)


def _unreadable(name: str) -> VoiceError:
    return VoiceError(
        translatable("Staff", "{name} cannot be read."),
        translatable("Staff", "Plug the stick in again, and try again."),
        name=name,
    )
