"""Stores the last look for packs, so that it can be shown after a restart.

Rules: the file holds no personal data and no secrets. A file that cannot be written or read is no failure: the next
look finds the same packs.
"""

import json
import logging
from datetime import datetime
from pathlib import Path
from typing import Any

from kiosk.domain.errors import KioskError
from kiosk.domain.ids import PackId
from kiosk.domain.syncing.pack_visits import FoundPack, PackState, PackVisit
from kiosk.domain.texts import MessageText
from kiosk.durable import make_folder, write_file

_LARGEST = 1_000_000
_FAULTS = (OSError, ValueError, KeyError, TypeError, RecursionError)
logger = logging.getLogger(__name__)


class PackLog:
    """``last``: the last look; None: not yet."""

    def __init__(self, file: Path) -> None:
        self._file = file
        self.last: PackVisit | None = None
        try:
            with file.open("rb") as stream:
                self.last = _visit(json.loads(stream.read(_LARGEST)))
        except FileNotFoundError:
            return
        except _FAULTS as error:
            logger.warning("The last look for packs is unknown, because %s is not valid: %s", file.name, error)

    def note(self, visit: PackVisit) -> None:
        """Store `visit`."""
        self.last = visit
        try:
            make_folder(self._file.parent)
            write_file(self._file, json.dumps(_table(visit), ensure_ascii=False).encode())
        except OSError as error:
            logger.warning("The last look for packs cannot be stored: %s", error)


def _table(visit: PackVisit) -> dict[str, Any]:
    error = visit.error
    return {
        "at": visit.at.isoformat(),
        "host": visit.host,
        "bytes": visit.bytes,
        "packs": [[one.pack, one.version, one.size, one.sha256, one.state.value] for one in visit.packs],
        "sentences": error.sentences if error is not None else (),
        "said": {name: str(value) for name, value in error.said.items()} if error is not None else {},
    }


def _visit(table: dict[str, Any]) -> PackVisit:
    error = None
    if table["sentences"]:
        message, cure = (MessageText(str(sentence)) for sentence in table["sentences"])
        error = KioskError(message, cure, **{str(name): str(value) for name, value in table["said"].items()})
    at = datetime.fromisoformat(table["at"])
    if at.tzinfo is None:
        raise ValueError(table["at"])
    packs = tuple(
        FoundPack(PackId(str(pack)), _version(version), int(size), str(sha256), PackState(state))
        for pack, version, size, sha256, state in table["packs"]
    )
    return PackVisit(at, str(table["host"]), packs, error, int(table["bytes"]))


def _version(text: str) -> str:
    if not all(part.isdecimal() for part in text.split(".")):
        raise ValueError(text)
    return text
