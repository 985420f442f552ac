"""Tests of a power cut or a full disk at any step of a publishing command: kiosks accept the files that remain."""

import errno
import os
import shutil
import subprocess
import sys
import zipfile
from contextlib import suppress
from pathlib import Path

import pytest

from kiosk.province.publishing.adding import add
from kiosk.province.publishing.carrier import write_carrier
from kiosk.province.publishing.faults import PublishError
from kiosk.province.publishing.repository import is_repository
from kiosk.province.publishing.rotation import is_half_rotated
from tests.province.publishing.client import Client
from tests.province.publishing.conftest import MakePack
from tests.province.publishing.cutting import COMMANDS, KEYS, LATER, NAME, STICK, Steps, province_in
from tests.province.publishing.province import START, Province, made

ROOT = Path(__file__).resolve().parents[3]
CHANGING = [name for name in COMMANDS if not name.startswith("carrier") and name != "init"]
PATHS = ("so-y-te/suc-khoe-1.0.0.hocpack", "so-y-te/suc-khoe-2.0.0.hocpack", "cong-an-tinh/an-ninh-1.0.0.hocpack")
BEFORE = (True, False, True)
FILLING = ((os, "fsync"), (Path, "replace"), (Path, "mkdir"))
AFTER = {"add": (True, True, True), "revoke": (True, False, False)}


@pytest.fixture
def before(tmp_path: Path, pack: MakePack) -> Path:
    """Create a folder with the keys and the repository of a province that has two packs."""
    folder = tmp_path / "before"
    folder.mkdir()
    province = made(Province(folder / NAME, folder / KEYS))
    add(province.office, [pack(), pack("cong-an-tinh", "an-ninh")])
    return folder


@pytest.fixture
def newer(pack: MakePack) -> Path:
    return pack(version="2.0.0")


@pytest.fixture
def kiosks(before: Path, tmp_path: Path) -> list[Client]:
    """A kiosk that has seen the province's metadata, and one that has not."""
    root = (before / NAME / "metadata" / "1.root.json").read_bytes()
    known, new = Client(root, tmp_path / "known"), Client(root, tmp_path / "new")
    assert known.offers(before / NAME, PATHS, START) == BEFORE
    return [known, new]


def offered(kiosks: list[Client], folder: Path, scratch: Path) -> tuple[bool, ...]:
    """Return, for each path in `PATHS`, whether it is offered to the kiosks; assert that all kiosks agree.

    The kiosks use copies of their caches in `scratch`, so that the caches stay unchanged.
    """
    seen = set()
    for kiosk in kiosks:
        shutil.rmtree(scratch, ignore_errors=True)
        if kiosk.cache.exists():
            shutil.copytree(kiosk.cache, scratch, symlinks=True)
        seen.add(Client(kiosk.bootstrap, scratch).offers(folder, PATHS, LATER))
    assert len(seen) == 1
    return seen.pop()


def cut_everywhere(command: str, before: Path, after: Path, pack: Path) -> list[Path]:
    """Run `command` cut off at step 1, at step 2, …, and finally to its end; return the folder left by each run."""
    module = "tests.province.publishing.cutting"
    subprocess.run([sys.executable, "-m", module, command, before, after, pack], check=True, cwd=ROOT)
    return sorted(after.iterdir(), key=lambda folder: int(folder.name))


def leftovers(folder: Path) -> list[str]:
    return [path.name for path in folder.rglob(".*") if path.name != ".lock"]


@pytest.mark.slow
@pytest.mark.parametrize("command", CHANGING)
def test_a_change_that_is_cut_off_anywhere_leaves_the_old_or_the_new_and_can_be_done_again(
    command: str, before: Path, newer: Path, kiosks: list[Client], tmp_path: Path
):
    after = AFTER.get(command, BEFORE)
    left = cut_everywhere(command, before, tmp_path / "after", newer)
    assert len(left) > 5
    for folder in left:
        assert offered(kiosks, folder / NAME, tmp_path / "scratch") in {BEFORE, after}
        province = province_in(folder)
        with suppress(PublishError):  # the command had already completed in some of the folders
            COMMANDS[command](province, newer)
        assert offered(kiosks, folder / NAME, tmp_path / "scratch") == after
        assert not any(is_half_rotated(province.read().root, role) for role in ("targets", "snapshot", "timestamp"))
        assert not leftovers(folder / NAME)
        assert (
            province.root.read_bytes()
            == (folder / NAME / "metadata" / f"{province.read().root.version}.root.json").read_bytes()
        )


def test_a_beginning_that_is_cut_off_anywhere_is_no_repository_and_can_be_done_again(tmp_path: Path, newer: Path):
    (tmp_path / "before").mkdir()
    left = cut_everywhere("init", tmp_path / "before", tmp_path / "after", newer)
    assert [is_repository(folder / NAME) for folder in left].count(False) > 10
    for folder in left:
        if not is_repository(folder / NAME):
            COMMANDS["init"](province_in(folder), newer)
        root = (folder / NAME / "metadata" / "1.root.json").read_bytes()
        Client(root, folder / "kiosk").looks_at(folder / NAME, LATER)


@pytest.fixture
def with_stick(before: Path, newer: Path) -> Path:
    """Add to `before` a stick with an older carrier, as folder and as zip, and a newer pack in the repository."""
    stick = before / STICK
    stick.mkdir()
    (stick / "photo.jpg").write_bytes(b"smile")
    for is_zip in (False, True):
        write_carrier(before / NAME, stick, START, is_zip=is_zip)
    add(province_in(before).office, [newer])
    return before


def on_stick(stick: Path, scratch: Path, *, is_zip: bool) -> Path:
    """Return the folder of the carrier on the stick; a carrier in a zip file is extracted to `scratch`.

    If the replacement of the carrier was interrupted, this is the folder with the older carrier.
    """
    if is_zip:
        shutil.rmtree(scratch, ignore_errors=True)
        with zipfile.ZipFile(stick / f"{NAME}.zip") as archive:
            archive.extractall(scratch)
        return scratch
    whole = stick / NAME
    return whole if whole.exists() else stick / f".{NAME}.old"


@pytest.mark.slow
@pytest.mark.parametrize("command", ["carrier", "carrier-zip"])
def test_a_stick_that_is_pulled_at_any_step_carries_the_old_or_the_new_and_can_be_filled_again(
    command: str, with_stick: Path, newer: Path, tmp_path: Path
):
    root = (with_stick / NAME / "metadata" / "1.root.json").read_bytes()
    is_zip = command == "carrier-zip"
    left = cut_everywhere(command, with_stick, tmp_path / "after", newer)
    found = []
    for number, folder in enumerate(left):
        stick = folder / STICK
        for filled in (False, True):
            if filled:
                COMMANDS[command](province_in(folder), newer)
            client = Client(root, tmp_path / "kiosks" / f"{number}-{filled}")
            found.append(
                client.looks_at(
                    on_stick(stick, tmp_path / "unzipped", is_zip=is_zip), LATER
                )._trusted_set.timestamp.version
            )
            if filled:
                assert {path.name for path in stick.iterdir()} == {"photo.jpg", NAME, f"{NAME}.zip"}
    assert set(found[::2]) == {min(found), max(found)}
    assert set(found[1::2]) == {max(found)}


def full() -> None:
    raise OSError(errno.ENOSPC, "No space left on device")


def with_a_disk_that_fills_up(step: int, command: str, folder: Path, pack: Path) -> Exception | None:
    """Run the command on a disk that is full from the step `step` on; return the exception, or None."""
    steps = Steps(step, full)
    with pytest.MonkeyPatch.context() as patched:
        for owner, name in FILLING:
            patched.setattr(owner, name, steps.ahead_of(getattr(owner, name)))
        try:
            COMMANDS[command](province_in(folder), pack)
        except (OSError, PublishError) as error:
            return error
    return None


@pytest.mark.slow
@pytest.mark.parametrize("command", CHANGING)
def test_a_disk_that_fills_up_at_any_step_leaves_everything_as_it_was_or_says_that_a_part_is_done(
    command: str, newer: Path, kiosks: list[Client], tmp_path: Path
):
    outcomes = []
    for step in range(1, 1000):
        folder = tmp_path / "attempts" / str(step)
        shutil.copytree(tmp_path / "before", folder)
        untouched = province_in(folder).state()
        said = with_a_disk_that_fills_up(step, command, folder, newer)
        outcomes.append(type(said))
        if said is None:
            break
        if isinstance(said, OSError):
            assert province_in(folder).state() == untouched
        else:
            assert "Only some files were written" in str(said)
            assert offered(kiosks, folder / NAME, tmp_path / "scratch") in {BEFORE, AFTER.get(command, BEFORE)}
    assert outcomes[0] is OSError
    assert outcomes[-1] is type(None)
    assert len(outcomes) > 5
