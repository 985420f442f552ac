"""Reads the statements to forward from the hub's database."""

from collections.abc import Collection, Mapping, Sequence

from sqlalchemy import select

from kiosk.province.hub.forwarding.ranges import Range, merged
from kiosk.province.hub.forwarding.source import StatementLine
from kiosk.province.hub.holdings import Holdings
from kiosk.province.hub.tables import bundles, statements


class StoredStatements:
    """The `kiosk.province.hub.forwarding.source.StatementSource` of a hub."""

    def __init__(self, holdings: Holdings) -> None:
        self._holdings = holdings
        self._rows = holdings.database.rows

    def kiosks(self) -> Sequence[str]:
        """See `StatementSource.kiosks`."""
        return self._holdings.kiosks()

    def received(self, kiosk: str) -> Sequence[Range]:
        """See `StatementSource.received`."""
        of_kiosk = select(bundles.c.first, bundles.c.last).where(bundles.c.kiosk == kiosk)
        return merged(Range(first, last) for first, last in self._rows(of_kiosk))

    def statements(self, kiosk: str, within: Range, most: int) -> Sequence[StatementLine]:
        """See `StatementSource.statements`."""
        number = statements.c.sequence
        wanted = select(number, statements.c.id, statements.c.statement).where(
            statements.c.kiosk == kiosk, number.between(*within)
        )
        return [
            StatementLine(sequence, identifier, line.encode())
            for sequence, identifier, line in self._rows(wanted.order_by(number).limit(most))
        ]

    def sequences(self, kiosk: str, ids: Collection[str]) -> Mapping[str, int]:
        """See `StatementSource.sequences`."""
        is_wanted = statements.c.id.in_(sorted(ids))
        wanted = select(statements.c.id, statements.c.sequence).where(statements.c.kiosk == kiosk, is_wanted)
        return {row.id: row.sequence for row in self._rows(wanted)}
