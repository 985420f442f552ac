"""``kiosk hub init``: create a hub."""

from typing import Annotated

import typer

from kiosk.cli.ending.problems import explained_words
from kiosk.cli.hub.options import Hub, Keys, Passphrases, Repo


def init(  # noqa: PLR0913, PLR0917 - one parameter per option
    hub: Hub,
    name: Annotated[str, typer.Option(help="Name of the province.")],
    store: Annotated[
        str,
        typer.Option(help="URL of the database: sqlite:///FILE in the folder, or postgresql://USER@HOST/DATABASE."),
    ] = "sqlite:///results.db",
    objects: Annotated[
        str,
        typer.Option(help="Folder of the objects (the one that the server for kiosks fills), or s3://BUCKET/PREFIX."),
    ] = "objects",
    keys: Keys = None,
    repo: Repo = None,
    passphrase: Passphrases = None,
) -> None:
    """Create the hub in which the province stores results; its settings are kept in HUB/hub.toml."""
    with explained_words():
        from kiosk.province.hub.folder import make_hub
        from kiosk.province.hub.hub_file import HubSettings

        settings = HubSettings(
            name,
            store,
            objects,
            keys=tuple(str(key.absolute()) for key in keys or ()),
            repository=str(repo.absolute()) if repo is not None else "",
            passphrases=tuple(passphrase or ()),
        )
        print(f"{hub}: the hub of {make_hub(hub, settings)}. It contains personal results: restrict access to")
        print("it, and back it up regularly.")
        print(f"Next: kiosk hub receive {hub} STICK{'' if repo else ' --repo FOLDER'}")
