"""Texts of the PIN dialogue."""

from PySide6.QtCore import QT_TRANSLATE_NOOP, QCoreApplication

from kiosk.bridge.staff.pin_steps import PinGoal, PinPhase
from kiosk.domain.access import Staff
from kiosk.domain.weak_pins import Weakness

translate = QCoreApplication.translate
CONTEXT = "PIN"
HEADINGS = {
    PinPhase.OPENING: str(QT_TRANSLATE_NOOP("PIN", "One moment…")),
    PinPhase.REPEAT: str(QT_TRANSLATE_NOOP("PIN", "Enter it once more")),
    PinPhase.CHECKING: str(QT_TRANSLATE_NOOP("PIN", "Being checked…")),
    PinPhase.LOCKED: str(QT_TRANSLATE_NOOP("PIN", "Too many wrong PINs")),
}
"""Headings of the phases with only one heading."""
PROBLEMS = {
    "differ": str(QT_TRANSLATE_NOOP("PIN", "The two were not the same. Choose again.")),
    Weakness.REPEATED.value: str(QT_TRANSLATE_NOOP("PIN", "Digits that repeat are guessed first. Choose others.")),
    Weakness.IN_ROW.value: str(QT_TRANSLATE_NOOP("PIN", "Digits in a row are guessed first. Choose others.")),
    Weakness.FEW.value: str(
        QT_TRANSLATE_NOOP("PIN", "One or two different digits are guessed first. Choose others.")
    ),
    Weakness.MIRRORED.value: str(
        QT_TRANSLATE_NOOP("PIN", "A number that reads the same backwards is guessed first. Choose another one.")
    ),
    Weakness.KEYPAD.value: str(
        QT_TRANSLATE_NOOP("PIN", "A line or a figure on the keypad is guessed first. Choose another number.")
    ),
    Weakness.DATE.value: str(QT_TRANSLATE_NOOP("PIN", "A date or a year is guessed first. Choose another number.")),
    Weakness.WELL_KNOWN.value: str(
        QT_TRANSLATE_NOOP("PIN", "Many people choose this number, so it is guessed first. Choose another one.")
    ),
    Weakness.TAKEN.value: str(
        QT_TRANSLATE_NOOP("PIN", "Somebody else at this kiosk has this PIN. Choose another one.")
    ),
}
"""Problem (see `PinViewModel.problem`) → its sentence, for the problems whose sentence has no number."""


def heading(phase: PinPhase, goal: PinGoal, staff: Staff, *, is_first: bool) -> str:
    """Return what is asked for; `is_first`: whether no PIN is set yet."""
    match phase:
        case PinPhase.ENTER if goal is PinGoal.ENTER:
            return translate("PIN", "Staff: enter your PIN")
        case PinPhase.ENTER:
            return translate("PIN", "Enter the technician's PIN as it is now")
        case PinPhase.CHOOSE if staff is Staff.GUIDE:
            return translate("PIN", "Choose a PIN for the guides")
        case PinPhase.CHOOSE if is_first:
            return translate("PIN", "Choose the technician's PIN")
        case PinPhase.CHOOSE:
            return translate("PIN", "Choose a new PIN")
        case _:
            return QCoreApplication.translate(CONTEXT, HEADINGS[phase])


def help_text(phase: PinPhase, least_digits: int, *, is_first: bool) -> str:
    """Return the explanation below the heading; may be empty."""
    match phase:
        case PinPhase.CHOOSE if is_first:
            return translate(
                "PIN", "This kiosk has no PIN yet. %n digits or more; keep them to yourself.", "", least_digits
            )
        case PinPhase.CHOOSE:
            return translate("PIN", "%n digits or more. No date, no row, no number for luck.", "", least_digits)
        case PinPhase.REPEAT:
            return translate("PIN", "So that no slip of the finger locks you out.")
        case PinPhase.LOCKED:
            return translate(
                "PIN",
                "No PIN is looked at until the time is over. Switching the kiosk off makes it begin anew.",
            )
        case _:
            return ""


def problem_text(problem: str, tries_left: int, least_digits: int) -> str:
    """Return the sentence of `problem`, a value of `Weakness`, ``differ``, ``wrong`` or empty."""
    if not problem or problem in PROBLEMS:
        return QCoreApplication.translate(CONTEXT, PROBLEMS[problem]) if problem else ""
    if problem == Weakness.SHORT.value:
        return translate("PIN", "Too short: %n digits or more.", "", least_digits)
    if problem == "wrong" and tries_left > 1:
        return translate("PIN", "That is not the PIN. %n more wrong ones, then there is a wait.", "", tries_left)
    if problem == "wrong":
        return translate("PIN", "That is not the PIN. After another wrong one there is a wait.")
    return translate("PIN", "This PIN cannot be used. Choose another one.")


def wait_text(seconds: int) -> str:
    """Return the time until the lockout ends, in minutes and seconds."""
    return f"{seconds // 60}:{seconds % 60:02}"
