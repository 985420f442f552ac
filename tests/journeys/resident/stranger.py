"""A simulated resident who perceives the kiosk only through accessible names, roles, states and sentences.

Rules: The resident reads no lesson data and touches only elements that have a name. If no button leads to the next
step, the resident tries an element of the step at random; on the practice phone, the resident also asks for hints.
With `Sense.HEARING` the sentences are those that the kiosk speaks; with `Sense.READING`, those written on the screen.
"""

import re
from collections import deque
from collections.abc import Iterator
from enum import Enum
from random import Random

from PySide6.QtGui import QAccessible

from kiosk.bridge.speech.speech import Spoken
from kiosk.tour.visitor import Visitor
from tests.journeys.resident.screen_reader import Node, read_window
from tests.journeys.resident.stranger_phone import MODES, MOST_TOUCHES, PhonePractice, StuckError

CHROME = re.compile(
    "Về trang đầu|Chữ (nhỏ|to|trắng)|Màu thường|Đọc to|Tiếng Việt|Nhờ giúp|Kết thúc|Nghe lại|Gợi ý"
    "|Quay lại|Bước trước|Bỏ qua việc này"
)


class Sense(Enum):
    """The sense with which the resident receives sentences."""

    HEARING = "hearing"
    READING = "reading"


class Stranger:
    """One simulated resident at one kiosk, with the sentences that the kiosk has spoken."""

    def __init__(self, visitor: Visitor, sense: Sense, seed: int = 7) -> None:
        self.visitor = visitor
        self.driver = visitor.driver
        self.sense = sense
        self.random = Random(seed)
        self.heard: list[str] = []
        self.recent: deque[str] = deque(maxlen=8)
        speech = visitor.app.speech
        say = speech.say

        def hear(items: list[Spoken]) -> None:
            words = [item.text for item in items if item.text]
            if words:
                self.heard = words
                self.recent.append(" ".join(words))
            say(items)

        speech.say = hear  # records what is spoken

    # --- perception

    def nodes(self) -> list[Node]:
        return read_window(self.driver.window)

    def pressable(self) -> list[Node]:
        return [node for node in self.nodes() if node.is_pressable]

    def find(self, name: str) -> Node | None:
        return next((node for node in self.pressable() if node.name == name), None)

    def sentences(self) -> list[str]:
        if self.sense is Sense.HEARING:
            return list(self.heard)
        return [node.name for node in self.nodes() if node.role == QAccessible.Role.StaticText]

    # --- touches

    def touch(self, node: Node) -> None:
        self.driver.touch(self.driver.window.mapFromGlobal(node.centre))
        self.driver.look()

    def press(self, name: str) -> bool:
        """Touch the element called `name` at its position in the next frame; return False if there is none."""
        if self.find(name) is None:
            return False
        self.driver.look()
        node = self.find(name)
        if node is not None:
            self.touch(node)
        return node is not None

    # --- a lesson

    def plays(self) -> Iterator[str]:
        """Complete the open lesson up to its result; yield a name for each step."""
        app = self.visitor.app
        while app.model.screen == "player":
            index = app.model.player.stepIndex
            if index >= app.model.player.stepCount:
                self.visitor.see_screen("result")
                break
            phone = any(node.name == MODES[0] for node in self.nodes())
            yield f"{index + 1:02d}-phone" if phone else f"{index + 1:02d}-step"
            if phone:
                yield from PhonePractice(self).learns(index)
            self._finishes_step(index)
            self.driver.look()
        self.visitor.see_screen("result")
        yield "result"

    def _finishes_step(self, index: int) -> None:
        """Try the available controls until one leads to the next step."""
        app = self.visitor.app
        last = app.model.player.stepCount
        for _ in range(MOST_TOUCHES):
            if app.model.screen != "player" or app.model.player.stepIndex != index:
                return
            if self.press("Tiếp tục"):
                self.driver.wait(
                    lambda: app.model.screen == "result" or index != app.model.player.stepIndex < last,
                    "the next step",
                )
                return
            if self.press("Thử lại") or self.press("Xong"):
                self.driver.settle()
                continue
            self._tries_something()
        raise StuckError(f"step {index + 1}: {[node.name for node in self.pressable()]}")

    def _writes_something(self, field: Node) -> None:
        """Type a letter into `field` on the kiosk's on-screen keyboard, and close the keyboard."""
        self.touch(field)
        self.driver.tap("kb-a")
        self.driver.tap("kbDone")

    def _tries_something(self) -> None:
        parts = [node for node in self.pressable() if not CHROME.match(node.name)]
        field = next(
            (node for node in parts if node.role == QAccessible.Role.EditableText and node.name != "Bàn phím"), None
        )
        if field is not None:
            self._writes_something(field)
            return
        told = " ".join(self.sentences()).casefold()
        key = next((node for node in parts if f"phím {node.name.casefold()}." in told), None)
        if key is not None:
            self.touch(key)
            return
        fresh = [node for node in parts if not node.is_checked and not node.description]
        if parts:
            self.touch(self.random.choice(fresh or parts))
        else:
            self.driver.settle()
