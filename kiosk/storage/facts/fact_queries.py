"""Counts the facts of one record, or of all records in a hub at once: the definitions of the figures as SQL.

Rules: the kiosk and the province's hub run the same queries, so their figures agree. In a hub, the tables have the
additional columns `by`, which name the record; every result is a mapping by their value. On a kiosk, `by` is empty
and the only key is `ONLY`.
"""

import json
from collections import Counter
from collections.abc import Callable, Collection, Hashable, Iterable, Iterator, Mapping, Sequence
from datetime import date
from typing import Any, TypeVar

from sqlalchemy import ColumnElement, Executable, FromClause, Select, Table, func, literal, select, text

from kiosk.domain.ids import AccountId, LessonId, Pseudonym, SessionId, StepId
from kiosk.domain.people.entries import kept_records
from kiosk.domain.reporting.counts import (
    GroupCount,
    PresenceCount,
    QuestionCount,
    RunCount,
    SessionCount,
    TaskCount,
    VisitCount,
)
from kiosk.domain.reporting.people import Traits, Who
from kiosk.storage.facts import tables

Source = Hashable
"""Identifies a record in a hub."""
ONLY: Source = ()
"""The only record of a kiosk."""
_BY_LEARNER = Who.LEARNER.value
_Value = TypeVar("_Value")
Keyed = Mapping[Source, _Value]


def within(column: ColumnElement[Any], first: date, last: date) -> ColumnElement[bool]:
    """Return the condition that the day in `column` is from `first` to `last`, both included."""
    return column.between(first.isoformat(), last.isoformat())


def traits(table: FromClause) -> tuple[ColumnElement[Any], ...]:
    """Return the columns of a profile."""
    return tuple(table.c[name] for name in tables.PROFILE)


class FactQueries:
    """Counts over facts; see `ReportFacts` for the meaning of each method."""

    def __init__(
        self,
        rows: Callable[[Executable], Sequence[Any]],
        table: Callable[[Table], FromClause] = lambda table: table,
        by: str = "",
    ) -> None:
        """`rows`: runs a query. `table`: the table or query to use instead of a table of `tables`."""
        self.rows = rows
        self.table = table
        self._by = by

    def source(self, table: FromClause) -> tuple[ColumnElement[Any], ...]:
        """Return the column that names the record, if there is one."""
        return (table.c[self._by],) if self._by else ()

    def keyed(self, query: Select[Any]) -> Iterator[tuple[Source, Sequence[Any]]]:
        """Run a query that begins with the columns of `source`; yield (record, other values of the row)."""
        for row in self.rows(query):
            yield (row[0], row[1:]) if self._by else (ONLY, row)

    def grouped(self, query: Select[Any], made: Callable[..., _Value]) -> Keyed[Sequence[_Value]]:
        """Return what `made` makes of the rows of each record."""
        found: dict[Source, list[_Value]] = {}
        for source, values in self.keyed(query):
            found.setdefault(source, []).append(made(*values))
        return found

    def joined(self, left: FromClause, right: FromClause, name: str) -> FromClause:
        """Join two tables of facts on the column `name` of the same record."""
        same = [(one == other) for one, other in zip(self.source(left), self.source(right), strict=True)]
        condition = left.c[name] == right.c[name]
        for one in same:
            condition &= one
        return left.join(right, condition)

    def visits(self, first: date, last: date) -> Keyed[Sequence[VisitCount]]:
        """Count visits."""
        visits = self.table(tables.visits)
        group = (*self.source(visits), visits.c.who, *traits(visits))
        sums = (func.count(), func.sum(visits.c.people), func.sum(1 - visits.c.is_dated))
        counted = select(*group, *sums).where(visits.c.lessons > 0, within(visits.c.day, first, last))
        return self.grouped(
            counted.group_by(*group),
            lambda who, sex, band, hamlet, number, people, undated: VisitCount(
                Who(who), Traits(sex, band, hamlet), number, int(people), int(undated)
            ),
        )

    def learners(self, first: date, last: date) -> Keyed[Mapping[Pseudonym, Traits]]:
        """Return the learners who learned."""
        visits, shared, runs = (self.table(one) for one in (tables.visits, tables.partners, tables.runs))
        is_in = (visits.c.lessons > 0, within(visits.c.day, first, last))
        alone = (*self.source(visits), visits.c.pseudonym, *traits(visits))
        together = (*self.source(shared), shared.c.pseudonym, *traits(shared))
        doer = (*self.source(runs), runs.c.pseudonym, *traits(runs))
        latest, both = func.max(visits.c.first), self.joined(visits, shared, "sitting")
        of_learner = visits.c.who == _BY_LEARNER
        return self.newest(
            select(*doer, literal(0)).where(*_done_within(runs, first, last)).group_by(*doer),
            select(*alone, latest).where(of_learner, *is_in).group_by(*alone),
            select(*together, latest).select_from(both).where(*is_in).group_by(*together),
        )

    def newest(self, *queries: Select[Any]) -> Keyed[Mapping[Pseudonym, Traits]]:
        """Return the traits with the greatest number for each person; rows: pseudonym, traits, number."""
        aliases = self.aliases()
        found: dict[Source, dict[Pseudonym, tuple[int, Traits]]] = {}
        for query in queries:
            for source, (pseudonym, sex, band, hamlet, number) in self.keyed(query):
                people = found.setdefault(source, {})
                person = aliases.get(source, {}).get(pseudonym, pseudonym)
                if person not in people or people[person][0] < number:
                    people[person] = (number, Traits(sex, band, hamlet))
        return {source: {person: of for person, (_, of) in people.items()} for source, people in found.items()}

    def aliases(self) -> Keyed[Mapping[Pseudonym, Pseudonym]]:
        """Return the record of a person in which each merged record is shown; see `kept_records`."""
        aliases = self.table(tables.aliases)
        query = select(*self.source(aliases), aliases.c.merged, aliases.c.kept)
        pairs = self.grouped(query, lambda merged, kept: (Pseudonym(merged), Pseudonym(kept)))
        return {source: kept_records(dict(some)) for source, some in pairs.items()}

    def done(self, first: date, last: date) -> Keyed[Collection[tuple[Pseudonym, LessonId]]]:
        """Return the lessons done."""
        aliases, runs = self.aliases(), self.table(tables.runs)
        query = select(*self.source(runs), runs.c.pseudonym, runs.c.lesson).where(*_done_within(runs, first, last))
        found: dict[Source, set[tuple[Pseudonym, LessonId]]] = {}
        for source, (pseudonym, lesson) in self.keyed(query):
            person = aliases.get(source, {}).get(pseudonym, pseudonym)
            found.setdefault(source, set()).add((person, LessonId(lesson)))
        return found

    def tasks(self, first: date, last: date) -> Keyed[Sequence[TaskCount]]:
        """Count tasks done alone."""
        tasks = self.table(tables.tasks)
        group = (*self.source(tasks), tasks.c.who, *traits(tasks))
        counted = select(*group, func.count()).where(within(tasks.c.day, first, last)).group_by(*group)
        return self.grouped(
            counted, lambda who, sex, band, hamlet, number: TaskCount(Who(who), Traits(sex, band, hamlet), number)
        )

    def tasks_by_lesson(self, first: date, last: date) -> Keyed[Mapping[LessonId, int]]:
        """Count the tasks of each lesson."""
        tasks = self.table(tables.tasks)
        group = (*self.source(tasks), tasks.c.lesson)
        counted = select(*group, func.count()).where(within(tasks.c.day, first, last)).group_by(*group)
        pairs = self.grouped(counted, lambda lesson, number: (LessonId(lesson), number))
        return {source: dict(some) for source, some in pairs.items()}

    def runs(self, first: date, last: date) -> Keyed[Sequence[RunCount]]:
        """Count attempts at lessons."""
        days = self.table(tables.lesson_days)
        group = (*self.source(days), days.c.lesson)
        sums = (func.sum(days.c[name]) for name in ("started", "finished", "passed", "done"))
        counted = select(*group, *sums).where(within(days.c.day, first, last)).group_by(*group).order_by(*group)
        return self.grouped(counted, lambda lesson, *numbers: RunCount(LessonId(lesson), *map(int, numbers)))

    def questions(self, first: date, last: date) -> Keyed[Sequence[QuestionCount]]:
        """Count the answers to each question."""
        answers, steps = self.table(tables.questions), self.table(tables.steps)
        sums = [func.sum(answers.c[name]) for name in ("asked", "alone", "tries", "wrong")]
        group = (*self.source(answers), answers.c.lesson, answers.c.step)
        counted = select(*group, *sums).where(within(answers.c.day, first, last)).group_by(*group).order_by(*group)
        shown = self._wordings(steps, "lesson", "step", "text")
        found: dict[Source, list[QuestionCount]] = {}
        for source, (lesson, step, *numbers) in self.keyed(counted):
            wording = json.loads(shown[source, lesson, step])
            question = QuestionCount(LessonId(lesson), StepId(step), wording, *map(int, numbers))
            found.setdefault(source, []).append(question)
        return found

    def titles(self) -> Keyed[Mapping[LessonId, Mapping[str, str]]]:
        """Return the titles of all lessons."""
        found: dict[Source, dict[LessonId, Mapping[str, str]]] = {}
        for (source, lesson), title in self._wordings(self.table(tables.lessons), "lesson", "title").items():
            found.setdefault(source, {})[LessonId(lesson)] = json.loads(title)
        return found

    def _wordings(self, table: FromClause, *names: str) -> Mapping[tuple[Any, ...], str]:
        """Return the text, the last of the columns `names`, that most records have for the other columns.

        The keys begin with the record. One of many kiosks cannot change a text on the pages of a province.
        """
        columns = (*self.source(table), *(table.c[name] for name in names))
        best: dict[tuple[Any, ...], tuple[int, str]] = {}
        for source, (*key, wording, count) in self.keyed(select(*columns, func.count()).group_by(*columns)):
            place = (source, *key)
            best[place] = max(best.get(place, (0, "")), (count, wording))
        return {place: wording for place, (_, wording) in best.items()}

    def sessions(self, first: date, last: date) -> Keyed[Sequence[SessionCount]]:
        """Return the sessions."""
        held = self.table(tables.sessions)
        lists = _SessionLists(self, first, last)
        order = (*self.source(held), held.c.first)
        names = [column.name for column in tables.sessions.columns]
        query = select(*self.source(held), *(held.c[name] for name in names))
        found: dict[Source, list[SessionCount]] = {}
        for source, values in self.keyed(query.where(within(held.c.day, first, last)).order_by(*order)):
            found.setdefault(source, []).append(lists.session(source, dict(zip(names, values, strict=True))))
        return found


class _SessionLists:
    """The people, guides, lessons and group lessons of the sessions of a period."""

    def __init__(self, queries: FactQueries, first: date, last: date) -> None:
        self._queries, self._days = queries, (first, last)
        self._present = self._presences()
        self._guides = self._listed(tables.guides, ("account",), ("account",))
        self._lessons = self._listed(tables.taught, ("lesson",), ("lesson",))
        self._groups = self._listed(tables.group_lessons, ("lesson", "present"), ("first",))

    def _of_period(self, table: Table, names: Sequence[str], order: Sequence[str]) -> Iterator[tuple[Any, Any]]:
        """Yield ((record, session), values of `names`) of the rows of `table` in the sessions of the period."""
        queries = self._queries
        some, held = queries.table(table), queries.table(tables.sessions)
        query = select(*queries.source(some), some.c.session, *(some.c[name] for name in names))
        query = query.select_from(queries.joined(some, held, "session")).where(within(held.c.day, *self._days))
        for source, (session, *values) in queries.keyed(query.order_by(*(some.c[name] for name in order))):
            yield (source, session), values

    def _listed(self, table: Table, names: Sequence[str], order: Sequence[str]) -> Mapping[Any, list[Any]]:
        found: dict[Any, list[Any]] = {}
        for place, values in self._of_period(table, names, order):
            found.setdefault(place, []).append(values)
        return found

    def _presences(self) -> Mapping[Any, tuple[PresenceCount, ...]]:
        aliases = self._queries.aliases()
        people: dict[Any, dict[Pseudonym, Traits]] = {}
        for place, (pseudonym, *profile) in self._of_period(
            tables.presences, ("pseudonym", *tables.PROFILE), ("marked",)
        ):
            person = aliases.get(place[0], {}).get(pseudonym, pseudonym)
            people.setdefault(place, {})[person] = Traits(*profile)
        return {
            place: tuple(PresenceCount(of, number) for of, number in Counter(some.values()).items())
            for place, some in people.items()
        }

    def session(self, source: Source, row: Mapping[str, Any]) -> SessionCount:
        """Return the session of `row`."""
        place = source, row["session"]
        return SessionCount(
            SessionId(row["session"]),
            date.fromisoformat(row["day"]),
            row["opened"],
            row["closed"],
            row["place"],
            row["part"],
            tuple(AccountId(account) for (account,) in self._guides.get(place, ())),
            self._present.get(place, ()),
            row["female"],
            row["male"],
            row["unstated"],
            json.loads(row["totals"]),
            tuple(json.loads(row["difficulties"])),
            tuple(LessonId(lesson) for (lesson,) in self._lessons.get(place, ())),
            tuple(GroupCount(LessonId(lesson), present) for lesson, present in self._groups.get(place, ())),
            bool(row["is_dated"]),
        )


def _done_within(runs: FromClause, first: date, last: date) -> Iterable[ColumnElement[bool]]:
    """Return the conditions for the runs of learners that were done in the period."""
    return runs.c.done != text("''"), runs.c.who == _BY_LEARNER, within(runs.c.done, first, last)
