"""Texts of the page of results: waiting results, receipts on the stick, outcome of an export or import.

Rules: values are inserted after the translation, so that each language keeps its word order.
"""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication

from kiosk.bridge.staff.words import explain, format_moment, format_number
from kiosk.bridge.technician.results.overview import total_text

if TYPE_CHECKING:
    from kiosk.services.results.taking import SyncState

translate = QCoreApplication.translate
_MOST_RANGES = 3
"""Maximum number of ranges that are named; each bundle's row names its own."""


@dataclass(frozen=True, slots=True)
class StickReceipts:
    """The receipts on the stick ``label``.

    ``new``, ``known``, ``others``, ``asked``: see the properties of `ReceiptsViewModel` with these names.
    """

    label: str
    new: int
    known: int
    others: int
    asked: int = 0


def heading(state: "SyncState | None", away: int) -> str:
    """Return the heading of the page; `away`: number of exported bundles without a receipt."""
    if state is None:
        return translate("Results", "Checking for results…")
    if state.visits > 0:
        return translate("Results", "Visits to export: {count}").format(count=format_number(state.visits))
    if away > 0:
        return translate("Results", "All results were exported")
    if state.last_received:
        return translate("Results", "The province has received every visit")
    return translate("Results", "No new visits")


def help_text(state: "SyncState | None", away: int, stick: StickReceipts | None, *, with_total: bool = True) -> str:
    """Return the text below the heading: facts about the results, and about the receipts on the stick.

    `state`: None if it is not known yet; the text is then empty. `away`: number of exported bundles without a
    receipt. `stick`: the receipts on the stick; None to leave them out. `with_total`: whether to name the total.
    """
    if state is None:
        return ""
    parts = [*_obstacles(state), total_text(state) if with_total else ""]
    if state.since and state.visits > 0:
        parts.append(translate("Results", "The oldest is from {when}.").format(when=format_moment(state.since)))
    parts += _departure(state, away)
    parts += _answer(state, away)
    if stick is not None:
        parts.append(_on_stick(stick))
    return " ".join(filter(None, parts))


def _obstacles(state: "SyncState") -> list[str]:
    """Return what keeps results here: missing keys, questions of the province, damaged files."""
    from kiosk.services.results.sealer import NoRecipientsError

    parts: list[str] = []
    if not state.is_ready and state.network is not None and state.network.has_mirror:
        parts.append(
            translate(
                "Results",
                "The province's keys for results are not on this kiosk yet; they come with the next contact over the "
                "network, or with packs of the province. Until then, the results are safe here.",
            )
        )
    elif not state.is_ready:
        parts += explain(NoRecipientsError())
    if state.asked:
        text = translate("Results", "The province asks for records {ranges} again: they leave on the next occasion.")
        parts.append(text.format(ranges=_ranges(state)))
    if state.damaged:
        text = translate("Results", "Damaged files that cannot be exported: {count}. They stay here.")
        parts.append(text.format(count=format_number(len(state.damaged))))
    return parts


def _ranges(state: "SyncState") -> str:
    """Return the records that the province asks for again, at most the first ranges of them."""
    asked = sorted((one.first, one.last) for one in state.bundles if one.asked is not None and not one.received)
    shown = ", ".join(f"{format_number(first)}–{format_number(last)}" for first, last in asked[:_MOST_RANGES])
    return f"{shown}, …" if len(asked) > _MOST_RANGES else shown


def _departure(state: "SyncState", away: int) -> list[str]:
    """Return what is known of the last export."""
    parts = []
    if state.last_taken is None:
        parts.append(translate("Results", "Results were never exported from this kiosk."))
    else:
        text = translate("Results", "Last export: {when}.")
        parts.append(text.format(when=format_moment(state.last_taken.when)))
    if away > 0:
        parts.append(
            translate(
                "Results", "Exported does not mean received: results stay here until the province's receipt arrives."
            )
        )
    return parts


def _answer(state: "SyncState", away: int) -> list[str]:
    """Return what is known of the province's receipts; `away`: see `help_text`."""
    parts = []
    if state.last_received:
        text = translate("Results", "Newest receipt: {when}.")
        parts.append(text.format(when=format_moment(state.last_received)))
    elif away > 0:
        parts.append(translate("Results", "No receipt yet."))
    return parts


def _on_stick(stick: StickReceipts) -> str:
    if stick.new > 0:
        text = translate("Results", "Bundles with a receipt on USB “{stick}”: {count}.")
    elif stick.asked > 0:
        text = translate("Results", "On USB “{stick}”, the province asks for bundles again.")
    elif stick.known > 0:
        text = translate("Results", "USB “{stick}” found; its receipts are already imported.")
    elif stick.others > 0:
        text = translate("Results", "USB “{stick}” found; its receipts are for other kiosks.")
    else:
        text = translate("Results", "USB “{stick}” found.")
    return text.format(stick=stick.label, count=format_number(stick.new))


def loose_text(count: int) -> str:
    """Return the text about `count` events that are in no bundle yet."""
    text = translate("Results", "Records not yet in a bundle: {count}. They are packed during the next export.")
    return text.format(count=format_number(count))


def take_label(label: str, *, is_locked: bool) -> str:
    """Return the label of the button that copies the results to the stick `label` (empty if there is none).

    If results cannot be copied to the stick, the label is the reason.
    """
    if label == "":
        return translate("Results", "Plug in a USB stick")
    if is_locked:
        return translate("Results", "USB write-protected")
    return translate("Results", "Export results to USB")


def progress_text(done: int, total: int) -> str:
    """Return the progress of an export as text.

    `done` of `total` bundles are copied; `total` is 0 while bundles are being created.
    """
    if total == 0:
        return translate("Results", "Packing results…")
    return translate("Results", "{done} of {total} bundles on the stick").format(
        done=format_number(done), total=format_number(total)
    )


def taken_text(outcome: str, written: int, already: int) -> str:
    """Return the text about an export with the outcome ``whole`` or ``stopped``.

    `written` and `already`: see `SyncViewModel.written` and `already`.
    """
    if outcome == "whole":
        text = translate(
            "Results",
            "Done. Bundles written: {written}, already on the stick: {already}. You can remove the stick.",
        )
    else:
        text = translate(
            "Results",
            "Stopped. Bundles written: {written}; the others still wait here. You can remove the stick.",
        )
    return text.format(written=format_number(written), already=format_number(already))


def received_text(outcome: str, count: int, refused: Sequence[str], asked: int = 0) -> str:
    """Return the text about an import, with the first of the messages `refused`.

    `outcome`: see `ReceiptsViewModel.outcome`. `count`: number of bundles that the import recorded as received.
    `asked`: number of bundles that the province asks for again.
    """
    return " ".join(part for part in (_received(outcome, count), _question(asked), _refusal(refused)) if part)


def _question(asked: int) -> str:
    if not asked:
        return ""
    text = translate("Results", "The province asks for {count} bundles again: export the results once more.")
    return text.format(count=format_number(asked))


def _received(outcome: str, count: int) -> str:
    match outcome:
        case "received":
            text = translate(
                "Results",
                "Done. Bundles newly confirmed by the province: {count}. You can remove the stick.",
            )
            return text.format(count=format_number(count))
        case "known":
            return translate(
                "Results", "Nothing new: this kiosk already has these receipts. You can remove the stick."
            )
        case "others":
            return translate(
                "Results", "The receipts on this stick are for other kiosks. Please take the stick to them."
            )
        case "none":
            return translate(
                "Results",
                "There are no receipts on this stick. The province puts them there when it receives the results.",
            )
        case _:
            return ""


def _refusal(refused: Sequence[str]) -> str:
    if not refused:
        return ""
    first, *others = refused
    if not others:
        return first
    text = translate("Results", "Other unusable files: {count}.")
    return f"{first} {text.format(count=format_number(len(others)))}"
