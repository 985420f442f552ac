"""Strict parsing of step payloads: field types, text limits, and error messages for authors.

Rules: unknown fields are refused. Every text includes Vietnamese. Each error is a `PayloadError`: it gives the field
as a dotted path and describes the correction.
"""

import re
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from typing import Annotated, Any, TypeVar

from pydantic import (
    AfterValidator,
    BaseModel,
    ConfigDict,
    PlainValidator,
    StrictBool,
    StrictInt,
    ValidationError,
    WithJsonSchema,
)

from kiosk.domain.errors import PayloadError
from kiosk.domain.ids import VIETNAMESE, WRITTEN, Language
from kiosk.domain.text import LocalizedText, Picture

LANGUAGES = WRITTEN
"""Languages of texts in payloads; other languages exist only as audio, with the Vietnamese texts on screen."""
PART_ID = re.compile(r"[a-z][a-z0-9]*(?:-[a-z0-9]+)*")
"""Ids of options, items and spots; the pattern excludes the xAPI delimiters ``[,]``, ``[.]`` and ``[:]``."""
LONGEST_PART_ID = 64
"""Maximum length of an id in characters, so that an act with two ids is not too long for a draft."""
MEDIA_PATH = re.compile(r"media/[a-z0-9][a-z0-9-]*\.(?:svg|png|jpg)")
VIDEO_PATH = re.compile(r"media/[a-z0-9][a-z0-9-]*\.webm")


def _read_text(value: object) -> LocalizedText:
    if not isinstance(value, Mapping):
        raise ValueError("expected one text per language; write {vi: …, en: …}")  # noqa: TRY004 - pydantic reports only ValueError
    for language, text in value.items():
        if language not in LANGUAGES:
            raise ValueError(f"'{language}' is not a text language; write {' or '.join(LANGUAGES)}")
        if not isinstance(text, str) or not text.strip():
            raise ValueError(f"'{language}' is empty; write the text between quotes")
    if "vi" not in value:
        raise ValueError("Vietnamese is missing; add vi: …")
    return LocalizedText({Language(language): text.strip() for language, text in value.items()})


def _read_picture(value: object) -> Picture:
    if not isinstance(value, str) or MEDIA_PATH.fullmatch(value) is None:
        raise ValueError("not a picture of the pack; write media/name.svg (or .png, .jpg)")
    return Picture(value)


def _read_video(value: object) -> Picture:
    if not isinstance(value, str) or VIDEO_PATH.fullmatch(value) is None:
        raise ValueError("not a video of the pack; write media/name.webm")
    return Picture(value)


def _read_part(value: object) -> str:
    if not isinstance(value, str) or PART_ID.fullmatch(value) is None:
        raise ValueError("not an id; write small letters, digits and single hyphens, such as call-back")
    if len(value) > LONGEST_PART_ID:
        raise ValueError(f"longer than {LONGEST_PART_ID} characters; write a shorter id")
    return value


Text = Annotated[
    LocalizedText,
    PlainValidator(_read_text),
    WithJsonSchema(
        {
            "type": "object",
            "properties": {language: {"type": "string", "minLength": 1} for language in LANGUAGES},
            "required": ["vi"],
            "additionalProperties": False,
        }
    ),
]


@dataclass(frozen=True, slots=True)
class MostWords:
    """A validator that refuses a text with more than ``words`` words in any language."""

    words: int

    def __call__(self, text: LocalizedText) -> LocalizedText:
        """Return `text`. Raises ValueError if it is too long."""
        for language in text.by_language:
            count = word_count(text, language)
            if count > self.words:
                raise ValueError(f"'{language}' has {count} words; write at most {self.words}")
        return text


def at_most(words: int) -> MostWords:
    """A validator that refuses a text with more than `words` words in any language."""
    return MostWords(words)


@dataclass(frozen=True, slots=True)
class RefersTo:
    """Marks a field whose value is the id of another part of the same step; the studio offers these ids.

    ``place``: place of the ids in the payload; ``*`` stands for every index or key, and a first part ``..`` for the
    file above: from a step its lesson, from a lesson its pack. ``also``: further allowed values.
    """

    place: tuple[str, ...]
    also: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class OwnEditor:
    """Marks a field that the studio edits by the editor named ``name`` instead of a form."""

    name: str


Label = Annotated[Text, AfterValidator(at_most(8))]
"""Name of a thing on the screen, at most 8 words."""
ShortText = Annotated[Text, AfterValidator(at_most(12))]
"""Text of something that can be chosen, at most 12 words."""
Question = Annotated[Text, AfterValidator(at_most(20))]
LongText = Annotated[Text, AfterValidator(at_most(40))]
"""Text of a page or an explanation, at most 40 words."""
Flag = StrictBool
"""Boolean field: ``true`` or ``false``; "yes" and 1 are refused."""
Whole = StrictInt
"""Integer field; ``true``, "1" and 1.0 are refused."""
PictureFile = Annotated[
    Picture, PlainValidator(_read_picture), WithJsonSchema({"type": "string", "pattern": MEDIA_PATH.pattern})
]
VideoFile = Annotated[
    Picture, PlainValidator(_read_video), WithJsonSchema({"type": "string", "pattern": VIDEO_PATH.pattern})
]
PartId = Annotated[
    str,
    PlainValidator(_read_part),
    WithJsonSchema({"type": "string", "pattern": f"^{PART_ID.pattern}$", "maxLength": LONGEST_PART_ID}),
]


_NO_SIZE = ("is not a size", "write a number above 0 without quotes")
_EXPLAINED = {
    "missing": ("is missing", "add it"),
    "extra_forbidden": ("is not a known field", "remove it or correct its name"),
    "string_type": ("is not text", "put it between quotes"),
    "int_type": ("is not a whole number", "write digits without quotes"),
    "int_parsing": ("is not a whole number", "write digits without quotes"),
    "float_type": _NO_SIZE,
    "greater_than": _NO_SIZE,
    "greater_than_equal": _NO_SIZE,
    "too_short": ("has too few entries", "add more; the author's guide gives the minimum"),
    "too_long": ("has too many entries", "remove the least important; the author's guide gives the maximum"),
    "bool_type": ("is neither true nor false", "write true or false without quotes"),
    "bool_parsing": ("is neither true nor false", "write true or false without quotes"),
    "list_type": ("is not a list", "write each entry on its own line behind a hyphen"),
    "tuple_type": ("is not a list", "write each entry on its own line behind a hyphen"),
    "model_type": ("is not a group of fields", "write its fields below it, each as name: value"),
    "dict_type": ("is not a group of fields", "write its fields below it, each as name: value"),
    "mapping_type": ("is not a group of fields", "write its fields below it, each as name: value"),
    "model_attributes_type": ("is not a group of fields", "write its fields below it, each as name: value"),
}
"""For each Pydantic error type: a description of the error and a description of the correction, both for authors."""


class Payload(BaseModel):
    """Base class of the payload models: immutable, without unknown fields."""

    model_config = ConfigDict(extra="forbid", frozen=True, arbitrary_types_allowed=True, hide_input_in_errors=True)


PayloadT = TypeVar("PayloadT", bound=Payload)


def read(model: type[PayloadT], payload: Mapping[str, Any]) -> PayloadT:
    """Parse `payload` as `model`. Raises PayloadError for the first invalid field."""
    try:
        return model.model_validate(payload)
    except ValidationError as error:
        raise _faults(error)[0] from error


def faults(model: type[BaseModel], data: object) -> tuple[PayloadError, ...]:
    """All validation errors of `data` against `model`, in the order of the fields."""
    try:
        model.model_validate(data)
    except ValidationError as error:
        return _faults(error)
    return ()


def _faults(error: ValidationError) -> tuple[PayloadError, ...]:
    found = []
    for line in error.errors(include_url=False, include_input=False):
        field = ".".join(str(part) for part in line["loc"]) or "step"
        found.append(PayloadError(field, *_explain(line["type"], str(line["msg"]))))
    return tuple(found)


def _explain(kind: str, message: str) -> tuple[str, str]:
    if kind == "value_error":
        what, _, cure = message.removeprefix("Value error, ").partition("; ")
        return what, cure or "correct it"
    return _EXPLAINED.get(kind) or (message[:1].lower() + message[1:], "correct it")


def check_unique(field: str, ids: Iterable[str], taken: Iterable[str] = ()) -> None:
    """Raise PayloadError if one of `ids` is a duplicate or is in `taken`; `field`: path of the list."""
    seen = set(taken)
    for place, part in enumerate(ids):
        if part in seen:
            raise PayloadError(f"{field}.{place}.id", f"'{part}' is used twice", "give each its own id")
        seen.add(part)


def word_count(text: LocalizedText, language: Language = VIETNAMESE) -> int:
    """Number of whitespace-separated words of `text` in `language`."""
    return len(text.text(language).split())
