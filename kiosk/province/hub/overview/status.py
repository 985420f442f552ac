"""Summarises what a hub has received from each kiosk, what waits, and what was refused.

Rules: Nothing is changed. A statement that two records share counts with the earlier one. One record is one chain of
events with one key; several records with one kiosk id are listed one after another, with what to do about them.
"""

from collections.abc import Mapping, Sequence
from collections.abc import Set as AbstractSet
from dataclasses import dataclass

from sqlalchemy import Connection, and_, func, select

from kiosk.domain.ids import KioskId
from kiosk.province.hub.folder import Hub
from kiosk.province.hub.ingest.gaps import Gap, continued, missing
from kiosk.province.hub.ingest.quarantine import RefusedFile, all_refused, replaced
from kiosk.province.hub.receipts.dating import is_later
from kiosk.province.hub.registry.enrolments import Enrolment, all_enrolments
from kiosk.province.hub.registry.kiosks import KeyState, KioskRecord, registered
from kiosk.province.hub.store.tables import bundles, kiosks, receipts, relations, statements, waiting


@dataclass(frozen=True, slots=True)
class RecordStatus:
    """Status of one record.

    ``decided``: time of approval or rejection (ISO 8601), or "". ``events``: number of stored events, which kiosks
    call records. ``newest``: number of its newest stored event. ``gaps``: missing events of the kiosk; ``before``:
    kiosk whose record this one continues, or "". ``received``: arrival of its newest bundle, ``receipt``: date of the
    kiosk's newest receipt (ISO 8601), or "". ``unanswered``: bundles that arrived after it. ``waiting``: held
    bundles. ``advice``: what the office should do, or "".
    """

    kiosk: KioskId
    code: str
    branch: int
    state: str
    decided: str
    commune: str
    place: str
    app: str
    bundles: int
    statements: int
    events: int
    newest: int
    gaps: Sequence[Gap]
    before: str
    received: str
    receipt: str
    unanswered: int
    waiting: int
    advice: str


@dataclass(frozen=True, slots=True)
class HubStatus:
    """Status of a hub.

    ``statements``: of all approved records, each counted once. ``refused``: without the ``replaced`` ones, damaged
    copies of bundles that are stored.
    """

    name: str
    store: str
    objects: str
    statements: int
    records: Sequence[RecordStatus]
    refused: Sequence[RefusedFile]
    replaced: int
    enrolments: Sequence[Enrolment]


@dataclass(frozen=True, slots=True)
class _Totals:
    """Numbers of bundles, statements and events of a record, last event and time of arrival."""

    bundles: int = 0
    statements: int = 0
    events: int = 0
    newest: int = 0
    received: str = ""


def status_of(hub: Hub) -> HubStatus:
    """Return the status of `hub`. Raises KioskError."""
    with hub.store.reading() as connection:
        listed = _Reading(connection).records()
        refused, expected = all_refused(connection), all_enrolments(connection)
        harmless = replaced(connection, refused)
    counted = sum(one.statements for one in listed if one.state == KeyState.APPROVED.value)
    left = [one for one in refused if one not in harmless]
    return HubStatus(hub.name, hub.store.place, hub.objects.place, counted, listed, left, len(harmless), expected)


def advice_for(record: KioskRecord, others: Sequence[KioskRecord]) -> str:
    """Return what the office should do about a record; `others`: the other records with the same kiosk id."""
    if record.state is KeyState.HELD and record.branch:
        return (
            "a second chain of events with the same key: the kiosk was copied or restored. Take the receipts to it; "
            f'if that machine is gone for good, count its results: kiosk hub approve HUB "{record.code}"'
        )
    if record.state is KeyState.HELD:
        known = any(one.state is KeyState.APPROVED and one.public_key for one in others)
        second = "another key of this kiosk is approved: its disk was replaced or copied. " if known else ""
        return (
            f"{second}compare the code with the kiosk's screen. If it is the same: kiosk hub approve HUB "
            f'"{record.code}"; otherwise: kiosk hub reject HUB "{record.code}"'
        )
    approved = [one for one in others if one.state is KeyState.APPROVED and one.public_key]
    if record.state is KeyState.APPROVED and record.public_key and approved:
        chain = f" --chain {record.branch + 1}" if any(one.code == record.code for one in approved) else ""
        return (
            "several keys or chains of this kiosk are approved, and all count. To take out this one with its results:"
            f' kiosk hub reject HUB "{record.code}"{chain}'
        )
    return ""


class _Reading:
    """Reads the status of all records in one transaction."""

    def __init__(self, connection: Connection) -> None:
        self._connection = connection
        self._found = registered(connection)
        self._totals = _totals(connection)
        self._superseded = _superseded(connection)
        held = select(waiting.c.kiosk, func.count()).group_by(waiting.c.kiosk)
        self._held: Mapping[int, int] = dict(map(tuple, connection.execute(held)))
        answered = select(receipts.c.kiosk, receipts.c.signed_at)
        self._answers: Mapping[str, str] = dict(map(tuple, connection.execute(answered)))
        later = (
            select(kiosks.c.id, func.count())
            .join(bundles, bundles.c.kiosk == kiosks.c.number)
            .join(receipts, and_(receipts.c.kiosk == kiosks.c.id, is_later()))
        )
        self._later: Mapping[str, int] = dict(map(tuple, connection.execute(later.group_by(kiosks.c.id))))

    def records(self) -> Sequence[RecordStatus]:
        return [self._status(one) for one in self._found]

    def _status(self, record: KioskRecord) -> RecordStatus:
        totals = self._totals.get(record.number, _Totals())
        signed_at = self._answers.get(record.id, "")
        of_kiosk = [] if record.number in self._superseded else self._found
        others = [
            one for one in of_kiosk if one.id == record.id and one.number not in {record.number, *self._superseded}
        ]
        return RecordStatus(
            record.id,
            record.code,
            record.branch,
            record.state.value,
            record.decided,
            record.commune,
            record.place,
            record.app,
            totals.bundles,
            totals.statements,
            totals.events,
            totals.newest,
            missing(self._connection, record.id) if totals.bundles else (),
            continued(self._connection, record.id) or "",
            totals.received,
            signed_at,
            self._later.get(record.id, 0) if signed_at else 0,
            self._held.get(record.number, 0),
            advice_for(record, others),
        )


def _superseded(connection: Connection) -> AbstractSet[int]:
    """Return the numbers of the records all of whose statements are stored under another id of the same key."""
    one, other = kiosks.alias("one"), kiosks.alias("other")
    is_same_machine = and_(one.c.public_key == other.c.public_key, one.c.id != other.c.id)
    newest = select(func.max(statements.c.sequence)).where(statements.c.kiosk == one.c.number).scalar_subquery()
    found: set[int] = set()
    for mine, theirs in ((relations.c.older, relations.c.newer), (relations.c.newer, relations.c.older)):
        pairs = select(one.c.number).join(relations, mine == one.c.number).join(other, theirs == other.c.number)
        is_contained = and_(other.c.state == KeyState.APPROVED.value, relations.c.shared >= newest)
        found.update(connection.execute(pairs.where(is_same_machine, is_contained)).scalars())
    return found


def _totals(connection: Connection) -> Mapping[int, _Totals]:
    counted = select(
        bundles.c.kiosk,
        func.count(),
        func.sum(bundles.c.statements),
        func.sum(bundles.c.last - bundles.c.first + 1),
        func.max(bundles.c.last),
        func.max(bundles.c.received),
    ).group_by(bundles.c.kiosk)
    is_shared = and_(statements.c.kiosk == kiosks.c.number, statements.c.sequence <= kiosks.c.shared)
    shared = select(statements.c.kiosk, func.count()).join(kiosks, is_shared).where(kiosks.c.shared > 0)
    twice: Mapping[int, int] = dict(map(tuple, connection.execute(shared.group_by(statements.c.kiosk))))
    return {
        kiosk: _Totals(count, int(stored) - twice.get(kiosk, 0), int(events), newest, received)
        for kiosk, count, stored, events, newest, received in connection.execute(counted)
    }
