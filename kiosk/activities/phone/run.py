"""State transitions of a draft: the draft that results from each act.

Rules: functions are pure and total, and an unknown act changes nothing. In the mode *watch*, no act is wrong. In the
mode *follow*, an act that does not lead towards the goal is answered but not carried out. In unguided runs (*alone*,
*variant*), the phone behaves like a real one. A touch on the phone always gets a reply, also at the end of a run. An
unguided run is recorded when it ends, even if the learner leaves it unfinished.
"""

from dataclasses import replace

from kiosk.activities.phone.draft import MOST, MOST_ACTS, MOST_RUNS, Draft, Run, start_draft
from kiosk.activities.phone.finding import found_at
from kiosk.activities.phone.guidance import Hinted, arrival, hint, is_onward, next_move, place_on_route
from kiosk.activities.phone.handset import AFTER, Move, after
from kiosk.activities.phone.speaking import ended
from kiosk.activities.phone.task import Mode, Play, Task
from kiosk.activities.phone.vocabulary import PhoneGesture
from kiosk.activities.phone.wording import DETOUR, READ, SAME, WATCH
from kiosk.domain.acts import AGAIN, HELP, HINT
from kiosk.domain.text import Block

PAUSE, NEXT, PREVIOUS = "pause", "next", "previous"
TAP = str(PhoneGesture.TAP)
_MODE = "mode:"


def chosen(task: Task, draft: Draft, part: str) -> Draft:
    """The draft after the act `part` in `draft`."""
    if part == AGAIN:
        return entered(task, draft, draft.mode)
    if part.startswith(_MODE):
        mode = part.removeprefix(_MODE)
        return draft if mode not in tuple(Mode) or _goes_on(draft, mode) else entered(task, draft, mode)
    if draft.finished and part != PREVIOUS:
        return _answered(draft, ended(draft), "nothing") if _is_touch(task, draft, part) else draft
    return _watched(task, draft, part) if draft.mode == Mode.WATCH else _played(task, draft, part)


def entered(task: Task, draft: Draft, mode: str) -> Draft:
    """The draft at the start of `mode`.

    If `draft` is an unfinished unguided run in which the learner has acted, this run is added to the recorded runs.
    """
    begun = start_draft(task, mode)
    heard = arrival(task.play(mode), None, begun.state)
    return replace(begun, heard=heard, done=draft.done, runs=_closed(draft).runs)


def _played(task: Task, draft: Draft, part: str) -> Draft:
    if part == HELP:
        return replace(draft, help=_more(draft.help), last="nothing", said="", heard=())
    if part == PAUSE and (draft.is_alone or draft.point):
        return draft
    if part in (HINT, PAUSE):
        return _hinted(task, draft)
    return _touched(task, draft, part)


def _goes_on(draft: Draft, mode: str) -> bool:
    return mode == draft.mode and not draft.finished


def _closed(draft: Draft) -> Draft:
    has_begun = any(part != AFTER for part in draft.acts) or draft.hints or draft.help
    return draft if draft.finished or not has_begun else _noted(draft)


def _noted(draft: Draft) -> Draft:
    known = draft.runs.get(draft.mode, ())
    if not draft.is_alone or len(known) >= MOST_RUNS:
        return draft
    run = Run(draft.finished, draft.wrong, draft.costly, draft.hints, draft.help, len(draft.acts))
    return replace(draft, runs={**draft.runs, draft.mode: (*known, run)})


def _watched(task: Task, draft: Draft, part: str) -> Draft:
    play = task.play(draft.mode)
    if part == PREVIOUS and draft.at:
        at = draft.at - 1
        screen, values = play.stops[at]
        return replace(
            start_draft(task), screen=screen, values=values, at=at, last="onward", done=draft.done, runs=draft.runs
        )
    move = next_move(play, draft)
    if move is None:
        return draft
    if part == NEXT:
        return _turned(task, draft, move) if move.page else _done(task, draft, move, "onward")
    return _answered(draft, WATCH, "nothing") if _is_touch(task, draft, part) else draft


def _is_touch(task: Task, draft: Draft, part: str) -> bool:
    return part != AFTER and bool(found_at(task.play(draft.mode).handset, draft.state, part, draft.page))


def _hinted(task: Task, draft: Draft) -> Draft:
    found = hint(task.play(draft.mode), draft)
    if found is None:
        return draft
    counted = replace(draft, hints=_more(draft.hints)) if draft.is_alone else draft
    if not draft.is_alone and draft.last == "hint":
        counted = replace(draft, idle=_more(draft.idle))
    return _pointed(counted, found)


def _pointed(draft: Draft, found: Hinted) -> Draft:
    return replace(draft, said=found.said.id, point=found.point, last="hint", heard=())


def _touched(task: Task, draft: Draft, part: str) -> Draft:
    play = task.play(draft.mode)
    due = next_move(play, draft)
    if due is not None and due.element == draft.point and due.gesture != TAP and part == f"{TAP}:{draft.point}":
        found = hint(play, draft)  # the tap that opens the buttons for the gesture
        return draft if found is None else _pointed(replace(draft, idle=_more(draft.idle)), found)
    move = found_at(play.handset, draft.state, part, draft.page)
    if isinstance(move, str):
        return _answered(draft, move, "read" if move == READ or "element." in move else "nothing")
    if move.page:
        return _turned(task, draft, move)
    return _moved(task, draft, move) if move.wrong is None else _explained(draft, move, move.wrong)


def _explained(draft: Draft, move: Move, wrong: Block) -> Draft:
    told = replace(draft, acts=_with(draft, move), said=wrong.id, heard=())
    if move.costs:
        return replace(told, costly=_more(draft.costly), last="costly")
    return replace(told, wrong=_more(draft.wrong), last="wrong")


def _moved(task: Task, draft: Draft, move: Move) -> Draft:
    play = task.play(draft.mode)
    there = after(draft.state, move)
    if there == draft.state:
        return _answered(draft, move.say.id, "read") if move.say else _answered(draft, SAME, "nothing")
    is_on = is_onward(play, draft, move, there)
    if draft.mode == Mode.FOLLOW and move.is_own and not is_on:
        return _answered(draft, DETOUR, "detour")
    return _done(task, draft, move, "onward" if is_on else "detour")


def _turned(task: Task, draft: Draft, move: Move) -> Draft:
    last = "onward" if move is next_move(task.play(draft.mode), draft) else "detour"
    turned = replace(draft, page=draft.page + move.page, acts=_with(draft, move), said="", heard=(), point="")
    return replace(turned, last=last)


def _answered(draft: Draft, said: str, last: str) -> Draft:
    return replace(draft, said=said, last=last, heard=(), idle=_more(draft.idle)) if said else draft


def _done(task: Task, draft: Draft, move: Move, last: str) -> Draft:
    play = task.play(draft.mode)
    screen, values = there = after(draft.state, move)
    is_finished = play.handset.is_done(there)
    reached = replace(
        draft,
        screen=screen,
        values=values,
        at=0 if draft.is_alone else place_on_route(play, draft.at, move, there),
        acts=_with(draft, move),
        finished=is_finished,
        said=move.say.id if move.say else "",
        heard=arrival(play, draft.state, there, move),
        point="",
        last="goal" if is_finished else last,
        page=draft.page if _is_kept(play, draft.screen, screen) else 0,
    )
    if not is_finished:
        return reached
    is_new = draft.mode not in draft.done and not (draft.is_alone and draft.costly)
    return _noted(replace(reached, done=(*draft.done, draft.mode)) if is_new else reached)


def _is_kept(play: Play, before: str, now: str) -> bool:
    """Whether the home screen stays on its page, because no other screen is shown."""
    return now == before and now in play.handset.homes


def _with(draft: Draft, move: Move) -> tuple[str, ...]:
    return (*draft.acts, move.part)[-MOST_ACTS:]


def _more(count: int) -> int:
    return min(count + 1, MOST)
