"""Statistics of a phone task's state graph, for the report of the pack check.

Rules: this module only collects numbers; the proof itself is part of parsing the task.
"""

from dataclasses import dataclass

from kiosk.activities.phone.task import Play, Task


@dataclass(frozen=True, slots=True)
class Proof:
    """Statistics of one phone."""

    screens: int
    states: int
    acts: int
    """Number of edges between states."""
    explained: int
    """Number of wrong acts, each of which has an explanation."""
    route: int
    """Number of acts of the demonstrated route."""
    longest: int
    """Number of acts to the goal from the state that is farthest from it."""

    def __str__(self) -> str:
        return (
            f"{self.screens} screens, {self.states} states, {self.acts} acts, {self.explained} wrong acts explained, "
            f"way of {self.route}, never farther than {self.longest}"
        )


@dataclass(frozen=True, slots=True)
class Proofs:
    """Statistics of a task and of its variant."""

    task: Proof
    variant: Proof

    def __str__(self) -> str:
        return f"{self.task}; variant: {self.variant}"


def prove(task: Task) -> Proofs:
    """The statistics of `task`, whose goal is reachable from every state by acts with instructions."""
    return Proofs(_proof(task.main), _proof(task.variant))


def _proof(play: Play) -> Proof:
    ways = play.ways
    return Proof(
        screens=len({screen for screen, _ in ways.distances}),
        states=len(ways.distances),
        acts=ways.acts,
        explained=sum(move.wrong is not None for move in ways.possible),
        route=len(play.route),
        longest=max(ways.distances.values()),
    )
