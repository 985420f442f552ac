"""Simulates an author who builds an errand on a practice phone.

Rules: as in `tour.visitor`, all input consists of touches on visible items, or on the drawn phone.
"""

from collections.abc import Iterator

from PySide6.QtCore import QPointF

from kiosk.bridge.studio.phone.errand_model import ErrandViewModel
from kiosk.bridge.studio.preview.offscreen import visible
from kiosk.tour.studio import spots_walk
from kiosk.tour.studio.studio_walk import StudioHands

LESSON = ("safety", "giuwx kisn max")
"""Strand and title of the lesson; the title as Telex keystrokes."""


class ErrandHands:
    """Operates the editor of practice phones."""

    def __init__(self, studio: StudioHands) -> None:
        self.studio = studio
        self.driver = studio.driver

    @property
    def model(self) -> ErrandViewModel:
        """View model of the editor, which must be open."""
        return self.studio.page.part  # type: ignore[no-any-return]  # Qt knows it as QObject

    def begin(self) -> None:
        """Add a practice phone behind the chosen step, and wait for the ready errands."""
        self.studio.taps("addStep", "item-phone_task")
        self.driver.see("emptyErrand")
        self.driver.wait(lambda: not self.model.ready.isLoading, "the ready errands", 60)
        self.rest()

    def rest(self) -> None:
        """Wait until everything is stored and drawn."""
        self.driver.wait(lambda: self.studio.app.worker.is_idle, "the errand")
        self.driver.settle()
        self.driver.look()

    def touch(self, element: str) -> None:
        """Touch an element on the big phone."""
        self.rest()
        stage, model = self.driver.see("phoneStage"), self.model
        self.driver.wait(lambda: any(one["id"] == element for one in model.stage.places), element)
        place = next(one for one in model.stage.places if one["id"] == element)
        inside = QPointF(place["x"] + place["width"] / 2, place["y"] + place["height"] / 3)
        self.driver.touch(
            stage.mapToScene(QPointF(inside.x() * stage.width(), inside.y() * stage.height())).toPoint()
        )
        self.driver.wait(lambda: model.element == element, f"{element} to be chosen")
        self.rest()

    def choose(self, screen: str, *, is_variant: bool = False) -> None:
        """Choose a screen of the right way or of the variant, whose row or page may be shown only after a touch."""
        if self.driver.find("row-way") is not None:
            self.studio.taps("row-variant" if is_variant else "row-way")
        name = f"variant-{screen}" if is_variant else f"screen-{screen}"
        for arrow in ("screensBack", "screensOnward"):
            while self.driver.find(name) is None and (turner := self.driver.find(arrow)) and turner.isEnabled():
                self.studio.taps(arrow)
        self.studio.taps(name)
        self.rest()

    def lead(self, element: str, *, screen: str = "", kind: str = "") -> None:
        """Let a right touch on an element lead to a screen, or to a new one of a kind."""
        self.touch(element)
        self.studio.taps("mark-right")
        self.studio.taps(*((f"item-{screen}",) if screen else ("closeSheet", "moreScreens", f"item-{kind}")))
        self.rest()

    def tries(self) -> None:
        """Wait until the errand as it is now was tried."""
        self.driver.wait(lambda: self.model.rows.isTried and not self.model.rows.isTrying, "the proof")
        self.rest()

    def play_touch(self, name: str) -> None:
        """Touch an item of the lesson that is being played."""
        pane = self.driver.see("playedLesson")
        self.driver.wait(lambda: bool(self.played(name)), f"{name} in the played lesson")
        self.rest()
        for place in self.played(name):
            across, down = place.x() * pane.width(), place.y() * pane.height()
            self.driver.touch(pane.mapToScene(QPointF(across, down)).toPoint())
        self.rest()

    def played(self, name: str) -> list[QPointF]:
        """Return the middle of the last item with this name in the played lesson, whose sides are 1; else nothing."""
        scene = self.model.preview.scene
        items = [one for one in visible(scene.root) if one.objectName() == name and one.width() > 0] if scene else []
        middles = [one.mapToScene(QPointF(one.width() / 2, one.height() / 2)) for one in items[-1:]]
        whole = scene.root if scene else None
        return [QPointF(one.x() / whole.width(), one.y() / whole.height()) for one in middles] if whole else []


def build(hands: ErrandHands) -> None:
    """Build an errand with five screens from an empty one: home, list, messages, call, goal."""
    hands.studio.taps("emptyErrand")
    hands.touch("mo-cai-dat")
    hands.studio.taps("mark-wrong")
    hands.lead("danh-ba", kind="list")
    hands.lead("dong-thu-nhat", kind="thread")
    hands.lead("nhan-qua-example", kind="call")
    hands.lead("nghe-may", screen="cai-dat")
    hands.tries()


def scenes(hands: ErrandHands) -> Iterator[str]:
    """Build an errand, and a question about a picture; yield the screen names.

    The kiosk must be new, that is, without a PIN.
    """
    hands.studio.enter()
    hands.studio.make(*LESSON)
    hands.begin()
    yield "errand-start"
    build(hands)
    hands.choose("trang-chinh")
    yield "errand-screen"
    hands.touch("mo-cai-dat")
    yield "errand-touch"
    hands.choose("trang-chinh", is_variant=True)
    hands.touch("mo-cai-dat")
    yield "errand-variant"
    hands.studio.taps("changeVariant")
    yield "errand-changes"
    hands.studio.taps("closeSheet", "studioBack")
    yield "errand-step"
    yield from spots_walk.scenes(spots_walk.SpotsHands(hands.studio), step=2)
