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
    """The activity kind ``page``: a page to read or listen to."""

    key = "page"
    is_question = False
    is_doing = False
    payload: type[Any] = Page
    sample = SAMPLE

    def parse(self, payload: Mapping[str, Any]) -> Page:
        """Parse `payload` (see `Activity.parse`)."""
        return read(Page, payload)

    def blocks(self, task: Page) -> tuple[Block, ...]:
        """The blocks ``title`` (if there is one) and ``text``."""
        text = Block("text", task.text)
        return (Block("title", task.title), text) if task.title else (text,)

    def opening(self, task: Page) -> tuple[str, ...]:
        """Ids of all blocks."""
        return tuple(block.id for block in self.blocks(task))

    def media(self, task: Page) -> tuple[str, ...]:
        """The path of the picture, if there is one."""
        return (task.picture.path,) if task.picture else ()

    def props(self, task: Page, rng: Random) -> dict[str, Any]:
        """The properties ``title``, ``text``, ``picture``; absent values are empty strings."""
        return {"title": task.title or "", "text": task.text, "picture": task.picture or ""}

    def start(self, task: Page) -> Answer:
        """An empty draft: a page has nothing to choose."""
        return {}

    def choose(self, task: Page, draft: Answer, part: str) -> Answer:
        """The unchanged draft: a page has no acts."""
        return draft

    def is_complete(self, task: Page, draft: Answer) -> bool:
        """Always true: a page needs no answer."""
        return True

    def answers_at_once(self, task: Page) -> bool:
        """Always true: a page has no button «Xong» (done)."""
        return True

    def judge(self, task: Page, answer: Answer) -> Verdict:
        """Always the verdict SEEN."""
        return Verdict(Outcome.SEEN)

    def interaction(self, task: Page, answer: Answer) -> Interaction:
        """An empty interaction: pages are not reported in xAPI."""
        return Interaction("other", "", "")

    def again(self, task: Page, answer: Answer) -> Answer:
        """An empty draft."""
        return {}

    def solution(self, task: Page) -> Answer:
        """An empty answer."""
        return {}


ACTIVITY = PageActivity()
