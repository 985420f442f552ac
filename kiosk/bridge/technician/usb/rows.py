"""Rows of the installation page: packs, and errors that concern all packs of a stick's folder or of the mirror."""

from collections.abc import Collection
from pathlib import PurePosixPath
from typing import Any

from kiosk.bridge.staff.words import explain, format_size
from kiosk.bridge.technician.set_up.words import root_name
from kiosk.bridge.technician.usb.key_words import commune_question, other_commune_question, province_question
from kiosk.bridge.technician.usb.words import Row
from kiosk.bridge.visit import Visit
from kiosk.content.names import read_file_name
from kiosk.domain.errors import CommuneKeyError, KioskError
from kiosk.domain.offers import CarrierOffer, OfferStanding, PackOffer, StickOffer
from kiosk.domain.set_up import FoundRoot, ProvinceKeyError
from kiosk.domain.text import LocalizedText
from kiosk.domain.trust import CommuneKey
from kiosk.sync.mirror.errors import MirrorError

STATES = {
    OfferStanding.NEW: "checking",
    OfferStanding.NEWER: "checking",
    OfferStanding.SAME: "same",
    OfferStanding.KEPT: "kept",
    OfferStanding.OLDER: "older",
    OfferStanding.SUPERSEDED: "superseded",
    OfferStanding.REFUSED: "refused",
}
REMOTE_STATES = {OfferStanding.NEW: "remote", OfferStanding.NEWER: "remote"}
"""States of new and newer packs on the mirror, where a pack is verified only after its download.

Packs that were downloaded before are verified like those on a stick.
"""
ACTS = {
    "carrier-expired": "expired",
    "clock-doubt": "clock",
    "commune-key": "commune",
    "other-commune-key": "other-commune",
    "province-key": "province",
}
"""Error code → the action that the page offers for the error."""


class UsbRows:
    """State and error of each row, and the packs that the technician chose."""

    def __init__(self, visit: Visit) -> None:
        self._visit = visit
        self._packs: list[PackOffer] = []
        self._troubles: list[tuple[str, KioskError]] = []
        self._missing: list[str] = []
        self._locked = 0
        self._states: dict[str, str] = {}
        self._errors: dict[str, KioskError] = {}
        self._chosen: set[str] = set()
        self._is_remote = False
        self._fetched: Collection[str] = ()

    def clear(self) -> None:
        """Remove all rows."""
        self._packs, self._troubles, self._missing, self._locked = [], [], [], 0
        self._states, self._errors, self._chosen = {}, {}, set()

    def show(self, offer: StickOffer, fetched: Collection[str] = ()) -> None:
        """Show the packs found on a stick or on the mirror, and choose every pack with `PackOffer.is_wanted`.

        `fetched`: keys of the mirror's packs that were downloaded before.
        """
        self.clear()
        self._is_remote, self._fetched = offer.drive is None, fetched
        for carrier in offer.carriers:
            self._add(carrier)
        remote = {**STATES, **REMOTE_STATES}
        self._states = {
            pack.key: (remote if self._is_far(pack.key) else STATES)[pack.standing] for pack in self._packs
        }
        self._errors = {pack.key: pack.error for pack in self._packs if pack.error is not None}
        self._chosen = {pack.key for pack in self._packs if pack.is_wanted}

    def _add(self, carrier: CarrierOffer) -> None:
        if carrier.error is not None:
            self._troubles.append((carrier.label, carrier.error))
        self._packs += carrier.packs
        self._missing += carrier.missing
        self._locked += carrier.locked

    def commune(self, row: str) -> CommuneKey | None:
        """Return the key of the commune that the row with the key `row` asks about; None if it asks nothing."""
        for label, error in self._troubles:
            if isinstance(error, CommuneKeyError) and _trouble_key(label) == row:
                return error.key
        return None

    def province(self, row: str) -> FoundRoot | None:
        """Return the root of the province that the row with the key `row` asks about; None if it asks nothing."""
        for label, error in self._troubles:
            if isinstance(error, ProvinceKeyError) and _trouble_key(label) == row:
                return error.found
        return None

    def fail(self, label: str, error: KioskError) -> None:
        """Show only an error, because the source `label` could not be read."""
        self.clear()
        self._troubles.append((label, error))

    def checked(self, key: str, error: KioskError | None) -> None:
        """Set the state of a pack after its verification; `error` is None if the pack is valid.

        A valid pack becomes ``signed``, or ``fetched`` if it was downloaded, only if its state is still ``checking``.
        """
        if error is not None:
            self.mark(key, "refused", error)
        elif self._states.get(key) == "checking":
            self._states[key] = "fetched" if self._is_remote else "signed"

    def mark(self, key: str, state: str, error: KioskError | None = None) -> None:
        """Set the state of the pack `key` and, if there is one, its error.

        A pack that becomes installed or refused is no longer chosen.
        """
        self._states[key] = state
        if error is not None:
            self._errors[key] = error
        if state in {"installed", "refused"}:
            self._chosen.discard(key)

    def fail_unfinished(self, error: KioskError) -> None:
        """Mark the packs in the state ``installing`` as failed because of `error`."""
        for key in [key for key, state in self._states.items() if state == "installing"]:
            self.mark(key, "failed", error)

    def put_back(self, key: str) -> None:
        """Restore the state that a pack had before its installation, because the installation was stopped."""
        near = "fetched" if self._is_remote else "signed"
        self.mark(key, "remote" if self._is_far(key) else near)

    def toggle(self, key: str) -> bool:
        """Choose the pack `key`, or cancel its choice; return False if the pack cannot be installed.

        Choosing one version of a pack cancels the choice of any other version of that pack. The kiosk keeps only one
        previous version of a pack, because somebody may be learning with the previous version. Installing two
        versions one after the other would delete the version with which that person is learning.
        """
        able = {pack.key: _pack_of(pack) for pack in self._packs if self._can_be_installed(pack)}
        if key not in able:
            return False
        if key in self._chosen:
            self._chosen.remove(key)
        else:
            self._chosen = {other for other in self._chosen if able.get(other) != able[key]} | {key}
        return True

    @property
    def chosen(self) -> list[str]:
        """Keys of the packs to install, in the order of the screen."""
        return [pack.key for pack in self._packs if pack.key in self._chosen]

    @property
    def pack_count(self) -> int:
        """Number of packs found, including refused packs."""
        return len(self._packs)

    @property
    def locked_count(self) -> int:
        """Number of packs that were not examined, because the kiosk has no key of its province."""
        return self._locked

    @property
    def total_size(self) -> int:
        """Size of all packs found, in bytes."""
        return sum(pack.size for pack in self._packs)

    def size(self, key: str) -> int:
        """Return the size of the pack `key` in bytes."""
        return next(pack.size for pack in self._packs if pack.key == key)

    def count(self, state: str) -> int:
        """Return the number of packs that are in the state `state`."""
        return sum(found == state for found in self._states.values())

    @property
    def is_remote(self) -> bool:
        """Whether the packs are on the mirror, not on a stick."""
        return self._is_remote

    @property
    def is_far(self) -> bool:
        """Whether a chosen pack must be downloaded before it is installed."""
        return any(map(self._is_far, self._chosen))

    @property
    def needs_person(self) -> bool:
        """Whether no pack can be listed until a technician has decided about an error (see `ACTS`)."""
        return not self._packs and any(error.code in ACTS for _, error in self._troubles)

    @property
    def row_count(self) -> int:
        """Number of rows."""
        return len(self._troubles) + len(self._packs) + len(self._missing)

    def cards(self) -> list[dict[str, Any]]:
        """One map per card; the keys are those of `Row.card`.

        The order is: errors for which the page offers an action, packs, errors without an action, and packs that the
        signatures list but whose files are missing.
        """
        troubles = [_trouble(label, error) for label, error in self._troubles]
        state = "unserved" if self._is_remote else "missing"
        rows = [
            *(row for row in troubles if row.act),
            *(self._row(pack) for pack in self._packs),
            *(row for row in troubles if not row.act),
            *(Row(f"missing-{name}", name, state) for name in self._missing),
        ]
        return [row.card for row in rows]

    def _is_far(self, key: str) -> bool:
        return self._is_remote and key not in self._fetched

    def _can_be_installed(self, pack: PackOffer) -> bool:
        return pack.can_be_installed and self._states[pack.key] not in {"installed", "refused"}

    def _row(self, pack: PackOffer) -> Row:
        error = self._errors.get(pack.key)
        message, cure = explain(error) if error is not None else ("", "")
        return Row(
            pack.key,
            self._told(pack.title) or pack.file,
            self._states[pack.key],
            publisher=self._told(pack.publisher),
            before=pack.before,
            version=pack.version,
            changes=pack.changes,
            languages=", ".join(pack.languages),
            size=format_size(pack.size),
            message=message,
            cure=cure,
            can_be_installed=self._can_be_installed(pack),
            is_chosen=pack.key in self._chosen,
        )

    def _told(self, text: LocalizedText | None) -> str:
        return text.text(self._visit.written) if text is not None else ""


def _pack_of(offer: PackOffer) -> str:
    """Return the id of the pack from its file name, or the key of the offer if the name has another format."""
    named = read_file_name(PurePosixPath(offer.file).name)
    return named[0] if named else offer.key


def _trouble(label: str, error: KioskError) -> Row:
    act = ACTS.get(error.code, "")
    state = "attention" if act else "unreached" if isinstance(error, MirrorError) else "refused"
    message, cure = explain(error)
    title, question = label, ("", "", "")
    if isinstance(error, CommuneKeyError):
        asks = other_commune_question if act == "other-commune" else commune_question
        title, question = error.key.name, asks(error.key)
    elif isinstance(error, ProvinceKeyError) and error.found.root is not None:
        title, question = root_name(error.found.root), province_question(error.found.root)
    return Row(_trouble_key(label), title, state, message=message, cure=cure, act=act, question=question)


def _trouble_key(label: str) -> str:
    return f"trouble-{label}"
