"""Joining pairs by tapping a thing on one side and its partner on the other.

Rules: a tapped thing stays selected until a thing on the other side is tapped, which joins the two. If nothing is
selected, a tap on a paired thing separates its pair and selects the tapped thing. «Xong» (done) can submit the answer
once all things are paired. Each side is shuffled without regard to the other, so that the order does not reveal the
pairs. A thing that is a picture without text is not narrated.
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
    Text,
    at_most,
    check_unique,
    read,
)
from kiosk.domain.errors import PayloadError
from kiosk.domain.ids import VIETNAMESE
from kiosk.domain.text import Block, LocalizedText
from kiosk.domain.verdicts import Answer, Interaction, Outcome, Verdict

HalfText = Annotated[Text, AfterValidator(at_most(6))]


class Half(Payload):
    """One of the two things of a pair: a text, a picture, or both."""

    id: PartId
    text: HalfText | None = None
    picture: PictureFile | None = None


class Pair(Payload):
    """Two things that belong together."""

    left: Half
    right: Half


class Matching(Payload):
    """Payload of ``matching``."""

    question: Question
    pairs: Annotated[tuple[Pair, ...], Field(min_length=3, max_length=5)]
    explain: LongText

    def key(self) -> dict[str, str]:
        """The pairs, as id on the left side → id on the right side."""
        return {pair.left.id: pair.right.id for pair in self.pairs}

    def halves(self) -> tuple[Half, ...]:
        """All things, first those on the left side; each side is sorted by id, which does not reveal the pairs."""
        left = sorted((pair.left for pair in self.pairs), key=_id)
        return (*left, *sorted((pair.right for pair in self.pairs), key=_id))


def _id(half: Half) -> str:
    return half.id


def _half(name: str, vi: str, en: str) -> Mapping[str, Any]:
    return {"id": name, "text": {"vi": vi, "en": en}}


SAMPLE: Mapping[str, Any] = {
    "question": {"vi": "{Addr} nối mỗi thứ với việc của nó.", "en": "Join each thing with what it does."},
    "pairs": [
        {
            "left": _half("khoa", "Mật khẩu", "Password"),
            "right": _half("mo-may", "Mở tài khoản của mình", "Opens your account"),
        },
        {
            "left": _half("ma-mot-lan", "Mã OTP", "OTP code"),
            "right": _half("mot-lan", "Chỉ dùng một lần", "Works only once"),
        },
        {
            "left": _half("ma-vuong", "Mã QR", "QR code"),
            "right": _half("quet", "Đưa máy ảnh vào quét", "Is read by the camera"),
        },
    ],
    "explain": {
        "vi": "Mật khẩu và mã OTP phải giữ kín. Mã QR thì quét rồi đọc kỹ tên người nhận.",
        "en": "Keep the password and the OTP to yourself. Scan a QR code, then read the name.",
    },
}


class MatchingActivity:
    """The activity kind ``matching``: joining pairs of things."""

    key = "matching"
    is_question = True
    is_doing = False
    payload: type[Any] = Matching
    sample = SAMPLE

    def parse(self, payload: Mapping[str, Any]) -> Matching:
        """Parse `payload` (see `Activity.parse`); refuse empty halves, and halves of one side that look alike."""
        task = read(Matching, payload)
        left, right = ([getattr(pair, side) for pair in task.pairs] for side in ("left", "right"))
        check_unique("pairs", (half.id for half in left))
        check_unique("pairs", (half.id for half in right), taken=(half.id for half in left))
        for side, halves in (("left", left), ("right", right)):
            for place, half in enumerate(halves):
                if half.text is None and half.picture is None:
                    raise PayloadError(f"pairs.{place}.{side}", "shows nothing", "add text, picture or both")
            _check_different(side, halves)
        return task

    def blocks(self, task: Matching) -> tuple[Block, ...]:
        """The blocks ``question``, ``item.<id>`` for every half with text, ``explain``."""
        return (
            Block("question", task.question),
            *(Block(f"item.{half.id}", half.text) for half in task.halves() if half.text),
            Block("explain", task.explain),
        )

    def opening(self, task: Matching) -> tuple[str, ...]:
        """Ids of the blocks of the question, the left side and the right side."""
        return tuple(block.id for block in self.blocks(task) if block.id != "explain")

    def media(self, task: Matching) -> tuple[str, ...]:
        """Paths of the pictures of both sides."""
        return tuple(half.picture.path for half in task.halves() if half.picture)

    def props(self, task: Matching, rng: Random) -> dict[str, Any]:
        """The properties ``question``, ``leftSide`` and ``rightSide`` (id, text, picture each), both shuffled."""
        shown = [{"id": half.id, "text": half.text or "", "picture": half.picture or ""} for half in task.halves()]
        left, right = shown[: len(task.pairs)], shown[len(task.pairs) :]
        rng.shuffle(left)
        rng.shuffle(right)
        return {"question": task.question, "leftSide": left, "rightSide": right}

    def start(self, task: Matching) -> Answer:
        """The draft without pairs and without a selected thing; ``held`` is the id of the selected thing."""
        return {"paired": {}, "held": ""}

    def choose(self, task: Matching, draft: Answer, part: str) -> Answer:
        """The draft after a tap on the thing `part`.

        If a thing on the other side is selected, the tap joins the two. Otherwise the tap selects `part`, or
        deselects `part` if it was selected. A thing that was paired with one of the tapped or joined things becomes
        unpaired.
        """
        key = task.key()
        paired = _pairs_of(task, draft) or {}
        held = draft.get("held", "")
        if part not in key and part not in key.values():
            return draft
        joins = (part in key and held in key.values()) or (part not in key and held in key)
        kept = {one: other for one, other in paired.items() if part not in (one, other)}
        if joins:
            one, other = (part, held) if part in key else (held, part)
            return {"paired": {**kept, one: other}, "held": ""}
        return {"paired": kept, "held": "" if part == held else part}

    def is_complete(self, task: Matching, draft: Answer) -> bool:
        """Whether every thing has a partner."""
        return len(_pairs_of(task, draft) or ()) == len(task.pairs)

    def answers_at_once(self, task: Matching) -> bool:
        """Always false: the learner can change pairs until pressing «Xong» (done)."""
        return False

    def judge(self, task: Matching, answer: Answer) -> Verdict:
        """The verdict: right if every pair is correct.

        The verdict names each pair by its left id; its solution lists the pairs as ``left[.]right``.
        """
        if not self.is_complete(task, answer):
            return Verdict(Outcome.INCOMPLETE)
        key = task.key()
        paired = _pairs_of(task, answer) or {}
        right = tuple(one for one in key if paired[one] == key[one])
        wrong = tuple(one for one in key if paired[one] != key[one])
        return Verdict(Outcome.WRONG if wrong else Outcome.RIGHT, right, wrong, _joined(key, key), "explain")

    def interaction(self, task: Matching, answer: Answer) -> Interaction:
        """The xAPI interaction of type ``matching``, with ``left[.]right`` pairs.

        A picture without text is described by its path in the pack.
        """
        key = task.key()
        sides = {
            "source": component((pair.left.id, _name(pair.left)) for pair in task.pairs),
            "target": component((pair.right.id, _name(pair.right)) for pair in task.pairs),
        }
        paired = _pairs_of(task, answer) or {}
        return Interaction("matching", LIST.join(_joined(key, key)), LIST.join(_joined(key, paired)), sides)

    def again(self, task: Matching, answer: Answer) -> Answer:
        """The draft in which only the correct pairs are kept."""
        key = task.key()
        paired = _pairs_of(task, answer) or {}
        return {"paired": {one: other for one, other in paired.items() if key[one] == other}, "held": ""}

    def solution(self, task: Matching) -> Answer:
        """The answer with all correct pairs."""
        return {"paired": task.key(), "held": ""}


def _check_different(side: str, halves: Sequence[Half]) -> None:
    seen: list[tuple[Any, Any]] = []
    for place, half in enumerate(halves):
        shown = (half.text, half.picture)
        if shown in seen:
            raise PayloadError(
                f"pairs.{place}.{side}", "looks the same as another entry", "make all entries of a side different"
            )
        seen.append(shown)


def _pairs_of(task: Matching, answer: Answer) -> dict[str, str] | None:
    key = task.key()
    paired = read_pairs(answer, "paired", key, tuple(key.values()))
    return paired if paired is not None and len(set(paired.values())) == len(paired) else None


def _joined(lefts: Mapping[str, str], paired: Mapping[str, str]) -> tuple[str, ...]:
    return tuple(f"{one}{PAIR}{paired[one]}" for one in lefts if one in paired)


def _name(half: Half) -> LocalizedText:
    return half.text or LocalizedText({VIETNAMESE: half.picture.path if half.picture else half.id})


ACTIVITY = MatchingActivity()
