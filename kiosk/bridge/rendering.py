"""Turning domain values into what QML shows: text in the visit's language, pictures as file addresses."""

from collections.abc import Mapping
from pathlib import Path
from typing import Any

from PySide6.QtCore import QUrl

from kiosk.bridge.visit import Visit
from kiosk.domain.lessons import LessonCard
from kiosk.domain.text import LocalizedText, Picture


def file_url(path: Path) -> str:
    """Address of a local file for ``Image.source``."""
    return QUrl.fromLocalFile(str(path)).toString()


def picture_url(card: LessonCard, picture: Picture) -> str:
    """Address of a picture of the lesson's pack."""
    return file_url(Path(card.folder) / picture.path)


def rendered(value: Any, visit: Visit, card: LessonCard) -> Any:
    """Replace every `LocalizedText` and `Picture` inside JSON-like `value`."""
    match value:
        case LocalizedText():
            return value.text(visit.language, visit.address)
        case Picture():
            return picture_url(card, value)
        case Mapping():
            return {key: rendered(entry, visit, card) for key, entry in value.items()}
        case list() | tuple():
            return [rendered(entry, visit, card) for entry in value]
        case None:
            return ""
        case _:
            return value
