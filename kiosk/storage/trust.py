"""Stores the trusted metadata of the kiosk (`domain.ports.trust.TrustLedger`).

Rules: the highest version stored for a role with its keys (`Mark`) never decreases. The trusted time decreases only
if the network or a technician set the clock to an earlier time, and never below the newest signed time.
Metadata from a carrier is written in the transaction that installs a pack from that carrier. It is refused if newer
metadata was stored in the meantime.
"""

import re
from collections.abc import Callable, Mapping, Sequence
from datetime import UTC, datetime
from typing import Any

from sqlalchemy import Connection, Select, delete, select

from kiosk.domain.errors import CarrierRefusedError
from kiosk.domain.ids import PackId
from kiosk.domain.machine.clocks import ClockQuality, Moment
from kiosk.domain.packs import commune_of_pack, owner_of
from kiosk.domain.texts import translatable
from kiosk.domain.trust import Belief, KnownCommune, Mark, TrustState, later_version, taken_back
from kiosk.storage.commune_rows import communes, is_trusted, take_over_communes
from kiosk.storage.database import Database
from kiosk.storage.notes import SIGNED_TIME, TRUSTED_TIME, note, noted
from kiosk.storage.sql.conflicts import upsert
from kiosk.storage.tables import meta, trust_marks, trust_metadata, trust_targets

_BETWEEN = "/"
"""Separates the owner and the role in the stored names of the roles of communes, such as ``xa-19249/root``."""
_VERSION = re.compile(r"\d{1,5}(?:\.\d{1,5}){2}")

Read = Callable[[Select[Any]], Sequence[tuple[Any, ...]]]
"""Function that returns the rows of a query, or no rows if they cannot be read."""

_KEYS = trust_marks.c["keys"]
_MARKS = select(trust_marks.c.role, _KEYS, trust_marks.c.version)


class TrustTable:
    """The tables of trusted metadata in one database."""

    def __init__(self, database: Database) -> None:
        self._database = database

    def state(self, commune: str = "") -> TrustState:
        """Return the trusted state of the province or of a commune; see `TrustLedger.state`."""
        prefix = _prefix(commune)
        metadata = select(trust_metadata.c.role, trust_metadata.c.data).order_by(trust_metadata.c.role)
        with self._database.writing() as connection:  # one transaction, for a consistent state
            targets = connection.execute(select(trust_targets).order_by(trust_targets.c.pack)).all()
            return TrustState(
                {
                    row.role.removeprefix(prefix): row.data
                    for row in connection.execute(metadata)
                    if _is_below(row.role, prefix)
                },
                _marks(connection, prefix),
                {PackId(pack): version for pack, version in targets},
            )

    def communes(self) -> Sequence[KnownCommune]:
        """Return the confirmed communes; see `TrustLedger.communes`."""
        return communes(self._database.rows)

    def trusted_time(self) -> datetime | None:
        """Return the trusted time; see `TrustLedger.trusted_time`."""
        text = self._database.value(noted(TRUSTED_TIME))
        return _time(text) if text else None

    def vouch(self, time: datetime) -> None:
        """Store `time` as the trusted time; see `TrustLedger.vouch`."""
        with self._database.writing() as connection:
            signed = _stored_time(connection, SIGNED_TIME)
            note(connection, TRUSTED_TIME, _text(time if signed is None else max(time, signed)))

    def correct(self, now: Moment) -> None:
        """Lower the trusted time to `now`; see `TrustLedger.correct`."""
        trusted = self.trusted_time()
        if now.quality is ClockQuality.TRUSTED and trusted is not None and now.wall < trusted:
            self.vouch(now.wall)

    def forget(self) -> None:
        """Delete the trusted state; see `TrustLedger.forget`.

        Also deletes the trusted time, because the former province may have set it. The keys of communes, which were
        confirmed by themselves, and the versions under them are kept.
        """
        with self._database.writing() as connection:
            for table in (trust_metadata, trust_marks):
                connection.execute(delete(table).where(~table.c.role.contains(_BETWEEN)))
            for (pack,) in connection.execute(select(trust_targets.c.pack)).all():
                if not commune_of_pack(pack):
                    connection.execute(delete(trust_targets).where(trust_targets.c.pack == pack))
            connection.execute(delete(meta).where(meta.c.key.in_((TRUSTED_TIME, SIGNED_TIME))))


def believe(connection: Connection, belief: Belief, pack: PackId, version: str) -> None:
    """Store the metadata of `belief`, and `version` as the highest installed version of `pack`.

    A `version` lower than the stored one is ignored. Raises CarrierRefusedError if newer metadata was stored since
    `belief` was created.
    """
    believe_signatures(connection, belief)
    raise_target(connection, pack, version)


def believe_signatures(connection: Connection, belief: Belief) -> None:
    """Store the metadata, versions (`Mark`) and signed time of `belief`.

    Raises CarrierRefusedError if newer metadata was stored since `belief` was created.
    """
    prefix = _prefix(belief.commune.code if belief.commune is not None else "")
    if belief.commune is not None and not is_trusted(connection, belief.commune):
        raise CarrierRefusedError(
            translatable("Staff", "This kiosk no longer trusts the key of {name}."),
            translatable("Staff", "Confirm the key of the commune first."),
            name=belief.commune.name,
        )
    if taken_back(_marks(connection, prefix), belief.marks):
        raise CarrierRefusedError(
            translatable("Staff", "A carrier with newer signatures was used on this kiosk in the meantime."),
            translatable("Staff", "Remove the stick, put it in again and start over."),
        )
    for mark, number in belief.marks.items():
        stored = Mark(f"{prefix}{mark.role}", mark.keys)
        raise_mark(connection, stored, number)
        data = belief.metadata[mark.role]
        connection.execute(upsert(trust_metadata).values(role=stored.role, version=number, data=data))
    if belief.signed_at is not None:
        raise_time(connection, SIGNED_TIME, belief.signed_at)
        raise_time(connection, TRUSTED_TIME, belief.signed_at)


def raise_mark(connection: Connection, mark: Mark, version: int) -> None:
    """Store `version` as the highest version seen for `mark`, unless a higher one is stored."""
    rising = upsert(trust_marks, newest=trust_marks.c.version)
    connection.execute(rising.values({"role": mark.role, "keys": mark.keys, "version": version}))


def raise_target(connection: Connection, pack: PackId, version: str) -> None:
    """Store `version` as the highest installed version of `pack`, unless a higher one is stored."""
    known = connection.execute(select(trust_targets.c.version).where(trust_targets.c.pack == pack)).scalar()
    highest = version if known is None else later_version(known, version)
    connection.execute(upsert(trust_targets).values(pack=pack, version=highest))


def raise_time(connection: Connection, key: str, time: datetime) -> None:
    """Store `time` under `key`, unless a later one is stored."""
    known = _stored_time(connection, key)
    if known is None or known < time:
        note(connection, key, _text(time))


def take_over(connection: Connection, read: Read) -> None:
    """Merge the trusted state of another, possibly damaged database into the state in this one.

    `read` returns rows of the other database. Of two versions or two trusted times, the later one is kept.
    """
    for role, keys, version in read(_MARKS):
        raise_mark(connection, Mark(role, keys), version)
    newer = upsert(trust_metadata, newest=trust_metadata.c.version)
    for role, number, data in read(select(trust_metadata)):
        connection.execute(newer.values(role=role, version=number, data=data))
    for pack, version in read(select(trust_targets)):
        if _VERSION.fullmatch(version):
            raise_target(connection, pack, version)
    take_over_communes(connection, read)
    for key in (SIGNED_TIME, TRUSTED_TIME):
        for (text,) in read(noted(key)):
            time = _time(text)
            if time is not None:
                raise_time(connection, key, time)


def _stored_time(connection: Connection, key: str) -> datetime | None:
    text = connection.execute(noted(key)).scalar()
    return None if text is None else _time(text)


def _text(time: datetime) -> str:
    return time.astimezone(UTC).isoformat()


def _time(text: str) -> datetime | None:
    """Parse a time with UTC offset; returns None if `text` is damaged."""
    try:
        time = datetime.fromisoformat(text)
    except ValueError:
        return None
    return time if time.tzinfo else None


def _marks(connection: Connection, prefix: str) -> Mapping[Mark, int]:
    rows = connection.execute(_MARKS.order_by(trust_marks.c.role, _KEYS))
    return {Mark(role.removeprefix(prefix), keys): version for role, keys, version in rows if _is_below(role, prefix)}


def _prefix(commune: str) -> str:
    """Return what the stored names of the roles of a commune begin with; empty for the province."""
    return f"{owner_of(commune)}{_BETWEEN}" if commune else ""


def _is_below(role: str, prefix: str) -> bool:
    return role.startswith(prefix) if prefix else _BETWEEN not in role
