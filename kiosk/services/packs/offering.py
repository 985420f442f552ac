"""Compares the packs of a carrier with the installed versions.

Rules: Only the head of a pack (its directory and manifest) is read. Nothing of a pack is read if its active version
was installed from the same file. A pack that cannot be read does not block the other packs; only a failure of the
mirror ends the comparison. A faulty carrier does not block other carriers.
"""

import logging
from collections.abc import Iterable, Iterator, Mapping, Sequence
from contextlib import contextmanager
from dataclasses import replace
from typing import TYPE_CHECKING, Any

from kiosk.content.names import version_key
from kiosk.content.packs.comparison import changes_between, installed_manifest
from kiosk.domain.errors import CarrierIncompleteError, CarrierRefusedError, KioskError, PackStoppedError
from kiosk.domain.ids import VIETNAMESE, Language
from kiosk.domain.offers import CarrierOffer, OfferStanding, PackOffer
from kiosk.domain.packs import PackRow
from kiosk.domain.text import LocalizedText
from kiosk.domain.texts import translatable
from kiosk.domain.trust import SignedTarget
from kiosk.services.packs.pack_service import PackService
from kiosk.sync.mirror.errors import MirrorError

if TYPE_CHECKING:
    from kiosk.content.packs.packfile import PackFile
    from kiosk.content.trust.carriers import Carrier
    from kiosk.content.trust.client import Examined


logger = logging.getLogger(__name__)


@contextmanager
def contained(carrier: "Carrier") -> Iterator[None]:
    """Log an unexpected exception of the block, and raise CarrierRefusedError in its place.

    Callers can therefore continue with the next pack or carrier.
    """
    try:
        yield
    except KioskError:
        raise
    except Exception as error:
        logger.exception("The carrier %s cannot be read because of an unexpected error", carrier.label)
        raise CarrierRefusedError(
            translatable("Staff", "This carrier cannot be read because of a program error ({detail})."),
            translatable(
                "Staff", "Use another carrier, and send the log of this kiosk to the maintainers of the program."
            ),
            detail=type(error).__name__,
        ) from error


def offer_of(
    carrier: "Carrier", examined: "Examined", packs: PackService, files: dict[str, "PackFile"]
) -> CarrierOffer:
    """Build the offer of `carrier` from its metadata `examined`, compared with the installed `packs`.

    Adds the file of each readable pack to `files`, by the key of the offer. Raises MirrorError, PackStoppedError.
    """
    from kiosk.content.packs.packfile import PackFile

    offers, missing = [], list(examined.missing)
    targets = sorted(
        examined.targets, key=lambda target: (target.department, target.pack, version_key(target.version))
    )
    newest = {(target.department, target.pack): target for target in targets}
    for target in targets:
        key = _key(carrier, target.name, files)
        file = PackFile.of_target(carrier, target, examined.belief)
        try:
            with contained(carrier):
                offer = _offer(key, file, packs)
            if offer.is_wanted and target is not newest[target.department, target.pack]:
                offer = replace(offer, standing=OfferStanding.SUPERSEDED)
            offers.append(offer)
            files[key] = file
        except (MirrorError, PackStoppedError):
            raise
        except CarrierIncompleteError:
            missing.append(target)
        except KioskError as error:
            offers.append(PackOffer(key, target.name, OfferStanding.REFUSED, size=target.size, error=error))
    for refused in examined.refused:
        key = _key(carrier, refused.name, files)
        offers.append(PackOffer(key, refused.name, OfferStanding.REFUSED, error=refused.error))
    news = [target.name for target in missing if _is_news(target, packs.rows(), examined.targets)]
    return CarrierOffer(carrier.label, offers, news, is_expired=examined.is_expired)


def _key(carrier: "Carrier", name: str, others: Mapping[str, Any]) -> str:
    """Return a key for an offer that is not yet a key of `others`, even if two carriers have the same label."""
    key = f"{carrier.label}/{name}"
    while key in others:
        key += "'"
    return key


def _offer(key: str, file: "PackFile", packs: PackService) -> PackOffer:
    """Compare a pack with the installed versions. Raises PackError, PackRefusedError."""
    manifest = _same_here(file, packs) or _head(file, packs)
    rows = [row for row in packs.rows() if row.pack == manifest["id"]]
    active = next((row for row in rows if row.is_active), None)
    before = active or next(iter(rows), None)
    known = installed_manifest(packs.folder_of(before)) or before.manifest if before else None
    return PackOffer(
        key,
        file.name,
        _standing(rows, active, manifest["version"]),
        _text(manifest["title"]),
        _publisher(file, manifest),
        active.version if active else "",
        manifest["version"],
        changes_between(known, manifest),
        file.size,
        tuple(Language(tag) for tag in manifest["languages"]),
    )


def _head(file: "PackFile", packs: PackService) -> Mapping[str, Any]:
    with file.open() as stream:
        return packs.opened(stream, file.name).manifest


def _same_here(file: "PackFile", packs: PackService) -> Mapping[str, Any] | None:
    """The manifest of the active version that was installed from `file`; None if there is no such version."""
    if file.signed is None:
        return None
    row = next((row for row in packs.rows() if row.is_active and row.sha256 == file.signed.sha256), None)
    return installed_manifest(packs.folder_of(row)) if row is not None else None


def _is_news(target: SignedTarget, rows: Iterable[PackRow], offered: Iterable[SignedTarget]) -> bool:
    """Whether `target`, whose file is missing on the carrier, is newer than all other known versions of its pack.

    Known are the installed versions in `rows` and the versions in `offered`.
    """
    known = [row.version for row in rows if row.pack == target.pack]
    known += [other.version for other in offered if other.pack == target.pack and other is not target]
    return all(version_key(version) < version_key(target.version) for version in known)


def _standing(rows: Sequence[PackRow], active: PackRow | None, version: str) -> OfferStanding:
    if active is not None and active.version == version:
        return OfferStanding.SAME
    if any(row.version == version for row in rows):
        return OfferStanding.KEPT
    if any(version_key(row.version) > version_key(version) for row in rows):
        return OfferStanding.OLDER
    return OfferStanding.NEWER if rows else OfferStanding.NEW


def _publisher(file: "PackFile", manifest: Mapping[str, Any]) -> LocalizedText:
    """The publisher's name; for a commune the name that a technician has confirmed with its key."""
    if file.belief is not None and file.belief.commune is not None:
        return LocalizedText({VIETNAMESE: file.belief.commune.name})
    return _text(manifest["publisher"]["name"])


def _text(by_language: Mapping[str, Any]) -> LocalizedText:
    return LocalizedText({Language(tag): text for tag, text in by_language.items()})
