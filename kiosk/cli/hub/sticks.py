"""``kiosk hub receive`` and ``kiosk hub receipts``: results and receipts on sticks."""

from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from kiosk.cli.desk import confirmed
from kiosk.cli.ending.problems import explained_words
from kiosk.cli.hub.options import Hub, Keys, Passphrases, Repo, opened_keys, stoppable, waiting
from kiosk.cli.hub.printing import PrintedProgress, print_intake, print_receipts

if TYPE_CHECKING:
    from kiosk.province.hub.receiving.desk import Desk


def receive(
    hub: Hub,
    stick: Annotated[Path, typer.Argument(help="Stick or folder with results.")],
    keys: Keys = None,
    repo: Repo = None,
    passphrase: Passphrases = None,
) -> None:
    """Store the results from a stick, and write receipts for these results onto the stick."""
    with explained_words(), stoppable(hub):
        from kiosk.province.hub.faults import HubError

        if not stick.exists():  # before the passphrase is asked for
            cure = "Insert the stick, and check its path."
            raise HubError("There is no folder {folder}.", cure, folder=str(stick))
        taken, receipts = _desk(hub, keys, repo, passphrase).receive(
            stick, watched=PrintedProgress(), taken=print_intake
        )
    print_receipts(receipts)
    if taken.held:
        print(f"Keep the stick until you have decided; then write the receipts: kiosk hub receive {hub} {stick}")
    elif receipts:
        print("Eject the stick and return it: kiosks import the receipts on their page «Đồng bộ».")


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
    with explained_words(), stoppable(hub):
        written = _desk(hub, keys, repo, passphrase).give_receipts(out, kiosk)
    print_receipts(written)


def _desk(hub: Path, keys: list[Path] | None, repo: Path | None, passphrases: list[str] | None) -> "Desk":
    from kiosk.province.hub.receiving.desk import Desk
    from kiosk.province.publishing import office

    opened = opened_keys(hub, keys, repo, passphrases)
    return Desk(hub, opened.signer, opened.check, office.system_clock, confirmed, waiting(hub))
