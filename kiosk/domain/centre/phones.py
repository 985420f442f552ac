"""Vietnamese telephone numbers.

Rules: a number is stored and shown in groups, such as ``0912 345 678``. Since 2018, mobile numbers have 10 digits
and numbers of landlines 11; the old numbers with 11 and 10 digits no longer work.
"""

import re

_SEPARATORS = re.compile(r"[\s.\-()]+")
_MOBILE = re.compile(r"0[35789][0-9]{8}")
_LANDLINE = re.compile(r"02[0-9]{9}")
_SERVICE = re.compile(r"1[89]00[0-9]{4}(?:[0-9]{2})?")
_SHORT = re.compile(r"1[0-9]{2,4}")
_LONG_AREA_CODES = ("024", "028")
"""Area codes with three digits (Hà Nội, Thành phố Hồ Chí Minh); all others have four."""


def phone_shown(typed: str) -> str | None:
    """Return the telephone number `typed` in groups of digits; None if it is no Vietnamese number.

    Mobile numbers, landlines with their area code, ``1800`` and ``1900`` numbers, and short numbers such as ``113``.
    Spaces, dots, hyphens and brackets are ignored; ``+84`` stands for the first 0.
    """
    digits = _SEPARATORS.sub("", typed.strip())
    if digits.startswith("+84"):
        digits = "0" + digits[3:].removeprefix("0")
    if _MOBILE.fullmatch(digits):
        return f"{digits[:4]} {digits[4:7]} {digits[7:]}"
    if _LANDLINE.fullmatch(digits):
        area = 3 if digits.startswith(_LONG_AREA_CODES) else 4
        return f"{digits[:area]} {digits[area:7]} {digits[7:]}"
    if _SERVICE.fullmatch(digits):
        return f"{digits[:4]} {digits[4:]}"
    return digits if _SHORT.fullmatch(digits) else None
