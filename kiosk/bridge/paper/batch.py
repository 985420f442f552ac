"""Many certificates at once, to a folder, to a stick or to a printer, with progress.

Rules: one file is in memory at a time. The work can run on any thread; it stops between two certificates.
"""

from collections.abc import Callable, Sequence

from kiosk.bridge.paper.documents import pdf_of
from kiosk.domain.papers import CertificatePaper
from kiosk.domain.ports.progress import Progress
from kiosk.services.papers import file_name

Deliver = Callable[[str, bytes], object]
"""Writes or prints one file, given its name and contents; it raises OSError or KioskError."""


def certificate_file_name(paper: CertificatePaper) -> str:
    """Return the name of the certificate's file: ``Giấy ghi nhận 47 - Nguyễn Thị Hoa.pdf``."""
    return file_name(f"Giấy ghi nhận {paper.serial}", paper.name)


def deliver_certificates(papers: Sequence[CertificatePaper], deliver: Deliver, progress: Progress) -> int:
    """Draw and deliver each certificate, and return how many were delivered; errors of `deliver` end the work.

    `progress` is called before the first certificate and after each; it can stop the work.
    """
    for done, paper in enumerate(papers):
        if not progress(done, len(papers)):
            return done
        deliver(certificate_file_name(paper), pdf_of(paper))
    progress(len(papers), len(papers))
    return len(papers)
