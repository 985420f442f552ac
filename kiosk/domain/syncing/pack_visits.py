"""A look for packs at the province's mirror by the kiosk itself: what is there for this kiosk, and what became of it.

Rules: a downloaded pack is not installed; a technician installs it. A pack that is not downloaded has a reason. Packs
are named by id and version, because the title of a pack is in the pack itself.
"""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import datetime
from enum import Enum

from kiosk.domain.errors import KioskError
from kiosk.domain.ids import PackId
from kiosk.domain.machine.sizes import Bytes
from kiosk.domain.self_check import Words, words
from kiosk.domain.texts import MessageText, translatable
from kiosk.domain.trust import later_version

MOST_NAMED = 5
"""Maximum number of packs that one sentence names."""


class PackState(Enum):
    """What became of a pack that the mirror has for this kiosk."""

    FETCHED = "fetched"
    """Downloaded completely; it waits for a technician."""
    CUT = "cut"
    """The download was interrupted, or has not begun; the next contact continues it."""
    METERED = "metered"
    """Traffic costs money here, and nobody has set a monthly limit."""
    LIMIT = "limit"
    """The pack does not fit into what the monthly limit leaves for packs."""
    FULL = "disk-full"
    MISSING = "missing"
    """The pack is signed, but its file is not on the mirror."""
    REFUSED = "refused"
    """The downloaded file is not the signed one; it is downloaded again only if a person asks for it."""


@dataclass(frozen=True, slots=True)
class FoundPack:
    """One pack. ``size``: size of its file in bytes. ``sha256``: signed hash of the file (hex)."""

    pack: PackId
    version: str
    size: int
    sha256: str
    state: PackState


@dataclass(frozen=True, slots=True)
class PackVisit:
    """One look. ``at``: its end by the kiosk's clock (aware). ``host``: name of the mirror.

    ``packs``: the packs that are new to this kiosk. ``error``: why the look failed or ended early; None if it did
    not. ``bytes``: traffic, estimated as in `domain.syncing.usage`. ``is_stopped``: whether it was cancelled, so that
    it continues soon. ``has_progress``: whether parts of packs were downloaded. ``has_new_keys``: whether the kiosk
    learned other keys of the province for results or receipts.
    """

    at: datetime
    host: str
    packs: tuple[FoundPack, ...] = ()
    error: KioskError | None = None
    bytes: int = 0
    is_stopped: bool = False
    has_progress: bool = False
    has_new_keys: bool = False

    def of(self, state: PackState) -> Sequence[FoundPack]:
        """Return the packs in the state `state`."""
        return [pack for pack in self.packs if pack.state is state]

    def without(self, newest: Mapping[PackId, str]) -> "PackVisit":
        """Return a copy without the packs of which `newest` (pack → newest version on the kiosk) is as new."""
        return replace(self, packs=tuple(one for one in self.packs if not _is_as_new(newest.get(one.pack), one)))


def _is_as_new(known: str | None, found: FoundPack) -> bool:
    return known is not None and later_version(known, found.version) == known


_TEXTS: Mapping[PackState, MessageText] = {
    PackState.FETCHED: translatable("Staff", "Downloaded, to be installed by a technician: {packs} ({size})."),
    PackState.CUT: translatable("Staff", "The download continues with the next contact: {packs} ({size})."),
    PackState.METERED: translatable(
        "Staff", "Not downloaded, because traffic costs money here and has no monthly limit: {packs} ({size})."
    ),
    PackState.LIMIT: translatable(
        "Staff", "Not downloaded, because this month's limit leaves too little for packs: {packs} ({size})."
    ),
    PackState.FULL: translatable("Staff", "Not downloaded, because the disk is nearly full: {packs} ({size})."),
    PackState.MISSING: translatable("Staff", "Signed, but not on the province's server yet: {packs} ({size})."),
    PackState.REFUSED: translatable(
        "Staff", "Refused, because the file is not the signed one; tell the province: {packs} ({size})."
    ),
}


def pack_sentences(visit: PackVisit | None) -> tuple[Words, ...]:
    """Return what a technician reads about the last look for packs; None: there was none yet."""
    if visit is None:
        return (words(translatable("Staff", "Packs were not looked for over the network yet.")),)
    if visit.error is not None:
        text = translatable("Staff", "Packs were looked for at {host} on {at}, without success:")
        reasons = [Words(sentence, visit.error.said) for sentence in visit.error.sentences if sentence]
    elif visit.packs:
        text, reasons = translatable("Staff", "Packs were looked for at {host} on {at}."), []
    else:
        text, reasons = translatable("Staff", "Packs were looked for at {host} on {at}: nothing new."), []
    looked = words(text, host=visit.host, at=visit.at)
    return (looked, *reasons, *(_sentence(state, found) for state in PackState if (found := visit.of(state))))


def _sentence(state: PackState, found: Sequence[FoundPack]) -> Words:
    named = ", ".join(f"{one.pack} {one.version}" for one in found[:MOST_NAMED])
    more = ", …" if len(found) > MOST_NAMED else ""
    return words(_TEXTS[state], packs=named + more, size=Bytes(sum(one.size for one in found)))
