"""The explanations of an item: for everybody, for a wrong answer, and for single answers."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from xml.etree.ElementTree import Element

from kiosk.content.exchange.items import Remark
from kiosk.content.exchange.qti.prose import read_prose
from kiosk.content.exchange.qti.scoring import Rules
from kiosk.content.exchange.remarks import unique

_RIGHT = frozenset({"correct", "right", "true", "dung", "ok", "pass", "correct_fb"})
_WRONG = frozenset({"incorrect", "wrong", "false", "sai", "fail", "general_incorrect_fb", "incorrect_fb"})


@dataclass(frozen=True, slots=True)
class Explanations:
    """``general``: for everybody. ``wrong``: for any wrong answer. ``by_answer``: by the answer's identifier."""

    general: str = ""
    wrong: str = ""
    by_answer: Mapping[str, str] = field(default_factory=dict)
    notes: tuple[Remark, ...] = ()
    hint: str = ""


def read_feedback(item: Element, rules: Rules, answers: frozenset[str]) -> Explanations:
    """The feedback of `item`; `answers`: identifiers of its options."""
    general: list[str] = []
    right: list[str] = []
    wrong: list[str] = []
    by_answer: dict[str, str] = {}
    notes: list[Remark] = []
    hints: list[str] = []
    inside = {id(block) for option in item.iter("simpleChoice") for block in option.iter("feedbackBlock")}
    for element in (*item.iter("modalFeedback"), *item.iter("feedbackBlock")):
        if id(element) in inside:
            continue
        prose = read_prose(element)
        notes.extend(prose.notes)
        text, name = prose.line, element.get("identifier", "").strip()
        if not text:
            continue
        if element.get("outcomeIdentifier", "").lower() == "hint" or name.lower() == "hint":
            hints.append(text)
        elif name in answers and (
            element.get("outcomeIdentifier") in rules.echoed or name.lower() not in _RIGHT | _WRONG
        ):
            by_answer[name] = text
        elif name in rules.shown and name not in rules.shown_wrong:
            right.append(text)
        elif name in rules.shown_wrong and name not in rules.shown:
            wrong.append(text)
        elif name.lower() in _RIGHT:
            right.append(text)
        elif name.lower() in _WRONG:
            wrong.append(text)
        else:
            general.append(text)
    told = tuple(dict.fromkeys((*general, *right)))
    return Explanations(" ".join(told), " ".join(dict.fromkeys(wrong)), by_answer, unique(notes), " ".join(hints))


def inline_feedback(option: Element) -> str:
    """The text of the feedback inside `option`."""
    found = (read_prose(part) for part in option.iter() if part.tag in {"feedbackInline", "feedbackBlock"})
    return " ".join(text for prose in found if (text := prose.line)).lstrip("—–- ")
