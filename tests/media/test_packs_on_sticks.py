"""Tests of installing packs from sticks of every file system, and of pulling the stick at a random moment.

``KIOSK_STICK_PULLS=100`` sets the number of pulls, divided among the three file systems; default 6.
"""

import hashlib
import os
import shutil
import threading
import time
from collections.abc import Iterator
from contextlib import contextmanager
from datetime import UTC, datetime, timedelta
from pathlib import Path
from random import Random

import pytest

from kiosk.content.packs.wholeness import is_whole
from kiosk.devices.stick.drives import MountedDrives
from kiosk.domain.errors import PackError
from kiosk.province.publishing.carrier import write_carrier
from kiosk.province.publishing.demo import make_demo_province
from kiosk.services.packs.loading_service import HomeProvince, LoadingService, Look, TrustedClock
from kiosk.services.packs.pack_service import PackService
from kiosk.storage.store import Store, open_store
from tests.content.forge import put_together, sealed, taken_apart
from tests.content.kiosk import StandingClock
from tests.media.sticks import KINDS, Kind, Stick
from tests.services.packs.test_packs import built

PULLS = int(os.environ.get("KIOSK_STICK_PULLS", "6"))
SEED = int(os.environ.get("KIOSK_STICK_SEED", "20261125"))
BUILT = datetime.now(UTC) - timedelta(days=30)
"""Release of the kiosk's program: the kiosk runs on the machine's clock."""
CLIPS, CLIP = 80, 100_000
"""Number and size in bytes of the recordings in version 1.3.0; they make the installation slow enough for a pull."""


def every_kind() -> pytest.MarkDecorator:
    return pytest.mark.parametrize("kind", KINDS, ids=lambda kind: kind.name)


def fattened(pack: Path) -> Path:
    """Add large recordings, which no lesson uses, to the pack file, and return its path."""
    files = taken_apart(pack)
    head = b"OggS\x00\x02" + bytes(20) + b"\x01\x13OpusHead\x01\x01" + bytes(9)
    for number in range(CLIPS):
        noise = hashlib.shake_128(number.to_bytes(4, "big")).digest(CLIP - len(head))
        files[f"audio/vi/pull.clip.n{number}.ogg"] = head + noise
    pack.write_bytes(put_together(sealed(files)))
    return pack


@pytest.fixture(scope="module")
def office(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A province that publishes versions 1.2.0 and 1.3.0 of one pack; 1.3.0 is large."""
    folder = tmp_path_factory.mktemp("office")
    packs = [built(folder / "packs", "1.2.0"), fattened(built(folder / "packs", "1.3.0"))]
    make_demo_province(folder / "province", packs)
    return folder


class Kiosk:
    """A kiosk that trusts the province's root key; its record is in `data`."""

    def __init__(self, data: Path, office: Path, drives: MountedDrives) -> None:
        self.data = data
        self.drives = drives
        self.office = office

    @contextmanager
    def runs(self) -> Iterator[tuple[PackService, LoadingService]]:
        clock = StandingClock(datetime.now(UTC))
        store: Store = open_store(self.data / "kiosk.db", clock)
        packs = PackService(store.shelf, self.data / "packs", "0.1.0")
        packs.install_bundled(self.data / "none")
        root = self.office / "province" / "root.json"
        yield packs, LoadingService(packs, store.trust, HomeProvince(root), TrustedClock(clock, BUILT), lambda: None)
        store.close()

    def looks(self, loading: LoadingService) -> Look:
        (drive,) = self.drives.present()
        return loading.look(drive)


def active(packs: PackService) -> list[str]:
    return [row.version for row in packs.rows() if row.is_active]


@pytest.fixture
def kiosk(tmp_path: Path, office: Path) -> Kiosk:
    """A kiosk with version 1.2.0 of the pack installed."""
    made = Kiosk(tmp_path / "data", office, MountedDrives([tmp_path / "media"]))
    with made.runs() as (packs, _):
        packs.install(office / "packs" / "an-toan-mau-1.2.0.hocpack")
    return made


@pytest.fixture
def stick(kind: Kind, tmp_path: Path, office: Path) -> Iterator[Stick]:
    """A stick with the province's carrier, not inserted yet."""
    made = Stick(kind, tmp_path, tmp_path / "media" / "TINH-QT")
    made.put_in()
    write_carrier(office / "province", made.place / "Bài học", datetime.now(UTC))
    made.take_out()
    yield made
    made.take_away()


@every_kind()
def test_a_carrier_is_seen_and_installed_from_every_file_system(stick: Stick, kiosk: Kiosk):
    stick.put_in()
    with kiosk.runs() as (packs, loading):
        look = kiosk.looks(loading)
        (key,) = look.to_check
        assert loading.check(look, key, lambda _done, _total: True) is None
        loading.install(look, key, lambda _done, _total: True)
        assert active(packs) == ["1.3.0"]
        assert packs.damaged() == []


@every_kind()
def test_a_zipped_carrier_is_installed_from_every_file_system(kind: Kind, tmp_path: Path, office: Path, kiosk: Kiosk):
    stick = Stick(kind, tmp_path, tmp_path / "media" / "TINH-QT")
    try:
        stick.put_in()
        write_carrier(office / "province", stick.place / "goi-bai-hoc.zip", datetime.now(UTC), is_zip=True)
        stick.take_out()
        stick.put_in()
        with kiosk.runs() as (packs, loading):
            look = kiosk.looks(loading)
            loading.install(look, look.to_check[0], lambda _done, _total: True)
            assert active(packs) == ["1.3.0"]
    finally:
        stick.take_away()


@every_kind()
def test_a_stick_pulled_at_any_moment_leaves_no_half_pack(stick: Stick, kind: Kind, kiosk: Kiosk, tmp_path: Path):
    random = Random(f"{SEED}/{kind.name}")
    before = Path(shutil.copytree(kiosk.data, tmp_path / "before"))
    seconds = timed(stick, kiosk)
    for _ in range(-(-PULLS // len(KINDS))):
        shutil.rmtree(kiosk.data)
        shutil.copytree(before, kiosk.data)
        stick.put_in()
        pulled_while_installing(stick, kiosk, random.uniform(0, seconds))
        stick.take_away()
        with kiosk.runs() as (packs, _):
            (version,) = active(packs)
            assert version in {"1.2.0", "1.3.0"}
            assert packs.damaged() == []
            assert [row for row in packs.rows() if not is_whole(packs.folder_of(row))] == []
            assert {path.name for path in (kiosk.data / "packs").iterdir()} == {row.folder for row in packs.rows()}


def timed(stick: Stick, kiosk: Kiosk) -> float:
    """Examine the stick and install from it without interruption; return the time in seconds."""
    stick.put_in()
    began = time.monotonic()
    with kiosk.runs() as (_, loading):
        look = kiosk.looks(loading)
        loading.install(look, look.to_check[0], lambda _done, _total: True)
    stick.take_out()
    return time.monotonic() - began


def pulled_while_installing(stick: Stick, kiosk: Kiosk, after: float) -> None:
    """Examine the stick and install from it, while a timer pulls the stick `after` seconds after the start."""
    hand = threading.Timer(after, stick.pull)
    with kiosk.runs() as (packs, loading):
        hand.start()
        try:
            look = kiosk.looks(loading)
            for key in look.to_check:
                loading.install(look, key, lambda _done, _total: True)
        except PackError as error:
            assert error.cure  # noqa: PT017 - there is no error if the installation ends before the pull
            assert active(packs) == ["1.2.0"]
        hand.join()
