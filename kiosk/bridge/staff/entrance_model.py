"""View model of the entrance to the staff's screens: choice of a role and of a guide, then the PIN dialogue.

Rules: a PIN is verified for one account, chosen before, because each account has its own lockout. A choice with only
one option is skipped: a kiosk without guides asks for the technician's PIN at once, and during a session the PIN of
the guide who opened it is asked for first. If the accounts of guides cannot be read, the technician can still enter.
During the visit of a guest, only guides are asked for.
"""

from collections.abc import Callable, Mapping, Sequence
from dataclasses import replace
from enum import Enum
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject

from kiosk.bridge.shell.worker import Worker
from kiosk.bridge.staff.pages import Role
from kiosk.bridge.staff.pin_model import PinViewModel
from kiosk.bridge.staff.pin_steps import TECHNICIANS, PinGoal, PinOwner, owner_of
from kiosk.bridge.typed import Property, QmlElement, QmlUncreatable, Signal, Slot
from kiosk.domain.access import Staff
from kiosk.domain.ids import AccountId
from kiosk.domain.people.accounts import Account
from kiosk.domain.rights import Actor, Right

if TYPE_CHECKING:
    from kiosk.services.station import Station

QML_IMPORT_NAME = "KioskUi.Bridge"
QML_IMPORT_MAJOR_VERSION = 1
SessionGuide = Callable[["Station"], AccountId | None]
"""Returns the account that opened the guides' current session; None if no session is open. Runs on the job thread."""


class EntranceStep(Enum):
    """What the entrance asks for."""

    PIN = "pin"
    ROLE = "role"
    GUIDE = "guide"


@QmlElement
@QmlUncreatable("The staff's model makes it.")
class EntranceViewModel(QObject):
    """The step of the entrance, the roles and guides to choose from, and the PIN dialogue."""

    changed = Signal()
    entered = Signal()
    """Emitted after the right PIN was entered or the technician's first PIN was set; see `PinViewModel.actor`."""
    left = Signal()

    def __init__(
        self,
        worker: Worker,
        roles: Sequence[Role],
        session_guide: SessionGuide,
        parent: QObject,
        shown_pins: Mapping[str, str],
    ) -> None:
        """`shown_pins`: name of a guide → PIN that is shown, for the demonstration."""
        super().__init__(parent)
        self._worker = worker
        self._roles: Mapping[str, Role] = {role.key: role for role in roles if not role.follows}
        self._session_guide = session_guide
        self._shown_pins = shown_pins
        self._round = 0
        self._guides: Sequence[Account] = ()
        self._steps: list[EntranceStep] = [EntranceStep.PIN]
        self._owner = TECHNICIANS
        self._is_proposed = False
        self._is_for_visit = False
        self._pin = PinViewModel(worker, self)
        self._pin.done.connect(self.entered)
        self._pin.left.connect(self.back)

    def open(self, *, for_visit: bool = False) -> None:
        """Read the accounts that can enter, and show the first step; `for_visit`: only guides can enter."""
        self.close()
        self._is_for_visit = for_visit
        session_guide, mine = self._session_guide, self._round

        def read(station: "Station") -> tuple[Sequence[Account], AccountId | None]:
            guides = station.accounts().entrances()
            return guides, session_guide(station) if guides else None

        self._worker.ask(
            read,
            lambda found: self._offer(*found) if mine == self._round else None,
            lambda _error: self._offer((), None) if mine == self._round else None,
        )

    def close(self) -> None:
        """Delete the typed digits and the names of guides; the result of a running request is ignored."""
        self._round += 1
        self._guides = ()
        self._is_proposed = False
        self._steps = [EntranceStep.PIN]
        self._pin.forget()
        self.changed.emit()

    def _offer(self, guides: Sequence[Account], session_guide: AccountId | None) -> None:
        if self._is_for_visit:
            guides = [guide for guide in guides if Actor(guide.id, guide.roles).may(Right.ADD_LEARNERS)]
        self._guides = guides
        proposed = next((guide for guide in guides if guide.id == session_guide), None)
        if not guides and self._is_for_visit:
            self.left.emit()
        elif not guides:
            self._ask(TECHNICIANS)
        elif proposed is not None:
            self._is_proposed = not self._is_for_visit or len(guides) > 1
            self._ask_guide(proposed)
        else:
            self._ask_who()

    def _ask_who(self) -> None:
        """Ask for the role, or, if only guides can enter, for the guide."""
        if self._is_for_visit and len(self._guides) == 1:
            self._ask_guide(self._guides[0])
            return
        self._steps = [EntranceStep.GUIDE if self._is_for_visit else EntranceStep.ROLE]
        self.changed.emit()

    def _ask_guide(self, guide: Account) -> None:
        self._ask(replace(owner_of(guide), shown_pin=self._shown_pins.get(guide.name, "")))

    def _ask(self, owner: PinOwner) -> None:
        self._owner = owner
        if self.step != EntranceStep.PIN.value:
            self._steps.append(EntranceStep.PIN)
        self._pin.ask(owner, PinGoal.ENTER)
        self.changed.emit()

    @Slot(str)
    def chooseRole(self, key: str) -> None:
        """Ask for the technician's PIN, or for the guide if there are several; no effect unless a role is asked."""
        if self.step != EntranceStep.ROLE.value or key not in self._roles:
            return
        if Staff.TECHNICIAN in self._roles[key].staff:
            self._ask(TECHNICIANS)
        elif len(self._guides) == 1:
            self._ask_guide(self._guides[0])
        else:
            self._steps.append(EntranceStep.GUIDE)
            self.changed.emit()

    @Slot(str)
    def chooseGuide(self, account: str) -> None:
        """Ask for the PIN of the guide with the id `account`; no effect unless a guide is asked for."""
        guide = next((guide for guide in self._guides if guide.id == account), None)
        if guide is not None and self.step == EntranceStep.GUIDE.value:
            self._ask_guide(guide)

    @Slot()
    def chooseOther(self) -> None:
        """Ask for the role, because somebody other than the guide of the session enters (button «Người khác»)."""
        if self._is_proposed and self._pin.phase != "checking":
            self._is_proposed = False
            self._pin.forget()
            self._ask_who()

    @Slot()
    def back(self) -> None:
        """Return to the previous choice; without one, leave the entrance (button «Trở lại»)."""
        if len(self._steps) == 1:
            self.left.emit()
            return
        self._steps.pop()
        self._pin.forget()
        self.changed.emit()

    @Property(str, notify=changed)
    def step(self) -> str:
        """What is asked for: ``role``, ``guide`` or ``pin`` (then see the phase of the PIN dialogue)."""
        return self._steps[-1].value

    @Property("QVariantList", notify=changed)
    def roles(self) -> list[dict[str, str]]:
        """One map per role to choose from: ``key`` and ``title``; empty unless a role is asked for."""
        offered = self._roles.values() if self.step == EntranceStep.ROLE.value else ()
        return [{"key": role.key, "title": role.shown_title} for role in offered]

    @Property("QVariantList", notify=changed)
    def guides(self) -> list[dict[str, str]]:
        """One map per guide to choose from: ``key`` (id of the account) and ``name``; empty in other steps."""
        offered = self._guides if self.step == EntranceStep.GUIDE.value else ()
        return [{"key": guide.id, "name": guide.name} for guide in offered]

    @Property(bool, notify=changed)
    def hasOther(self) -> bool:
        """Whether the PIN of the session's guide is asked for, and `chooseOther` is offered."""
        return self._is_proposed

    @Property(str, notify=changed)
    def forgotten(self) -> str:
        """Explanation of how to replace the PIN that is asked for, if it was forgotten."""
        is_technician = self._owner.is_technician
        roles = (role for role in self._roles.values() if (Staff.TECHNICIAN in role.staff) == is_technician)
        role = next(roles, None)
        return role.shown_forgotten if role is not None else ""

    @Property(PinViewModel, constant=True)
    def pin(self) -> PinViewModel:
        """View model of the PIN dialogue."""
        return self._pin
