"""Who can open the results of a kiosk, and what a kiosk states about its centre."""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Recipients:
    """The public age keys (X25519, ``age1…``) to which results are encrypted.

    ``province``: the key of the province's hub. ``escrow``: a second key, kept apart, which opens the results if the
    first one is lost.
    """

    province: str
    escrow: str


@dataclass(frozen=True, slots=True)
class Centre:
    """What the province needs to know about the centre of a kiosk, from the kiosk's settings.

    ``commune``: official code, five digits, or empty. ``place``: its name, such as ``xã Lệ Thủy``. ``adults``: number
    of adults in the commune, 0 if unknown; ``adults_on``: day of this number in ISO 8601, or empty.
    """

    commune: str = ""
    place: str = ""
    adults: int = 0
    adults_on: str = ""
