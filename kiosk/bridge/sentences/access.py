"""Messages about PINs and about switching the machine off."""

from PySide6.QtCore import QT_TRANSLATE_NOOP

SENTENCES = (
    QT_TRANSLATE_NOOP("Staff words", "There is a PIN already."),
    QT_TRANSLATE_NOOP("Staff words", "Enter it, or take it away with: kiosk pin reset."),
    QT_TRANSLATE_NOOP("Staff words", "The PIN in the record cannot be read."),
    QT_TRANSLATE_NOOP("Staff words", "Take it away with: kiosk pin reset. Then set a new one."),
    QT_TRANSLATE_NOOP("Staff words", "The PIN is too easy to guess."),
    QT_TRANSLATE_NOOP("Staff words", "Choose another one."),
    QT_TRANSLATE_NOOP("Staff words", "The system refused: {detail}"),
    QT_TRANSLATE_NOOP("Staff words", "The system did not answer."),
    QT_TRANSLATE_NOOP("Staff words", "This system has no way for the kiosk to do that."),
    QT_TRANSLATE_NOOP(
        "Staff words",
        "Leave kiosk mode and do it from the system, or hold the machine's power button for a few seconds.",
    ),
)
