"""Describes the type of a model's field in the terms of the author's guide.

Rules: types, limits and validators are all read from the model. A type that this module does not support is an error,
so that the reference is complete.
"""

import types
from collections.abc import Mapping, Sequence
from enum import Enum
from typing import Annotated, Any, Literal, Union, get_args, get_origin

import annotated_types as limits
from pydantic import BaseModel, StringConstraints
from pydantic.fields import FieldInfo
from pydantic.types import Strict

from kiosk.activities.payload import MostWords

READERS = {"_read_text": "text", "_read_picture": "picture", "_read_video": "film", "_read_part": "id"}
PLAIN: Mapping[Any, str] = {bool: "yes or no", int: "whole number", float: "number", str: "words"}
FACT_VALUE = "_fact_value"


class Limits:
    """The limits of a value, read from the metadata of its annotation."""

    def __init__(self, metadata: Sequence[Any]) -> None:
        self.low: float | None = None
        self.high: float | None = None
        self.words: int | None = None
        self.form = ""
        self.reader = ""
        for one in metadata:
            self._take(one)

    def _take(self, one: Any) -> None:
        match one:
            case FieldInfo():
                for inside in one.metadata:
                    self._take(inside)
            case limits.MinLen(least) | limits.Ge(least):
                self.low = _number(least)
            case limits.MaxLen(most) | limits.Le(most):
                self.high = _number(most)
            case limits.Gt(least):
                self.low = _number(least) + 1
            case StringConstraints():
                self.low, self.high = one.min_length, one.max_length
            case Strict():
                pass
            case _:
                self._take_validator(getattr(one, "func", None))

    def _take_validator(self, function: Any) -> None:
        if isinstance(function, MostWords):
            self.words = function.words
        if not isinstance(function, types.FunctionType):
            return
        inside = dict(zip(function.__code__.co_freevars, function.__closure__ or (), strict=True))
        if "cure" in inside:
            self.form = inside["cure"].cell_contents.removeprefix("write ")
        self.reader = READERS.get(function.__name__, self.reader)
        if function.__name__ == FACT_VALUE:
            self.form = "words between quotes, the same in every language, or a text"
        if function.__name__ == "_day":
            self.form = "year-month-day, such as 2026-11-24"

    def span(self) -> str:
        """Format the limits: ``2–4``, ``at most 4``, ``at least 2``, or "" if there are none."""
        if self.low is not None and self.high is not None:
            return f"{self.low:g}–{self.high:g}"
        if self.high is not None:
            return f"at most {self.high:g}"
        return f"at least {self.low:g}" if self.low else ""


def told(annotation: Any, metadata: Sequence[Any], link: Mapping[type, str]) -> str:
    """Describe the values that `annotation` allows.

    `metadata`: constraints of the field. `link`: for each model and each long enum, the text that refers to its
    section.
    """
    bounds = Limits(metadata)
    if bounds.form:
        return bounds.form
    if bounds.reader:
        return bounds.reader + (f", at most {bounds.words} words" if bounds.words else "")
    origin, inside = get_origin(annotation), get_args(annotation)
    if origin is Annotated:
        return told(inside[0], [*inside[1:], *metadata], link)
    if origin in (Union, types.UnionType):
        kinds = [told(one, metadata, link) for one in inside if one is not type(None)]
        return " or ".join(dict.fromkeys(kinds))
    return _plain(annotation, bounds, link) if origin is None else _of_several(origin, inside, bounds, link)


def _of_several(origin: Any, inside: Sequence[Any], bounds: Limits, link: Mapping[type, str]) -> str:
    if origin is Literal:
        return _one_of([str(one) for one in inside])
    if origin in (tuple, list):
        return _list(inside, bounds, link)
    return f"names, each with: {told(inside[1], (), link)}"


def _list(inside: Sequence[Any], bounds: Limits, link: Mapping[type, str]) -> str:
    if inside[-1] is not Ellipsis and len(inside) > 1:
        return f"list of {len(inside)} numbers"
    span = bounds.span()
    return f"list of {span + ' × ' if span else ''}{told(inside[0], (), link)}"


def _plain(annotation: Any, bounds: Limits, link: Mapping[type, str]) -> str:
    if annotation in link:
        return link[annotation]
    if isinstance(annotation, type) and issubclass(annotation, Enum):
        return _one_of([str(one.value) for one in annotation])
    if annotation not in PLAIN:
        raise TypeError(f"the reference has no words for {annotation}")
    span = bounds.span()
    unit = " characters" if annotation is str else ""
    return PLAIN[annotation] + (f", {span}{unit}" if span else "")


def _one_of(names: Sequence[str]) -> str:
    return " · ".join(f"`{name}`" for name in names)


def _number(value: Any) -> float:
    return float(value)


def inside_of(annotation: Any) -> list[type]:
    """Return the models and enums in an annotation, in order of appearance."""
    if isinstance(annotation, type) and issubclass(annotation, BaseModel | Enum):
        return [annotation]
    return [found for one in get_args(annotation) for found in inside_of(one)]
