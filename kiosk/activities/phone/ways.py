"""The state graph of a phone: every reachable state, and its distance from the goal.

Rules: the graph has no edges for wrong acts and none that start at a goal state. Exploration fails if there are more
than `MOST_STATES` states.
"""

from collections import defaultdict
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field

from kiosk.activities.phone.handset import Handset, Move, State, after
from kiosk.domain.errors import PayloadError

MOST_STATES = 20_000
Step = tuple[Move, State]
"""A move and the state to which it leads."""


@dataclass(frozen=True, slots=True, eq=False)
class Ways:
    """One phone with its state graph."""

    handset: Handset
    distances: Mapping[State, int]
    """Fewest acts to the goal from each reachable state; -1 if the goal cannot be reached."""
    acts: int
    """Number of edges of the state graph."""
    possible: frozenset[Move] = field(default_factory=frozenset)
    """Every move, wrong ones included, that is possible in some state."""
    onward: Mapping[State, Step] = field(default_factory=dict)

    def next(self, state: State) -> Step | None:
        """The first move that has an instruction and leads nearer to the goal from `state`; None if there is none."""
        return self.onward.get(state)

    def way(self, state: State) -> list[Step]:
        """A shortest way from `state` to the goal by moves with instructions.

        The way ends early in a state that has no such move.
        """
        found = []
        while (step := self.next(state)) is not None:
            found.append(step)
            state = step[1]
        return found


def explored(handset: Handset) -> Ways:
    """Explore every state of `handset`. Raises PayloadError if there are more than `MOST_STATES`."""
    sources: dict[State, list[State]] = defaultdict(list)
    seen = {handset.start: None}  # a dict keeps the order of discovery, so that error messages are deterministic
    waiting = [handset.start]
    done = []
    possible: set[Move] = set()
    told: dict[State, list[Step]] = {}
    acts = 0
    while waiting:
        state = waiting.pop()
        moves = handset.moves(state)
        possible.update(moves)
        if handset.is_done(state):
            done.append(state)
            continue
        steps = [(move, after(state, move)) for move in moves]
        told[state] = [(move, there) for move, there in steps if move.how is not None]
        for _, there in steps:
            if there == state:
                continue
            acts += 1
            sources[there].append(state)
            if there not in seen:
                seen[there] = None
                waiting.append(there)
                if len(seen) > MOST_STATES:
                    cure = "declare fewer names, or fewer values of each"
                    where = "values" if handset.field == "step" else handset.field
                    raise PayloadError(where, f"lead to more than {MOST_STATES} states", cure)
    distances = _distances(seen, done, sources)
    return Ways(handset, distances, acts, frozenset(possible), _onward(distances, told))


def _onward(distances: Mapping[State, int], told: Mapping[State, list[Step]]) -> dict[State, Step]:
    found = {}
    for state, steps in told.items():
        left = distances[state]
        step = next((step for step in steps if distances[step[1]] == left - 1), None)
        if left > 0 and step is not None:
            found[state] = step
    return found


def _distances(seen: Iterable[State], done: list[State], sources: Mapping[State, list[State]]) -> dict[State, int]:
    found = dict.fromkeys(seen, -1)
    found.update(dict.fromkeys(done, 0))
    ring = done
    left = 0
    while ring:
        left += 1
        further = []
        for state in ring:
            for source in sources.get(state, ()):
                if found[source] < 0:
                    found[source] = left
                    further.append(source)
        ring = further
    return found
