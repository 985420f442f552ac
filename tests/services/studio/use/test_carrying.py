"""Tests of the way by stick to another kiosk of the commune: a technician confirms the key, and can revoke it."""

import errno
import shutil
from dataclasses import replace
from datetime import timedelta
from pathlib import Path
from typing import NoReturn

import pytest

from kiosk.domain.errors import CarrierRefusedError, ExportError, PackStoppedError
from kiosk.domain.events import EventKind
from kiosk.domain.ids import LessonId
from kiosk.domain.offers import OfferStanding
from kiosk.domain.studio.use import ChosenLessons
from kiosk.services.packs.inventory import InventoryService
from kiosk.services.studio.use import carrying
from tests.services.studio.use.own_kiosk import AUTHOR, COMMUNE, LESSON, PACK, YES, OwnKiosk, Sticks, changed

FULL_NAME = LessonId(f"{PACK}/{LESSON}")


def test_lessons_are_made_put_into_use_carried_confirmed_installed_and_revoked(
    kiosk: OwnKiosk, second: OwnKiosk, chosen: ChosenLessons
):
    kiosk.puts(chosen)
    kiosk.carries_to(second)
    before = second.state()
    key = second.key_on_stick()
    assert (key.name, key.fingerprint) == (COMMUNE.name, kiosk.use.state(AUTHOR, COMMUNE).fingerprint)
    assert second.state() == before
    second.trust.confirm(key)
    (pack,) = second.looks().offer.packs
    assert pack.publisher is not None
    assert (pack.standing, pack.publisher.by_language["vi"]) == (OfferStanding.NEW, COMMUNE.name)
    assert second.installs() == ["xa-19249-safety-1.0.0.hocpack"]
    assert second.lessons() == [FULL_NAME]

    kiosk.puts(changed(chosen))
    kiosk.carries_to(second)
    assert second.installs() == ["xa-19249-safety-1.0.1.hocpack"]

    (gone,) = second.trust.revoke(COMMUNE.code)
    assert (gone.version, second.lessons(), second.packs.rows()) == ("1.0.1", [], [])
    assert second.store.events.newest_of([EventKind.PACK_REMOVED], 1)[0].body["pack"] == PACK
    after = second.state()
    assert second.key_on_stick().fingerprint == key.fingerprint
    assert second.installs() == []
    assert second.state() == after
    second.trust.confirm(second.key_on_stick())
    assert second.installs() == ["xa-19249-safety-1.0.1.hocpack"]


def test_a_revoked_communes_pack_cannot_be_brought_back_from_the_list_of_packs(
    kiosk: OwnKiosk, second: OwnKiosk, chosen: ChosenLessons
):
    kiosk.puts(chosen)
    kiosk.carries_to(second)
    second.trust.confirm(second.key_on_stick())
    second.installs()
    look = second.looks()
    second.packs.remove(PACK)
    second.trust.revoke(COMMUNE.code)
    inventory = InventoryService(second.packs, second.store.events, second.tell)
    assert inventory.packs() == []
    with pytest.raises(CarrierRefusedError):
        second.loading.install(look, look.offer.packs[0].key, YES)
    assert second.packs.rows() == []
    second.packs.install_bundled(second.folder / "bundled")
    assert list((second.folder / "packs").glob("xa-*")) == []


def test_a_changed_key_signed_by_the_old_one_is_accepted_without_a_new_confirmation(
    kiosk: OwnKiosk, second: OwnKiosk, chosen: ChosenLessons
):
    kiosk.puts(chosen)
    kiosk.carries_to(second)
    second.trust.confirm(second.key_on_stick())
    second.installs()
    kiosk.own_key.change(AUTHOR, COMMUNE)
    kiosk.puts(changed(chosen))
    kiosk.carries_to(second)
    assert second.installs() == ["xa-19249-safety-1.0.1.hocpack"]
    assert (
        second.store.trust.state(COMMUNE.code).metadata["root"]
        == (second.stick.place / "tram-hoc-so/bai-cua-xa/xa-19249/metadata/3.root.json").read_bytes()
    )


def test_the_private_key_is_never_on_the_stick_and_old_files_leave_it(
    kiosk: OwnKiosk, second: OwnKiosk, chosen: ChosenLessons
):
    kiosk.puts(chosen)
    kiosk.carries_to(second)
    for text in ("An ninh", "An toàn", "An ninh"):
        kiosk.puts(changed(chosen, new=text) if text != "An toàn" else chosen)
    kiosk.carries_to(second)
    files = [path for path in second.stick.place.rglob("*") if path.is_file()]
    assert not any(b"PRIVATE" in path.read_bytes() for path in files)
    assert sorted(path.name[65:] for path in files if path.suffix == ".hocpack") == [
        "xa-19249-safety-1.0.2.hocpack",
        "xa-19249-safety-1.0.3.hocpack",
    ]
    names = {path.name for path in files if path.suffix == ".json"}
    assert names == {"1.root.json", "4.snapshot.json", "4.targets.json", "4.xa-19249.json", "timestamp.json"}


def test_a_stick_pulled_out_at_any_file_is_incomplete_and_copied_anew(
    kiosk: OwnKiosk, second: OwnKiosk, chosen: ChosenLessons, monkeypatch: pytest.MonkeyPatch
):
    kiosk.puts(chosen)
    calls: list[object] = []

    def pulled(*arguments: object) -> NoReturn:
        calls.append(arguments)
        raise OSError(errno.EIO, "the stick is gone")

    with monkeypatch.context() as patch:
        patch.setattr(carrying, "written", pulled)
        with pytest.raises(ExportError):
            kiosk.carrying.copy(AUTHOR, COMMUNE.code, kiosk.stick, YES)
    kiosk.carries_to(second)
    assert second.key_on_stick().code == COMMUNE.code


def test_copying_can_be_stopped_is_refused_on_a_full_stick_and_without_a_stick(
    kiosk: OwnKiosk, chosen: ChosenLessons, monkeypatch: pytest.MonkeyPatch
):
    with pytest.raises(ExportError, match="no lessons"):
        kiosk.carrying.copy(AUTHOR, COMMUNE.code, kiosk.stick, YES)
    kiosk.puts(chosen)
    with pytest.raises(PackStoppedError):
        kiosk.carrying.copy(AUTHOR, COMMUNE.code, kiosk.stick, lambda _done, _total: False)
    with pytest.raises(ExportError, match="pulled out"):
        replace(kiosk.carrying, drives=Sticks()).copy(AUTHOR, COMMUNE.code, kiosk.stick, YES)
    full = shutil.disk_usage(kiosk.stick.place)._replace(free=100)
    monkeypatch.setattr(carrying.shutil, "disk_usage", lambda _place: full)
    with pytest.raises(ExportError, match="free"):
        kiosk.carrying.copy(AUTHOR, COMMUNE.code, kiosk.stick, YES)


def test_a_link_on_the_stick_is_not_followed(kiosk: OwnKiosk, chosen: ChosenLessons, tmp_path: Path):
    kiosk.puts(chosen)
    (tmp_path / "elsewhere").mkdir()
    (kiosk.stick.place / "tram-hoc-so").symlink_to(tmp_path / "elsewhere", target_is_directory=True)
    with pytest.raises(ExportError):
        kiosk.carrying.copy(AUTHOR, COMMUNE.code, kiosk.stick, YES)
    assert list((tmp_path / "elsewhere").iterdir()) == []


def test_a_carrier_that_is_carried_again_after_years_is_signed_anew(
    kiosk: OwnKiosk, second: OwnKiosk, chosen: ChosenLessons
):
    kiosk.puts(chosen)
    for months in (2, 25):
        kiosk.clock.wall += timedelta(days=30 * months)
        kiosk.store.trust.vouch(kiosk.clock.wall)
        kiosk.carries_to(second)
        second.clock.wall = kiosk.clock.wall
        second.store.trust.vouch(second.clock.wall)
        if months == 2:
            second.trust.confirm(second.key_on_stick())
        assert [carrier.error for carrier in second.looks().offer.carriers] == [None]
