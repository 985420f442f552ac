"""Why a carrier, or something on it, is refused: each reason in words of its own, with what to do."""

from typing import NoReturn

from kiosk.domain.errors import CarrierIncompleteError, CarrierRefusedError
from kiosk.domain.text import shown

COPY_AGAIN = "Copy the whole carrier to the stick again, or get it again from the province."
ASK_PROVINCE = "Ask the province for a newly made carrier; do not use this one."


def refuse_name(name: str) -> NoReturn:
    """A name that no file of a carrier has."""
    raise CarrierRefusedError("{file} is no name for a file of a carrier.", ASK_PROVINCE, file=shown(name))


def refuse_number(most: int) -> NoReturn:
    """More files than a province has."""
    message = "The carrier holds more than {most} packs."
    raise CarrierRefusedError(message, "Ask the province for a smaller carrier.", most=most)


def too_long(name: str, limit: int) -> CarrierRefusedError:
    """A signature file that does not end where it must."""
    message = "{file} on the carrier is longer than {most} KiB, which no such file is."
    return CarrierRefusedError(message, COPY_AGAIN, file=shown(name), most=limit // 1024)


def absent(name: str) -> CarrierIncompleteError:
    """A file that should be there."""
    message = "{file} is missing from the carrier."
    cure = "Copy the whole carrier to the stick again, with all its files."
    return CarrierIncompleteError(message, cure, file=shown(name))
