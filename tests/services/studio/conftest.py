"""Fixtures of the tests of the studio."""

import json
import shutil
from collections.abc import Iterator
from datetime import date
from pathlib import Path

import pytest

from kiosk.content.authoring.builder import build
from kiosk.content.authoring.sources import read_source
from kiosk.domain.ids import PackId
from kiosk.domain.packs import PackRow
from tests.content.conftest import GOOD
from tests.services.studio.desk import Desk, Installed


@pytest.fixture(scope="session")
def unpacked(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The sample pack of the province, built and unpacked as an installation leaves it."""
    from zipfile import ZipFile

    place = tmp_path_factory.mktemp("province")
    source = Path(shutil.copytree(GOOD, place / GOOD.name))
    pack = build(read_source(source, today=date(2026, 11, 24)), place / "built").path
    with ZipFile(pack) as archive:
        archive.extractall(place / "unpacked")
    return place / "unpacked"


@pytest.fixture
def province(unpacked: Path, tmp_path: Path) -> Installed:
    """The rows of a kiosk with the sample pack."""
    manifest = json.loads((unpacked / "manifest.json").read_bytes())
    folder = f"{manifest['id']}-{manifest['version']}-00000000"
    shutil.copytree(unpacked, tmp_path / "data" / "packs" / folder)
    told = {key: value for key, value in manifest.items() if key != "files"}  # as an installation stores it
    return Installed([PackRow(PackId(manifest["id"]), manifest["version"], "0" * 64, folder, True, told)])


@pytest.fixture
def desk(province: Installed, tmp_path: Path) -> Iterator[Desk]:
    """The studio of a kiosk with the sample pack of the province."""
    made = Desk(tmp_path / "data", province)
    yield made
    made.studio.close()
