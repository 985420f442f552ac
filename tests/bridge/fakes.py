"""Test doubles for the dependencies of view models: workers, speech, a translator and a drive watch."""

from collections.abc import Callable, Sequence
from pathlib import Path

from PySide6.QtCore import QObject, Signal

from kiosk.bridge.shell.worker import Lane
from kiosk.bridge.speech.phrases import Phrase
from kiosk.bridge.speech.speech import Spoken
from kiosk.domain.errors import KioskError
from kiosk.domain.ids import Language
from kiosk.domain.machine.drives import Drive


class SlowWorker(QObject):
    """A worker that queues jobs; `work` runs them in order on the thread of the test."""

    failed = Signal(object)
    closing = Signal()

    def __init__(self, station: object) -> None:
        super().__init__()
        self.station = station
        self.waiting: list[Callable[[], None]] = []

    def ask(
        self, job: Callable, then: Callable | None = None, failed: Callable[[KioskError], None] | None = None
    ) -> None:
        self.waiting.append(lambda: self._run(job, then, failed, is_told_to_visitors=True))

    def errand(
        self,
        job: Callable,
        then: Callable | None = None,
        failed: Callable[[KioskError], None] | None = None,
        _lane: Lane = Lane.STAFF,
    ) -> None:
        self.waiting.append(lambda: self._run(job, then, failed, is_told_to_visitors=False))

    def tell(self, call: Callable[[], None]) -> None:
        call()

    def _run(
        self, job: Callable, then: Callable | None, failed: Callable | None, *, is_told_to_visitors: bool
    ) -> None:
        try:
            result = job(self.station)
        except KioskError as error:
            if failed:
                failed(error)
            if is_told_to_visitors:
                self.failed.emit(error)
        else:
            if then:
                then(result)

    def work(self) -> None:
        while self.waiting:
            self.waiting.pop(0)()


class NotedSpeech(QObject):
    """Speech without sound; `said` contains the block id and the text of each item spoken last."""

    changed = Signal()
    devicesChanged = Signal()  # noqa: N815 - Qt naming
    gainChanged = Signal()  # noqa: N815 - Qt naming

    def __init__(self) -> None:
        super().__init__()
        self.said: list[tuple[str, str]] = []
        self.volume = -1
        self.gain = 1.0
        self.block = ""
        self.speaking = False

    @property
    def blocks(self) -> list[str]:
        return [block for block, _ in self.said]

    def phrase(self, phrase: Phrase, block: str = "") -> Spoken:
        return Spoken(block or phrase.id, None, phrase.text)

    def recording(self, id_: str, text: str, block: str = "") -> Spoken:
        return Spoken(block or id_, None, text)

    def sound(self, name: str) -> Spoken:
        return Spoken("", Path(name), "")

    def say(self, items: Sequence[Spoken]) -> None:
        self.said = [(item.block, item.text) for item in items]

    def interject(self, items: Sequence[Spoken]) -> None:
        if items:
            self.say(items)

    def set_volume(self, volume: int) -> None:
        self.volume = volume

    def stop(self) -> None:
        self.said = []

    def reset(self) -> None:
        self.stop()


class NotedInterpreter:
    """A translator that only records the languages to which it is switched."""

    def __init__(self) -> None:
        self.spoken: list[Language] = []

    def speak(self, language: Language) -> None:
        self.spoken.append(language)


class Sticks:
    """A fake drive watch that reports the drives in the list `now`."""

    def __init__(self) -> None:
        self.now: list[Drive] = []

    def present(self) -> tuple[Drive, ...]:
        return tuple(self.now)


class StaffScreens(QObject):
    """Stand-in for `StaffViewModel`; `go` shows one of its screens."""

    screenChanged = Signal()  # noqa: N815 - Qt naming

    def __init__(self) -> None:
        super().__init__()
        self.screen = ""
        self.place: tuple[object, ...] = ()
        self.touches = 0
        self.is_shut_down = False
        self.problems: list[KioskError] = []
        self.opened: list[bool] = []
        """For each time, whether it was opened for the visit of a guest."""

    def open(self, *, for_visit: bool = False) -> None:
        self.opened.append(for_visit)
        self.go("pin")

    def leave(self) -> None:
        self.go("")

    def go(self, screen: str) -> None:
        self.screen = screen
        self.screenChanged.emit()

    def touched(self) -> None:
        self.touches += 1

    def show_problem(self, error: KioskError) -> None:
        self.problems.append(error)

    def shut_down(self) -> None:
        self.is_shut_down = True
