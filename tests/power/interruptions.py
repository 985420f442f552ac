"""Shared by the tests of interrupted authors: number of interruptions, reports of the program, and a full disk."""

import os
import shutil
from collections.abc import Iterable
from dataclasses import dataclass
from pathlib import Path
from random import Random
from typing import Any

from tests.power.contents import BLOCK
from tests.power.machine import Machine

CUTS = 8
"""Number of interruptions per test; a test works on one disk."""
PARTS = range(-(-int(os.environ.get("KIOSK_STUDIO_CUTS", "8")) // CUTS))


@dataclass(frozen=True, slots=True)
class FillingUp:
    """When the disk is full: it gets fewer than `blocks` free blocks after report `full_at` of `reports` reports.

    In half of the cases there is room again after report `free_at`.
    """

    reports: int
    full_at: int
    blocks: int
    free_at: int


def interrupted_by_a_full_disk(
    machine: Machine, disk: Path, work: str, chance: Random, filling: FillingUp
) -> tuple[list[dict[str, Any]], Path]:
    """Run `work` while its disk becomes full, and kill it; return its reports and a copy of its data."""
    with machine.mounted(disk) as power:
        worker = machine.nursery.start(work, folder=str(power.folder), seed=chance.getrandbits(32))
        said = []
        for report in range(filling.reports):
            said.append(worker.line.hear())
            if report == filling.full_at:
                power.leave_room(chance.randrange(1, filling.blocks) * BLOCK)
            if report == filling.free_at and chance.random() < 0.5:
                power.leave_room(None)
        worker.kill()
        said += rest_of(worker.line)
        worker.wait()
        assert_no_failure(said)
        power.leave_room(None)
        return said, copied_from(power.folder / "data", machine.folder / "look")


def assert_no_failure(said: Iterable[dict[str, Any] | None]) -> None:
    for report in said:
        assert report is not None, "the program ended"
        assert "failed" not in report, report["failed"]


def rest_of(line: Any) -> list[dict[str, Any]]:
    """Return all reports until the end of the program."""
    found = []
    while True:
        try:
            report = line.hear()
        except ConnectionResetError:
            return found
        if report is None:
            return found
        found.append(report)


def copied_from(data: Path, target: Path) -> Path:
    """Copy the files that an interruption left, so that opening them does not change the disk."""
    shutil.rmtree(target, ignore_errors=True)
    shutil.copytree(data, target) if data.exists() else target.mkdir(parents=True)
    return target
