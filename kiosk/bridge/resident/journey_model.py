"""The way between the screens of one visit."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from typing import TYPE_CHECKING, Any

from kiosk.bridge.player.player_model import PlayerViewModel
from kiosk.bridge.resident.home_model import HomeViewModel
from kiosk.bridge.resident.lessons_model import LessonListViewModel
from kiosk.bridge.resident.result_model import ResultViewModel
from kiosk.bridge.shell.look_model import LookViewModel
from kiosk.bridge.shell.translation import Interpreter
from kiosk.bridge.shell.worker import Worker
from kiosk.bridge.speech.phrases import BY_ID, Phrase, reason
from kiosk.bridge.speech.speech import SpeechViewModel, Spoken
from kiosk.bridge.speech.voice import Voice
from kiosk.bridge.typed import Property, QmlElement, QmlUncreatable, Signal, Slot
from kiosk.bridge.visit import Visit
from kiosk.domain.errors import KioskError
from kiosk.domain.ids import LessonId
from kiosk.domain.lessons import LessonCard
from kiosk.services.learning.home import Offer, Shelf
from kiosk.settings import Settings

if TYPE_CHECKING:
    from kiosk.services.learning.attempts import Attempt
    from kiosk.services.learning.suggestions import Suggestion
    from kiosk.services.station import Station

QML_IMPORT_NAME = "KioskUi.Bridge"
QML_IMPORT_MAJOR_VERSION = 1


@QmlElement
@QmlUncreatable("Base of the app.")
class JourneyViewModel(LookViewModel):
    """The screen that is shown, and what leads to the next one."""

    screenChanged = Signal()

    def __init__(
        self, settings: Settings, visit: Visit, worker: Worker, speech: SpeechViewModel, interpreter: Interpreter
    ) -> None:
        super().__init__(settings, visit, speech, interpreter)
        self._worker = worker
        self._voice = Voice(visit, speech)
        self._screen = "attract"
        self._home = HomeViewModel(visit, self)
        self._lessons = LessonListViewModel(visit, self)
        self._player = PlayerViewModel(visit, worker, speech, self._voice, self)
        self._result = ResultViewModel(visit, self._voice, self)
        self._home.strandChosen.connect(self._show_lessons)
        self._home.lessonChosen.connect(self._open_lesson)
        self._lessons.lessonChosen.connect(self._open_lesson)
        self._lessons.left.connect(self.goHome)
        self._player.finished.connect(self._show_result)
        self._player.leaving.connect(self.goHome)
        self._result.practiceChosen.connect(self._practise)
        self._result.lessonChosen.connect(self._open_lesson)
        self._result.leaving.connect(self.goHome)
        self.languageChanged.connect(self._show_language)

    def _go(self, screen: str, said: Sequence[Spoken] = ()) -> None:
        if screen != self._screen:
            self._screen = screen
            self.screenChanged.emit()
        if said:
            self._speech.say(said)

    def _ask(
        self,
        job: Callable[[Station], Any],
        then: Callable[[Any], None],
        failed: Callable[[KioskError], None] | None = None,
    ) -> None:
        mine = self._visit.sitting
        self._worker.ask(job, lambda result: then(result) if self._visit.sitting is mine else None, failed)

    def _close_lesson(self) -> None:
        attempt = self._player.attempt
        self._player.take(None)
        self._result.show(None, None)
        if attempt is not None:
            self._worker.ask(lambda station: station.learning.close(attempt))

    def _show_home(self, offer: Offer) -> None:
        self._home.show(offer)
        self._go("home", self._home_words())

    def _home_words(self) -> list[Spoken]:
        if self._home.isEmpty:
            return [self._voice.phrase(Phrase.HOME_EMPTY)]
        said = [self._voice.phrase(Phrase.HOME, "title"), self._voice.phrase(Phrase.HOME_HOW, "subtitle")]
        if self._home.offer.unfinished:
            card = self._home.offer.unfinished.card
            said += [self._voice.phrase(Phrase.HOME_CONTINUE, "continue"), self._card_title(card, "continue")]
        elif self._home.offer.suggestion:
            card, why = self._home.offer.suggestion.card, self._home.offer.suggestion.why
            said += [self._voice.phrase(reason(why.value), "suggestion"), self._card_title(card, "suggestion")]
        for shelf in self._home.offer.shelves:
            key = f"strand-{shelf.strand.value}"
            said.append(self._voice.phrase(BY_ID[key], key))
        return said

    def _card_title(self, card: LessonCard, block: str) -> Spoken:
        return self._voice.card(card, "title", card.title, block)

    @Slot(object)
    def _show_lessons(self, shelf: Shelf) -> None:
        self._lessons.show(shelf)
        self._go("lessons", self._lessons_words())

    def _lessons_words(self) -> list[Spoken]:
        shelf = self._lessons.shelf
        if shelf is None:
            return []
        strand = self._voice.phrase(BY_ID[f"strand-{shelf.strand.value}"], "title")
        titles = [self._card_title(card, card.id) for card, _ in shelf.lessons]
        invitation = Phrase.LESSONS if titles else Phrase.LESSONS_EMPTY
        return [strand, self._voice.phrase(invitation, "subtitle"), *titles]

    @Slot(str)
    def _open_lesson(self, lesson: str) -> None:
        sitting = self._visit.sitting
        if sitting is None:
            return
        self._close_lesson()
        self._ask(
            lambda station: station.learning.open(sitting, LessonId(lesson)), self._show_player, self._stay_somewhere
        )

    def _stay_somewhere(self, _error: KioskError) -> None:
        """No lesson was opened, and the result that was shown is put away."""
        if self._screen == "result":
            self.goHome()

    def _show_player(self, attempt: Attempt) -> None:
        card = attempt.lesson.card
        is_fresh = attempt.state.index == 0
        before = [self._card_title(card, "lesson.title")] if is_fresh else [self._voice.phrase(Phrase.LESSON_RESUMED)]
        self._player.take(attempt, before)
        self._go("player")

    @Slot()
    def _show_result(self) -> None:
        attempt = self._player.attempt
        if attempt is not None:
            person = attempt.sitting.pseudonym
            self._ask(
                lambda station: station.home.following(attempt.lesson.id, person),
                lambda following: self._show_result_of(attempt, following),
            )

    def _show_result_of(self, attempt: Attempt, following: Suggestion | None) -> None:
        self._result.show(attempt, following)
        self._go("result", self._result.opening())

    @Slot()
    def _practise(self) -> None:
        self._player.practise(lambda: self._go("player"))

    @Slot()
    def _show_language(self) -> None:
        self._player.show_language()
        self._home.show(self._home.offer)
        self._lessons.show(self._lessons.shelf)
        self._result.show_language()

    @Slot()
    def switchLanguage(self) -> None:
        """Go to the next language, and read the screen in it."""
        super().switchLanguage()
        if self._visit.sitting is not None or self._screen == "attract":
            self._speech.say([self._voice.phrase(Phrase.LANGUAGE), *self._screen_words()])

    def _screen_words(self) -> list[Spoken]:
        words: dict[str, Callable[[], list[Spoken]]] = {
            "attract": lambda: [self._voice.phrase(Phrase.ATTRACT), self._voice.phrase(Phrase.ATTRACT_EASE)],
            "home": self._home_words,
            "lessons": self._lessons_words,
            "player": self._player.opening,
            "result": self._result.opening,
        }
        return words[self._screen]()

    @Slot()
    def goHome(self) -> None:
        """Leave the lesson, if one is open, and show the home screen."""
        sitting = self._visit.sitting
        if sitting is not None:
            self._close_lesson()
            self._ask(lambda station: station.home.offer(sitting.pseudonym), self._show_home)

    @Property(str, notify=screenChanged)
    def screen(self) -> str:
        """``attract``, ``home``, ``lessons``, ``player`` or ``result``."""
        return self._screen

    @Property(str, constant=True)
    def place(self) -> str:
        """The commune's name; empty when it is not set."""
        return self._settings.place

    @Property(HomeViewModel, constant=True)
    def home(self) -> HomeViewModel:
        """The home screen."""
        return self._home

    @Property(LessonListViewModel, constant=True)
    def lessons(self) -> LessonListViewModel:
        """The lesson list."""
        return self._lessons

    @Property(PlayerViewModel, constant=True)
    def player(self) -> PlayerViewModel:
        """The lesson player."""
        return self._player

    @Property(ResultViewModel, constant=True)
    def result(self) -> ResultViewModel:
        """The result."""
        return self._result

    @Property(SpeechViewModel, constant=True)
    def speech(self) -> SpeechViewModel:
        """What is being said."""
        return self._speech
