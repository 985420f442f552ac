"""``kiosk shots``: a picture of every screen at every size, text size and theme."""

import tempfile
from dataclasses import replace
from pathlib import Path
from typing import TYPE_CHECKING, Annotated, Literal

import typer

from kiosk import paths

if TYPE_CHECKING:
    from kiosk.cli.album import Format, Scene


def shots(
    out: Annotated[Path | None, typer.Option(help="Where the pictures go (build/shots).")] = None,
    only: Annotated[str, typer.Option(help="Only screens whose name has this in it.")] = "",
    plain: Annotated[bool, typer.Option("--plain", help="Only 1920×1080, normal text, usual colours.")] = False,
    language: Annotated[Literal["vi", "en"], typer.Option(help="Language of the visit.")] = "vi",
) -> None:
    """Picture every screen: <screen>-<width>x<height>-<text>-<theme>.png."""
    from kiosk import app
    from kiosk.cli.album import CALM, FORMATS, PLAIN, leaf_through, scenes

    target = out or paths.build_folder() / "shots"
    target.mkdir(parents=True, exist_ok=True)
    for stale in (file for shown in FORMATS for file in target.glob(f"*-{shown}.png")):
        stale.unlink()
    app.application()
    taken: list[Path] = []

    def look(scene: "Scene", shown: "Format") -> None:
        if only in scene.name:
            taken.append(scene.driver.picture(target / f"{scene.name}-{shown}.png"))

    try:
        with tempfile.TemporaryDirectory(prefix="tram-hoc-so-shots-") as folder:
            album = scenes(app.Site(data=Path(folder)), replace(CALM, language=language))
            count = leaf_through(album, look, (PLAIN,) if plain else FORMATS)
    except (TimeoutError, LookupError, OSError) as error:
        typer.echo(f"The pictures stopped after {len(taken)}: {error}.", err=True)
        raise typer.Exit(1) from error
    print(f"{target}: {len(taken)} pictures, {count} screens")
