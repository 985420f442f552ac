"""``kiosk hub``: a province's office receives results on its own computer and answers with receipts.

Rules: output, errors and passphrases follow the rules of `cli.publish`. Results stored before an error remain stored.
Every command can be repeated without harm. Ctrl+C loses no stored results.
"""

import time
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from kiosk.cli.desk import Passphrases, asked, confirmed
from kiosk.cli.ending.problems import explained_words
from kiosk.cli.forward import forward

if TYPE_CHECKING:
    from kiosk.province.hub.intake import Intake
    from kiosk.province.hub.overview import KioskState
    from kiosk.province.hub.receiving import Desk

app = typer.Typer(help="Receive a province's results from sticks and write receipts.", no_args_is_help=True)

Hub = Annotated[Path, typer.Argument(help="Folder of the hub.", metavar="HUB")]
Keys = Annotated[
    list[Path] | None,
    typer.Option(
        "--keys", help="Folder with the key for receipts; can be repeated. Default: REPO-keys, next to --repo."
    ),
]
Repo = Annotated[
    Path | None, typer.Option("--repo", help="The province's repository, which names the valid key for receipts.")
]
MOST_TOLD = 10
"""Maximum number of refused files that a command lists."""
app.command()(forward)


@app.command()
def init(hub: Hub, name: Annotated[str, typer.Option(help="Name of the province.")]) -> None:
    """Create the folder in which the province stores results."""
    with explained_words():
        from kiosk.province.hub.folder import make_hub

        print(f"{hub}: the hub of {make_hub(hub, name)}. It contains personal results: restrict access to")
        print("it, and back it up regularly while no command is running.")
        print(f"Next: kiosk hub receive {hub} STICK --keys FOLDER")


@app.command()
def receive(
    hub: Hub,
    stick: Annotated[Path, typer.Argument(help="Stick or folder with results.")],
    keys: Keys = None,
    repo: Repo = None,
    passphrase: Passphrases = None,
) -> None:
    """Store the results from a stick, and write receipts for these results onto the stick."""
    with explained_words(), _stoppable(hub):
        _, receipts = _desk(hub, keys, repo, passphrase).receive(stick, watched=_Progress(), taken=_tell)
    _print_receipts(receipts)
    print("Eject the stick and return it: kiosks import the receipts on their page «Đồng bộ».")


@app.command("receipts")
def give_receipts(  # noqa: PLR0913, PLR0917 - one parameter per option
    hub: Hub,
    out: Annotated[Path, typer.Argument(help="Output folder for the receipts, such as one on a stick.")],
    kiosk: Annotated[
        str | None, typer.Option(help="First characters of the id of one kiosk; default: receipts for all kiosks.")
    ] = None,
    keys: Keys = None,
    repo: Repo = None,
    passphrase: Passphrases = None,
) -> None:
    """Write receipts for all stored results; copy the receipts to any folder of a stick, where kiosks find them."""
    with explained_words(), _stoppable(hub):
        written = _desk(hub, keys, repo, passphrase).give_receipts(out, kiosk)
    _print_receipts(written)


@app.command()
def status(hub: Hub) -> None:
    """Show what was received from each kiosk, which events are missing, and which files were refused."""
    with explained_words():
        from kiosk.province.hub.folder import opened
        from kiosk.province.hub.overview import kiosk_state, refusals

        with opened(hub) as holdings:
            name = holdings.name
            states = [kiosk_state(holdings, kiosk) for kiosk in holdings.kiosks()]
            refused = refusals(holdings)
    print(f"{name}: {len(states)} kiosks, {sum(state.statements for state in states)} statements")
    for state in states:
        _print_state(state)
    if refused:
        print(f"Refused files, kept in {hub / 'refused'}:")
        _print_some([f"{refusal.reason}" for refusal in refused])


def _desk(hub: Path, keys: list[Path] | None, repo: Path | None, passphrases: list[str] | None) -> "Desk":
    from kiosk.province.hub.faults import HubError
    from kiosk.province.hub.folder import require_hub
    from kiosk.province.hub.receiving import Desk
    from kiosk.province.hub.signing import receipt_signer
    from kiosk.province.publishing import office
    from kiosk.province.publishing.keyring import Keyring, usual_key_folder
    from kiosk.province.publishing.passphrases import secrets_from

    require_hub(hub)
    folders = keys or ([usual_key_folder(repo)] if repo is not None else [])
    if not folders:
        raise HubError(
            "The key that signs the receipts is not specified.", "Name the folder of the key: --keys FOLDER"
        )
    ring = Keyring(folders, secrets_from(passphrases or (), asked), repo)
    return Desk(hub, receipt_signer(ring, repo), office.system_clock, confirmed)


@contextmanager
def _stoppable(hub: Path) -> Iterator[None]:
    try:
        yield
    except KeyboardInterrupt as error:
        typer.echo(f"Stopped. Results stored in {hub} so far are safe; run the command again for the rest.", err=True)
        raise typer.Exit(130) from error


class _Progress:
    """Prints the number of processed files at most once a second, for the first time after one second."""

    def __init__(self) -> None:
        self._said = time.monotonic()

    def __call__(self, done: int, total: int) -> None:
        now = time.monotonic()
        if now - self._said >= 1:
            self._said = now
            typer.echo(f"{done} of {total} files", err=True)


def _tell(taken: "Intake") -> None:
    print(f"{len(taken.new)} bundles with {sum(one.statements for one in taken.new)} statements are new.")
    if taken.known:
        print(f"{taken.known} were received before.")
    if taken.refused:
        print(f"{len(taken.refused)} files are refused:")
        _print_some([str(error) for error in taken.refused])
    for kiosk, gaps in taken.gaps.items():
        print(
            f"Kiosk {kiosk}: the events {', '.join(map(str, gaps))} are still missing; they may be on another stick."
        )
    if taken.is_cut:
        print(
            "There are more files than one run reads: move the received files elsewhere, and run the command again."
        )


def _print_some(lines: Sequence[str]) -> None:
    for line in lines[:MOST_TOLD]:
        print(f"  {line}")
    if len(lines) > MOST_TOLD:
        print(f"  … and {len(lines) - MOST_TOLD} more")


def _print_receipts(files: Sequence[Path]) -> None:
    for file in files:
        print(f"  {file}")
    print(f"{len(files)} receipts are written." if files else "There are no results to write receipts for.")


def _print_state(state: "KioskState") -> None:
    number, said_at = state.newest
    print(f"{state.kiosk}: {state.bundles} bundles, {state.statements} statements")
    print(
        f"  newest event {number}{f' ({said_at})' if said_at else ''}, received {state.received:%Y-%m-%d %H:%M} UTC"
    )
    if state.before is not None:
        print(f"  continues the record of {state.before}")
    if state.gaps:
        print(f"  missing: {', '.join(map(str, state.gaps))}")
    if state.receipt is None:
        print("  no receipt yet")
    else:
        behind = f"; {state.unanswered} bundles were received later" if state.unanswered else ""
        print(f"  newest receipt signed {state.receipt:%Y-%m-%d %H:%M} UTC{behind}")
