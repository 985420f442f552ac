"""The route that the mode *Xem* (watch) demonstrates, and the check that the variant's route differs.

Rules for a route written by the author: each act is possible, has an instruction and changes the state. Only the last
act reaches the goal.
"""

from typing import NamedTuple

from kiosk.activities.phone.finding import found_at
from kiosk.activities.phone.handset import Face, Handset, Move, State, after
from kiosk.activities.phone.ways import Ways
from kiosk.activities.phone.wording import plainly
from kiosk.domain.errors import PayloadError
from kiosk.domain.ids import VIETNAMESE
from kiosk.domain.text import LocalizedText


class Route(NamedTuple):
    """A sequence of moves, and its states: the state before the first move, and the state after each move."""

    moves: tuple[Move, ...]
    stops: tuple[State, ...]

    @property
    def acts(self) -> tuple[str, ...]:
        """The acts of the route as parts (`handset.part_of`), such as ``tap:open-settings``."""
        return tuple(move.part for move in self.moves)


def shortest_route(ways: Ways) -> Route:
    """A shortest route from the start to the goal, by moves with instructions."""
    steps = ways.way(ways.handset.start)
    return Route(tuple(move for move, _ in steps), (ways.handset.start, *(there for _, there in steps)))


def written_route(handset: Handset, acts: tuple[str, ...], field: str) -> Route:
    """The route written by the author. Raises PayloadError for an invalid act, or if the goal is not reached."""
    moves: list[Move] = []
    stops = [handset.start]
    for number, part in enumerate(acts):
        where, state = f"{field}.{number}", stops[-1]
        if handset.is_done(state):
            raise PayloadError(where, "comes after the goal is reached", "remove it")
        move = found_at(handset, state, part)
        if isinstance(move, str):
            possible = ", ".join(one.part for one in handset.moves(state) if one.wrong is None)
            raise PayloadError(where, f"'{part}' is not possible on '{state[0]}'", f"write one of {possible}")
        if move.wrong is not None:
            raise PayloadError(where, f"'{part}' is a wrong act", "show the way that leads to the goal")
        if move.how is None:
            raise PayloadError(where, f"'{part}' has no how", f"add how: at {move.field}, with what to do")
        if after(state, move) == state:
            raise PayloadError(where, f"'{part}' changes nothing", "remove it")
        moves.append(move)
        stops.append(after(state, move))
    if not handset.is_done(stops[-1]):
        raise PayloadError(field, "ends before the goal is reached", "add the acts that are missing")
    return Route(tuple(moves), tuple(stops))


def check_differs(main: Handset, main_route: Route, variant: Handset, variant_route: Route) -> None:
    """Raise PayloadError if the variant does not differ enough from the task.

    The goal text of the variant must differ from that of the task. The variant's demonstrated route must differ from
    the task's route in at least one respect: the acts, the order of the elements on a screen, or the text of an
    element to touch.
    """
    if _words(main.goal.text) == _words(variant.goal.text):
        cure = "say what is different this time"
        raise PayloadError("variant.goal", "is the goal of the task itself", cure)
    screens = dict.fromkeys(stop[0] for stop in variant_route.stops)
    is_other_way = main_route.acts != variant_route.acts
    is_moved = any(_order(main.faces.get(name)) != _order(variant.faces[name]) for name in screens)
    is_renamed = any(
        _name(main, stop[0], move) != _name(variant, stop[0], move)
        for move, stop in zip(variant_route.moves, variant_route.stops, strict=False)
    )
    if not (is_other_way or is_moved or is_renamed):
        cure = "move things (order), rename them (texts), or let another way lead there (values, screens, route)"
        raise PayloadError("variant", "is done with the same touches in the same places", cure)


def _words(text: LocalizedText) -> str:
    return plainly(text.by_language[VIETNAMESE])


def _order(face: Face | None) -> list[str]:
    return [thing.model.id for thing in face.things] if face else []


def _name(handset: Handset, screen: str, move: Move) -> LocalizedText | None:
    face = handset.faces.get(screen)
    things = face.things if face else ()
    return next((thing.model.text for thing in things if thing.model.id == move.element), None)
