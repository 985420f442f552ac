"""Judges answers to contents of H5P from their ``content.json`` alone, after the semantics of the libraries.

It shares no code with the reader. A question is one thing to answer; a text with gaps has one question a gap.
"""

import html
import re
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from typing import Any

_MARKED = re.compile(r"\*([^*]+)\*")


@dataclass(frozen=True, slots=True)
class Checked:
    """One question. ``offered``: texts to choose from; none if one types. ``judge``: whether an answer gets the mark.

    ``told``: what is said about an answer beside the mark, ``hint``: what helps before it.
    """

    offered: tuple[str, ...]
    judge: Callable[[Sequence[str]], bool]
    told: Callable[[Sequence[str]], set[str]]
    tries: tuple[tuple[str, ...], ...]
    hint: str = ""
    is_fixed: bool = False


def plain(markup: str) -> str:
    """`markup` as a text on one line."""
    return " ".join(html.unescape(re.sub(r"<[^>]+>", " ", markup)).split())


def questions(library: str, params: dict[str, Any]) -> Iterator[Checked]:
    """The questions of a content and of everything in it."""
    match library:
        case "H5P.MultiChoice":
            yield _multi(params)
        case "H5P.TrueFalse":
            yield _truth(params)
        case "H5P.SingleChoiceSet":
            yield from (_single(one, params) for one in params["choices"])
        case "H5P.Blanks":
            for block in params["questions"]:
                yield from _gaps(plain(block), params, typed=True)
        case "H5P.DragText":
            yield from _gaps(plain(params["textField"]), params, typed=False)
        case "H5P.QuestionSet":
            for one in params["questions"]:
                yield from questions(one["library"].split(" ")[0], one["params"])
        case "H5P.Column":
            for one in params["content"]:
                yield from questions(one["content"]["library"].split(" ")[0], one["content"]["params"])
        case "H5P.InteractiveBook":
            for one in params["chapters"]:
                yield from questions(one["library"].split(" ")[0], one["params"])


def _overall(params: dict[str, Any], is_right: bool) -> set[str]:
    """The text for the whole mark or for no mark; texts for a part of the mark are for several questions."""
    mark = 100 if is_right else 0
    ranges = params.get("overallFeedback", [])
    return {plain(one["feedback"]) for one in ranges if one["from"] <= mark <= one["to"] and one["feedback"]}


def _subsets(texts: Sequence[str]) -> tuple[tuple[str, ...], ...]:
    chosen = range(1, 2 ** len(texts))
    return tuple(tuple(text for place, text in enumerate(texts) if bits >> place & 1) for bits in chosen)


def _multi(params: dict[str, Any]) -> Checked:
    answers = {plain(one["text"]): one for one in params["answers"]}
    right = {text for text, one in answers.items() if one["correct"]}
    behaviour = params.get("behaviour", {})
    kind = behaviour.get("type", "auto")
    is_several = kind == "multi" or (kind == "auto" and len(right) > 1)

    def judge(given: Sequence[str]) -> bool:
        return set(given) == right if is_several else len(given) == 1 and given[0] in right

    def told(given: Sequence[str]) -> set[str]:
        said = {plain(answers[text].get("tipsAndFeedback", {}).get("chosenFeedback", "")) for text in given}
        return (said | _overall(params, judge(given))) - {""}

    tries = _subsets(list(answers)) if is_several else tuple((text,) for text in answers)
    return Checked(tuple(answers), judge, told, tries, is_fixed=not behaviour.get("randomAnswers", True))


def _truth(params: dict[str, Any]) -> Checked:
    behaviour, words = params.get("behaviour", {}), params.get("l10n", {})
    names = {"true": words.get("trueText", "True"), "false": words.get("falseText", "False")}
    shown = {"True": "Đúng", "False": "Sai"}
    offered = {shown.get(text, text): name for name, text in names.items()}

    def judge(given: Sequence[str]) -> bool:
        return offered[given[0]] == params["correct"]

    def told(given: Sequence[str]) -> set[str]:
        name = "feedbackOnCorrect" if judge(given) else "feedbackOnWrong"
        return {plain(behaviour.get(name, ""))} - {""}

    return Checked(tuple(offered), judge, told, tuple((text,) for text in offered), is_fixed=True)


def _single(choice: dict[str, Any], params: dict[str, Any]) -> Checked:
    answers = tuple(plain(one) for one in choice["answers"])

    def judge(given: Sequence[str]) -> bool:
        return given[0] == answers[0]

    return Checked(answers, judge, lambda given: _overall(params, judge(given)), tuple((text,) for text in answers))


def _gaps(text: str, params: dict[str, Any], *, typed: bool) -> Iterator[Checked]:
    marked = [_divided(word) for word in _MARKED.findall(text)]
    others = [plain(word) for word in _MARKED.findall(params.get("distractors", ""))]
    words = (*(word for word, *_ in marked), *others)
    for word, hint, right, wrong in marked:
        accepted = {one.strip().lower() for one in word.split("/")} if typed else {word.lower()}

        def judge(given: Sequence[str], accepted: set[str] = accepted) -> bool:
            return given[0].strip().lower() in accepted

        def told(given: Sequence[str], judge: Any = judge, right: str = right, wrong: str = wrong) -> set[str]:
            return ({right if judge(given) else wrong} | _overall(params, judge(given))) - {""}

        tries = (*((one,) for one in (accepted if typed else words)), *([("chợ phiên",)] if typed else []))
        yield Checked(() if typed else words, judge, told, tries, hint)


def _divided(word: str) -> tuple[str, str, str, str]:
    """The word, its hint, and what is said if it is right and if it is wrong."""
    whole, *told = re.split(r"\\([+-])", word)
    said = dict(zip(told[::2], told[1::2], strict=True))
    solution, _, hint = whole.partition(":")
    return solution.strip(), hint.strip(), said.get("+", "").strip(), said.get("-", "").strip()
