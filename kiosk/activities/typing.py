"""Practice in typing Vietnamese key by key, with Telex, VNI or keys for the marks.

Rules: a wrong key is counted but not entered. From the second wrong key in a row, the right key is explained. Marks
can be typed after their letter or at the end of the word. Case is ignored. Nothing is timed. The record contains the
number of wrong keys, but not which keys they were.
"""

from collections.abc import Mapping
from random import Random
from typing import Annotated, Any

from pydantic import StringConstraints

from kiosk.activities.keystrokes import KeySequences, how_block, how_id
from kiosk.activities.payload import Flag, LongText, Payload, PictureFile, Question, read
from kiosk.domain.acts import AGAIN, HINT
from kiosk.domain.errors import PayloadError
from kiosk.domain.ids import ENGLISH, VIETNAMESE
from kiosk.domain.text import Block, LocalizedText
from kiosk.domain.verdicts import Answer, Interaction, Outcome, Verdict
from kiosk.domain.vietnamese import DELETE, Deed, Method

KEY = "key:"
"""Prefix of an act that presses a key."""
OTHER_KEY = KEY + "other"
SAID_OTHER = "said.other"
EXPLAINED_FROM = 2
"""Number of wrong keys in a row, at one position of the text, from which on the right key is explained."""


class Typing(Payload):
    """Payload of ``typing``."""

    question: Question
    text: Annotated[str, StringConstraints(strip_whitespace=True, min_length=1, max_length=24)]
    method: Method = Method.TELEX
    guided: Flag = True
    """Whether the next key is always shown; if false, a key is shown only after a hint or two wrong keys in a row."""
    picture: PictureFile | None = None
    explain: LongText

    def lesson(self) -> KeySequences:
        """The text as accepted key sequences. Raises ValueError if a word cannot be typed."""
        return KeySequences.of(self.text, self.method)


SAMPLE: Mapping[str, Any] = {
    "question": {
        "vi": "{Addr} gõ chữ này. Phím cần chạm có màu vàng.",
        "en": "Type this word. The key to touch is gold.",
    },
    "text": "chợ",
    "explain": {
        "vi": "Gõ ow thành ơ, gõ j là dấu nặng. {Addr} đã gõ được chữ có dấu.",
        "en": "Typing ow makes ơ, and j writes the dot below. You have typed a word with its marks.",
    },
}
_OTHER = LocalizedText(
    {
        VIETNAMESE: "Chưa phải phím này. {Addr} nhìn lại chữ rồi chạm phím khác nhé.",
        ENGLISH: "Not this key. Look at the word again and touch another one.",
    }
)


class TypingActivity:
    """The activity kind ``typing``: typing a given text; implements `Staged` and `Discreet`."""

    key = "typing"
    is_question = True
    is_doing = True
    payload: type[Any] = Typing
    sample = SAMPLE
    goes_on = False

    def parse(self, payload: Mapping[str, Any]) -> Typing:
        """Parse `payload` (see `Activity.parse`) and check that the text can be typed with its method."""
        task = read(Typing, payload)
        try:
            task.lesson()
        except ValueError as error:
            cure = "write Vietnamese words, digits and single spaces; other words only with method: marks"
            raise PayloadError("text", str(error), cure) from error
        return task

    def blocks(self, task: Typing) -> tuple[Block, ...]:
        """The blocks ``question``, ``how.…`` for every kind of keystroke, ``said.other``, ``explain``."""
        how = {how_id(stroke): how_block(stroke) for stroke in task.lesson().strokes()}
        return (
            Block("question", task.question),
            *how.values(),
            Block(SAID_OTHER, _OTHER),
            Block("explain", task.explain),
        )

    def opening(self, task: Typing) -> tuple[str, ...]:
        """Ids of the blocks of the question and, if the step is guided, of the instruction for the first key."""
        return ("question", how_id(task.lesson().taught()[0])) if task.guided else ("question",)

    def media(self, task: Typing) -> tuple[str, ...]:
        """The path of the picture, if there is one."""
        return (task.picture.path,) if task.picture else ()

    def props(self, task: Typing, rng: Random) -> dict[str, Any]:
        """The properties ``question``, ``picture``; the text to type is in `scene`."""
        return {"question": task.question, "picture": task.picture or ""}

    def start(self, task: Typing) -> Answer:
        """The draft in which no key is typed."""
        return {"keys": [], "wrong": 0, "slips": 0, "hints": 0, "pointed": False, "last": "start"}

    def choose(self, task: Typing, draft: Answer, part: str) -> Answer:
        """The draft after the act ``key:<key>``, ``hint`` or ``again``; an invalid draft counts as the start."""
        lesson, now = task.lesson(), self._read(task, draft)
        if part == AGAIN:
            return self.start(task) if now["keys"] else draft
        if part == HINT:
            is_new = self.hint_offered(task, now)
            return {**now, "pointed": True, "hints": now["hints"] + 1, "last": "hint"} if is_new else draft
        if not part.startswith(KEY) or lesson.is_done(now["keys"]):
            return draft
        key = part.removeprefix(KEY)
        if key == DELETE:
            return {**now, "keys": now["keys"][:-1], "slips": 0, "last": "delete"} if now["keys"] else draft
        stroke = lesson.meant(now["keys"], key)
        if stroke is None:
            slips = now["slips"] + 1
            last = "explain" if slips >= EXPLAINED_FROM else "wrong"
            return {**now, "wrong": now["wrong"] + 1, "slips": slips, "last": last}
        keys = [*now["keys"], stroke.key]
        last = "goal" if lesson.is_done(keys) else "right"
        return {**now, "keys": keys, "slips": 0, "pointed": False, "last": last}

    def recorded(self, task: Typing, draft: Answer, part: str) -> str:
        """The act `part`, or ``key:other`` if its key is wrong at this position."""
        if not part.startswith(KEY) or part == KEY + DELETE:
            return part
        stroke = task.lesson().meant(self._read(task, draft)["keys"], part.removeprefix(KEY))
        return KEY + stroke.key if stroke else OTHER_KEY

    def is_complete(self, task: Typing, draft: Answer) -> bool:
        """Whether the whole text is typed."""
        return task.lesson().is_done(self._read(task, draft)["keys"])

    def answers_at_once(self, task: Typing) -> bool:
        """Always true: the last key completes the answer."""
        return True

    def judge(self, task: Typing, answer: Answer) -> Verdict:
        """The verdict: right once the whole text is typed, however many keys were wrong; before that, INCOMPLETE."""
        if not self.is_complete(task, answer):
            return Verdict(Outcome.INCOMPLETE)
        return Verdict(Outcome.RIGHT, ("text",), (), ("text",), "explain")

    def interaction(self, task: Typing, answer: Answer) -> Interaction:
        """The xAPI interaction of type ``fill-in``; its correct response is the text that has to be typed."""
        typed = task.lesson().text_of(self._read(task, answer)["keys"])
        return Interaction("fill-in", task.text, typed or "-")

    def again(self, task: Typing, answer: Answer) -> Answer:
        """The draft in which no key is typed."""
        return self.start(task)

    def solution(self, task: Typing) -> Answer:
        """The answer with the keys of the taught way."""
        return {**self.start(task), "keys": [stroke.key for stroke in task.lesson().taught()], "last": "goal"}

    def scene(self, task: Typing, draft: Answer) -> dict[str, Any]:
        """The properties of the display for `draft`.

        ``target``: the text to type. ``typed``: the text typed so far. ``next``: the next key; empty if it is not
        shown. ``answer``: the remark on a wrong key, or the instruction for the next key; empty if neither is shown.
        ``answerKind``: ``explain`` after a wrong key, otherwise ``hint``; empty if ``answer`` is empty.
        ``answerBlock``: block id of ``answer``; empty if ``answer`` is empty. ``method``: the input method.
        ``finished``: whether the whole text is typed.
        """
        lesson, now = task.lesson(), self._read(task, draft)
        stroke = lesson.next(now["keys"])
        shows_key = stroke is not None and (task.guided or now["pointed"] or now["last"] == "explain")
        tells = stroke is not None and (shows_key or now["last"] == "wrong")
        answer = _OTHER if now["last"] == "wrong" else how_block(stroke).text if stroke and shows_key else ""
        kind = {"wrong": "explain", "explain": "explain"}.get(now["last"], "hint")
        return {
            "target": task.text,
            "typed": lesson.text_of(now["keys"]),
            "next": stroke.key.lower() if stroke and shows_key else "",
            "answer": answer if tells else "",
            "answerKind": kind if tells else "",
            "answerBlock": (SAID_OTHER if now["last"] == "wrong" else how_id(stroke)) if stroke and tells else "",
            "method": task.method.value,
            "finished": stroke is None,
        }

    def said(self, task: Typing, draft: Answer) -> tuple[str, ...]:
        """Id of the block to narrate: the remark on a wrong key, or the instruction for the next key.

        The remark follows the first wrong key in a row; the instruction follows a further wrong key or a hint. In a
        guided step, the instruction also follows a right key, unless the next key types a plain letter.
        """
        now = self._read(task, draft)
        stroke = task.lesson().next(now["keys"])
        if stroke is None:
            return ()
        match now["last"]:
            case "wrong":
                return (SAID_OTHER,)
            case "explain" | "hint":
                return (how_id(stroke),)
            case "right" if task.guided and stroke.deed is not Deed.LETTER:
                return (how_id(stroke),)
            case _:
                return ()

    def hint_offered(self, task: Typing, draft: Answer) -> bool:
        """Whether the text is unfinished, the step is not guided, and no hint shows the next key yet."""
        now = self._read(task, draft)
        return not task.guided and not now["pointed"] and not task.lesson().is_done(now["keys"])

    def hint_counts(self, task: Typing, draft: Answer) -> bool:
        """Always true: every shown hint counts as help."""
        return True

    def mastered(self, task: Typing, draft: Answer) -> bool:
        """Always false: typing a given text is practice and does not count as mastery."""
        return False

    def about(self, task: Typing, before: Answer, after: Answer) -> dict[str, Any]:
        """The result of the act, and the numbers of wrong keys and of hints."""
        now = self._read(task, after)
        return {"result": now["last"], "wrong": now["wrong"], "hints": now["hints"]}

    def _read(self, task: Typing, draft: Answer) -> dict[str, Any]:
        """`draft` as a dictionary; the start draft if `draft` is not valid for this task."""
        start = dict(self.start(task))
        if not isinstance(draft, Mapping) or set(draft) != set(start):
            return start
        keys = draft["keys"]
        is_sound = isinstance(keys, list | tuple) and task.lesson().fits(keys)
        has_types = all(type(draft[name]) is type(start[name]) for name in start if name != "keys")
        return {**draft, "keys": list(keys)} if is_sound and has_types else start


ACTIVITY = TypingActivity()
