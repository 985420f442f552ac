"""No slow module is imported before the home screen appears: the import would delay the reaction to a touch.

The studio is not imported at all in a residents' visit.
"""

import os
import subprocess
import sys
from pathlib import Path

CHILD = """
import os, signal, sys
import PySide6.QtCore
from kiosk import app

HEAVY = {"hashlib", "sqlalchemy", "filelock", "argon2", "PySide6.QtMultimedia"}

def studio():
    return sorted(name for name in sys.modules if "studio" in name)

def ready(running):
    seen = []

    def swapped():
        if running.model.screen not in seen:
            seen.append(running.model.screen)
            loaded = sorted(HEAVY & sys.modules.keys())
            constants = ["Qt"] if "Qt" in vars(PySide6.QtCore) else []
            print(running.model.screen, *loaded, *constants, *studio(), flush=True)
            PySide6.QtCore.QTimer.singleShot(0, running.window.quick, go_on)

    def go_on():
        if running.model.screen == "attract":
            running.model.visit.start()
        else:
            running.model.visit.finish()
            os.kill(os.getpid(), signal.SIGTERM)

    running.window.quick.frameSwapped.connect(swapped)

code = app.run(windowed=False, ready=ready)
print("end", *studio(), flush=True)
sys.exit(code)
"""


def test_nothing_that_home_does_without_is_loaded_before_it(data_folder: Path) -> None:
    """Start the kiosk twice and check the second start, because the first start also creates the record.

    The child process prints ``Qt`` if Qt's constants have been loaded; loading them takes 8 ms.
    """
    environment = {**os.environ, "QT_QPA_PLATFORM": "offscreen", "TRAM_HOC_DATA": str(data_folder)}
    command = [sys.executable, "-c", CHILD]
    for _ in range(2):
        done = subprocess.run(command, env=environment, capture_output=True, text=True, check=False, timeout=200)
        assert done.returncode == 0, done.stderr
    attract, first, *_, end = done.stdout.splitlines()
    assert attract == "attract"
    assert first in {"home", "path"}  # path: if lessons are built
    assert end == "end"  # the record is open by now
