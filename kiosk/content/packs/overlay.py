"""Adds the recordings of voice packs to a lesson of another pack.

Rules: a recording is used only if the lesson's Vietnamese text has the hash of the text that was read; otherwise the
lesson's own recording stays. Nothing is read before a lesson of the voice pack is opened. Of several voice packs, the
last one by id takes precedence.
"""

import json
import logging
from collections.abc import Iterable, Mapping
from dataclasses import replace
from pathlib import Path
from typing import Any

from kiosk.content.names import MANIFEST
from kiosk.domain.ids import Language
from kiosk.domain.lessons import Clip, Lesson

logger = logging.getLogger(__name__)


def with_voices(lesson: Lesson, folders: Iterable[Path]) -> Lesson:
    """Return `lesson` with the fitting recordings of the voice packs installed in `folders`.

    A voice pack that cannot be read is logged and skipped.
    """
    from kiosk.content.packs.spoken import spoken_blocks
    from kiosk.domain.studio.spoken_text import block_hash

    clips: dict[str, dict[Language, Clip]] | None = None
    hashes: Mapping[str, str] = {}
    for folder in folders:
        for voice in _voices_in(folder, lesson.id):
            if clips is None:
                clips = {key: dict(spoken) for key, spoken in lesson.clips.items()}
                hashes = {block.id: block_hash(block) for block in spoken_blocks(lesson)}
            if hashes.get(voice["block"]) == voice["sha256"]:
                clip = Clip(str(folder / voice["path"]), is_machine_voice=False, reader=voice["reader"])
                clips.setdefault(voice["block"], {})[Language(voice["language"])] = clip
    return lesson if clips is None else replace(lesson, clips=clips)


def _voices_in(folder: Path, lesson: str) -> list[Mapping[str, Any]]:
    try:
        voices = json.loads((folder / MANIFEST).read_bytes())["voices"]
        return [voice for voice in voices if voice["lesson"] == lesson]
    except (OSError, ValueError, KeyError, TypeError) as error:
        logger.warning("The voice pack in %s cannot be read: %s", folder.name, error)
        return []
