"""The recording studio on a data folder, with a microphone that hears a made-up voice."""

import hashlib
import math
import threading
from array import array
from collections.abc import Callable, Iterator, Sequence
from functools import cache
from pathlib import Path
from typing import Any

from kiosk import paths
from kiosk.content.packs.lessons import PackLibrary
from kiosk.devices.speech.sound import Sound
from kiosk.domain.access import Staff
from kiosk.domain.ids import VIETNAMESE, AccountId, Language, LessonId
from kiosk.domain.rights import Actor
from kiosk.domain.studio.microphone import CaptureEnd, SoundBlock, SoundInput
from kiosk.domain.studio.use import OwnCommune
from kiosk.domain.studio.voices import ReaderId, TakeState, VoiceProgress, VoiceWork
from kiosk.durable import make_folder, write_file
from kiosk.services.studio.use.use_service import UseService
from kiosk.services.studio.voices.voice_studio import VoiceStudio
from kiosk.studio_opening import wire_voices
from tests.content.conftest import GOOD
from tests.services.studio.desk import Installed, SetClock

AUTHOR = Actor(AccountId("lan"), frozenset({Staff.AUTHOR}))
LESSON = LessonId("an-toan-mau/ma-otp")
LANGUAGES = (VIETNAMESE, Language("brv"))
RATE = 24_000
BLOCK_SAMPLES = RATE // 20
MARGIN_BYTES = 2 * RATE * 4 // 10
"""Bytes at both ends of a take in which nobody speaks."""
NEEDLE, NEEDLE_STEP, LOUD = 16, 2048, 1000

State = dict[str, Any]
"""Recordings of one reader in one language: ``takes``: hash of a sentence → hash of its file and whether it is
doubtful. ``draft``: these two hashes, or None. ``skipped``: sorted hashes of sentences.
"""


def nothing() -> State:
    return {"takes": {}, "draft": None, "skipped": []}


@cache
def voice(hertz: float, syllables: int) -> Sound:
    """Syllables of 0.15 s with faint noise around them; a tone of `hertz` tells readers apart."""
    samples, spoken = array("h"), 0.15 * syllables
    for at in range(int(RATE * (0.7 + spoken))):
        place = at / RATE - 0.35
        loud = abs(math.sin(math.pi * place / 0.15)) if 0 <= place < spoken else 0.0
        buzz = sum(math.sin(math.tau * hertz * tone * place) / tone for tone in (1, 2, 5)) if loud else 0.0
        samples.append(int(7_000 * loud * buzz + (at * 7919 % 13) - 6))
    return Sound(RATE, samples)


class SynthesizedMicrophone:
    """A `Microphone` that hears `sound`, block by block on a thread of its own."""

    def __init__(self) -> None:
        self.sound = Sound(RATE, array("h"))
        self._capture: threading.Thread | None = None
        self._on_end: Callable[[CaptureEnd], None] = lambda _end: None

    def prepare(self) -> None:
        """Nothing has to be loaded."""

    def inputs(self) -> Sequence[SoundInput]:
        return (SoundInput("made-up", "Giọng tổng hợp", is_default=True),)

    def start(
        self, _device: str, on_block: Callable[[SoundBlock], None], on_end: Callable[[CaptureEnd], None]
    ) -> None:
        samples = self.sound.samples

        def capture() -> None:
            for start in range(0, len(samples), BLOCK_SAMPLES):
                on_block(SoundBlock(RATE, samples[start : start + BLOCK_SAMPLES]))

        self._on_end, self._capture = on_end, threading.Thread(target=capture)
        self._capture.start()

    def stop(self) -> None:
        if self._capture is not None:
            self._capture.join()
            self._capture = None
            self._on_end(CaptureEnd.STOPPED)

    def close(self) -> None:
        self.stop()


class VoiceDesk:
    """The recording studio of a kiosk whose files are in `data`, opened as the kiosk opens it."""

    def __init__(self, data: Path) -> None:
        self.data = data
        self.microphone = SynthesizedMicrophone()
        self.voices: VoiceStudio = wire_voices(
            data,
            PackLibrary(Installed(), data / "packs"),
            SetClock(),
            no_use,
            lambda: OwnCommune("", ""),
            microphone=self.microphone,
        )
        self.service = self.voices.service

    @property
    def folder(self) -> Path:
        return paths.studio_voices(self.data)

    @property
    def sources(self) -> Path:
        return paths.studio_sources(self.data)

    def readers(self) -> dict[str, str]:
        return {reader.id: reader.name for reader in self.service.readers(AUTHOR)}

    def progress(self, key: str) -> VoiceProgress:
        return self.service.progress(AUTHOR, work_of(key))

    def state(self, key: str) -> State:
        """What the screen shows of the recordings named `key`, with the hashes of the files."""
        rows, sentences = self.progress(key).rows, {}
        takes: dict[str, list[Any]] = {}
        for row in rows:
            sentences[row.sentence.place] = row.sentence.sha256
            if row.state is TakeState.KEPT:
                assert row.take is not None
                takes[row.sentence.sha256] = [digest_of(row.take), row.is_doubtful]
        draft = self.service.draft(AUTHOR, work_of(key))
        return {
            "takes": takes,
            "draft": [sentences[draft[0]], digest_of(draft[1])] if draft else None,
            "skipped": sorted({row.sentence.sha256 for row in rows if row.state is TakeState.SKIPPED}),
        }

    def works(self) -> list[str]:
        return [key_of(work) for work in self.service.works(AUTHOR)]


def no_use() -> UseService:
    raise AssertionError("a kiosk without a commune has no voice pack")


def key_of(work: VoiceWork) -> str:
    return f"{work.language}/{work.reader}"


def work_of(key: str) -> VoiceWork:
    language, reader = key.split("/")
    return VoiceWork(LESSON, Language(language), ReaderId(reader))


def digest_of(file: Path) -> str:
    return hashlib.sha256(file.read_bytes()).hexdigest()[:16]


def prepare(data: Path) -> None:
    """Write the sources of an own lesson durably."""
    home = paths.studio_sources(data) / GOOD.name
    for file in sorted(path for path in GOOD.rglob("*") if path.is_file()):
        target = home / file.relative_to(GOOD)
        make_folder(target.parent)
        write_file(target, file.read_bytes())


def needles(wav: bytes) -> Iterator[bytes]:
    """Pieces of a WAV file by which its voice is found in other files."""
    for start in range(44 + MARGIN_BYTES, len(wav) - MARGIN_BYTES, NEEDLE_STEP):
        piece = wav[start : start + NEEDLE]
        if max(map(abs, array("h", piece))) > LOUD:
            yield piece
