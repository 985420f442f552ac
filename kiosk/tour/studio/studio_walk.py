"""Simulates an author on the page «Bài của xã».

Rules: as in `tour.visitor`, all input consists of touches on visible items.
"""

from collections.abc import Iterator
from dataclasses import replace
from typing import TYPE_CHECKING

from kiosk.app import App
from kiosk.settings import Settings
from kiosk.tour.driver import Driver
from kiosk.tour.staff_walk import GUIDE, GUIDE_PIN, StaffHands

if TYPE_CHECKING:
    from kiosk.bridge.studio.editor.editor_model import EditorViewModel
    from kiosk.bridge.studio.studio_model import StudioViewModel

COMMUNE = "19249"
TITLES = (("safety", "giuwx kisn max"), ("services", "ddi chowj"))
"""Strands and titles of the lessons that are made; the titles as Telex keystrokes."""

SEARCHED = "ddee vowx"
"""Words that only a question of the example has, as Telex keystrokes."""


def with_commune(chosen: Settings) -> Settings:
    """Return `chosen` with the commune of the walk."""
    return replace(chosen, commune=COMMUNE, place="xã Lệ Thủy")


class StudioHands:
    """Operates the page «Bài của xã» of one kiosk."""

    def __init__(self, app: App, driver: Driver) -> None:
        self.app = app
        self.driver = driver
        self.staff = StaffHands(app, driver)

    @property
    def page(self) -> "StudioViewModel":
        """View model of the page, which must be open."""
        return self.staff.staff.pageModel  # type: ignore[no-any-return]  # Qt knows it as QObject

    def taps(self, *names: str) -> None:
        """Touch items, one after another, and wait for what they do."""
        for name in names:
            self.driver.tap(name)
            self.driver.wait(lambda: self.app.worker.is_idle, "the studio")
            self.driver.settle()
            self.driver.look()

    def enter(self) -> None:
        """Add a lead guide on a new kiosk, enter as this guide, and open the page."""
        self.staff.come_to_door()
        self.staff.set_first_pin()
        self.staff.open_page("access")
        self.staff.add_guide()
        self.staff.leave()
        self.come_back()

    def come_back(self) -> None:
        """Enter as the guide whom `enter` has added, and open the page."""
        self.staff.come_to_door(GUIDE)
        self.staff.type_pin(GUIDE_PIN)
        self.staff.see_inside()
        self.staff.open_page("studio")
        self.driver.settle()

    def write_title(self, keys: str) -> None:
        """Touch the title of the form, and type Telex keystrokes on the on-screen keyboard."""
        self.driver.tap("newTitle")
        self.staff.type_text(keys)
        self.driver.look()

    def search(self, keys: str) -> None:
        """Touch the empty search of the shelf, and type Telex keystrokes."""
        self.driver.tap("shelfSearch")
        self.staff.type_text(keys)
        self.taps("kbDone")

    def make(self, strand: str, keys: str) -> None:
        """Make a lesson with one page from the shelf; the editor is shown."""
        self.taps("newLesson")
        self.write_title(keys)
        self.taps("kbDone", f"strand-{strand}", "start-page", "beginLesson")

    @property
    def editor(self) -> "EditorViewModel":
        """View model of the editor, which must be shown."""
        return self.page.part  # type: ignore[no-any-return]  # Qt knows it as QObject

    def write(self, row: str, keys: str) -> None:
        """Touch a text of the form, on any of its pages, and type Telex keystrokes on the on-screen keyboard."""
        self.turn_to(f"text-{row}")
        self.driver.tap(f"text-{row}")
        self.staff.type_text(keys)
        self.taps("kbDone")

    def add_entry(self, key: str, keys: str) -> None:
        """Add an entry to a list of the form, and type its text where the cursor is then."""
        self.turn_to(f"add-{key}")
        self.taps(f"add-{key}")
        self.driver.see("kbDone")
        self.staff.type_text(keys)
        self.taps("kbDone")

    def turn_to(self, name: str) -> None:
        """Turn the pages of the form until an item is shown."""
        while self.driver.find(name) is None:
            self.taps("formOnward")

    def add_step(self, kind: str) -> None:
        """Add a step behind the chosen one."""
        self.taps("addStep", f"item-{kind}")


def scenes(hands: StudioHands) -> Iterator[str]:
    """Make lessons, look at what can be done with one, remove one; yield the screen names.

    The kiosk must be new, that is, without a PIN.
    """
    hands.enter()
    yield "studio-empty"
    hands.taps("showSample")
    yield "studio-sample"
    hands.taps("more-0", "act-cards", "cards-30")
    yield "studio-cards"
    hands.taps("printPapers")
    yield "studio-cards-printed"
    hands.taps("closeOutcome")
    hands.taps("newLesson")
    yield "studio-new"
    hands.write_title(TITLES[0][1])
    hands.taps("kbDone", f"strand-{TITLES[0][0]}")
    yield "studio-new-written"
    hands.taps("start-page", "beginLesson")
    yield from _editor_scenes(hands)
    hands.taps("studioBack")
    hands.make(*TITLES[1])
    hands.taps("studioBack")
    hands.taps("copy-0")
    yield "studio-shelf"
    hands.taps("more-0")
    yield "studio-card-open"
    hands.taps("act-remove")
    yield "studio-removed"
    hands.search(SEARCHED)
    yield "studio-found"


def _editor_scenes(hands: StudioHands) -> Iterator[str]:
    """Look at the new lesson in the editor, add a question, look at the sheets; yield the screen names."""
    yield "studio-editor-page"
    hands.taps("addStep")
    yield "studio-editor-kinds"
    hands.taps("item-choice")
    yield "studio-editor-question"
    hands.taps("cover")
    yield "studio-editor-cover"
    hands.taps("studioAct")
    yield "studio-use"
    hands.taps("closeUse")
