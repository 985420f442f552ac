"""Tests of ``kill -9``, power cuts and a full disk while own lessons are edited: no acknowledged state is lost.

The variable ``KIOSK_STUDIO_CUTS`` is the number of interruptions of each kind: 8 by default, 200 before a release.
"""

import time
from collections import Counter
from collections.abc import Iterable
from copy import deepcopy
from pathlib import Path
from random import Random
from typing import Any

import pytest

from kiosk.content.packs.marked import read_marked
from kiosk.domain.ids import LessonId
from kiosk.domain.studio.shelf_rows import LessonState
from kiosk.services.studio.sources import digest
from tests.power.interruptions import (
    CUTS,
    PARTS,
    FillingUp,
    assert_no_failure,
    copied_from,
    interrupted_by_a_full_disk,
    rest_of,
)
from tests.power.lives import CUTS_A_LIFE, told
from tests.power.machine import Machine
from tests.services.studio.desk import LAN, Desk

WORK = "tests.power.studio_work:works"


class Acknowledged:
    """What the program reported: the text of each lesson, and the texts to which an unfinished act leads."""

    def __init__(self) -> None:
        self.texts: dict[str, str] = {}
        self.former: dict[str, set[str]] = {}
        self.states: dict[str, str] = {}
        self.pictures: dict[tuple[str, str], str] = {}
        self.begun: dict[str, str] = {}
        self.puts: dict[str, str] = {}
        self.is_making = False
        self.first = 0

    def hear(self, said: Iterable[dict[str, Any]]) -> None:
        for report in said:
            match report:
                case {"makes": number}:
                    self.is_making, self.first = True, number + 1
                case {"begins": texts}:
                    self.begun = dict(texts)
                    for lesson, text in texts:
                        self.former.setdefault(lesson, set()).add(text)
                case {"stands": texts}:
                    self.texts |= dict(texts)
                    self.begun, self.is_making = {}, False
                    for lesson, text in texts:
                        self.former.setdefault(lesson, set()).add(text)
                        self.states.setdefault(lesson, "draft")
                case {"puts": [lesson, state]}:
                    self.puts = {lesson: state}
                case {"put": [lesson, state]}:
                    self.states[lesson], self.puts = state, {}
                case {"picture": [pack, path, found]}:
                    self.pictures[pack, path] = found
                case {"refused": _}:
                    self.begun, self.puts, self.is_making = {}, {}, False


def check(data: Path, acknowledged: Acknowledged) -> str:
    """Open the studio on the files that an interruption left, and verify them; return the outcome of the last act."""
    known = {text for texts in acknowledged.former.values() for text in texts}
    is_moving = "" in acknowledged.begun.values()
    for file in (data / "studio").rglob("[!.]*.yaml"):
        marked = read_marked(file.read_bytes(), str(file))
        assert marked.data is not None, "a file is not whole"
        assert not marked.problems
        if file.stem != "pack" and not acknowledged.is_making and not is_moving:
            assert digest(file.read_bytes()) in known, "a file has a text that no author made"
    desk = Desk(data)
    try:
        assert desk.studio.notice is None, "the database had to be replaced"
        shown = {one.document.lesson: one for one in desk.studio.shelf.lessons(LAN)}
        assert acknowledged.texts.keys() <= shown.keys(), "a lesson is lost"
        assert len(shown) - len(acknowledged.texts) <= acknowledged.is_making
        moved, outcome = set(), "at rest"
        for lesson, text in acknowledged.texts.items():
            state = shown[LessonId(lesson)].row.state
            assert state.value in {acknowledged.states[lesson], acknowledged.puts.get(lesson)}, "a state is lost"
            is_aside = state in {LessonState.ARCHIVED, LessonState.REMOVED}
            assert desk.file(LessonId(lesson)).exists() != is_aside
            session = desk.opened(LessonId(lesson))
            found = digest(session.state.raw)
            if lesson in acknowledged.begun:
                outcome = "last act done" if found != text else "last act without effect"
            if lesson in acknowledged.begun and acknowledged.begun[lesson] == "":
                moved.add(found != text)
            else:
                assert found in {text, acknowledged.begun.get(lesson)}, "an acknowledged change is lost"
            assert digest(desk.studio._parts.sources.read(session.history.document)) == found
            while session.state.undo is not None:
                session.undo()
            while session.state.redo is not None:
                session.redo()
            session.close()
        assert len(moved) <= 1, "a step was moved by half"
        for (pack, path), picture in acknowledged.pictures.items():
            assert digest((data / "studio" / "sources" / pack / path).read_bytes()) == picture, "a picture is lost"
        return outcome
    finally:
        desk.studio.close()


@pytest.mark.slow
@pytest.mark.parametrize("part", PARTS)
def test_a_power_cut_loses_no_acknowledged_change(machine: Machine, new_disk: Path, part: int) -> None:
    chance, found = Random(f"power {part}"), Counter[str]()
    image, known = new_disk, Acknowledged()
    for _ in range(CUTS // CUTS_A_LIFE):
        plan = machine.plan(chance, CUTS_A_LIFE, 400)
        cuts = machine.run(machine.mounted, image, WORK, plan, seed=chance.getrandbits(32), first=known.first)
        before = known
        for cut in cuts:
            known = deepcopy(before)
            known.hear(cut.said)
            with told(cut), machine.mounted(cut.image) as power:
                copied = copied_from(power.folder / "data", machine.folder / "look")
                found[check(copied, known)] += 1
        image = plan[-1].image
        known = settled(machine, image, known)
    print("power cuts", sum(found.values()), dict(found))


@pytest.mark.slow
@pytest.mark.parametrize("part", PARTS)
def test_a_killed_program_loses_no_acknowledged_change(machine: Machine, part: int) -> None:
    chance, found = Random(f"killed {part}"), Counter[str]()
    folder, known = machine.folder / "plain", Acknowledged()
    for _ in range(CUTS):
        worker = machine.nursery.start(WORK, folder=str(folder), seed=chance.getrandbits(32), first=known.first)
        assert worker.line.hear() == {"started": True}
        time.sleep(chance.random() * 0.4)  # the moment of the kill is what is tested
        worker.kill()
        said = rest_of(worker.line)
        worker.wait()
        assert_no_failure(said)
        known.hear(said)
        found[check(folder / "data", known)] += 1
        known = after_look(folder / "data", known)
    print("kills", sum(found.values()), dict(found))


@pytest.mark.slow
@pytest.mark.parametrize("part", PARTS)
def test_a_full_disk_refuses_a_change_or_keeps_it(machine: Machine, new_disk: Path, part: int) -> None:
    chance, found, refusals = Random(f"full {part}"), Counter[str](), 0
    for _ in range(CUTS):
        known = Acknowledged()
        said, copied = interrupted_by_a_full_disk(machine, new_disk, WORK, chance, FillingUp(60, 10, 40, 45))
        known.hear(said)
        refusals += sum("refused" in report for report in said)
        found[check(copied, known)] += 1
    assert refusals > 0
    print("full disks", sum(found.values()), dict(found), "refusals", refusals)


def after_look(data: Path, known: Acknowledged) -> Acknowledged:
    """Return `known` with the outcome of the unfinished act, as the next program finds it."""
    desk = Desk(data)
    try:
        after = deepcopy(known)
        after.begun, after.puts, after.is_making = {}, {}, False
        for one in desk.studio.shelf.lessons(LAN):
            session = desk.opened(one.document.lesson)
            text = digest(session.state.raw)
            session.close()
            after.texts[one.document.lesson] = text
            after.former.setdefault(one.document.lesson, set()).add(text)
            after.states[one.document.lesson] = one.row.state.value
        return after
    finally:
        desk.studio.close()


def settled(machine: Machine, image: Path, known: Acknowledged) -> Acknowledged:
    """As `after_look`, on the disk of an image that the next program continues with."""
    with machine.mounted(image) as power:
        return after_look(copied_from(power.folder / "data", machine.folder / "look"), known)
