"""``kiosk export``: seals new results in bundles and copies the outbox to a folder."""

from functools import partial
from pathlib import Path
from typing import Annotated

import typer

from kiosk import paths
from kiosk.cli.ending.problems import explained_words
from kiosk.cli.record import opened_record


def export(
    to: Annotated[Path, typer.Option("--to", help="Folder for the results, such as a stick.")],
    again: Annotated[
        bool, typer.Option("--again", help="Include results that the province confirmed but has lost since.")
    ] = False,
    plain: Annotated[bool, typer.Option("--plain", help="Write the statements uncompressed, for reading.")] = False,
) -> None:
    """Write new results into bundles, and copy to a folder every bundle that the province has not confirmed."""
    from kiosk import settings
    from kiosk.people_opening import all_names
    from kiosk.results_opening import wire_exporting

    with explained_words(paths.data_folder()):
        chosen, problems = settings.examine(paths.settings_file())
        for problem in problems:
            if problem.said.get("key", "home_page") == "home_page":  # a problem without a key concerns the whole file
                raise problem
    with explained_words(paths.data_folder()), opened_record() as store:
        names = partial(all_names, paths.data_folder())
        service = wire_exporting(paths.data_folder(), store, lambda: chosen, names=names)
        if not plain:
            service.sealer.require_ready()
        for row in service.cut():
            typer.echo(f"events {row.first} to {row.last}: {row.name}")
        write = service.write_plain if plain else service.deliver_again if again else service.deliver
        done = write(to)
        for name in done.written:
            typer.echo(f"wrote {to / name}")
        if done.unreadable:
            typer.echo(f"{done.unreadable} bundles of an earlier record are sealed; only the province can read them")
        rows = store.events.last_sequence()
        typer.echo(f"{rows} rows recorded, {len(done.written)} files written, {done.already} already present")
