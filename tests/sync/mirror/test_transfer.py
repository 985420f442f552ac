"""Tests of the transfer of one large file: partial reads, complete downloads, and resumption after failures."""

import hashlib
import io
import random
import stat
from pathlib import Path

import pytest

from build_spec.province.servers.authority import Authority
from kiosk.domain.errors import (
    CarrierIncompleteError,
    CarrierRefusedError,
    DiskFullError,
    PackError,
    PackStoppedError,
)
from kiosk.domain.ids import PackId
from kiosk.domain.trust import SignedTarget
from kiosk.sync.mirror.client import MirrorCarrier
from kiosk.sync.mirror.connection import MirrorConnection, mirror_address
from kiosk.sync.mirror.download import Download
from kiosk.sync.mirror.downloads import Downloads
from kiosk.sync.mirror.errors import MirrorBrokenError, MirrorError
from tests.sync.mirror.conftest import HASTE, Serves
from tests.sync.mirror.server import Handler, Server

SIZE = 1_000_000
DATA = random.Random(7).randbytes(SIZE)
SIGNED = SignedTarget(
    "so-y-te/suc-khoe-1.0.0.hocpack", "so-y-te", PackId("suc-khoe"), "1.0.0", SIZE, hashlib.sha256(DATA).hexdigest()
)
STORED = f"targets/so-y-te/{SIGNED.sha256}.suc-khoe-1.0.0.hocpack"
YES = lambda _done, _total: True  # noqa: E731 - a function definition would be longer


@pytest.fixture
def server(serves: Serves) -> Server:
    return serves({STORED: DATA})


@pytest.fixture
def carrier(server: Server, authority: Authority):
    with MirrorCarrier(server.address, context=authority.trusted(), patience=HASTE) as carrier:
        assert carrier.targets([SIGNED]) == [SIGNED.name]
        yield carrier


@pytest.fixture
def folder(tmp_path: Path) -> Downloads:
    return Downloads(tmp_path / "fetched")


def firsts(server: Server) -> list[int]:
    """Return the offset of the first byte of each range that the kiosk requested."""
    return [int(part.removeprefix("bytes=").partition("-")[0]) for _, part in server.asked]


def whole(handler: Handler, name: str) -> bool:
    """Simulate a server that ignores Range headers and sends the whole file."""
    handler.answer(200, handler.server.files[name])
    return True


def test_any_place_of_a_file_can_be_looked_into(carrier: MirrorCarrier):
    chance = random.Random(1)
    with carrier.open_target(SIGNED.name, SIGNED.sha256) as file:
        assert file.seek(0, io.SEEK_END) == SIZE
        for _ in range(60):
            at, count = chance.randrange(SIZE + 10), chance.choice([0, 1, 22, 5000, 200_000])
            file.seek(at)
            assert file.read(count) == DATA[at : at + count]
        file.seek(SIZE - 5)
        assert file.read() == DATA[-5:]
        assert file.read(1) == b""


def test_a_look_at_the_head_and_the_end_costs_two_questions(carrier: MirrorCarrier, server: Server):
    with carrier.open_target(SIGNED.name, SIGNED.sha256) as file:
        file.seek(-22, io.SEEK_END)
        file.read(22)
        file.seek(-900, io.SEEK_END)
        file.read(878)
        file.seek(0)
        file.read(3000)
        file.seek(30)
        file.read(40_000)
    assert len(server.asked) == 2


def test_a_large_file_cannot_be_looked_into_where_a_server_sends_no_parts(carrier: MirrorCarrier, server: Server):
    server.meddling = whole
    with carrier.open_target(SIGNED.name, SIGNED.sha256) as file:
        file.seek(-22, io.SEEK_END)
        with pytest.raises(MirrorError, match="cannot send parts of a file"):
            file.read(22)


def test_what_was_not_signed_is_not_opened(carrier: MirrorCarrier, server: Server):
    for name, digest in ((SIGNED.name, "0" * 64), ("so-y-te/khac-1.0.0.hocpack", SIGNED.sha256)):
        with pytest.raises(CarrierIncompleteError):
            carrier.open_target(name, digest)
    assert server.asked == []


@pytest.mark.parametrize("name", ["../secret.json", "a b.json", "%2e%2e.json", "a//b.json", "A.json", "a?b.json", ""])
def test_a_name_that_would_mean_something_else_in_an_address_is_refused(
    carrier: MirrorCarrier, server: Server, name: str
):
    with pytest.raises(CarrierRefusedError):
        carrier.metadata(name, 100)
    assert server.asked == []


def test_a_fetched_file_is_whole_and_for_nobody_else(carrier: MirrorCarrier, folder: Downloads):
    path = carrier.fetch(SIGNED, folder, YES)
    assert path.read_bytes() == DATA
    assert stat.S_IMODE(path.stat().st_mode) == 0o600
    assert stat.S_IMODE(folder.folder.stat().st_mode) == 0o700


@pytest.mark.parametrize("seed", range(10))
def test_a_download_that_dies_again_and_again_goes_on_where_it_was(
    carrier: MirrorCarrier, server: Server, folder: Downloads, seed: int
):
    chance = random.Random(seed)
    deaths = [chance.randrange(1, SIZE // 8) for _ in range(5)]
    server.deaths = iter(deaths)
    assert carrier.fetch(SIGNED, folder, YES).read_bytes() == DATA
    assert firsts(server) == sorted(firsts(server))
    assert len(server.asked) == 6
    assert firsts(server)[-1] > 0


def test_a_connection_that_brings_nothing_new_is_given_up_and_gone_on_with_later(
    carrier: MirrorCarrier, server: Server, folder: Downloads
):
    server.deaths = iter([300_000, *[0] * 4])
    with pytest.raises(MirrorBrokenError, match="The connection to localhost was lost"):
        carrier.fetch(SIGNED, folder, YES)
    assert folder.partial(SIGNED).stat().st_size == firsts(server)[-1] > 0
    server.asked.clear()
    assert carrier.fetch(SIGNED, folder, YES).read_bytes() == DATA
    assert firsts(server)[0] > 0


def test_a_server_that_forgot_how_to_send_parts_sends_it_all_again(
    carrier: MirrorCarrier, server: Server, folder: Downloads
):
    server.deaths = iter([300_000, 0, 0, 0])
    with pytest.raises(MirrorBrokenError):
        carrier.fetch(SIGNED, folder, YES)
    server.meddling = whole
    assert carrier.fetch(SIGNED, folder, YES).read_bytes() == DATA


def test_what_was_left_of_another_attempt_and_is_too_long_is_begun_anew(carrier: MirrorCarrier, folder: Downloads):
    folder.folder.mkdir()
    folder.partial(SIGNED).write_bytes(DATA + b"more")
    assert carrier.fetch(SIGNED, folder, YES).read_bytes() == DATA


def test_what_was_left_of_another_attempt_and_is_wrong_is_refused_and_goes(
    carrier: MirrorCarrier, server: Server, folder: Downloads
):
    folder.folder.mkdir()
    folder.partial(SIGNED).write_bytes(bytes(1000))
    with pytest.raises(CarrierRefusedError, match="damaged or was changed"):
        carrier.fetch(SIGNED, folder, YES)
    assert list(folder.folder.iterdir()) == []
    assert carrier.fetch(SIGNED, folder, YES).read_bytes() == DATA


def test_stopping_ends_a_download_that_waits_for_the_network(server: Server, authority: Authority, folder: Downloads):
    server.deaths = iter([300_000, 0])
    connection = MirrorConnection(mirror_address(server.address), authority.trusted(), HASTE)
    naps: list[float] = []
    download = Download(connection, STORED, SIGNED, (3600,), sleep=naps.append)
    with pytest.raises(PackStoppedError):
        download.run(folder, lambda _done, _total: len(naps) < 3)
    connection.close()
    assert len(naps) == 3
    assert folder.partial(SIGNED).stat().st_size > 0


def test_a_disk_that_fills_up_is_told_as_one(carrier: MirrorCarrier, folder: Downloads):
    if not Path("/dev/full").exists():
        pytest.skip("this system has no device that is always full")
    folder.folder.mkdir()
    folder.partial(SIGNED).symlink_to("/dev/full")
    with pytest.raises(DiskFullError):
        carrier.fetch(SIGNED, folder, YES)


def test_a_disk_that_cannot_be_written_is_told_as_one(carrier: MirrorCarrier, folder: Downloads):
    folder.folder.write_bytes(b"no folder")
    with pytest.raises(PackError, match="cannot be written to the disk of this kiosk"):
        carrier.fetch(SIGNED, folder, YES)
