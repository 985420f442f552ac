"""Between the use cases and QML: view models, jobs, speech, translation. Only here and in app.py is Qt known."""

from kiosk.bridge.immortal import keep_constants_alive

keep_constants_alive()
