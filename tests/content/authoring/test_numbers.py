"""Integers in packs and lessons must be written as integers; ``true`` and 1.0, which equal 1, are refused."""

from collections.abc import Iterator
from typing import Any, Literal

import pytest
from pydantic import BaseModel, Field

from kiosk.activities import registry
from kiosk.activities.payload import Payload
from kiosk.content.packs.manifest import LessonFile, LessonHead, Manifest, PackHead, StrictModel

MODELS = (Manifest, LessonFile, PackHead, LessonHead, *(kind.payload for kind in registry().values()))


def lax_numbers(model: type[BaseModel]) -> list[str]:
    """Fields of `model`, and of its nested models, that accept ``true`` or 1.0 for 1."""
    return sorted(set(_lax(model.__pydantic_core_schema__, "", is_strict=False)))


def _lax(schema: Any, field: str, *, is_strict: bool) -> Iterator[str]:
    if isinstance(schema, list | tuple):
        for part in schema:
            yield from _lax(part, field, is_strict=is_strict)
    if not isinstance(schema, dict):
        return
    kind = schema.get("type")
    config = schema.get("config")
    is_strict = config.get("strict", False) if isinstance(config, dict) else is_strict
    if kind in {"int", "float"} and not schema.get("strict", is_strict):
        yield field
    if kind == "literal" and any(isinstance(value, int) for value in schema["expected"]):
        yield field
    for name, part in schema.items():
        if name == "fields" and kind == "model-fields":
            for own, below in part.items():
                yield from _lax(below, own, is_strict=is_strict)
        elif name not in {"metadata", "serialization", "default"}:
            yield from _lax(part, field, is_strict=is_strict)


@pytest.mark.parametrize("model", MODELS, ids=lambda model: model.__name__)
def test_no_field_takes_what_only_equals_a_number(model: type[BaseModel]):
    assert lax_numbers(model) == []


def test_a_field_that_does_is_found():
    class Inner(Payload):
        seconds: int | None = Field(default=None, ge=1)

    class Outer(Payload):
        inner: tuple[Inner, ...]
        flag: bool

    class Strict(StrictModel):
        format: Literal[1]
        size: int

    assert lax_numbers(Outer) == ["seconds"]
    assert lax_numbers(Strict) == ["format"]
