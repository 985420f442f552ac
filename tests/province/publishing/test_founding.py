"""Tests of creating a province's repository and keys."""

import stat
from datetime import timedelta
from pathlib import Path

import pytest

from kiosk.province.publishing.departments import add_department
from kiosk.province.publishing.faults import PublishError
from kiosk.province.publishing.founding import found
from kiosk.province.publishing.keyring import Keyring, WithoutPassphrase
from tests.province.publishing.client import Client
from tests.province.publishing.province import START, Province, signed_part


def test_a_kiosk_that_was_set_up_with_the_root_accepts_the_repository(province: Province, client: Client):
    updater = client.looks_at(province.folder, START)
    assert updater.get_targetinfo("so-y-te/suc-khoe-1.0.0.hocpack") is None


def test_the_root_has_three_keys_of_which_two_are_needed_and_holds_ten_years(province: Province):
    root = province.read().root
    assert (len(root.roles["root"].keyids), root.roles["root"].threshold) == (3, 2)
    assert root.expires - START > timedelta(days=3650)
    assert root.consistent_snapshot


def test_every_role_has_a_key_of_its_own(province: Province):
    root = province.read().root
    used = [key for role in root.roles.values() for key in role.keyids]
    assert len(set(used)) == len(used) == 6


def test_roles_hold_as_long_as_was_decided(province: Province):
    seen = province.read()
    lives = [
        role.expires - START for role in (seen.targets, seen.departments["so-y-te"], seen.snapshot, seen.timestamp)
    ]
    assert lives == [timedelta(days=days) for days in (1095, 1095, 365, 365)]


def test_the_timestamp_says_when_it_was_signed(province: Province):
    assert signed_part(province.folder / "metadata" / "timestamp.json")["x-signed-at"] == "2026-12-01T08:00:00Z"


def test_the_name_of_the_province_is_told(province: Province):
    assert province.read().name == "Tỉnh Quảng Trị"


def test_nothing_secret_lies_in_the_repository(province: Province):
    held = b"".join(path.read_bytes() for path in province.folder.rglob("*") if path.is_file())
    secrets = {".pem": b"PRIVATE KEY", ".agekey": b"AGE-SECRET-KEY"}
    assert not [secret for secret in secrets.values() if secret in held]
    assert all(secrets[path.suffix] in path.read_bytes() for path in province.keys.iterdir())


def test_only_the_owner_may_read_the_keys(province: Province):
    assert {stat.S_IMODE(path.stat().st_mode) for path in province.keys.iterdir()} == {0o600}
    assert stat.S_IMODE(province.keys.stat().st_mode) == 0o700


def test_a_second_beginning_in_the_same_folder_is_refused_and_nothing_changed(province: Province):
    before = province.state()
    with pytest.raises(PublishError, match="already"):
        found(province.office, "Another")
    assert province.state() == before


def test_a_folder_with_other_files_is_refused_and_nothing_changed(new: Province):
    new.folder.mkdir()
    (new.folder / "letter.txt").write_text("dear", "utf-8")
    with pytest.raises(PublishError, match="other files"):
        found(new.office, "Tỉnh")
    assert [path.name for path in new.folder.parent.rglob("*") if path.is_file()] == ["letter.txt"]


@pytest.mark.parametrize("inside", ["", "keys", "metadata/keys"])
def test_keys_inside_the_repository_are_refused(new: Province, inside: str):
    with pytest.raises(PublishError, match="inside the repository"):
        Keyring((new.folder / inside,), WithoutPassphrase(), new.folder)


def test_keys_behind_a_link_into_the_repository_are_refused(province: Province, tmp_path: Path):
    (tmp_path / "link").symlink_to(province.folder / "targets")
    with pytest.raises(PublishError, match="inside the repository"):
        Keyring((tmp_path / "link",), WithoutPassphrase(), province.folder)


@pytest.mark.parametrize("name", ["", "  ", "a" * 81, "Tỉnh\u202eX", "one\ntwo"])
def test_a_name_that_cannot_be_shown_is_refused_and_nothing_is_made(new: Province, name: str):
    with pytest.raises(PublishError, match="The name"):
        found(new.office, name)
    assert not new.folder.exists()
    assert not new.keys.exists()


def test_keys_of_another_beginning_are_left_alone(new: Province):
    new.keys.mkdir()
    (new.keys / "root.00000000.pem").write_text("somebody's", "utf-8")
    found(new.office, "Tỉnh")
    add_department(new.office, "so-y-te", "Sở Y tế")
    assert (new.keys / "root.00000000.pem").read_text("utf-8") == "somebody's"
