"""A report as a PDF file on A4, in the look of Nghị định 30/2020.

Rules: the pages are in portrait format if every table fits without wrapping a text, else in landscape. Each page has
its number and the code of the report. A heading is on the page of what follows, the signatures are on the page of
what is before them. The title of a chart is left out if it is that of its section; a narrow table is beside its
chart. A report for the wall has no space for signatures. The fonts of `kiosk.bridge.shell.fonts` must be loaded.
"""

from collections.abc import Sequence
from dataclasses import replace

from PySide6.QtCore import QMarginsF
from PySide6.QtGui import QPageLayout, QPageSize

from kiosk.bridge.paper.flow import Piece, beside, height_of, held_together, paginated
from kiosk.bridge.paper.pages import CENTRE, RIGHT, PaperPages, Span, Style
from kiosk.bridge.paper.report_charts import chart_pieces
from kiosk.bridge.paper.report_table import table_pieces, whole_width
from kiosk.bridge.paper.surfaces import PdfFile
from kiosk.bridge.shell.fonts import PAPER_FAMILY
from kiosk.reports.drawings import drawings
from kiosk.reports.headings import kiosk_line, made_line, period_line
from kiosk.reports.table import Report, Section

_SIDE, _TOP, _BOTTOM = 18.0, 15.0, 18.0
"""Margins; the foot is in the lower margin."""
_GAP = 6.0
_SIGNATURE = 25.0
"""Height kept free for a signature and a stamp."""
_KEPT = 5
"""Number of lines or rows that are on the page of the signatures."""
_SHORT_LINE = 0.35
"""Length of the line below the name of the centre, relative to its column."""
_LEAST_NARROW, _NARROW = 0.32, 0.42
"""Minimum and maximum width of a table beside a chart, relative to the page."""
_WIDEST_CHART = 174.0
_SMALLEST, _STEP = 5.0, 1.0
"""Minimum font size of a text that is higher than a page, and step between the sizes that are tried, in points."""
_HEADING = Style(12, is_bold=True)
_BOLD, _TEXT, _ITALIC = (
    Style(11, is_bold=True, align=CENTRE),
    Style(11, align=CENTRE),
    Style(11, is_italic=True, align=CENTRE),
)
_FOOT = Style(9)


def report_pdf(report: Report) -> bytes:
    """Return `report` as a PDF file."""
    return _pdf(report, QPageLayout.Orientation.Portrait) or _pdf(report, QPageLayout.Orientation.Landscape)


def _pdf(report: Report, orientation: QPageLayout.Orientation) -> bytes:
    """Return the PDF file; empty if it is in portrait format and a table does not fit."""
    layout = QPageLayout(QPageSize(QPageSize.PageSizeId.A4), orientation, QMarginsF())
    with PdfFile(f"{report.code} {report.title}", layout) as surface:
        drawn = _Pages(report, PaperPages(surface, PAPER_FAMILY))
        if orientation is QPageLayout.Orientation.Portrait and not drawn.has_room:
            return b""
        drawn.draw()
        return surface.finish()


class _Pages:
    def __init__(self, report: Report, pages: PaperPages) -> None:
        self._report, self._pages = report, pages
        self._span = Span(_SIDE, pages.width - 2 * _SIDE)
        self._room = pages.height - _TOP - _BOTTOM

    @property
    def has_room(self) -> bool:
        """Whether no table needs to wrap a text."""
        sections = self._report.sections
        return all(whole_width(self._report, section, self._pages) <= self._span.width for section in sections)

    def draw(self) -> None:
        """Draw all pages."""
        pieces = [*self._head(), *(piece for section in self._report.sections for piece in self._section(section))]
        if not self._report.is_public:
            kept = [replace(piece, is_kept=True) for piece in pieces[-_KEPT:]]
            pieces = [*pieces[:-_KEPT], *kept, self._signatures()]
        divided = paginated(pieces, self._room)
        for number, placed in enumerate(divided, 1):
            if number > 1:
                self._pages.turn()
            for piece, y in placed:
                piece.draw(_SIDE, _TOP + y)
            foot = self._pages.height - _BOTTOM + 4
            self._pages.write(str(self._report.code), _FOOT, self._span, foot)
            page = self._report.labels.page_of(str(number), str(len(divided)))
            self._pages.write(page, replace(_FOOT, align=RIGHT), self._span, foot)

    def _head(self) -> Sequence[Piece]:
        report = self._report
        return (
            self._names(),
            self._text(made_line(report), replace(_ITALIC, align=RIGHT), above=2),
            self._text(report.title.upper(), replace(_BOLD, size=14), above=4),
            self._text(period_line(report), _BOLD),
            self._text(kiosk_line(report), _TEXT),
        )

    def _names(self) -> Piece:
        """Authority and centre on the left, name of the country and motto on the right, with their lines."""
        labels, place = self._report.labels, self._report.place
        width = (self._span.width - _GAP) / 2
        left = (
            self._text(labels.authority_of(place.commune).upper(), _TEXT, width=width, most=0.4),
            self._text(place.centre.upper(), _BOLD, width=width, most=0.4),
            self._rule(width, width * _SHORT_LINE),
        )
        motto = replace(_BOLD, size=11.5)
        right = (
            self._text(labels.republic, _BOLD, width=width),
            self._text(labels.motto, motto, width=width),
            self._rule(width, min(width, self._pages.width_of(labels.motto, motto))),
        )
        return beside(left, right, width + _GAP)

    def _rule(self, width: float, length: float) -> Piece:
        """Return a horizontal line in the middle of `width`."""

        def draw(x: float, y: float) -> None:
            start = x + (width - length) / 2
            self._pages.line((start, y + 1), (start + length, y + 1))

        return Piece(2, draw)

    def _section(self, section: Section) -> Sequence[Piece]:
        heading = replace(self._text(section.heading, _HEADING, above=5), is_kept=True)
        gap = Piece(1.5, lambda _x, _y: None, is_kept=True)
        pieces = [heading, gap, *self._contents(section)]
        for item in section.definitions:
            words = f"{item.term}: {item.meaning}"
            pieces.append(self._text(words, Style(10), above=1, lead=len(item.term) + 1))
        size = 10 if section.columns else 11
        pieces.extend(self._text(note, Style(size), above=1) for note in section.all_notes())
        return pieces

    def _contents(self, section: Section) -> Sequence[Piece]:
        """Return the charts and the table of a section."""
        width = self._span.width
        table_width = max(whole_width(self._report, section, self._pages), width * _LEAST_NARROW)
        charts = drawings(section)
        if charts and section.columns and table_width <= width * _NARROW:
            left = self._charts(section, width - table_width - _GAP)
            right = table_pieces(self._report, section, self._pages, table_width, self._room)
            if max(height_of(left), height_of(right)) <= self._room / 2:
                return [beside(left, right, width - table_width)]
        pieces = list(self._charts(section, min(width, _WIDEST_CHART)))
        if section.columns:
            table = table_pieces(self._report, section, self._pages, width, self._room)
            pieces.extend([replace(table[0], above=2 if pieces else 0), *table[1:]])
        return pieces

    def _charts(self, section: Section, width: float) -> Sequence[Piece]:
        charts: list[Piece] = []
        for drawn in drawings(section):
            title = "" if drawn.chart.title == section.heading else drawn.chart.title
            pieces = chart_pieces(drawn, title, self._report.labels, self._pages, width)
            charts.extend(held_together(pieces, self._room))
        return charts

    def _signatures(self) -> Piece:
        """Return the space for the signatures of the author of the report and of the director."""
        labels, width = self._report.labels, self._span.width / 2
        left, right = (
            (self._text(title.upper(), _BOLD, width=width), self._text(labels.signed, _ITALIC, width=width))
            for title in (labels.prepared, labels.approved)
        )
        both = beside(left, right, width)
        return replace(both, height=both.height + _SIGNATURE, above=6)

    def _text(  # noqa: PLR0913 - the parts of a paragraph
        self, text: str, style: Style, *, above: float = 0, width: float = 0, lead: int = 0, most: float = 0.9
    ) -> Piece:
        """Return a paragraph, whose first `lead` characters are bold; it is written smaller if it is too high.

        `width`: by default, that of the page. `most`: the maximum height, relative to the page.
        """
        pages, width = self._pages, width or self._span.width
        while (height := pages.height_of(text, style, width, lead)) > self._room * most and style.size > _SMALLEST:
            style = replace(style, size=style.size - _STEP)
        return Piece(height, lambda x, y: pages.write(text, style, Span(x, width), y, lead), above)
