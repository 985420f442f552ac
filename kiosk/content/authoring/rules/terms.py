"""One term for each thing: finds the words of the list in `word_list` where they may not stand.

Rules: whole words, in any case, in composed Unicode. Of two words at one place, the longer one is found. A word that
needs an explanation is explained if a text of the lesson continues it with «tức là …», «nghĩa là …» or a bracket, or
names it in a bracket behind the plain words.
"""

import re
import unicodedata
from collections.abc import Sequence
from functools import cache

from kiosk.content.authoring.rules.word_list import ENGLISH_TERMS, VIETNAMESE_TERMS, Term, Use
from kiosk.content.authoring.rules.written import Speaker, WrittenLesson, WrittenText
from kiosk.content.authoring.source_head import Problems, problem_at

_QUOTED = re.compile(r"“[^”]*”|«[^»]*»|\"[^\"]*\"|‘[^’]*’")
_BRACKETED = re.compile(r"\([^)]*\)")
_EXPLAINS = r"[”»\"’]?(?:\s*\(|[,:]?\s+(?:tức là|nghĩa là|có nghĩa là|là)\b|,\s+tức\b)"


def check_terms(lesson: WrittenLesson) -> Problems:
    """Return a problem for each word of the lists that may not stand where it does."""
    found: Problems = []
    labels = _labels(lesson)
    for texts, terms in ((lesson.vietnamese, VIETNAMESE_TERMS), (lesson.english, ENGLISH_TERMS)):
        unexplained = set[str]()
        for text in texts:
            for term, start, end in _hits(text.text, terms):
                if term.use is Use.EXPLAINED:
                    if term.word in unexplained or text.speaker is Speaker.SCENE or _is_explained(lesson, term):
                        continue
                    unexplained.add(term.word)
                elif _is_allowed(text, term, start, end, labels):
                    continue
                found.append(problem_at(lesson.marked, text.place, _message(term), _cure(term)))
    return found


def _message(term: Term) -> str:
    if term.use is Use.EXPLAINED:
        return f"uses «{term.word}», which the lesson does not explain"
    return f"uses «{term.word}» ({term.reason})"


def _cure(term: Term) -> str:
    if term.use is Use.EXPLAINED:
        return f"write «{term.instead}», or explain it where it first stands: «{term.word}, tức là …»"
    return f"write «{term.instead}»"


def _hits(text: str, terms: Sequence[Term]) -> list[tuple[Term, int, int]]:
    composed = unicodedata.normalize("NFC", text)
    by_word = {term.word.casefold(): term for term in terms}
    return [(by_word[hit[0].casefold()], hit.start(), hit.end()) for hit in _pattern(terms).finditer(composed)]


@cache
def _pattern(terms: tuple[Term, ...]) -> re.Pattern[str]:
    words = sorted((term.word for term in terms), key=len, reverse=True)
    return re.compile(rf"(?<!\w)(?:{'|'.join(map(re.escape, words))})(?!\w)", re.IGNORECASE)


def _is_allowed(text: WrittenText, term: Term, start: int, end: int, labels: frozenset[str]) -> bool:
    match term.use:
        case Use.NAMED:
            is_label = any(_covers(re.compile(re.escape(label)), text.text, start, end) for label in labels)
            return (
                text.speaker is Speaker.SCENE
                or is_label
                or _covers(_BRACKETED, text.text, start, end)
                or _is_quoted(text.text, start, end)
            )
        case Use.QUOTED:
            return text.speaker is Speaker.SCENE or _is_quoted(text.text, start, end)
        case _:
            return False


def _is_quoted(text: str, start: int, end: int) -> bool:
    return _covers(_QUOTED, text, start, end)


def _covers(pattern: re.Pattern[str], text: str, start: int, end: int) -> bool:
    return any(hit.start() <= start and end <= hit.end() for hit in pattern.finditer(text))


def _is_explained(lesson: WrittenLesson, term: Term) -> bool:
    explained = re.compile(rf"(?<!\w){re.escape(term.word)}{_EXPLAINS}", re.IGNORECASE)
    named = re.compile(rf"\([^)]*(?<!\w){re.escape(term.word)}(?!\w)[^)]*\)", re.IGNORECASE)
    return any(
        explained.search(text.text) or named.search(text.text)
        for text in lesson.vietnamese
        if text.speaker is not Speaker.SCENE
    )


def _labels(lesson: WrittenLesson) -> frozenset[str]:
    """What the practice phones of the lesson show: names that an instruction has to repeat exactly."""
    shown = (*lesson.vietnamese, *lesson.english)
    return frozenset(text.text for text in shown if text.speaker is Speaker.SCENE and text.name in {"text", "title"})
