"""Sets new PINs: refuses those that are easy to guess, and stores the others.

Rules: two guides can have the same PIN: a PIN is verified only for the account that was chosen before, and a refusal
would reveal that somebody has this PIN. The technician's PIN must be unique, but only a new PIN set by a technician
is compared with it: for anybody else, the refusals would allow guessing the technician's PIN without a lockout.
"""

from collections.abc import Sequence

from kiosk.domain.access import TECHNICIAN, Staff, WeakPinError, least_digits, main_role, weakness
from kiosk.domain.events import EventDraft, EventKind
from kiosk.domain.guessing.weak_pins import Weakness
from kiosk.domain.ids import AccountId
from kiosk.domain.ports.access import PinHasher, PinStore
from kiosk.domain.rights import Actor, Right


class NewPins:
    """Checks, hashes and stores new PINs. The calling service must have checked the right of the actor `by`."""

    def __init__(self, pins: PinStore, hasher: PinHasher) -> None:
        self._pins = pins
        self._hasher = hasher

    def put(
        self,
        account: AccountId,
        roles: frozenset[Staff],
        pin: str,
        by: Actor,
        drafts: Sequence[EventDraft] = (),
    ) -> None:
        """Set `pin` as the PIN of `account`, which has the roles `roles`, and record PIN_CHANGED and `drafts`.

        Raises WeakPinError.
        """
        why = weakness(pin, least_digits(roles)) or self._taken(account, pin, by)
        if why is not None:
            raise WeakPinError(why)
        way = "first" if self._pins.row(account) is None else "changed"
        body = {**owner_body(account, roles), "way": way, "by": by.account}
        self._pins.put(account, self._hasher.hash(pin), [EventDraft(EventKind.PIN_CHANGED, body), *drafts])

    def _taken(self, account: AccountId, pin: str, by: Actor) -> Weakness | None:
        is_compared = by.may(Right.MAINTAIN) and account != TECHNICIAN
        row = self._pins.row(TECHNICIAN) if is_compared and len(pin) >= Staff.TECHNICIAN.least_digits else None
        return Weakness.TAKEN if row is not None and self._hasher.verify(row.hash, pin) else None


def owner_body(account: AccountId, roles: frozenset[Staff]) -> dict[str, str]:
    """The keys ``staff`` and ``account`` in the body of an event about the PIN of `account`."""
    return {"staff": main_role(roles).value, "account": account}
