"""What the office knows of, but the figures do not contain: kiosks that never sent, missing and held results.

Rules: the notes of the office, such as whom to call, are only in the pages for the office itself.
"""

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, field

from sqlalchemy import Connection, func, select

from kiosk.domain.ids import KioskId
from kiosk.province.hub.ingest.gaps import missing
from kiosk.province.hub.registry.enrolments import all_enrolments
from kiosk.province.hub.registry.kiosks import KeyState
from kiosk.province.hub.store.tables import bundles, kiosks, waiting


@dataclass(frozen=True, slots=True)
class Expected:
    """A registered kiosk that has never sent results. ``place``: its commune, "" if open. ``note``: of the office."""

    place: str
    note: str


@dataclass(frozen=True, slots=True)
class Awaited:
    """What is not in the figures, as of one moment.

    ``incomplete``: number of kiosks with missing results. ``held``: number of kiosks whose results wait for the
    decision of the office. ``notes``: number of a record → the note of its enrolment.
    """

    expected: Sequence[Expected] = ()
    incomplete: int = 0
    held: int = 0
    notes: Mapping[int, str] = field(default_factory=dict)


NOTHING_AWAITED = Awaited()


def awaited(connection: Connection, name_of: Callable[[str], str | None]) -> Awaited:
    """Return what is awaited. `name_of`: see `page_set.Material`."""
    enrolments = all_enrolments(connection)
    notes = {one.token_hash: one.note for one in enrolments if one.note}
    used = connection.execute(select(kiosks.c.number, kiosks.c.enrolment).where(kiosks.c.enrolment != ""))
    held = select(func.count(kiosks.c.id.distinct())).join(waiting, waiting.c.kiosk == kiosks.c.number)
    return Awaited(
        [Expected(name_of(one.commune) or one.commune, one.note) for one in enrolments if not one.used_by],
        sum(bool(missing(connection, kiosk)) for kiosk in _interrupted(connection)),
        connection.execute(held.where(kiosks.c.state == KeyState.HELD.value)).scalar_one(),
        {number: notes[token] for number, token in used if token in notes},
    )


def _interrupted(connection: Connection) -> Sequence[KioskId]:
    """Return the kiosks whose ranges of events are not continuous from 1; few, so each can be looked at again."""
    ranges = select(kiosks.c.id, bundles.c.first, bundles.c.last).join(bundles, bundles.c.kiosk == kiosks.c.number)
    is_approved = kiosks.c.state == KeyState.APPROVED.value
    found: dict[KioskId, None] = {}
    newest: tuple[str, int] = "", 0
    for kiosk, first, last in connection.execute(ranges.where(is_approved).order_by(kiosks.c.id, bundles.c.first)):
        reached = newest[1] if newest[0] == kiosk else 0
        if first > reached + 1:
            found[KioskId(kiosk)] = None
        newest = kiosk, max(reached, last)
    return list(found)
