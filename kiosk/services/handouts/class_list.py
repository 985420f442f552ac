"""The class list, the commune's report BC-09: people who agreed to it, with the lessons that they completed.

Rules: nobody is on it without a consent to `Purpose.CLASS_LIST`. The event LIST_EXPORTED is recorded before the paper
is made; it contains who exported the list, why, and the number of people on it.
"""

from collections.abc import Callable, Collection, Mapping, Sequence
from datetime import date

from kiosk.domain.events import EventDraft, EventKind
from kiosk.domain.ids import VIETNAMESE, LessonId
from kiosk.domain.machine.clocks import vietnam_day
from kiosk.domain.papers import ClassListPaper, IssuingCentre, ListedLearner
from kiosk.domain.people.consents import Purpose
from kiosk.domain.people.learner import Learner
from kiosk.domain.people.lists import ListKind, ListReason, PaperOutlet
from kiosk.domain.ports.machine import Clock
from kiosk.domain.ports.packs import Library
from kiosk.domain.ports.people import Roster
from kiosk.domain.ports.record import EventStore
from kiosk.domain.rights import Actor, Right, needs

TITLE = "Danh sách lớp Bình dân học vụ số"


class ClassListService:
    """Class lists of this kiosk."""

    def __init__(
        self, events: EventStore, people: Roster, library: Library, clock: Clock, centre: Callable[[], IssuingCentre]
    ) -> None:
        self._events = events
        self._people = people
        self._library = library
        self._clock = clock
        self._centre = centre

    @needs(Right.EXPORT_CLASS_LIST)
    def count(self, actor: Actor) -> int:
        """Number of people who agreed to be on the list."""
        return len(self._listed(actor))

    @needs(Right.EXPORT_CLASS_LIST)
    def draft(self, actor: Actor) -> ClassListPaper:
        """The list as it would be made now, for the preview; records nothing."""
        return self._paper(self._listed(actor))

    @needs(Right.EXPORT_CLASS_LIST)
    def export(self, actor: Actor, reason: ListReason, to: PaperOutlet) -> ClassListPaper:
        """Record that the list is made for `reason`, and return it. Raises RecordError."""
        listed = self._listed(actor)
        body = {
            "by": actor.account,
            "list": ListKind.CLASS_LIST.value,
            "reason": reason.value,
            "rows": len(listed),
            "to": to.value,
        }
        self._events.append([EventDraft(EventKind.LIST_EXPORTED, body)])
        return self._paper(listed)

    def _listed(self, actor: Actor) -> Sequence[Learner]:
        return [learner for learner in self._people.learners(actor) if Purpose.CLASS_LIST in learner.agreed]

    def _paper(self, listed: Sequence[Learner]) -> ClassListPaper:
        today = self._today()
        titles = {card.id: card.title.text(VIETNAMESE) for card in self._library.cards()}
        completed = self._events.completed_lessons()
        return ClassListPaper(
            centre=self._centre(),
            issued=today,
            title=TITLE,
            period=f"Tính đến ngày {today:%d/%m/%Y}",
            learners=[_row(learner, titles, completed.get(learner.id, ())) for learner in listed],
        )

    def _today(self) -> date:
        return vietnam_day(self._clock.now().wall)


def _row(learner: Learner, titles: Mapping[LessonId, str], completed: Collection[LessonId]) -> ListedLearner:
    """Return the line of one person; `titles`: of all lessons, in the order of the syllabus."""
    details = learner.details
    lessons = [title for lesson, title in titles.items() if lesson in completed]
    return ListedLearner(learner.name, details.birth_year, details.sex, details.hamlet, lessons)
