"""Reachability checks over all states of the simulated phone.

Rules: the goal is reachable from every state. In every state, some act with an instruction (``how``) leads nearer to
the goal. Every screen, element and act is used. Hints point at visible elements. Timed events never follow each other
endlessly.
"""

from collections import defaultdict
from collections.abc import Iterator

from kiosk.activities.phone.handset import AFTER, KEYS, Face, Handset, Pointer, State, Thing, after, holds
from kiosk.activities.phone.model import SCREEN
from kiosk.activities.phone.ways import Ways
from kiosk.domain.errors import PayloadError

MAIN = "step"
NEVER = "is never true"


def check_graph(ways: Ways, *, has_own_goals: bool) -> None:
    """Raise PayloadError for the first rule of this module that the phone breaks.

    `has_own_goals`: False for the phone of a variant that uses the goals of the task.
    """
    handset = ways.handset
    goals = "done" if handset.field == MAIN else "variant.done" if has_own_goals else "variant"
    if handset.is_done(handset.start):
        raise PayloadError(goals, "is already reached at the start", "choose a goal that needs at least one act")
    states = _by_screen(ways)
    if ways.distances[handset.start] < 0:
        cure = "add the act that leads there, or correct done"
        raise PayloadError(goals, "cannot be reached from the start", cure)
    for state, left in ways.distances.items():
        if left < 0:
            cure = "add an act that leads on, or a way back"
            raise PayloadError(handset.face(state).field, f"is a dead end{_where(handset, state)}", cure)
    _check_told(ways)
    _check_time(ways)
    for pointer in handset.pointers:
        _check_pointer(ways, pointer, states[pointer.screen])
    if has_own_goals:
        _check_goals(handset, goals, ways)


def check_used(main: Ways, variant: Ways) -> None:
    """Raise PayloadError for the first screen, element or act that is used neither in the task nor in the variant."""
    seen = _seen(main) | _seen(variant)
    for face in (*main.handset.faces.values(), *_own(variant.handset)):
        if face.field not in seen:
            cure = "add an act with go: that leads to it, or remove the screen"
            raise PayloadError(f"{face.field}.id", f"'{face.model.id}' can never be reached", cure)
        for thing in face.things:
            if thing.field not in seen:
                raise PayloadError(f"{thing.field}.when", NEVER, "correct the condition or remove it")
        for move in (*(move for thing in face.things for move in thing.moves), *face.moves):
            if move.part not in KEYS[:2] and move.field not in seen:
                raise PayloadError(f"{move.field}.when", NEVER, "correct it, or remove the act")


def _seen(ways: Ways) -> set[str]:
    """Payload paths of all screens and elements that some state shows, and of all moves that some state allows."""
    handset = ways.handset
    found = {move.field for move in ways.possible}
    for name, states in _by_screen(ways).items():
        face = handset.faces[name]
        found.add(face.field)
        if face.model.over:
            found.add(handset.faces[face.model.over].field)
        found |= {
            thing.field
            for thing in face.things
            if not thing.test or any(holds(thing.test, values) for _, values in states)
        }
    return found


def _by_screen(ways: Ways) -> dict[str, list[State]]:
    found: dict[str, list[State]] = defaultdict(list)
    for state in ways.distances:
        found[state[0]].append(state)
    return found


def _own(variant: Handset) -> Iterator[Face]:
    return (face for face in variant.faces.values() if face.field.startswith(variant.field))


def _where(handset: Handset, state: State) -> str:
    values = ", ".join(f"{name} is {value}" for name, value in zip(handset.names, state[1], strict=True))
    whose = "" if handset.field == MAIN else f" in the {handset.field}"
    return f" on '{state[0]}'" + (f" when {values}" if values else "") + whose


def _check_told(ways: Ways) -> None:
    handset = ways.handset
    for state, left in ways.distances.items():
        if left < 1 or ways.next(state) is not None:
            continue
        move = next(
            move
            for move in handset.moves(state)
            if move.wrong is None and ways.distances.get(after(state, move)) == left - 1
        )
        message = f"is missing on the act {move.part}, the only way{_where(handset, state)}"
        raise PayloadError(f"{move.field}.how", message, "add how: with what to do, in words")


def _check_time(ways: Ways) -> None:
    handset = ways.handset
    for start in ways.distances:
        passed, state = {start}, start
        while not handset.is_done(state):
            event = next((move for move in handset.face(state).moves if move.part == AFTER), None)
            if event is None or not holds(event.test, state[1]):
                break
            state = after(state, event)
            if state in passed:
                message = f"is repeated endlessly{_where(handset, state)}"
                raise PayloadError(
                    f"{handset.face(state).field}.after", message, "add when: so that it happens only once"
                )
            passed.add(state)


def _check_pointer(ways: Ways, pointer: Pointer, states: list[State]) -> None:
    handset = ways.handset
    is_taken_over = handset.field != MAIN and not pointer.field.startswith(handset.field)
    cure = "write hints: under variant, too" if is_taken_over else "correct at: or when:"
    there = [state for state in states if ways.distances[state] and holds(pointer.test, state[1])]
    if not there and not is_taken_over:
        raise PayloadError(f"{pointer.field}.when" if pointer.test else f"{pointer.field}.screen", NEVER, cure)
    for state in there if pointer.at != SCREEN else ():
        thing = next((thing for thing in handset.shown(state) if thing.model.id == pointer.at), None)
        if thing is None or _is_wrong(handset, state, thing):
            what = "not there" if thing is None else "wrong to touch"
            message = f"'{pointer.at}' is {what}{_where(handset, state)}"
            raise PayloadError(f"{pointer.field}.at", message, cure)


def _is_wrong(handset: Handset, state: State, thing: Thing) -> bool:
    own = [move for move in handset.moves(state) if move.element == thing.model.id]
    return bool(own) and all(move.wrong is not None for move in own)


def _check_goals(handset: Handset, field: str, ways: Ways) -> None:
    done = [state for state, left in ways.distances.items() if not left]
    for number, (screen, test) in enumerate(handset.done):
        if not any(screen in ("", state[0]) and holds(test, state[1]) for state in done):
            raise PayloadError(f"{field}.{number}", "can never be reached", "correct it or remove it")
