"""What this kiosk believes of signatures (`domain.trust.TrustLedger`).

Rules: a mark and the trusted time only rise; what a look adds is written in the transaction that installs because of
it, and only if nothing newer was believed meanwhile.
"""

import re
from collections.abc import Callable, Mapping, Sequence
from datetime import UTC, datetime
from typing import Any

from kiosk.domain.errors import CarrierRefusedError
from kiosk.domain.ids import PackId
from kiosk.domain.trust import Belief, Mark, TrustState, later_version, taken_back
from kiosk.storage.database import Database
from kiosk.storage.driver import Connection

_TIME = "trusted-time"
_VERSION = re.compile(r"\d{1,5}(?:\.\d{1,5}){2}")

Read = Callable[[str], Sequence[tuple[Any, ...]]]
"""Gives the rows of a query, none when they cannot be read."""


class TrustTable:
    """The ledger in one database."""

    def __init__(self, database: Database) -> None:
        self._database = database

    def state(self) -> TrustState:
        """See `TrustLedger.state`."""
        with self._database.writing() as connection:  # three tables at one moment
            metadata = dict(connection.execute("SELECT role, data FROM trust_metadata ORDER BY role").fetchall())
            targets = connection.execute("SELECT pack, version FROM trust_targets ORDER BY pack").fetchall()
            return TrustState(metadata, _marks(connection), {PackId(pack): version for pack, version in targets})

    def trusted_time(self) -> datetime | None:
        """See `TrustLedger.trusted_time`."""
        text = self._database.value("SELECT value FROM meta WHERE key = ?", (_TIME,))
        return _time(text) if text else None

    def vouch(self, time: datetime) -> None:
        """See `TrustLedger.vouch`."""
        with self._database.writing() as connection:
            raise_floor(connection, time)

    def forget(self) -> None:
        """See `TrustLedger.forget`. The trusted time goes, too: the province that is forgotten may have set it."""
        with self._database.writing() as connection:
            for table in ("trust_metadata", "trust_marks", "trust_targets"):
                connection.execute(f"DELETE FROM {table}")  # noqa: S608 - constants
            connection.execute("DELETE FROM meta WHERE key = ?", (_TIME,))


def believe(connection: Connection, belief: Belief, pack: PackId, version: str) -> None:
    """Write what `belief` adds, and that `version` of `pack` is installed; a stale one raises CarrierRefusedError."""
    believe_signatures(connection, belief)
    raise_target(connection, pack, version)


def believe_signatures(connection: Connection, belief: Belief) -> None:
    """Write what `belief` adds; a stale one raises CarrierRefusedError."""
    if taken_back(_marks(connection), belief.marks):
        raise CarrierRefusedError(
            "A carrier with newer signatures was used on this kiosk in the meantime.",
            "Take the stick out, put it in again and look at it anew.",
        )
    for mark, number in belief.marks.items():
        raise_mark(connection, mark, number)
        data = belief.metadata[mark.role]
        connection.execute("INSERT OR REPLACE INTO trust_metadata VALUES (?, ?, ?)", (mark.role, number, data))
    if belief.signed_at is not None:
        raise_floor(connection, belief.signed_at)


def raise_mark(connection: Connection, mark: Mark, version: int) -> None:
    """Note that `version` was seen; a lower one changes nothing."""
    sql = (
        "INSERT INTO trust_marks VALUES (?, ?, ?) ON CONFLICT DO UPDATE SET version = max(version, excluded.version)"
    )
    connection.execute(sql, (mark.role, mark.keys, version))


def raise_target(connection: Connection, pack: PackId, version: str) -> None:
    """Note that `version` of `pack` was installed; a lower one changes nothing."""
    known = connection.execute("SELECT version FROM trust_targets WHERE pack = ?", (pack,)).fetchone()
    highest = later_version(known[0], version) if known else version
    connection.execute("INSERT OR REPLACE INTO trust_targets VALUES (?, ?)", (pack, highest))


def raise_floor(connection: Connection, time: datetime) -> None:
    """Note a trusted time; an earlier one changes nothing."""
    row = connection.execute("SELECT value FROM meta WHERE key = ?", (_TIME,)).fetchone()
    known = _time(row[0]) if row else None
    if known is None or known < time:
        connection.execute("INSERT OR REPLACE INTO meta VALUES (?, ?)", (_TIME, time.astimezone(UTC).isoformat()))


def take_over(connection: Connection, read: Read) -> None:
    """Bring in what another database, perhaps a damaged one, believed: the higher of two versions counts."""
    for role, keys, version in read("SELECT role, keys, version FROM trust_marks"):
        raise_mark(connection, Mark(role, keys), version)
    for row in read("SELECT role, version, data FROM trust_metadata"):
        sql = """INSERT INTO trust_metadata VALUES (?, ?, ?) ON CONFLICT DO UPDATE
            SET version = excluded.version, data = excluded.data WHERE excluded.version >= version"""
        connection.execute(sql, row)
    for pack, version in read("SELECT pack, version FROM trust_targets"):
        if _VERSION.fullmatch(version):
            raise_target(connection, pack, version)
    for (text,) in read(f"SELECT value FROM meta WHERE key = '{_TIME}'"):  # noqa: S608 - a constant
        time = _time(text)
        if time is not None:
            raise_floor(connection, time)


def _time(text: str) -> datetime | None:
    """The trusted time in `text`, None when it is damaged."""
    try:
        time = datetime.fromisoformat(text)
    except ValueError:
        return None
    return time if time.tzinfo else None


def _marks(connection: Connection) -> Mapping[Mark, int]:
    rows = connection.execute("SELECT role, keys, version FROM trust_marks ORDER BY role, keys").fetchall()
    return {Mark(role, keys): version for role, keys, version in rows}
