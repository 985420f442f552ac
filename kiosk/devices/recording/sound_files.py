"""Reads sound files of phones (WAV, M4A, Ogg, MP3, FLAC) block by block, most of them in a child process.

Rules: only files that begin like a sound file are given to the decoder. WAV files with 8 or 16 bits are read here.
Other files are decoded by the child, which waits until its sound is taken, and is killed if it sends nothing for
`SILENT_SECONDS`. Sounds keep their rate, up to `CLIP_RATE`.

Messages to the child: the path as a line of JSON. Messages from the child: `HEAD` (rate in Hz, milliseconds or -1),
then for each buffer `LENGTH` and its samples (16 bits, mono, native byte order), at last the
length `ENDED`, or `FAILED` if the file cannot be decoded. Numbers are little-endian.
"""

import json
import math
import struct
import subprocess
import sys
import threading
import wave
from array import array
from collections.abc import Iterator, Sequence
from itertools import chain
from pathlib import Path
from types import TracebackType
from typing import Self

from kiosk.devices.recording.sources import BLOCK_SECONDS, RecordedSource
from kiosk.devices.speech.sound import BYTES, Sound
from kiosk.domain.studio.voices import VoiceError
from kiosk.domain.texts import translatable

MOST_BYTES = 200 * 1024 * 1024
"""Maximum size of a file: an hour of WAV, three hours and more of the others."""
SILENT_SECONDS = 60.0
HEAD = struct.Struct("<Ii")
LENGTH = struct.Struct("<I")
ENDED, FAILED = 0, 0xFFFFFFFF
_HEADS = {b"OggS": 0, b"fLaC": 0, b"ID3": 0, b"\xff\xfb": 0, b"\xff\xf1": 0, b"RIFF": 0, b"ftyp": 4}
"""Beginnings of sound files, by their place."""
_LONGEST_HEAD = 8
_EIGHT_BITS = [(value - 128) << 8 for value in range(256)]
"""Samples of 16 bits by those of 8 bits, which have no sign."""


class SoundFiles:
    """Opens sound files; ``with`` ends the child, which `command` starts in `folder` for the first file."""

    def __init__(self, command: Sequence[str], folder: Path) -> None:
        self._command = command
        self._folder = folder
        self._child: subprocess.Popen[bytes] | None = None

    def __enter__(self) -> Self:
        return self

    def __exit__(
        self, _kind: type[BaseException] | None, _error: BaseException | None, _trace: TracebackType | None
    ) -> None:
        self._end()

    def source(self, file: Path) -> RecordedSource:
        """The recording in `file`. Raises VoiceError if it is no sound file or too large, and OSError."""
        if file.exists() and not file.is_file() and not file.is_dir():
            raise unusable(file)
        if file.is_file() and file.stat().st_size > MOST_BYTES:
            raise VoiceError(
                translatable("Staff", "{file} is larger than {most} MiB."),
                translatable("Staff", "Record a lesson in several files."),
                file=file.name,
                most=MOST_BYTES // 1024**2,
            )
        with file.open("rb") as stream:
            head = stream.read(_LONGEST_HEAD)
        if not any(head[place : place + len(start)] == start for start, place in _HEADS.items()):
            raise unusable(file)
        return _wave_file(file) or _DecodedFile(self, file)

    def read(self, file: Path) -> Sound:
        """The whole sound of `file`; raises as `source` does, and VoiceError if it cannot be decoded."""
        blocks = list(self.source(file).blocks())
        return Sound(blocks[0].rate, array("h", chain.from_iterable(block.samples for block in blocks)))

    def decoded(self, file: Path) -> "Iterator[tuple[int, int] | bytes]":
        """Decode `file` in the child. Raises VoiceError.

        Yields the sampling rate in hertz and the duration in milliseconds, then samples (16 bits, mono) in blocks.
        """
        child = self._child = self._child or subprocess.Popen(  # noqa: S603 - this program itself, a list, no shell
            self._command,
            cwd=self._folder,
            stdin=subprocess.PIPE,
            stdout=subprocess.PIPE,
            stderr=subprocess.DEVNULL,
            creationflags=getattr(subprocess, "CREATE_NO_WINDOW", 0),
        )
        has_ended = False
        try:
            if child.stdin is not None:
                child.stdin.write(json.dumps(str(file.resolve())).encode() + b"\n")
                child.stdin.flush()
            yield HEAD.unpack(_answer(child, HEAD.size, file))
            while (size := LENGTH.unpack(_answer(child, LENGTH.size, file))[0]) not in {ENDED, FAILED}:
                yield _answer(child, size, file)
            has_ended = size == ENDED
            if not has_ended:
                raise unusable(file)
        except BrokenPipeError:
            raise unusable(file) from None
        finally:
            if not has_ended:
                self._end()

    def _end(self) -> None:
        if self._child is not None:
            self._child.kill()
            self._child.communicate()
            self._child = None


def unusable(file: Path) -> VoiceError:
    """The refusal of a file that is no sound, or is damaged."""
    return VoiceError(
        translatable("Staff", "{file} is not a sound file that this program reads."),
        translatable("Staff", "Save it as WAV, M4A or Ogg, and try again."),
        file=file.name,
    )


def _answer(child: "subprocess.Popen[bytes]", size: int, file: Path) -> bytes:
    """The next `size` bytes of the child. Raises VoiceError if it ends, or sends nothing for too long."""
    watch = threading.Timer(SILENT_SECONDS, child.kill)
    watch.daemon = True
    watch.start()
    try:
        data = child.stdout.read(size) if child.stdout is not None else b""
    finally:
        watch.cancel()
    if len(data) < size:
        raise unusable(file)
    return data


class _DecodedFile:
    """A file that the child decodes."""

    def __init__(self, files: SoundFiles, file: Path) -> None:
        self._files = files
        self._file = file
        self.seconds = 0.0

    def blocks(self) -> Iterator[Sound]:
        """See `RecordedSource`."""
        rate, samples, count = 0, array("h"), 0
        for part in self._files.decoded(self._file):
            if isinstance(part, tuple):
                rate, self.seconds = part[0], max(0, part[1]) / 1000
                continue
            samples.frombytes(part)
            if len(samples) >= BLOCK_SECONDS * rate:
                count += 1
                yield Sound(rate, samples)
                samples = array("h")
        if samples or not count:
            yield Sound(rate, samples)


class _WaveFile:
    """A WAV file with samples of 8 or 16 bits."""

    def __init__(self, file: Path, seconds: float) -> None:
        self._file = file
        self.seconds = seconds

    def blocks(self) -> Iterator[Sound]:
        """See `RecordedSource`."""
        with wave.open(str(self._file)) as wav:
            rate, channels, width = wav.getframerate(), wav.getnchannels(), wav.getsampwidth()
            size = math.ceil(BLOCK_SECONDS * rate)
            while data := wav.readframes(size):
                yield Sound(rate, _mono(data[: len(data) // (width * channels) * width * channels], channels, width))


def _wave_file(file: Path) -> _WaveFile | None:
    """The WAV file, if it has samples of 8 or 16 bits."""
    try:
        with wave.open(str(file)) as wav:
            rate, width = wav.getframerate(), wav.getsampwidth()
            frame = width * wav.getnchannels()
            frames = min(wav.getnframes(), file.stat().st_size // max(1, frame))
            is_known = 1 <= width <= BYTES and rate > 0 and bool(wav.readframes(1))
    except (wave.Error, EOFError, RuntimeError):  # RuntimeError: a chunk is longer than the file
        return None
    return _WaveFile(file, frames / rate) if is_known else None


def _mono(data: bytes, channels: int, width: int) -> "array[int]":
    if width == 1:
        samples = array("h", map(_EIGHT_BITS.__getitem__, data))
    else:
        samples = array("h", data)
        if sys.byteorder == "big":
            samples.byteswap()
    if channels == 1:
        return samples
    mixed = map(sum, zip(*(samples[at::channels] for at in range(channels)), strict=True))
    return array("h", (value // channels for value in mixed))
