"""The closed vocabulary of phone tasks: kinds of screens and elements, gestures, icons, tones, makes, costs.

Rules: a word that is not in this vocabulary is refused, so that the view can draw every screen, element and icon.
"""

from enum import StrEnum


class ScreenKind(StrEnum):
    """Layout of a screen."""

    LOCK = "lock"
    HOME = "home"
    LIST = "list"
    FORM = "form"
    KEYPAD = "keypad"
    THREAD = "thread"
    CALL = "call"
    VIDEO_CALL = "video-call"
    CAMERA = "camera"
    SHADE = "shade"
    DIALOG = "dialog"
    WEB = "web"
    MAP = "map"
    PICKER = "picker"
    CONFIRM = "confirm"
    SUCCESS = "success"
    FAILURE = "failure"
    OFFLINE = "offline"


CALLS = (ScreenKind.CALL, ScreenKind.VIDEO_CALL)
"""The kinds of screen that are a call, which can ring."""


class ElementKind(StrEnum):
    """Kind of an element; the comment at each kind lists the fields that the element shows."""

    APP = "app"  # a tile of the home screen: icon, text
    ROW = "row"  # a line of a list: icon or picture, text, detail
    BUTTON = "button"  # a button: text, tone
    TEXT = "text"  # a paragraph
    HEADING = "heading"
    PICTURE = "picture"  # a drawing of the pack
    BUBBLE = "bubble"  # a message: text, detail (the time), mine (sent by the learner)
    LINK = "link"  # an underlined address in a thread or on a page
    NOTE = "note"  # a notification: icon, text, detail
    SWITCH = "switch"  # a switch: text, value (a name with two values; the second is "on")
    SLIDER = "slider"  # a slider: text, value (a name; its values are the positions from left to right)
    FIELD = "field"  # an input field: text (its label), value or detail (its content)
    KEYPAD = "keypad"  # twelve keys and the call key
    LINE = "line"  # text and detail side by side, as on a receipt
    PHOTO = "photo"  # a picture to choose: picture, text
    PIN = "pin"  # a place on a map: text, x, y in percent
    TILE = "tile"  # a quick setting: icon, text, value
    CODE = "code"  # a QR code marked MÔ PHỎNG (simulation)
    DOTS = "dots"  # a secret already filled in: ••••••
    SIDE = "side"  # a hardware key on the phone's edge: text, icon
    PAPER = "paper"  # a card or paper in the hand: text, detail (the number on it), icon
    SELF = "self"  # the learner's own picture in a video call: value (the second: the camera is on), picture
    FINDER = "finder"  # what the camera sees: picture, value (good, blurred, glare, tilted, cut, dark)
    SPEAKER = "speaker"  # a payment speaker, which announces the text aloud: text


class View(StrEnum):
    """What is wrong with the picture that a camera sees; the values of the name of a `finder`."""

    GOOD = "good"
    BLURRED = "blurred"
    GLARE = "glare"
    TILTED = "tilted"
    CUT = "cut"
    DARK = "dark"


class PhoneGesture(StrEnum):
    """A gesture on the phone. For each gesture, the view also offers a way to do it by tapping."""

    TAP = "tap"
    HOLD = "hold"
    SWIPE_LEFT = "swipe-left"
    SWIPE_RIGHT = "swipe-right"
    SWIPE_UP = "swipe-up"
    SWIPE_DOWN = "swipe-down"
    PINCH_OUT = "pinch-out"
    PINCH_IN = "pinch-in"
    SLIDE = "slide"  # moves a slider to the position `to`
    TYPE = "type"  # types `text` into a field or on a keypad


class Icon(StrEnum):
    """Icons of elements; all are the project's own drawings."""

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
    MISSED = "missed"
    KEYPAD = "keypad"
    ONE = "one"
    TWO = "two"


class ButtonTone(StrEnum):
    """Look of a button; the look is never the only indication of what the button does."""

    PLAIN = "plain"
    MAIN = "main"
    DANGER = "danger"


class Make(StrEnum):
    """Look of the keys at the bottom of the phone, which differs between makes of phones."""

    ARROW = "arrow"  # an arrow for Back and a circle for Home, each with its name
    TRIANGLE = "triangle"  # a triangle for Back, a circle for Home, a square for the apps used last
    EDGE = "edge"  # no keys: Back is a swipe from the edge, Home a swipe up from below


class Cost(StrEnum):
    """What a wrong act would cost in real life."""

    MONEY = "money"
    DATA = "data"
