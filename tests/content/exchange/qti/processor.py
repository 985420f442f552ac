"""A small response processor of QTI 2, written after the information model and without the code of the reader.

It takes an item as XML in the names of QTI 2.x, without namespace, and plays answers: which score and which texts.
"""

from collections import Counter
from collections.abc import Mapping, Sequence
from typing import Any
from xml.etree.ElementTree import Element, fromstring

Answers = Mapping[str, Sequence[str]]


class Processor:
    """Plays answers to the item `xml`."""

    def __init__(self, xml: str) -> None:
        self.item = fromstring(xml)  # noqa: S314 - a test's own text
        self._declared = {one.get("identifier", ""): one for one in self.item.findall("responseDeclaration")}

    def play(self, answers: Answers) -> tuple[float, set[str]]:
        """The score of `answers`, by response, and the texts of feedback that are shown."""
        state: dict[str, Any] = {"SCORE": 0.0}
        for outcome in self.item.findall("outcomeDeclaration"):
            values = [value.text or "" for value in outcome.findall("defaultValue/value")]
            state[outcome.get("identifier", "")] = values or None
        state["SCORE"] = 0.0
        state |= {name: list(given) or None for name, given in answers.items()}
        processing = self.item.find("responseProcessing")
        template = "match_correct" if processing is None else processing.get("template", "")
        if "match_correct" in template:
            matched = [self._equal(name, state.get(name), self._correct(name)) for name in answers]
            state["SCORE"] = float(all(matched))
        elif "map_response_point" in template:
            state["SCORE"] = sum(self._on_areas(name, state) for name in answers)
        elif "map_response" in template:
            state["SCORE"] = sum(self._mapped(name, state) for name in answers)
        else:
            assert processing is not None
            self._run(list(processing), state)
        return float(state["SCORE"] or 0), set(self._shown(state))

    def _shown(self, state: Mapping[str, Any]) -> list[str]:
        found = []
        for tag in ("modalFeedback", "feedbackInline", "feedbackBlock"):
            for one in self.item.iter(tag):
                value = state.get(one.get("outcomeIdentifier", "")) or []
                matched = one.get("identifier") in (value if isinstance(value, list) else [value])
                if matched == (one.get("showHide") == "show"):
                    found.append(" ".join("".join(one.itertext()).split()))
        return found

    def _run(self, rules: Sequence[Element], state: dict[str, Any]) -> None:
        for rule in rules:
            if rule.tag == "setOutcomeValue":
                state[rule.get("identifier", "")] = self._value(rule[0], state)
                continue
            assert rule.tag == "responseCondition", rule.tag
            for branch in rule:
                inner = list(branch)
                if branch.tag == "responseElse" or self._value(inner.pop(0), state):
                    self._run(inner, state)
                    break

    def _value(self, part: Element, state: Mapping[str, Any]) -> Any:
        name, inner = part.get("identifier", ""), list(part)
        match part.tag:
            case "variable":
                return state.get(name)
            case "correct":
                return self._correct(name)
            case "baseValue":
                numeric = part.get("baseType") in {"float", "integer"}
                return float(part.text or 0) if numeric else [part.text or ""]
            case "mapResponse":
                return self._mapped(name, state)
            case "mapResponsePoint":
                return self._on_areas(name, state)
            case "sum":
                return sum(self._value(one, state) or 0 for one in inner)
        return self._compared(part, inner, [self._value(child, state) for child in inner])

    def _compared(self, part: Element, inner: list[Element], values: list[Any]) -> bool:
        match part.tag:
            case "and":
                return all(values)
            case "or":
                return any(values)
            case "not":
                return not values[0]
            case "isNull":
                return values[0] is None
        one, two = values
        if one is None or two is None:
            return False
        match part.tag:
            case "match":
                asked = next((child.get("identifier", "") for child in inner if child.tag == "variable"), "")
                return self._equal(asked, one, two)
            case "stringMatch":
                return one[0].lower() == two[0].lower() if part.get("caseSensitive") != "true" else one == two
            case "member":
                return one[0] in two
            case "gte":
                return one >= two
            case "lt":
                return one < two
        raise AssertionError(part.tag)

    def _correct(self, name: str) -> list[str] | None:
        return [one.text or "" for one in self._declared[name].findall("correctResponse/value")] or None

    def _equal(self, name: str, one: Any, two: Any) -> bool:
        if one is None or two is None:
            return False
        ordered = name in self._declared and self._declared[name].get("cardinality") == "ordered"
        if name in self._declared and self._declared[name].get("baseType") == "pair":
            one, two = (map(_unordered, values) for values in (one, two))
        return list(one) == list(two) if ordered else Counter(one) == Counter(two)

    def _mapped(self, name: str, state: Mapping[str, Any]) -> float:
        entries = self._declared[name].findall("mapping/mapEntry")
        exact = any(entry.get("caseSensitive") == "true" for entry in entries)
        marks = {entry.get("mapKey", ""): float(entry.get("mappedValue", "0")) for entry in entries}
        folded = {key if exact else key.lower(): mark for key, mark in marks.items()}
        if self._declared[name].get("baseType") == "pair":
            folded = {_unordered(key): mark for key, mark in marks.items()}
            return sum(folded.get(_unordered(one), 0.0) for one in state.get(name) or [])
        return sum(folded.get(one if exact else one.lower(), 0.0) for one in set(state.get(name) or []))

    def _on_areas(self, name: str, state: Mapping[str, Any]) -> float:
        """The marks of points: each area counts once, and each point outside counts the default."""
        mapping = self._declared[name].find("areaMapping")
        assert mapping is not None
        hit: dict[int, float] = {}
        outside = 0.0
        for point in state.get(name) or []:
            x, y = map(float, point.split())
            for place, area in enumerate(mapping):
                if _contains(area.get("shape", ""), [float(one) for one in area.get("coords", "").split(",")], x, y):
                    hit[place] = float(area.get("mappedValue", "0"))
                    break
            else:
                outside += float(mapping.get("defaultValue", "0"))
        return sum(hit.values()) + outside


def _unordered(pair: str) -> str:
    return " ".join(sorted(pair.split()))


def _contains(shape: str, numbers: list[float], x: float, y: float) -> bool:
    if shape == "rect":
        return numbers[0] <= x <= numbers[2] and numbers[1] <= y <= numbers[3]
    if shape in {"circle", "ellipse"}:
        across, down = numbers[2], numbers[-1]
        return ((x - numbers[0]) / across) ** 2 + ((y - numbers[1]) / down) ** 2 <= 1
    assert shape == "poly"
    corners = list(zip(numbers[::2], numbers[1::2], strict=True))
    crossed = 0
    for (x1, y1), (x2, y2) in zip(corners, corners[1:] + corners[:1], strict=True):
        crossed += (y1 > y) != (y2 > y) and x < (x2 - x1) * (y - y1) / (y2 - y1) + x1
    return crossed % 2 == 1
