"""The residents' screens of one lesson for an author: the real view models with a backend that records nothing.

Rules: everything that the screens do is surrounded by `speaking`, because the texts of the program are translated for
the whole process, and a preview may have another language or form of address than the studio around it.
"""

from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from pathlib import Path

from kiosk.bridge.player.open_attempt import OpenAttempt
from kiosk.bridge.player.player_site import PlayerSite
from kiosk.bridge.player.stage import Stage
from kiosk.bridge.shell.translation import Dubbing, Interpreter
from kiosk.bridge.speech.speech import SpeechViewModel, Spoken
from kiosk.bridge.speech.voice import Voice
from kiosk.bridge.studio.preview.lent_speech import LentPlayer
from kiosk.bridge.studio.preview.moments import StepMoment, WrongAnswers
from kiosk.bridge.studio.preview.rehearsal import InstantWorker, RehearsalStation
from kiosk.bridge.visit import Visit
from kiosk.domain.ids import Language, StepId
from kiosk.domain.lessons import Lesson
from kiosk.domain.sittings import new_guest
from kiosk.services.learning.attempts import Attempt
from kiosk.settings import Settings

NEVER_SECONDS = 1_000_000
"""Idle time of a preview, in seconds: an author is not asked whether anybody is there."""


class _PreviewInterpreter(Interpreter):
    """Prepares the translation of a preview without installing it; see `Interpreter.replaced_by`."""

    def __init__(self, folder: Path, visit: Visit) -> None:
        super().__init__(folder, visit.address)
        self._folder = folder
        self._visit = visit
        self._known: dict[tuple[Language, str], Dubbing] = {}
        self.dubbing = self._dubbed(visit.written)

    def _dubbed(self, language: Language) -> Dubbing:
        key = language, self._visit.address
        if key not in self._known:
            self._known[key] = Dubbing(self._folder, *key)
        return self._known[key]

    def speak(self, language: Language) -> None:
        """Choose the translation of the preview; the windows of the program keep theirs."""
        self.dubbing = self._dubbed(language)

    def leave(self) -> None:
        """Do nothing: this translation is never installed for long."""


class RehearsedApp:
    """The residents' screens, which show one step of one lesson; `close` must follow the deletion of its scene."""

    def __init__(self, site: PlayerSite, address: str) -> None:
        self._site = site
        self.visit = Visit(address=address, sitting=new_guest(), is_guest=True, is_preview=True)
        self.station = RehearsalStation()
        self._worker = InstantWorker(self.station)
        player = LentPlayer(site.speech, site.places.qml)
        self.speech = SpeechViewModel(site.voice, self.visit, player, site.sounds)
        self.speech.is_muted = True
        self._interpreter = _PreviewInterpreter(site.translations, self.visit)
        settings = Settings(
            place=site.place,
            address=address,
            idle_seconds=NEVER_SECONDS,
            night_from=0,
            night_to=0,
            reduce_motion=True,
        )
        with self.speaking():
            self.model = site.make_app(settings, self.visit, self._worker, self.speech, self._interpreter)
        self._voice = Voice(self.visit, self.speech)
        self._shown: tuple[object, ...] | None = None

    @contextmanager
    def speaking(self) -> Iterator[None]:
        """Translate the program's texts for the preview until the block ends."""
        with self._site.interpreter.replaced_by(self._interpreter.dubbing):
            yield

    def show(self, lesson: Lesson, step: StepId | None, moment: StepMoment, wrong: WrongAnswers) -> None:
        """Show `step` of `lesson` at `moment`, as if the learner had just come there; None: the first step.

        The view of a step that is shown already stays and gets the new texts, which is faster than making it anew.
        `wrong`: finds the answer for the moment ``wrong``. Raises ValueError if the lesson has no such step.
        """
        attempt = wrong.at_moment(self.station.learning, self.station.attempt(lesson, step), moment)
        shown = (lesson.id, attempt.step.id, attempt.step.kind, moment, attempt.step.hint is None)
        self._take(attempt, is_still=True, keeps_view=shown == self._shown)
        self._shown = shown

    def play(self, lesson: Lesson, step: StepId | None) -> None:
        """Show `step` of `lesson` exactly as it begins for a learner; None: the first step."""
        self._shown = None
        self._take(self.station.attempt(lesson, step), is_still=False)

    def make_anew(self) -> None:
        """Make the view of the step anew at the next `show`."""
        self._shown = None

    def _take(self, attempt: Attempt, *, is_still: bool, keeps_view: bool = False) -> None:
        self.model.player.activity.is_still = is_still
        self.model.player.activity.keeps_view = keeps_view
        with self.speaking():
            self.visit.sitting = attempt.sitting
            self.model.show_attempt(attempt)

    def moments(self, lesson: Lesson, step: StepId, wrong: WrongAnswers) -> Sequence[StepMoment]:
        """Return the moments that `step` has."""
        return wrong.moments(self.station.learning, self.station.attempt(lesson, step))

    def spoken(self) -> list[Spoken]:
        """Return what the kiosk says at the shown moment."""
        attempt = self.model.player.attempt
        if attempt is None or attempt.state.is_finished:
            return []
        opened = OpenAttempt(self._worker)
        opened.take(attempt)
        with self.speaking():
            stage = Stage(opened, self.visit, self._voice)
            return stage.comment() or stage.opening()

    def close(self) -> None:
        """Stop all timers and the speech, and delete the view models."""
        self.model.shut_down()
        self.speech.close()
        self._worker.shut_down()
        for made in (self.model, self.speech, self._worker):
            made.deleteLater()
