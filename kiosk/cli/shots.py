"""``kiosk shots``: takes a picture of every screen at every size, text size and theme."""

import gc
import tempfile
from dataclasses import replace
from pathlib import Path
from typing import TYPE_CHECKING, Annotated, Literal

import typer

from kiosk import paths
from kiosk.cli.ending.guard import MISUSED
from kiosk.cli.ending.problems import explained_words
from kiosk.cli.playing import bundled_packs, played

if TYPE_CHECKING:
    from kiosk.tour.album import AlbumScene, Format


def shots(
    out: Annotated[Path | None, typer.Option(help="Output folder for the pictures; default: build/shots.")] = None,
    only: Annotated[str, typer.Option(help="Only screens whose names contain this text.")] = "",
    plain: Annotated[
        bool, typer.Option("--plain", help="Only one format: 1920×1080, normal text size, default theme.")
    ] = False,
    language: Annotated[Literal["vi", "en"], typer.Option(help="Language of the screens.")] = "vi",
) -> None:
    """Take a picture of every screen in every size, text size and theme.

    The files are named <screen>-<width>x<height>-<text>-<theme>.png.
    """
    target = out or paths.build_folder() / "shots"
    with explained_words():
        chapters = _chapters(only, bundled_packs())
    with played(target):
        from kiosk import app
        from kiosk.tour.album import CALM, FORMATS, PLAIN, leaf_through, scenes

        for stale in (file for shown in FORMATS for file in target.glob(f"*-{shown}.png")):
            stale.unlink()
        gc.disable()  # the album collects garbage between its chapters, on the GUI thread
        taken: list[Path] = []

        def look(scene: "AlbumScene", shown: "Format") -> None:
            if only in scene.name:
                taken.append(scene.driver.picture(target / f"{scene.name}-{shown}.png"))

        with tempfile.TemporaryDirectory(prefix="tram-hoc-so-shots-") as folder:
            album = scenes(app.Site(data=Path(folder)), replace(CALM, language=language), chapters)
            count = leaf_through(album, look, (PLAIN,) if plain else FORMATS)
    print(f"{target}: {len(taken)} pictures, {count} screens")


def _chapters(only: str, packs: list[Path]) -> list[str]:
    """Return the chapters with screens whose names contain `only`; exit with `MISUSED` if there is none."""
    from kiosk.tour.album_contents import NoScreenError, chapters_with

    try:
        return chapters_with(only, packs)
    except NoScreenError as error:
        typer.echo(str(error), err=True)
        raise typer.Exit(MISUSED) from error
