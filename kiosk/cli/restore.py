"""``kiosk restore``: the record of a kiosk that was replaced goes on on this machine.

Rules: the old record is only read; the one that was here is put aside and named.
"""

from pathlib import Path
from typing import Annotated

import typer

from kiosk import paths
from kiosk.domain.errors import KioskError


def restore(
    place: Annotated[
        Path, typer.Argument(help="The old machine's data folder, one of its backups, or its file kiosk.db.")
    ],
) -> None:
    """Take over the record of another kiosk, from its disk or from a backup; the kiosk must not be running."""
    from kiosk.cli.record import opened_record
    from kiosk.services.packs import PackService
    from kiosk.storage.adoption import adopt, newest_record

    try:
        source = newest_record(place)
        done = adopt(paths.database_file(), paths.backups_folder(), source)
        with opened_record() as store:
            missing = PackService(store.shelf, paths.packs_folder()).forget_missing()
    except KioskError as error:
        typer.echo(str(error), err=True)
        raise typer.Exit(1) from error
    print(f"{done.events} events of {done.source} are on this machine now, under a new id of the kiosk.")
    if done.aside is not None:
        print(f"The record that was here is kept: {done.aside}")
    if missing:
        names = ", ".join(f"{row.pack} {row.version}" for row in missing)
        print(f"Not on this disk, to be loaded from a stick unless they come with the program: {names}")
    print(
        "PINs and what was believed of the province came along; settings.toml and trust/root.json are yours to copy."
    )
