"""Pydantic models of the files in a pack: ``pack.yaml``, lesson files, ``manifest.json``.

Rules: unknown fields are refused. Each field is declared only once; the declaration is used for sources, built packs
and editors.
"""

import re
from collections.abc import Mapping
from datetime import date
from typing import Annotated, Any, Literal, Self

from pydantic import (
    AfterValidator,
    BaseModel,
    ConfigDict,
    Field,
    PlainValidator,
    StrictInt,
    TypeAdapter,
    WithJsonSchema,
    field_validator,
    model_validator,
)

from kiosk.activities.payload import LANGUAGES, PartId, PictureFile, RefersTo, Text

FORMAT = 1
"""Number of the pack format that this program reads and writes."""

VERSION = re.compile(r"(?:0|[1-9][0-9]{0,4})(?:\.(?:0|[1-9][0-9]{0,4})){2}")
_LESSON = re.compile(r"[a-z][a-z0-9]*(?:-[a-z0-9]+)*/[a-z][a-z0-9]*(?:-[a-z0-9]+)*")
_CODE = re.compile(r"[1-9]\.[1-9][0-9]?")
_MONTH = re.compile(r"20[0-9]{2}-(?:0[1-9]|1[0-2])")
_LANGUAGE = re.compile(r"[a-z]{2,3}")
_HASH = r"^[0-9a-f]{64}$"


def _shaped(pattern: re.Pattern[str], cure: str) -> AfterValidator:
    def check(value: str) -> str:
        if pattern.fullmatch(value) is None:
            raise ValueError(f"has the wrong format; {cure}")
        return value

    return AfterValidator(check)


def _schema(pattern: re.Pattern[str]) -> WithJsonSchema:
    return WithJsonSchema({"type": "string", "pattern": f"^(?:{pattern.pattern})$"})


def _day(value: str) -> str:
    try:
        day = date.fromisoformat(value)
    except ValueError:
        raise ValueError("is not a date; write year-month-day, such as 2026-11-24") from None
    if day.isoformat() != value:
        raise ValueError("is not a date; write year-month-day, such as 2026-11-24")
    return value


Version = Annotated[str, _shaped(VERSION, "write three numbers, such as 1.0.0"), _schema(VERSION)]
Day = Annotated[str, AfterValidator(_day), WithJsonSchema({"type": "string", "format": "date"})]
Month = Annotated[str, _shaped(_MONTH, "write year-month, such as 2026-11"), _schema(_MONTH)]
LessonName = Annotated[str, _shaped(_LESSON, "write pack/lesson, such as ky-nang-so/goi-dien"), _schema(_LESSON)]
"""A lesson of any pack: the id of its pack, a slash, its own id."""
Code = Annotated[str, _shaped(_CODE, 'write the syllabus number between quotes, such as "4.2"'), _schema(_CODE)]
LanguageTag = Annotated[str, _shaped(_LANGUAGE, "write a language tag, such as vi, en or brv"), _schema(_LANGUAGE)]
ShortLine = Annotated[str, Field(min_length=1, max_length=300)]


def _written(value: object) -> object:
    if value is None:
        raise ValueError("is empty; write something or remove the line")
    return value


def _known_format(value: int) -> int:
    if value != FORMAT:
        raise ValueError(f"is not {FORMAT}; build the pack with this version of the program")
    return value


FormatNumber = Annotated[StrictInt, AfterValidator(_known_format), WithJsonSchema({"const": FORMAT})]
"""Type of the field ``format``: the integer 1. ``Literal[1]`` would also accept ``true`` and ``1.0``, which equal 1
in Python."""


def _fact_value(value: object) -> object:
    texts = [value] if isinstance(value, str) else list(value.values()) if isinstance(value, Mapping) else [None]
    if not all(isinstance(text, str) and text.strip() for text in texts):
        raise ValueError('is not text; write it between quotes, such as "113"')
    if isinstance(value, Mapping) and ("vi" not in value or not set(value) <= set(LANGUAGES)):
        raise ValueError("does not have one text per language; write {vi: …, en: …}")
    return value


FactValue = Annotated[
    Any,
    PlainValidator(_fact_value),
    WithJsonSchema({"anyOf": [{"type": "string", "minLength": 1}, TypeAdapter(Text).json_schema()]}),
]
"""Value of a fact: one string for every language, or a mapping of language to string."""


class StrictModel(BaseModel):
    """Base class of the models in this module: exact types, immutable instances, no unknown fields."""

    model_config = ConfigDict(
        extra="forbid", frozen=True, strict=True, arbitrary_types_allowed=True, hide_input_in_errors=True
    )


class Publisher(StrictModel):
    """The organisation responsible for the pack."""

    id: PartId
    name: Text


class Fact(StrictModel):
    """A value that may change, with its source and the day by which it has to be reviewed."""

    value: FactValue
    source: ShortLine
    checked_on: Day
    review_by: Day

    @model_validator(mode="after")
    def _in_order(self) -> Self:
        if self.review_by <= self.checked_on:
            raise ValueError("review_by is not after checked_on; write a later day in review_by")
        return self


class FactsFile(StrictModel):
    """The contents of ``facts.yaml``, which lies beside the folders of the packs: the facts of all of them."""

    facts: dict[PartId, Fact] = Field(min_length=1)
    """The facts, in the same form as in ``pack.yaml``. A fact stands either here or in one pack."""


class PackHead(StrictModel):
    """The contents of ``pack.yaml``."""

    id: PartId
    version: Version
    title: Text
    publisher: Publisher
    strand: Literal["basics", "skills", "services", "safety"]
    minimum_app_version: Version
    license: ShortLine
    languages: dict[LanguageTag, Literal["text", "speech"]]
    facts: dict[PartId, Fact] = Field(default_factory=dict)

    @field_validator("languages")
    @classmethod
    def _has_vietnamese(cls, languages: dict[str, str]) -> dict[str, str]:
        if languages.get("vi") != "text":
            raise ValueError("has no Vietnamese text; add vi: text")
        extra = [tag for tag, form in languages.items() if form == "text" and tag not in LANGUAGES]
        if extra:
            raise ValueError(f"has text in {extra[0]}; write {extra[0]}: speech (texts exist in vi and en)")
        return languages


class Framework(StrictModel):
    """Classification of the lesson by Decision 757 (``qd757``), Decree 224 (``nd224``) and DigComp."""

    qd757: list[ShortLine] = Field(min_length=1)
    nd224: list[Literal["a", "b", "c", "d", "đ", "e", "g"]] = Field(min_length=1)
    digcomp: list[Code] = Field(default_factory=list)


class SkillLine(StrictModel):
    """A skill that the lesson teaches."""

    id: PartId
    text: Text


class TakeHome(StrictModel):
    """The take-home picture card."""

    title: Text
    picture: PictureFile
    lines: list[Text] = Field(min_length=1, max_length=4)


class StepHead(StrictModel):
    """Fields common to all steps; all other fields of a step are defined by its kind."""

    model_config = ConfigDict(extra="allow")

    id: PartId
    type: ShortLine
    skill: Annotated[PartId | None, AfterValidator(_written)] = None
    hint: Annotated[Text | None, AfterValidator(_written)] = None
    words_only: Annotated[ShortLine | None, AfterValidator(_written)] = None


class ClipEntry(StrictModel):
    """A recording inside the pack; ``machine`` is true for a synthetic voice."""

    path: ShortLine
    machine: bool


Clips = dict[str, dict[LanguageTag, ClipEntry]]


class LessonCardFields(StrictModel):
    """Fields that a lesson and its entry in the manifest have in common; the lesson's card shows them."""

    id: PartId
    code: Code
    title: Text
    goal: Text
    minutes: int = Field(ge=1, le=30)
    picture: PictureFile
    updated: Month
    framework: Framework
    requires: list[LessonName] = Field(default_factory=list, max_length=6)


class LessonHead(LessonCardFields):
    """The source file of a lesson."""

    facts: list[Annotated[PartId, RefersTo(("..", "facts", "*"))]] = Field(default_factory=list)
    skills: list[SkillLine] = Field(min_length=1, max_length=6)
    steps: list[StepHead] = Field(min_length=1, max_length=20)
    take_home: TakeHome


class LessonFile(LessonHead):
    """A lesson inside a built pack."""

    format: FormatNumber
    clips: Clips


class LessonEntry(LessonCardFields):
    """A lesson in the manifest, with the data for its card."""

    spoken: Clips


class FileEntry(StrictModel):
    """One member of the pack: size in bytes and SHA-256 in hexadecimal digits."""

    size: int = Field(ge=0)
    sha256: Annotated[str, Field(pattern=_HASH)]


class Manifest(PackHead):
    """``manifest.json``: ``files`` lists all other members of the pack; ``size`` is the sum of their sizes."""

    format: FormatNumber
    facts: dict[PartId, Fact]
    lessons: list[LessonEntry] = Field(min_length=1, max_length=100)
    files: dict[str, FileEntry]
    size: int = Field(ge=0)
