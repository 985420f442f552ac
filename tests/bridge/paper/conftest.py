"""Fonts for the papers."""

import pytest
from PySide6.QtGui import QGuiApplication

from kiosk import paths
from kiosk.bridge.shell.fonts import load_fonts, load_paper_fonts


@pytest.fixture(autouse=True)
def fonts(qapp: QGuiApplication) -> None:
    load_fonts(paths.fonts_folder())
    load_paper_fonts(paths.paper_fonts_folder())
