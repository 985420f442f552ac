"""A backup contains the whole hub, costs little, and is never damaged by the next one."""

import errno
import hashlib
import json
import os
import shutil
from collections.abc import Mapping
from datetime import timedelta
from pathlib import Path
from typing import Any

import pytest

from kiosk.province.hub.backup import making, note
from kiosk.province.hub.backup.databases import save_database
from kiosk.province.hub.backup.faults import BackupError
from kiosk.province.hub.backup.generations import GENERATIONS, POOL, generations
from kiosk.province.hub.backup.making import make_backup
from kiosk.province.hub.backup.pool import Pool
from kiosk.province.hub.backup.restoring import restore_hub
from kiosk.province.hub.folder import Hub, opened
from kiosk.province.hub.objects import names
from tests.province.hub.backup.keepers import KIOSK, NOW, backed_up, new_hub, receive, state


def everything(place: Path) -> dict[str, bytes]:
    return {path.relative_to(place).as_posix(): path.read_bytes() for path in place.rglob("*") if path.is_file()}


def test_a_restored_hub_equals_the_one_that_was_lost(tmp_path: Path):
    hub = new_hub(tmp_path / "hub")
    receive(hub, 1)
    before = state(hub)
    made = backed_up(hub, tmp_path / "copies")
    shutil.rmtree(hub)
    restored = restore_hub(hub, tmp_path / "copies")
    assert state(hub) == before
    assert restored.objects == made.objects == len(before.objects)
    assert made.counts["statements"] == 20
    assert hub.stat().st_mode & 0o077 == 0


def test_a_second_backup_copies_new_objects_only(tmp_path: Path):
    hub = new_hub(tmp_path / "hub")
    first = backed_up(hub, tmp_path / "copies")
    receive(hub, 1)
    second = backed_up(hub, tmp_path / "copies", days=1)
    assert (first.new, second.new) == (3, 2)  # the decision stays; the bundle, and the receipt that changed
    assert second.objects == 4
    assert [one.folder.name for one in generations(tmp_path / "copies")] == [second.folder.name, first.folder.name]


def test_an_older_backup_can_be_restored_by_its_name(tmp_path: Path):
    hub = new_hub(tmp_path / "hub")
    before = state(hub)
    first = backed_up(hub, tmp_path / "copies")
    receive(hub, 1)
    backed_up(hub, tmp_path / "copies", days=1)
    restore_hub(tmp_path / "again", tmp_path / "copies", name=first.folder.name)
    assert state(tmp_path / "again") == before


def test_the_newest_backups_are_kept_with_their_objects_and_no_others(tmp_path: Path):
    hub, place = new_hub(tmp_path / "hub"), tmp_path / "copies"
    with opened(hub) as open_hub:
        open_hub.objects.put("held/x/old.txt", b"moved later")
    backed_up(hub, place)
    with opened(hub) as open_hub:
        open_hub.objects.delete("held/x/old.txt")
    for day in range(1, GENERATIONS + 1):
        receive(hub, day)
        backed_up(hub, place, days=day)
    assert [one.made for one in generations(place)] == [
        NOW + timedelta(days=day) for day in range(GENERATIONS, 0, -1)
    ]
    assert b"moved later" not in everything(place / POOL).values()
    restore_hub(tmp_path / "again", place, name=generations(place)[-1].folder.name)


def test_a_backup_with_a_wrong_clock_is_not_deleted_at_once(tmp_path: Path):
    hub, place = new_hub(tmp_path / "hub"), tmp_path / "copies"
    for day in range(GENERATIONS):
        backed_up(hub, place, days=day)
    made = make_backup(hub, place, NOW - timedelta(days=400))
    assert made.folder.is_dir()


def test_an_object_that_moves_during_the_backup_is_in_it_under_both_names(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
):
    hub = new_hub(tmp_path / "hub")
    with opened(hub) as open_hub:
        open_hub.objects.put("held/x/y.txt", b"approved meanwhile")

    def save(found: Hub, target: Path) -> Mapping[str, int]:
        found.objects.put("archive/x/y.txt", b"approved meanwhile")
        found.objects.delete("held/x/y.txt")
        return save_database(found, target)

    monkeypatch.setattr(making, "save_database", save)
    backed_up(hub, tmp_path / "copies")
    restore_hub(tmp_path / "again", tmp_path / "copies")
    assert {"archive/x/y.txt", "held/x/y.txt"} <= state(tmp_path / "again").objects.keys()


def test_a_backup_in_the_hub_itself_is_refused(tmp_path: Path):
    hub = new_hub(tmp_path / "hub")
    with pytest.raises(BackupError, match="lost with it"):
        backed_up(hub, hub / "copies")
    assert not (hub / "copies").exists()


def test_an_object_that_was_changed_on_the_disk_is_reported(tmp_path: Path):
    hub = new_hub(tmp_path / "hub")
    (name,) = [name for name in state(hub).objects if name.startswith(names.ARCHIVE)]
    (hub / "objects" / name).write_bytes(b"changed")
    assert backed_up(hub, tmp_path / "copies").damaged == [name]


def test_a_good_copy_outlives_damage_of_the_original(tmp_path: Path):
    hub = new_hub(tmp_path / "hub")
    before = state(hub)
    backed_up(hub, tmp_path / "copies")
    (name,) = [name for name in before.objects if name.startswith(names.ARCHIVE)]
    (hub / "objects" / name).write_bytes(b"changed")
    assert backed_up(hub, tmp_path / "copies", days=1).damaged == [name]
    restore_hub(tmp_path / "again", tmp_path / "copies")
    assert state(tmp_path / "again") == before


@pytest.mark.parametrize("fault", ["rot", "no file", "sector"])
def test_an_object_that_the_backups_have_lost_is_named_and_all_others_are_restored(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, fault: str
):
    hub, place = new_hub(tmp_path / "hub"), tmp_path / "copies"
    receive(hub, 1)
    before = state(hub).objects
    backed_up(hub, place)
    lost = next(name for name in before if name.startswith(names.ARCHIVE))
    file = Pool(place / POOL).file(hashlib.sha256((hub / "objects" / lost).read_bytes()).hexdigest())
    if fault == "rot":
        file.write_bytes(b"rot")
    elif fault == "no file":
        file.unlink()
    else:
        read = Path.read_bytes
        monkeypatch.setattr(Path, "read_bytes", lambda path: _fail(errno.EIO) if path == file else read(path))
    assert list(restore_hub(tmp_path / "again", place).left) == [lost]
    assert state(tmp_path / "again").objects == {name: data for name, data in before.items() if name != lost}


def _fail(number: int) -> bytes:
    raise OSError(number, os.strerror(number))


@pytest.mark.parametrize("name", ["database.db", "hub.toml", "objects.txt", "backup.json"])
def test_a_damaged_file_ends_the_restoration(tmp_path: Path, name: str):
    hub, place = new_hub(tmp_path / "hub"), tmp_path / "copies"
    file = backed_up(hub, place).folder / name
    file.write_bytes(file.read_bytes()[:-3] + b"rot")
    with pytest.raises(BackupError):
        restore_hub(tmp_path / "again", place)
    assert not (tmp_path / "again").exists()


def test_a_hub_that_exists_is_never_overwritten(tmp_path: Path):
    hub, place = new_hub(tmp_path / "hub"), tmp_path / "copies"
    backed_up(hub, place)
    receive(hub, 1)
    before = state(hub)
    with pytest.raises(BackupError, match="contains files already"):
        restore_hub(hub, place)
    assert state(hub) == before


@pytest.mark.parametrize("settings", [{"keys": ("../keys",)}, {"repository": "../province"}], ids=["named", "usual"])
def test_only_encrypted_keys_are_copied_and_come_back(tmp_path: Path, settings: dict[str, Any]):
    keys = tmp_path / ("keys" if "keys" in settings else "province-keys")
    keys.mkdir()
    encrypted = b"-----BEGIN ENCRYPTED PRIVATE KEY-----\nx\n"
    (keys / "receipts.3f2a90c1.pem").write_bytes(encrypted)
    (keys / "sync.3f2a90c1.agekey").write_bytes(b"age-encryption.org/v1\nx")
    (keys / "receipts.00000000.pem").write_bytes(b"-----BEGIN PRIVATE KEY-----\nx\n")
    (keys / "sync.00000000.agekey").write_bytes(b"AGE-SECRET-KEY-1X")
    hub = new_hub(tmp_path / "hub", **settings)
    made = backed_up(hub, tmp_path / "copies")
    assert sorted(made.left_keys) == ["receipts.00000000.pem", "sync.00000000.agekey"]
    assert not [
        data for data in everything(tmp_path / "copies").values() if b"BEGIN PRIVATE" in data or b"SECRET" in data
    ]
    shutil.rmtree(keys)
    shutil.rmtree(hub)
    assert restore_hub(hub, tmp_path / "copies").keys == 2
    assert (keys / "receipts.3f2a90c1.pem").read_bytes() == encrypted
    assert (keys / "receipts.3f2a90c1.pem").stat().st_mode & 0o077 == 0


def test_another_key_with_the_same_name_is_not_replaced(tmp_path: Path):
    keys = tmp_path / "keys"
    keys.mkdir()
    file = keys / "receipts.3f2a90c1.pem"
    file.write_bytes(b"-----BEGIN ENCRYPTED PRIVATE KEY-----\nx\n")
    hub = new_hub(tmp_path / "hub", keys=("../keys",))
    backed_up(hub, tmp_path / "copies")
    file.write_bytes(b"-----BEGIN ENCRYPTED PRIVATE KEY-----\ny\n")
    with pytest.raises(BackupError, match="another key"):
        restore_hub(tmp_path / "again", tmp_path / "copies")
    assert file.read_bytes().endswith(b"y\n")


def test_a_hub_with_its_files_elsewhere_comes_back_there(tmp_path: Path):
    away = tmp_path / "disk"
    away.mkdir()
    hub = new_hub(tmp_path / "hub", store=f"sqlite:///{away}/results.db", objects=str(away / "objects"))
    before = state(hub)
    backed_up(hub, tmp_path / "copies")
    shutil.rmtree(away)
    restore_hub(tmp_path / "again", tmp_path / "copies")
    assert state(tmp_path / "again") == before
    assert (away / "results.db").exists()


def test_the_addresses_of_record_stores_come_back_without_passwords(tmp_path: Path):
    hub = new_hub(tmp_path / "hub")
    (hub / "forwarding").mkdir()
    (hub / "forwarding/stores.toml").write_text('[[store]]\nname = "bo"\n', "ascii")
    (hub / "forwarding/bo.secret").write_text("hidden", "ascii")
    backed_up(hub, tmp_path / "copies")
    restore_hub(tmp_path / "again", tmp_path / "copies")
    assert [path.name for path in (tmp_path / "again/forwarding").iterdir()] == ["stores.toml"]
    assert b"hidden" not in everything(tmp_path / "copies").values()


def test_the_newest_backup_is_noted_in_the_hub(tmp_path: Path):
    hub = new_hub(tmp_path / "hub")
    assert note.read(hub) is None
    backed_up(hub, tmp_path / "copies")
    assert note.read(hub) == note.BackupNote(tmp_path / "copies", NOW)
    (hub / note.FILE).write_text(json.dumps({"place": 3}), "ascii")
    assert note.read(hub) is None


def test_the_receipts_of_the_hub_are_part_of_it(tmp_path: Path):
    hub = new_hub(tmp_path / "hub")
    backed_up(hub, tmp_path / "copies")
    restore_hub(tmp_path / "again", tmp_path / "copies")
    assert names.receipt(KIOSK) in state(tmp_path / "again").objects
