"""Contact sheets of a filmed visit: its pictures in order, each with its time."""

from collections.abc import Sequence
from pathlib import Path

from PySide6.QtCore import QRect, Qt
from PySide6.QtGui import QColor, QFont, QImage, QPainter

from kiosk import paths
from kiosk.bridge.shell.fonts import load_fonts

ACROSS, DOWN = 5, 5
WIDE, LABEL = 480, 26
ALIKE = 6
"""Difference of two small pictures, of 255, up to which they count as the same screen."""


def changes(folder: Path) -> list[Path]:
    """Return the pictures of a film at which the screen changed, in order."""
    kept: list[Path] = []
    before: QImage | None = None
    for file in sorted(folder.glob("*.jpg"), key=lambda file: int(file.stem)):
        small = QImage(str(file)).scaled(64, 40, mode=Qt.TransformationMode.SmoothTransformation)
        small = small.convertToFormat(QImage.Format.Format_Grayscale8)
        if before is None or _apart(before, small) > ALIKE:
            kept.append(file)
            before = small
    return kept


def draw(files: Sequence[Path], names: Sequence[tuple[float, str]], out: Path) -> list[Path]:
    """Draw `files` on sheets ``out-<number>.jpg``; `names`: the scenes of the visit with their Unix times."""
    load_fonts(paths.fonts_folder())
    sheets = []
    for number in range(0, len(files), ACROSS * DOWN):
        page = files[number : number + ACROSS * DOWN]
        first = QImage(str(page[0]))
        high = WIDE * first.height() // first.width()
        rows = -(-len(page) // ACROSS)
        sheet = QImage(ACROSS * WIDE, rows * (high + LABEL), QImage.Format.Format_RGB32)
        sheet.fill(QColor("white"))
        painter = QPainter(sheet)
        painter.setFont(QFont("Be Vietnam Pro", 10))
        for place, file in enumerate(page):
            left, top = place % ACROSS * WIDE, place // ACROSS * (high + LABEL)
            painter.drawImage(QRect(left, top, WIDE, high), QImage(str(file)))
            painter.drawText(left + 6, top + high + 18, _label(file, files[0], names))
        painter.end()
        target = out.with_name(f"{out.name}-{number // (ACROSS * DOWN) + 1}.jpg")
        sheet.save(str(target), "JPEG", 82)  # type: ignore[call-overload] # bytes in the stubs
        sheets.append(target)
    return sheets


def _label(file: Path, first: Path, names: Sequence[tuple[float, str]]) -> str:
    moment = int(file.stem) / 1000
    scene = next((name for since, name in reversed(names) if since <= moment + 1), "")
    seconds = int(moment - int(first.stem) / 1000)
    return f"{seconds // 60}:{seconds % 60:02d}  {scene}"


def _apart(one: QImage, other: QImage) -> int:
    """Return the largest difference of two grey pictures, averaged over blocks of 8 × 8 pixels."""
    blocks = []
    for image in (one, other):
        tiny = image.scaled(8, 5, mode=Qt.TransformationMode.SmoothTransformation)
        blocks.append([tiny.pixelColor(x, y).lightness() for y in range(5) for x in range(8)])
    return max(abs(a - b) for a, b in zip(*blocks, strict=True))
