"""``kiosk import`` and ``kiosk export-questions``: questions of other programs into a pack, and out of it.

Rules: every item of a file has an entry in the report: taken, changed (what) or left (why). Exit code 0 means that
every item is accounted for, 2 that a file is none of the formats or cannot be trusted.
"""

import json
import sys
from collections import Counter
from datetime import UTC, datetime
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import TYPE_CHECKING, Annotated, NoReturn

import typer

from kiosk.cli.ending.guard import MISUSED
from kiosk.cli.ending.problems import explained_words

if TYPE_CHECKING:
    from kiosk.domain.studio.ports import ScaledPicture


def import_questions(
    files: Annotated[list[Path] | None, typer.Argument(help="Files to import.")] = None,
    to: Annotated[Path | None, typer.Option("--to", help="Folder of the pack's sources; it may be new.")] = None,
    report: Annotated[Path | None, typer.Option("--report", help="File for the report (JSON).")] = None,
    template: Annotated[
        Path | None, typer.Option("--template", help="Write the template for tables (.xlsx or .csv), and end.")
    ] = None,
) -> None:
    """Import questions: GIFT, Aiken, Moodle XML, QTI, H5P, or a table (XLSX, CSV)."""
    if template:
        _write_template(template)
        return
    if not files or to is None:
        raise typer.BadParameter("name the files, and the folder of the pack with --to", param_hint="FILES --to")
    _refuse_studio(to)
    from kiosk.content.exchange.importing import import_files
    from kiosk.domain.errors import QuestionsRefusedError
    from kiosk.durable import write_file
    from kiosk.services.studio.fitting_pictures import PictureFitting

    with explained_words(to), TemporaryDirectory() as pictures:
        fitting = PictureFitting(_scaled, Path(pictures))
        try:
            result = import_files(files, to, today=datetime.now(UTC).astimezone().date(), prepare=fitting.fitted)
        except QuestionsRefusedError as error:
            _misuse(error)
        if report:
            entries = [entry.as_json() for entry in result.reports]
            write_file(report, (json.dumps(entries, ensure_ascii=False, indent=1) + "\n").encode())
    for entry in result.reports:
        if entry.state.value != "taken":
            said = f"{entry.format or 'file'} {entry.item}: {entry.state.value}: {' '.join(map(str, entry.why))}"
            print(said + (f" [{entry.cure.value}]" if entry.cure else ""))
    counts: Counter[str] = Counter()
    for entry in result.reports:
        counts[entry.state.value] += entry.count
    print(", ".join(f"{counts[state]} {state}" for state in ("taken", "changed", "left")))
    for lesson in result.lessons:
        print(to / f"{lesson}.yaml")
    if result.is_refused:
        sys.stdout.flush()
        typer.echo("A file was refused; see above.", err=True)
        raise typer.Exit(MISUSED)


def _scaled(file: Path) -> "ScaledPicture":
    """The picture `file` as a pack may contain it; Qt is loaded for the first one that needs it."""
    from kiosk.bridge.studio.pictures import QtPictures

    return QtPictures().read(file)


def _refuse_studio(to: Path) -> None:
    """End with a message if the folder `to` belongs to a studio, which has versions and locks of its own."""
    sources = to.resolve().parent
    if sources.name == "sources" and (sources.parent / "studio.db").exists():
        typer.echo(
            f"{to} belongs to the studio of this machine. Import the file in the studio (Nhập từ tệp), or name a new"
            " folder elsewhere with --to.",
            err=True,
        )
        raise typer.Exit(MISUSED)


def export_questions(
    pack: Annotated[Path, typer.Argument(help="Folder of a pack's sources.")],
    file_format: Annotated[str, typer.Option("--format", help="gift, moodle or qti.")],
    out: Annotated[Path, typer.Option("--out", help="File to write.")],
) -> None:
    """Export the questions of a pack's sources for other programs; steps that do not fit are listed."""
    from kiosk.content.exchange.formats import writers
    from kiosk.content.exchange.own_questions import read_questions
    from kiosk.domain.errors import QuestionsRefusedError
    from kiosk.durable import write_file

    writer = writers().get(file_format)
    if writer is None:
        raise typer.BadParameter(f"write one of {', '.join(writers())}", param_hint="--format")
    with explained_words(pack):
        try:
            found = read_questions(pack, writer)
        except QuestionsRefusedError as error:
            _misuse(error)
        data = writer.write(found.questions, found.title)
    with explained_words(out):
        write_file(out, data)
    for step in found.omitted:
        print(f"not written: {step.lesson} / {step.step} ({step.kind}): {step.why}")
    print(f"{out}: {len(found.questions)} questions written, {len(found.omitted)} steps not written")


def _write_template(file: Path) -> None:
    from kiosk.content.exchange.table.template import csv_template, xlsx_template
    from kiosk.durable import write_file

    with explained_words(file):
        write_file(file, csv_template() if file.suffix.lower() == ".csv" else xlsx_template())
    print(file)


def _misuse(error: Exception) -> NoReturn:
    typer.echo(str(error), err=True)
    raise typer.Exit(MISUSED) from error
