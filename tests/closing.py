"""Closes a test's application and checks that none of its timers is still active."""

from PySide6.QtCore import QObject, QTimer
from shiboken6 import isValid

from kiosk.app import App


def close(app: App) -> None:
    """Close `app`; fail if one of its timers is still active: the timer's handler would query a closed database.

    Also fails if an object of the bridge has a dynamic metaobject of its own. PySide6 creates a dynamic metaobject
    when a signal is connected to a method that is not a slot (decision 53).
    """
    app.close()
    owners = [owner for owner in (app.model, app.background, app.window.quick, app.speech) if isValid(owner)]
    timers = [timer for owner in owners for timer in owner.findChildren(QTimer)]
    assert timers
    ticking = [f"{timer.parent()} every {timer.interval()} ms" for timer in timers if timer.isActive()]
    assert not ticking, ticking
    parts = [*owners, *(part for owner in owners for part in owner.findChildren(QObject))]
    own = {type(part).__name__ for part in parts if "__METAOBJECT__" in vars(part)}
    assert not own, f"{own}: a signal is connected to a method that is no Slot of its arguments"
