"""Readable names of the files of a report.

Rules: ``BC-04 Báo cáo tháng 15-10 đến 14-11-2026 - xã Lệ Thủy.pdf``: code, title, days, commune, and the kiosk if the
report is not merged. An existing file is never replaced: the next one gets ``(2)``.
"""

import unicodedata
from collections.abc import Collection
from datetime import date
from itertools import count
from pathlib import Path

from kiosk.domain.file_names import allowed, fitted
from kiosk.reports.table import DayRange, Report

_LONGEST_ENDING = 40
"""Maximum number of characters of the label in a name: it comes from the file, if a merged report was read."""


def base_name(report: Report) -> str:
    """Return the name of the files of `report`, without suffix."""
    kiosk = report.place.kiosk if report.kiosk_id else ""
    place = ", ".join(name for name in (report.place.commune, kiosk) if name)
    name = f"{report.code} {report.title} {_days(report)}"
    name = f"{name} - {place}" if place else name
    ending = f" ({allowed(report.labels.for_wall)[:_LONGEST_ENDING]})" if report.is_public else ""
    return fitted(allowed(name), ending)


def free_name(folder: Path, base: str, suffixes: Collection[str]) -> str:
    """Return `base`, numbered if needed, so that `folder` has no such file with one of `suffixes`. Raises OSError."""
    present = {unicodedata.normalize("NFC", file.name).casefold() for file in folder.iterdir()}
    for number in count(1):
        name = base if number == 1 else f"{base} ({number})"
        if not any(f"{name}.{suffix}".casefold() in present for suffix in suffixes):
            return name
    raise AssertionError("`count` is endless")


def _days(report: Report) -> str:
    days: DayRange = report.period
    if days.first == days.last:
        return _day(days.last)
    first = f"{days.first:%d-%m}" if days.first.year == days.last.year else _day(days.first)
    return report.labels.span_between(first, _day(days.last))


def _day(day: date) -> str:
    return f"{day:%d-%m}-{day.year:04}"
