"""``kiosk gallery``: shows every kind of step and of phone screen in the real player, from editable files.

Rules: the samples are built, installed and opened like any other pack, in a temporary data folder. The record of this
machine is not used. The samples are written only to an empty folder; a folder with files is only read.
"""

import tempfile
from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from kiosk.cli.ending.problems import explained_words
from kiosk.cli.playing import Playing, played
from kiosk.domain.texts import untranslated

if TYPE_CHECKING:
    from kiosk.content.authoring.sources import PackSource

PACK_FILE = "pack.yaml"


def gallery(
    out: Annotated[
        Path | None, typer.Option(help="Write PNG files to this folder instead of opening a window.")
    ] = None,
    data: Annotated[
        Path | None,
        typer.Option(help="Show the lessons in this folder; if it is empty, the samples are written to it."),
    ] = None,
) -> None:
    """Show every kind of lesson step and of phone screen, from sample lessons that can be edited."""
    with played(out) as playing, tempfile.TemporaryDirectory(prefix="kiosk-gallery-") as name:
        folder = Path(name)
        with explained_words(data):
            sources = read_lessons(data or folder / "samples")
        build_packs(sources, folder / "packs")
        if data is not None:
            print(f"{data}: {sum(len(source.lessons) for source in sources)} lessons; edit them and run it again.")
        code = _show(playing, folder, sources, out)
    if code:
        raise typer.Exit(code)


def read_lessons(data: Path) -> "list[PackSource]":
    """Read the packs in `data`, or the pack `data` itself; write the samples first if `data` is missing or empty.

    Raises PackError if there is no pack, SourceError with every problem of every pack, and OSError.
    """
    from kiosk.content.authoring.sources import current_day, examine_source
    from kiosk.domain.errors import PackError, SourceError
    from kiosk.tour.gallery_samples import write_samples

    if not data.exists() or not any(data.iterdir()):
        data.mkdir(parents=True, exist_ok=True)
        write_samples(data)
    folders = [data] if (data / PACK_FILE).is_file() else sorted(file.parent for file in data.glob(f"*/{PACK_FILE}"))
    if not folders:
        cure = f"Name a folder with a {PACK_FILE}, its parent folder, or an empty folder for the samples."
        raise PackError(untranslated(f"{data} contains no pack."), untranslated(cure))
    findings = [examine_source(folder, today=current_day()) for folder in folders]
    problems = tuple(problem for found in findings for problem in found.problems)
    if problems:
        raise SourceError(problems)
    return [found.source for found in findings if found.source is not None]


def build_packs(sources: "list[PackSource]", out: Path) -> list[Path]:
    """Build packs into the folder `out`, which is created if missing; return the pack files."""
    from kiosk.content.authoring.builder import build

    out.mkdir(parents=True, exist_ok=True)
    return [build(source, out).path for source in sources]


def _show(playing: Playing, folder: Path, sources: "list[PackSource]", out: Path | None) -> int:
    """Show the samples until the window is closed, or write pictures of them to `out`; return the exit code."""
    from kiosk import app as kiosk_app
    from kiosk.settings import Settings

    site = kiosk_app.Site(data=folder / "data", bundled=folder / "packs")
    running = kiosk_app.build(site, Settings(reduce_motion=out is not None, night_from=0, night_to=0), windowed=True)
    try:
        if out is None:
            return playing.run()
        from kiosk.tour.gallery_walk import picture

        for file in picture(running, sources, out):
            print(file)
    finally:
        running.close()
    return 0
