"""Certificates in the record: the tasks that somebody did alone, and the numbers of certificates.

Rules: only tasks that one person did alone count (decision 33): events of shared turns and of group lessons are under
no learner's pseudonym. A task counts once, from the first time that it was done. The event of a certificate holds all
that its paper needs except the name, so that the same certificate can be made again.
"""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from datetime import date

from kiosk.domain.events import Event
from kiosk.domain.ids import VIETNAMESE, LessonId, Pseudonym
from kiosk.domain.machine.clocks import ClockQuality, vietnam_day
from kiosk.domain.text import addressed


@dataclass(frozen=True, slots=True)
class TaskDone:
    """A task that somebody did alone. ``text``: in Vietnamese. ``day``: in Vietnam; None if the clock was wrong."""

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


def first_times(events: Iterable[Event]) -> Sequence[TaskDone]:
    """Each task in the events SKILL_MASTERED of one person once, in the order in which they were first done.

    If the clock was wrong at the first time, the day is that of the first time with a plausible clock.
    """
    found: dict[tuple[LessonId, str], TaskDone] = {}
    for event in events:
        task = _task(event)
        before = found.get(task.key)
        if before is None or before.day is None:
            found[task.key] = task
    return tuple(found.values())


def _task(event: Event) -> TaskDone:
    body = event.body
    texts = body["text"]
    day = None if event.quality is ClockQuality.IMPLAUSIBLE else vietnam_day(event.wall)
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


def next_number(issued: Iterable[IssuedCertificate], year: int) -> int:
    """The number after those of the certificates of `year`; numbers begin with 1 each year."""
    return max((one.number for one in issued if one.year == year), default=0) + 1
