"""Parses what stands between the braces of a GIFT question; the texts still have placeholders for escapes.

Rules: the first distinctive sign decides the kind, in the order that Moodle uses: nothing (essay), ``#`` (numerical),
``~`` (multiple choice), ``=`` with ``->`` (matching), a truth value, ``=`` (short answer). ``->`` is part of the text
in all other kinds. Moodle refuses a matching question with one answer, or with an answer without ``->``.
"""

import re
from collections.abc import Iterator
from dataclasses import dataclass, replace
from enum import Enum
from itertools import islice

from kiosk.content.exchange.limits import MAX_OPTIONS

_PIECE = re.compile(r"([~=])([^~=]*)")
_WEIGHT = re.compile(r"\s*%(-?[0-9]{1,3}(?:[.,][0-9]{1,8})?)%")
_ARROW = "->"
_FEWEST_PAIRS = 2
_TRUTHS = {"t": True, "true": True, "f": False, "false": False}


class GiftKind(Enum):
    """The kinds of question in GIFT, by the names of their Moodle question types."""

    ESSAY = "essay"
    NUMERICAL = "numerical"
    MULTICHOICE = "multichoice"
    MATCHING = "matching"
    TRUEFALSE = "truefalse"
    SHORTANSWER = "shortanswer"


@dataclass(frozen=True, slots=True)
class GiftAnswer:
    """One answer. ``weight``: percent, None if none is written. ``partner``: the text behind ``->``."""

    text: str
    is_right: bool
    weight: float | None = None
    feedback: str = ""
    partner: str | None = None


@dataclass(frozen=True, slots=True)
class GiftAnswers:
    """All answers of a question, and the feedback for everybody.

    ``is_single``: whether one option can be chosen; without any ``=``, Moodle lets the learner choose several.
    ``lacks_partner``: whether some answers of a short answer, or its only one, look like a pair.
    """

    kind: GiftKind
    answers: tuple[GiftAnswer, ...] = ()
    feedback: str = ""
    is_single: bool = True
    lacks_partner: bool = False


def read_answers(inside: str) -> GiftAnswers | None:
    """The answers written in `inside`; None if it is neither empty nor starts with a sign."""
    body, _, general = inside.partition("####")
    body, general = body.strip(), general.strip()
    if not body:
        return GiftAnswers(GiftKind.ESSAY, (), general)
    if body.startswith("#"):
        return GiftAnswers(GiftKind.NUMERICAL, _numbers(body[1:].strip()), general)
    truth = _TRUTHS.get(body.partition("#")[0].strip().lower())
    if truth is not None and "~" not in body:
        return GiftAnswers(GiftKind.TRUEFALSE, _truth(truth, body), general)
    return _signed(body, general) if body[0] in "~=" else None


def _signed(body: str, general: str) -> GiftAnswers:
    if "~" in body:
        answers = tuple(_option(sign, text) for sign, text in _pieces(body))
        return GiftAnswers(GiftKind.MULTICHOICE, answers, general, "=" in body)
    answers = tuple(_answer(sign, text) for sign, text in _pieces(body))
    paired = sum(_ARROW in answer.text for answer in answers)
    if paired < max(len(answers), _FEWEST_PAIRS):
        return GiftAnswers(GiftKind.SHORTANSWER, answers, general, lacks_partner=paired > 0)
    return GiftAnswers(GiftKind.MATCHING, tuple(_pair(answer) for answer in answers), general)


def _pieces(body: str) -> Iterator[tuple[str, str]]:
    """Sign and text of each answer, up to the limit."""
    return ((found[1], found[2]) for found in islice(_PIECE.finditer(body), MAX_OPTIONS))


def _option(sign: str, text: str) -> GiftAnswer:
    """An option of a choice: behind ``=``, a number in per cent is part of the text."""
    return _answer(sign, f"%100%{text}" if sign == "=" else text)


def _pair(answer: GiftAnswer) -> GiftAnswer:
    left, _, right = answer.text.partition(_ARROW)
    return replace(answer, text=left.strip(), partner=right.strip())


def _answer(sign: str, text: str) -> GiftAnswer:
    weight, rest = _weight(text)
    words, _, feedback = rest.partition("#")
    is_right = sign == "=" if weight is None else weight > 0
    return GiftAnswer(words.strip(), is_right, weight, feedback.strip())


def _weight(text: str) -> tuple[float | None, str]:
    found = _WEIGHT.match(text)
    return (float(found[1].replace(",", ".")), text[found.end() :]) if found else (None, text)


def _truth(truth: bool, body: str) -> tuple[GiftAnswer, ...]:
    _, *told = body.split("#")
    wrong, right, *_ = [*(one.strip() for one in told), "", ""]
    return (
        GiftAnswer("true", truth, None, right if truth else wrong),
        GiftAnswer("false", not truth, None, wrong if truth else right),
    )


def _numbers(body: str) -> tuple[GiftAnswer, ...]:
    if "=" not in body:
        words, _, feedback = body.partition("#")
        return (GiftAnswer(words.strip(), True, None, feedback.strip()),)
    return tuple(_answer(sign, text) for sign, text in _pieces(body))
