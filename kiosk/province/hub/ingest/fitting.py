"""Decides whether a bundle fits the stored bundles of a record.

Rules: Ranges of one record never overlap, and the hash chain of adjacent bundles is continuous. The same results in
another file fit: encryption is random, so a bundle that was sealed twice has two files. Everything else is another
record, because the hub cannot decide which of two contradicting bundles is right.
"""

from collections.abc import Sequence
from dataclasses import replace
from enum import Enum
from itertools import pairwise
from typing import NamedTuple

from sqlalchemy import Connection, and_, select

from kiosk.domain.events import GENESIS
from kiosk.province.hub.checking.checked import CheckedBundle
from kiosk.province.hub.store.tables import bundles, statements


class FitVerdict(Enum):
    """How a bundle relates to the stored bundles of a record."""

    NEW = "new"
    SAME = "same"
    """The same results are stored already, from another file."""
    OTHER = "other"
    """It contradicts what is stored."""


class Fit(NamedTuple):
    """The verdict about a bundle, and the reason if it is `FitVerdict.OTHER`."""

    verdict: FitVerdict
    reason: str = ""


def fits_as_run(connection: Connection, kiosk: int, run: Sequence[CheckedBundle]) -> bool:
    """Whether several bundles that continue one another fit the record with the number `kiosk` and are all new."""
    for before, after in pairwise(run):
        if (before.last + 1, before.after) != (after.first, after.before):
            return False
    whole = replace(run[0], last=run[-1].last, after=run[-1].after, statements=())
    near = select(bundles.c.kiosk).where(
        bundles.c.kiosk == kiosk, bundles.c.last >= whole.first, bundles.c.first <= whole.last
    )
    if connection.execute(near.limit(1)).first() is not None:
        return False
    return fit(connection, kiosk, whole).verdict is FitVerdict.NEW


_OVERLAPS = "other events with these numbers were received before"
_NOT_JOINED = "its hashes belong to another record"


def fit(connection: Connection, kiosk: int, bundle: CheckedBundle) -> Fit:
    """Compare `bundle` with the stored bundles of the record with the number `kiosk`."""
    is_near = and_(bundles.c.kiosk == kiosk, bundles.c.last >= bundle.first - 1, bundles.c.first <= bundle.last + 1)
    told = (bundle.first, bundle.last, bundle.before, bundle.after)
    near = select(bundles.c.first, bundles.c.last, bundles.c.before, bundles.c.after).where(is_near)
    for row in connection.execute(near.order_by(bundles.c.first)):
        first, last, before, after = row
        if tuple(row) == told:
            return Fit(FitVerdict.SAME) if _has_same(connection, kiosk, bundle) else Fit(FitVerdict.OTHER, _OVERLAPS)
        if first <= bundle.last and bundle.first <= last:
            return Fit(FitVerdict.OTHER, _OVERLAPS)
        joined, joining = (after, bundle.before) if last < bundle.first else (bundle.after, before)
        if joined != joining:
            return Fit(FitVerdict.OTHER, _NOT_JOINED)
    if (bundle.first == 1) != (bundle.before == GENESIS):
        return Fit(FitVerdict.OTHER, _NOT_JOINED)
    return Fit(FitVerdict.NEW)


def is_covered(connection: Connection, kiosk: int, bundle: CheckedBundle) -> bool:
    """Whether the record numbered `kiosk` has all events of `bundle`, cut in any way, with equal statements."""
    is_near = and_(bundles.c.kiosk == kiosk, bundles.c.last >= bundle.first, bundles.c.first <= bundle.last)
    expected = bundle.first
    for first, last in connection.execute(select(bundles.c.first, bundles.c.last).where(is_near).order_by("first")):
        if first > expected:
            return False
        expected = last + 1
    return expected > bundle.last and _has_same(connection, kiosk, bundle)


def _has_same(connection: Connection, kiosk: int, bundle: CheckedBundle) -> bool:
    is_in_range = statements.c.sequence.between(bundle.first, bundle.last)
    stored = select(statements.c.sequence, statements.c.digest).where(statements.c.kiosk == kiosk, is_in_range)
    held = {sequence: bytes(digest) for sequence, digest in connection.execute(stored)}
    return held == {statement.sequence: statement.digest for statement in bundle.statements}
