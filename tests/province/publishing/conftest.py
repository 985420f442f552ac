"""Fixtures of the publishing tests: a province with an adjustable clock, packs of two departments, and clients."""

from collections.abc import Callable
from pathlib import Path

import pytest

from kiosk.content.authoring.builder import build
from kiosk.content.authoring.sources import read_source
from kiosk.province.publishing.adding import add
from tests.content.conftest import GOOD, TODAY
from tests.content.forge import Files, taken_apart
from tests.province.publishing.client import Client
from tests.province.publishing.province import Province, Wanted, forged, made

MakePack = Callable[..., Path]


@pytest.fixture(scope="session")
def good_files(tmp_path_factory: pytest.TempPathFactory) -> Files:
    """Build the sample pack, and return its files by name."""
    built = build(read_source(GOOD, today=TODAY), tmp_path_factory.mktemp("good"))
    return taken_apart(built.path)


@pytest.fixture
def pack(good_files: Files, tmp_path: Path) -> MakePack:
    """Return a function that creates a pack file: ``pack("so-y-te", "suc-khoe", "1.0.0")``."""

    def make(department: str = "so-y-te", name: str = "suc-khoe", version: str = "1.0.0", title: str = "") -> Path:
        folder = tmp_path / "packs" / (title or "as-built")
        return forged(good_files, folder, Wanted(department, name, version, title))

    return make


@pytest.fixture
def new(tmp_path: Path) -> Province:
    """A province whose office has not created its repository yet."""
    return Province(tmp_path / "quang-tri", tmp_path / "quang-tri-keys")


@pytest.fixture
def province(new: Province) -> Province:
    """A province with a repository, two departments and no packs."""
    return made(new)


@pytest.fixture
def client(province: Province, tmp_path: Path) -> Client:
    """A kiosk that was set up with the province's first root."""
    return Client(province.root.read_bytes(), tmp_path / "kiosk")


@pytest.fixture
def full(province: Province, pack: MakePack) -> Province:
    """The province with three pack files: two versions of one pack, and a pack of another department."""
    add(province.office, [pack(), pack(version="1.10.0"), pack("cong-an-tinh", "an-ninh")])
    return province


@pytest.fixture
def stick(tmp_path: Path) -> Path:
    """A stick that contains only a file unrelated to the kiosk."""
    folder = tmp_path / "stick"
    folder.mkdir()
    (folder / "photo.jpg").write_bytes(b"smile")
    return folder
