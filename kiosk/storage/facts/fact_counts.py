"""Counts the facts for the reports (`domain.ports.reports.ReportFacts`)."""

import json
from collections import Counter
from collections.abc import Collection, Iterable, Mapping, Sequence
from datetime import date
from typing import Any, TypeVar

from sqlalchemy import Column, ColumnElement, Select, Table, case, func, literal, select, text

from kiosk.domain.ids import AccountId, LessonId, Pseudonym, SessionId, StepId
from kiosk.domain.people.entries import kept_record
from kiosk.domain.ports.progress import Progress
from kiosk.domain.reporting.counts import (
    CallCount,
    GroupCount,
    PresenceCount,
    QuestionCount,
    RunCount,
    SessionCount,
    TaskCount,
    VisitCount,
)
from kiosk.domain.reporting.people import Traits, Who
from kiosk.storage.database import Database
from kiosk.storage.facts import tables
from kiosk.storage.facts.fact_store import FactStore

_visits, _tasks, _runs = tables.visits.c, tables.tasks.c, tables.runs.c
_STUDIED = _visits.lessons > 0
_BY_LEARNER = Who.LEARNER.value


def _within(column: Column[Any], first: date, last: date) -> ColumnElement[bool]:
    return column.between(first.isoformat(), last.isoformat())


def _traits(table: Table) -> tuple[Column[Any], ...]:
    return tuple(table.c[name] for name in tables.PROFILE)


def _done_within(first: date, last: date) -> tuple[ColumnElement[bool], ...]:
    """Return the conditions for the runs of learners that were done in the period."""
    return _runs.done != text("''"), _runs.who == _BY_LEARNER, _within(_runs.done, first, last)


class FactCounts:
    """Counts over the facts of one record."""

    def __init__(self, database: Database, facts: FactStore) -> None:
        self._database = database
        self._facts = facts

    def catch_up(self, progress: Progress) -> bool:
        """Include the newest events; see `ReportFacts.catch_up`."""
        return self._facts.catch_up(progress)

    def undated(self) -> int:
        """Count the visits that cannot be dated; see `ReportFacts.undated`."""
        return self._facts.undated()

    def visits(self, first: date, last: date) -> Sequence[VisitCount]:
        """Count visits; see `ReportFacts.visits`."""
        group = (_visits.who, *_traits(tables.visits))
        sums = (func.count(), func.sum(_visits.people), func.sum(1 - _visits.is_dated))
        counted = select(*group, *sums).where(_STUDIED, _within(_visits.day, first, last)).group_by(*group)
        return [
            VisitCount(Who(who), Traits(*traits), visits, people, undated)
            for who, *traits, visits, people, undated in self._database.rows(counted)
        ]

    def learners(self, first: date, last: date) -> Mapping[Pseudonym, Traits]:
        """Return the learners who learned; see `ReportFacts.learners`."""
        shared, is_in = tables.partners, (_STUDIED, _within(_visits.day, first, last))
        alone = (_visits.pseudonym, *_traits(tables.visits))
        together = (shared.c.pseudonym, *_traits(shared))
        both = tables.visits.join(shared, shared.c.sitting == _visits.sitting)
        latest, doer = func.max(_visits.first), (_runs.pseudonym, *_traits(tables.runs))
        return self._newest(
            (
                *self._database.rows(select(*doer, literal(0)).where(*_done_within(first, last)).group_by(*doer)),
                *self._database.rows(
                    select(*alone, latest).where(_visits.who == _BY_LEARNER, *is_in).group_by(*alone)
                ),
                *self._database.rows(select(*together, latest).select_from(both).where(*is_in).group_by(*together)),
            )
        )

    def present(self, first: date, last: date) -> Mapping[Pseudonym, Traits]:
        """Return the learners marked as present; see `ReportFacts.present`."""
        marks = tables.presences
        group = (marks.c.pseudonym, *_traits(marks))
        found = select(*group, func.max(marks.c.marked)).where(_within(marks.c.day, first, last)).group_by(*group)
        return self._newest(self._database.rows(found))

    def _newest(self, rows: Iterable[Sequence[Any]]) -> Mapping[Pseudonym, Traits]:
        """Return the traits with the greatest number for each person; rows: pseudonym, traits, number."""
        resolve = self._aliases()
        found: dict[Pseudonym, tuple[int, Traits]] = {}
        for pseudonym, *traits, number in rows:
            person = resolve.get(pseudonym, pseudonym)
            if person not in found or found[person][0] < number:
                found[person] = (number, Traits(*traits))
        return {person: traits for person, (_, traits) in found.items()}

    def _aliases(self) -> Mapping[Pseudonym, Pseudonym]:
        """Return the record in which each merged record is shown; see `kept_record`."""
        direct = dict(self._database.rows(select(tables.aliases.c.merged, tables.aliases.c.kept)))
        return {merged: kept_record(direct, merged) for merged in direct}

    def done(self, first: date, last: date) -> Collection[tuple[Pseudonym, LessonId]]:
        """Return the lessons done; see `ReportFacts.done`."""
        resolve = self._aliases()
        found = self._database.rows(select(_runs.pseudonym, _runs.lesson).where(*_done_within(first, last)))
        return {(resolve.get(pseudonym, pseudonym), LessonId(lesson)) for pseudonym, lesson in found}

    def tasks(self, first: date, last: date) -> Sequence[TaskCount]:
        """Count tasks done alone; see `ReportFacts.tasks`."""
        group = (_tasks.who, *_traits(tables.tasks))
        counted = select(*group, func.count()).where(_within(_tasks.day, first, last)).group_by(*group)
        return [TaskCount(Who(who), Traits(*traits), number) for who, *traits, number in self._database.rows(counted)]

    def tasks_by_lesson(self, first: date, last: date) -> Mapping[LessonId, int]:
        """Count the tasks of each lesson; see `ReportFacts.tasks_by_lesson`."""
        counted = select(_tasks.lesson, func.count()).where(_within(_tasks.day, first, last)).group_by(_tasks.lesson)
        return {LessonId(lesson): number for lesson, number in self._database.rows(counted)}

    def tasks_by_day(self, first: date, last: date) -> Mapping[date, int]:
        """Count the tasks of each day; see `ReportFacts.tasks_by_day`."""
        is_in = (_tasks.who == _BY_LEARNER, _within(_tasks.day, first, last))
        rows = self._database.rows(select(_tasks.day, func.count()).where(*is_in).group_by(_tasks.day))
        return {date.fromisoformat(day): number for day, number in rows}

    def studied(self, first: date, last: date, lessons: Iterable[LessonId]) -> Mapping[Who, int]:
        """Count the visits about some lessons; see `ReportFacts.studied`."""
        studies = tables.studies.c
        is_in = (studies.lesson.in_(tuple(lessons)), _within(studies.day, first, last))
        counted = select(studies.who, func.count(studies.sitting.distinct())).where(*is_in).group_by(studies.who)
        return {Who(who): visits for who, visits in self._database.rows(counted)}

    def added(self, first: date, last: date) -> Sequence[PresenceCount]:
        """Count the new learners; see `ReportFacts.added`."""
        learners = tables.learners
        merged = [one for one, kept in self._aliases().items() if kept != one]
        is_in = (_within(learners.c.added, first, last), learners.c.pseudonym.not_in(merged))
        counted = select(*_traits(learners), func.count()).where(*is_in).group_by(*_traits(learners))
        return [PresenceCount(Traits(*traits), number) for *traits, number in self._database.rows(counted)]

    def runs(self, first: date, last: date) -> Sequence[RunCount]:
        """Count attempts at lessons; see `ReportFacts.runs`."""
        days = tables.lesson_days.c
        sums = (func.sum(days[name]) for name in ("started", "finished", "passed", "done"))
        counted = select(days.lesson, *sums).where(_within(days.day, first, last)).group_by(days.lesson)
        rows = self._database.rows(counted.order_by(days.lesson))
        return [RunCount(LessonId(lesson), *numbers) for lesson, *numbers in rows]

    def questions(self, first: date, last: date) -> Sequence[QuestionCount]:
        """Count the answers to each question; see `ReportFacts.questions`."""
        answers = tables.questions.c
        sums = [func.sum(answers[name]) for name in ("asked", "alone", "tries", "wrong")]
        group = (answers.lesson, answers.step)
        is_in = _within(answers.day, first, last)
        counted = self._database.rows(select(*group, *sums).where(is_in).group_by(*group).order_by(*group))
        shown = {(lesson, step): text for lesson, step, text in self._database.rows(select(tables.steps))}
        return [
            QuestionCount(LessonId(lesson), StepId(step), json.loads(shown[lesson, step]), *numbers)
            for lesson, step, *numbers in counted
        ]

    def calls(self, first: date, last: date) -> CallCount:
        """Count the calls for help; see `ReportFacts.calls`."""
        calls = tables.calls.c
        is_answered = func.sum(case((calls.way != "", 1), else_=0))
        counted = select(func.count(), is_answered, func.sum(calls.is_forgotten)).where(
            _within(calls.day, first, last)
        )
        return CallCount(*(number or 0 for number in self._database.rows(counted)[0]))

    def titles(self) -> Mapping[LessonId, Mapping[str, str]]:
        """Return the titles of all lessons; see `ReportFacts.titles`."""
        return {LessonId(lesson): json.loads(title) for lesson, title in self._database.rows(select(tables.lessons))}

    def sessions(self, first: date, last: date) -> Sequence[SessionCount]:
        """Return the sessions; see `ReportFacts.sessions`."""
        among = select(tables.sessions.c.session).where(_within(tables.sessions.c.day, first, last))
        chosen = select(tables.sessions).where(_within(tables.sessions.c.day, first, last))
        rows = self._database.rows(chosen.order_by(tables.sessions.c.first))
        return _joined(
            rows, self._present_in(among), self._guides_in(among), self._lessons_in(among), self._groups_in(among)
        )

    def _present_in(self, among: Select[Any]) -> "_Lists[PresenceCount]":
        marks, resolve = tables.presences, self._aliases()
        found = select(marks.c.session, marks.c.pseudonym, *_traits(marks)).where(marks.c.session.in_(among))
        people: dict[tuple[str, Pseudonym], Traits] = {}
        for session, pseudonym, *traits in self._database.rows(found.order_by(marks.c.marked)):
            people[session, resolve.get(pseudonym, pseudonym)] = Traits(*traits)
        counted = Counter((session, traits) for (session, _), traits in people.items())
        return _lists((session, PresenceCount(traits, number)) for (session, traits), number in counted.items())

    def _guides_in(self, among: Select[Any]) -> "_Lists[AccountId]":
        guides = tables.guides.c
        found = select(guides.session, guides.account).where(guides.session.in_(among))
        return _lists(self._database.rows(found.order_by(guides.session, guides.account)))

    def _lessons_in(self, among: Select[Any]) -> "_Lists[LessonId]":
        taught = tables.taught.c
        found = select(taught.session, taught.lesson).where(taught.session.in_(among))
        return _lists(self._database.rows(found.order_by(taught.session, taught.lesson)))

    def _groups_in(self, among: Select[Any]) -> "_Lists[GroupCount]":
        groups = tables.group_lessons.c
        found = select(groups.session, groups.lesson, groups.present).where(groups.session.in_(among))
        rows = self._database.rows(found.order_by(groups.session, groups.first))
        return _lists((at, GroupCount(LessonId(lesson), present)) for at, lesson, present in rows)


_Listed = TypeVar("_Listed")
_Lists = Mapping[str, tuple[_Listed, ...]]
"""Session → what belongs to it."""


def _lists(pairs: Iterable[tuple[str, _Listed]]) -> _Lists[_Listed]:
    found: dict[str, list[_Listed]] = {}
    for session, one in pairs:
        found.setdefault(session, []).append(one)
    return {session: tuple(some) for session, some in found.items()}


def _joined(
    rows: Iterable[Any],
    present: _Lists[PresenceCount],
    guides: _Lists[AccountId],
    lessons: _Lists[LessonId],
    groups: _Lists[GroupCount],
) -> Sequence[SessionCount]:
    return [
        SessionCount(
            SessionId(row.session),
            date.fromisoformat(row.day),
            row.opened,
            row.closed,
            row.place,
            row.part,
            guides.get(row.session, ()),
            present.get(row.session, ()),
            row.female,
            row.male,
            row.unstated,
            json.loads(row.totals),
            tuple(json.loads(row.difficulties)),
            lessons.get(row.session, ()),
            groups.get(row.session, ()),
            bool(row.is_dated),
        )
        for row in rows
    ]
