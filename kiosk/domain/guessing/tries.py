"""Wrong tries in a row, and the waiting time after them.

Rules: waiting times are measured with `Moment.monotonic`, because the wall clock can be changed. After a reboot, an
unfinished waiting time starts again at its full length: a reboot does not shorten the wait.
"""

from collections.abc import Sequence
from dataclasses import dataclass, replace
from typing import ClassVar, Self

from kiosk.domain.machine.clocks import Moment


@dataclass(frozen=True, slots=True)
class Tries:
    """Wrong tries in a row. A subclass sets the waiting times of what is tried, such as a PIN.

    ``failures``: number of wrong tries since the last right one. ``boot``: id of the boot in which the latest of them
    was made. ``uptime``: the `Moment.monotonic` of that try.
    """

    waits: ClassVar[Sequence[int]]
    """Waiting time in seconds after the first, second, … wrong try in a row; later tries have the last value."""
    failures: int = 0
    boot: str = ""
    uptime: float = 0.0

    @property
    def wait(self) -> int:
        """Full waiting time in seconds after these tries."""
        return self.waits[min(self.failures, len(self.waits)) - 1] if self.failures > 0 else 0

    def failed(self, now: Moment) -> Self:
        """The tries after another wrong one at the moment `now`."""
        return replace(self, failures=self.failures + 1, boot=now.boot, uptime=now.monotonic)

    def seconds_left(self, now: Moment, since: float) -> float:
        """Remaining waiting time in seconds; 0 if the next try is allowed now.

        `since`: monotonic time at which the kiosk started. If the last wrong try was made in an earlier boot, its
        waiting time is counted from `since`.
        """
        began = self.uptime if self.boot == now.boot and self.uptime <= now.monotonic else since
        return max(0.0, self.wait - max(0.0, now.monotonic - began))
