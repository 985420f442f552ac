"""What a hub holds: bundles and their statements, each once.

Rules: a bundle is stored in one durable transaction or not at all; nothing that was stored is ever changed; what
contradicts it is refused, whoever is right, because nobody here can know; the same results told in another file are
no contradiction.
"""

import hashlib
from collections.abc import Sequence
from datetime import datetime
from typing import Any, NamedTuple

from kiosk.domain.events import GENESIS
from kiosk.domain.ids import KioskId
from kiosk.domain.receipts import ReceivedBundle
from kiosk.province.hub.faults import ConflictError
from kiosk.province.hub.tables import NAME
from kiosk.storage.database import Database
from kiosk.storage.driver import Connection
from kiosk.sync.bundles import Bundle, statement_lines
from kiosk.sync.statements import own_home_page
from kiosk.sync.vocabulary import SEQUENCE

_CURE = (
    "It is kept aside in the hub's folder and gets no receipt. Take this hub's receipts to that kiosk: if its disk "
    "was copied or set back (two machines may go by one id), it gets a new id from them and exports its results "
    "again. Else somebody else may have written one of the two files: bundles are not signed yet."
)


class _Claim(NamedTuple):
    """What a bundle says of itself."""

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
        """What does not depend on the program that packed it."""
        return self.first, self.last, self.before, self.after, self.content


class Holdings:
    """The contents of one hub."""

    def __init__(self, database: Database) -> None:
        self.database = database

    @property
    def name(self) -> str:
        """The province."""
        return str(self.database.value("SELECT value FROM hub WHERE key = ?", (NAME,)))

    def store(self, bundle: Bundle, now: datetime) -> bool:
        """Store a bundle that was read; whether it is new. Raises ConflictError, RecordError and stores nothing."""
        claim = _claim(bundle)
        with self.database.writing() as connection:
            if _is_known(connection, claim, bundle.name):
                return False
            connection.execute("INSERT INTO bundles VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?)", (*claim, now.isoformat()))
            _store_statements(connection, claim.kiosk, bundle)
        return True

    def kiosks(self) -> Sequence[KioskId]:
        """Every kiosk of which something is held."""
        return [KioskId(row[0]) for row in self.database.rows("SELECT DISTINCT kiosk FROM bundles ORDER BY kiosk")]

    def kiosk_of(self, sha256: str) -> KioskId | None:
        """The kiosk whose bundle has this hash, None when it is not held."""
        found = self.database.value("SELECT kiosk FROM bundles WHERE sha256 = ?", (sha256,))
        return None if found is None else KioskId(found)

    def bundles_of(self, kiosk: KioskId) -> Sequence[ReceivedBundle]:
        """All bundles of a kiosk, by range."""
        sql = "SELECT first, last, sha256 FROM bundles WHERE kiosk = ? ORDER BY first"
        return [ReceivedBundle(*row) for row in self.database.rows(sql, (kiosk,))]

    def newest_receipt(self) -> datetime | None:
        """When the newest receipt was signed."""
        newest = self.database.value("SELECT max(signed_at) FROM receipts")
        return None if newest is None else datetime.fromisoformat(newest)

    def note_receipts(self, kiosks: Sequence[KioskId], signed_at: datetime) -> None:
        """Remember that all that is held of `kiosks` was answered at that time (UTC). Raises RecordError."""
        with self.database.writing() as connection:
            for kiosk in kiosks:
                connection.execute(
                    "INSERT OR REPLACE INTO receipts SELECT ?, ?, count(*) FROM bundles WHERE kiosk = ?",
                    (kiosk, signed_at.isoformat(), kiosk),
                )

    def note_refusal(self, sha256: str, name: str, reason: str, now: datetime) -> None:
        """Remember why a file was refused. Raises RecordError."""
        with self.database.writing() as connection:
            sql = "INSERT OR IGNORE INTO refusals VALUES (?, ?, ?, ?)"
            connection.execute(sql, (sha256, name, reason, now.isoformat()))


def _claim(bundle: Bundle) -> _Claim:
    said = bundle.manifest
    chain = said["chain"]
    place = (said["kiosk"], bundle.first, bundle.last, bundle.sha256)
    return _Claim(*place, chain["before"], chain["after"], said["sha256"], said["app"])


def _is_known(connection: Connection, claim: _Claim, name: str) -> bool:
    """Whether the same was stored before. Raises ConflictError when something else was."""
    near = connection.execute(
        """SELECT kiosk, first, last, sha256, before, after, content, app FROM bundles
        WHERE kiosk = ? AND last >= ? AND first <= ? ORDER BY first""",
        (claim.kiosk, claim.first - 1, claim.last + 1),
    ).fetchall()
    for other in (_Claim(*row) for row in near):
        if other.told == claim.told:
            return True
        if other.first <= claim.last and claim.first <= other.last:
            raise _conflict(
                "{file} tells of the events {first} to {last} of kiosk {kiosk}, and others came before under these "
                "numbers.",
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
    own = f'"homePage":"{own_home_page(KioskId(kiosk))}"'.encode()
    for entry in bundle.statements:
        line = statement_lines((entry,)).removesuffix(b"\n")
        body = hashlib.sha256(line.replace(own, b'"homePage":""')).digest()
        sequence = entry["context"]["extensions"][SEQUENCE]
        stored = connection.execute(
            "INSERT INTO statements VALUES (?, ?, ?, ?, ?) ON CONFLICT (id) DO NOTHING",
            (entry["id"], kiosk, sequence, body, line.decode()),
        )
        if stored.rowcount == 0:
            known = connection.execute("SELECT body FROM statements WHERE id = ?", (entry["id"],)).fetchone()
            if known[0] != body:
                message = "{file} tells of the statement {id} otherwise than a file that came before."
                raise ConflictError(message, _CURE, file=bundle.name, id=entry["id"])


def _not_joined(claim: _Claim, name: str) -> ConflictError:
    message = "{file} of kiosk {kiosk} does not join what came before: its hashes belong to another record."
    return _conflict(message, claim, name)


def _conflict(message: str, claim: _Claim, name: str) -> ConflictError:
    said: dict[str, Any] = {"first": claim.first, "last": claim.last, "kiosk": claim.kiosk, "file": name}
    return ConflictError(message, _CURE, **said)
