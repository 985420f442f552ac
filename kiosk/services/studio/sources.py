"""The source files of own packs on the disk.

Rules: the folder of the sources has one folder per pack, as ``kiosk pack build`` reads it. Files of archived and
removed lessons, and media that no lesson shows at present, lie in a second folder with the same structure, so that
the sources can be built at any time. Each file is written atomically and durably. A failure of the disk is raised as
RecordError (DiskFullError if it is full), except by `write`: its caller has the text in the database.
"""

import hashlib
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from kiosk.domain.errors import DiskFullError, RecordError
from kiosk.domain.ids import PackId
from kiosk.domain.studio.names import ENDING, DocumentId, strand_of
from kiosk.domain.studio.refusals import UnreadableSourceError
from kiosk.domain.texts import translatable
from kiosk.durable import copy_file, is_disk_full, make_folder, sync_folder, write_file

AUDIO, MEDIA = "audio", "media"
MOST_BYTES = 4 * 1024 * 1024
"""Size in bytes of a file that is not read at all, because it is no lesson."""


class OwnSources:
    """The files in the folder `folder`, and those set aside in the folder `kept`."""

    def __init__(self, folder: Path, kept: Path) -> None:
        self.folder = folder
        self.kept = kept

    def pack(self, pack: PackId) -> Path:
        """Return the folder of the sources of `pack`."""
        return self.folder / pack

    def packs(self) -> list[PackId]:
        """Return the own packs that have a folder, sorted."""
        return sorted({PackId(path.name) for place in (self.folder, self.kept) for path in _own_packs(place)})

    def documents(self) -> list[DocumentId]:
        """Return all source files, also those that are set aside."""
        found = {
            DocumentId(PackId(pack.name), file.stem)
            for place in (self.folder, self.kept)
            for pack in _own_packs(place)
            for file in pack.glob(f"*{ENDING}")
            if file.is_file() and not file.name.startswith(".")
        }
        return sorted(found)

    def file(self, document: DocumentId) -> Path:
        """Return the path of a source file; of one that is set aside, its path there."""
        aside = self.kept / document.pack / document.file_name
        here = self.folder / document.pack / document.file_name
        return aside if aside.exists() and not here.exists() else here

    def is_aside(self, document: DocumentId) -> bool:
        """Return whether a source file is set aside."""
        return self.file(document).is_relative_to(self.kept)

    def read(self, document: DocumentId) -> bytes | None:
        """Return the bytes of a source file, None if there is no such file. Raises UnreadableSourceError."""
        file = self.file(document)
        try:
            if (size := file.stat().st_size) > MOST_BYTES:
                raise UnreadableSourceError(file.name, f"{size // 1024**2} MiB")
            return file.read_bytes()
        except FileNotFoundError:
            return None
        except OSError as error:
            raise UnreadableSourceError(document.file_name, str(error.strerror or error)) from error

    def text(self, document: DocumentId) -> bytes:
        """Return the bytes of a source file for display; empty if there is no such file or it cannot be read."""
        try:
            return self.read(document) or b""
        except UnreadableSourceError:
            return b""

    def write(self, document: DocumentId, raw: bytes) -> None:
        """Write a source file. Raises OSError; then the old file is unchanged."""
        file = self.file(document)
        make_folder(file.parent)
        write_file(file, raw)

    def set_aside(self, document: DocumentId) -> None:
        """Move a lesson and its recordings out of the sources."""
        with disk_told(document.file_name):
            self._move_all(document, self.folder / document.pack, self.kept / document.pack)

    def bring_back(self, document: DocumentId) -> None:
        """Move a lesson and its recordings back into the sources."""
        with disk_told(document.file_name):
            self._move_all(document, self.kept / document.pack, self.folder / document.pack)

    def delete(self, document: DocumentId) -> None:
        """Delete a lesson that was set aside, and its recordings."""
        with disk_told(document.file_name):
            for file in [*self.recordings(document, is_aside=True), self.kept / document.pack / document.file_name]:
                file.unlink(missing_ok=True)

    def recordings(self, document: DocumentId, *, is_aside: bool = False) -> list[Path]:
        """Return the recordings of a lesson in all languages, sorted."""
        place = (self.kept if is_aside else self.folder) / document.pack
        return sorted(path for path in place.glob(f"{AUDIO}/*/{document.stem}.*") if path.is_file())

    def media(self, pack: PackId, path: str) -> Path:
        """Return the file of a picture or video; `path` as in the lessons, such as ``media/dong-ho.svg``."""
        return self.folder / pack / path

    def names_of_media(self, pack: PackId) -> set[str]:
        """Return the paths of all pictures and videos of `pack`, such as ``media/dong-ho.svg``."""
        here = {f"{MEDIA}/{path.name}" for path in (self.folder / pack / MEDIA).glob("[!.]*")}
        return here | {f"{MEDIA}/{path.name}" for path in (self.kept / pack / MEDIA).glob("[!.]*")}

    def write_media(self, pack: PackId, path: str, data: bytes) -> None:
        """Write a picture, or another file beside the lessons."""
        with disk_told(path):
            make_folder(self.media(pack, path).parent)
            write_file(self.media(pack, path), data)

    def copy_in(self, source: Path, pack: PackId, path: str) -> None:
        """Copy the file `source` into the sources of `pack` as `path`."""
        target = self.folder / pack / path
        with disk_told(path):
            make_folder(target.parent)
            copy_file(source, target)

    def set_media_aside(self, pack: PackId, path: str) -> None:
        """Move a picture or video, which no lesson shows at present, out of the sources."""
        with disk_told(path):
            _move(self.folder / pack / path, self.kept / pack / path)

    def bring_media_back(self, pack: PackId, path: str) -> None:
        """Move a picture or video back, if it is missing in the sources and was set aside."""
        aside, here = self.kept / pack / path, self.folder / pack / path
        if aside.is_file() and not here.exists():
            with disk_told(path):
                _move(aside, here)

    def media_aside(self, pack: PackId) -> list[str]:
        """Return the paths of the media that are set aside."""
        return sorted(f"{MEDIA}/{path.name}" for path in (self.kept / pack / MEDIA).glob("[!.]*"))

    def delete_media(self, pack: PackId, path: str) -> None:
        """Delete a picture or video that is set aside."""
        with disk_told(path):
            (self.kept / pack / path).unlink(missing_ok=True)

    def _move_all(self, document: DocumentId, source: Path, target: Path) -> None:
        """Move the recordings of a lesson, then its file; a repetition completes an interrupted move."""
        recordings = [path for path in source.glob(f"{AUDIO}/*/{document.stem}.*") if path.is_file()]
        for path in [*recordings, source / document.file_name]:
            _move(path, target / path.relative_to(source))


@contextmanager
def disk_told(file: str) -> Iterator[None]:
    """Replace an OSError raised in the block with a RecordError (DiskFullError on a full disk); `file`: its name."""
    try:
        yield
    except OSError as error:
        kind = DiskFullError if is_disk_full(error) else RecordError
        raise kind(
            translatable("Studio", "The file {file} could not be written: {detail}."),
            translatable("Studio", "Check the disk and its free space."),
            file=file,
            detail=str(error.strerror or error),
        ) from error


def digest(raw: bytes | None) -> str:
    """Return the SHA-256 of the bytes of a file; empty if there is no file."""
    return hashlib.sha256(raw).hexdigest() if raw is not None else ""


def _own_packs(place: Path) -> Iterator[Path]:
    return (path for path in place.glob("xa-*") if path.is_dir() and strand_of(PackId(path.name)) is not None)


def _move(source: Path, target: Path) -> None:
    if source.is_file():
        make_folder(target.parent)
        source.replace(target)
        sync_folder(target.parent)
        sync_folder(source.parent)
