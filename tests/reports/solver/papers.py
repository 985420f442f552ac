"""What a reader finds in the published JSON file of a report, and how the file is compared with the other formats."""

import json
from collections.abc import Iterator
from dataclasses import dataclass, field
from typing import Any

from kiosk.reports.json_file import json_bytes
from kiosk.reports.table import Report

Place = tuple[str, str, str]
"""Section, row and column of a number; the column of a ratio is followed by ``.part``, ``.whole`` or the like."""
BELOW_FIVE, WITHHELD = "below-five", "withheld"


@dataclass(slots=True)
class Paper:
    """The numbers of a report by place; a hidden one is its mark. ``sums``: total and parts, as the columns say."""

    cells: dict[Place, int | str] = field(default_factory=dict)
    sums: list[tuple[Place, tuple[Place, ...]]] = field(default_factory=list)

    def hidden(self) -> dict[Place, str]:
        """The marks of the hidden numbers."""
        return {place: cell for place, cell in self.cells.items() if isinstance(cell, str)}


def paper_of(report: Report) -> Paper:
    """Read the JSON file of `report`."""
    paper = Paper()
    for section in json.loads(json_bytes(report))["report"]["sections"]:
        columns, rows = section["columns"], [row for group in section["groups"] for row in group["rows"]]
        for row in rows:
            for column, cell in zip(columns, row["cells"], strict=True):
                place = section["key"], row["key"], column["key"]
                paper.cells |= {(*place[:2], place[2] + suffix): number for suffix, number in _numbers(cell)}
        for split in {(one["part_of"], one["split"]) for one in columns if one["part_of"]}:
            parts = [one["key"] for one in columns if (one["part_of"], one["split"]) == split]
            for row in rows:
                _add(paper, section["key"], (row["key"], split[0]), [(row["key"], part) for part in parts])
        for total in {row["part_of"] for row in rows if row["part_of"]}:
            parts = [row["key"] for row in rows if row["part_of"] == total]
            for column in columns:
                _add(paper, section["key"], (total, column["key"]), [(part, column["key"]) for part in parts])
    return paper


def _add(paper: Paper, section: str, total: tuple[str, str], parts: list[tuple[str, str]]) -> None:
    places = [(section, *part) for part in parts if (section, *part) in paper.cells]
    if (section, *total) in paper.cells and places:
        paper.sums.append(((section, *total), tuple(places)))


def _numbers(cell: Any) -> Iterator[tuple[str, int | str]]:
    match cell:
        case {"hidden": mark}:
            yield "", mark
        case {"percent": _} | {"average": _}:
            yield from ((f".{key}", cell[key]) for key in ("part", "whole", "total", "count") if key in cell)
        case int():
            yield "", cell
