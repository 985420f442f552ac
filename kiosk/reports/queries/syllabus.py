"""Strand and digital service of each lesson, by its number in the syllabus.

Rules: an installed lesson has the number and the strand of its pack. A lesson of a bundled pack keeps them after the
pack is removed; any other removed lesson belongs to no strand.
"""

from collections.abc import Mapping

from kiosk.domain.ids import LessonId
from kiosk.domain.lessons import Strand
from kiosk.domain.texts import MessageText, translatable
from kiosk.reports.queries.request import LessonInfo, Request
from kiosk.reports.queries.stated import stated
from kiosk.reports.table import line

STRANDS: Mapping[Strand, MessageText] = {
    Strand.BASICS: translatable("Report", "Group 1: knowledge of digital transformation"),
    Strand.SKILLS: translatable("Report", "Group 2: digital skills"),
    Strand.SERVICES: translatable("Report", "Group 3: essential digital services"),
    Strand.SAFETY: translatable("Report", "Group 4: safety online"),
}
SERVICES: Mapping[str, tuple[MessageText, tuple[str, ...]]] = {
    "vneid": (translatable("Report", "VNeID"), ("3.1", "3.2")),
    "papers": (translatable("Report", "Adding papers to VNeID"), ("3.3",)),
    "benefits": (translatable("Report", "Social benefits account"), ("3.4",)),
    "public-services": (translatable("Report", "Public services online"), ("3.5", "3.6")),
    "insurance": (translatable("Report", "Health and social insurance"), ("3.7", "3.11")),
    "payment": (translatable("Report", "QR codes and payment"), ("3.8", "3.12")),
    "trade": (translatable("Report", "Buying and selling online"), ("3.9",)),
    "sim": (translatable("Report", "SIM card"), ("3.10",)),
}
"""Digital services of the monthly form: key → name, and numbers of the lessons about them."""
BUNDLED: Mapping[str, str] = {
    "hieu-chuyen-doi-so/chuyen-doi-so-la-gi": "1.1",
    "hieu-chuyen-doi-so/nguoi-giup-o-xa": "1.2",
    "hieu-chuyen-doi-so/kenh-chinh-thuc": "1.3",
    "hieu-chuyen-doi-so/tri-tue-nhan-tao": "1.4",
    "ky-nang-so/lam-quen-dien-thoai": "2.1",
    "ky-nang-so/chinh-may": "2.2",
    "ky-nang-so/goi-dien": "2.3",
    "ky-nang-so/vao-mang": "2.4",
    "ky-nang-so/go-tieng-viet": "2.5",
    "ky-nang-so/cai-ung-dung": "2.6",
    "ky-nang-so/nhan-tin-goi-video": "2.7",
    "ky-nang-so/tim-va-kiem-tin": "2.8",
    "ky-nang-so/chup-giay-to": "2.9",
    "ky-nang-so/quay-lai": "2.10",
    "ky-nang-so/so-khan-cap": "2.11",
    "ky-nang-so/cap-nhat-ung-dung": "2.12",
    "ky-nang-so/chuong-va-tieng": "2.13",
    "ky-nang-so/truoc-bao": "2.14",
    "dich-vu-so/vneid-hai-muc": "3.1",
    "dich-vu-so/vi-giay-to": "3.2",
    "dich-vu-so/tich-hop-giay-to": "3.3",
    "dich-vu-so/tai-khoan-an-sinh": "3.4",
    "dich-vu-so/nop-ho-so": "3.5",
    "dich-vu-so/theo-doi-ho-so": "3.6",
    "dich-vu-so/the-bao-hiem-y-te": "3.7",
    "dich-vu-so/quet-ma-qr": "3.8",
    "dich-vu-so/ban-hang": "3.9",
    "dich-vu-so/sim-chinh-chu": "3.10",
    "dich-vu-so/so-suc-khoe": "3.11",
    "dich-vu-so/chuyen-tien": "3.12",
    "an-toan-tren-mang/khoa-may-mat-khau": "4.1",
    "an-toan-tren-mang/ma-otp": "4.2",
    "an-toan-tren-mang/cuoc-goi-gia-danh": "4.3",
    "an-toan-tren-mang/tin-nhan-gia": "4.4",
    "an-toan-tren-mang/gia-mat-gia-giong": "4.5",
    "an-toan-tren-mang/viec-nhe-luong-cao": "4.6",
    "an-toan-tren-mang/mua-ban-an-toan": "4.7",
    "an-toan-tren-mang/lo-bi-lua": "4.8",
    "an-toan-tren-mang/thong-tin-ca-nhan": "4.9",
    "an-toan-tren-mang/goi-doa-cat": "4.10",
    "an-toan-tren-mang/ma-qr-ung-dung-gia": "4.11",
    "an-toan-tren-mang/dang-bai-con-chau": "4.12",
    "an-toan-tren-mang/trung-thuong-tinh-cam": "4.13",
    "an-toan-tren-mang/tin-du-cap-cuu": "4.14",
    "an-toan-tren-mang/cai-nham-mat-may": "4.15",
}
"""Number in the syllabus of each lesson of the bundled packs."""


class Syllabus:
    """The lessons in the record and the installed lessons."""

    def __init__(self, request: Request, recorded: Mapping[LessonId, str]) -> None:
        """`recorded`: title of every lesson in the record, in any form."""
        recorded = {lesson: shown for lesson, title in recorded.items() if (shown := stated(title))}
        bundled = {
            LessonId(lesson): LessonInfo(
                code, tuple(STRANDS)[int(code[0]) - 1], recorded.get(LessonId(lesson), lesson)
            )
            for lesson, code in BUNDLED.items()
        }
        self._known = {**bundled, **request.lessons}
        self._recorded = recorded

    def code(self, lesson: LessonId) -> str:
        """Number of a lesson in the syllabus; the lesson's id if it is unknown."""
        known = self._known.get(lesson)
        return known.code if known else lesson

    def title(self, lesson: LessonId) -> str:
        """Number and title of a lesson; only its recorded title, or its id, if it is unknown."""
        known = self._known.get(lesson)
        return line(f"{known.code} {known.title}") if known else self._recorded.get(lesson, lesson)

    def strand(self, lesson: LessonId) -> Strand | None:
        """The strand of a lesson; None if it is unknown."""
        known = self._known.get(lesson)
        return known.strand if known else None

    def of_strand(self, strand: Strand) -> frozenset[LessonId]:
        """All known lessons of a strand."""
        return frozenset(LessonId(lesson) for lesson, known in self._known.items() if known.strand is strand)

    def of_service(self, service: str) -> frozenset[LessonId]:
        """All known lessons about one of `SERVICES`."""
        codes = SERVICES[service][1]
        return frozenset(LessonId(lesson) for lesson, known in self._known.items() if known.code in codes)
