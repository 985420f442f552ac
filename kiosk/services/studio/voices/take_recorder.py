"""Records one sentence after another: levels while recording, then a judged take.

Rules: the microphone is open only between `start` and `stop` (or the end that the microphone reports). Captured
samples are in memory only; the take becomes a file when the bridge stores it as a draft. The listener is called on a
thread of the microphone.
"""

import threading
from array import array
from collections.abc import Sequence
from dataclasses import dataclass
from typing import Protocol

from kiosk.devices.recording.finishing import FAULT_WORDS, FinishedTake, TakeFault, finished
from kiosk.devices.recording.levels import LevelMeter, SoundLevel
from kiosk.devices.recording.resampling import CLIP_RATE
from kiosk.devices.recording.room import RoomKind
from kiosk.devices.speech.sound import Sound
from kiosk.domain.rights import Actor, Right, needs
from kiosk.domain.studio.microphone import CaptureEnd, Microphone, SoundBlock, SoundInput
from kiosk.domain.texts import NO_TEXT, MessageText, translatable

MOST_SECONDS = 90.0
"""Maximum length of the recording of one sentence; then it is stopped."""

END_WORDS: dict[CaptureEnd, tuple[MessageText, MessageText]] = {
    CaptureEnd.STOPPED: (NO_TEXT, NO_TEXT),
    CaptureEnd.UNPLUGGED: (
        translatable("Staff", "The microphone was unplugged."),
        translatable("Staff", "What was said before is here; plug the microphone in to record again."),
    ),
    CaptureEnd.FAILED: (
        translatable("Staff", "The microphone does not answer."),
        translatable("Staff", "Unplug it and plug it in again, or choose another one."),
    ),
}
NO_MICROPHONE = (
    translatable("Staff", "This machine has no microphone."),
    translatable("Staff", "Plug one in, or record with a phone and bring the file on a stick."),
)
GOOD_SOUND = translatable("Studio", "The sound is good")


class RecordingListener(Protocol):
    """What happens while recording; called on a thread of the microphone."""

    def on_opened(self) -> None:
        """The first sound has arrived: the reader can begin."""
        ...

    def on_level(self, level: SoundLevel) -> None:
        """The level of the newest block, 20 times a second."""
        ...

    def on_ended(self, end: CaptureEnd) -> None:
        """The device is closed; the samples can be taken with `TakeRecorder.take`."""
        ...


@dataclass(frozen=True, slots=True)
class RecordedTake:
    """The result of one recording, with words for the screen.

    ``sound``: the take, None if it was refused. ``verdict``: one sentence about it; ``cure``: what to do, or empty.
    ``noise``, ``noise_cure``: about the room; empty if it is quiet.
    """

    sound: Sound | None
    seconds: float
    fault: TakeFault | None
    room: RoomKind
    end: CaptureEnd
    verdict: MessageText
    cure: MessageText
    noise: MessageText
    noise_cure: MessageText


class TakeRecorder:
    """One microphone, used for one recording at a time."""

    def __init__(self, microphone: Microphone) -> None:
        self._microphone = microphone
        self._lock = threading.Lock()
        self._samples = array("h")
        self._rate = CLIP_RATE
        self._meter = LevelMeter()
        self._end = CaptureEnd.STOPPED
        self._listener: RecordingListener | None = None

    @needs(Right.MAKE_LESSONS)
    def prepare(self, _actor: Actor) -> None:
        """Load what recording needs; the device stays closed."""
        self._microphone.prepare()

    @needs(Right.MAKE_LESSONS)
    def inputs(self, _actor: Actor) -> Sequence[SoundInput]:
        """The microphones; if there is none, the screen shows `NO_MICROPHONE`. May wait for the sound server."""
        return self._microphone.inputs()

    @needs(Right.MAKE_LESSONS)
    def start(self, _actor: Actor, device: str, listener: RecordingListener) -> None:
        """Open the microphone `device` (empty: the default one); forget the recording before."""
        with self._lock:
            self._samples, self._meter, self._rate = array("h"), LevelMeter(), CLIP_RATE
            self._end, self._listener = CaptureEnd.STOPPED, listener
        self._microphone.start(device, self._on_block, self._on_end)

    def stop(self) -> None:
        """Close the microphone; when this returns, `RecordingListener.on_ended` was called."""
        self._microphone.stop()

    def take(self) -> RecordedTake:
        """Judge, trim and level what was recorded, and forget it; takes about 0.1 s for a second of sound."""
        with self._lock:
            raw, end = Sound(self._rate, self._samples), self._end
            self._samples = array("h")
        return _worded(finished(raw), end)

    def close(self) -> None:
        """Stop, forget the samples and release the microphone."""
        self._microphone.close()
        with self._lock:
            self._samples = array("h")

    def _on_block(self, block: SoundBlock) -> None:
        with self._lock:
            is_first = not self._samples
            if len(self._samples) < MOST_SECONDS * block.rate:
                self._rate = block.rate
                self._samples += block.samples
            levels = list(self._meter.add(block.rate, block.samples))
            listener = self._listener
        if listener is not None:
            if is_first:
                listener.on_opened()
            for level in levels:
                listener.on_level(level)

    def _on_end(self, end: CaptureEnd) -> None:
        with self._lock:
            self._end, listener, self._listener = end, self._listener, None
        if listener is not None:
            listener.on_ended(end)


def _worded(take: FinishedTake, end: CaptureEnd) -> RecordedTake:
    verdict, cure = (GOOD_SOUND, NO_TEXT) if take.fault is None else FAULT_WORDS[take.fault]
    if end is not CaptureEnd.STOPPED:
        verdict, cure = END_WORDS[end]
    noise, noise_cure = take.noise.words if take.fault is not TakeFault.NOTHING_SAID else (NO_TEXT, NO_TEXT)
    return RecordedTake(take.sound, take.seconds, take.fault, take.noise.kind, end, verdict, cure, noise, noise_cure)
