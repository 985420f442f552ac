"""``kiosk hub status`` and ``kiosk hub doctor``: what a hub contains, and what needs attention."""

import typer

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


def doctor(hub: Hub, as_json: AsJson = False) -> None:
    """Examine the hub: each subject is good, or what should be done. The exit code is 1 if something should."""
    with explained_words():
        from kiosk.province.hub.folder import opened
        from kiosk.province.hub.overview.doctor import examine
        from kiosk.province.publishing import office

        with opened(hub) as found:
            findings = examine(found, office.system_clock())
    if as_json:
        print_json(findings)
    else:
        for one in findings:
            print(f"{'good' if one.is_good else 'TO DO':6} {one.subject}: {one.text}")
            if one.cure:
                print(f"       {one.cure}")
    if not all(one.is_good for one in findings):
        raise typer.Exit(1)
