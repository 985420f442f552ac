"""Tests of adding packs to the repository; each department signs its own packs."""

import errno
import shutil
from pathlib import Path
from types import SimpleNamespace

import pytest

from kiosk import durable
from kiosk.domain.errors import PackRefusedError
from kiosk.domain.pictures import Drawn
from kiosk.province.publishing import adding
from kiosk.province.publishing.adding import add
from kiosk.province.publishing.faults import PublishError
from tests.province.publishing.client import Client
from tests.province.publishing.conftest import MakePack
from tests.province.publishing.province import START, Province

PACK = "so-y-te/suc-khoe-1.0.0.hocpack"


def versions(province: Province) -> list[str]:
    return [f"{pack.pack} {pack.version}" for pack in province.read().packs()]


def test_a_kiosk_is_offered_the_pack_with_the_bytes_that_were_added(
    province: Province, client: Client, pack: MakePack
):
    add(province.office, [pack()])
    assert client.is_offered(province.folder, PACK, START)
    assert next((client.cache / "targets").iterdir()).read_bytes() == pack().read_bytes()


def test_the_file_is_called_after_its_hash(province: Province, pack: MakePack):
    done = add(province.office, [pack()])
    stored = province.folder / "targets" / "so-y-te" / f"{done.packs[0].sha256}.suc-khoe-1.0.0.hocpack"
    assert stored.read_bytes() == pack().read_bytes()


def test_packs_of_two_departments_come_in_one_command_in_any_order(province: Province, pack: MakePack):
    add(province.office, [pack(version="1.10.0"), pack("cong-an-tinh", "an-ninh"), pack(version="1.9.0")])
    assert versions(province) == ["an-ninh 1.0.0", "suc-khoe 1.10.0", "suc-khoe 1.9.0"]


def test_adding_the_same_pack_again_signs_nothing(province: Province, pack: MakePack):
    add(province.office, [pack()])
    before = province.state()
    again = add(province.office, [pack()])
    assert ([pack.pack for pack in again.there_already], again.packs) == (["suc-khoe"], ())
    assert province.state() == before


def test_adding_the_same_pack_again_brings_back_its_damaged_file(province: Province, client: Client, pack: MakePack):
    done = add(province.office, [pack()])
    (province.folder / "targets" / done.packs[0].stored).write_bytes(b"rot")
    add(province.office, [pack()])
    assert client.is_offered(province.folder, PACK, START)


def test_a_pack_of_nobody_here_is_refused_and_nothing_changed(province: Province, pack: MakePack):
    before = province.state()
    with pytest.raises(PublishError, match="no department so-khac; its departments are: cong-an-tinh, so-y-te"):
        add(province.office, [pack(), pack("so-khac", "khac")])
    assert province.state() == before


def test_a_pack_whose_id_belongs_to_another_department_is_refused_and_nothing_changed(
    province: Province, pack: MakePack
):
    add(province.office, [pack()])
    before = province.state()
    with pytest.raises(PublishError, match="belongs to the department so-y-te"):
        add(province.office, [pack("cong-an-tinh", "suc-khoe", "9.0.0")])
    assert province.state() == before


def test_other_bytes_under_a_published_version_are_refused_and_nothing_changed(province: Province, pack: MakePack):
    add(province.office, [pack()])
    before = province.state()
    for older in (False, True):
        with pytest.raises(PublishError, match="with other contents"):
            add(province.office, [pack(title="Changed")], is_older_allowed=older)
    assert province.state() == before


def test_an_older_version_is_refused_unless_it_is_meant_and_nothing_changed(province: Province, pack: MakePack):
    add(province.office, [pack(version="1.10.0")])
    before = province.state()
    with pytest.raises(PublishError, match=r"1\.10\.0 is published already, and 1\.9\.0 is older"):
        add(province.office, [pack(version="1.9.0")])
    assert province.state() == before


def test_going_back_takes_the_newer_versions_out_of_the_list(province: Province, client: Client, pack: MakePack):
    add(province.office, [pack(), pack(version="2.0.0")])
    done = add(province.office, [pack()], is_older_allowed=True)
    assert [pack.version for pack in done.withdrawn] == ["2.0.0"]
    assert versions(province) == ["suc-khoe 1.0.0"]
    assert not client.is_offered(province.folder, "so-y-te/suc-khoe-2.0.0.hocpack", START)


def test_a_damaged_pack_is_refused_and_nothing_changed(province: Province, pack: MakePack):
    file = pack()
    data = bytearray(file.read_bytes())
    data[len(data) // 2] ^= 1
    file.write_bytes(data)
    before = province.state()
    with pytest.raises(PackRefusedError):
        add(province.office, [pack("cong-an-tinh", "an-ninh"), file])
    assert province.state() == before


def test_a_pack_that_changes_while_it_is_copied_is_refused_and_nothing_changed(
    province: Province, pack: MakePack, monkeypatch: pytest.MonkeyPatch
):
    shown, given = pack(), pack(name="khac")
    before = province.state()
    monkeypatch.setattr(adding, "copy_file", lambda _source, target: shutil.copyfile(given, target))
    with pytest.raises(PublishError, match="changed while it was read"):
        add(province.office, [shown])
    assert province.state() == before


def test_a_pack_that_does_not_fit_is_refused_and_nothing_changed(
    province: Province, pack: MakePack, monkeypatch: pytest.MonkeyPatch
):
    before = province.state()
    monkeypatch.setattr(adding, "SPARE_BYTES", 2**62)
    with pytest.raises(PublishError, match="no room for suc-khoe"):
        add(province.office, [pack()])
    assert province.state() == before


def test_a_disk_that_fills_up_under_the_copy_changes_nothing(
    province: Province, pack: MakePack, monkeypatch: pytest.MonkeyPatch
):
    def full(_descriptor: int) -> None:
        raise OSError(errno.ENOSPC, "No space left on device")

    before = province.state()
    monkeypatch.setattr(durable.os, "fsync", full)
    with pytest.raises(OSError, match="No space left"):
        add(province.office, [pack()])
    assert province.state() == before


def test_a_missing_file_is_told_and_nothing_changed(province: Province, tmp_path: Path):
    before = province.state()
    with pytest.raises(FileNotFoundError):
        add(province.office, [tmp_path / "no.hocpack"])
    assert province.state() == before


def test_a_wrong_passphrase_takes_the_copied_packs_back(province: Province, pack: MakePack):
    key = next(province.keys.glob("so-y-te.*"))
    key.write_text("no key", "utf-8")
    before = province.state()
    with pytest.raises(PublishError, match="is not a key file"):
        add(province.office, [pack()])
    assert province.state() == before


def test_a_pack_with_a_picture_that_takes_too_long_to_draw_is_refused(province: Province, pack: MakePack):
    before = province.state()
    with pytest.raises(PackRefusedError, match="takes too long to draw"):
        add(province.office, [pack()], trial=SimpleNamespace(draw=lambda _picture: Drawn.SLOWLY))
    assert province.state() == before
