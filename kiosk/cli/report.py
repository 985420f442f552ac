"""``kiosk report``: makes the files of the commune's reports.

Rules: a report of this kiosk is the command with its code (``kiosk report BC-04 …``), one for each `Code`. Files are
never replaced.
"""

from collections.abc import Iterator, Sequence
from contextlib import contextmanager, nullcontext
from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from kiosk import paths
from kiosk.cli.ending.problems import explained_words
from kiosk.reports.formats import ReportFormat

if TYPE_CHECKING:
    from kiosk.reports.table import Report

app = typer.Typer(help="Make the reports for the commune.", no_args_is_help=True)


@app.callback()
def reports() -> None:
    """Make the reports for the commune."""


@app.command()
def merge(
    files: Annotated[
        list[Path], typer.Argument(metavar="FILE…", help="JSON files of the reports of several kiosks.")
    ],
    out: Annotated[Path, typer.Option("--out", help="Folder for the merged report; created if missing.")],
    formats: Annotated[
        list[ReportFormat] | None,
        typer.Option("--format", help="Write only this format; can be given several times."),
    ] = None,
    is_for_wall: Annotated[
        bool, typer.Option("--wall", help="Hide numbers from 1 to 4, for a report on the notice board.")
    ] = False,
) -> None:
    """Merge the reports of several kiosks into the report of their commune."""
    from kiosk.reports.files import read_report
    from kiosk.reports.merging import merge as merged
    from kiosk.reports.suppression import suppressed

    with explained_words():
        report = merged([read_report(file) for file in files])
    write(suppressed(report) if is_for_wall else report, out, formats or list(ReportFormat))


def write(report: "Report", out: Path, formats: Sequence[ReportFormat]) -> None:
    """Write the files of `report` to the folder `out` and print their names; end the command if that fails."""
    from kiosk.bridge.paper.report import report_pdf
    from kiosk.reports.files import write_files

    with explained_words(out), _qt() if ReportFormat.PDF in formats else nullcontext():
        for file in write_files(report, out, formats, report_pdf):
            print(f"wrote {file}")


@contextmanager
def _qt() -> Iterator[None]:
    """Start Qt, without a display if there is none, and load the fonts; both last as long as the block."""
    from kiosk import app as kiosk_app
    from kiosk.bridge.shell import display
    from kiosk.bridge.shell.fonts import load_fonts

    display.prefer_off_screen()
    running = kiosk_app.application()
    load_fonts(paths.fonts_folder())
    yield
    del running  # Qt ends with it
