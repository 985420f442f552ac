"""A report as a PDF file on A4, in the look of Nghị định 30/2020.

Rules: the pages are in portrait format if every table fits without wrapping a text, else in landscape. Each page has
its number and the code of the report. A heading is on the same page as the beginning of what follows. A report for
the wall has no space for signatures. The fonts of `kiosk.bridge.shell.fonts` must be loaded.
"""

from collections.abc import Callable
from dataclasses import dataclass

from PySide6.QtCore import QBuffer, QByteArray, QIODevice, QLineF, QMarginsF, QRect, QRectF, QSizeF, Qt
from PySide6.QtGui import (
    QFont,
    QFontMetricsF,
    QPageLayout,
    QPageSize,
    QPainter,
    QPdfWriter,
    QPen,
    QPyTextObject,
    QTextBlock,
    QTextBlockFormat,
    QTextCharFormat,
    QTextCursor,
    QTextDocument,
    QTextFormat,
    QTextOption,
)

from kiosk.bridge.paper.report_charts import MM, SCALE, PaperChart, paper_font
from kiosk.bridge.paper.report_table import PaperTable, close_table, insert_table, whole_width
from kiosk.bridge.paper.surfaces import DPI
from kiosk.reports.drawings import drawings
from kiosk.reports.headings import kiosk_line, made_line, period_line
from kiosk.reports.table import Report, Section

_CREATOR = "Trạm học số"
_SIDE, _TOP, _BOTTOM = 18 * MM, 15 * MM, 18 * MM
"""Margins, in coordinates of the device; the foot is in the lower margin."""
_GAP = 6 * MM
_FOOT_SIZE = 9.0
_SIGNATURE = 25 * MM
"""Height kept free for a signature and a stamp."""
_SHORT_LINE = 0.35
"""Length of the line below the name of the centre, relative to its column."""
_OBJECT = QTextFormat.ObjectTypes.UserObject.value + 1
_NUMBER = QTextFormat.Property.UserProperty.value + 1
_LEFT, _CENTRE, _RIGHT = Qt.AlignmentFlag.AlignLeft, Qt.AlignmentFlag.AlignHCenter, Qt.AlignmentFlag.AlignRight


def report_pdf(report: Report) -> bytes:
    """Return `report` as a PDF file."""
    data = QByteArray()
    buffer = QBuffer(data)
    buffer.open(QIODevice.OpenModeFlag.WriteOnly)
    writer = QPdfWriter(buffer)
    writer.setResolution(DPI)
    writer.setTitle(f"{report.code} {report.title}")
    writer.setCreator(_CREATOR)
    page = QPageSize(QPageSize.PageSizeId.A4)
    writer.setPageLayout(QPageLayout(page, QPageLayout.Orientation.Portrait, QMarginsF()))
    if any(whole_width(report, section, writer) > writer.width() - 2 * _SIDE for section in report.sections):
        writer.setPageLayout(QPageLayout(page, QPageLayout.Orientation.Landscape, QMarginsF()))
    painter = QPainter(writer)
    try:
        _Pages(report, writer).draw(painter)
    finally:
        painter.end()  # Qt aborts if the file is deleted while it is written
        buffer.close()
    return bytes(data.data())


@dataclass(frozen=True, slots=True)
class _Figure:
    """A drawing that replaces a character of the document."""

    size: QSizeF
    draw: Callable[[QPainter, QRectF], None]


class _Figures(QPyTextObject):
    """Draws the figures of a document; the character format of a figure contains its index in ``added``."""

    def __init__(self, parent: QTextDocument) -> None:
        super().__init__(parent)
        self.added: list[_Figure] = []

    def intrinsicSize(self, _document: QTextDocument, _place: int, shape: QTextFormat) -> QSizeF:
        return self.added[shape.intProperty(_NUMBER)].size

    def drawObject(
        self, painter: QPainter, place: QRectF | QRect, _document: QTextDocument, _at: int, shape: QTextFormat
    ) -> None:
        self.added[shape.intProperty(_NUMBER)].draw(painter, QRectF(place))


class _Pages:
    """The document of a report, and its pages."""

    def __init__(self, report: Report, writer: QPdfWriter) -> None:
        self._report, self._writer = report, writer
        self._size = QSizeF(writer.width() - 2 * _SIDE, writer.height() - _TOP - _BOTTOM)
        self._document = QTextDocument()
        self._document.setDocumentMargin(0)
        self._document.setDefaultFont(paper_font(11))
        self._document.setDefaultTextOption(_wrapping())
        self._document.setPageSize(self._size)
        layout = self._document.documentLayout()
        layout.setPaintDevice(writer)
        self._figures = _Figures(self._document)
        layout.registerHandler(_OBJECT, self._figures)
        self._cursor = QTextCursor(self._document)
        self._headings: list[QTextBlock] = []
        self._tables: list[PaperTable] = []
        self._cursor.beginEditBlock()  # else the whole document is laid out again after each cell
        self._head()
        for section in report.sections:
            self._section(section)
        if not report.is_public:
            self._signatures()
        self._cursor.endEditBlock()
        self._keep_headings()

    def draw(self, painter: QPainter) -> None:
        """Draw all pages."""
        pages = self._document.pageCount()
        for number in range(pages):
            if number:
                self._writer.newPage()
            top = number * self._size.height()
            painter.save()
            painter.translate(_SIDE, _TOP - top)
            bottom, is_in_table = self._end_of(top)
            below = bottom - top - 1  # else Qt also draws, clipped, a line that begins exactly on the next page
            self._document.drawContents(painter, QRectF(0, top, self._size.width(), below))
            if is_in_table:
                close_table(painter, bottom, self._size.width())
            painter.restore()
            self._foot(painter, number + 1, pages)

    def _end_of(self, top: float) -> tuple[float, bool]:
        """Return the end of the content of the page that begins at `top`, and whether a table continues after it."""
        bottom = top + self._size.height()
        for table in self._tables:
            end = table.end_on_page(top, bottom)
            if end is not None:
                return end, True
        return bottom, False

    def _head(self) -> None:
        report = self._report
        head = _Head(report, self._size.width(), self._writer)
        self._figure(_Figure(QSizeF(self._size.width(), head.height), head.draw))
        self._paragraph(made_line(report), paper_font(11, is_italic=True), _RIGHT, above=2 * MM)
        self._paragraph(report.title.upper(), paper_font(14, is_bold=True), _CENTRE, above=4 * MM)
        self._paragraph(period_line(report), paper_font(11, is_bold=True), _CENTRE)
        self._paragraph(kiosk_line(report), paper_font(11), _CENTRE)

    def _section(self, section: Section) -> None:
        self._paragraph(section.heading, paper_font(12, is_bold=True), _LEFT, above=5 * MM, below=1.5 * MM)
        self._headings.append(self._cursor.block())
        self._charts(section)
        if section.columns:
            self._tables.append(insert_table(self._cursor, self._report, section, self._writer, self._size.width()))
        for item in section.definitions:
            self._paragraph(f"{item.term}: ", paper_font(10, is_bold=True), _LEFT, above=1 * MM)
            self._cursor.insertText(item.meaning, _words(paper_font(10)))
        for note in section.notes:
            size = 10 if section.columns else 11
            self._paragraph(note, paper_font(size), _LEFT, above=1 * MM)

    def _signatures(self) -> None:
        """Insert the space for the signatures of the author of the report and of the director."""
        labels, width = self._report.labels, self._size.width() / 2
        bold, italic = paper_font(11, is_bold=True), paper_font(11, is_italic=True)
        line = QFontMetricsF(bold, self._writer).height()

        def draw(painter: QPainter, place: QRectF) -> None:
            for title, left in ((labels.prepared, place.left()), (labels.approved, place.left() + width)):
                for content, font, top in (
                    (title.upper(), bold, place.top()),
                    (labels.signed, italic, place.top() + line),
                ):
                    painter.setFont(font)
                    painter.drawText(QRectF(left, top, width, line), _CENTRE, content)

        self._paragraph("", paper_font(11), _LEFT, above=6 * MM)
        self._figure(_Figure(QSizeF(self._size.width(), 2 * line + _SIGNATURE), draw))

    def _charts(self, section: Section) -> None:
        """Insert the charts, two side by side in landscape format."""
        beside = 2 if self._size.width() > self._size.height() else 1
        width = (self._size.width() - (beside - 1) * _GAP) / beside
        charts = [PaperChart(drawn, self._report.labels, width, self._writer) for drawn in drawings(section)]
        for place, chart in enumerate(charts):
            if place % beside == 0:
                self._paragraph("", paper_font(11), _LEFT, below=3 * MM)
            gap = _GAP if place % beside < beside - 1 else 0
            self._figure(_Figure(QSizeF(chart.width + gap, chart.height), chart.draw))

    def _figure(self, figure: _Figure) -> None:
        shape = QTextCharFormat()
        shape.setObjectType(_OBJECT)
        shape.setVerticalAlignment(QTextCharFormat.VerticalAlignment.AlignTop)
        shape.setProperty(_NUMBER, len(self._figures.added))
        self._figures.added.append(figure)
        self._cursor.insertText("\N{OBJECT REPLACEMENT CHARACTER}", shape)

    def _paragraph(
        self, content: str, font: QFont, alignment: Qt.AlignmentFlag, above: float = 0, below: float = 0
    ) -> None:
        block = QTextBlockFormat()
        block.setAlignment(alignment)
        block.setTopMargin(above / SCALE)
        block.setBottomMargin(below / SCALE)
        self._cursor.insertBlock(block, _words(font))
        self._cursor.insertText(content, _words(font))

    def _keep_headings(self) -> None:
        """Move each heading to the next page if the block after it is on that page."""
        for heading in self._headings:
            after = heading.next()
            if after.isValid() and self._page_of(heading) != self._page_of(after):
                shape = heading.blockFormat()
                shape.setPageBreakPolicy(QTextFormat.PageBreakFlag.PageBreak_AlwaysBefore)
                QTextCursor(heading).setBlockFormat(shape)

    def _page_of(self, block: QTextBlock) -> int:
        place = self._document.documentLayout().blockBoundingRect(block)
        return int((place.top() + place.height() / 2) // self._size.height())

    def _foot(self, painter: QPainter, number: int, pages: int) -> None:
        painter.setFont(paper_font(_FOOT_SIZE))
        painter.setPen(Qt.GlobalColor.black)
        foot = QRectF(_SIDE, self._writer.height() - _BOTTOM + 4 * MM, self._size.width(), 6 * MM)
        painter.drawText(foot, _LEFT, str(self._report.code))
        painter.drawText(foot, _RIGHT, self._report.labels.page_of(str(number), str(pages)))


class _Head:
    """Authority and centre on the left, name of the country and motto on the right, with their lines."""

    def __init__(self, report: Report, width: float, writer: QPdfWriter) -> None:
        labels, place = report.labels, report.place
        self._width = width
        self._left = [
            (labels.authority_of(place.commune).upper(), paper_font(11)),
            (place.centre.upper(), paper_font(11, is_bold=True)),
        ]
        self._right = [
            (labels.republic, paper_font(11, is_bold=True)),
            (labels.motto, paper_font(11.5, is_bold=True)),
        ]
        self._writer = writer
        self._column = (width - _GAP) / 2
        self.height = max(self._height_of(self._left), self._height_of(self._right)) + 2 * MM

    def draw(self, painter: QPainter, place: QRectF) -> None:
        """Draw the head into `place`."""
        painter.save()
        painter.translate(place.topLeft())
        painter.setPen(QPen(Qt.GlobalColor.black, 0.25 * MM))
        self._draw_column(painter, self._left, 0, self._column * _SHORT_LINE)
        motto, font = self._right[-1]
        self._draw_column(painter, self._right, self._column + _GAP, self._metrics(font).horizontalAdvance(motto))
        painter.restore()

    def _draw_column(self, painter: QPainter, lines: list[tuple[str, QFont]], x: float, underline: float) -> None:
        y = 0.0
        for content, font in lines:
            painter.setFont(font)
            height = self._height_of([(content, font)])
            painter.drawText(
                QRectF(x, y, self._column, height), _CENTRE.value | Qt.TextFlag.TextWordWrap.value, content
            )
            y += height
        start = x + (self._column - underline) / 2
        painter.drawLine(QLineF(start, y + 1 * MM, start + underline, y + 1 * MM))

    def _height_of(self, lines: list[tuple[str, QFont]]) -> float:
        box = QRectF(0, 0, self._column, 1)
        flags = _CENTRE.value | Qt.TextFlag.TextWordWrap.value
        return sum(self._metrics(font).boundingRect(box, flags, content).height() for content, font in lines)

    def _metrics(self, font: QFont) -> QFontMetricsF:
        return QFontMetricsF(font, self._writer)


def _wrapping() -> QTextOption:
    option = QTextOption()
    option.setWrapMode(QTextOption.WrapMode.WrapAtWordBoundaryOrAnywhere)
    return option


def _words(font: QFont) -> QTextCharFormat:
    words = QTextCharFormat()
    words.setFont(font)
    return words
