"""What is different about packs that come over the network: they are fetched whole before they are installed.

Rules: room is asked for before the first byte; a fetched file lies in a private folder until it is installed or
refused, and goes then, while one whose installation was stopped waits there to be gone on with; a refusal that speaks
of sticks says what to do about a mirror instead.
"""

import shutil
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import replace
from typing import TYPE_CHECKING

from kiosk.domain.errors import CarrierIncompleteError, KioskError, PackRefusedError, PackStoppedError
from kiosk.domain.offers import CarrierOffer
from kiosk.domain.ports import Progress
from kiosk.sync.mirror.errors import TELL_PROVINCE, MirrorError

if TYPE_CHECKING:
    from kiosk.content.packs.packfile import PackFile
    from kiosk.sync.mirror.place import MirrorPlace

ON_THE_WAY = 9
"""Of ten parts of an installation over the network, those that fetching takes."""
_PARTS = 10


@contextmanager
def fetched(place: "MirrorPlace", file: "PackFile", progress: Progress) -> "Iterator[PackFile]":
    """The signed `file` of the mirror as one on this kiosk's own disk, for as long as the block lasts.

    Raises DiskFullError before anything is fetched, and what `MirrorCarrier.fetch` raises.
    """
    from kiosk.content.packs.packfile import PackFile
    from kiosk.content.packs.staging import require_room

    if file.signed is None:
        raise ValueError("nobody signed for the file")
    require_room(place.folder.parent, 2 * file.signed.size)
    with place.carrier(lambda: True) as carrier:
        path = carrier.fetch(file.signed, place.folder, on_the_way(progress))
    is_stopped = False
    try:
        yield PackFile(file.name, PackFile.at(path).open, file.signed, file.belief)
    except PackStoppedError:
        is_stopped = True
        raise
    finally:
        if not is_stopped:
            path.unlink(missing_ok=True)


def on_the_way(progress: Progress) -> Progress:
    """What of `progress` fetching takes."""
    return lambda done, all_: progress(done * ON_THE_WAY, all_ * _PARTS)


def afterwards(progress: Progress) -> Progress:
    """What of `progress` is left for an installation once its file was fetched."""
    return lambda done, all_: progress(all_ * ON_THE_WAY + done * (_PARTS - ON_THE_WAY), all_ * _PARTS)


def put_away(place: "MirrorPlace") -> None:
    """Nobody will go on with what has come so far."""
    shutil.rmtree(place.folder, ignore_errors=True)


@contextmanager
def network_words() -> Iterator[None]:
    """Errors of the block in the words for the network."""
    try:
        yield
    except KioskError as error:
        told = over_network(error)
        if told is error:
            raise
        raise told from error


def in_network_words(offer: CarrierOffer) -> CarrierOffer:
    """The `offer` of a mirror with its errors in the words for the network."""
    packs = [replace(pack, error=over_network(pack.error)) if pack.error else pack for pack in offer.packs]
    return replace(offer, packs=packs, error=over_network(offer.error) if offer.error else None)


def over_network(error: KioskError) -> KioskError:
    """The same error with what to do where no stick is."""
    if isinstance(error, CarrierIncompleteError):
        message = "{file} is missing from the mirror; perhaps it is just being updated."
        return MirrorError(message, TELL_PROVINCE, file=error.said.get("file", ""))
    if isinstance(error, PackRefusedError) and "stick" in error.sentences[1]:
        return type(error)(error.sentences[0], TELL_PROVINCE, **error.said)
    return error
