"""Payload models of the kind ``phone_task``: screens with elements, a goal, a variant.

Rules: the state of a phone is the current screen plus one value for each declared name, so the state space is finite;
acts change the state only by the effects declared here; lessons contain no expressions and no code. In the texts of
elements and screens, ``{value:name}`` is replaced by the label of that name's current value.
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
from kiosk.activities.phone.vocabulary import ButtonTone, Cost, ElementKind, Icon, PhoneGesture, ScreenKind

SCREEN = "screen"
"""Element id used in acts on the whole screen, such as a swipe."""

PhoneText = Annotated[Text, AfterValidator(at_most(30))]
"""Text of an element, such as a message or a notice."""


Condition = Mapping[PartId, PartId | tuple[PartId, ...]]
"""Required value, or allowed values, by value name; all must hold."""


class Act(Payload):
    """A gesture on an element, and its effect.

    Of several acts with the same gesture (and the same ``to`` or ``text``), the first whose ``when`` holds applies. A
    wrong act is explained and changes nothing.
    """

    gesture: PhoneGesture = PhoneGesture.TAP
    to: PartId | None = None
    text: Label | None = None
    exact: Flag = False
    """For typed text: whether accents must match, for lessons that teach them."""
    when: Condition = Field(default_factory=dict)
    how: ShortText | None = None
    """The instruction in words, also used as hint and as narration of *Xem*. Required on the way to the goal."""
    set: Mapping[PartId, PartId] = Field(default_factory=dict)
    go: PartId | None = None
    back: Flag = False
    say: LongText | None = None
    """Reply to a right or harmless act."""
    wrong: LongText | None = None
    """Explanation of a wrong act: why it is wrong, what it would have done, what to do instead."""
    costs: Cost | None = None


class Element(Payload):
    """One element of a screen."""

    id: PartId
    kind: ElementKind
    text: PhoneText | None = None
    detail: PhoneText | None = None
    icon: Icon | None = None
    picture: PictureFile | None = None
    tone: ButtonTone = ButtonTone.PLAIN
    mine: Flag = False
    """For a bubble: whether the learner sent it."""
    value: PartId | None = None
    x: Annotated[Whole, Field(ge=0, le=100)] | None = None
    y: Annotated[Whole, Field(ge=0, le=100)] | None = None
    when: Condition = Field(default_factory=dict)
    on: tuple[Act, ...] = ()


class TimedEvent(Payload):
    """A timed event after ``seconds`` on a screen, such as an arriving message or call."""

    seconds: Annotated[Whole, Field(ge=1, le=10)]
    when: Condition = Field(default_factory=dict)
    how: ShortText
    set: Mapping[PartId, PartId] = Field(default_factory=dict)
    go: PartId | None = None


class Screen(Payload):
    """One screen.

    ``back`` is the target of the Back key (default: the screen that this one covers, else the home screen); ``over``
    is the screen that a dialog or shade is drawn over.
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
    """For a call: whether it is incoming and rings."""
    says: LongText | None = None
    """Speech on this screen, such as a caller's, spoken and shown as text."""
    elements: Annotated[tuple[Element, ...], Field(max_length=14)] = ()
    on: tuple[Act, ...] = ()
    """Acts on the whole screen, such as swipes and pinches."""
    after: TimedEvent | None = None


class Values(Payload):
    """The possible values of one name of the state; the first is the initial value."""

    of: Annotated[tuple[PartId, ...], Field(min_length=2, max_length=6)]
    labels: Mapping[PartId, Label] = Field(default_factory=dict)


class Goal(Payload):
    """A condition for success: the current screen, some values, or both."""

    screen: PartId | None = None
    values: Condition = Field(default_factory=dict)


class Hint(Payload):
    """An author's hint that replaces the ``how`` of the next act: the text, and the element ``at`` to point at."""

    screen: PartId
    at: PartId
    text: ShortText
    when: Condition = Field(default_factory=dict)


class Variant(Payload):
    """Changes to the task for a second, different run; everything else stays the same."""

    goal: Question
    why: LongText | None = None
    start: PartId | None = None
    values: Mapping[PartId, PartId] = Field(default_factory=dict)
    """Initial values that differ."""
    done: tuple[Goal, ...] | None = None
    screens: tuple[Screen, ...] = ()
    """New screens, or replacements for screens with the same id."""
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
    """Spoken when the goal is reached: what the learner can do now, and where a real phone may differ."""
    start: PartId
    home: PartId
    values: Mapping[PartId, Values] = Field(default_factory=dict)
    screens: Annotated[tuple[Screen, ...], Field(min_length=2, max_length=24)]
    done: Annotated[tuple[Goal, ...], Field(min_length=1)]
    route: tuple[str, ...] = ()
    """The route that *Xem* demonstrates, as acts such as ``tap:open-settings``; empty means the shortest route."""
    hints: tuple[Hint, ...] = ()
    variant: Variant
