"""Finds records with a common beginning, so that a statement that arrives under two kiosk ids counts once.

Rules: A kiosk with a new id exports its statements again (decision 24). Records are hash chains, so two records are
equal up to one event and different after it. This event is stored with the newer record; its statements up to there
count with the older one. A record is compared only with records that can be related: those with the same kiosk id,
those whose chain has the same hash at the same event, and those with the same first statement. If events before the
first statement are missing, it can be any statement of the other record, so all records are searched.
"""

from collections.abc import Sequence
from collections.abc import Set as AbstractSet

from sqlalchemy import Connection, and_, func, or_, select, tuple_, update

from kiosk.province.hub.checking.checked import CheckedBundle
from kiosk.province.hub.store.tables import bundles, kiosks, relations, statements
from kiosk.storage.sql.conflicts import insert_new

_LAST = 2**53


def relate(connection: Connection, kiosk: int, run: Sequence[CheckedBundle]) -> None:
    """Update the relations of the record with the number `kiosk`, for which `run` was just stored.

    `run`: at least one bundle; each begins with the event after the last one of the bundle before it.
    """
    of_kiosk = or_(relations.c.newer == kiosk, relations.c.older == kiosk)
    known = {(newer, older) for newer, older, _ in connection.execute(select(relations).where(of_kiosk))}
    others = {newer if older == kiosk else older for newer, older in known}
    for other in others:
        _extend(connection, kiosk, other, run[0].first, run[-1].last)
    for other in _candidates(connection, kiosk, run) - others:
        _extend(connection, kiosk, other, 1, _LAST)


def relate_again(connection: Connection, kiosk: int) -> None:
    """Update the relations of a record, of which statements were removed."""
    of_kiosk = or_(relations.c.newer == kiosk, relations.c.older == kiosk)
    pairs = connection.execute(select(relations.c.newer, relations.c.older).where(of_kiosk)).all()
    connection.execute(update(relations).where(of_kiosk).values(shared=0))
    for newer, older in pairs:
        _extend(connection, newer, older, 1, _LAST)


def _candidates(connection: Connection, kiosk: int, run: Sequence[CheckedBundle]) -> AbstractSet[int]:
    has_bundles = select(bundles.c.kiosk).where(bundles.c.kiosk == kiosks.c.number).exists()
    same_id = select(kiosks.c.number).where(kiosks.c.id == run[0].kiosk, has_bundles)
    ends = [(run[0].before, run[0].first - 1), *((bundle.after, bundle.last) for bundle in run)]
    same_end = select(bundles.c.kiosk).where(tuple_(bundles.c.after, bundles.c.last).in_(ends))
    found = {*connection.execute(same_id).scalars(), *connection.execute(same_end).scalars()}
    first = next((bundle.statements[0] for bundle in run if bundle.statements), None)
    if first is not None and not _has_earlier(connection, kiosk, first.sequence):
        same_start = select(bundles.c.kiosk).where(bundles.c.start == first.digest)
        if not _has_all_before(connection, kiosk, run[0].first):
            is_equal = and_(
                statements.c.kiosk == kiosks.c.number,
                statements.c.sequence == first.sequence,
                statements.c.digest == first.digest,
            )
            same_start = select(kiosks.c.number).where(select(statements.c.kiosk).where(is_equal).exists())
        found.update(connection.execute(same_start).scalars())
    return found - {kiosk}


def _has_all_before(connection: Connection, kiosk: int, event: int) -> bool:
    before = (bundles.c.kiosk == kiosk) & (bundles.c.last < event)
    arrived = select(func.coalesce(func.sum(bundles.c.last - bundles.c.first + 1), 0)).where(before)
    return bool(connection.execute(arrived).scalar_one() == event - 1)


def _has_earlier(connection: Connection, kiosk: int, sequence: int) -> bool:
    earlier = select(statements.c.kiosk).where(statements.c.kiosk == kiosk, statements.c.sequence < sequence)
    return connection.execute(earlier.limit(1)).first() is not None


def _extend(connection: Connection, one: int, other: int, first: int, last: int) -> None:
    """Compare two records within the events `first` to `last`, and store up to where they are equal."""
    newer, older = max(one, other), min(one, other)
    mine, theirs = statements.alias("mine"), statements.alias("theirs")
    are_equal = and_(
        mine.c.kiosk == newer,
        theirs.c.kiosk == older,
        theirs.c.sequence == mine.c.sequence,
        theirs.c.digest == mine.c.digest,
        mine.c.sequence.between(first, last),
    )
    shared = connection.execute(select(func.max(mine.c.sequence)).where(are_equal)).scalar_one() or 0
    connection.execute(insert_new(relations).values(newer=newer, older=older, shared=0))
    is_pair = and_(relations.c.newer == newer, relations.c.older == older, relations.c.shared < shared)
    connection.execute(update(relations).where(is_pair).values(shared=shared))
    _note_shared(connection, newer)


def _note_shared(connection: Connection, kiosk: int) -> None:
    highest = select(func.coalesce(func.max(relations.c.shared), 0)).where(relations.c.newer == kiosk)
    shared = connection.execute(highest).scalar_one()
    changed = update(kiosks).where(kiosks.c.number == kiosk, kiosks.c.shared != shared)
    connection.execute(changed.values(shared=shared, revision=kiosks.c.revision + 1))
