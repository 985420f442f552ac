"""Rows of the registry: the records of kiosks, each with its key and its state.

Rules: A record is the hash chain of one kiosk's events, signed with one key. One kiosk id with two keys has two
records, and so has one key with two chains (a copied or restored kiosk): they are kept apart. An unknown key is held
until the office approves it, unless its bundle contains a valid enrolment token, or the same key is approved under
another kiosk id; few ids of one key are approved so, because each one counts as a kiosk. The number of held keys is
limited, so that strangers cannot fill the store.
"""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime
from enum import Enum

from sqlalchemy import Connection, Select, and_, delete, func, select, update

from kiosk.domain.ids import KioskId
from kiosk.domain.syncing.registration import spoken_code
from kiosk.province.hub.checking.checked import CheckedBundle
from kiosk.province.hub.store.tables import kiosks, waiting
from kiosk.storage.sql.conflicts import insert_new

MOST_HELD_KEYS = 1000
MOST_KEYS_OF_ONE = 8
"""Maximum number of held records: of all kiosks, and of one kiosk id."""
MOST_IDS_OF_KEY = 8
"""Maximum number of kiosk ids under which a key is approved by itself; a kiosk needs one for each restored record."""


class KeyState(Enum):
    """Whether the bundles of a record are accepted."""

    HELD = "held"
    APPROVED = "approved"
    REJECTED = "rejected"


@dataclass(frozen=True, slots=True)
class KioskRecord:
    """One record in the registry.

    ``number``: its number in this store. ``public_key``: empty for results of older programs, which were not signed.
    ``branch``: 0, or 1 and more for another chain that is signed with the same key. ``code``: the spoken code of id
    and key. ``shared``: its statements up to this event are those of an earlier record, so they count there.
    ``revision``: changes when statements were removed or ``shared`` changed. ``office_commune``: code of the commune
    by the office's enrolment, or ""; ``commune``: the same, else as the kiosk states it.
    """

    number: int
    id: KioskId
    public_key: bytes
    branch: int
    state: KeyState
    code: str
    first_seen: str
    decided: str
    enrolment: str
    office_commune: str
    commune: str
    place: str
    adults: int
    adults_on: str
    app: str
    confirmed: int
    shared: int
    revision: int


def registered(connection: Connection) -> Sequence[KioskRecord]:
    """Return all records, in the order in which they were first seen."""
    return _read(connection, select(kiosks).order_by(kiosks.c.number))


def records_of(connection: Connection, kiosk: KioskId) -> Sequence[KioskRecord]:
    """Return the records with one kiosk id, in the order in which they were first seen."""
    return _read(connection, select(kiosks).where(kiosks.c.id == kiosk).order_by(kiosks.c.number))


def records_with_code(connection: Connection, code: str) -> Sequence[KioskRecord]:
    """Return the records whose key has this spoken code, in the order of their branches."""
    return _read(connection, select(kiosks).where(kiosks.c.code == code).order_by(kiosks.c.branch))


def record_at(connection: Connection, number: int) -> KioskRecord:
    """Return the record with this number."""
    return _read(connection, select(kiosks).where(kiosks.c.number == number))[0]


def records_of_key(connection: Connection, kiosk: KioskId, public_key: bytes) -> Sequence[KioskRecord]:
    """Return the records of one kiosk id with one key, in the order of their branches, and lock them."""
    is_key = and_(kiosks.c.id == kiosk, kiosks.c.public_key == public_key)
    return _read(connection, select(kiosks).where(is_key).order_by(kiosks.c.branch).with_for_update())


def records_with_key(connection: Connection, public_key: bytes) -> Sequence[KioskRecord]:
    """Return the records of all kiosk ids with one key, in the order in which they were first seen."""
    return _read(connection, select(kiosks).where(kiosks.c.public_key == public_key).order_by(kiosks.c.number))


def approved_with_key(connection: Connection, public_key: bytes) -> KioskRecord | None:
    """Return an approved record with this key, None if there is none.

    Also None if the key was rejected under any kiosk id, or has `MOST_IDS_OF_KEY` ids already.
    """
    found = records_with_key(connection, public_key)
    if any(one.state is KeyState.REJECTED for one in found) or len({one.id for one in found}) >= MOST_IDS_OF_KEY:
        return None
    return next((one for one in found if one.state is KeyState.APPROVED), None)


def can_hold_more(connection: Connection, kiosk: KioskId) -> bool:
    """Whether the limits allow one more held record for this kiosk id."""
    held = select(func.count()).select_from(kiosks).where(kiosks.c.state == KeyState.HELD.value)
    of_one = connection.execute(held.where(kiosks.c.id == kiosk)).scalar_one()
    return of_one < MOST_KEYS_OF_ONE and connection.execute(held).scalar_one() < MOST_HELD_KEYS


def add_record(
    connection: Connection, kiosk: KioskId, public_key: bytes, branch: int, first_seen: str
) -> KioskRecord:
    """Add a held record and return it; it may exist already. `first_seen`: ISO 8601."""
    values = {
        "id": kiosk,
        "public_key": public_key,
        "branch": branch,
        "state": KeyState.HELD.value,
        "code": spoken_code(kiosk, public_key) if public_key else "",
        "first_seen": first_seen,
        **dict.fromkeys(("decided", "enrolment", "office_commune", "commune", "place", "adults_on", "app"), ""),
        **dict.fromkeys(("adults", "newest", "confirmed", "shared", "revision"), 0),
    }
    connection.execute(insert_new(kiosks, kiosks.c.id, kiosks.c.public_key, kiosks.c.branch).values(values))
    return next(one for one in records_of_key(connection, kiosk, public_key) if one.branch == branch)


def decide(connection: Connection, number: int, state: KeyState, now: datetime) -> None:
    """Set the state of a record."""
    connection.execute(
        update(kiosks).where(kiosks.c.number == number).values(state=state.value, decided=now.isoformat())
    )


def remove_unused(connection: Connection, records: Sequence[KioskRecord]) -> None:
    """Delete those of `records` that are held chains of an approved key and from which nothing waits any more."""
    has_waiting = select(waiting.c.kiosk).where(waiting.c.kiosk == kiosks.c.number).exists()
    is_held = and_(kiosks.c.state == KeyState.HELD.value, kiosks.c.branch > 0)
    numbers = [one.number for one in records]
    connection.execute(delete(kiosks).where(kiosks.c.number.in_(numbers), is_held, ~has_waiting))


def note_enrolment(connection: Connection, number: int, token_hash: str, commune: str) -> None:
    """Record by which enrolment a record was approved."""
    enrolled = update(kiosks).where(kiosks.c.number == number)
    connection.execute(enrolled.values(enrolment=token_hash, office_commune=commune))


def note_statement(connection: Connection, number: int, bundle: CheckedBundle) -> None:
    """Record what the newest bundle of a record states about its centre and its receipts."""
    centre = bundle.centre
    stated = update(kiosks).where(kiosks.c.number == number, kiosks.c.newest <= bundle.last)
    connection.execute(
        stated.values(
            commune=centre.commune,
            place=centre.place,
            adults=centre.adults,
            adults_on=centre.adults_on,
            app=bundle.app,
            newest=bundle.last,
            confirmed=bundle.confirmed,
        )
    )


def note_removed(connection: Connection, number: int) -> None:
    """Record that statements of a record were removed: its counts must be made again."""
    removed = update(kiosks).where(kiosks.c.number == number)
    connection.execute(removed.values(revision=kiosks.c.revision + 1))


def _read(connection: Connection, query: Select[tuple[object, ...]]) -> Sequence[KioskRecord]:
    return [
        KioskRecord(
            row.number,
            KioskId(row.id),
            bytes(row.public_key),
            row.branch,
            KeyState(row.state),
            row.code,
            row.first_seen,
            row.decided,
            row.enrolment,
            row.office_commune,
            row.office_commune or row.commune,
            row.place,
            row.adults,
            row.adults_on,
            row.app,
            row.confirmed,
            row.shared,
            row.revision,
        )
        for row in connection.execute(query)
    ]
