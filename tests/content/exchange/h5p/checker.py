"""Judges answers to contents of H5P from their ``content.json`` alone, after the semantics of the libraries.

It shares no code with the reader. A question is one thing to answer; a text with gaps has one question a gap.
"""

import html
import re
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from itertools import combinations
from typing import Any

_SIDES = (("x", "width"), ("y", "height"))
_MARKED = re.compile(r"\*([^*]+)\*")


@dataclass(frozen=True, slots=True)
class Checked:
    """One question. ``offered``: texts to choose from; none if one types. ``judge``: whether an answer gets the mark.

    ``told``: what is said about an answer beside the mark, ``hint``: what helps before it. Answers are texts, or
    points in pixels of the picture, which is 10 pixels wide and high. No ``tries``: no program can judge an answer.
    """

    offered: tuple[str, ...]
    judge: Callable[[Sequence[Any]], bool]
    told: Callable[[Sequence[Any]], set[str]]
    tries: tuple[tuple[Any, ...], ...]
    hint: str = ""
    is_fixed: bool = False


def plain(markup: str) -> str:
    """`markup` as a text on one line."""
    return " ".join(html.unescape(re.sub(r"<[^>]+>", " ", markup)).split())


_CHILDREN = {
    "H5P.QuestionSet": ("questions", ""),
    "H5P.Column": ("content", "content"),
    "H5P.InteractiveBook": ("chapters", ""),
}
_UNJUDGED = frozenset({"H5P.Essay", "H5P.MarkTheWords", "H5P.DragQuestion", "H5P.SortParagraphs", "H5P.Summary"})
"""Kinds that no step can ask; they must be left."""


def questions(library: str, params: dict[str, Any]) -> Iterator[Checked]:
    """The questions of a content and of everything in it."""
    if library in _UNJUDGED:
        yield Checked((), bool, set, ())
    if library in _CHILDREN:
        children, inside = _CHILDREN[library]
        for one in params[children]:
            inner = one[inside] if inside else one
            yield from questions(inner["library"].split(" ")[0], inner["params"])
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
        case "H5P.ImageHotspotQuestion":
            yield _places(params["imageHotspotQuestion"]["hotspotSettings"], several=False)
        case "H5P.ImageMultipleHotspotQuestion":
            yield _places(params["imageMultipleHotspotQuestion"]["hotspotSettings"], several=True)


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


def _places(settings: dict[str, Any], *, several: bool) -> Checked:
    spots = settings["hotspot"]
    middles = [
        tuple((one["computedSettings"][start] + one["computedSettings"][size] / 2) / 10 for start, size in _SIDES)
        for one in spots
    ]
    right = {middle for middle, one in zip(middles, spots, strict=True) if one["userSettings"]["correct"]}
    enough = settings.get("numberHotspots", len(right)) if several else 1
    said = {middle: one["userSettings"]["feedbackText"] for middle, one in zip(middles, spots, strict=True)}

    def judge(given: Sequence[Any]) -> bool:
        return set(given) <= right and len(given) >= enough

    def told(given: Sequence[Any]) -> set[str]:
        return {plain(said[one]) for one in given} - {""}

    wrong = [middle for middle in middles if middle not in right]
    found = [one for size in range(enough, len(right) + 1) for one in combinations(sorted(right), size)]
    return Checked((), judge, told, (*found, *((one,) for one in wrong)))


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
