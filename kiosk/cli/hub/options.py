"""Arguments and options that several commands of the hub have."""

from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from kiosk.cli.desk import Passphrases, asked

if TYPE_CHECKING:
    from kiosk.province.hub.keys import OpenedKeys
    from kiosk.province.publishing.lock import LockWait

Hub = Annotated[Path, typer.Argument(help="Folder of the hub.", metavar="HUB")]
Keys = Annotated[
    list[Path] | None,
    typer.Option(
        "--keys",
        help="Folder with the province's keys for results and receipts; can be repeated. Default: by hub.toml, else "
        "REPO-keys, next to --repo.",
    ),
]
Repo = Annotated[
    Path | None,
    typer.Option("--repo", help="The province's repository, which names the valid keys. Default: by hub.toml."),
]
AsJson = Annotated[bool, typer.Option("--json", help="Print JSON, for other programs.")]

_PATIENCE = 300.0
"""Seconds for which a command of a person waits for another one that changes the same hub."""

__all__ = ["AsJson", "Hub", "Keys", "Passphrases", "Repo", "opened_keys", "stoppable", "waiting"]


def waiting(hub: Path) -> "LockWait":
    """Return how a command of a person waits for its turn to change the hub: some minutes, and it says so."""
    from kiosk.province.publishing.lock import LockWait

    def told() -> None:
        typer.echo(f"Another command is changing {hub}; this one waits for its turn (Ctrl+C stops it).", err=True)

    return LockWait(_PATIENCE, told)


def opened_keys(
    hub: Path,
    keys: list[Path] | None,
    repo: Path | None,
    passphrases: list[str] | None,
    *,
    creates_tables: bool = False,
) -> "OpenedKeys":
    """Open the keys of the hub in the folder `hub`; `creates_tables`: see `opened`. Raises KioskError or OSError."""
    from kiosk.province.hub.folder import opened
    from kiosk.province.hub.keys import KeySources, open_keys

    with opened(hub, creates_tables=creates_tables) as found:
        settings = found.settings
    return open_keys(hub, settings, KeySources(keys or (), repo, passphrases or ()), asked)


@contextmanager
def stoppable(hub: Path) -> Iterator[None]:
    """End the command with the exit code 130 on Ctrl+C."""
    try:
        yield
    except KeyboardInterrupt as error:
        typer.echo(f"Stopped. Results stored in {hub} so far are safe; run the command again for the rest.", err=True)
        raise typer.Exit(130) from error
