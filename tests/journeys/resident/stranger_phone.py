"""How the simulated resident learns a phone task: watch, follow the instructions, and repeat from memory.

Rules: The resident uses only names, roles, states and sentences. The resident searches the screen for targets, and
learns the effect of each touch from the phone.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import TYPE_CHECKING

from kiosk.tour.practice import type_on_phone

if TYPE_CHECKING:
    from tests.journeys.resident.screen_reader import Node
    from tests.journeys.resident.stranger import Stranger

MODES = ("Xem", "Làm theo", "Tự làm", "Làm khác đi")
HERE = "Ở đây"
MOST_TOUCHES = 400
"""Maximum number of touches within one step; a simulated resident who needs more is stuck."""
WATCHING_SECONDS = 300.0


class StuckError(Exception):
    """The simulated resident does not find a way to continue."""


class PhonePractice:
    """A simulated resident at one phone task; ``learned`` contains what the resident remembers of the task."""

    def __init__(self, stranger: Stranger) -> None:
        self.stranger = stranger
        self.driver = stranger.driver
        self.activity = stranger.visitor.app.model.player.activity
        self.learned: dict[str, list[str]] = {}

    def learns(self, index: int) -> Iterator[str]:
        """Practise in all four modes; yield a name for each mode."""
        for mode in MODES:
            tab = self.stranger.find(mode)
            if tab is None:
                raise StuckError(f"step {index + 1} has no «{mode}»")
            if not tab.is_checked:
                self.stranger.touch(tab)
            if mode == "Xem":
                self._watches()
            else:
                self._does(mode)
            yield f"{index + 1:02d}-phone-{MODES.index(mode) + 1}"

    def _is_done(self, mode: str) -> bool:
        tab = next((node for node in self.stranger.nodes() if node.name == mode), None)
        return tab is not None and tab.description != ""

    def _watches(self) -> None:
        def look() -> bool:
            finger = self.activity.scene.get("finger") or {}
            if finger.get("text"):
                self.learned[self.activity.scene["instruction"]] = [finger["text"]]
            return self._is_done("Xem")

        self.driver.wait(look, "the errand to be shown", WATCHING_SECONDS)

    def _does(self, mode: str) -> None:
        """Complete the task: in the mode «Tự làm» from memory, otherwise with hints and the instructions."""
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
            raise StuckError(f"«{mode}»: {self.stranger.sentences()} {[node.name for node in self._on_phone()]}")
        if mode == "Làm theo":
            self.learned["names"] = [name for name in names if name]

    def _on_phone(self) -> list[Node]:
        """Elements on the phone that can be pressed; the phone is on the right side of the window."""
        left = self.driver.window.x() + self.driver.window.width() * 0.62
        top = self.driver.window.y() + self.driver.window.height() * 0.11
        return [node for node in self.stranger.pressable() if node.centre.x() > left and node.centre.y() > top]

    def _asks_and_acts(self) -> str:
        before = dict(self.activity.scene)
        if self.stranger.press("Gợi ý"):
            self.driver.wait(lambda: self.activity.scene != before, "the hint")
            self.driver.look()
        pointed = [node for node in self.stranger.pressable() if HERE in node.description]
        told = " ".join(self.stranger.sentences()).casefold()
        named = [node for node in self._on_phone() if node.name.casefold() in told]
        wanted = pointed or sorted(named, key=lambda node: -len(node.name))[:1]
        if not wanted:  # no target: the phone is about to act by itself
            self.driver.wait(lambda: self.activity.scene["screen"] != before["screen"], "time")
            return ""
        self._acts_on(wanted[0])
        return wanted[0].name

    def _acts_on(self, node: Node) -> None:
        told = " ".join(self.stranger.sentences()).casefold()
        node = self._brings_into_sight(node)
        before = self._progress()
        known = {(other.name, other.centre.x(), other.centre.y()) for other in self._on_phone()}
        self.stranger.touch(node)
        if self._progress() != before or self.activity.scene["finished"]:
            self._rests()
            return
        if self._types():
            self._rests()
            return
        fresh = [other for other in self._on_phone() if (other.name, other.centre.x(), other.centre.y()) not in known]
        fresh.sort(key=lambda other: other.name.casefold() not in told)  # elements that `told` names come first
        inside = [other for other in self._on_phone() if node.place.contains(other.centre) and other != node]
        for other in [*fresh, *reversed(inside)]:
            self.stranger.touch(other)
            if self._progress() != before:
                break
        self._rests()

    def _progress(self) -> tuple[object, ...]:
        scene = self.activity.scene
        shown = [(element["id"], element.get("value")) for element in scene["elements"]]
        return (scene["screen"]["id"], scene["finished"], scene["step"], str(shown))

    def _rests(self) -> None:
        pages = self.driver.find("phonePages")
        self.driver.wait(lambda: pages is None or not pages.property("moving"), "the phone to rest")
        self.driver.look()

    def _brings_into_sight(self, node: Node) -> Node:
        for _ in range(12):
            keys = self.stranger.find("Xuống dưới") or self.stranger.find("Xuống")
            limit = keys.place.top() if keys else self.driver.window.height()
            if node.centre.y() < limit:
                return node
            if keys is None:
                return node
            self.stranger.touch(keys)
            self.driver.look()
            node = next(
                (one for one in self.stranger.nodes() if one.name == node.name and one.role == node.role), node
            )
        return node

    def _seen(self, told: str) -> str:
        """Return the text that the demonstration typed at the instruction in `told`; empty if it typed none there."""
        known = sorted((told.rfind(said), texts[0]) for said, texts in self.learned.items() if said != "names")
        return next((text for place, text in reversed(known) if place >= 0), "")

    def _types(self) -> bool:
        """Type the text that the demonstration typed, or else the text that the instruction quotes.

        Return False if nothing can be typed.
        """
        now, past = " ".join(self.stranger.sentences()), " ".join(self.stranger.recent)
        if self.driver.find("pkDone"):
            type_on_phone(self.driver, self._seen(now) or self._seen(past) or _quoted(f"{past} {now}"))
            return True
        if self.driver.find("key-1"):
            said = self._seen(now) or _number(now) or self._seen(past) or _number(past)
            for digit in re.sub(r"\D", "", said):
                self.driver.tap(f"key-{digit}")
            if self.driver.find("keyCall"):
                self.driver.tap("keyCall")
            return bool(said)
        return False


def _number(text: str) -> str:
    return (re.findall(r"\d{3,}(?: \d{3})*|(?<=phím )\d", text) or [""])[0]


def _quoted(text: str) -> str:
    found = re.findall(r"[“«\"]([^”»\"\d]+)[”»\"]", text)
    return found[-1] if found else text.rsplit(maxsplit=1)[-1].strip(".")
