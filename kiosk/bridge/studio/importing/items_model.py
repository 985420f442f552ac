"""View model of the questions of a file: those that become steps, and those that do not yet.

Rules: a question that is cured moves to the others, behind its number. What the author leaves out stays in the list,
without its tick. Small pictures are drawn of the questions on the shown page only.
"""

from collections.abc import Sequence
from pathlib import Path
from typing import Any

from PySide6.QtCore import QObject

from kiosk.bridge.player.player_site import PlayerSite
from kiosk.bridge.studio.importing import words
from kiosk.bridge.studio.navigation import StudioContext
from kiosk.bridge.studio.paging import ShelfPage
from kiosk.bridge.studio.preview.thumbnails import ThumbnailsViewModel
from kiosk.bridge.typed import Property, QmlElement, QmlUncreatable, Signal, Slot
from kiosk.content.exchange.candidates import Candidate
from kiosk.content.exchange.steps.drafts import StepDraft
from kiosk.services.studio.taking_in import lesson_of

QML_IMPORT_NAME = "KioskUi.Bridge"
QML_IMPORT_MAJOR_VERSION = 1


@QmlElement
@QmlUncreatable("The import makes it.")
class ImportItemsViewModel(QObject):
    """The questions of the file in two lists."""

    changed = Signal()

    def __init__(self, context: StudioContext, parent: QObject) -> None:
        super().__init__(parent)
        self._context = context
        self._all: list[Candidate] = []
        self._off: set[int] = set()
        self._done: set[int] = set()
        self._taken: list[int] = []
        self._left: list[int] = []
        self._page = ShelfPage()
        self._left_page = ShelfPage()
        self._folder = Path()
        self._thumbnails: ThumbnailsViewModel | None = None
        if isinstance(context.page.player, PlayerSite):
            self._thumbnails = ThumbnailsViewModel(context.page.player, self, context.page.visit.address)

    def show(self, candidates: Sequence[Candidate], folder: Path) -> None:
        """Show the questions of a file; `folder`: for pictures of the preview."""
        self._all, self._folder = list(candidates), folder
        self._off, self._done = set(), set()
        self._page, self._left_page = self._page.turned_to(0), self._left_page.turned_to(0)
        self._sort()

    def close(self) -> None:
        """Forget the questions, and free the pictures."""
        if self._thumbnails is not None:
            self._thumbnails.close()
        self.show((), Path())

    def candidate(self, place: int) -> Candidate:
        """Return the question with this index in the file."""
        return self._all[place]

    def put(self, place: int, cured: Candidate) -> None:
        """Replace a question that was cured."""
        self._all[place] = cured
        self._sort()

    def finish(self, places: Sequence[int]) -> None:
        """Note that these questions were taken in, so that they are not taken in again."""
        self._done |= set(places)
        self._sort()

    @property
    def folder(self) -> Path:
        """Folder of the pictures of the preview."""
        return self._folder

    def is_on(self, place: int) -> bool:
        """Whether a question is not left out."""
        return place not in self._off

    @property
    def chosen(self) -> list[tuple[int, Candidate]]:
        """The questions to be taken in, with their indices."""
        return [(place, self._all[place]) for place in self._taken if place not in self._off]

    @property
    def chosen_steps(self) -> int:
        """Number of steps that the chosen questions become."""
        return sum(len(one.mapped.steps) for _, one in self.chosen)

    def write_media(self, drafts: Sequence[StepDraft]) -> None:
        """Write the pictures of steps where the preview finds them."""
        for draft in drafts:
            for path, data in draft.media.items():
                file = self._folder / path
                if not file.exists():
                    file.parent.mkdir(exist_ok=True)
                    file.write_bytes(data)

    def _sort(self) -> None:
        waiting = [place for place in range(len(self._all)) if place not in self._done]
        self._taken = [place for place in waiting if self._all[place].is_taken]
        self._left = [place for place in waiting if not self._all[place].is_taken]
        self._page = self._page.within(len(self._taken))
        self._left_page = self._left_page.within(len(self._left))
        self._draw()
        self.changed.emit()

    def _draw(self) -> None:
        if self._thumbnails is None or not self._all:
            return
        drafts = {step_name(place): self._all[place].mapped.steps[-1] for place in self._page.of(self._taken)}
        self.write_media(list(drafts.values()))
        self._thumbnails.show(lesson_of(drafts, self._folder))

    @Slot(int)
    def toggle(self, place: int) -> None:
        """Leave a question out, or take it again."""
        self._off ^= {place}
        self.changed.emit()

    @Slot(int)
    def setPageSize(self, size: int) -> None:
        """Set the number of questions on a page of the left list."""
        page = self._page.resized(size).within(len(self._taken))
        if page != self._page:
            self._page = page
            self._draw()
            self.changed.emit()

    @Slot(int)
    def setLeftPageSize(self, size: int) -> None:
        """Set the number of questions on a page of the right list."""
        self._left_page = self._left_page.resized(size).within(len(self._left))
        self.changed.emit()

    @Slot(int)
    def showPage(self, page: int) -> None:
        """Show another page of the left list."""
        self._page = self._page.turned_to(page).within(len(self._taken))
        self._draw()
        self.changed.emit()

    @Slot(int)
    def showLeftPage(self, page: int) -> None:
        """Show another page of the right list."""
        self._left_page = self._left_page.turned_to(page).within(len(self._left))
        self.changed.emit()

    @Property(int, notify=changed)
    def takenCount(self) -> int:
        """Number of questions that become steps."""
        return len(self._taken)

    @Property(int, notify=changed)
    def chosenCount(self) -> int:
        """Number of these that are not left out."""
        return len(self.chosen)

    @Property(int, notify=changed)
    def leftCount(self) -> int:
        """Number of questions that become no step yet."""
        return sum(self._all[place].item.count for place in self._left)

    @Property(str, notify=changed)
    def kinds(self) -> str:
        """Number of questions of each kind."""
        return words.counted_kinds(self._all[place] for place in self._taken)

    @Property("QStringList", notify=changed)
    def chips(self) -> list[str]:
        """What the program changed."""
        return words.chips(self._all[place] for place in self._taken)

    @Property(int, notify=changed)
    def page(self) -> int:
        """Number of the page of the left list, from 0."""
        return self._page.number

    @Property(int, notify=changed)
    def pageCount(self) -> int:
        """Number of pages of the left list."""
        return self._page.count(len(self._taken))

    @Property(int, notify=changed)
    def leftPage(self) -> int:
        """Number of the page of the right list, from 0."""
        return self._left_page.number

    @Property(int, notify=changed)
    def leftPageCount(self) -> int:
        """Number of pages of the right list."""
        return self._left_page.count(len(self._left))

    @Property(ThumbnailsViewModel, constant=True)
    def thumbnails(self) -> ThumbnailsViewModel | None:
        """The small pictures; None where there is no player."""
        return self._thumbnails

    @Property("QVariantList", notify=changed)
    def taken(self) -> list[dict[str, Any]]:
        """Maps of the page of the left list.

        ``place``, ``number``, ``kind``, ``words``, ``isOn``, ``isChanged``, ``step`` (id of its small picture).
        """
        return [self._taken_row(place) for place in self._page.of(self._taken)]

    def _taken_row(self, place: int) -> dict[str, Any]:
        one = self._all[place]
        return {
            "place": place,
            "number": place + 1,
            "kind": words.kind_name(one.item.kind),
            "words": words.first_words(one, self._context.page.visit.address),
            "isOn": place not in self._off,
            "isChanged": bool(one.mapped.why),
            "step": step_name(place),
        }

    @Property("QVariantList", notify=changed)
    def left(self) -> list[dict[str, Any]]:
        """Maps of the page of the right list: ``place``, ``number``, ``kind``, ``why``, ``cure`` (a label)."""
        return [self._left_row(place) for place in self._left_page.of(self._left)]

    def _left_row(self, place: int) -> dict[str, Any]:
        one = self._all[place]
        return {
            "place": place,
            "number": place + 1,
            "kind": words.kind_name(one.item.kind),
            "why": words.remark_text(one.mapped.why[0]) if one.mapped.why else "",
            "cure": words.cure_label(one),
        }


def step_name(place: int) -> str:
    """Return the id that the small picture of a question has."""
    return f"cau-{place + 1}"
