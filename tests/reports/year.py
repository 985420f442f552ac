"""Writes a generated record, for example of a whole year, without the slow services, and caches it."""

import tempfile
from datetime import UTC, datetime
from hashlib import sha256
from pathlib import Path

from kiosk.domain.events import GENESIS, EventDraft, EventKind
from kiosk.storage.identifiers import IdentifierSource
from kiosk.storage.rows import INSERT, sealed
from kiosk.storage.schema import MIGRATIONS
from kiosk.storage.store import open_store
from tests.reports.acts import LATEST
from tests.reports.commune import Commune, Size
from tests.storage.walks import SteppingClock


def write_record(file: Path, size: Size, seed: int = 1) -> int:
    """Write a record with the events of `Commune`; return their number.

    The rows are sealed by the code that appends events. The projections are left empty: reports do not use them.
    """
    store = open_store(file, SteppingClock(datetime(2027, 1, 1, tzinfo=UTC)))
    identifiers = IdentifierSource()
    sequence, previous, call, rows = 0, GENESIS, "", []
    for moment, drafts in Commune(size, seed).events():
        for draft in drafts:
            body = draft.body | {"call": call} if draft.body.get("call") == LATEST else draft.body
            sequence += 1
            identifier = identifiers.next(int(moment.wall.timestamp() * 1000))
            made = EventDraft(draft.kind, body, draft.sitting, draft.pseudonym)
            event, row = sealed(made, sequence, identifier, moment, previous)
            previous = event.hash
            call = event.id if draft.kind is EventKind.HELP_REQUESTED else call
            rows.append(row)
    with store.database.writing():
        for row in rows:
            store.database.raw.execute(INSERT, row)
    store.close()
    return sequence


def kept_record(folder: Path, size: Size) -> Path:
    """Return the record of `size` in `folder`; it is written unless the same generator has written it before."""
    made_by = sha256(str(len(MIGRATIONS)).encode())
    for source in sorted(Path(__file__).parent.glob("[acy]*.py")):
        made_by.update(source.read_bytes())
    file = folder / f"year-{made_by.hexdigest()[:12]}" / f"{size.sessions}-sessions.db"
    if not file.exists():
        with tempfile.TemporaryDirectory(dir=folder) as part:
            write_record(Path(part, "kiosk.db"), size)
            file.parent.mkdir(exist_ok=True)
            Path(part, "kiosk.db").rename(file)
    return file
