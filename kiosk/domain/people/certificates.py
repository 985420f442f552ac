"""Certificates in the record: the tasks that somebody did alone, and the numbers of certificates.

Rules: only tasks that one person did alone count (decision 33): events of shared turns and of group lessons are under
no learner's pseudonym. A task counts once, from the first time that it was done. The event of a certificate holds all
that its paper needs except the name, so that the same certificate can be made again. A record that was restored from
an older copy lacks the certificates that were printed since; events NUMBERS_CONTINUED hold their numbers.
"""

from collections.abc import Collection, Iterable, Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from typing import Any

from kiosk.domain.events import Event, EventKind
from kiosk.domain.ids import VIETNAMESE, KioskId, LessonId, Pseudonym
from kiosk.domain.machine.chronology import Chronology
from kiosk.domain.text import addressed


@dataclass(frozen=True, slots=True)
class TaskDone:
    """A task that somebody did alone. ``text``: in Vietnamese. ``day``: in Vietnam; None if it is not certain."""

    lesson: LessonId
    skill: str
    text: str
    day: date | None

    @property
    def key(self) -> tuple[LessonId, str]:
        """What identifies the task."""
        return self.lesson, self.skill

    def to_body(self) -> dict[str, str]:
        """The task as a JSON object for the body of an event."""
        day = "" if self.day is None else self.day.isoformat()
        return {"lesson": self.lesson, "skill": self.skill, "text": self.text, "day": day}

    @staticmethod
    def from_body(body: Mapping[str, str]) -> "TaskDone":
        """The task in the body of an event. Raises KeyError or ValueError if `to_body` did not make it."""
        day = date.fromisoformat(body["day"]) if body["day"] else None
        return TaskDone(LessonId(body["lesson"]), body["skill"], body["text"], day)


def first_times(events: Iterable[Event], chronology: Chronology) -> Sequence[TaskDone]:
    """Each task in the events SKILL_MASTERED of one person once, in the order in which they were first done.

    If the day of the first time is not certain, it is that of the first time whose day is certain.
    """
    found: dict[tuple[LessonId, str], TaskDone] = {}
    for event in events:
        task = _task(event, chronology)
        before = found.get(task.key)
        if before is None or before.day is None:
            found[task.key] = task
    return tuple(found.values())


def _task(event: Event, chronology: Chronology) -> TaskDone:
    body = event.body
    texts = body["text"]
    day = chronology.day(event.sequence, event.wall)
    skill = body["skill"] or body["step"]
    return TaskDone(LessonId(body["lesson"]), skill, addressed(texts.get(VIETNAMESE, "")) or skill, day)


@dataclass(frozen=True, slots=True)
class IssuedCertificate:
    """A certificate in the record.

    ``number`` and ``year``: see `next_number`. ``issued``: day on the paper. ``check_code``: printed beside the QR
    code. ``commune`` and ``kiosk``: as they are in the QR code. ``written``: the number as it was printed; empty in
    events of older versions.
    """

    learner: Pseudonym
    number: int
    year: int
    issued: date
    check_code: str
    tasks: Sequence[TaskDone]
    commune: str
    kiosk: str
    written: str = ""

    @staticmethod
    def from_event(event: Event) -> "IssuedCertificate":
        """The certificate of an event CERTIFICATE_ISSUED."""
        body = event.body
        return IssuedCertificate(
            Pseudonym(event.pseudonym or ""),
            body["number"],
            body["year"],
            date.fromisoformat(body["day"]),
            body["check"],
            tuple(map(TaskDone.from_body, body["skills"])),
            body["commune"],
            body["kiosk"],
            body.get("written", ""),
        )

    def covers(self, tasks: Iterable[TaskDone]) -> bool:
        """Whether all `tasks` are on this certificate."""
        return {task.key for task in tasks} <= {task.key for task in self.tasks}


@dataclass(frozen=True, slots=True, order=True)
class PrintedNumber:
    """The number of a certificate that is not in the record. ``written``: as printed; empty if that is not known."""

    year: int
    number: int
    written: str = ""


NumberedPaper = IssuedCertificate | PrintedNumber


@dataclass(frozen=True, slots=True)
class NumbersContinued:
    """What is known about the certificates that a restored record lacks.

    ``kiosk``: as in `IssuedCertificate`; the id with which the record goes on. ``since``: first year of which all
    printed numbers are known. ``numbers``: the printed numbers that the record lacks.
    """

    kiosk: str
    since: int
    numbers: Sequence[PrintedNumber]

    def to_body(self) -> dict[str, Any]:
        """The body of an event NUMBERS_CONTINUED, without the account."""
        numbers = [[one.year, one.number, one.written] for one in self.numbers]
        return {"kiosk": self.kiosk, "since": self.since, "numbers": numbers}

    @staticmethod
    def from_event(event: Event) -> "NumbersContinued":
        """The content of an event NUMBERS_CONTINUED."""
        body = event.body
        return NumbersContinued(body["kiosk"], body["since"], [PrintedNumber(*one) for one in body["numbers"]])


@dataclass(frozen=True, slots=True)
class FormerNumbers:
    """What former records of a restored kiosk contain. ``since``: None if they do not contain all; see above."""

    numbers: Sequence[PrintedNumber] = ()
    since: int | None = None


def short_kiosk(kiosk: KioskId) -> str:
    """The first eight hex digits of the id of a kiosk, as on its certificates."""
    return kiosk.replace("-", "")[:8]


def printed_numbers(events: Iterable[Event]) -> Sequence[NumberedPaper]:
    """All numbers in the events CERTIFICATE_ISSUED and NUMBERS_CONTINUED among `events`."""
    found: list[NumberedPaper] = []
    for event in events:
        if event.kind is EventKind.CERTIFICATE_ISSUED:
            found.append(IssuedCertificate.from_event(event))
        elif event.kind is EventKind.NUMBERS_CONTINUED:
            found.extend(NumbersContinued.from_event(event).numbers)
    return found


def known_since(kiosk: KioskId, events: Collection[Event], *, is_renewed: bool) -> int | None:
    """The first year of which a record contains all numbers that were printed; None if there is no such year.

    `kiosk`: its id. `events`: its events CERTIFICATE_ISSUED and NUMBERS_CONTINUED. `is_renewed`: whether it is noted
    that the id was replaced. Older versions made no note; then certificates with another id alone show it.
    """
    own = short_kiosk(kiosk)
    years = {
        event.body["since"] if event.kind is EventKind.NUMBERS_CONTINUED else event.body["year"]
        for event in events
        if event.body["kiosk"] == own
    }
    if not is_renewed and (years or not events):
        return 0
    return min(years, default=None)


def next_number(issued: Iterable[NumberedPaper], year: int) -> int:
    """The number after those of the certificates of `year`; numbers begin with 1 each year."""
    return max((one.number for one in issued if one.year == year), default=0) + 1
