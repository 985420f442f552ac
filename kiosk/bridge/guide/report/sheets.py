"""Division of a section of a report into sheets: parts that fit on a page of the screen.

Rules: charts come first, then the table, then definitions and notes. All of them are on one sheet if they fit. A
table is continued on the next sheet, below its headers. The title of a group of rows is on the sheet of its first
row.
"""

from dataclasses import dataclass

FEW_LINES = 3
"""Minimum number of lines of a table below charts; if fewer fit, the table begins on the next sheet."""


@dataclass(frozen=True, slots=True)
class Parts:
    """Heights of the parts of a section, in pixels.

    ``chart_rows``: number of rows of charts, each at least ``chart_height``. ``head``: headers of the columns; 0
    without a table. ``lines``: rows of the table and titles of groups; ``titles``: numbers of the latter. ``notes``:
    definitions and notes in one paragraph; 0 if there are none. ``paragraphs``: the same, one paragraph each, with
    the space below it.
    """

    chart_rows: int
    chart_height: float
    head: float
    lines: tuple[float, ...]
    titles: frozenset[int]
    notes: float
    paragraphs: tuple[float, ...]


@dataclass(frozen=True, slots=True)
class ReportSheet:
    """What one sheet shows; ``lines`` and ``paragraphs`` are ranges of numbers.

    ``chart_row``: number of the row of charts; None without charts. ``chart_height``: height of the charts.
    ``has_notes``: whether the paragraph with all definitions and notes is shown.
    """

    chart_row: int | None = None
    chart_height: float = 0
    lines: range = range(0)
    has_notes: bool = False
    paragraphs: range = range(0)


def sheets(parts: Parts, height: float, gap: float) -> tuple[ReportSheet, ...]:
    """Return the sheets of a section; `height`: of a sheet, `gap`: between its parts, both in pixels."""
    found = [ReportSheet(row, height) for row in range(parts.chart_rows)]
    start = 0
    if found and parts.lines:
        room = height - parts.chart_height - gap - parts.head
        end = _end(parts, 0, room)
        if end >= min(FEW_LINES, len(parts.lines)):
            found[-1] = ReportSheet(found[-1].chart_row, _above(parts, end, height, gap), range(end))
            start = end
    while start < len(parts.lines):
        end = max(start + 1, _end(parts, start, height - parts.head))
        found.append(ReportSheet(lines=range(start, end)))
        start = end
    return (*found[:-1], *_with_notes(parts, found[-1] if found else None, height, gap))


def _end(parts: Parts, start: int, room: float) -> int:
    """Return the end of the range of lines from `start` that fit in `room`; a title is never its last line."""
    end, used = start, 0.0
    while end < len(parts.lines) and used + parts.lines[end] <= room:
        used += parts.lines[end]
        end += 1
    if end < len(parts.lines):
        while end > start and end - 1 in parts.titles:
            end -= 1
    return end


def _above(parts: Parts, end: int, height: float, gap: float) -> float:
    """Return the height that remains for the charts above the first `end` lines."""
    return height - gap - parts.head - sum(parts.lines[:end])


def _with_notes(parts: Parts, last: ReportSheet | None, height: float, gap: float) -> tuple[ReportSheet, ...]:
    """Return the sheet `last` with the notes added, or followed by sheets of notes if they do not fit."""
    if not parts.notes:
        return (last,) if last else ()
    if last is None:
        return _note_sheets(parts, height)
    table = parts.head + sum(parts.lines[line] for line in last.lines) if last.lines else 0
    charts = parts.chart_height if last.chart_row is not None else 0
    taken = table + charts + (gap if table and charts else 0)
    if taken + gap + parts.notes > height:
        return (last, *_note_sheets(parts, height))
    left = height - parts.notes - gap - table - (gap if table else 0)
    return (ReportSheet(last.chart_row, left if charts else 0, last.lines, has_notes=True),)


def _note_sheets(parts: Parts, height: float) -> tuple[ReportSheet, ...]:
    found: list[ReportSheet] = []
    start = 0
    while start < len(parts.paragraphs):
        end, used = start, 0.0
        while end < len(parts.paragraphs) and (end == start or used + parts.paragraphs[end] <= height):
            used += parts.paragraphs[end]
            end += 1
        found.append(ReportSheet(paragraphs=range(start, end)))
        start = end
    return tuple(found)
