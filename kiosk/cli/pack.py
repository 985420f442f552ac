"""``kiosk pack``: checks, builds and describes packs; installs, removes and rolls back packs on this kiosk.

Rules: every problem is printed on one line in the format ``file:line: field: problem → remedy``. The exit code is 1
if there is any problem.
"""

import json
import sys
from collections.abc import Iterator, Sequence
from contextlib import AbstractContextManager, contextmanager
from datetime import date
from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from kiosk import paths
from kiosk.cli.ending.problems import explained_words
from kiosk.domain.ids import PackId

if TYPE_CHECKING:
    from kiosk.content.authoring.sources import Findings
    from kiosk.domain.errors import SourceProblem
    from kiosk.domain.packs import PackRow
    from kiosk.domain.ports.packs import PictureTrial
    from kiosk.services.packs.pack_service import PackService

app = typer.Typer(help="Check, build, list, install, remove and roll back packs of lessons.", no_args_is_help=True)

Sources = Annotated[
    list[Path] | None, typer.Argument(help="Folders with pack sources. Default: all folders in lessons/.")
]
Today = Annotated[str, typer.Option(help="Date (year-month-day) for the checks of validity; default: today.")]


@app.command()
def check(
    sources: Sources = None,
    today: Today = "",
    strict: Annotated[bool, typer.Option("--strict", help="Apply the stricter rules for bundled packs.")] = False,
    proofs: Annotated[bool, typer.Option("--proofs", help="Print what was proved for each phone task.")] = False,
    figures: Annotated[
        bool, typer.Option("--figures", help="Print the minutes, words, skills and guesses of each lesson.")
    ] = False,
) -> None:
    """Check pack sources and print every problem."""
    from kiosk.content.authoring.sources import examine_together

    is_bundled = strict or not sources
    all_found: list[Findings] = []
    printed: set[SourceProblem] = set()
    with _picture_trial() as trial:
        for folder in sources or _bundled_sources():
            findings = _examined(folder, _day(today), trial, is_bundled=is_bundled)
            _print_findings(findings, printed)
            _print_end(folder, findings)
            if proofs:
                _print_proofs(findings)
            if figures:
                _print_figures(folder, findings)
            all_found.append(findings)
    together = examine_together(all_found, is_bundled=is_bundled)
    _print_findings(together, printed)
    if figures:
        _print_figures_of_all(all_found)
    wrong = len({problem for findings in (*all_found, together) for problem in findings.problems})
    if wrong:
        sys.stdout.flush()  # so that the problems come before their number, even if stdout is a pipe
        typer.echo(f"{wrong} problem{'s' * (wrong > 1)} to correct.", err=True)
        raise typer.Exit(1)


@app.command()
def build(
    sources: Sources = None,
    everything: Annotated[
        bool, typer.Option("--all", help="Build all folders in lessons/ as bundled packs.")
    ] = False,
    out: Annotated[Path, typer.Option(help="Output folder for the packs.")] = Path("build/packs"),
    narration: Annotated[Path, typer.Option(help="Folder with machine narration.")] = Path("build/narration"),
    today: Today = "",
) -> None:
    """Build packs from their sources; other versions of the same packs in OUT are deleted."""
    from kiosk.content.authoring.builder import build as build_pack
    from kiosk.content.names import SUFFIX, read_file_name

    is_bundled = everything or not sources
    for folder in _bundled_sources() if is_bundled else sources or []:
        with _picture_trial() as trial:
            findings = _examined(folder, _day(today), trial, is_bundled=is_bundled)
        if findings.source is None:
            _print_findings(findings, set())
            typer.echo(f"{folder} was not built; correct the problems above.", err=True)
            raise typer.Exit(1)
        with explained_words(out):
            built = build_pack(findings.source, out, narration)
        for other in out.glob(f"*{SUFFIX}"):
            promised = read_file_name(other.name)
            if promised and promised[0] == findings.source.id and other != built.path:
                other.unlink()
        lessons = _lessons(len(findings.source.lessons))
        voices = f"{built.clips} clips, {built.machine_clips} by machine" if built.clips else "no sound"
        print(f"{built.path}  {built.size} bytes  {lessons}  {voices}  {built.sha256}")


@app.command()
def schema(out: Annotated[Path, typer.Option(help="Output folder for the schemas.")] = Path("build/schema")) -> None:
    """Write the JSON Schemas with which editors check pack.yaml, facts.yaml and lesson files."""
    from kiosk.content.authoring.schemas import schemas

    with explained_words(out):
        out.mkdir(parents=True, exist_ok=True)
        for name, content in schemas().items():
            (out / name).write_text(json.dumps(content, ensure_ascii=False, indent=2) + "\n", encoding="utf-8")
            print(out / name)


@app.command("list")
def list_packs() -> None:
    """List the packs installed on this kiosk and the packs shipped with the program."""
    from kiosk.content.names import SUFFIX, read_file_name

    rows: Sequence[PackRow] = ()
    if paths.database_file().exists():
        with explained_words(paths.data_folder()), _packs(is_looking=True) as packs:
            rows = packs.rows()
    print(f"Installed in {paths.packs_folder()}:" if rows else "No pack is installed.")
    for row in rows:
        state = "active" if row.is_active else "kept"
        print(f"  {row.pack} {row.version}  {state}  {_lessons(len(row.manifest['lessons']))}  {row.sha256[:12]}")
    bundled = [
        found for file in sorted(paths.bundled_packs().glob(f"*{SUFFIX}")) if (found := read_file_name(file.name))
    ]
    print("Bundled:" if bundled else "No packs are bundled with the program; build them with: kiosk pack build --all")
    for pack, version in bundled:
        print(f"  {pack} {version}")


@app.command()
def install(
    files: Annotated[list[Path], typer.Argument(help="Pack files (.hocpack).")],
    older: Annotated[bool, typer.Option("--older", help="Install even if a newer version is installed.")] = False,
) -> None:
    """Install packs on this kiosk without verifying signatures; the record does not mark them as signed."""
    with explained_words(paths.data_folder()), _packs(may_be_new=True) as packs:
        for file in files:
            done = packs.install(file, is_older_allowed=older)
            print(f"{done.row.pack} {done.row.version}: {done.result.value}")


@app.command()
def remove(pack: Annotated[str, typer.Argument(help="Id of the pack.")]) -> None:
    """Remove a pack from this kiosk; until the next start, `rollback` can restore it."""
    with explained_words(paths.data_folder()), _packs() as packs:
        row = packs.remove(PackId(pack))
        is_gone = not packs.folder_of(row).exists()
        print(
            f"{row.pack} {row.version}: removed"
            + ("; the disk was full, so its files were deleted" if is_gone else "")
        )


@app.command()
def rollback(pack: Annotated[str, typer.Argument(help="Id of the pack.")]) -> None:
    """Return to the previous version of a pack, or restore a removed pack."""
    with explained_words(paths.data_folder()), _packs() as packs:
        row = packs.roll_back(PackId(pack))
        print(f"{row.pack} {row.version}: active")


def _bundled_sources() -> list[Path]:
    folder = paths.lessons_folder()
    found = sorted(path for path in folder.iterdir() if path.is_dir()) if folder.is_dir() else []
    if not found:
        typer.echo(f"There are no pack sources in {folder}; name the folder of a pack.", err=True)
        raise typer.Exit(1)
    return found


def _picture_trial() -> "AbstractContextManager[PictureTrial | None]":
    from kiosk.house import picture_trial

    return picture_trial()


def _examined(folder: Path, today: date, trial: "PictureTrial | None", *, is_bundled: bool) -> "Findings":
    from kiosk.content.authoring.sources import examine_source

    return examine_source(folder, today=today, is_bundled=is_bundled, trial=trial)


def _lessons(count: int) -> str:
    return f"{count} lesson{'s' * (count != 1)}"


def _print_findings(findings: "Findings", printed: "set[SourceProblem]") -> None:
    """Print what was found, except what is in `printed`: two packs can use the same file."""
    for warning in findings.warnings:
        if warning not in printed:
            print(f"warning: {warning}")
    for problem in findings.problems:
        if problem not in printed:
            print(problem)
    printed.update(findings.warnings, findings.problems)


def _print_end(folder: Path, findings: "Findings") -> None:
    if not findings.problems:
        print(f"{folder}: no problems" + (f", {len(findings.warnings)} warnings" if findings.warnings else ""))


def _print_figures(folder: Path, findings: "Findings") -> None:
    from kiosk.content.authoring.rules.figures import lines_of

    for lesson in findings.written:
        print(f"  {folder.name}/{Path(lesson.marked.file).stem}:")
        for line in lines_of(lesson):
            print(f"    {line}")


def _print_figures_of_all(found: "list[Findings]") -> None:
    from kiosk.content.authoring.rules.figures import lines_of_all

    print("All lessons together:")
    for line in lines_of_all([lesson for findings in found for lesson in findings.written]):
        print(f"  {line}")


def _print_proofs(findings: "Findings") -> None:
    from kiosk.activities.phone.proof import prove

    for source in findings.source.lessons if findings.source else ():
        for step in source.lesson.steps:
            if step.kind == "phone_task":
                print(f"  {source.id}/{step.id}: {prove(step.task)}")


def _day(today: str) -> date:
    from kiosk.content.authoring.sources import current_day

    try:
        return date.fromisoformat(today) if today else current_day()
    except ValueError:
        raise typer.BadParameter("write year-month-day, such as 2026-11-24", param_hint="--today") from None


@contextmanager
def _packs(*, may_be_new: bool = False, is_looking: bool = False) -> Iterator["PackService"]:
    from kiosk.cli.record import opened_record
    from kiosk.house import picture_trial
    from kiosk.services.packs.pack_service import PackService

    with opened_record(may_be_new=may_be_new, is_looking=is_looking) as store:
        yield PackService(store.shelf, paths.packs_folder(), trials=picture_trial)
        store.keep_room()
