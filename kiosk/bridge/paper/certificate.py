"""The centre's note of completion (BC-10), on A4 in the look of Nghị định 30/2020.

Rules: all tasks are on one page if they fit, in a smaller font if needed. Else each page is filled and at least three
tasks are on the last page, with the QR code and the signature. Every page states that the paper does not replace the
confirmation on VNeID. A long name is written smaller, then broken before the given name. Lengths are in millimetres.
"""

from collections.abc import Sequence
from dataclasses import dataclass, replace
from datetime import date

import segno

from kiosk.bridge.paper.heading import Heading, draw_heading, short_date
from kiosk.bridge.paper.pages import CENTRE, JUSTIFIED, RIGHT, PaperPages, Span, Style, plain
from kiosk.domain.papers import CertificatePaper, DoneTask
from kiosk.domain.people.learner import Sex
from kiosk.domain.vietnamese.numerals import in_words

TITLE = "GIẤY GHI NHẬN CỦA TRUNG TÂM"
DISCLAIMER = "Giấy ghi nhận của Trung tâm, không thay cho xác nhận trên VNeID."
EXPLANATION = "Quét mã để kiểm tra giấy. Mã chỉ có số giấy và mã kiểm tra, không có họ tên."
LEAST_ON_LAST_PAGE = 3
"""Minimum number of tasks on the last of several pages, if the certificate has more."""
_PRONOUNS = {Sex.MALE: "ông", Sex.FEMALE: "bà", None: "ông/bà"}
"""Pronoun by the stated sex, which is never guessed from the name."""

_TEXT = Span(25.0, 167.0)
_TOP, _BOTTOM = 17.0, 283.0
_FRAMES = ((7.5, 0.5), (9.0, 0.2))
"""Distance from the edge of the paper, and thickness, of the two frames."""
_BODY = Style(14, leading=1.3)
_CENTRED = replace(_BODY, align=CENTRE)
_PARAGRAPH = replace(_BODY, align=JUSTIFIED, indent=10.0)
_TASKS = (_BODY, Style(13, leading=1.15))
"""Styles of the tasks, by preference."""
_SMALL = Style(12, is_italic=True)
_TITLE = Style(24, is_bold=True, align=CENTRE)
_SUBTITLE = Style(15, is_bold=True, align=CENTRE)
_NAME = Style(26, is_bold=True, align=CENTRE)
_BROKEN_NAME = replace(_NAME, size=20)
_DISCLAIMER = Style(14, is_bold=True, is_italic=True, align=CENTRE)
_SIGNER = Style(14, is_bold=True, align=CENTRE)
_TASK_NUMBER, _TASK_TEXT = 8.0, 17.5
"""Distances of the number and of the text of a task from the left margin."""
_LEAST_GAP, _WIDEST_GAP = 0.3, 2.8
"""Minimum and maximum distance between two tasks."""
_SMALLEST, _SMALLEST_ON_ONE_LINE, _SMALLEST_NAME = 8.0, 16.0, 9.0
"""Minimum font sizes in points: of any text, of a name on one line, of a broken name."""
_QR_SIDE = 34.0
_CLOSING = 68.0
"""Height of what follows the tasks on the last page."""
_CONTINUED = 24.0
"""Height of what follows the tasks on another page."""
_MOST_AIR = 14.0
"""Maximum additional distance between the parts of a first page that is not full."""
_PARTS_ABOVE, _PARTS_BELOW = 3, 3
"""Number of parts, above and below the tasks, before which `_MOST_AIR` can be added."""


def draw_certificate(pages: PaperPages, paper: CertificatePaper) -> None:
    """Draw a certificate on A4. Raises ValueError if it has no tasks."""
    _Certificate(paper, pages).draw()


@dataclass(frozen=True, slots=True)
class _Line:
    """A text above the tasks. ``above``: distance from the text before; ``is_part``: whether it begins a part."""

    text: str
    style: Style
    above: float = 0.0
    is_part: bool = False
    is_underlined: bool = False


class _Certificate:
    def __init__(self, paper: CertificatePaper, pages: PaperPages) -> None:
        self._paper = paper
        self._pronoun = _PRONOUNS[paper.sex]
        self._title = "/".join(word.capitalize() for word in self._pronoun.split("/"))
        self._pages = pages
        self._style = _BODY

    def draw(self) -> None:
        if not self._paper.tasks:
            raise ValueError("empty: a certificate needs a task")
        tasks, page, lines = list(enumerate(self._paper.tasks, 1)), 1, self._opening()
        self._draw_frames()
        heading = Heading(self._paper.centre, self._paper.issued, self._paper.number)
        y = draw_heading(self._pages, heading, _TEXT, _TOP)
        top = y + sum(self._height(line) for line in lines)
        while not self._is_last(tasks, _BOTTOM - _CLOSING - top):
            room = _BOTTOM - _CONTINUED - top
            part = tasks[: self._fitting(tasks[: max(len(tasks) - LEAST_ON_LAST_PAGE, 1)], room)]
            y = self._draw_lines(lines, y, self._air(part, room, _PARTS_ABOVE if lines else 0))
            y = self._draw_tasks(part, y, min(self._gap(part, room), _WIDEST_GAP))
            tasks, page, lines = tasks[len(part) :], page + 1, []
            self._draw_continuation(y, page)
            self._pages.turn()
            self._draw_frames()
            y = top = self._draw_running_head(page)
        room = _BOTTOM - _CLOSING - top
        air = self._air(tasks, room, _PARTS_ABOVE + _PARTS_BELOW if lines else 0)
        y = self._draw_lines(lines, y, air)
        self._draw_closing(self._draw_tasks(tasks, y, min(self._gap(tasks, room), _WIDEST_GAP)), air)

    def _is_last(self, tasks: Sequence[tuple[int, DoneTask]], room: float) -> bool:
        """Whether `tasks` fit in `room` in one of `_TASKS`, which they are written in from now on."""
        for self._style in _TASKS:
            if self._gap(tasks, room) >= _LEAST_GAP:
                return True
        self._style = _BODY
        return False

    def _draw_frames(self) -> None:
        for distance, thickness in _FRAMES:
            size = (self._pages.width - 2 * distance, self._pages.height - 2 * distance)
            self._pages.frame(distance, distance, *size, thickness)

    def _opening(self) -> Sequence[_Line]:
        """Return the texts between the head and the tasks."""
        paper, centre = self._paper, self._paper.centre
        born = f"Sinh năm {paper.birth_year}" if paper.birth_year else ""
        home = ", ".join(filter(None, (paper.hamlet, centre.place, centre.province))) if paper.hamlet else ""
        whose = " · ".join(filter(None, (born, home)))
        return (
            self._line(TITLE, _TITLE, above=9, is_part=True),
            replace(self._line("Về những việc tự làm được tại Trạm học số", _SUBTITLE, above=1), is_underlined=True),
            self._line(f"{centre.name} {centre.place} ghi nhận", _CENTRED, above=8, is_part=True),
            *self._name(),
            *((self._line(whose, _CENTRED, above=1),) if whose else ()),
            _Line(self._sentence(), _PARAGRAPH, 4, is_part=True),
            _Line("", _BODY, 3 - self._pages.line_of(_BODY)),
        )

    def _line(self, text: str, style: Style, *, above: float, is_part: bool = False) -> _Line:
        return _Line(text, self._pages.fitted(text, style, _TEXT.width, _SMALLEST), above, is_part)

    def _name(self) -> Sequence[_Line]:
        before, name = self._title, plain(self._paper.name).upper()
        style = self._pages.fitted(f"{before} {name}", _NAME, _TEXT.width, _SMALLEST_ON_ONE_LINE)
        family, _, given = name.rpartition(" ")
        lines = [f"{before} {name}"]
        if family and self._pages.width_of(lines[0], style) > _TEXT.width:
            lines = [f"{before} {family}", given]
            longest = max(lines, key=lambda line: self._pages.width_of(line, style))
            style = self._pages.fitted(longest, _BROKEN_NAME, _TEXT.width, _SMALLEST_NAME)
        return [_Line(line, style, 0 if place else 2) for place, line in enumerate(lines)]

    def _height(self, line: _Line) -> float:
        return line.above + self._pages.height_of(line.text, line.style, _TEXT.width)

    def _draw_lines(self, lines: Sequence[_Line], y: float, air: float) -> float:
        """Draw `lines` below `y` with `air` above each part, and return the y below."""
        middle = _TEXT.left + _TEXT.width / 2
        for line in lines:
            y = self._pages.write(line.text, line.style, _TEXT, y + line.above + (air if line.is_part else 0))
            if line.is_underlined:
                self._pages.line((middle - 17, y + 2), (middle + 17, y + 2))
        return y

    def _sentence(self) -> str:
        tasks = self._paper.tasks
        when = _span([task.day for task in tasks if task.day is not None])
        who = f"{when}, {self._pronoun}" if when else self._title
        return (
            f"{who} đã học tại Trạm học số của Trung tâm và tự làm được "
            f"{in_words(len(tasks))} việc sau đây, không cần người giúp:"
        )

    def _row_height(self, task: DoneTask) -> float:
        return self._pages.height_of(task.text, self._style, self._task_width())

    def _task_width(self) -> float:
        return _TEXT.width - _TASK_TEXT - self._pages.width_of("24/11/2026", self._style) - 4

    def _gap(self, tasks: Sequence[tuple[int, DoneTask]], room: float) -> float:
        """Return the distance between `tasks` with which they fill `room`; negative if they do not fit."""
        return (room - sum(self._row_height(task) for _, task in tasks)) / len(tasks)

    def _fitting(self, tasks: Sequence[tuple[int, DoneTask]], room: float) -> int:
        """Return how many of `tasks` fit in `room`, but at least 1."""
        counts = range(len(tasks), 1, -1)
        return next((count for count in counts if self._gap(tasks[:count], room) >= _LEAST_GAP), 1)

    def _air(self, tasks: Sequence[tuple[int, DoneTask]], room: float, parts: int) -> float:
        """Return the additional distance before each of `parts` with which `tasks` fill a page in `room`."""
        free = (self._gap(tasks, room) - _WIDEST_GAP) * len(tasks)
        return min(max(free, 0.0) / parts, _MOST_AIR) if parts else 0.0

    def _draw_tasks(self, tasks: Sequence[tuple[int, DoneTask]], y: float, gap: float) -> float:
        pages, span, style = self._pages, Span(_TEXT.left + _TASK_TEXT, self._task_width()), self._style
        for number, task in tasks:
            pages.write(f"{number}.", style, Span(_TEXT.left + _TASK_NUMBER, _TASK_TEXT), y)
            below = pages.write(task.text, style, span, y)
            if task.day is not None:
                self._draw_day(short_date(task.day), span.left + pages.ending_of(task.text, style, span.width), below)
            y = below + gap
        return y

    def _draw_day(self, day: str, after: float, below: float) -> None:
        """Write the day of a task at the right margin of the line above `below`, with dots from x `after` to it."""
        pages, line = self._pages, self._pages.line_of(self._style)
        pages.write(day, replace(self._style, align=RIGHT), _TEXT, below - line)
        start, end = after + 2, _TEXT.right - pages.width_of(day, self._style) - 2
        if start < end:
            pages.dots(start, end, below - line * 0.28)

    def _draw_continuation(self, y: float, page: int) -> None:
        self._pages.write(f"Xem tiếp trang {page}", replace(_SMALL, align=RIGHT), _TEXT, y)
        self._draw_disclaimer(_BOTTOM - 15)

    def _draw_running_head(self, page: int) -> float:
        paper = self._paper
        y = self._fitted(str(page), _CENTRED, 13)
        number = f"Giấy ghi nhận số {paper.number}" if paper.number else "Giấy ghi nhận"
        return self._fitted(f"{number} · {self._title} {paper.name.upper()}", _CENTRED, y + 2) + 5

    def _draw_closing(self, y: float, air: float) -> None:
        paper, pages = self._paper, self._pages
        sentence = f"Mỗi việc được ghi khi {self._pronoun} làm một mình, đúng ngay lần đầu."
        y = pages.write(sentence, _PARAGRAPH, _TEXT, y + 1 + air)
        y = self._draw_disclaimer(y + 3 + air) + 6 + air
        pages.squares(tuple(map(bytes, segno.make_qr(paper.code, error="m").matrix)), _TEXT.left, y, _QR_SIDE)
        beside = Span(_TEXT.left + _QR_SIDE + 5, 50.0)
        below = pages.write(EXPLANATION, _SMALL, beside, y)
        pages.write(paper.check_code, Style(12, is_bold=True), beside, below + 1)
        place = Span(beside.right + 5, _TEXT.right - beside.right - 5)
        signer = paper.centre.signer.upper()
        below = pages.write(signer, pages.fitted(signer, _SIGNER, place.width, _SMALLEST), place, y)
        name = paper.centre.signer_name
        how = "(Ký, đóng dấu)" if name else "(Ký, đóng dấu, ghi rõ họ tên)"
        pages.write(how, Style(13, is_italic=True, align=CENTRE), place, below)
        style = pages.fitted(name, _SIGNER, place.width, _SMALLEST)
        pages.write(name, style, place, y + _QR_SIDE - pages.line_of(style))

    def _draw_disclaimer(self, y: float) -> float:
        self._pages.line((_TEXT.left, y), (_TEXT.right, y))
        y = self._fitted(DISCLAIMER, _DISCLAIMER, y + 2.5) + 2.5
        self._pages.line((_TEXT.left, y), (_TEXT.right, y))
        return y

    def _fitted(self, text: str, style: Style, y: float) -> float:
        return self._pages.write(text, self._pages.fitted(text, style, _TEXT.width, _SMALLEST), _TEXT, y)


def _span(days: Sequence[date]) -> str:
    """Return the period from the first to the last of `days`, as Vietnamese text; empty if there are none."""
    if not days:
        return ""
    first, last = short_date(min(days)), short_date(max(days))
    return f"Ngày {first}" if first == last else f"Từ ngày {first} đến ngày {last}"
