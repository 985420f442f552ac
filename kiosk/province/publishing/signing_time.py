"""Checks the clock before its time is written into signed metadata.

Rules: A kiosk permanently treats the newest signing time that it has seen as a lower limit of the current time.
Therefore nothing is signed if the clock is certainly wrong, and a person must confirm a clock that is far ahead.
"""

from collections.abc import Callable
from datetime import UTC, datetime, timedelta

from kiosk import RELEASED
from kiosk.province.publishing.faults import PublishError

WRITTEN = "%Y-%m-%dT%H:%M:%SZ"
FAR_FROM_RELEASE = timedelta(days=5 * 365)
FAR_FROM_SIGNING = timedelta(days=400)
"""If the clock is later than the newest signature by more than this, a person must confirm it. Normally a repository
is signed every month.
"""
_SET = "Set this computer's clock, then run the command again."

Confirm = Callable[[datetime], bool]
"""Callback that asks a person whether a time is right, and returns the answer."""


def written(moment: datetime) -> str:
    """Format `moment` (UTC), such as ``2026-11-25T02:29:29Z``."""
    return moment.strftime(WRITTEN)


def read(text: str) -> datetime:
    """Parse a text that `written` formatted. Raises ValueError."""
    return datetime.strptime(text, WRITTEN).replace(tzinfo=UTC)


def signing_time(clock: datetime, newest: datetime | None, confirm: Confirm) -> datetime:
    """Return the time of `clock` in whole seconds, for use in signatures; `newest` is the latest time signed before.

    Raises PublishError if the time is before the release of the program or before `newest`, or if it is far ahead and
    `confirm` rejects it.
    """
    now = clock.astimezone(UTC).replace(microsecond=0)
    if now < RELEASED:
        message = "This computer's clock says {now}, which is before the release of this program."
        raise PublishError(message, _SET, now=_told(now))
    if newest is not None and now < newest:
        message = "This computer's clock says {now}, but the repository was signed at {newest}."
        raise PublishError(message, _SET, now=_told(now), newest=_told(newest))
    latest = RELEASED + FAR_FROM_RELEASE if newest is None else newest + FAR_FROM_SIGNING
    if now > latest and not confirm(now):
        message = "This computer's clock says {now}; a kiosk that once accepts such a time rejects all earlier ones."
        raise PublishError(message, _SET, now=_told(now))
    return now


def _told(moment: datetime) -> str:
    return f"{moment:%Y-%m-%d %H:%M} UTC"
