"""Pictures and videos of own packs: added, brought back, and set aside when no lesson shows them.

Rules: a file that no lesson shows is set aside, not deleted, so that undo and earlier versions find it again. It is
deleted when no kept version of any file of the pack mentions it. Pictures are scaled to what a pack may contain and
have no metadata. Where a picture comes from stands in the file ``CREDITS.txt`` of the pack.
"""

import re
from collections.abc import Collection
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from kiosk.content.authoring.source_lesson import pictures_of
from kiosk.content.media.pictures import fault_of_picture
from kiosk.content.packs.marked import read_marked
from kiosk.domain.ids import PackId
from kiosk.domain.rights import Actor, Right, needs
from kiosk.domain.studio.names import slug
from kiosk.domain.studio.ports import PictureReading, ScaledPicture, VersionStore
from kiosk.domain.studio.refusals import PictureRefusedError
from kiosk.domain.texts import translatable
from kiosk.domain.vietnamese.plain_ids import unused
from kiosk.services.studio.sources import MEDIA, OwnSources

CREDITS = "CREDITS.txt"
_NAMED = re.compile(rb"media/[a-z0-9-]+\.[a-z0-9]+")


@dataclass(frozen=True, slots=True)
class Licence:
    """Where a picture comes from: who made it, and under which licence it may be used."""

    maker: str
    licence: str


class OwnMedia:
    """The media of all own packs. `drawings`: folder of the program's own drawings."""

    def __init__(self, sources: OwnSources, store: VersionStore, drawings: Path, reading: PictureReading) -> None:
        self._sources = sources
        self._store = store
        self._drawings = drawings
        self._reading = reading

    def drawings(self) -> list[Path]:
        """Return the program's own drawings, sorted by name."""
        return sorted(self._drawings.glob("*.svg"))

    @needs(Right.MAKE_LESSONS)
    def add_picture(self, _actor: Actor, pack: PackId, file: Path, licence: Licence) -> str:
        """Add the picture `file` to `pack`; returns its path in the pack, such as ``media/cho-que.jpg``.

        Raises PictureRefusedError if it is no usable picture, and RecordError if it cannot be written.
        """
        if file.suffix.lower() == ".svg":
            data, ending = _drawing(file), "svg"
        else:
            scaled = self._reading.read(file)
            data, ending = scaled.data, scaled.ending
        if (fault := fault_of_picture(f"{MEDIA}/picture.{ending}", data)) is not None:
            raise PictureRefusedError(fault[1].sentence, _OTHER, file=file.name, **fault[1].said)
        return self._add(pack, file.stem, ending, data, licence)

    @needs(Right.MAKE_LESSONS)
    def add_drawing(self, _actor: Actor, pack: PackId, name: str) -> str:
        """Add one of the program's own drawings to `pack`; returns its path in the pack.

        `name`: file name, such as ``phone.svg``. Raises PictureRefusedError if there is no such drawing.
        """
        drawing = next((path for path in self.drawings() if path.name == name), None)
        if drawing is None:
            raise PictureRefusedError(translatable("Studio", "There is no drawing {file}."), _OTHER, file=name)
        return self._add(pack, drawing.stem, "svg", drawing.read_bytes(), None)

    @needs(Right.MAKE_LESSONS)
    def scaled(self, _actor: Actor, file: Path) -> ScaledPicture:
        """Return the picture `file` as a pack may contain it. Thread-safe. Raises PictureRefusedError."""
        return self._reading.read(file)

    @needs(Right.MAKE_LESSONS)
    def add_checked(self, _actor: Actor, pack: PackId, path: str, data: bytes) -> str:
        """Add a picture that was checked before (`exchange.pictures`); returns its path in `pack`.

        `path`: the wished path, such as ``media/cho-que.png``. Raises RecordError if it cannot be written.
        """
        name = Path(path)
        return self._add(pack, name.stem, name.suffix.removeprefix("."), data, None)

    def bring_back(self, pack: PackId, data: Any) -> None:
        """Bring back the media in the lesson `data` that were set aside."""
        for path in self._sources.media_aside(pack):
            if path in set(pictures_of(data)):
                self._sources.bring_media_back(pack, path)

    def tidy(self, pack: PackId, also_needed: Collection[bytes] = ()) -> list[str]:
        """Set aside the media that no file of `pack` shows; returns their paths.

        `also_needed`: texts of lessons in use, which may show more than the files do. Media that are set aside and
        that no kept version mentions are deleted.
        """
        documents = [document for document in self._sources.documents() if document.pack == pack]
        shown: set[str] = set()
        for document in documents:
            if not self._sources.is_aside(document):
                raw = self._sources.text(document)
                shown |= set(pictures_of(read_marked(raw, document.file_name).data)) | _mentioned(raw)
        for raw in also_needed:
            shown |= _mentioned(raw)
        folder = self._sources.pack(pack) / MEDIA
        unshown = sorted(f"{MEDIA}/{path.name}" for path in folder.glob("[!.]*"))
        moved = [path for path in unshown if path not in shown]
        for path in moved:
            self._sources.set_media_aside(pack, path)
        aside = self._sources.media_aside(pack)
        if aside:
            mentioned = {
                path
                for document in self._store.documents()
                if document.pack == pack
                for version in self._store.versions(document)
                for path in _mentioned(self._store.raw(document, version.number))
            }
            for path in aside:
                if path not in mentioned | shown:
                    self._sources.delete_media(pack, path)
        return moved

    def _add(self, pack: PackId, stem: str, ending: str, data: bytes, licence: Licence | None) -> str:
        present = self._sources.names_of_media(pack)
        wanted = slug(stem)
        for path in sorted(present):
            if path.endswith(f".{ending}") and self._is_same(pack, path, data):
                self._sources.bring_media_back(pack, path)
                return path
        path = f"{MEDIA}/{unused(wanted, {Path(one).stem for one in present})}.{ending}"
        self._sources.write_media(pack, path, data)
        if licence is not None:
            self._credit(pack, path, licence)
        return path

    def _is_same(self, pack: PackId, path: str, data: bytes) -> bool:
        file = self._sources.media(pack, path)
        return file.is_file() and file.stat().st_size == len(data) and file.read_bytes() == data

    def _credit(self, pack: PackId, path: str, licence: Licence) -> None:
        file = self._sources.media(pack, CREDITS)
        lines = file.read_text("utf-8").splitlines() if file.exists() else []
        fields = (" ".join(field.split()) for field in (licence.maker, licence.licence))
        text = "".join(f"{line}\n" for line in [*lines, f"{path}: {'; '.join(fields)}"])
        self._sources.write_media(pack, CREDITS, text.encode())


_OTHER = translatable("Studio", "Choose another picture.")


def _mentioned(raw: bytes) -> set[str]:
    return {found.decode() for found in _NAMED.findall(raw)}


def _drawing(file: Path) -> bytes:
    from kiosk.content.media.drawings import MAX_BYTES

    try:
        with file.open("rb") as stream:
            return stream.read(MAX_BYTES + 1)
    except OSError as error:
        message = translatable("Studio", "The picture {file} cannot be read.")
        raise PictureRefusedError(message, _OTHER, file=file.name) from error
