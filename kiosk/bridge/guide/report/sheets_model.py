"""View model of the pages of a report: on each page charts, a part of a table, definitions and notes.

Rules: texts and numbers are exactly those of the report value (`kiosk.reports.numbers.text`), so that the screen and
the files agree. The layout is computed here, from the space that the screen has; QML draws it.
"""

from PySide6.QtCore import QObject

from kiosk.bridge.guide.report.drawn import Map
from kiosk.bridge.guide.report.letters import FontLetters
from kiosk.bridge.guide.report.overview import overview
from kiosk.bridge.guide.report.pages import Position, pages
from kiosk.bridge.guide.report.section_layout import SectionLayout, Space
from kiosk.bridge.typed import Property, QmlElement, QmlUncreatable, Signal, Slot
from kiosk.reports.table import Report

QML_IMPORT_NAME = "KioskUi.Bridge"
QML_IMPORT_MAJOR_VERSION = 1


@QmlElement
@QmlUncreatable("Part of the page of reports.")
class SheetsViewModel(QObject):
    """The pages of the shown report, and the current one."""

    changed = Signal()

    def __init__(self, parent: QObject) -> None:
        super().__init__(parent)
        self._letters = FontLetters()
        self._report: Report | None = None
        self._space: Space | None = None
        self._sections: list[SectionLayout] = []
        self._pages: list[list[Position]] = []
        self._page = 0
        self._group = 0

    def show(self, report: Report | None) -> None:
        """Show `report`; if the previous report has the same code, stay in the section with the same key."""
        before, section = self._report, self._first()
        self._report = report
        self._lay_out()
        self._page = self._group = 0
        if report and before and section and report.code is before.code:
            keys = [one.section.key for one in self._sections]
            if section.section.key in keys:
                self._page = self._page_of(keys.index(section.section.key), 0)
        self.changed.emit()

    @Slot(float, float, int, int, float)
    def resize(self, width: float, height: float, size: int, small: int, gap: float) -> None:
        """Lay the report out again for the space of a sheet; see `Space`."""
        space = Space(width, height, size, small, gap)
        if width <= 0 or height <= 0 or space == self._space:
            return
        shown = self._shown()
        self._space = space
        self._lay_out()
        if shown:
            section, sheet = shown[0]
            self._page = self._page_of(section, min(sheet, self._sections[section].count - 1))
        self._group = min(self._group, max(0, self.groupCount - 1))
        self.changed.emit()

    def _lay_out(self) -> None:
        report, space = self._report, self._space
        self._sections, self._pages = [], []
        if report is not None and space is not None:
            self._sections = [
                SectionLayout(section, charts, report.labels, self._letters, space)
                for section, charts in overview(report)
            ]
            self._pages = pages([section.sizes() for section in self._sections], space.height)

    def _shown(self) -> list[Position]:
        """Return the sheets on the current page."""
        return self._pages[self._page] if self._page < len(self._pages) else []

    def _first(self) -> SectionLayout | None:
        """Return the first section on the current page."""
        return next((self._sections[section] for section, _sheet in self._shown()), None)

    def _page_of(self, section: int, sheet: int) -> int:
        return next(number for number, shown in enumerate(self._pages) if (section, sheet) in shown)

    @Slot(int)
    def showPage(self, page: int) -> None:
        """Show the page with this number, from 0."""
        if 0 <= page < len(self._pages):
            self._page = page
            self._group = min(self._group, max(0, self.groupCount - 1))
            self.changed.emit()

    @Slot(int)
    def showSection(self, section: int) -> None:
        """Show the first page of a section."""
        if 0 <= section < len(self._sections):
            self._group = 0
            self.showPage(self._page_of(section, 0))

    @Slot(int)
    def showGroup(self, group: int) -> None:
        """Show the group of columns with this number, from 0."""
        if 0 <= group < self.groupCount:
            self._group = group
            self.changed.emit()

    @Property(int, notify=changed)
    def page(self) -> int:
        """Number of the current page, from 0."""
        return self._page

    @Property(int, notify=changed)
    def pageCount(self) -> int:
        """Number of pages of the report."""
        return len(self._pages)

    @Property(int, notify=changed)
    def group(self) -> int:
        """Number of the shown group of columns, from 0."""
        return self._group

    @Property(int, notify=changed)
    def groupCount(self) -> int:
        """Number of groups of columns of the first section on the current page; 0 if it has no table there."""
        return next((self._sections[section].group_count(sheet) for section, sheet in self._shown()), 0)

    @Property(str, notify=changed)
    def heading(self) -> str:
        """Heading of the first section on the current page; empty if the report has only one section."""
        first = self._first()
        return first.section.heading if first and len(self._sections) > 1 else ""

    @Property(bool, notify=changed)
    def hasGroups(self) -> bool:
        """Whether a table of the report has several groups of columns, because it is wider than the screen."""
        return any(one.has_groups for one in self._sections)

    @Property(int, notify=changed)
    def section(self) -> int:
        """Number of the first section on the current page, from 0."""
        return next((section for section, _sheet in self._shown()), 0)

    @Property("QVariantList", notify=changed)
    def headings(self) -> list[str]:
        """Headings of all sections."""
        return [one.section.heading for one in self._sections]

    @Property("QVariantList", notify=changed)
    def blocks(self) -> list[Map]:
        """The sections on the current page, one map each.

        ``heading``: empty for the first one. ``charts``: see `SectionLayout.charts`; ``chartHeight``: height of all.
        ``table``: see `drawn.table_map`. ``notes``: paragraphs.
        """
        return [
            self._block(number, self._sections[section], sheet)
            for number, (section, sheet) in enumerate(self._shown())
        ]

    def _block(self, number: int, section: SectionLayout, sheet: int) -> Map:
        charts = section.charts(sheet)
        return {
            "heading": section.section.heading if number else "",
            "charts": charts,
            "chartHeight": charts[0]["height"] if charts else 0,
            "table": section.table(sheet, 0 if number else self._group),
            "notes": section.notes(sheet),
        }
