"""Computes the next act (one input) of a simulated user in a step with several acts, and performs it by touches.

Rules: the next act is derived from the task. All input consists of touches on visible items.
"""

from kiosk.activities.phone.draft import read_draft
from kiosk.activities.phone.guidance import next_move
from kiosk.activities.phone.handset import AFTER
from kiosk.activities.phone.task import Mode
from kiosk.bridge.player.activity_model import ActivityViewModel
from kiosk.domain.lessons import Step
from kiosk.domain.verdicts import Answer
from kiosk.domain.vietnamese.keystrokes import keys_for
from kiosk.tour.driver import Driver

MODES = tuple(mode.value for mode in Mode)
"""Names of the practice phone's modes, in their order on the screen."""
MOST_TURNS = 12
"""Maximum number of page turns to find an element on a phone screen."""
PAGE_KEYS = {"swipe-left:screen": "phoneNextPage", "swipe-right:screen": "phonePageBefore"}
"""Names of the keys that turn the page of a home screen, by the act."""
DIAL_KEYS = {"*": "star", "#": "hash"}
"""Names of the keys of a dial pad that are not digits."""
LONGEST_NUMBER = 40
"""Maximum number of digits to delete from a dialled number."""


def next_act(step: Step, draft: Answer) -> str:
    """Return the next act on the way to the goal of a phone task, or "" if the task is finished."""
    read = read_draft(step.task, draft)
    move = next_move(step.task.play(read.mode), read) if read is not None else None
    return move.part if move is not None else ""


def next_touch(step: Step, activity: ActivityViewModel) -> str:
    """Return the ``objectName`` to touch next in a step, or "" if the step is finished.

    The step is of the kind ``dialogue``, ``touch_gym`` (touch exercises) or ``typing``.
    """
    scene, draft = activity.scene, activity.draft
    match step.kind:
        case "dialogue":
            said = len(draft["path"])
            way = step.task.best_way()
            return f"choice-{way[said]}" if said < len(way) else ""
        case "touch_gym":
            return "" if scene["finished"] else f"exercise-{scene['exercise']}"
        case "typing":
            stroke = step.task.lesson().next(draft["keys"])
            return "" if stroke is None else key_name("pk-", stroke.key)
        case _:
            return ""


def key_name(tag: str, key: str) -> str:
    """Return the ``objectName`` of the key `key` on the on-screen keyboard whose key names start with `tag`."""
    special = {" ": "Space", "space": "Space", "delete": "Delete"}.get(key)
    return f"{tag.removesuffix('-')}{special}" if special else f"{tag}{key.lower()}"


def type_on_phone(driver: Driver, text: str) -> None:
    """Type `text` on the phone's keyboard, switching pages for digits and symbols, and press «Xong»."""
    driver.come_to_rest(driver.see("pkDone"))
    for key in keys_for(text.lower()):
        name = key_name("pk-", key)
        if driver.find(name) is None:
            driver.tap("pkPage")
        driver.tap(name)
    driver.tap("pkDone")


class PhoneHands:
    """Operates the practice phone by touches."""

    def __init__(self, driver: Driver, activity: ActivityViewModel) -> None:
        self._driver = driver
        self._activity = activity

    def look(self) -> None:
        """Wait until the transition between two phone screens is over. Raises TimeoutError."""
        pages = self._driver.see("phonePages")
        self._driver.look()
        self._driver.wait(lambda: not pages.property("moving"), "the phone to rest")
        self._driver.look()

    def do(self, part: str) -> None:
        """Perform the act `part` by touches, or wait if the act is the passing of time. Raises TimeoutError."""
        before = dict(self._activity.scene)
        gesture, _, rest = part.partition(":")
        element, _, value = rest.partition("=")
        match gesture:
            case "back":
                self._driver.tap("phoneBack")
            case "home":
                self._driver.tap("phoneHome")
            case "tap":
                self._touch(element)
            case "slide":
                self._bring(element)
                self._driver.tap(f"place-{element}-{value}")
            case "type":
                self._write(element, value)
            case _ if part in PAGE_KEYS and self._driver.find(PAGE_KEYS[part]):
                self._driver.tap(PAGE_KEYS[part])
            case _ if part != AFTER:
                drafted = dict(self._activity.draft)
                self._touch(element)  # the touch is an act of its own, and offers the gesture
                self._driver.wait(lambda: self._activity.draft != drafted, f"an answer to a touch of '{element}'")
                before = dict(self._activity.scene)
                self._driver.tap(f"gesture-{element}-{gesture}")
            case _:
                pass
        self._driver.wait(lambda: self._activity.scene != before, f"'{part}' to be answered")
        self._driver.settle()

    def _touch(self, element: str) -> None:
        self._bring(element)
        self._driver.tap(f"el-{element}")

    def _bring(self, element: str) -> None:
        """Turn the pages of the phone screen until the element is visible, at most `MOST_TURNS` times."""
        item = self._driver.see(f"el-{element}")
        for _ in range(MOST_TURNS):
            self._driver.come_to_rest(item)
            where = self._driver.beside_sheet(item)
            if where == 0:
                return
            self._driver.tap("phoneUp" if where < 0 else "phoneDown")

    def _write(self, element: str, text: str) -> None:
        if self._driver.find("key-1"):
            for _ in range(LONGEST_NUMBER):  # delete a number that was dialled before
                if not self._driver.find("keyDelete"):
                    break
                self._driver.tap("keyDelete")
            for digit in text:
                self._driver.tap(f"key-{DIAL_KEYS.get(digit, digit)}")
            if self._driver.find("keyCall"):  # during a call, each key acts at once
                self._driver.tap("keyCall")
            return
        self._touch(element)
        type_on_phone(self._driver, text)
