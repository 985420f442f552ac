"""What a lesson writes about a practice phone: screens made of elements, a task, a variant.

Rules: the state of a phone is the screen plus one value for each of a few declared names, so it is finite; elements
change it only by the effects that are declared here; there are no expressions and no code. A text of an element may
hold ``{value:name}``: it shows the label of that name's present value.
"""

from collections.abc import Mapping
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
    Whole,
    at_most,
)
from kiosk.activities.phone.vocabulary import Cost, ElementKind, Gesture, Icon, ScreenKind, Tone

SCREEN = "screen"
"""The element's name in acts that belong to the screen as a whole, such as a swipe."""

PhoneText = Annotated[Text, AfterValidator(at_most(30))]
"""What stands on an element: a message, a notice."""


Condition = Mapping[PartId, PartId | tuple[PartId, ...]]
"""Value names to the value, or the values, that they must have; all of them at once."""


class Act(Payload):
    """One thing that can be done to an element, and its effect.

    Of the acts with the same gesture (and the same ``to`` or ``text``), the first whose ``when`` holds is done. A
    wrong act changes nothing: it is explained and undone.
    """

    gesture: Gesture = Gesture.TAP
    to: PartId | None = None
    text: Label | None = None
    exact: Flag = False
    """For typing: accents count, because the lesson teaches them."""
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
    x: Annotated[Whole, Field(ge=0, le=100)] | None = None
    y: Annotated[Whole, Field(ge=0, le=100)] | None = None
    when: Condition = Field(default_factory=dict)
    on: tuple[Act, ...] = ()


class Event(Payload):
    """Something that happens by itself: a message arrives, the phone rings."""

    seconds: Annotated[Whole, Field(ge=1, le=10)]
    when: Condition = Field(default_factory=dict)
    how: ShortText
    set: Mapping[PartId, PartId] = Field(default_factory=dict)
    go: PartId | None = None


class Screen(Payload):
    """One screen.

    ``back`` is where the Back key leads (default: the home screen); ``over`` draws a dialog over another screen.
    """

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
    """A hint of the author's own instead of the ``how`` of the next act: words, and the element to point at."""

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
