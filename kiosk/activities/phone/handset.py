"""One phone that can be played: its screens, what is on them now, what can be done now and where that leads.

Rules: pure and total; a state is the screen and one value for each name; of the acts with one part the first whose
condition holds is the one that is done; what the author wrote was checked before (`shape.py`).
"""

from collections.abc import Mapping
from dataclasses import dataclass

from kiosk.activities.phone.model import Element, Screen
from kiosk.activities.phone.vocabulary import ElementKind, Gesture, ScreenKind
from kiosk.domain.ids import VIETNAMESE
from kiosk.domain.text import Block, LocalizedText

State = tuple[str, tuple[str, ...]]
"""Screen id, and the values in the order of their names."""
Test = tuple[tuple[int, frozenset[str]], ...]
"""Places of values and what each must be."""
BACK, HOME, AFTER = "back", "home", "after"
KEYS = (BACK, HOME, AFTER)
"""Acts without an element: two keys of the phone, and time."""


@dataclass(frozen=True, slots=True, eq=False)
class Move:
    """One act that can be done when `test` holds."""

    part: str
    element: str
    gesture: str
    field: str
    """Where the author wrote it."""
    test: Test = ()
    sets: tuple[tuple[int, str], ...] = ()
    go: str = ""
    to: str = ""
    text: LocalizedText | None = None
    typed: frozenset[str] = frozenset()
    """What may be typed, as `wording.form` writes it."""
    exact: bool = False
    how: Block | None = None
    say: Block | None = None
    wrong: Block | None = None
    costs: bool = False

    @property
    def is_own(self) -> bool:
        """Whether it is the learner's doing: not time."""
        return self.element != AFTER


@dataclass(frozen=True, slots=True, eq=False)
class Thing:
    """An element of a screen."""

    model: Element
    field: str
    test: Test
    moves: tuple[Move, ...]
    spoken: Block | None
    value: int
    """Place of its value, or -1."""


@dataclass(frozen=True, slots=True, eq=False)
class Face:
    """A screen."""

    model: Screen
    field: str
    things: tuple[Thing, ...]
    moves: tuple[Move, ...]
    """Acts on the screen as a whole, time and the keys last."""
    says: Block | None


@dataclass(frozen=True, slots=True, eq=False)
class Pointer:
    """A hint of the author's own."""

    screen: str
    at: str
    said: Block
    test: Test
    field: str


@dataclass(frozen=True, slots=True, eq=False)
class Handset:
    """One phone."""

    field: str
    """``step`` or ``variant``: where an error is told that no field is to blame for."""
    goal: Block
    why: Block | None
    names: tuple[str, ...]
    labels: tuple[Mapping[str, LocalizedText], ...]
    choices: tuple[tuple[str, ...], ...]
    """For each name its values."""
    start: State
    home: str
    faces: Mapping[str, Face]
    done: tuple[tuple[str, Test], ...]
    pointers: tuple[Pointer, ...]

    def face(self, state: State) -> Face:
        """The screen of `state`."""
        return self.faces[state[0]]

    def shown(self, state: State) -> tuple[Thing, ...]:
        """What is on the screen."""
        return tuple(thing for thing in self.faces[state[0]].things if holds(thing.test, state[1]))

    def moves(self, state: State) -> list[Move]:
        """Everything that can be done now, wrong acts too; elements from top to bottom, time and keys last."""
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
        """Whether it has keys on its edge, on whatever screen."""
        return any(thing.model.kind is ElementKind.SIDE for face in self.faces.values() for thing in face.things)

    def is_locked(self, state: State) -> bool:
        """Whether the lock screen is shown, on which the keys do nothing."""
        return self.faces[state[0]].model.kind is ScreenKind.LOCK

    def labels_at(self, state: State) -> dict[str, LocalizedText]:
        """For each name the label of its present value."""
        return {
            name: labels[value]
            for name, labels, value in zip(self.names, self.labels, state[1], strict=True)
            if value in labels
        }


def holds(test: Test, values: tuple[str, ...]) -> bool:
    """Whether the values are as the test wants them."""
    return all(values[place] in wanted for place, wanted in test)


def after(state: State, move: Move) -> State:
    """The state that a move leads to; a wrong one leads nowhere."""
    if move.wrong is not None:
        return state
    screen, values = state
    if move.sets:
        changed = list(values)
        for place, value in move.sets:
            changed[place] = value
        values = tuple(changed)
    return (move.go or screen, values)


def part_of(gesture: Gesture, element: str, to: str | None, text: LocalizedText | None) -> str:
    """The name of an act."""
    match gesture:
        case Gesture.SLIDE:
            return f"{gesture}:{element}={to}"
        case Gesture.TYPE:
            return f"{gesture}:{element}={text.by_language[VIETNAMESE] if text else ''}"
        case _:
            return f"{gesture}:{element}"
