"""Child process that reads a file of questions, for `kiosk.services.studio.question_reading`.

Rules: the process ends when its input ends, so a killed kiosk leaves no reading behind. Its memory is limited where
the system allows it, except while a picture, which has limits of its own, is made smaller.
"""

import json
import os
import threading
import time
from pathlib import Path
from typing import BinaryIO

from kiosk.content.exchange.candidates import read_candidates
from kiosk.domain.errors import QuestionsRefusedError
from kiosk.domain.studio.ports import ScaledPicture
from kiosk.services.studio.fitting_pictures import PictureFitting
from kiosk.services.studio.question_reading import ReadingAnswer, ReadingState, memory_limit, too_large, write_answer

TELL_EVERY = 0.1
"""Seconds between two reports of progress."""
_STATUS = Path("/proc/self/status")
_DATA = "VmData:"


def serve(requests: BinaryIO, answers: BinaryIO) -> None:
    """Read the file that `requests` names, and write what becomes of it to `answers`."""
    path, pictures = map(Path, json.loads(requests.readline()))
    threading.Thread(target=_end_with, args=(requests,), daemon=True).start()
    write_answer(answers, _answer(path, pictures, answers))
    os._exit(0)  # the other thread still waits for the end of the input


def _end_with(requests: BinaryIO) -> None:
    requests.read()
    os._exit(1)


def _answer(path: Path, pictures: Path, answers: BinaryIO) -> ReadingAnswer:
    last = time.monotonic()

    def watch(count: int) -> None:
        nonlocal last
        now = time.monotonic()
        if now - last >= TELL_EVERY:
            last = now
            write_answer(answers, ReadingAnswer(ReadingState.GOING_ON, count))

    try:
        memory = _Memory()
        fitting = PictureFitting(lambda file: _scaled(file, memory), pictures)
        memory.limit(memory_limit(path.stat().st_size))
        try:
            reading = read_candidates(path, watch, fitting.fitted)
        except MemoryError:
            raise too_large(path) from None
        finally:
            memory.unlimit()
    except QuestionsRefusedError as error:
        return ReadingAnswer(ReadingState.REFUSED, (*error.sentences, dict(error.said)))
    except OSError:
        return ReadingAnswer(ReadingState.UNREADABLE)
    return ReadingAnswer(ReadingState.DONE, reading)


def _scaled(file: Path, memory: "_Memory") -> ScaledPicture:
    """Make a picture smaller. Raises PictureRefusedError."""
    left = memory.unlimit()
    try:
        from kiosk.bridge.studio.pictures import QtPictures

        return QtPictures().read(file)
    finally:
        memory.limit(left)


class _Memory:
    """The memory of this process, which is limited where the system allows it."""

    def __init__(self) -> None:
        self._usual: tuple[int, int] | None = None
        """The limits of the system, while this one is limited further."""

    def limit(self, more: int) -> None:
        """Let this process need at most `more` bytes above what it needs now."""
        used = self._used()
        if used is not None:
            import resource

            self._usual = resource.getrlimit(resource.RLIMIT_DATA)
            resource.setrlimit(resource.RLIMIT_DATA, (used + more, self._usual[1]))

    def unlimit(self) -> int:
        """Take the limit back; return how many bytes were left, 0 if there was no limit."""
        used = self._used()
        if self._usual is None or used is None:
            return 0
        import resource

        left = resource.getrlimit(resource.RLIMIT_DATA)[0] - used
        resource.setrlimit(resource.RLIMIT_DATA, self._usual)
        self._usual = None
        return max(0, left)

    @staticmethod
    def _used() -> int | None:
        """Bytes of memory that count for the limit (proc(5)); None on systems that do not tell or limit them."""
        try:
            lines = _STATUS.read_text("ascii").splitlines()
        except OSError:
            return None
        return next((int(line.split()[1]) * 1024 for line in lines if line.startswith(_DATA)), None)
