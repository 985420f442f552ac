"""A preview for each test."""

from collections.abc import Iterator

import pytest

from kiosk import paths
from kiosk.bridge.shell.fonts import load_fonts
from tests.bridge.studio.preview.rehearsals import Rehearsal
from tests.journeys.conftest import loudspeaker

__all__ = ["loudspeaker"]  # a fixture that pytest finds by name in this module


@pytest.fixture(scope="module")
def shared_rehearsal(qapp: object) -> Iterator[Rehearsal]:
    """The preview that the tests of a module share; use `rehearsal`."""
    load_fonts(paths.fonts_folder())
    opened = Rehearsal()
    yield opened
    opened.close()


@pytest.fixture
def rehearsal(shared_rehearsal: Rehearsal) -> Rehearsal:
    """An open preview with the look of a new one."""
    shared_rehearsal.reset()
    return shared_rehearsal
