"""View model of the go-live checklist: its lines, and the page on which an item is entered or marked as not needed.

Rules: nothing is stored here; the list is made again after each change. Checking can take seconds, because printers
are asked for, so it runs on a lane of its own and the old list stays visible.
"""

from collections.abc import Callable, Sequence
from typing import Any

from PySide6.QtCore import QObject

from kiosk.bridge.shell.latest_job import LatestJob
from kiosk.bridge.shell.worker import Lane, Worker
from kiosk.bridge.technician.set_up.fields_model import FieldsViewModel
from kiosk.bridge.technician.set_up.go_live_words import (
    ENTRIES,
    PAGES,
    STEPS,
    item_help,
    item_map,
    item_title,
    list_heading,
    list_help,
    overview_map,
    place_label,
)
from kiosk.bridge.technician.set_up.values_model import SetUpValuesViewModel
from kiosk.bridge.typed import Property, QmlElement, QmlUncreatable, Signal, Slot
from kiosk.domain.centre.go_live import CheckedItem, by_urgency, is_ready
from kiosk.domain.centre.items import WAIVABLE, Item
from kiosk.domain.rights import Actor

QML_IMPORT_NAME = "KioskUi.Bridge"
QML_IMPORT_MAJOR_VERSION = 1


@QmlElement
@QmlUncreatable("The set-up makes it.")
class GoLiveViewModel(QObject):
    """The checklist and its selected item."""

    changed = Signal()
    stepWanted = Signal(str)
    """Emitted with the key of the step of the set-up in which the selected item is entered."""
    pageWanted = Signal(str)
    """Emitted with the key of the page on which the selected item is settled."""
    entryWanted = Signal()
    """Emitted when the selected item is shown on a page of the checklist."""

    def __init__(
        self,
        values: SetUpValuesViewModel,
        fields: FieldsViewModel,
        worker: Worker,
        actor: Callable[[], Actor],
        parent: QObject,
    ) -> None:
        super().__init__(parent)
        self._values = values
        self._values.changed.connect(self.changed)
        self._fields = fields
        self._job = LatestJob(worker)
        self._actor = actor
        self._items: Sequence[CheckedItem] = ()
        self._selected = Item.POLICE

    @Slot()
    def read(self) -> None:
        """Check every item again."""
        actor = self._actor()
        self._job.errand(lambda station: station.maintenance(actor).go_live().items(), self._take, lane=Lane.CARE)

    def _take(self, items: Sequence[CheckedItem]) -> None:
        self._items = items
        self.changed.emit()

    @Slot(str)
    def openItem(self, key: str) -> None:
        """Show where the item `key` is entered: a page of the checklist, or else a step or another page."""
        item = self._selected = Item(key)
        if item in ENTRIES or item in WAIVABLE:
            self.entryWanted.emit()
            self._fields.show(ENTRIES.get(item, ()))
            self.changed.emit()
        else:
            self.openPlace()

    @Slot()
    def openPlace(self) -> None:
        """Show the step or the page on which the selected item is entered, if it has one."""
        if self._selected in STEPS:
            self.stepWanted.emit(STEPS[self._selected].value)
        elif self._selected in PAGES:
            self.pageWanted.emit(PAGES[self._selected])

    @Slot()
    def waive(self) -> None:
        """Mark the selected item as not needed here, or as needed again; no effect on a necessary item."""
        if self._selected in WAIVABLE:
            kept = [key for key in self._values.settings.not_needed if key != self._selected.value]
            chosen = kept if self.waived else [*kept, self._selected.value]
            self._values.save(not_needed=tuple(chosen))

    @Property("QVariantList", notify=changed)
    def rows(self) -> list[dict[str, Any]]:
        """One map per item, the missing ones first; see `item_map`."""
        hamlets = len(self._values.settings.hamlets)
        return [item_map(checked, hamlets) for checked in by_urgency(self._items)]

    @Property("QVariantMap", notify=changed)
    def summary(self) -> dict[str, Any]:
        """The checklist in the overview of the settings; see `overview_map`."""
        return overview_map(self._items)

    @Property(bool, notify=changed)
    def ready(self) -> bool:
        """Whether nothing necessary is missing."""
        return is_ready(self._items)

    @Property(str, notify=changed)
    def heading(self) -> str:
        """Heading of the checklist; see `list_heading`."""
        return list_heading(self._items)

    @Property(str, notify=changed)
    def help(self) -> str:
        """Sentence below the heading; see `list_help`."""
        return list_help(self._items)

    @Property(str, notify=changed)
    def title(self) -> str:
        """Name of the selected item."""
        return item_title(self._selected)

    @Property(str, notify=changed)
    def cure(self) -> str:
        """What to do about the selected item; see `item_help`."""
        found = next((one.finding for one in self._items if one.item is self._selected), None)
        return item_help(self._selected, found)

    @Property(bool, notify=changed)
    def waivable(self) -> bool:
        """Whether the selected item can be marked as not needed here."""
        return self._selected in WAIVABLE

    @Property(bool, notify=changed)
    def waived(self) -> bool:
        """Whether the selected item is marked as not needed here."""
        return self._selected.value in self._values.settings.not_needed

    @Property(str, notify=changed)
    def placeLabel(self) -> str:
        """Label of the button that calls `openPlace`."""
        return place_label(self._selected)

    @Property(bool, notify=changed)
    def hasPlace(self) -> bool:
        """Whether the selected item is entered in a step of the set-up or on another page."""
        return self._selected in STEPS or self._selected in PAGES
