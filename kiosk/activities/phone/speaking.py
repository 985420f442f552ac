"""The narration of a phone task after the last act.

Rules: the reply to the act comes first, then what the phone itself says, then the next instruction, so that the last
sentence is never a caller's. Unguided runs (*alone*, *variant*) have no instructions.
"""

from kiosk.activities.phone.draft import Draft
from kiosk.activities.phone.guidance import instruction
from kiosk.activities.phone.task import Mode, Task
from kiosk.activities.phone.wording import COST, COSTLY, FOLLOWED, READ, WATCHED


def said(task: Task, draft: Draft) -> tuple[str, ...]:
    """Ids of the blocks and sounds to play after the last act, in order, without duplicates."""
    match draft.last:
        case "start":
            spoken = _begun(task, draft)
        case "goal":
            spoken = [draft.said, ended(draft)]
        case "nothing" if not draft.said:
            spoken = []
        case _:
            spoken = [*_answer(draft), *draft.heard, *_next(task, draft)]
    return tuple(dict.fromkeys(name for name in spoken if name))


def ended(draft: Draft) -> str:
    """Id of the block that is spoken when a run reaches the goal.

    It depends on the mode of `draft`; in the modes *alone* and *variant*, also on whether a costly act was done.
    """
    match draft.mode:
        case Mode.WATCH:
            return WATCHED
        case Mode.FOLLOW:
            return FOLLOWED
        case _:
            return COST if draft.costly else "praise"


def answer(draft: Draft) -> str:
    """Id of the block that is shown as the reply to the last act; empty if there is no reply."""
    if draft.last == "goal":
        return ended(draft)
    return READ if is_reading(draft) else draft.said


def is_reading(draft: Draft) -> bool:
    """Whether the last touch was on an element whose own text is read aloud as the reply."""
    return draft.last == "read" and draft.said.removeprefix("variant.").startswith("element.")


def _answer(draft: Draft) -> list[str]:
    if is_reading(draft):
        return [draft.said, READ]
    return [draft.said, COSTLY] if draft.last == "costly" else [draft.said]


def _begun(task: Task, draft: Draft) -> list[str]:
    play = task.play(draft.mode)
    if not draft.is_alone:
        return [*draft.heard, *_next(task, draft)]
    why = play.handset.why if draft.mode == Mode.VARIANT else None
    return [play.handset.goal.id, why.id if why else "", *draft.heard]


def _next(task: Task, draft: Draft) -> list[str]:
    if draft.last in ("hint", "nothing") and draft.mode == Mode.WATCH:
        return []
    told = instruction(task.play(draft.mode), draft)
    return [told.id] if told and draft.last != "hint" else []
