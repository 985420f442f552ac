"""What is being said: clips one after another, cut by whatever is said next.

Rules: nothing to play is silence, never an error; `finished` comes once for everything said to its end, also when no
clip could be played, and never for what was cut; `repeat` says the last again; between visits `reset` forgets it.
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
"""Decibels below full level at volume 0 to 4: a range of at least 18 dB (EN 301 549, 8.2.1.1), never mute, because
somebody who cannot read would not find the way back."""


@dataclass(frozen=True, slots=True)
class Spoken:
    """One block to be said. ``block`` is what the screen highlights; without ``path`` it is left out."""

    block: str
    path: Path | None
    text: str
    is_machine_voice: bool = True

    @property
    def is_audible(self) -> bool:
        """Whether there is something to play."""
        return self.path is not None and self.path.is_file()


@QmlElement
@QmlUncreatable("Handed down from AppViewModel")
class SpeechViewModel(QObject):
    """Says things and tells which block is being said."""

    changed = Signal()
    finished = Signal()
    gainChanged = Signal()
    devicesChanged = Signal()

    def __init__(self, voice: Path, visit: Visit, player: ClipPlayer, sounds: Path = Path()) -> None:
        """`voice` is the folder of the program's own phrases, ``<language>/<phrase id>.ogg``, `sounds` of sounds."""
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
        self._pause = QTimer(self)
        self._pause.setSingleShot(True)
        self._pause.timeout.connect(self._advance)

    def phrase(self, phrase: Phrase, block: str = "") -> Spoken:
        """One of the program's own phrases as it is written on the screen, ready to be said.

        In a language that is only spoken, a recording of its own wins over the Vietnamese one.
        """
        paths = [
            self._voice / language / f"{phrase.id}.ogg" for language in (self._visit.language, self._visit.written)
        ]
        path = next((path for path in paths if path.is_file()), paths[-1])
        return Spoken(block or phrase.id, path, phrase.text)

    def sound(self, name: str) -> Spoken:
        """A sound, such as the bell of the practice phone, ready to be played among what is said."""
        return Spoken("", self._sounds / f"{name}.ogg", "", is_machine_voice=False)

    def close(self) -> None:
        """Be silent for good: the sound output is given back, and whatever is to be said later is not said."""
        self._is_closed = True
        self.reset()
        self._player.close()

    def say(self, items: Sequence[Spoken]) -> None:
        """Say `items` one after another, instead of what is being said. Returns at once."""
        if self._is_closed:
            return
        self._player.stop()
        self._said = tuple(items)
        self._waiting = [item for item in items if item.is_audible]
        self._current = None
        self._is_speaking = bool(self._waiting)
        self._pause.start(0)
        self.changed.emit()

    def set_volume(self, volume: int) -> None:
        """Speak with volume 0 (quietest) to 4; values outside are taken as the nearest."""
        step = max(0, min(volume, len(LOUDNESS) - 1))
        self._gain = 10.0 ** (LOUDNESS[step] / 20.0)
        self._player.set_gain(self._gain)
        self.gainChanged.emit()

    @property
    def gain(self) -> float:
        """Amplitude factor of everything that sounds, 0 to 1."""
        return self._gain

    def prewarm(self) -> None:
        """Load what speaking needs; to be called when the first screen is shown and nobody waits."""
        self._player.prepare()

    @property
    def has_device(self) -> bool | None:
        """Whether there is a sound device; None while the sound server has not answered."""
        return self._player.has_device

    @property
    def has_left(self) -> bool:
        """Whether the sound thread did not answer in time when this was closed."""
        return self._player.has_left

    def reset(self) -> None:
        """Be silent and forget what was said: the next visitor cannot repeat it."""
        self._said = ()
        self.stop()

    @Slot()
    def repeat(self) -> None:
        """Say the last again, from its beginning."""
        if self._said:
            self.say(self._said)

    @Slot()
    def stop(self) -> None:
        """Be silent."""
        self._pause.stop()
        self._player.stop()
        self._waiting = []
        self._current = None
        if self._is_speaking:
            self._is_speaking = False
            self.changed.emit()

    @Property(bool, notify=changed)
    def speaking(self) -> bool:
        """Whether something is being said."""
        return self._is_speaking

    @Property(str, notify=changed)
    def block(self) -> str:
        """Id of the block that is being said; empty when none is."""
        return self._current.block if self._current else ""

    @Property(str, notify=changed)
    def text(self) -> str:
        """The words of that block."""
        return self._current.text if self._current else ""

    @Property(bool, notify=changed)
    def machineVoice(self) -> bool:
        """Whether a machine says it; between blocks, whether a machine said or will say any of the last."""
        if self._current is not None:
            return self._current.is_machine_voice
        return any(item.is_machine_voice and item.is_audible for item in self._said)

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
