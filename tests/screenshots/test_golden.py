"""The main screens look like their reviewed reference pictures."""

import os
from pathlib import Path

import pytest
from PySide6.QtCore import QRect
from PySide6.QtGui import QColor, QImage, QPainter

from kiosk import paths
from kiosk.tour.album import Format
from tests.screenshots.conftest import Album
from tests.screenshots.golden import ALLOWED, FOLDER, RENEW, differing, load, reduced, save

LAPTOP = Format(1366, 768, "normal", "light")
KEPT = {
    "start": {"attract", "path", "home", "volume", "help"},
    "basics": {
        "lessons-basics",
        "kenh-chinh-thuc-01-page",
        "kenh-chinh-thuc-05-choice-right",
        "kenh-chinh-thuc-08-hotspot-wrong",
    },
    "interrupted": {"result-passed", "home-continue", "resume"},
    "staff": {"staff-pin-first"},
    "loading": {"usb-installed"},
    "setting-up": {"set-up-fresh"},
}
"""By chapter: the screens to compare. These screens contain no answers in random order."""
SAMPLE = FOLDER / "home.png"


@pytest.mark.parametrize("chapter", KEPT)
def test_the_main_screens_look_as_they_should(album: Album, chapter: str) -> None:
    faults, seen = [], set()
    for scene in album(chapter):
        if scene.name not in KEPT[chapter]:
            continue
        seen.add(scene.name)
        scene.show_in(LAPTOP)
        now = reduced(scene.driver.window.grabWindow())
        kept = FOLDER / f"{scene.name}.png"
        if os.environ.get(RENEW):
            save(now, kept)
        count = differing(now, load(kept))
        if count > ALLOWED:
            save(now, paths.build_folder() / "golden" / kept.name)
            faults.append(f"{scene.name}: {count} pixels differ; compare build/golden/{kept.name} with {kept}")
        if seen == KEPT[chapter]:
            break
    assert seen == KEPT[chapter]
    assert not faults, "\n".join([*faults, f"If it is meant: run this test with {RENEW}=1 and look at what changed."])


def changed(old: QRect, new: QRect, tint: QColor | None = None) -> QImage:
    """Return the home screen's picture with the area `old` moved to `new`; `tint`: colour painted over `new`."""
    picture = load(SAMPLE)
    piece = picture.copy(old)
    painter = QPainter(picture)
    painter.fillRect(old, QColor(picture.pixel(old.topLeft())))
    painter.drawImage(new, piece)
    if tint is not None:
        painter.fillRect(new, tint)
    painter.end()
    return picture


def test_a_title_that_moved_by_two_pixels_is_noticed() -> None:
    title = QRect(14, 48, 330, 36)
    assert differing(load(SAMPLE), changed(title, title.translated(1, 1))) > ALLOWED


def test_a_button_of_another_shade_is_noticed() -> None:
    button = QRect(530, 110, 110, 40)
    assert differing(load(SAMPLE), changed(button, button, QColor(255, 0, 0, 30))) > ALLOWED


def test_a_picture_is_like_itself(tmp_path: Path) -> None:
    save(load(SAMPLE), tmp_path / "again.png")
    assert differing(load(SAMPLE), load(tmp_path / "again.png")) == 0
