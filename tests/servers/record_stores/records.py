"""The statements of the records that tests send to a store: those of a tour, and a choice of those of a year."""

import json
from collections.abc import Sequence
from pathlib import Path
from typing import Any

from kiosk.domain.events import EventKind
from kiosk.province.hub.forwarding.source import StatementLine
from kiosk.storage.store import open_to_read
from kiosk.sync.statements import statement
from kiosk.sync.vocabulary import MEETING_VERBS, SEQUENCE
from tests.storage.walks import SteppingClock

Json = dict[str, Any]


def record_of(folder: Path) -> list[Json]:
    """Return the statements of the record in the data folder of a kiosk."""
    store = open_to_read(folder / "kiosk.db", SteppingClock(), folder / "backups")
    kiosk, last = store.events.kiosk(), store.events.last_sequence()
    made = [statement(event, kiosk) for event in store.events.read(1, last)]
    store.close()
    return [entry for entry in made if entry is not None]


def chosen(made: Sequence[Json], every: int) -> list[Json]:
    """Return one of `every` so many statements, and those that the chosen ones void."""
    ids = {one["id"] for one in made[::every]}
    ids |= {one["object"]["id"] for one in made if one["id"] in ids and is_voiding(one)}
    return [one for one in made if one["id"] in ids]


def is_voiding(one: Json) -> bool:
    return bool(one["verb"]["id"] == MEETING_VERBS[EventKind.PRESENCE_CLEARED])


def line(made: Json) -> StatementLine:
    """Return a statement as the hub forwards it."""
    text = json.dumps(made, ensure_ascii=False, sort_keys=True, separators=(",", ":")).encode()
    return StatementLine(made["context"]["extensions"][SEQUENCE], made["id"], text)
