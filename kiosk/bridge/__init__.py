"""Between the use cases and QML: view models, jobs, speech, translation. Only here and in app.py is Qt known."""

from kiosk.bridge.shell.immortal import keep_constants_alive
from kiosk.bridge.shell.imports import leave_imports_alone

keep_constants_alive()
leave_imports_alone()
