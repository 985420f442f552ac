"""Names of the kinds of phone screens and elements, and what differs in a variant, for authors."""

from PySide6.QtCore import QT_TRANSLATE_NOOP, QCoreApplication

from kiosk.activities.phone.vocabulary import ElementKind, ScreenKind
from kiosk.content.editing.phone.variants import Difference

CONTEXT = "Studio"
SCREENS = {
    ScreenKind.LIST: str(QT_TRANSLATE_NOOP("Studio", "List")),
    ScreenKind.THREAD: str(QT_TRANSLATE_NOOP("Studio", "Messages")),
    ScreenKind.KEYPAD: str(QT_TRANSLATE_NOOP("Studio", "Number keys")),
    ScreenKind.FORM: str(QT_TRANSLATE_NOOP("Studio", "Form")),
    ScreenKind.CALL: str(QT_TRANSLATE_NOOP("Studio", "Call")),
    ScreenKind.CAMERA: str(QT_TRANSLATE_NOOP("Studio", "Scan a QR code")),
    ScreenKind.CONFIRM: str(QT_TRANSLATE_NOOP("Studio", "Check and confirm")),
    ScreenKind.SUCCESS: str(QT_TRANSLATE_NOOP("Studio", "Done")),
    ScreenKind.WEB: str(QT_TRANSLATE_NOOP("Studio", "Web page")),
    ScreenKind.DIALOG: str(QT_TRANSLATE_NOOP("Studio", "A question of the phone")),
    ScreenKind.PICKER: str(QT_TRANSLATE_NOOP("Studio", "Choose one")),
    ScreenKind.HOME: str(QT_TRANSLATE_NOOP("Studio", "Home screen")),
    ScreenKind.LOCK: str(QT_TRANSLATE_NOOP("Studio", "Lock screen")),
    ScreenKind.SHADE: str(QT_TRANSLATE_NOOP("Studio", "Quick settings")),
    ScreenKind.VIDEO_CALL: str(QT_TRANSLATE_NOOP("Studio", "Video call")),
    ScreenKind.MAP: str(QT_TRANSLATE_NOOP("Studio", "Map")),
    ScreenKind.FAILURE: str(QT_TRANSLATE_NOOP("Studio", "It did not work")),
    ScreenKind.OFFLINE: str(QT_TRANSLATE_NOOP("Studio", "No network")),
}
"""In the order in which they are offered."""
ELEMENTS = {
    ElementKind.BUTTON: str(QT_TRANSLATE_NOOP("Studio", "Button")),
    ElementKind.ROW: str(QT_TRANSLATE_NOOP("Studio", "Row")),
    ElementKind.APP: str(QT_TRANSLATE_NOOP("Studio", "App")),
    ElementKind.TEXT: str(QT_TRANSLATE_NOOP("Studio", "Text")),
    ElementKind.BUBBLE: str(QT_TRANSLATE_NOOP("Studio", "Message")),
    ElementKind.LINK: str(QT_TRANSLATE_NOOP("Studio", "Link")),
    ElementKind.FIELD: str(QT_TRANSLATE_NOOP("Studio", "Field to type into")),
    ElementKind.SWITCH: str(QT_TRANSLATE_NOOP("Studio", "Switch")),
    ElementKind.SLIDER: str(QT_TRANSLATE_NOOP("Studio", "Slider")),
    ElementKind.LINE: str(QT_TRANSLATE_NOOP("Studio", "Line with an amount")),
    ElementKind.HEADING: str(QT_TRANSLATE_NOOP("Studio", "Heading")),
    ElementKind.NOTE: str(QT_TRANSLATE_NOOP("Studio", "Notification")),
    ElementKind.TILE: str(QT_TRANSLATE_NOOP("Studio", "Quick setting")),
    ElementKind.CODE: str(QT_TRANSLATE_NOOP("Studio", "QR code")),
    ElementKind.DOTS: str(QT_TRANSLATE_NOOP("Studio", "Hidden code")),
    ElementKind.KEYPAD: str(QT_TRANSLATE_NOOP("Studio", "Number keys")),
    ElementKind.SIDE: str(QT_TRANSLATE_NOOP("Studio", "Key on the edge")),
    ElementKind.PAPER: str(QT_TRANSLATE_NOOP("Studio", "Card or paper in the hand")),
    ElementKind.PIN: str(QT_TRANSLATE_NOOP("Studio", "Place on the map")),
    ElementKind.SPEAKER: str(QT_TRANSLATE_NOOP("Studio", "Payment speaker")),
}
"""In the order in which they are offered."""
SCREEN_ICONS = {
    ScreenKind.LIST: "app-files",
    ScreenKind.THREAD: "app-messages",
    ScreenKind.KEYPAD: "app-keypad",
    ScreenKind.FORM: "app-notes",
    ScreenKind.CALL: "app-phone",
    ScreenKind.CAMERA: "app-qr",
    ScreenKind.CONFIRM: "check-circle",
    ScreenKind.SUCCESS: "check",
    ScreenKind.WEB: "app-web",
    ScreenKind.DIALOG: "help",
    ScreenKind.PICKER: "chevron-down",
    ScreenKind.HOME: "home",
    ScreenKind.LOCK: "app-lock",
    ScreenKind.SHADE: "app-settings",
    ScreenKind.VIDEO_CALL: "app-video",
    ScreenKind.MAP: "app-map",
    ScreenKind.FAILURE: "warning",
    ScreenKind.OFFLINE: "no-network",
}
ELEMENT_ICONS = {
    ElementKind.CODE: "app-qr",
    ElementKind.DOTS: "app-lock",
    ElementKind.KEYPAD: "app-keypad",
    ElementKind.PAPER: "card",
    ElementKind.PIN: "app-map",
    ElementKind.SPEAKER: "speaker",
    ElementKind.BUBBLE: "app-messages",
    ElementKind.LINK: "app-web",
    ElementKind.NOTE: "app-bell",
    ElementKind.TILE: "app-torch",
    ElementKind.SLIDER: "app-sound",
    ElementKind.SIDE: "app-power",
}
"""Signs of kinds whose look on the phone is not obvious."""
DIFFERENCES = {
    Difference.MOVED: str(QT_TRANSLATE_NOOP("Studio", "Moved")),
    Difference.RENAMED: str(QT_TRANSLATE_NOOP("Studio", "Other name")),
    Difference.REWORDED: str(QT_TRANSLATE_NOOP("Studio", "Other words")),
    Difference.REPLACED: str(QT_TRANSLATE_NOOP("Studio", "Other screen")),
    Difference.BEGUN: str(QT_TRANSLATE_NOOP("Studio", "Begin here")),
    Difference.ASKED: str(QT_TRANSLATE_NOOP("Studio", "Ask in other words")),
}
SAME = str(QT_TRANSLATE_NOOP("Studio", "As above"))


def word(text: str) -> str:
    """Return the translation of one of the words of this module."""
    return QCoreApplication.translate(CONTEXT, text)
