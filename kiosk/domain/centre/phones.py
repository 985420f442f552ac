"""Vietnamese telephone numbers.

Rules: a number is stored and shown in groups, such as ``0912 345 678``. Since 2018, mobile numbers have 10 digits
and numbers of landlines 11; the old numbers with 11 and 10 digits no longer work.
"""

import re

_SEPARATORS = r"[\s.\-()]+"
_MOBILE = r"0[35789][0-9]{8}"
_LANDLINE = r"02[0-9]{9}"
_SERVICE = r"1[89]00[0-9]{4}(?:[0-9]{2})?"
_SHORT = r"1[0-9]{2,4}"
"""Patterns; they are compiled on first use, because the settings are read before the first screen is shown."""
_LONG_AREA_CODES = ("024", "028")
"""Area codes with three digits (Hà Nội, Thành phố Hồ Chí Minh); all others have four."""


def phone_shown(typed: str) -> str | None:
    """Return the telephone number `typed` in groups of digits; None if it is no Vietnamese number.

    Mobile numbers, landlines with their area code, ``1800`` and ``1900`` numbers, and short numbers such as ``113``.
    Spaces, dots, hyphens and brackets are ignored; ``+84`` stands for the first 0.
    """
    digits = re.sub(_SEPARATORS, "", typed.strip())
    if digits.startswith("+84"):
        digits = "0" + digits[3:].removeprefix("0")
    if re.fullmatch(_MOBILE, digits):
        return f"{digits[:4]} {digits[4:7]} {digits[7:]}"
    if re.fullmatch(_LANDLINE, digits):
        area = 3 if digits.startswith(_LONG_AREA_CODES) else 4
        return f"{digits[:area]} {digits[area:7]} {digits[7:]}"
    if re.fullmatch(_SERVICE, digits):
        return f"{digits[:4]} {digits[4:]}"
    return digits if re.fullmatch(_SHORT, digits) else None
