"""The explanations of an item: for everybody, for the right answer of a response, and for single wrong answers.

Rules: a text is for the answers for which the response processing shows it (see `processing`). If no rule sets its
outcome, its name decides: exports often leave the rules out. A text for which neither decides is left, with a remark.
"""

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, field
from xml.etree.ElementTree import Element

from kiosk.content.exchange.items import Remark
from kiosk.content.exchange.package.remarks import WRONG_DROPPED, feedback_unclear
from kiosk.content.exchange.qti.processing import Processing, UnknownRuleError, Values
from kiosk.content.exchange.qti.prose import read_prose
from kiosk.content.exchange.qti.responses import Response

_RIGHT = frozenset({"correct", "right", "true", "dung", "ok", "pass", "correct_fb"})
_WRONG = frozenset({"incorrect", "wrong", "false", "sai", "fail", "general_incorrect_fb", "incorrect_fb"})
_GENERAL = frozenset({"general_fb", "general", "explanation", "explain", "solution", "feedback", "comment", "all"})
_FEEDBACK = frozenset({"modalFeedback", "feedbackBlock", "feedbackInline"})
_OPTIONS = frozenset({"simpleChoice", "inlineChoice", "hottext"})
_BEST = ("", "")
_NO_ANSWER = ("\0",)
"""Stands for a wrong answer to a response without options."""
_MOST_TRIALS = 100
"""Maximum number of answers that are tried for one item; a step has at most 4 options."""
Names = Mapping[str, tuple[str, ...]]
"""Identifiers by response: of the right answers, or of all options (none for a response without options)."""


@dataclass(slots=True)
class Explanations:
    """``general``: for everybody, or for right answers to all responses. ``right``: by response.

    ``wrong``: by response and identifier of the option. ``hints``: before the answer. ``notes``: what was left.
    """

    general: list[str] = field(default_factory=list)
    right: dict[str, list[str]] = field(default_factory=dict)
    wrong: dict[tuple[str, str], list[str]] = field(default_factory=dict)
    hints: list[str] = field(default_factory=list)
    notes: list[Remark] = field(default_factory=list)

    def right_of(self, response: str) -> str:
        """What is said about the right answer to `response` alone."""
        return _joined(self.right.get(response, ()))

    def wrong_of(self, response: str, option: str) -> str:
        """What is said if `option`, which is wrong, was chosen for `response`."""
        return _joined(self.wrong.get((response, option), ()))

    def for_all(self) -> str:
        """What is said to everybody, or about the whole item."""
        return _joined(self.general)

    def hint(self) -> str:
        """What helps before the answer."""
        return _joined(self.hints)


def read_feedback(item: Element, responses: Mapping[str, Response], right: Names, options: Names) -> Explanations:
    """The feedback of the simplified `item`, without that inside its options."""
    told = Explanations()
    elements = list(_outside_options(item))
    if not elements:
        return told
    trials = _Trials(Processing(item, responses), responses, right, options)
    for element in elements:
        prose = read_prose(element)
        told.notes.extend(prose.notes)
        shown = trials.answers(element) if prose.line else frozenset()
        if shown is not None:
            trials.sort(prose.line, shown, told)
        else:
            _by_name(element, prose.line, right, options, told)
    return told


def inline_feedback(option: Element) -> str:
    """The text of the feedback inside `option`."""
    found = (read_prose(part) for part in option.iter() if part.tag in {"feedbackInline", "feedbackBlock"})
    return " ".join(text for prose in found if (text := prose.line)).lstrip("—–- ")


def _outside_options(element: Element) -> Iterator[Element]:
    for child in element:
        if child.tag in _FEEDBACK:
            yield child
        elif child.tag not in _OPTIONS:
            yield from _outside_options(child)


class _Trials:
    """The outcomes for right answers, under ``("", "")``, and with one wrong option or wrong answer each.

    The key is a response and an option, which is the empty text for a response without options. A response that is
    true or false and has no right answer is a button for help. There are no trials if the rules are unknown.
    """

    def __init__(
        self, processing: Processing, responses: Mapping[str, Response], right: Names, options: Names
    ) -> None:
        self._settable = processing.settable
        self._buttons: set[str] = set()
        best: dict[str, tuple[str, ...]] = {
            name: right[name][:1] if one.cardinality == "single" else right[name] for name, one in responses.items()
        }
        tried: dict[tuple[str, str], Values] = {_BEST: best}
        for name, one in responses.items():
            kept = () if one.cardinality == "single" else best[name]
            if one.base == "boolean" and not right[name]:
                tried[name, ""] = {**best, name: ("true",)}
                self._buttons.add(name)
                continue
            for option in options.get(name, ("",)):
                if option not in right[name]:
                    tried[name, option] = {**best, name: (*kept, option) if option else _NO_ANSWER}
            if len(tried) > _MOST_TRIALS:
                tried = {}
                break
        try:
            self._trials = {place: processing.outcomes(answers) for place, answers in tried.items()}
        except UnknownRuleError:
            self._trials = {}

    def answers(self, element: Element) -> frozenset[tuple[str, str]] | None:
        """The answers for which the feedback `element` is shown; None if the rules do not decide."""
        outcome, name = element.get("outcomeIdentifier", ""), element.get("identifier", "").strip()
        if not self._trials or outcome not in self._settable:
            return None
        is_hidden = element.get("showHide", "show") == "hide"
        return frozenset(
            place for place, values in self._trials.items() if (name in (values.get(outcome) or ())) != is_hidden
        )

    def sort(self, text: str, shown: frozenset[tuple[str, str]], told: Explanations) -> None:
        """Put the feedback `text`, which is `shown` for these answers, where it belongs in `told`."""
        depends = {response for response, _ in self._trials.keys() - shown}
        if shown and {response for response, _ in shown} <= self._buttons:
            told.hints.append(text)
        elif _BEST not in shown:
            told.notes += [] if shown or not text else [feedback_unclear(text)]
            told.notes += [WRONG_DROPPED for _, option in shown if not option]
            for place in sorted(shown):
                if place[1]:
                    told.wrong.setdefault(place, []).append(text)
        elif len(depends) == 1:
            told.right.setdefault(depends.pop(), []).append(text)
        else:
            told.general.append(text)


def _by_name(element: Element, text: str, right: Names, options: Names, told: Explanations) -> None:
    """Sort `text` by the name of its outcome value."""
    name = element.get("identifier", "").strip()
    plain = name.lower()
    asked = [response for response, listed in options.items() if name in listed]
    wrong = [(response, one) for response, listed in options.items() for one in listed if one not in right[response]]
    if "hint" in {plain, element.get("outcomeIdentifier", "").lower()}:
        told.hints.append(text)
    elif plain in _RIGHT:
        told.general.append(text)
    elif plain in _WRONG:
        for place in wrong:
            told.wrong.setdefault(place, []).append(text)
        told.notes += [] if wrong else [WRONG_DROPPED]
    elif len(asked) == 1 and name in right[asked[0]]:
        told.right.setdefault(asked[0], []).append(text)
    elif len(asked) == 1:
        told.wrong.setdefault((asked[0], name), []).append(text)
    elif plain in _GENERAL:
        told.general.append(text)
    else:
        told.notes.append(feedback_unclear(text))


def _joined(texts: Iterable[str]) -> str:
    return " ".join(dict.fromkeys(texts))
