"""Accounts of guides for tests, without the on-screen keyboard."""

from collections.abc import Sequence

from kiosk.app import App
from kiosk.domain.access import TECHNICIAN, Staff
from kiosk.domain.rights import Actor
from kiosk.services.station import Station
from kiosk.tour.driver import Driver

OWN = Actor(TECHNICIAN, frozenset({Staff.TECHNICIAN}))


def add_accounts(app: App, driver: Driver, names: Sequence[str], pin: str = "5173") -> None:
    """Add guides with the PIN `pin` to a running kiosk, as its technician."""

    def job(station: Station) -> None:
        accounts = station.accounts()
        for name in names:
            accounts.give_pin(OWN, accounts.add(OWN, name, frozenset({Staff.GUIDE})).id, pin)

    app.worker.ask(job)
    driver.wait(lambda: app.worker.is_idle, "the accounts")
