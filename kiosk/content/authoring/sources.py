"""Reads and checks the source folder of a pack.

Rules: all problems of a folder are collected and raised together. Each problem contains file, line, field and
correction. A source that `read_source` returns can always be built. Warnings never stop a build.
"""

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import date
from pathlib import Path
from typing import Any

from kiosk.content.authoring.source_files import check_audio, check_media, media_of, recordings, strays
from kiosk.content.authoring.source_head import check_head
from kiosk.content.authoring.source_lesson import check_lesson, pictures_of
from kiosk.content.names import SUFFIX
from kiosk.content.packs.lessons import card_of, lesson_of
from kiosk.content.packs.marked import Marked, read_marked
from kiosk.domain.errors import SourceError, SourceProblem
from kiosk.domain.lessons import Lesson, syllabus_place
from kiosk.domain.ports.packs import PictureTrial

PACK_FILE = "pack.yaml"


@dataclass(frozen=True, slots=True)
class LessonSource:
    """One lesson file: its plain data, and the lesson that the player would load from this data."""

    file: Path
    data: Mapping[str, Any]
    lesson: Lesson

    @property
    def id(self) -> str:
        """Id of the lesson inside its pack."""
        return str(self.data["id"])


@dataclass(frozen=True, slots=True)
class PackSource:
    """The contents of a source folder in which no problems were found."""

    folder: Path
    head: Mapping[str, Any]
    """Parsed ``pack.yaml``."""
    lessons: tuple[LessonSource, ...]
    """The lessons of the pack, sorted by syllabus number."""
    media: tuple[Path, ...]
    """Every picture and video of the pack, sorted by name."""
    recordings: Mapping[str, Mapping[str, Path]]
    """Language → clip name (``ma-otp.mo-dau.text``) → sound file recorded by a person."""

    @property
    def id(self) -> str:
        """Id of the pack."""
        return str(self.head["id"])

    @property
    def version(self) -> str:
        """Version of the pack, such as ``1.0.0``."""
        return str(self.head["version"])


@dataclass(slots=True)
class Findings:
    """Result of `examine_source`; ``source`` is None if there are problems."""

    problems: list[SourceProblem] = field(default_factory=list)
    warnings: list[SourceProblem] = field(default_factory=list)
    source: PackSource | None = None


def read_source(folder: Path, *, today: date, is_bundled: bool = False) -> PackSource:
    """Read and check the source folder of one pack. Raises SourceError with all problems."""
    findings = examine_source(folder, today=today, is_bundled=is_bundled)
    if findings.source is None:
        raise SourceError(tuple(findings.problems))
    return findings.source


def examine_source(
    folder: Path, *, today: date, is_bundled: bool = False, trial: PictureTrial | None = None
) -> Findings:
    """Check the source folder of one pack; problems and warnings are sorted by file and line.

    `trial`: if given, draws the pictures of the pack. `is_bundled`: whether a lesson with wrong numbers of steps is a
    problem; otherwise it gives a warning. A lesson needs 4–6 cards, and 4–6 questions of at least three kinds.
    """
    if folder.suffix == SUFFIX and folder.is_file():
        cure = "name the folder of its sources; a built pack is checked when it is installed"
        return Findings([SourceProblem(str(folder), 1, "file", "is a built pack", cure)])
    if not folder.is_dir():
        cure = "name the folder of a pack's sources"
        message = "is a file" if folder.exists() else "does not exist"
        return Findings([SourceProblem(str(folder), 1, "folder", message, cure)])
    if not (folder / PACK_FILE).is_file():
        cure = f"write {PACK_FILE}; lessons/README.md shows one"
        return Findings([SourceProblem(str(folder / PACK_FILE), 1, "file", "is missing", cure)])
    head = _marked(folder / PACK_FILE)
    findings = Findings(*check_head(head, folder.resolve().name, today))
    head_data: dict[str, Any] = head.data if isinstance(head.data, dict) else {}
    marked = {path: _marked(path) for path in sorted(folder.glob("*.yaml")) if path.name != PACK_FILE}
    if not marked:
        cure = "add a lesson file, such as ma-otp.yaml"
        findings.problems.append(SourceProblem(head.file, 1, "lessons", "the pack has no lesson", cure))
    for path, lesson in marked.items():
        problems, shape, remarks = check_lesson(lesson, path.stem, head_data)
        findings.problems += problems + (shape if is_bundled else [])
        findings.warnings += remarks + ([] if is_bundled else shape)
    used = {name for lesson in marked.values() for name in pictures_of(lesson.data)}
    needed = [use for lesson in marked.values() for use in _picture_uses(lesson)]
    findings.problems += _doubles(marked) + strays(folder) + check_media(folder, used, needed, trial)
    findings.warnings += _unused_facts(head, head_data, marked)
    if not findings.problems:
        lessons = _lessons(folder, head_data, marked)
        findings.problems += check_audio(folder, head_data, [source.lesson for source in lessons])
        if not findings.problems:
            findings.source = PackSource(folder, head_data, lessons, media_of(folder), recordings(folder))
    findings.problems.sort(key=_reading_order)
    findings.warnings.sort(key=_reading_order)
    return findings


def _marked(path: Path) -> Marked:
    return read_marked(path.read_bytes(), str(path))


def _lessons(folder: Path, head: Mapping[str, Any], marked: Mapping[Path, Marked]) -> tuple[LessonSource, ...]:
    told = {"facts": {}, **head}
    found = [
        LessonSource(path, lesson.data, lesson_of(lesson.data, card_of(lesson.data, told, folder), told["facts"]))
        for path, lesson in marked.items()
    ]
    return tuple(sorted(found, key=lambda source: syllabus_place(source.data["code"])))


def _picture_uses(lesson: Marked) -> list[tuple[str, str, int, str]]:
    return [
        (text, lesson.file, lesson.line(place), ".".join(str(part) for part in place))
        for place, text in lesson.texts()
        if text.startswith("media/")
    ]


def _doubles(marked: Mapping[Path, Marked]) -> list[SourceProblem]:
    found = []
    seen: dict[str, str] = {}
    for path, lesson in marked.items():
        code = lesson.data.get("code") if isinstance(lesson.data, dict) else None
        if not isinstance(code, str):
            continue
        if code in seen:
            cure = "give each lesson its own syllabus number"
            message = f"{code!r} is also the number of {seen[code]}"
            found.append(SourceProblem(lesson.file, lesson.line(("code",)), "code", message, cure))
        seen.setdefault(code, path.name)
    return found


def _unused_facts(head: Marked, data: Mapping[str, Any], marked: Mapping[Path, Marked]) -> list[SourceProblem]:
    facts = data.get("facts")
    listed = {
        fact
        for lesson in marked.values()
        if isinstance(lesson.data, dict) and isinstance(lesson.data.get("facts"), list)
        for fact in lesson.data["facts"]
        if isinstance(fact, str)
    }
    return [
        SourceProblem(head.file, head.line(("facts", fact)), f"facts.{fact}", "no lesson uses it", "remove it")
        for fact in (facts if isinstance(facts, dict) else {})
        if fact not in listed
    ]


def _reading_order(problem: SourceProblem) -> tuple[str, int, str, str]:
    return problem.file, problem.line, problem.field, problem.message
