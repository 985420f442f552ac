"""Runs a kiosk in cage, the compositor of installed kiosks, and attacks the kiosk with keys, mouse and touch.

Usage, inside a compositor: python -m tests.package.cage_child OUT. Writes OUT/report.json and OUT/<place>.png.

Keys and mouse events are sent through the compositor; touches are sent through Qt, because clients cannot send
touches to a compositor.
"""

import contextlib
import json
import os
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path

from PySide6.QtCore import QEvent, QEventLoop, QObject, QPoint, Qt, QTimer
from PySide6.QtGui import QGuiApplication, QWindow
from PySide6.QtTest import QTest

from kiosk import app as kiosk_app
from kiosk.settings import Settings
from kiosk.tour import touch_screen
from kiosk.tour.driver import Driver
from kiosk.tour.visitor import Visitor, right_answer
from tests.package.pointer import Button, Mouse
from tests.package.threats import acts, attempts

LESSON = "ky-nang-so/go-tieng-viet"
MARKER = ("-k", "F24")
OPEN_TO_ALL = {"attract", "path", "home", "lessons", "player", "result", "pin"}
"""Screens that anyone can reach: the residents' screens and the PIN screen, but no screen that requires a PIN."""
BAIT = "mật khẩu của người trước"
HELD_MS = 1000


class Arrivals(QObject):
    """Counts keys and clicks that reach the window. `markers` counts the marker key, which follows each attempt."""

    def __init__(self) -> None:
        super().__init__()
        self.keys = 0
        self.clicks = 0
        self.markers = 0

    def eventFilter(self, _watched: QObject, event: QEvent) -> bool:  # noqa: N802 - Qt's name
        if event.type() is QEvent.Type.KeyPress:
            is_marker = event.key() == Qt.Key.Key_F24
            self.markers += is_marker
            self.keys += not is_marker
        elif event.type() is QEvent.Type.MouseButtonRelease:
            self.clicks += 1
        return False


class Intruder:
    """Attacks one screen after another with keys, mouse and touch; `gave_way` lists the attempts with an effect."""

    def __init__(self, visitor: Visitor, mouse: Mouse, out: Path) -> None:
        self.visitor = visitor
        self.driver = visitor.driver
        self.window = visitor.driver.window
        self.out = out
        self.mouse = mouse
        self.arrivals = Arrivals()
        self.window.installEventFilter(self.arrivals)
        self.gave_way: list[str] = []
        self.tried: dict[str, int] = {}
        self.arrived: dict[str, int] = {}
        self.clicked: dict[str, int] = {}

    def plug_in(self) -> None:
        """Wait until keyboard and mouse are connected; earlier events are lost."""
        self.driver.wait(self._marker_arrives, "the keyboard to be there")
        self.driver.wait(self._click_arrives, "the mouse to be there")

    def _marker_arrives(self) -> bool:
        subprocess.run(["wtype", *MARKER], check=True)
        self.driver.look()
        return self.arrivals.markers > 0

    def _click_arrives(self) -> bool:
        self.mouse.move(0.5, 0.1)
        self.mouse.click(Button.MIDDLE)
        self.driver.look()
        return self.arrivals.clicks > 0

    def press_everything(self, place: str) -> None:
        """Press all keys that have no function in the kiosk, and record each change of the screen."""
        screen, before = self.visitor.app.model.screen, self.arrivals.keys
        for name, act in attempts():
            self._type(act)
            self._look(f"{place}: {name}", {screen})
            self.tried[place] = self.tried.get(place, 0) + 1
        self.arrived[place] = self.arrivals.keys - before
        self._picture(place)

    def press_what_leads_on(self, place: str) -> None:
        """Press the keys that have a function, and record each key that leads to a screen which requires a PIN."""
        for name, act in acts():
            self._type(act)
            self._look(f"{place}: {name}", OPEN_TO_ALL)

    def click_everywhere(self, place: str) -> None:
        screen, before = self.visitor.app.model.screen, self.arrivals.clicks
        for x, y in self._places():
            self.mouse.move(x / self.window.width(), y / self.window.height())
            for button in (Button.RIGHT, Button.MIDDLE):
                clicks = self.arrivals.clicks
                self.mouse.click(button)
                self.driver.wait(lambda since=clicks: self.arrivals.clicks > since, "a click to arrive")
                self._look(f"{place}: {button.name} button at {x}, {y}", {screen})
        self.clicked[place] = self.arrivals.clicks - before

    def hold_and_swipe(self, place: str) -> None:
        middle = QPoint(self.window.width() // 2, self.window.height() // 2)
        for x, y in self._places():
            edge = QPoint(x, y)
            for way in ((edge, edge), (edge, (edge + middle) / 2), (edge, middle), (middle, edge)):
                self._touch(*way)
                self._look(f"{place}: finger from {way[0].toTuple()} to {way[1].toTuple()}", OPEN_TO_ALL)

    def _places(self) -> Iterator[tuple[int, int]]:
        right, low = self.window.width() - 1, self.window.height() - 1
        yield from ((x, y) for y in (0, low // 2, low) for x in (0, right // 2, right))

    def _type(self, act: tuple[str, ...]) -> None:
        before = self.arrivals.markers
        subprocess.run(["wtype", *act, *MARKER], check=True)
        self.driver.wait(lambda: self.arrivals.markers > before, "the marker behind a key")

    def _touch(self, start: QPoint, end: QPoint) -> None:
        device = touch_screen.device()
        QTest.touchEvent(self.window, device, False).press(0, start, self.window).commit(False)
        if start == end:
            self._rest()
        else:
            for part in range(1, 6):
                point = start + (end - start) * part / 5
                QTest.touchEvent(self.window, device, False).move(0, point, self.window).commit(False)
                self.driver.settle()
        QTest.touchEvent(self.window, device, False).release(0, end, self.window).commit(False)
        self.driver.settle()

    def _rest(self) -> None:
        """Run the event loop for longer than any long press lasts; the caller holds the touch meanwhile."""
        loop = QEventLoop()
        QTimer.singleShot(HELD_MS, loop.quit)
        loop.exec()

    def _look(self, what: str, screens: set[str]) -> None:
        seen = {
            "full screen": self.window.visibility() is QWindow.Visibility.FullScreen and self.window.isVisible(),
            "as large as the screen": self.window.size() == self.window.screen().size(),
            "the only window": QGuiApplication.allWindows() == [self.window],
            "on its screen": self.visitor.app.model.screen in screens,
            "clipboard untouched": QGuiApplication.clipboard().text() in {"", BAIT},
            "no other program": not _children(),
        }
        self.gave_way += [f"{what}: not {rule}" for rule, holds in seen.items() if not holds]

    def _picture(self, place: str) -> None:
        self.driver.look()
        subprocess.run(["grim", str(self.out / f"{place}.png")], check=True)


def _children() -> list[str]:
    found: list[str] = []
    for thread in Path("/proc/self/task").iterdir():
        with contextlib.suppress(FileNotFoundError):  # the thread has just ended
            found += (thread / "children").read_text().split()
    return found


def go_to_the_beginning(visitor: Visitor) -> None:
    model, driver = visitor.app.model, visitor.driver
    for name in ("volumeDone", "noticeFirst"):
        if driver.find(name) is not None:
            driver.tap(name)
    if model.screen == "pin":
        driver.tap("pinBack")
    elif model.screen != "attract":
        driver.tap("endButton")
        driver.wait(lambda: model.screen == "attract" or driver.find("noticeSecond") is not None, "the question")
        if model.screen != "attract":
            driver.tap("noticeSecond")
    visitor.see_screen("attract")


def main(out: Path) -> None:
    kiosk_app.application()
    site = kiosk_app.Site(
        bundled=Path(os.environ["KIOSK_TEST_PACKS"]), translations=Path(os.environ["KIOSK_TEST_TRANSLATIONS"])
    )
    running = kiosk_app.build(site, Settings(reduce_motion=True, idle_seconds=600, night_from=0, night_to=0))
    visitor = Visitor(running, Driver(running.window.quick))
    visitor.driver.see("startButton")
    visitor.driver.wait(lambda: running.worker.is_idle, "the record to be open")
    mouse = Mouse.of_this_session()
    intruder = Intruder(visitor, mouse, out)
    intruder.plug_in()
    intruder.press_everything("attract")
    intruder.click_everywhere("attract")
    intruder.press_what_leads_on("attract")
    go_to_the_beginning(visitor)
    visitor.start()
    intruder.press_everything("home")
    intruder.click_everywhere("home")
    intruder.press_what_leads_on("home")
    go_to_the_beginning(visitor)
    visitor.start()
    visitor.open_strand("skills")
    visitor.open_lesson(LESSON)
    intruder.press_everything("lesson")
    for name in visitor.learning(right_answer):
        if name.endswith("-fill_in"):
            break
    QGuiApplication.clipboard().setText(BAIT)
    visitor.driver.tap("fill-text")
    visitor.driver.see("kbDone")
    before = visitor.driver.see("fill-text").property("text")
    intruder.press_everything("field")
    intruder.click_everywhere("field")
    written = visitor.driver.see("fill-text").property("text")
    intruder.press_what_leads_on("field")
    go_to_the_beginning(visitor)
    visitor.driver.tap("staffButton")
    visitor.see_screen("pin")
    intruder.press_everything("door")
    intruder.press_what_leads_on("door")
    go_to_the_beginning(visitor)
    intruder.hold_and_swipe("touch")
    report = {
        "gave_way": intruder.gave_way,
        "tried": intruder.tried,
        "arrived": intruder.arrived,
        "clicked": intruder.clicked,
        "written": [before, written],
        "size": running.window.quick.size().toTuple(),
        "clipboard": QGuiApplication.clipboard().text(),
    }
    (out / "report.json").write_text(json.dumps(report, ensure_ascii=False), "utf-8")
    mouse.close()
    running.close()


if __name__ == "__main__":
    main(Path(sys.argv[1]))
