"""Parses durations of ISO 8601, such as ``PT12.5S``.

Rules: Only weeks, days, hours, minutes and seconds have a fixed length; a duration with years or months has none.
"""

import re

_DURATION = re.compile(
    r"P(?:(?P<weeks>\d+(?:\.\d+)?)W|(?:(?P<days>\d+(?:\.\d+)?)D)?"
    r"(?:T(?:(?P<hours>\d+(?:\.\d+)?)H)?(?:(?P<minutes>\d+(?:\.\d+)?)M)?(?:(?P<seconds>\d+(?:\.\d+)?)S)?)?)"
)
_LENGTHS = {"weeks": 604_800, "days": 86_400, "hours": 3600, "minutes": 60, "seconds": 1}


def seconds_of(text: str) -> float | None:
    """Return the length of the duration in seconds, or None if `text` is no duration of a fixed length."""
    match = _DURATION.fullmatch(text)
    if match is None:
        return None
    parts = {name: float(value) for name, value in match.groupdict().items() if value is not None}
    return sum(_LENGTHS[name] * value for name, value in parts.items()) if parts else None
