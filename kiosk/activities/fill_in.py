"""A question, or a sentence with a gap, answered by typing a few words.

Rules: case, spaces, punctuation and accents are ignored. If only the accents of an answer are wrong, the answer is
right and the correct spelling is explained; in a step that teaches accents (``exact``), such an answer is wrong.
Typed text that is not an accepted answer is neither recorded nor reported.
"""

import unicodedata
from collections.abc import Mapping
from random import Random
from typing import Annotated, Any

from pydantic import Field, StringConstraints

from kiosk.activities.answers import LIST
from kiosk.activities.payload import Flag, Label, LongText, Payload, PictureFile, Question, ShortText, read
from kiosk.domain.errors import PayloadError
from kiosk.domain.ids import ENGLISH, VIETNAMESE
from kiosk.domain.text import Block, LocalizedText
from kiosk.domain.verdicts import Answer, Interaction, Outcome, Verdict
from kiosk.domain.vietnamese.comparing import bare, written

LONGEST = 40
TYPED = "text:"
"""Prefix of an act that contains the typed text."""
ACCENTS = "explain.accents"
OTHER = "other"
"""Text recorded and reported if the typed text is not an accepted answer, because the typed text may be private."""
GAP = "____"

Accepted = Annotated[str, StringConstraints(strip_whitespace=True, min_length=1, max_length=LONGEST)]


class FillIn(Payload):
    """Payload of ``fill_in``."""

    question: Question
    sentence: ShortText | None = None
    picture: PictureFile | None = None
    answer: Label
    also: Annotated[tuple[Accepted, ...], Field(max_length=12)] = ()
    exact: Flag = False
    """Whether an answer with wrong or missing accents is judged wrong; for steps that teach accents."""
    explain: LongText

    def accepted(self) -> tuple[str, ...]:
        """Every accepted text: the correct spelling in each language, then the alternatives in ``also``."""
        return (*self.answer.by_language.values(), *self.also)


SAMPLE: Mapping[str, Any] = {
    "question": {
        "vi": "{Addr} điền chữ còn thiếu vào câu này.",
        "en": "Type the word that is missing in this sentence.",
    },
    "sentence": {"vi": "Không đọc mã ____ cho bất cứ ai.", "en": "Never read your ____ code to anybody."},
    "answer": {"vi": "OTP", "en": "OTP"},
    "also": ["o t p", "xác nhận"],
    "explain": {
        "vi": "Mã OTP là chìa khóa của tài khoản. Chỉ mình {addr} được biết.",
        "en": "The OTP code is the key to the account. Only you may know it.",
    },
}


class FillInActivity:
    """The activity kind ``fill_in``: typing a short answer; implements `Reticent`."""

    key = "fill_in"
    is_question = True
    is_doing = False
    payload: type[Any] = FillIn
    sample = SAMPLE

    def parse(self, payload: Mapping[str, Any]) -> FillIn:
        """Parse `payload` (see `Activity.parse`) and check that answers can be typed and a sentence has one gap."""
        task = read(FillIn, payload)
        for text in task.answer.by_language.values():
            if len(text) > LONGEST:
                raise PayloadError("answer", f"'{text}' is too long to type", f"write at most {LONGEST} characters")
        for place, text in enumerate(task.accepted()):
            if not bare(text):
                field = "answer" if place < len(task.answer.by_language) else "also"
                raise PayloadError(field, f"'{text}' has no letter or digit", "write what the learner types")
        if task.sentence and any(text.count(GAP) != 1 for text in task.sentence.by_language.values()):
            raise PayloadError(
                "sentence", "does not have exactly one gap", f"write {GAP} once, where the answer belongs"
            )
        return task

    def blocks(self, task: FillIn) -> tuple[Block, ...]:
        """The blocks ``question``, ``sentence`` (with a pause at the gap), ``explain``, ``explain.accents``."""
        sentence = (Block("sentence", _paused(task.sentence)),) if task.sentence else ()
        told = (Block("explain", task.explain), Block(ACCENTS, _with_accents(task)))
        return (Block("question", task.question), *sentence, *told)

    def opening(self, task: FillIn) -> tuple[str, ...]:
        """Ids of the blocks of the question and, if there is one, of the sentence."""
        return ("question", "sentence") if task.sentence else ("question",)

    def media(self, task: FillIn) -> tuple[str, ...]:
        """The path of the picture, if there is one."""
        return (task.picture.path,) if task.picture else ()

    def props(self, task: FillIn, rng: Random) -> dict[str, Any]:
        """The properties ``question``, ``sentence``, ``picture``; absent values are empty strings."""
        return {"question": task.question, "sentence": task.sentence or "", "picture": task.picture or ""}

    def start(self, task: FillIn) -> Answer:
        """The draft with an empty text."""
        return {"text": ""}

    def choose(self, task: FillIn, draft: Answer, part: str) -> Answer:
        """The draft after the act ``text:<whole content of the field>``, cut to `LONGEST` printable characters."""
        if not part.startswith(TYPED):
            return draft
        typed = unicodedata.normalize("NFC", part.removeprefix(TYPED))
        return {"text": "".join(letter for letter in typed if letter.isprintable())[:LONGEST]}

    def is_complete(self, task: FillIn, draft: Answer) -> bool:
        """Whether the typed text contains a letter or digit."""
        return bool(bare(_text(draft)))

    def answers_at_once(self, task: FillIn) -> bool:
        """Always false: the learner submits the typed text with «Xong» (done)."""
        return False

    def judge(self, task: FillIn, answer: Answer) -> Verdict:
        """The verdict: right if the text is accepted; accents are ignored unless the task is ``exact``."""
        typed = _text(answer)
        if not bare(typed):
            return Verdict(Outcome.INCOMPLETE)
        solution = (task.answer.by_language[VIETNAMESE],)
        if _accepted(task, typed) is None:
            explain = ACCENTS if task.exact and _lacks_accents(task, typed) else "explain"
            return Verdict(Outcome.WRONG, wrong=("text",), solution=solution, explain=explain)
        is_told = not task.exact and _lacks_accents(task, typed)
        return Verdict(Outcome.RIGHT, ("text",), (), solution, ACCENTS if is_told else "explain")

    def interaction(self, task: FillIn, answer: Answer) -> Interaction:
        """The xAPI interaction of type ``fill-in``: the correct spelling if the text is accepted, else ``other``."""
        correct = task.answer.by_language[VIETNAMESE].replace(LIST, " ")
        meant = _accepted(task, _text(answer))
        return Interaction("fill-in", correct, correct if meant is not None else OTHER)

    def kept(self, task: FillIn, answer: Answer) -> Answer:
        """The answer to record: the text as typed if it is accepted, else ``other``."""
        typed = _text(answer)
        return {"text": typed if _accepted(task, typed) is not None else OTHER}

    def again(self, task: FillIn, answer: Answer) -> Answer:
        """The draft with the typed text, which the learner can correct."""
        return {"text": _text(answer)}

    def solution(self, task: FillIn) -> Answer:
        """The answer in its correct Vietnamese spelling."""
        return {"text": task.answer.by_language[VIETNAMESE]}


def _text(answer: Answer) -> str:
    text = answer.get("text") if isinstance(answer, Mapping) else None
    return text if isinstance(text, str) else ""


def _accepted(task: FillIn, typed: str) -> str | None:
    form = written if task.exact else bare
    return next((text for text in task.accepted() if form(text) == form(typed)), None)


def _lacks_accents(task: FillIn, typed: str) -> bool:
    """Whether `typed` differs only in its accents from a spelling in ``answer``; ``also`` is ignored."""
    answers = [text for text in task.answer.by_language.values() if bare(text) == bare(typed)]
    return bool(answers) and written(typed) not in {written(text) for text in answers}


def _paused(sentence: LocalizedText) -> LocalizedText:
    return LocalizedText({language: text.replace(GAP, "…") for language, text in sentence.by_language.items()})


def _with_accents(task: FillIn) -> LocalizedText:
    wanted = task.answer.text
    if task.exact:
        return LocalizedText(
            {
                VIETNAMESE: f"Đúng chữ, dấu chưa đúng. {{Addr}} gõ lại cho đúng dấu: {wanted(VIETNAMESE)}.",
                ENGLISH: f"Right letters, but the accents are not right yet: {wanted(ENGLISH)}.",
            }
        )
    return LocalizedText(
        {
            VIETNAMESE: f"{{Addr}} trả lời đúng. Viết đủ dấu là: {wanted(VIETNAMESE)}.",
            ENGLISH: f"Your answer is right. With its accents it is written: {wanted(ENGLISH)}.",
        }
    )


ACTIVITY = FillInActivity()
