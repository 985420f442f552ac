"""Taking a kiosk down as a test ends, and whether it is really down."""

from PySide6.QtCore import QTimer
from shiboken6 import isValid

from kiosk.app import App


def close(app: App) -> None:
    """Close the kiosk; fails when something of it would still tick, and ask a record that is closed."""
    app.close()
    owners = [owner for owner in (app.model, app.background, app.window.quick, app.speech) if isValid(owner)]
    timers = [timer for owner in owners for timer in owner.findChildren(QTimer)]
    assert timers
    ticking = [f"{timer.parent()} every {timer.interval()} ms" for timer in timers if timer.isActive()]
    assert not ticking, ticking
