"""Ports of the trusted state of the signatures of the province and of communes."""

from collections.abc import Sequence
from datetime import datetime
from typing import Protocol

from kiosk.domain.events import EventDraft
from kiosk.domain.ids import PackId
from kiosk.domain.machine.clocks import Moment
from kiosk.domain.trust import CommuneKey, KnownCommune, TrustState


class TrustLedger(Protocol):
    """Port: the trusted state, stored in the record; `PackShelf.put` extends the state when a pack is installed."""

    def state(self, commune: str = "") -> TrustState:
        """The current trusted state of the province, or of the commune with the code `commune`."""
        ...

    def communes(self) -> Sequence[KnownCommune]:
        """The communes whose keys were confirmed on this kiosk, trusted or not, sorted by code."""
        ...

    def trusted_time(self) -> datetime | None:
        """The trusted time (aware, in UTC); None if there is none yet. See `domain.machine.trusted_time`."""
        ...

    def vouch(self, time: datetime) -> None:
        """Store `time` (aware) as the trusted time, durably, but not before the newest time that the province signed.

        Call it only with a time that a technician confirmed, or with the time of a clock that the network set.
        """
        ...

    def correct(self, now: Moment) -> None:
        """Lower the trusted time to `now`, as `vouch` does, if the network has set the clock to an earlier time."""
        ...

    def forget(self) -> None:
        """Delete the trusted state of the province; used when staff set up a new root of the province."""
        ...


class CommuneLedger(Protocol):
    """Port: the keys of communes that a technician confirmed."""

    def communes(self) -> Sequence[KnownCommune]:
        """See `TrustLedger.communes`."""
        ...

    def confirm(self, key: CommuneKey, at: datetime, *, is_other_key: bool) -> None:
        """Trust `key` from now on, durably; `at`: the time of the confirmation (aware).

        `is_other_key`: whether the key has nothing to do with the one that was confirmed before, so that its versions
        are counted anew.
        """
        ...

    def revoke(self, commune: str, gone: Sequence[PackId], drafts: Sequence[EventDraft]) -> None:
        """Stop trusting the key of `commune`, and delete the rows of its packs `gone`, in one durable transaction.

        The events `drafts` are appended in the same transaction. Raises RecordError.
        """
        ...
