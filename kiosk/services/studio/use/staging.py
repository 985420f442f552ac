"""Assembles the sources of the lessons that are put into use in a private temporary folder, and builds their pack.

Rules: only the chosen lessons, and the files that they need, are in the folder; drafts never are. The minutes of each
lesson are measured. The sources of the author are not changed. Problems name the author's files, not the temporary
ones.
"""

import re
import shutil
import tempfile
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import replace
from datetime import date
from pathlib import Path

from kiosk.content.authoring.beside import FACTS_FILE, PACK_FILE
from kiosk.content.authoring.builder import BuiltPack, build
from kiosk.content.authoring.rules.pace import measured
from kiosk.content.authoring.rules.written import WrittenLesson
from kiosk.content.authoring.source_files import recordings
from kiosk.content.authoring.source_lesson import pictures_of
from kiosk.content.authoring.sources import LessonSource, PackSource, examine_source
from kiosk.content.authoring.spoken import clip_name, spoken_blocks
from kiosk.content.media.sounds import fault_of_sound
from kiosk.content.packs.manifest import VERSION
from kiosk.content.packs.marked import read_marked
from kiosk.domain.errors import PackError, SourceError, SourceProblem
from kiosk.domain.ids import Language
from kiosk.domain.lessons import Lesson
from kiosk.domain.studio.spoken_text import block_hash
from kiosk.domain.studio.use import ChosenLessons, RecordedTexts
from kiosk.domain.text import Block
from kiosk.domain.texts import translatable
from kiosk.durable import make_folder
from kiosk.services.studio.sources import AUDIO

MOST_MINUTES = 30
"""Maximum number of minutes that a lesson in a pack can declare (`content.packs.manifest`)."""
_VERSION = re.compile(rb"(?m)^version:[^\r\n#]*")
Recorded = Callable[[Lesson], RecordedTexts]
"""A function that returns which recordings of the studio belong to the present texts of a lesson.

It raises VoiceError if the recordings cannot be read.
"""
_MEDIA = re.compile(r"media/[a-z0-9][a-z0-9-]*\.[a-z]{3,4}")


@contextmanager
def building_folder(above: Path) -> Iterator[Path]:
    """Create a private folder below `above` for the block; left-overs of interrupted blocks are deleted first."""
    make_folder(above, is_private=True)
    clear_building(above)
    folder = Path(tempfile.mkdtemp(dir=above))
    try:
        yield folder
    finally:
        shutil.rmtree(folder, ignore_errors=True)


def clear_building(above: Path) -> None:
    """Delete what an interrupted `building_folder` left below `above`."""
    for left in above.iterdir() if above.is_dir() else ():
        shutil.rmtree(left, ignore_errors=True)


def built_pack(
    chosen: ChosenLessons, version: str, folder: Path, today: date, recorded: Recorded
) -> tuple[PackSource, BuiltPack]:
    """Check the chosen lessons and build their pack, with `version`, below the empty folder `folder`.

    Raises SourceError with all problems of the checker, VoiceError, and OSError.
    """
    sources = folder / version / chosen.pack
    sources.mkdir(parents=True)
    (sources / PACK_FILE).write_bytes(_with_version(chosen.head, version))
    for lesson, text in chosen.lessons.items():
        (sources / f"{lesson}.yaml").write_bytes(text)
    facts = chosen.sources.parent / FACTS_FILE
    if facts.is_file():
        shutil.copyfile(facts, sources.parent / FACTS_FILE)
    _copy_media(chosen, sources)
    findings = examine_source(sources, today=today)
    if findings.source is None:
        raise SourceError(
            tuple(
                replace(problem, file=problem.file.replace(str(sources), str(chosen.sources)))
                for problem in findings.problems
            )
        )
    written = {lesson.data["id"]: lesson for lesson in findings.written}
    lessons = tuple(_timed(lesson, written[lesson.id]) for lesson in findings.source.lessons)
    source = _with_recordings(chosen, replace(findings.source, lessons=lessons), recorded)
    return source, build(source, folder / "built")


def _timed(lesson: LessonSource, written: WrittenLesson) -> LessonSource:
    """Return `lesson` with its measured minutes in place of those that the studio wrote into a new lesson."""
    duration = measured(written)
    return (
        lesson
        if duration is None
        else replace(lesson, data={**lesson.data, "minutes": min(duration.whole_minutes, MOST_MINUTES)})
    )


def version_in(head: bytes) -> str:
    """Return the version in the file ``pack.yaml``. Raises PackError if it has none."""
    found = _VERSION.search(head)
    version = found[0].decode(errors="replace").partition(":")[2].strip().strip("\"'") if found else ""
    if VERSION.fullmatch(version) is None:
        raise PackError(
            translatable("Staff", "The file {file} of the lessons has no version."),
            translatable("Staff", "Add a line such as “version: 1.0.0”."),
            file=PACK_FILE,
        )
    return version


def _with_version(head: bytes, version: str) -> bytes:
    return _VERSION.sub(b"version: " + version.encode(), head, count=1)


def _copy_media(chosen: ChosenLessons, sources: Path) -> None:
    """Copy the pictures and videos that the lessons show; the checker reports those that are missing."""
    shown = {
        name for lesson in sources.glob("*.yaml") for name in pictures_of(read_marked(lesson.read_bytes(), "").data)
    }
    for name in sorted(shown):
        file = chosen.sources / name
        if _MEDIA.fullmatch(name) and file.is_file() and not file.is_symlink():
            (sources / "media").mkdir(exist_ok=True)
            shutil.copyfile(file, sources / name)


def _with_recordings(chosen: ChosenLessons, source: PackSource, recorded: Recorded) -> PackSource:
    """Return `source` with the recordings of the texts that the chosen lessons have.

    A file that somebody put into the sources by hand takes precedence over a recording of the studio. Raises
    SourceError for a recording in a language that the pack does not declare, or that cannot be played.
    """
    found: dict[str, dict[str, Path]] = {}
    in_sources = recordings(chosen.sources)
    for lesson in source.lessons:
        ours = recorded(lesson.lesson)
        for block in spoken_blocks(lesson.lesson):
            name = clip_name(lesson.id, block.id)
            for language in sorted({*ours.clips, *in_sources}):
                there = in_sources.get(language, {}).get(name)
                file = _recording(ours, Language(language), block, there)
                if file is not None:
                    found.setdefault(language, {})[name] = file
    problems = [
        SourceProblem(str(file), 1, "file", fault.message, fault.cure)
        for language in sorted(found)
        for file in found[language].values()
        if (fault := fault_of_sound(file.name, file.read_bytes())) is not None
    ]
    for language in sorted(found.keys() - source.head["languages"].keys()):
        cure = f"add {language}: speech to languages in pack.yaml"
        where = str(chosen.sources / AUDIO / language)
        problems.append(SourceProblem(where, 1, "file", f"the pack has no language {language!r}", cure))
    if problems:
        raise SourceError(tuple(problems))
    return replace(source, recordings={language: found[language] for language in sorted(found)})


def _recording(ours: RecordedTexts, language: Language, block: Block, there: Path | None) -> Path | None:
    """Return the file that reads `block`; `there`: the file in the sources with its name, None if there is none."""
    if there is not None and there.is_symlink():
        there = None
    read = ours.placed.get(f"{AUDIO}/{language}/{there.name}") if there is not None else None
    if there is not None and read is None:  # put there by hand
        return there
    came_with_copy = there if read == block_hash(block) else None
    return ours.clips.get(language, {}).get(block.id, came_with_copy)
