"""A task on the practice phone: watched, done with instructions, done without guidance, and done in a variant.

Rules: only runs in the mode *alone* (without guidance) are judged. Parsing proves that the goal is reachable from
every state. A wrong touch is explained and changes nothing. In the modes *alone* and *variant*, the next act is shown
only after the learner requests a hint.
"""

from collections.abc import Mapping
from random import Random
from typing import Any

from kiosk.activities.answers import LIST, PAIR, component
from kiosk.activities.phone import run
from kiosk.activities.phone.draft import Draft, read_draft, start_draft, written
from kiosk.activities.phone.finding import as_recorded
from kiosk.activities.phone.guidance import arrival, hint, instruction, next_move
from kiosk.activities.phone.handset import AFTER
from kiosk.activities.phone.model import PhoneTask
from kiosk.activities.phone.sample import SAMPLE
from kiosk.activities.phone.scene import scene
from kiosk.activities.phone.speaking import said
from kiosk.activities.phone.task import Mode, Task, parsed
from kiosk.activities.phone.wording import COST, PARTS
from kiosk.domain.acts import AGAIN
from kiosk.domain.ids import VIETNAMESE
from kiosk.domain.text import Block, LocalizedText
from kiosk.domain.verdicts import Answer, Interaction, Outcome, Verdict

MOST_STEPS = 40
"""Maximum number of acts of a run in its xAPI interaction; of a longer run, the latest acts are kept."""


class PhoneTaskActivity:
    """The activity kind ``phone_task``: a task on the practice phone; implements `Staged` and `Discreet`."""

    key = "phone_task"
    is_question = True
    is_doing = True
    payload: type[Any] = PhoneTask
    sample = SAMPLE
    goes_on = True

    def parse(self, payload: Mapping[str, Any]) -> Task:
        """Parse `payload` (see `Activity.parse`) and prove that the goals are reachable."""
        return parsed(payload)

    def blocks(self, task: Task) -> tuple[Block, ...]:
        """The blocks of the task by screen, then those that only the variant has, then the built-in ones."""
        return task.blocks

    def opening(self, task: Task) -> tuple[str, ...]:
        """Ids of the blocks of the goal, the reason, the first instruction, and the texts spoken by the phone."""
        handset, begun = task.main.handset, start_draft(task)
        told = [block.id for block in (handset.goal, handset.why, instruction(task.main, begun)) if block is not None]
        told += [name for name in arrival(task.main, None, begun.state) if name in task.texts]
        return tuple(dict.fromkeys(told))

    def media(self, task: Task) -> tuple[str, ...]:
        """Paths of the pictures of all screens and elements, including those of the variant."""
        screens = (*task.model.screens, *task.model.variant.screens)
        shown = [screen.picture for screen in screens]
        shown += [element.picture for screen in screens for element in screen.elements]
        return tuple(dict.fromkeys(picture.path for picture in shown if picture is not None))

    def props(self, task: Task, rng: Random) -> dict[str, Any]:
        """The properties ``goal``, ``why``, ``variant_goal``, ``variant_why``; the phone itself is in `scene`."""
        model = task.model
        return {
            "goal": model.goal,
            "why": model.why or "",
            "variant_goal": model.variant.goal,
            "variant_why": model.variant.why or "",
        }

    def start(self, task: Task) -> Answer:
        """The draft in the mode *watch*, at the start of the demonstrated route."""
        return written(task, start_draft(task))

    def choose(self, task: Task, draft: Answer, part: str) -> Answer:
        """The draft after the act `part`; a draft that is invalid for the task is replaced by the start draft."""
        before = read_draft(task, draft)
        after = run.chosen(task, before or start_draft(task), part)
        return draft if after == before else written(task, after)

    def recorded(self, task: Task, draft: Answer, part: str) -> str:
        """`part` without the text that the learner typed, unless it is the text that the lesson asks for."""
        before = _read(task, draft)
        return as_recorded(task.play(before.mode).handset, before.state, part)

    def is_complete(self, task: Task, draft: Answer) -> bool:
        """Whether a run in the mode *alone* reached the goal.

        The current run counts with or without costly acts (see `judge`); an earlier run counts only without costly
        acts.
        """
        read = read_draft(task, draft)
        return read is not None and (_is_done(read) or _was_done(read))

    def answers_at_once(self, task: Task) -> bool:
        """Always true: reaching the goal is the answer."""
        return True

    def judge(self, task: Task, answer: Answer) -> Verdict:
        """The verdict: right if a run in mode *alone* reached the goal without a costly act.

        INCOMPLETE if the run is unfinished or in another mode, and no such run is recorded. A costly act is one that
        would cost money or data on a real phone.
        """
        draft = read_draft(task, answer)
        if draft is None or not (_is_done(draft) or _was_done(draft)):
            return Verdict(Outcome.INCOMPLETE)
        is_right = _was_done(draft) or not draft.costly
        explain = "praise" if is_right else COST
        outcome = Outcome.RIGHT if is_right else Outcome.WRONG
        route = _route(task)
        right = route if is_right else ()
        return Verdict(outcome, right, solution=route, explain=explain, aided=_was_aided(draft))

    def interaction(self, task: Task, answer: Answer) -> Interaction:
        """The xAPI interaction of type ``performance``, with acts as ``<element>[.]<gesture>``.

        The response lists the last `MOST_STEPS` acts of the current run if its mode is *alone*; otherwise, it is
        empty.
        """
        draft = _read(task, answer)
        done = draft.acts[-MOST_STEPS:] if draft.mode == Mode.ALONE else ()
        return Interaction(
            "performance",
            LIST.join(_told(act) for act in _route(task)),
            LIST.join(_told(act) for act in done),
            {"steps": component(_steps(task, done))},
        )

    def again(self, task: Task, answer: Answer) -> Answer:
        """The draft at the start of the current mode; earlier runs are kept."""
        return self.choose(task, answer, AGAIN)

    def solution(self, task: Task) -> Answer:
        """The answer of a run in the mode *alone* along the shortest way."""
        draft = run.entered(task, start_draft(task), Mode.ALONE)
        while (move := next_move(task.main, draft)) is not None:
            draft = run.chosen(task, draft, move.part)
        return written(task, draft)

    def scene(self, task: Task, draft: Answer) -> dict[str, Any]:
        """The properties of the phone's display (see `Staged.scene`)."""
        return scene(task, _read(task, draft))

    def said(self, task: Task, draft: Answer) -> tuple[str, ...]:
        """Ids of the blocks and sounds to play after the last act (see `Staged.said`)."""
        return said(task, _read(task, draft))

    def hint_offered(self, task: Task, draft: Answer) -> bool:
        """Whether there is a hint to show; never in the mode *watch* or after the goal is reached."""
        read = _read(task, draft)
        return read.mode != Mode.WATCH and hint(task.play(read.mode), read) is not None and not read.finished

    def hint_counts(self, task: Task, draft: Answer) -> bool:
        """Whether the current run is unguided (mode *alone* or *variant*): only then does a hint count as help."""
        return _read(task, draft).is_alone

    def mastered(self, task: Task, draft: Answer) -> bool:
        """Whether the first run in the mode *alone*, or the first in the mode *variant*, satisfies `Run.is_mastery`.

        Such a run reached the goal without help, hints or costly acts.
        """
        runs = _read(task, draft).runs
        return any(runs[mode][0].is_mastery for mode in (Mode.ALONE, Mode.VARIANT) if runs.get(mode))

    def about(self, task: Task, before: Answer, after: Answer) -> dict[str, Any]:
        """The mode, the result of the act, the screen on which it was made, and the counters of the run."""
        was, now = _read(task, before), _read(task, after)
        return {
            "mode": now.mode,
            "result": now.last,
            "screen": was.screen,
            "wrong": now.wrong,
            "costly": now.costly,
            "hints": now.hints,
            "help": now.help,
            "finished": now.finished,
        }


def _read(task: Task, answer: Answer) -> Draft:
    return read_draft(task, answer) or start_draft(task)


def _is_done(draft: Draft) -> bool:
    return draft.mode == Mode.ALONE and draft.finished


def _was_done(draft: Draft) -> bool:
    is_now = _is_done(draft) and not draft.costly
    return is_now or any(known.is_clean for known in draft.runs.get(Mode.ALONE, ()))


def _was_aided(draft: Draft) -> bool:
    """Whether the run of `draft`, or an earlier one, is in the mode *alone* and had a hint, help or a costly act."""
    is_now = draft.mode == Mode.ALONE and bool(draft.hints or draft.help or draft.costly)
    return is_now or any(run.hints or run.help or run.costly for run in draft.runs.get(Mode.ALONE, ()))


def _route(task: Task) -> tuple[str, ...]:
    return tuple(move.part for move in task.main.route)


def _told(act: str) -> str:
    gesture, colon, rest = act.partition(":")
    if not colon:
        return f"{act}{PAIR}{'wait' if act == AFTER else 'tap'}"
    return f"{rest.partition('=')[0]}{PAIR}{gesture}"


def _steps(task: Task, acts: tuple[str, ...]) -> list[tuple[str, LocalizedText]]:
    """Id and text of each element that is used in the demonstrated route or in the reported `acts`.

    The text is the instruction for the element in the route. Without one, it is the text on the element, the name of
    the phone's key, or the id, because xAPI requires that each id of a response is a step.
    """
    meant = {move.element: move.how.text for move in reversed(task.main.route) if move.how}
    models = [thing.model for face in task.main.handset.faces.values() for thing in face.things]
    texts = dict(PARTS) | {model.id: model.text for model in reversed(models) if model.text is not None}
    for act in (*_route(task), *acts):
        step = _told(act).partition(PAIR)[0]
        meant.setdefault(step, texts.get(step) or LocalizedText({VIETNAMESE: step}))
    return list(meant.items())


ACTIVITY = PhoneTaskActivity()
