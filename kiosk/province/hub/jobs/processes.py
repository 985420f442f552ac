"""Runs several worker processes, and starts a worker again that ended unexpectedly.

Rules: Every worker is a copy of this process (fork), so the keys are opened once and passphrases are asked once. Each
opens its own connections after the copy. On SIGTERM or SIGINT, all workers finish their job and end. They also do so
when the process that started them was killed. Both signals are blocked while a worker is started: otherwise the new
process would handle a signal with the handler of this one and go on. The package of a kiosk contains no
multiprocessing, so it is imported inside functions.
"""

import logging
import os
import signal
import sys
import threading
import time
from collections.abc import Callable
from types import FrameType
from typing import TYPE_CHECKING

from kiosk.domain.errors import KioskError
from kiosk.domain.text import shown_lines

if TYPE_CHECKING:
    from multiprocessing.process import BaseProcess

ENDING = (signal.SIGTERM, signal.SIGINT)
"""The signals on which a process ends after its current job."""
_SHORTEST_PAUSE, _LONGEST_PAUSE = 1.0, 30.0
"""Seconds before a worker is started again; the pause doubles while workers end within a minute."""
_STEADY = 60.0
logger = logging.getLogger(__name__)


def run_processes(work: Callable[[], None], count: int) -> None:
    """Run `work` in `count` processes until this process is asked to end."""
    _Supervisor(work, count).run()


class _Supervisor:
    """Keeps the worker processes running."""

    def __init__(self, work: Callable[[], None], count: int) -> None:
        from multiprocessing import get_context

        self._context = get_context("fork")
        self._work = work
        self._count = count
        self._asked, self._asking = os.pipe()
        """A pipe that becomes readable when this process is asked to end."""
        self._is_ending = False
        self._pause = _SHORTEST_PAUSE

    def run(self) -> None:
        from multiprocessing.connection import wait

        for number in ENDING:
            signal.signal(number, self._end)
        running = [self._start() for _ in range(self._count)]
        began = time.monotonic()
        while not self._is_ending:
            ended = set(wait([self._asked, *(one.sentinel for one in running)]))
            gone = [one for one in running if one.sentinel in ended]
            for one in gone:
                one.join()
                logger.warning("A worker ended (exit code %s); another one is started", one.exitcode)
            running = [one for one in running if one not in gone]
            if gone:
                self._pause = _SHORTEST_PAUSE if time.monotonic() - began > _STEADY else self._pause
                wait([self._asked], timeout=self._pause)
                self._pause = min(2 * self._pause, _LONGEST_PAUSE)
                began = time.monotonic()
            if not self._is_ending:
                running += [self._start() for _ in gone]
        for one in running:
            one.terminate()
        for one in running:
            one.join()

    def _start(self) -> "BaseProcess":
        process = self._context.Process(target=self._run_worker)
        before = signal.pthread_sigmask(signal.SIG_BLOCK, ENDING)
        try:
            process.start()
        finally:
            signal.pthread_sigmask(signal.SIG_SETMASK, before)
        return process

    def _run_worker(self) -> None:
        for number in ENDING:
            signal.signal(number, signal.SIG_DFL)  # the queue installs its own handlers
        signal.pthread_sigmask(signal.SIG_UNBLOCK, ENDING)
        threading.Thread(target=_end_with_parent, daemon=True).start()
        try:
            self._work()
        except (KioskError, OSError) as error:
            logger.error("%s", shown_lines(str(error)))  # noqa: TRY400 - expected, no traceback
            sys.exit(1)

    def _end(self, _number: int, _frame: FrameType | None) -> None:
        if not self._is_ending:
            self._is_ending = True
            os.write(self._asking, b"\n")


def _end_with_parent() -> None:
    """Ask this process to end when the one that started it has ended."""
    from multiprocessing import parent_process
    from multiprocessing.connection import wait

    parent = parent_process()
    if parent is not None:
        wait([parent.sentinel])
        os.kill(os.getpid(), signal.SIGTERM)
