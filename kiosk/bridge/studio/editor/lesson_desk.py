"""The open lesson of an editor: changes are stored on the worker's thread, one after the other.

Rules: the session is used only on the job thread. Keystrokes that arrive while an earlier change is being stored are
joined, so that a slow disk delays the next state and not the typing. `close` stores what is waiting. A change that is
refused is reported, and the state that is stored is shown again.
"""

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from PySide6.QtCore import QObject

from kiosk.bridge.staff.pages import PageContext
from kiosk.bridge.typed import Signal
from kiosk.content.editing.edits import Edit, SetValue
from kiosk.content.packs.facts import fact_text
from kiosk.domain.errors import KioskError
from kiosk.domain.ids import VIETNAMESE, LessonId
from kiosk.domain.studio.previews import LessonPreview
from kiosk.services.station import Station
from kiosk.services.studio.editing_session import EditingSession, EditingState

Act = Callable[[EditingSession, Station], object]


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
    """Emitted with the KioskError of a change or an opening that was refused."""

    def __init__(self, context: PageContext, parent: QObject) -> None:
        super().__init__(parent)
        self._context = context
        self._session: EditingSession | None = None
        self._shown: DeskState | None = None
        self._lesson = LessonId("")
        self._waiting: list[tuple[Edit, ...]] = []
        self._is_storing = False
        self._running = 0

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
        return self._running > 0 or bool(self._waiting)

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
        session, waiting = self._session, joined(self._waiting)
        self._session, self._shown, self._waiting = None, None, []
        self._lesson = LessonId("")
        if session is None:
            return

        def end(_station: Station) -> None:
            try:
                for edits in waiting:
                    session.apply(*edits)
            finally:
                session.close()

        self._context.worker.ask(end, None, self.refused.emit)

    def edit(self, *edits: Edit) -> None:
        """Change the lesson; the edits are one step of undo."""
        if edits and self._session is not None:
            self._waiting.append(edits)
            self._store()

    def reword(self, make: Callable[[Any], Sequence[Edit]]) -> None:
        """Change the lesson by the edits that `make` returns.

        `make` gets the data of the lesson as it is stored after all earlier changes. Optional texts need this: the
        next key can come before the removal of the text is stored.
        """

        def rewrite(session: EditingSession, _station: Station) -> None:
            edits = make(session.state.data)
            if edits:
                session.apply(*edits)

        self.do(rewrite)

    def do(self, act: Act, then: Callable[[], None] = _nothing) -> None:
        """Run `act` with the session, after all changes so far; call `then` when its state was delivered."""
        session, waiting = self._session, joined(self._waiting)
        if session is None:
            return
        self._waiting = []
        self._run(session, waiting, act, then)

    def _store(self) -> None:
        session = self._session
        if session is None or self._is_storing or not self._waiting:
            return
        waiting, self._waiting = joined(self._waiting), []
        self._is_storing = True
        self._run(session, waiting, lambda _session, _station: None, ended=self._stored)

    def _stored(self) -> None:
        self._is_storing = False
        self._store()

    def _run(
        self,
        session: EditingSession,
        waiting: Sequence[tuple[Edit, ...]],
        act: Act,
        then: Callable[[], None] = _nothing,
        ended: Callable[[], None] = _nothing,
    ) -> None:
        """Apply the changes `waiting`, then run `act`; call `then` if all went well, and `ended` in any case."""

        def job(station: Station) -> tuple[DeskState, KioskError | None]:
            error: KioskError | None = None
            try:
                for edits in waiting:
                    session.apply(*edits)
                act(session, station)
            except KioskError as found:
                error = found
            return _state_of(session), error

        def deliver(result: tuple[DeskState, KioskError | None]) -> None:
            self._running -= 1
            ended()
            if session is self._session:
                self._shown = result[0]
                self.changed.emit()
                if result[1] is not None:
                    self.refused.emit(result[1])
                else:
                    then()

        def fail(error: KioskError) -> None:
            self._running -= 1
            self.refused.emit(error)
            ended()

        self._running += 1
        self._context.worker.ask(job, deliver, fail)


def joined(waiting: Sequence[tuple[Edit, ...]]) -> list[tuple[Edit, ...]]:
    """Return the changes without those that the next one overwrites: earlier keystrokes in the same text."""
    found: list[tuple[Edit, ...]] = []
    for edits in waiting:
        if found and _is_one_text(edits) and _is_one_text(found[-1]) and edits[0].place == found[-1][0].place:
            found.pop()
        found.append(edits)
    return found


def _is_one_text(edits: tuple[Edit, ...]) -> bool:
    return len(edits) == 1 and isinstance(edits[0], SetValue) and isinstance(edits[0].value, str)


def _state_of(session: EditingSession) -> DeskState:
    preview = session.preview()
    facts = {name: fact_text(fact, VIETNAMESE) for name, fact in session.facts.items()}
    return DeskState(session.state, preview, facts, session.folder)
