"""Tests of what can go wrong while the kiosk looks for packs by itself; it is told in words, and nothing changes."""

from collections.abc import Callable
from datetime import timedelta
from types import SimpleNamespace

import pytest

from kiosk.content.packs.staging import SPARE_BYTES
from kiosk.domain.errors import CarrierExpiredError, CarrierRefusedError, ClockDoubtError, KioskError
from kiosk.domain.syncing.pack_visits import PackState
from kiosk.sync.mirror.errors import MirrorBrokenError, MirrorError
from tests.content.trust.province import NOW, OTHER, Province
from tests.sync.mirror.alone import LARGE, MB, Alone, states
from tests.sync.mirror.server import Handler, Server
from tests.sync.mirror.test_by_itself import GOOD, HEALTH, alone, server

__all__ = ["alone", "server"]  # fixtures that pytest finds by name in this module


def test_a_full_disk_is_told_and_smaller_packs_still_come(
    alone: Alone, server: Server, monkeypatch: pytest.MonkeyPatch
):
    disk = SimpleNamespace(disk_usage=lambda _folder: SimpleNamespace(free=SPARE_BYTES + MB))
    monkeypatch.setattr("kiosk.content.packs.staging.shutil", disk)
    visit = alone.looks()
    assert states(visit) == {GOOD: PackState.FETCHED, HEALTH: PackState.FULL}
    assert not [name for name, _ in server.asked if "suc-khoe" in name and name.startswith("targets/")]


def test_a_file_that_is_not_the_signed_one_is_fetched_once(alone: Alone, server: Server):
    (stored,) = [name for name in server.files if name.endswith("suc-khoe-1.0.0.hocpack")]
    good, server.files[stored] = server.files[stored], LARGE[::-1]
    assert states(alone.looks()) == {GOOD: PackState.FETCHED, HEALTH: PackState.REFUSED}
    server.asked.clear()
    assert states(alone.looks())[HEALTH] is PackState.REFUSED
    assert not [name for name, _ in server.asked if "suc-khoe" in name and name.startswith("targets/")]
    server.files[stored] = good
    assert states(alone.looks(is_asked=True))[HEALTH] is PackState.FETCHED


def test_a_file_that_is_not_there_or_cut_off_is_looked_for_again(alone: Alone, server: Server):
    (stored,) = [name for name in server.files if name.endswith("suc-khoe-1.0.0.hocpack")]
    good = server.files.pop(stored)
    assert states(alone.looks())[HEALTH] is PackState.MISSING
    server.files[stored] = good[:-1000]
    assert states(alone.looks())[HEALTH] is PackState.MISSING
    server.files[stored] = good
    assert states(alone.looks())[HEALTH] is PackState.FETCHED


def stranger(alone: Alone, server: Server) -> None:
    other = Province(now=NOW)
    other.add(OTHER, "suc-khoe-9.0.0.hocpack", LARGE)
    server.files.clear()
    server.files.update(other.files)


def rolled_back(alone: Alone, server: Server) -> None:
    alone.province.timestamp.version = 0
    alone.province.sign_timestamp([alone.province.keys[OTHER][0]])


def damaged(alone: Alone, server: Server) -> None:
    server.files["metadata/timestamp.json"] = server.files["metadata/timestamp.json"][:-50]


def portal(alone: Alone, server: Server) -> None:
    def page(handler: Handler, _name: str) -> bool:
        handler.answer(200, b"<html>Xin moi dang nhap</html>", **{"Content-Type": "text/html"})
        return True

    server.meddling = page


def sign_in(alone: Alone, server: Server) -> None:
    def away(handler: Handler, _name: str) -> bool:
        handler.answer(302, b"", Location="http://10.0.0.1/login")
        return True

    server.meddling = away


def broken(alone: Alone, server: Server) -> None:
    def busy(handler: Handler, _name: str) -> bool:
        handler.answer(503, b"")
        return True

    server.meddling = busy


@pytest.mark.parametrize(
    ("meddles", "kind"),
    [
        (stranger, CarrierRefusedError),
        (rolled_back, CarrierRefusedError),
        (damaged, CarrierRefusedError),
        (portal, KioskError),
        (sign_in, MirrorError),
        (broken, MirrorBrokenError),
    ],
)
def test_metadata_that_is_not_the_provinces_changes_nothing(
    alone: Alone, server: Server, meddles: Callable[[Alone, Server], None], kind: type[KioskError]
):
    alone.looks()
    alone.learned.clear()
    kept, metadata = alone.waiting(), alone.stored()
    meddles(alone, server)
    visit = alone.looks()
    assert isinstance(visit.error, kind)
    assert visit.error.cure
    assert "stick" not in visit.error.cure.replace("use a stick", "")
    assert (alone.waiting(), alone.stored()) == (kept, metadata)
    assert (visit.packs, alone.learned) == ((), [])


def test_expired_signatures_are_told_and_nothing_is_fetched(alone: Alone, server: Server):
    alone.clock.wall = NOW + timedelta(days=500)
    visit = alone.looks()
    assert isinstance(visit.error, CarrierExpiredError)
    assert alone.waiting() == []


def test_a_clock_that_cannot_be_right_is_told(alone: Alone, server: Server):
    alone.clock.wall = NOW + timedelta(days=3000)
    assert isinstance(alone.looks().error, ClockDoubtError)


def test_a_damaged_stored_look_is_no_obstacle(alone: Alone, server: Server):
    alone.looks()
    for path in (alone.place.folder / "metadata").glob("*.snapshot.json"):
        path.write_bytes(b"{}")
    assert alone.looks().error is None
