"""Counts of facts in a period, from which the reports are made (`domain.ports.reports.ReportFacts`)."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date
from typing import NamedTuple

from kiosk.domain.ids import AccountId, LessonId, SessionId, StepId
from kiosk.domain.reporting.people import Traits, Who


class VisitCount(NamedTuple):
    """Number of visits of people with the same `Traits` in which at least one round of a lesson was finished.

    ``people``: number of people in these visits; greater than ``visits`` for shared turns. ``undated``: how many of
    these visits began while the clock was implausible (`storage.facts.days`).
    """

    who: Who
    traits: Traits
    visits: int
    people: int
    undated: int


class TaskCount(NamedTuple):
    """Number of tasks done alone by people with the same `Traits`."""

    who: Who
    traits: Traits
    tasks: int


class RunCount(NamedTuple):
    """Numbers of attempts at one lesson, of learners and guests, that were started, finished, passed, done."""

    lesson: LessonId
    started: int = 0
    finished: int = 0
    passed: int = 0
    done: int = 0


class QuestionCount(NamedTuple):
    """How often one question of a lesson was answered, by guests and learners together.

    ``asked``: first attempts. ``alone``: first attempts that were right without help. ``tries``: all attempts.
    ``wrong``: all wrong attempts. ``text``: the question by language.
    """

    lesson: LessonId
    step: StepId
    text: Mapping[str, str]
    asked: int
    alone: int
    tries: int
    wrong: int


class CallCount(NamedTuple):
    """Calls for help, how many of them a guide answered, and how many were about a forgotten picture code."""

    calls: int = 0
    answered: int = 0
    forgotten: int = 0


class PresenceCount(NamedTuple):
    """Number of learners with the same `Traits` who were present at a session, or who were added in a period."""

    traits: Traits
    marks: int


@dataclass(frozen=True, slots=True)
class GroupCount:
    """A group lesson, and the number of people present."""

    lesson: LessonId
    present: int


@dataclass(frozen=True, slots=True)
class SessionCount:
    """What is known of one session.

    ``opened`` and ``closed``: local times such as ``19:30``; empty if unknown. ``place``: hamlet. ``part``: value of
    `PartOfDay`. ``guides``: accounts whose acts in it are recorded. ``present``: learners marked as present.
    ``female``, ``male``, ``unstated``: counted people without a record. ``totals``: numbers that the guide typed.
    ``difficulties``: tags. ``lessons``: lessons of which a round was finished in a visit of the session.
    ``is_dated``: False if the clock was implausible.
    """

    session: SessionId
    day: date
    opened: str
    closed: str
    place: str
    part: str
    guides: tuple[AccountId, ...]
    present: tuple[PresenceCount, ...]
    female: int
    male: int
    unstated: int
    totals: Mapping[str, int]
    difficulties: tuple[str, ...]
    lessons: tuple[LessonId, ...]
    groups: tuple[GroupCount, ...]
    is_dated: bool

    @property
    def counted(self) -> int:
        """Number of counted people without a record."""
        return self.female + self.male + self.unstated

    @property
    def marked(self) -> int:
        """Number of learners marked as present."""
        return sum(one.marks for one in self.present)

    @property
    def attendance(self) -> int:
        """Number of people who came."""
        return self.marked + self.counted
