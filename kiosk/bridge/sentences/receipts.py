"""Messages about importing the province's receipts."""

from PySide6.QtCore import QT_TRANSLATE_NOOP

SENTENCES = (
    QT_TRANSLATE_NOOP("Staff words", "{file} is not used: it is too long for a receipt."),
    QT_TRANSLATE_NOOP("Staff words", "{file} is not used: it is no receipt, or damaged."),
    QT_TRANSLATE_NOOP(
        "Staff words",
        "{file} is not used: the province has not signed it, or with a key that this kiosk does not know.",
    ),
    QT_TRANSLATE_NOOP(
        "Staff words", "Ask the province for new receipts; if its keys are new, bring its packs on the stick, too."
    ),
    QT_TRANSLATE_NOOP("Staff words", "{file} is not used: it was made by a newer program, or wrongly."),
    QT_TRANSLATE_NOOP("Staff words", "Ask the province for it again."),
    QT_TRANSLATE_NOOP("Staff words", "This kiosk does not know yet who signs the province's receipts."),
    QT_TRANSLATE_NOOP(
        "Staff words",
        "Bring the province's packs on the same stick, or load them once; then take the receipts in again.",
    ),
    QT_TRANSLATE_NOOP(
        "Staff words",
        "The province has results under the numbers {first} to {last} that are not in this kiosk's record: it was "
        "set back, or two kiosks have one id.",
    ),
    QT_TRANSLATE_NOOP("Staff words", "Take the receipts in: the kiosk gets a new id then, and no result is lost."),
    QT_TRANSLATE_NOOP(
        "Staff words",
        "The province has results under the numbers {first} to {last} that are not in this kiosk's record. The "
        "kiosk has a new id now.",
    ),
    QT_TRANSLATE_NOOP(
        "Staff words",
        "Take the results away again, and tell the province: the record was set back, or two kiosks had one id.",
    ),
)
