"""Waits between attempts: back-off with jitter, and what the store asks for with ``Retry-After``.

Rules: A store that asks for more time than a run may wait gets it: the run ends, and the next ones do not contact the
store before that time.
"""

import random
import time
from collections.abc import Callable
from dataclasses import dataclass, field
from datetime import UTC, datetime, timedelta
from email.utils import parsedate_to_datetime

PAUSES = (1.0, 2.0, 4.0, 8.0, 16.0, 32.0)
"""Back-off in seconds before each repetition of a request; the jitter takes up to half of it away."""
LONGEST = 120.0
"""Maximum time in seconds that a run waits because a store asks for it."""
_FURTHEST = timedelta(days=1)
"""Maximum time for which a store is not contacted, whatever it asks for."""


def system_clock() -> datetime:
    """Return the current time (UTC)."""
    return datetime.now(UTC)


@dataclass(frozen=True, slots=True)
class Waiting:
    """The clock, the sleep and the dice of a run; tests replace them."""

    clock: Callable[[], datetime] = system_clock
    sleep: Callable[[float], None] = time.sleep
    dice: random.Random = field(default_factory=random.Random)

    def pause(self, attempt: int, asked: str) -> float | None:
        """Return the seconds to wait after the failed `attempt` (from 0); None after the last one.

        `asked`: the header ``Retry-After`` of the answer, or empty.
        """
        if attempt >= len(PAUSES):
            return None
        own = PAUSES[attempt] * self.dice.uniform(0.5, 1)
        return max(own, self.asked_seconds(asked))

    def asked_seconds(self, asked: str) -> float:
        """Return for how many seconds ``Retry-After`` asks (RFC 9110 §10.2.3), 0 if it is absent or invalid."""
        text = asked.strip()
        if text.isascii() and text.isdigit():
            seconds = float(text[:9])
        else:
            try:
                moment = parsedate_to_datetime(text)
            except ValueError:
                return 0.0
            seconds = ((moment if moment.tzinfo else moment.replace(tzinfo=UTC)) - self.clock()).total_seconds()
        return min(max(seconds, 0.0), _FURTHEST.total_seconds())

    def later(self, seconds: float) -> datetime:
        """Return the time (UTC) `seconds` from now."""
        return self.clock() + timedelta(seconds=seconds)
