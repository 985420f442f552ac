"""What the steps of all kinds need: the question, pages before it, its picture and its explanation.

Rules: a text is never cut silently. The question of a long text is its last sentence or, if the text has gaps, the
sentences with the gaps; the others go to pages before it. An explanation that is too long keeps its first sentences,
and the remark holds the rest. Where no explanation was given, the right answer stands in its place, and the remark
asks for a better one.
"""

import re
from collections.abc import Sequence
from typing import Any

from kiosk.content.exchange.items import GAP, Cure, ForeignItem, ForeignOption, ForeignPicture, Remark
from kiosk.content.exchange.pictures import slug
from kiosk.content.exchange.steps.drafts import ItemLeftError, PictureBox, StepDraft, text
from kiosk.content.exchange.steps.own_words import OwnWords, gap_sentences, portions, sentences
from kiosk.domain.text import shown
from kiosk.domain.texts import translatable

QUESTION_WORDS, LONG_WORDS, HINT_WORDS, TITLE_WORDS = 20, 40, 30, 10
_ID_WORDS = 6
_ID_LENGTH = 40
_BLANK = re.compile(r"_{3,}")
_NO_QUESTION = Remark(translatable("Staff", "The question is empty."))
_QUESTION_LONG = Remark(translatable("Staff", "The question is one sentence of more than 20 words."))
_QUESTION_DIVIDED = Remark(translatable("Staff", "The question was too long; its beginning became a page before it."))
GAP_ASKED = Remark(
    translatable(
        "Staff", "The text was too long; the sentence with the gap became the question, the rest a page before it."
    )
)
_GAP_LONG = Remark(translatable("Staff", "The sentence with the gap has more than 20 words."))
_TEXT_DIVIDED = Remark(translatable("Staff", "The text was divided into pages of at most 40 words."))
NO_EXPLANATION = Remark(
    translatable("Staff", "An explanation was missing; the right answer stands in its place. Write why it is right.")
)
_PICTURE_BEFORE = Remark(translatable("Staff", "The picture became a page before the question."))
_HINT_LONG = Remark(translatable("Staff", "A hint of more than 30 words was removed."))
_SEE_PICTURE = "{Addr} xem kỹ hình này, rồi trả lời câu hỏi."
_SEE_ANSWER = "{Addr} xem lại câu trả lời đúng trên màn hình."


class ItemBuilder(OwnWords):
    """Builds the steps of one item."""

    def __init__(self) -> None:
        super().__init__()
        self._box = PictureBox(self.note)

    def question(self, foreign: str) -> tuple[list[StepDraft], str]:
        """Pages with the rest of the text `foreign`, and its question: at most 20 words, with all the gaps."""
        foreign = _BLANK.sub(GAP, foreign)
        if len(foreign.split()) <= QUESTION_WORDS:
            words = self.of(foreign)
            if not words:
                raise ItemLeftError(_NO_QUESTION, Cure.SHORTEN)
            return [], words
        if GAP in foreign:
            return self._sentence_with_gap(foreign)
        *first, last = sentences(self.of(foreign))
        if not first or len(last.split()) > QUESTION_WORDS:
            raise ItemLeftError(_QUESTION_LONG, Cure.SHORTEN)
        self.note(_QUESTION_DIVIDED)
        return self.pages(" ".join(first)), last

    def _sentence_with_gap(self, foreign: str) -> tuple[list[StepDraft], str]:
        said = [self.of(one) for one in gap_sentences(foreign)]
        places = [place for place, one in enumerate(said) if GAP in one]
        first, last = places[0], places[-1] + 1
        if len(" ".join(said[first:]).split()) <= QUESTION_WORDS:
            last = len(said)
        question = " ".join(said[first:last])
        if len(question.split()) > QUESTION_WORDS:
            raise ItemLeftError(_GAP_LONG, Cure.SHORTEN)
        self.note(GAP_ASKED if said[last:] else _QUESTION_DIVIDED)
        return self.pages(" ".join([*said[:first], *said[last:]])), question

    def pages(self, words: str, title: str = "", picture: ForeignPicture | None = None) -> list[StepDraft]:
        """Pages with `words`; the first has the title and the picture."""
        found = list(portions(words, LONG_WORDS))
        steps = []
        for number, portion in enumerate(found):
            payload: dict[str, Any] = {"title": text(title)} if title and not number else {}
            payload["text"] = text(portion)
            if not number:
                payload |= self.picture(picture)
            steps.append(StepDraft("page", payload, _name(title or portion), media=self._taken()))
        if len(found) > 1:
            self.note(_TEXT_DIVIDED)
        return steps

    def picture_page(self, picture: ForeignPicture | None) -> list[StepDraft]:
        """A page with `picture`, for kinds whose question has none."""
        path = self._box.path(picture)
        if not path:
            return []
        self.note(_PICTURE_BEFORE)
        payload = {"text": text(_SEE_PICTURE), "picture": path}
        return [StepDraft("page", payload, "xem-hinh", media=self._taken())]

    def picture(self, picture: ForeignPicture | None) -> dict[str, str]:
        """The field ``picture`` of a payload; empty if there is none."""
        path = self._box.path(picture)
        return {"picture": path} if path else {}

    def explanation(self, item: ForeignItem, right: Sequence[ForeignOption], answer: str) -> str:
        """The explanation of `item`, from its feedback or that of its right options; else `answer`, with a remark."""
        told = [item.feedback, *(option.feedback for option in right)]
        words = " ".join(dict.fromkeys(one for one in told if one))
        if words:
            return self.shortened(words)
        self.note(NO_EXPLANATION)
        fallback = f"Câu trả lời đúng: {answer.rstrip('.')}." if answer else _SEE_ANSWER
        return fallback if len(fallback.split()) <= LONG_WORDS else _SEE_ANSWER

    def shortened(self, foreign: str) -> str:
        """`foreign` rewritten; if it has more than 40 words, its first sentences, and a remark with the rest."""
        words = self.of(foreign)
        if len(words.split()) <= LONG_WORDS:
            return words
        kept = next(portions(words, LONG_WORDS))
        self.note(
            Remark(
                translatable("Staff", "An explanation was too long; this was cut off: “{rest}”"),
                {"rest": shown(words[len(kept) :].strip(), 2000)},
            )
        )
        return kept

    def step(self, kind: str, payload: dict[str, Any], item: ForeignItem) -> StepDraft:
        """A step of `kind` with the pictures collected since the last step."""
        hint = self.of(item.hint)
        if len(hint.split()) > HINT_WORDS:
            self.note(_HINT_LONG)
            hint = ""
        wish = item.name if not item.name.isdigit() else ""
        return StepDraft(kind, payload, _name(wish or payload["question"]["vi"]), hint, self._taken())

    def _taken(self) -> dict[str, bytes]:
        media, self._box.media = self._box.media, {}
        return media


def _name(words: str) -> str:
    plain = words.replace("{Addr}", "").replace("{addr}", "")
    return slug(" ".join(plain.split()[:_ID_WORDS]), _ID_LENGTH) or "cau-hoi"
