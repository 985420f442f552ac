"""Fuzz input: mutated lesson files of packs, with every kind of step."""

import json
from collections.abc import Sequence
from dataclasses import is_dataclass
from pathlib import Path
from random import Random
from typing import Any

from kiosk.activities import registry
from kiosk.activities.kind import Staged, in_shown_order
from kiosk.content.packs.contents import check_member, read_manifest
from kiosk.content.packs.lessons import card_of, lesson_of
from kiosk.domain.errors import KioskError
from kiosk.domain.lessons import Lesson
from kiosk.domain.text import LocalizedText, Picture
from tests.content.forge import LESSON, MANIFEST
from tests.fuzz.harness import Case
from tests.fuzz.mutators import trees

_TOUCHES = 12


def play(lesson: Lesson) -> None:
    """Open every step of `lesson`, touch some of its parts, and judge partial, right and empty answers."""
    for step in lesson.steps:
        kind, task, rng = registry()[step.kind], step.task, Random(1)
        props = kind.props(task, rng)
        json.dumps(_plain(props))
        in_shown_order(kind.opening(task), props)
        kind.blocks(task)
        kind.media(task)
        draft = kind.start(task)
        solution = kind.solution(task)
        for part in _parts_of(props)[:_TOUCHES]:
            draft = kind.choose(task, draft, part)
        for answer in (draft, solution, {}):
            kind.judge(task, answer)
        if kind.is_question:
            kind.interaction(task, solution)
            kind.again(task, draft)
        if isinstance(kind, Staged):
            json.dumps(_plain(kind.scene(task, draft)))
            kind.said(task, draft)


def _plain(value: Any) -> Any:
    """Convert a value as the bridge does for QML: texts to dictionaries by language, pictures to paths."""
    match value:
        case LocalizedText():
            return dict(value.by_language)
        case Picture():
            return value.path
        case dict():
            return {key: _plain(inner) for key, inner in value.items()}
        case list() | tuple():
            return [_plain(inner) for inner in value]
    if is_dataclass(value):
        raise TypeError(f"{value!r} cannot be shown")
    return value


def _parts_of(value: Any) -> list[str]:
    """Return the ids in the props `value`; these are the parts that a learner can touch."""
    if isinstance(value, dict):
        own = [value["id"]] if isinstance(value.get("id"), str) else []
        return own + [part for inner in value.values() for part in _parts_of(inner)]
    if isinstance(value, list | tuple):
        return [part for inner in value for part in _parts_of(inner)]
    return []


class Lessons:
    """Checks a mutated lesson as part of a pack, then plays the lesson."""

    name = "lesson"

    def __init__(self) -> None:
        from tests.fuzz.kinds.pack import good_pack, parts_of

        parts = parts_of(good_pack("1.3.0"))
        self._manifest: dict[str, Any] = read_manifest(parts[MANIFEST], app_version="0.1.0", file_name="")
        self._lesson: dict[str, Any] = json.loads(parts[LESSON])
        self._lesson["skills"] = self._lesson["skills"][:1]
        samples = [json.loads(json.dumps({"type": key, **dict(kind.sample)})) for key, kind in registry().items()]
        self._steps = [{"id": f"mau-{number}", **sample} for number, sample in enumerate(samples)]
        for step in (*self._lesson["steps"], *self._steps):
            if registry()[step["type"]].is_question:
                step["skill"] = self._lesson["skills"][0]["id"]
        self._short = [step for step in self._lesson["steps"] if "skill" in step][:1]
        files = {path for kind in registry().values() for path in kind.media(kind.parse(kind.sample))}
        self._manifest["files"] |= {path: {"size": 1, "sha256": "0" * 64} for path in files}

    def base(self) -> Case:
        return {LESSON: trees.written({**self._lesson, "steps": [*self._short, *self._steps]})}

    def make(self, rng: Random) -> Case:
        steps = rng.sample(self._steps, rng.choice((1, 1, 2)))
        own = self._lesson["steps"] if rng.random() < 0.2 else self._short
        lesson = {**self._lesson, "steps": [*own, *steps]}
        match rng.randrange(10):
            case 0:
                return {LESSON: trees.written_oddly(rng, lesson)}
            case 1 | 2:
                return {LESSON: trees.written(trees.mutated(rng, lesson))}
            case _:
                change = trees.gentle if rng.random() < 0.6 else trees.mutated
                lesson["steps"] = [*own, *(change(rng, step) for step in steps)]
                return {LESSON: trees.written(lesson)}

    def attempt(self, case: Case) -> Sequence[KioskError]:
        data = case[LESSON]
        check_member(LESSON, data, len(data), self._manifest)
        entry = self._manifest["lessons"][0]
        play(lesson_of(json.loads(data), card_of(entry, self._manifest, Path()), self._manifest["facts"]))
        return ()

    def state(self) -> object:
        return ()

    def reset(self) -> None:
        """Do nothing: checking a lesson changes no state."""

    def close(self) -> None:
        """Do nothing: this kind has no resources."""
