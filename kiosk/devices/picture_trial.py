"""Renders pictures of packs in a child process and measures their rendering time.

Rules: The child is started for the first picture. It is killed at the end or on a timeout, so that no picture can
hang or crash the kiosk. The rendering time is the CPU time of all threads of the child, because Qt paints on several.
A slow picture is rendered a second time, so that other load on the machine causes no refusal. The time limit is
scaled by the time of a reference drawing, so that an old kiosk accepts the same pictures as the office that made the
pack. If the child cannot start, every picture is accepted and a warning is logged.

Messages to the child: length of the picture in bytes (uint32), then the picture. Messages from the child: CPU time in
seconds (double), negative if the picture cannot be decoded. The first message from the child is the time of the
reference drawing. All numbers are little-endian.
"""

import logging
import struct
import subprocess
import threading
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from pathlib import Path

from kiosk.domain.pictures import MOST_MILLISECONDS, Drawn

LENGTH = struct.Struct("<I")
SECONDS = struct.Struct("<d")
REFERENCE_SECONDS = 0.006
"""Seconds that the reference drawing took on the machine (two cores) for which `MOST_MILLISECONDS` was chosen."""
SLOWEST = 4.0
"""Maximum factor by which the time limit for a picture is extended on a slower kiosk."""
START_SECONDS = 30.0
"""Timeout in seconds for the start of the child: it loads Qt, perhaps from disk for the first time since boot."""
PATIENCE = 6
"""Ratio of the timeout in wall time to the limit in CPU time: the child shares its CPUs with the kiosk."""
logger = logging.getLogger(__name__)


class ChildTrial:
    """Renders pictures in the child process that `command` starts in `folder`."""

    def __init__(self, command: Sequence[str], folder: Path) -> None:
        self._command = command
        self._folder = folder
        self._child: _Child | None = None
        self._can_start = True
        self._limit = 0.0

    def draw(self, picture: bytes) -> Drawn:
        """See `domain.ports.packs.PictureTrial.draw`; returns QUICKLY if no child can be started."""
        first = self._try(picture)
        return self._try(picture) if first is Drawn.SLOWLY else first

    def close(self) -> None:
        """Kill the child."""
        if self._child is not None:
            self._child.end()
            self._child = None

    def _try(self, picture: bytes) -> Drawn:
        child = self._child = self._child or self._started()
        if child is None:
            return Drawn.QUICKLY
        seconds = child.ask(picture, self._limit * PATIENCE)
        if seconds is None:
            self.close()
            return Drawn.SLOWLY if child.was_late else Drawn.NOT_AT_ALL
        if seconds < 0:
            return Drawn.NOT_AT_ALL
        return Drawn.QUICKLY if seconds <= self._limit else Drawn.SLOWLY

    def _started(self) -> "_Child | None":
        if not self._can_start:
            return None
        try:
            child = _Child(self._command, self._folder)
        except OSError as error:
            self._give_up(str(error))
            return None
        reference = child.answer(START_SECONDS)
        if reference is None:
            child.end()
            self._give_up("it ended, or did not answer")
            return None
        self._limit = MOST_MILLISECONDS / 1000 * min(max(1.0, reference / REFERENCE_SECONDS), SLOWEST)
        return child

    def _give_up(self, why: str) -> None:
        self._can_start = False
        logger.warning("Pictures are not drawn for a trial: the child process could not be started (%s)", why)


@contextmanager
def child_trial(command: Sequence[str], folder: Path) -> Iterator[ChildTrial]:
    """Yield a `ChildTrial` for one or more packs; kill its child process at the end of the block."""
    trial = ChildTrial(command, folder)
    try:
        yield trial
    finally:
        trial.close()


class _Child:
    """The child process. ``was_late``: whether it was killed because of a timeout."""

    def __init__(self, command: Sequence[str], folder: Path) -> None:
        self.was_late = False
        self._process = subprocess.Popen(  # noqa: S603 - this program itself, a list, no shell
            command,
            cwd=folder,
            stdin=subprocess.PIPE,
            stdout=subprocess.PIPE,
            stderr=subprocess.DEVNULL,
            creationflags=getattr(subprocess, "CREATE_NO_WINDOW", 0),
        )

    def ask(self, picture: bytes, seconds: float) -> float | None:
        """Send `picture` to the child; return the drawing time that it reports, None if none comes in `seconds`."""
        return self._in_time(seconds, LENGTH.pack(len(picture)) + picture)

    def answer(self, seconds: float) -> float | None:
        """Return the next drawing time that the child reports, None if none comes in `seconds`."""
        return self._in_time(seconds, b"")

    def end(self) -> None:
        """Kill the process and wait for its end."""
        self._process.kill()
        with self._process:  # closes the pipes and waits
            pass

    def _in_time(self, seconds: float, message: bytes) -> float | None:
        watch = threading.Timer(seconds, self._kill)
        watch.start()
        try:
            return self._exchange(message)
        finally:
            watch.cancel()

    def _exchange(self, message: bytes) -> float | None:
        if self._process.stdin is None or self._process.stdout is None:
            return None
        try:
            self._process.stdin.write(message)
            self._process.stdin.flush()
        except OSError:  # the child has ended
            return None
        answer = self._process.stdout.read(SECONDS.size)
        return float(SECONDS.unpack(answer)[0]) if len(answer) == SECONDS.size else None

    def _kill(self) -> None:
        self.was_late = True
        self._process.kill()
