"""Delivers many papers to a folder, a stick or a printer, with progress.

Rules: only one file is in memory at a time. The work can run on any thread, and can be stopped between two papers.
"""

from collections.abc import Callable, Sequence
from typing import assert_never

from kiosk.bridge.paper.documents import Paper, pdf_of
from kiosk.domain.papers import (
    AttendancePaper,
    CardPaper,
    CardSheetsPaper,
    CertificatePaper,
    ClassListPaper,
    OwnDataPaper,
    ReadingScriptPaper,
)
from kiosk.domain.ports.progress import Progress
from kiosk.services.papers import file_name

Deliver = Callable[[str, bytes], object]
"""Writes or prints one file, given its name and contents; it raises OSError or KioskError."""


def paper_file_name(paper: Paper) -> str:
    """Return the name of the paper's file, such as ``Giấy ghi nhận 47 - Nguyễn Thị Hoa.pdf``."""
    match paper:
        case CertificatePaper():
            return file_name(f"Giấy ghi nhận {paper.serial}", paper.name)
        case ClassListPaper():
            return file_name("Danh sách lớp", f"{paper.issued:%d-%m-%Y}")
        case AttendancePaper():
            return file_name("Danh sách điểm danh", paper.session, paper.place)
        case CardPaper() | CardSheetsPaper():
            return file_name("Thẻ mang về", paper.title)
        case OwnDataPaper():
            return file_name("Dữ liệu cá nhân", paper.name, f"{paper.issued:%d-%m-%Y}")
        case ReadingScriptPaper():
            return file_name(paper.title)
        case _:
            assert_never(paper)


def deliver_papers(makers: Sequence[Callable[[], Paper]], deliver: Deliver, progress: Progress) -> int:
    """Make, draw and deliver each paper, and return how many were delivered.

    Each of `makers` is called only after the paper before was delivered, so that a stopped batch has issued no
    undelivered certificates. `progress` is called before the first paper and after each; it can stop the work. Raises
    the errors of `makers` and of `deliver`.
    """
    for done, make in enumerate(makers):
        if not progress(done, len(makers)):
            return done
        paper = make()
        deliver(paper_file_name(paper), pdf_of(paper))
    progress(len(makers), len(makers))
    return len(makers)
