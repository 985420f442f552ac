"""A preview of a lesson with one step of every kind, and what tests do with it."""

import atexit
import json
import shutil
import tempfile
import zipfile
from collections.abc import Callable
from functools import cache
from pathlib import Path
from typing import Any

from PySide6.QtCore import QCoreApplication, QEvent, QEventLoop, QObject, QPointF, QSize, QTimer
from PySide6.QtQuick import QQuickItem

from kiosk import paths
from kiosk.bridge.app_model import AppViewModel
from kiosk.bridge.player.player_site import PlayerSite, ScenePlaces
from kiosk.bridge.shell.translation import Interpreter
from kiosk.bridge.speech.playback import ClipPlayer
from kiosk.bridge.speech.speech import SpeechViewModel
from kiosk.bridge.studio.preview.offscreen import OffscreenScene, visible
from kiosk.bridge.studio.preview.preview_model import PreviewViewModel
from kiosk.bridge.visit import Visit
from kiosk.content.authoring.builder import build
from kiosk.content.authoring.sources import current_day, read_source
from kiosk.content.packs.lessons import card_of, lesson_of
from kiosk.domain.ids import VIETNAMESE
from kiosk.domain.lessons import Lesson
from kiosk.tour.gallery_samples import LESSON, write_samples


@cache
def samples() -> tuple[Path, dict[str, Any], dict[str, Any]]:
    """Folder, manifest and lesson file of the gallery's lesson with one step of every kind."""
    folder = Path(tempfile.mkdtemp(prefix="preview-samples-"))
    atexit.register(shutil.rmtree, folder, ignore_errors=True)
    built = build(read_source(write_samples(folder), today=current_day()), folder)
    with zipfile.ZipFile(built.path) as archive:
        archive.extractall(folder / "pack")
    manifest = json.loads((folder / "pack" / "manifest.json").read_bytes())
    return folder / "pack", manifest, json.loads((folder / "pack" / "lessons" / f"{LESSON}.json").read_bytes())


@cache
def lesson_with(change: Callable[[dict[str, Any]], object] | None = None) -> Lesson:
    """The sample lesson, after `change` of its data."""
    folder, manifest, data = samples()
    data = json.loads(json.dumps(data))
    if change is not None:
        change(data)
    entry = next(entry for entry in manifest["lessons"] if entry["id"] == LESSON)
    return lesson_of(data, card_of(entry, manifest, folder), manifest["facts"])


def site() -> PlayerSite:
    """What a preview takes from a kiosk whose windows are in Vietnamese."""
    places = ScenePlaces(paths.qml_folder(), paths.assets_folder())
    speech = SpeechViewModel(paths.voice_folder(), Visit(), ClipPlayer(places.qml), paths.assets_folder() / "sounds")
    interpreter = Interpreter(paths.translations_folder(), "bác")
    interpreter.speak(VIETNAMESE)
    return PlayerSite(
        AppViewModel,
        places,
        paths.voice_folder(),
        paths.assets_folder() / "sounds",
        paths.translations_folder(),
        speech,
        interpreter,
    )


def rest(milliseconds: int = 0) -> None:
    """Run the event loop for some milliseconds."""
    loop = QEventLoop()
    QTimer.singleShot(milliseconds, loop.quit)
    loop.exec()


def alike(one: bytes, other: bytes) -> bool:
    """Whether two pictures of one size differ by at most 24 of 255 in each colour of each pixel.

    What was drawn before decides how Qt draws the edges of glyphs: letters of 66 pixels at the same place differ by
    up to 11. A text that has moved by a pixel differs by more than 100.
    """
    return one == other or all(abs(first - second) <= 24 for first, second in zip(one, other, strict=True))


class Rehearsal:
    """An open preview of the sample lesson, and the last touch that it reported."""

    def __init__(self) -> None:
        self._parent = QObject()
        self.site = site()
        self.model = PreviewViewModel(self.site, self._parent)
        self.model.open()
        self.touches: list[tuple[str, str]] = []
        self.model.touched.connect(lambda step, block: self.touches.append((step, block)))
        self.left = 0
        self.model.left.connect(self._note_left)

    def _note_left(self) -> None:
        self.left += 1

    def reset(self) -> None:
        """Give the preview its first look again."""
        self.model.open()
        self.model.canvas.fit(QSize())
        self.model.stopPlaying()
        self.model.hush()
        self.model.setDevice("station")
        self.model.setTextSize("normal")
        self.model.setContrast(False)
        self.model.setLanguage("vi")
        self.model.setAddress("bác")
        self.touches.clear()
        self.left = 0

    def show(self, kind: str, lesson: Lesson | None = None, moment: str = "asked") -> "Rehearsal":
        """Show the step of `kind` at `moment`, with its drawings."""
        self.model.show(lesson or lesson_with(), f"mau-{kind.replace('_', '-')}")
        if moment != self.model.moment:
            self.model.setMoment(moment)
        self.settle()
        return self

    def settle(self) -> None:
        """Wait until all drawings are shown and two pictures in a row are equal."""
        earlier = b""
        for _ in range(100):
            rest(20)
            self.scene.render()
            shown = self.picture()
            if shown == earlier and not any(item.property("isLoading") for item in self.items()):
                break
            earlier = shown

    @property
    def scene(self) -> OffscreenScene:
        assert self.model.scene is not None
        return self.model.scene

    def items(self) -> list[QQuickItem]:
        return list(visible(self.scene.root))

    def item(self, name: str) -> QQuickItem:
        """The first visible item of the player with this ``objectName``."""
        return next(item for item in self.items() if item.objectName() == name and item.width() > 0)

    def middle(self, name: str) -> QPointF:
        item = self.item(name)
        return item.mapToScene(QPointF(item.width() / 2, item.height() / 2))

    def picture(self) -> bytes:
        """The pixels of the picture."""
        return bytes(self.model.canvas.image.constBits())

    def close(self) -> None:
        self.model.close()
        self.site.interpreter.leave()
        self.site.speech.close()
        self._parent.deleteLater()
        QCoreApplication.sendPostedEvents(self._parent, QEvent.Type.DeferredDelete.value)
