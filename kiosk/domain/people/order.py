"""The order of people in lists: by given name, then by family name, then by middle names, in Vietnamese order.

Rules: the sort key is an ASCII string that is stored in a column; any database compares it correctly byte by byte.
Case is compared only if the names are otherwise equal.
"""

from kiosk.domain.people.names import parts_of
from kiosk.domain.vietnamese.collation import collation_levels


def sort_key(name: str) -> str:
    """The sort key of the valid name `name`."""
    parts = parts_of(name)
    levels = [collation_levels(part) for part in (parts.given, parts.family, parts.middle)]
    return " ".join([*(f"{level.letters} {level.tones}" for level in levels), collation_levels(name).case])
