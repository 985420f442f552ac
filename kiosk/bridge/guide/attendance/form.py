"""What a guide has typed about a person, as an immutable value."""

from dataclasses import dataclass, replace
from datetime import date

from kiosk.domain.people.learner import AgeCheck, Details, Sex, age_check, is_birth_year

CENTURIES = ("19", "20")
UNTYPED = " "


@dataclass(frozen=True, slots=True)
class LearnerForm:
    """The form. ``century``: first two digits of the year of birth; ``digits``: those of the last two that are typed.

    ``sex``: ``f``, ``m``, ``none`` (not stated), or empty if nothing was chosen yet.
    """

    name: str = ""
    hamlet: str = ""
    century: str = CENTURIES[0]
    digits: str = ""
    sex: str = ""

    @staticmethod
    def of(details: Details) -> "LearnerForm":
        """The form filled with the details of a person."""
        year = "" if details.birth_year is None else str(details.birth_year)
        sex = details.sex.value if details.sex else "none"
        return LearnerForm(details.name, details.hamlet, year[:2] or CENTURIES[0], year[2:], sex)

    @property
    def year_digits(self) -> str:
        """The four digits of the year, with a blank for each digit that was not typed yet."""
        return self.century + self.digits + UNTYPED * (2 - len(self.digits))

    @property
    def year(self) -> int | None:
        """The year of birth; None if it is incomplete."""
        return int(self.century + self.digits) if len(self.digits) == 2 else None  # noqa: PLR2004 - two digits

    @property
    def other_century(self) -> str:
        """The first two digits to which the century key switches."""
        return CENTURIES[1] if self.century == CENTURIES[0] else CENTURIES[0]

    def typed(self, digit: str) -> "LearnerForm":
        """The form after typing a digit; if the year is complete, the digit replaces its last two."""
        digits = digit if self.year is not None else self.digits + digit
        return replace(self, digits=digits)

    def deleted(self) -> "LearnerForm":
        """The form without the last digit."""
        return replace(self, digits=self.digits[:-1])

    def has_year(self, today: date) -> bool:
        """Whether the year of birth is complete and possible."""
        return self.year is not None and is_birth_year(self.year, today)

    def check(self, today: date) -> AgeCheck:
        """Whether the person is old enough for a record."""
        return age_check(self.year, today)

    def details(self, name: str) -> Details:
        """The details to store; `name`: the typed name after `valid_name`."""
        return Details(name, self.hamlet, self.year, Sex(self.sex) if self.sex in {"f", "m"} else None)
