"""The page of one commune: its newest periods, its difficulties, what people fail, its kiosks."""

from collections.abc import Sequence
from dataclasses import dataclass
from html import escape

from kiosk.domain.ids import LessonId
from kiosk.domain.reporting.counts import QuestionCount
from kiosk.province.hub.pages import parts
from kiosk.province.hub.pages.communes import CommuneKiosks
from kiosk.province.hub.pages.frame import Link, Titles, Where, button, page, print_button
from kiosk.province.hub.pages.province_page import Province, file_of
from kiosk.province.hub.pages.tables import (
    ATTENDANCE,
    DONE,
    LEARNERS,
    SESSIONS,
    TASKS,
    PeriodTables,
    request_for,
)
from kiosk.province.hub.pages.words import PageWords
from kiosk.reports.disclosure import LARGEST, SMALLEST
from kiosk.reports.numbers import day
from kiosk.reports.queries.request import Request
from kiosk.reports.queries.skills import most_missed, wording
from kiosk.reports.queries.syllabus import Syllabus

MOST_MISSED = 6
"""Maximum number of lessons."""
_ROUNDED_TO = 5


@dataclass(frozen=True, slots=True)
class Missed:
    """A lesson with the question that most people fail at once.

    ``share``: right answers at once in per cent, rounded to `_ROUNDED_TO`: exact shares of two communes, or of a
    commune and the province, would give the counts behind them away.
    """

    lesson: LessonId
    question: QuestionCount
    share: int


def missed_lessons(questions: Sequence[QuestionCount], everybody: Sequence[QuestionCount]) -> Sequence[Missed]:
    """Return the lessons in which most people fail a question at once.

    A lesson is left out if one of the counts behind the share, or their difference, is from 1 to 4, in the commune or
    in all others together. `everybody`: the questions of the province; one that is not among them is left out, too.
    """
    province = {(one.lesson, one.step): one for one in everybody}
    by_lesson: dict[LessonId, list[QuestionCount]] = {}
    for question in questions:
        by_lesson.setdefault(question.lesson, []).append(question)
    worst = [(lesson, found) for lesson, some in by_lesson.items() if (found := most_missed(some)) is not None]
    shown = [
        Missed(lesson, one, _ROUNDED_TO * round(100 * one.alone / one.asked / _ROUNDED_TO))
        for lesson, one in worst
        if (whole := province.get((one.lesson, one.step))) is not None
        and not any(SMALLEST <= number <= LARGEST for number in _counts_of(one, whole))
    ]
    return sorted(shown, key=lambda one: (one.share, one.lesson))[:MOST_MISSED]


def _counts_of(one: QuestionCount, whole: QuestionCount) -> Sequence[int]:
    """Return the counts behind a share of a commune, and those of the rest of the `whole` province."""
    alone, asked = whole.alone - one.alone, whole.asked - one.asked
    return one.alone, one.asked, one.asked - one.alone, alone, asked, asked - alone


@dataclass(frozen=True, slots=True)
class Lessons:
    """The lessons of a commune in which people get stuck. ``syllabus``: their titles, in the language of the page."""

    missed: Sequence[Missed]
    syllabus: Syllabus


def commune_page(province: Province, place: int, commune: CommuneKiosks, lessons: Lessons, where: Where) -> str:
    """Return the page of `commune`; `place`: index of the period."""
    words, tables = where.words, province.periods[place]
    before = province.periods[place - 1] if place else None
    newest = province.periods[max(0, place - 5) : place + 1]
    name = commune.name or words.unknown_commune
    adults = words.count(commune.adults) if commune.adults else words.not_entered
    totals = [one.communes[commune.key][TASKS] for one in newest]
    counted = parts.difficulties(words, tables.difficulties[commune.key].items())
    body = (
        f"{_headlines(tables, before, commune, words)}"
        f'<div class="columns"><div class="side"><section><h2 id="bang">{escape(words.periods_of_commune)}</h2>'
        f"{_periods(newest, commune, words)}"
        f'<p class="below soft">{escape(words.adults)}: {escape(adults)}</p></section>'
        f"<section><h2>{escape(words.kiosks)}</h2>{_kiosks(province, commune, where)}</section></div>"
        f'<div class="side"><section><h2>{escape(words.trend)}</h2>'
        f"{parts.trend(words, [one.period for one in newest], totals)}</section>"
        f"<section><h2>{escape(words.difficulties)}</h2>{counted}</section></div></div>"
        f"{_missed(lessons, request_for(tables.period, words.language, province.made_at), words)}"
        f'<p class="notes">{escape(words.notes)}</p>'
    )
    tools = button(Link(words.all_communes, f"{where.root}ky/{file_of(tables.period)}"), "previous") + print_button(
        words
    )
    title = words.of_commune.format(commune=name[:1].upper() + name[1:])
    subtitle = f"{province.name} · {tables.period.label}"
    return page(where, Titles(title, subtitle, words.skip_to_periods), tools, body, "commune")


def _headlines(tables: PeriodTables, before: PeriodTables | None, commune: CommuneKiosks, words: PageWords) -> str:
    now = tables.communes[commune.key]
    earlier = before.communes[commune.key] if before else dict.fromkeys(now)
    rate = tables.per_thousand(commune)
    return parts.headlines(
        (
            parts.Headline(words.text(now[TASKS]), words.tasks, parts.compared(words, now[TASKS], earlier[TASKS])),
            parts.Headline(
                words.not_entered if rate is None else words.text(rate),
                words.per_thousand.lower(),
                parts.compared(words, None, before.per_thousand(commune) if before else None),
            ),
            parts.Headline(
                words.text(now[LEARNERS]),
                words.learners,
                parts.compared(words, now[LEARNERS], earlier[LEARNERS]),
            ),
            parts.Headline(
                words.text(tables.elderly_share(commune.key)),
                words.elderly,
                parts.compared(words, None, before.elderly_share(commune.key) if before else None),
            ),
        )
    )


def _periods(newest: Sequence[PeriodTables], commune: CommuneKiosks, words: PageWords) -> str:
    heads = (
        words.tasks.capitalize(),
        words.per_thousand_short,
        words.learners.capitalize(),
        words.elderly_share,
        words.lessons_done,
        words.sessions,
        words.attendance_short,
    )
    head = "".join(f'<th class="num">{escape(one)}</th>' for one in heads)
    lines = []
    for tables in reversed(newest):
        cells = tables.communes[commune.key]
        shown = (
            cells[TASKS],
            tables.per_thousand(commune),
            cells[LEARNERS],
            tables.elderly_share(commune.key),
            cells[DONE],
            cells[SESSIONS],
            cells[ATTENDANCE],
        )
        numbers = "".join(f'<td class="num">{escape(words.text(cell))}</td>' for cell in shown)
        lines.append(f'<tr><th scope="row">{escape(tables.period.label)}</th>{numbers}</tr>')
    return (
        f'<div class="scroll" tabindex="0" role="region" aria-labelledby="bang"><table class="plain"><thead><tr>'
        f"<th>{escape(words.period)}</th>{head}</tr></thead><tbody>{''.join(lines)}</tbody></table></div>"
    )


def _kiosks(province: Province, commune: CommuneKiosks, where: Where) -> str:
    words, lines = where.words, []
    notes = province.awaited.notes if where.is_internal else {}
    for one in province.contact.by_commune[commune.key]:
        box = f'<svg class="box{" silent" if one.is_silent else ""}" viewBox="0 0 20 20" aria-hidden="true" '
        box += 'focusable="false"><rect x="1.5" y="1.5" width="17" height="17" rx="3"/></svg>'
        name = escape(words.kiosk.format(kiosk=one.record.kiosk.partition("-")[0]))
        last = words.last_heard.format(day=day(one.on)) if one.on else words.never_heard
        silent = words.silent_days.format(days=one.days) if one.is_silent and one.days is not None else ""
        lines.append(parts.listed_kiosk(f"{box}<span>{name}</span>", last, silent, notes.get(one.record.number, "")))
    return f'<ul class="silent-list">{"".join(lines)}</ul>'


def _missed(lessons: Lessons, request: Request, words: PageWords) -> str:
    heading = f'<section class="lessons"><h2>{escape(words.lessons)}</h2>'
    if not lessons.missed:
        return f"{heading}<p>{escape(words.few_answers)}</p></section>"
    lines = (
        f'<tr><th scope="row">{escape(lessons.syllabus.title(one.lesson))}</th>'
        f'<td data-name="{escape(words.missed)}">{escape(wording(request, one.question))}</td>'
        f'<td class="num" data-name="{escape(words.right_at_once)}">'
        f"{escape(words.about.format(percent=one.share))}</td></tr>"
        for one in lessons.missed
    )
    return (
        f"{heading}<table><thead><tr><th>{escape(words.lesson)}</th><th>{escape(words.missed)}</th>"
        f'<th class="num">{escape(words.right_at_once)}</th></tr></thead><tbody>{"".join(lines)}</tbody></table>'
        "</section>"
    )
