"""Makes one of the reports BC-01 to BC-08."""

from collections.abc import Callable, Mapping, Sequence
from dataclasses import replace

from kiosk.domain.ports.reports import ReportFacts
from kiosk.domain.reporting.periods import Period, cumulative, previous
from kiosk.domain.text import addressed
from kiosk.domain.texts import translatable
from kiosk.reports.labels import labels
from kiosk.reports.queries import results
from kiosk.reports.queries.charts import tasks_by_hamlet, tasks_by_week
from kiosk.reports.queries.cumulative import comparison, cumulative_section
from kiosk.reports.queries.definitions import clock_notes, learning_definitions
from kiosk.reports.queries.figures import Figures
from kiosk.reports.queries.hamlets import hamlets
from kiosk.reports.queries.request import Request
from kiosk.reports.queries.session_log import difficulties, notes_of_sessions, session_log
from kiosk.reports.queries.skills import skills
from kiosk.reports.queries.splits import split_columns
from kiosk.reports.queries.syllabus import Syllabus
from kiosk.reports.queries.titles import TITLES
from kiosk.reports.table import Code, CountedNote, DayRange, Report, RowGroup, Section


class _Making:
    """The parts of one report: figures of its period, of the year so far, and of the period before."""

    def __init__(self, facts: ReportFacts, request: Request) -> None:
        titles = {lesson: _title(request, texts) for lesson, texts in facts.titles().items()}
        self._facts = facts
        self._syllabus = Syllabus(request, titles)
        self.request = request
        self.now = self._of(request.period)

    def _of(self, period: Period) -> Figures:
        return Figures(self._facts, period, self._syllabus)

    def year(self) -> Figures:
        period, since = self.request.period, cumulative(self.request.period.last, self.request.year_start)
        return self.now if since.first == period.first else self._of(since)

    def before(self) -> Figures:
        return self._of(previous(self.request.period))

    def brief(self) -> Section:
        """Learners by sex and age, for short reports."""
        say = self.request.say
        return Section(
            "learning",
            say(translatable("Report", "Learning")),
            split_columns(self.request),
            (RowGroup(results.learner_rows(self.request, self.now)),),
            learning_definitions(self.request),
        )

    def difficulties(self) -> Section:
        return difficulties(
            self.request, self.now, self.request.say(translatable("Report", "VI. Difficulties, proposals"))
        )

    def next_steps(self) -> Section:
        say = self.request.say
        return Section(
            "next-steps",
            say(translatable("Report", "VII. Next period")),
            notes=(say(translatable("Report", "To be written by hand.")),),
        )

    def form(self) -> Sequence[Section]:
        """The monthly form with its charts."""
        request, now = self.request, self.now
        return (
            tasks_by_hamlet(request, now),
            tasks_by_week(request, now),
            results.organisation(request, now),
            results.learning(request, now),
            results.visits_by_who(request, now),
            results.services(request, now),
            results.safety(request, now),
            cumulative_section(request, now, self.year()),
            self.difficulties(),
            self.next_steps(),
        )


def _sessions(made: _Making) -> Sequence[Section]:
    return (session_log(made.request, made.now),)


def _day(made: _Making) -> Sequence[Section]:
    return (
        made.brief(),
        results.everybody(made.request, made.now),
        results.safety(made.request, made.now),
        made.difficulties(),
    )


def _week(made: _Making) -> Sequence[Section]:
    return *_day(made), cumulative_section(made.request, made.now, made.year())


def _month(made: _Making) -> Sequence[Section]:
    return made.form()


def _long(made: _Making) -> Sequence[Section]:
    first, *others = made.form()
    return first, comparison(made.request, made.now, made.before()), *others


def _skills(made: _Making) -> Sequence[Section]:
    return (skills(made.request, made.now),)


def _hamlets(made: _Making) -> Sequence[Section]:
    return tasks_by_hamlet(made.request, made.now), hamlets(made.request, made.now)


def _needs(made: _Making) -> Sequence[Section]:
    heading = made.request.say(translatable("Report", "Difficulties"))
    return difficulties(made.request, made.now, heading), notes_of_sessions(made.request, made.now)


_SECTIONS: Mapping[Code, Callable[[_Making], Sequence[Section]]] = {
    Code.SESSION: _sessions,
    Code.DAY: _day,
    Code.WEEK: _week,
    Code.MONTH: _month,
    Code.LONG: _long,
    Code.SKILLS: _skills,
    Code.HAMLETS: _hamlets,
    Code.NEEDS: _needs,
}


def make_report(code: Code, facts: ReportFacts, request: Request) -> Report:
    """Make the report `code` from the facts folded so far (see `ReportFacts.catch_up`). Raises RecordError."""
    made = _Making(facts, request)
    sections = _noted(_SECTIONS[code](made), clock_notes(request, made.now))
    return Report(
        code,
        request.say(TITLES[code]),
        request.language,
        DayRange(request.period.first, request.period.last),
        request.place,
        request.kiosk,
        request.made_at,
        labels(request.translate, request.signer),
        sections,
    )


def _noted(sections: Sequence[Section], notes: tuple[CountedNote, ...]) -> tuple[Section, ...]:
    """Return `sections` with `notes` below the first section."""
    first, *others = sections
    return replace(first, counted=notes), *others


def _title(request: Request, texts: Mapping[str, str]) -> str:
    return addressed(texts.get(request.language) or texts.get("vi") or "", request.address)
