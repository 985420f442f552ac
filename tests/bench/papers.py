"""Measures time and memory of a batch of certificates; the baseline is plain PDF files with the same text.

Rules: both write files of one page durably to the same disk, in turn. The plain file has the same lines in one size
of the same font, without layout, frames or QR code.
"""

import gc
import shutil
import time
from collections.abc import Callable, Iterable
from dataclasses import replace
from functools import partial
from pathlib import Path

from pypdfium2 import PdfDocument
from PySide6.QtCore import QBuffer, QByteArray, QIODevice
from PySide6.QtGui import QFont, QGuiApplication, QPageSize, QPainter, QPdfWriter

from kiosk import paths
from kiosk.bridge.paper.batch import deliver_papers
from kiosk.bridge.paper.documents import pdf_of
from kiosk.bridge.shell.fonts import PAPER_FAMILY, load_paper_fonts
from kiosk.durable import write_file
from tests.bench.figures import Comparison, Figure, compare
from tests.bench.rounds import Effort, alternate
from tests.bridge.paper.reading import certificate

TARGET_GROWTH = 4.0
"""Target in MiB for the growth of memory after the first fifth of a batch."""
_POINTS, _DPI, _LINE = 13, 1200, 300


def papers_figures(folder: Path, effort: Effort) -> list[Figure]:
    """Measure batches of `effort.papers` certificates, written to `folder`."""
    application = QGuiApplication.instance() or QGuiApplication([])
    load_paper_fonts(paths.paper_fonts_folder())
    shutil.rmtree(folder, ignore_errors=True)
    folder.mkdir(parents=True)
    with PdfDocument(pdf_of(certificate())) as document:
        lines = document[0].get_textpage().get_text_range().split("\r\n")
    memory: list[float] = []
    runs = {
        "ours": partial(_batch, folder, effort.papers, memory),
        "floor": partial(_bare, folder, effort.papers, lines),
    }
    seconds = alternate(effort.repeats, {name: partial(_timed, run) for name, run in runs.items()})
    del application
    fifth, last = memory[effort.papers // 5], memory[effort.papers]
    return [
        compare(f"{effort.papers} certificates", seconds["ours"], seconds["floor"], "s"),
        Figure("  memory at the end and after a fifth", last, fifth, "MiB", TARGET_GROWTH, Comparison.MARGIN),
    ]


def _timed(run: Callable[[], None]) -> float:
    began = time.perf_counter()
    run()
    return time.perf_counter() - began


def _batch(folder: Path, count: int, memory: list[float]) -> None:
    """Write certificates; append the memory in MiB before the first and after each to `memory`."""

    def progress(done: int, _total: int) -> bool:
        if done * 5 % count == 0:
            gc.collect()
        memory.append(_resident())
        return True

    makers = [partial(replace, certificate(), serial=number) for number in range(1, count + 1)]
    deliver_papers(makers, lambda name, data: write_file(folder / name, data), progress)


def _bare(folder: Path, count: int, lines: Iterable[str]) -> None:
    for number in range(count):
        data = QByteArray()
        buffer = QBuffer(data)
        buffer.open(QIODevice.OpenModeFlag.WriteOnly)
        writer = QPdfWriter(buffer)
        writer.setResolution(_DPI)
        writer.setPageSize(QPageSize(QPageSize.PageSizeId.A4))
        painter = QPainter(writer)
        painter.setFont(QFont(PAPER_FAMILY, _POINTS))
        for row, line in enumerate(lines, 1):
            painter.drawText(0, row * _LINE, line)
        painter.end()
        buffer.close()
        write_file(folder / f"bare-{number}.pdf", bytes(data.data()))


def _resident() -> float:
    """Return the resident memory of this process in MiB."""
    status = Path("/proc/self/status").read_text()
    return int(next(line for line in status.splitlines() if line.startswith("VmRSS")).split()[1]) / 1024
