"""Checks the contents of a pack: manifest, lessons and media files.

Rules: only known kinds of files are allowed. JSON must be canonical, so that all parsers read the same values.
Manifest, lessons and files must be consistent with each other. A lesson that the player could not open is refused.
"""

import json
import re
from collections.abc import Collection, Iterator, Mapping
from pathlib import Path
from typing import Any, NoReturn

from kiosk.activities import registry
from kiosk.activities.payload import LANGUAGES, MEDIA_PATH, PART_ID, VIDEO_PATH, faults
from kiosk.content.media.pictures import fault_of_picture
from kiosk.content.media.sounds import ENDINGS, fault_of_sound
from kiosk.content.media.sounds import MAX_BYTES as MAX_SOUND_BYTES
from kiosk.content.media.videos import fault_of_video
from kiosk.content.names import MANIFEST, pack_file_name, version_key
from kiosk.content.packs.lessons import card_of, lesson_of
from kiosk.content.packs.manifest import FORMAT, LessonCardFields, LessonFile, Manifest
from kiosk.content.packs.marked import MAX_DEPTH
from kiosk.content.packs.references import fault_of_blocks, faults_of_references
from kiosk.content.packs.voices import LONGEST_READER, VoiceManifest, doubled_voice, is_voice_pack
from kiosk.content.wording import Fault, faults_of_characters, faults_of_text
from kiosk.domain.errors import PackRefusedError, PayloadError
from kiosk.domain.events import canonical_json
from kiosk.domain.packs import is_own_code, is_reserved, is_rightful
from kiosk.domain.text import is_line
from kiosk.domain.texts import MessageText, translatable

MAX_MANIFEST_BYTES = 2 * 1024 * 1024
"""Maximum size of a manifest in bytes: ten times the size needed for ten lessons in three languages (2,000
recordings, 110 bytes each)."""
MAX_LESSON_BYTES = 512 * 1024
"""Maximum size of a lesson file in bytes: ten times the size needed for 20 steps with a recording of every text in
three languages."""
KEPT_BYTES = 8 * 1024 * 1024
"""Size in bytes of the largest member that is checked completely; of a larger one, only the beginning is checked."""

_LESSON = re.compile(rf"lessons/({PART_ID.pattern})\.json")
_CLIP = re.compile(rf"audio/[a-z]{{2,3}}/[a-z0-9-]+(?:\.[a-z0-9-]+)+\.(?:{'|'.join(ENDINGS)})")
_CORRECTED = translatable("Staff", "Ask the publisher for a corrected pack.")
_CORRECTED_BY = translatable("Staff", "Ask {publisher} for a corrected pack.")
_UPDATE = translatable("Staff", "Update the program of this kiosk first.")
_MOST_SHOWN = 40
"""Maximum number of characters of an untrusted value that are quoted in an error message."""


def read_manifest(raw: bytes, *, app_version: str, file_name: str) -> dict[str, Any]:
    """Parse and check the manifest `raw`; `file_name`, unless empty, must match the pack's id and version.

    Raises PackRefusedError if a check fails.
    """
    data = _canonical(MANIFEST, raw)
    number = data.get("format")
    if number != FORMAT or not isinstance(number, int) or isinstance(number, bool):
        cure = translatable("Staff", "Update the program of this kiosk first, or get the pack in the older format.")
        found = str(number)[:_MOST_SHOWN]
        _refuse(
            translatable("Staff", "The pack has the format {found}; this kiosk reads format {known}."),
            cure,
            found=found,
            known=FORMAT,
        )
    for fault in faults(VoiceManifest if is_voice_pack(data) else Manifest, data):
        _refuse(
            translatable("Staff", "{file} has a fault: {detail}."),
            file=MANIFEST,
            detail=f"{fault.field} {fault.message}",
        )
    needed = data["minimum_app_version"]
    if version_key(needed) > version_key(app_version):
        message = translatable("Staff", "The pack needs version {needed} of the program; this kiosk has {present}.")
        _refuse(message, _UPDATE, needed=needed, present=app_version)
    expected = pack_file_name(data["id"], data["version"])
    if file_name and file_name != expected:
        cure = translatable("Staff", "Rename it to {expected} if it is that pack.")
        _refuse(
            translatable("Staff", "The file is named {file} but contains {expected}."),
            cure,
            file=file_name,
            expected=expected,
        )
    if (unfit := _fault_of_texts(data, data["facts"])) is not None:
        _refuse(unfit.sentence, _CORRECTED, file=MANIFEST, **unfit.said)
    _check_owner(data)
    _check_lesson_list(data)
    if is_voice_pack(data):
        _check_voices(data)
    return data


def publisher_of(manifest: Mapping[str, Any]) -> str:
    """Return the publisher's Vietnamese name from a `manifest` that `read_manifest` has checked."""
    return str(manifest["publisher"]["name"]["vi"])


def check_member(name: str, data: bytes, size: int, manifest: Mapping[str, Any]) -> None:
    """Check the contents of one member of `size` bytes; its hash was verified before.

    `data` is the whole member if it has at most `KEPT_BYTES`, else its beginning, at least 64 KiB. Raises
    PackRefusedError if a check fails.
    """
    if found := _LESSON.fullmatch(name):
        _check_lesson(name, found[1], data, manifest)
    elif MEDIA_PATH.fullmatch(name) and not is_voice_pack(manifest):
        fault = fault_of_picture(name, data)
        if fault is not None:
            refuse_fault(manifest, name, fault[1])
    elif VIDEO_PATH.fullmatch(name) and not is_voice_pack(manifest):
        video = fault_of_video(data, size)
        if video is not None:
            refuse_fault(manifest, name, video)
    elif _CLIP.fullmatch(name):
        sound = fault_of_sound(name, data)
        if sound is not None:
            refuse_fault(manifest, name, sound)
        if size > MAX_SOUND_BYTES:
            _refuse_made(manifest, translatable("Staff", "{file} is too large for a recording."), file=name)
    else:
        _refuse_made(manifest, translatable("Staff", "{file} is not allowed in a pack."), file=name)


def _check_owner(manifest: Mapping[str, Any]) -> None:
    """Refuse a pack under a name that is reserved for a commune, and a commune's lesson among the province's."""
    pack, publisher = manifest["id"], manifest["publisher"]["id"]
    if not is_rightful(pack, publisher):
        message = translatable("Staff", "{publisher} may not publish the pack {pack}: the name belongs to a commune.")
        _refuse(message, publisher=publisher, pack=pack)
    for lesson in manifest["lessons"] if is_reserved(pack) else ():
        if not is_own_code(lesson["code"]):
            message = translatable(
                "Staff", "The lesson {lesson} has the number {code}, which belongs to the province."
            )
            _refuse_made(manifest, message, lesson=lesson["id"], code=lesson["code"])


def _check_voices(manifest: Mapping[str, Any]) -> None:
    """Refuse a voice pack that contains anything but its recordings, or two recordings of a text in a language."""
    paths = [voice["path"] for voice in manifest["voices"]]
    other = next((name for name in manifest["files"] if _CLIP.fullmatch(name) is None), None)
    if other is not None:
        _refuse_made(manifest, translatable("Staff", "{file} is not allowed in a voice pack."), file=other)
    if sorted(paths) != sorted(manifest["files"]):
        _refuse_made(manifest, translatable("Staff", "The list and the recordings of the voice pack do not match."))
    for voice in manifest["voices"]:
        if voice["language"] not in manifest["languages"] or f"/{voice['language']}/" not in voice["path"]:
            message = translatable("Staff", "The recording {file} has another language than its entry.")
            _refuse_made(manifest, message, file=voice["path"])
        if not is_line(voice["reader"], LONGEST_READER) or any(faults_of_characters(voice["reader"])):
            _refuse_made(manifest, translatable("Staff", "The name of a reader in the voice pack is not a name."))
    if (doubled := doubled_voice(manifest)) is not None:
        message = translatable("Staff", "The voice pack has two recordings of {text} in one language.")
        _refuse_made(manifest, message, text=doubled)


def _check_lesson_list(manifest: Mapping[str, Any]) -> None:
    files = manifest["files"]
    ids = [lesson["id"] for lesson in manifest["lessons"]]
    if len(set(ids)) != len(ids):
        _refuse_made(manifest, translatable("Staff", "The pack lists a lesson twice."))
    written = {found[1] for name in files if (found := _LESSON.fullmatch(name))}
    if written != set(ids):
        differing = ", ".join(sorted(written ^ set(ids)))
        _refuse_made(
            manifest,
            translatable("Staff", "The list and the files of the pack do not match: {lessons}."),
            lessons=differing,
        )
    if sum(entry["size"] for entry in files.values()) != manifest["size"]:
        _refuse_made(manifest, translatable("Staff", "The pack states a wrong total size."))
    for lesson in manifest["lessons"]:
        _check_files_exist(MANIFEST, lesson["spoken"], [lesson["picture"]], manifest)


def _check_lesson(name: str, stem: str, raw: bytes, manifest: Mapping[str, Any]) -> None:
    if len(raw) > MAX_LESSON_BYTES:
        _refuse_made(
            manifest,
            translatable("Staff", "{file} is larger than {most} KiB."),
            file=name,
            most=MAX_LESSON_BYTES // 1024,
        )
    data = _canonical(name, raw)
    for fault in faults(LessonFile, data):
        _refuse_lesson(manifest, stem, fault)
    unknown = [step["type"] for step in data["steps"] if step["type"] not in registry()]
    if unknown:
        kind = unknown[0][:_MOST_SHOWN]
        _refuse(
            translatable("Staff", "{file} has a step of type {kind}, which this program does not support."),
            _UPDATE,
            file=name,
            kind=kind,
        )
    for fault in faults_of_references(data):
        _refuse_lesson(manifest, stem, fault)
    entry = next(lesson for lesson in manifest["lessons"] if lesson["id"] == stem)
    differing = [field for field in LessonCardFields.model_fields if data.get(field) != entry.get(field)]
    if differing:
        message = translatable("Staff", "{file} and the pack's list differ in {fields}.")
        _refuse_made(manifest, message, file=name, fields=", ".join(differing))
    if (unfit := _fault_of_texts(data, manifest["facts"])) is not None:
        refuse_fault(manifest, name, unfit)
    try:
        lesson = lesson_of(data, card_of(entry, manifest, Path()), manifest["facts"])
    except PayloadError as error:
        _refuse_lesson(manifest, stem, error)
    for number, step in enumerate(lesson.steps):
        blocks = [block.id for block in registry()[step.kind].blocks(step.task)]
        if (doubled := fault_of_blocks(number, blocks)) is not None:
            _refuse_lesson(manifest, stem, doubled)
    shown = [picture for step in lesson.steps for picture in registry()[step.kind].media(step.task)]
    _check_files_exist(name, data["clips"], [*shown, lesson.take_home.picture.path], manifest)


def _check_files_exist(where: str, clips: Any, pictures: list[str], manifest: Mapping[str, Any]) -> None:
    files = manifest["files"]
    spoken = [clip["path"] for by_language in clips.values() for clip in by_language.values()]
    for path in (*pictures, *spoken):
        if path not in files or not any(kind.fullmatch(path) for kind in (MEDIA_PATH, VIDEO_PATH, _CLIP)):
            message = translatable("Staff", "{file} names the file {missing}, which the pack does not have.")
            _refuse_made(manifest, message, file=where, missing=path)


def _fault_of_texts(data: Mapping[str, Any], facts: Collection[str]) -> Fault | None:
    """Return the first fault in the texts of `data`, or None; `facts` are the ids of the pack's facts."""
    for is_shown, text in _texts(data, is_shown=False):
        for fault in faults_of_text(text, facts) if is_shown else faults_of_characters(text):
            return fault
    return None


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
    """Parse the JSON object `raw`. Raises PackRefusedError if it is not canonical (for example: duplicate keys)."""
    try:
        data = json.loads(raw)
        is_canonical = canonical_json(data).encode() == raw
        depth = _depth(data)
    except (ValueError, RecursionError):
        _refuse(translatable("Staff", "{file} cannot be read."), file=name)
    if not isinstance(data, dict) or not is_canonical or depth > MAX_DEPTH + 2:
        _refuse(translatable("Staff", "{file} is not in the pack format."), file=name)
    return data


def _depth(data: Any) -> int:
    below = data.values() if isinstance(data, dict) else data if isinstance(data, list) else ()
    return 1 + max((_depth(value) for value in below), default=0)


def refuse_fault(manifest: Mapping[str, Any], file: str, fault: Fault) -> NoReturn:
    """Raise PackRefusedError for the `fault` in the member `file` of the pack."""
    raise PackRefusedError(fault.sentence, _CORRECTED_BY, file=file, publisher=publisher_of(manifest), **fault.said)


def _refuse_lesson(manifest: Mapping[str, Any], lesson: str, fault: PayloadError) -> NoReturn:
    """Raise PackRefusedError for `fault` in a lesson; its message quotes the fault in English, for the author."""
    message = translatable("Staff", "The lesson {lesson} in the pack has a fault: {detail}.")
    _refuse_made(manifest, message, lesson=lesson, detail=f"{fault.field} {fault.message}")


def _refuse_made(manifest: Mapping[str, Any], message: MessageText, **said: str | int) -> NoReturn:
    raise PackRefusedError(message, _CORRECTED_BY, publisher=publisher_of(manifest), **said)


def _refuse(message: MessageText, cure: MessageText = _CORRECTED, **said: str | int) -> NoReturn:
    raise PackRefusedError(message, cure, **said)
