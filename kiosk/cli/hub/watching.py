"""``kiosk hub status``: what a hub contains."""

from kiosk.cli.ending.problems import explained_words
from kiosk.cli.hub.options import AsJson, Hub
from kiosk.cli.hub.printing import print_json, print_status


def status(hub: Hub, as_json: AsJson = False) -> None:
    """Show what was received from each kiosk, what is missing, what waits for a decision, and what was refused."""
    with explained_words():
        from kiosk.province.hub.folder import opened
        from kiosk.province.hub.overview.status import status_of

        with opened(hub) as found:
            seen = status_of(found)
    if as_json:
        print_json(seen)
    else:
        print_status(seen)
