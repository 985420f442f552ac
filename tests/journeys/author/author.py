"""A simulated author, who makes a lesson by touches on the page «Bài của xã», and counts them.

Rules: texts are typed on the on-screen keyboard, in lower case, because the keyboard itself begins a text with a
capital letter. Fields of a form on other pages are reached with the arrows of the form.
"""

import os
from collections.abc import Mapping
from dataclasses import dataclass, field
from pathlib import Path

from PySide6.QtCore import QPoint
from PySide6.QtQuick import QQuickItem, QQuickWindow

from kiosk.app import App
from kiosk.domain.vietnamese.keystrokes import keys_for
from kiosk.tour.driver import Driver, Hand
from kiosk.tour.practice import key_name
from kiosk.tour.studio.studio_walk import StudioHands

SECONDS_PER_TOUCH = 2.0
LETTERS_PER_MINUTE = 60.0
"""Assumed speed of an author who is new to the studio."""
SECONDS_PER_SENTENCE = 8.0
"""Assumed time to read a sentence aloud, in addition to the touches."""
PICTURES = os.environ.get("TRAM_HOC_PICTURES", "")
"""Folder for pictures of the main moments; empty for none."""


@dataclass
class Count:
    """What an author did: touches outside the keyboard, keys of the keyboard, and sentences that were read aloud."""

    touches: int = 0
    keys: int = 0
    sentences: int = 0
    parts: dict[str, tuple[int, int, float]] = field(default_factory=dict)

    @property
    def minutes(self) -> float:
        """Time that a new author needs."""
        spoken = self.sentences * SECONDS_PER_SENTENCE
        return (self.touches * SECONDS_PER_TOUCH + spoken) / 60 + self.keys / LETTERS_PER_MINUTE

    def note(self, part: str) -> None:
        """Store what was done since the part before under the name `part`."""
        before = [sum(values) for values in zip(*self.parts.values(), strict=True)] or [0, 0, 0.0]
        found = (self.touches - before[0], self.keys - before[1], self.minutes - before[2])
        self.parts[part] = (int(found[0]), int(found[1]), float(found[2]))

    def __str__(self) -> str:
        lines = [f"{part:<28}{a:>5} touches {b:>5} keys {c:>6.1f} min" for part, (a, b, c) in self.parts.items()]
        total = f"{'together':<28}{self.touches:>5} touches {self.keys:>5} keys {self.minutes:>6.1f} min"
        return "\n".join([*lines, total])


class CountingDriver(Driver):
    """A driver that counts touches."""

    def __init__(self, window: QQuickWindow, hand: Hand, count: Count) -> None:
        super().__init__(window, hand)
        self.count = count

    def touch(self, point: QPoint) -> None:
        """Touch, and count it."""
        self.count.touches += 1
        super().touch(point)


class Author:
    """Operates the studio of one kiosk."""

    def __init__(self, app: App, driver: CountingDriver) -> None:
        self.app = app
        self.driver = driver
        self.hands = StudioHands(app, driver)

    def taps(self, *names: str) -> None:
        """Touch items, one after another, each when the studio is at rest, because a form replaces its rows."""
        for name in names:
            self._rests()
            self.hands.taps(name)

    def _rests(self) -> None:
        self.driver.wait(lambda: self.app.worker.is_idle, "the studio")
        self.driver.settle()
        self.driver.look()

    def shows(self, name: str) -> None:
        """Save a picture of the screen, if there is a folder for it."""
        if PICTURES:
            self.driver.picture(Path(PICTURES) / f"{name}.png")

    def goes_to(self, name: str) -> None:
        """Turn the pages of the form until the item `name` is visible."""
        for onward in ("formOnward", "formBack"):
            while self.driver.find(name) is None:
                turner = self.driver.find(onward)
                if turner is None or not turner.isEnabled():
                    break
                self.taps(onward)
        self.driver.see(name)

    def writes(self, name: str, text: str) -> None:
        """Touch a field, delete what is in it, and type `text`."""
        self.goes_to(name)
        self._rests()
        self.driver.tap(name)
        self.driver.see("kbDone")
        self.driver.look()
        area = self._area(name)
        before = self.driver.count.touches
        while area.property("text"):
            self._press("kbDelete")
        for key in keys_for(text):
            self._press(key_name("kb-", key))
        pressed = self.driver.count.touches - before
        self.driver.count.touches -= pressed
        self.driver.count.keys += pressed
        written = str(self._area(name).property("text"))
        assert written.casefold() == text.casefold(), f"{name} has the text “{written}”"
        self.taps("kbDone")

    def write_all(self, prefix: str, texts: Mapping[str, str]) -> None:
        """Write several fields; `prefix` begins their names."""
        for name, text in texts.items():
            self.writes(f"text-{prefix}{name}.vi", text)

    def _press(self, name: str) -> None:
        if self.driver.find(name) is None:
            self.driver.tap("kbPage")
            self.driver.see(name)
        self.driver.touch(self.driver.centre(self.driver.see(name)))
        self.driver.look()

    def _area(self, name: str) -> QQuickItem:
        """Return the field with the text, which can have the name of its card."""
        return next(
            item
            for item in self.driver.items()
            if item.objectName() == name and item.property("cursorPosition") is not None
        )

    def touches_phone(self, element: str) -> None:
        """Touch an element on the big phone of the errand; `element`: its id in the lesson."""

        def places() -> list[QQuickItem]:
            return [item for item in self.driver.items() if item.property("place") == element and _is_mark(item)]

        self.driver.wait(lambda: bool(places()), f"'{element}' on the phone")
        self.driver.look()
        self.driver.touch(self.driver.centre(places()[-1]))
        self.driver.wait(lambda: self.app.worker.is_idle, "the phone")
        self.driver.look()

    def reads(self) -> None:
        """Record the sentence on the screen, and keep it."""
        before = self.driver.see("sentencePlace").property("text")
        self.taps("recordButton")
        self.taps("recordButton", "nextSentence")
        self.driver.count.sentences += 1
        self.driver.wait(lambda: self._is_past(before), "the next sentence")

    def _is_past(self, before: object) -> bool:
        place = self.driver.find("sentencePlace")
        return place is None or place.property("text") != before


def _is_mark(item: QQuickItem) -> bool:
    return item.metaObject().className().startswith("MarkPlace")
