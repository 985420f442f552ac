"""Forms of certificate numbers: templates with ``{number}`` and, if wanted, ``{year}``.

Rules: within a year, no two certificates of a kiosk have the same written number, whatever the forms were in the
meantime. Certificates that were issued keep their numbers.
"""

import re
from collections.abc import Collection
from itertools import count

from kiosk.domain.text import is_line

LONGEST_FORM = 40
DEFAULT_FORM = "{number}/{year}"
_SIGN_AFTER = f"{DEFAULT_FORM}/"


def is_number_form(form: str) -> bool:
    """Whether `form` is one line with ``{number}`` once, ``{year}`` at most once, and no other braces."""
    rest = form.replace("{number}", "", 1).replace("{year}", "", 1)
    return is_line(form, LONGEST_FORM) and "{number}" in form and not {"{", "}"} & set(rest)


def form_with(sign: str) -> str:
    """Return the form of numbers that end with `sign`: ``GGN-TTVHTT`` gives ``{number}/{year}/GGN-TTVHTT``.

    A sign with ``{number}`` is a form already, and an empty sign means `DEFAULT_FORM`.
    """
    if "{number}" in sign:
        return sign
    return _SIGN_AFTER + sign if sign else DEFAULT_FORM


def sign_in(form: str) -> str:
    """Return the sign with which `form_with` makes `form`."""
    return "" if form == DEFAULT_FORM else form.removeprefix(_SIGN_AFTER)


def written_number(form: str, number: int, year: int) -> str:
    """Return a number as it is printed: ``47/2026/GGN-TTVHTT``."""
    return form.format(number=number, year=year)


def free_number(form: str, first: int, year: int, taken: Collection[str]) -> int:
    """Return the least number from `first` on that is written in a way that is not in `taken`."""
    return next(number for number in count(first) if written_number(form, number, year) not in taken)


def repeated_number(form: str, first: int, year: int, taken: Collection[str]) -> str | None:
    """Return a number in `taken` that `form` would give again, to a number from `first` on; None if there is none."""
    before, after = form.replace("{year}", str(year), 1).split("{number}", 1)
    pattern = re.compile(f"{re.escape(before)}([1-9][0-9]*){re.escape(after)}")
    matches = ((text, pattern.fullmatch(text)) for text in taken)
    return next((text for text, found in matches if found and int(found[1]) >= first), None)
