"""Starting points of a new lesson: what it contains before its author writes anything.

Rules: what an author has to write is empty, so that the checks find it; the rest is playable.
"""

from collections.abc import Mapping, Sequence
from enum import Enum
from typing import Any

from kiosk.content.editing.edits import InsertEntry
from kiosk.domain.ids import LessonId
from kiosk.domain.lessons import Strand
from kiosk.domain.rights import Actor
from kiosk.services.studio.editing_session import STEPS
from kiosk.services.studio.studio import OwnLessonStudio

_QUESTION: Mapping[str, Any] = {
    "id": "cau-hoi",
    "type": "choice",
    "question": {"vi": ""},
    "options": [
        {"id": "cau-1", "text": {"vi": ""}, "right": True},
        {"id": "cau-2", "text": {"vi": ""}, "right": False},
        {"id": "cau-3", "text": {"vi": ""}, "right": False},
    ],
    "explain": {"vi": ""},
}
_ERRAND: Mapping[str, Any] = {
    "id": "viec",
    "type": "phone_task",
    "goal": {"vi": ""},
    "praise": {"vi": "{Addr} đã tự làm được."},
    "home": "trang-chinh",
    "start": "trang-chinh",
    "screens": [
        {
            "id": "trang-chinh",
            "kind": "home",
            "elements": [
                {
                    "id": "tin-nhan",
                    "kind": "app",
                    "icon": "messages",
                    "text": {"vi": "Tin nhắn"},
                    "on": [{"go": "tin-nhan", "how": {"vi": "Chạm vào Tin nhắn."}}],
                }
            ],
        },
        {
            "id": "tin-nhan",
            "kind": "list",
            "title": {"vi": "Tin nhắn"},
            "elements": [{"id": "cho-doc", "kind": "text", "text": {"vi": "Tin nhắn của {addr} ở đây."}}],
        },
    ],
    "done": [{"screen": "tin-nhan"}],
    "variant": {"goal": {"vi": ""}, "texts": {"trang-chinh": {"tin-nhan": {"vi": "Tin của tôi"}}}},
}


class StartingPoint(Enum):
    """What a new lesson contains."""

    PAGE = "page"
    """One page."""
    THREE = "three"
    """A page, a question and an errand on the practice phone."""

    @property
    def steps(self) -> Sequence[Mapping[str, Any]]:
        """The steps behind the first page."""
        return (_QUESTION, _ERRAND) if self is StartingPoint.THREE else ()


def begin_lesson(studio: OwnLessonStudio, actor: Actor, strand: Strand, title: str, start: StartingPoint) -> LessonId:
    """Make a new lesson; raises the errors of `LessonMaking.create`, which checks the right."""
    lesson = studio.making.create(actor, strand, title)
    if start.steps:
        session = studio.open(actor, lesson)
        try:
            session.apply(*(InsertEntry((STEPS,), index, step) for index, step in enumerate(start.steps, 1)))
        finally:
            session.close()
    return lesson
