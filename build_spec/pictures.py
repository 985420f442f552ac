"""Generates the pictures of the documents (``docs/pictures``) from the running program.

Rules: a picture is a scaled screen of `kiosk shots` with at most 256 colours, which makes its file a third as large.
No picture is drawn or edited by hand. ``python build_spec/pictures.py studio-`` takes only those
whose names begin so.
"""

import subprocess
import sys
import tempfile
from collections import Counter
from pathlib import Path
from typing import Any

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
    "studio-shelf": "studio-sample",
    "studio-new": "studio-new-written",
    "studio-page": "studio-editor-page",
    "studio-errand": "errand-touch",
    "studio-use": "studio-use",
    "studio-voice": "voice-good",
}
"""File name of each picture, and the screen of `kiosk shots` that it shows."""
COLOURS = 256
EXACT = 64
"""Number of the most frequent colours that are kept as they are; of the others, similar ones share one entry."""


def _pixels(line: Any) -> memoryview:
    """Return the pixels of a line of a picture with 32 bits per pixel; PySide6 types the line as an object."""
    return memoryview(line).cast("I")


def with_palette(picture: QImage) -> QImage:
    """Return `picture` with a palette of its most frequent colours; each pixel gets the nearest of them."""
    plain = picture.convertToFormat(QImage.Format.Format_RGB32)
    counted: Counter[int] = Counter()
    for row in range(plain.height()):
        counted.update(_pixels(plain.constScanLine(row))[: plain.width()])
    palette: dict[tuple[int, ...], int] = {}
    for colour, _ in counted.most_common():
        parts = [colour >> shift & 0xFF for shift in (16, 8, 0)]
        key = tuple(parts) if len(palette) < EXACT else tuple(part >> 4 for part in parts)
        palette.setdefault(key, colour | 0xFF000000)
        if len(palette) == COLOURS:
            break
    way = Qt.ImageConversionFlag.ThresholdDither | Qt.ImageConversionFlag.AvoidDither
    return plain.convertToFormat(QImage.Format.Format_Indexed8, list(palette.values()), way)


def take(picture: str, screen: str, folder: Path) -> None:
    """Write the file of `picture`; `folder` is a temporary folder for the unscaled picture of `screen`."""
    command = [sys.executable, "-m", "kiosk", "shots", "--plain", "--only", screen, "--out", str(folder)]
    subprocess.run(command, check=True)
    shown = QImage(str(folder / f"{screen}-1920x1080-normal-light.png"))
    scaled = shown.scaledToWidth(WIDTH, Qt.TransformationMode.SmoothTransformation)
    if not with_palette(scaled).save(str(FOLDER / f"{picture}.png"), "PNG", 0):  # type: ignore[call-overload]  # PySide accepts a string as format
        sys.exit(f"{picture}.png could not be written")


def main() -> None:
    """Generate the pictures whose names begin with one of the arguments; without arguments, all."""
    wanted = tuple(sys.argv[1:]) or ("",)
    FOLDER.mkdir(parents=True, exist_ok=True)
    with tempfile.TemporaryDirectory() as folder:
        for picture, screen in SCREENS.items():
            if picture.startswith(wanted):
                take(picture, screen, Path(folder))


if __name__ == "__main__":
    main()
