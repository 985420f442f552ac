"""``kiosk pin``: lets the owner of the machine reset a forgotten PIN.

Rules: the commands neither read nor print a PIN. Write access to the data folder is the only permission needed. Each
reset is recorded as an event. After a reset, the technician chooses a new PIN at the kiosk; a guide gets a new PIN
from the lead guide or the technician.
"""

from collections.abc import Sequence
from typing import TYPE_CHECKING, Annotated

import typer

from kiosk import paths
from kiosk.cli.ending.problems import explained_words

if TYPE_CHECKING:
    from kiosk.domain.ids import AccountId
    from kiosk.domain.people.accounts import Account
    from kiosk.storage.store import Store

app = typer.Typer(help="Reset a forgotten PIN of staff.", no_args_is_help=True)


@app.callback()
def pins() -> None:
    """Reset a forgotten PIN of staff."""


@app.command("list")
def list_guides() -> None:
    """Print the guides who have a PIN: account id and name, one guide per line."""
    from kiosk.cli.record import opened_record

    with explained_words(paths.data_folder()), opened_record() as store:
        guides = _guides(store)
    for guide in guides:
        print(f"{guide.id}  {guide.name}")
    if not guides:
        print("No guide has a PIN yet.")


@app.command()
def reset(
    guide: Annotated[
        str, typer.Option(metavar="NAME", help="Name or account id of a guide; the technician without it.")
    ] = "",
) -> None:
    """Delete a forgotten PIN and end its lockout. The reset is recorded."""
    from kiosk.cli.record import opened_record

    with explained_words(paths.data_folder()), opened_record() as store:
        text = _reset_guide(store, guide) if guide else _reset_technician(store)
    if not text:
        print("Not exactly one guide with a PIN has this name; nothing was changed. See: kiosk pin list")
        raise typer.Exit(1)
    print(text)


def _reset_technician(store: "Store") -> str:
    from kiosk.domain.access import TECHNICIAN

    if not _reset(store, TECHNICIAN):
        return "The technician has no PIN; nothing was changed."
    return "The technician's PIN is deleted. Touch the lock on the kiosk's first screen and choose a new one now."


def _reset_guide(store: "Store", sought: str) -> str:
    from kiosk.domain.vietnamese.comparing import written

    found = [guide for guide in _guides(store) if guide.id == sought or written(guide.name) == written(sought)]
    if len(found) != 1:
        return ""
    _reset(store, found[0].id)
    return "The guide's PIN is deleted. The lead guide or the technician gives a new one at the kiosk."


def _reset(store: "Store", account: "AccountId") -> bool:
    from kiosk import RELEASED
    from kiosk.devices.clock import MachineClock
    from kiosk.services.access import AccessService
    from kiosk.services.pin_hashing import Argon2Hasher

    clock = MachineClock(RELEASED, store.events.newest_wall)
    access = AccessService(
        store.pins, store.events, clock, Argon2Hasher(), since=0.0, roles_of=lambda _account: frozenset()
    )
    return access.reset(account)


def _guides(store: "Store") -> "Sequence[Account]":
    """Return the guides who have a PIN; none if the kiosk never had a guide's account."""
    from kiosk.people_opening import wire_accounts
    from kiosk.storage.people.accounts import AccountTable
    from kiosk.storage.people.file import open_people

    if not paths.people_file().exists():
        return ()
    people = open_people(paths.people_file(), paths.people_backups_folder(), store.staff_room.make)
    try:
        return wire_accounts(store, AccountTable(people)).entrances()
    finally:
        people.close()
