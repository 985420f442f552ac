"""What a lesson writes about a practice phone: screens made of elements, a task, a variant.

Rules: the state of a phone is the screen plus one value for each of a few declared names, so it is finite; elements change
it only by the effects that are declared here; there are no expressions and no code. A text of an element may hold
``{value:name}``: it shows the label of that name's present value.
"""

from collections.abc import Mapping
from enum import StrEnum
from typing import Annotated

from pydantic import AfterValidator, Field

from kiosk.activities.payload import (
    Flag,
    Label,
    LongText,
    PartId,
    Payload,
    PictureFile,
    Question,
    ShortText,
    Text,
    at_most,
)

SCREEN = "screen"
"""The element's name in acts that belong to the screen as a whole, such as a swipe."""

PhoneText = Annotated[Text, AfterValidator(at_most(30))]
"""What stands on an element: a message, a notice."""


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


class Tone(StrEnum):
    """How a button looks; never the only sign of what it does."""

    PLAIN = "plain"
    MAIN = "main"
    DANGER = "danger"


class Cost(StrEnum):
    """What a wrong act would have cost in real life."""

    MONEY = "money"
    DATA = "data"


Condition = Mapping[PartId, PartId | tuple[PartId, ...]]
"""Value names to the value, or the values, that they must have; all of them at once."""


class Act(Payload):
    """One thing that can be done to an element, and its effect.

    Of the acts with the same gesture (and the same ``to`` or ``text``), the first whose ``when`` holds is done. A wrong act
    changes nothing: it is explained and undone.
    """

    gesture: Gesture = Gesture.TAP
    to: PartId | None = None
    text: Label | None = None
    when: Condition = Field(default_factory=dict)
    how: ShortText | None = None
    """What to do, in words: the instruction, the hint and the narration of *Xem*. Needed on the way to the goal."""
    set: Mapping[PartId, PartId] = Field(default_factory=dict)
    go: PartId | None = None
    back: Flag = False
    say: LongText | None = None
    """What is answered to a right or harmless act."""
    wrong: LongText | None = None
    """Why the act is not the way, what it would have done, what to do instead."""
    costs: Cost | None = None


class Element(Payload):
    """One thing on a screen."""

    id: PartId
    kind: ElementKind
    text: PhoneText | None = None
    detail: PhoneText | None = None
    icon: Icon | None = None
    picture: PictureFile | None = None
    tone: Tone = Tone.PLAIN
    mine: Flag = False
    """For a bubble: sent by the learner."""
    value: PartId | None = None
    x: Annotated[int, Field(ge=0, le=100)] | None = None
    y: Annotated[int, Field(ge=0, le=100)] | None = None
    when: Condition = Field(default_factory=dict)
    on: tuple[Act, ...] = ()


class Event(Payload):
    """Something that happens by itself: a message arrives, the phone rings."""

    seconds: Annotated[int, Field(ge=1, le=10)]
    when: Condition = Field(default_factory=dict)
    how: ShortText
    set: Mapping[PartId, PartId] = Field(default_factory=dict)
    go: PartId | None = None


class Screen(Payload):
    """One screen. ``back`` is where the Back key leads (default: the home screen); ``over`` draws a dialog over another."""

    id: PartId
    kind: ScreenKind
    title: Label | None = None
    detail: Label | None = None
    """Under the title: a number, a status. On a web page: the address."""
    icon: Icon | None = None
    picture: PictureFile | None = None
    back: PartId | None = None
    over: PartId | None = None
    rings: Flag = False
    """For a call: it is coming in, with the bell."""
    says: LongText | None = None
    """What a voice on this screen says, heard and shown: a caller, a recorded message."""
    elements: Annotated[tuple[Element, ...], Field(max_length=14)] = ()
    on: tuple[Act, ...] = ()
    """Acts on the screen as a whole: swipes, pinches."""
    after: Event | None = None


class Values(Payload):
    """One name of the state with its closed list of values; the first is the start."""

    of: Annotated[tuple[PartId, ...], Field(min_length=2, max_length=6)]
    labels: Mapping[PartId, Label] = Field(default_factory=dict)


class Goal(Payload):
    """When the task is done: on a screen, with these values, or both."""

    screen: PartId | None = None
    values: Condition = Field(default_factory=dict)


class Hint(Payload):
    """A hint of the author's own, instead of the ``how`` of the next act: words, and the element that is pointed at."""

    screen: PartId
    at: PartId
    text: ShortText
    when: Condition = Field(default_factory=dict)


class Variant(Payload):
    """The same task, differently: only what is written here changes."""

    goal: Question
    why: LongText | None = None
    start: PartId | None = None
    values: Mapping[PartId, PartId] = Field(default_factory=dict)
    """Other start values."""
    done: tuple[Goal, ...] | None = None
    screens: tuple[Screen, ...] = ()
    """Screens that take the place of those with the same id, or are new."""
    order: Mapping[PartId, tuple[PartId, ...]] = Field(default_factory=dict)
    """Screen to its element ids in another order."""
    texts: Mapping[PartId, Mapping[PartId, PhoneText]] = Field(default_factory=dict)
    """Screen to element to another text; the element ``title`` is the screen's title."""
    details: Mapping[PartId, Mapping[PartId, PhoneText]] = Field(default_factory=dict)
    """The same for details."""
    route: tuple[str, ...] = ()
    hints: tuple[Hint, ...] | None = None


class PhoneTask(Payload):
    """Payload of a phone task."""

    goal: Question
    why: LongText | None = None
    praise: LongText
    """Said when the goal is reached: what the learner can now do, and where the real phone may differ."""
    start: PartId
    home: PartId
    values: Mapping[PartId, Values] = Field(default_factory=dict)
    screens: Annotated[tuple[Screen, ...], Field(min_length=2, max_length=24)]
    done: Annotated[tuple[Goal, ...], Field(min_length=1)]
    route: tuple[str, ...] = ()
    """The way *Xem* shows, as acts (``tap:open-settings``); empty: the shortest."""
    hints: tuple[Hint, ...] = ()
    variant: Variant
