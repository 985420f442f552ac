"""Steps of the set-up, the conditions for their completion, and the values offered for numeric settings."""

from collections.abc import Mapping, Sequence
from enum import Enum

from kiosk.setting_values import LIMITS
from kiosk.settings import Settings


class SetUpStep(Enum):
    """Steps of the set-up; each has its own screen, and the order of the members is the order of the wizard."""

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
"""Key of a numeric setting → values that a technician can choose."""
HOURS = ("night_from", "night_to")
"""Keys of settings whose values wrap around: 23 is followed by 0."""


def moved(key: str, value: int, by: int) -> int | None:
    """Return the value after `value` (`by` > 0) or before it, for the numeric setting `key`; None if there is none.

    Hours wrap around: 23 is followed by 0.
    """
    if key in HOURS:
        return (value + (1 if by > 0 else -1)) % 24
    if by > 0:
        return next((choice for choice in NUMBERS[key] if choice > value), None)
    return next((choice for choice in reversed(NUMBERS[key]) if choice < value), None)


def is_done(step: SetUpStep, chosen: Settings, *, has_guide: bool, has_province: bool) -> bool:
    """Return whether the step `step` is done, that is, its setting was made.

    A step with a suitable default is always done. `has_guide`: whether a guide can enter. `has_province`: whether the
    kiosk trusts a province.
    """
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
    """Return the step at which to resume the set-up; see `is_done` for the parameters.

    It is the first step if no commune is set, else the first step that is not done, else the summary.
    """
    if chosen.place == "":
        return ORDER[0]
    return next(
        (step for step in ORDER if not is_done(step, chosen, has_guide=has_guide, has_province=has_province)),
        SetUpStep.SUMMARY,
    )
