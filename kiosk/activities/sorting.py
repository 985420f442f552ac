"""Sorting four to six items into two or three groups by tapping an item, then its group.

Rules: a tapped item stays selected until a group is tapped. If nothing is selected, a tap on a placed item removes it
from its group and selects it. «Xong» (done) can submit the answer once all items are placed.
"""

from collections.abc import Mapping, Sequence
from random import Random
from typing import Annotated, Any

from pydantic import AfterValidator, Field

from kiosk.activities.answers import LIST, PAIR, component, read_pairs
from kiosk.activities.payload import (
    LongText,
    PartId,
    Payload,
    PictureFile,
    Question,
    RefersTo,
    Text,
    at_most,
    check_unique,
    read,
)
from kiosk.domain.errors import PayloadError
from kiosk.domain.text import Block
from kiosk.domain.verdicts import Answer, Interaction, Outcome, Verdict

GroupName = Annotated[Text, AfterValidator(at_most(4))]
ItemName = Annotated[Text, AfterValidator(at_most(6))]


class Group(Payload):
    """A group into which items are sorted."""

    id: PartId
    text: GroupName
    picture: PictureFile | None = None


class SortingItem(Group):
    """An item to be sorted; ``group`` is the id of the group to which it belongs."""

    text: ItemName
    group: Annotated[PartId, RefersTo(("groups", "*", "id"))]


class Sorting(Payload):
    """Payload of ``sorting``."""

    question: Question
    groups: Annotated[tuple[Group, ...], Field(min_length=2, max_length=3)]
    items: Annotated[tuple[SortingItem, ...], Field(min_length=4, max_length=6)]
    explain: LongText

    def group_ids(self) -> tuple[str, ...]:
        """Ids of the groups, in the author's order."""
        return tuple(group.id for group in self.groups)

    def key(self) -> dict[str, str]:
        """The groups to which the items belong, as item id → group id."""
        return {item.id: item.group for item in self.items}


SAMPLE: Mapping[str, Any] = {
    "question": {"vi": "Cái nào nói ra được, cái nào phải giữ kín?", "en": "What may you tell, what must you keep?"},
    "groups": [
        {"id": "noi-duoc", "text": {"vi": "Nói ra được", "en": "May tell"}},
        {"id": "giu-kin", "text": {"vi": "Phải giữ kín", "en": "Must keep"}},
    ],
    "items": [
        {"id": "ma-otp", "text": {"vi": "Mã OTP", "en": "OTP"}, "group": "giu-kin"},
        {"id": "mat-khau", "text": {"vi": "Mật khẩu", "en": "Password"}, "group": "giu-kin"},
        {"id": "ten-thon", "text": {"vi": "Tên thôn, bản", "en": "Name of your village"}, "group": "noi-duoc"},
        {"id": "gio-hop", "text": {"vi": "Giờ họp thôn", "en": "Time of the meeting"}, "group": "noi-duoc"},
    ],
    "explain": {
        "vi": "Mã OTP và mật khẩu mở được tài khoản của {addr}, nên phải giữ kín.",
        "en": "An OTP and a password open your account, so keep them to yourself.",
    },
}


class SortingActivity:
    """The activity kind ``sorting``: sorting items into groups."""

    key = "sorting"
    is_question = True
    is_doing = False
    payload: type[Any] = Sorting
    sample = SAMPLE

    def parse(self, payload: Mapping[str, Any]) -> Sorting:
        """Parse `payload` (see `Activity.parse`) and check that every item's group exists and no group is empty."""
        task = read(Sorting, payload)
        groups = task.group_ids()
        check_unique("groups", groups)
        check_unique("items", (item.id for item in task.items), taken=groups)
        for place, item in enumerate(task.items):
            if item.group not in groups:
                cure = f"write one of {', '.join(groups)}"
                raise PayloadError(f"items.{place}.group", f"'{item.group}' is not a group", cure)
        for place, group in enumerate(groups):
            if group not in task.key().values():
                raise PayloadError(
                    f"groups.{place}", f"nothing belongs to '{group}'", "add an item or remove the group"
                )
        return task

    def blocks(self, task: Sorting) -> tuple[Block, ...]:
        """The blocks ``question``, ``group.<id>`` …, ``item.<id>`` …, ``explain``."""
        return (
            Block("question", task.question),
            *(Block(f"group.{group.id}", group.text) for group in task.groups),
            *(Block(f"item.{item.id}", item.text) for item in task.items),
            Block("explain", task.explain),
        )

    def opening(self, task: Sorting) -> tuple[str, ...]:
        """Ids of the blocks of the question, the groups and the items."""
        return tuple(block.id for block in self.blocks(task) if block.id != "explain")

    def media(self, task: Sorting) -> tuple[str, ...]:
        """Paths of the pictures of the groups and of the items."""
        return tuple(part.picture.path for part in (*task.groups, *task.items) if part.picture)

    def props(self, task: Sorting, rng: Random) -> dict[str, Any]:
        """The properties ``question``, ``groups`` and ``items`` (id, text, picture each); the items are shuffled."""
        items = sorted(task.items, key=lambda item: item.id)
        rng.shuffle(items)
        return {"question": task.question, "groups": _shown(task.groups), "items": _shown(items)}

    def start(self, task: Sorting) -> Answer:
        """The draft without placed items and without a selected item; ``held`` is the id of the selected item."""
        return {"placed": {}, "held": ""}

    def choose(self, task: Sorting, draft: Answer, part: str) -> Answer:
        """The draft after a tap on the item or group `part`.

        A tap on an item selects the item; a second tap deselects it. A tap on a group puts the selected item into the
        group. While an item is selected, a tap on another item that is in a group counts as a tap on that group.
        """
        items, groups = task.key(), task.group_ids()
        placed = read_pairs(draft, "placed", items, groups) or {}
        held = draft.get("held", "")
        if held in items and part in placed:
            part = placed[part]
        if part in items:
            placed.pop(part, None)
            return {"placed": placed, "held": "" if part == held else part}
        if part in groups and held in items:
            return {"placed": {**placed, held: part}, "held": ""}
        return draft

    def is_complete(self, task: Sorting, draft: Answer) -> bool:
        """Whether every item is in a group."""
        placed = read_pairs(draft, "placed", task.key(), task.group_ids())
        return len(placed or ()) == len(task.items)

    def answers_at_once(self, task: Sorting) -> bool:
        """Always false: the learner can move items until pressing «Xong» (done)."""
        return False

    def judge(self, task: Sorting, answer: Answer) -> Verdict:
        """The verdict: right if every item is in its right group; its solution lists ``item[.]group`` pairs."""
        if not self.is_complete(task, answer):
            return Verdict(Outcome.INCOMPLETE)
        key = task.key()
        placed = read_pairs(answer, "placed", key, task.group_ids()) or {}
        right = tuple(item for item in key if placed[item] == key[item])
        wrong = tuple(item for item in key if placed[item] != key[item])
        outcome = Outcome.WRONG if wrong else Outcome.RIGHT
        return Verdict(outcome, right, wrong, _pairs(key, key), "explain")

    def interaction(self, task: Sorting, answer: Answer) -> Interaction:
        """The xAPI interaction of type ``matching``, with ``item[.]group`` pairs."""
        key = task.key()
        placed = read_pairs(answer, "placed", key, task.group_ids()) or {}
        parts = {
            "source": component((item.id, item.text) for item in task.items),
            "target": component((group.id, group.text) for group in task.groups),
        }
        return Interaction("matching", LIST.join(_pairs(key, key)), LIST.join(_pairs(key, placed)), parts)

    def again(self, task: Sorting, answer: Answer) -> Answer:
        """The draft in which only the items in their right group are placed."""
        key = task.key()
        placed = read_pairs(answer, "placed", key, task.group_ids()) or {}
        return {"placed": {item: group for item, group in placed.items() if key[item] == group}, "held": ""}

    def solution(self, task: Sorting) -> Answer:
        """The answer with every item in its right group."""
        return {"placed": task.key(), "held": ""}


def _shown(parts: Sequence[Group]) -> list[dict[str, Any]]:
    return [{"id": part.id, "text": part.text, "picture": part.picture or ""} for part in parts]


def _pairs(items: Mapping[str, str], placed: Mapping[str, str]) -> tuple[str, ...]:
    return tuple(f"{item}{PAIR}{placed[item]}" for item in items if item in placed)


ACTIVITY = SortingActivity()
