import shutil
import subprocess
import sys
from collections.abc import Iterator
from datetime import date
from pathlib import Path
from typing import Any

import pytest

from kiosk.content.authoring.builder import build
from kiosk.content.authoring.sources import read_source
from kiosk.domain.errors import PackError, PackMissingError, PackRefusedError
from kiosk.domain.events import EventKind
from kiosk.domain.ids import PackId
from kiosk.services.packs.pack_service import PackService
from kiosk.storage.store import Store, open_store
from tests.content.conftest import GOOD
from tests.content.kiosk import StandingClock

SAMPLE = PackId("an-toan-mau")
START_WITHOUT_PARSERS = """
import sys
from pathlib import Path
from types import SimpleNamespace
from kiosk.services.packs.pack_service import PackService
row = SimpleNamespace(pack="a", version="1.0.0", folder="a-1.0.0-00000000", is_active=True, manifest={"size": 0})
bundled = Path(sys.argv[1])
failed = PackService(SimpleNamespace(rows=lambda: [row]), bundled / "packs").install_bundled(bundled)
print(failed, *sorted({"pydantic", "yaml"} & set(sys.modules)))
"""


@pytest.fixture
def store(tmp_path: Path) -> Iterator[Store]:
    opened = open_store(tmp_path / "data" / "kiosk.db", StandingClock())
    yield opened
    opened.close()


@pytest.fixture
def packs(store: Store, tmp_path: Path) -> PackService:
    return PackService(store.shelf, tmp_path / "data" / "packs", "0.1.0")


@pytest.fixture
def bundled(tmp_path: Path) -> Path:
    """Create a folder of bundled packs that contains version 1.2.0 of the sample pack."""
    folder = tmp_path / "bundled"
    built(folder, "1.2.0")
    return folder


def built(out: Path, version: str) -> Path:
    source = out.parent / f"source-{version}" / GOOD.name
    shutil.copytree(GOOD, source)
    head = source / "pack.yaml"
    head.write_text(head.read_text("utf-8").replace("version: 1.2.0", f"version: {version}"), "utf-8")
    return build(read_source(source, today=date(2026, 11, 24)), out).path


def versions(packs: PackService) -> dict[str, bool]:
    return {row.version: row.is_active for row in packs.rows()}


def last_event(store: Store) -> tuple[EventKind, Any]:
    last = store.events.last_sequence()
    event = next(iter(store.events.read(last, last)))
    return event.kind, event.body


def test_the_first_start_installs_the_bundled_packs(packs: PackService, bundled: Path):
    assert packs.install_bundled(bundled) == []
    assert versions(packs) == {"1.2.0": True}


def test_the_next_start_installs_nothing(packs: PackService, bundled: Path, store: Store):
    packs.install_bundled(bundled)
    before = store.events.last_sequence()
    packs.install_bundled(bundled)
    assert store.events.last_sequence() == before


def test_a_program_without_packs_starts(packs: PackService, tmp_path: Path):
    assert packs.install_bundled(tmp_path / "nothing") == []


def test_a_place_for_packs_that_is_none_is_told_with_what_to_do(packs: PackService, tmp_path: Path):
    (tmp_path / "data").mkdir(exist_ok=True)
    (tmp_path / "data" / "packs").write_text("no folder", "utf-8")
    with pytest.raises(PackError, match="cannot be written to the disk of this kiosk") as caught:
        packs.free()
    assert caught.value.cure


def test_a_newer_bundled_pack_is_installed(packs: PackService, bundled: Path):
    packs.install_bundled(bundled)
    built(bundled, "1.10.0")
    packs.install_bundled(bundled)
    assert versions(packs) == {"1.10.0": True, "1.2.0": False}


def test_an_older_bundled_pack_does_not_replace_what_came_by_stick(packs: PackService, bundled: Path, tmp_path: Path):
    packs.install(built(tmp_path / "stick", "2.0.0"))
    packs.install_bundled(bundled)
    assert versions(packs) == {"2.0.0": True}


def test_a_bundled_pack_whose_files_are_lost_is_installed_again(packs: PackService, bundled: Path, tmp_path: Path):
    packs.install_bundled(bundled)
    shutil.rmtree(tmp_path / "data" / "packs")
    packs.install_bundled(bundled)
    assert (tmp_path / "data" / "packs" / packs.rows()[0].folder / "lessons" / "ma-otp.json").is_file()


def test_one_bad_bundled_pack_does_not_stop_the_others(packs: PackService, bundled: Path):
    bad = bundled / "a-1.0.0.hocpack"
    bad.write_bytes(b"not a pack")
    failed = packs.install_bundled(bundled)
    assert [(found.path, type(found.error)) for found in failed] == [(bad, PackRefusedError)]
    assert versions(packs) == {"1.2.0": True}


def test_a_start_with_everything_installed_loads_no_parser(tmp_path: Path):
    folder = tmp_path / "packs" / "a-1.0.0-00000000"
    folder.mkdir(parents=True)
    (folder / "manifest.json").write_bytes(b'{"files": {}, "size": 0}')
    (tmp_path / "a-1.0.0.hocpack").write_bytes(b"")
    done = subprocess.run(
        [sys.executable, "-c", START_WITHOUT_PARSERS, tmp_path], check=True, capture_output=True, text=True
    )
    assert done.stdout.strip() == "[]"


def test_a_start_takes_away_what_an_interrupted_install_left(packs: PackService, bundled: Path, tmp_path: Path):
    folder = tmp_path / "data" / "packs"
    for left in (".staging-abc", "an-toan-mau-1.1.0-0000aaaa"):
        (folder / left / "media").mkdir(parents=True)
    packs.install_bundled(bundled)
    assert [path.name for path in folder.iterdir()] == [packs.rows()[0].folder]


def test_removing_a_pack_is_recorded(packs: PackService, bundled: Path, store: Store):
    packs.install_bundled(bundled)
    packs.remove(SAMPLE)
    assert versions(packs) == {"1.2.0": False}
    assert last_event(store) == (EventKind.PACK_REMOVED, {"pack": SAMPLE, "version": "1.2.0"})


def test_a_removed_pack_stays_removed_and_its_files_go_at_the_next_start(
    packs: PackService, bundled: Path, tmp_path: Path
):
    packs.install_bundled(bundled)
    packs.remove(SAMPLE)
    packs.install_bundled(bundled)
    assert versions(packs) == {"1.2.0": False}
    assert list((tmp_path / "data" / "packs").iterdir()) == []


def test_a_removed_pack_can_be_brought_back(packs: PackService, bundled: Path):
    packs.install_bundled(bundled)
    packs.remove(SAMPLE)
    assert packs.roll_back(SAMPLE).version == "1.2.0"
    assert versions(packs) == {"1.2.0": True}


def test_a_removed_pack_can_be_installed_again(packs: PackService, bundled: Path):
    packs.install_bundled(bundled)
    packs.remove(SAMPLE)
    packs.install_bundled(bundled)
    packs.install(bundled / "an-toan-mau-1.2.0.hocpack")
    assert versions(packs) == {"1.2.0": True}


def test_removing_what_is_not_installed_is_told(packs: PackService):
    with pytest.raises(PackMissingError, match="is not installed"):
        packs.remove(SAMPLE)


def test_going_back_makes_the_version_before_active(packs: PackService, bundled: Path, store: Store):
    packs.install_bundled(bundled)
    packs.install(built(bundled, "1.3.0"))
    packs.roll_back(SAMPLE)
    assert versions(packs) == {"1.3.0": False, "1.2.0": True}
    body = {"pack": SAMPLE, "version": "1.2.0", "from": "1.3.0"}
    assert last_event(store) == (EventKind.PACK_ROLLED_BACK, body)


def test_going_back_twice_stops_at_the_oldest(packs: PackService, bundled: Path):
    packs.install_bundled(bundled)
    packs.install(built(bundled, "1.3.0"))
    packs.roll_back(SAMPLE)
    with pytest.raises(PackMissingError, match="no earlier version"):
        packs.roll_back(SAMPLE)
    assert versions(packs) == {"1.3.0": False, "1.2.0": True}


def test_a_start_does_not_undo_going_back(packs: PackService, bundled: Path):
    packs.install_bundled(bundled)
    built(bundled, "1.3.0")
    packs.install_bundled(bundled)
    packs.roll_back(SAMPLE)
    packs.install_bundled(bundled)
    assert versions(packs) == {"1.3.0": False, "1.2.0": True}


def test_packs_are_listed_with_the_newest_version_first(packs: PackService, bundled: Path):
    packs.install(built(bundled, "1.9.0"))
    packs.install(built(bundled, "1.10.0"))
    assert [row.version for row in packs.rows()] == ["1.10.0", "1.9.0"]
