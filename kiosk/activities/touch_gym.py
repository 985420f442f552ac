"""Playful exercises for the gestures of a touch screen.

Rules: no act is wrong. A learner who cannot make a gesture can tap instead; the exercise then counts as done with
help, not as failed. Every attempt gets a reply. The view detects the gestures and reports them as acts.
"""

from collections.abc import Mapping
from random import Random
from typing import Annotated, Any

from pydantic import Field

from kiosk.activities.answers import LIST, PAIR, component, read_ids
from kiosk.activities.gestures import ALMOST, HELPED, HELPED_END, HOW, PRAISE, Direction, Gesture
from kiosk.activities.payload import LongText, PartId, Payload, Question, ShortText, check_unique, read
from kiosk.domain.errors import PayloadError
from kiosk.domain.text import Block, LocalizedText
from kiosk.domain.verdicts import Answer, Interaction, Outcome, Verdict

MOST_REMARKS = 2
"""Number of «almost» remarks (after nearly successful attempts) in one exercise; further attempts get the hint."""
MOST = 999
"""Maximum number of attempts that are counted."""


class Exercise(Payload):
    """One gesture to practise; a swipe has a ``direction``."""

    id: PartId
    gesture: Gesture
    direction: Direction | None = None
    how: ShortText | None = None

    @property
    def kind(self) -> str:
        """The gesture with its direction if it has one, such as ``swipe-left`` or ``tap``."""
        return self.gesture if self.direction is None else f"{self.gesture}-{self.direction}"

    def told(self) -> LocalizedText:
        """The author's instruction if there is one, else the built-in instruction for the gesture."""
        return self.how or HOW[self.kind]


class TouchGym(Payload):
    """Payload of ``touch_gym``."""

    question: Question
    exercises: Annotated[tuple[Exercise, ...], Field(min_length=1, max_length=7)]
    explain: LongText

    def ids(self) -> tuple[str, ...]:
        """Ids of the exercises, in the author's order."""
        return tuple(exercise.id for exercise in self.exercises)


SAMPLE: Mapping[str, Any] = {
    "question": {"vi": "{Addr} tập tay với màn hình.", "en": "Try out the touch screen."},
    "exercises": [
        {"id": "cham", "gesture": "tap"},
        {"id": "vuot", "gesture": "swipe", "direction": "left"},
        {"id": "cuon", "gesture": "scroll"},
        {"id": "keo", "gesture": "drag"},
        {"id": "giu", "gesture": "hold"},
        {"id": "hai-lan", "gesture": "double-tap"},
        {"id": "phong-to", "gesture": "pinch"},
    ],
    "explain": {
        "vi": "{Addr} đã tập đủ các động tác. Điện thoại nào cũng dùng các động tác này.",
        "en": "You have tried every movement. Every phone uses them.",
    },
}


class TouchGymActivity:
    """The activity kind ``touch_gym``: exercises for gestures; implements `Staged`."""

    key = "touch_gym"
    is_question = True
    is_doing = True
    payload: type[Any] = TouchGym
    sample = SAMPLE
    goes_on = False

    def parse(self, payload: Mapping[str, Any]) -> TouchGym:
        """Parse `payload` (see `Activity.parse`) and check that swipes, and only swipes, have a direction."""
        task = read(TouchGym, payload)
        check_unique("exercises", task.ids())
        for place, exercise in enumerate(task.exercises):
            field = f"exercises.{place}.direction"
            if exercise.gesture is Gesture.SWIPE and exercise.direction is None:
                raise PayloadError(field, "is missing", "write left, right, up or down")
            if exercise.gesture is not Gesture.SWIPE and exercise.direction is not None:
                raise PayloadError(field, f"a {exercise.gesture} cannot have a direction", "remove it")
        return task

    def blocks(self, task: TouchGym) -> tuple[Block, ...]:
        """The blocks ``question``, ``how.<id>`` …, ``almost.<id>`` …, ``praise.1`` …, ``helped``, ``explain``.

        The last block, ``explain.helped``, replaces ``explain`` if an exercise was done with help.
        """
        return (
            Block("question", task.question),
            *(Block(f"how.{exercise.id}", exercise.told()) for exercise in task.exercises),
            *(Block(f"almost.{exercise.id}", ALMOST[exercise.kind]) for exercise in task.exercises),
            *(Block(f"praise.{number}", text) for number, text in enumerate(PRAISE, start=1)),
            Block("helped", HELPED),
            Block("explain", task.explain),
            Block("explain.helped", HELPED_END),
        )

    def opening(self, task: TouchGym) -> tuple[str, ...]:
        """Ids of the blocks of the question and of the first exercise's instruction."""
        return ("question", f"how.{task.exercises[0].id}")

    def media(self, task: TouchGym) -> tuple[str, ...]:
        """Always empty: the exercises use the program's own pictures."""
        return ()

    def props(self, task: TouchGym, rng: Random) -> dict[str, Any]:
        """The property ``question``; the exercises themselves are in `scene`."""
        return {"question": task.question}

    def start(self, task: TouchGym) -> Answer:
        """The draft in which no exercise is done.

        ``done``: ids of the exercises that are done. ``helped``: ids of those done with help. ``remarks``: number of
        nearly successful attempts in the current exercise. ``hinted``: whether the gesture of the current exercise
        was demonstrated. ``last``: kind of the last act; empty before the first act.
        """
        return {"done": [], "helped": [], "remarks": 0, "hinted": False, "last": ""}

    def choose(self, task: TouchGym, draft: Answer, part: str) -> Answer:
        """The draft after the act ``done:<id>``, ``helped:<id>``, ``almost:<id>``, ``hint`` or ``again``.

        ``done``, ``helped``, ``almost`` and ``hint`` have an effect only on the current exercise. ``again`` has an
        effect only after the last exercise: it returns to the first one.
        """
        present = _present(task, draft)
        if present is None:
            return self.start(task) if part == "again" else draft
        remarks = draft.get("remarks", 0)
        match part.partition(":"):
            case ("hint", "", "") if draft.get("hinted") is not True:
                return {**draft, "hinted": True, "last": "hint"}
            case ("almost", _, present.id) if isinstance(remarks, int) and remarks < MOST:
                reply = {"last": "almost"} if remarks < MOST_REMARKS else {"hinted": True, "last": "hint"}
                return {**draft, "remarks": remarks + 1, **reply}
            case ("done" | "helped" as act, _, present.id):
                done = [*_done(task, draft), present.id]
                helped = [
                    name for name in done if name in _helped(task, draft) or (name, act) == (present.id, "helped")
                ]
                return {"done": done, "helped": helped, "remarks": 0, "hinted": False, "last": act}
            case _:
                return draft

    def is_complete(self, task: TouchGym, draft: Answer) -> bool:
        """Whether every exercise is done, with or without help."""
        return len(_done(task, draft)) == len(task.exercises)

    def answers_at_once(self, task: TouchGym) -> bool:
        """Always true: the last exercise completes the answer."""
        return True

    def judge(self, task: TouchGym, answer: Answer) -> Verdict:
        """The verdict: right once every exercise is done, else INCOMPLETE; never wrong.

        If an exercise was done with help, no part is right, so that the learner is not praised for it.
        """
        if not self.is_complete(task, answer):
            return Verdict(Outcome.INCOMPLETE)
        helped = _helped(task, answer)
        if helped:
            return Verdict(Outcome.RIGHT, solution=task.ids(), explain="explain.helped", aided=True)
        return Verdict(Outcome.RIGHT, right=task.ids(), solution=task.ids(), explain="explain")

    def interaction(self, task: TouchGym, answer: Answer) -> Interaction:
        """The xAPI interaction of type ``performance``.

        Its response lists ``<exercise>[.]alone`` or ``<exercise>[.]helped`` for each exercise that is done.
        """
        helped = _helped(task, answer)
        steps = {exercise.id: exercise.told() for exercise in task.exercises}
        return Interaction(
            "performance",
            LIST.join(f"{name}{PAIR}alone" for name in task.ids()),
            LIST.join(f"{name}{PAIR}{'helped' if name in helped else 'alone'}" for name in _done(task, answer)),
            {"steps": component(steps.items())},
        )

    def again(self, task: TouchGym, answer: Answer) -> Answer:
        """The draft at the start of the first exercise."""
        return self.start(task)

    def solution(self, task: TouchGym) -> Answer:
        """The answer in which every exercise is done without help."""
        return {**self.start(task), "done": list(task.ids()), "last": "done"}

    def scene(self, task: TouchGym, draft: Answer) -> dict[str, Any]:
        """The properties from which the view shows the current exercise or, after the end, the last exercise.

        ``exercise``: id of the exercise. ``gesture``: the gesture to practise. ``direction``: empty unless the
        gesture is a swipe. ``how``: the instruction. ``number``: position of the exercise among all, from 1.
        ``count``: number of exercises. ``hand``: whether the animated hand demonstrates the gesture. ``message`` and
        ``messageBlock``: text and block id of the remark on the last act; empty if there is none. ``finished``:
        whether all exercises are done.
        """
        present = _present(task, draft)
        shown = present or task.exercises[-1]
        said = self.said(task, draft)
        message = said[0] if said and not said[0].startswith("how.") else ""
        texts = {block.id: block.text for block in self.blocks(task)}
        return {
            "exercise": shown.id,
            "gesture": str(shown.gesture),
            "direction": str(shown.direction or ""),
            "how": shown.told(),
            "number": task.ids().index(shown.id) + 1,
            "count": len(task.exercises),
            "hand": draft.get("hinted") is True,
            "message": texts.get(message, ""),
            "messageBlock": message,
            "finished": present is None,
        }

    def said(self, task: TouchGym, draft: Answer) -> tuple[str, ...]:
        """Ids of the blocks to narrate after the last act: a remark, the current instruction, or both."""
        present = _present(task, draft)
        if present is None:
            return ()
        how = f"how.{present.id}"
        match draft.get("last"):
            case "done":
                return (f"praise.{(len(_done(task, draft)) - 1) % len(PRAISE) + 1}", how)
            case "helped":
                return ("helped", how)
            case "almost":
                return (f"almost.{present.id}",)
            case "hint":
                return (how,)
            case _:
                return ()

    def hint_offered(self, task: TouchGym, draft: Answer) -> bool:
        """Whether there is a current exercise that the animated hand has not demonstrated yet."""
        return _present(task, draft) is not None and draft.get("hinted") is not True

    def hint_counts(self, task: TouchGym, draft: Answer) -> bool:
        """Always false: a demonstration is part of learning a gesture."""
        return False

    def mastered(self, task: TouchGym, draft: Answer) -> bool:
        """Always false: the exercises are practice and do not count as mastery."""
        return False

    def about(self, task: TouchGym, before: Answer, after: Answer) -> dict[str, Any]:
        """The gesture of the exercise, and ``result: goal`` once every exercise is done."""
        present = _present(task, before)
        result = {"result": "goal"} if self.is_complete(task, after) else {}
        return {"gesture": present.kind if present else "", **result}


def _done(task: TouchGym, draft: Answer) -> tuple[str, ...]:
    return read_ids(draft, "done", task.ids()) or ()


def _helped(task: TouchGym, draft: Answer) -> tuple[str, ...]:
    return read_ids(draft, "helped", task.ids()) or ()


def _present(task: TouchGym, draft: Answer) -> Exercise | None:
    done = _done(task, draft)
    return next((exercise for exercise in task.exercises if exercise.id not in done), None)


ACTIVITY = TouchGymActivity()
