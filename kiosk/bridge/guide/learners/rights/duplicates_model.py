"""View model of pairs of records that are probably one person: merged with a question, or told apart.

Rules: the search runs on an errand's thread and stops when the list is left. It is repeated after each merge.
"""

from collections.abc import Sequence
from threading import Event

from PySide6.QtCore import QCoreApplication, QObject

from kiosk.bridge.guide.learners.merging_model import MergingViewModel
from kiosk.bridge.guide.learners.words import row_of
from kiosk.bridge.shell.latest_job import LatestJob
from kiosk.bridge.staff.pages import PageContext
from kiosk.bridge.staff.words import explain, told
from kiosk.bridge.typed import Property, QmlElement, QmlUncreatable, Signal, Slot
from kiosk.domain.errors import KioskError
from kiosk.domain.rights import Right
from kiosk.services.people.listing import LikelyPair

QML_IMPORT_NAME = "KioskUi.Bridge"
QML_IMPORT_MAJOR_VERSION = 1
translate = QCoreApplication.translate


@QmlElement
@QmlUncreatable("Part of the page of learners.")
class DuplicatesViewModel(QObject):
    """The likely duplicates among all people."""

    changed = Signal()

    def __init__(self, context: PageContext, parent: QObject) -> None:
        super().__init__(parent)
        self._context = context
        self._searching = LatestJob(context.worker)
        self._acting = LatestJob(context.worker)
        self._stop = Event()
        self._found: Sequence[LikelyPair] | None = None
        self._share = 0.0
        self._problem: KioskError | None = None
        self._merging = MergingViewModel(context, self)
        self._merging.done.connect(self._merged)
        self._merging.changed.connect(self.changed)

    @Slot()
    def search(self) -> None:
        """Search all people for likely duplicates."""
        self._stop.set()
        self._stop = stop = Event()
        self._share, self._problem = 0.0, None
        actor = self._context.actor()

        def progress(done: int, total: int) -> bool:
            self._context.worker.tell(lambda: self._advance(stop, done / total if total else 1.0))
            return not stop.is_set()

        self._searching.errand(
            lambda station: station.people().listing.duplicates(actor, progress), self._show, self._fail
        )
        self.changed.emit()

    @Slot()
    def _merged(self) -> None:
        self._found = None
        self.search()

    def _advance(self, stop: Event, share: float) -> None:
        if not stop.is_set():
            self._share = share
            self.changed.emit()

    def _show(self, found: Sequence[LikelyPair]) -> None:
        self._found = found
        self.changed.emit()

    def _fail(self, error: KioskError) -> None:
        self._problem = error
        self.changed.emit()

    def close(self) -> None:
        """Clear everything shown, and stop the search."""
        self._stop.set()
        self._searching.drop()
        self._acting.drop()
        self._found, self._share, self._problem = None, 0.0, None
        self._merging.close()
        self.changed.emit()

    def _pair(self, key: str) -> LikelyPair | None:
        return next((pair for pair in self._found or () if _key(pair) == key), None)

    @Slot(str, bool)
    def keep(self, key: str, isFirst: bool) -> None:
        """Ask whether to merge the pair `key`; `isFirst`: whether its first record is kept."""
        pair = self._pair(key)
        if pair is not None:
            self._merging.ask(*((pair.first, pair.second) if isFirst else (pair.second, pair.first)))

    @Slot(str)
    def tellApart(self, key: str) -> None:
        """Store that the records of the pair `key` are two people, and remove it from the list."""
        pair = self._pair(key)
        if pair is None or self._acting.is_busy:
            return
        actor = self._context.actor()

        def done(_result: object) -> None:
            self._found = [one for one in self._found or () if one is not pair]
            self.changed.emit()

        self._acting.ask(
            lambda station: station.people().merging.tell_apart(actor, pair.first.id, pair.second.id),
            done,
            lambda _error: self.search(),
        )

    @Property(bool, notify=changed)
    def isAllowed(self) -> bool:
        """Whether the account may merge records."""
        return self._context.actor().may(Right.MERGE_LEARNERS)

    @Property("QVariantList", notify=changed)
    def rows(self) -> list[dict[str, object]]:
        """One map per pair: ``key``, ``first`` and ``second`` (see `words.row_of`), ``reasons``."""
        return [
            {
                "key": _key(pair),
                "first": row_of(pair.first),
                "second": row_of(pair.second),
                "reasons": " · ".join(told(reason.text, {}) for reason in pair.reasons),
            }
            for pair in self._found or ()
        ]

    @Property(bool, notify=changed)
    def isSearching(self) -> bool:
        """Whether the first search is running, so that nothing can be shown yet."""
        return self._found is None and self._problem is None

    @Property(float, notify=changed)
    def share(self) -> float:
        """Share of the people that are compared, from 0 to 1."""
        return self._share

    @Property(str, notify=changed)
    def note(self) -> str:
        """Sentence to show instead of an empty list; empty if there are pairs, and during the search."""
        if self._problem is not None:
            return " ".join(filter(None, explain(self._problem)))
        if self._found is None or self._found:
            return ""
        return translate("Requests", "Nobody seems to be entered twice.")

    @Property(MergingViewModel, constant=True)
    def merging(self) -> MergingViewModel:
        """View model of the question whether to merge."""
        return self._merging


def _key(pair: LikelyPair) -> str:
    return f"{pair.first.id} {pair.second.id}"
