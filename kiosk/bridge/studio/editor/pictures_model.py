"""View model of the pictures that a step can show: of the pack, of installed lessons, of the program, or from a file.

Rules: a picture that is not in the pack yet is copied into it when it is chosen, on the worker's thread. Files of a
stick or of own folders were checked by nobody: the screen never opens them. `QtPictures` reads them on a lane and
makes small pictures of those that it accepts; the others have only their name. Before one is taken, its author says
who made it and whether it may be used. The search forgives accents and finds beginnings of words.
"""

from collections.abc import Callable, Mapping, Sequence
from functools import partial
from pathlib import Path
from typing import Any

from PySide6.QtCore import QT_TRANSLATE_NOOP, QCoreApplication, QObject, QStandardPaths

from kiosk.bridge.shell.rendering import file_url
from kiosk.bridge.studio.editor.drawing_words import drawing_words
from kiosk.bridge.studio.editor.lesson_desk import LessonDesk
from kiosk.bridge.studio.navigation import StudioContext
from kiosk.bridge.studio.pictures import thumbnail
from kiosk.bridge.typed import Property, QmlElement, QmlUncreatable, Signal, Slot
from kiosk.content.media.sizes import size_of_file
from kiosk.domain.ids import VIETNAMESE
from kiosk.domain.lessons import Strand
from kiosk.domain.rights import Actor
from kiosk.domain.studio.names import document_of
from kiosk.domain.studio.refusals import PictureRefusedError
from kiosk.services.station import Station
from kiosk.services.studio.editing_session import EditingSession
from kiosk.services.studio.outlines import SearchedText, searched, typed_words
from kiosk.services.studio.own_media import Licence
from kiosk.services.studio.picture_files import pictures_below

QML_IMPORT_NAME = "KioskUi.Bridge"
QML_IMPORT_MAJOR_VERSION = 1
MEDIA = "media"
ENDINGS = frozenset({".svg", ".png", ".jpg"})
OF_A_LESSON = "hình trong bài đã có trên trạm"
OWN_FOLDERS = (QStandardPaths.StandardLocation.PicturesLocation, QStandardPaths.StandardLocation.DownloadLocation)
LICENCES = {
    "tự chụp hoặc tự vẽ": str(QT_TRANSLATE_NOOP("Studio", "Made by us")),
    "được người làm ra cho phép": str(QT_TRANSLATE_NOOP("Studio", "Its maker allows it")),
    "giấy phép tự do": str(QT_TRANSLATE_NOOP("Studio", "Free licence")),
}
"""What stands in the list of pictures of the pack → how the reason is offered."""
translate = QCoreApplication.translate


@QmlElement
@QmlUncreatable("The editor makes it.")
class PicturesViewModel(QObject):
    """The pictures of one choice."""

    changed = Signal()
    looksChanged = Signal()
    chosen = Signal(str, str, object)
    """Emitted with the key of the row, the path in the pack, and width and height; None if they are unknown."""

    def __init__(self, context: StudioContext, desk: LessonDesk, parent: QObject) -> None:
        super().__init__(parent)
        self._context = context
        self._desk = desk
        self._key = ""
        self._files: list[Path] = []
        self._words: list[SearchedText] = []
        self._typed: list[str] = []
        self._looks: dict[str, str] = {}
        """Path of a file of a stick → URL of its small picture; empty if it has none or is being read."""
        self._is_foreign = False
        self._asked: Path | None = None

    @Slot(str)
    def openFor(self, key: str) -> None:
        """Offer the pictures for the row with this key."""
        actor, found = self._context.page.actor(), dict[Path, str]()

        def show() -> None:
            self._key, self._is_foreign = key, False
            self._offer(list(found), lambda file: f"{drawing_words(file.stem)} {found[file]}")

        self._desk.do(lambda session, station: found.update(_offered(session.folder, station, actor)), show)

    def _offer(self, files: Sequence[Path], words: Callable[[Path], str]) -> None:
        self._files, self._words, self._typed = list(files), [searched(words(file)) for file in files], []
        self.changed.emit()

    @Slot(str)
    def search(self, typed: str) -> None:
        """Offer only the pictures that have the words `typed`; all for an empty text."""
        self._typed = typed_words(typed)
        self.changed.emit()

    @Slot("QVariantList")
    def look(self, keys: Sequence[int]) -> None:
        """Make small pictures of the files with these keys, if they are of a stick and were not read yet."""
        if not self._is_foreign:
            return
        actor = self._context.page.actor()
        for file in [self._files[key] for key in keys if str(self._files[key]) not in self._looks]:
            self._looks[str(file)] = ""
            self._context.page.worker.errand(partial(_look_of, actor, file), self._take_look)

    def _take_look(self, look: tuple[Path, str]) -> None:
        self._looks[str(look[0])] = look[1]
        self.looksChanged.emit()

    @Slot()
    def close(self) -> None:
        """Choose nothing."""
        self._key, self._is_foreign, self._asked = "", False, None
        self._looks.clear()
        self._offer([], str)

    @Slot()
    def openFiles(self) -> None:
        """Offer the pictures of the sticks; in ``kiosk studio`` also those of the person's own folders."""
        folders = [drive.place for drive in self._context.page.drives.present()]
        if self._context.is_alone:
            folders += [Path(QStandardPaths.writableLocation(kind)) for kind in OWN_FOLDERS]
        found: list[Path] = []

        def show() -> None:
            self._is_foreign = True
            self._offer(found, lambda file: file.stem.replace("-", " ").replace("_", " "))

        self._desk.do(lambda _session, _station: found.extend(_below(folders)), show)

    @Slot()
    def openDrawings(self) -> None:
        """Offer the pictures of the pack and of the program again."""
        self.openFor(self._key)

    @Slot()
    def takeBackFile(self) -> None:
        """Choose another file."""
        self._asked = None
        self.changed.emit()

    @Slot(str, str)
    def takeFile(self, maker: str, licence: str) -> None:
        """Take the chosen file. `maker`: who made the picture; `licence`: why it may be used."""
        file, maker = self._asked, " ".join(maker.split())
        if file is not None and maker and licence:
            self._take(file, Licence(maker, licence))

    @Slot(int)
    def choose(self, index: int) -> None:
        """Choose the picture with this index; it is copied into the pack if it is not there yet."""
        file = self._files[index]
        if self._is_foreign:
            self._asked = file
            self.changed.emit()
        else:
            self._take(file, Licence(file.parent.parent.name, OF_A_LESSON))

    def _take(self, file: Path, licence: Licence) -> None:
        key, paths, sizes = self._key, list[str](), list[tuple[int, int] | None]()
        actor, pack = self._context.page.actor(), document_of(self._desk.lesson).pack

        def take(session: EditingSession, station: Station) -> None:
            media = station.studio().media
            if file.parent == session.folder / MEDIA:
                paths.append(f"{MEDIA}/{file.name}")
            elif file in media.drawings():
                paths.append(media.add_drawing(actor, pack, file.name))
            else:
                paths.append(media.add_picture(actor, pack, file, licence))
            sizes.append(size_of_file(session.folder / paths[0]))

        def show() -> None:
            self.close()
            self.chosen.emit(key, paths[0], sizes[0])

        self._desk.do(take, show)

    @Property(bool, notify=changed)
    def isOpen(self) -> bool:
        """Whether pictures are offered."""
        return self._key != ""

    @Property(str, notify=changed)
    def heading(self) -> str:
        """The heading: the file whose maker is asked for, why there are no pictures, or what is to be done."""
        if self.asked or self.pictures:
            return self.asked or translate("PictureSheet", "Which picture?")
        if self._typed:
            return translate("PictureSheet", "No picture has these words.")
        return translate(
            "PictureSheet", "There is no picture on a stick. Plug one in, then touch “From a stick” again."
        )

    @Property(str, notify=changed)
    def otherLabel(self) -> str:
        """What the button says that offers other pictures."""
        if self.asked:
            return translate("PictureSheet", "Another file")
        return (
            translate("PictureSheet", "Drawings") if self._is_foreign else translate("PictureSheet", "From a stick")
        )

    @Property(bool, notify=changed)
    def isForeign(self) -> bool:
        """Whether files of sticks and own folders are offered."""
        return self._is_foreign

    @Property(str, notify=changed)
    def asked(self) -> str:
        """Name of the file whose maker is asked for; empty if none is."""
        return self._asked.name if self._asked is not None else ""

    @Property("QVariantList", constant=True)
    def licences(self) -> list[dict[str, str]]:
        """Maps with ``key`` and ``label`` of the reasons why a picture may be used."""
        return [{"key": key, "label": translate("Studio", label)} for key, label in LICENCES.items()]

    @Property("QVariantList", notify=changed)
    def pictures(self) -> list[dict[str, Any]]:
        """Maps with ``key`` (the index), ``label``, ``path`` and ``source`` (URL; empty for files)."""
        return [
            {
                "key": index,
                "label": file.name if self._is_foreign else drawing_words(file.stem),
                "path": str(file),
                "source": "" if self._is_foreign else file_url(file),
            }
            for index, (file, words) in enumerate(zip(self._files, self._words, strict=True))
            if words.has(self._typed)
        ]

    @Property("QVariantMap", notify=looksChanged)
    def looks(self) -> dict[str, str]:
        """The URLs of the small pictures of files, by their ``path``."""
        return self._looks

    @Property(bool, notify=changed)
    def isSearched(self) -> bool:
        """Whether words are searched."""
        return bool(self._typed)


def _look_of(actor: Actor, file: Path, station: Station) -> tuple[Path, str]:
    """Return the file and the URL of its small picture; an empty URL if the file is refused."""
    try:
        return file, thumbnail(station.studio().media.scaled(actor, file).data)
    except PictureRefusedError:
        return file, ""


def _offered(folder: Path, station: Station, actor: Actor) -> Mapping[Path, str]:
    """Return the pictures of the pack, then of installed lessons, then of the program; one of each name.

    The value is the title of the lesson of the province whose picture it is; else empty.
    """
    making = station.studio().making
    cards = [card for strand in Strand for card in making.province_lessons(actor, strand)]
    titles = {Path(card.folder) / card.picture.path: card.title.text(VIETNAMESE) for card in cards}
    others = sorted({Path(card.folder) / MEDIA for card in cards})
    found: dict[str, Path] = {}
    for place in (folder / MEDIA, *others):
        for file in sorted(place.iterdir()) if place.is_dir() else ():
            if file.suffix in ENDINGS:
                found.setdefault(file.name, file)
    for file in station.studio().media.drawings():
        found.setdefault(file.name, file)
    return {file: titles.get(file, "") for file in found.values()}


def _below(folders: Sequence[Path]) -> list[Path]:
    return [picture for folder in folders if folder.is_dir() for picture in pictures_below(folder)]
