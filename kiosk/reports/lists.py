"""Cells that are lists, such as ``Mất điện (2); Mạng yếu (1)``, and how those of several kiosks become one."""

import re
from collections import Counter
from collections.abc import Mapping, Sequence

_SEPARATOR = "; "
_COUNTED = re.compile(r"(.+) \(([1-9][0-9]*)\)")


def listed(items: Sequence[str]) -> str:
    """Return a cell with `items`."""
    return _SEPARATOR.join(items)


def listed_with_numbers(numbers: Mapping[str, int]) -> str:
    """Return a cell with the items of `numbers`, the largest number first, equal numbers by name."""
    ordered = sorted(numbers.items(), key=lambda item: (-item[1], item[0]))
    return listed([f"{name} ({number})" for name, number in ordered])


def joined_lists(cells: Sequence[str]) -> str:
    """Return a cell with every item of `cells` once, sorted by name; see `listed`."""
    return listed(sorted(dict.fromkeys(_items(cells))))


def added_lists(cells: Sequence[str]) -> str:
    """Return a cell with the sums of the numbers in `cells`; see `listed_with_numbers`."""
    found: Counter[str] = Counter()
    for item in _items(cells):
        counted = _COUNTED.fullmatch(item)
        name, number = counted.groups() if counted else (item, "1")
        found[name] += int(number)
    return listed_with_numbers(found)


def _items(cells: Sequence[str]) -> list[str]:
    return [item for cell in cells for item in cell.split(_SEPARATOR) if item]
