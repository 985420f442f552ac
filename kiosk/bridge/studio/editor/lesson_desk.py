"""The open lesson of an editor: changes are stored on the worker's thread, one after the other.

Rules: the session is used only on the job thread. Keystrokes that arrive while an earlier change is being stored are
joined, so that a slow disk delays the next state and not the typing. `close` stores what is waiting. A change that is
refused is reported, and the state that is stored is shown again. A change for which the disk has no room is not lost:
it is tried again with the next change and every `RETRY_MS`, also after `close`.
"""

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from PySide6.QtCore import QCoreApplication, QObject, QTimer

from kiosk.bridge.staff.pages import PageContext
from kiosk.bridge.staff.words import explain
from kiosk.bridge.typed import Signal, Slot
from kiosk.content.editing.edits import Edit, SetValue
from kiosk.content.packs.facts import fact_text
from kiosk.content.packs.marked import Place
from kiosk.domain.errors import DiskFullError, KioskError
from kiosk.domain.ids import VIETNAMESE, LessonId
from kiosk.domain.studio.previews import LessonPreview
from kiosk.services.station import Station
from kiosk.services.studio.editing_session import EditingSession, EditingState

translate = QCoreApplication.translate
Act = Callable[[EditingSession, Station], object]
Made = Callable[[Any], Sequence[Edit]]
"""Returns edits for the data of the lesson as it is stored after all earlier changes."""
Change = tuple[Edit, ...] | Made
RETRY_MS = 3000
"""Milliseconds after which changes are tried again for which the disk had no room."""


def _nothing() -> None:
    """Do nothing."""


@dataclass(frozen=True, slots=True)
class DeskState:
    """What is stored of the open lesson, how the player shows it, the values of its facts, and its source folder."""

    state: EditingState
    preview: LessonPreview
    facts: Mapping[str, str]
    folder: Path


class LessonDesk(QObject):
    """The open lesson, if any."""

    changed = Signal()
    """Emitted when a new state was delivered."""
    refused = Signal(object)
    """Emitted with the KioskError of a change or an opening that was refused, and once when the disk becomes full."""

    def __init__(self, context: PageContext, parent: QObject) -> None:
        super().__init__(parent)
        self._context = context
        self._session: EditingSession | None = None
        self._shown: DeskState | None = None
        self._lesson = LessonId("")
        self._waiting: list[Change] = []
        self._unstored: list[Change] = []
        """Changes of the session for which the disk had no room; only jobs change the list."""
        self._full: KioskError | None = None
        self._is_storing = False
        self._running = 0
        self._retry = QTimer(self, singleShot=True, interval=RETRY_MS)
        self._retry.timeout.connect(self._store)

    @property
    def shown(self) -> DeskState | None:
        """The newest state that was delivered; None until the lesson is open."""
        return self._shown

    @property
    def lesson(self) -> LessonId:
        """Id of the lesson; empty if none is open."""
        return self._lesson

    @property
    def session(self) -> EditingSession | None:
        """The session, whose constant properties can be read on any thread."""
        return self._session

    def told(self, error: KioskError) -> str:
        """Return the message about a refused change, with what to do."""
        if self._full is not None:
            kept = translate("LessonDesk", "What you write stays here, and is stored as soon as there is room.")
            do = translate("LessonDesk", "Do not switch the machine off. Call the technician.")
            return f"{explain(error)[0]} {kept} {do}"
        return " ".join(part for part in explain(error) if part)

    @property
    def facts(self) -> Mapping[str, str]:
        """The values of the facts that texts can contain, by their ids."""
        return self._shown.facts if self._shown is not None else {}

    @property
    def folder(self) -> Path:
        """The source folder of the lesson's pack."""
        return self._shown.folder if self._shown is not None else Path()

    @property
    def is_busy(self) -> bool:
        """Whether a change waits or is being stored."""
        return self._running > 0 or bool(self._waiting) or self._full is not None

    @property
    def full(self) -> KioskError | None:
        """The error because of which changes are not stored yet; None if all are."""
        return self._full

    @property
    def holder(self) -> str:
        """The account or program that changes the pack, if the lesson can only be read; else empty."""
        writer = self._session.holder if self._session is not None else None
        return "" if writer is None else writer.account or writer.program

    def open(self, lesson: LessonId) -> None:
        """Open a lesson, after closing the one that is open."""
        self.close()
        self._lesson = lesson
        actor = self._context.actor()

        def opened(station: Station) -> tuple[EditingSession, DeskState]:
            session = station.studio().open(actor, lesson)
            return session, _state_of(session)

        def show(result: tuple[EditingSession, DeskState]) -> None:
            session, state = result
            if lesson != self._lesson or self._session is not None:
                self._context.worker.ask(lambda _station: session.close())
                return
            self._session, self._shown = session, state
            self.changed.emit()

        self._context.worker.ask(opened, show, self.refused.emit)

    def close(self) -> None:
        """Store what is waiting, and close the lesson."""
        session, waiting, unstored = self._session, self._waiting, self._unstored
        self._session, self._shown, self._waiting, self._unstored = None, None, [], []
        self._lesson, self._full = LessonId(""), None
        self._retry.stop()
        if session is not None:
            self._end(session, unstored, waiting)

    def _end(self, session: EditingSession, unstored: list[Change], waiting: Sequence[Change] = ()) -> None:
        """Store what is left and close `session`, as soon as there is room for it."""

        def end(_station: Station) -> KioskError | None:
            error = _stored(session, unstored, waiting)
            if not unstored:
                session.close()
            return error

        def ended(error: KioskError | None) -> None:
            if unstored:
                QTimer.singleShot(RETRY_MS, self, lambda: self._end(session, unstored))
            elif error is not None:
                self.refused.emit(error)

        self._context.worker.ask(end, ended, self.refused.emit)

    def edit(self, *edits: Edit) -> None:
        """Change the lesson; the edits are one step of undo."""
        if edits and self._session is not None:
            self._waiting.append(edits)
            self._store()

    def reword(self, make: Made) -> None:
        """Change the lesson by the edits that `make` returns.

        `make` gets the data of the lesson as it is stored after all earlier changes. Optional texts need this: the
        next key can come before the removal of the text is stored.
        """
        if self._session is not None:
            self._waiting.append(make)
            self._store()

    def do(self, act: Act, then: Callable[[], None] = _nothing) -> None:
        """Run `act` with the session, after all changes so far; call `then` when its state was delivered."""
        session, waiting = self._session, self._waiting
        if session is None:
            return
        self._waiting = []
        self._run(session, waiting, act, then)

    @Slot()
    def _store(self) -> None:
        session = self._session
        if session is None or self._is_storing or not (self._waiting or self._full):
            return
        waiting, self._waiting = self._waiting, []
        self._is_storing = True
        self._run(session, waiting, lambda _session, _station: None, ended=self._go_on)

    def _go_on(self) -> None:
        self._is_storing = False
        if self._full is None:
            self._store()

    def _run(
        self,
        session: EditingSession,
        waiting: Sequence[Change],
        act: Act,
        then: Callable[[], None] = _nothing,
        ended: Callable[[], None] = _nothing,
    ) -> None:
        """Apply the changes `waiting`, then run `act`; call `then` if all went well, and `ended` in any case."""
        unstored = self._unstored

        def job(station: Station) -> tuple[DeskState, KioskError | None]:
            error = _stored(session, unstored, waiting)
            try:
                if error is None:
                    act(session, station)
            except KioskError as found:
                error = found
            return _state_of(session), error

        def deliver(result: tuple[DeskState, KioskError | None]) -> None:
            self._running -= 1
            if session is not self._session:
                ended()
                return
            is_known = self._full is not None and ended is not _nothing
            self._full = result[1] if unstored else None
            if self._full is not None:
                self._retry.start()
            ended()
            self._shown = result[0]
            self.changed.emit()
            if result[1] is None:
                then()
            elif not (is_known and self._full):
                self.refused.emit(result[1])

        def fail(error: KioskError) -> None:
            self._running -= 1
            self.refused.emit(error)
            ended()

        self._running += 1
        self._context.worker.ask(job, deliver, fail)


def _stored(session: EditingSession, unstored: list[Change], waiting: Sequence[Change]) -> KioskError | None:
    """Store `unstored` and `waiting`; what the disk has no room for is in `unstored` afterwards. Return the error."""
    todo = joined([*unstored, *waiting])
    unstored.clear()
    for number, change in enumerate(todo):
        try:
            edits = change(session.state.data) if callable(change) else change
            if edits:
                session.apply(*edits)
        except DiskFullError as error:
            unstored.extend(todo[number:])
            return error
        except KioskError as error:
            return error
    return None


def joined(waiting: Sequence[Change]) -> list[Change]:
    """Return the changes without those that the next one overwrites: earlier keystrokes in the same text."""
    found: list[Change] = []
    for change in waiting:
        if found and (place := _text_place(change)) is not None and place == _text_place(found[-1]):
            found.pop()
        found.append(change)
    return found


def _text_place(change: Change) -> Place | None:
    """Return the place of the text that a change sets; None if it does anything else."""
    match change:
        case (SetValue(place, str()),):
            return place
        case _:
            return None


def _state_of(session: EditingSession) -> DeskState:
    preview = session.preview()
    facts = {name: fact_text(fact, VIETNAMESE) for name, fact in session.facts.items()}
    return DeskState(session.state, preview, facts, session.folder)
