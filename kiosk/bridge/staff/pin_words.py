"""Texts of the PIN dialogue."""

from PySide6.QtCore import QT_TRANSLATE_NOOP, QCoreApplication

from kiosk.bridge.staff.pin_steps import PinGoal, PinOwner, PinPhase
from kiosk.domain.guessing.weak_pins import Weakness

translate = QCoreApplication.translate
CONTEXT = "PIN"
HEADINGS = {
    PinPhase.OPENING: str(QT_TRANSLATE_NOOP("PIN", "One moment…")),
    PinPhase.REPEAT: str(QT_TRANSLATE_NOOP("PIN", "Enter it once more")),
    PinPhase.CHECKING: str(QT_TRANSLATE_NOOP("PIN", "Checking…")),
    PinPhase.LOCKED: str(QT_TRANSLATE_NOOP("PIN", "Too many wrong PINs")),
}
"""Phase → its heading, for the phases that have only one heading."""
PROBLEMS = {
    "differ": str(QT_TRANSLATE_NOOP("PIN", "The two PINs differ. Choose again.")),
    Weakness.REPEATED.value: str(QT_TRANSLATE_NOOP("PIN", "Repeated digits are easy to guess. Choose others.")),
    Weakness.IN_ROW.value: str(QT_TRANSLATE_NOOP("PIN", "Sequences of digits are easy to guess. Choose others.")),
    Weakness.FEW.value: str(
        QT_TRANSLATE_NOOP("PIN", "Only one or two different digits are easy to guess. Choose others.")
    ),
    Weakness.MIRRORED.value: str(
        QT_TRANSLATE_NOOP("PIN", "A number that reads the same backwards is easy to guess. Choose another one.")
    ),
    Weakness.KEYPAD.value: str(
        QT_TRANSLATE_NOOP("PIN", "A line or shape on the keypad is easy to guess. Choose another number.")
    ),
    Weakness.DATE.value: str(QT_TRANSLATE_NOOP("PIN", "A date or a year is easy to guess. Choose another number.")),
    Weakness.WELL_KNOWN.value: str(
        QT_TRANSLATE_NOOP("PIN", "Many people choose this number, so it is easy to guess. Choose another one.")
    ),
    Weakness.TAKEN.value: str(
        QT_TRANSLATE_NOOP("PIN", "This PIN is already in use at this kiosk. Choose another one.")
    ),
}
"""Problem (see `PinViewModel.problem`) → its message, for the problems whose message contains no number."""


def heading(phase: PinPhase, goal: PinGoal, owner: PinOwner, *, is_first: bool) -> str:
    """Return the heading of the dialogue in `phase`; `is_first`: whether the technician has no PIN yet."""
    match phase:
        case PinPhase.ENTER:
            return _heading_of_entry(goal, owner)
        case PinPhase.CHOOSE if goal is PinGoal.GIVE:
            return translate("PIN", "Choose a PIN for {name}").format(name=owner.name)
        case PinPhase.CHOOSE if is_first:
            return translate("PIN", "Choose the technician's PIN")
        case PinPhase.CHOOSE:
            return translate("PIN", "Choose a new PIN")
        case _:
            return QCoreApplication.translate(CONTEXT, HEADINGS[phase])


def _heading_of_entry(goal: PinGoal, owner: PinOwner) -> str:
    if goal is PinGoal.ENTER and owner.is_technician:
        return translate("PIN", "Staff: enter your PIN")
    if goal is PinGoal.ENTER:
        return translate("PIN", "{name}: enter your PIN").format(name=owner.name)
    if owner.is_technician:
        return translate("PIN", "Enter the technician's current PIN")
    return translate("PIN", "Enter your current PIN")


def help_text(phase: PinPhase, owner: PinOwner, *, is_first: bool) -> str:
    """Return the explanation below the heading; empty in some phases.

    `is_first`: whether the technician has no PIN yet.
    """
    least_digits = owner.least_digits
    match phase:
        case PinPhase.ENTER if owner.shown_pin:
            return translate("PIN", "Demonstration with invented people. The PIN at the start is {pin}.").format(
                pin=owner.shown_pin
            )
        case PinPhase.CHOOSE if is_first:
            return translate(
                "PIN", "This kiosk has no PIN yet. Choose %n or more digits; keep them secret.", "", least_digits
            )
        case PinPhase.CHOOSE:
            return translate("PIN", "%n digits or more. No dates, sequences or lucky numbers.", "", least_digits)
        case PinPhase.REPEAT:
            return translate("PIN", "This makes sure that you did not mistype it.")
        case PinPhase.LOCKED:
            return translate(
                "PIN",
                "You can try again when the time is over. Switching the kiosk off restarts the wait.",
            )
        case _:
            return ""


def problem_text(problem: str, tries_left: int, least_digits: int) -> str:
    """Return the message about `problem`: a value of `Weakness`, ``differ``, ``wrong``, or empty for no message.

    `tries_left`: number of further wrong PINs until the next lockout.
    """
    if not problem or problem in PROBLEMS:
        return QCoreApplication.translate(CONTEXT, PROBLEMS[problem]) if problem else ""
    if problem == Weakness.SHORT.value:
        return translate("PIN", "Too short: %n digits or more.", "", least_digits)
    if problem == "wrong" and tries_left > 1:
        return translate("PIN", "Wrong PIN. After %n more wrong PINs you have to wait.", "", tries_left)
    if problem == "wrong":
        return translate("PIN", "Wrong PIN. After one more wrong PIN you have to wait.")
    return translate("PIN", "This PIN cannot be used. Choose another one.")


def wait_text(seconds: int) -> str:
    """Return `seconds`, the time until the lockout ends, in minutes and seconds: ``1:05``."""
    return f"{seconds // 60}:{seconds % 60:02}"
