"""The time that a signature may carry.

Rules: kiosks take the newest signing time for a time that has passed, for ever; so nothing is signed by a clock that
is certainly wrong, and a clock that is far ahead is asked about first.
"""

from collections.abc import Callable
from datetime import UTC, datetime, timedelta

from kiosk import RELEASED
from kiosk.province.publishing.faults import PublishError

WRITTEN = "%Y-%m-%dT%H:%M:%SZ"
FAR_FROM_RELEASE = timedelta(days=5 * 365)
FAR_FROM_SIGNING = timedelta(days=400)
"""A repository that is renewed every month is never this old."""
_SET = "Set this computer's clock, then run the command again."

Confirm = Callable[[datetime], bool]
"""Asks a person whether this is the right time."""


def written(moment: datetime) -> str:
    """``2026-11-25T02:29:29Z``."""
    return moment.strftime(WRITTEN)


def read(text: str) -> datetime:
    """The moment that `written` wrote. Raises ValueError."""
    return datetime.strptime(text, WRITTEN).replace(tzinfo=UTC)


def signing_time(clock: datetime, newest: datetime | None, confirm: Confirm) -> datetime:
    """The clock's time in whole seconds, if signatures may carry it; `newest` is the newest that already does.

    Raises PublishError.
    """
    now = clock.astimezone(UTC).replace(microsecond=0)
    if now < RELEASED:
        message = "This computer's clock says {now}, which is before this program was made."
        raise PublishError(message, _SET, now=_told(now))
    if newest is not None and now < newest:
        message = "This computer's clock says {now}, but the repository was signed at {newest}."
        raise PublishError(message, _SET, now=_told(now), newest=_told(newest))
    latest = RELEASED + FAR_FROM_RELEASE if newest is None else newest + FAR_FROM_SIGNING
    if now > latest and not confirm(now):
        message = "This computer's clock says {now}; kiosks that once believe such a time never go back."
        raise PublishError(message, _SET, now=_told(now))
    return now


def _told(moment: datetime) -> str:
    return f"{moment:%Y-%m-%d %H:%M} UTC"
