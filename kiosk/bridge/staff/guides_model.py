"""View model of the list of guides: adding an account, giving a PIN, changing the role and the name, closing.

Rules: technicians and lead guides use the same list; the services decide what each of them may change. Names are
forgotten when the page is left, also those that arrive later. One change is made at a time. A new account gets its
first PIN at once; without one it stays in the list.
"""

from collections.abc import Callable, Sequence
from enum import Enum
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import QCoreApplication, QObject

from kiosk.bridge.shell.latest_job import LatestJob
from kiosk.bridge.shell.worker import Worker
from kiosk.bridge.staff.guide_words import role_choices, role_name, row_text
from kiosk.bridge.staff.pin_model import PinViewModel
from kiosk.bridge.staff.pin_steps import owner_of
from kiosk.bridge.typed import Property, QmlElement, QmlUncreatable, Signal, Slot
from kiosk.domain.access import Staff
from kiosk.domain.ids import AccountId
from kiosk.domain.people.accounts import ROLES, Account
from kiosk.domain.rights import Actor

if TYPE_CHECKING:
    from kiosk.services.accounts import AccountRow, AccountService
    from kiosk.services.station import Station

QML_IMPORT_NAME = "KioskUi.Bridge"
QML_IMPORT_MAJOR_VERSION = 1
translate = QCoreApplication.translate
_LEAD = frozenset({Staff.LEAD_GUIDE})


class GuidesView(Enum):
    """What the page shows."""

    LIST = "list"
    ADD = "add"
    GUIDE = "guide"
    NAME = "name"
    PIN = "pin"


@QmlElement
@QmlUncreatable("A page of staff makes it.")
class GuidesViewModel(QObject):
    """The open accounts, the selected one, and the dialogue that sets a PIN."""

    changed = Signal()

    def __init__(self, worker: Worker, actor: Callable[[], Actor], parent: QObject) -> None:
        super().__init__(parent)
        self._reading = LatestJob(worker)
        self._changing = LatestJob(worker)
        self._actor = actor
        self._rows: Sequence[AccountRow] = ()
        self._is_read = False
        self._view = GuidesView.LIST
        self._account: Account | None = None
        self._roles = _LEAD
        self._closing = ""
        self._done = ""
        self._pin = PinViewModel(worker, self)
        self._pin.done.connect(self._given)
        self._pin.left.connect(self.back)

    @property
    def place(self) -> tuple[object, ...]:
        """See `PlacedPage`."""
        return self._view, self._account and self._account.id, self._closing

    def open(self) -> None:
        """Show the list with the current accounts; called when the page is shown."""
        self._done = ""
        self._show(GuidesView.LIST)
        self._read()

    @Slot()
    def forget(self) -> None:
        """Delete the names and typed digits; called when the page or the staff's screens are left."""
        self._reading.drop()
        self._changing.drop()
        self._rows, self._is_read, self._account, self._done = (), False, None, ""
        self._show(GuidesView.LIST)

    def _show(self, view: GuidesView) -> None:
        self._view, self._closing = view, ""
        if view is not GuidesView.PIN:
            self._pin.forget()
        self.changed.emit()

    def _read(self) -> None:
        actor = self._actor()
        self._reading.ask(lambda station: station.accounts().accounts(actor), self._take)

    def _take(self, rows: "Sequence[AccountRow]") -> None:
        self._rows, self._is_read = rows, True
        self.changed.emit()

    def _change(self, act: "Callable[[AccountService, Actor, AccountId], None]", view: GuidesView) -> None:
        """Change the selected account by `act`, then show `view`, unless it failed or another view was opened."""
        if self._changing.is_busy:
            return
        actor, account, before = self._actor(), self._selected.id, self._view

        def job(station: "Station") -> "Sequence[AccountRow]":
            act(station.accounts(), actor, account)
            return station.accounts().accounts(actor)

        def then(rows: "Sequence[AccountRow]") -> None:
            self._take(rows)
            if self._account is None or self._account.id != account:
                return
            self._account = next((row.account for row in rows if row.account.id == account), None)
            if self._account is None or self._view is before:
                self._show(view)
            self.changed.emit()

        self._changing.ask(job, then)

    @property
    def _selected(self) -> Account:
        if self._account is None:
            raise LookupError("no guide is selected")
        return self._account

    @Slot()
    def beginAdd(self) -> None:
        """Show the form for a new account; the role is preselected: lead guide for the first account, else guide."""
        self._done = ""
        self._roles = frozenset({Staff.GUIDE}) if self._rows else _LEAD
        self._show(GuidesView.ADD)

    @Slot(str)
    def chooseRole(self, key: str) -> None:
        """Choose the role of the new account, or change the role of the selected one."""
        roles = next(roles for roles in ROLES if key == _key(roles))
        if self._view is GuidesView.ADD:
            self._roles = roles
            self.changed.emit()
        elif self._view is GuidesView.GUIDE and roles != self._selected.roles:
            self._change(lambda accounts, actor, account: accounts.set_roles(actor, account, roles), self._view)

    @Slot(str)
    def submitName(self, name: str) -> None:
        """Add the account, whose PIN is then asked for, or rename the selected one; no effect without a name."""
        if not name.strip() or self._changing.is_busy:
            return
        if self._view is GuidesView.NAME:
            self._change(lambda accounts, actor, account: accounts.rename(actor, account, name), GuidesView.GUIDE)
        elif self._view is GuidesView.ADD:
            actor, roles = self._actor(), self._roles
            self._changing.ask(lambda station: station.accounts().add(actor, name, roles), self._added)

    def _added(self, account: Account) -> None:
        self._account = account
        self._read()
        self.givePin()

    @Slot(str)
    def select(self, key: str) -> None:
        """Show the account with the id `key`; no effect if the actor may not change it."""
        row = next((row for row in self._rows if row.account.id == key and row.may_change), None)
        if row is not None:
            self._account, self._done = row.account, ""
            self._show(GuidesView.GUIDE)

    @Slot()
    def givePin(self) -> None:
        """Ask for a new PIN of the selected account."""
        self._done = ""
        self._pin.ask_new(owner_of(self._selected), self._actor())
        self._show(GuidesView.PIN)

    @Slot()
    def _given(self) -> None:
        self._done = self._selected.id
        self._show(GuidesView.LIST)
        self._read()

    @Slot()
    def beginRename(self) -> None:
        """Show the name of the selected account for correction."""
        self._show(GuidesView.NAME)

    @Slot(str)
    def askClose(self, way: str) -> None:
        """Ask whether to close the selected account; `way`: ``keep`` or ``erase`` its name."""
        self._closing = way
        self.changed.emit()

    @Slot()
    def confirmClose(self) -> None:
        """Close the selected account in the way of `askClose`."""
        erases, self._closing = self._closing == "erase", ""
        self._change(
            lambda accounts, actor, account: accounts.close(actor, account, erases_name=erases), GuidesView.LIST
        )

    @Slot()
    def back(self) -> None:
        """Close the question, the form or the dialogue without changing anything (buttons «Trở lại» and «Hủy»)."""
        is_nested = self._view is GuidesView.NAME or (self._view is GuidesView.GUIDE and self._closing != "")
        self._show(GuidesView.GUIDE if is_nested else GuidesView.LIST)

    @Property(PinViewModel, constant=True)
    def pin(self) -> PinViewModel:
        """View model of the dialogue that sets a guide's PIN."""
        return self._pin

    @Property(str, notify=changed)
    def view(self) -> str:
        """What is shown: ``list``, ``add``, ``guide``, ``name`` or ``pin``."""
        return self._view.value

    @Property("QVariantList", notify=changed)
    def rows(self) -> list[dict[str, Any]]:
        """One map per guide: ``key``, ``name``, ``text``, ``done`` (PIN just set), ``open`` (selectable)."""
        return [
            {
                "key": row.account.id,
                "name": row.account.name,
                "text": row_text(row, is_done=row.account.id == self._done),
                "done": row.account.id == self._done,
                "open": row.may_change,
            }
            for row in self._rows
        ]

    @Property(bool, notify=changed)
    def hasGuide(self) -> bool:
        """Whether a guide can enter."""
        return any(row.has_pin for row in self._rows)

    @Property(bool, notify=changed)
    def empty(self) -> bool:
        """Whether it is known that there is no account yet."""
        return self._is_read and not self._rows

    @Property("QVariantList", notify=changed)
    def roles(self) -> list[dict[str, Any]]:
        """One map per role that can be given: ``key``, ``name`` and ``chosen``."""
        if self._view is GuidesView.ADD:
            chosen = self._roles
        elif self._view is GuidesView.GUIDE and not self.own:
            chosen = self._selected.roles
        else:
            return []
        return [
            {"key": _key(roles), "name": role_name(roles), "chosen": roles == chosen}
            for roles in role_choices(self._actor(), chosen)
        ]

    @Property(str, notify=changed)
    def name(self) -> str:
        """Name of the selected account; empty if none is selected."""
        return self._account.name if self._account is not None else ""

    @Property(str, notify=changed)
    def roleText(self) -> str:
        """Role of the selected account; empty if none is selected."""
        return role_name(self._account.roles) if self._account is not None else ""

    @Property(bool, notify=changed)
    def own(self) -> bool:
        """Whether the selected account is the actor's own one, which somebody else has to change."""
        return any(row.is_own for row in self._rows if self._account and row.account.id == self._account.id)

    @Property(bool, notify=changed)
    def hasPin(self) -> bool:
        """Whether the selected account has a PIN."""
        return any(row.has_pin for row in self._rows if self._account and row.account.id == self._account.id)

    @Property(str, notify=changed)
    def closing(self) -> str:
        """How the selected account is to be closed: ``keep`` or ``erase`` its name; empty if not asked."""
        return self._closing

    @Property(str, notify=changed)
    def closeTitle(self) -> str:
        """Question whether to close the selected account."""
        return translate("Guides", "Close the account of {name}?").format(name=self.name)

    @Property(str, notify=changed)
    def closeText(self) -> str:
        """Consequences of closing the selected account."""
        if self._closing == "erase":
            return translate("Guides", "The guide can no longer enter. The name is deleted everywhere on this kiosk.")
        return translate("Guides", "The guide can no longer enter. The sessions of this guide stay in the reports.")


def _key(roles: frozenset[Staff]) -> str:
    return " ".join(sorted(role.value for role in roles))
