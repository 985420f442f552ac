"""The class list (BC-09) and the attendance sheet, on A4 in the look of Nghị định 30/2020."""

from collections.abc import Sequence

from kiosk.bridge.paper.heading import Heading, draw_heading
from kiosk.bridge.paper.pages import CENTRE, PaperPages, Span, Style
from kiosk.bridge.paper.table import Area, PaperColumn, draw_table
from kiosk.domain.papers import AttendancePaper, ClassListPaper, ListedLearner
from kiosk.domain.people.learner import Sex

_TITLE = Style(16, is_bold=True, align=CENTRE)
_LINE = Style(13, align=CENTRE)
_TOTAL = Style(13)
_SIGNER = Style(13, is_bold=True, align=CENTRE)
_TOP, _LEFT, _RIGHT, _BOTTOM = 15.0, 25.0, 15.0, 18.0
"""Margins in millimetres."""
_SIGNATURE = 32.0
"""Height of the space for the signature below a table, in millimetres."""
_SIGNATURE_WIDTH, _SIGNATURE_SPACE = 80.0, 14.0
_ROW_TO_SIGN = 9.0
_SEX = {Sex.MALE: "Nam", Sex.FEMALE: "Nữ", None: "Không khai"}
_PRESENT = {True: "x", False: "", None: ""}


def draw_class_list(pages: PaperPages, paper: ClassListPaper) -> None:
    """Draw a class list on A4 in landscape."""
    columns = (
        PaperColumn("STT", 12, CENTRE),
        PaperColumn("Họ và tên", 55),
        PaperColumn("Năm sinh", 19, CENTRE),
        PaperColumn("Giới", 17, CENTRE),
        PaperColumn("Thôn", 35),
        PaperColumn("Bài đã hoàn thành", 85),
        PaperColumn("Chữ ký", 35),
    )
    rows = [
        (str(number), learner.name, _year(learner), _SEX[learner.sex], learner.hamlet, "; ".join(learner.lessons), "")
        for number, learner in enumerate(paper.learners, 1)
    ]
    sheet = _Sheet(pages, paper)
    top = sheet.draw_opening(paper.title, (paper.period,))
    sheet.draw_table(columns, rows, top, (f"Tổng số: {len(rows)} người.",))


def draw_attendance(pages: PaperPages, paper: AttendancePaper) -> None:
    """Draw an attendance sheet on A4."""
    columns = (
        PaperColumn("STT", 12, CENTRE),
        PaperColumn("Họ và tên", 58),
        PaperColumn("Năm sinh", 19, CENTRE),
        PaperColumn("Thôn", 35),
        PaperColumn("Có mặt", 16, CENTRE),
        PaperColumn("Chữ ký", 30),
    )
    learners = [*paper.learners, *[ListedLearner("")] * paper.empty_rows]
    rows = [
        (str(number), learner.name, _year(learner), learner.hamlet, _PRESENT[learner.is_present], "")
        for number, learner in enumerate(learners, 1)
    ]
    lines = (
        ("Buổi học", paper.session),
        ("Địa điểm", paper.place),
        ("Thời gian", paper.time),
        ("Người hướng dẫn", paper.guides),
    )
    present = sum(learner.is_present is True for learner in paper.learners)
    totals = (
        f"Có mặt: {present} người có tên trong danh sách.",
        f"Chỉ đếm, không ghi tên: {paper.counted} người.",
        f"Tổng số: {present + paper.counted} người.",
    )
    is_filled_in = any(learner.is_present is not None for learner in paper.learners) or paper.counted > 0
    sheet = _Sheet(pages, paper)
    top = sheet.draw_opening("Danh sách điểm danh", tuple(f"{name}: {text}" for name, text in lines if text))
    sheet.draw_table(columns, rows, top, totals if is_filled_in else ())


def _year(learner: ListedLearner) -> str:
    return str(learner.birth_year) if learner.birth_year else ""


class _Sheet:
    def __init__(self, pages: PaperPages, paper: ClassListPaper | AttendancePaper) -> None:
        self._pages = pages
        self._paper = paper
        self._span = Span(_LEFT, pages.width - _LEFT - _RIGHT)

    def draw_opening(self, title: str, lines: Sequence[str]) -> float:
        """Draw everything above the table, and return the y below it."""
        pages, paper = self._pages, self._paper
        y = draw_heading(pages, Heading(paper.centre, paper.issued), self._span, _TOP) + 4
        style = pages.fitted(title.upper(), _TITLE, self._span.width, 10)
        y = pages.write(title.upper(), style, self._span, y) + 1
        for line in lines:
            y = pages.write(line, _LINE, self._span, y)
        return y + 3

    def draw_table(
        self, columns: Sequence[PaperColumn], rows: Sequence[Sequence[str]], top: float, totals: Sequence[str]
    ) -> None:
        """Draw the table below `top`, the totals, and the space for the signature."""
        pages = self._pages
        ending = _SIGNATURE + len(totals) * pages.line_of(_TOTAL)
        y = draw_table(
            pages, columns, rows, Area(self._span, top, _TOP, pages.height - _BOTTOM, ending, _ROW_TO_SIGN)
        )
        y += 3
        for text in totals:
            y = pages.write(text, _TOTAL, self._span, y)
        place = Span(self._span.right - _SIGNATURE_WIDTH, _SIGNATURE_WIDTH)
        signer = self._paper.centre.signer.upper()
        y = pages.write(signer, pages.fitted(signer, _SIGNER, place.width, 8), place, y)
        name = self._paper.centre.signer_name
        y = pages.write("(Ký)" if name else "(Ký, ghi rõ họ tên)", Style(12, is_italic=True, align=CENTRE), place, y)
        pages.write(name, pages.fitted(name, _SIGNER, place.width, 8), place, y + _SIGNATURE_SPACE)
