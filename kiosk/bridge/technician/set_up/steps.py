"""The steps of the set-up, which of them are done, and how far a number moves at a touch."""

from collections.abc import Mapping, Sequence
from enum import Enum

from kiosk.settings import LIMITS, Settings


class Step(Enum):
    """One thing a screen, in this order."""

    LANGUAGE = "language"
    COMMUNE = "commune"
    HAMLETS = "hamlets"
    PINS = "pins"
    PROVINCE = "province"
    MANNER = "manner"
    SUMMARY = "summary"


ORDER = tuple(Step)
NUMBERS: Mapping[str, Sequence[int]] = {
    "idle_seconds": (20, 30, 45, 60, 90, 120, 180, 300, 600, 1200, 1800, 3600),
    "warning_seconds": (10, 15, 20, 30, 45, 60, 90, 120, 180, 300),
    "night_from": range(24),
    "night_to": range(24),
    "volume": range(LIMITS["volume"][0], LIMITS["volume"][1] + 1),
}
"""What a number of the settings may be set to by touch."""
HOURS = ("night_from", "night_to")
"""Numbers that go round: after 23 comes 0."""


def moved(key: str, value: int, by: int) -> int | None:
    """The next larger (`by` > 0) or smaller value that can be chosen; None at the end, which hours do not have."""
    if key in HOURS:
        return (value + (1 if by > 0 else -1)) % 24
    if by > 0:
        return next((choice for choice in NUMBERS[key] if choice > value), None)
    return next((choice for choice in reversed(NUMBERS[key]) if choice < value), None)


def is_done(step: Step, chosen: Settings, *, has_guide: bool, has_province: bool) -> bool:
    """Whether somebody has seen to it; language and manner are right as they come."""
    match step:
        case Step.COMMUNE:
            return chosen.place != ""
        case Step.HAMLETS:
            return bool(chosen.hamlets)
        case Step.PINS:
            return has_guide
        case Step.PROVINCE:
            return has_province
        case _:
            return True


def where_to_go_on(chosen: Settings, *, has_guide: bool, has_province: bool) -> Step:
    """The step at which the set-up is gone on with: the first on a new kiosk, else the first that is not done."""
    if chosen.place == "":
        return ORDER[0]
    return next(
        (step for step in ORDER if not is_done(step, chosen, has_guide=has_guide, has_province=has_province)),
        Step.SUMMARY,
    )
