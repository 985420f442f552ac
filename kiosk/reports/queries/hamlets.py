"""BC-07: people, results and needs of each hamlet."""

from collections import Counter
from collections.abc import Iterable

from kiosk.domain.reporting.people import Traits
from kiosk.domain.texts import translatable
from kiosk.reports.lists import listed_with_numbers
from kiosk.reports.queries.definitions import learning_definitions
from kiosk.reports.queries.figures import Figures
from kiosk.reports.queries.request import Request
from kiosk.reports.queries.splits import TOTAL, key_of, of_learners, place_name
from kiosk.reports.table import Column, Kind, RowGroup, Rule, Section, TableRow

_NUMBERS = ("learners", "visits-named", "tasks-alone", "lessons-done", "done-any", "sessions", "attendance")


def hamlets(request: Request, figures: Figures) -> Section:
    """One row per hamlet of the commune, in its order; then other hamlets, people without a hamlet, and the total."""
    say = request.say
    headers = (
        say(translatable("Report", "Learners")),
        say(translatable("Report", "Visits with a name")),
        say(translatable("Report", "Tasks done alone")),
        say(translatable("Report", "Lessons done")),
        say(translatable("Report", "Learners who have done a lesson")),
        say(translatable("Report", "Sessions")),
        say(translatable("Report", "Attendance")),
    )
    columns = (
        *map(Column, _NUMBERS, headers),
        Column("needs", say(translatable("Report", "Needs, difficulties")), Kind.TEXT),
    )
    counted = (
        _by_hamlet(figures.traits_of(figures.learners)),
        _by_hamlet(of_learners(figures.visits)),
        _by_hamlet(figures.tasks_alone),
        _by_hamlet(figures.done_lessons),
        _by_hamlet(figures.traits_of(figures.done_any)),
        Counter(session.place for session in figures.sessions),
        _sum((session.place, session.attendance) for session in figures.sessions),
    )
    known = dict.fromkeys(
        (*request.hamlets, *sorted({hamlet for counts in counted for hamlet in counts if hamlet}), "")
    )
    rows = tuple(
        TableRow(
            key_of(hamlet),
            place_name(request, hamlet),
            (*(counts[hamlet] for counts in counted), _needs(request, figures, hamlet)),
            TOTAL,
            Rule.PEOPLE,
        )
        for hamlet in known
    )
    sums = tuple(counts.total() for counts in counted)
    total = TableRow(TOTAL, say(translatable("Report", "Total")), (*sums, ""), rule=Rule.PEOPLE)
    return Section(
        "hamlets",
        say(translatable("Report", "Results by hamlet")),
        columns,
        (RowGroup((*rows, total)),),
        learning_definitions(request),
        (
            say(
                translatable(
                    "Report",
                    "Learners belong to the hamlet where they live, sessions and attendance to the hamlet where they "
                    "were held.",
                )
            ),
        ),
        corner=say(translatable("Report", "Hamlet")),
    )


def _by_hamlet(counted: Iterable[tuple[Traits, int]]) -> Counter[str]:
    return _sum((traits.hamlet, number) for traits, number in counted)


def _sum(counted: Iterable[tuple[str, int]]) -> Counter[str]:
    found: Counter[str] = Counter()
    for key, number in counted:
        found[key] += number
    return found


def _needs(request: Request, figures: Figures, hamlet: str) -> str:
    tags = Counter(tag for session in figures.sessions if session.place == hamlet for tag in session.difficulties)
    return listed_with_numbers({request.difficulties.get(tag, tag): number for tag, number in tags.items()})
