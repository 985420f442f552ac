"""View model of signing in without reading: hamlet, face, code of three pictures.

Rules: an entered code is shown as dots, never as pictures. All choices are deleted when the screens are left. No
visit exists until the code is right. Wrong codes never lock anybody out: the next try is delayed, and after
`TRIES_BEFORE_GUIDE` wrong codes the screen offers to call the guide.
"""

from collections.abc import Sequence
from functools import partial
from typing import Any

from PySide6.QtCore import QCoreApplication, QObject, QTimer

from kiosk.bridge.resident.context import ResidentContext
from kiosk.bridge.resident.navigation import SIGNING_IN, Navigation
from kiosk.bridge.resident.sign_in.calling import called_first
from kiosk.bridge.resident.sign_in.jobs import Card, Opening, faces_of, hamlets_of, note_forgotten, opening_of
from kiosk.bridge.resident.visit_model import VisitViewModel
from kiosk.bridge.shell.latest_job import LatestJob
from kiosk.bridge.speech.phrases import Phrase
from kiosk.bridge.speech.speech import Spoken
from kiosk.bridge.typed import Property, QmlElement, QmlUncreatable, Signal, Slot
from kiosk.domain.ids import Pseudonym
from kiosk.domain.people.pictures import CODE_PICTURE_NAMES, CODE_PICTURES

QML_IMPORT_NAME = "KioskUi.Bridge"
QML_IMPORT_MAJOR_VERSION = 1
CODE_LENGTH = 3
TRIES_BEFORE_GUIDE = 3
QUIET_SECONDS = 60
"""Seconds without input after which the kiosk returns to the first screen."""


@QmlElement
@QmlUncreatable("The app makes it.")
class SignInViewModel(QObject):
    """State of the screens ``hamlets``, ``who`` and ``code``."""

    hamletsChanged = Signal()
    facesChanged = Signal()
    personChanged = Signal()
    codeChanged = Signal()
    guideCalled = Signal(bool)
    """Emitted when the guide was called from the screen of the code. The argument: whether a session is open."""

    def __init__(
        self, context: ResidentContext, navigation: Navigation, visits: VisitViewModel, parent: QObject
    ) -> None:
        super().__init__(parent)
        self._context = context
        self._navigation = navigation
        self._visits = visits
        self._hamlets: Sequence[Card] = ()
        self._hamlet: Card | None = None
        self._faces: Sequence[Card] = ()
        self._person: Card | None = None
        self._touched: tuple[str, ...] = ()
        self._tries = 0
        self._list = LatestJob(context.worker)
        self._check = LatestJob(context.worker)
        self._is_wrong = False
        self._pause = QTimer(self, singleShot=True)
        self._pause.timeout.connect(self._end_pause)
        self._quiet = QTimer(self, singleShot=True, interval=QUIET_SECONDS * 1000)
        self._quiet.timeout.connect(self.leave)
        navigation.changed.connect(self._follow)
        for screen in SIGNING_IN:
            navigation.narrate(screen, partial(self.words, screen))

    @Slot()
    def open(self) -> None:
        """Show the hamlets (button «Tôi đã có tên»); with only one hamlet, show its faces at once."""
        self._list.ask(hamlets_of, self._show_hamlets)

    def _show_hamlets(self, hamlets: Sequence[Card]) -> None:
        self._hamlets = hamlets
        self.hamletsChanged.emit()
        if len(hamlets) == 1:
            self.chooseHamlet(hamlets[0].key)
        else:
            self._navigation.go("hamlets", self.words("hamlets"))
        self._quiet.start()

    @Slot(str)
    def chooseHamlet(self, key: str) -> None:
        """Show the faces of the people of a hamlet."""
        hamlet = next((card for card in self._hamlets if card.key == key), None)
        if hamlet is not None:
            self._list.ask(lambda station: faces_of(station, key), lambda faces: self._show(hamlet, faces))

    def _show(self, hamlet: Card, faces: Sequence[Card]) -> None:
        self._hamlet, self._faces = hamlet, faces
        self.facesChanged.emit()
        self._navigation.go("who", self.words("who"))

    @Slot()
    def changeHamlet(self) -> None:
        """Return from the faces to the hamlets."""
        self._list.drop()
        self._forget_person()
        self._navigation.go("hamlets", self.words("hamlets"))

    @Slot(str)
    def chooseFace(self, key: str) -> None:
        """Show the screen on which this person enters the code."""
        self._person = next((card for card in self._faces if card.key == key), None)
        if self._person is not None:
            self._list.drop()
            self._tries = 0
            self._clear(is_wrong=False)
            self.personChanged.emit()
            self._navigation.go("code", self.words("code"))

    @Slot()
    def notMe(self) -> None:
        """Return from the code to the faces (button «Không phải tôi»)."""
        self._forget_person()
        self._navigation.go("who", self.words("who"))

    @Slot(str)
    def touch(self, picture: str) -> None:
        """Add a picture to the code; the third picture submits the code."""
        is_ready = self.canTouch and not self._visits.starting
        if not is_ready or self._person is None or picture not in CODE_PICTURES:
            return
        self._touched = (*self._touched, picture)
        self._is_wrong = False
        self.codeChanged.emit()
        if len(self._touched) == CODE_LENGTH:
            self._submit(self._person, self._touched)

    def _submit(self, person: Card, touched: tuple[str, ...]) -> None:
        language = self._context.visit.language
        first, second, third = (CODE_PICTURES.index(picture) for picture in touched)
        code = (first, second, third)
        self._check.ask(
            lambda station: opening_of(station, Pseudonym(person.key), code, language),
            partial(self._tried, person),
            lambda _error: self._clear(is_wrong=False),
            self._end_unseen,
        )

    def _tried(self, person: Card, opening: Opening) -> None:
        """Begin the visit that the right code of `person` has opened, or show that the code was wrong."""
        if opening.sitting is not None and opening.offer is not None:
            self._visits.begin_recorded(opening.sitting, opening.offer, [person.learner()])
            return
        self._tries += 1
        self._clear(is_wrong=True)
        if opening.wait > 0:
            self._pause.start(round(opening.wait * 1000))
        self.codeChanged.emit()
        self._context.speech.say(self.words("code"))

    def _end_unseen(self, opening: Opening) -> None:
        """End the visit of a right code whose person has left the screen meanwhile."""
        if opening.sitting is not None:
            self._visits.end_unseen(opening.sitting)

    @Slot()
    def clearCode(self) -> None:
        """Delete the pictures touched so far (button «Chạm lại»)."""
        if not self._check.is_busy:
            self._clear(is_wrong=False)

    def _clear(self, *, is_wrong: bool) -> None:
        self._touched = ()
        self._check.drop()
        self._is_wrong = is_wrong
        self.codeChanged.emit()

    @Slot()
    def _end_pause(self) -> None:
        self.codeChanged.emit()

    @Slot()
    def forgotCode(self) -> None:
        """Call the guide, who can let this person in (button «Tôi quên hình»)."""
        person = self._person
        if person is not None:
            self._context.worker.ask(
                lambda station: note_forgotten(station, Pseudonym(person.key)),
                lambda has_guide: self.guideCalled.emit(has_guide) if self._person is person else None,
            )

    @Slot()
    def learnAsGuest(self) -> None:
        """Begin a visit of a guest (button «Học không cần tên»)."""
        self._visits.start()

    @Slot()
    def leave(self) -> None:
        """Return to the first screen."""
        if self._navigation.screen in SIGNING_IN:
            self._visits.forget()
            self._navigation.go("attract")

    @Slot()
    def touchedScreen(self) -> None:
        """Restart the idle time; called after every touch, click or key press."""
        if self._navigation.screen in SIGNING_IN:
            self._quiet.start()

    @Slot()
    def _follow(self) -> None:
        if self._navigation.screen not in SIGNING_IN:
            self.forget()

    def forget(self) -> None:
        """Delete the hamlets, the names, the faces and the code, and stop the idle time."""
        self._quiet.stop()
        self._list.drop()
        self._hamlets, self._hamlet, self._faces = (), None, ()
        self._forget_person()
        self.hamletsChanged.emit()
        self.facesChanged.emit()

    def _forget_person(self) -> None:
        self._pause.stop()
        self._person = None
        self._tries = 0
        self._clear(is_wrong=False)
        self.personChanged.emit()

    def words(self, screen: str) -> list[Spoken]:
        """Return what is spoken on `screen`, one of `SIGNING_IN`."""
        phrase = self._context.voice.phrase
        if screen == "hamlets":
            return [phrase(Phrase.HAMLETS, "title"), phrase(Phrase.HAMLETS_HOW, "subtitle")]
        if screen == "who":
            return [phrase(Phrase.WHO, "title"), phrase(Phrase.WHO_HOW, "subtitle")]
        if self._is_wrong:
            return [phrase(Phrase.CODE_GUIDE if self.offersGuide else Phrase.CODE_WRONG, "subtitle")]
        return [phrase(Phrase.CODE, "title"), phrase(Phrase.CODE_ALONE, "subtitle")]

    def _called(self, card: Card | None) -> str:
        return called_first(card.label, self._context.visit.address) if card else ""

    @Property("QVariantList", notify=hamletsChanged)
    def hamlets(self) -> list[dict[str, Any]]:
        """One map per hamlet with people who can sign in: ``key``, ``label``, ``picture``."""
        return [{"key": card.key, "label": _place(card), "picture": card.picture} for card in self._hamlets]

    @Property(bool, notify=hamletsChanged)
    def hasHamlets(self) -> bool:
        """Whether there are several hamlets to choose from."""
        return len(self._hamlets) > 1

    @Property(str, notify=facesChanged)
    def hamlet(self) -> str:
        """Name of the chosen hamlet."""
        return _place(self._hamlet) if self._hamlet else ""

    @Property(str, notify=facesChanged)
    def hamletPicture(self) -> str:
        """Name of the drawing of the chosen hamlet."""
        return self._hamlet.picture if self._hamlet else ""

    @Property("QVariantList", notify=facesChanged)
    def faces(self) -> list[dict[str, Any]]:
        """One map per person: ``key`` (an id, never shown), ``label`` such as «Bác An», ``picture``."""
        return [{"key": card.key, "label": self._called(card), "picture": card.picture} for card in self._faces]

    @Property(str, notify=personChanged)
    def person(self) -> str:
        """Label of the chosen person, such as «Bác Hoa»."""
        return self._called(self._person)

    @Property(str, notify=personChanged)
    def face(self) -> str:
        """Name of the drawing of the chosen person's face."""
        return self._person.picture if self._person else ""

    @Property("QVariantList", constant=True)
    def pictures(self) -> list[dict[str, str]]:
        """One map per picture of the code, in the order of the screen.

        ``key``, which is also the name of the drawing, and ``label``.
        """
        return [
            {"key": key, "label": QCoreApplication.translate("Pictures", name)}
            for key, name in CODE_PICTURE_NAMES.items()
        ]

    @Property(int, notify=codeChanged)
    def filled(self) -> int:
        """Number of pictures touched so far."""
        return len(self._touched)

    @Property(bool, notify=codeChanged)
    def canTouch(self) -> bool:
        """Whether pictures can be touched: not while a code is checked, nor during the delay after a wrong code."""
        return not self._check.is_busy and not self._pause.isActive()

    @Property(bool, notify=codeChanged)
    def isWrong(self) -> bool:
        """Whether the last code was wrong, and no picture was touched since."""
        return self._is_wrong

    @Property(bool, notify=codeChanged)
    def offersGuide(self) -> bool:
        """Whether so many codes were wrong that the screen offers to call the guide."""
        return self._tries >= TRIES_BEFORE_GUIDE


def _place(hamlet: Card) -> str:
    """Return the name of a hamlet, or «Nơi khác» for the group of people from other places."""
    return hamlet.label or QCoreApplication.translate("Sign in", "Elsewhere")
