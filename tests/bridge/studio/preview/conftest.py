"""A preview for each test."""

from collections.abc import Iterator

import pytest

from kiosk import paths
from kiosk.bridge.shell.fonts import load_fonts
from tests.bridge.studio.preview.rehearsals import Rehearsal


@pytest.fixture
def rehearsal(qapp: object) -> Iterator[Rehearsal]:  # noqa: ARG001 - the application must exist
    """An open preview; it is closed after the test."""
    load_fonts(paths.fonts_folder())
    opened = Rehearsal()
    yield opened
    opened.close()
