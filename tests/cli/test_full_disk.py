"""Commands on a full disk whose reserve file is used up: packs can still be listed, checked and removed."""

import os
import subprocess
from collections.abc import Iterator
from contextlib import suppress
from pathlib import Path

import pytest
from typer.testing import CliRunner, Result

from kiosk import paths
from kiosk.cli.commands import command_line
from kiosk.storage.store import open_store
from tests.services.packs.test_packs import built
from tests.storage.walks import past_clock, whole_visit

INODES = 400


def run(*words: str | Path) -> Result:
    return CliRunner().invoke(command_line(), [str(word) for word in words])


def fill(folder: Path) -> None:
    """Write a file that fills the disk completely."""
    with (folder / "filler").open("wb", buffering=0) as stream, suppress(OSError):
        while stream.write(bytes(1024)):
            pass


@pytest.fixture
def kiosk(tmp_path: Path, monkeypatch: pytest.MonkeyPatch, released_today: None) -> Iterator[Path]:
    """The data folder of a kiosk with a pack and a visit, on a separate small disk."""
    if not hasattr(os, "geteuid") or os.geteuid() != 0:
        pytest.skip("mounting a small disk needs root")
    folder = tmp_path / "small"
    folder.mkdir()
    command = ["mount", "-t", "tmpfs", "-o", f"size=2m,nr_inodes={INODES}", "none", folder]
    if subprocess.run(command, check=False).returncode != 0:
        pytest.skip("this machine does not let root mount a tmpfs")
    monkeypatch.setenv("TRAM_HOC_DATA", str(folder))
    monkeypatch.setattr("kiosk.content.packs.staging.SPARE_BYTES", 0)
    monkeypatch.setattr(paths, "bundled_packs", lambda: tmp_path / "none")
    assert run("pack", "install", built(tmp_path / "packs", "1.2.0")).exit_code == 0
    (installed,) = (entry for entry in (folder / "packs").iterdir() if entry.is_dir())
    (installed / "recording").write_bytes(bytes(200 * 1024))  # makes the sample as large as a real pack
    store = open_store(folder / "kiosk.db", past_clock())
    store.events.append(whole_visit())
    store.close()
    yield folder
    subprocess.run(["umount", "--lazy", folder], check=True)


def test_looking_needs_no_room(kiosk: Path) -> None:
    fill(kiosk)
    listed = run("pack", "list")
    assert (listed.exit_code, "an-toan-mau 1.2.0  active" in listed.stdout) == (0, True)
    checked = run("doctor")
    assert checked.exit_code == 1
    lines = {line.split(":")[0].split()[-1]: line for line in checked.stdout.splitlines()}
    assert lines["disk"].startswith("BAD   disk: Only 0 B are free, and the space reserved for the record is used up")
    assert "Free disk space now: remove unused packs" in lines["disk"]
    assert [name for name, line in lines.items() if line.startswith("BAD")] == ["disk"]
    assert lines["projections"].startswith("ok")


def test_looking_creates_no_file(kiosk: Path) -> None:
    for number in range(INODES):
        try:
            (kiosk / f"file-{number}").touch()
        except OSError:
            break
    assert "an-toan-mau 1.2.0  active" in run("pack", "list").stdout
    checked = run("doctor")
    assert "ok    chain" in checked.stdout
    assert "BAD   record" not in checked.stdout


def test_a_pack_is_removed_and_makes_room(kiosk: Path) -> None:
    fill(kiosk)
    before = os.statvfs(kiosk).f_bavail
    removed = run("pack", "remove", "an-toan-mau")
    assert (removed.exit_code, "removed; the disk was full, so its files were deleted" in removed.stdout) == (0, True)
    assert os.statvfs(kiosk).f_bavail > before == 0
    assert list((kiosk / "packs").iterdir()) == []
    assert "active" not in run("pack", "list").stdout
    store = open_store(kiosk / "kiosk.db", past_clock())
    assert store.notice is None
    assert store.events.verify_chain() == store.events.last_sequence()
    store.close()


def test_a_pack_command_takes_the_room_for_the_record_when_there_is_some(
    kiosk: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("kiosk.storage.reserve.PLENTY", 0)
    monkeypatch.setattr("kiosk.storage.reserve._take", lambda file, _size: file.touch())
    assert run("pack", "remove", "an-toan-mau").exit_code == 0
    assert (kiosk / "reserve").exists()
