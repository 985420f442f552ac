"""Converts the laid-out charts, tables and notes of a report to maps for QML."""

from collections.abc import Sequence
from dataclasses import asdict
from typing import Any

from kiosk.bridge.guide.report.charts.shapes import ChartShapes
from kiosk.bridge.guide.report.table_layout import ColumnGroup, ColumnPlace, TableLayout, TableLine
from kiosk.reports.table import Column, Kind, Section

Map = dict[str, Any]


def chart_map(shapes: ChartShapes) -> Map:
    """Return the maps of all shapes of a chart, as described in `charts.shapes`."""
    return {
        "bars": [asdict(bar.box) | {"style": bar.style} for bar in shapes.bars],
        "segments": [
            {"x": one.x, "y": one.y, "toX": one.to_x, "toY": one.to_y, "style": one.style} for one in shapes.segments
        ],
        "markers": [
            {"x": one.x, "y": one.y, "style": one.style, "isHollow": one.is_hollow} for one in shapes.markers
        ],
        "grid": [asdict(box) for box in shapes.grid],
        "labels": [
            asdict(label.box) | {"text": label.text, "align": label.align, "isStrong": label.is_strong}
            for label in shapes.labels
        ],
    }


NO_TABLE: Map = {
    "size": 1,
    "padding": 0,
    "corner": "",
    "width": 0,
    "headHeight": 0,
    "headerWidth": 0,
    "columns": [],
    "lines": [],
    "height": 0,
}
"""The map for a sheet without a table. ``size``: of the font, ``padding``: beside texts, both in pixels."""
Note = tuple[str, str]
"""A definition as (term, meaning), or a note as ("", text)."""


def table_map(section: Section, layout: TableLayout, group: ColumnGroup, shown: range) -> Map:
    """Return the map of the lines `shown` of a table with the columns of `group`, without ``size`` and ``padding``.

    ``columns`` and ``lines``: see `_column` and `_line`.
    """
    columns = [_column(section.columns, place, group) for place in group.places]
    lines = [layout.lines[number] for number in shown]
    return {
        "corner": section.corner,
        "width": group.width,
        "headHeight": layout.head_height,
        "headerWidth": group.header_width,
        "columns": columns,
        "lines": [_line(line, columns, group) for line in lines],
        "height": layout.head_height + sum(line.height for line in lines),
    }


def _column(columns: Sequence[Column], place: ColumnPlace, group: ColumnGroup) -> Map:
    """Return the map of a column. ``isApart``: whether a line on its left separates it from another split."""
    column, before = columns[place.column], columns[place.column - 1] if place.column else None
    return {
        "x": place.x,
        "width": place.width,
        "header": column.header,
        "isText": column.kind is Kind.TEXT,
        "isTotal": any(other.part_of == column.key for other in columns),
        "isApart": before is not None and (before.part_of, before.split) != (column.part_of, column.split),
        "isLast": place is group.places[-1],
    }


def _line(line: TableLine, columns: Sequence[Map], group: ColumnGroup) -> Map:
    """Return the map of a line; the title of a group of rows is as wide as the table and has no ``cells``."""
    if line.row is None:
        return {
            "header": line.header,
            "headerWidth": group.width,
            "height": line.height,
            "isTotal": False,
            "cells": [],
        }
    cells = [
        {
            "x": place.x,
            "width": place.width,
            "text": line.texts[place.column],
            "isText": column["isText"],
            "isStrong": line.is_total or column["isTotal"],
        }
        for place, column in zip(group.places, columns, strict=True)
    ]
    return {
        "header": line.header,
        "headerWidth": group.header_width,
        "height": line.height,
        "isTotal": line.is_total,
        "cells": cells,
    }


def notes_of(section: Section) -> list[Note]:
    """Return the definitions and notes of a section."""
    return [(item.term, item.meaning) for item in section.definitions] + [("", note) for note in section.all_notes()]


def plain_note(note: Note) -> str:
    """Return a definition or note as one line of text, such as ``term: meaning``."""
    term, meaning = note
    return f"{term}: {meaning}" if term else meaning
