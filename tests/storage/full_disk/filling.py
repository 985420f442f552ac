"""Fills a small disk, with visits or with a file."""

import contextlib
from pathlib import Path

from kiosk.storage.store import Store
from tests.storage.walks import whole_visit


def fill(store: Store) -> None:
    """Record visits until the disk is full. Raises DiskFullError."""
    for number in range(10_000):
        store.events.append(whole_visit(number))


def fill_to_the_last_byte(file: Path) -> None:
    with file.open("wb", buffering=0) as stream, contextlib.suppress(OSError):
        while stream.write(b"\0" * 1024):
            pass
