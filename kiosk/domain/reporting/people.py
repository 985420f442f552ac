"""Who is counted in reports."""

from enum import Enum
from typing import NamedTuple


class Who(Enum):
    """Who a visit belongs to."""

    LEARNER = "learner"
    """One person with a record."""
    GUEST = "guest"
    """Somebody without a record; the number of different people is unknown."""
    SHARED = "shared"
    """Several learners who share a turn; its results belong to none of them."""


class Traits(NamedTuple):
    """What is known of a person: sex, age band and hamlet in stored form; an unstated value is empty."""

    sex: str = ""
    band: str = ""
    hamlet: str = ""
