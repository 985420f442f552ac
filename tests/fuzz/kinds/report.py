"""Fuzz input: mutated JSON files of reports, which are merged and written in every format."""

import json
import shutil
from collections.abc import Sequence
from random import Random
from typing import Any

from PySide6.QtGui import QGuiApplication

from kiosk import paths
from kiosk.bridge.paper.report import report_pdf
from kiosk.bridge.shell.fonts import load_paper_fonts
from kiosk.domain.errors import KioskError
from kiosk.reports.files import read_report, write_files
from kiosk.reports.formats import ReportFormat
from kiosk.reports.json_file import json_bytes
from kiosk.reports.merging import merge
from kiosk.reports.suppression import suppressed
from tests.fuzz.harness import Case
from tests.fuzz.kinds.stations import contents, new_folder
from tests.fuzz.mutators import octets, trees
from tests.reports.sample import sample

_FILES = ("a.json", "b.json")


class Reports:
    """A mutated report of one kiosk is merged with the report of another, as by ``kiosk report merge``."""

    name = "report"

    def __init__(self) -> None:
        assert QGuiApplication.instance()
        load_paper_fonts(paths.paper_fonts_folder())
        self._folder = new_folder()

    def base(self) -> Case:
        return {name: json_bytes(sample(f"kiosk-{name}")) for name in _FILES}

    def make(self, rng: Random) -> Case:
        first, second = self.base().values()
        content = json.loads(first)
        match rng.randrange(8):
            case 0:
                data = octets.mutated(rng, first)
            case 1:
                data = trees.written_oddly(rng, content)
            case 2:
                data = json_bytes(merge([sample("kiosk-a.json"), sample("kiosk-c")]))
                data = _canonical(trees.gentle(rng, json.loads(data)))
            case 3 | 4:
                data = _canonical(trees.mutated(rng, content))
            case _:
                data = _canonical(trees.gentle(rng, content))
        return dict(zip(_FILES, (data, second), strict=True))

    def attempt(self, case: Case) -> Sequence[KioskError]:
        for name, data in case.items():
            (self._folder / name).write_bytes(data)
        merged = merge([read_report(self._folder / name) for name in case])
        for report in (merged, suppressed(merged)):
            out = self._folder / "out"
            *_, written = write_files(report, out, list(ReportFormat), report_pdf)
            assert read_report(written) == report
            shutil.rmtree(out)
        return ()

    def state(self) -> object:
        return contents(self._folder / "out") if (self._folder / "out").exists() else ()

    def reset(self) -> None:
        shutil.rmtree(self._folder / "out", ignore_errors=True)

    def close(self) -> None:
        shutil.rmtree(self._folder)


def _canonical(content: Any) -> bytes:
    """Return `content` as canonical JSON, so that it passes the check of the form and reaches the later checks."""
    return trees.written(content) + b"\n"
