"""People with a record, and what events hold of them instead of their names.

Rules: sex and birth year are stated by the person or absent, and never derived from a name or a picture. Ages are
computed from the birth year alone: a person's age is the one reached on 31 December.
"""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date
from enum import Enum
from typing import Any

from kiosk.domain.ids import Pseudonym
from kiosk.domain.people.consents import Purpose
from kiosk.domain.people.names import parts_of
from kiosk.domain.people.order import sort_key

OLDEST = 120
"""Maximum age in years of a valid birth year."""
ADULT_YEARS = 16
"""Age in years from which a person can have a record; younger people are children (Luật Trẻ em 2016, Điều 1)."""

LearnerId = Pseudonym
"""The id of a learner in ``people.db`` is the pseudonym of the person in the events."""


class Sex(Enum):
    """A person's sex as stated; a field of the type ``Sex | None`` is None if it is not stated."""

    FEMALE = "f"
    MALE = "m"


class AgeBand(Enum):
    """Age groups of the reports, in years."""

    FROM_16 = "16-17"
    FROM_18 = "18-34"
    FROM_35 = "35-59"
    FROM_60 = "60-74"
    FROM_75 = "75+"

    @property
    def youngest(self) -> int:
        """Minimum age in years."""
        return int(self.value[:2])


ELDERLY = frozenset({AgeBand.FROM_60.value, AgeBand.FROM_75.value})
"""Values of the age bands of people aged 60 and more."""


class AgeCheck(Enum):
    """Result of the check that a person is at least `ADULT_YEARS` years old."""

    OLD_ENOUGH = "old-enough"
    TOO_YOUNG = "too-young"
    """The person learns as a guest and is only counted: nothing about the person is stored."""
    ASK = "ask"
    """The birth year does not decide it: the person answers the question «Từ 16 tuổi trở lên?» with yes or no."""


def is_birth_year(year: int, on: date) -> bool:
    """Whether somebody who is alive on the day `on` can be born in `year`."""
    return on.year - OLDEST <= year <= on.year


def age_check(birth_year: int | None, on: date) -> AgeCheck:
    """Whether a person can have a record on the day `on`."""
    if birth_year is None or on.year - birth_year == ADULT_YEARS:
        return AgeCheck.ASK
    return AgeCheck.OLD_ENOUGH if on.year - birth_year > ADULT_YEARS else AgeCheck.TOO_YOUNG


def band_of(birth_year: int | None, on: date) -> AgeBand | None:
    """The age group of a person on the day `on`; None if the birth year is not stated or the person is too young."""
    if birth_year is None:
        return None
    age = on.year - birth_year
    return next((band for band in reversed(AgeBand) if age >= band.youngest), None)


def decade_of(birth_year: int | None) -> int | None:
    """The first year of the decade of birth, such as 1950; None if the birth year is not stated."""
    return None if birth_year is None else birth_year - birth_year % 10


@dataclass(frozen=True, slots=True)
class Details:
    """What a guide enters about a person. ``hamlet``: empty if the person lives outside the commune's hamlets."""

    name: str
    hamlet: str
    birth_year: int | None = None
    sex: Sex | None = None


@dataclass(frozen=True, slots=True)
class Profile:
    """What the events of a person hold about the person: no name and no birth year.

    ``hamlet``: as in `Details`. ``decade``: first year of the decade of birth. None means not stated.
    """

    hamlet: str
    sex: Sex | None = None
    band: AgeBand | None = None
    decade: int | None = None

    def to_body(self) -> dict[str, Any]:
        """The profile as a JSON object for the body of an event."""
        return {
            "hamlet": self.hamlet,
            "sex": self.sex and self.sex.value,
            "band": self.band and self.band.value,
            "decade": self.decade,
        }

    @staticmethod
    def from_body(body: Mapping[str, Any]) -> "Profile":
        """The profile in the body of an event. Raises KeyError or ValueError if `to_body` did not make it."""
        sex, band = body["sex"], body["band"]
        return Profile(
            body["hamlet"],
            None if sex is None else Sex(sex),
            None if band is None else AgeBand(band),
            body["decade"],
        )


@dataclass(frozen=True, slots=True)
class Learner:
    """A person with a record.

    ``face``: key of the face picture; None if none is chosen yet. ``has_code``: whether the person has a picture
    code; its hash stays in storage. ``agreed``: purposes to which the person agrees at present. ``is_restricted``: at
    the person's request, the record is kept but not used.
    """

    id: LearnerId
    details: Details
    face: str | None = None
    has_code: bool = False
    agreed: frozenset[Purpose] = frozenset()
    is_restricted: bool = False

    @property
    def name(self) -> str:
        """The whole name as it was entered."""
        return self.details.name

    @property
    def given(self) -> str:
        """The given name, by which people are addressed."""
        return parts_of(self.name).given

    @property
    def sort_key(self) -> str:
        """The key that sorts people in lists; storage keeps it in a column."""
        return sort_key(self.name)

    def profile(self, on: date) -> Profile:
        """What an event of the day `on` holds about this person."""
        details = self.details
        year = details.birth_year
        return Profile(details.hamlet, details.sex, band_of(year, on), decade_of(year))
