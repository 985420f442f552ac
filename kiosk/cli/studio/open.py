"""``kiosk studio``: the commune's own lessons in a window, for an office PC with a mouse and a keyboard."""

from pathlib import Path
from typing import Annotated

import typer

from kiosk import paths

PROGRAM = "kiosk studio"
"""Name of this program for others who change the same lessons."""


def studio(
    data: Annotated[
        Path | None,
        typer.Option("--data", metavar="DIR", help="Data folder; it is created if missing."),
    ] = None,
) -> None:
    """Make the commune's own lessons on an office PC: no PIN, no kiosk mode, a data folder of its own."""
    from kiosk import app

    app.application()  # without a display, the program ends before a data folder is made
    site = app.Site(data=data.expanduser().absolute() if data else paths.desk_folder(), program=PROGRAM)
    raise typer.Exit(app.run(windowed=True, site=site, is_desk=True))
