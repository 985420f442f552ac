"""View model of today's session: its figures, its queue, handing the kiosk over, and its calls for help."""

from collections.abc import Callable
from functools import partial
from typing import TYPE_CHECKING, Any, TypeVar

from PySide6.QtCore import QCoreApplication, QObject, QTimer

from kiosk.bridge.guide.today import rows, words
from kiosk.bridge.guide.today.ending_model import EndingViewModel
from kiosk.bridge.guide.today.jobs import (
    LetIn,
    TodayState,
    WantedPage,
    answer,
    called_next,
    let_in,
    moved_up,
    open_session,
    put_first,
    share,
    today,
)
from kiosk.bridge.guide.today.room_model import RoomViewModel
from kiosk.bridge.shell.latest_job import LatestJob
from kiosk.bridge.staff.pages import PageContext
from kiosk.bridge.staff.words import told
from kiosk.bridge.typed import Property, QmlElement, QmlUncreatable, Signal, Slot
from kiosk.domain.rights import Actor
from kiosk.services.sessions.session_service import SessionSummary

if TYPE_CHECKING:
    from kiosk.domain.syncing.news import GuideSentence
    from kiosk.services.station import Station

QML_IMPORT_NAME = "KioskUi.Bridge"
QML_IMPORT_MAJOR_VERSION = 1
AGAIN_SECONDS = 10
"""Seconds between two readings of the session, because residents call for help while the page is shown."""
translate = QCoreApplication.translate
ResultT = TypeVar("ResultT")


@QmlElement
@QmlUncreatable("The staff's model makes it.")
class TodayViewModel(QObject):
    """The open session, or the proposal for a new one."""

    changed = Signal()

    def __init__(self, context: PageContext, parent: QObject) -> None:
        super().__init__(parent)
        self._context = context
        self._is_shown = False
        self._wanted = WantedPage()
        self._acting = LatestJob(context.worker)
        self._state: TodayState | None = None
        self._place: str | None = None
        self._ended: SessionSummary | None = None
        self._results: GuideSentence | None = None
        self._reading_results = LatestJob(context.worker)
        self._ending = EndingViewModel(context, self)
        self._ending.ended.connect(self._end)
        self._room = RoomViewModel(context.visit, self)
        self._again = QTimer(self, interval=AGAIN_SECONDS * 1000)
        self._again.timeout.connect(self._read)

    @property
    def place(self) -> tuple[object, ...]:
        """See `PlacedPage`."""
        turns = tuple(waiting.entry.id for waiting in self._state.turns) if self._state else ()
        calls = tuple(call.id for call in self._state.calls) if self._state else ()
        return (self.isOpen, turns, calls, *self._ending.place, self._room.isOpen)

    def open(self) -> None:
        """Read the session; called when the page is shown."""
        self._place = None
        self._is_shown = True
        self._again.start()
        self._read()
        self._read_results()

    def forget(self) -> None:
        """Clear the names; called when another page is shown or the staff leave."""
        self._is_shown = False
        self._again.stop()
        self._acting.drop()
        self._reading_results.drop()
        self._state = self._ended = None
        self._ending.close()
        self._room.close()
        self.changed.emit()

    def stop(self) -> None:
        """Stop reading the session again; called when the kiosk shuts down."""
        self._again.stop()

    @Slot()
    def _read(self) -> None:
        actor, wanted = self._context.actor(), self._wanted
        self._context.worker.ask(
            lambda station: today(station, actor, wanted), lambda state: self._show(state, wanted)
        )

    def _read_results(self) -> None:
        """Read where the results are; once per visit of the page, because it changes at most a few times a day."""
        self._reading_results.errand(lambda station: station.results(), self._show_results)

    def _show_results(self, results: "GuideSentence") -> None:
        self._results = results
        self.changed.emit()

    @Slot()
    def _end(self) -> None:
        self._ended = self._state.summary if self._state else None
        self._read()

    def _act(
        self,
        job: "Callable[[Station, Actor], ResultT]",
        then: Callable[[ResultT], None],
        dropped: Callable[[ResultT], None] | None = None,
    ) -> None:
        """Run the job of a touch, unless another one is running; after a failure, show the present session.

        `dropped` is called with the result, instead of `then`, if the page has been left meanwhile.
        """
        if not self._acting.is_busy:
            actor = self._context.actor()
            self._acting.ask(lambda station: job(station, actor), then, lambda _error: self._read(), dropped)

    def _do(self, job: "Callable[[Station, Actor, WantedPage], TodayState]") -> None:
        wanted = self._wanted
        self._act(lambda station, actor: job(station, actor, wanted), lambda state: self._show(state, wanted))

    def _show(self, state: TodayState, wanted: WantedPage) -> None:
        """Show a state, unless the guide has requested another page of the queue meanwhile."""
        if self._is_shown and wanted == self._wanted and state != self._state:
            self._state = state
            if self._room.isOpen:
                self._room.show(state)
            self.changed.emit()

    @Slot(int)
    def setPageSize(self, size: int) -> None:
        """Set the number of turns on a page of the queue."""
        if size > 0 and size != self._wanted.size:
            self._wanted = WantedPage(0, size)
            if self._is_shown:
                self._read()

    @Slot(int)
    def showPage(self, page: int) -> None:
        """Show another page of the queue."""
        self._wanted = WantedPage(max(0, page), self._wanted.size)
        self._read()

    @Slot(str)
    def choosePlace(self, key: str) -> None:
        """Choose the hamlet of the new session."""
        self._place = key
        self.changed.emit()

    @Slot()
    def openSession(self) -> None:
        """Open the session in the chosen hamlet."""
        place, self._ended = self._chosen_place, None
        self._do(lambda station, actor, wanted: open_session(station, actor, place, wanted))

    @Slot(str)
    def handOver(self, entry: str) -> None:
        """Move the turn to the front and leave the staff's screens, so that it is called (button «Trao máy»)."""
        self._act(lambda station, actor: put_first(station, actor, entry), lambda _none: self._context.leave_staff())

    @Slot(str)
    def moveUp(self, entry: str) -> None:
        """Swap a turn with the one before it."""
        self._do(partial(_with_entry, moved_up, entry))

    @Slot(str)
    def moveFirst(self, entry: str) -> None:
        """Move a turn to the beginning of the queue, and show the first page (button «Lên đầu»)."""
        if not self._acting.is_busy:
            self._wanted = WantedPage(0, self._wanted.size)
            self._do(partial(_with_entry, called_next, entry))

    @Slot(str)
    def share(self, entry: str) -> None:
        """Merge a turn into the turn before it, so that their learners share it."""
        self._do(partial(_with_entry, share, entry))

    @Slot(str)
    def answer(self, call: str) -> None:
        """Close a call for help; if the learner forgot the picture code, begin the learner's visit."""
        found = next((one for one in self._state.calls if one.id == call), None) if self._state else None
        if found is None:
            return
        if not found.forgotten:
            self._do(lambda station, actor, wanted: answer(station, actor, found, wanted))
            return
        language = self._context.visit.language
        self._act(lambda station, actor: let_in(station, actor, found, language), self._begin, self._begin)

    def _begin(self, let: LetIn) -> None:
        self._context.begin_visit(let.sitting, let.offer, let.learners)

    @Slot()
    def askEnd(self) -> None:
        """Show the form for the end of the session."""
        if self._state is not None and self._state.summary is not None:
            self._room.close()
            self._ending.begin(self._state.summary)

    @Slot()
    def openRoom(self) -> None:
        """Show the tasks that the people of the session did alone; no effect while the session is being ended."""
        if self._state is not None and self.isOpen and not self._ending.isOpen:
            self._room.show(self._state)

    @property
    def _chosen_place(self) -> str:
        if self._place is not None:
            return self._place
        return self._state.proposal.place if self._state and self._state.proposal else ""

    @Property(bool, notify=changed)
    def isKnown(self) -> bool:
        """Whether the session was read."""
        return self._state is not None

    @Property(bool, notify=changed)
    def isOpen(self) -> bool:
        """Whether a session is open."""
        return self._state is not None and self._state.summary is not None

    @Property(EndingViewModel, constant=True)
    def ending(self) -> EndingViewModel:
        """View model of the form for the end of the session."""
        return self._ending

    @Property(RoomViewModel, constant=True)
    def room(self) -> RoomViewModel:
        """View model of the list of the tasks that the people of the session did alone."""
        return self._room

    @Property(str, notify=changed)
    def title(self) -> str:
        """Name of the open or proposed session, such as «Buổi tối thứ Ba, 24/11/2026»."""
        return words.title(self._state) if self._state else ""

    @Property(str, notify=changed)
    def subtitle(self) -> str:
        """Place and start time of the open session; empty without one."""
        return words.subtitle(self._state.summary) if self._state and self._state.summary else ""

    @Property(str, notify=changed)
    def helpText(self) -> str:
        """What happens when the proposed session is opened; after the end of a session, that it is stored."""
        if self._ended is not None:
            return words.ended(self._ended)
        return translate("Today", "Attendance, the queue and the calls for help begin with the session.")

    @Property(str, notify=changed)
    def resultsText(self) -> str:
        """One sentence about the way of the results to the province; empty until it is known."""
        text = self._results.text if self._results else None
        return told(text.sentence, text.values) if text else ""

    @Property(bool, notify=changed)
    def callsTechnician(self) -> bool:
        """Whether `resultsText` asks the guide to call the technician."""
        return self._results is not None and self._results.calls_technician

    @Property("QVariantList", notify=changed)
    def places(self) -> list[dict[str, Any]]:
        """One map per hamlet: ``key``, ``label``, ``isChosen``."""
        hamlets = self._state.hamlets if self._state else ()
        return [{"key": name, "label": name, "isChosen": name == self._chosen_place} for name in hamlets]

    @Property("QVariantList", notify=changed)
    def figures(self) -> list[dict[str, Any]]:
        """One map per figure of the session: ``number``, ``label``, ``isMain``."""
        return rows.figures(self._state.summary) if self._state and self._state.summary else []

    @Property(str, notify=changed)
    def waitingText(self) -> str:
        """Number of waiting turns."""
        waiting = self._state.summary.waiting if self._state and self._state.summary else 0
        return translate("Today", "{waiting} waiting").format(waiting=waiting)

    @Property("QVariantList", notify=changed)
    def queue(self) -> list[dict[str, Any]]:
        """One map per turn of the shown page, see `rows.turn`."""
        return rows.turns(self._state, self._context.visit.language) if self._state else []

    @Property(int, notify=changed)
    def page(self) -> int:
        """Number of the shown page of the queue, from 0."""
        return self._state.first // self._wanted.size if self._state else 0

    @Property(int, notify=changed)
    def pageCount(self) -> int:
        """Number of pages of the queue, at least 1."""
        waiting = self._state.summary.waiting if self._state and self._state.summary else 0
        return max(1, -(-waiting // self._wanted.size))

    @Property("QVariantList", notify=changed)
    def calls(self) -> list[dict[str, Any]]:
        """One map per open call for help, the newest first, see `rows.call`."""
        return rows.calls(self._state, self._context.visit) if self._state else []


def _with_entry(
    job: "Callable[[Station, Actor, str, WantedPage], TodayState]",
    entry: str,
    station: "Station",
    actor: Actor,
    wanted: WantedPage,
) -> TodayState:
    return job(station, actor, entry, wanted)
