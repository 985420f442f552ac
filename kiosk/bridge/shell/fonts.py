"""The only font of the program."""

from pathlib import Path

from PySide6.QtGui import QFont, QFontDatabase, QGuiApplication

FONT_FAMILY = "Be Vietnam Pro"
FONT_FILES = ("BeVietnamPro-Regular.ttf", "BeVietnamPro-SemiBold.ttf", "BeVietnamPro-Bold.ttf")


def load_fonts(folder: Path) -> None:
    """Make Be Vietnam Pro the only font of the program. Raises FileNotFoundError."""
    for name in FONT_FILES:
        if QFontDatabase.addApplicationFont(str(folder / name)) < 0:
            raise FileNotFoundError(f"{folder / name} is not a font that can be loaded; run make setup.")
    QGuiApplication.setFont(QFont(FONT_FAMILY))
