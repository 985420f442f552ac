"""The view model of the page of PINs: its text about the guides' PIN."""

from types import SimpleNamespace

from PySide6.QtCore import QObject

from kiosk.bridge.technician.pin_access_model import AccessViewModel
from kiosk.domain.access import Staff
from kiosk.services.access import PinStanding
from tests.bridge.fakes import SlowWorker


def test_the_page_tells_whether_guides_have_a_pin(qapp: object) -> None:
    has_pin = False
    door = SimpleNamespace(standing=lambda staff: PinStanding(is_set=staff is Staff.TECHNICIAN or has_pin))
    worker, parent = SlowWorker(SimpleNamespace(access=lambda: door)), QObject()
    model = AccessViewModel(worker, parent)  # type: ignore[arg-type]  # a SlowWorker
    model.open()
    worker.work()
    assert model.guideText == "No PIN yet. Four digits or more."
    model.changeGuide()
    has_pin = True
    model.pin.done.emit()
    worker.work()
    assert model.guideText == "The new PIN is set."
    model.open()
    worker.work()
    assert model.guideText == "Four digits or more. If it is forgotten, set a new one here."
