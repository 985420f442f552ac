"""Checks ``pack.yaml``, the head of a pack's source.

Rules: every fact has a source and dates. A fact that is overdue for review gives a warning. The id of the pack is the
name of its folder.
"""

from collections.abc import Mapping
from datetime import date
from typing import Any

from kiosk.activities.payload import LANGUAGES, faults
from kiosk.content.packs.manifest import PackHead
from kiosk.content.packs.marked import Marked, dotted, undotted
from kiosk.content.wording import faults_of_characters, faults_of_text
from kiosk.domain.errors import SourceProblem

Problems = list[SourceProblem]


def check_head(head: Marked, folder: str, today: date) -> tuple[Problems, Problems]:
    """Check the ``pack.yaml`` of the folder named `folder`; returns its problems and its warnings."""
    problems = list(head.problems)
    if head.data is None:
        return problems, []
    problems += field_problems(head, PackHead)
    data = head.data if isinstance(head.data, dict) else {}
    problems += text_problems(head, facts=(), has_english=has_english(data))
    if isinstance(data.get("id"), str) and data["id"] != folder:
        message = f"{data['id']!r} is not the name of the folder {folder!r}"
        problems.append(problem_at(head, ("id",), message, "give both the same name"))
    future, overdue = check_days(head, today)
    return problems + future, overdue


def check_days(file: Marked, today: date) -> tuple[Problems, Problems]:
    """Check the days of the facts in a file; returns those checked in the future, and those overdue for review."""
    future: Problems = []
    overdue: Problems = []
    facts = file.data.get("facts") if isinstance(file.data, dict) else None
    for name, fact in facts.items() if isinstance(facts, dict) else ():
        place = ("facts", name)
        if isinstance(fact, dict):
            future += _future_check(file, (*place, "checked_on"), fact, today)
            overdue += _overdue(file, (*place, "review_by"), fact, today)
    return future, overdue


def has_english(head: Mapping[str, Any]) -> bool:
    """Return whether the pack declares English texts; if so, every text needs an English version."""
    languages = head.get("languages")
    return isinstance(languages, dict) and languages.get("en") == "text"


def problem_at(marked: Marked, place: tuple[str | int, ...], message: str, cure: str) -> SourceProblem:
    """Return a problem at the value whose path in the file is `place`."""
    return SourceProblem(marked.file, marked.line(place), dotted(place), message, cure)


def field_problems(marked: Marked, model: type[Any]) -> Problems:
    """Return a problem for each field of the file that violates `model`."""
    return [
        SourceProblem(marked.file, marked.line(undotted(fault.field)), fault.field, fault.message, fault.cure)
        for fault in faults(model, marked.data)
    ]


def text_problems(marked: Marked, facts: tuple[str, ...], *, has_english: bool) -> Problems:
    """Return a problem for each fault in the texts of a file; if `has_english`, also for each text without English.

    `facts`: ids of the facts to which the texts may refer.
    """
    found = []
    for place, text in marked.texts():
        is_shown = bool(place) and (place[-1] in LANGUAGES or (place[0] == "facts" and place[-1] == "value"))
        wrong = faults_of_text(text, facts) if is_shown else faults_of_characters(text)
        found += [problem_at(marked, place, fault.message, fault.cure) for fault in wrong]
    if has_english:
        for place in marked.lines:
            if place[-1:] == ("vi",) and (*place[:-1], "en") not in marked.lines and place[0] != "languages":
                cure = "add en: …, or take en out of languages in pack.yaml"
                found.append(problem_at(marked, place[:-1], "has no English", cure))
    return found


def _day(fact: Mapping[str, Any], key: str) -> date | None:
    value = fact.get(key)
    try:
        return date.fromisoformat(value) if isinstance(value, str) else None
    except ValueError:
        return None


def _future_check(head: Marked, place: tuple[str | int, ...], fact: Mapping[str, Any], today: date) -> Problems:
    day = _day(fact, "checked_on")
    if day is None or day <= today:
        return []
    return [problem_at(head, place, f"{day} is in the future", "write the day on which the source was checked")]


def _overdue(head: Marked, place: tuple[str | int, ...], fact: Mapping[str, Any], today: date) -> Problems:
    day = _day(fact, "review_by")
    if day is None or day >= today:
        return []
    cure = "check the source again, then set checked_on and review_by"
    return [problem_at(head, place, f"the review of the fact was due on {day}", cure)]
