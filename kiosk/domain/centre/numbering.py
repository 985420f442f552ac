"""The numbers of certificates that were given this year, and which forms of numbers can follow them."""

from collections.abc import Iterable
from dataclasses import dataclass

from kiosk.domain.centre.number_forms import free_number, repeated_number, written_number
from kiosk.domain.people.certificates import NumberedPaper, next_number
from kiosk.domain.set_up import SetUpError
from kiosk.domain.texts import translatable


@dataclass(frozen=True, slots=True)
class Numbering:
    """The state of the numbers. ``next``: least number that can follow. ``given``: numbers as printed this year."""

    year: int
    next: int = 1
    given: frozenset[str] = frozenset()

    def following(self, form: str) -> str:
        """Return the next number as it would be printed with `form`."""
        return written_number(form, free_number(form, self.next, self.year, self.given), self.year)

    def require_new(self, form: str) -> None:
        """Raise SetUpError if `form` would print the number of a certificate of this year a second time."""
        repeated = repeated_number(form, self.next, self.year, self.given)
        if repeated is not None:
            raise SetUpError(
                translatable("Staff", "With this form, the number {number} would be given a second time."),
                translatable("Staff", "Use another sign behind the number; certificates already issued keep theirs."),
                number=repeated,
            )


def numbering_of(issued: Iterable[NumberedPaper], year: int, form: str) -> Numbering:
    """Return the state of the numbers of `year`; `form`: of certificates whose printed number was not recorded."""
    known = [one for one in issued if one.year == year]
    given = frozenset(one.written or written_number(form, one.number, year) for one in known)
    return Numbering(year, next_number(known, year), given)
