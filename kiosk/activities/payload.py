"""Reading a step's payload strictly.

Rules: unknown fields are refused; every text has Vietnamese; the error is a `PayloadError` that names the field as a
dotted path and says what to write instead.
"""

import re
from collections.abc import Mapping
from typing import Annotated, Any, TypeVar

from pydantic import BaseModel, ConfigDict, PlainValidator, ValidationError, WithJsonSchema

from kiosk.domain.errors import PayloadError
from kiosk.domain.ids import VIETNAMESE, Language
from kiosk.domain.text import LocalizedText, Picture

LANGUAGES = ("vi", "en")
"""Languages with text; others may exist as speech only and fall back to Vietnamese."""
PART_ID = re.compile(r"[a-z][a-z0-9]*(?:-[a-z0-9]+)*")
"""Ids of options, items, spots: no xAPI delimiter (``[,]``, ``[.]``, ``[:]``) can hide in them."""
MEDIA_PATH = re.compile(r"media/[a-z0-9][a-z0-9-]*\.(?:svg|png|jpg)")


def _read_text(value: object) -> LocalizedText:
    if not isinstance(value, Mapping):
        raise ValueError("expected one text per language; write {vi: …, en: …}")  # noqa: TRY004 - pydantic takes only ValueError
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


def _read_part(value: object) -> str:
    if not isinstance(value, str) or PART_ID.fullmatch(value) is None:
        raise ValueError("not an id; write small letters, digits and single hyphens, such as call-back")
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
PictureFile = Annotated[
    Picture, PlainValidator(_read_picture), WithJsonSchema({"type": "string", "pattern": MEDIA_PATH.pattern})
]
PartId = Annotated[
    str, PlainValidator(_read_part), WithJsonSchema({"type": "string", "pattern": f"^{PART_ID.pattern}$"})
]


class Payload(BaseModel):
    """Base of every payload model."""

    model_config = ConfigDict(extra="forbid", frozen=True, arbitrary_types_allowed=True, hide_input_in_errors=True)


PayloadT = TypeVar("PayloadT", bound=Payload)


def read(model: type[PayloadT], payload: Mapping[str, Any]) -> PayloadT:
    """Parse `payload` as `model`. Raises PayloadError about the first field that is wrong."""
    try:
        return model.model_validate(payload)
    except ValidationError as error:
        first = error.errors(include_url=False, include_input=False)[0]
        field = ".".join(str(part) for part in first["loc"]) or "step"
        message, cure = _explain(model, first["type"], str(first["msg"]))
        raise PayloadError(field, message, cure) from error


def _explain(model: type[Payload], kind: str, message: str) -> tuple[str, str]:
    match kind:
        case "missing":
            return "is missing", "add it"
        case "extra_forbidden":
            return "is not known here", f"remove it; known are {', '.join(model.model_fields)}"
        case "value_error":
            what, _, cure = message.removeprefix("Value error, ").partition("; ")
            return what, cure or "correct it"
        case _:
            return message, "correct it"


def word_count(text: LocalizedText, language: Language = VIETNAMESE) -> int:
    """Words as a reader counts them: what stands between spaces."""
    return len(text.text(language).split())
