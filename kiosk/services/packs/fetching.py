"""Download of packs from a mirror: the whole file is fetched before it is installed.

Rules: Free space is checked before the first byte is fetched. The fetched file is in a private folder; it is deleted
after its pack was installed or refused. If a person stops the installation, the file is kept, so that it is not
fetched again, nor is a pack that the kiosk has downloaded by itself. An error whose remedy mentions a stick gets a
remedy for a mirror instead.
"""

from collections.abc import Iterator
from contextlib import contextmanager, nullcontext
from dataclasses import replace
from typing import TYPE_CHECKING

from kiosk.domain.errors import CarrierIncompleteError, KioskError, PackRefusedError, PackStoppedError
from kiosk.domain.offers import CarrierOffer
from kiosk.domain.ports.progress import Progress
from kiosk.domain.texts import translatable
from kiosk.sync.mirror.errors import TELL_PROVINCE, MirrorError

if TYPE_CHECKING:
    from kiosk.content.packs.packfile import PackFile
    from kiosk.sync.mirror.place import MirrorPlace

ON_THE_WAY = 9
"""Share of the download in the progress of an installation over the network, in tenths."""
_PARTS = 10


@contextmanager
def fetched(place: "MirrorPlace", file: "PackFile", progress: Progress) -> "Iterator[PackFile]":
    """Download the signed `file` of the mirror; the yielded local copy is deleted after the block.

    If the block raises PackStoppedError, the copy is kept. Raises DiskFullError before the download begins, and the
    errors of `MirrorCarrier.fetch` during it.
    """
    from kiosk.content.packs.packfile import PackFile
    from kiosk.content.packs.staging import require_room

    if file.signed is None:
        raise ValueError("nobody signed for the file")
    downloads = place.downloads
    with place.turns.of_person(place.folder) if place.is_automatic else nullcontext():
        require_room(place.folder.parent, 2 * file.signed.size - downloads.size(file.signed))
        with place.carrier(lambda: True) as carrier:
            path = carrier.fetch(file.signed, downloads, on_the_way(progress))
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
    """Return a callback for the download; it reports to `progress` as the first `ON_THE_WAY` tenths of the total."""
    return lambda done, all_: progress(done * ON_THE_WAY, all_ * _PARTS)


def afterwards(progress: Progress) -> Progress:
    """Return a callback for the installation after the download; it reports to `progress` as the remaining tenth."""
    return lambda done, all_: progress(all_ * ON_THE_WAY + done * (_PARTS - ON_THE_WAY), all_ * _PARTS)


@contextmanager
def network_words() -> Iterator[None]:
    """Re-raise errors of the block with remedies that suit a mirror, see `over_network`."""
    try:
        yield
    except KioskError as error:
        told = over_network(error)
        if told is error:
            raise
        raise told from error


def in_network_words(offer: CarrierOffer) -> CarrierOffer:
    """Return a copy of a mirror's `offer` in which errors have remedies that suit a mirror, see `over_network`."""
    packs = [replace(pack, error=over_network(pack.error)) if pack.error else pack for pack in offer.packs]
    return replace(offer, packs=packs, error=over_network(offer.error) if offer.error else None)


def over_network(error: KioskError) -> KioskError:
    """Return `error` with a remedy that does not mention sticks; unchanged if its remedy suits a mirror already."""
    if isinstance(error, CarrierIncompleteError):
        message = translatable("Staff", "{file} is missing from the mirror; perhaps it is just being updated.")
        return MirrorError(message, TELL_PROVINCE, file=error.said.get("file", ""))
    if isinstance(error, PackRefusedError) and "stick" in error.sentences[1]:
        return type(error)(error.sentences[0], TELL_PROVINCE, **error.said)
    return error
