"""The definitions printed below the tables, and the notes about figures that a reader could misunderstand."""

from kiosk.domain.reporting.periods import YearStart
from kiosk.domain.texts import translatable
from kiosk.reports.queries.figures import Figures
from kiosk.reports.queries.request import Request
from kiosk.reports.table import CountedNote, Definition


def learning_definitions(request: Request) -> tuple[Definition, ...]:
    """Definitions of visits, people, done lessons and tasks done alone."""
    say = request.say
    return (
        Definition(
            say(translatable("Report", "Visit")),
            say(translatable("Report", "one visit to the kiosk with at least one finished part of a lesson.")),
        ),
        Definition(
            say(translatable("Report", "Learner")),
            say(translatable("Report", "a person who agreed to be recorded by name; counted once in the period.")),
        ),
        Definition(
            say(translatable("Report", "Lesson done")),
            say(
                translatable(
                    "Report",
                    "at least 80% of the questions right, and all tasks on the phone done alone, in the same attempt "
                    "at the lesson.",
                )
            ),
        ),
        Definition(
            say(translatable("Report", "Done alone")),
            say(
                translatable(
                    "Report",
                    "a task done on the practice phone without help at the first attempt. Tasks of a shared turn "
                    "count for nobody.",
                )
            ),
        ),
    )


def cumulative_definition(request: Request) -> Definition:
    """Definition of the cumulative figures."""
    return Definition(
        request.say(translatable("Report", "Cumulative")),
        request.say(
            translatable(
                "Report",
                "from 15/12 of the year before to the last day of the period; on a notice board rounded to 5.",
            )
        )
        if request.year_start is YearStart.ADMINISTRATIVE
        else request.say(
            translatable("Report", "from 01/01 to the last day of the period; on a notice board rounded to 5.")
        ),
    )


def clock_notes(request: Request, figures: Figures) -> tuple[CountedNote, ...]:
    """Notes about visits whose day is not certain or that are not counted."""
    moved = sum(one.undated for one in figures.visits) + sum(not one.is_dated for one in figures.sessions)
    waiting = figures.facts.undated()
    notes = (
        (
            moved,
            translatable(
                "Report",
                "{count} visits or sessions began while the clock was wrong; they are counted on the nearest known "
                "day.",
            ),
            translatable(
                "Report",
                "Some visits or sessions began while the clock was wrong; they are counted on the nearest known day.",
            ),
        ),
        (
            waiting,
            translatable("Report", "{count} visits are not counted yet, because the clock was never right."),
            translatable("Report", "Some visits are not counted yet, because the clock was never right."),
        ),
        (
            request.stranded,
            translatable(
                "Report", "{count} visits recovered from a damaged record are counted by the province, not here."
            ),
            translatable(
                "Report", "Some visits recovered from a damaged record are counted by the province, not here."
            ),
        ),
    )
    return tuple(
        CountedNote(count=count, text=request.translate(text), public=request.translate(public))
        for count, text, public in notes
        if count
    )


def typed_note(request: Request) -> str:
    """Explanation of the columns with an asterisk."""
    return request.say(
        translatable("Report", "* Totals that guides enter for a session; not recorded for any person.")
    )
