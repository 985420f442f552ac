"""Takes a picture of every step of the gallery's lessons and of every screen of the practice phones in these lessons.

Rules: all input is simulated touches. Every screen of the phone is visited before the goal of the phone task is
reached, including screens that are not on the way to the goal.
"""

from collections.abc import Iterator
from pathlib import Path

from kiosk.activities.phone.draft import read_draft
from kiosk.activities.phone.handset import Handset, Move, State, after
from kiosk.activities.phone.task import Mode, Task
from kiosk.activities.phone.vocabulary import PhoneGesture
from kiosk.app import App
from kiosk.content.authoring.sources import PackSource
from kiosk.domain.player import Phase
from kiosk.tour.driver import Driver
from kiosk.tour.practice import PhoneHands, next_act
from kiosk.tour.visitor import Visitor

SIZE = (1920, 1080)
DIRECT = (PhoneGesture.TAP, PhoneGesture.SLIDE, PhoneGesture.TYPE)
TOURED = (Mode.WATCH, Mode.FOLLOW, Mode.VARIANT)
"""Modes of the practice phone of which only the first screen is pictured; of the mode *follow*, also the hint."""


def picture(running: App, sources: list[PackSource], out: Path) -> Iterator[Path]:
    """Take pictures of each step of all lessons, before and after the answer; yield the picture files.

    Each lesson has a folder below `out`.
    """
    visitor = Visitor(running, Driver(running.window.quick))
    visitor.driver.window.showNormal()  # a maximized window cannot be resized
    visitor.driver.window.resize(*SIZE)
    visitor.start()
    for source in sources:
        for lesson in source.lessons:
            visitor.open_strand(str(source.head["strand"]))
            visitor.open_lesson(f"{source.id}/{lesson.id}")
            folder = out / lesson.id
            folder.mkdir(parents=True, exist_ok=True)
            for name in _steps(visitor):
                yield visitor.driver.picture(folder / f"{name}.png")
            visitor.driver.tap("homeButton")
            visitor.see_screen("home")


def _steps(visitor: Visitor) -> Iterator[str]:
    while visitor.app.model.screen == "player":
        step = visitor.attempt.step
        name = f"{visitor.attempt.state.index + 1:02d}-{step.kind}"
        if isinstance(step.task, Task):
            yield from (f"{name}-{what}" for what in _phone(visitor, step.task))
        else:
            yield name
            if step.is_question and visitor.attempt.state.phase is Phase.WORKING:
                visitor.solve()
                yield f"{name}-{visitor.app.model.player.feedbackKind}"
        visitor.go_on()
        visitor.driver.wait(lambda: visitor.app.model.screen == "result" or not visitor.is_done, "the screen after")


def _phone(visitor: Visitor, task: Task) -> Iterator[str]:
    """Operate the practice phone and yield the name of each screen of which a picture is to be taken.

    These are the first screen of each mode in `TOURED`, the hint in the mode *follow*, and all screens of the mode
    «Tự làm» (*alone*).
    """
    activity = visitor.app.model.player.activity
    hands = PhoneHands(visitor.driver, activity)
    for mode in TOURED:
        _enter(visitor, mode)
        hands.look()
        yield str(mode)
        if mode is Mode.FOLLOW:
            visitor.driver.tap("hintButton")
            visitor.driver.wait(lambda: activity.scene["answerKind"] == "hint", "the hint")
            hands.look()
            yield f"{mode}-hint"
    _enter(visitor, Mode.ALONE)
    seen: list[str] = []
    while not activity.scene["finished"]:
        screen = str(activity.scene["screen"]["id"])
        if screen not in seen:
            seen.append(screen)
            hands.look()
            yield f"screen-{len(seen):02d}-{screen}"
        hands.do(_act_to_new(task, activity.draft, seen) or next_act(visitor.attempt.step, activity.draft))
    hands.look()
    last = str(activity.scene["screen"]["id"])
    yield "done" if last in seen else f"screen-{len(seen) + 1:02d}-{last}"


def _enter(visitor: Visitor, mode: Mode) -> None:
    activity = visitor.app.model.player.activity
    if activity.scene["mode"] != mode:
        visitor.driver.tap(f"mode-{mode}")
        visitor.driver.wait(lambda: activity.scene["mode"] == mode, f"the mode '{mode}'")


def _act_to_new(task: Task, answer: object, seen: list[str]) -> str:
    """Return the first act on the shortest way to an unseen screen.

    Returns "" if only the goal's screen is unseen, or if `answer` is not a draft of `task`.
    """
    draft = read_draft(task, answer) if isinstance(answer, dict) else None
    if draft is None:
        return ""
    handset = task.main.handset
    first: dict[State, str] = {draft.state: ""}
    waiting = [draft.state]
    for state in waiting:
        for move, there in _leading_on(handset, state):
            if there in first:
                continue
            first[there] = first[state] or move.part
            if there[0] not in seen:
                return first[there]
            waiting.append(there)
    return ""


def _leading_on(handset: Handset, state: State) -> Iterator[tuple[Move, State]]:
    """Yield each right move that the visitor can make and that does not reach the goal, with the state after it.

    The visitor makes a move whose gesture is not in `DIRECT` by a tap on the move's element. Such a move is left out
    if a tap on the same element is another move.
    """
    moves = handset.moves(state)
    tapped = {move.element for move in moves if move.gesture == PhoneGesture.TAP}
    for move in moves:
        there = after(state, move)
        is_offered = move.gesture in DIRECT or move.element not in tapped
        if move.wrong is None and is_offered and not handset.is_done(there):
            yield move, there
