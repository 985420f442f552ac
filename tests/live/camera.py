"""Films an X screen: one picture a second until the standard input ends.

Usage: python -m tests.live.camera FOLDER. The pictures show what the X server shows, not what the program drew.
"""

import sys
import threading
import time
from pathlib import Path

from PySide6.QtCore import QTimer
from PySide6.QtGui import QGuiApplication

EVERY_MS = 1000
QUALITY = 80


def main(folder: Path) -> None:
    """Save a picture every `EVERY_MS` into `folder`."""
    application = QGuiApplication([])
    ended = threading.Event()

    def wait_for_end() -> None:
        sys.stdin.read()
        ended.set()

    def shoot() -> None:
        if ended.is_set():
            application.quit()
            return
        picture = application.primaryScreen().grabWindow(0)
        picture.save(str(folder / f"{time.time() * 1000:.0f}.jpg"), "JPEG", QUALITY)  # type: ignore[call-overload] # bytes in the stubs

    threading.Thread(target=wait_for_end, daemon=True).start()
    timer = QTimer(interval=EVERY_MS)
    timer.timeout.connect(shoot)
    timer.start()
    application.exec()


if __name__ == "__main__":
    main(Path(sys.argv[1]))
