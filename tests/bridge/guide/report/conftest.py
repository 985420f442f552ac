"""Fixtures: the open page of reports, with the program's fonts."""

import pytest

from kiosk import paths
from kiosk.bridge.shell.fonts import load_fonts
from tests.bridge.guide.report.report_page import Page


@pytest.fixture
def page(qapp: object) -> Page:
    load_fonts(paths.fonts_folder())
    return Page()
