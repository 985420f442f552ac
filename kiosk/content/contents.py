"""What may stand inside a pack that comes from outside.

Rules: every byte belongs to a kind of file known here; JSON is canonical, so that there is one reading of it; the
manifest, the lessons and the files tell the same story; a lesson that could not be played is refused now, not later.
"""

import json
import re
from collections.abc import Iterator, Mapping
from pathlib import Path
from typing import Any, NoReturn

from kiosk.activities import registry
from kiosk.activities.payload import LANGUAGES, MEDIA_PATH, PART_ID, VIDEO_PATH, faults
from kiosk.content.lessons import card_of, lesson_of
from kiosk.content.manifest import FORMAT, LessonCardFields, LessonFile, Manifest
from kiosk.content.marked import MAX_DEPTH
from kiosk.content.names import MANIFEST, pack_file_name, version_key
from kiosk.content.pictures import fault_of_picture
from kiosk.content.sounds import ENDINGS, fault_of_sound
from kiosk.content.sounds import MAX_BYTES as MAX_SOUND_BYTES
from kiosk.content.videos import fault_of_video
from kiosk.content.wording import faults_of_characters, faults_of_text
from kiosk.domain.errors import PackRefusedError, PayloadError
from kiosk.domain.events import canonical_json

MAX_MANIFEST_BYTES = 2 * 1024 * 1024
"""Ten times the manifest of a strand of ten lessons in three voices (2,000 clips at 110 bytes)."""
MAX_LESSON_BYTES = 512 * 1024
"""Ten times a lesson of 20 steps with a clip for every text in three languages."""
KEPT_BYTES = 8 * 1024 * 1024
"""Largest member that is looked into as a whole."""

_LESSON = re.compile(rf"lessons/({PART_ID.pattern})\.json")
_CLIP = re.compile(rf"audio/[a-z]{{2,3}}/[a-z0-9-]+(?:\.[a-z0-9-]+)+\.(?:{'|'.join(ENDINGS)})")
_AGAIN = "Get the pack again from its publisher."
_ALIEN = "Get a pack that was made for this program."


def read_manifest(raw: bytes, *, app_version: str, file_name: str) -> dict[str, Any]:
    """The manifest in `raw`, checked in itself. `file_name` may be empty. Raises PackRefusedError."""
    data = _canonical(MANIFEST, raw)
    if data.get("format") != FORMAT or isinstance(data.get("format"), bool):
        cure = "Update the program of this kiosk first, or get the pack in the older form."
        _refuse(f"The pack has the format {data.get('format')!r}; this kiosk reads format {FORMAT}.", cure)
    for fault in faults(Manifest, data):
        _refuse(f"{MANIFEST}: {fault.field} {fault.message}.")
    needed = data["minimum_app_version"]
    if version_key(needed) > version_key(app_version):
        cure = "Update the program of this kiosk first."
        _refuse(f"The pack needs version {needed} of the program; this kiosk has {app_version}.", cure)
    expected = pack_file_name(data["id"], data["version"])
    if file_name and file_name != expected:
        _refuse(f"The file is called {file_name} but holds {expected}.", f"Rename it to {expected} if that is meant.")
    _check_texts(MANIFEST, data, ())
    _check_lesson_list(data)
    return data


def check_member(name: str, data: bytes, size: int, manifest: Mapping[str, Any]) -> None:
    """Look into one member whose hash is right; `data` is at least its first 64 KiB of `size` bytes.

    Raises PackRefusedError.
    """
    if found := _LESSON.fullmatch(name):
        _check_lesson(name, found[1], data, manifest)
    elif MEDIA_PATH.fullmatch(name):
        fault = fault_of_picture(name, data)
        if fault is not None:
            _refuse(f"{name} {fault[1].message}.")
    elif VIDEO_PATH.fullmatch(name):
        video = fault_of_video(data, size)
        if video is not None:
            _refuse(f"{name} {video.message}.")
    elif _CLIP.fullmatch(name):
        sound = fault_of_sound(name, data)
        if sound is not None or size > MAX_SOUND_BYTES:
            _refuse(f"{name} {sound.message if sound else 'is too large for a recording'}.")
    else:
        _refuse(f"{name} is no part of a pack.", _ALIEN)


def _check_lesson_list(manifest: Mapping[str, Any]) -> None:
    files = manifest["files"]
    ids = [lesson["id"] for lesson in manifest["lessons"]]
    if len(set(ids)) != len(ids):
        _refuse("The manifest lists a lesson twice.")
    written = {found[1] for name in files if (found := _LESSON.fullmatch(name))}
    if written != set(ids):
        _refuse(f"The manifest and the files disagree about {', '.join(sorted(written ^ set(ids)))}.")
    if sum(entry["size"] for entry in files.values()) != manifest["size"]:
        _refuse("The manifest states a wrong total size.")
    for lesson in manifest["lessons"]:
        _check_files_exist(MANIFEST, lesson["spoken"], [lesson["picture"]], files)


def _check_lesson(name: str, stem: str, raw: bytes, manifest: Mapping[str, Any]) -> None:
    if len(raw) > MAX_LESSON_BYTES:
        _refuse(f"{name} is larger than {MAX_LESSON_BYTES // 1024} KiB.")
    data = _canonical(name, raw)
    for fault in faults(LessonFile, data):
        _refuse(f"{name}: {fault.field} {fault.message}.")
    unknown = [step["type"] for step in data["steps"] if step["type"] not in registry()]
    if unknown:
        cure = "Update the program of this kiosk first."
        _refuse(f"{name} has a step of the kind {unknown[0]!r}, which this program does not know.", cure)
    entry = next(lesson for lesson in manifest["lessons"] if lesson["id"] == stem)
    differing = [field for field in LessonCardFields.model_fields if data[field] != entry[field]]
    if differing:
        _refuse(f"{name} and the manifest disagree about {', '.join(differing)}.")
    _check_texts(name, data, tuple(manifest["facts"]))
    try:
        lesson = lesson_of(data, card_of(entry, manifest, Path()), manifest["facts"])
    except PayloadError as error:
        _refuse(f"{name}: {error.field} {error.message}.")
    ids = [step.id for step in lesson.steps]
    if len(set(ids)) != len(ids):
        _refuse(f"{name} has two steps with the same id.")
    shown = [picture for step in lesson.steps for picture in registry()[step.kind].media(step.task)]
    _check_files_exist(name, data["clips"], [*shown, lesson.take_home.picture.path], manifest["files"])


def _check_files_exist(where: str, clips: Any, pictures: list[str], files: Mapping[str, Any]) -> None:
    spoken = [clip["path"] for by_language in clips.values() for clip in by_language.values()]
    for path in (*pictures, *spoken):
        if path not in files or not any(kind.fullmatch(path) for kind in (MEDIA_PATH, VIDEO_PATH, _CLIP)):
            _refuse(f"{where} names the file {path!r}, which the pack does not have.")


def _check_texts(where: str, data: Mapping[str, Any], facts: tuple[str, ...]) -> None:
    known = facts or tuple(data["facts"])
    for is_shown, text in _texts(data, is_shown=False):
        for fault in faults_of_text(text, known) if is_shown else faults_of_characters(text):
            _refuse(f"{where}: a text {fault.message}.")


def _texts(data: Any, *, is_shown: bool) -> Iterator[tuple[bool, str]]:
    if isinstance(data, str):
        yield is_shown, data
    elif isinstance(data, dict):
        for key, value in data.items():
            yield False, key
            yield from _texts(value, is_shown=key in LANGUAGES or key == "value")
    elif isinstance(data, list):
        for value in data:
            yield from _texts(value, is_shown=is_shown)


def _canonical(name: str, raw: bytes) -> dict[str, Any]:
    """The JSON object in `raw`, which must be written in the one canonical way: no key twice, no odd number."""
    try:
        data = json.loads(raw)
        is_canonical = canonical_json(data).encode() == raw
    except (ValueError, RecursionError):
        _refuse(f"{name} cannot be read.")
    if not isinstance(data, dict) or not is_canonical or _depth(data) > MAX_DEPTH + 2:
        _refuse(f"{name} is not written in the form of a pack.")
    return data


def _depth(data: Any) -> int:
    below = data.values() if isinstance(data, dict) else data if isinstance(data, list) else ()
    return 1 + max((_depth(value) for value in below), default=0)


def _refuse(message: str, cure: str = _AGAIN) -> NoReturn:
    raise PackRefusedError(message, cure)
