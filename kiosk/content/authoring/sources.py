"""Reads and checks the source folder of a pack.

Rules: all problems of a folder are collected and raised together. Each problem contains file, line, field and
correction. A source that `read_source` returns can always be built. Warnings never stop a build.
"""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from datetime import UTC, date, datetime
from pathlib import Path
from typing import Any

from kiosk import RELEASED
from kiosk.content.authoring.beside import PACK_FILE, outlines
from kiosk.content.authoring.rules.fact_sources import check_keys, check_years
from kiosk.content.authoring.rules.guessing import check_shares
from kiosk.content.authoring.rules.requirements import check_requires
from kiosk.content.authoring.rules.shape import check_false_statements
from kiosk.content.authoring.rules.written import WrittenLesson
from kiosk.content.authoring.shared_facts import check_shared_facts, facts_in, read_shared_facts, unused
from kiosk.content.authoring.source_files import check_audio, check_media, media_of, recordings, strays
from kiosk.content.authoring.source_head import check_head
from kiosk.content.authoring.source_lesson import check_lesson, pictures_of
from kiosk.content.names import SUFFIX
from kiosk.content.packs.lessons import card_of, lesson_of
from kiosk.content.packs.marked import Marked, read_marked
from kiosk.content.packs.references import entries_of
from kiosk.domain.errors import SourceError, SourceProblem
from kiosk.domain.lessons import Lesson, syllabus_place
from kiosk.domain.ports.packs import PictureTrial


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
    written: tuple[WrittenLesson, ...] = ()
    """The lesson files as the rules read them, for the rules and figures of several packs together."""


def read_source(folder: Path, *, today: date, is_bundled: bool = False) -> PackSource:
    """Read and check the source folder of one pack. Raises SourceError with all problems."""
    findings = examine_source(folder, today=today, is_bundled=is_bundled)
    if findings.source is None:
        raise SourceError(tuple(findings.problems))
    return findings.source


def current_day() -> date:
    """Return today's date (UTC), or the day of the release if the clock of this machine is set before it."""
    return max(datetime.now(UTC), RELEASED).date()


def examine_source(
    folder: Path, *, today: date, is_bundled: bool = False, trial: PictureTrial | None = None
) -> Findings:
    """Check the source folder of one pack; problems and warnings are sorted by file and line.

    `trial`: if given, draws the pictures of the pack. `is_bundled`: whether a violation of the rules of a good lesson
    (`rules.applied`) is a problem; otherwise it gives a warning.
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
    examined = _Examination(folder, today, is_bundled=is_bundled)
    examined.check_heads()
    examined.check_lessons()
    examined.check_files(trial)
    return examined.findings()


def examine_together(found: Sequence[Findings], *, is_bundled: bool = False) -> Findings:
    """Check the rules that concern all lessons of several packs together; `is_bundled` as in `examine_source`."""
    problems = check_shares([lesson for findings in found for lesson in findings.written])
    return Findings(problems=problems) if is_bundled else Findings(warnings=problems)


class _Examination:
    """The check of one pack, which collects what it finds."""

    def __init__(self, folder: Path, today: date, *, is_bundled: bool) -> None:
        self._folder = folder
        self._today = today
        self._is_bundled = is_bundled
        self._found = Findings()
        self._head = _marked(folder / PACK_FILE)
        self._head_data: dict[str, Any] = self._head.data if isinstance(self._head.data, dict) else {}
        self._shared = read_shared_facts(folder)
        self._beside = outlines(folder)
        files = (path for path in sorted(folder.glob("*.yaml")) if path.name != PACK_FILE)
        self._marked = {path: _marked(path) for path in files}
        listed = {fact for lesson in self._marked.values() for fact in _listed(lesson)}
        shared = {name: fact for name, fact in self._shared.facts.items() if name in listed}
        self._told = {**self._head_data, "facts": {**self._shared.facts, **facts_in(self._head)}}
        self._kept = {**self._head_data, "facts": {**shared, **facts_in(self._head)}}
        self._listed = listed

    def check_heads(self) -> None:
        """Check ``pack.yaml`` and the file with the facts of all packs."""
        problems, warnings = check_head(self._head, self._folder.resolve().name, self._today)
        self._found.problems += problems + check_keys(self._head)
        self._found.warnings += [*warnings, *unused(self._head, self._listed)]
        self._advise(check_years(self._head))
        problems, advice, warnings = check_shared_facts(self._shared, self._head, self._beside, self._today)
        self._found.problems += problems
        self._found.warnings += warnings
        self._advise(advice)

    def check_lessons(self) -> None:
        """Check every lesson by itself, then the lessons together."""
        if not self._marked:
            cure = "add a lesson file, such as ma-otp.yaml"
            problem = SourceProblem(self._head.file, 1, "lessons", "the pack has no lesson", cure)
            self._found.problems.append(problem)
        pack = self._folder.resolve().name
        written = []
        for path, lesson in self._marked.items():
            checked = check_lesson(lesson, path.stem, self._told)
            problems, doubts = check_requires(lesson, f"{pack}/{path.stem}", self._beside)
            self._found.problems += checked.problems + problems
            self._found.warnings += checked.warnings
            self._advise(checked.advice + doubts)
            written.append(checked.written)
        self._found.written = tuple(written)
        self._found.problems += _doubles(self._marked)
        self._advise(check_false_statements(written))

    def check_files(self, trial: PictureTrial | None) -> None:
        """Check the pictures, the videos and the other files; `trial` draws the pictures."""
        used = {name for lesson in self._marked.values() for name in pictures_of(lesson.data)}
        needed = [use for lesson in self._marked.values() for use in _picture_uses(lesson)]
        self._found.problems += strays(self._folder) + check_media(self._folder, used, needed, trial)

    def findings(self) -> Findings:
        """What was found, sorted, with the source if it can be built."""
        found, folder = self._found, self._folder
        if not found.problems:
            head = self._kept if self._kept["facts"] or "facts" in self._head_data else self._head_data
            lessons = _lessons(folder, head, self._marked, found.written)
            found.problems += check_audio(folder, head, [source.lesson for source in lessons])
            if not found.problems:
                found.source = PackSource(folder, head, lessons, media_of(folder), recordings(folder))
        found.problems.sort(key=_reading_order)
        found.warnings.sort(key=_reading_order)
        return found

    def _advise(self, advice: list[SourceProblem]) -> None:
        if self._is_bundled:
            self._found.problems += advice
        else:
            self._found.warnings += advice


def _listed(lesson: Marked) -> list[str]:
    data = lesson.data if isinstance(lesson.data, dict) else {}
    return [fact for fact in entries_of(data, "facts") if isinstance(fact, str)]


def _marked(path: Path) -> Marked:
    return read_marked(path.read_bytes(), str(path))


def _lessons(
    folder: Path, head: Mapping[str, Any], marked: Mapping[Path, Marked], written: Sequence[WrittenLesson]
) -> tuple[LessonSource, ...]:
    told = {"facts": {}, **head}
    found = []
    for (path, lesson), read in zip(marked.items(), written, strict=True):
        card = card_of(lesson.data, told, folder)
        found.append(LessonSource(path, lesson.data, lesson_of(lesson.data, card, told["facts"], read.tasks)))
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


def _reading_order(problem: SourceProblem) -> tuple[str, int, str, str]:
    return problem.file, problem.line, problem.field, problem.message
