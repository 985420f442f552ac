"""What is said when the province's receipts are taken in."""

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
        "Staff words", "The province has other results under the numbers {first} to {last} than this kiosk."
    ),
    QT_TRANSLATE_NOOP("Staff words", "Tell the province: two kiosks may have one id."),
)
