"""Finds records with a common beginning, so that a statement that arrives under two kiosk ids counts once.

Rules: A kiosk with a new id exports its statements again (decision 24). Records are hash chains, so two records are
equal up to one event and different after it. This event is stored with the newer record; its statements up to there
count with the older one. A record is compared only with records that can be related: those with the same kiosk id,
those whose chain has the same hash at the same event, and those with the same first statement.
"""

from collections.abc import Set as AbstractSet

from sqlalchemy import Connection, and_, func, or_, select, update

from kiosk.province.hub.checking.checked import CheckedBundle
from kiosk.province.hub.store.tables import bundles, kiosks, relations, statements
from kiosk.storage.sql.conflicts import insert_new

_LAST = 2**53


def relate(connection: Connection, kiosk: int, bundle: CheckedBundle) -> None:
    """Update the relations of the record with the number `kiosk`, for which `bundle` was just stored."""
    of_kiosk = or_(relations.c.newer == kiosk, relations.c.older == kiosk)
    known = {(newer, older) for newer, older, _ in connection.execute(select(relations).where(of_kiosk))}
    others = {newer if older == kiosk else older for newer, older in known}
    for other in others:
        _extend(connection, kiosk, other, bundle.first, bundle.last)
    for other in _candidates(connection, kiosk, bundle) - others:
        _extend(connection, kiosk, other, 1, _LAST)


def relate_again(connection: Connection, kiosk: int) -> None:
    """Update the relations of a record, of which statements were removed."""
    of_kiosk = or_(relations.c.newer == kiosk, relations.c.older == kiosk)
    pairs = connection.execute(select(relations.c.newer, relations.c.older).where(of_kiosk)).all()
    connection.execute(update(relations).where(of_kiosk).values(shared=0))
    for newer, older in pairs:
        _extend(connection, newer, older, 1, _LAST)


def _candidates(connection: Connection, kiosk: int, bundle: CheckedBundle) -> AbstractSet[int]:
    has_bundles = select(bundles.c.kiosk).where(bundles.c.kiosk == kiosks.c.number).exists()
    same_id = select(kiosks.c.number).where(kiosks.c.id == bundle.kiosk, has_bundles)
    is_same_end = or_(
        and_(bundles.c.after == bundle.after, bundles.c.last == bundle.last),
        and_(bundles.c.after == bundle.before, bundles.c.last == bundle.first - 1),
    )
    same_end = select(bundles.c.kiosk).where(is_same_end)
    found = {*connection.execute(same_id).scalars(), *connection.execute(same_end).scalars()}
    earlier = select(statements.c.kiosk).where(statements.c.kiosk == kiosk, statements.c.sequence < bundle.first)
    if bundle.statements and connection.execute(earlier.limit(1)).first() is None:
        first = bundle.statements[0]
        is_equal = and_(
            statements.c.kiosk == kiosks.c.number,
            statements.c.sequence == first.sequence,
            statements.c.digest == first.digest,
        )
        same_start = select(kiosks.c.number).where(select(statements.c.kiosk).where(is_equal).exists())
        found.update(connection.execute(same_start).scalars())
    return found - {kiosk}


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
