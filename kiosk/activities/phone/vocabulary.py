"""The words that a lesson may use of a practice phone: kinds of screens and elements, gestures, small drawings.

Rules: a word that is not here is refused; each has its drawing in the view.
"""

from enum import StrEnum


class ScreenKind(StrEnum):
    """How a screen is laid out and drawn."""

    LOCK = "lock"
    HOME = "home"
    LIST = "list"
    FORM = "form"
    KEYPAD = "keypad"
    THREAD = "thread"
    CALL = "call"
    CAMERA = "camera"
    SHADE = "shade"
    DIALOG = "dialog"
    WEB = "web"
    MAP = "map"
    PICKER = "picker"
    CONFIRM = "confirm"
    SUCCESS = "success"


class ElementKind(StrEnum):
    """What an element is."""

    APP = "app"  # a tile of the home screen: icon, text
    ROW = "row"  # a line of a list: icon or picture, text, detail
    BUTTON = "button"  # text, tone
    TEXT = "text"  # a paragraph
    HEADING = "heading"
    PICTURE = "picture"  # a drawing of the pack
    BUBBLE = "bubble"  # a message: from, text, detail (the time)
    LINK = "link"  # an underlined address in a thread or on a page
    NOTE = "note"  # a notification: icon, text, detail
    SWITCH = "switch"  # text, value (a name with two values; the second is "on")
    SLIDER = "slider"  # text, value (a name; its values are the places from left to right)
    FIELD = "field"  # text (its label), value or detail (what stands in it)
    KEYPAD = "keypad"  # twelve keys and the key that calls
    LINE = "line"  # text and detail side by side, as on a receipt
    PHOTO = "photo"  # a picture to pick: picture, text
    PIN = "pin"  # a place on a map: text, x, y in percent
    TILE = "tile"  # a quick setting: icon, text, value
    CODE = "code"  # a QR code that says MÔ PHỎNG
    DOTS = "dots"  # a secret that is filled in: ••••••
    SIDE = "side"  # a key on the phone's edge, beside the glass: text, icon


class Gesture(StrEnum):
    """What fingers do. Every one has a way to do it by tapping, which the view offers."""

    TAP = "tap"
    HOLD = "hold"
    SWIPE_LEFT = "swipe-left"
    SWIPE_RIGHT = "swipe-right"
    SWIPE_UP = "swipe-up"
    SWIPE_DOWN = "swipe-down"
    PINCH_OUT = "pinch-out"
    PINCH_IN = "pinch-in"
    SLIDE = "slide"  # a slider to the place `to`
    TYPE = "type"  # `text` into a field or on a keypad


class Icon(StrEnum):
    """Small drawings that elements may show; all our own."""

    PHONE = "phone"
    CONTACTS = "contacts"
    MESSAGES = "messages"
    SETTINGS = "settings"
    CAMERA = "camera"
    PHOTOS = "photos"
    WEB = "web"
    STORE = "store"
    BANK = "bank"
    IDENTITY = "identity"
    PORTAL = "portal"
    CHAT = "chat"
    MAP = "map"
    HEALTH = "health"
    SIM = "sim"
    WIFI = "wifi"
    DATA = "data"
    SOUND = "sound"
    SCREEN = "screen"
    LETTERS = "letters"
    LIGHT = "light"
    LOCK = "lock"
    QR = "qr"
    MONEY = "money"
    PERSON = "person"
    PEOPLE = "people"
    HOUSE = "house"
    OFFICE = "office"
    SHIELD = "shield"
    WARNING = "warning"
    SEARCH = "search"
    PAPER = "paper"
    CARD = "card"
    GIFT = "gift"
    TORCH = "torch"
    TRASH = "trash"
    MICROPHONE = "microphone"
    VIDEO = "video"
    BELL = "bell"
    DOWNLOAD = "download"
    KEY = "key"
    ASSISTANT = "assistant"
    CALENDAR = "calendar"
    PLUS = "plus"
    POWER = "power"
    ONE = "one"
    TWO = "two"


class Tone(StrEnum):
    """How a button looks; never the only sign of what it does."""

    PLAIN = "plain"
    MAIN = "main"
    DANGER = "danger"


class Cost(StrEnum):
    """What a wrong act would have cost in real life."""

    MONEY = "money"
    DATA = "data"
