"""Log of the bundles that were copied to a stick or folder, with place and time.

Rules: A copy does not prove that the bundle arrived at the province; only a receipt proves that. The log file is
written atomically. If it is missing or damaged, it counts as empty, so that no bundle is wrongly listed as copied. A
lock lets only one thread at a time add entries.
"""

import json
import logging
import threading
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from datetime import datetime
from pathlib import Path
from typing import Any

from kiosk import durable

logger = logging.getLogger(__name__)
_adding = threading.Lock()


@dataclass(frozen=True, slots=True)
class Taken:
    """The place (name of a stick, or a folder) and time of the last copy of a bundle.

    ``is_dated``: whether the clock was plausible at that time.
    """

    place: str
    when: datetime
    is_dated: bool


class TakingLog:
    """The log file, with one entry per bundle name."""

    def __init__(self, file: Path) -> None:
        self._file = file

    def read(self) -> Mapping[str, Taken]:
        """Return the entries by bundle name; empty if the file is missing or damaged."""
        try:
            told = json.loads(self._file.read_bytes())
            return {name: _taken(entry) for name, entry in told.items()}
        except FileNotFoundError:
            return {}
        except (OSError, ValueError, KeyError, TypeError, AttributeError, RecursionError) as error:
            logger.warning("%s cannot be read, so no bundle counts as exported: %s", self._file.name, error)
            return {}

    def add(self, names: Iterable[str], taken: Taken) -> None:
        """Record a copy of the bundles `names`. Raises OSError, in which case the log is unchanged."""
        with _adding:
            known = {**self.read(), **dict.fromkeys(names, taken)}
            data = json.dumps({name: _entry(known[name]) for name in sorted(known)}, ensure_ascii=False, indent=1)
            durable.write_file(self._file, data.encode())


def _entry(taken: Taken) -> Mapping[str, Any]:
    return {"place": taken.place, "when": taken.when.isoformat(), "dated": taken.is_dated}


def _taken(entry: Mapping[str, Any]) -> Taken:
    return Taken(str(entry["place"]), datetime.fromisoformat(entry["when"]), bool(entry["dated"]))
