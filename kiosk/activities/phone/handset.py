"""The simulated phone as a state machine: its screens, the elements shown, the possible moves and their results.

Rules: functions are pure and total. A state consists of the current screen and one value for each declared name. Of
several moves with the same part (`part_of`), the first whose condition is true applies. The payload was already
checked by `shape.py`.
"""

from collections.abc import Mapping
from dataclasses import dataclass

from kiosk.activities.phone.home_screen.layout import HomeLayout
from kiosk.activities.phone.model import Element, Screen
from kiosk.activities.phone.vocabulary import ElementKind, Make, PhoneGesture, ScreenKind
from kiosk.domain.ids import VIETNAMESE
from kiosk.domain.text import Block, LocalizedText

State = tuple[str, tuple[str, ...]]
"""The state of a phone: the screen id, and one value for each name in `Handset.names`, in the same order."""
Test = tuple[tuple[int, frozenset[str]], ...]
"""A condition on a state: pairs (index of a value in the state, allowed values), all of which must be satisfied."""
BACK, HOME, AFTER = "back", "home", "after"
RECENT = "recent"
"""Part of a touch on the key for the apps used last, which some makes of phones have."""
KEYS = (BACK, HOME, AFTER)
"""Parts of the moves that belong to no element: the phone's keys Back and Home, and the screen's timed event."""


@dataclass(frozen=True, slots=True, eq=False)
class Move:
    """One act of the learner, or one timed event; it is possible in the states that satisfy ``test``."""

    part: str
    element: str
    gesture: str
    field: str
    """Dotted path of the act in the payload, for error messages."""
    test: Test = ()
    sets: tuple[tuple[int, str], ...] = ()
    go: str = ""
    to: str = ""
    text: LocalizedText | None = None
    typed: frozenset[str] = frozenset()
    """Accepted typed texts, normalized by `wording.form`."""
    exact: bool = False
    how: Block | None = None
    say: Block | None = None
    wrong: Block | None = None
    costs: bool = False
    page: int = 0
    """For a move that turns the page of a home screen: +1 to the next page, -1 to the page before; else 0."""

    @property
    def is_own(self) -> bool:
        """Whether the move is an act of the learner; false for a timed event."""
        return self.element != AFTER


@dataclass(frozen=True, slots=True, eq=False)
class Thing:
    """An element of a screen in compiled form."""

    model: Element
    field: str
    test: Test
    moves: tuple[Move, ...]
    spoken: Block | None
    badge: Test | None
    """Condition for the red dot on the element; None if it never has one."""
    value: int
    """Index of the element's value in the state; -1 if the element has no value."""


@dataclass(frozen=True, slots=True, eq=False)
class Face:
    """A screen in compiled form."""

    model: Screen
    field: str
    things: tuple[Thing, ...]
    moves: tuple[Move, ...]
    """Moves on the whole screen, then the screen's timed event, then the keys Back and Home."""
    says: Block | None


@dataclass(frozen=True, slots=True, eq=False)
class Pointer:
    """A hint written by the author, in compiled form: it points at the element ``at`` and has the text ``said``."""

    screen: str
    at: str
    said: Block
    test: Test
    field: str


@dataclass(frozen=True, slots=True, eq=False)
class Handset:
    """One simulated phone, compiled from the task or from its variant."""

    field: str
    """``step`` or ``variant``: the field that an error names if it concerns no particular field."""
    goal: Block
    why: Block | None
    names: tuple[str, ...]
    labels: tuple[Mapping[str, LocalizedText], ...]
    choices: tuple[tuple[str, ...], ...]
    """The possible values of each name in ``names``."""
    start: State
    home: str
    faces: Mapping[str, Face]
    done: tuple[tuple[str, Test], ...]
    pointers: tuple[Pointer, ...]
    homes: Mapping[str, HomeLayout]
    """The layout of each home screen that is filled with apps of the program, by screen id."""
    make: Make
    network: Mapping[str, int]
    """Indices in the state of the values that the status bar shows, by the field of `model.Network`."""
    turns: tuple[Move, ...]
    """The moves that turn the page of a home screen; they change no state."""

    def face(self, state: State) -> Face:
        """The screen that is current in `state`."""
        return self.faces[state[0]]

    def shown(self, state: State) -> tuple[Thing, ...]:
        """The elements that are visible in `state`."""
        return tuple(thing for thing in self.faces[state[0]].things if holds(thing.test, state[1]))

    def moves(self, state: State) -> list[Move]:
        """All moves that are possible in `state`, including wrong ones.

        Moves on elements come first, from top to bottom. Then come the moves on the whole screen, the timed event,
        and the keys Back and Home.
        """
        face, values = self.faces[state[0]], state[1]
        found: dict[str, Move] = {}
        for thing in face.things:
            if thing.moves and holds(thing.test, values):
                for move in thing.moves:
                    if move.part not in found and holds(move.test, values):
                        found[move.part] = move
        for move in face.moves:
            if move.part not in found and holds(move.test, values):
                found[move.part] = move
        return list(found.values())

    def turn(self, screen: str, page: int, wanted: int) -> Move | None:
        """The move that turns the home screen `screen` from `page` to the page `wanted`; None if there is none."""
        layout = self.homes.get(screen)
        if layout is None or page == wanted or not 0 <= wanted < len(layout.pages):
            return None
        return next(move for move in self.turns if (move.page > 0) is (wanted > page))

    def is_done(self, state: State) -> bool:
        """Whether the goal is reached in `state`."""
        return any(screen in ("", state[0]) and holds(test, state[1]) for screen, test in self.done)

    @property
    def has_sides(self) -> bool:
        """Whether any screen shows a hardware key on the phone's edge."""
        return any(thing.model.kind is ElementKind.SIDE for face in self.faces.values() for thing in face.things)

    def is_locked(self, state: State) -> bool:
        """Whether `state` shows a lock screen, on which Back and Home do nothing."""
        return self.faces[state[0]].model.kind is ScreenKind.LOCK

    def labels_at(self, state: State) -> dict[str, LocalizedText]:
        """The labels of the values in `state`, by name; a value without a label is left out."""
        return {
            name: labels[value]
            for name, labels, value in zip(self.names, self.labels, state[1], strict=True)
            if value in labels
        }


def holds(test: Test, values: tuple[str, ...]) -> bool:
    """Whether the values of a state satisfy `test`."""
    return all(values[place] in wanted for place, wanted in test)


def after(state: State, move: Move) -> State:
    """The state after `move` in `state`; a wrong move changes nothing."""
    if move.wrong is not None:
        return state
    screen, values = state
    if move.sets:
        changed = list(values)
        for place, value in move.sets:
            changed[place] = value
        values = tuple(changed)
    return (move.go or screen, values)


def part_of(gesture: PhoneGesture, element: str, to: str | None, text: LocalizedText | None) -> str:
    """The *part* of an act: the text by which the view reports the act, such as ``tap:open-settings``."""
    match gesture:
        case PhoneGesture.SLIDE:
            return f"{gesture}:{element}={to}"
        case PhoneGesture.TYPE:
            return f"{gesture}:{element}={text.by_language[VIETNAMESE] if text else ''}"
        case _:
            return f"{gesture}:{element}"
