"""Texts of the page of results: what waits, what the stick holds, the outcome of an export or an import.

Rules: values are inserted after the translation, so that each language keeps its word order.
"""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication

from kiosk.bridge.staff.words import format_moment

if TYPE_CHECKING:
    from kiosk.services.results.taking import SyncState

translate = QCoreApplication.translate


@dataclass(frozen=True, slots=True)
class StickReceipts:
    """Numbers of bundles and receipts on the stick ``label``; see `ReceiptsViewModel`."""

    label: str
    new: int
    known: int
    others: int


def heading(state: "SyncState | None", away: int) -> str:
    """Return the heading of the page; `away`: number of bundles taken away that have no receipt."""
    if state is None:
        return translate("Results", "Checking for results…")
    if state.visits > 0:
        return translate("Results", "Visits to export: {count}").format(count=state.visits)
    if away > 0:
        return translate("Results", "All results were exported")
    if state.last_received:
        return translate("Results", "The province has received every visit")
    return translate("Results", "No new visits")


def help_text(state: "SyncState | None", away: int, stick: StickReceipts | None) -> str:
    """Return the facts below the heading; `away`: see `heading`; `stick`: what the stick holds, if it is shown."""
    if state is None:
        return ""
    parts = []
    if state.damaged:
        text = translate("Results", "Damaged files that cannot be exported: {count}. They stay here.")
        parts.append(text.format(count=len(state.damaged)))
    if state.since and state.visits > 0:
        parts.append(translate("Results", "The oldest is from {when}.").format(when=format_moment(state.since)))
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
    if state.last_received:
        text = translate("Results", "Newest receipt: {when}.")
        parts.append(text.format(when=format_moment(state.last_received)))
    elif away > 0:
        parts.append(translate("Results", "No receipt yet."))
    if stick is not None:
        parts.append(_on_stick(stick))
    return " ".join(parts)


def _on_stick(stick: StickReceipts) -> str:
    if stick.new > 0:
        text = translate("Results", "Bundles with a receipt on USB “{stick}”: {count}.")
    elif stick.known > 0:
        text = translate("Results", "USB “{stick}” found; its receipts are already imported.")
    elif stick.others > 0:
        text = translate("Results", "USB “{stick}” found; its receipts are for other kiosks.")
    else:
        text = translate("Results", "USB “{stick}” found.")
    return text.format(stick=stick.label, count=stick.new)


def loose_text(count: int) -> str:
    """Return the row of `count` events that are in no bundle yet."""
    text = translate("Results", "Records not yet in a bundle: {count}. They are packed during the next export.")
    return text.format(count=count)


def take_label(label: str, *, is_locked: bool) -> str:
    """Return the label of the button that copies the results to the stick `label`."""
    if label == "":
        return translate("Results", "Plug in a USB stick")
    if is_locked:
        return translate("Results", "USB write-protected")
    return translate("Results", "Export results to USB")


def progress_text(done: int, total: int) -> str:
    """Return the progress of an export."""
    if total == 0:
        return translate("Results", "Packing results…")
    return translate("Results", "{done} of {total} bundles on the stick").format(done=done, total=total)


def taken_text(outcome: str, written: int, already: int) -> str:
    """Return the outcome of an export, ``whole`` or ``stopped``."""
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
    return text.format(written=written, already=already)


def received_text(outcome: str, count: int, refused: Sequence[str]) -> str:
    """Return the outcome of an import (see `ReceiptsViewModel.outcome`) and the first of the problems `refused`."""
    return " ".join(part for part in (_received(outcome, count), _refusal(refused)) if part)


def _received(outcome: str, count: int) -> str:
    match outcome:
        case "received":
            text = translate(
                "Results",
                "Done. Bundles newly confirmed by the province: {count}. You can remove the stick.",
            )
            return text.format(count=count)
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
    return f"{first} {text.format(count=len(others))}"
