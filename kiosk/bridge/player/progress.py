"""States of the steps of a round for the player's progress bar."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from kiosk.domain.player import PlayerState, StepRecord


def step_states(state: PlayerState) -> list[str]:
    """Return the state of every step of the round.

    ``now``: the current step. ``todo``: a step that is not settled (`StepRecord.is_settled`). ``alone``: a settled
    step that is not a question, or whose first answer was right without help. ``helped``: every other settled step.
    """
    return [
        "now" if index == state.index else _standing(state.record(step)) for index, step in enumerate(state.route)
    ]


def _standing(record: StepRecord) -> str:
    if not record.is_settled:
        return "todo"
    return "alone" if record.alone or record.is_seen else "helped"
