"""Tests of processes that are killed at every write: complete bundles are stored, and the next run does the rest."""

import signal
import subprocess
import sys

import pytest

from kiosk.sync.sealing import SealedBundle
from tests.house.sources import ROOT
from tests.province.hub.hubs import Hub, Kiosk, received, statement_count

MOST = 60
"""More writes than any of these runs makes."""


def run(hub: Hub, way: str, number: int) -> bool:
    """Run a process that is killed at a write; return False if it made fewer writes."""
    words = ["-m", "tests.province.hub.killed_child", hub.folder, hub.province, hub.keys, way, str(number)]
    done = subprocess.run([sys.executable, *words], cwd=ROOT, check=False, capture_output=True)
    assert done.returncode in {0, -signal.SIGKILL}, done.stderr.decode()
    return done.returncode != 0


def has_whole_bundles(hub: Hub, cut: list[SealedBundle]) -> bool:
    state = hub.state()
    firsts = {row[1] for row in state["bundles"]}
    expected = sum(statement_count(bundle) for bundle in cut if bundle.first in firsts)
    return len(state["statements"]) == expected


@pytest.mark.parametrize("way", ["server", "stick"])
def test_a_process_that_is_killed_at_any_write_loses_and_doubles_nothing(
    way: str, hub: Hub, cut: list[SealedBundle], kiosk: Kiosk
):
    if way == "server":
        hub.uploads(*cut)
    else:
        hub.lays(*cut)
    number = 0
    while run(hub, way, number := number + 1):
        assert number < MOST
        assert has_whole_bundles(hub, cut), number
    assert number > len(cut)
    hub.works()
    assert [row[1] for row in hub.state()["bundles"]] == [bundle.first for bundle in cut]
    assert has_whole_bundles(hub, cut)
    receipt = hub.fetches(kiosk)
    assert receipt is not None
    assert list(receipt.bundles) == list(map(received, cut))
    assert hub.objects(kiosk.id) == {}
    assert hub.objects("archive") == {f"archive/{bundle.path}": bundle.data for bundle in cut}


def test_a_rebuild_that_is_killed_leaves_the_old_database(hub: Hub, cut: list[SealedBundle]):
    hub.uploads(*cut)
    hub.works()
    before = hub.state("bundles", "statements", "kiosks", "receipts")
    assert run(hub, "rebuild", 1)
    assert hub.state("bundles", "statements", "kiosks", "receipts") == before
