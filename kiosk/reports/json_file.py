"""A report as a JSON file, for merging the reports of several kiosks and for other programs.

Rules: canonical JSON (sorted keys, no spaces, a line feed at the end), so that the same report gives the same bytes.
Numbers are not formatted; a percentage contains its two counts. ``counted`` is missing if it is empty. A merged
report contains the reports of its kiosks. Reading is strict: unknown fields, values out of range, bytes that are not
canonical, and a merged report that differs from the merge of its parts are refused. The file contains no names of
people and no pseudonyms, only the kiosk's id.
"""

from dataclasses import asdict
from datetime import date, time
from typing import Any

from pydantic import ValidationError

from kiosk.domain.errors import ReportError
from kiosk.domain.events import canonical_json
from kiosk.reports.cells import Average, Cell, Hidden, Percent
from kiosk.reports.json_shapes import FORMAT, FileShape
from kiosk.reports.merging import merge
from kiosk.reports.table import Report, Section

LARGEST_FILE = 8_000_000
"""Maximum size in bytes; a year's report of five kiosks has less than a tenth of it."""


def json_bytes(report: Report) -> bytes:
    """Return `report` as a JSON file."""
    content = {"format": FORMAT, "report": _report(report), "parts": [_report(part) for part in report.parts]}
    return f"{canonical_json(content)}\n".encode()


def report_in(data: bytes) -> Report:
    """Return the report in `data`, the bytes of a JSON file. Raises ValueError if it is not a valid one."""
    if len(data) > LARGEST_FILE:
        raise ValueError(f"it has more than {LARGEST_FILE} bytes")
    try:
        shape = FileShape.model_validate_json(data)
    except ValidationError as error:
        first = error.errors(include_url=False, include_input=False)[0]
        field = ".".join(str(part) for part in first["loc"])[:80]
        raise ValueError(f"it is wrong at {field!r}: {first['msg']}") from error
    report = shape.report.report([part.report(()) for part in shape.parts])
    if json_bytes(report) != data:
        raise ValueError("it is not in canonical form")
    try:
        if report.parts and merge(report.parts) != report:
            raise ValueError("its figures are not those of its parts")
    except ReportError as error:
        raise ValueError(f"its parts do not belong together: {error}") from error
    return report


def _report(report: Report) -> dict[str, Any]:
    return {
        "code": report.code.value,
        "title": report.title,
        "language": report.language,
        "period": {"first": report.period.first.isoformat(), "last": report.period.last.isoformat()},
        "place": asdict(report.place),
        "kiosk_id": report.kiosk_id,
        "made_at": report.made_at.isoformat(),
        "labels": asdict(report.labels),
        "sections": [_section(section) for section in report.sections],
        "is_public": report.is_public,
    }


def _section(section: Section) -> dict[str, Any]:
    return {
        "key": section.key,
        "heading": section.heading,
        "columns": [{**asdict(column), "kind": column.kind.value} for column in section.columns],
        "groups": [
            {
                "title": group.title,
                "rows": [
                    {
                        "key": row.key,
                        "header": row.header,
                        "cells": [_cell(cell) for cell in row.cells],
                        "part_of": row.part_of,
                        "rule": row.rule.value,
                    }
                    for row in group.rows
                ],
            }
            for group in section.groups
        ],
        "definitions": [asdict(item) for item in section.definitions],
        "notes": section.notes,
        "charts": [{**asdict(one), "kind": one.kind.value, "along": one.along.value} for one in section.charts],
        "corner": section.corner,
        "is_list": section.is_list,
        **({"counted": [asdict(note) for note in section.counted]} if section.counted else {}),
    }


def _cell(cell: Cell) -> Any:
    match cell:
        case Percent():
            return {**asdict(cell), "percent": cell.number}
        case Average():
            return {**asdict(cell), "average": cell.number}
        case Hidden():
            return {"hidden": cell.value}
        case date() | time():
            return cell.isoformat()
        case _:
            return cell
