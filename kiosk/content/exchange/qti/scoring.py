"""Which answers of an item are right, by its declarations and its response processing.

Rules: nothing is executed. The standard templates and simple conditions are recognised (a response equals its model
answer, equals a value, contains a value, and combinations by ``and`` and ``or``); for other rules the model answer
counts, with a remark.
"""

from collections.abc import Mapping
from dataclasses import dataclass, field
from xml.etree.ElementTree import Element

from kiosk.content.exchange.items import Remark
from kiosk.content.exchange.package.remarks import CONFLICT, OWN_RULES
from kiosk.content.exchange.qti.dialect import number
from kiosk.content.exchange.qti.responses import Response, words
from kiosk.content.exchange.remarks import WEIGHTS_DROPPED

_MOST_SETS = 1000
"""Maximum number of alternatives of one response; a rule with more is not recognised."""
Sets = tuple[tuple[str, ...], ...]
"""Alternatives; each is a set of values that must all be given."""
_MAPPING = ("mapResponse", "mapResponsePoint")


@dataclass(frozen=True, slots=True)
class Key:
    """The right answers of a response: all of them together, or, for a single response, each of them alone."""

    right: tuple[str, ...] = ()
    notes: tuple[Remark, ...] = ()


@dataclass(frozen=True, slots=True)
class Rules:
    """What the response processing of an item says.

    ``accepted``: values by response. ``mapped``: responses scored by their mapping. ``understood``: whether all
    conditions were recognised.
    """

    template: str = ""
    accepted: Mapping[str, Sets] = field(default_factory=dict)
    mapped: frozenset[str] = frozenset()
    understood: bool = True

    def uses_areas(self, response: str) -> bool:
        """Whether points of `response` are scored by areas, as far as the rules can be followed."""
        by_areas = self.template.startswith("map_response") or response in self.mapped
        return by_areas or not (self.template or response in self.accepted)


def read_rules(item: Element, responses: Mapping[str, Response]) -> Rules:
    """The rules of the simplified `item`."""
    processing = item.find("responseProcessing")
    if processing is None:
        return Rules()
    source = processing.get("template") or processing.get("templateLocation") or ""
    template = source.replace("\\", "/").rpartition("/")[2].lower().removesuffix(".xml").replace("-", "_")
    reading = _Reading(responses)
    for condition in processing.iter("responseCondition"):
        reading.condition(condition)
    mapped = frozenset(one.get("identifier", "") for tag in _MAPPING for one in processing.iter(tag))
    return Rules(template, reading.accepted, mapped, reading.understood)


def find_key(response: Response, rules: Rules) -> Key:
    """The right answers of `response`."""
    single = response.cardinality == "single"
    own = rules.accepted.get(response.name, ())
    notes = () if rules.understood or rules.template else (OWN_RULES,)
    if not rules.template and own:
        values = [value for group in (own if single else own[:1]) for value in group]
        return Key(tuple(dict.fromkeys(values)), notes)
    by_mapping = rules.template.startswith("map_response") or response.name in rules.mapped
    if single and response.mapped and (by_mapping or not response.correct):
        return _mapped_key(response, notes)
    if single:
        return Key(response.correct[:1], notes)
    partly = (WEIGHTS_DROPPED,) if response.mapped and by_mapping else ()
    return Key(tuple(dict.fromkeys(response.correct or _worth(response.mapped))), (*notes, *partly))


def _mapped_key(response: Response, notes: tuple[Remark, ...]) -> Key:
    """The best answers of the mapping of a single response, beside the model answer if the two agree."""
    best = _best(response.mapped)
    model = response.correct[:1]
    if not best:
        return Key(model, notes)
    if response.base in {"string", "integer", "float"}:
        best = tuple(dict.fromkeys((*model, *best)))
    elif model and model[0] not in best:
        return Key(best, (*notes, CONFLICT))
    return Key(best, (*notes, *_partly(response, best)))


def _worth(mapped: Mapping[str, float]) -> tuple[str, ...]:
    return tuple(value for value, mark in mapped.items() if mark > 0)


def _best(mapped: Mapping[str, float]) -> tuple[str, ...]:
    top = max(mapped.values(), default=0.0)
    return tuple(value for value, mark in mapped.items() if mark == top) if top > 0 else ()


def _partly(response: Response, accepted: tuple[str, ...]) -> tuple[Remark, ...]:
    single = response.cardinality == "single"
    return (WEIGHTS_DROPPED,) if single and set(_worth(response.mapped)) - set(accepted) else ()


class _Reading:
    """Collects what the conditions of one response processing accept."""

    def __init__(self, responses: Mapping[str, Response]) -> None:
        self._responses = responses
        self.accepted: dict[str, Sets] = {}
        self.understood = True

    def condition(self, condition: Element) -> None:
        branches = [branch for branch in condition if branch.tag in {"responseIf", "responseElseIf", "responseElse"}]
        worths = [_gain(branch) for branch in branches]
        top = max((worth for worth in worths if worth is not None), default=0.0)
        for branch, worth in zip(branches, worths, strict=True):
            test = next(iter(branch), None)
            if worth is not None and worth > 0 and worth == top and branch.tag != "responseElse":
                self._take(self._accepts(test) if test is not None else None)

    def _take(self, accepts: Mapping[str, Sets] | None) -> None:
        if accepts is None:
            self.understood = False
            return
        for name, sets in accepts.items():
            response = self._responses.get(name)
            if response is not None and response.cardinality != "single" and name in self.accepted:
                joined = (*self.accepted[name][0], *sets[0])
                self.accepted[name] = (tuple(dict.fromkeys(joined)),)
            else:
                self.accepted[name] = (*self.accepted.get(name, ()), *sets)

    def _accepts(self, test: Element) -> dict[str, Sets] | None:
        match test.tag:
            case "match" | "stringMatch" | "equal" | "member":
                return self._comparison(test)
            case "and" | "or":
                parts = [self._accepts(part) for part in test if not _is_guard(part)]
                known = [part for part in parts if part is not None]
                if not known or len(known) != len(parts):
                    return None
                return _all_of(known) if test.tag == "and" else _any_of(known)
        return None

    def _comparison(self, test: Element) -> dict[str, Sets] | None:
        variables = [part for part in test if part.tag == "variable"]
        if len(variables) != 1 or variables[0].get("identifier") not in self._responses:
            return None
        response = self._responses[variables[0].get("identifier", "")]
        others = [part for part in test if part is not variables[0]]
        if len(others) != 1:
            return None
        if others[0].tag == "correct":
            return {response.name: (response.correct,)} if response.correct else None
        values = tuple(words(value.text) for value in others[0].iter("baseValue"))
        return {response.name: (values,)} if values else None


def _is_guard(part: Element) -> bool:
    return part.tag in {"not", "isNull"}


def _all_of(parts: list[dict[str, Sets]]) -> dict[str, Sets] | None:
    whole: dict[str, Sets] = {}
    for part in parts:
        for name, sets in part.items():
            before = whole.get(name, ((),))
            if len(before) * len(sets) > _MOST_SETS:
                return None
            whole[name] = tuple(tuple(dict.fromkeys((*one, *two))) for one in before for two in sets)
    return whole


def _any_of(parts: list[dict[str, Sets]]) -> dict[str, Sets] | None:
    if len({tuple(part) for part in parts}) != 1:
        return None
    names = list(parts[0])
    return {name: tuple(group for part in parts for group in part[name]) for name in names}


def _gain(branch: Element) -> float | None:
    """The mark that a branch sets or adds; None if it sets none."""
    marks = [mark for setting in branch.iterfind("setOutcomeValue") if (mark := _mark(setting)) is not None]
    return max(marks, default=None)


def _mark(setting: Element) -> float | None:
    value = next(iter(setting), None)
    if value is None:
        return None
    if value.tag == "baseValue":
        return number(value.text) if value.get("baseType", "float") in {"float", "integer"} else None
    if value.tag == "sum":
        return max((number(part.text) or 0.0 for part in value.iter("baseValue")), default=None)
    return 1.0 if value.tag == "variable" and "SCORE" in value.get("identifier", "").upper() else None
