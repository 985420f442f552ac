"""Somebody who knows only what the screen says of itself: accessible names, roles and states, and what is spoken.

Rules: nothing of the lesson is read; everything is done by touching what has a name; what is not understood is tried,
as people do, and the kiosk's hints are asked for. The same stranger plays with the screen off (`Sense.HEARING`:
names of controls and spoken sentences) and with the sound off (`Sense.READING`: names and written sentences).
"""

import re
from collections.abc import Iterator
from enum import Enum
from random import Random

from PySide6.QtGui import QAccessible

from kiosk.bridge.speech import Spoken
from kiosk.cli.practice import key_name
from kiosk.cli.walk import Visitor
from kiosk.domain.vietnamese.keystrokes import keys_for
from tests.journeys.screen_reader import Node, read_window

CHROME = re.compile(r"Về trang đầu|Chữ (nhỏ|to|trắng)|Màu thường|Đọc to|Tiếng Việt|Nhờ giúp|Kết thúc|Nghe lại|Gợi ý")
MODES = ("Xem", "Làm theo", "Tự làm", "Làm khác đi")
HERE = "Ở đây"
MOST_TOUCHES = 400
"""Touches within one step; more means that the stranger is stuck."""
WATCHING_SECONDS = 300.0


class Sense(Enum):
    """How sentences reach the stranger."""

    HEARING = "hearing"
    READING = "reading"


class StuckError(Exception):
    """The stranger found no way on."""


class Stranger:
    """One person at one kiosk, and what they sense."""

    def __init__(self, visitor: Visitor, sense: Sense, seed: int = 7) -> None:
        self.visitor = visitor
        self.driver = visitor.driver
        self.sense = sense
        self.random = Random(seed)
        self.heard: list[str] = []
        self.learned: dict[str, list[str]] = {}
        speech = visitor.app.speech
        say = speech.say

        def hear(items: list[Spoken]) -> None:
            self.heard = [item.text for item in items if item.text]
            say(items)

        speech.say = hear  # the ear

    # --- senses

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

    # --- hands

    def touch(self, node: Node) -> None:
        self.driver.touch(self.driver.window.mapFromGlobal(node.centre))
        self.driver.look()

    def press(self, name: str) -> bool:
        node = self.find(name)
        if node is not None:
            self.touch(node)
        return node is not None

    # --- a lesson

    def plays(self) -> Iterator[str]:
        """Go through the lesson that is open to its result; yields what was come to."""
        app = self.visitor.app
        while app.model.screen == "player":
            index = app.model.player.stepIndex
            phone = self.find(MODES[0]) is not None
            yield f"{index + 1:02d}-phone" if phone else f"{index + 1:02d}-step"
            if phone:
                yield from self._practises(index)
            self._finishes_step(index)
            self.driver.look()
        self.visitor.see_screen("result")
        yield "result"

    def _finishes_step(self, index: int) -> None:
        """Try what there is until the step can be left."""
        app = self.visitor.app
        for _ in range(MOST_TOUCHES):
            if self.press("Tiếp tục"):
                self.driver.wait(
                    lambda: app.model.screen == "result" or app.model.player.stepIndex != index, "the next step"
                )
                return
            if self.press("Thử lại") or self.press("Xong"):
                self.driver.settle()
                continue
            self._tries_something()
        raise StuckError(f"step {index + 1}: {[node.name for node in self.pressable()]}")

    def _tries_something(self) -> None:
        parts = [node for node in self.pressable() if not CHROME.match(node.name) and node.name != "Quay lại"]
        fresh = [node for node in parts if not node.is_checked and not node.description]
        if parts:
            self.touch(self.random.choice(fresh or parts))
        else:
            self.driver.settle()

    # --- the practice phone

    def _practises(self, index: int) -> Iterator[str]:
        self.learned = {}
        for mode in MODES:
            tab = self.find(mode)
            if tab is None:
                raise StuckError(f"step {index + 1} has no «{mode}»")
            if not tab.is_checked:
                self.touch(tab)
            if mode == "Xem":
                self._watches()
            else:
                self._does(mode)
            yield f"{index + 1:02d}-phone-{MODES.index(mode) + 1}"

    def _is_done(self, mode: str) -> bool:
        tab = next((node for node in self.nodes() if node.name == mode), None)
        return tab is not None and tab.description != ""

    def _watches(self) -> None:
        activity = self.visitor.app.model.player.activity

        def look() -> bool:
            finger = activity.scene.get("finger") or {}
            if finger.get("text"):
                self.learned[activity.scene["instruction"]] = [finger["text"]]
            return self._is_done("Xem")

        self.driver.wait(look, "the errand to be shown", WATCHING_SECONDS)

    def _does(self, mode: str) -> None:
        """Follow what is said, or, alone, what was learned; where nothing helps, ask for a hint."""
        recalled = list(self.learned.get("names", [])) if mode == "Tự làm" else []
        names: list[str] = []
        for _ in range(MOST_TOUCHES):
            if self._is_done(mode):
                break
            name = recalled.pop(0) if recalled else ""
            node = next((node for node in self._on_phone() if node.name == name), None) if name else None
            if node is not None:
                self._acts_on(node)
                continue
            recalled = []
            names.append(self._asks_and_acts())
        else:
            raise StuckError(f"«{mode}»: {self.sentences()} {[node.name for node in self._on_phone()]}")
        if mode == "Làm theo":
            self.learned["names"] = [name for name in names if name]

    def _on_phone(self) -> list[Node]:
        """What can be pressed on the phone: it stands at the right."""
        left = self.driver.window.x() + self.driver.window.width() * 0.62
        top = self.driver.window.y() + self.driver.window.height() * 0.11
        return [node for node in self.pressable() if node.centre.x() > left and node.centre.y() > top]

    def _asks_and_acts(self) -> str:
        before = dict(self.visitor.app.model.player.activity.scene)
        if self.press("Gợi ý"):
            self.driver.wait(lambda: self.visitor.app.model.player.activity.scene != before, "the hint")
            self.driver.look()
        pointed = [node for node in self.pressable() if HERE in node.description]
        told = " ".join(self.sentences()).casefold()
        named = [node for node in self._on_phone() if node.name.casefold() in told]
        wanted = pointed or sorted(named, key=lambda node: -len(node.name))[:1]
        if not wanted:  # nothing to touch: the phone itself is about to do something
            self.driver.wait(
                lambda: self.visitor.app.model.player.activity.scene["screen"] != before["screen"], "time"
            )
            return ""
        self._acts_on(wanted[0])
        return wanted[0].name

    def _acts_on(self, node: Node) -> None:
        activity = self.visitor.app.model.player.activity
        node = self._brings_into_sight(node)
        before = self._progress()
        known = {(other.name, other.centre.x(), other.centre.y()) for other in self._on_phone()}
        self.touch(node)
        if self._progress() != before or activity.scene["finished"]:
            self._rests()
            return
        if self._types():
            self._rests()
            return
        fresh = [other for other in self._on_phone() if (other.name, other.centre.x(), other.centre.y()) not in known]
        inside = [other for other in self._on_phone() if node.place.contains(other.centre) and other != node]
        for other in [*fresh, *reversed(inside)]:
            self.touch(other)
            if self._progress() != before:
                break
        self._rests()

    def _progress(self) -> tuple[object, ...]:
        scene = self.visitor.app.model.player.activity.scene
        shown = [(element["id"], element.get("value")) for element in scene["elements"]]
        return (scene["screen"]["id"], scene["finished"], scene["step"], str(shown))

    def _rests(self) -> None:
        pages = self.driver.find("phonePages")
        self.driver.wait(lambda: pages is None or not pages.property("moving"), "the phone to rest")
        self.driver.look()

    def _brings_into_sight(self, node: Node) -> Node:
        for _ in range(12):
            keys = self.find("Xuống dưới") or self.find("Xuống")
            limit = keys.place.top() if keys else self.driver.window.height()
            if node.centre.y() < limit:
                return node
            if keys is None:
                return node
            self.touch(keys)
            self.driver.look()
            node = next((one for one in self.nodes() if one.name == node.name and one.role == node.role), node)
        return node

    def _types(self) -> bool:
        """Type what was seen being typed, or the digits that were said."""
        told = " ".join(self.sentences())
        seen = [texts[0] for said, texts in self.learned.items() if said != "names" and said in told]
        if self.driver.find("pkDone"):
            text = seen[0] if seen else _quoted(told)
            for key in keys_for(text.lower()):
                self.driver.tap(key_name("pk-", key))
            self.driver.tap("pkDone")
            return True
        if self.driver.find("keyCall"):
            digits = (seen or re.findall(r"\d{3,}", told) or [""])[0]
            for digit in re.sub(r"\D", "", digits):
                self.driver.tap(f"key-{digit}")
            self.driver.tap("keyCall")
            return bool(digits)
        return False


def _quoted(text: str) -> str:
    found = re.search(r"[“«\"]([^”»\"]+)[”»\"]", text)
    return found[1] if found else text.rsplit(maxsplit=1)[-1].strip(".")
