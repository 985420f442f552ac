"""Generates the forms of the studio from the Pydantic models with which the builder reads the files.

Rules: a new kind of step needs no code here. What a model cannot express is marked in its annotations: `RefersTo` for
references, `OwnEditor` for fields that a form does not edit. The limits of words are those of the checks.
"""

from collections.abc import Mapping
from enum import Enum
from functools import cache
from types import NoneType, UnionType
from typing import Annotated, Any, Literal, Union, get_args, get_origin

from annotated_types import Ge, Gt, Le, Lt, MaxLen, MinLen
from pydantic import BaseModel, StringConstraints, WithJsonSchema
from pydantic.fields import FieldInfo
from pydantic_core import PydanticUndefined

from kiosk.activities import registry
from kiosk.activities.payload import MostWords, OwnEditor, PartId, PictureFile, RefersTo, Text, VideoFile
from kiosk.content.authoring.source_lesson import LINE_LIMIT, WORD_LIMITS
from kiosk.content.editing.form_fields import EditorForm, FieldType, FormField, WordChoice
from kiosk.content.editing.labels import choice_label, field_label, kind_label
from kiosk.content.packs.manifest import (
    Code,
    Day,
    Fact,
    FactValue,
    LessonHead,
    LessonName,
    Month,
    PackHead,
    StepHead,
    Version,
)
from kiosk.domain.text import LocalizedText

LESSON = "lesson"
PACK = "pack"
FACT = "fact"
SHORT_WORDS = 12
"""Maximum number of words of a text that is edited on one line."""
QUESTION_WORDS = 20
_TYPES = tuple(
    (next(one for one in get_args(alias) if isinstance(one, WithJsonSchema)), kind)
    for alias, kind in (
        (PartId, FieldType.ID),
        (PictureFile, FieldType.PICTURE),
        (VideoFile, FieldType.VIDEO),
        (Day, FieldType.DAY),
        (Month, FieldType.MONTH),
        (Code, FieldType.CODE),
        (Version, FieldType.VERSION),
        (LessonName, FieldType.LESSON),
        (FactValue, FieldType.VALUE),
        (Text, FieldType.LONG_TEXT),
    )
)
_LIMITS = {**dict(WORD_LIMITS), "take_home.lines": LINE_LIMIT}
_OWN_EDITORS = {"phone": FieldType.PHONE}
_SKILLS = ("..", "skills", "*", "id")


@cache
def form_of(kind: str) -> EditorForm:
    """Return the form of a step of the `kind`. Raises KeyError if there is no such kind."""
    activity = registry()[kind]
    head = {name: StepHead.model_fields[name] for name in ("id", "skill", "hint")}
    if not activity.is_question:  # such a step is not answered, so it proves nothing and needs no hint
        del head["skill"], head["hint"]
    fields = [_Reader(kind, "steps").field(name, info, ()) for name, info in head.items()]
    fields = [_of_head(one, is_question=activity.is_question) for one in fields]
    payload = _Reader(kind, "").fields(activity.payload, (), activity.sample)
    return EditorForm(kind, kind_label(kind), (*fields, *payload), is_step=True)


@cache
def lesson_form() -> EditorForm:
    """Return the form of everything in a lesson but its steps."""
    fields = _Reader(LESSON, "").fields(LessonHead, (), {})
    return EditorForm(LESSON, kind_label(LESSON), tuple(one for one in fields if one.name != "steps"))


@cache
def pack_form() -> EditorForm:
    """Return the form of ``pack.yaml``."""
    return EditorForm(PACK, kind_label(PACK), _Reader(PACK, "").fields(PackHead, (), {}))


@cache
def fact_form() -> EditorForm:
    """Return the form of one fact."""
    return EditorForm(FACT, kind_label(FACT), _Reader(FACT, "").fields(Fact, (), {}))


def _of_head(found: FormField, *, is_question: bool) -> FormField:
    if found.name != "skill":
        return found
    return FormField("skill", FieldType.REFERENCE, found.label, found.path, is_question, target=_SKILLS)


class _Reader:
    """Reads the models of one form; ``prefix``: beginning of the names of its word limits."""

    def __init__(self, form: str, prefix: str) -> None:
        self._form = form
        self._prefix = prefix

    def fields(self, model: type[BaseModel], path: tuple[str, ...], example: Any) -> tuple[FormField, ...]:
        """Return the fields of `model`, which stands at `path`."""
        given = example if isinstance(example, Mapping) else {}
        return tuple(self.field(name, info, path, given.get(name)) for name, info in model.model_fields.items())

    def field(self, name: str, info: FieldInfo, path: tuple[str, ...], example: Any = None) -> FormField:
        """Return the field `name` of a model at `path`."""
        default = info.get_default(call_default_factory=True, validated_data={})
        is_required = info.is_required()
        plain = None if default is PydanticUndefined else _plain(default)
        return self._read(name, info.annotation, tuple(info.metadata), (*path, name), is_required, plain, example)

    def _read(  # noqa: PLR0913, PLR0917 - what a field is described by
        self,
        name: str,
        annotation: Any,
        marks: tuple[Any, ...],
        path: tuple[str, ...],
        is_required: bool,
        default: Any,
        example: Any,
    ) -> FormField:
        annotation, marks = _bare(annotation, marks)
        told: dict[str, Any] = {
            "label": field_label(self._form, path),
            "path": path,
            "is_required": is_required,
            "default": default,
            "example": example,
        }
        for mark in marks:
            if isinstance(mark, OwnEditor):
                return FormField(name, _OWN_EDITORS[mark.name], **told)
            if isinstance(mark, RefersTo):
                choices = tuple(WordChoice(word, choice_label(name, word)) for word in mark.also)
                return FormField(name, FieldType.REFERENCE, **told, target=mark.place, choices=choices)
        told |= _limits(marks)
        if (kind := self._simple(annotation, marks)) is not None:
            if kind is FieldType.LONG_TEXT:
                told["words"] = self._words(marks, path)
                kind = _text_type(told["words"])
            elif kind is FieldType.LINE and "most" in told:
                told["characters"] = told.pop("most")
                told.pop("fewest", None)
            return FormField(name, kind, **told)
        if (words := _words_of(annotation)) is not None:
            choices = tuple(WordChoice(word, choice_label(name, word)) for word in words)
            return FormField(name, FieldType.CHOICE, **told, choices=choices)
        if isinstance(annotation, type) and issubclass(annotation, BaseModel):
            return FormField(name, FieldType.GROUP, **told, fields=self.fields(annotation, path, example))
        return self._collection(name, annotation, path, example, told)

    def _collection(
        self, name: str, annotation: Any, path: tuple[str, ...], example: Any, told: dict[str, Any]
    ) -> FormField:
        origin, parts = get_origin(annotation), get_args(annotation)
        if origin is tuple and Ellipsis not in parts:
            return FormField(name, FieldType.NUMBERS, **{**told, "fewest": len(parts), "most": len(parts)})
        is_mapping = isinstance(origin, type) and issubclass(origin, Mapping)
        inside = parts[-1] if is_mapping else parts[0]
        entry = self._read("", inside, (), (*path, "*"), True, None, _first(example))
        return FormField(name, FieldType.MAPPING if is_mapping else FieldType.LIST, **told, entry=entry)

    @staticmethod
    def _simple(annotation: Any, marks: tuple[Any, ...]) -> FieldType | None:
        for schema, kind in _TYPES:
            if any(mark == schema for mark in marks):
                return kind
        if annotation is LocalizedText:
            return FieldType.LONG_TEXT
        return {bool: FieldType.FLAG, int: FieldType.NUMBER, float: FieldType.NUMBER, str: FieldType.LINE}.get(
            annotation
        )

    def _words(self, marks: tuple[Any, ...], path: tuple[str, ...]) -> int | None:
        limits = [mark.func.words for mark in marks if isinstance(getattr(mark, "func", None), MostWords)]
        name = ".".join(part for part in (self._prefix, *path) if part not in {"", "*"})
        if self._form == LESSON or self._prefix:
            limits += [_LIMITS[name]] if name in _LIMITS else []
        return min(limits, default=None)


def _bare(annotation: Any, marks: tuple[Any, ...]) -> tuple[Any, tuple[Any, ...]]:
    """Return the type without ``None`` and without annotations, and all its annotations."""
    while True:
        if get_origin(annotation) is Annotated:
            annotation, *more = get_args(annotation)
            marks = (*marks, *more)
        elif get_origin(annotation) in {Union, UnionType} and NoneType in get_args(annotation):
            (annotation,) = (part for part in get_args(annotation) if part is not NoneType)
        else:
            return annotation, marks


def _limits(marks: tuple[Any, ...]) -> dict[str, int]:
    found: dict[str, int] = {}
    for mark in marks:
        for part in (mark, *getattr(mark, "metadata", ())):
            match part:
                case StringConstraints(max_length=int(length)):
                    found["characters"] = length
                case MinLen(length) | Ge(length):
                    found["fewest"] = int(str(length))
                case MaxLen(length) | Le(length):
                    found["most"] = int(str(length))
                case Gt(length):
                    found["fewest"] = int(str(length)) + 1
                case Lt(length):
                    found["most"] = int(str(length)) - 1
    return found


def _words_of(annotation: Any) -> tuple[str, ...] | None:
    if get_origin(annotation) is Literal:
        return tuple(map(str, get_args(annotation)))
    if isinstance(annotation, type) and issubclass(annotation, Enum):
        return tuple(str(one.value) for one in annotation)
    return None


def _text_type(words: int | None) -> FieldType:
    if words is not None and words <= SHORT_WORDS:
        return FieldType.SHORT_TEXT
    return FieldType.QUESTION if words == QUESTION_WORDS else FieldType.LONG_TEXT


def _plain(value: Any) -> Any:
    """Return a default as it would stand in a file."""
    if isinstance(value, Enum):
        return value.value
    return list(value) if isinstance(value, tuple) else value


def _first(example: Any) -> Any:
    """Return an entry of an example; of several groups, one that has the fields of all."""
    entries = list(example.values()) if isinstance(example, Mapping) else example
    if not isinstance(entries, list | tuple) or not entries:
        return None
    if isinstance(entries[0], Mapping):
        return {key: value for entry in reversed(entries) for key, value in entry.items()}
    return entries[0]
