"""Which bundles went away, where to, and when.

Rules: a bundle that went away is not one that arrived: only a receipt tells that; the file is whole or not there, and
one that is lost or damaged tells of nothing, so that nothing is believed to be away that may not be; one thread at a
time adds to it.
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
    """Where a bundle was last copied to (the name of a stick, or a folder) and when.

    ``is_dated``: whether the clock could be believed then.
    """

    place: str
    when: datetime
    is_dated: bool


class TakingLog:
    """The file that remembers it, by the bundles' names."""

    def __init__(self, file: Path) -> None:
        self._file = file

    def read(self) -> Mapping[str, Taken]:
        """Every bundle that is known to have gone away."""
        try:
            told = json.loads(self._file.read_bytes())
            return {name: _taken(entry) for name, entry in told.items()}
        except FileNotFoundError:
            return {}
        except (OSError, ValueError, KeyError, TypeError, AttributeError, RecursionError) as error:
            logger.warning("%s cannot be read, so no bundle counts as taken away: %s", self._file.name, error)
            return {}

    def add(self, names: Iterable[str], taken: Taken) -> None:
        """Note that the bundles `names` went away. Raises OSError, and then knows what it knew."""
        with _adding:
            known = {**self.read(), **dict.fromkeys(names, taken)}
            data = json.dumps({name: _entry(known[name]) for name in sorted(known)}, ensure_ascii=False, indent=1)
            durable.write_file(self._file, data.encode())


def _entry(taken: Taken) -> Mapping[str, Any]:
    return {"place": taken.place, "when": taken.when.isoformat(), "dated": taken.is_dated}


def _taken(entry: Mapping[str, Any]) -> Taken:
    return Taken(str(entry["place"]), datetime.fromisoformat(entry["when"]), bool(entry["dated"]))
