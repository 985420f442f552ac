"""Builds a voice pack from finished recordings of texts of any packs.

Rules: builds are reproducible, as those of packs with lessons. The pack contains the recordings and their list, and
nothing else. Silent recordings are left out.
"""

from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path

from kiosk import __version__
from kiosk.content.authoring.builder import BuiltPack, file_entries, json_member, write_pack
from kiosk.content.media.sounds import is_silent
from kiosk.content.names import MANIFEST, pack_file_name
from kiosk.content.packs.manifest import FORMAT
from kiosk.content.packs.voices import KIND
from kiosk.domain.errors import PackError
from kiosk.domain.ids import PackId
from kiosk.domain.packs import owner_of
from kiosk.domain.studio.use import FinishedClip, OwnCommune
from kiosk.domain.texts import translatable

LICENSE = "CC-BY-4.0"


@dataclass(frozen=True, slots=True)
class VoiceHead:
    """Identity of a voice pack of a commune."""

    id: PackId
    version: str
    title: str
    commune: OwnCommune


def build_voices(head: VoiceHead, clips: Sequence[FinishedClip], out: Path) -> BuiltPack:
    """Write the voice pack with `clips` into the folder `out`.

    Raises PackError if no recording can be heard, and OSError if a file cannot be read or written.
    """
    files: dict[str, bytes] = {}
    voices = []
    for clip in sorted(clips, key=lambda clip: (clip.lesson, clip.block, clip.language)):
        data = clip.file.read_bytes()
        if is_silent(clip.file.name, data):
            continue
        path = f"audio/{clip.language}/{clip.lesson.replace('/', '.')}.{clip.block}{clip.file.suffix}"
        files[path] = data
        voices.append(
            {
                "lesson": clip.lesson,
                "block": clip.block,
                "language": clip.language,
                "reader": clip.reader,
                "sha256": clip.text_sha256,
                "path": path,
            }
        )
    if not voices:
        raise PackError(
            translatable("Staff", "There is no recording to put into use."),
            translatable("Staff", "Record every sentence of a text first."),
        )
    name = head.commune.name
    manifest = {
        "id": head.id,
        "kind": KIND,
        "version": head.version,
        "title": {"vi": head.title},
        "publisher": {"id": owner_of(head.commune.code), "name": {"vi": name}},
        "minimum_app_version": __version__,
        "license": LICENSE,
        "languages": dict.fromkeys(sorted({voice["language"] for voice in voices}), "speech"),
        "format": FORMAT,
        "facts": {},
        "lessons": [],
        "voices": voices,
        "files": file_entries(files),
        "size": sum(len(data) for data in files.values()),
    }
    target = out / pack_file_name(head.id, head.version)
    digest, size = write_pack(target, [(MANIFEST, json_member(manifest)), *sorted(files.items())])
    return BuiltPack(target, size, digest, len(voices), 0)
