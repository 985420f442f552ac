"""``kiosk hub clock``: go on after the clock of the hub was ahead."""

import typer

from kiosk.cli.amounts import amount
from kiosk.cli.desk import confirmed_time
from kiosk.cli.ending.problems import explained_words
from kiosk.cli.hub.options import Hub, stoppable, waiting


def clock(hub: Hub) -> None:
    """Confirm the clock after it was ahead: receipts of the future no longer stop the hub, arrivals are dated now."""
    with explained_words(), stoppable(hub):
        from kiosk.province.hub.folder import changed
        from kiosk.province.hub.receipts.dating import confirm_clock
        from kiosk.province.publishing import office

        with changed(hub, waiting(hub)) as found:
            now = office.system_clock()
            if not confirmed_time(now):
                print("Nothing was changed. Set this computer's clock first.")
                raise typer.Exit(1)
            done = confirm_clock(found.store, now)
    print(
        f"Receipts with a later date: of {amount(done.receipts, 'kiosk')}. They stay valid and stop nothing any more."
    )
    print(f"Arrivals with a later date, which are dated to now: {amount(done.arrivals, 'bundle')}.")
