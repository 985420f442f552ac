"""``kiosk hub status``: what a hub contains."""

from dataclasses import asdict

from kiosk.cli.ending.problems import explained_words
from kiosk.cli.hub.options import AsJson, Hub
from kiosk.cli.hub.printing import lacking, print_json, print_lines, print_status


def status(hub: Hub, as_json: AsJson = False) -> None:
    """Show what was received from each kiosk, what is missing, what waits for a decision, and what was refused."""
    with explained_words():
        from kiosk.province.hub.folder import opened_to_read
        from kiosk.province.hub.overview.status import status_of

        with opened_to_read(hub) as found:
            seen, lines = status_of(found), lacking(found)
    if as_json:
        print_json({**asdict(seen), "lacking": lines})
    else:
        print_status(seen)
        print_lines(lines)
