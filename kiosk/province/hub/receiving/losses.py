"""Compares the contents of a database with those of the one that a rebuild puts in its place.

Rules: A bundle counts as kept if the same events of the same record are stored, or if its file waits or is refused
now, because the office has decided so. Copies with the same events are one bundle.
"""

from collections.abc import Mapping
from collections.abc import Set as AbstractSet
from dataclasses import dataclass

from sqlalchemy import Connection, select

from kiosk.province.hub.registry.kiosks import KeyState
from kiosk.province.hub.store.tables import bundles, enrolments, kiosks, quarantine, waiting


@dataclass(frozen=True, slots=True)
class StoredContents:
    """What a database contains: hashes of files by what was done with them, and decisions of the office.

    ``stored``: the SHA-256 by kiosk, key, first and last event, and hash of the chain after it.
    """

    stored: Mapping[tuple[object, ...], str]
    held: AbstractSet[str]
    refused: AbstractSet[str]
    decisions: AbstractSet[tuple[object, ...]]


def contents(connection: Connection) -> StoredContents:
    """Read the contents of a database. Raises HubError or RecordError."""
    of_record = select(kiosks.c.id, kiosks.c.public_key, bundles.c.first, bundles.c.last, bundles.c.after)
    stored = of_record.add_columns(bundles.c.sha256).join(bundles, bundles.c.kiosk == kiosks.c.number)
    decided = select(kiosks.c.id, kiosks.c.public_key, kiosks.c.branch)
    is_rejected = kiosks.c.state == KeyState.REJECTED.value
    return StoredContents(
        {tuple(row[:-1]): row[-1] for row in connection.execute(stored)},
        {*connection.execute(select(waiting.c.sha256)).scalars()},
        {*connection.execute(select(quarantine.c.sha256)).scalars()},
        {
            *map(tuple, connection.execute(decided.where(kiosks.c.state != KeyState.HELD.value))),
            *((*row, KeyState.REJECTED) for row in connection.execute(decided.where(is_rejected))),
            *map(tuple, connection.execute(select(enrolments.c.token_hash))),
        },
    )


def losses(before: StoredContents, after: StoredContents) -> Mapping[str, int]:
    """Return how many bundles, held and refused files, and decisions only the database `before` has."""
    files = {*after.stored.values(), *after.held, *after.refused}
    gone = [sha256 for key, sha256 in before.stored.items() if key not in after.stored and sha256 not in files]
    return {
        "bundles": len(gone),
        "held": len(before.held - files),
        "refused": len(before.refused - files),
        "decisions": len(before.decisions - after.decisions),
    }
