"""View model of the guide's page «Học cả nhóm»: choose a strand and a lesson, the number of people, and begin.

Rules: a group is taught only while a session is open. The default number of people present is the session's
attendance. An interrupted group lesson of the session is offered again. While a lesson is being taught, the idle time
of the staff's screens is longer, because the group discusses without touching the screen.
"""

from typing import Any

from PySide6.QtCore import QCoreApplication, QObject

from kiosk.bridge.guide.group import jobs
from kiosk.bridge.guide.group.jobs import GroupOffer, Taught
from kiosk.bridge.guide.group.lesson_model import GROUP, GroupLessonViewModel
from kiosk.bridge.guide.group.room_screen import QtScreens, RoomScreenViewModel, Screens
from kiosk.bridge.shell.rendering import picture_url
from kiosk.bridge.speech.phrases import strand_title
from kiosk.bridge.staff.pages import PageContext
from kiosk.bridge.typed import Property, QmlElement, QmlUncreatable, Signal, Slot
from kiosk.domain.ids import LessonId
from kiosk.domain.lessons import LessonCard
from kiosk.domain.sessions.attendance import MOST
from kiosk.services.learning.home import Shelf

QML_IMPORT_NAME = "KioskUi.Bridge"
QML_IMPORT_MAJOR_VERSION = 1
TEACHING_SECONDS = 1800
"""Seconds without input until the idle warning, while a group is taught."""
translate = QCoreApplication.translate


@QmlElement
@QmlUncreatable("The staff's model makes it.")
class GroupViewModel(QObject):
    """The choice of a lesson, and the group lesson that is being taught; see the rules of the module."""

    changed = Signal()

    def __init__(self, context: PageContext, parent: QObject, screens: Screens | None = None) -> None:
        """`screens`: by default the screens of this machine."""
        super().__init__(parent)
        self._context = context
        self._offer: GroupOffer | None = None
        self._strand = ""
        self._lesson = ""
        self._present = 0
        self._is_busy = False
        self._lesson_model = GroupLessonViewModel(context, self)
        self._lesson_model.left.connect(self._on_left)
        self._room = RoomScreenViewModel(screens or QtScreens(self), self)

    @property
    def idle_seconds(self) -> int | None:
        """See `PatientPage`."""
        return TEACHING_SECONDS if self._lesson_model.isOpen else None

    @property
    def place(self) -> tuple[object, ...]:
        """See `PlacedPage`."""
        lesson = self._lesson_model
        return (self._strand, self._lesson, lesson.isOpen, lesson.player.place, lesson.hands.isPublished)

    def open(self) -> None:
        """Show the strands; called when the page is shown."""
        self._strand = self._lesson = ""
        self._is_busy = False
        self._read()

    def forget(self) -> None:
        """Close the lesson on the screen; called when another page is shown or the staff leave."""
        self._offer = None
        self._lesson_model.close()
        self.changed.emit()

    @Slot()
    def _on_left(self) -> None:
        self._strand = self._lesson = ""
        self._context.touched()
        if self._offer is not None:
            self._read()

    def _read(self) -> None:
        self._context.worker.ask(jobs.offer, self._show)

    def _show(self, offer: GroupOffer) -> None:
        self._offer, self._present = offer, offer.present
        self.changed.emit()

    @Slot(str)
    def chooseStrand(self, key: str) -> None:
        """Show the lessons of a strand; an empty key shows the strands."""
        self._strand, self._lesson = key, ""
        self.changed.emit()

    @Slot(str)
    def chooseLesson(self, lesson: str) -> None:
        """Choose a lesson to teach; an empty id shows the lessons again."""
        self._lesson = lesson
        self.changed.emit()

    @Slot(int)
    def changePresent(self, by: int) -> None:
        """Change the number of people present by `by`, within 0 and `MOST`."""
        self._present = min(MOST, max(0, self._present + by))
        self.changed.emit()

    @Slot()
    def begin(self) -> None:
        """Begin to teach the chosen lesson, if somebody is present."""
        if self.canBegin and not self._is_busy:
            self._is_busy = True
            job = jobs.start(self._context.actor(), LessonId(self._lesson), self._present)
            self._context.worker.ask(job, self._teach, self._fail)

    @Slot()
    def goOn(self) -> None:
        """Go on with the interrupted group lesson."""
        if self._offer and self._offer.interrupted and not self._is_busy:
            self._is_busy = True
            self._context.worker.ask(jobs.go_on(self._offer.interrupted), self._teach, self._fail)

    @Slot()
    def giveUp(self) -> None:
        """Record the end of the interrupted group lesson, which is then no longer offered."""
        if self._offer and self._offer.interrupted:
            job = jobs.end(self._context.actor(), self._offer.interrupted)
            self._context.worker.ask(job, lambda _none: self._read())

    def _teach(self, taught: Taught) -> None:
        self._is_busy = False
        if self._offer is not None:  # None if the guide has left the page meanwhile
            self._lesson_model.take(taught)
            self._context.touched()
            self.changed.emit()

    def _fail(self, _error: object) -> None:
        self._is_busy = False
        if self._offer is not None:
            self._read()

    def _title(self, card: LessonCard) -> str:
        return card.title.text(self._context.visit.language, GROUP)

    def _card(self, lesson: str) -> LessonCard | None:
        cards = (card for shelf in self._shelves for card, _standing in shelf.lessons)
        return next((card for card in cards if card.id == lesson), None)

    @property
    def _shelves(self) -> list[Shelf]:
        return list(self._offer.shelves) if self._offer else []

    @Property(bool, notify=changed)
    def isKnown(self) -> bool:
        """Whether the content of the page was read."""
        return self._offer is not None

    @Property(bool, notify=changed)
    def hasSession(self) -> bool:
        """Whether a session is open."""
        return self._offer is not None and self._offer.has_session

    @Property(str, notify=changed)
    def note(self) -> str:
        """Instruction for the current state of the page; empty if none is needed."""
        if not self.hasSession:
            return translate("Group", "No session is open. Open today's session first, then teach the group.")
        if not self.strands:
            return translate("Group", "There are no lessons here yet.")
        if not self._strand:
            return "" if self.unfinishedTitle else translate("Group", "One lesson for the whole room. Which subject?")
        return "" if self._lesson else translate("Group", "Which lesson?")

    @Property("QVariantList", notify=changed)
    def strands(self) -> list[dict[str, Any]]:
        """One map per strand that has lessons.

        ``key``. ``title``: name of the strand. ``lessons``: number of lessons as text. ``picture``: URL.
        """
        return [
            {
                "key": shelf.strand.value,
                "title": strand_title(shelf.strand.value).text,
                "lessons": translate("Group", "%n lesson(s)", "", len(shelf.lessons)),
                "picture": f"image://picture/strand-{shelf.strand.value}",
            }
            for shelf in self._shelves
            if shelf.lessons
        ]

    @Property(str, notify=changed)
    def strand(self) -> str:
        """Key of the chosen strand; empty while none is chosen."""
        return self._strand

    @Property(str, notify=changed)
    def strandTitle(self) -> str:
        """Name of the chosen strand."""
        return strand_title(self._strand).text if self._strand else ""

    @Property("QVariantList", notify=changed)
    def lessons(self) -> list[dict[str, Any]]:
        """One map per lesson of the chosen strand: ``id``, ``title``, ``details``, ``picture``, ``isOwn``."""
        return [
            {
                "id": card.id,
                "title": f"{card.code} · {self._title(card)}",
                "details": translate("Group", "{minutes} minutes or more").format(minutes=card.minutes),
                "picture": picture_url(card, card.picture),
                "isOwn": card.is_own,
            }
            for shelf in self._shelves
            if shelf.strand.value == self._strand
            for card, _standing in shelf.lessons
        ]

    @Property(str, notify=changed)
    def lessonTitle(self) -> str:
        """Title of the chosen lesson; empty while none is chosen."""
        card = self._card(self._lesson)
        return self._title(card) if card else ""

    @Property(str, notify=changed)
    def lessonPicture(self) -> str:
        """URL of the picture of the chosen lesson."""
        card = self._card(self._lesson)
        return picture_url(card, card.picture) if card else ""

    @Property(int, notify=changed)
    def present(self) -> int:
        """Number of people present."""
        return self._present

    @Property(bool, notify=changed)
    def canBegin(self) -> bool:
        """Whether the chosen lesson can begin: somebody is present."""
        return self.hasSession and self._present > 0 and self._card(self._lesson) is not None

    @Property(str, notify=changed)
    def unfinishedTitle(self) -> str:
        """Title of the interrupted group lesson; empty if there is none."""
        card = self._offer.interrupted.lesson.card if self._offer and self._offer.interrupted else None
        return self._title(card) if card else ""

    @Property(RoomScreenViewModel, constant=True)
    def room(self) -> RoomScreenViewModel:
        """View model of the second screen."""
        return self._room

    @Property(GroupLessonViewModel, constant=True)
    def lesson(self) -> GroupLessonViewModel:
        """View model of the group lesson that is being taught."""
        return self._lesson_model
