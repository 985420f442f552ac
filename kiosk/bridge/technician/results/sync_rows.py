"""Format bundles of results as rows of the technician's page.

Rules: the size is left out if the bundle's file is not in the outbox (folder of the bundles that wait for a receipt).
"""

from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication

from kiosk.bridge.staff.words import format_moment, format_number, format_size
from kiosk.domain.syncing.bundle_states import WayKind

if TYPE_CHECKING:
    from kiosk.services.results.taking import KeptBundle

translate = QCoreApplication.translate


def damaged_row(name: str) -> dict[str, str | bool]:
    """Return the map of the damaged file `name`; the map has only some of the keys that `row` returns."""
    from kiosk.services.results.taking import shortened

    return {
        "name": shortened(name),
        "isDamaged": True,
        "title": translate("Results", "Damaged file: cannot be exported"),
        "facts": shortened(name),
        "standing": translate("Results", "Damaged"),
        "tone": "bad",
        "act": "",
    }


def row(bundle: "KeptBundle") -> dict[str, str | bool]:
    """Return the row of a bundle, as a map for QML.

    ``name``: file name. ``isTaken``: whether the bundle was exported. ``place``: name of the stick to which it was
    exported; empty if it was not. ``isReceived``: whether there is a receipt for the bundle. ``title``, ``facts``,
    ``standing``: texts. ``tone``: ``good`` if there is a receipt, ``note`` if the bundle was never exported, else
    empty.
    """
    taken, received = bundle.taken, bundle.received
    numbers = f"{format_number(bundle.first)}–{format_number(bundle.last)}"
    return {
        "name": bundle.name,
        "isDamaged": False,
        "isTaken": taken is not None,
        "place": taken.place if taken else "",
        "isReceived": received is not None,
        "title": translate("Results", "Records {numbers}").format(numbers=numbers),
        "facts": _facts(bundle),
        "standing": _standing(bundle),
        "tone": "good" if received else "" if taken else "note",
        "act": "",
    }


def _facts(bundle: "KeptBundle") -> str:
    origin = translate("Results", "from an earlier record of this kiosk") if bundle.is_orphan else ""
    since = translate("Results", "from {when}").format(when=format_moment(bundle.since)) if bundle.since else ""
    size = format_size(bundle.size) if bundle.size else ""
    return " · ".join(part for part in (origin, since, size, _whereabouts(bundle)) if part)


def _whereabouts(bundle: "KeptBundle") -> str:
    taken, received = bundle.taken, bundle.received
    if received is not None:
        return translate("Results", "receipt: {when}").format(when=format_moment(received))
    if taken is None:
        return ""
    if taken.way is WayKind.NETWORK:
        text = translate("Results", "sent to “{place}” {when}")
    else:
        text = translate("Results", "copied to “{place}” {when}")
    where = text.format(place=taken.place, when=format_moment(taken.when))
    return where if taken.is_dated else translate("Results", "{taken} (the clock was wrong)").format(taken=where)


def _standing(bundle: "KeptBundle") -> str:
    if bundle.received is not None:
        return translate("Results", "The province has it")
    if bundle.taken is not None:
        is_sent = bundle.taken.way is WayKind.NETWORK
        sent = translate("Results", "Sent, no receipt yet")
        return sent if is_sent else translate("Results", "Exported, no receipt yet")
    if bundle.asked is not None:
        return translate("Results", "The province asks for it again")
    return translate("Results", "Stored on the kiosk")
