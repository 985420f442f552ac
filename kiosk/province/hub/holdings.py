"""Stores bundles and their statements in the hub's database, each once.

Rules: A bundle is stored in one durable transaction or not at all. Stored bundles and statements are never changed. A
bundle that contradicts stored ones is refused, because the hub cannot decide which of them is correct. A bundle whose
results are already stored from a different file is accepted, but not stored again.
"""

import hashlib
from collections.abc import Mapping, Sequence
from datetime import datetime
from typing import Any, NamedTuple

from sqlalchemy import Connection, and_, func, insert, select

from kiosk.domain.events import GENESIS
from kiosk.domain.ids import KioskId
from kiosk.domain.receipts import ReceivedBundle
from kiosk.province.hub.faults import ConflictError
from kiosk.province.hub.tables import NAME, bundles, hub, receipts, refusals, statements
from kiosk.storage.database import Database
from kiosk.storage.sql.conflicts import insert_new, upsert
from kiosk.sync.bundles import Bundle, statement_lines
from kiosk.sync.pieces import own_home_page
from kiosk.sync.vocabulary import SEQUENCE

_CURE = (
    "It is kept in the hub's folder and gets no receipt. Take this hub's receipts to that kiosk: if its disk was "
    "cloned or restored (two machines may have the same id), the receipts make it take a new id and export its "
    "results again. Otherwise one of the two files may be forged, because bundles are not signed yet."
)


class _Claim(NamedTuple):
    """The content of a bundle's manifest, and the SHA-256 of the bundle file."""

    kiosk: str
    first: int
    last: int
    sha256: str
    before: str
    after: str
    content: str
    """SHA-256 of the statement lines."""
    app: str

    @property
    def told(self) -> tuple[object, ...]:
        """The fields that are equal for equal results, whichever version of the program made the bundle."""
        return self.first, self.last, self.before, self.after, self.content


class Holdings:
    """Reads and writes the database of one hub."""

    def __init__(self, database: Database) -> None:
        self.database = database

    @property
    def name(self) -> str:
        """The name of the province."""
        return str(self.database.value(select(hub.c.value).where(hub.c.key == NAME)))

    def store(self, bundle: Bundle, now: datetime) -> bool:
        """Store a verified bundle in one transaction; return False if it was stored before.

        Raises ConflictError, RecordError.
        """
        claim = _claim(bundle)
        with self.database.writing() as connection:
            if _is_known(connection, claim, bundle.name):
                return False
            connection.execute(insert(bundles).values(**claim._asdict(), received=now.isoformat()))
            _store_statements(connection, claim.kiosk, bundle)
        return True

    def kiosks(self) -> Sequence[KioskId]:
        """Return the ids of all kiosks with at least one bundle, in ascending order."""
        kiosks = select(bundles.c.kiosk).distinct().order_by(bundles.c.kiosk)
        return [KioskId(row[0]) for row in self.database.rows(kiosks)]

    def kiosk_of(self, sha256: str) -> KioskId | None:
        """Return the kiosk of the bundle file with this hash, or None if there is no such bundle."""
        found = self.database.value(select(bundles.c.kiosk).where(bundles.c.sha256 == sha256))
        return None if found is None else KioskId(found)

    def bundles_of(self, kiosk: KioskId) -> Sequence[ReceivedBundle]:
        """Return all bundles of a kiosk, ordered by their ranges of events."""
        of_kiosk = select(bundles.c.first, bundles.c.last, bundles.c.sha256).where(bundles.c.kiosk == kiosk)
        return [ReceivedBundle(*row) for row in self.database.rows(of_kiosk.order_by(bundles.c.first))]

    def newest_receipt(self) -> datetime | None:
        """Return the signing time of the newest receipt of any kiosk, or None if there is no receipt."""
        newest = self.database.value(select(func.max(receipts.c.signed_at)))
        return None if newest is None else datetime.fromisoformat(newest)

    def note_receipts(self, kiosks: Sequence[KioskId], signed_at: datetime) -> None:
        """Record that receipts for all bundles of `kiosks` were signed at `signed_at` (UTC). Raises RecordError."""
        with self.database.writing() as connection:
            for kiosk in kiosks:
                held = select(func.count()).select_from(bundles).where(bundles.c.kiosk == kiosk).scalar_subquery()
                answered = upsert(receipts).values(kiosk=kiosk, signed_at=signed_at.isoformat(), bundles=held)
                connection.execute(answered)

    def note_refusal(self, sha256: str, name: str, reason: str, now: datetime) -> None:
        """Record why a file was refused. Raises RecordError."""
        refused = insert_new(refusals).values(sha256=sha256, name=name, reason=reason, received=now.isoformat())
        with self.database.writing() as connection:
            connection.execute(refused)


def _claim(bundle: Bundle) -> _Claim:
    said = bundle.manifest
    chain = said["chain"]
    place = (said["kiosk"], bundle.first, bundle.last, bundle.sha256)
    return _Claim(*place, chain["before"], chain["after"], said["sha256"], said["app"])


def _is_known(connection: Connection, claim: _Claim, name: str) -> bool:
    """Return True if the results of `claim` are stored already.

    `name` is the name of the bundle file, for messages. Raises ConflictError if other results are stored for an
    overlapping range, or if the hash chain of `claim` does not continue that of the adjacent bundles.
    """
    is_near = and_(
        bundles.c.kiosk == claim.kiosk, bundles.c.last >= claim.first - 1, bundles.c.first <= claim.last + 1
    )
    claims = select(*(bundles.c[name] for name in _Claim._fields)).where(is_near).order_by(bundles.c.first)
    for other in [_Claim(*row) for row in connection.execute(claims)]:
        if other.told == claim.told:
            return True
        if other.first <= claim.last and claim.first <= other.last:
            raise _conflict(
                "{file} contains the events {first} to {last} of kiosk {kiosk}, but other events with these numbers "
                "were received before.",
                claim,
                name,
            )
        joined, joining = (other, claim) if other.last < claim.first else (claim, other)
        if joined.after != joining.before:
            raise _not_joined(claim, name)
    if (claim.first == 1) != (claim.before == GENESIS):
        raise _not_joined(claim, name)
    return False


def _store_statements(connection: Connection, kiosk: str, bundle: Bundle) -> None:
    """Store those statements of `bundle` that are new.

    Raises ConflictError if a stored statement has the same id as one of `bundle` but different content.
    """
    own = f'"homePage":"{own_home_page(KioskId(kiosk))}"'.encode()
    rows = [_row(kiosk, entry, own) for entry in bundle.statements]
    if not rows or connection.execute(insert_new(statements, statements.c.id), rows).rowcount == len(rows):
        return
    for row in rows:
        known = connection.execute(select(statements.c.body).where(statements.c.id == row["id"])).scalar_one()
        if known != row["body"]:
            message = "{file} contains the statement {id}, which differs from the one received before."
            raise ConflictError(message, _CURE, file=bundle.name, id=row["id"])


def _row(kiosk: str, entry: Mapping[str, Any], own: bytes) -> Mapping[str, Any]:
    """Build the database row of a statement.

    `own`: the JSON field with the home page of `kiosk`, which contains the kiosk's id. The hash in the row is
    computed with an empty home page, because a kiosk with a new id exports its statements again and their hashes must
    be equal.
    """
    line = statement_lines((entry,)).removesuffix(b"\n")
    return {
        "id": entry["id"],
        "kiosk": kiosk,
        "sequence": entry["context"]["extensions"][SEQUENCE],
        "body": hashlib.sha256(line.replace(own, b'"homePage":""')).digest(),
        "statement": line.decode(),
    }


def _not_joined(claim: _Claim, name: str) -> ConflictError:
    message = "{file} of kiosk {kiosk} does not fit the bundles received before: its hashes belong to another record."
    return _conflict(message, claim, name)


def _conflict(message: str, claim: _Claim, name: str) -> ConflictError:
    said: dict[str, Any] = {"first": claim.first, "last": claim.last, "kiosk": claim.kiosk, "file": name}
    return ConflictError(message, _CURE, **said)
