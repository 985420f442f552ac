"""Makes the view model of the page on which guides change their own PIN."""

from PySide6.QtCore import QObject

from kiosk.bridge.staff.own_pin_model import OwnPinViewModel
from kiosk.bridge.staff.pages import PageContext
from kiosk.bridge.staff.pin_steps import PinOwner
from kiosk.domain.access import least_digits


def own_pin(context: PageContext, parent: QObject) -> OwnPinViewModel:
    """Make the view model for the PIN of the account that opened the page."""

    def owner() -> PinOwner:
        actor = context.actor()
        return PinOwner(actor.account, least_digits(actor.roles))

    return OwnPinViewModel(context.worker, owner, parent)
