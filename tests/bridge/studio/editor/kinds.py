"""A lesson with one step of a kind, and the places of its texts."""

from collections.abc import Iterator
from typing import Any

from kiosk.activities import registry
from kiosk.content.editing.form_fields import FieldType
from kiosk.content.editing.forms import form_of
from kiosk.content.packs.marked import Place
from kiosk.domain.ids import VIETNAMESE

STEP: Place = ("steps", 0)


def lesson_of(kind: str) -> dict[str, Any]:
    """Return a lesson with the sample step of a kind."""
    return {"steps": [{"id": "buoc", "type": kind, **registry()[kind].sample}]}


def texts(kind: str) -> Iterator[Place]:
    """Yield the places of the Vietnamese texts that the form of a kind edits."""
    form = form_of(kind)
    step = lesson_of(kind)["steps"][0]
    for field in form.fields:
        if field.name in step and field.type not in {FieldType.PHONE, FieldType.MAPPING}:
            yield from _inside(step[field.name], (*STEP, field.name))


def _inside(data: Any, place: Place) -> Iterator[Place]:
    if isinstance(data, dict):
        for key, value in data.items():
            if key == VIETNAMESE and isinstance(value, str):
                yield (*place, key)
            else:
                yield from _inside(value, (*place, key))
    elif isinstance(data, list | tuple):
        for number, value in enumerate(data):
            yield from _inside(value, (*place, number))
