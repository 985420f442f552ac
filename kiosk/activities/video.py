"""A short film with captions; a still picture is shown where the film cannot be played.

Rules: a video is not a question, and the film never starts by itself. ``text`` describes what the film shows. If
``spoken`` is set, the film has no sound, and each caption is narrated when it appears; the film waits meanwhile.
"""

from collections.abc import Mapping
from random import Random
from typing import Annotated, Any

from pydantic import AfterValidator, Field

from kiosk.activities.payload import (
    Flag,
    LongText,
    Payload,
    PictureFile,
    ShortText,
    Text,
    VideoFile,
    Whole,
    at_most,
    read,
)
from kiosk.domain.errors import PayloadError
from kiosk.domain.text import Block
from kiosk.domain.verdicts import Answer, Interaction, Outcome, Verdict

Seconds = Annotated[Whole, Field(ge=0, le=600)]


class Caption(Payload):
    """A caption shown from second ``start`` to second ``end`` of the film."""

    start: Seconds
    end: Seconds
    text: ShortText


class Video(Payload):
    """Payload of ``video``."""

    title: Annotated[Text, AfterValidator(at_most(10))]
    text: LongText
    video: VideoFile
    picture: PictureFile
    captions: Annotated[tuple[Caption, ...], Field(min_length=1, max_length=60)]
    spoken: Flag = False


SAMPLE: Mapping[str, Any] = {
    "title": {"vi": "Chạm một cái, đèn sáng", "en": "One touch lights the lamp"},
    "text": {
        "vi": "Đoạn phim cho {addr} thấy ngón tay chạm vào bóng đèn rồi nhấc lên. Đèn sáng ngay.",
        "en": "The film shows a finger that touches the lamp and lifts. The lamp lights at once.",
    },
    "video": "media/light-the-lamp.webm",
    "picture": "media/logo.svg",
    "captions": [
        {"start": 0, "end": 2, "text": {"vi": "Đưa ngón tay tới bóng đèn", "en": "Move your finger to the lamp"}},
        {"start": 2, "end": 4, "text": {"vi": "Chạm nhẹ: đèn sáng", "en": "A light touch: it is lit"}},
        {"start": 4, "end": 6, "text": {"vi": "Nhấc tay lên là xong", "en": "Lift your finger: done"}},
    ],
}


class VideoActivity:
    """The activity kind ``video``: a film to watch."""

    key = "video"
    is_question = False
    is_doing = False
    payload: type[Any] = Video
    sample = SAMPLE

    def parse(self, payload: Mapping[str, Any]) -> Video:
        """Parse `payload` (see `Activity.parse`) and check that the captions are in order and do not overlap."""
        task = read(Video, payload)
        before = 0
        for place, caption in enumerate(task.captions):
            if caption.end <= caption.start:
                raise PayloadError(f"captions.{place}.end", "is not after start", "write a later second")
            if caption.start < before:
                raise PayloadError(
                    f"captions.{place}.start", "begins before the previous caption ends", "put the captions in order"
                )
            before = caption.end
        return task

    def blocks(self, task: Video) -> tuple[Block, ...]:
        """The blocks ``title`` and ``text``, and, if the captions are spoken, ``caption-1`` and so on."""
        captions = [Block(f"caption-{place}", one.text) for place, one in enumerate(task.captions, start=1)]
        return (Block("title", task.title), Block("text", task.text), *(captions if task.spoken else ()))

    def opening(self, task: Video) -> tuple[str, ...]:
        """The ids ``title`` and ``text``."""
        return ("title", "text")

    def media(self, task: Video) -> tuple[str, ...]:
        """Paths of the film and of its still picture."""
        return (task.video.path, task.picture.path)

    def props(self, task: Video, rng: Random) -> dict[str, Any]:
        """The properties ``title``, ``text``, ``video``, ``picture``, ``spoken`` and ``captions``.

        A caption has ``id``, ``start``, ``end`` and ``text``.
        """
        return {
            "title": task.title,
            "text": task.text,
            "video": task.video,
            "picture": task.picture,
            "captions": [
                {"id": f"caption-{place}", "start": one.start, "end": one.end, "text": one.text}
                for place, one in enumerate(task.captions, start=1)
            ],
            "spoken": task.spoken,
        }

    def start(self, task: Video) -> Answer:
        """The draft in which the film is not playing."""
        return {"playing": False}

    def choose(self, task: Video, draft: Answer, part: str) -> Answer:
        """The draft after the act ``play`` or ``pause``, or after a caption appeared (its id)."""
        if part in {"play", "pause"}:
            return {"playing": part == "play"}
        is_caption = task.spoken and part in {f"caption-{place}" for place in range(1, len(task.captions) + 1)}
        return {"playing": True, "caption": part} if is_caption else draft

    def narrates(self, task: Video, draft: Answer) -> tuple[str, ...]:
        """The id of the caption that appeared; see `activities.kind.Accompanied`."""
        return (draft["caption"],) if "caption" in draft else ()

    def is_complete(self, task: Video, draft: Answer) -> bool:
        """Always true: the learner can go on without watching the film."""
        return True

    def answers_at_once(self, task: Video) -> bool:
        """Always false: playing the film is not an answer."""
        return False

    def judge(self, task: Video, answer: Answer) -> Verdict:
        """Always the verdict SEEN."""
        return Verdict(Outcome.SEEN)

    def interaction(self, task: Video, answer: Answer) -> Interaction:
        """An empty interaction: videos are not reported in xAPI."""
        return Interaction("other", "", "")

    def again(self, task: Video, answer: Answer) -> Answer:
        """The draft in which the film is not playing."""
        return self.start(task)

    def solution(self, task: Video) -> Answer:
        """The answer in which the film is not playing."""
        return self.start(task)


ACTIVITY = VideoActivity()
