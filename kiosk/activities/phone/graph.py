"""Whether nobody can get stuck: looks at every state that the phone can be in.

Rules: the goal can be reached from everywhere; from everywhere an act that can be told leads on; everything that was
written can happen; a hint points at what is there; the phone never goes on by itself for ever.
"""

from collections import defaultdict
from collections.abc import Iterator

from kiosk.activities.phone.handset import AFTER, KEYS, Face, Handset, Pointer, State, Thing, after, holds
from kiosk.activities.phone.model import SCREEN
from kiosk.activities.phone.ways import Ways
from kiosk.domain.errors import PayloadError

MAIN = "step"


def check_graph(ways: Ways, *, has_own_goals: bool) -> None:
    """Raise PayloadError about the first thing that cannot be proved; see `Handset.field` for whose phone it is."""
    handset = ways.handset
    prefix = "" if handset.field == MAIN else f"{handset.field}."
    goals = f"{prefix}done" if has_own_goals else handset.field
    if handset.is_done(handset.start):
        raise PayloadError(goals, "is reached at the start already", "let the goal need at least one act")
    states = _by_screen(ways)
    _check_screens(handset, states)
    if ways.distances[handset.start] < 0:
        cure = "add the act that leads there, or correct done"
        raise PayloadError(goals, "cannot be reached from the start", cure)
    for state, left in ways.distances.items():
        if left < 0:
            cure = "add an act that leads on, or a way back"
            raise PayloadError(_field(handset, handset.face(state)), f"is a dead end{_where(handset, state)}", cure)
    _check_told(ways)
    _check_time(ways)
    _check_things(ways, states)
    for pointer in handset.pointers:
        _check_pointer(ways, pointer, states[pointer.screen])
    if has_own_goals:
        _check_goals(handset, goals, ways)


def _by_screen(ways: Ways) -> dict[str, list[State]]:
    found: dict[str, list[State]] = defaultdict(list)
    for state in ways.distances:
        found[state[0]].append(state)
    return found


def _field(handset: Handset, face: Face) -> str:
    """Where to tell what is wrong with a screen: a variant tells it where it wrote the screen, if it did."""
    return face.field if _is_own(handset, face) else handset.field


def _is_own(handset: Handset, face: Face) -> bool:
    return handset.field == MAIN or face.field.startswith(handset.field)


def _own(handset: Handset) -> Iterator[Face]:
    return (face for face in handset.faces.values() if _is_own(handset, face))


def _where(handset: Handset, state: State) -> str:
    values = ", ".join(f"{name} is {value}" for name, value in zip(handset.names, state[1], strict=True))
    return f" on '{state[0]}'" + (f" when {values}" if values else "")


def _check_screens(handset: Handset, states: dict[str, list[State]]) -> None:
    below = {handset.faces[name].model.over for name in states}
    for face in _own(handset):
        if face.model.id not in states and face.model.id not in below:
            cure = "add an act with go: that leads to it, or remove the screen"
            raise PayloadError(f"{face.field}.id", f"'{face.model.id}' can never be reached", cure)


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
        field = f"{move.field}.how" if _is_own(handset, handset.face(state)) else handset.field
        message = f"is missing on the act {move.part}, the only way on{_where(handset, state)}"
        raise PayloadError(field, message, "add how: with what to do, in words")


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
                field = f"{_field(handset, handset.face(state))}.after"
                message = f"goes round for ever{_where(handset, state)}"
                raise PayloadError(field, message, "add when: so that it happens once")
            passed.add(state)


def _check_things(ways: Ways, states: dict[str, list[State]]) -> None:
    for face in _own(ways.handset):
        there = states[face.model.id]
        if not there:
            continue
        for thing in face.things:
            if thing.test and not any(holds(thing.test, state[1]) for state in there):
                raise PayloadError(f"{thing.field}.when", "never comes true", "correct the condition or remove it")
        for move in (*(move for thing in face.things for move in thing.moves), *face.moves):
            if move.test and move.part not in KEYS[:2] and move not in ways.possible:
                raise PayloadError(
                    f"{move.field}.when", "never comes true", "correct the condition or remove the act"
                )


def _check_pointer(ways: Ways, pointer: Pointer, states: list[State]) -> None:
    handset = ways.handset
    field = pointer.field if handset.field == MAIN or pointer.field.startswith(handset.field) else "variant"
    cure = "correct at: or when:" if field == pointer.field else "write hints: under variant, too"
    where = f"{field}.at" if field == pointer.field else field
    there = [state for state in states if ways.distances[state] and holds(pointer.test, state[1])]
    if not there and field == pointer.field:
        raise PayloadError(f"{field}.when" if pointer.test else f"{field}.screen", "never comes true", cure)
    for state in there:
        if pointer.at == SCREEN:
            continue
        thing = next((thing for thing in handset.shown(state) if thing.model.id == pointer.at), None)
        if thing is None:
            message = f"the hint points at '{pointer.at}', which is not there{_where(handset, state)}"
            raise PayloadError(where, message, cure)
        if _is_wrong(handset, state, thing):
            message = f"the hint points at '{pointer.at}', which is wrong{_where(handset, state)}"
            raise PayloadError(where, message, cure)


def _is_wrong(handset: Handset, state: State, thing: Thing) -> bool:
    own = [move for move in handset.moves(state) if move.element == thing.model.id]
    return bool(own) and all(move.wrong is not None for move in own)


def _check_goals(handset: Handset, field: str, ways: Ways) -> None:
    done = [state for state, left in ways.distances.items() if not left]
    for number, (screen, test) in enumerate(handset.done):
        if not any(screen in ("", state[0]) and holds(test, state[1]) for state in done):
            raise PayloadError(f"{field}.{number}", "can never be reached", "correct it or remove it")
