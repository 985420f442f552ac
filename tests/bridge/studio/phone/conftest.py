"""An author at the editor of practice phones."""

from collections.abc import Iterator
from pathlib import Path

import pytest

from kiosk import paths
from kiosk.bridge.player.player_site import PlayerSite
from kiosk.bridge.shell.fonts import load_fonts
from tests.bridge.studio.phone.builder import Builder
from tests.bridge.studio.preview.rehearsals import site


@pytest.fixture(scope="module")
def player(qapp: object) -> Iterator[PlayerSite]:
    """What the previews of a module take from a kiosk."""
    load_fonts(paths.fonts_folder())
    made = site()
    yield made
    made.interpreter.leave()
    made.speech.close()


@pytest.fixture
def builder(player: PlayerSite, tmp_path: Path) -> Iterator[Builder]:
    made = Builder(tmp_path, player)
    yield made
    made.ends()
