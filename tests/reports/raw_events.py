"""What happened at a kiosk, read from the JSON of its events alone.

Rules: this is written from the definitions printed in the reports, not from the program's own counting, with which it
is compared. It is slow and simple: lists and loops.
"""

import json
import sqlite3
from contextlib import closing
from dataclasses import dataclass, field
from datetime import date, datetime, timedelta
from pathlib import Path
from typing import Any


@dataclass
class Visit:
    """One visit. ``people``: the learners in it. ``finished``: lessons of which a round was finished."""

    day: date
    is_dated: bool
    kind: str
    people: list[tuple[str, dict[str, Any]]]
    session: str
    finished: set[str] = field(default_factory=set)

    @property
    def learner(self) -> str | None:
        return self.people[0][0] if self.kind == "learner" else None


@dataclass
class Attempt:
    """One attempt at a lesson. ``phone``: its answered phone tasks. ``alone``: tasks done alone, with their days."""

    lesson: str
    started: date
    visit: Visit
    finished: date | None = None
    passed: date | None = None
    phone: set[str] = field(default_factory=set)
    alone: dict[str, tuple[date, Visit]] = field(default_factory=dict)
    done: date | None = None


@dataclass
class Session:
    """One session of a guide."""

    day: date
    is_dated: bool
    place: str
    opened: str
    closed: str = ""
    guides: set[str] = field(default_factory=set)
    marks: dict[str, dict[str, Any]] = field(default_factory=dict)
    counted: dict[str, int] = field(default_factory=lambda: {"female": 0, "male": 0, "unstated": 0})
    totals: dict[str, int] = field(default_factory=dict)
    difficulties: list[str] = field(default_factory=list)
    groups: list[tuple[str, int]] = field(default_factory=list)


@dataclass
class Answer:
    """One answer to a question."""

    day: date
    lesson: str
    step: str
    attempt: int
    is_right: bool
    is_alone: bool


class RawEvents:
    """Everything in the record `file`, in order."""

    def __init__(self, file: Path) -> None:
        self.visits: dict[str, Visit] = {}
        self.attempts: dict[str, Attempt] = {}
        self.sessions: dict[str, Session] = {}
        self.answers: list[Answer] = []
        self.texts: dict[tuple[str, str], str] = {}
        self.titles: dict[str, str] = {}
        self.calls: dict[str, tuple[date, bool]] = {}
        self.into: dict[str, str] = {}
        self._guests: dict[str, list[Visit]] = {}
        with closing(sqlite3.connect(file)) as connection:
            clocks = connection.execute("SELECT wall, quality FROM events ORDER BY sequence")
            day = next(_local(wall).date() for wall, quality in clocks if quality != "implausible")
            events = connection.execute(
                "SELECT id, kind, sitting, pseudonym, wall, quality, body FROM events ORDER BY sequence"
            )
            for id_, kind, sitting, who, wall, quality, text in events:
                is_sure = quality != "implausible"
                day = _local(wall).date() if is_sure else day
                time = f"{_local(wall):%H:%M}" if is_sure else ""
                self._take(id_, kind, sitting, who, json.loads(text), day, time)

    def person(self, who: str) -> str:
        """Return the learner into whose record `who` was merged last; `who` if it was not merged."""
        while who in self.into:
            who = self.into[who]
        return who

    def _take(  # noqa: PLR0912, PLR0917 - one case for each kind of event
        self, id_: str, kind: str, sitting: str, who: str, body: dict[str, Any], day: date, time: str
    ) -> None:
        visit = self.visits.get(sitting)
        run = self.attempts.get(body.get("registration", ""))
        session = self.sessions.get(body.get("session", ""))
        match kind:
            case "sitting-started":
                self._begin(sitting, who, body, day, time)
            case "learner-added":
                for one in self._guests.pop(who, []):
                    one.kind, one.people = "learner", [(who, body["profile"])]
            case "learners-merged":
                if self.person(body["kept"]) != body["merged"]:
                    self.into[body["merged"]] = body["kept"]
            case "learners-separated":
                self.into.pop(body["merged"], None)
            case "lesson-launched":
                self.titles[body["lesson"]] = body["title"]["en"]
                if run is None:
                    self.attempts[body["registration"]] = Attempt(body["lesson"], visit.day, visit)
            case "round-finished" | "lesson-failed":
                visit.finished.add(body["lesson"])
            case "lesson-completed":
                visit.finished.add(body["lesson"])
                run.finished = run.finished or visit.day
            case "lesson-passed":
                visit.finished.add(body["lesson"])
                run.passed = run.passed or visit.day
                self._judge(run, visit)
            case "skill-mastered":
                run.alone.setdefault(body["step"], (visit.day, visit))
                self._judge(run, visit)
            case "step-answered" if body["question"]:
                self._answer(body, visit, run)
            case "session-opened":
                self.sessions[body["session"]] = Session(day, time != "", body["place"], time)
            case "presence-marked":
                session.marks[who] = body["profile"]
            case "presence-cleared":
                for other in [one for one in session.marks if self.person(one) == self.person(who)]:
                    del session.marks[other]
            case "people-counted":
                session.counted = {key: body[key] for key in session.counted}
            case "session-ended":
                session.closed, session.totals = time, body["totals"]
                session.difficulties = body["difficulties"]
            case "group-started":
                session.groups.append((body["lesson"], body["present"]))
            case "help-requested":
                self.calls[id_] = (day, False)
            case "help-answered":
                self.calls[body["call"]] = (self.calls[body["call"]][0], True)
        if "by" in body and body.get("session") in self.sessions and kind != "help-answered":
            self.sessions[body["session"]].guides.add(body["by"])

    def _begin(self, sitting: str, who: str, body: dict[str, Any], day: date, time: str) -> None:
        if body.get("partners"):
            kind, people = "shared", list(zip(body["partners"], body["shared"], strict=True))
        elif body.get("entry", "guest") == "guest":
            kind, people = "guest", []
        else:
            kind, people = "learner", [(who, body["profile"])]
        self.visits[sitting] = Visit(day, time != "", kind, people, body.get("session", ""))
        if kind == "guest":
            self._guests.setdefault(who, []).append(self.visits[sitting])

    def _judge(self, run: Attempt, visit: Visit) -> None:
        if run.passed and run.phone <= set(run.alone):
            run.done = run.done or visit.day

    def _answer(self, body: dict[str, Any], visit: Visit, run: Attempt) -> None:
        is_right = body["outcome"] == "right"
        is_alone = is_right and body["attempt"] == 1 and not body["hints"] and not body["aided"]
        self.answers.append(Answer(visit.day, body["lesson"], body["step"], body["attempt"], is_right, is_alone))
        self.texts[body["lesson"], body["step"]] = body["text"]["en"]
        if body["kind"] == "phone_task":
            run.phone.add(body["step"])


def _local(wall: str) -> datetime:
    """Return a stored time in UTC as the time in Vietnam."""
    return datetime.fromisoformat(wall) + timedelta(hours=7)
