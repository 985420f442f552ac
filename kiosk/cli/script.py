"""``kiosk pack script``: writes the reading script of each lesson as a PDF file, for people who record at home."""

from pathlib import Path
from typing import Annotated

import typer

from kiosk import paths
from kiosk.cli.ending.problems import explained_words
from kiosk.cli.narrate import packs_in
from kiosk.domain.errors import PackError
from kiosk.domain.ids import VIETNAMESE, Language
from kiosk.domain.texts import untranslated


def script(
    packs: Annotated[
        list[Path] | None,
        typer.Argument(help="Folders of pack sources, or folders that contain them; default: lessons/."),
    ] = None,
    out: Annotated[Path, typer.Option(help="Output folder for the PDF files.")] = Path("build/scripts"),
    language: Annotated[str, typer.Option(help="Language of the texts: vi or en.")] = VIETNAMESE,
) -> None:
    """Write a reading script for each lesson: OUT/<pack>/<lesson>.<language>.pdf."""
    from kiosk import app
    from kiosk.bridge.paper.documents import pdf_of
    from kiosk.bridge.shell import display
    from kiosk.bridge.shell.fonts import load_fonts
    from kiosk.content.authoring.reading_script import reading_scripts
    from kiosk.content.authoring.sources import current_day, read_source

    with explained_words(out):
        folders = [found for path in packs or [paths.lessons_folder()] for found in packs_in(path)]
        display.prefer_off_screen()
        running = app.application()
        load_fonts(paths.fonts_folder())
        for folder in folders:
            pack = read_source(folder, today=current_day())
            papers = reading_scripts(pack, Language(language))
            if not papers:
                raise PackError(
                    untranslated(f"{pack.id} has no texts in '{language}'."),
                    untranslated(f"Name one of its languages: {', '.join(pack.head['languages'])}."),
                )
            target = out / pack.id
            target.mkdir(parents=True, exist_ok=True)
            for lesson, paper in papers.items():
                file = target / f"{lesson}.{language}.pdf"
                file.write_bytes(pdf_of(paper))
                print(f"wrote {file}: {len(paper.clips)} recordings")
        del running  # Qt ends with it
