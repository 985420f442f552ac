"""Checks the pictures, videos and recordings in the source folder of a pack, and reports files of other kinds.

Rules: every picture or video that a lesson uses must exist, and every existing one must be used. A recording must be
named after its text. Symbolic links are not followed. YAML files are checked elsewhere.
"""

import re
from collections.abc import Collection, Iterator, Mapping, Sequence
from pathlib import Path
from typing import Any

from kiosk.activities.payload import MEDIA_PATH, VIDEO_PATH
from kiosk.content.authoring.spoken import clip_name, spoken_blocks
from kiosk.content.media.pictures import MAX_RASTER_BYTES, fault_of_picture, fault_of_trial
from kiosk.content.media.sounds import ENDINGS, MAX_BYTES, fault_of_sound, is_silent
from kiosk.content.media.videos import HEAD_BYTES, fault_of_video
from kiosk.domain.errors import SourceProblem
from kiosk.domain.lessons import Lesson
from kiosk.domain.ports.packs import PictureTrial

_BESIDE = re.compile(r"(?:README|LICENSE|LICENCE|CREDITS)(?:\.(?:md|txt))?")
_CLIP = re.compile(rf"[a-z0-9-]+(?:\.[a-z0-9-]+)+\.(?:{'|'.join(ENDINGS)})")

PictureUse = tuple[str, str, int, str]
"""One use of a picture or video: its path in the pack, then the source file, line and field that name this path."""


def strays(folder: Path) -> list[SourceProblem]:
    """Return problems for files that do not belong in a pack, and for symbolic links."""
    found = []
    for path in sorted(folder.rglob("*")):
        inside = path.relative_to(folder)
        if path.is_symlink():
            found.append(_problem(path, "is a link", "replace it with the file itself"))
        elif path.is_file() and not _has_place(inside):
            found.append(_problem(path, "does not belong in a pack", _cure(inside)))
    return found


def check_media(
    folder: Path, used: Collection[str], uses: Sequence[PictureUse], trial: PictureTrial | None = None
) -> list[SourceProblem]:
    """Return problems for pictures and videos that are missing, unused or invalid, or that fail in `trial`.

    `used`: paths of all pictures and videos that the lessons show. `uses`: the places in the sources that name these
    paths. `trial`: draws each picture; a picture fails if drawing takes too long or is impossible.
    """
    found = []
    for name, file, line, where in uses:
        if _is_media(name) and not (folder / name).is_file():
            cure = f"put the file into media/ or correct the name{_nearest(folder, name)}"
            found.append(SourceProblem(file, line, where, f"there is no {name}", cure))
    for path in _files(folder / "media"):
        if path.relative_to(folder).as_posix() not in used:
            found.append(_problem(path, "no lesson shows it", "show it in a step or remove it"))
        found += _media_problems(path, trial)
    return found


def _media_problems(path: Path, trial: PictureTrial | None) -> list[SourceProblem]:
    with path.open("rb") as file_object:
        if path.suffix == ".webm":
            fault = fault_of_video(file_object.read(HEAD_BYTES), path.stat().st_size)
            return [SourceProblem(str(path), 1, "video", fault.message, fault.cure)] if fault else []
        data = file_object.read(MAX_RASTER_BYTES + 1)
    flaw = fault_of_picture(path.name, data)
    if flaw is None and trial is not None and (slow := fault_of_trial(data, trial)):
        flaw = 1, slow
    return [SourceProblem(str(path), flaw[0], "picture", flaw[1].message, flaw[1].cure)] if flaw else []


def _is_media(name: str) -> bool:
    return MEDIA_PATH.fullmatch(name) is not None or VIDEO_PATH.fullmatch(name) is not None


def media_of(folder: Path) -> tuple[Path, ...]:
    """Return every picture and video of the source `folder`, sorted by name."""
    return tuple(_files(folder / "media"))


def recordings(folder: Path) -> dict[str, dict[str, Path]]:
    """Return the recordings in the source `folder` that are not silent: language → clip name → file."""
    found: dict[str, dict[str, Path]] = {}
    for path in _files(folder / "audio"):
        if not is_silent(path.name, path.read_bytes()):
            found.setdefault(path.parent.name, {})[path.stem] = path
    return found


def check_audio(folder: Path, head: Mapping[str, Any], lessons: Sequence[Lesson]) -> list[SourceProblem]:
    """Return problems for recordings that match no text, have an undeclared language, are duplicates or invalid."""
    names = {
        clip_name(lesson.id.rpartition("/")[2], block.id) for lesson in lessons for block in spoken_blocks(lesson)
    }
    found = []
    seen: set[tuple[str, str]] = set()
    for path in _files(folder / "audio"):
        language = path.parent.name
        if language not in head["languages"]:
            cure = f"add {language}: speech to languages in pack.yaml, or remove the folder"
            found.append(_problem(path, f"the pack has no language {language!r}", cure))
        if path.stem not in names:
            cure = "name it <lesson id>.<step id>.<text>, such as ma-otp.mo-dau.text"
            found.append(_problem(path, "no text has this name", cure))
        if (language, path.stem) in seen:
            found.append(_problem(path, "the same text is recorded twice", "keep one of the files"))
        seen.add((language, path.stem))
        with path.open("rb") as file_object:
            data = file_object.read(MAX_BYTES + 1)
        if data and (fault := fault_of_sound(path.name, data)):
            found.append(_problem(path, fault.message, fault.cure))
    return found


def _problem(path: Path, message: str, cure: str) -> SourceProblem:
    return SourceProblem(str(path), 1, "file", message, cure)


def _files(folder: Path) -> Iterator[Path]:
    return (path for path in sorted(folder.rglob("*")) if path.is_file() and not path.is_symlink())


def _has_place(inside: Path) -> bool:
    match inside.parts:
        case (name,):
            return name.endswith(".yaml") or _BESIDE.fullmatch(name) is not None
        case ("media", _):
            return _is_media(inside.as_posix())
        case ("audio", _, name):
            return _CLIP.fullmatch(name) is not None
        case _:
            return False


def _cure(inside: Path) -> str:
    match inside.parts:
        case (name,) if name.endswith(".yml"):
            return f"rename it to {name.removesuffix('.yml')}.yaml"
        case ("media", _):
            return "name it with small letters, digits and hyphens, ending in .svg, .png, .jpg or .webm"
        case ("audio", *_):
            return "name it audio/<language>/<lesson id>.<step id>.<text>.ogg"
        case _:
            return "remove it"


def _nearest(folder: Path, name: str) -> str:
    from difflib import get_close_matches

    known = [path.relative_to(folder).as_posix() for path in _files(folder / "media")]
    close = get_close_matches(name, known, n=1)
    return f" (did you mean {close[0]}?)" if close else ""
