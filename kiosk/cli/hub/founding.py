"""``kiosk hub init``: create a hub."""

from dataclasses import replace
from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from kiosk.cli.ending.problems import explained_words
from kiosk.cli.hub.options import Hub, Keys, Passphrases, Repo

if TYPE_CHECKING:
    from kiosk.province.hub.hub_file import S3Access


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
    s3_endpoint: Annotated[str, typer.Option(help="Address of the S3 server: https://HOST.")] = "",
    s3_region: Annotated[str, typer.Option(help="Region of the S3 server.")] = "us-east-1",
    s3_ca: Annotated[
        Path | None, typer.Option(help="Certificate (PEM) of the authority of the S3 server, if it is an own one.")
    ] = None,
    s3_keys: Annotated[
        Path | None,
        typer.Option(
            help="File with the lines access_key = … and secret_key = …, which only its owner can read. Default: the "
            "variables AWS_ACCESS_KEY_ID and AWS_SECRET_ACCESS_KEY."
        ),
    ] = None,
) -> None:
    """Create the hub in which the province stores results; its settings are kept in HUB/hub.toml."""
    with explained_words():
        from kiosk.province.hub.folder import make_hub
        from kiosk.province.hub.hub_file import S3, HubSettings

        if (s3_endpoint or s3_ca or s3_keys) and not objects.startswith(S3):
            raise typer.BadParameter("Options of S3 need --objects s3://BUCKET/PREFIX.")
        settings = HubSettings(
            name,
            store,
            objects,
            keys=tuple(str(key.absolute()) for key in keys or ()),
            repository=str(repo.absolute()) if repo is not None else "",
            passphrases=tuple(passphrase or ()),
            s3=_s3(s3_endpoint, s3_region, s3_ca, s3_keys),
        )
        print(f"{hub}: the hub of {make_hub(hub, settings)}. It contains personal results: restrict access to")
        print("it, and back it up regularly.")
        print(f"Next: kiosk hub receive {hub} STICK{'' if repo else ' --repo FOLDER'}")


def _s3(endpoint: str, region: str, authority: Path | None, keys: Path | None) -> "S3Access":
    from kiosk.province.hub.hub_file import S3Access

    access = S3Access(endpoint, region, authority=str(authority.absolute()) if authority else "")
    return (
        replace(access, access_key=f"file:{keys.absolute()}", secret_key=f"file:{keys.absolute()}")
        if keys
        else access
    )
