"""``kiosk hub init``: create a hub."""

from pathlib import Path
from typing import Annotated, Any

import typer

from kiosk.cli.ending.problems import explained_words
from kiosk.cli.hub.options import Hub, Keys, Passphrases, Repo


def init(  # noqa: PLR0913, PLR0917 - one parameter per option
    hub: Hub,
    name: Annotated[
        str | None, typer.Option(help="Name of the province; not needed if HUB/hub.toml was prepared.")
    ] = None,
    store: Annotated[
        str | None,
        typer.Option(
            help="URL of the database: sqlite:///FILE in the folder, or postgresql://USER@HOST/DATABASE. Default: "
            "sqlite:///results.db."
        ),
    ] = None,
    objects: Annotated[
        str | None,
        typer.Option(
            help="Folder of the objects (the one that the server for kiosks fills), or s3://BUCKET/PREFIX. Default: "
            "objects."
        ),
    ] = None,
    keys: Keys = None,
    repo: Repo = None,
    passphrase: Passphrases = None,
    s3_endpoint: Annotated[str | None, typer.Option(help="Address of the S3 server: https://HOST.")] = None,
    s3_region: Annotated[str | None, typer.Option(help="Region of the S3 server. Default: us-east-1.")] = None,
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
    """Create the hub in which the province stores results; its settings are kept in HUB/hub.toml.

    If HUB/hub.toml was prepared, the hub is created with its settings, and no option is needed.
    """
    with explained_words():
        from kiosk.province.hub.founding import found_hub
        from kiosk.province.hub.hub_file import FILE, S3

        is_s3 = (hub / FILE).is_file() if objects is None else objects.startswith(S3)
        if (s3_endpoint or s3_ca or s3_keys) and not is_s3:
            raise typer.BadParameter("Options of S3 need --objects s3://BUCKET/PREFIX.")
        given = {
            "name": name,
            "store": store,
            "objects": objects,
            "keys": tuple(str(key.absolute()) for key in keys or ()),
            "repository": str(repo.absolute()) if repo is not None else None,
            "passphrases": tuple(passphrase or ()),
        }
        made = found_hub(hub, _given(given), _given(_s3(s3_endpoint, s3_region, s3_ca, s3_keys)))
        print(f"{hub}: the hub of {made}. It contains personal results: restrict access to")
        print("it, and back it up regularly.")
        print(f"Next: kiosk hub receive {hub} STICK{'' if repo else ' --repo FOLDER'}")


def _given(options: dict[str, Any]) -> dict[str, Any]:
    return {name: value for name, value in options.items() if value not in {None, ()}}


def _s3(endpoint: str | None, region: str | None, authority: Path | None, keys: Path | None) -> dict[str, str | None]:
    source = f"file:{keys.absolute()}" if keys else None
    return {
        "endpoint": endpoint,
        "region": region,
        "authority": str(authority.absolute()) if authority else None,
        "access_key": source,
        "secret_key": source,
    }
