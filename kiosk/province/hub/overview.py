"""What a hub holds of each kiosk, and what is missing.

Rules: looks only; a kiosk whose record goes on from another's, because its machine was replaced, lacks nothing.
"""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime

from kiosk.domain.ids import KioskId
from kiosk.domain.text import shown
from kiosk.province.hub.holdings import Holdings


@dataclass(frozen=True, slots=True)
class Gap:
    """Events of which nothing was received, though later ones were."""

    first: int
    last: int

    def __str__(self) -> str:
        return f"{self.first}–{self.last}" if self.last > self.first else str(self.first)


@dataclass(frozen=True, slots=True)
class KioskState:
    """One kiosk. ``newest``: number and time of its newest event, the time as the kiosk tells it, "" if it does not.

    ``before``: the kiosk whose record this one goes on from; ``receipt``: when the newest was signed.
    """

    kiosk: KioskId
    bundles: int
    statements: int
    newest: tuple[int, str]
    gaps: Sequence[Gap]
    before: KioskId | None
    received: datetime
    receipt: datetime | None
    unanswered: int
    """Bundles that came behind the newest receipt."""


@dataclass(frozen=True, slots=True)
class Refusal:
    """A file that was kept aside: its name, and why."""

    name: str
    reason: str


def kiosk_state(holdings: Holdings, kiosk: KioskId) -> KioskState:
    """What is held of `kiosk`, of which something is. Raises RecordError."""
    database = holdings.database
    count, last, received = database.rows(
        "SELECT count(*), max(last), max(received) FROM bundles WHERE kiosk = ?", (kiosk,)
    )[0]
    statements = database.value("SELECT count(*) FROM statements WHERE kiosk = ?", (kiosk,))
    time = database.value(
        """SELECT CASE WHEN json_valid(statement) THEN json_extract(statement, '$.timestamp') END FROM statements
        WHERE kiosk = ? ORDER BY sequence DESC LIMIT 1""",
        (kiosk,),
    )
    gaps, before = _gaps(holdings, kiosk)
    receipt = database.rows("SELECT signed_at, bundles FROM receipts WHERE kiosk = ?", (kiosk,))
    signed_at, answered = receipt[0] if receipt else (None, 0)
    return KioskState(
        kiosk,
        count,
        statements,
        (last, shown(time) if isinstance(time, str) else ""),
        gaps,
        before,
        datetime.fromisoformat(received),
        None if signed_at is None else datetime.fromisoformat(signed_at),
        count - answered,
    )


def missing(holdings: Holdings, kiosk: KioskId) -> Sequence[Gap]:
    """The gaps in what is held of `kiosk`. Raises RecordError."""
    return _gaps(holdings, kiosk)[0]


def refusals(holdings: Holdings) -> Sequence[Refusal]:
    """What was refused and kept aside, oldest first. Raises RecordError."""
    rows = holdings.database.rows("SELECT name, reason FROM refusals ORDER BY received, name")
    return [Refusal(*row) for row in rows]


def _gaps(holdings: Holdings, kiosk: KioskId) -> tuple[Sequence[Gap], KioskId | None]:
    rows = holdings.database.rows("SELECT first, last, before FROM bundles WHERE kiosk = ? ORDER BY first", (kiosk,))
    gaps, expected = [], 1
    for first, last, _ in rows:
        if first > expected:
            gaps.append(Gap(expected, first - 1))
        expected = last + 1
    before = None
    if rows and rows[0][0] > 1:
        before = holdings.database.value(
            "SELECT kiosk FROM bundles WHERE after = ? AND last = ? AND kiosk <> ?",
            (rows[0][2], rows[0][0] - 1, kiosk),
        )
    return (gaps, None) if before is None else (gaps[1:], KioskId(before))
