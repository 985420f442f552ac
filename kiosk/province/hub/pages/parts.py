"""Parts of the pages that the province and the communes share: headline figures, trend, lists."""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from html import escape

from kiosk.domain.reporting.periods import Period
from kiosk.province.hub.pages import drawing
from kiosk.province.hub.pages.awaited import Awaited
from kiosk.province.hub.pages.communes import CommuneKiosks
from kiosk.province.hub.pages.kiosks import Heard
from kiosk.province.hub.pages.words import PageWords
from kiosk.reports.cells import Cell, Hidden, Percent, size
from kiosk.reports.numbers import day

MOST_DIFFICULTIES = 4
"""Maximum number of difficulties on a page."""
LEAST_BASE = 50
"""Smallest number of which a change is given in per cent."""
SHORT_LIST = 4
"""Number of silent kiosks above the fold."""
MOST_SILENT = 100
"""Number of silent kiosks that the button shows; files have all."""
MOST_EXPECTED = 200
"""Number of registered kiosks that are listed."""


@dataclass(frozen=True, slots=True)
class Headline:
    """A headline figure: what is shown large, what it is, and what it is compared with."""

    number: str
    name: str
    note: str


def headlines(figures: Iterable[Headline]) -> str:
    """Return the row of headline figures."""
    shown = (
        f"<div><dt><span>{escape(one.name)}</span><b>{escape(one.number)}</b></dt><dd>{escape(one.note)}</dd></div>"
        for one in figures
    )
    return f'<dl class="heads">{"".join(shown)}</dl>'


def compared(words: PageWords, now: Cell, before: Cell) -> str:
    """Return ``kỳ trước 9.916 · tăng 15,5%``; without the change if one of the two is hidden or no count.

    From less than `LEAST_BASE`, the change is a number, because a percentage would make much of little.
    """
    if before is None:
        return ""
    told = words.before.format(number=words.text(before))
    if not isinstance(now, int) or not isinstance(before, int) or not before:
        return told
    difference = abs(now - before)
    change = words.text(Percent(difference, before) if before >= LEAST_BASE else difference)
    how = words.same if now == before else (words.more if now > before else words.fewer).format(percent=change)
    return f"{told} · {how}"


def name_of(words: PageWords, commune: CommuneKiosks) -> str:
    """Return the name of a commune as HTML, with the kind of unit in normal weight."""
    kind, name = commune.kind_and_name
    if not name:
        return f"<b>{escape(words.unknown_commune)}</b>"
    return f"{escape(kind.lower())} <b>{escape(name)}</b>" if kind else f"<b>{escape(name)}</b>"


def with_bar(cell: Cell, largest: float, words: PageWords, name: str = "", missing: str = "–") -> str:
    """Return a bar with its number; only a text if the number is hidden or missing."""
    if cell is None:
        return f'<span class="soft">{escape(missing)}</span>'
    number = size(cell)
    shown = escape(words.text(cell))
    if number is None:
        return f'<span class="soft">{shown}</span>'
    drawn = drawing.bar(number / largest if largest else 0, name)
    return f'<span class="with-bar">{drawn}<b>{shown}</b></span>'


def month_name(words: PageWords, period: Period) -> str:
    """Return the calendar month in which the period ends, such as ``11/2026``."""
    return words.month.format(month=f"{period.last.month}/{period.last.year}")


def trend(words: PageWords, periods: Sequence[Period], cells: Sequence[Cell]) -> str:
    """Return the line of the newest periods, and the same figures as a table for screen readers."""
    numbers = [size(cell) for cell in cells]
    known = [number for number in numbers if number is not None]
    top = drawing.axis(known)
    texts = [""] * len(cells)
    for place in {0, len(cells) - 1}:
        texts[place] = words.text(cells[place]) if cells[place] is not None else ""
    names = [str(period.last.month) for period in periods]
    if names:
        names[0] = words.month.format(month=names[0])
    drawn = drawing.line(numbers, names, texts, [words.count(0), words.count(top // 2), words.count(top)])
    rows = "".join(
        f"<tr><th>{escape(period.label)}</th><td>{escape(words.text(cell))}</td></tr>"
        for period, cell in zip(periods, cells, strict=True)
    )
    return f'{drawn}<table class="hidden"><caption>{escape(words.trend)}</caption>{rows}</table>'


def silent_list(words: PageWords, kiosks: Sequence[Heard], root: str, notes: Mapping[int, str]) -> str:
    """Return the silent kiosks: the first ones, and the others behind a button. `notes`: by number of a record."""
    if not kiosks:
        return f"<p>{escape(words.all_heard)}</p>"
    shown = "".join(_silent(words, one, root, notes) for one in kiosks[:SHORT_LIST])
    found = f'<ul class="silent-list">{shown}</ul>'
    if rest := kiosks[SHORT_LIST:]:
        others = "".join(_silent(words, one, root, notes) for one in rest[:MOST_SILENT])
        if left := len(rest[MOST_SILENT:]):
            others += f"<li><span></span><span>{escape(words.in_file.format(count=words.count(left)))}</span></li>"
        summary = escape(words.more_kiosks.format(count=words.count(len(rest))))
        found += f'<details class="rest"><summary>{summary}</summary><ul class="silent-list">{others}</ul></details>'
    return found


def _silent(words: PageWords, one: Heard, root: str, notes: Mapping[int, str]) -> str:
    box = '<svg class="box silent" viewBox="0 0 20 20" aria-hidden="true" focusable="false">'
    box += '<rect x="1.5" y="1.5" width="17" height="17" rx="3"/></svg>'
    last = words.last_heard.format(day=day(one.on)) if one.on else words.never_heard
    days = words.silent_days.format(days=one.days) if one.days is not None else ""
    link = f'<a href="{root}xa/{one.commune.key}.html">{name_of(words, one.commune)}</a>'
    return listed_kiosk(f"{box}<span>{link}</span>", last, days, notes.get(one.record.number, ""))


def listed_kiosk(name: str, last: str, days: str, known: str) -> str:
    """Return the line of a kiosk; `name`: its box and name in HTML, `known`: the office's note about it, or ""."""
    under = f'<span class="soft under">{escape(known)}</span>' if known else ""
    return f'<li>{name}<span class="soft">{escape(last)}</span><span>{escape(days)}</span>{under}</li>'


def _note(text: str) -> str:
    return f'<br><span class="soft">{escape(text)}</span>' if text else ""


def awaited(words: PageWords, known: Awaited, *, is_internal: bool) -> str:
    """Return what is not in the figures, a line each; `is_internal`: with the places and notes of expected kiosks."""
    lines = [
        escape(template.format(count=words.count(number)))
        for template, number in (
            (words.never_sent, len(known.expected)),
            (words.incomplete, known.incomplete),
            (words.held, known.held),
        )
        if number
    ]
    if known.expected and is_internal:
        listed = "".join(
            f"<li>{escape(one.place or words.unknown_commune)}{_note(one.note)}</li>"
            for one in known.expected[:MOST_EXPECTED]
        )
        lines[0] = f'<details class="rest"><summary>{lines[0]}</summary><ul>{listed}</ul></details>'
    return f'<ul class="awaited">{"".join(f"<li>{line}</li>" for line in lines)}</ul>' if lines else ""


def difficulties(words: PageWords, counted: Iterable[tuple[str, Cell]]) -> str:
    """Return the difficulties that were named most often; hidden numbers follow the visible ones."""
    named = [(words.difficulty_names[tag], cell) for tag, cell in counted if cell]
    ordered = sorted(named, key=lambda item: (-(size(item[1]) or 0), item[0]))[:MOST_DIFFICULTIES]
    if not ordered:
        return f"<p>{escape(words.no_difficulties)}</p>"
    largest = max((size(cell) or 0 for _, cell in ordered), default=0)
    rows = "".join(
        f"<tr><th>{escape(name)}</th><td>{with_bar(cell, largest, words, 'second')}</td></tr>"
        for name, cell in ordered
    )
    caption = f'<caption class="hidden">{escape(words.sessions_with)}</caption>'
    return f'<table class="bars">{caption}<tbody>{rows}</tbody></table>'


def is_shown(cell: Cell) -> bool:
    """Whether a cell has a number that is not hidden."""
    return cell is not None and not isinstance(cell, Hidden)
