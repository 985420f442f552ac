"""A page: a picture and a short text to read or listen to.

Rules: a page is not a question, so its outcome is always SEEN and it is never reported as an answer.
"""

from collections.abc import Mapping
from random import Random
from typing import Annotated, Any

from pydantic import AfterValidator

from kiosk.activities.payload import LongText, Payload, PictureFile, Text, at_most, read
from kiosk.domain.text import Block
from kiosk.domain.verdicts import Answer, Interaction, Outcome, Verdict


class Page(Payload):
    """Payload of ``page``; the text has at most 40 words."""

    title: Annotated[Text, AfterValidator(at_most(10))] | None = None
    text: LongText
    picture: PictureFile | None = None


SAMPLE: Mapping[str, Any] = {
    "title": {"vi": "Mã OTP là gì?", "en": "What is an OTP?"},
    "text": {
        "vi": "Mã OTP là dãy số ngân hàng gửi vào điện thoại của {addr}. Ai có mã này có thể lấy tiền của {addr}.",
        "en": "An OTP is a row of digits your bank sends to your phone. Whoever has it can take your money.",
    },
}


class PageActivity:
    """The kind ``page``."""

    key = "page"
    is_question = False
    payload: type[Any] = Page
    sample = SAMPLE

    def parse(self, payload: Mapping[str, Any]) -> Page:
        """See `Activity.parse`."""
        return read(Page, payload)

    def blocks(self, task: Page) -> tuple[Block, ...]:
        """``title`` (if there is one) and ``text``."""
        text = Block("text", task.text)
        return (Block("title", task.title), text) if task.title else (text,)

    def opening(self, task: Page) -> tuple[str, ...]:
        """All blocks."""
        return tuple(block.id for block in self.blocks(task))

    def media(self, task: Page) -> tuple[str, ...]:
        """The picture."""
        return (task.picture.path,) if task.picture else ()

    def props(self, task: Page, rng: Random) -> dict[str, Any]:
        """``title``, ``text``, ``picture``; absent values are empty strings."""
        return {"title": task.title or "", "text": task.text, "picture": task.picture or ""}

    def start(self, task: Page) -> Answer:
        """An empty answer: a page has nothing to choose."""
        return {}

    def choose(self, task: Page, draft: Answer, part: str) -> Answer:
        """No change."""
        return draft

    def is_complete(self, task: Page, draft: Answer) -> bool:
        """Always true."""
        return True

    def answers_at_once(self, task: Page) -> bool:
        """Always true: a page has no «Xong» button."""
        return True

    def judge(self, task: Page, answer: Answer) -> Verdict:
        """Always SEEN."""
        return Verdict(Outcome.SEEN)

    def interaction(self, task: Page, answer: Answer) -> Interaction:
        """An empty interaction; pages are not reported."""
        return Interaction("other", "", "")

    def again(self, task: Page, answer: Answer) -> Answer:
        """An empty answer."""
        return {}

    def solution(self, task: Page) -> Answer:
        """An empty answer."""
        return {}


ACTIVITY = PageActivity()
