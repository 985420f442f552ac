"""The page of the province for one period (mock-up ``province.png``)."""

from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime
from html import escape
from itertools import batched

from kiosk.domain.reporting.periods import Period
from kiosk.province.hub.pages import drawing, parts
from kiosk.province.hub.pages.awaited import Awaited
from kiosk.province.hub.pages.communes import CommuneKiosks
from kiosk.province.hub.pages.frame import Link, Titles, Where, button, icon, page, print_button
from kiosk.province.hub.pages.kiosks import KioskContact
from kiosk.province.hub.pages.ranking import Ranked, Rankings
from kiosk.province.hub.pages.tables import ELDERLY_, LEARNERS, TASKS, TOTAL, PeriodTables
from kiosk.province.hub.pages.words import PageWords
from kiosk.province.hub.pages.year import Year
from kiosk.reports.cells import Cell, size
from kiosk.reports.numbers import day
from kiosk.reports.table import Column, Kind, RowGroup, Section, TableRow

FIRST_ROWS = 12
"""Number of communes above the fold."""
ROWS_OF_A_PAGE = 200
"""Number of communes on one page; a longer ranking has pages of its own."""
MOST_LESSONS = 8
"""Number of lessons on the page, those with the smallest share of right answers first; XLSX and CSV have all."""


@dataclass(frozen=True, slots=True)
class Province:
    """What all pages of one set share.

    ``periods``: the tables of all periods, the oldest one first; ``rankings``: the ranking of each. ``without``:
    number of communes without a kiosk, None if unknown. ``years``: for each period, the figures of its year to its
    end. ``target``: see `page_set.Material`.
    """

    name: str
    communes: Sequence[CommuneKiosks]
    contact: KioskContact
    periods: Sequence[PeriodTables]
    rankings: Rankings
    made_at: datetime
    awaited: Awaited
    without: int | None
    years: Sequence[Year]
    target: int
    has_parquet: bool


def file_of(period: Period) -> str:
    """Return the name of the page of a period, without folder."""
    return f"{period.last.year}-{period.last.month:02}.html"


def province_page(province: Province, place: int, where: Where) -> str:
    """Return the page of the period with the index `place`."""
    words, tables = where.words, province.periods[place]
    before = province.periods[place - 1] if place else None
    running = ""
    if tables.period.last >= province.contact.today:
        running = f'<p class="running">{escape(words.running.format(day=day(province.contact.today)))}</p>'
    newest = province.periods[max(0, place - 5) : place + 1]
    totals = [one.communes[TOTAL][TASKS] for one in newest]
    side = (
        f"<section><h2>{escape(words.trend)}</h2>"
        f"{parts.trend(words, [one.period for one in newest], totals)}</section>"
        f"{_contact(province, where)}"
        f"<section><h2>{escape(words.difficulties)}</h2>"
        f"{parts.difficulties(words, tables.difficulties[TOTAL].items())}</section>"
    )
    body = (
        f"{running}{_headlines(province, tables, before, words)}"
        f'<div class="columns"><section id="tat-ca"><h2 id="bang">{escape(words.ranked)}</h2>'
        f"{_ranking(province, place, where)}</section>"
        f'<div class="side">{side}</div></div>'
        f'<p class="notes">{escape(words.notes)} {escape(words.twice_note)}</p>'
        f"{_year(province, place, words)}"
        f"{_lessons(tables.lessons[words.language], words)}"
    )
    title = words.title.format(province=province.name)
    titles = Titles(title, words.subtitle, words.skip, tables.period.label)
    return page(where, titles, _tools(province, place, where), body)


def ranking_pages(province: Province, place: int, where_of: Callable[[str], Where]) -> Iterator[tuple[str, str]]:
    """Yield the parts of a ranking that is too long for one page: the name of the file and the page.

    `place`: index of the period. `where_of`: returns the paths of the page with a name.
    """
    rows = province.rankings[place]
    if len(rows) <= ROWS_OF_A_PAGE:
        return
    parts_of = list(batched(rows, ROWS_OF_A_PAGE, strict=False))
    files = [_ranking_file(province.periods[place].period, number) for number in range(1, len(parts_of) + 1)]
    largest = _largest(province, place)
    for at, (file, some) in enumerate(zip(files, parts_of, strict=True)):
        where = where_of(file)
        lines = [_row(province.periods[place], row, where, largest) for row in some]
        yield file, _ranking_page(province, place, lines, files, at, where)


def _ranking_file(period: Period, number: int) -> str:
    """Return the path of a part, from the folder of the language; `number`: from 1."""
    return f"ky/{file_of(period).removesuffix('.html')}-bang-{number}.html"


def _ranking_page(  # noqa: PLR0913, PLR0917 - each is one part of the page
    province: Province, place: int, lines: Sequence[str], files: Sequence[str], at: int, where: Where
) -> str:
    words, period, rows = where.words, province.periods[place].period, len(province.rankings[place])

    def to(part: int) -> str:
        return f"{where.root}{files[part]}" if 0 <= part < len(files) else ""

    firsts = range(1, rows + 1, ROWS_OF_A_PAGE)
    names = [
        words.part.format(first=words.count(first), last=words.count(min(rows, first + ROWS_OF_A_PAGE - 1)))
        for first in firsts
    ]
    listed = "".join(
        f'<li><a href="{to(part)}"{" aria-current=page" if part == at else ""}>{escape(name)}</a></li>'
        for part, name in enumerate(names)
    )
    body = (
        f'<h2 id="bang">{escape(words.ranked)}</h2>{_table(words, lines)}'
        f'<nav aria-label="{escape(words.parts)}"><ul class="parts">{listed}</ul></nav>'
        f'<p class="notes">{escape(words.notes)}</p>'
    )
    tools = (
        button(Link(words.all_communes, f"{where.root}ky/{file_of(period)}"), "previous")
        + '<div class="turn">'
        + button(Link(words.previous_part, to(at - 1)), "previous", has_text=False)
        + button(Link(words.next_part, to(at + 1)), "next", has_text=False)
        + f"</div>{print_button(words)}"
    )
    title = words.title.format(province=province.name)
    return page(where, Titles(title, f"{period.label} · {names[at]}", words.skip), tools, body, "ranking")


def _contact(province: Province, where: Where) -> str:
    words, contact = where.words, province.contact
    expected = parts.awaited(words, province.awaited, is_internal=where.is_internal)
    if not contact.kiosks:
        return f"<section><h2>{escape(words.no_kiosks)}</h2>{expected}</section>"
    silent = contact.silent
    notes = province.awaited.notes if where.is_internal else {}
    heading = words.heard_share.format(share=words.text(contact.share))
    return (
        f"<section><h2>{escape(heading)}</h2>{drawing.squares(len(contact.kiosks) - len(silent), len(silent))}"
        f"{parts.silent_list(words, silent, where.root, notes)}{expected}</section>"
    )


def _tools(province: Province, place: int, where: Where) -> str:
    words, root, top = where.words, where.root, where.top

    def to(at: int) -> str:
        return f"{root}ky/{file_of(province.periods[at].period)}" if 0 <= at < len(province.periods) else ""

    here = province.periods[place].period
    listed = "".join(
        f'<li><a href="{to(at)}"{" aria-current=page" if at == place else ""}>{escape(tables.period.label)}</a></li>'
        for at, tables in reversed(list(enumerate(province.periods)))
    )
    stem = file_of(here).removesuffix(".html")
    saved = f"{top}tep/{stem}-{words.language}"
    name = f"Binh-dan-hoc-vu-so-{stem}"
    files = [
        button(Link(words.save_xlsx, f"{saved}.xlsx"), "save", file=f"{name}.xlsx"),
        button(Link(words.save_csv, f"{saved}.csv"), "save", file=f"{name}.csv"),
    ]
    if province.has_parquet:
        files.append(button(Link(words.save_parquet, f"{top}tep/so-lieu.parquet"), "save", file="so-lieu.parquet"))
    more = "".join(f"<li>{one}</li>" for one in files[1:])
    return (
        '<div class="turn">'
        + button(Link(words.previous_period, to(place - 1)), "previous", has_text=False)
        + f'<details class="pick"><summary class="button">{icon("calendar")}<span>{escape(here.label)}</span>'
        f'</summary><ul aria-label="{escape(words.periods)}">{listed}</ul></details>'
        + button(Link(words.next_period, to(place + 1)), "next", has_text=False)
        + f'</div><span class="gap"></span>{print_button(words)}{files[0]}'
        f'<details class="pick files"><summary class="button" aria-label="{escape(words.more_files)}">···</summary>'
        f"<ul>{more}</ul></details>"
    )


def _headlines(province: Province, tables: PeriodTables, before: PeriodTables | None, words: PageWords) -> str:
    total = tables.communes[TOTAL]
    earlier = before.communes[TOTAL] if before else {TASKS: None, LEARNERS: None, ELDERLY_: None}
    contact = province.contact
    heard = len(contact.kiosks) - len(contact.silent)
    return parts.headlines(
        (
            parts.Headline(
                words.text(total[TASKS]), words.tasks, parts.compared(words, total[TASKS], earlier[TASKS])
            ),
            parts.Headline(
                words.text(total[LEARNERS]),
                words.learners,
                parts.compared(words, total[LEARNERS], earlier[LEARNERS]),
            ),
            parts.Headline(
                words.text(tables.elderly_share(TOTAL)),
                words.elderly,
                parts.compared(words, None, before.elderly_share(TOTAL) if before else None),
            ),
            parts.Headline(
                words.kiosks_of.format(heard=words.count(heard), all=words.count(len(contact.kiosks))),
                words.kiosks_heard,
                words.as_of.format(day=day(contact.today)),
            ),
        )
    )


def _ranking(province: Province, place: int, where: Where) -> str:
    words, left, rows = where.words, province.without, province.rankings[place]
    on_page, largest = rows if len(rows) <= ROWS_OF_A_PAGE else rows[:FIRST_ROWS], _largest(province, place)
    lines = [_row(province.periods[place], row, where, largest) for row in on_page]
    shown = words.shown_of.format(shown=words.count(min(FIRST_ROWS, len(rows))), all=words.count(len(rows)))
    without = "" if left is None else f"<br>{escape(words.without_kiosk.format(count=words.count(left)))}"
    show_all, both = escape(words.show_all.format(all=words.count(len(rows)))), ""
    if lines[FIRST_ROWS:]:
        both = (
            f'<a class="button open" href="#tat-ca">{show_all}</a>'
            f'<a class="button close" href="#bang">{escape(words.show_fewer)}</a>'
        )
    elif rows[FIRST_ROWS:]:
        first = _ranking_file(province.periods[place].period, 1)
        both = f'<a class="button" href="{where.root}{first}">{show_all}</a>'
    return (
        f"{_table(words, lines[:FIRST_ROWS], lines[FIRST_ROWS:])}"
        f'<p class="below"><span class="soft"><span class="open">{escape(shown)}</span>{without}</span>{both}</p>'
    )


def _table(words: PageWords, lines: Sequence[str], others: Sequence[str] = ()) -> str:
    """Return the table of the ranking; `others`: rows that are folded."""
    more = f'<tbody class="more-rows">{"".join(others)}</tbody>' if others else ""
    return (
        f'<table class="rank"><thead><tr><td></td><th>{escape(words.commune)}</th>'
        f"<th>{escape(words.per_thousand)}</th><th>{escape(words.learners.capitalize())}</th></tr></thead>"
        f"<tbody>{''.join(lines)}</tbody>{more}</table>"
    )


def _largest(province: Province, place: int) -> tuple[float, float]:
    """Return the largest rate and the largest number of learners of all communes, which have the longest bars."""
    tables, rows = province.periods[place], province.rankings[place]
    rates = (size(row.rate) or 0 for row in rows)
    learners = (size(tables.communes[row.commune.key][LEARNERS]) or 0 for row in rows)
    return max(rates, default=0), max(learners, default=0)


def _row(tables: PeriodTables, row: Ranked, where: Where, largest: tuple[float, float]) -> str:
    words, (rate, learners) = where.words, largest
    link = f'<a href="{where.root}xa/{row.commune.key}.html">{parts.name_of(words, row.commune)}</a>'
    first = parts.with_bar(row.rate, rate, words, missing=words.not_entered)
    second = parts.with_bar(tables.communes[row.commune.key][LEARNERS], learners, words, "second")
    return (
        f'<tr><td class="place">{row.place or ""}</td><th scope="row">{link}</th>'
        f'<td class="rate">{first}</td><td>{second}</td></tr>'
    )


def lesson_columns(words: PageWords) -> Mapping[str, str]:
    """Return the shown columns of the table of lessons (`reports.queries.skills`) with their headers."""
    return {
        "started": words.started,
        "passed": words.passed,
        "done": words.done,
        "missed": words.missed,
        "missed-alone": words.right_at_once,
    }


def year_section(province: Province, place: int, words: PageWords) -> Section:
    """Return the figures of the province since the start of the year, to the end of a period."""
    year = province.years[place]
    figures = [year.figures[key] for key in words.year_figures]
    lines = [
        ("period", words.this_period, [figure.period for figure in figures]),
        ("year", words.since_start, [figure.year for figure in figures]),
    ]
    notes = [words.year_note]
    if year.adults:
        adults, entered = words.count(year.adults), words.count(year.entered)
        notes.append(words.adults_note.format(adults=adults, communes=entered))
        lines.append(("share", words.share_of_adults, [figure.share for figure in figures]))
    if province.target:
        notes.append(words.target_note.format(target=province.target))
        if year.adults:
            lines.append(("target", words.share_of_target, [figure.target for figure in figures]))
    heading = words.year.format(first=day(year.since.first), last=day(year.since.last))
    columns = tuple(Column(key, name) for key, name in words.year_figures.items())
    rows = tuple(TableRow(key, header, tuple(cells)) for key, header, cells in lines)
    return Section("year", heading, columns, (RowGroup(rows),), notes=tuple(notes), corner=words.total)


def _year(province: Province, place: int, words: PageWords) -> str:
    section = year_section(province, place, words)
    head = "".join(f"<th class=num>{escape(column.header)}</th>" for column in section.columns)
    rows = "".join(
        f'<tr><th scope="row">{escape(row.header)}</th>{_year_cells(words, row.cells)}</tr>' for row in section.rows()
    )
    return (
        f'<section class="lessons year"><h2 id="nam">{escape(section.heading)}</h2>'
        f'<div class="scroll" tabindex="0" role="region" aria-labelledby="nam"><table><thead><tr><td></td>{head}</tr>'
        f'</thead><tbody>{rows}</tbody></table></div><p class="notes">{escape(" ".join(section.notes))}</p></section>'
    )


def _year_cells(words: PageWords, cells: Sequence[Cell]) -> str:
    return "".join(
        f'<td class="num{" none" if cell is None else ""}" data-name="{escape(name)}">{escape(words.text(cell))}</td>'
        for name, cell in zip(words.year_figures.values(), cells, strict=True)
    )


def _lessons(section: Section, words: PageWords) -> str:
    heading = f'<section class="lessons"><h2>{escape(words.lessons)}</h2>'
    columns = {column.key: place for place, column in enumerate(section.columns)}
    shown = lesson_columns(words).items()
    shares = {row.key: size(row.cells[columns["missed-alone"]]) for row in section.rows()}
    begun = (row for row in section.rows() if any(row.cells))
    rows = sorted(begun, key=lambda row: (shares[row.key] is None, shares[row.key] or 0))[:MOST_LESSONS]
    if not rows:
        return f"{heading}<p>{escape(words.no_lessons)}</p></section>"
    if all(shares[row.key] is None for row in rows):  # the order says nothing
        heading += f"<p>{escape(words.few_answers)}</p>"
    head = "".join(
        f"<th{'' if section.columns[columns[key]].kind is Kind.TEXT else ' class=num'}>{escape(name)}</th>"
        for key, name in shown
    )
    lines = []
    for row in rows:
        cells = "".join(
            f'<td data-name="{escape(name)}"'
            f"{'' if section.columns[columns[key]].kind is Kind.TEXT else ' class=num'}>"
            f"{escape(words.text(row.cells[columns[key]]))}</td>"
            for key, name in shown
        )
        lines.append(f'<tr><th scope="row">{escape(row.header)}</th>{cells}</tr>')
    return (
        f"{heading}<table><thead><tr><th>{escape(words.lesson)}</th>{head}</tr></thead>"
        f"<tbody>{''.join(lines)}</tbody></table></section>"
    )
