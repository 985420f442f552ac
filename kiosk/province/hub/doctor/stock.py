"""Examines whether the hub still has all that it has received: rows against objects, events without gaps.

Rules: Objects are compared by names and sizes. Of their contents, only a share is read each day, so that all are read
in turn; a hub with few bundles is read every day.
"""

import hashlib
from collections.abc import Iterator, Mapping, Sequence
from datetime import datetime

from sqlalchemy import func, select

from kiosk.domain.self_check import Value
from kiosk.province.hub.backup.copying import LARGEST
from kiosk.province.hub.doctor.findings import HubFinding, HubPart, bad, good, note
from kiosk.province.hub.doctor.kiosks import MOST_LISTED, place_of
from kiosk.province.hub.folder import Hub
from kiosk.province.hub.ingest.gaps import Gap
from kiosk.province.hub.overview.completeness import Needed, compare, needed_objects
from kiosk.province.hub.overview.status import HubStatus
from kiosk.province.hub.store.tables import bundles, kiosks, statements

Told = Mapping[str, Value]
READ_DAILY = 500
"""Maximum number of objects whose contents are read in one examination."""
MOST_RANGES = 5
"""Maximum number of gaps of one kiosk that are listed."""
PUT_BACK = (
    "If the disk or server with the objects is not connected, connect it. Otherwise put them back from the backups: "
    "kiosk hub restore HUB --from FOLDER --missing; what no backup has is given up with: "
    "kiosk hub rebuild HUB --accept-loss"
)


def examine_stock(hub: Hub, now: datetime) -> Iterator[HubFinding]:
    """Compare the rows of the database with the objects. Raises KioskError."""
    found, place = compare(hub), hub.objects.place
    if found.missing:
        what = "{count} of {all} objects that the database names are missing in {place}, such as {name}."
        told: Told = {"count": len(found.missing), "all": found.needed, "place": place, "name": found.missing[0]}
        yield bad(HubPart.OBJECTS, what, PUT_BACK, **told)
    lost = {*found.missing, *found.damaged}
    share = [(name, need) for name, need in _share(needed_objects(hub.store), now) if name not in lost]
    damaged = [*found.damaged, *(name for name, need in share if not _is_sound(hub, name, need))]
    if damaged:
        what = "{count} objects in {place} have other contents than were stored, such as {name}."
        yield bad(HubPart.OBJECTS, what, PUT_BACK, count=len(damaged), place=place, name=damaged[0])
    if found.extra:
        what = "{count} bundles, refused files or decisions in {place} are not in the database, such as {name}."
        cure = "The database is older, or a command was interrupted. Take them in: kiosk hub rebuild HUB"
        yield note(HubPart.OBJECTS, what, cure, count=len(found.extra), place=place, name=found.extra[0])
    if not (lost or damaged or found.extra):
        what = "All {all} objects that the database names are there; {read} of them were read and are sound."
        yield good(HubPart.OBJECTS, what, all=found.needed, read=len(share))


def examine_statements(hub: Hub) -> Iterator[HubFinding]:
    """Compare the number of stored statements with that of the bundles of each record. Raises KioskError."""
    expected_of = select(bundles.c.kiosk, func.sum(bundles.c.statements)).group_by(bundles.c.kiosk)
    found_of = select(statements.c.kiosk, func.count()).group_by(statements.c.kiosk)
    with hub.store.reading() as connection:
        expected = {kiosk: int(count) for kiosk, count in connection.execute(expected_of)}
        found: dict[int, int] = dict(map(tuple, connection.execute(found_of)))
        ids: dict[int, str] = dict(map(tuple, connection.execute(select(kiosks.c.number, kiosks.c.id))))
    wrong = sorted(one for one in expected.keys() | found.keys() if expected.get(one, 0) != found.get(one, 0))
    for number in wrong[:MOST_LISTED]:
        what = "The database has {found} results of kiosk {kiosk}; its bundles have {expected}."
        told: Told = {
            "kiosk": ids.get(number, "?"),
            "found": found.get(number, 0),
            "expected": expected.get(number, 0),
        }
        yield bad(HubPart.STORE, what, "Make the database anew from the bundles: kiosk hub rebuild HUB", **told)
    if len(wrong) > MOST_LISTED:
        cure = "Make the database anew from the bundles: kiosk hub rebuild HUB"
        yield bad(
            HubPart.STORE, "{more} more kiosks have wrong numbers of results.", cure, more=len(wrong) - MOST_LISTED
        )


def examine_gaps(status: HubStatus) -> Iterator[HubFinding]:
    """List the kiosks of which events are missing between received ones."""
    found = list({one.kiosk: one for one in status.records if one.gaps}.values())
    if not found:
        yield good(HubPart.GAPS, "No kiosk has gaps between its results.")
    for one in found[:MOST_LISTED]:
        what = "Kiosk {kiosk}{place}: the events {gaps} are missing."
        cure = (
            "The next receipt asks the kiosk for them. If the line stays for weeks: write the receipt onto a stick "
            "(kiosk hub receipts HUB FOLDER), take it to the kiosk, and bring the stick back."
        )
        yield note(HubPart.GAPS, what, cure, kiosk=one.kiosk, place=place_of(one), gaps=_ranges(one.gaps))
    if len(found) > MOST_LISTED:
        cure = "List all with: kiosk hub status HUB"
        yield note(HubPart.GAPS, "{more} more kiosks have gaps.", cure, more=len(found) - MOST_LISTED)


def _share(needed: Mapping[str, Needed], now: datetime) -> Sequence[tuple[str, Needed]]:
    """Return the objects with a known hash that are read on the day of `now`, at most `READ_DAILY`."""
    hashed = sorted((name, need) for name, need in needed.items() if need.sha256)
    parts = -(-len(hashed) // READ_DAILY) or 1
    return hashed[now.toordinal() % parts :: parts]


def _is_sound(hub: Hub, name: str, need: Needed) -> bool:
    """Whether an object has its SHA-256; one that was moved meanwhile counts as sound."""
    data = hub.objects.get(name, LARGEST)
    return data is None or hashlib.sha256(data).hexdigest() == need.sha256


def _ranges(gaps: Sequence[Gap]) -> str:
    told = ", ".join(map(str, gaps[:MOST_RANGES]))
    return f"{told}, …" if len(gaps) > MOST_RANGES else told
