"""Payload models of the kind ``phone_task``: screens with elements, a goal, a variant.

Rules: the state of a phone is the current screen plus one value for each declared name, so the number of states is
finite. Acts change the state only by the effects declared here. Lessons contain no expressions and no code. In the
texts of elements and screens, ``{value:name}`` is replaced by the label of that name's current value.
"""

from collections.abc import Mapping
from typing import Annotated

from pydantic import AfterValidator, Field

from kiosk.activities.payload import (
    Flag,
    Label,
    LongText,
    OwnEditor,
    PartId,
    Payload,
    PictureFile,
    Question,
    ShortText,
    Text,
    Whole,
    at_most,
)
from kiosk.activities.phone.vocabulary import ButtonTone, Cost, ElementKind, Icon, Make, PhoneGesture, ScreenKind

SCREEN = "screen"
"""Element id of acts that apply to the whole screen, such as a swipe."""

BY_PHONE_EDITOR = OwnEditor("phone")
"""Mark of the fields that the studio edits on a large practice phone."""
PhoneText = Annotated[Text, AfterValidator(at_most(30))]
"""Text of an element, such as a message or a notice; at most 30 words."""


Condition = Mapping[PartId, PartId | tuple[PartId, ...]]
"""Condition on the values: name → required value or allowed values. It must be satisfied for every name."""


class Act(Payload):
    """A gesture on an element, and its effect.

    ``to``: position to which a slider is moved. ``text``: text to be typed. Several acts can have the same gesture
    (and the same ``to`` or ``text``); the first whose ``when`` is true applies. A wrong act is explained and changes
    nothing.
    """

    gesture: PhoneGesture = PhoneGesture.TAP
    to: PartId | None = None
    text: Label | None = None
    exact: Flag = False
    """For typed text: whether the accents must be right, for lessons that teach them."""
    when: Condition = Field(default_factory=dict)
    how: ShortText | None = None
    """The instruction in words; *Xem* (watch) speaks it, and hints show it. Required on the way to the goal."""
    set: Mapping[PartId, PartId] = Field(default_factory=dict)
    go: PartId | None = None
    back: Flag = False
    say: LongText | None = None
    """Reply to a right or harmless act."""
    wrong: LongText | None = None
    """Explanation of a wrong act: why it is wrong, what it would cause, what to do instead."""
    costs: Cost | None = None


class Element(Payload):
    """One element of a screen, such as a button or a message."""

    id: PartId
    kind: ElementKind
    text: PhoneText | None = None
    detail: PhoneText | None = None
    icon: Icon | None = None
    picture: PictureFile | None = None
    tone: ButtonTone = ButtonTone.PLAIN
    mine: Flag = False
    """For a message bubble: whether the learner sent the message."""
    machine: Flag = False
    """For a message bubble: whether an AI assistant wrote the message; the phone marks it as such."""
    badge: Condition | None = None
    """For an app or a row: the values with which it has a red dot, because something new is inside."""
    value: PartId | None = None
    x: Annotated[Whole, Field(ge=0, le=100)] | None = None
    y: Annotated[Whole, Field(ge=0, le=100)] | None = None
    page: Annotated[Whole, Field(ge=1, le=2)] | None = None
    """For an app: the page of the home screen; by default the first, and the second for the last of five or more."""
    when: Condition = Field(default_factory=dict)
    on: tuple[Act, ...] = ()


class TimedEvent(Payload):
    """An event that happens ``seconds`` after a screen appeared, such as the arrival of a message or call."""

    seconds: Annotated[Whole, Field(ge=1, le=10)]
    when: Condition = Field(default_factory=dict)
    how: ShortText
    set: Mapping[PartId, PartId] = Field(default_factory=dict)
    go: PartId | None = None


class Screen(Payload):
    """One screen of the phone.

    ``over``: id of the screen that this dialog or shade covers. ``back``: id of the screen to which the phone's Back
    key leads; by default the covered screen (``over``) or, without one, the home screen.
    """

    id: PartId
    kind: ScreenKind
    title: Label | None = None
    detail: Label | None = None
    """Text below the title, such as a number or a status; on a web page, the address."""
    icon: Icon | None = None
    picture: PictureFile | None = None
    back: PartId | None = None
    over: PartId | None = None
    rings: Flag = False
    """For a call screen: whether the call is incoming and rings."""
    bare: Flag = False
    """For a home screen: whether it has only the apps of the lesson, without the program's apps and a second page."""
    says: LongText | None = None
    """Words spoken on this screen, such as a caller's; also shown as text."""
    elements: Annotated[tuple[Element, ...], Field(max_length=14)] = ()
    on: tuple[Act, ...] = ()
    """Acts on the whole screen, such as swipes and pinches."""
    after: TimedEvent | None = None


class Values(Payload):
    """The possible values of one name of the state; the first is the initial value."""

    of: Annotated[tuple[PartId, ...], Field(min_length=2, max_length=6)]
    labels: Mapping[PartId, Label] = Field(default_factory=dict)


class Network(Payload):
    """Names of values, each with two values of which the second means "on", that the status bar shows."""

    wifi: PartId | None = None
    """Wi-Fi is on; without it, the phone has no Wi-Fi."""
    data: PartId | None = None
    """Mobile data is on; without it, the phone has no mobile data."""
    signal: PartId | None = None
    """There is a mobile network at all; without it, there always is."""


class Goal(Payload):
    """A condition for success: the current screen, some values, or both."""

    screen: PartId | None = None
    values: Condition = Field(default_factory=dict)


class Hint(Payload):
    """A hint by the author that points at the element ``at``; it replaces the instruction of the next act."""

    screen: PartId
    at: PartId
    text: ShortText
    when: Condition = Field(default_factory=dict)


class Variant(Payload):
    """What differs in a second run of the task; everything that is not listed here is taken from the task."""

    goal: Question
    why: LongText | None = None
    make: Make | None = None
    """The make of the variant's phone; by default another one than that of the task."""
    start: PartId | None = None
    values: Mapping[PartId, PartId] = Field(default_factory=dict)
    """Initial values that differ from those of the task."""
    done: tuple[Goal, ...] | None = None
    screens: tuple[Screen, ...] = ()
    """New screens, or replacements for the task's screens with the same id."""
    order: Mapping[PartId, tuple[PartId, ...]] = Field(default_factory=dict)
    """Element ids in their new order, by screen id."""
    texts: Mapping[PartId, Mapping[PartId, PhoneText]] = Field(default_factory=dict)
    """Changed texts by screen id and element id; the element id ``title`` means the screen's title."""
    details: Mapping[PartId, Mapping[PartId, PhoneText]] = Field(default_factory=dict)
    """Changed details by screen id and element id; the element id ``title`` means the screen's detail."""
    route: tuple[str, ...] = ()
    hints: tuple[Hint, ...] | None = None


class PhoneTask(Payload):
    """Payload of ``phone_task``."""

    goal: Question
    why: LongText | None = None
    praise: LongText
    """Text spoken when the goal is reached: what the learner can do now, and where a real phone may differ."""
    make: Make | None = None
    """The make of the phone: the look of its keys at the bottom. By default, the program chooses one."""
    start: Annotated[PartId, BY_PHONE_EDITOR]
    home: Annotated[PartId, BY_PHONE_EDITOR]
    values: Annotated[Mapping[PartId, Values], BY_PHONE_EDITOR] = Field(default_factory=dict)
    network: Annotated[Network | None, BY_PHONE_EDITOR] = None
    """What the status bar shows of Wi-Fi and mobile data; if left out, it shows four bars only."""
    screens: Annotated[tuple[Screen, ...], Field(min_length=2, max_length=24), BY_PHONE_EDITOR]
    done: Annotated[tuple[Goal, ...], Field(min_length=1), BY_PHONE_EDITOR]
    route: Annotated[tuple[str, ...], BY_PHONE_EDITOR] = ()
    """The route that *Xem* (watch) demonstrates, as acts (``tap:open-settings``); if empty, the shortest route."""
    hints: Annotated[tuple[Hint, ...], BY_PHONE_EDITOR] = ()
    variant: Annotated[Variant, BY_PHONE_EDITOR]
