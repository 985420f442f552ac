"""Data types for lessons: steps, cards and audio clips."""

from collections.abc import Mapping
from dataclasses import dataclass
from enum import Enum
from typing import Any

from kiosk.domain.ids import Language, LessonId, PackId, StepId
from kiosk.domain.packs import commune_of_pack
from kiosk.domain.text import Block, LocalizedText, Picture

TASK_KIND = "phone_task"
"""The kind of step with a task that can be done alone (decision 33)."""


class Strand(Enum):
    """The four strands of the movement Bình dân học vụ số, in the movement's order."""

    BASICS = "basics"
    SKILLS = "skills"
    SERVICES = "services"
    SAFETY = "safety"


@dataclass(frozen=True, slots=True)
class Skill:
    """An ability that a lesson teaches; the result screen shows its text."""

    id: str
    text: LocalizedText


@dataclass(frozen=True, slots=True)
class Clip:
    """An audio recording: its path inside the pack, and whether the voice is synthetic.

    The path of a recording from a voice pack is absolute. ``reader``: name of the person who reads; empty if unknown.
    """

    path: str
    is_machine_voice: bool
    reader: str = ""


@dataclass(frozen=True, slots=True)
class Step:
    """One screen of a lesson.

    ``task``: the payload of the step, as parsed by `Activity.parse` of the step's kind. ``skill``: id of the `Skill`
    that the step tests; empty if the step is not judged. ``hint``: text shown when the learner asks for it.
    """

    id: StepId
    kind: str
    task: Any
    is_question: bool
    skill: str = ""
    hint: LocalizedText | None = None


@dataclass(frozen=True, slots=True)
class LessonTask:
    """A task on the practice phone in a lesson; ``skill`` and ``text`` as in `Step.skill` and `Skill`."""

    lesson: LessonId
    step: StepId
    skill: str
    text: LocalizedText | None

    @property
    def key(self) -> str:
        """What identifies the task within the lesson: the skill, or the step if it has none."""
        return self.skill or self.step


@dataclass(frozen=True, slots=True)
class TakeHomeCard:
    """The card a learner takes home: one picture and at most four short lines."""

    title: LocalizedText
    lines: tuple[LocalizedText, ...]
    picture: Picture


def syllabus_place(code: str) -> tuple[int, ...]:
    """Sort key of a syllabus number: ``"2.10"`` → ``(2, 10)``; parts that are not numbers are dropped."""
    return tuple(int(part) for part in code.split(".") if part.isdecimal())


@dataclass(frozen=True, slots=True)
class LessonCard:
    """A lesson's summary for lists, without its steps."""

    id: LessonId
    pack: PackId
    pack_version: str
    code: str
    """Number in the syllabus, such as ``4.2``."""
    strand: Strand
    title: LocalizedText
    goal: LocalizedText
    minutes: int
    picture: Picture
    folder: str
    """Absolute path of the installed pack's folder; pictures and clips are relative to it."""
    spoken: Mapping[str, Mapping[Language, Clip]]
    """Audio clips of the title and the goal: block (``title`` or ``goal``) → language → clip."""
    languages: tuple[Language, ...] = ()
    requires: tuple[LessonId, ...] = ()
    """The lessons whose contents the lesson takes for granted."""

    @property
    def is_own(self) -> bool:
        """Whether a commune made the lesson itself (``Bài của xã``); decided by the pack's id, nothing is read."""
        return commune_of_pack(self.pack) != ""


def list_place(card: LessonCard) -> tuple[bool, tuple[int, ...], LessonId]:
    """Sort key for lists: the commune's own lessons, newest first; then all others by their syllabus numbers."""
    place = syllabus_place(card.code)
    return not card.is_own, tuple(-number for number in place) if card.is_own else place, card.id


@dataclass(frozen=True, slots=True)
class Lesson:
    """A complete lesson.

    ``clips``: audio clips, as name of the block → language → clip. The name of a block is ``<step id>.<block id>``,
    ``lesson.title``, ``lesson.goal``, ``card.title``, ``card.line.1`` …, ``skill.<id>`` or ``<step id>.hint``.
    """

    card: LessonCard
    steps: tuple[Step, ...]
    skills: tuple[Skill, ...]
    take_home: TakeHomeCard
    updated: str
    """Month in which the lesson's facts were last checked, such as ``2026-11``."""
    clips: Mapping[str, Mapping[Language, Clip]]

    @property
    def id(self) -> LessonId:
        """The lesson's id, unique across all packs."""
        return self.card.id

    def blocks(self) -> tuple[Block, ...]:
        """The narrated texts of the lesson itself, without those of its steps."""
        card = self.take_home
        return (
            Block("lesson.title", self.card.title),
            Block("lesson.goal", self.card.goal),
            Block("card.title", card.title),
            *(Block(f"card.line.{number}", line) for number, line in enumerate(card.lines, start=1)),
            *(Block(f"skill.{skill.id}", skill.text) for skill in self.skills),
        )


class LearningPath(Enum):
    """A reason to learn, and the order of lessons that fits it."""

    CORE = "core"
    """The ten lessons that people over 60 need most; the default if the visitor chose no path."""
    MARKET = "market"
    """For people who sell at the market."""
    BENEFITS = "benefits"
    """For people who receive money from the State."""
    SCAMS = "scams"
    """For people who are afraid of scams."""
    BUTTON_PHONE = "button-phone"
    """For people with a button phone, which has no apps."""


PATHS: Mapping[LearningPath, tuple[str, ...]] = {
    LearningPath.CORE: ("2.1", "2.2", "2.3", "2.6", "3.1", "3.4", "3.8", "4.2", "4.3", "4.8"),
    LearningPath.MARKET: ("3.8", "3.9", "3.12", "4.7", "4.11", "4.2", "4.8"),
    LearningPath.BENEFITS: ("3.1", "3.4", "3.2", "3.7", "4.10", "4.2", "4.8"),
    LearningPath.SCAMS: ("4.3", "4.4", "4.2", "4.14", "4.5", "4.13", "4.6", "4.8"),
    LearningPath.BUTTON_PHONE: ("2.3", "4.3", "4.14", "4.10", "4.2", "4.8", "1.2", "3.10"),
}
"""Syllabus numbers of the lessons of each path, in their order."""

OFFERED_PATHS = (LearningPath.MARKET, LearningPath.BENEFITS, LearningPath.SCAMS)
"""The paths that are offered with a picture each at the first visit; `LearningPath.BUTTON_PHONE` has a button."""
WORTH_ASKING = 3
"""Minimum number of installed lessons of each path in `OFFERED_PATHS`; with fewer, the choice would change little."""
