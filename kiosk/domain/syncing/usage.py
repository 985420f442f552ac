"""Counts the traffic of a month on a machine whose clock may be wrong.

Rules: the count never becomes smaller within a month. A month ends if a plausible clock shows a later month. A clock
that was set back continues the count; only a trusted clock can correct a month that lies in the future, and it keeps
the count. If the clock never shows a later month, the month ends after the kiosk has run for 31 days, so that a
machine with a dead clock battery is not blocked for ever.
"""

from dataclasses import dataclass, replace
from datetime import timedelta

from kiosk.domain.machine.clocks import ClockQuality, Moment, vietnam_day

LONGEST_MONTH = timedelta(days=31).total_seconds()
FOR_RECEIPTS = 0.95
"""Share of the limit after which no results are sent; the rest is for receipts."""
FOR_PACKS = 0.8
"""Share of the limit after which no packs are downloaded, so that packs never keep results from leaving."""
_HANDSHAKE = 7_000
"""Bytes of one TLS handshake with its certificates, TCP and IP headers included; an estimate on the safe side."""
_OVERHEAD = 1.06
"""Bytes on the wire per byte of HTTP: headers of TLS records, TCP and IP, and acknowledgements."""


@dataclass(frozen=True, slots=True)
class Usage:
    """Traffic of one month. ``month``: ``2026-11``, empty if nothing was counted yet. ``bytes``: sent and received.

    ``ran``: seconds for which the kiosk has run since the month began.
    """

    month: str = ""
    bytes: int = 0
    ran: float = 0


def usage_at(usage: Usage, moment: Moment, ran: float) -> Usage:
    """Return `usage` at `moment`; a new month begins with 0 bytes. `ran`: running time in seconds since `usage`."""
    month = f"{vietnam_day(moment.wall):%Y-%m}"
    total = usage.ran + max(0.0, ran)
    if not usage.month:
        return Usage(month)
    if month > usage.month and moment.quality is not ClockQuality.IMPLAUSIBLE:
        return Usage(month)
    if total >= LONGEST_MONTH:
        return Usage(usage.month)
    if month < usage.month and moment.quality is ClockQuality.TRUSTED:
        return Usage(month, usage.bytes, total)
    return replace(usage, ran=total)


def may_send(usage: Usage, limit: int | None, size: int = 0) -> bool:
    """Whether a file of `size` bytes may be sent under `limit`, in bytes per month; None means no limit."""
    return limit is None or usage.bytes + size < limit * FOR_RECEIPTS


def may_fetch(usage: Usage, limit: int | None) -> bool:
    """Whether receipts may be fetched under `limit`, in bytes per month; None means no limit."""
    return limit is None or usage.bytes < limit


def may_load(usage: Usage, limit: int | None, size: int, *, is_metered: bool) -> bool:
    """Whether the kiosk may download a pack without being asked; `size`: number of bytes that are still missing.

    Without a `limit` (bytes per month), a metered network carries no packs: nobody has decided what they may cost.
    """
    if limit is None:
        return not is_metered
    return usage.bytes + on_the_wire(size, 1) <= limit * FOR_PACKS


def on_the_wire(content: int, handshakes: int) -> int:
    """Estimate the traffic in bytes of `content` bytes of HTTP over connections with `handshakes` TLS handshakes."""
    return round(content * _OVERHEAD) + handshakes * _HANDSHAKE
