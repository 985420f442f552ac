"""BC-06: results of each lesson, and its most missed question."""

from collections.abc import Iterable, Sequence

from kiosk.domain.ids import LessonId
from kiosk.domain.lessons import syllabus_place
from kiosk.domain.reporting.counts import QuestionCount, RunCount
from kiosk.domain.text import addressed
from kiosk.domain.texts import translatable
from kiosk.reports.cells import Average, Cell, Percent
from kiosk.reports.queries.figures import Figures
from kiosk.reports.queries.request import Request
from kiosk.reports.queries.stated import stated
from kiosk.reports.queries.syllabus import STRANDS
from kiosk.reports.table import Column, Definition, Kind, RowGroup, Section, TableRow

MOST_LESSONS = 1000
"""Maximum number of rows, those of the syllabus first: a manipulated kiosk of a province can invent lessons."""


def skills(request: Request, figures: Figures) -> Section:
    """One row per lesson that was started or answered in the period, grouped by strand; at most `MOST_LESSONS`."""
    say = request.say
    columns = (
        Column("started", say(translatable("Report", "Started"))),
        Column("finished", say(translatable("Report", "Finished"))),
        Column("passed", say(translatable("Report", "Passed"))),
        Column("done", say(translatable("Report", "Done"))),
        Column("tasks-alone", say(translatable("Report", "Tasks done alone"))),
        Column("tries", say(translatable("Report", "Tries per question"))),
        Column("missed", say(translatable("Report", "Most missed question")), Kind.TEXT),
        Column("missed-alone", say(translatable("Report", "Right at once"))),
    )
    by_lesson: dict[LessonId, list[QuestionCount]] = {}
    for question in figures.questions:
        by_lesson.setdefault(question.lesson, []).append(question)
    runs = {run.lesson: run for run in figures.runs}
    tasks = figures.tasks_by_lesson
    every = sorted({*runs, *by_lesson, *tasks}, key=lambda at: (syllabus_place(figures.syllabus.code(at)), at))
    found = every[:MOST_LESSONS]
    rows = {
        lesson: TableRow(
            lesson,
            figures.syllabus.title(lesson),
            _cells(request, runs.get(lesson, RunCount(lesson)), tasks.get(lesson, 0), by_lesson.get(lesson, [])),
        )
        for lesson in found
    }
    groups = [
        RowGroup(tuple(rows[lesson] for lesson in found if figures.syllabus.strand(lesson) is strand), title)
        for strand, title in (
            *((strand, say(name)) for strand, name in STRANDS.items()),
            (None, say(translatable("Report", "Other lessons"))),
        )
    ]
    return Section(
        "skills",
        say(translatable("Report", "Results by lesson")),
        columns,
        tuple(group for group in groups if group.rows),
        _definitions(request),
        (say(translatable("Report", "Everybody is counted here, also guests and shared turns.")),),
        corner=say(translatable("Report", "Lesson")),
    )


def _cells(request: Request, run: RunCount, tasks: int, questions: Sequence[QuestionCount]) -> tuple[Cell, ...]:
    tries = Average(sum(one.tries for one in questions), sum(one.asked for one in questions)) if questions else None
    return (run.started, run.finished, run.passed, run.done, tasks, tries, *_missed_cells(request, questions))


def most_missed(questions: Iterable[QuestionCount]) -> QuestionCount | None:
    """Return the question with the smallest share of first answers that were right without help.

    None if every first answer was right.
    """
    missed = [one for one in questions if one.asked > one.alone]
    return min(missed, key=lambda one: (one.alone / one.asked, -one.asked, one.step), default=None)


def wording(request: Request, question: QuestionCount) -> str:
    """Return the text of a question in the language of the report."""
    text = question.text.get(request.language) or question.text.get("vi") or ""
    return stated(addressed(text, request.address)) or question.step


def _missed_cells(request: Request, questions: Sequence[QuestionCount]) -> tuple[Cell, Cell]:
    worst = most_missed(questions)
    return (None, None) if worst is None else (wording(request, worst), Percent(worst.alone, worst.asked))


def _definitions(request: Request) -> tuple[Definition, ...]:
    say = request.say
    return (
        Definition(
            say(translatable("Report", "Started, finished, passed")),
            say(
                translatable(
                    "Report",
                    "attempts at the lesson that were begun, worked through to the end, and passed with at least 80% "
                    "of the questions right.",
                )
            ),
        ),
        Definition(
            say(translatable("Report", "Done")),
            say(translatable("Report", "passed, and all tasks on the phone done alone.")),
        ),
        Definition(
            say(translatable("Report", "Most missed question")),
            say(translatable("Report", "the one with the smallest share of answers right at once without help.")),
        ),
    )
