"""Speech output: plays a sequence of clips; a new sequence replaces the current one.

Rules: a missing clip is silence, never an error. `finished` is emitted once for every sequence that reaches its end,
even if no clip could be played. It is never emitted for a sequence that was stopped or replaced. `repeat` plays the
sequence started last by `say` again, not what was interjected since. Between visits, `reset` deletes this sequence.
"""

from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path

from PySide6.QtCore import QObject, QTimer

from kiosk.bridge.speech.phrases import Phrase
from kiosk.bridge.speech.playback import ClipPlayer
from kiosk.bridge.typed import Property, QmlElement, QmlUncreatable, Signal, Slot
from kiosk.bridge.visit import Visit

QML_IMPORT_NAME = "KioskUi.Bridge"
QML_IMPORT_MAJOR_VERSION = 1

GAP_MS = 250
"""Silence between two clips, in milliseconds."""
LOUDNESS = (-24.0, -18.0, -12.0, -6.0, 0.0)
"""Level at volume 0 to 4, in decibels relative to the full level: a range of at least 18 dB (EN 301 549, 8.2.1.1).

Volume 0 is not mute, because a person who cannot read could not turn the sound on again.
"""


@dataclass(frozen=True, slots=True)
class Spoken:
    """A text and its recording.

    ``block``: id of the text block that the screen highlights during playback. ``path``: the sound file, None to play
    nothing. ``text``: the spoken text. ``is_machine_voice``: whether the voice is synthetic. ``reader``: name of the
    person who reads; empty if unknown.
    """

    block: str
    path: Path | None
    text: str
    is_machine_voice: bool = True
    reader: str = ""

    @property
    def is_audible(self) -> bool:
        """Whether the sound file exists."""
        return self.path is not None and self.path.is_file()


@QmlElement
@QmlUncreatable("Handed down from AppViewModel")
class SpeechViewModel(QObject):
    """Plays speech, and exposes the current text block so that the screen can highlight it."""

    changed = Signal()
    finished = Signal()
    gainChanged = Signal()
    devicesChanged = Signal()

    def __init__(self, voice: Path, visit: Visit, player: ClipPlayer, sounds: Path = Path()) -> None:
        """`voice`: folder of the recorded phrases, ``<language>/<phrase id>.ogg``; `sounds`: folder of the sounds."""
        super().__init__()
        self._voice = voice
        self._sounds = sounds
        self._visit = visit
        self._player = player
        player.setParent(self)
        self._player.ended.connect(self._on_ended)
        self._player.devicesChanged.connect(self.devicesChanged)
        self._said: tuple[Spoken, ...] = ()
        self._waiting: list[Spoken] = []
        self._current: Spoken | None = None
        self._is_speaking = False
        self._is_closed = False
        self._gain = 1.0
        self.is_muted = False
        """Whether `say` only stores the sequence, as in a preview."""
        self._pause = QTimer(self)
        self._pause.setSingleShot(True)
        self._pause.timeout.connect(self._advance)

    def phrase(self, phrase: Phrase, block: str = "") -> Spoken:
        """Return the item that speaks `phrase`, with the text that the screen shows.

        The recording is in the visit's language if such a recording exists, else in the language of the text.
        `block`: id of the block to highlight, by default the id of the phrase.
        """
        return self.recording(phrase.id, phrase.text, block)

    def recording(self, id_: str, text: str, block: str = "") -> Spoken:
        """Return the item that speaks `text`; `id_`: name of its recording in the voice folder, see `phrase`."""
        paths = [self._voice / language / f"{id_}.ogg" for language in (self._visit.language, self._visit.written)]
        path = next((path for path in paths if path.is_file()), paths[-1])
        return Spoken(block or id_, path, text)

    def sound(self, name: str) -> Spoken:
        """Return an item that plays the sound `name`, such as the phone's ring tone, in a sequence of speech."""
        return Spoken("", self._sounds / f"{name}.ogg", "", is_machine_voice=False)

    def close(self) -> None:
        """Stop speech, release the sound output and ignore later calls of `say`."""
        self._is_closed = True
        self.reset()
        self._player.close()

    def say(self, items: Sequence[Spoken]) -> None:
        """Stop the current sequence and start playing `items` one after another; no effect after `close`."""
        if not self._is_closed:
            self._said = tuple(items)
            self._play(items)

    def interject(self, items: Sequence[Spoken]) -> None:
        """Stop the current sequence and play `items`, which `repeat` does not play again; no effect if empty."""
        if items and not self._is_closed:
            self._play(items)

    def _play(self, items: Sequence[Spoken]) -> None:
        self._player.stop()
        self._waiting = [] if self.is_muted else [item for item in items if item.is_audible]
        self._current = None
        self._is_speaking = bool(self._waiting)
        self._pause.start(0)
        self.changed.emit()

    def set_volume(self, volume: int) -> None:
        """Set the volume, 0 (quietest) to 4; other values are clamped."""
        step = max(0, min(volume, len(LOUDNESS) - 1))
        self._gain = 10.0 ** (LOUDNESS[step] / 20.0)
        self._player.set_gain(self._gain)
        self.gainChanged.emit()

    @property
    def gain(self) -> float:
        """Amplitude factor of all sound, 0 to 1."""
        return self._gain

    def prewarm(self) -> None:
        """Load the sound output in advance; call this after the first screen is shown, because it takes time."""
        self._player.prepare()

    @property
    def has_device(self) -> bool | None:
        """Whether there is a sound device; None until the sound server has responded for the first time."""
        return self._player.has_device

    @property
    def has_left(self) -> bool:
        """Whether the sound thread did not respond in time to `close`."""
        return self._player.has_left

    def reset(self) -> None:
        """Stop speech and delete the sequence started last, so that the next visitor cannot repeat it."""
        self._said = ()
        self.stop()

    @Slot()
    def repeat(self) -> None:
        """Play the sequence started last, if there is one, again from its beginning."""
        if self._said:
            self.say(self._said)

    @Slot()
    def stop(self) -> None:
        """Stop the current sequence, without emitting `finished`."""
        self._pause.stop()
        self._player.stop()
        self._waiting = []
        self._current = None
        if self._is_speaking:
            self._is_speaking = False
            self.changed.emit()

    @Property(bool, notify=devicesChanged)
    def hasSound(self) -> bool:
        """Whether the machine has a sound device; true until the sound server has responded for the first time."""
        return self.has_device is not False

    @Property(bool, notify=changed)
    def speaking(self) -> bool:
        """Whether a sequence is being played."""
        return self._is_speaking

    @Property(str, notify=changed)
    def block(self) -> str:
        """Id of the block being spoken; empty if there is none."""
        return self._current.block if self._current else ""

    @Property(str, notify=changed)
    def text(self) -> str:
        """Text of the block being spoken; empty if there is none."""
        return self._current.text if self._current else ""

    @Property(bool, notify=changed)
    def machineVoice(self) -> bool:
        """Whether the current clip is a synthetic voice.

        If there is no current clip: whether the sequence started last contains a synthetic voice.
        """
        if self._current is not None:
            return self._current.is_machine_voice
        return any(item.is_machine_voice and item.is_audible for item in self._said)

    @Property(str, notify=changed)
    def reader(self) -> str:
        """Name of the person who reads the current clip; without a current clip, of the first named reader.

        Empty if no name is known.
        """
        if self._current is not None:
            return self._current.reader
        return next((item.reader for item in self._said if item.reader and item.is_audible), "")

    @Slot()
    def _advance(self) -> None:
        if not self._waiting:
            self._current = None
            self._is_speaking = False
            self.changed.emit()
            self.finished.emit()
            return
        self._current = self._waiting.pop(0)
        self.changed.emit()
        if self._current.path is not None:
            self._player.play(self._current.path)

    @Slot()
    def _on_ended(self) -> None:
        if self._is_speaking:
            self._pause.start(GAP_MS if self._waiting else 0)
