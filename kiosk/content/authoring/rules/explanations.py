"""An explanation explains: it has a few words, and it is not the right answer once more."""

import re
from typing import Any

from kiosk.content.authoring.rules.written import WrittenLesson
from kiosk.content.authoring.source_head import Problems, problem_at
from kiosk.content.packs.marked import Place
from kiosk.content.packs.references import entries_of

FEWEST_WORDS = 4
"""Minimum number of words of an explanation; a shorter one gives no reason."""
_SIGN = re.compile(r"[^\w{}:]+")


def check_explanations(lesson: WrittenLesson) -> Problems:
    """Return a problem for each explanation that is very short or only repeats the right answer."""
    found: Problems = []
    for text in lesson.vietnamese:
        if text.name not in {"explain", "wrong"}:
            continue
        words = len(text.text.split())
        if words < FEWEST_WORDS:
            cure = "give the reason in one friendly sentence"
            found.append(problem_at(lesson.marked, text.place, f"explains nothing in {words} words", cure))
        elif text.text and _plain(text.text) in _right_answers(lesson, text.place):
            cure = "say why it is right"
            found.append(problem_at(lesson.marked, text.place, "only repeats the right answer", cure))
    return found


def _right_answers(lesson: WrittenLesson, place: Place) -> set[str]:
    step = dict(lesson.steps).get(place[1]) if isinstance(place[1], int) else None
    right = [option for option in entries_of(step or {}, "options") if _is_right(option)]
    return {_plain(str(option["text"].get("vi"))) for option in right if isinstance(option.get("text"), dict)}


def _is_right(option: Any) -> bool:
    return isinstance(option, dict) and option.get("right") is True


def _plain(text: str) -> str:
    return " ".join(_SIGN.sub(" ", text).casefold().split())
