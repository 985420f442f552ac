"""Chooses the next move of a run, and the instruction or hint for it.

Rules: in the modes *watch* and *follow*, the next move is taken from the demonstrated route while the run is on this
route. Off the route, and in unguided runs (*alone*, *variant*), the next move is the first move of a shortest way to
the goal. A hint by the author takes precedence over the instruction of the move.
"""

from typing import NamedTuple

from kiosk.activities.phone.draft import Draft
from kiosk.activities.phone.handset import AFTER, Move, State, Thing, holds
from kiosk.activities.phone.task import Play
from kiosk.activities.phone.vocabulary import ElementKind, ScreenKind
from kiosk.domain.text import Block

RING, PING = "sound:ring", "sound:ping"
OFF_ROUTE = -1
_ANNOUNCED = (ElementKind.NOTE, ElementKind.BUBBLE, ElementKind.SPEAKER)


class Hinted(NamedTuple):
    """The text of a hint, and the element, key or screen at which the hint points."""

    said: Block
    point: str


def next_move(play: Play, draft: Draft) -> Move | None:
    """The move to demonstrate, to give instructions for, or to hint at.

    None if the run is finished, or if no move with an instruction leads to the goal. If the move is on an app of
    another page of the home screen, the move that turns the page comes first.
    """
    move = None if draft.finished else _next_on_way(play, draft)
    return move if move is None else _turn_to(play, draft, move.element) or move


def _turn_to(play: Play, draft: Draft, element: str) -> Move | None:
    layout = play.handset.homes.get(draft.screen)
    page = layout.page_of(element) if layout else None
    return None if page is None else play.handset.turn(draft.screen, draft.page, page)


def _next_on_way(play: Play, draft: Draft) -> Move | None:
    if not draft.is_alone and draft.at != OFF_ROUTE:
        return play.route[draft.at]
    step = play.ways.next(draft.state)
    return step[0] if step else None


def instruction(play: Play, draft: Draft) -> Block | None:
    """The instruction for the next move; None in unguided runs."""
    move = None if draft.is_alone else next_move(play, draft)
    return move.how if move else None


def hint(play: Play, draft: Draft) -> Hinted | None:
    """The author's hint for the current state, else the next move's instruction; None if there is neither."""
    for pointer in play.handset.pointers:
        if pointer.screen == draft.screen and holds(pointer.test, draft.values):
            turn = _turn_to(play, draft, pointer.at)
            return Hinted(turn.how, turn.element) if turn and turn.how else Hinted(pointer.said, pointer.at)
    move = next_move(play, draft)
    if move is None or move.how is None:
        return None
    return Hinted(move.how, "" if move.element == AFTER else move.element)


def place_on_route(play: Play, at: int, move: Move, state: State) -> int:
    """The index on the demonstrated route after a move; `OFF_ROUTE` if the route does not contain `state`.

    `at` is the index before the move `move`, and `state` the state after it.
    """
    if at != OFF_ROUTE and play.route[at] is move:
        return at + 1
    return max((place for place, stop in enumerate(play.stops) if stop == state), default=OFF_ROUTE)


def is_onward(play: Play, draft: Draft, move: Move, state: State) -> bool:
    """Whether `move`, which leads from `draft` to `state`, is the next move or leads nearer to the goal."""
    return move is next_move(play, draft) or play.ways.distances[state] < play.ways.distances[draft.state]


def arrival(play: Play, before: State | None, now: State, move: Move | None = None) -> tuple[str, ...]:
    """Ids of the sounds and blocks to play for everything that the phone shows in `now` but not in `before`.

    If `before` is None, the phone has just been started, and everything in `now` is new. `move` leads from `before`
    to `now`; a new message or notification makes a sound only if `move` is a timed event. A notification on the home
    screen that is always wrong to touch is not read aloud, because its "touch here" would follow the instruction.
    """
    handset = play.handset
    face = handset.face(now)
    is_same = before is not None and before[0] == now[0]
    is_uncovered = before is not None and handset.face(before).model.over == now[0]
    known: tuple[Thing, ...] = ()
    if before is not None and (is_same or is_uncovered):
        known = handset.shown((now[0], before[1]))
    fresh = [thing for thing in handset.shown(now) if thing not in known]
    heard = []
    if face.model.rings and not is_same:
        heard.append(RING)
    elif move is not None and not move.is_own and any(thing.model.kind in _ANNOUNCED for thing in fresh):
        heard.append(PING)
    if face.says is not None and not is_same and not is_uncovered:
        heard.append(face.says.id)
    is_home = face.model.kind is ScreenKind.HOME
    read = [thing for thing in fresh if not (is_home and thing.moves and all(move.wrong for move in thing.moves))]
    return (*heard, *(thing.spoken.id for thing in read if thing.spoken))
