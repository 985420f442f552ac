"""The clocks of this machine (implements `domain.ports.machine.Clock`).

Rules: The floor is the build date, the time of the newest plausible event or the newest time that a technician
confirmed, whichever is latest. A wall time before the floor is implausible. A later wall time is trusted if the
network or a person has set the clock; else it is unchecked up to two years after the floor, and implausible beyond
that. Monotonic times can be compared only if their boot ids are equal.
"""

import functools
import time
import uuid
from collections.abc import Callable
from datetime import UTC, datetime, timedelta
from pathlib import Path

from kiosk.domain.machine.clocks import ClockQuality, Moment

FARTHEST = timedelta(days=731)
"""Maximum time by which an unconfirmed clock may be ahead of the floor (see the module's rules).

A clock that is further ahead is implausible. Two years, one of them a leap year.
"""

_BOOT_ID = Path("/proc/sys/kernel/random/boot_id")
_SYNCHRONISED = Path("/run/systemd/timesync/synchronized")
_NAMESPACE = uuid.UUID("6a0c8ea1-7a55-4f8e-9c8b-0d6f7a1f2b11")


class MachineClock:
    """Wall clock, monotonic clock and boot id of this machine.

    `built`: build time of the program, timezone-aware. `newest`: returns the wall time of the newest plausible event,
    or None. `is_vouched`: returns whether the network or a person has set the clock.
    """

    def __init__(
        self,
        built: datetime,
        newest: Callable[[], datetime | None],
        is_vouched: Callable[[], bool] | None = None,
        wall: Callable[[], datetime] = lambda: datetime.now(UTC),
    ) -> None:
        self._built = built
        self._newest = newest
        self._is_vouched = is_vouched or is_synchronised
        self._wall = wall
        self._boot = boot_id()

    def now(self) -> Moment:
        """See `Clock.now`."""
        wall = self._wall()
        floor = max(self._built, self._newest() or self._built)
        return Moment(wall, time.monotonic(), self._boot, quality(wall, floor, is_vouched=self._is_vouched()))


def quality(wall: datetime, floor: datetime, *, is_vouched: bool) -> ClockQuality:
    """Classify the time `wall`, see the module's rules. `is_vouched`: the network or a person has set the clock."""
    if wall < floor:
        return ClockQuality.IMPLAUSIBLE
    if is_vouched:
        return ClockQuality.TRUSTED
    return ClockQuality.UNCHECKED if wall - floor <= FARTHEST else ClockQuality.IMPLAUSIBLE


def uptime() -> float:
    """Seconds since boot including suspend, as in ``/proc/uptime``.

    Systems without ``CLOCK_BOOTTIME`` return the value of the monotonic clock instead.
    """
    return time.clock_gettime(time.CLOCK_BOOTTIME) if hasattr(time, "CLOCK_BOOTTIME") else time.monotonic()


def is_synchronised() -> bool:
    """Whether systemd-timesyncd has set the clock from the network since boot; False on other systems."""
    return _SYNCHRONISED.exists()


@functools.cache
def boot_id() -> str:
    """A UUID of this boot, constant within the process.

    On systems without Linux's boot id, the UUID is derived from the wall time at which the monotonic clock started,
    rounded to minutes. Setting the wall clock then changes the id, so monotonic times from before and after the
    change are not compared.
    """
    try:
        return str(uuid.UUID(_BOOT_ID.read_text(encoding="ascii").strip()))
    except (OSError, ValueError):
        return epoch_id(time.time() - time.monotonic())


def epoch_id(epoch: float) -> str:
    """Derive a UUID from the Unix time `epoch` of a boot, rounded to minutes, and this machine's hardware address."""
    return str(uuid.uuid5(_NAMESPACE, f"{uuid.getnode():012x}/{round(epoch / 60)}"))
