"""Reads PDF files back, and makes sample papers, for the tests of papers."""

import unicodedata
from dataclasses import replace
from datetime import date, timedelta

import pypdfium2
import zxingcpp
from cryptography.hazmat.primitives.asymmetric.ed25519 import Ed25519PrivateKey
from PySide6.QtGui import QImage

from kiosk.domain.papers import CertificatePaper, DoneTask, IssuingCentre
from kiosk.domain.people.learner import Sex
from kiosk.services.certificates.credential import signed_text
from tests.services.certificates.samples import CREDENTIAL

KEY = Ed25519PrivateKey.from_private_bytes(bytes(range(32)))
CENTRE = IssuingCentre("Ủy ban nhân dân", "Trung tâm Văn hóa - Thể thao", "xã Lệ Thủy", "tỉnh Quảng Trị", "Giám đốc")
TITLES = (
    "Chỉnh chữ trên điện thoại to hơn",
    "Gọi đúng số khẩn cấp",
    "Giữ mã OTP cho riêng mình",
    "Nhận ra dấu hiệu của cuộc gọi giả danh",
    "Mở mã QR giấy tờ cho cán bộ xem, rồi đóng",
    "Đọc tên, số tiền, nội dung rồi mới trả",
)
FIRST_DAY = date(2026, 10, 6)
PAGE_WIDTH, PAGE_HEIGHT = 595, 842
"""A4 in points."""


def certificate(tasks: int = 6, name: str = "Nguyễn Thị Hoa") -> CertificatePaper:
    """Return a certificate with a signed QR code."""
    titles = [TITLES[number % len(TITLES)] for number in range(tasks)]
    credential = replace(CREDENTIAL, count=tasks, skills=tuple(f"{number:08x}" for number in range(min(tasks, 24))))
    return CertificatePaper(
        centre=CENTRE,
        serial=47,
        number="47/GGN-TTVHTT",
        issued=date(2026, 11, 24),
        name=name,
        sex=Sex.FEMALE,
        birth_year=1956,
        hamlet="Thôn Phú Thọ",
        tasks=[DoneTask(title, FIRST_DAY + timedelta(days=number)) for number, title in enumerate(titles)],
        code=signed_text(credential, KEY),
        check_code=credential.check_code,
    )


def texts(data: bytes) -> list[str]:
    """Return the text of each page on one line; fails unless it is in NFC."""
    with pypdfium2.PdfDocument(data) as document:
        found = [page.get_textpage().get_text_range() for page in document]
    assert all(unicodedata.is_normalized("NFC", text) for text in found)
    return [" ".join(text.split()) for text in found]


def sizes(data: bytes) -> set[tuple[int, int]]:
    """Return the sizes of the pages in points."""
    with pypdfium2.PdfDocument(data) as document:
        return {(round(page.get_width()), round(page.get_height())) for page in document}


def rendered(data: bytes, page: int = 0, dpi: int = 200) -> QImage:
    """Return a page as a grey picture."""
    with pypdfium2.PdfDocument(data) as document:
        bitmap = document[page].render(scale=dpi / 72, grayscale=True)
        image = QImage(
            bytes(bitmap.buffer), bitmap.width, bitmap.height, bitmap.stride, QImage.Format.Format_Grayscale8
        )
        return image.copy()


def scanned(image: QImage) -> list[str]:
    """Return the texts of the QR codes in a grey picture."""
    view = memoryview(image.constBits()).cast("B", (image.height(), image.bytesPerLine()))
    return [found.text for found in zxingcpp.read_barcodes(view)]
