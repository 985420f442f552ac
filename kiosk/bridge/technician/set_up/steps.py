"""Steps of the set-up, their completion, and the values that numbers can be set to."""

from collections.abc import Mapping, Sequence
from enum import Enum

from kiosk.settings import LIMITS, Settings


class SetUpStep(Enum):
    """One step per screen, in this order."""

    LANGUAGE = "language"
    COMMUNE = "commune"
    HAMLETS = "hamlets"
    PINS = "pins"
    PROVINCE = "province"
    MANNER = "manner"
    SUMMARY = "summary"


ORDER = tuple(SetUpStep)
NUMBERS: Mapping[str, Sequence[int]] = {
    "idle_seconds": (20, 30, 45, 60, 90, 120, 180, 300, 600, 1200, 1800, 3600),
    "warning_seconds": (10, 15, 20, 30, 45, 60, 90, 120, 180, 300),
    "night_from": range(24),
    "night_to": range(24),
    "volume": range(LIMITS["volume"][0], LIMITS["volume"][1] + 1),
}
"""Values that can be chosen for a setting that is a number."""
HOURS = ("night_from", "night_to")
"""Keys of settings whose values wrap around: 23 is followed by 0."""


def moved(key: str, value: int, by: int) -> int | None:
    """The next larger (`by` > 0) or smaller value that can be chosen, None beyond the last; hours wrap around."""
    if key in HOURS:
        return (value + (1 if by > 0 else -1)) % 24
    if by > 0:
        return next((choice for choice in NUMBERS[key] if choice > value), None)
    return next((choice for choice in reversed(NUMBERS[key]) if choice < value), None)


def is_done(step: SetUpStep, chosen: Settings, *, has_guide: bool, has_province: bool) -> bool:
    """Whether the setting of a step was made; steps with suitable defaults are always done."""
    match step:
        case SetUpStep.COMMUNE:
            return chosen.place != ""
        case SetUpStep.HAMLETS:
            return bool(chosen.hamlets)
        case SetUpStep.PINS:
            return has_guide
        case SetUpStep.PROVINCE:
            return has_province
        case _:
            return True


def where_to_go_on(chosen: Settings, *, has_guide: bool, has_province: bool) -> SetUpStep:
    """The step at which the set-up is resumed: the first on a new kiosk, else the first that is not done."""
    if chosen.place == "":
        return ORDER[0]
    return next(
        (step for step in ORDER if not is_done(step, chosen, has_guide=has_guide, has_province=has_province)),
        SetUpStep.SUMMARY,
    )
