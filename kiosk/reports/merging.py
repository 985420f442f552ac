"""Merges the reports of several kiosks into the report of their commune.

Rules: a merged report is computed only from the reports of single kiosks, sorted by the id of the kiosk; a report
that is itself merged is replaced by its parts first. The result therefore depends neither on the order nor on
intermediate merges. `kiosk.reports.joining` adds up the tables.
"""

from collections.abc import Callable, Sequence
from dataclasses import replace
from datetime import datetime

from kiosk.domain.errors import ReportError
from kiosk.domain.ids import KioskId
from kiosk.domain.texts import MessageText, translatable
from kiosk.reports.joining import DifferentCommonError, DifferentTablesError, joined_sections, joined_texts
from kiosk.reports.numbers import clock, day
from kiosk.reports.table import Place, Report


def merge(reports: Sequence[Report]) -> Report:
    """Return the merged report of all kiosks in `reports`. Raises ReportError if they cannot be merged."""
    parts = _parts(reports)
    _require_equal(parts, _code, translatable("Staff", "These are different reports: {values}."))
    _require_equal(parts, _period, translatable("Staff", "The reports cover different periods: {values}."))
    _require_equal(parts, _commune, translatable("Staff", "The reports are from different communes: {values}."))
    _require_equal(parts, _language, translatable("Staff", "The reports are in different languages: {values}."))
    try:
        sections = joined_sections([part.sections for part in parts], parts[0].labels)
    except DifferentCommonError as error:
        raise ReportError(
            translatable("Staff", "The kiosks have different figures for “{row}”: {values}."),
            translatable("Staff", "Correct the figure on the kiosks and make their reports again."),
            row=error.row,
            values=_listed(error.values),
        ) from error
    except DifferentTablesError as error:
        raise ReportError(
            translatable("Staff", "The reports have different tables."),
            translatable("Staff", "Update the program on all kiosks and make the reports again."),
        ) from error
    names = (joined_texts(part.place.centre for part in parts), joined_texts(part.place.kiosk for part in parts))
    return replace(
        parts[0],
        place=Place(parts[0].place.commune, *names),
        kiosk_id=KioskId(""),
        made_at=max(part.made_at for part in parts),
        sections=sections,
        parts=tuple(parts),
    )


def _parts(reports: Sequence[Report]) -> list[Report]:
    """Return the report of each kiosk once, sorted by kiosk id. Raises ReportError."""
    by_kiosk: dict[KioskId, Report] = {}
    for part in (part for report in reports for part in report.parts or (report,)):
        if part.is_public:
            raise ReportError(
                translatable("Staff", "A report for the wall cannot be merged: its small numbers are hidden."),
                translatable("Staff", "Choose the full reports of the kiosks."),
            )
        known = by_kiosk.setdefault(part.kiosk_id, part)
        if known != part:
            raise ReportError(
                translatable("Staff", "There are two different reports of the kiosk “{kiosk}”: {values}."),
                translatable("Staff", "Leave out the older one."),
                kiosk=part.place.kiosk,
                values=_listed(sorted({_moment(known.made_at), _moment(part.made_at)})),
            )
    if not by_kiosk:
        raise ReportError(
            translatable("Staff", "There is no report to merge."),
            translatable("Staff", "Choose the files of the kiosks."),
        )
    return [by_kiosk[kiosk] for kiosk in sorted(by_kiosk)]


def _require_equal(parts: Sequence[Report], value: Callable[[Report], str], message: MessageText) -> None:
    values = {value(part) for part in parts}
    if len(values) > 1:
        raise ReportError(
            message, translatable("Staff", "Choose reports that belong together."), values=_listed(sorted(values))
        )


def _code(report: Report) -> str:
    return str(report.code)


def _period(report: Report) -> str:
    return f"{day(report.period.first)}–{day(report.period.last)}"


def _commune(report: Report) -> str:
    return report.place.commune


def _language(report: Report) -> str:
    return str(report.language)


def _moment(at: datetime) -> str:
    return f"{clock(at.time())} {day(at)}"


def _listed(values: Sequence[str]) -> str:
    return ", ".join(values)
