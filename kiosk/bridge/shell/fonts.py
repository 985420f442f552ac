"""The only font of the program."""

from pathlib import Path

from PySide6.QtGui import QFont, QFontDatabase, QGuiApplication

FONT_FAMILY = "Be Vietnam Pro"
FONT_FILES = ("BeVietnamPro-Regular.ttf", "BeVietnamPro-SemiBold.ttf", "BeVietnamPro-Bold.ttf")


def load_fonts(folder: Path) -> None:
    """Load Be Vietnam Pro as the program's font. Raises FileNotFoundError if one of its files cannot be loaded."""
    for name in FONT_FILES:
        if QFontDatabase.addApplicationFont(str(folder / name)) < 0:
            raise FileNotFoundError(f"{folder / name} is not a font that can be loaded; run make setup.")
    QGuiApplication.setFont(QFont(FONT_FAMILY))
