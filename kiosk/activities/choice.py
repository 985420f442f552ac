"""A question with two to four options, of which one or several are right.

Rules: if only one option can be chosen, a tap on an option submits the answer. With ``several``, a tap selects or
deselects an option, and «Xong» (done) submits the answer.
"""

from collections.abc import Mapping
from random import Random
from typing import Annotated, Any

from pydantic import Field

from kiosk.activities.answers import LIST, component, read_ids
from kiosk.activities.payload import (
    Flag,
    LongText,
    PartId,
    Payload,
    PictureFile,
    Question,
    ShortText,
    check_unique,
    read,
)
from kiosk.domain.errors import PayloadError
from kiosk.domain.text import Block
from kiosk.domain.verdicts import Answer, Interaction, Outcome, Verdict


class Option(Payload):
    """One option of the question. ``explain``: why the option is wrong (optional)."""

    id: PartId
    text: ShortText
    picture: PictureFile | None = None
    right: Flag
    explain: LongText | None = None


class Choice(Payload):
    """Payload of ``choice``. If ``true_false`` is set, the options must have the ids ``true`` and ``false``."""

    question: Question
    options: Annotated[tuple[Option, ...], Field(min_length=2, max_length=4)]
    several: Flag = False
    true_false: Flag = False
    shuffle: Flag = True
    picture: PictureFile | None = None
    explain: LongText

    def ids(self) -> tuple[str, ...]:
        """Ids of the options, in the author's order."""
        return tuple(option.id for option in self.options)

    def right(self) -> tuple[str, ...]:
        """Ids of the right options, in the author's order."""
        return tuple(option.id for option in self.options if option.right)


SAMPLE: Mapping[str, Any] = {
    "question": {
        "vi": "Có người gọi tự xưng công an, yêu cầu {addr} đọc mã OTP. {Addr} làm gì?",
        "en": "A caller says he is the police and asks for your OTP. What do you do?",
    },
    "options": [
        {
            "id": "doc-ma",
            "text": {"vi": "Đọc mã cho họ, vì họ là công an", "en": "Read it to him: he is the police"},
            "right": False,
            "explain": {
                "vi": "Công an thật không bao giờ hỏi mã OTP. Có mã là họ lấy được tiền.",
                "en": "The real police never ask for an OTP. Whoever has the code gets the money.",
            },
        },
        {
            "id": "tat-may",
            "text": {
                "vi": "Tắt máy và gọi người thân hoặc công an xã",
                "en": "Hang up and call family or the police",
            },
            "right": True,
        },
        {
            "id": "chuyen-tien",
            "text": {"vi": "Chuyển tiền trước rồi hỏi sau", "en": "Send the money first and ask later"},
            "right": False,
        },
    ],
    "explain": {
        "vi": "Công an không bao giờ hỏi mã OTP qua điện thoại. Mã OTP như chìa khóa nhà, không đưa cho ai.",
        "en": "The police never ask for an OTP on the phone. It is like your house key: give it to nobody.",
    },
}


class ChoiceActivity:
    """The activity kind ``choice``: choosing the right option or options."""

    key = "choice"
    is_question = True
    is_doing = False
    payload: type[Any] = Choice
    sample = SAMPLE

    def parse(self, payload: Mapping[str, Any]) -> Choice:
        """Parse `payload` (see `Activity.parse`) and check that the number of right options is allowed.

        With ``true_false``, also check that the ids of the options are ``true`` and ``false``.
        """
        task = read(Choice, payload)
        check_unique("options", task.ids())
        right = len(task.right())
        if right == 0:
            raise PayloadError("options", "no option is right", "write right: true for the right option")
        if right > 1 and not task.several:
            raise PayloadError("options", f"{right} options are right", "leave one right, or write several: true")
        if task.true_false and set(task.ids()) != {"true", "false"}:
            raise PayloadError(
                "options", "is not a true-or-false pair", "write two options with the ids true and false"
            )
        if task.true_false and task.several:
            raise PayloadError("several", "cannot be combined with true_false", "remove it")
        return task

    def blocks(self, task: Choice) -> tuple[Block, ...]:
        """The blocks ``question``, ``option.<id>`` …, ``explain.<id>`` for each explained option, ``explain``."""
        return (
            Block("question", task.question),
            *(Block(f"option.{option.id}", option.text) for option in task.options),
            *(Block(f"explain.{option.id}", option.explain) for option in task.options if option.explain),
            Block("explain", task.explain),
        )

    def opening(self, task: Choice) -> tuple[str, ...]:
        """Ids of the blocks of the question and of all options."""
        return ("question", *(f"option.{part}" for part in task.ids()))

    def media(self, task: Choice) -> tuple[str, ...]:
        """Paths of the pictures of the question and of the options."""
        pictures = (task.picture, *(option.picture for option in task.options))
        return tuple(picture.path for picture in pictures if picture)

    def props(self, task: Choice, rng: Random) -> dict[str, Any]:
        """The properties ``question``, ``options`` (id, text, picture each), ``several``, ``picture``.

        The options are shuffled if ``shuffle`` is set, but never with ``true_false``.
        """
        options = [{"id": one.id, "text": one.text, "picture": one.picture or ""} for one in task.options]
        if task.shuffle and not task.true_false:
            rng.shuffle(options)
        return {
            "question": task.question,
            "options": options,
            "several": task.several,
            "picture": task.picture or "",
        }

    def start(self, task: Choice) -> Answer:
        """The draft in which no option is chosen."""
        return {"chosen": []}

    def choose(self, task: Choice, draft: Answer, part: str) -> Answer:
        """The draft with `part` chosen; if several options can be chosen, a second tap on an option deselects it."""
        if part not in task.ids():
            return draft
        if not task.several:
            return {"chosen": [part]}
        chosen = set(read_ids(draft, "chosen", task.ids()) or ()) ^ {part}
        return {"chosen": [one for one in task.ids() if one in chosen]}

    def is_complete(self, task: Choice, draft: Answer) -> bool:
        """Whether at least one option is chosen; without ``several``, whether exactly one is."""
        chosen = read_ids(draft, "chosen", task.ids())
        return bool(chosen) and (task.several or len(chosen or ()) == 1)

    def answers_at_once(self, task: Choice) -> bool:
        """True if only one option can be chosen: then choosing it is the answer."""
        return not task.several

    def judge(self, task: Choice, answer: Answer) -> Verdict:
        """The verdict: right if exactly the right options are chosen."""
        if not self.is_complete(task, answer):
            return Verdict(Outcome.INCOMPLETE)
        chosen = read_ids(answer, "chosen", task.ids()) or ()
        right = tuple(one for one in chosen if one in task.right())
        wrong = tuple(one for one in chosen if one not in task.right())
        if set(chosen) == set(task.right()):
            return Verdict(Outcome.RIGHT, right, (), task.right(), "explain")
        explained = [option.id for option in task.options if option.explain and option.id in wrong]
        explain = f"explain.{explained[0]}" if explained else "explain"
        return Verdict(Outcome.WRONG, right, wrong, task.right(), explain)

    def interaction(self, task: Choice, answer: Answer) -> Interaction:
        """The xAPI interaction, of type ``true-false`` if ``true_false`` is set, else ``choice``."""
        chosen = LIST.join(read_ids(answer, "chosen", task.ids()) or ())
        if task.true_false:
            return Interaction("true-false", task.right()[0], chosen)
        choices = component((option.id, option.text) for option in task.options)
        return Interaction("choice", LIST.join(task.right()), chosen, {"choices": choices})

    def again(self, task: Choice, answer: Answer) -> Answer:
        """The draft in which only those options are chosen that are right and were chosen in `answer`."""
        return {"chosen": list(self.judge(task, answer).right)}

    def reopens(self, task: Choice, answer: Answer, part: str) -> bool:
        """Whether `part` is an option: another one is chosen instead, or with ``several``, the choice is changed."""
        return part in task.ids() and (task.several or part not in (read_ids(answer, "chosen", task.ids()) or ()))

    def solution(self, task: Choice) -> Answer:
        """The answer in which exactly the right options are chosen."""
        return {"chosen": list(task.right())}


ACTIVITY = ChoiceActivity()
