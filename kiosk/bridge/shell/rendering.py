"""Convert domain values for QML: text in the visit's language, pictures as file URLs."""

import re
from collections.abc import Mapping
from pathlib import Path
from typing import Any

from PySide6.QtCore import QUrl

from kiosk.bridge.visit import Visit
from kiosk.domain.lessons import LessonCard
from kiosk.domain.text import LocalizedText, Picture


def file_url(path: Path) -> str:
    """Return the URL of a local file, for ``Image.source``."""
    return QUrl.fromLocalFile(str(path)).toString()


def picture_url(card: LessonCard, picture: Picture) -> str:
    """Return the URL of a picture that belongs to the pack of the lesson `card`."""
    return file_url(Path(card.folder) / picture.path)


def shown(text: LocalizedText, visit: Visit) -> str:
    """Return `text` in the visit's language, with no-break spaces inside grouped numbers such as 1900 0368."""
    return re.sub(r"(?<=\d) (?=\d)", "\N{NO-BREAK SPACE}", text.text(visit.language, visit.address))


def rendered(value: Any, visit: Visit, card: LessonCard) -> Any:
    """Return JSON-like `value` with each `LocalizedText` replaced by its text and each `Picture` by its URL.

    None becomes an empty string.
    """
    match value:
        case LocalizedText():
            return shown(value, visit)
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
