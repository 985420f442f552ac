"""Many certificates at once, one file each, with progress.

Rules: one file is in memory at a time. A stop leaves complete files only. It can run on any thread with no event loop
of its own.
"""

from collections.abc import Sequence
from pathlib import Path

from kiosk.bridge.paper.documents import pdf_of
from kiosk.domain.papers import CertificatePaper
from kiosk.domain.ports.progress import Progress
from kiosk.durable import write_file
from kiosk.services.papers import file_name


def certificate_file_name(paper: CertificatePaper) -> str:
    """Return the name of the certificate's file: ``Giấy ghi nhận 47 - Nguyễn Thị Hoa.pdf``."""
    return file_name(f"Giấy ghi nhận {paper.serial}", paper.name)


def write_certificates(papers: Sequence[CertificatePaper], folder: Path, progress: Progress) -> int:
    """Write each certificate to a file in `folder`, which must exist, and return how many were written.

    `progress` is called before the first file and after each; it stops the work. Raises OSError.
    """
    for done, paper in enumerate(papers):
        if not progress(done, len(papers)):
            return done
        write_file(folder / certificate_file_name(paper), pdf_of(paper))
    progress(len(papers), len(papers))
    return len(papers)
