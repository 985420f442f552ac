"""Deletes a reader: the recordings, then the packs of own lessons in use that contain them, and the name at the end.

Rules: the parts run on different threads, one after another, and each is durable before the next one begins. After an
error or a power cut between them the reader is still listed, and the deletion can be repeated.
"""

from collections.abc import Sequence
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject

from kiosk.bridge.shell.worker import Lane
from kiosk.bridge.staff.pages import PageContext
from kiosk.bridge.staff.words import explain
from kiosk.bridge.studio.voice.register import read_register
from kiosk.bridge.typed import Signal
from kiosk.domain.errors import KioskError
from kiosk.domain.ports.progress import Progress
from kiosk.domain.rights import Actor
from kiosk.domain.studio.voices import VoiceError, VoiceReader
from kiosk.domain.texts import translatable

if TYPE_CHECKING:
    from kiosk.bridge.studio.voice.register import Register
    from kiosk.services.station import Station
    from kiosk.services.studio.use.own_use import PackRenewal

_ERASED, _RENEWED = 0.2, 0.9
"""Shares of the progress that are reached after deleting the recordings, and after building the packs again."""


class ReaderDeletion(QObject):
    """Runs the deletion of a reader, one at a time, and tells how far it is."""

    changed = Signal()
    ended = Signal(str, object)
    """Emitted with the id of the deleted reader and the `Register` after it, unless `hide` was called."""
    failed = Signal(object)
    """Emitted with the KioskError that ended a deletion."""

    def __init__(self, context: PageContext, parent: QObject) -> None:
        super().__init__(parent)
        self._context = context
        self._reader: VoiceReader | None = None
        self._is_hidden = False
        self.share = 0.0
        """Completed share, from 0 to 1."""

    @property
    def name(self) -> str:
        """Name of the reader who is being deleted; empty if nobody is."""
        return "" if self._reader is None or self._is_hidden else self._reader.name

    def hide(self) -> None:
        """Stop showing the running deletion, because its view was left; the deletion itself goes on."""
        self._is_hidden = True

    def begin(self, actor: Actor, reader: VoiceReader) -> None:
        """Delete `reader`; no effect while another deletion is running."""
        if self._reader is not None:
            return
        self._reader, self._is_hidden = reader, False
        self._advance(0.0)

        def erase(station: "Station") -> None:
            station.voices().erase(actor, reader.id)

        self._context.worker.errand(erase, lambda _done: self._plan(actor), self._fail, Lane.SOUND)

    def _plan(self, actor: Actor) -> None:
        self._advance(_ERASED)

        def plan(station: "Station") -> "Sequence[PackRenewal] | KioskError":
            try:
                return station.own_use().renewals(actor)
            except KioskError as error:  # shown in this view, not in another one above it
                return error

        self._context.worker.ask(plan, lambda found: self._renew(actor, found))

    def _renew(self, actor: Actor, found: "Sequence[PackRenewal] | KioskError") -> None:
        if isinstance(found, KioskError):
            self._fail_renewing(found)
            return
        worker = self._context.worker

        def renew(station: "Station") -> None:
            for number, renewal in enumerate(found):
                station.own_use().renew(actor, renewal, watch(number))

        def watch(number: int) -> Progress:
            def watched(done: int, total: int) -> bool:
                share = (number + done / max(total, 1)) / len(found)
                worker.tell(lambda: self._advance(_ERASED + (_RENEWED - _ERASED) * share))
                return True

            return watched

        worker.errand(renew, lambda _done: self._forget(actor), self._fail_renewing)

    def _forget(self, actor: Actor) -> None:
        reader = self._reader
        if reader is None:
            return
        self._advance(_RENEWED)

        def forget(station: "Station") -> "Register":
            station.voices().forget(actor, reader.id)
            return read_register(station, actor)

        def end(register: "Register") -> None:
            self._reader = None
            if not self._is_hidden:
                self.ended.emit(reader.id, register)
            self.changed.emit()

        self._context.worker.errand(forget, end, self._fail, Lane.SOUND)

    def _fail_renewing(self, error: KioskError) -> None:
        self._fail(
            VoiceError(
                translatable("Staff", "Lessons that are in use still contain the voice of {name}: {why}"),
                translatable("Staff", "Put these lessons into use again, then delete {name} once more."),
                name=self._reader.name if self._reader else "",
                why=explain(error)[0],
            )
        )

    def _fail(self, error: KioskError) -> None:
        self._reader = None
        self.changed.emit()
        self.failed.emit(error)

    def _advance(self, share: float) -> None:
        self.share = share
        self._context.touched()
        self.changed.emit()
