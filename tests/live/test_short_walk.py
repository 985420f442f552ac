"""A short live walk: the first minute of a first visit in a real window, with a sound device and without."""

import shutil
from pathlib import Path

import pytest

from kiosk import paths
from kiosk.content.authoring.builder import build
from kiosk.content.authoring.narration import lines_of
from kiosk.content.authoring.sources import current_day, read_source
from tests.journeys.conftest import translations
from tests.live import rooms
from tests.live.__main__ import Walk, play
from tests.live.places import PACKS, TRANSLATIONS
from tests.live.visits import FIRST

__all__ = ["translations"]  # a fixture that pytest finds by name in this module

pytestmark = pytest.mark.slow
PACK, LESSON = FIRST.split("/")
CLIP = paths.assets_folder() / "sounds" / "ping.ogg"


@pytest.fixture(scope="module")
def spoken_pack(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A folder with the pack of the first lesson; a short sound stands for each text of that lesson."""
    folder = tmp_path_factory.mktemp("spoken")
    source = read_source(paths.lessons_folder() / PACK, today=current_day())
    for line in lines_of(source, folder / "narration"):
        if line.target.name.startswith(f"{LESSON}."):
            line.target.parent.mkdir(parents=True, exist_ok=True)
            shutil.copy(CLIP, line.target)
    (folder / "packs").mkdir()
    build(source, folder / "packs", folder / "narration")
    return folder / "packs"


@pytest.mark.parametrize("with_sound", [True, False], ids=["sound", "no sound device"])
def test_a_film_plays_to_its_end_after_one_touch(
    with_sound: bool, spoken_pack: Path, translations: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
):
    if absent := rooms.missing(with_sound=with_sound):
        pytest.skip(f"needs {' '.join(absent)}")
    monkeypatch.setenv(PACKS, str(spoken_pack))
    monkeypatch.setenv(TRANSLATIONS, str(translations))
    assert play(Walk("film", "1280x800", with_sound, seed=0), tmp_path, "brisk") == []
