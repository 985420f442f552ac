"""Checks that a pack file is the signed one and that its publisher may publish it.

Rules: size and hash of the file must equal the signed values. A department publishes only under its own name. A pack
keeps its first publisher, so that no other publisher can replace the pack. A pack from a commune's carrier shows the
name of the commune as its publisher, and no title that a pack of the province has.
"""

from collections.abc import Iterable, Mapping, Sequence
from typing import Any, BinaryIO

from kiosk.domain.errors import CarrierRefusedError, PackError, PackRefusedError
from kiosk.domain.packs import PackRow, commune_of_pack, is_rightful
from kiosk.domain.texts import translatable
from kiosk.domain.trust import Belief, SignedTarget
from kiosk.domain.vietnamese.comparing import bare

_COPY_AGAIN = translatable("Staff", "Copy the carrier to the stick again, or get it again from the province.")


def require_size(file: BinaryIO, signed: SignedTarget) -> None:
    """Raise CarrierRefusedError unless `file` has the signed size, and PackError if `file` cannot be read."""
    try:
        size = file.seek(0, 2)
        file.seek(0)
    except OSError as error:
        message, detail = translatable("Staff", "{file} cannot be read ({detail})."), str(error.strerror or error)
        cure = translatable("Staff", "Put the stick in again and start over; nothing was changed.")
        raise PackError(message, cure, file=signed.name, detail=detail) from error
    if size != signed.size:
        message = (
            translatable("Staff", "{file} is longer than the file {department} signed.")
            if size > signed.size
            else _SHORTER
        )
        raise CarrierRefusedError(message, _COPY_AGAIN, file=signed.name, department=signed.department)


_SHORTER = translatable("Staff", "{file} is cut off: {department} signed a longer file.")


def require_hash(sha256: str, signed: SignedTarget) -> None:
    """Raise CarrierRefusedError unless `sha256` is the signed hash."""
    if sha256 != signed.sha256:
        raise CarrierRefusedError(
            translatable(
                "Staff", "{file} is not the file that {department} has signed: it is damaged or was changed."
            ),
            _COPY_AGAIN,
            file=signed.name,
            department=signed.department,
        )


def require_publisher(manifest: Mapping[str, Any], signed: SignedTarget | None, present: Sequence[PackRow]) -> None:
    """Raise PackRefusedError unless the publisher in `manifest` is the right one.

    It must be the department that signed the pack (not checked if `signed` is None), and the publisher of the
    installed versions (`present`) of the pack.
    """
    publisher = manifest["publisher"]["id"]
    if not is_rightful(manifest["id"], publisher):
        raise PackRefusedError(
            translatable("Staff", "{publisher} may not publish the pack {pack}: the name belongs to a commune."),
            translatable("Staff", "Ask {publisher} to publish under another pack id."),
            publisher=publisher,
            pack=manifest["id"],
        )
    if signed is not None and publisher != signed.department:
        raise PackRefusedError(
            translatable("Staff", "{file} names {publisher} as its publisher, but {department} has signed it."),
            translatable("Staff", "Ask {department} for a pack under its own name."),
            file=signed.name,
            publisher=publisher,
            department=signed.department,
        )
    for row in present:
        before = row.manifest["publisher"]["id"]
        if before != publisher:
            raise PackRefusedError(
                translatable(
                    "Staff", "The pack {pack} on this kiosk comes from {before}; {publisher} may not replace it."
                ),
                translatable("Staff", "Ask {publisher} to publish under another pack id."),
                pack=row.pack,
                before=before,
                publisher=publisher,
            )


def require_own_look(manifest: Mapping[str, Any], belief: Belief | None, rows: Iterable[PackRow]) -> None:
    """Raise PackRefusedError if a pack from the carrier of a commune could be mistaken for one of the province.

    `rows`: all installed versions. Packs from other sources are not examined.
    """
    if belief is None or belief.commune is None:
        return
    names = set(manifest["publisher"]["name"].values())
    if names != {belief.commune.name}:
        raise PackRefusedError(
            translatable("Staff", "The pack {pack} names “{publisher}” as its publisher, not {commune}."),
            _OWN_LOOK,
            pack=manifest["id"],
            publisher=", ".join(sorted(names - {belief.commune.name})),
            commune=belief.commune.name,
        )
    taken = {bare(title) for row in rows if not commune_of_pack(row.pack) for title in row.manifest["title"].values()}
    alike = next((title for title in manifest["title"].values() if bare(title) in taken), None)
    if alike is not None:
        raise PackRefusedError(
            translatable("Staff", "The pack {pack} has the title “{title}” of a pack of the province."),
            _OWN_LOOK,
            pack=manifest["id"],
            title=alike,
        )


_OWN_LOOK = translatable("Staff", "Ask the commune for a pack under its own name and title.")
