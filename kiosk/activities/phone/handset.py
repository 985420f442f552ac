"""The simulated phone as a state machine: its screens, the elements shown, the possible moves and their results.

Rules: functions are pure and total; a state is the screen and one value for each name; of several moves with the same
part, the first whose condition holds applies; the payload was checked before, in `shape.py`.
"""

from collections.abc import Mapping
from dataclasses import dataclass

from kiosk.activities.phone.model import Element, Screen
from kiosk.activities.phone.vocabulary import ElementKind, PhoneGesture, ScreenKind
from kiosk.domain.ids import VIETNAMESE
from kiosk.domain.text import Block, LocalizedText

State = tuple[str, tuple[str, ...]]
"""Screen id, and the values in the order of `Handset.names`."""
Test = tuple[tuple[int, frozenset[str]], ...]
"""A condition: indices of values in the state, each with the allowed values."""
BACK, HOME, AFTER = "back", "home", "after"
KEYS = (BACK, HOME, AFTER)
"""Moves without an element: the keys Back and Home, and the screen's timed event."""


@dataclass(frozen=True, slots=True, eq=False)
class Move:
    """One act that is possible if `test` holds."""

    part: str
    element: str
    gesture: str
    field: str
    """Dotted path of the act in the payload."""
    test: Test = ()
    sets: tuple[tuple[int, str], ...] = ()
    go: str = ""
    to: str = ""
    text: LocalizedText | None = None
    typed: frozenset[str] = frozenset()
    """Accepted inputs, normalized by `wording.form`."""
    exact: bool = False
    how: Block | None = None
    say: Block | None = None
    wrong: Block | None = None
    costs: bool = False

    @property
    def is_own(self) -> bool:
        """Whether the move is an act of the learner, not a timed event."""
        return self.element != AFTER


@dataclass(frozen=True, slots=True, eq=False)
class Thing:
    """An element of a screen, compiled."""

    model: Element
    field: str
    test: Test
    moves: tuple[Move, ...]
    spoken: Block | None
    value: int
    """Index of the element's value in the state; -1 if it has none."""


@dataclass(frozen=True, slots=True, eq=False)
class Face:
    """A screen, compiled."""

    model: Screen
    field: str
    things: tuple[Thing, ...]
    moves: tuple[Move, ...]
    """Moves on the whole screen; the timed event and the keys last."""
    says: Block | None


@dataclass(frozen=True, slots=True, eq=False)
class Pointer:
    """A hint written by the author."""

    screen: str
    at: str
    said: Block
    test: Test
    field: str


@dataclass(frozen=True, slots=True, eq=False)
class Handset:
    """One simulated phone."""

    field: str
    """``step`` or ``variant``: the field that errors name if no particular field is wrong."""
    goal: Block
    why: Block | None
    names: tuple[str, ...]
    labels: tuple[Mapping[str, LocalizedText], ...]
    choices: tuple[tuple[str, ...], ...]
    """The possible values of each name."""
    start: State
    home: str
    faces: Mapping[str, Face]
    done: tuple[tuple[str, Test], ...]
    pointers: tuple[Pointer, ...]

    def face(self, state: State) -> Face:
        """The screen of `state`."""
        return self.faces[state[0]]

    def shown(self, state: State) -> tuple[Thing, ...]:
        """The visible elements."""
        return tuple(thing for thing in self.faces[state[0]].things if holds(thing.test, state[1]))

    def moves(self, state: State) -> list[Move]:
        """Every possible move, wrong ones included; elements from top to bottom, timed event and keys last."""
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

    def is_done(self, state: State) -> bool:
        """Whether the goal is reached."""
        return any(screen in ("", state[0]) and holds(test, state[1]) for screen, test in self.done)

    @property
    def has_sides(self) -> bool:
        """Whether any screen has a hardware key on the phone's edge."""
        return any(thing.model.kind is ElementKind.SIDE for face in self.faces.values() for thing in face.things)

    def is_locked(self, state: State) -> bool:
        """Whether a lock screen is shown, on which Back and Home do nothing."""
        return self.faces[state[0]].model.kind is ScreenKind.LOCK

    def labels_at(self, state: State) -> dict[str, LocalizedText]:
        """The labels of the current values, by name."""
        return {
            name: labels[value]
            for name, labels, value in zip(self.names, self.labels, state[1], strict=True)
            if value in labels
        }


def holds(test: Test, values: tuple[str, ...]) -> bool:
    """Whether `values` satisfy `test`."""
    return all(values[place] in wanted for place, wanted in test)


def after(state: State, move: Move) -> State:
    """The state after a move; a wrong move changes nothing."""
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
    """The part that identifies an act, such as ``tap:open-settings``."""
    match gesture:
        case PhoneGesture.SLIDE:
            return f"{gesture}:{element}={to}"
        case PhoneGesture.TYPE:
            return f"{gesture}:{element}={text.by_language[VIETNAMESE] if text else ''}"
        case _:
            return f"{gesture}:{element}"
