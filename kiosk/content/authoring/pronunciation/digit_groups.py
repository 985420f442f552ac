"""Telephone numbers, identity and account numbers and codes: spoken digit by digit, in groups.

Rules: groups are those that are written. Digits without groups are spoken in groups of four, three and three for a
mobile number, of four for a service number, and of three for all others.
"""

import re

from kiosk.content.authoring.pronunciation.readings import Reading

SHORT_NUMBERS = ("111", "112", "113", "114", "115", "156", "1022", "5656")
"""Short phone numbers, which are spoken digit by digit unless a counted thing follows."""

_SERVICE_CODE = re.compile(r"(?<!\w)(?P<star>\*)(?P<digits>\d+(?:\*\d+)*)(?P<hash>#)")
_INTERNATIONAL = re.compile(r"(?<!\w)\+(?P<country>84)[ .-]?(?P<rest>\d{2,3}(?:[ .\u00a0-]?\d{3,4}){2})(?!\d)")
_GROUPS = re.compile(r"(?<![\w.,/-])\d{3,}(?:(?P<gap>[ .\u00a0-])\d{3,})(?:(?P=gap)\d{3,})*(?!\w|[.,/]\d)")
_FROM_ZERO = re.compile(r"(?<![\w.,/-])0\d{1,4}(?:[ .\u00a0-]\d{2,4}){2,}(?!\w|[.,/]\d)")
_LONG = re.compile(r"(?<![\w.,/:-])(?:\d{7,}|0\d+)(?!\w|[.,/:]\d)")
_CODE = re.compile(
    r"(?P<before>\b(?:[Mm]ã|OTP|PIN|[Pp]asscode|[Mm]ật khẩu|[Cc]ode|[Pp]assword)(?: số| là| is)?:? )"
    r"(?P<digits>\d{3,})(?!\w|[.,/]\d| số)"
)
_SHORT = re.compile(
    r"(?<![\d.,/–-])(?:" + "|".join(SHORT_NUMBERS) + r")(?![\w–]|[.,/%:-]\d|\s?%)(?P<after> [^\W\d_]+)?"
)
_MOBILE, _SERVICE = 10, 8
_FIRST_YEAR, _LAST_YEAR = 1900, 2099


def with_digit_groups(text: str, reading: Reading) -> str:
    """Return `text` with its telephone numbers, codes and long numbers in words."""
    text = _SERVICE_CODE.sub(lambda found: _service_code(found, reading), text)
    text = _INTERNATIONAL.sub(
        lambda found: f"{reading.plus} {reading.spelled(found['country'])}, {_spelled(found['rest'], reading)}", text
    )
    for groups in (_FROM_ZERO, _GROUPS):
        text = groups.sub(lambda found: found[0] if _is_amount(found[0]) else _spelled(found[0], reading), text)
    text = _CODE.sub(lambda found: found["before"] + _spelled(found["digits"], reading), text)
    text = _LONG.sub(lambda found: _spelled(found[0], reading), text)
    return _SHORT.sub(lambda found: _short(found, reading), text)


def _service_code(found: re.Match[str], reading: Reading) -> str:
    parts = f" {reading.signs['*']} ".join(reading.spelled(part) for part in found["digits"].split("*"))
    return f"{reading.signs['*']} {parts} {reading.signs['#']}"


def _is_amount(written: str) -> bool:
    """Return whether `written` are thousands (``150.000``) or a range of years (``2025-2026``)."""
    if "." in written:
        first, *others = written.split(".")
        return not first.startswith("0") and len(first) <= 3 and all(len(group) == 3 for group in others)  # noqa: PLR2004 - groups of thousands
    years = written.split("-")
    return len(years) == 2 and all(_FIRST_YEAR <= int(year) <= _LAST_YEAR for year in years)  # noqa: PLR2004 - two ends


def _spelled(written: str, reading: Reading) -> str:
    groups = re.split(r"[ .\u00a0-]", written)
    if len(groups) == 1:
        groups = _grouped(written)
    return ", ".join(reading.spelled(group) for group in groups)


def _grouped(digits: str) -> list[str]:
    if len(digits) == _MOBILE and digits.startswith("0"):
        return [digits[:4], digits[4:7], digits[7:]]
    if len(digits) == _SERVICE and digits.startswith(("1800", "1900")):
        return [digits[:4], digits[4:]]
    if len(digits) <= 6:  # noqa: PLR2004 - a code of at most six digits is one group
        return [digits]
    return [digits[start : start + 3] for start in range(0, len(digits), 3)]


def _short(found: re.Match[str], reading: Reading) -> str:
    after = found["after"] or ""
    if after.strip().lower() in reading.counted:
        return found[0]
    return reading.spelled(found[0].removesuffix(after)) + after
