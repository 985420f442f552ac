"""Errors for refused carriers and files, each with its message and cure."""

from typing import NoReturn

from kiosk.domain.errors import CarrierIncompleteError, CarrierRefusedError
from kiosk.domain.text import shown
from kiosk.domain.texts import translatable

COPY_AGAIN = translatable("Staff", "Copy the whole carrier to the stick again, or get it again from the province.")
ASK_PROVINCE = translatable("Staff", "Ask the province for a new carrier; do not use this one.")


def refuse_name(name: str) -> NoReturn:
    """Raise CarrierRefusedError for the invalid file name `name`."""
    raise CarrierRefusedError(
        translatable("Staff", "{file} is not a valid name for a carrier file."), ASK_PROVINCE, file=shown(name)
    )


def refuse_number(most: int) -> NoReturn:
    """Raise CarrierRefusedError for a carrier with more than `most` files."""
    message = translatable("Staff", "The carrier contains more than {most} packs.")
    raise CarrierRefusedError(message, translatable("Staff", "Ask the province for a smaller carrier."), most=most)


def too_long(name: str, limit: int) -> CarrierRefusedError:
    """Return the error for a metadata file with more than `limit` bytes."""
    message = translatable("Staff", "{file} on the carrier is larger than {most} KiB, which is not allowed.")
    return CarrierRefusedError(message, COPY_AGAIN, file=shown(name), most=limit // 1024)


def absent(name: str) -> CarrierIncompleteError:
    """Return the error for a file that is missing from the carrier."""
    message = translatable("Staff", "{file} is missing from the carrier.")
    cure = translatable("Staff", "Copy the whole carrier to the stick again, with all its files.")
    return CarrierIncompleteError(message, cure, file=shown(name))
