"""Tests of a killed receiving process: complete bundles are stored, and the next run stores the remaining bundles."""

import signal
import subprocess
import sys

import pytest

from kiosk.sync.bundles import Bundle
from kiosk.sync.receipts import FOLDER
from tests.house.sources import ROOT
from tests.province.hub.hubs import Hub, received


@pytest.mark.parametrize(("where", "held"), [("within a bundle", 1), ("between bundles", 2), ("within a receipt", 3)])
def test_a_command_that_is_killed_leaves_whole_bundles_and_the_next_one_finishes(
    hub: Hub, cut: list[Bundle], where: str, held: int
):
    hub.lays(*cut)
    words = [sys.executable, "-m", "tests.province.hub.killed_child", hub.folder, hub.stick, hub.keys, where]
    killed = subprocess.run(words, cwd=ROOT, check=False, capture_output=True)
    assert killed.returncode == -signal.SIGKILL, killed.stderr.decode()
    left = hub.state()
    assert [row[1] for row in left["bundles"]] == [bundle.first for bundle in cut[:held]]
    assert len(left["statements"]) == sum(len(bundle.statements) for bundle in cut[:held])
    assert hub.answered() == {}
    taken = hub.receives()
    assert (len(taken.new), taken.known, taken.refused) == (3 - held, held, [])
    assert list(hub.answered().values()) == [[received(bundle) for bundle in cut]]
    assert len(list(hub.stick.joinpath(*FOLDER).iterdir())) == 1
