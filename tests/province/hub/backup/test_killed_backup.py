"""A backup or a restoration that is killed at any moment leaves all older backups whole, and can be repeated."""

import os
import signal
import subprocess
import sys
from pathlib import Path

import pytest

from kiosk.province.hub.backup.generations import generations
from kiosk.province.hub.backup.restoring import restore_hub
from tests.house.sources import ROOT
from tests.province.hub.backup.keepers import backed_up, new_hub, receive, state

CHILD = """
import os, signal, sys
from pathlib import Path
from kiosk import durable
left = int(sys.argv[1])

def count():
    global left
    left -= 1
    if left == 0:
        os.kill(os.getpid(), signal.SIGKILL)

def counted(original):
    def act(*arguments, **options):
        count()
        answer = original(*arguments, **options)
        count()
        return answer
    return act

os.replace, os.fsync, os.unlink = map(counted, (os.replace, os.fsync, os.unlink))
Path.replace, Path.mkdir, Path.unlink = map(counted, (Path.replace, Path.mkdir, Path.unlink))
durable.move_file = counted(durable.move_file)
import shutil
shutil.rmtree = counted(shutil.rmtree)
from tests.province.hub.backup.keepers import backed_up
from kiosk.province.hub.backup.restoring import restore_hub
hub, place = Path(sys.argv[3]), Path(sys.argv[4])
if sys.argv[2] == "backup":
    backed_up(hub, place, days=8)
else:
    restore_hub(hub, place)
"""


def killed(moment: int, what: str, hub: Path, place: Path) -> bool:
    """Run `what` and kill it at its `moment`-th change of the disk; return False if it ended before."""
    done = subprocess.run(
        [sys.executable, "-c", CHILD, str(moment), what, str(hub), str(place)],
        cwd=ROOT,
        env={**os.environ, "PYTHONPATH": str(ROOT)},
        capture_output=True,
        check=False,
    )
    assert done.returncode in {0, -signal.SIGKILL}, done.stderr.decode()
    return done.returncode != 0


@pytest.mark.slow
def test_a_killed_backup_leaves_the_older_ones_whole(tmp_path: Path):
    hub, place = new_hub(tmp_path / "hub"), tmp_path / "copies"
    for day in range(7):
        backed_up(hub, place, days=day)
    before = state(hub)
    receive(hub, 1)
    moment = 1
    while killed(moment, "backup", hub, place):
        kept = [one for one in generations(place) if one.made.day < 6]
        restore_hub(tmp_path / f"again-{moment}", place, name=kept[0].folder.name)
        assert state(tmp_path / f"again-{moment}") == before
        moment += 13
    assert moment > 15
    restore_hub(tmp_path / "last", place)
    assert state(tmp_path / "last") == state(hub)


@pytest.mark.slow
def test_a_killed_restoration_leaves_no_hub_and_can_be_repeated(tmp_path: Path):
    hub, place = new_hub(tmp_path / "hub"), tmp_path / "copies"
    backed_up(hub, place)
    target = tmp_path / "again"
    moment = 1
    while killed(moment, "restore", target, place):
        assert not (target / "hub.toml").exists() or state(target) == state(hub)
        if target.exists():
            target.rename(tmp_path / f"made-{moment}")
        moment += 9
    assert moment > 10
    assert state(target) == state(hub)
