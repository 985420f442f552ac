"""Port of the trusted state of the province's signatures."""

from datetime import datetime
from typing import Protocol

from kiosk.domain.trust import TrustState


class TrustLedger(Protocol):
    """Port: the trusted state, stored in the record; `PackShelf.put` extends the state when a pack is installed."""

    def state(self) -> TrustState:
        """The current trusted state."""
        ...

    def trusted_time(self) -> datetime | None:
        """The newest trusted time (aware, in UTC); None if there is none yet."""
        ...

    def vouch(self, time: datetime) -> None:
        """Raise the trusted time to `time` (aware), durably; an earlier time changes nothing.

        Call it only with a time that a technician confirmed, or with the time of a clock that the network set.
        """
        ...

    def forget(self) -> None:
        """Delete the trusted state; used when staff set up a new root of the province."""
        ...
