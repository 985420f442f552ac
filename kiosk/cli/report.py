"""``kiosk report``: makes the files of the commune's reports.

Rules: a report of this kiosk is the command with its code (``kiosk report BC-04 …``), one for each `Code`. Files are
never replaced. No PIN is asked for: everybody with access to the command line can read the record anyway.
"""

from collections.abc import Callable, Iterator, Sequence
from contextlib import contextmanager, nullcontext
from datetime import date, datetime
from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from kiosk import RELEASED, paths
from kiosk.cli.ending.problems import explained_words, fail
from kiosk.domain.errors import CommandError, RecordError
from kiosk.domain.reporting.periods import Period, PeriodKind, containing, free_days
from kiosk.domain.reporting.wall_papers import WallPaper
from kiosk.reports.formats import ReportFormat
from kiosk.reports.queries.titles import TITLES
from kiosk.reports.table import Code

if TYPE_CHECKING:
    from kiosk.domain.rights import Actor
    from kiosk.reports.report_service import ReportService
    from kiosk.reports.table import Report

_DAYS = ["%Y-%m-%d"]
Formats = Annotated[
    list[ReportFormat] | None,
    typer.Option("--format", help="Write only this format; can be given several times."),
]
ForWall = Annotated[bool, typer.Option("--wall", help="Hide numbers from 1 to 4, for a report on the notice board.")]

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
    formats: Formats = None,
    is_for_wall: ForWall = False,
) -> None:
    """Merge the reports of several kiosks into the report of their commune."""
    from kiosk.reports.files import read_report
    from kiosk.reports.merging import merge as merged
    from kiosk.reports.suppression import suppressed

    with explained_words():
        report = merged([read_report(file) for file in files])
    write(suppressed(report) if is_for_wall else report, out, formats or list(ReportFormat))
    if is_for_wall and len(files) > 1:
        print(
            "note: put up this report only: hidden numbers can be computed if the kiosks' own reports hang beside it."
        )


def _command(code: Code) -> Callable[..., None]:
    def make(
        first: Annotated[datetime, typer.Option("--from", formats=_DAYS, help="First day.")],
        last: Annotated[datetime, typer.Option("--to", formats=_DAYS, help="Last day.")],
        out: Annotated[Path, typer.Option("--out", help="Folder for the report; created if missing.")],
        formats: Formats = None,
        is_for_wall: ForWall = False,
    ) -> None:
        from kiosk.reports.suppression import suppressed

        if last < first:
            fail(CommandError("The last day is before the first.", "Exchange --from and --to."))
        paper = WallPaper(code.value, period_between(first.date(), last.date()))
        with _own_reports() as (service, owner):
            report = service.report(owner, code, paper.period, lambda _done, _total: True)
            if report is None:  # impossible: the progress callback never stops it
                raise AssertionError(code)
            write(suppressed(report) if is_for_wall else report, out, formats or list(ReportFormat))
            if is_for_wall:
                _remember(service, owner, paper)

    make.__doc__ = f"{TITLES[code]}."
    return make


for _code in Code:
    app.command(_code.value)(_command(_code))


def period_between(first: date, last: date) -> Period:
    """Return the period of a fixed kind (such as a month) with exactly these days, else a period of free days."""
    kinds = (kind for kind in PeriodKind if kind is not PeriodKind.FREE)
    found = (containing(last, kind) for kind in kinds)
    return next((one for one in found if (one.first, one.last) == (first, last)), free_days(first, last))


@contextmanager
def _own_reports() -> "Iterator[tuple[ReportService, Actor]]":
    """Open the reports of this machine's kiosk; on an error, print it and end the command."""
    from kiosk import app as kiosk_app
    from kiosk import settings
    from kiosk.cli.record import opened_record
    from kiosk.content.packs.lessons import PackLibrary
    from kiosk.devices.clock import MachineClock
    from kiosk.domain.access import Staff
    from kiosk.domain.ids import AccountId
    from kiosk.domain.rights import Actor
    from kiosk.house import Site
    from kiosk.report_opening import wire_reports

    site = Site(data=paths.data_folder())
    owner = Actor(AccountId("command-line"), frozenset({Staff.GUIDE}))
    with explained_words(site.data), opened_record(is_looking=True) as store:
        chosen, _ = settings.examine(paths.settings_file())
        library = PackLibrary(store.shelf, paths.packs_folder())
        clock = MachineClock(RELEASED, store.events.newest_wall)
        texts = kiosk_app.report_texts(site, chosen)
        yield wire_reports(lambda: chosen, store, library, clock, translate=texts), owner


def _remember(service: "ReportService", owner: "Actor", paper: WallPaper) -> None:
    """Remember that `paper` was made for the wall; print a note if it should not hang beside an earlier one."""
    other = service.other_wall_paper(owner, paper)
    if other is not None:
        days = f"{other.period.first} to {other.period.last}"
        print(
            f"note: {other.code} of {days} was already made for the wall. Hidden numbers can be computed from two "
            "reports of the same days: put up one of them."
        )
    try:
        service.add_wall_paper(owner, paper)
    except RecordError as error:
        print(f"note: this report is not remembered as one for the wall: {error}")


def write(report: "Report", out: Path, formats: Sequence[ReportFormat]) -> None:
    """Write the files of `report` to `out` and print their paths; on an error, print it and end the command."""
    from kiosk.bridge.paper.report import report_pdf
    from kiosk.reports.files import write_files

    with explained_words(out), _qt() if ReportFormat.PDF in formats else nullcontext():
        for file in write_files(report, out, formats, report_pdf):
            print(f"wrote {file}")


@contextmanager
def _qt() -> Iterator[None]:
    """Run a Qt application with the fonts during the block; off-screen if there is no display."""
    from kiosk import app as kiosk_app
    from kiosk.bridge.shell import display
    from kiosk.bridge.shell.fonts import load_paper_fonts

    display.prefer_off_screen()
    running = kiosk_app.application()
    load_paper_fonts(paths.paper_fonts_folder())
    yield
    del running  # Qt ends with it
