"""Tests of the demo province, whose keys and repository are created for one demonstration."""

from datetime import UTC, datetime
from pathlib import Path

import pytest

from kiosk import RELEASED
from kiosk.content.trust.receipt_keys import receipt_keys
from kiosk.province.publishing import demo
from kiosk.province.publishing.demo import make_demo_province
from kiosk.province.publishing.keyring import Keyring, WithoutPassphrase
from kiosk.province.publishing.repository import read_repository
from kiosk.province.publishing.sync_keys import sync_key_files
from tests.province.publishing.client import Client
from tests.province.publishing.conftest import MakePack


def test_a_kiosk_that_trusts_its_root_is_offered_the_packs(tmp_path: Path, pack: MakePack):
    root = make_demo_province(tmp_path / "demo", [pack(), pack("cong-an-tinh", "an-ninh")])
    client = Client(root.read_bytes(), tmp_path / "kiosk")
    paths = ("so-y-te/suc-khoe-1.0.0.hocpack", "cong-an-tinh/an-ninh-1.0.0.hocpack")
    assert client.offers(root.parent, paths, max(RELEASED, datetime.now(UTC))) == (True, True)


def test_two_demo_provinces_have_the_same_names_and_versions(tmp_path: Path, pack: MakePack):
    def shape(folder: Path) -> tuple[object, ...]:
        make_demo_province(folder, [pack()])
        seen = read_repository(folder)
        return seen.name, seen.packs(), seen.title("so-y-te"), seen.root.version, seen.timestamp.version

    assert shape(tmp_path / "one") == shape(tmp_path / "two")


def test_no_key_of_it_is_left_anywhere(tmp_path: Path, pack: MakePack, monkeypatch: pytest.MonkeyPatch):
    monkeypatch.setattr("tempfile.tempdir", str(tmp_path / "temporary"))
    (tmp_path / "temporary").mkdir()
    make_demo_province(tmp_path / "demo", [pack()])
    assert not list((tmp_path / "temporary").iterdir())
    assert not list(tmp_path.rglob("*.pem"))


def test_the_keys_of_a_hub_alone_are_kept_where_somebody_asks_for_them(tmp_path: Path, pack: MakePack):
    make_demo_province(tmp_path / "demo", [pack()], tmp_path / "keys")
    targets = read_repository(tmp_path / "demo").targets
    (key,) = receipt_keys(targets)
    assert [path.name for path in tmp_path.rglob("*.pem")] == [f"receipts.{key.keyid[:8]}.pem"]
    assert tuple(path.name for path in tmp_path.rglob("*.agekey")) == sync_key_files(targets, "sync")
    keys = Keyring((tmp_path / "keys",), WithoutPassphrase(), tmp_path / "demo")
    key.verify_signature(keys.signer("receipts", key).sign(b"a receipt"), b"a receipt")


def test_it_works_years_after_the_release(tmp_path: Path, pack: MakePack, monkeypatch: pytest.MonkeyPatch):
    late = datetime(2040, 1, 1, tzinfo=UTC)
    monkeypatch.setattr(demo, "system_clock", lambda: late)
    make_demo_province(tmp_path / "demo", [pack()])
    assert read_repository(tmp_path / "demo").signed_at == late


def test_it_works_on_a_machine_whose_clock_was_reset(tmp_path: Path, pack: MakePack, monkeypatch: pytest.MonkeyPatch):
    monkeypatch.setattr(demo, "system_clock", lambda: datetime(2010, 1, 1, tzinfo=UTC))
    make_demo_province(tmp_path / "demo", [pack()])
    assert read_repository(tmp_path / "demo").signed_at == RELEASED
