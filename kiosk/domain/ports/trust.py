"""Port of the trusted state."""

from datetime import datetime
from typing import Protocol

from kiosk.domain.trust import TrustState


class TrustLedger(Protocol):
    """The trusted state, stored in the record. `PackShelf.put` stores additions together with the pack."""

    def state(self) -> TrustState:
        """The current trusted state."""
        ...

    def trusted_time(self) -> datetime | None:
        """The newest trusted time, aware, in UTC; None if there is none yet."""
        ...

    def vouch(self, time: datetime) -> None:
        """Raise the trusted time to `time` (aware), durably; an earlier time changes nothing.

        Only for times confirmed by a technician, or from a clock that was set by the network.
        """
        ...

    def forget(self) -> None:
        """Delete the trusted state, because staff set up a new root of the province."""
        ...
