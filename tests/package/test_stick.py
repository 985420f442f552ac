"""Sticks that the package's own script mounts: real file systems on loop devices."""

import shutil
import subprocess
from collections.abc import Iterator
from contextlib import suppress
from pathlib import Path

import pytest

from tests.package.debian import CleanDebian

SCRIPT = "/usr/lib/tram-hoc-so/bin/stick"
MAKERS = {
    "vfat": ("mkfs.vfat", "-F", "32"),
    "exfat": ("mkfs.exfat",),
    "ntfs": ("mkfs.ntfs", "--fast", "--force"),
}
HELPERS = {"exfat": "exfuse", "ntfs": "ntfs-3g"}
NAME = "gói bài học ở xã Lệ Thủy.hocpack"
SIZE = 64 * 1024 * 1024


@pytest.fixture(scope="module")
def debian(clean_debian: CleanDebian, package: Path) -> Iterator[CleanDebian]:
    clean_debian.installs(package)
    clean_debian.runs("apt-get", "-q", "-y", "--no-install-recommends", "install", "exfat-fuse", "ntfs-3g")
    yield clean_debian
    clean_debian.runs("apt-get", "-q", "-y", "purge", "tram-hoc-so")


@pytest.fixture(params=list(MAKERS))
def device(request: pytest.FixtureRequest, tmp_path: Path) -> Iterator[str]:
    """A loop device with one file system and no partitions; the value is the device's name, without /dev."""
    system = request.param
    maker, *options = MAKERS[system]
    if shutil.which(maker) is None:
        pytest.skip(f"making a stick needs {maker}")
    if system not in HELPERS and system not in Path("/proc/filesystems").read_text("ascii").split():
        pytest.skip(f"this kernel has no {system}, and nothing else mounts it")
    image = tmp_path / "stick.img"
    with image.open("wb") as file:
        file.truncate(SIZE)
    attach = ["losetup", "--find", "--show", str(image)]
    path = subprocess.run(attach, check=True, capture_output=True, text=True).stdout.strip()
    subprocess.run([maker, *options, path], check=True, capture_output=True)
    yield path.removeprefix("/dev/")
    subprocess.run(["losetup", "--detach", path], check=True)


@pytest.fixture
def place(debian: CleanDebian, device: str) -> Iterator[str]:
    debian.runs(SCRIPT, "mount", device)
    yield f"/media/tram-hoc/{device}"
    with suppress(AssertionError):
        debian.runs(SCRIPT, "unmount", device)


def as_the_kiosk(debian: CleanDebian, command: str) -> subprocess.CompletedProcess[str]:
    return debian.tries("runuser", "-u", "tram-hoc", "--", "sh", "-c", command)


def test_the_kiosk_reads_and_writes_it_with_names_in_vietnamese(debian: CleanDebian, place: str):
    written = as_the_kiosk(debian, f"cd {place} && mkdir 'Kết quả' && echo bài > 'Kết quả/{NAME}' && sync")
    assert written.returncode == 0, written.stdout
    assert as_the_kiosk(debian, f"cat '{place}/Kết quả/{NAME}'").stdout == "bài\n"


def test_nobody_else_reads_it(debian: CleanDebian, place: str):
    assert debian.tries("runuser", "-u", "nobody", "--", "ls", place).returncode != 0


def test_nothing_on_it_is_run_or_lends_rights_refused_and_state_unchanged(debian: CleanDebian, place: str):
    debian.runs("sh", "-c", f"cp /bin/true {place}/true")
    assert debian.tries(f"{place}/true").returncode != 0
    options = debian.runs("findmnt", "-n", "-o", "OPTIONS", place)
    assert {"nosuid", "nodev", "noexec", "nosymfollow"} <= set(options.strip().split(","))


def test_it_is_mounted_once(debian: CleanDebian, place: str, device: str):
    assert "already mounted" in debian.runs(SCRIPT, "mount", device)


def test_a_stick_that_is_pulled_leaves_no_folder_behind(debian: CleanDebian, place: str, device: str):
    debian.runs(SCRIPT, "unmount", device)
    assert not debian.inside(place).exists()


def test_something_that_is_no_file_system_is_left_alone(debian: CleanDebian, device: str):
    with Path(f"/dev/{device}").open("r+b") as raw:
        raw.write(bytes(1024 * 1024))
    said = debian.tries(SCRIPT, "mount", device)
    assert said.returncode == 1
    assert "cannot be read" in said.stdout
    assert not debian.inside(f"/media/tram-hoc/{device}").exists()


@pytest.mark.parametrize("name", ["../../etc", "sdb1;reboot", "sdb1/..", ""])
def test_a_name_that_is_no_device_is_refused_and_state_unchanged(debian: CleanDebian, name: str):
    before = sorted(debian.inside("/media").rglob("*"))
    assert debian.tries(SCRIPT, "mount", name).returncode == 2
    assert sorted(debian.inside("/media").rglob("*")) == before
