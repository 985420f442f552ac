"""View model of the pictures that a step can show: those of the pack, of installed lessons, and of the program.

Rules: a picture that is not in the pack yet is copied into it when it is chosen, on the worker's thread.
"""

from pathlib import Path
from typing import Any

from PySide6.QtCore import QObject

from kiosk.bridge.shell.rendering import file_url
from kiosk.bridge.studio.editor.lesson_desk import LessonDesk
from kiosk.bridge.studio.navigation import StudioContext
from kiosk.bridge.typed import Property, QmlElement, QmlUncreatable, Signal, Slot
from kiosk.domain.lessons import Strand
from kiosk.domain.rights import Actor
from kiosk.domain.studio.names import document_of
from kiosk.services.station import Station
from kiosk.services.studio.own_media import Licence

QML_IMPORT_NAME = "KioskUi.Bridge"
QML_IMPORT_MAJOR_VERSION = 1
MEDIA = "media"
ENDINGS = frozenset({".svg", ".png", ".jpg"})


@QmlElement
@QmlUncreatable("The editor makes it.")
class PicturesViewModel(QObject):
    """The pictures of one choice; ``chosen`` is emitted with the key of the row and the path in the pack."""

    changed = Signal()
    chosen = Signal(str, str)

    def __init__(self, context: StudioContext, desk: LessonDesk, parent: QObject) -> None:
        super().__init__(parent)
        self._context = context
        self._desk = desk
        self._key = ""
        self._files: list[Path] = []

    @Slot(str)
    def openFor(self, key: str) -> None:
        """Offer the pictures for the row with this key."""
        actor, found = self._context.page.actor(), list[Path]()

        def show() -> None:
            self._key, self._files = key, found
            self.changed.emit()

        self._desk.do(lambda session, station: found.extend(_offered(session.folder, station, actor)), show)

    @Slot()
    def close(self) -> None:
        """Choose nothing."""
        self._key, self._files = "", []
        self.changed.emit()

    @Slot(int)
    def choose(self, index: int) -> None:
        """Choose the picture with this index; it is copied into the pack if it is not there yet."""
        key, file, paths = self._key, self._files[index], list[str]()
        actor, pack = self._context.page.actor(), document_of(self._desk.lesson).pack

        def take(session: Any, station: Station) -> None:
            media = station.studio().media
            if file.parent == session.folder / MEDIA:
                paths.append(f"{MEDIA}/{file.name}")
            elif file in media.drawings():
                paths.append(media.add_drawing(actor, pack, file.name))
            else:
                paths.append(media.add_picture(actor, pack, file, Licence("", "")))

        self._desk.do(take, lambda: self._chosen(key, paths))

    def _chosen(self, key: str, paths: list[str]) -> None:
        self.close()
        self.chosen.emit(key, paths[0])

    @Property(bool, notify=changed)
    def isOpen(self) -> bool:
        """Whether pictures are offered."""
        return self._key != ""

    @Property("QVariantList", notify=changed)
    def pictures(self) -> list[dict[str, Any]]:
        """Maps with ``key`` (the index), ``label`` and ``source`` (a URL) of the pictures."""
        return [
            {"key": index, "label": file.stem.replace("-", " "), "source": file_url(file)}
            for index, file in enumerate(self._files)
        ]


def _offered(folder: Path, station: Station, actor: Actor) -> list[Path]:
    """Return the pictures of the pack, then of installed lessons, then of the program; one of each name."""
    making = station.studio().making
    cards = [card for strand in Strand for card in making.province_lessons(actor, strand)]
    others = sorted({Path(card.folder) / MEDIA for card in cards})
    found: dict[str, Path] = {}
    for place in (folder / MEDIA, *others):
        for file in sorted(place.iterdir()) if place.is_dir() else ():
            if file.suffix in ENDINGS:
                found.setdefault(file.name, file)
    for file in station.studio().media.drawings():
        found.setdefault(file.name, file)
    return list(found.values())
