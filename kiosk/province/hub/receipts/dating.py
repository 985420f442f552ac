"""Dates new receipts, and corrects a hub whose clock was ahead.

Rules: The dates of one kiosk's receipts never decrease, because the kiosk ignores questions in older ones. If the
clock is before the newest receipt, either it is behind now or it was ahead then, which only a person can tell.
Nothing is signed until a person has set the clock, or has confirmed it. After a confirmation, the receipts that are
dated ahead no longer count; the next receipt of such a kiosk is dated one second after its last one.
"""

from collections.abc import Callable
from dataclasses import dataclass
from datetime import UTC, datetime, timedelta

from sqlalchemy import ColumnElement, Connection, delete, func, insert, select, update

from kiosk.province.hub.store.port import HubStore
from kiosk.province.hub.store.tables import AHEAD_ROW, bundles, hub, receipts, waiting
from kiosk.province.publishing.faults import PublishError
from kiosk.province.publishing.signing_time import Confirm, signing_time

SKEW = timedelta(minutes=5)
"""The clocks of two machines with workers can differ by this."""

_SECONDS = len("2026-12-02T09:00:00")
Clock = Callable[[], datetime]


@dataclass(frozen=True, slots=True)
class Corrected:
    """What `confirm_clock` has found: numbers of kiosks with receipts that are dated ahead, and of such arrivals."""

    receipts: int
    arrivals: int


def date_of_signing(store: HubStore, clock: Clock, confirm: Confirm) -> datetime:
    """Return the time for new receipts. Raises PublishError if the clock is wrong."""
    now = clock()
    newest = newest_receipt(store, now)
    if newest is not None and now < newest <= now + SKEW:
        now = newest
    if newest is not None and now < newest:
        raise PublishError(
            "This computer's clock says {now}, but the newest receipt was signed at {newest}: the clock is behind, "
            "or it was ahead when that receipt was signed.",
            "Compare the clock with a watch. If it is wrong, set it. If it is right, go on with: kiosk hub clock HUB",
            now=f"{now:%Y-%m-%d %H:%M} UTC",
            newest=f"{newest:%Y-%m-%d %H:%M} UTC",
        )
    return signing_time(now, newest, confirm)


def newest_receipt(store: HubStore, now: datetime) -> datetime | None:
    """Return the signing time of the newest receipt of any kiosk, None if there is none.

    Receipts after `now` that a person has confirmed to be dated ahead do not count.
    """
    newest = select(func.max(receipts.c.signed_at)).where(receipts.c.signed_at > "")
    with store.reading() as connection:
        found, ahead = connection.execute(newest).scalar_one(), ahead_from(connection)
        if found and ahead and found > _written(now):
            found = connection.execute(newest.where(receipts.c.signed_at < ahead)).scalar_one()
    return datetime.fromisoformat(found) if found else None


def is_later() -> ColumnElement[bool]:
    """Return whether a bundle arrived after the newest receipt, which is dated in whole seconds."""
    return func.substr(bundles.c.received, 1, _SECONDS) > func.substr(receipts.c.signed_at, 1, _SECONDS)


def ahead_from(connection: Connection) -> str:
    """Return the first date (ISO 8601) of the receipts that a person has confirmed to be dated ahead, or ""."""
    return connection.execute(select(hub.c.value).where(hub.c.key == AHEAD_ROW)).scalar_one_or_none() or ""


def date_after(former: str, signed_at: datetime) -> datetime:
    """Return `signed_at`, or the second after the date `former` (ISO 8601, or "") if that is later."""
    before = datetime.fromisoformat(former) if former else signed_at
    return before + timedelta(seconds=1) if before > signed_at else signed_at


def confirm_clock(store: HubStore, now: datetime) -> Corrected:
    """Record that `now` is right although receipts are dated later; date arrivals after `now` to `now`."""
    time = _written(now)
    is_ahead = receipts.c.signed_at > time
    with store.writing() as connection:
        found = select(func.count(), func.min(receipts.c.signed_at)).where(is_ahead)
        count, first = connection.execute(found).one()
        connection.execute(delete(hub).where(hub.c.key == AHEAD_ROW))
        if count:
            connection.execute(insert(hub).values(key=AHEAD_ROW, value=first))
        arrivals = 0
        for table in (bundles, waiting):
            corrected = update(table).where(table.c.received > time).values(received=time)
            arrivals += connection.execute(corrected).rowcount
    return Corrected(count, arrivals)


def _written(now: datetime) -> str:
    return now.astimezone(UTC).replace(microsecond=0).isoformat()
