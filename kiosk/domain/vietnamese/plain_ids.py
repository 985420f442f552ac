"""Makes ids of small letters, digits and hyphens from Vietnamese texts: ``Giữ kín mã`` becomes ``giu-kin-ma``."""

import re
from collections.abc import Collection

from kiosk.domain.vietnamese.comparing import bare

_GAP = re.compile(r"[\W_]+")


def hyphenated(text: str, longest: int) -> str:
    """The first whole words of `text` without accents, joined by hyphens, in at most `longest` characters.

    Words with other letters than a–z and digits are left out; a first word that is too long is cut. The result is
    empty if no word is left, and can begin with a digit.
    """
    words = (bare(word) for word in _GAP.split(text))
    whole = ""
    for word in words:
        if not word or not word.isascii():
            continue
        longer = f"{whole}-{word}" if whole else word[:longest]
        if len(longer) > longest:
            break
        whole = longer
    return whole


def unused(wanted: str, taken: Collection[str]) -> str:
    """`wanted`, or `wanted` with the first number from 2 that makes it differ from all ids in `taken`."""
    number, found = 1, wanted
    while found in taken:
        number += 1
        found = f"{wanted}-{number}"
    return found
