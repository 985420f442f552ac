"""The layer between the use cases and QML: view models, worker jobs, speech, translation.

Rules: apart from this package, only `app` and `tour.driver` import PySide6.
"""

from kiosk.bridge.shell.immortal import keep_constants_alive
from kiosk.bridge.shell.imports import leave_imports_alone
from kiosk.bridge.shell.opengl import leave_opengl_out

keep_constants_alive()
leave_imports_alone()
leave_opengl_out()
