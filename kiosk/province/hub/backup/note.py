"""The note in the folder of a hub about its newest backup, for ``kiosk hub doctor``."""

import json
from dataclasses import dataclass
from datetime import UTC, datetime
from pathlib import Path

from kiosk import durable

FILE = "backup.json"
_LARGEST = 64 * 1024


@dataclass(frozen=True, slots=True)
class BackupNote:
    """``place``: folder of the backups. ``made``: when the newest one began (UTC)."""

    place: Path
    made: datetime


def write(hub: Path, place: Path, made: datetime) -> None:
    """Note that a backup of the hub in `hub` was made in `place`. Raises OSError."""
    told = {"place": str(place.absolute()), "made": made.isoformat()}
    durable.write_file(hub / FILE, (json.dumps(told, ensure_ascii=False) + "\n").encode())


def read(hub: Path) -> BackupNote | None:
    """Return the note of the hub in `hub`; None if there is none or it is damaged. Raises OSError."""
    try:
        with (hub / FILE).open("rb") as stream:
            told = json.loads(stream.read(_LARGEST))
        return BackupNote(Path(told["place"]), datetime.fromisoformat(told["made"]).astimezone(UTC))
    except (FileNotFoundError, ValueError, KeyError, TypeError):
        return None
