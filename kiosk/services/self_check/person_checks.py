"""Self-checks that need a person at the screen: touch, sound, clock, display.

Rules: All functions are pure. If no person has tried or measured something yet, the finding is UNKNOWN.
"""

import math
from collections.abc import Sequence

from kiosk.domain.machine.facts import READING_DISTANCE_MM, SMALLEST_ANGLE_DEGREES, Display, least_capital
from kiosk.domain.self_check import Finding, Health, Part, Value, Words, words
from kiosk.domain.texts import translatable

MOST_CELLS = 12
"""Maximum number of unresponsive touch cells that a finding lists."""


def judge_touch(silent: Sequence[str], total: int, *, is_finished: bool) -> Finding:
    """Judge a touch screen with `total` cells, of which `silent` (``row/column``) did not respond.

    The finding of a test that is not finished is UNKNOWN: its silent cells were possibly never touched.
    """
    if not is_finished:
        stopped = words(
            translatable("Staff", "Only {touched} of {total} cells were touched: the test was stopped."),
            touched=total - len(silent), total=total,
        )  # fmt: skip
        again = words(
            translatable("Staff", "Test again and touch every cell. If a cell does not respond, wait 20 seconds.")
        )
        return Finding(Part.TOUCH, Health.UNKNOWN, stopped, again)
    if not silent:
        return Finding(
            Part.TOUCH, Health.GOOD, words(translatable("Staff", "All {total} cells respond."), total=total)
        )
    shown = ", ".join(silent[:MOST_CELLS]) + (" …" if len(silent) > MOST_CELLS else "")
    said = words(
        translatable("Staff", "{missing} of {total} cells did not respond (row/column): {cells}."),
        missing=len(silent), total=total, cells=shown,
    )  # fmt: skip
    cure = words(
        translatable(
            "Staff",
            "Clean the screen and try again. If the same cells still do not respond, calibrate or replace it.",
        )
    )
    return Finding(Part.TOUCH, Health.BAD, said, cure)


def judge_sound(*, has_device: bool | None, was_heard: bool | None) -> Finding:
    """Judge the test sound by a person's answer; `was_heard` is None if no person has answered yet.

    `has_device` is None while the system's sound service has not answered.
    """
    if has_device is None:
        cure = words(translatable("Staff", "Wait a minute; if that does not help, restart this machine."))
        return Finding(
            Part.SOUND,
            Health.UNKNOWN,
            words(translatable("Staff", "The sound service of this machine does not respond.")),
            cure,
        )
    if not has_device:
        cure = words(translatable("Staff", "Plug in a speaker, or check that the system detects its sound card."))
        return Finding(
            Part.SOUND, Health.BAD, words(translatable("Staff", "This machine has no sound device.")), cure
        )
    if was_heard is None:
        return Finding(
            Part.SOUND,
            Health.UNKNOWN,
            words(translatable("Staff", "Sound not tested yet.")),
            words(translatable("Staff", "Play the test sound.")),
        )
    if was_heard:
        return Finding(Part.SOUND, Health.GOOD, words(translatable("Staff", "The test sound was heard.")))
    cure = words(translatable("Staff", "Turn the speaker on and up, check its cable, and try again."))
    return Finding(Part.SOUND, Health.BAD, words(translatable("Staff", "The test sound was not heard.")), cure)


def judge_wrong_clock() -> Finding:
    """Return the finding for a clock that a person compared with a watch and called wrong."""
    said = words(translatable("Staff", "A person said that its time is wrong."))
    cure = words(
        translatable(
            "Staff", "Set the system clock. If it is wrong after every start, replace the mainboard battery."
        )
    )
    return Finding(Part.CLOCK, Health.BAD, said, cure)


def judge_display(screen: Display, capital: float, enlarged: float) -> Finding:
    """Judge a display. Capital letters are `capital` pixels high in the smallest text, `enlarged` in the largest."""
    shape: dict[str, Value] = {"width": str(screen.width), "height": str(screen.height)}
    if not screen.is_measured:
        said = Words(translatable("Staff", "{width} × {height} pixels. The display does not report its size."), shape)
        least = least_capital()
        cure = words(
            translatable(
                "Staff",
                "Measure a capital letter: it should be {least} mm tall for a person {distance} cm away.",
            ),
            least=least,
            distance=READING_DISTANCE_MM // 10,
        )
        return Finding(Part.DISPLAY, Health.UNKNOWN, said, cure)
    normal, large = screen.millimetres(capital), screen.millimetres(enlarged)
    said = Words(
        translatable(
            "Staff",
            "{width} × {height} pixels, {inches} inches. Capitals are at least "
            "{normal} mm tall, {large} mm in the largest text.",
        ),
        {**shape, "inches": screen.inches, "normal": normal, "large": large},
    )
    if normal >= least_capital():
        return Finding(Part.DISPLAY, Health.GOOD, said)
    cure = words(
        translatable(
            "Staff", "Farther than {near} cm away, people need larger text: show them A+, or use a larger display."
        ),
        near=int(normal / math.radians(SMALLEST_ANGLE_DEGREES) / 10),
    )
    return Finding(Part.DISPLAY, Health.NOTE, said, cure)
