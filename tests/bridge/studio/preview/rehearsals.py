"""A preview of a lesson with one step of every kind, and what tests do with it."""

import json
import tempfile
import zipfile
from collections.abc import Callable
from datetime import UTC, datetime
from functools import cache
from pathlib import Path
from typing import Any

from PySide6.QtCore import QCoreApplication, QEvent, QEventLoop, QObject, QPointF, QTimer
from PySide6.QtQuick import QQuickItem

from kiosk import paths
from kiosk.bridge.shell.translation import Interpreter
from kiosk.bridge.speech.playback import ClipPlayer
from kiosk.bridge.speech.speech import SpeechViewModel
from kiosk.bridge.studio.preview.offscreen import ScenePlaces, visible
from kiosk.bridge.studio.preview.preview_model import PreviewViewModel
from kiosk.bridge.studio.preview.rehearsed_app import PlayerSite
from kiosk.bridge.visit import Visit
from kiosk.content.authoring.builder import build
from kiosk.content.authoring.sources import read_source
from kiosk.content.packs.lessons import card_of, lesson_of
from kiosk.domain.ids import VIETNAMESE
from kiosk.domain.lessons import Lesson
from kiosk.tour.gallery_samples import LESSON, write_samples


@cache
def samples() -> tuple[Path, dict[str, Any], dict[str, Any]]:
    """Folder, manifest and lesson file of the gallery's lesson with one step of every kind."""
    folder = Path(tempfile.mkdtemp(prefix="preview-samples-"))
    built = build(read_source(write_samples(folder), today=datetime.now(UTC).date()), folder)
    with zipfile.ZipFile(built.path) as archive:
        archive.extractall(folder / "pack")
    manifest = json.loads((folder / "pack" / "manifest.json").read_bytes())
    return folder / "pack", manifest, json.loads((folder / "pack" / "lessons" / f"{LESSON}.json").read_bytes())


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
        places,
        paths.voice_folder(),
        paths.assets_folder() / "sounds",
        paths.translations_folder(),
        speech,
        interpreter,
    )
