"""The preview and the window of a kiosk draw the same pixels."""

from pathlib import Path

import pytest

from kiosk import app as kiosk_app
from kiosk.settings import Settings
from kiosk.tour.driver import Driver
from tests.bridge.studio.preview.rehearsals import Rehearsal, lesson_with


@pytest.mark.parametrize(("kind", "moment"), [("choice", "asked"), ("ordering", "right"), ("video", "asked")])
def test_preview_equals_the_window_of_a_kiosk(rehearsal: Rehearsal, tmp_path: Path, kind: str, moment: str) -> None:
    rehearsal.show(kind, lesson_with(), moment)
    attempt = rehearsal.model.app.model.player.attempt
    site = kiosk_app.Site(data=tmp_path / "data", bundled=tmp_path / "packs")
    running = kiosk_app.build(site, Settings(reduce_motion=True, night_from=0, night_to=0), windowed=True)
    try:
        running.window.quick.resize(1920, 1080)
        running.model.show_attempt(attempt)
        Driver(running.window.quick).look()
        window = running.window.quick.grabWindow()
    finally:
        running.close()
    preview = rehearsal.model.canvas.image
    assert window.convertToFormat(preview.format()) == preview
