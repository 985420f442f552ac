"""``kiosk hub backup`` and ``restore``."""

from pathlib import Path
from typing import Annotated

import typer

from kiosk.cli.ending.problems import explained_words
from kiosk.cli.hub.options import Hub
from kiosk.cli.hub.printing import print_some


def backup(
    hub: Hub,
    place: Annotated[Path, typer.Option("--to", help="Folder of the backups, best on another disk.")],
) -> None:
    """Back up database, settings, encrypted keys and objects; the newest 7 backups are kept."""
    with explained_words(place):
        from kiosk.province.hub.backup.making import make_backup
        from kiosk.province.publishing import office

        made = make_backup(hub, place, office.system_clock())
    print(f"{made.folder}: {made.counts['bundles']} bundles with {made.counts['statements']} statements.")
    if made.objects is None:
        print("The objects are in S3 and not part of it: protect the bucket with versioning and a second copy.")
    else:
        print(f"{made.objects} objects, of which {made.new} are new.")
    if made.left_keys:
        print("These keys are not encrypted, so they were not copied:")
        print_some(made.left_keys)
    if made.damaged:
        print("The contents of these objects have changed; restore them from an older backup:")
        print_some(made.damaged)
        raise typer.Exit(1)


def restore(
    hub: Hub,
    place: Annotated[Path, typer.Option("--from", help="Folder of the backups.")],
    generation: Annotated[
        str, typer.Option(help="Name of the backup, such as 20261128T023000Z; default: newest.")
    ] = "",
    store: Annotated[str, typer.Option(help="URL of another database than before; it must be empty.")] = "",
) -> None:
    """Restore a backup into the new folder HUB; nothing that exists is overwritten."""
    with explained_words(place):
        from kiosk.province.hub.backup.restoring import restore_hub

        restored = restore_hub(hub, place, generation, store)
    manifest = restored.generation.manifest
    print(f"{hub}: the hub of {manifest.name}, as of {restored.generation.made:%Y-%m-%d %H:%M} UTC.")
    print(
        f"{manifest.counts['bundles']} bundles with {manifest.counts['statements']} statements, {restored.keys} keys."
    )
    if restored.objects is None:
        print("The objects are in S3 and were not changed; make the database anew: kiosk hub rebuild")
    print("Results received later are still on the kiosks or sticks: kiosks send what has no receipt again.")
    print(f"Next: kiosk hub doctor {hub}")
