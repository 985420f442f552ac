"""A kiosk with a bundled pack, and functions that damage the pack's installed files."""

import shutil
from dataclasses import dataclass, field
from pathlib import Path

from kiosk.content.packs.lessons import PackLibrary
from kiosk.domain.packs import PackRow
from kiosk.services.packs.pack_service import PackService
from kiosk.storage.store import Store
from tests.services.packs.test_packs import built


@dataclass
class Kiosk:
    """A kiosk with version 1.2.0 of the sample pack installed; the folder ``bundled`` contains the same pack.

    `whole`: contents of the undamaged installed files, by path.
    """

    store: Store
    folder: Path
    whole: dict[str, bytes] = field(default_factory=dict)

    def __post_init__(self) -> None:
        built(self.bundled, "1.2.0")
        assert self.packs.install_bundled(self.bundled) == []
        self.whole = self.files()

    @property
    def bundled(self) -> Path:
        return self.folder / "bundled"

    @property
    def packs(self) -> PackService:
        return PackService(self.store.shelf, self.folder / "data" / "packs", "0.1.0")

    @property
    def row(self) -> PackRow:
        (row,) = self.packs.rows()
        return row

    @property
    def place(self) -> Path:
        return self.packs.folder_of(self.row)

    @property
    def library(self) -> PackLibrary:
        return PackLibrary(self.store.shelf, self.folder / "data" / "packs")

    def files(self) -> dict[str, bytes]:
        """Return the contents of all files of the active version by path; assert that no file is a symbolic link."""
        paths = [path for path in self.place.rglob("*") if not path.is_dir()]
        assert not any(path.is_symlink() for path in (self.place, *self.place.rglob("*")))
        return {path.relative_to(self.place).as_posix(): path.read_bytes() for path in paths}

    def starts(self) -> None:
        assert self.packs.install_bundled(self.bundled) == []


def missing(place: Path) -> None:
    (place / "media" / "khoa.svg").unlink()


def cut_off(place: Path) -> None:
    lesson = place / "lessons" / "ma-otp.json"
    lesson.write_bytes(lesson.read_bytes()[:-1])


def without_media(place: Path) -> None:
    shutil.rmtree(place / "media")


def emptied(place: Path) -> None:
    shutil.rmtree(place)
    place.mkdir()


def file_for_folder(place: Path) -> None:
    shutil.rmtree(place)
    place.write_bytes(b"no folder")


def link_for_folder(place: Path) -> None:
    place.rename(place.with_name("elsewhere"))
    place.symlink_to(place.with_name("elsewhere"))


def link_for_file(place: Path) -> None:
    drawing = place / "media" / "khoa.svg"
    outside = place.parents[2] / "outside.svg"
    drawing.rename(outside)
    drawing.symlink_to(outside)


def folder_for_file(place: Path) -> None:
    (place / "media" / "khoa.svg").unlink()
    (place / "media" / "khoa.svg").mkdir()


def manifest_of_nothing(place: Path) -> None:
    (place / "manifest.json").write_bytes(b"{}")


def other_title(place: Path) -> None:
    data = (place / "manifest.json").read_bytes()
    (place / "manifest.json").write_bytes(data.replace(b"an-toan-mau", b"an-toan-nau", 1))


SEEN_AT_THE_START = [
    missing,
    cut_off,
    without_media,
    emptied,
    shutil.rmtree,
    file_for_folder,
    link_for_folder,
    link_for_file,
    folder_for_file,
    manifest_of_nothing,
    other_title,
]


def change_same_size(path: Path) -> None:
    data = bytearray(path.read_bytes())
    data[len(data) // 2] ^= 1
    path.write_bytes(bytes(data))
