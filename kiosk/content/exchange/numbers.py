"""Numerical answers of other programs as texts that a learner can type.

Rules: `fill_in` ignores punctuation, so that 3.5 and 35 would be the same answer. Only whole numbers from 0 can
therefore be typed answers; a range is written out if it has at most `MAX_NUMBERS` of them.
"""

import re
from decimal import Decimal

MAX_NUMBERS = 12
_NUMBER = re.compile(r"[+-]?[0-9]{1,12}(?:[.,][0-9]{1,12})?(?:[eE][+-]?[0-9]{1,2})?")
_RANGE = re.compile(rf"({_NUMBER.pattern})\s*\.\.\s*({_NUMBER.pattern})")
_AROUND = re.compile(rf"({_NUMBER.pattern})(?:\s*:\s*({_NUMBER.pattern}))?")


def whole_numbers(text: str) -> tuple[str, ...] | None:
    """The whole numbers that `text` accepts (``5``, ``5:1``, ``4..6``), at least one; None if it accepts others too.

    A tolerance below 1 around a whole number accepts that number alone, as far as a person types whole numbers.
    """
    if found := _RANGE.fullmatch(text.strip()):
        low, high = _decimal(found[1]), _decimal(found[2])
        middle = None
    elif found := _AROUND.fullmatch(text.strip()):
        middle = _decimal(found[1])
        tolerance = abs(_decimal(found[2])) if found[2] else Decimal(0)
        low, high = middle - tolerance, middle + tolerance
    else:
        return None
    if middle is not None and middle != int(middle):
        return None
    if low > high or low < 0 or high - low > MAX_NUMBERS:
        return None
    first = int(low) + (low != int(low))
    numbers = [str(number) for number in range(first, int(high) + 1)]
    if middle is not None and numbers:
        numbers.sort(key=lambda number: number != str(int(middle)))
    return tuple(numbers) if 0 < len(numbers) <= MAX_NUMBERS else None


def _decimal(text: str) -> Decimal:
    return Decimal(text.replace(",", "."))
