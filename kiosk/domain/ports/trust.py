"""Ports of the trusted state of the signatures of the province and of communes."""

from collections.abc import Sequence
from datetime import datetime
from typing import Protocol

from kiosk.domain.events import EventDraft
from kiosk.domain.ids import PackId
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
        """The newest trusted time (aware, in UTC); None if there is none yet."""
        ...

    def vouch(self, time: datetime) -> None:
        """Raise the trusted time to `time` (aware), durably; an earlier time changes nothing.

        Call it only with a time that a technician confirmed, or with the time of a clock that the network set.
        """
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
