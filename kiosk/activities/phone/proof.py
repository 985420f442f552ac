"""What was proved about a phone task, in numbers, for whoever checks a pack.

Rules: nothing is proved here that reading the task does not prove; a task that was read is proved.
"""

from dataclasses import dataclass

from kiosk.activities.phone.task import Play, Task


@dataclass(frozen=True, slots=True)
class Proof:
    """The numbers of one phone."""

    screens: int
    states: int
    acts: int
    """Acts that lead from one state to another."""
    explained: int
    """Wrong acts that are answered."""
    route: int
    """Acts of the way that is shown."""
    longest: int
    """Acts from the state that is farthest from the goal."""

    def __str__(self) -> str:
        return (
            f"{self.screens} screens, {self.states} states, {self.acts} acts, {self.explained} wrong acts explained, "
            f"way of {self.route}, never farther than {self.longest}"
        )


@dataclass(frozen=True, slots=True)
class Proofs:
    """The numbers of a task and of its variant."""

    task: Proof
    variant: Proof

    def __str__(self) -> str:
        return f"{self.task}; variant: {self.variant}"


def prove(task: Task) -> Proofs:
    """What reading `task` proved: the goal can be reached from every state, by acts that can be told."""
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
