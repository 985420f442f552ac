"""A simulated author, who makes a lesson by touches on the page «Bài của xã», and counts them.

Rules: texts are typed on the on-screen keyboard, in lower case, because the keyboard itself begins a text with a
capital letter. Fields of a form on other pages are reached with the arrows of the form.
"""

import os
from collections.abc import Mapping
from pathlib import Path

from PySide6.QtCore import QPoint, QPointF
from PySide6.QtQuick import QQuickItem, QQuickWindow

from kiosk.app import App
from kiosk.domain.vietnamese.keystrokes import keys_for
from kiosk.tour.driver import Driver, Hand
from kiosk.tour.practice import key_name
from kiosk.tour.studio.lent_microphone import RATE, LentMicrophone, voice
from kiosk.tour.studio.studio_walk import StudioHands
from tests.journeys.author.counting import Count

PICTURES = os.environ.get("TRAM_HOC_PICTURES", "")
"""Folder for pictures of the main moments; empty for none."""
SIZES = ((1366, 768), (1920, 1080))
"""Window sizes of the pictures; the last one is the size of the journey."""


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

    def __init__(self, app: App, driver: CountingDriver, microphone: LentMicrophone) -> None:
        self.app = app
        self.driver = driver
        self.microphone = microphone
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
        """Save pictures of the screen in `SIZES`, if there is a folder for them."""
        for width, height in SIZES if PICTURES else ():
            self.driver.window.resize(width, height)
            self.driver.settle()
            self.driver.look()
            self.driver.picture(Path(PICTURES) / f"{name}-{self.driver.hand.value}-{width}x{height}.png")

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
        if area.property("cursorPosition") < len(str(area.property("text"))):  # the touch was in the middle of it
            end = QPointF(area.width() - 2, float(area.property("contentHeight")) - 2)
            self.driver.touch(area.mapToScene(end).toPoint())
            self.driver.look()
        before = self.driver.count.touches
        while text_before := str(area.property("text")):
            self._press("kbDelete")
            assert area.property("text") != text_before, f"the cursor of {name} is not at its end"
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
            return [
                item
                for item in self.driver.items()
                if item.property("place") == element and item.property("disc") is not None
            ]

        self.driver.wait(lambda: bool(places()), f"'{element}' on the phone")
        self.driver.look()
        self.driver.touch(self.driver.centre(places()[-1]))
        self.driver.wait(lambda: self.app.worker.is_idle, "the phone")
        self.driver.look()

    def reads(self) -> None:
        """Record the sentence on the screen, one syllable for each word, and keep it."""
        before = self._done()
        self.microphone.speech = voice(len(str(self.driver.see("sentenceText").property("text")).split()))
        self.taps("recordButton", "recordButton", "nextSentence")
        self.driver.count.sentences += 1
        self.driver.count.spoken += len(self.microphone.speech) / RATE
        self.driver.wait(lambda: self._done() > before, "the recording to be kept")

    def _done(self) -> int:
        return int(self.driver.see("sentencesDone").property("text"))
