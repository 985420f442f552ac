"""Works out which outcomes an item sets for given answers, by its response processing.

Rules: only comparisons, conditions and sums are worked out; with anything else the outcomes are unknown. A value is a
tuple of texts, or None for a variable without a value.
"""

from collections.abc import Iterable, Mapping
from math import prod
from operator import ge, gt, le, lt
from xml.etree.ElementTree import Element

from kiosk.content.exchange.qti.dialect import is_true, number
from kiosk.content.exchange.qti.responses import Response, words

Value = tuple[str, ...] | None
Values = Mapping[str, Value]
_ORDER = {"gt": gt, "gte": ge, "lt": lt, "lte": le}
_NUMERIC = frozenset({"integer", "float"})


class UnknownRuleError(Exception):
    """The response processing has a rule that is not worked out."""


class Processing:
    """The response processing of a simplified item. ``settable``: names of the outcomes that can have a value."""

    def __init__(self, item: Element, responses: Mapping[str, Response]) -> None:
        self._responses = responses
        self._rules = list(item.iterfind("responseProcessing/*"))
        self._defaults: dict[str, Value] = {
            declared.get("identifier", ""): default
            for declared in item.iterfind("outcomeDeclaration")
            if (default := tuple(words(one.text) for one in declared.iterfind("defaultValue/value")))
        }
        settings = item.iterfind("responseProcessing//setOutcomeValue")
        self.settable = frozenset((*self._defaults, *(one.get("identifier", "") for one in settings)))

    def outcomes(self, answers: Values) -> Values:
        """The outcomes for `answers`. Raises UnknownRuleError."""
        values = {**self._defaults, **answers}
        self._run(self._rules, values)
        return values

    def _run(self, rules: Iterable[Element], values: dict[str, Value]) -> None:
        for rule in rules:
            if rule.tag == "setOutcomeValue" and len(rule) == 1:
                values[rule.get("identifier", "")] = self._value(rule[0], values)
            elif rule.tag == "responseCondition":
                for branch in rule:
                    is_else = branch.tag == "responseElse"
                    if is_else or (len(branch) and self._holds(branch[0], values)):
                        self._run(branch if is_else else list(branch)[1:], values)
                        break
            else:
                raise UnknownRuleError(rule.tag)

    def _holds(self, test: Element, values: Values) -> bool:
        match test.tag:
            case "and":
                return all(self._holds(part, values) for part in test)
            case "or":
                return any(self._holds(part, values) for part in test)
            case "not" if len(test) == 1:
                return not self._holds(test[0], values)
            case "isNull" if len(test) == 1:
                return not self._value(test[0], values)
            case "variable":
                return self._value(test, values) == ("true",)
        if len(test) != 2:  # noqa: PLR2004 - the two sides of a comparison
            raise UnknownRuleError(test.tag)
        one, two = (self._value(part, values) for part in test)
        return one is not None and two is not None and self._compared(test, one, two)

    def _compared(self, test: Element, one: tuple[str, ...], two: tuple[str, ...]) -> bool:
        match test.tag:
            case "match" | "equal":
                return self._form(test, one) == self._form(test, two)
            case "stringMatch" if is_true(test, "caseSensitive"):
                return one == two
            case "stringMatch":
                return [text.casefold() for text in one] == [text.casefold() for text in two]
            case "member":
                return set(one) <= set(two)
            case "contains":
                return set(two) <= set(one)
            case "gt" | "gte" | "lt" | "lte":
                return bool(_ORDER[test.tag](_number(one), _number(two)))
        raise UnknownRuleError(test.tag)

    def _form(self, test: Element, value: tuple[str, ...]) -> list[object]:
        """`value` in the form in which ``match`` compares it: numbers by size, sets and pairs in any order."""
        asked = (self._responses.get(part.get("identifier", "")) for part in test)
        response = next((one for one in asked if one is not None), Response("", base="float"))
        if response.base in _NUMERIC and all(number(text) is not None for text in value):
            return [number(text) for text in value]
        pairs = [" ".join(sorted(text.split())) if response.base == "pair" else text for text in value]
        return list(pairs if response.cardinality == "ordered" else sorted(pairs))

    def _value(self, part: Element, values: Values) -> Value:
        name = part.get("identifier", "")
        response = self._responses.get(name)
        match part.tag, response:
            case "variable", _:
                value = values.get(name)
            case "correct", Response():
                value = response.correct or None
            case "mapResponse", Response():
                value = (str(_mapped(response, values.get(name) or ())),)
            case "baseValue", _:
                value = (words(part.text),)
            case "multiple" | "ordered", _:
                value = tuple(text for one in part for text in self._value(one, values) or ()) or None
            case "sum", _:
                value = (str(sum(_number(self._value(one, values)) for one in part)),)
            case "product", _:
                value = (str(prod(_number(self._value(one, values)) for one in part)),)
            case _:
                raise UnknownRuleError(part.tag)
        return value


def _mapped(response: Response, given: tuple[str, ...]) -> float:
    fold = str if response.exact else str.casefold
    worth = {fold(key): mark for key, mark in response.mapped.items()}
    return sum(worth.get(fold(text), 0.0) for text in given)


def _number(value: Value) -> float:
    found = number(value[0]) if value and len(value) == 1 else None
    if found is None:
        raise UnknownRuleError("number")
    return found
