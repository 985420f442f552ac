"""Moves the log of an older program, which lists the bundles that left the kiosk, into the record.

Rules: the file is deleted after the record has its entries. A missing or damaged entry counts as none, so that no
bundle is wrongly listed as copied.
"""

import json
import logging
from collections import defaultdict
from collections.abc import Iterator
from datetime import datetime
from pathlib import Path
from typing import Any

from kiosk.domain.errors import KioskError
from kiosk.domain.ports.record import ExportLedger
from kiosk.domain.syncing.bundle_states import Departure, WayKind
from kiosk.sync.bundles import NAME

LARGEST = 16 * 1024 * 1024
logger = logging.getLogger(__name__)


def import_takings(file: Path, ledger: ExportLedger) -> None:
    """Store the entries of `file` in the ledger, and delete the file; a failure is logged and retried next time."""
    if not file.is_file():
        return
    try:
        with file.open("rb") as stream:
            data = stream.read(LARGEST)
        files: dict[Departure, list[str]] = defaultdict(list)
        for sha256, departure in _entries(data):
            files[departure].append(sha256)
        for departure, copied in files.items():
            ledger.note_departures(copied, departure)
        file.unlink()
    except (OSError, KioskError) as error:
        logger.warning("%s was not imported yet: %s", file.name, error)


def _entries(data: bytes) -> Iterator[tuple[str, Departure]]:
    try:
        told: Any = json.loads(data)
    except (ValueError, RecursionError):
        told = None
    for name, entry in told.items() if isinstance(told, dict) else ():
        match = NAME.fullmatch(name)
        departure = _departure(entry)
        if match is not None and departure is not None:
            yield match[3], departure


def _departure(entry: Any) -> Departure | None:
    try:
        place, when = str(entry["place"]), datetime.fromisoformat(entry["when"])
        is_dated = bool(entry["dated"])
    except (ValueError, KeyError, TypeError):
        return None
    if not when.tzinfo:
        return None
    way = WayKind.FOLDER if Path(place).is_absolute() else WayKind.STICK
    return Departure(way, place, when, is_dated)
