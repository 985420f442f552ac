"""Format bundles of results as rows of the technician's page.

Rules: the size is empty if the bundle's file is not in the outbox.
"""

from typing import TYPE_CHECKING

from kiosk.bridge.staff.words import format_moment, format_number, format_size

if TYPE_CHECKING:
    from kiosk.services.results.taking import KeptBundle


def damaged_row(name: str) -> dict[str, str | bool]:
    """Return the row of the damaged file `name`; it has only some of the keys of `row`."""
    from kiosk.services.results.taking import shortened

    return {"name": shortened(name), "isDamaged": True}


def row(bundle: "KeptBundle") -> dict[str, str | bool]:
    """Return the row of a bundle, as a map for QML."""
    taken, received = bundle.taken, bundle.received
    return {
        "name": bundle.name,
        "title": f"{format_number(bundle.first)}–{format_number(bundle.last)}",
        "since": format_moment(bundle.since) if bundle.since else "",
        "isOrphan": bundle.is_orphan,
        "isDamaged": False,
        "size": format_size(bundle.size) if bundle.size else "",
        "isTaken": taken is not None,
        "place": taken.place if taken else "",
        "when": format_moment(taken.when) if taken else "",
        "isDated": taken.is_dated if taken else True,
        "isReceived": received is not None,
        "received": format_moment(received) if received else "",
    }
