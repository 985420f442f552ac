"""Switches between the screens of a visit."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import QObject

from kiosk.bridge.player.open_attempt import OpenAttempt
from kiosk.bridge.player.player_model import PlayerViewModel
from kiosk.bridge.resident.card_printing_model import CardPrintingViewModel
from kiosk.bridge.resident.context import ResidentContext
from kiosk.bridge.resident.home_model import HomeViewModel
from kiosk.bridge.resident.lessons_model import LessonListViewModel
from kiosk.bridge.resident.path_model import PathViewModel
from kiosk.bridge.resident.result_model import ResultViewModel
from kiosk.bridge.shell.look_model import LookViewModel
from kiosk.bridge.speech.phrases import BY_ID, Phrase, path_title, reason
from kiosk.bridge.speech.speech import Spoken
from kiosk.bridge.typed import Signal, Slot
from kiosk.domain.errors import KioskError
from kiosk.domain.ids import LessonId
from kiosk.domain.lessons import LessonCard
from kiosk.services.learning.home import Offer, Shelf

if TYPE_CHECKING:
    from kiosk.services.learning.attempts import Attempt
    from kiosk.services.learning.suggestions import Suggestion
    from kiosk.services.station import Station

RESTING = frozenset({"attract", "turn"})
"""Screens that are shown while nobody uses the kiosk."""
SIGNING_IN = ("hamlets", "who", "code")
"""Screens for signing in, in the order in which they are shown."""


class Navigation(QObject):
    """Stores the current screen and performs the transitions between screens.

    The result of a worker job is dropped if the visit has changed since the job was started.
    """

    changed = Signal()

    def __init__(self, context: ResidentContext, look: LookViewModel, parent: QObject) -> None:
        super().__init__(parent)
        self._visit = visit = context.visit
        self._worker = context.worker
        self._speech = context.speech
        self._voice = voice = context.voice
        self._screen = "attract"
        self._covered: str | None = None
        self._words: dict[str, Callable[[], list[Spoken]]] = {}
        self.home = HomeViewModel(visit, self)
        self.path = PathViewModel(context, self.show_home, self)
        self.lessons = LessonListViewModel(visit, self)
        self.player = PlayerViewModel(visit, OpenAttempt(context.worker), context.speech, voice, self)
        self.result = ResultViewModel(visit, voice, CardPrintingViewModel(context, self), self)
        self.home.strandChosen.connect(self._show_lessons)
        self.home.lessonChosen.connect(self._open_lesson)
        self.home.pathAsked.connect(self._ask_for_path)
        self.lessons.lessonChosen.connect(self._open_lesson)
        self.lessons.left.connect(self.go_home)
        self.lessons.pageTurned.connect(self._read_page)
        self.player.finished.connect(self._show_result)
        self.player.leaving.connect(self.go_home)
        self.result.practiceChosen.connect(self._practise)
        self.result.lessonChosen.connect(self._open_lesson)
        self.result.leaving.connect(self.go_home)
        look.languageChanged.connect(self._show_language)
        look.languageSwitched.connect(self._read_screen)

    @property
    def screen(self) -> str:
        """Key of the current screen.

        It is ``attract``, ``home``, ``lessons``, ``player``, ``result``, or a key that another view model set.
        """
        return self._screen

    def go(self, screen: str, said: Sequence[Spoken] = ()) -> None:
        """Show `screen` and speak `said`; if `said` is empty, the current speech continues.

        While the screens of staff cover a visit, `screen` is shown in silence after `uncover`.
        """
        if self._covered is not None:
            self._covered = screen
            return
        if screen != self._screen:
            self._screen = screen
            self.changed.emit()
        if said:
            self._speech.say(said)

    def cover(self, screen: str) -> None:
        """Show the staff's `screen` over the screen of the visit, until `uncover`."""
        covered = self._screen if self._covered is None else self._covered
        self._covered = None
        self.go(screen)
        self._covered = covered

    def uncover(self) -> None:
        """Show the screen that was covered; no effect if none was."""
        if self._covered is not None:
            screen, self._covered = self._covered, None
            self.go(screen)

    def refresh(self) -> None:
        """Read the content of the home screen or of the result again, because more is known about the visitor."""
        sitting = self._visit.sitting
        if sitting is None:
            return
        if self._screen == "home":
            self._ask(lambda station: station.home.offer(sitting.pseudonym), self._replace_offer)
        elif self._screen == "result":
            self._read_following(self.result.show)

    def _replace_offer(self, offer: Offer) -> None:
        if self._screen == "home":
            self.home.show(offer)

    def _ask(
        self,
        job: Callable[[Station], Any],
        then: Callable[[Any], None],
        failed: Callable[[KioskError], None] | None = None,
    ) -> None:
        mine = self._visit.sitting
        self._worker.ask(job, lambda result: then(result) if self._visit.sitting is mine else None, failed)

    def close_lesson(self) -> None:
        """Close the lesson, if one is open, and clear the player and the result screen.

        The kiosk does not switch to another screen.
        """
        attempt = self.player.attempt
        self.player.take(None)
        self.result.show(None, None)
        if attempt is not None:
            self._worker.ask(lambda station: station.learning.close(attempt))

    def show_home(self, offer: Offer) -> None:
        """Show the home screen with the content `offer`, and narrate it; first ask for a path if `offer` says so."""
        self.home.show(offer)
        if offer.asks_for_path:
            self._ask_for_path()
        else:
            self.go("home", self._home_words())

    @Slot()
    def _ask_for_path(self) -> None:
        self.path.ask(self.home.offer)
        self.go("path", self.path.words())

    def correct(self, offer: Offer) -> None:
        """Replace the content of the home screen by `offer`, which was read from the record meanwhile.

        If the question for a path is shown, the home screen after it gets the content.
        """
        offer = self.path.applied(offer)
        if self._screen == "home" and offer != self.home.offer:
            self.home.show(offer)
        elif self._screen == "path":
            self.home.show(offer)
            self.path.ask(offer)

    def forget(self) -> None:
        """Clear the visitor's data from the home screen and the list of lessons."""
        self.home.forget()
        self.path.forget()
        self.lessons.show(None)

    def _home_words(self) -> list[Spoken]:
        if self.home.isEmpty:
            return [self._voice.phrase(Phrase.HOME_EMPTY)]
        said = [self._voice.phrase(Phrase.HOME, "title"), self._voice.phrase(Phrase.HOME_HOW, "subtitle")]
        if self.home.offer.unfinished:
            card = self.home.offer.unfinished.card
            said += [self._voice.phrase(Phrase.HOME_CONTINUE, "continue"), self._card_title(card, "continue")]
        elif self.home.offer.suggestion:
            card, why = self.home.offer.suggestion.card, self.home.offer.suggestion.why
            said += [self._voice.phrase(reason(why.value), "suggestion"), self._card_title(card, "suggestion")]
        for shelf in self.home.offer.shelves:
            key = f"strand-{shelf.strand.value}"
            said.append(self._voice.phrase(BY_ID[key], key))
        if self.home.offer.offers_paths:
            said += [self._voice.phrase(path_title(self.home.offer.path.value), "path")]
            said += [self._voice.phrase(Phrase.HOME_PATH, "path")]
        return said

    def _card_title(self, card: LessonCard, block: str) -> Spoken:
        return self._voice.card(card, "title", card.title, block)

    @Slot(object)
    def _show_lessons(self, shelf: Shelf) -> None:
        self.lessons.show(shelf)
        self.go("lessons")  # the screen lays out its first page, whose lessons are read
        self.go("lessons", self._lessons_words())

    @Slot()
    def _read_page(self) -> None:
        self._speech.say(self._titles())

    def _titles(self) -> list[Spoken]:
        return [self._card_title(card, card.id) for card in self.lessons.visible]

    def _lessons_words(self) -> list[Spoken]:
        shelf = self.lessons.shelf
        if shelf is None:
            return []
        strand = self._voice.phrase(BY_ID[f"strand-{shelf.strand.value}"], "title")
        titles = self._titles()
        invitation = Phrase.LESSONS if titles else Phrase.LESSONS_EMPTY
        return [strand, self._voice.phrase(invitation, "subtitle"), *titles]

    @Slot(str)
    def _open_lesson(self, lesson: str) -> None:
        sitting = self._visit.sitting
        if sitting is None:
            return
        self.close_lesson()
        self._ask(
            lambda station: station.learning.open(sitting, LessonId(lesson)), self._show_player, self._stay_somewhere
        )

    def _stay_somewhere(self, _error: KioskError) -> None:
        """Handle that a lesson cannot be opened: switch from the result screen to the home screen.

        `close_lesson` has cleared the result screen. All other screens stay as they are.
        """
        if self._screen == "result":
            self.go_home()

    def _show_player(self, attempt: Attempt) -> None:
        card = attempt.lesson.card
        is_fresh = attempt.state.index == 0
        before = [self._card_title(card, "lesson.title")] if is_fresh else [self._voice.phrase(Phrase.LESSON_RESUMED)]
        self.player.take(attempt, before)
        self.go("player")

    @Slot()
    def _show_result(self) -> None:
        self._read_following(self._show_result_of)

    def _read_following(self, then: Callable[[Attempt, Suggestion | None], None]) -> None:
        attempt = self.player.attempt
        if attempt is not None:
            person = attempt.sitting.pseudonym
            self._ask(
                lambda station: station.home.following(attempt.lesson.id, person),
                lambda following: then(attempt, following) if self.player.attempt is attempt else None,
            )

    def _show_result_of(self, attempt: Attempt, following: Suggestion | None) -> None:
        self.result.show(attempt, following)
        self.go("result", self.result.opening())

    @Slot()
    def _practise(self) -> None:
        self.player.practise(lambda: self.go("player"))

    @Slot()
    def _show_language(self) -> None:
        self.player.show_language()
        self.home.show(self.home.offer)
        self.path.changed.emit()
        self.lessons.show(self.lessons.shelf)
        self.result.show_language()

    def narrate(self, screen: str, words: Callable[[], list[Spoken]]) -> None:
        """Register what is spoken on `screen` after a change of the language, for a screen of another view model."""
        self._words[screen] = words

    @Slot()
    def _read_screen(self) -> None:
        if self._visit.sitting is not None or self._screen == "attract" or self._screen in self._words:
            self._speech.say([self._voice.phrase(Phrase.LANGUAGE), *self._screen_words()])

    def _screen_words(self) -> list[Spoken]:
        words: dict[str, Callable[[], list[Spoken]]] = {
            "attract": lambda: [self._voice.phrase(Phrase.ATTRACT), self._voice.phrase(Phrase.ATTRACT_EASE)],
            "path": self.path.words,
            "home": self._home_words,
            "lessons": self._lessons_words,
            "player": self.player.opening,
            "result": self.result.opening,
            **self._words,
        }
        return words[self._screen]()

    @Slot()
    def go_home(self) -> None:
        """Close the lesson, if one is open, and show the home screen."""
        sitting = self._visit.sitting
        if sitting is not None:
            self.close_lesson()
            self._ask(lambda station: station.home.offer(sitting.pseudonym), self.show_home)
