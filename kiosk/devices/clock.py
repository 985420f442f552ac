"""The clocks of this machine (implements `domain.ports.machine.Clock`).

Rules: The floor is the build date or the time of the newest plausible event, whichever is later. A wall time before
the build date is implausible. A clock that the network has set is trusted, also if it shows a time before the floor:
then the clock was ahead, and the next event lowers the floor (decision 40). Every other wall time before the floor is
implausible; a later one is unchecked up to two years after the floor, and implausible beyond that. Monotonic times
include the time in suspend, and can be compared only if their boot ids are equal.
"""

import functools
import time
import uuid
from collections.abc import Callable
from datetime import UTC, datetime, timedelta
from pathlib import Path

from kiosk.domain.machine.clocks import ClockQuality, Moment
from kiosk.domain.machine.trusted_time import FARTHEST

_SET_BY_HAND = timedelta(minutes=5)
"""Minimum change of the wall clock against the monotonic clock that counts as setting the clock."""

_BOOT_ID = Path("/proc/sys/kernel/random/boot_id")
_SYNCHRONISED = Path("/run/systemd/timesync/synchronized")
_UNIX_EPOCH = datetime(1970, 1, 1, tzinfo=UTC)
_NAMESPACE = uuid.UUID("6a0c8ea1-7a55-4f8e-9c8b-0d6f7a1f2b11")


class MachineClock:
    """Wall clock, monotonic clock and boot id of this machine."""

    def __init__(
        self,
        built: datetime,
        newest: Callable[[], datetime | None],
        set_at: Callable[[], datetime | None] | None = None,
        wall: Callable[[], datetime] = lambda: datetime.now(UTC),
    ) -> None:
        """`built`: build time of the program, aware. `newest`: returns the time of the newest plausible event.

        `set_at`: returns the time to which the network last set the clock since boot; None if it has not.
        """
        self._built = built
        self._newest = newest
        self._set_at = network_time if set_at is None else set_at
        self._wall = wall
        self._boot = boot_id()
        self._vouched: tuple[datetime, datetime] | None = None

    def now(self) -> Moment:
        """See `Clock.now`."""
        wall, monotonic = self._wall(), uptime()
        is_vouched = self._is_vouched(wall, monotonic)
        judged = quality(wall, self._built, self._newest(), is_vouched=is_vouched)
        return Moment(wall, monotonic, self._boot, judged)

    def _is_vouched(self, wall: datetime, monotonic: float) -> bool:
        """Whether the network has set the clock and nobody has set it afterwards, as far as can be seen."""
        set_at = self._set_at()
        if set_at is None or wall < set_at - _SET_BY_HAND:
            return False
        epoch = wall - timedelta(seconds=monotonic)
        if self._vouched is None or self._vouched[0] != set_at:
            self._vouched = set_at, epoch
        return abs(epoch - self._vouched[1]) <= _SET_BY_HAND


def quality(wall: datetime, built: datetime, newest: datetime | None, *, is_vouched: bool) -> ClockQuality:
    """Classify the time `wall`, see the module's rules. `newest`: time of the newest plausible event.

    `is_vouched`: the network has set the clock.
    """
    if wall < built:
        return ClockQuality.IMPLAUSIBLE
    if is_vouched:
        return ClockQuality.TRUSTED
    floor = max(built, newest or built)
    return ClockQuality.UNCHECKED if floor <= wall <= floor + FARTHEST else ClockQuality.IMPLAUSIBLE


def uptime() -> float:
    """Seconds since boot including suspend, as in ``/proc/uptime``.

    Systems without ``CLOCK_BOOTTIME`` return the value of the monotonic clock instead.
    """
    return time.clock_gettime(time.CLOCK_BOOTTIME) if hasattr(time, "CLOCK_BOOTTIME") else time.monotonic()


def network_time() -> datetime | None:
    """The time to which systemd-timesyncd last set the clock since boot; None if it has not, or on other systems.

    It touches the file after each synchronisation: https://www.freedesktop.org/software/systemd/man/latest/
    systemd-timesyncd.service.html
    """
    try:
        return _UNIX_EPOCH + timedelta(seconds=_SYNCHRONISED.stat().st_mtime)
    except OSError:
        return None


@functools.cache
def boot_id() -> str:
    """A UUID of this boot, constant within the process.

    Its version is 5. Older programs used Linux's boot id, of version 4, with monotonic times without the time in
    suspend (`domain.machine.chronology`). On systems without Linux's boot id, the UUID is derived from the wall time
    at which the monotonic clock started, rounded to minutes. Setting the wall clock then changes the id, so monotonic
    times from before and after the change are not compared.
    """
    try:
        return str(uuid.uuid5(_NAMESPACE, str(uuid.UUID(_BOOT_ID.read_text(encoding="ascii").strip()))))
    except (OSError, ValueError):
        return epoch_id(time.time() - time.monotonic())


def epoch_id(epoch: float) -> str:
    """Derive a UUID from the Unix time `epoch` of a boot, rounded to minutes, and this machine's hardware address."""
    return str(uuid.uuid5(_NAMESPACE, f"{uuid.getnode():012x}/{round(epoch / 60)}"))
