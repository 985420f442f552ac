"""Touches the practice phone at random and checks the rules of the phone after every touch."""

import json
from dataclasses import dataclass, field
from random import Random
from typing import Any

from kiosk.activities.phone.draft import MOST_RUNS, Draft, read_draft
from kiosk.activities.phone.guidance import next_move
from kiosk.activities.phone.handset import holds
from kiosk.activities.phone.model import SCREEN
from kiosk.activities.phone.task import Mode, Task
from kiosk.activities.phone.vocabulary import PhoneGesture
from kiosk.activities.phone_task import ACTIVITY
from kiosk.domain.text import LocalizedText, Picture

CONTROLS = ("hint", "pause", "again", "next", "previous", "help", "back", "home", "after")
MODES = tuple(f"mode:{mode}" for mode in Mode)
NONSENSE = (
    "", ":", "tap:", "tap:khong-co", "mode:", "mode:hack", "type:so=", "type:=", "slide:co-chu=", "slide:x=y=z", "=",
    "tap:screen", "hold:screen", "type:so=Nguyễn Văn A", "tap:" + "a" * 500, "back:x", "after:x", "Tap:cai-dat", "🙈",
)  # fmt: skip
LOOK_EVERY = 250
"""Number of touches between two checks that the goal can still be reached."""


@dataclass
class Told:
    """Result of the first attempt in each of the modes `alone` and `variant`, computed by the test from the drafts.

    The phone's own result is not used. ``clean``: whether the attempt had no hint, no call for help and no act that
    would cost money or data, by mode. ``over``: whether the attempt has ended, by mode. ``mastered``: whether an
    attempt reached the goal and was clean.
    """

    clean: dict[str, bool] = field(default_factory=lambda: {"alone": True, "variant": True})
    over: dict[str, bool] = field(default_factory=lambda: {"alone": False, "variant": False})
    mastered: bool = False

    def note(self, part: str, before: Draft, after: Draft) -> None:
        """Update this object after the touch of `part` changed the draft from `before` to `after`."""
        mode = before.mode
        if not before.is_alone or self.over[mode] or before.finished:
            return
        left = part == "again" or (part in MODES and after.mode != mode)
        begun = bool(before.hints or before.help or any(act != "after" for act in before.acts))
        if left:
            self.over[mode] = begun
            return
        if (part in ("hint", "help") and after != before) or after.last == "costly":
            self.clean[mode] = False
        if after.finished:
            self.over[mode] = True
            self.mastered = self.mastered or self.clean[mode]


def run_monkey(task: Task, taps: int, seed: int) -> dict[str, Any]:
    """Touch `task` at random `taps` times; return the last draft. Raises AssertionError at the first broken rule."""
    rng = Random(seed)
    draft: dict[str, Any] = dict(ACTIVITY.start(task))
    told = Told()
    trail: list[str] = []
    for tap in range(taps):
        part = a_touch(task, draft, rng)
        trail.append(part)
        after = dict(ACTIVITY.choose(task, draft, part))
        try:
            check_touch(task, draft, part, after, told)
            if tap % LOOK_EVERY == 0:
                check_not_stuck(task, after)
        except Exception as error:
            raise AssertionError(f"seed {seed}, touch {tap}: {trail[-12:]} → {error!r}") from error
        draft = after
    check_not_stuck(task, draft)
    return draft


def a_touch(task: Task, draft: dict[str, Any], rng: Random) -> str:
    """Choose the next touch at random: usually one that the screen offers, sometimes an arbitrary one."""
    read = reading(task, draft)
    handset = task.play(read.mode).handset
    roll = rng.random()
    if roll < 0.65:
        moves = handset.moves(read.state)
        return rng.choice(moves).part if moves else "again"
    if roll < 0.80:
        names = [thing.model.id for thing in handset.shown(read.state)] + [SCREEN]
        gesture = rng.choice(list(PhoneGesture))
        extra = {PhoneGesture.TYPE: "=sai rồi", PhoneGesture.SLIDE: "=to"}.get(gesture, "")
        return f"{gesture}:{rng.choice(names)}{extra}"
    if roll < 0.92:
        return rng.choice(CONTROLS)
    return rng.choice(MODES) if roll < 0.94 or read.finished else rng.choice(NONSENSE)


def reading(task: Task, draft: dict[str, Any]) -> Draft:
    """Parse `draft`, which must be valid because the program created it."""
    found = read_draft(task, draft)
    assert found is not None, f"the program does not read its own draft {draft}"
    return found


def check_touch(task: Task, before: dict[str, Any], part: str, after: dict[str, Any], told: Told) -> None:
    """Assert the rules that hold after every touch.

    The touch of `part` has changed the draft from `before` to `after`.
    """
    assert json.loads(json.dumps(after)) == after
    assert type(after["mode"]) is str
    was, now = reading(task, before), reading(task, after)
    check_speech(task, after)
    check_scene(task, now, ACTIVITY.scene(task, after))
    check_effect(task, was, part, now)
    told.note(part, was, now)
    if len(now.runs.get("alone", ())) < MOST_RUNS and len(now.runs.get("variant", ())) < MOST_RUNS:
        assert ACTIVITY.mastered(task, after) is told.mastered
    assert ACTIVITY.recorded(task, before, part) == part or part.startswith("type:")
    assert ACTIVITY.choose(task, before, ACTIVITY.recorded(task, before, part)) == after


def check_speech(task: Task, draft: dict[str, Any]) -> None:
    """Assert that everything to be spoken is a text of the task or a known sound."""
    for name in ACTIVITY.said(task, draft):
        assert name in task.texts or name in ("sound:ring", "sound:ping"), name


def check_scene(task: Task, draft: Draft, scene: dict[str, Any]) -> None:
    """Assert that the scene gives no hint in the modes `alone` and `variant` before the learner requests one."""
    check_plain(scene)
    assert scene["screen"]["id"] == draft.screen
    if draft.is_alone:
        assert (scene["instruction"], scene["finger"], scene["steps"]) == ("", {}, 0)
        if draft.last != "hint":
            assert not draft.said.removeprefix("variant.").startswith(("how.", "hint.", "after."))
        if not draft.hints:
            assert not scene["point"]
            assert scene["answerKind"] != "hint"


def check_plain(value: Any) -> None:
    """Assert that a scene contains only JSON values, texts and pictures: no enum and no None."""
    if type(value) is dict:
        for inside in value.values():
            check_plain(inside)
    elif type(value) is list:
        for inside in value:
            check_plain(inside)
    else:
        assert type(value) in (str, int, bool, LocalizedText, Picture), repr(value)


def check_effect(task: Task, was: Draft, part: str, now: Draft) -> None:
    """Assert that the touch of `part` changed the draft from `was` to `now` only as the mode allows."""
    moved = now.state != was.state
    if part == "again" or part in MODES:
        return
    assert now.mode == was.mode
    if now.mode == Mode.WATCH:
        assert now.wrong == now.costly == 0
        assert not moved or part in ("next", "previous")
    if now.last in ("wrong", "costly", "read", "nothing", "hint"):
        assert not moved
    if was.finished and now.mode != Mode.WATCH:
        assert not moved
        assert now == was or now.last == "nothing"
    elif part in ("back", "home") and now.mode != Mode.WATCH:
        assert moved or now.said in ("said.home", "said.lock", "said.detour")
    if now.mode == Mode.FOLLOW and moved and part != "after":
        distances = task.main.ways.distances
        is_shown = was.at >= 0 and task.main.route[was.at].part == now.acts[-1]
        assert is_shown or distances[now.state] < distances[was.state]


def check_not_stuck(task: Task, draft: dict[str, Any]) -> None:
    """Assert that following the hints leads to the goal, both in the current mode and in the mode `alone`."""
    for part in ("", "mode:alone"):
        there = dict(ACTIVITY.choose(task, draft, part)) if part else draft
        steps = 0
        while not there["finished"]:
            read = reading(task, there)
            play = task.play(read.mode)
            if read.mode != Mode.WATCH:
                assert ACTIVITY.hint_offered(task, there)
                there = dict(ACTIVITY.choose(task, there, "hint"))
                assert there["last"] == "hint"
                assert there["said"] in ACTIVITY.said(task, there)
            move = next_move(play, read)
            assert move is not None
            assert move.how is not None
            assert holds(move.test, read.values)
            there = dict(ACTIVITY.choose(task, there, "next" if read.mode == Mode.WATCH else move.part))
            steps += 1
            assert steps <= max(play.ways.distances.values()) + len(play.route)
        assert ACTIVITY.is_complete(task, there) or there["mode"] != Mode.ALONE
