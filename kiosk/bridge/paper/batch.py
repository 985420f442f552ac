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


def deliver_certificates(
    makers: Sequence[Callable[[], CertificatePaper]], deliver: Deliver, progress: Progress
) -> int:
    """Make, draw and deliver each certificate, and return how many were delivered; any error ends the work.

    Each of `makers` is called when its turn comes, so that a batch that is stopped has issued no number in vain.
    `progress` is called before the first certificate and after each; it can stop the work.
    """
    for done, make in enumerate(makers):
        if not progress(done, len(makers)):
            return done
        paper = make()
        deliver(certificate_file_name(paper), pdf_of(paper))
    progress(len(makers), len(makers))
    return len(makers)
