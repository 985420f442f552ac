"""Facts of all packs: the file ``facts.yaml`` beside the folders of the packs.

Rules: a fact stands once, either in this file or in one pack. A lesson lists a fact of this file in the same way as a
fact of its pack. A built pack contains the facts that its lessons list, so the kiosk does not need the file.
"""

from collections.abc import Collection, Mapping
from dataclasses import dataclass
from datetime import date
from pathlib import Path
from typing import Any

from kiosk.content.authoring.beside import FACTS_FILE, LessonOutline, packs_home
from kiosk.content.authoring.rules.fact_sources import check_keys, check_years
from kiosk.content.authoring.source_head import (
    Problems,
    check_days,
    field_problems,
    has_english,
    problem_at,
    text_problems,
)
from kiosk.content.packs.manifest import FactsFile
from kiosk.content.packs.marked import Marked, read_marked


@dataclass(frozen=True, slots=True)
class SharedFacts:
    """The facts of all packs; ``file`` is None if there is no such file."""

    file: Marked | None
    facts: Mapping[str, Any]


def read_shared_facts(folder: Path) -> SharedFacts:
    """Read the file of facts beside the pack `folder`, if there is one."""
    path = packs_home(folder) / FACTS_FILE
    if not path.is_file():
        return SharedFacts(None, {})
    file = read_marked(path.read_bytes(), str(path))
    return SharedFacts(file, facts_in(file))


def facts_in(file: Marked) -> dict[str, Any]:
    """The field ``facts`` of a file; empty if it is missing or not a mapping."""
    facts = file.data.get("facts") if isinstance(file.data, dict) else None
    return dict(facts) if isinstance(facts, dict) else {}


def check_shared_facts(
    shared: SharedFacts, head: Marked, beside: Mapping[str, LessonOutline], today: date
) -> tuple[Problems, Problems, Problems]:
    """Check the file of facts; returns problems, violations of the rules of good facts, and warnings.

    `head`: the ``pack.yaml`` of a pack that uses the file. `beside`: the lessons of all packs that use it.
    """
    problems = [
        problem_at(head, ("facts", name), f"{FACTS_FILE} has a fact of this name, too", "keep one of them")
        for name in facts_in(head)
        if name in shared.facts
    ]
    if shared.file is None:
        return problems, [], []
    file = shared.file
    data = head.data if isinstance(head.data, dict) else {}
    future, overdue = check_days(file, today)
    problems += file.problems
    if file.data is not None:
        problems += [*field_problems(file, FactsFile), *future, *check_keys(file)]
        problems += text_problems(file, facts=(), has_english=has_english(data))
    listed = {fact for lesson in beside.values() for fact in lesson.facts}
    return problems, check_years(file), [*overdue, *unused(file, listed)]


def unused(file: Marked, listed: Collection[str]) -> Problems:
    """Return a warning for each fact of `file` that is not in `listed`, the facts that lessons use."""
    return [
        problem_at(file, ("facts", name), "no lesson uses it", "remove it")
        for name in facts_in(file)
        if name not in listed
    ]
