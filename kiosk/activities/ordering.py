"""Putting three to five items in order by tapping them one after another.

Rules: a tap on an item gives it the next number; a second tap removes the number. «Xong» (done) can submit the answer
once all items are numbered. The payload lists the items in the right order; props and blocks never reveal this order.
"""

from collections.abc import Mapping
from random import Random
from typing import Annotated, Any

from pydantic import Field

from kiosk.activities.answers import LIST, component, read_ids
from kiosk.activities.payload import Label, LongText, PartId, Payload, PictureFile, Question, check_unique, read
from kiosk.domain.text import Block
from kiosk.domain.verdicts import Answer, Interaction, Outcome, Verdict


class OrderingItem(Payload):
    """One item to be put in order."""

    id: PartId
    text: Label
    picture: PictureFile | None = None


class Ordering(Payload):
    """Payload of ``ordering``; ``items`` are listed in the right order."""

    question: Question
    items: Annotated[tuple[OrderingItem, ...], Field(min_length=3, max_length=5)]
    explain: LongText

    def ids(self) -> tuple[str, ...]:
        """Ids of the items, in the right order."""
        return tuple(item.id for item in self.items)


SAMPLE: Mapping[str, Any] = {
    "question": {
        "vi": "{Addr} vừa nhận cuộc gọi lạ đòi chuyển tiền. Làm theo thứ tự nào?",
        "en": "A stranger has just called and wants money. What do you do first, next, last?",
    },
    "items": [
        {"id": "tat-may", "text": {"vi": "Tắt máy", "en": "Hang up"}},
        {"id": "hoi-nha", "text": {"vi": "Hỏi người trong nhà", "en": "Ask your family"}},
        {"id": "bao-xa", "text": {"vi": "Báo công an xã", "en": "Tell the commune police"}},
    ],
    "explain": {
        "vi": "Tắt máy trước để không bị giục. Rồi hỏi người nhà, và báo công an xã.",
        "en": "Hang up first, so that nobody hurries you. Then ask your family and tell the police.",
    },
}


class OrderingActivity:
    """The activity kind ``ordering``: putting items in order."""

    key = "ordering"
    is_question = True
    is_doing = True
    payload: type[Any] = Ordering
    sample = SAMPLE

    def parse(self, payload: Mapping[str, Any]) -> Ordering:
        """Parse `payload` (see `Activity.parse`) and check that no two items have the same id."""
        task = read(Ordering, payload)
        check_unique("items", task.ids())
        return task

    def blocks(self, task: Ordering) -> tuple[Block, ...]:
        """The blocks ``question``, ``item.<id>`` (sorted by id), ``explain``."""
        items = sorted(task.items, key=lambda item: item.id)
        spoken = (Block(f"item.{item.id}", item.text) for item in items)
        return (Block("question", task.question), *spoken, Block("explain", task.explain))

    def opening(self, task: Ordering) -> tuple[str, ...]:
        """Ids of the blocks of the question and of all items."""
        return tuple(block.id for block in self.blocks(task) if block.id != "explain")

    def media(self, task: Ordering) -> tuple[str, ...]:
        """Paths of the pictures of the items."""
        return tuple(item.picture.path for item in task.items if item.picture)

    def props(self, task: Ordering, rng: Random) -> dict[str, Any]:
        """The properties ``question``, ``items`` (id, text, picture each); the items are shuffled."""
        items = [
            {"id": item.id, "text": item.text, "picture": item.picture or ""}
            for item in sorted(task.items, key=lambda item: item.id)
        ]
        rng.shuffle(items)
        return {"question": task.question, "items": items}

    def start(self, task: Ordering) -> Answer:
        """The draft in which no item has a number."""
        return {"order": []}

    def choose(self, task: Ordering, draft: Answer, part: str) -> Answer:
        """The draft after a tap on the item `part`, which gets the next number.

        If `part` has a number already, the tap removes the number, and the numbers of later items decrease by one.
        """
        if part not in task.ids():
            return draft
        order = list(read_ids(draft, "order", task.ids()) or ())
        if part in order:
            return {"order": [one for one in order if one != part]}
        return {"order": [*order, part]}

    def is_complete(self, task: Ordering, draft: Answer) -> bool:
        """Whether every item has a number."""
        return len(read_ids(draft, "order", task.ids()) or ()) == len(task.items)

    def answers_at_once(self, task: Ordering) -> bool:
        """Always false: the learner can change the order until pressing «Xong» (done)."""
        return False

    def judge(self, task: Ordering, answer: Answer) -> Verdict:
        """The verdict: right if every item is in its right place."""
        if not self.is_complete(task, answer):
            return Verdict(Outcome.INCOMPLETE)
        order = read_ids(answer, "order", task.ids()) or ()
        right = tuple(one for one, place in zip(order, task.ids(), strict=True) if one == place)
        wrong = tuple(one for one in order if one not in right)
        return Verdict(Outcome.WRONG if wrong else Outcome.RIGHT, right, wrong, task.ids(), "explain")

    def interaction(self, task: Ordering, answer: Answer) -> Interaction:
        """The xAPI interaction of type ``sequencing``."""
        response = LIST.join(read_ids(answer, "order", task.ids()) or ())
        choices = component((item.id, item.text) for item in task.items)
        return Interaction("sequencing", LIST.join(task.ids()), response, {"choices": choices})

    def again(self, task: Ordering, answer: Answer) -> Answer:
        """The draft in which the items before the first misplaced one keep their numbers."""
        kept: list[str] = []
        for one, place in zip(read_ids(answer, "order", task.ids()) or (), task.ids(), strict=False):
            if one != place:
                break
            kept.append(one)
        return {"order": kept}

    def solution(self, task: Ordering) -> Answer:
        """The answer with the items in the right order."""
        return {"order": list(task.ids())}


ACTIVITY = OrderingActivity()
