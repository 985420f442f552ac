"""Tests of removing a pack from a full disk.

Until the removal can be recorded, files are deleted: first those that no version needs, then the previous version,
then the pack itself. If the disk stays full nevertheless, the next start records the removal.
"""

import os
from collections.abc import Callable, Iterator, Sequence
from functools import partial
from itertools import count
from pathlib import Path
from typing import Any

import pytest

from kiosk.domain.errors import DiskFullError
from kiosk.domain.events import EventDraft, EventKind
from kiosk.domain.ids import PackId
from kiosk.domain.packs import PackRow
from kiosk.services.packs.pack_service import PackService
from kiosk.storage.store import Store, open_store
from tests.content.kiosk import StandingClock
from tests.services.packs.test_packs import SAMPLE, built

NOWHERE = Path("nowhere")


class PowerCut(BaseException):
    """Simulates a power cut; as a BaseException, it is not caught by the kiosk's handlers."""


class FullShelf:
    """Simulates a database on a full disk: its writes fail while the folder of packs has more than `most` files."""

    def __init__(self, store: Store, folder: Path, most: int) -> None:
        self._shelf = store.shelf
        self._folder = folder
        self._most = most
        self.before: Callable[[], None] = lambda: None

    def rows(self) -> Sequence[PackRow]:
        return self._shelf.rows()

    def activate(self, pack: PackId, version: str | None, drafts: Sequence[EventDraft]) -> None:
        self.before()
        if len(files(self._folder)) > self._most:
            raise DiskFullError("The disk is full.")
        self._shelf.activate(pack, version, drafts)


def files(folder: Path) -> list[Path]:
    return [file for file in folder.rglob("*") if file.is_file()]


@pytest.fixture(scope="module")
def built_packs(tmp_path_factory: pytest.TempPathFactory) -> list[Path]:
    """Build two versions of the sample pack; return their files."""
    folder = tmp_path_factory.mktemp("built")
    return [built(folder / "packs", version) for version in ("1.2.0", "1.3.0")]


@pytest.fixture
def store(tmp_path: Path, built_packs: list[Path]) -> Iterator[Store]:
    """The store of a kiosk with both versions installed, of which the newer one is active."""
    opened = open_store(tmp_path / "kiosk.db", StandingClock())
    for pack in built_packs:
        PackService(opened.shelf, tmp_path / "packs", "0.1.0").install(pack)
    yield opened
    opened.close()


@pytest.fixture
def folder(store: Store, tmp_path: Path) -> Path:
    return tmp_path / "packs"


def service(shelf: Any, folder: Path) -> PackService:
    return PackService(shelf, folder, "0.1.0")


def removals(store: Store) -> int:
    return len(store.events.newest_of([EventKind.PACK_REMOVED], 10))


def test_where_there_is_room_everything_stays_for_going_back(store: Store, folder: Path) -> None:
    before = files(folder)
    service(store.shelf, folder).remove(SAMPLE)
    assert files(folder) == before
    assert service(store.shelf, folder).roll_back(SAMPLE).version == "1.3.0"


def test_files_that_nobody_needs_go_first(store: Store, folder: Path) -> None:
    packs, everything = service(FullShelf(store, folder, len(files(folder))), folder), files(folder)
    left = folder / ".staging-x"
    left.mkdir()
    (left / "part").touch()
    packs.remove(SAMPLE)
    assert files(folder) == everything
    assert service(store.shelf, folder).roll_back(SAMPLE).version == "1.3.0"


def test_then_the_version_before_goes(store: Store, folder: Path) -> None:
    older, active = packs_by_version(store)
    kept = files(folder / active.folder)
    service(FullShelf(store, folder, len(kept)), folder).remove(SAMPLE)
    assert files(folder) == kept
    assert not (folder / older.folder).exists()
    assert service(store.shelf, folder).roll_back(SAMPLE).version == "1.3.0"


def test_its_own_files_go_last_and_the_next_start_finds_nothing_to_do(store: Store, folder: Path) -> None:
    service(FullShelf(store, folder, 0), folder).remove(SAMPLE)
    assert list(folder.iterdir()) == []
    assert service(store.shelf, folder).version_before(SAMPLE) is None
    assert service(store.shelf, folder).install_bundled(NOWHERE) == []
    assert removals(store) == 1


def test_a_disk_that_stays_full_is_told_and_the_next_start_finishes_the_removal(store: Store, folder: Path) -> None:
    full = FullShelf(store, folder, -1)
    with pytest.raises(DiskFullError, match="The files of an-toan-mau were deleted"):
        service(full, folder).remove(SAMPLE)
    assert removals(store) == 0
    service(full, folder).install_bundled(NOWHERE)
    assert removals(store) == 0
    service(store.shelf, folder).install_bundled(NOWHERE)
    assert removals(store) == 1
    assert not any(row.is_active for row in store.shelf.rows())
    assert list(folder.iterdir()) == []


def test_a_pack_that_is_installed_again_before_the_next_start_stays(
    store: Store, folder: Path, built_packs: list[Path]
) -> None:
    with pytest.raises(DiskFullError):
        service(FullShelf(store, folder, -1), folder).remove(SAMPLE)
    service(store.shelf, folder).install(built_packs[1])
    service(store.shelf, folder).install_bundled(NOWHERE)
    assert [row.version for row in store.shelf.rows() if row.is_active] == ["1.3.0"]
    assert service(store.shelf, folder).damaged() == []
    assert [found.name for found in folder.iterdir() if found.name.startswith(".")] == []


def test_a_power_cut_at_any_step_leaves_a_whole_pack_or_none(
    tmp_path: Path, built_packs: list[Path], monkeypatch: pytest.MonkeyPatch
) -> None:
    seen = set()
    for number in count():
        data = tmp_path / str(number)
        store = open_store(data / "kiosk.db", StandingClock())
        for pack in built_packs:
            service(store.shelf, data / "packs").install(pack)
        shelf = FullShelf(store, data / "packs", 0)
        with monkeypatch.context() as patches:
            was_cut = cut_off(number, shelf, patches, partial(service(shelf, data / "packs").remove, SAMPLE))
        service(store.shelf, data / "packs").install_bundled(NOWHERE)
        active = [row.version for row in store.shelf.rows() if row.is_active]
        seen.add((tuple(active), removals(store)))
        assert service(store.shelf, data / "packs").damaged() == []
        before = service(store.shelf, data / "packs").version_before(SAMPLE)
        assert before is None or len(files(data / "packs" / before.folder)) > 3
        assert not [found.name for found in (data / "packs").iterdir() if found.name.startswith(".")]
        store.close()
        if not was_cut:
            break
    assert number > 8
    assert seen == {(("1.3.0",), 0), ((), 1)}


def cut_off(step: int, shelf: FullShelf, patches: pytest.MonkeyPatch, act: Callable[[], object]) -> bool:
    """Run `act` with a power cut before disk operation `step` (counted from 0); return whether `act` reached it."""
    left = iter(range(step))

    def pass_one() -> None:
        if next(left, None) is None:
            raise PowerCut

    def counted(function: Callable[..., Any]) -> Callable[..., Any]:
        def run(*arguments: Any, **named: Any) -> Any:
            pass_one()
            return function(*arguments, **named)

        return run

    shelf.before = pass_one
    for name in ("unlink", "rmdir", "rename", "replace"):
        patches.setattr(os, name, counted(getattr(os, name)))
    try:
        act()
    except PowerCut:
        return True
    return False


def packs_by_version(store: Store) -> list[PackRow]:
    return sorted(store.shelf.rows(), key=lambda row: row.version)
