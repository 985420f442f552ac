"""View model of the sheet «Bắt đầu từ mẫu»: the practice phones of the province's lessons, to begin with one.

Rules: the list is read on the job thread each time the sheet opens. Only the small pictures of the shown page are
drawn.
"""

from collections.abc import Sequence
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import QObject

from kiosk.bridge.player.player_site import ScenePlaces
from kiosk.bridge.studio.navigation import StudioContext
from kiosk.bridge.studio.paging import ShelfPage
from kiosk.bridge.studio.phone.errand_desk import ErrandDesk
from kiosk.bridge.studio.preview.canvas import Canvas
from kiosk.bridge.studio.preview.drawn_phone import DrawnPhone, sheets_of
from kiosk.bridge.studio.preview.offscreen import OffscreenScene
from kiosk.bridge.studio.preview.picture_queue import PictureQueue
from kiosk.bridge.typed import Property, QmlElement, QmlUncreatable, Signal, Slot
from kiosk.content.editing.new_parts import new_step
from kiosk.content.editing.phone.errand import Errand, words
from kiosk.content.packs.lessons import payload_of
from kiosk.domain.errors import PayloadError
from kiosk.domain.ids import VIETNAMESE
from kiosk.domain.text import addressed

if TYPE_CHECKING:
    from kiosk.services.studio.step_borrowing import LentStep

QML_IMPORT_NAME = "KioskUi.Bridge"
QML_IMPORT_MAJOR_VERSION = 1
KIND = "phone_task"
WIDTH = 160
"""Width of a small picture in pixels."""
_OWN_KEYS = ("id", "skill", "type")


def is_untouched(errand: Errand) -> bool:
    """Whether an errand is as the button «Thêm bước» makes it."""
    fresh = new_step(KIND, ())
    return {**fresh, **{key: errand.data.get(key) for key in _OWN_KEYS}} == {
        **errand.data,
        **{key: errand.data.get(key) for key in _OWN_KEYS},
    }


@QmlElement
@QmlUncreatable("The editor of errands makes it.")
class ReadyErrandsViewModel(QObject):
    """The practice phones of the province's lessons, a page at a time."""

    changed = Signal()
    chosen = Signal()
    """Emitted when the chosen errand was copied."""

    def __init__(self, context: StudioContext, desk: ErrandDesk, places: ScenePlaces, parent: QObject) -> None:
        super().__init__(parent)
        self._context = context
        self._desk = desk
        self._places = places
        self._found: Sequence[LentStep] = ()
        self._is_loading = False
        self._page = ShelfPage()
        self._phone: DrawnPhone | None = None
        self._queue = PictureQueue(self._begin, WIDTH, self)

    def open(self) -> None:
        """Read the list."""
        actor, self._is_loading = self._context.page.actor(), True
        found: list[LentStep] = []

        def take() -> None:
            self._found, self._is_loading = tuple(found), False
            self._show()

        self._desk.lesson.do(
            lambda _session, station: found.extend(station.studio().borrowing.steps_of_kind(actor, KIND)), take
        )
        self.changed.emit()

    def close(self) -> None:
        """Free the list and its pictures."""
        self._queue.forget()
        if self._phone is not None:
            self._phone.close()
        self._phone, self._found = None, ()
        self.changed.emit()

    def _show(self) -> None:
        self._page = self._page.within(len(self._found))
        self._queue.want({_key(one): one.data for one in self._page.of(self._found)})
        self.changed.emit()

    def _begin(self, key: str) -> OffscreenScene:
        one = next(one for one in self._found if _key(one) == key)
        if self._phone is None:
            self._phone = DrawnPhone(self._places)
        try:
            handset = sheets_of(payload_of(one.data)).main
            self._phone.show(handset, handset.start[0], 0, self._context.page.visit, one.card)
        except PayloadError:  # a lesson of a later program: the picture of another errand would be wrong
            self._phone.activity.set_scene({})
        return self._phone.scene

    @Slot(str, result=Canvas)
    def picture(self, key: str) -> Canvas:
        """Return the small picture of an errand of the shown page; it is empty until it is drawn."""
        return self._queue.canvas(key)

    @Slot(int)
    def turn(self, page: int) -> None:
        """Show another page."""
        self._page = self._page.turned_to(page)
        self._show()

    @Slot(int)
    def fit(self, size: int) -> None:
        """Set the number of errands on a page."""
        if size > 0 and size != self._page.size:
            self._page = self._page.resized(size)
            self._show()

    @Slot(str)
    def choose(self, key: str) -> None:
        """Copy an errand in place of the open one; this can be taken back."""
        one = next((one for one in self._found if _key(one) == key), None)
        if one is None:
            return
        actor, place = self._context.page.actor(), self._desk.place
        self._desk.lesson.do(
            lambda session, station: station.studio().borrowing.copy(
                actor, session, one.card.id, one.index, int(place[1]), is_instead=True
            ),
            self.chosen.emit,
        )

    @Property("QVariantList", notify=changed)
    def lines(self) -> list[dict[str, Any]]:
        """The errands of the shown page: maps with ``key``, ``lesson`` and ``goal``."""
        address = self._context.page.visit.address
        return [
            {
                "key": _key(one),
                "lesson": f"{one.card.code} · {one.card.title.text(VIETNAMESE, address)}",
                "goal": addressed(words(one.data.get("goal")), address),
            }
            for one in self._page.of(self._found)
        ]

    @Property(int, notify=changed)
    def page(self) -> int:
        """Shown page, from 0."""
        return self._page.number

    @Property(int, notify=changed)
    def pageCount(self) -> int:
        """Number of pages."""
        return self._page.count(len(self._found))

    @Property(bool, notify=changed)
    def isLoading(self) -> bool:
        """Whether the list is being read."""
        return self._is_loading


def _key(one: "LentStep") -> str:
    return f"{one.card.id}#{one.index}"
