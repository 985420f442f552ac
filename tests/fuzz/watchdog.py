"""Ends a process whose fuzz case hangs, after writing the case and the stacks of the process's threads to a file.

Rules: The timer is that of `faulthandler`. The timer's thread does not need the GIL, so a hanging loop in C is also
ended. The file ``<kind>.<pid>.hang.txt`` in the folder of failures is deleted if no case hung.
"""

import faulthandler
import os
from pathlib import Path
from types import TracebackType
from typing import Self

MOST_WAIT = 60.0
"""Wall-clock time in seconds after which a case counts as hung."""


class Watchdog:
    """Limits the time of each case; the cases of a process run one after another."""

    def __init__(self, folder: Path, kind: str, most_wait: float = MOST_WAIT) -> None:
        folder.mkdir(parents=True, exist_ok=True)
        self._kind = kind
        self._most_wait = most_wait
        self._place = folder / f"{kind}.{os.getpid()}.hang.txt"
        self._file = self._place.open("w", encoding="utf-8")

    def __enter__(self) -> Self:
        return self

    def __exit__(
        self, _kind: type[BaseException] | None, _error: BaseException | None, _trace: TracebackType | None
    ) -> None:
        self.end()
        self._file.close()
        self._place.unlink()

    def begin(self, seed: int, number: int) -> None:
        """Start the timer of a case, and write to the file how to run that case again."""
        self._file.seek(0)
        self._file.truncate()
        self._file.write(f"did not end: python -m tests.fuzz {self._kind} {number} --seed {seed}\n")
        self._file.flush()
        faulthandler.dump_traceback_later(self._most_wait, exit=True, file=self._file)

    def end(self) -> None:
        """Stop the timer: the case has ended."""
        faulthandler.cancel_dump_traceback_later()
