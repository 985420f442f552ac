"""Reads the statements to forward from a hub: the ranges from its store, the statements from its archive.

Rules: Only records that the office approved are forwarded. A record is named by its kiosk's id, its key's code, its
branch and its revision, which stay the same when the database is made again. A new revision means that statements
were taken out, so the record is forwarded from the beginning; stores recognise what they have. Statements that a
record shares with an earlier one are forwarded for the earlier one only.
"""

import uuid
from collections.abc import Collection, Mapping, Sequence

from sqlalchemy import select

from kiosk.province.hub.checking.checked import CheckedBundle
from kiosk.province.hub.faults import HubError
from kiosk.province.hub.folder import Hub
from kiosk.province.hub.forwarding.faults import UnreadableStatementsError
from kiosk.province.hub.forwarding.ranges import Range, without
from kiosk.province.hub.forwarding.source import StatementLine
from kiosk.province.hub.ingest.archive import Archive, Check, StoredBundle, stored_bundles
from kiosk.province.hub.registry.kiosks import KeyState, KioskRecord, registered
from kiosk.province.hub.store.tables import statements


class StoredStatements:
    """The `kiosk.province.hub.forwarding.source.StatementSource` of an open hub."""

    def __init__(self, hub: Hub, check: Check) -> None:
        self._store = hub.store
        self._archive = Archive(hub.objects, check)
        with hub.store.reading() as connection:
            records = [one for one in registered(connection) if one.state is KeyState.APPROVED]
        self._records = {_name(one): one for one in records}
        self._opened: tuple[str, CheckedBundle] | None = None

    def kiosks(self) -> Sequence[str]:
        """See `StatementSource.kiosks`."""
        return list(self._records)

    def received(self, kiosk: str) -> Sequence[Range]:
        """See `StatementSource.received`."""
        record = self._records[kiosk]
        shared = (Range(1, record.shared),) if record.shared else ()
        return without((Range(one.first, one.last) for one in self._bundles(record)), shared)

    def statements(self, kiosk: str, within: Range, most: int) -> Sequence[StatementLine]:
        """See `StatementSource.statements`. Raises UnreadableStatementsError."""
        found: list[StatementLine] = []
        for row in self._bundles(self._records[kiosk]):
            if row.last < within.first or row.first > within.last:
                continue
            found += [
                StatementLine(one.sequence, one.id, one.line)
                for one in self._read(row).statements
                if within.first <= one.sequence <= within.last
            ]
            if len(found) >= most:
                break
        return found[:most]

    def sequences(self, kiosk: str, ids: Collection[str]) -> Mapping[str, int]:
        """See `StatementSource.sequences`."""
        number, keys = self._records[kiosk].number, [uuid.UUID(one).bytes for one in sorted(ids)]
        wanted = select(statements.c.id, statements.c.sequence).where(
            statements.c.kiosk == number, statements.c.id.in_(keys)
        )
        with self._store.reading() as connection:
            return {str(uuid.UUID(bytes=row.id)): row.sequence for row in connection.execute(wanted)}

    def _bundles(self, record: KioskRecord) -> Sequence[StoredBundle]:
        with self._store.reading() as connection:
            return stored_bundles(connection, record.number)

    def _read(self, row: StoredBundle) -> CheckedBundle:
        """Return a bundle; the one that was read last is kept, because a bundle has several batches."""
        if self._opened is None or self._opened[0] != row.sha256:
            try:
                self._opened = (row.sha256, self._archive.read(row))
            except HubError as error:
                raise UnreadableStatementsError(error) from error
        return self._opened[1]


def _name(record: KioskRecord) -> str:
    return f"{record.id}/{record.code.replace(' ', '')}/{record.branch}/{record.revision}"
