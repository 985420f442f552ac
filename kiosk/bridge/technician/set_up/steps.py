"""Steps of the set-up, the conditions for their completion, and the values offered for numeric settings."""

from collections.abc import Mapping, Sequence
from enum import Enum

from kiosk.domain.centre.items import Item
from kiosk.setting_values import LIMITS
from kiosk.settings import Settings


class SetUpStep(Enum):
    """Steps of the set-up; each has its own screen, and the order of the members is the order of the wizard."""

    LANGUAGE = "language"
    COMMUNE = "commune"
    HAMLETS = "hamlets"
    PINS = "pins"
    PROVINCE = "province"
    CENTRE = "centre"
    ADULTS = "adults"
    MANNER = "manner"
    SUMMARY = "summary"


ORDER = tuple(SetUpStep)
FORMS: Mapping[SetUpStep, Sequence[str]] = {
    SetUpStep.CENTRE: ("centre", "signer", "signer_name", "certificate_numbers"),
    SetUpStep.ADULTS: ("adults", "adults_source", "adults_on", "target"),
}
"""Step with text fields → keys of the settings of its fields."""
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
    done = {
        SetUpStep.COMMUNE: chosen.place != "",
        SetUpStep.HAMLETS: bool(chosen.hamlets),
        SetUpStep.PINS: has_guide,
        SetUpStep.PROVINCE: has_province,
        SetUpStep.CENTRE: chosen.centre != "" and chosen.signer != "",
        SetUpStep.ADULTS: chosen.adults > 0 or Item.ADULTS.value in chosen.not_needed,
    }
    return done.get(step, True)


def following(
    step: SetUpStep, chosen: Settings, *, only_missing: bool, has_guide: bool, has_province: bool
) -> SetUpStep | None:
    """Return the step after `step` in the wizard; None after the last one.

    `only_missing`: whether steps that are done are left out. See `is_done` for the other parameters.
    """
    for later in ORDER[ORDER.index(step) + 1 :]:
        is_shown = later is SetUpStep.SUMMARY or not only_missing
        if is_shown or not is_done(later, chosen, has_guide=has_guide, has_province=has_province):
            return later
    return None


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
