"""The lines above the tables of a report, equal in all formats; each docstring is an example."""

from kiosk.reports.numbers import clock, day
from kiosk.reports.table import Report


def period_line(report: Report) -> str:
    """``Từ ngày 15/10/2026 đến ngày 14/11/2026``."""
    return report.labels.period_between(day(report.period.first), day(report.period.last))


def place_line(report: Report) -> str:
    """``Trung tâm Văn hóa - Thể thao, xã Lệ Thủy``."""
    return ", ".join(name for name in (report.place.centre, report.place.commune) if name)


def kiosk_line(report: Report) -> str:
    """``Máy: Nhà văn hóa Phú Thọ``."""
    return report.labels.kiosk_named(report.place.kiosk)


def made_line(report: Report) -> str:
    """``Lập lúc 19:30 ngày 14/11/2026``."""
    return report.labels.made_at(day(report.made_at), clock(report.made_at.time()))


def heading_lines(report: Report) -> tuple[str, ...]:
    """All lines: title with code, period, place, kiosk, time."""
    title = f"{report.code} {report.title}"
    return title, period_line(report), place_line(report), kiosk_line(report), made_line(report)
