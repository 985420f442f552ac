"""Sections I to IV of the monthly form (organisation, learning, digital services, safety), and shorter variants."""

from collections.abc import Mapping

from kiosk.domain.lessons import Strand
from kiosk.domain.people.learner import Sex
from kiosk.domain.reporting.people import Traits
from kiosk.domain.texts import translatable
from kiosk.reports.queries.definitions import learning_definitions, typed_note
from kiosk.reports.queries.figures import Figures
from kiosk.reports.queries.request import Request
from kiosk.reports.queries.splits import (
    TOTAL,
    TYPED,
    of_learners,
    split_columns,
    split_row,
    who_columns,
    who_row,
)
from kiosk.reports.queries.syllabus import SERVICES, STRANDS
from kiosk.reports.table import Column, RowGroup, Rule, Section, TableRow


def organisation(request: Request, figures: Figures) -> Section:
    """Section I: sessions, places, guides, calls for help."""
    say, sessions = request.say, figures.sessions
    calls = figures.facts.calls(figures.period.first, figures.period.last)
    groups = [group for session in sessions for group in session.groups]
    people = {guide for session in sessions for guide in session.guides}
    rows = (
        TableRow("sessions", say(translatable("Report", "Sessions")), (len(sessions),)),
        TableRow("group-lessons", say(translatable("Report", "Lessons for the whole room")), (len(groups),)),
        TableRow(
            "group-attendance",
            say(translatable("Report", "People in lessons for the whole room")),
            (sum(group.present for group in groups),),
        ),
        TableRow(
            "places",
            say(translatable("Report", "Places")),
            (len({session.place for session in sessions}),),
            rule=Rule.PEOPLE,
        ),
        TableRow("guides", say(translatable("Report", "Guides")), (len(people),), rule=Rule.PEOPLE),
        TableRow("teams", say(translatable("Report", "Community digital technology teams (by hand)")), (None,)),
        TableRow("calls", say(translatable("Report", "Calls for help")), (calls.calls,)),
        TableRow("calls-answered", say(translatable("Report", "Calls answered by a guide")), (calls.answered,)),
    )
    return Section(
        "organisation",
        say(translatable("Report", "I. Organisation")),
        (Column(TOTAL, say(translatable("Report", "Number"))),),
        (RowGroup(rows),),
    )


def learning(request: Request, figures: Figures) -> Section:
    """Section II: people and results by sex and age."""
    say = request.say
    strands = (
        split_row(
            f"done-{strand.value}",
            say(name),
            figures.traits_of(figures.done_in(strand)),
            rule=Rule.PEOPLE,
            typed={},
        )
        for strand, name in STRANDS.items()
    )
    rows = (
        _attendance(request, figures),
        *learner_rows(request, figures, has_typed=True),
        split_row(
            "done-any",
            say(translatable("Report", "Learners who have done a lesson")),
            figures.traits_of(figures.done_any),
            rule=Rule.PEOPLE,
            typed={},
        ),
    )
    core = split_row(
        "done-core",
        say(translatable("Report", "Core programme: a lesson of each group")),
        figures.traits_of(figures.done_core),
        rule=Rule.PEOPLE,
        typed={},
    )
    return Section(
        "learning",
        say(translatable("Report", "II. Learning")),
        split_columns(request, has_typed=True),
        (
            RowGroup(rows),
            RowGroup((*strands, core), say(translatable("Report", "Learners who have done a lesson of the group"))),
        ),
        learning_definitions(request),
        (typed_note(request),),
    )


def learner_rows(request: Request, figures: Figures, *, has_typed: bool = False) -> tuple[TableRow, ...]:
    """Visits, people, lessons and tasks of learners."""
    say = request.say
    typed: Mapping[str, int | None] | None = {} if has_typed else None
    return (
        split_row(
            "visits-named",
            say(translatable("Report", "Visits with a name")),
            of_learners(figures.visits),
            typed=typed,
        ),
        split_row(
            "learners",
            say(translatable("Report", "Learners")),
            figures.traits_of(figures.learners),
            rule=Rule.PEOPLE,
            typed=typed,
        ),
        split_row("tasks-alone", say(translatable("Report", "Tasks done alone")), figures.tasks_alone, typed=typed),
        split_row("lessons-done", say(translatable("Report", "Lessons done")), figures.done_lessons, typed=typed),
    )


def _attendance(request: Request, figures: Figures) -> TableRow:
    counted = [(one.traits, one.marks) for session in figures.sessions for one in session.present]
    for session in figures.sessions:
        counted += [
            (Traits(sex=Sex.FEMALE.value), session.female),
            (Traits(sex=Sex.MALE.value), session.male),
            (Traits(), session.unstated),
        ]
    typed = {key: typed_total(figures, key) for key in TYPED}
    return split_row("attendance", request.say(translatable("Report", "Attendance")), counted, typed=typed)


def typed_total(figures: Figures, key: str) -> int | None:
    """Sum of the total `key` over the sessions; None if no guide entered it."""
    entered = [session.totals[key] for session in figures.sessions if key in session.totals]
    return sum(entered) if entered else None


def everybody(request: Request, figures: Figures) -> Section:
    """All visits, also those without a name."""
    rows = (*_visits(request, figures), *_topics(request, figures))
    heading = request.say(translatable("Report", "All visits"))
    return Section("everybody", heading, who_columns(request), (RowGroup(rows),))


def services(request: Request, figures: Figures) -> Section:
    """Section III: visits about each digital service."""
    return Section(
        "services",
        request.say(translatable("Report", "III. Help with digital services")),
        who_columns(request),
        (RowGroup(_topics(request, figures)),),
        notes=(
            request.say(
                translatable(
                    "Report", "A visit counts once for each service of which a part of a lesson was finished."
                )
            ),
        ),
    )


def _topics(request: Request, figures: Figures) -> tuple[TableRow, ...]:
    return tuple(
        who_row(key, request.say(name), figures.studied(figures.syllabus.of_service(key)))
        for key, (name, _) in SERVICES.items()
    )


def visits_by_who(request: Request, figures: Figures) -> Section:
    """All visits by who came, which follows section II."""
    say = request.say
    return Section(
        "visits",
        say(translatable("Report", "All visits, also without a name")),
        who_columns(request),
        (RowGroup(_visits(request, figures)),),
        notes=(say(translatable("Report", "Guests are not counted as people: one person can come several times.")),),
    )


def _visits(request: Request, figures: Figures) -> tuple[TableRow, ...]:
    say = request.say
    return (
        who_row("visits", say(translatable("Report", "Visits")), ((one.who, one.visits) for one in figures.visits)),
        who_row(
            "visitors",
            say(translatable("Report", "People in visits")),
            ((one.who, one.people) for one in figures.visits),
        ),
    )


def safety(request: Request, figures: Figures) -> Section:
    """Section IV: visits about safety; the rows that the commune fills in by hand are blank."""
    say = request.say
    rows = (
        who_row(
            "safety",
            say(translatable("Report", "Visits about group 4")),
            figures.studied(figures.syllabus.of_strand(Strand.SAFETY)),
        ),
        TableRow("warnings", say(translatable("Report", "Warnings given (by hand)")), (None,) * 4),
        TableRow("cases", say(translatable("Report", "Cases reported by residents (by hand)")), (None,) * 4),
    )
    return Section(
        "safety", say(translatable("Report", "IV. Safety online")), who_columns(request), (RowGroup(rows),)
    )
