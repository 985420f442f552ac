"""Shapes of JSON values, from which a pattern for their canonical text is compiled.

Rules: Canonical JSON (`domain.events.canonical_json`) with bounded values is a regular language, so one regular
expression decides whether a line has a shape. It needs no JSON parser, which could be exhausted by nested or large
values, and it is faster than one. A pattern never backtracks into a value that it has matched, so it takes linear
time for every text. A value that occurs several times must be equal each time, if the shape says so (`PARTS`).

`fault` explains a refusal. It walks through a parsed value, so it must only be called for a line of bounded size.
"""

import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Any, Protocol

from kiosk.domain.events import canonical_json

_MARK = re.compile(r"<<(\w+)>>")
"""Mark of a part inside the pattern of a leaf, such as ``<<lesson>>``."""


class Shape(Protocol):
    """The shape of a JSON value."""

    @property
    def pattern(self) -> str:
        """Regular expression of the canonical JSON of the values with this shape; it can contain marks of parts."""
        ...

    def fault(self, value: Any, place: str, parts: Mapping[str, str]) -> str | None:
        """Return the first place in `value` that does not fit, None if all fits. ``place``: that of `value`."""
        ...


@dataclass(frozen=True, slots=True)
class Leaf:
    """A value that is compared as a whole. ``json``: regular expression of its canonical JSON."""

    json: str

    @property
    def pattern(self) -> str:
        """See `Shape`."""
        return f"(?>{self.json})"

    def fault(self, value: Any, place: str, parts: Mapping[str, str]) -> str | None:
        """See `Shape`."""
        is_right = re.fullmatch(_MARK.sub(lambda mark: parts[mark[1]], self.json), canonical_json(value))
        return None if is_right else place


@dataclass(frozen=True, slots=True)
class Maybe:
    """A property of a `Record` that may be missing."""

    shape: Shape


@dataclass(frozen=True, slots=True)
class Record:
    """An object with the given properties and no others."""

    properties: Mapping[str, Shape | Maybe]

    @property
    def pattern(self) -> str:
        """See `Shape`."""
        return rf"(?>\{{{_joined(sorted(self.properties.items()))}\}})"

    def fault(self, value: Any, place: str, parts: Mapping[str, str]) -> str | None:
        """See `Shape`."""
        if not isinstance(value, dict):
            return place
        for name in value:
            if name not in self.properties:
                return f"{place}.{_shown(name)}"
        for name, shape in self.properties.items():
            if name not in value:
                if not isinstance(shape, Maybe):
                    return f"{place}.{_shown(name)}"
                continue
            inner = shape.shape if isinstance(shape, Maybe) else shape
            found = inner.fault(value[name], f"{place}.{_shown(name)}", parts)
            if found is not None:
                return found
        return None


@dataclass(frozen=True, slots=True)
class Items:
    """A list of at most ``most`` values of one shape, at least one."""

    shape: Shape
    most: int

    @property
    def pattern(self) -> str:
        """See `Shape`."""
        item = self.shape.pattern
        return rf"(?>\[{item}(?:,{item}){{0,{self.most - 1}}}+\])"

    def fault(self, value: Any, place: str, parts: Mapping[str, str]) -> str | None:
        """See `Shape`."""
        if not isinstance(value, list) or not 1 <= len(value) <= self.most:
            return place
        faults = (self.shape.fault(inner, f"{place}.{number}", parts) for number, inner in enumerate(value))
        return next((found for found in faults if found is not None), None)


@dataclass(frozen=True, slots=True)
class Listed:
    """A list with exactly these values, in this order."""

    shapes: Sequence[Shape]

    @property
    def pattern(self) -> str:
        """See `Shape`."""
        return rf"(?>\[{','.join(shape.pattern for shape in self.shapes)}\])"

    def fault(self, value: Any, place: str, parts: Mapping[str, str]) -> str | None:
        """See `Shape`."""
        if not isinstance(value, list) or len(value) != len(self.shapes):
            return place
        pairs = zip(self.shapes, value, strict=True)
        faults = (shape.fault(inner, f"{place}.{number}", parts) for number, (shape, inner) in enumerate(pairs))
        return next((found for found in faults if found is not None), None)


@dataclass(frozen=True, slots=True)
class Mapped:
    """An object of 1 to ``most`` properties of one shape; ``key``: regular expression of their names.

    The pattern does not check that the names are sorted and different, see `has_free_names`.
    """

    key: str
    shape: Shape
    most: int

    @property
    def pattern(self) -> str:
        """See `Shape`."""
        entry = rf'"(?>{self.key})":{self.shape.pattern}'
        return rf"(?>\{{{entry}(?:,{entry}){{0,{self.most - 1}}}+\}})"

    def fault(self, value: Any, place: str, parts: Mapping[str, str]) -> str | None:
        """See `Shape`."""
        if not isinstance(value, dict) or not 1 <= len(value) <= self.most:
            return place
        for name, inner in value.items():
            if not re.fullmatch(self.key, name):
                return f"{place}.{_shown(name)}"
            found = self.shape.fault(inner, f"{place}.{name}", parts)
            if found is not None:
                return found
        return None


def has_free_names(shape: Shape | Maybe) -> bool:
    """Return True if `shape` contains a `Mapped`, so that a matching text is possibly not canonical."""
    match shape:
        case Mapped():
            return True
        case Maybe() | Items():
            return has_free_names(shape.shape)
        case Record():
            return any(has_free_names(inner) for inner in shape.properties.values())
        case Listed():
            return any(has_free_names(inner) for inner in shape.shapes)
        case _:
            return False


def compiled(shape: Shape, parts: Mapping[str, str]) -> re.Pattern[str]:
    """Compile the pattern of the canonical JSON of `shape`.

    `parts`: regular expression of each part, by the name in its mark; a mark becomes a group with this name. All
    marks of one name stand for equal texts. The first one must not be in a value that can be missing.
    """
    seen: set[str] = set()

    def group(mark: re.Match[str]) -> str:
        name = mark[1]
        if name in seen:
            return f"(?P={name})"
        seen.add(name)
        return f"(?P<{name}>{parts[name]})"

    return re.compile(_MARK.sub(group, shape.pattern))


def _joined(properties: Sequence[tuple[str, Shape | Maybe]]) -> str:
    """Pattern of sorted properties with their commas.

    The first required property separates those with a comma behind them from those with a comma before them. Without
    one, the first property that is there takes its place.
    """
    first = next((number for number, (_, shape) in enumerate(properties) if not isinstance(shape, Maybe)), None)
    if first is not None:
        before = "".join(f"(?>{_property(*entry)},)?+" for entry in properties[:first])
        return before + _property(*properties[first]) + _following(properties[first + 1 :])
    ways = (_property(*entry) + _following(properties[at + 1 :]) for at, entry in enumerate(properties))
    return f"(?>{'|'.join(ways)})"


def _following(properties: Sequence[tuple[str, Shape | Maybe]]) -> str:
    return "".join(
        f"(?>,{_property(name, shape)})?+" if isinstance(shape, Maybe) else f",{_property(name, shape)}"
        for name, shape in properties
    )


def _property(name: str, shape: Shape | Maybe) -> str:
    inner = shape.shape if isinstance(shape, Maybe) else shape
    return f"{re.escape(canonical_json(name))}:{inner.pattern}"


def _shown(name: str) -> str:
    """Return the last part of a property's name, at most 40 characters."""
    return name.rpartition("/")[2][:40]
