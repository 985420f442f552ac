"""View model of the red button: records one sentence, shows its level, and plays it.

Rules: the microphone is open only while the button is red and says «Stop». Leaving the sentence or the view closes it
and forgets what was recorded. The device is opened and closed, and a recording is processed, on the lane for sound.
"""

from collections.abc import Sequence
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication, QObject

from kiosk.bridge.shell.worker import Lane
from kiosk.bridge.speech.speech import Spoken
from kiosk.bridge.staff.pages import PageContext
from kiosk.bridge.staff.words import told
from kiosk.bridge.studio.voice import words
from kiosk.bridge.typed import Property, QmlElement, QmlUncreatable, Signal, Slot
from kiosk.devices.recording.levels import LOUD_DB, METER_SECONDS, QUIET_DB, SoundLevel, height_of
from kiosk.domain.errors import KioskError
from kiosk.domain.studio.microphone import CaptureEnd, SoundInput
from kiosk.domain.studio.voices import SentenceRow, VoiceWork
from kiosk.services.studio.voices.take_recorder import MOST_SECONDS, RecordedTake

if TYPE_CHECKING:
    from kiosk.services.station import Station

QML_IMPORT_NAME = "KioskUi.Bridge"
QML_IMPORT_MAJOR_VERSION = 1
translate = QCoreApplication.translate
IDLE, OPENING, RECORDING, WORKING = "idle", "opening", "recording", "working"
OPEN = frozenset({OPENING, RECORDING})


class _Passing:
    """Passes what a microphone reports on its own thread to the GUI thread."""

    def __init__(self, model: "RecordingViewModel", number: int) -> None:
        self._model = model
        self._number = number

    def on_opened(self) -> None:
        """See `RecordingListener`."""
        self._model.tell(lambda: self._model.note_opened(self._number))

    def on_level(self, level: SoundLevel) -> None:
        """See `RecordingListener`."""
        self._model.tell(lambda: self._model.note_level(self._number, level))

    def on_ended(self, end: CaptureEnd) -> None:
        """See `RecordingListener`."""
        if end is not CaptureEnd.STOPPED:
            self._model.tell(lambda: self._model.note_end(self._number))


@QmlElement
@QmlUncreatable("The view of voices makes it.")
class RecordingViewModel(QObject):
    """The recording of the current sentence."""

    changed = Signal()
    leveled = Signal(float, str)
    """Emitted while recording, 20 times a second: height in the meter, 0 to 1, and zone (``quiet``, ``good``, …)."""
    cleared = Signal()
    """Emitted when the meter is to be emptied."""
    failed = Signal(object)
    """Emitted with the KioskError of something that could not be stored."""

    def __init__(self, context: PageContext, parent: QObject) -> None:
        super().__init__(parent)
        self._context = context
        self._inputs: Sequence[SoundInput] | None = None
        self._work: VoiceWork | None = None
        self._row: SentenceRow | None = None
        self._reader = ""
        self._state = IDLE
        self._number = 0
        self._levels = 0
        self._draft: Path | None = None
        self._taken: RecordedTake | None = None

    @property
    def state(self) -> str:
        """See `phase`."""
        return self._state

    @property
    def has_draft(self) -> bool:
        """Whether there is a recording that was not kept yet."""
        return self._draft is not None

    def tell(self, call: object) -> None:
        """Call `call` on the GUI thread."""
        self._context.worker.tell(call)  # type: ignore[arg-type]  # a service hands over any callable

    @Slot()
    def look(self) -> None:
        """Find the microphones, and load what recording needs."""
        actor = self._context.actor()

        def find(station: "Station") -> Sequence[SoundInput]:
            recorder = station.voices().recorder
            recorder.prepare(actor)
            return recorder.inputs(actor)

        def note(found: Sequence[SoundInput]) -> None:
            self._inputs = found
            self.changed.emit()

        self._context.worker.errand(find, note, lambda _error: note(()), Lane.SOUND)

    def show(self, work: VoiceWork, row: SentenceRow | None, reader: str, draft: Path | None = None) -> None:
        """Show the sentence `row`; `draft`: its recording from before that was not kept."""
        self.abandon()
        self._work, self._row, self._reader = work, row, reader
        self._draft, self._taken = draft, None
        self.cleared.emit()
        self.changed.emit()

    def update(self, row: SentenceRow | None) -> None:
        """Show a new state of the same sentence."""
        self._row = row
        self.changed.emit()

    def abandon(self) -> None:
        """Close the microphone and forget what was recorded since it was opened; stop playing."""
        self._context.speech.stop()
        self._number += 1
        if self._state in OPEN:

            def end(station: "Station") -> None:
                station.voices().recorder.stop()
                station.voices().recorder.take()

            self._context.worker.errand(end, lane=Lane.SOUND)
        self._state = IDLE

    def close(self) -> None:
        """Close the microphone and release everything that recording needs."""
        self.abandon()
        self._work = self._row = self._draft = self._taken = self._inputs = None
        self._reader = ""
        self._context.worker.errand(lambda station: station.voices().close(), lane=Lane.SOUND)
        self.changed.emit()

    @Slot()
    def press(self) -> None:
        """Record, or stop: the red button."""
        if self._state in OPEN:
            self._finish()
        elif self._state == IDLE and self._work is not None and self._row is not None:
            self._start()

    def _start(self) -> None:
        self._context.touched()
        self._context.speech.stop()
        self._number += 1
        self._levels = 0
        self._state, self._taken = OPENING, None
        actor, listener = self._context.actor(), _Passing(self, self._number)
        number = self._number

        def begin(station: "Station") -> None:
            station.voices().recorder.start(actor, "", listener)

        self._context.worker.errand(begin, None, lambda error: self._refuse(number, error), Lane.SOUND)
        self.cleared.emit()
        self.changed.emit()

    def note_opened(self, number: int) -> None:
        """Show that the reader can begin."""
        if number == self._number and self._state == OPENING:
            self._state = RECORDING
            self.changed.emit()

    def note_level(self, number: int, level: SoundLevel) -> None:
        """Show a level; stop when the recording has become too long."""
        if number != self._number or self._state not in OPEN:
            return
        self._levels += 1
        self.leveled.emit(level.height, level.zone.value)
        if self._levels * METER_SECONDS >= MOST_SECONDS:
            self._finish()

    def note_end(self, number: int) -> None:
        """Keep what was said before the microphone was unplugged, or say that it does not answer."""
        if number == self._number and self._state in OPEN:
            self._finish()
            self.look()

    def _finish(self) -> None:
        work, row, number = self._work, self._row, self._number
        if work is None or row is None:
            return
        self._state = WORKING
        actor, place = self._context.actor(), row.sentence.place

        def finish(station: "Station") -> tuple[RecordedTake, Path | None]:
            voices = station.voices()
            voices.recorder.stop()
            taken = voices.recorder.take()
            if taken.sound is None:
                return taken, None
            return taken, voices.service.put_draft(actor, work, place, taken.sound)

        def show(result: tuple[RecordedTake, Path | None]) -> None:
            if number == self._number:
                self._state, self._taken = IDLE, result[0]
                self._draft = result[1] or self._draft
                self.changed.emit()

        self._context.worker.errand(finish, show, lambda error: self._refuse(number, error), Lane.SOUND)
        self.changed.emit()

    def _refuse(self, number: int, error: KioskError) -> None:
        if number == self._number:
            self._state = IDLE
            self.changed.emit()
            self.failed.emit(error)

    @Slot()
    def listen(self) -> None:
        """Play the new recording, or the kept one (button «Nghe lại»)."""
        path = self._heard
        if path is not None and self._row is not None and self._state == IDLE:
            text = self._row.sentence.text
            self._context.speech.say([Spoken("take", path, text, is_machine_voice=False, reader=self._reader)])

    @property
    def _heard(self) -> Path | None:
        return self._draft or (self._row.take if self._row is not None else None)

    @Property(str, notify=changed)
    def phase(self) -> str:
        """``idle``, ``opening``, ``recording`` or ``working``."""
        return self._state

    @Property(bool, notify=changed)
    def isOpen(self) -> bool:
        """Whether the microphone is open or being opened."""
        return self._state in OPEN

    @Property(bool, notify=changed)
    def isMissing(self) -> bool:
        """Whether this machine is known to have no microphone."""
        return self._inputs is not None and not self._inputs

    @Property(bool, notify=changed)
    def canListen(self) -> bool:
        """Whether there is a recording of the sentence."""
        return self._heard is not None and self._state == IDLE

    @Property(bool, notify=changed)
    def hasTake(self) -> bool:
        """Whether the sentence was recorded already, kept or not."""
        return self._heard is not None or self._taken is not None

    @Property(bool, notify=changed)
    def isNew(self) -> bool:
        """Whether there is a recording that was not kept yet."""
        return self._draft is not None

    @Property(str, notify=changed)
    def notice(self) -> str:
        """What stands beside the levels: what to do now, or how the take is."""
        if self.phase in {"opening", "working"}:
            return translate("LevelMeter", "One moment…")
        if self.phase == "recording":
            return translate("LevelMeter", "Now read")
        return translate("LevelMeter", "Record it again") if self.fault else self.verdict

    @Property(str, notify=changed)
    def buttonLabel(self) -> str:
        """What the red button says."""
        if self.isOpen:
            return translate("RecordButton", "Stop")
        if self.phase == "working":
            return translate("RecordButton", "One moment…")
        if self.hasTake:
            return translate("RecordButton", "Record it again")
        return translate("RecordButton", "Record this sentence")

    @Property(str, notify=changed)
    def verdict(self) -> str:
        """What became of the recording."""
        if self._taken is not None:
            return told(self._taken.verdict, {})
        return words.verdict_texts(self._row)[0] if self._row is not None and self._draft is None else ""

    @Property(str, notify=changed)
    def cure(self) -> str:
        """What to do, or how long the recording is."""
        if self._taken is None:
            return words.verdict_texts(self._row)[1] if self._row is not None and self._draft is None else ""
        cure = told(self._taken.cure, {}) if self._taken.cure else ""
        return cure or words.length_text(self._taken.seconds)

    @Property(bool, notify=changed)
    def isGood(self) -> bool:
        """Whether the recording can be used."""
        if self._taken is not None:
            return self._taken.sound is not None and self._taken.end is CaptureEnd.STOPPED
        return self._row is not None and self._row.take is not None and not words.asks_for_more(self._row)

    @Property(str, notify=changed)
    def fault(self) -> str:
        """Why the newest recording or the kept one cannot be used; empty if it can, or if there is none."""
        if self._state != IDLE:
            return ""
        if self._taken is not None:
            is_whole = self._taken.sound is not None and self._taken.end is CaptureEnd.STOPPED
            return "" if is_whole else told(self._taken.verdict, {})
        return self.verdict if self._row is not None and words.asks_for_more(self._row) and self.cure else ""

    @Property(str, notify=changed)
    def noise(self) -> str:
        """What is heard besides the voice; empty in a quiet room."""
        return told(self._taken.noise, {}) if self._taken is not None and self._taken.noise else ""

    @Property(str, notify=changed)
    def noiseCure(self) -> str:
        """What to do against the noise."""
        return told(self._taken.noise_cure, {}) if self._taken is not None and self._taken.noise_cure else ""

    @Property(float, constant=True)
    def quietHeight(self) -> float:
        """Height in the meter below which a voice is too quiet."""
        return height_of(QUIET_DB)

    @Property(float, constant=True)
    def loudHeight(self) -> float:
        """Height in the meter above which a voice is too loud."""
        return height_of(LOUD_DB)
