"""Tries every touch of an errand while it is being built, and reports what a learner could meet.

Rules: an unfinished errand is tried as far as it goes: missing texts and a missing variant do not matter, because
only the way through the screens is tried. The result names the first fault that the checker of packs would report.
"""

from collections import deque
from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any

from kiosk.activities.payload import read
from kiosk.activities.phone.compiling import Texts, main_handset
from kiosk.activities.phone.handset import Move, State, after
from kiosk.activities.phone.model import PhoneTask
from kiosk.activities.phone.route import shortest_route
from kiosk.activities.phone.shape import check_shape
from kiosk.activities.phone.task import parsed
from kiosk.activities.phone.ways import Ways, explored
from kiosk.content.packs.lessons import payload_of
from kiosk.domain.errors import PayloadError
from kiosk.domain.ids import VIETNAMESE

_STAND_IN = {"vi": "…"}


@dataclass(frozen=True, slots=True)
class Frame:
    """A moment of a run: the screen shown, and the element that is touched next; empty at the end."""

    screen: str
    element: str = ""


@dataclass(frozen=True, slots=True)
class Trial:
    """The result of trying every touch.

    ``states``: number of states tried; 0 if the errand cannot be tried yet. ``is_reached``: whether the goal can be
    reached from the start. ``way``: the shortest right way; empty if there is none. ``stuck``: how a learner gets
    into a state from which the goal cannot be reached; empty if there is none. ``fault``: what the checker reports
    first; None if the errand is complete.
    """

    states: int
    is_reached: bool
    way: tuple[Frame, ...]
    stuck: tuple[Frame, ...]
    fault: PayloadError | None

    @property
    def is_proved(self) -> bool:
        """Whether every state leads to the goal."""
        return self.states > 0 and self.is_reached and not self.stuck


def tried(step: Mapping[str, Any]) -> Trial:
    """Try every touch of the phone task `step`, a step of a lesson file whose facts are filled in."""
    payload = payload_of(step)
    fault = _fault(payload)
    try:
        task = read(PhoneTask, completed(payload))
        check_shape(task)
        ways = explored(main_handset(task, Texts()))
    except PayloadError as error:
        return Trial(0, is_reached=False, way=(), stuck=(), fault=fault or error)
    start = ways.handset.start
    is_reached = ways.distances[start] >= 0
    route = shortest_route(ways) if is_reached else None
    way = _frames([*route.moves], [*route.stops]) if route else ()
    return Trial(len(ways.distances), is_reached, way, _stuck(ways) if is_reached else (), fault)


def _fault(payload: Mapping[str, Any]) -> PayloadError | None:
    try:
        parsed(payload)
    except PayloadError as error:
        return error
    return None


def completed(payload: Mapping[str, Any], *, with_variant: bool = False) -> dict[str, Any]:
    """Return `payload` without its hints and shown routes, with texts in place of missing ones.

    `with_variant`: whether its variant is kept, if it has one; else a variant without differences takes its place.
    """
    own = {key: value for key, value in payload.items() if key not in ("variant", "hints", "route")}
    screens = own.get("screens")
    first = screens[0].get("id") if isinstance(screens, list) and screens and isinstance(screens[0], Mapping) else ""
    texts = {"goal": _STAND_IN, "praise": _STAND_IN, "start": first, "home": first, "done": [{"screen": first}]}
    variant = payload.get("variant") if with_variant else None
    kept = {key: value for key, value in variant.items() if key not in ("hints", "route")} if variant else {}
    own, kept = _without_blanks(own), _without_blanks(kept)
    return {**texts, **own, "variant": {"goal": {"vi": "… …"}, **kept}}


def _without_blanks(given: Mapping[str, Any]) -> dict[str, Any]:
    return {key: value for key, value in given.items() if value != {VIETNAMESE: ""}}


def _stuck(ways: Ways) -> tuple[Frame, ...]:
    """Return the shortest run from the start to a state from which the goal cannot be reached."""
    handset = ways.handset
    came: dict[State, tuple[State, Move] | None] = {handset.start: None}
    waiting = deque([handset.start])
    while waiting:
        state = waiting.popleft()
        if ways.distances[state] < 0:
            return _run_to(state, came)
        for move in handset.moves(state) if not handset.is_done(state) else ():
            there = after(state, move)
            if there not in came:
                came[there] = (state, move)
                waiting.append(there)
    return ()


def _run_to(state: State, came: Mapping[State, tuple[State, Move] | None]) -> tuple[Frame, ...]:
    moves: list[Move] = []
    stops = [state]
    while (step := came[state]) is not None:
        state = step[0]
        moves.append(step[1])
        stops.append(state)
    return _frames(moves[::-1], stops[::-1])


def _frames(moves: list[Move], stops: list[State]) -> tuple[Frame, ...]:
    touched = [move.element for move in moves]
    return tuple(Frame(stop[0], element) for stop, element in zip(stops, [*touched, ""], strict=True))
