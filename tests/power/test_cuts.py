"""Tests of power cuts at any disk operation: no acknowledged result is lost, no operation is half done.

The variable ``KIOSK_POWER_CUTS`` is the number of cuts of each kind of work.
"""

from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from random import Random

import pytest

from tests.power.lives import PARTS, Trial
from tests.power.machine import Machine


@pytest.fixture
def trial(machine: Machine, new_disk: Path) -> Trial:
    """A `Trial` whose program works directly on the simulated file system, not on a block device with ext4."""

    @contextmanager
    def left(image: Path) -> Iterator[Path]:
        with machine.mounted(image) as power:
            yield power.folder

    return Trial(machine, new_disk, machine.mounted, left)


@pytest.mark.slow
@pytest.mark.parametrize("part", PARTS)
@pytest.mark.parametrize(
    ("act", "longest"),
    [
        ("learns", 300),
        ("changes_packs", 300),
        ("backs_up", 400),
        ("exports", 400),
        ("copies_out", 400),
        ("runs_a_session", 300),
        ("fetches", 200),
        ("does_everything", 500),
    ],
)
def test_a_cut_at_any_operation_leaves_what_was_promised(
    trial: Trial, packs: list[str], act: str, longest: int, part: int
):
    chance = Random(f"{act} {part} 20261125")
    print(act, dict(trial.live(chance, longest, act=act, packs=packs)))


@pytest.mark.slow
@pytest.mark.parametrize(
    ("act", "careless", "noticed"),
    [
        ("learns", "OFF", "acknowledged events are lost"),
        ("learns", "NORMAL", "acknowledged events are lost"),
        ("learns", "folder:", "nobody will notice"),
        ("runs_a_session", "OFF", "acknowledged events are lost|was promised"),
        ("runs_a_session", "two steps", "a turn is lost"),
        ("changes_packs", "file:data/packs/.*", "half there|not whole"),
        ("changes_packs", "folder:data/packs/.*", "half there|not whole"),
        ("changes_packs", "folder:data/packs", "the active pack is not whole"),
        ("backs_up", "folder:data/backups", "an acknowledged backup is lost"),
        ("exports", "file:stick/.*", "a delivered bundle is not on the stick"),
        ("exports", "folder:stick", "a delivered bundle is not on the stick"),
        ("fetches", "file:data/packs/.fetched/[0-9a-f].*", "is not the signed file"),
        ("fetches", "folder:data/packs/.fetched", "an acknowledged download is lost|not the signed file"),
        ("fetches", "file:data/packs/.fetched/metadata/.*", "is half there|not the stored|Expecting value"),
        ("copies_out", "file:stick/.*", "damaged or cut off|is not a backup"),
        ("copies_out", "folder:stick/.*", "an acknowledged copy is lost"),
    ],
)
def test_a_careless_kiosk_is_caught(trial: Trial, packs: list[str], act: str, careless: str, noticed: str):
    with pytest.raises(Exception, match=noticed):
        trial.live(Random(careless), 300, cuts=100, act=act, packs=packs, careless=careless)
