"""Tests of the list of installed packs, of removing packs, and of rolling them back."""

from collections.abc import Iterator
from pathlib import Path

import pytest

from kiosk.domain.errors import PackMissingError
from kiosk.domain.ids import PackId
from kiosk.services.packs.inventory import InventoryService
from kiosk.services.packs.pack_service import PackService
from kiosk.storage.store import Store, open_store
from tests.content.kiosk import StandingClock
from tests.services.packs.test_packs import built

SAMPLE = PackId("an-toan-mau")


class Desk:
    """The inventory service of a kiosk; ``told`` counts the calls of its callback `changed`."""

    def __init__(self, store: Store, folder: Path) -> None:
        self.packs = PackService(store.shelf, folder / "data" / "packs", "0.1.0")
        self.told = 0
        self.inventory = InventoryService(self.packs, store.events, self.tell)
        self._folder = folder

    def tell(self) -> None:
        self.told += 1

    def install(self, version: str) -> None:
        self.packs.install(built(self._folder / "packs", version))

    def seen(self) -> list[tuple[str, bool, str]]:
        return [(p.row.version, p.is_active, p.before.version if p.before else "") for p in self.inventory.packs()]

    def history(self) -> list[tuple[str, str]]:
        return [(event.kind.value, event.body["version"]) for event in self.inventory.history()]


@pytest.fixture
def desk(tmp_path: Path) -> Iterator[Desk]:
    store = open_store(tmp_path / "data" / "kiosk.db", StandingClock())
    yield Desk(store, tmp_path)
    store.close()


def test_a_kiosk_without_packs_has_nothing_to_show(desk: Desk):
    assert (desk.seen(), desk.history()) == ([], [])


def test_a_pack_is_shown_with_what_can_be_gone_back_to(desk: Desk):
    desk.install("1.2.0")
    assert desk.seen() == [("1.2.0", True, "")]
    desk.install("1.3.0")
    assert desk.seen() == [("1.3.0", True, "1.2.0")]


def test_an_installed_pack_has_the_size_of_its_file(desk: Desk, tmp_path: Path):
    desk.install("1.2.0")
    (pack,) = desk.inventory.packs()
    (file,) = (tmp_path / "packs").glob("*.hocpack")
    assert pack.size == file.stat().st_size


def test_a_pack_without_a_readable_manifest_has_the_size_of_its_contents(desk: Desk):
    desk.install("1.2.0")
    (row,) = desk.packs.rows()
    (desk.packs.folder_of(row) / "manifest.json").unlink()
    assert [pack.size for pack in desk.inventory.packs()] == [row.manifest["size"]]


def test_going_back_is_told_and_written_down(desk: Desk):
    desk.install("1.2.0")
    desk.install("1.3.0")
    assert desk.inventory.roll_back(SAMPLE).version == "1.2.0"
    assert desk.seen() == [("1.2.0", True, "")]
    assert desk.told == 1
    assert desk.history() == [("pack-rolled-back", "1.2.0"), ("pack-installed", "1.3.0"), ("pack-installed", "1.2.0")]


def test_a_removed_pack_is_shown_until_it_cannot_be_brought_back(desk: Desk):
    desk.install("1.2.0")
    desk.inventory.remove(SAMPLE)
    assert desk.seen() == [("1.2.0", False, "1.2.0")]
    desk.inventory.roll_back(SAMPLE)
    assert desk.seen() == [("1.2.0", True, "")]
    assert desk.told == 2


def test_a_removed_pack_comes_back_in_the_version_that_was_removed(desk: Desk):
    desk.install("1.2.0")
    desk.install("1.3.0")
    desk.inventory.roll_back(SAMPLE)
    desk.inventory.remove(SAMPLE)
    assert desk.seen() == [("1.2.0", False, "1.2.0")]
    assert desk.inventory.roll_back(SAMPLE).version == "1.2.0"


def test_nothing_to_go_back_to_changes_and_tells_nothing(desk: Desk):
    desk.install("1.2.0")
    before = desk.seen(), desk.history()
    with pytest.raises(PackMissingError):
        desk.inventory.roll_back(SAMPLE)
    assert (desk.seen(), desk.history()) == before
    assert desk.told == 0
