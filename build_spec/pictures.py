"""Generates the pictures of the documents (``docs/pictures``) from the running program.

Rules: a picture is a scaled screen of `kiosk shots`. No picture is drawn or edited by hand.
"""

import subprocess
import sys
import tempfile
from pathlib import Path

from PySide6.QtCore import Qt
from PySide6.QtGui import QImage

FOLDER = Path("docs/pictures")
WIDTH = 960
SCREENS = {
    "home": "home",
    "practice-phone": "goi-dien-05-phone_task-alone-hint",
    "stick-with-packs": "usb-found",
    "guide-today": "guide-today",
    "guide-attendance": "guide-attendance",
    "guide-code": "guide-adding-code",
    "report": "report-month",
    "first-pin": "staff-pin-first",
    "self-check": "check-done",
    "results": "sync-waiting",
    "receipts": "sync-received",
    "backup-code": "backup-code",
    "set-up-file": "set-up-file-right",
    "province-key": "set-up-province-offered",
    "set-up-centre": "set-up-centre-filled",
    "go-live": "go-live",
}
"""File name of each picture, and the screen of `kiosk shots` that it shows."""


def take(picture: str, screen: str, folder: Path) -> None:
    """Write the file of `picture`; `folder` is a temporary folder for the unscaled picture of `screen`."""
    command = [sys.executable, "-m", "kiosk", "shots", "--plain", "--only", screen, "--out", str(folder)]
    subprocess.run(command, check=True)
    shown = QImage(str(folder / f"{screen}-1920x1080-normal-light.png"))
    scaled = shown.scaledToWidth(WIDTH, Qt.TransformationMode.SmoothTransformation)
    if not scaled.save(str(FOLDER / f"{picture}.png"), "PNG", 0):  # type: ignore[call-overload]  # PySide accepts a string as format
        sys.exit(f"{picture}.png could not be written")


def main() -> None:
    """Generate all pictures."""
    FOLDER.mkdir(parents=True, exist_ok=True)
    with tempfile.TemporaryDirectory() as folder:
        for picture, screen in SCREENS.items():
            take(picture, screen, Path(folder))


if __name__ == "__main__":
    main()
