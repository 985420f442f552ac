"""Reads a file of questions of another program in a child process, so that it can be stopped at any moment.

Rules: the child is killed when the reading is stopped; it ends by itself when this program ends. If it needs more
memory than `memory_limit`, the file is refused. A reading is used once.

Messages from the child: length in bytes (uint32, little-endian), then a pickled `ReadingAnswer`, of which only values
are unpickled.
"""

import io
import json
import pickle
import struct
import subprocess
import threading
from collections.abc import Callable, Sequence
from dataclasses import dataclass, is_dataclass
from enum import Enum
from pathlib import Path, PurePath
from typing import IO, Any, BinaryIO

from kiosk.content.exchange.candidates import FileReading
from kiosk.domain.errors import KioskError, QuestionsRefusedError, StickError
from kiosk.domain.text import shown
from kiosk.domain.texts import NO_TEXT, translatable

LENGTH = struct.Struct("<I")
LEAST_MEMORY = 200_000_000
"""Bytes that every file may need, above what the child needs itself."""
MEMORY_PER_BYTE = 5
"""Bytes of memory that each byte of a large file may need: its text takes two to four."""


class ReadingState(Enum):
    """What an answer of the child is about."""

    GOING_ON = "going-on"
    """``value``: number of questions read so far."""
    DONE = "done"
    """``value``: the `FileReading`."""
    REFUSED = "refused"
    """``value``: message, cure and values of a QuestionsRefusedError."""
    UNREADABLE = "unreadable"
    """The file cannot be read from its disk or stick."""


@dataclass(frozen=True, slots=True)
class ReadingAnswer:
    """A message of the child; for ``value``, see `ReadingState`."""

    state: ReadingState
    value: Any = None


class ReadingStoppedError(KioskError):
    """The author has stopped the reading of a file."""

    code = "import-stopped"

    def __init__(self) -> None:
        super().__init__(translatable("Staff", "The reading was stopped; nothing was changed."), NO_TEXT)


def memory_limit(size: int) -> int:
    """Return how many bytes of memory the reading of a file of `size` bytes may need."""
    return max(LEAST_MEMORY, MEMORY_PER_BYTE * size)


def too_large(path: Path) -> QuestionsRefusedError:
    """The refusal of a file that needs more memory than `memory_limit`, or whose reading ends without an answer."""
    return QuestionsRefusedError(
        translatable("Staff", "{file} takes too much memory to read; nothing was changed."),
        translatable("Staff", "Export fewer questions at once in the other program, in several files."),
        file=shown(path.name),
    )


def write_answer(stream: BinaryIO, answer: ReadingAnswer) -> None:
    """Write a message of the child."""
    data = pickle.dumps(answer)
    stream.write(LENGTH.pack(len(data)) + data)
    stream.flush()


class QuestionReading:
    """The reading of one file by the child that `command` starts in `folder`."""

    def __init__(self, command: Sequence[str], folder: Path) -> None:
        self._command = command
        self._folder = folder
        self._lock = threading.Lock()
        self._process: subprocess.Popen[bytes] | None = None
        self._is_stopped = False

    @property
    def is_running(self) -> bool:
        """Whether the child runs."""
        return self._process is not None and self._process.poll() is None

    def stop(self) -> None:
        """Kill the child, or let it not start; `read` raises ReadingStoppedError. Thread-safe, does not wait."""
        with self._lock:
            self._is_stopped = True
            if self._process is not None:
                self._process.kill()

    def read(self, path: Path, pictures: Path, tell: Callable[[int], None]) -> FileReading:
        """Read the questions in the file at `path`; `pictures`: folder for a picture while it is made smaller.

        `tell` is called with the number of questions read so far, on this thread. Raises ReadingStoppedError after
        `stop`, QuestionsRefusedError, or StickError if the file cannot be read.
        """
        process = self._started()
        try:
            reading = self._outcome(process, path, pictures, tell)
        finally:
            process.kill()
            process.communicate()
        if self._is_stopped:
            raise ReadingStoppedError
        return reading

    def _started(self) -> "subprocess.Popen[bytes]":
        with self._lock:
            if self._is_stopped:
                raise ReadingStoppedError
            self._process = subprocess.Popen(  # noqa: S603 - this program itself, a list, no shell
                self._command,
                cwd=self._folder,
                stdin=subprocess.PIPE,
                stdout=subprocess.PIPE,
                stderr=subprocess.DEVNULL,
                creationflags=getattr(subprocess, "CREATE_NO_WINDOW", 0),
            )
            return self._process

    def _outcome(
        self, process: "subprocess.Popen[bytes]", path: Path, pictures: Path, tell: Callable[[int], None]
    ) -> FileReading:
        try:
            if process.stdin is not None:
                process.stdin.write(json.dumps([str(path), str(pictures)]).encode() + b"\n")
                process.stdin.flush()
            while (answer := _next_answer(process.stdout)) is not None:
                if answer.state is not ReadingState.GOING_ON:
                    return _result(answer, path)
                tell(answer.value)
        except OSError:  # the child has ended
            pass
        if self._is_stopped:
            raise ReadingStoppedError
        raise too_large(path)


def _next_answer(stream: IO[bytes] | None) -> ReadingAnswer | None:
    """The next message of the child; None if it has ended, or if the message is damaged."""
    head = stream.read(LENGTH.size) if stream is not None else b""
    if stream is None or len(head) < LENGTH.size:
        return None
    size = LENGTH.unpack(head)[0]
    data = stream.read(size)
    if len(data) < size:
        return None
    try:
        answer = _Values(io.BytesIO(data)).load()
    except (pickle.UnpicklingError, AttributeError, EOFError, ImportError, IndexError, TypeError, ValueError):
        return None  # the errors of damaged messages that the documentation of pickle names, and of damaged values
    return answer if isinstance(answer, ReadingAnswer) else None


class _Values(pickle.Unpickler):
    """Unpickles values only: the child has read a file of a stranger, so its messages must not call functions."""

    def find_class(self, module: str, name: str) -> Any:
        """Return a dataclass or an enumeration of this program, or a path. Raises UnpicklingError for others."""
        found = super().find_class(module, name)
        is_own = (
            module.startswith("kiosk.")
            and isinstance(found, type)
            and (is_dataclass(found) or issubclass(found, Enum))
        )
        if is_own or (isinstance(found, type) and issubclass(found, PurePath)):
            return found
        raise pickle.UnpicklingError(name)


def _result(answer: ReadingAnswer, path: Path) -> FileReading:
    match answer.state:
        case ReadingState.DONE:
            reading: FileReading = answer.value
            return reading
        case ReadingState.REFUSED:
            message, cure, said = answer.value
            raise QuestionsRefusedError(message, cure, **said)
        case _:
            raise StickError(
                translatable("Staff", "{file} cannot be read."),
                translatable("Staff", "Put the stick in again, or choose another file; nothing was changed."),
                file=shown(path.name),
            )
