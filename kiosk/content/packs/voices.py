"""Checks voice packs: recordings for lessons of other packs, without any lesson of their own.

Rules: the manifest of a voice pack has ``kind: voices`` and lists, for each recording, the lesson, the text by its
key, the language, the reader and the SHA-256 of the text that was read. A voice pack contains nothing but these
recordings. Of each text it has at most one recording in a language.
"""

from collections.abc import Mapping
from typing import Annotated, Any, Literal

from pydantic import Field

from kiosk.activities.payload import PartId, Text
from kiosk.content.packs.manifest import (
    FileEntry,
    FormatNumber,
    LanguageTag,
    LessonName,
    Publisher,
    ShortLine,
    StrictModel,
    Version,
)

KIND = "voices"
MOST = 5000
"""Maximum number of recordings in a voice pack; a lesson has about 50 texts."""
LONGEST_READER = 60
BlockKey = Annotated[str, Field(pattern=r"^[a-z0-9-]+(\.[a-z0-9-]+)+$", max_length=200)]
"""Key of a text, as in `kiosk.domain.lessons.Lesson`."""


class VoiceEntry(StrictModel):
    """One recording: what was read, in which language, by whom, and its file in the pack."""

    lesson: LessonName
    block: BlockKey
    language: LanguageTag
    reader: Annotated[str, Field(min_length=1, max_length=LONGEST_READER)]
    sha256: Annotated[str, Field(pattern=r"^[0-9a-f]{64}$")]
    path: ShortLine


class VoiceManifest(StrictModel):
    """``manifest.json`` of a voice pack; ``facts`` and ``lessons`` are there for all readers, and empty."""

    id: PartId
    kind: Literal["voices"]
    version: Version
    title: Text
    publisher: Publisher
    minimum_app_version: Version
    license: ShortLine
    languages: dict[LanguageTag, Literal["speech"]] = Field(min_length=1)
    format: FormatNumber
    facts: dict[PartId, Any] = Field(max_length=0)
    lessons: list[Any] = Field(max_length=0)
    voices: list[VoiceEntry] = Field(min_length=1, max_length=MOST)
    files: dict[str, FileEntry]
    size: int = Field(ge=0)


def is_voice_pack(manifest: Mapping[str, Any]) -> bool:
    """Whether `manifest` is that of a voice pack."""
    return manifest.get("kind") == KIND


def doubled_voice(manifest: Mapping[str, Any]) -> str | None:
    """Return the key of a text with two recordings in one language; None if there is none."""
    seen: set[tuple[str, str, str]] = set()
    for voice in manifest["voices"]:
        key = (voice["lesson"], voice["block"], voice["language"])
        if key in seen:
            return f"{voice['lesson']} {voice['block']}"
        seen.add(key)
    return None
