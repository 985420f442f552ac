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
from kiosk.domain.self_check import Finding, Health, Part, words
from kiosk.domain.texts import untranslated
from kiosk.services.access import PinStanding
from kiosk.services.accounts import AccountRow
from kiosk.services.set_up.go_live import GoLiveService, GoLiveSources
from tests.services.set_up.kiosk import Kiosk, communes_file
from tests.services.set_up.test_go_live import NOW

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


class GoLive:
    """The checklist of a kiosk; what can be checked on the machine is set by the test."""

    def __init__(self, kiosk, door):
        self.copies, self.printers, self.packs, self.clock = [], [], 4, Health.GOOD
        self.results = Finding(Part.SYNC, Health.GOOD, words(untranslated("They leave on sticks.")))
        self.service = GoLiveService(
            GoLiveSources(
                kiosk.service.settings,
                kiosk.service.province,
                lambda: door.has_guide,
                lambda: Finding(Part.CLOCK, self.clock, words(untranslated("It is 20:00."))),
                lambda: self.results,
                lambda: self.packs,
                lambda: self.copies,
                lambda: self.printers,
                lambda: NOW,
            )
        )


class Worker:
    """A fake worker that runs every job immediately, on the thread of the caller."""

    def __init__(self, service, door, go_live):
        self.station = SimpleNamespace(
            maintenance=lambda _actor: SimpleNamespace(set_up=lambda: service, go_live=lambda: go_live),
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
        self.sticks, self.door, self.renewals, self.pages = Sticks(), Door(), [], []
        self.go_live = GoLive(self.kiosk, self.door)
        self.parent = QObject()
        self.model = self.opens()

    def opens(self) -> SetUpViewModel:
        """Create and open a new view model, which simulates a restart of the kiosk."""
        worker = Worker(self.kiosk.service, self.door, self.go_live.service)
        context = SimpleNamespace(
            worker=worker,
            drives=self.sticks,
            renew=lambda: self.renewals.append(1),
            actor=lambda: ACTOR,
            show_page=self.pages.append,
        )
        self.model = SetUpViewModel(context, self.parent)
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
