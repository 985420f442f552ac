"""Statistics of a phone task's state graph, for the report of the pack check.

Rules: this module only counts. Parsing the task has already proved that the goal is reachable.
"""

from dataclasses import dataclass

from kiosk.activities.phone.task import Play, Task


@dataclass(frozen=True, slots=True)
class Proof:
    """Statistics of one simulated phone: the phone of the task or the phone of its variant."""

    screens: int
    states: int
    acts: int
    """Number of edges of the state graph; each edge is an act that changes the state."""
    explained: int
    """Number of wrong acts; each of them has an explanation."""
    route: int
    """Number of acts in the demonstrated route."""
    turns: int
    """Number of page turns on home screens in the demonstrated route."""
    longest: int
    """Number of acts on the shortest way to the goal from the state that is farthest from the goal."""

    def __str__(self) -> str:
        return (
            f"{self.screens} screens, {self.states} states, {self.acts} acts, {self.explained} wrong acts explained, "
            f"route of {self.route} acts{self._paging}, at most {self.longest} acts to the goal"
        )

    @property
    def _paging(self) -> str:
        return f" and {self.turns} page turns" if self.turns else ""


@dataclass(frozen=True, slots=True)
class Proofs:
    """Statistics of a task and of its variant."""

    task: Proof
    variant: Proof

    def __str__(self) -> str:
        return f"{self.task}; variant: {self.variant}"


def prove(task: Task) -> Proofs:
    """The statistics of `task`, whose goals were proved reachable when it was parsed."""
    return Proofs(_proof(task.main), _proof(task.variant))


def _proof(play: Play) -> Proof:
    ways = play.ways
    return Proof(
        screens=len({screen for screen, _ in ways.distances}),
        states=len(ways.distances),
        acts=ways.acts,
        explained=sum(move.wrong is not None for move in ways.possible),
        route=len(play.route),
        turns=_page_turns(play),
        longest=max(ways.distances.values()),
    )


def _page_turns(play: Play) -> int:
    """The number of page turns in the demonstrated route; a home screen always opens on its first page."""
    found, page, screen = 0, 0, ""
    for move, (name, _) in zip(play.route, play.stops, strict=False):
        page = page if name == screen else 0
        screen = name
        layout = play.handset.homes.get(name)
        wanted = layout.page_of(move.element) if layout else None
        if wanted is not None:
            found += abs(wanted - page)
            page = wanted
    return found
