"""Finding the warning signs in a picture or a message.

Rules: every touch of a spot is an answer. The step is right once all warning signs are found. A touch of a spot that
is not a warning sign is a wrong answer; the explanation of this spot is shown, and the signs already found stay
found. A touch of another spot begins the next try. A touch outside the spots does nothing.
"""

from collections.abc import Mapping
from random import Random
from typing import Any

from kiosk.activities.answers import LIST, component, read_ids
from kiosk.activities.payload import read
from kiosk.activities.scenes import SENDER, Hotspot, Scene, Spot, check_scene
from kiosk.domain.text import Block
from kiosk.domain.verdicts import Answer, Interaction, Outcome, Verdict

SAMPLE: Mapping[str, Any] = {
    "question": {
        "vi": "Tin nhắn này là lừa đảo. {Addr} chạm vào những chỗ đáng ngờ.",
        "en": "This message is a scam. Touch what gives it away.",
    },
    "scene": {
        "message": {
            "sender": {"vi": "Số lạ, không có tên", "en": "Unknown number"},
            "lines": [
                {"id": "chao", "text": {"vi": "Kính chào quý khách.", "en": "Dear customer."}},
                {
                    "id": "giuc",
                    "text": {
                        "vi": "Tài khoản sẽ bị khóa sau 30 phút nữa!",
                        "en": "Your account will be locked in 30 minutes!",
                    },
                },
                {
                    "id": "duong-dan",
                    "text": {"vi": "Bấm vào đường dẫn này để mở khóa.", "en": "Press this link to unlock it."},
                },
            ],
        }
    },
    "spots": [
        {
            "id": "loi-chao",
            "line": "chao",
            "label": {"vi": "Lời chào", "en": "The greeting"},
            "right": False,
            "explain": {"vi": "Lời chào thì tin thật cũng có.", "en": "A true message may greet you too."},
        },
        {
            "id": "loi-giuc",
            "line": "giuc",
            "label": {"vi": "Lời giục giã", "en": "The hurry"},
            "right": True,
            "explain": {"vi": "Kẻ lừa đảo hay giục cho {addr} cuống.", "en": "Scammers hurry you."},
        },
        {
            "id": "link-la",
            "line": "duong-dan",
            "label": {"vi": "Đường dẫn lạ", "en": "The strange link"},
            "right": True,
            "explain": {"vi": "Ngân hàng không gửi đường dẫn để mở khóa.", "en": "Banks send no links to unlock."},
        },
    ],
    "explain": {
        "vi": "Lời giục giã và đường dẫn lạ là hai dấu hiệu của tin lừa đảo.",
        "en": "The hurry and the strange link give the scam away.",
    },
}


class HotspotActivity:
    """The activity kind ``hotspot``: touching the warning signs in a scene."""

    key = "hotspot"
    is_question = True
    is_doing = True
    payload: type[Any] = Hotspot
    sample = SAMPLE

    def parse(self, payload: Mapping[str, Any]) -> Hotspot:
        """Parse `payload` (see `Activity.parse`) and check the scene and its spots with `check_scene`."""
        task = read(Hotspot, payload)
        check_scene(task)
        return task

    def blocks(self, task: Hotspot) -> tuple[Block, ...]:
        """The blocks ``question``, ``sender``, ``line.<id>`` …, ``spot.<id>`` …, ``explain.<id>`` …, ``explain``."""
        message = task.scene.message
        lines = (Block(f"line.{line.id}", line.text) for line in message.lines) if message else ()
        return (
            Block("question", task.question),
            *((Block(SENDER, message.sender),) if message else ()),
            *lines,
            *(Block(f"spot.{spot.id}", spot.label) for spot in task.spots),
            *(Block(f"explain.{spot.id}", spot.explain) for spot in task.spots),
            Block("explain", task.explain),
        )

    def opening(self, task: Hotspot) -> tuple[str, ...]:
        """Ids of the blocks of the question and of the message; the labels of the spots are left out."""
        heard = ("question", SENDER)
        return tuple(block.id for block in self.blocks(task) if block.id in heard or block.id.startswith("line."))

    def media(self, task: Hotspot) -> tuple[str, ...]:
        """Paths of the scene's picture and of the pictures beside the lines of a message."""
        lines = task.scene.message.lines if task.scene.message else ()
        return tuple(picture.path for picture in (task.scene.picture, *(line.picture for line in lines)) if picture)

    def props(self, task: Hotspot, rng: Random) -> dict[str, Any]:
        """The properties ``question``, ``scene``, ``spots`` (id, label, area, line each) from top to bottom.

        ``scene`` has the keys picture, width, height, sender and lines. For a picture, sender and lines are empty,
        and so is the line of each spot. For a message, picture is empty, the size is 0, and the area of each spot is
        empty.
        """
        places = task.scene.places()
        spots = [
            {"id": spot.id, "label": spot.label, "area": list(spot.area or ()), "line": spot.line or ""}
            for spot in sorted(task.spots, key=lambda spot: _reading_order(spot, places))
        ]
        return {"question": task.question, "scene": _shown(task.scene), "spots": spots}

    def start(self, task: Hotspot) -> Answer:
        """The draft in which no spot is found."""
        return {"found": []}

    def choose(self, task: Hotspot, draft: Answer, part: str) -> Answer:
        """The draft with the touched spot added; a second touch on the same spot changes nothing."""
        found = read_ids(draft, "found", task.ids()) or ()
        if part not in task.ids() or part in found:
            return draft
        return {"found": [*found, part]}

    def is_complete(self, task: Hotspot, draft: Answer) -> bool:
        """Whether all warning signs are found, or a spot that is not a warning sign was touched."""
        found = set(read_ids(draft, "found", task.ids()) or ())
        return found >= set(task.right()) or bool(found - set(task.right()))

    def answers_at_once(self, task: Hotspot) -> bool:
        """Always true: every touch of a spot is an answer."""
        return True

    def judge(self, task: Hotspot, answer: Answer) -> Verdict:
        """The verdict: wrong if a touched spot is no warning sign, right if all signs are found, else INCOMPLETE."""
        if not self.is_complete(task, answer):
            return Verdict(Outcome.INCOMPLETE)
        found = read_ids(answer, "found", task.ids()) or ()
        right = tuple(spot for spot in found if spot in task.right())
        wrong = tuple(spot for spot in found if spot not in task.right())
        if wrong:
            return Verdict(Outcome.WRONG, right, wrong, task.right(), f"explain.{wrong[-1]}")
        return Verdict(Outcome.RIGHT, right, (), task.right(), "explain")

    def narrates(self, task: Hotspot, draft: Answer) -> tuple[str, ...]:
        """Ids of the explanation of the sign found last and of the question; none once the answer is complete."""
        found = read_ids(draft, "found", task.ids()) or ()
        return () if not found or self.is_complete(task, draft) else (f"explain.{found[-1]}", "question")

    def interaction(self, task: Hotspot, answer: Answer) -> Interaction:
        """The xAPI interaction of type ``choice`` among all spots."""
        response = LIST.join(read_ids(answer, "found", task.ids()) or ())
        choices = component((spot.id, spot.label) for spot in task.spots)
        return Interaction("choice", LIST.join(task.right()), response, {"choices": choices})

    def again(self, task: Hotspot, answer: Answer) -> Answer:
        """The draft with only the warning signs found in `answer`; spots that are not warning signs are removed."""
        found = read_ids(answer, "found", task.ids()) or ()
        return {"found": [spot for spot in found if spot in task.right()]}

    def reopens(self, task: Hotspot, answer: Answer, part: str) -> bool:
        """Whether `part` is a spot that was not touched in `answer`; see `activities.kind.Persistent`."""
        return part in task.ids() and part not in (read_ids(answer, "found", task.ids()) or ())

    def solution(self, task: Hotspot) -> Answer:
        """The answer in which all warning signs are found."""
        return {"found": list(task.right())}


def _reading_order(spot: Spot, places: list[str]) -> tuple[float, float, str]:
    if spot.area:
        return (spot.area[1], spot.area[0], spot.id)
    return (places.index(spot.line or SENDER), 0, spot.id)


def _shown(scene: Scene) -> dict[str, Any]:
    message = scene.message
    return {
        "picture": scene.picture or "",
        "width": scene.width or 0,
        "height": scene.height or 0,
        "sender": message.sender if message else "",
        "lines": [{"id": line.id, "text": line.text, "picture": line.picture or ""} for line in message.lines]
        if message
        else [],
    }


ACTIVITY = HotspotActivity()
