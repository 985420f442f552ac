"""The font of the program, and the font of official papers.

Be Vietnam Pro is for screens and cards. Liberation Serif has the metrics of Times New Roman, which Nghị định
30/2020 requires for administrative documents; it is loaded when staff sign in.
"""

from collections.abc import Sequence
from pathlib import Path

from PySide6.QtGui import QFont, QFontDatabase, QGuiApplication

FONT_FAMILY = "Be Vietnam Pro"
FONT_FILES = ("BeVietnamPro-Regular.ttf", "BeVietnamPro-SemiBold.ttf", "BeVietnamPro-Bold.ttf")
PAPER_FAMILY = "Liberation Serif"
PAPER_FILES = tuple(f"LiberationSerif-{face}.ttf" for face in ("Regular", "Bold", "Italic", "BoldItalic"))


def load_fonts(folder: Path) -> None:
    """Load Be Vietnam Pro as the program's font. Raises FileNotFoundError if one of its files cannot be loaded."""
    _load(folder, FONT_FILES)
    QGuiApplication.setFont(QFont(FONT_FAMILY))


def load_paper_fonts(folder: Path) -> None:
    """Load Liberation Serif. Raises FileNotFoundError if one of its files cannot be loaded.

    Must be called on the GUI thread; papers can be drawn on any thread.
    """
    _load(folder, PAPER_FILES)


def _load(folder: Path, files: Sequence[str]) -> None:
    for name in files:
        if QFontDatabase.addApplicationFont(str(folder / name)) < 0:
            raise FileNotFoundError(f"{folder / name} is not a font that can be loaded; run make setup.")
