"""The backend of a preview: judges like the kiosk, records nothing, and has one lesson.

Rules: jobs run at once on the GUI thread, because no job reads a file or a database. What a visitor can ask of the
kiosk besides learning, such as the guide's help, is accepted without effect.
"""

from collections.abc import Callable, Sequence
from dataclasses import replace
from datetime import UTC, datetime
from typing import Any, TypeVar

from kiosk.bridge.shell.worker import Lane, Worker
from kiosk.domain.errors import KioskError, PackMissingError
from kiosk.domain.ids import LessonId, Pseudonym, StepId
from kiosk.domain.lessons import Lesson, LessonCard, LessonTask
from kiosk.domain.machine.clocks import ClockQuality, Moment
from kiosk.domain.sittings import Ending, Sitting, new_guest
from kiosk.domain.texts import translatable
from kiosk.services.handouts.card_printing import CardOffer
from kiosk.services.learning.attempts import Attempt
from kiosk.services.learning.home import Offer
from kiosk.services.learning.learning_service import LearningService
from kiosk.services.learning.unrecorded import Unrecorded

ResultT = TypeVar("ResultT")
ORDER = "preview"
"""Id of every attempt; it fixes the order of shuffled answers, so that editing a text moves nothing."""


class OneLesson:
    """Implements `domain.ports.packs.Library` with the lesson that is being previewed."""

    def __init__(self) -> None:
        self.shown: Lesson | None = None

    def cards(self) -> Sequence[LessonCard]:
        """Return the card of the lesson."""
        return () if self.shown is None else (self.shown.card,)

    def lesson(self, lesson: LessonId) -> Lesson:
        """Return the lesson. Raises PackMissingError for any other lesson."""
        if self.shown is None or self.shown.id != lesson:
            raise PackMissingError(
                translatable("Staff", "The lesson {lesson} is not on this kiosk."),
                translatable("Staff", "Choose another lesson."),
                lesson=lesson,
            )
        return self.shown

    def tasks(self, lesson: LessonId) -> Sequence[LessonTask]:
        """Return no tasks: the preview makes no reports."""
        self.lesson(lesson)
        return ()


class UnheardVisitor:
    """Stands in for `services.learning.sittings.SittingService`; accepts every call and records nothing."""

    def end(self, sitting: Sitting, reason: Ending) -> None:
        """Do nothing."""

    def ask_for_help(self, sitting: Sitting | None, screen: str, lesson: LessonId | None, step: object) -> None:
        """Do nothing."""


class NoSuggestion:
    """Stands in for `services.learning.home.HomeService`: there is no lesson to suggest."""

    def offer(self, person: Pseudonym) -> Offer:  # noqa: ARG002 - the service's signature
        """Return an empty home screen, which the preview does not show."""
        return Offer(shelves=(), unfinished=None, suggestion=None)

    def following(self, lesson: LessonId, person: Pseudonym) -> None:  # noqa: ARG002 - the service's signature
        """Return None: no lesson is suggested after the previewed one."""
        return


class NoPrinter:
    """Stands in for `services.handouts.card_printing.CardPrinting` of a kiosk without a printer."""

    def offer(self, visit: Sitting, lesson: LessonId) -> CardOffer:  # noqa: ARG002 - the service's signature
        """Return that no card can be printed."""
        return CardOffer(can_print=False)


class StandingClock:
    """Implements `domain.ports.machine.Clock`; it stands still, because no time of a preview is recorded."""

    def now(self) -> Moment:
        """Return the same reading each time."""
        return Moment(datetime.fromtimestamp(0, UTC), 0.0, ORDER, ClockQuality.IMPLAUSIBLE)


class RehearsalStation:
    """The part of `services.station.Station` that the screens of a lesson use."""

    def __init__(self) -> None:
        self.clock = clock = StandingClock()
        self.library = OneLesson()
        self.learning = LearningService(Unrecorded(), self.library, clock)
        self.sittings = UnheardVisitor()
        self.home = NoSuggestion()

    def cards(self) -> NoPrinter:
        """Return the printing of a kiosk without a printer."""
        return NoPrinter()

    def attempt(self, lesson: Lesson, step: StepId | None = None) -> Attempt:
        """Return a new attempt at `lesson` on `step`, by default on the first step.

        Raises ValueError if the lesson has no such step.
        """
        self.library.shown = lesson
        attempt = replace(self.learning.open(new_guest(), lesson.id), registration=ORDER)
        return attempt if step is None else attempt.at([one.id for one in lesson.steps].index(step))


class InstantWorker(Worker):
    """A worker that runs each job at once, on the GUI thread, with a `RehearsalStation`."""

    def __init__(self, station: RehearsalStation) -> None:
        super().__init__(_no_record, _nothing)
        self._rehearsal: Any = station

    def ask(
        self,
        job: Callable[[Any], ResultT],
        then: Callable[[ResultT], None] | None = None,
        failed: Callable[[KioskError], None] | None = None,
    ) -> None:
        """Run `job`, then `then` with the result, or `failed` with the error."""
        try:
            result = job(self._rehearsal)
        except KioskError as error:
            if failed is not None:
                failed(error)
            self.failed.emit(error)
        else:
            if then is not None:
                then(result)

    def errand(
        self,
        job: Callable[[Any], ResultT],
        then: Callable[[ResultT], None] | None = None,
        failed: Callable[[KioskError], None] | None = None,
        lane: Lane = Lane.STAFF,  # noqa: ARG002 - the worker's signature
    ) -> None:
        """Run `job` like `ask`."""
        self.ask(job, then, failed)

    def shut_down(self) -> None:
        """Emit `closing`; there is no job to wait for."""
        self.closing.emit()


def _no_record() -> Any:
    raise LookupError("a preview has no record")


def _nothing() -> None:
    """Close nothing."""
