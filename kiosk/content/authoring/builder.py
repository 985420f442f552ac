"""Builds one ``.hocpack`` file from a checked source folder.

Rules: builds are reproducible: the same source gives the same bytes, whatever the folder, time, locale or machine. A
person's recording takes precedence over a machine voice. The file is written atomically.
"""

import hashlib
import zlib
from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from kiosk.content.archive import directory_of, place
from kiosk.content.authoring.sources import LessonSource, PackSource
from kiosk.content.authoring.spoken import clip_name, spoken_blocks
from kiosk.content.media.sounds import converted, is_silent
from kiosk.content.names import MANIFEST, pack_file_name
from kiosk.content.packs.manifest import FORMAT
from kiosk.domain.events import canonical_json
from kiosk.durable import written

CARD_FIELDS = ("id", "code", "title", "goal", "minutes", "picture", "updated", "framework", "requires")
CARD_CLIPS = {"lesson.title": "title", "lesson.goal": "goal"}
"""Recordings that the card of a lesson plays: key in the lesson file → key in the manifest."""

Clips = dict[str, dict[str, dict[str, Any]]]


@dataclass(frozen=True, slots=True)
class BuiltPack:
    """The written pack file.

    ``clips``: number of recordings in the file. ``machine_clips``: number of those with a machine voice.
    """

    path: Path
    size: int
    sha256: str
    clips: int
    machine_clips: int


def build(source: PackSource, out: Path, narration: Path | None = None) -> BuiltPack:
    """Write the pack file of `source` into the folder `out`.

    `narration`: folder of machine-voice recordings, named ``<pack>/<language>/<lesson>.<step>.<block>.ogg``. A text
    without any recording stays silent. Raises OSError if `out` cannot be written.
    """
    voices = _Voices(source, narration)
    files: dict[str, bytes] = {f"media/{path.name}": path.read_bytes() for path in source.media}
    entries = []
    clips = machine_clips = 0
    for lesson in source.lessons:
        spoken = voices.clips_of(lesson, files)
        made = [clip for by_language in spoken.values() for clip in by_language.values()]
        clips += len(made)
        machine_clips += sum(clip["machine"] for clip in made)
        files[f"lessons/{lesson.id}.json"] = json_member(
            {"facts": [], **lesson.data, "format": FORMAT, "clips": spoken}
        )
        card = {key: spoken[own] for own, key in CARD_CLIPS.items() if own in spoken}
        fields = {field: lesson.data[field] for field in CARD_FIELDS if field in lesson.data}
        entries.append({**fields, "spoken": card})
    members = [(MANIFEST, json_member(_manifest(source, entries, files))), *sorted(files.items())]
    target = out / pack_file_name(source.id, source.version)
    digest, size = write_pack(target, members)
    return BuiltPack(target, size, digest, clips, machine_clips)


def _manifest(source: PackSource, lessons: list[dict[str, Any]], files: Mapping[str, bytes]) -> dict[str, Any]:
    return {
        "facts": {},
        **source.head,
        "format": FORMAT,
        "lessons": lessons,
        "files": file_entries(files),
        "size": sum(len(data) for data in files.values()),
    }


def file_entries(files: Mapping[str, bytes]) -> dict[str, dict[str, Any]]:
    """Return the entries of `files` in a manifest: size and SHA-256."""
    return {name: {"size": len(data), "sha256": hashlib.sha256(data).hexdigest()} for name, data in files.items()}


def json_member(value: Any) -> bytes:
    """Return the JSON `value` as a member of a pack."""
    return canonical_json(value).encode()


def write_pack(target: Path, files: list[tuple[str, bytes]]) -> tuple[str, int]:
    """Write `files` as an archive to `target`, durably; returns its SHA-256 and its size in bytes."""
    target.parent.mkdir(parents=True, exist_ok=True)
    members = place((name, len(data), zlib.crc32(data)) for name, data in files)
    digest = hashlib.sha256()
    with written(target) as out:
        for member, (_, data) in zip(members, files, strict=True):
            for piece in (member.header, data):
                digest.update(piece)
                out.write(piece)
        closing = directory_of(members)
        digest.update(closing)
        size = out.tell() + out.write(closing)
    return digest.hexdigest(), size


class _Voices:
    """Finds the recording of a text: a person's recording in the source or, if there is none, a machine voice."""

    def __init__(self, source: PackSource, narration: Path | None) -> None:
        self._source = source
        self._narration = narration / source.id if narration is not None else None

    def clips_of(self, lesson: LessonSource, files: dict[str, bytes]) -> Clips:
        """Return the recordings (clips) of `lesson`, and add their data to `files` under their paths in the pack."""
        found: Clips = {}
        for block in spoken_blocks(lesson.lesson):
            name = clip_name(lesson.id, block.id)
            for language in sorted(self._source.head["languages"]):
                clip = self._clip(name, language, files)
                if clip is not None:
                    found.setdefault(block.id, {})[language] = clip
        return found

    def _clip(self, name: str, language: str, files: dict[str, bytes]) -> dict[str, Any] | None:
        recorded = self._source.recordings.get(language, {}).get(name)
        is_machine = recorded is None
        if recorded is None and self._narration is not None:
            recorded = self._narration / language / f"{name}.ogg"
        if recorded is None or not recorded.is_file():
            return None
        if recorded.suffix == ".wav" and self._narration is not None:
            packed = converted(recorded, self._narration)
            recorded = packed if packed.is_file() else recorded
        data = recorded.read_bytes()
        if is_silent(recorded.name, data):
            return None
        path = f"audio/{language}/{name}{recorded.suffix}"
        files[path] = data
        return {"path": path, "machine": is_machine}
