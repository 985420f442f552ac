"""Finds what a touch on the current screen does: a move, a reply, or nothing.

Rules: typed text is compared but never stored. A touch on something that is not shown is ignored.
"""

from kiosk.activities.phone.handset import AFTER, KEYS, RECENT, Handset, Move, State, Thing
from kiosk.activities.phone.model import SCREEN
from kiosk.activities.phone.vocabulary import CALLS, ElementKind, PhoneGesture
from kiosk.activities.phone.wording import (
    HOME,
    KEY,
    LOCK,
    MARKS,
    NUMBER,
    OTHER,
    READ,
    RECENT_KEY,
    TYPED,
    all_forms,
    form,
    plainly,
)

LONGEST = 200
"""Maximum length of an act in characters; a longer act is ignored, or truncated if it contains typed text."""
_TYPES = f"{PhoneGesture.TYPE}:"


def found_at(handset: Handset, state: State, part: str, page: int | None = None) -> Move | str:
    """The move for the act `part` in `state`; if there is none, the id of the block shown as the reply.

    The id is empty if the touch is ignored. `page`: the page that a home screen shows; None if all pages count as
    shown.
    """
    if len(part) > LONGEST:
        if not part.startswith(_TYPES):
            return ""
        part = part[:LONGEST]
    if part in KEYS or part == RECENT:
        return RECENT_KEY if part == RECENT else _key(handset, state, part)
    gesture, colon, rest = part.partition(":")
    element, equals, extra = rest.partition("=")
    found = _on_home(handset, state, part, page)
    if (
        not colon
        or gesture not in tuple(PhoneGesture)
        or bool(equals) is not (gesture in (PhoneGesture.SLIDE, PhoneGesture.TYPE))
        or found is not None
    ):
        return found or ""
    thing = next((thing for thing in handset.shown(state) if thing.model.id == element), None)
    if thing is None and element != SCREEN:
        return ""
    moves = [move for move in handset.moves(state) if move.element == element and move.gesture == gesture]
    answer = _act(moves, gesture, extra) or _answer(handset, thing, gesture, extra, moves)
    if answer == TYPED and thing is not None and thing.model.kind is ElementKind.KEYPAD:
        return KEY if handset.face(state).model.kind in CALLS else NUMBER
    return answer


def _on_home(handset: Handset, state: State, part: str, page: int | None) -> Move | str | None:
    """The move that turns the page, the reply of a filler, "" for an app of another page, or else None."""
    layout = handset.homes.get(state[0])
    if layout is None:
        return None
    gesture, _, element = part.partition(":")
    if page is not None:
        turn = next((move for move in handset.turns if move.part == part), None)
        if turn is not None and gesture in layout.gestures(page):
            return turn
        if not layout.is_on(element, page):
            return ""
    return element if element in layout.fillers and gesture in tuple(PhoneGesture) else None


def as_recorded(handset: Handset, state: State, part: str) -> str:
    """`part` without the text that the learner typed, unless it is the text that the lesson asks for."""
    gesture, _, rest = part.partition(":")
    if gesture != PhoneGesture.TYPE:
        return part
    move = found_at(handset, state, part)
    return move.part if isinstance(move, Move) else f"{gesture}:{rest.partition('=')[0]}="


def _key(handset: Handset, state: State, part: str) -> Move | str:
    move = next((move for move in handset.moves(state) if move.part == part), None)
    if move is not None or part == AFTER:
        return move or ""
    return LOCK if handset.is_locked(state) else HOME


def _act(moves: list[Move], gesture: str, extra: str) -> Move | None:
    match gesture:
        case PhoneGesture.TYPE:
            return next((move for move in moves if form(extra, exact=move.exact) in move.typed), None)
        case PhoneGesture.SLIDE:
            return next((move for move in moves if move.to == extra), None)
        case _:
            return moves[0] if moves else None


def _answer(handset: Handset, thing: Thing | None, gesture: str, extra: str, moves: list[Move]) -> str:
    if thing is None:
        return OTHER
    if gesture == PhoneGesture.SLIDE and not (
        thing.model.kind is ElementKind.SLIDER and extra in handset.choices[thing.value]
    ):
        return ""
    if not thing.moves:
        return thing.spoken.id if thing.spoken else READ
    if gesture != PhoneGesture.TYPE or not moves:
        return OTHER
    lacks_marks = any(move.text is not None and plainly(extra) in all_forms(move.text) for move in moves)
    return MARKS if lacks_marks else TYPED
