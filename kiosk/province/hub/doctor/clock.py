"""Examines the clock: whether it is behind what the hub has received or signed."""

from collections.abc import Iterator
from datetime import datetime

from sqlalchemy import func, select

from kiosk.domain.errors import KioskError
from kiosk.province.hub.doctor.findings import HubFinding, HubPart, bad, good, of_error
from kiosk.province.hub.receipts.dating import SKEW, date_of_signing
from kiosk.province.hub.store.port import HubStore
from kiosk.province.hub.store.tables import bundles, receipts


def examine_clock(store: HubStore, now: datetime) -> Iterator[HubFinding]:
    """Compare `now` with the dates of receipts and arrivals. Raises HubError."""
    try:
        date_of_signing(store, lambda: now, lambda _moment: True)
    except KioskError as error:
        yield of_error(HubPart.CLOCK, error)
        return
    latest = select(func.max(bundles.c.received))
    dated_ahead = select(func.count()).where(receipts.c.signed_at > now.isoformat())
    with store.reading() as connection:
        received, ahead = connection.execute(latest).scalar_one(), connection.execute(dated_ahead).scalar_one()
    if received and datetime.fromisoformat(received) > now + SKEW:
        what = "Results were received at {received} UTC, which is later than this computer's clock."
        cure = "Compare the clock with a watch. If it is wrong, set it. If it is right, run: kiosk hub clock HUB"
        yield bad(HubPart.CLOCK, what, cure, received=received[:16].replace("T", " "))
    elif ahead:
        what = "The clock was ahead once, as the office confirmed. Receipts of {ahead} kiosks keep later dates."
        yield good(HubPart.CLOCK, what, ahead=ahead)
    else:
        yield good(HubPart.CLOCK, "The clock is not behind anything that was received or signed.")
