"""Who is present at a session: learners with a record, and numbers of people who are only counted."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Any

from kiosk.domain.ids import Pseudonym
from kiosk.domain.people.learner import ELDERLY, Sex
from kiosk.domain.sessions.refusals import SessionRefusedError
from kiosk.domain.texts import translatable

MOST = 999
"""Maximum of each number in `Headcount`."""


@dataclass(frozen=True, slots=True)
class Headcount:
    """Numbers of people without a record, each from 0 to `MOST`. Raises SessionRefusedError for other numbers."""

    female: int = 0
    male: int = 0
    unstated: int = 0

    def __post_init__(self) -> None:
        if not all(0 <= number <= MOST for number in (self.female, self.male, self.unstated)):
            raise SessionRefusedError(
                translatable("Staff", "A number of people is between 0 and {most}."),
                translatable("Staff", "Correct the number."),
                most=MOST,
            )

    @property
    def total(self) -> int:
        """All of these people."""
        return self.female + self.male + self.unstated


@dataclass(frozen=True, slots=True)
class Attendance:
    """The people at a session. ``present``: each present learner's profile, as it was when they were marked."""

    present: Mapping[Pseudonym, Mapping[str, Any]] = field(default_factory=dict)
    counted: Headcount = field(default_factory=Headcount)

    @property
    def total(self) -> int:
        """Number of people present."""
        return len(self.present) + self.counted.total

    @property
    def women(self) -> int:
        """Number of women; people who did not state their sex are not among them."""
        learners = sum(1 for profile in self.present.values() if profile.get("sex") == Sex.FEMALE.value)
        return learners + self.counted.female

    @property
    def elderly(self) -> int:
        """Number of learners aged 60 and more; the age of people who are only counted is unknown."""
        return sum(1 for profile in self.present.values() if profile.get("band") in ELDERLY)

    def to_body(self) -> dict[str, int]:
        """The numbers for the event SESSION_ENDED."""
        numbers = {"total": self.total, "learners": len(self.present)}
        return {**numbers, "women": self.women, "elderly": self.elderly}
