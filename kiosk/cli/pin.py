"""``kiosk pin``: lets the owner of the machine reset a forgotten PIN.

Rules: the command neither reads nor prints a PIN. Write access to the data folder is the only permission needed. Each
reset is recorded as an event.
"""

from typing import Annotated

import typer

from kiosk import paths
from kiosk.cli.ending.problems import explained_words
from kiosk.domain.access import Staff

app = typer.Typer(help="Reset a forgotten PIN of staff.", no_args_is_help=True)


@app.callback()
def pins() -> None:
    """Reset a forgotten PIN of staff."""


@app.command()
def reset(
    staff: Annotated[Staff, typer.Option(help="Whose PIN to reset.")] = Staff.TECHNICIAN,
) -> None:
    """Delete a forgotten PIN and end its lockout; the kiosk then asks for a new PIN. The reset is recorded."""
    with explained_words(paths.data_folder()):
        was_there = _reset(staff)
    if not was_there:
        print(f"The {staff.value} has no PIN; nothing was changed.")
    elif staff is Staff.TECHNICIAN:
        print("The technician's PIN is deleted. Touch the lock on the kiosk's first screen and choose a new one now.")
    else:
        print("The guides' PIN is deleted. The technician sets a new one: touch the lock, then the page “PINs”.")


def _reset(staff: Staff) -> bool:
    from kiosk import RELEASED
    from kiosk.cli.record import opened_record
    from kiosk.devices.clock import MachineClock
    from kiosk.services.access import AccessService
    from kiosk.services.pin_hashing import Argon2Hasher

    with opened_record() as store:
        clock = MachineClock(RELEASED, store.events.newest_wall)
        return AccessService(store.pins, store.events, clock, Argon2Hasher(), 0.0).reset(staff)
