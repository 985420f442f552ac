"""Names of the pictures to choose from, by which they are found and by which a screen reader names them."""

from PySide6.QtCore import QT_TRANSLATE_NOOP, QCoreApplication

from kiosk.domain.people.pictures import CODE_PICTURE_NAMES, FACE_DESCRIPTIONS, HAMLET_PICTURE_NAMES

translate = QCoreApplication.translate
OWN = {
    "attract-phone": str(QT_TRANSLATE_NOOP("Drawings", "phone that is touched")),
    "ball": str(QT_TRANSLATE_NOOP("Drawings", "ball")),
    "basket": str(QT_TRANSLATE_NOOP("Drawings", "basket")),
    "card": str(QT_TRANSLATE_NOOP("Drawings", "identity card")),
    "finger": str(QT_TRANSLATE_NOOP("Drawings", "finger")),
    "hand-touch": str(QT_TRANSLATE_NOOP("Drawings", "hand that touches")),
    "help-person": str(QT_TRANSLATE_NOOP("Drawings", "person who helps")),
    "idle-clock": str(QT_TRANSLATE_NOOP("Drawings", "clock, time")),
    "lamp-dark": str(QT_TRANSLATE_NOOP("Drawings", "lamp that is off")),
    "lamp-lit": str(QT_TRANSLATE_NOOP("Drawings", "lamp that is on")),
    "padlock": str(QT_TRANSLATE_NOOP("Drawings", "padlock")),
    "path-benefits": str(QT_TRANSLATE_NOOP("Drawings", "money, benefits")),
    "path-button-phone": str(QT_TRANSLATE_NOOP("Drawings", "button phone")),
    "path-market": str(QT_TRANSLATE_NOOP("Drawings", "market, to sell")),
    "path-scams": str(QT_TRANSLATE_NOOP("Drawings", "scams, warning")),
    "practice-code": str(QT_TRANSLATE_NOOP("Drawings", "code of squares, to practise")),
    "result-star": str(QT_TRANSLATE_NOOP("Drawings", "star")),
    "resume": str(QT_TRANSLATE_NOOP("Drawings", "book, to go on learning")),
    "ripe-fruit": str(QT_TRANSLATE_NOOP("Drawings", "ripe fruit")),
    "strand-basics": str(QT_TRANSLATE_NOOP("Drawings", "digital change")),
    "strand-safety": str(QT_TRANSLATE_NOOP("Drawings", "safety, shield")),
    "strand-services": str(QT_TRANSLATE_NOOP("Drawings", "services, office")),
    "strand-skills": str(QT_TRANSLATE_NOOP("Drawings", "phone, skills")),
    "usb-stick": str(QT_TRANSLATE_NOOP("Drawings", "USB stick")),
    "village": str(QT_TRANSLATE_NOOP("Drawings", "village, houses")),
}
"""Name of the file of a drawing of the program, without ending → what it shows."""


def drawing_words(stem: str) -> str:
    """Return what a drawing shows; `stem`: its file name without ending, whose words are used if it has no name."""
    if stem in FACE_DESCRIPTIONS:
        shown = translate("Pictures", FACE_DESCRIPTIONS[stem])
        return translate("Drawings", "person: {description}").format(description=shown)
    named = CODE_PICTURE_NAMES.get(stem) or HAMLET_PICTURE_NAMES.get(stem)
    if named is not None:
        return translate("Pictures", named)
    return translate("Drawings", OWN[stem]) if stem in OWN else stem.replace("-", " ")
