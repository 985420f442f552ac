"""A pack with a picture that is slow to draw is refused: as a source folder, on a stick and at its installation.

A refused installation does not change the kiosk.
"""

from contextlib import nullcontext
from dataclasses import dataclass, field
from pathlib import Path

import pytest

from kiosk.content.authoring.builder import BuiltPack
from kiosk.content.authoring.sources import examine_source
from kiosk.content.packs.checking import check
from kiosk.content.packs.installer import Installer
from kiosk.content.packs.packfile import PackFile
from kiosk.domain.errors import PackRefusedError, PackStoppedError
from kiosk.domain.pictures import Drawn
from kiosk.services.packs.pack_service import PackService
from tests.content.conftest import TODAY
from tests.content.forge import DRAWING, Files, put_together, sealed
from tests.content.kiosk import Kiosk
from tests.content.media.test_pictures import svg

SLOW = svg("<g/>")
NAME = "an-toan-mau-1.3.0.hocpack"


@dataclass
class Trial:
    """Fake renderer that returns `verdict` for the picture `SLOW`, and draws all other pictures quickly."""

    verdict: Drawn = Drawn.SLOWLY
    drawn: list[bytes] = field(default_factory=list)

    def draw(self, picture: bytes) -> Drawn:
        self.drawn.append(picture)
        return self.verdict if picture == SLOW else Drawn.QUICKLY


@pytest.fixture
def trial() -> Trial:
    return Trial()


def refused(kiosk: Kiosk, path: Path, trial: Trial) -> str:
    before = kiosk.state()
    with pytest.raises(PackRefusedError) as caught:
        Installer(kiosk.store.shelf, kiosk.packs, "0.1.0", trial).install(path)
    assert kiosk.state() == before
    return str(caught.value)


@pytest.mark.parametrize(
    ("verdict", "told"), [(Drawn.SLOWLY, "takes too long to draw"), (Drawn.NOT_AT_ALL, "cannot be drawn")]
)
def test_installing_refuses_it(used: Kiosk, parts: Files, verdict: Drawn, told: str):
    slow = used.stick(put_together(sealed({**parts, DRAWING: SLOW})), NAME)
    assert f"{DRAWING} {told}. Ask " in refused(used, slow, Trial(verdict))


def test_checking_a_stick_refuses_it(used: Kiosk, parts: Files, trial: Trial):
    slow = PackFile.at(used.stick(put_together(sealed({**parts, DRAWING: SLOW})), NAME))
    with pytest.raises(PackRefusedError, match="takes too long to draw"):
        check(slow, used.store.shelf.rows(), lambda *_: True, app_version="0.1.0", trial=trial)


def test_checking_a_source_refuses_it(folder: Path, trial: Trial):
    (folder / DRAWING).write_bytes(SLOW)
    (problem,) = examine_source(folder, today=TODAY, trial=trial).problems
    assert (problem.file, problem.message) == (str(folder / DRAWING), "takes too long to draw")


def test_every_picture_of_a_good_pack_is_drawn(station: Kiosk, built: BuiltPack, folder: Path, trial: Trial):
    Installer(station.store.shelf, station.packs, "0.1.0", trial).install(built.path)
    assert sorted(trial.drawn) == sorted(path.read_bytes() for path in (folder / "media").iterdir())


def test_nothing_is_drawn_of_a_pack_that_was_changed(used: Kiosk, parts: Files, trial: Trial):
    *_, first, last = parts
    assert first.startswith("media/")
    changed = put_together({**parts, last: parts[last][:-1] + b"!"})
    assert refused(used, used.stick(changed, NAME), trial)
    assert trial.drawn == []


def test_a_picture_swapped_after_the_pack_was_verified_is_not_drawn(used: Kiosk, parts: Files, trial: Trial):
    whole = put_together(parts)
    path = used.stick(whole, NAME)
    place = whole.index(parts[DRAWING])

    def swap(done: int, total: int) -> bool:
        if done == total:
            with path.open("r+b", buffering=0) as file:
                file.seek(place)
                file.write(b"evil")
        return True

    with pytest.raises(PackRefusedError, match="changed while it was read"):
        check(PackFile.at(path), used.store.shelf.rows(), swap, app_version="0.1.0", trial=trial)
    assert not [picture for picture in trial.drawn if picture.startswith(b"evil")]


def test_drawing_can_be_stopped(used: Kiosk, newer: BuiltPack, trial: Trial):
    calls = []

    def stop(done: int, total: int) -> bool:
        calls.append(done)
        return calls.count(total) < 3

    before = used.state()
    with pytest.raises(PackStoppedError):
        Installer(used.store.shelf, used.packs, "0.1.0", trial).install(newer.path, progress=stop)
    assert len(trial.drawn) == 2
    assert used.state() == before


def test_bundled_packs_are_not_drawn_again(station: Kiosk, built: BuiltPack, newer: BuiltPack, trial: Trial):
    packs = PackService(station.store.shelf, station.packs, "0.1.0", lambda: nullcontext(trial))
    assert packs.install_bundled(built.path.parent) == []
    assert (len(packs.rows()), trial.drawn) == (1, [])
    packs.install(newer.path)
    assert trial.drawn != []
