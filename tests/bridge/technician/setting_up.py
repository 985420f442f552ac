"""The set-up without a window: its view models with a real service and a worker that runs jobs synchronously."""

from pathlib import Path
from types import SimpleNamespace

from PySide6.QtCore import QObject

from kiosk.bridge.technician.set_up.set_up_model import SetUpViewModel
from kiosk.domain.access import TECHNICIAN, Staff
from kiosk.domain.errors import KioskError
from kiosk.domain.ids import AccountId
from kiosk.domain.people.accounts import Account
from kiosk.domain.rights import Actor
from kiosk.services.access import PinStanding
from kiosk.services.accounts import AccountRow
from tests.services.set_up.kiosk import Kiosk, communes_file

ACTOR = Actor(TECHNICIAN, frozenset({Staff.TECHNICIAN}))


class Sticks:
    """A fake drive watch that reports the drives in the list `now`."""

    def __init__(self):
        self.now = []

    def present(self):
        return tuple(self.now)


class Door:
    """A fake access service and accounts service: the technician's PIN is set; there is a guide if `has_guide`."""

    def __init__(self):
        self.has_guide = False

    def standing(self, _account):
        return PinStanding(is_set=True)

    def accounts(self, _actor):
        account = Account(AccountId("lan"), "Nguyễn Thị Lan", frozenset({Staff.LEAD_GUIDE}))
        return [AccountRow(account, has_pin=True, may_change=True, is_own=False)] if self.has_guide else []


class Worker:
    """A fake worker that runs every job immediately, on the thread of the caller."""

    def __init__(self, service, door):
        self.station = SimpleNamespace(
            maintenance=lambda _actor: SimpleNamespace(set_up=lambda: service),
            access=lambda: door,
            accounts=lambda: door,
        )

    def ask(self, job, then=None, failed=None, _lane=None):
        try:
            result = job(self.station)
        except KioskError as error:
            if failed:
                failed(error)
        else:
            if then:
                then(result)

    errand = ask


class Desk:
    """A kiosk being set up, its stick and its view models."""

    def __init__(self, folder: Path) -> None:
        self.kiosk = Kiosk(folder, communes_file(folder))
        self.sticks, self.door, self.renewals = Sticks(), Door(), []
        self.parent = QObject()
        self.model = self.opens()

    def opens(self) -> SetUpViewModel:
        """Create and open a new view model, which simulates a restart of the kiosk."""
        worker = Worker(self.kiosk.service, self.door)
        self.model = SetUpViewModel(worker, self.sticks, lambda: self.renewals.append(1), lambda: ACTOR, self.parent)
        self.model.open()
        return self.model

    @property
    def saved(self):
        """The settings that the set-up has saved."""
        return self.kiosk.service.settings()

    def plug_in(self, **files):
        """Insert a stick with `files`; each ``_`` in a name is replaced by ``.``."""
        for name, data in files.items():
            self.kiosk.put(name.replace("_", "."), data)
        self.sticks.now = [self.kiosk.drive]
        self.model.finds.stick.look()

    def pull(self):
        """Remove the stick from the kiosk."""
        self.sticks.now = []
        self.model.finds.stick.look()
