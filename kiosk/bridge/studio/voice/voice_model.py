"""View model of the recording of voices: what is shown, and the way from choosing a reader to a voice in use.

Rules: a lesson that was recorded before is shown where the reader stopped. Only «Next sentence» keeps a recording. A
recording of an own lesson goes into its sources at once, so that the preview plays it.
"""

from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication, QObject

from kiosk.bridge.shell.latest_job import LatestJob
from kiosk.bridge.shell.worker import Lane
from kiosk.bridge.speech.speech import Spoken
from kiosk.bridge.staff.words import explain
from kiosk.bridge.studio.navigation import SHELF, Destination, StudioContext
from kiosk.bridge.studio.voice import jobs, words
from kiosk.bridge.studio.voice.brought_model import BroughtVoiceViewModel
from kiosk.bridge.studio.voice.jobs import Begun, Opened
from kiosk.bridge.studio.voice.readers_model import VoiceReadersViewModel
from kiosk.bridge.studio.voice.recording_model import RecordingViewModel
from kiosk.bridge.studio.voice.register import Register, read_register
from kiosk.bridge.studio.voice.sentences_model import SentencesViewModel
from kiosk.bridge.studio.voice.use_model import VoiceUseViewModel
from kiosk.bridge.typed import Property, QmlElement, QmlUncreatable, Signal, Slot
from kiosk.domain.errors import KioskError
from kiosk.domain.ids import VIETNAMESE, Language, LessonId
from kiosk.domain.studio.voices import VoiceProgress, VoiceReader, VoiceWork
from kiosk.services.studio.voices.voice_studio import LessonToRead

if TYPE_CHECKING:
    pass

QML_IMPORT_NAME = "KioskUi.Bridge"
QML_IMPORT_MAJOR_VERSION = 1
WAIT, READERS, CONSENT, LANGUAGE, RECORD, BRING = "wait", "readers", "consent", "language", "record", "bring"
translate = QCoreApplication.translate


@QmlElement
@QmlUncreatable("The studio's model makes it.")
class VoiceViewModel(QObject):
    """The recording of one lesson."""

    changed = Signal()
    problemChanged = Signal()

    def __init__(self, context: StudioContext, parent: QObject) -> None:
        super().__init__(parent)
        page = context.page
        self._context = context
        self._job = LatestJob(page.worker)
        self._sentences = SentencesViewModel(self)
        self._recording = RecordingViewModel(page, self)
        self._readers = VoiceReadersViewModel(page, self)
        self._brought = BroughtVoiceViewModel(page, self)
        self._use = VoiceUseViewModel(page, self)
        self._name = LessonId("")
        self._lesson: LessonToRead | None = None
        self._work: VoiceWork | None = None
        self._page = WAIT
        self._saved = ""
        self._problem: KioskError | None = None
        self._sentences.chosen.connect(self._show_sentence)
        self._readers.chosen.connect(self._choose)
        self._readers.forgotten.connect(self._on_forgotten)
        self._brought.kept.connect(self._on_brought)
        for part in (self._recording, self._readers, self._brought, self._use):
            part.failed.connect(self._refuse)

    def open(self, where: Destination) -> None:
        """Show a lesson: where the reader stopped, or the choice of language and reader."""
        self._name, self._lesson, self._work, self._page = LessonId(where.lesson), None, None, WAIT
        self._saved, self._problem = "", None
        self._use.show(None)
        self.changed.emit()
        self.problemChanged.emit()
        actor, name = self._context.page.actor(), self._name

        self._job.errand(jobs.opening(actor, name), self._take, self._refuse, Lane.SOUND)
        self._recording.look()

    def close(self) -> None:
        """Close the microphone, stop playing, and forget names."""
        self._job.drop()
        self._brought.close()
        self._recording.close()
        self._readers.forget_names()
        self._sentences.forget()
        self._work = self._lesson = None

    @property
    def place(self) -> tuple[object, ...]:
        """See `PlacedPage`."""
        parts = (*self._sentences.place, *self._readers.place, *self._brought.place)
        return (self._page, self._recording.state, self._recording.has_draft, self._problem, *parts)

    def _take(self, opened: Opened) -> None:
        self._lesson = opened.lesson
        self._use.show(opened.lesson.is_own)
        self._readers.take(opened.register)
        if opened.work is None:
            self._show(READERS)
        else:
            self._readers.set_language(opened.work.language)
            self._begin(opened.work)

    def _show(self, page: str) -> None:
        self._page = page
        self.changed.emit()

    @Slot(object, str)
    def _choose(self, reader: VoiceReader, language: str) -> None:
        self._begin(VoiceWork(self._name, Language(language), reader.id))

    def _begin(self, work: VoiceWork) -> None:
        actor = self._context.page.actor()

        def show(begun: Begun) -> None:
            if self._lesson is None:
                return
            self._work = work
            place, draft = begun.draft or (None, None)
            self._sentences.begin(self._lesson, begun.progress, place)
            if draft is not None:
                self._show_sentence(draft)
            self._show(RECORD)

        self._job.errand(jobs.beginning(actor, work), show, self._refuse, Lane.SOUND)

    @Slot()
    def _show_sentence(self, draft: Path | None = None) -> None:
        if self._work is not None:
            self._recording.show(self._work, self._sentences.current, self._reader_name, draft)

    @property
    def _reader_name(self) -> str:
        reader = self._readers.reader(self._work.reader) if self._work is not None else None
        return reader.name if reader is not None else ""

    @Slot(object)
    def _refuse(self, error: KioskError) -> None:
        self._problem = error
        self.problemChanged.emit()
        self.changed.emit()

    @Slot()
    def dismissProblem(self) -> None:
        """Close the message; a lesson that cannot be shown is left."""
        self._problem = None
        self.problemChanged.emit()
        if self._page == WAIT:
            self.leave()

    @Slot()
    def next(self) -> None:
        """Keep the recording, if there is a new one, and go on (button «Câu sau»)."""
        work, row = self._work, self._sentences.current
        if work is None or row is None or self._recording.state != "idle" or self._job.is_busy:
            return
        actor, place, lesson = self._context.page.actor(), row.sentence.place, self._lesson
        is_new, is_doubtful = self._recording.has_draft, row.is_doubtful

        is_own = lesson is not None and lesson.is_own

        if is_new:
            job = jobs.keeping(actor, work, place, is_own=is_own)
        else:
            job = jobs.passing(actor, work, place, is_doubtful=is_doubtful)

        def go_on(progress: VoiceProgress) -> None:
            if is_new:
                self._note_saved()
            self._sentences.advance(progress)
            self.changed.emit()

        self._context.page.touched()
        self._job.errand(job, go_on, self._refuse, Lane.SOUND)

    def _note_saved(self) -> None:
        self._use.note_recorded()
        work, lesson, actor = self._work, self._lesson, self._context.page.actor()
        is_own = work is not None and lesson is not None and lesson.is_own

        def show(time: str) -> None:
            self._saved = time
            self.changed.emit()

        self._context.page.worker.ask(jobs.noting(actor, work if is_own else None), show, self._refuse)

    @Slot()
    def skip(self) -> None:
        """Leave the sentence for later, and go on; a recording that was not kept is dropped."""
        work, row = self._work, self._sentences.current
        if work is None or row is None or self._job.is_busy:
            return
        actor, place = self._context.page.actor(), row.sentence.place
        is_recorded = row.take is not None and not row.is_doubtful
        self._recording.abandon()

        job = jobs.skipping(actor, work, place, is_recorded=is_recorded)
        self._job.errand(job, self._sentences.advance, self._refuse, Lane.SOUND)

    @Slot()
    def hearVietnamese(self) -> None:
        """Play the Vietnamese recording of the text (button «Nghe câu tiếng Việt»)."""
        row, lesson = self._sentences.current, self._lesson
        if row is None or lesson is None or self._recording.state != "idle":
            return
        path = lesson.voices.get(row.sentence.place.block)
        if path is not None:
            self._context.page.speech.say([Spoken("text", path, row.sentence.text)])

    @Slot()
    def showReaders(self) -> None:
        """Show the choice of language and reader."""
        self._leave_sentence()
        self._show(READERS)
        actor = self._context.page.actor()
        self._context.page.worker.errand(
            lambda station: read_register(station, actor), self._take_register, self._refuse, Lane.SOUND
        )

    def _take_register(self, register: Register) -> None:
        if self._lesson is not None:
            self._readers.take(register)

    @Slot(str)
    def ask(self, page: str) -> None:
        """Show what a new reader agrees to (``consent``), or the field for another language (``language``)."""
        self._show(page if page in {CONSENT, LANGUAGE} else self._page)

    @Slot()
    def addLanguage(self) -> None:
        """Add the language that was typed, and show the readers."""
        self._readers.addLanguage()
        self._show(READERS)

    @Slot()
    def bring(self) -> None:
        """Show the recordings on a stick."""
        if self._work is not None:
            self._leave_sentence()
            self._brought.open(self._work, self._sentences.rows)
            self._show(BRING)

    def _leave_sentence(self) -> None:
        if self._work is not None:
            self._recording.abandon()
            self._recording.update(self._sentences.current)

    @Slot()
    def back(self) -> None:
        """Go one page back; from the sentences and the readers, to the shelf."""
        if self._page in {CONSENT, LANGUAGE}:
            self._show(READERS)
        elif self._page == BRING:
            self._brought.close()
            self._show(RECORD)
        elif self._page == READERS and self._work is not None:
            self._show(RECORD)
        else:
            self.leave()

    @Slot()
    def leave(self) -> None:
        """Go to the shelf."""
        self._context.go(Destination(SHELF))

    @Slot(object)
    def _on_brought(self, progress: VoiceProgress) -> None:
        self._brought.close()
        self._note_saved()
        if self._lesson is not None:
            self._sentences.begin(self._lesson, progress)
        self._show(RECORD)

    @Slot(str)
    def _on_forgotten(self, reader: str) -> None:
        if self._work is not None and self._work.reader == reader:
            self._work = None
            self._sentences.forget()
            self.changed.emit()

    @Property(SentencesViewModel, constant=True)
    def sentences(self) -> SentencesViewModel:
        """View model of the sentences."""
        return self._sentences

    @Property(RecordingViewModel, constant=True)
    def recording(self) -> RecordingViewModel:
        """View model of the recording of the current sentence."""
        return self._recording

    @Property(VoiceReadersViewModel, constant=True)
    def readers(self) -> VoiceReadersViewModel:
        """View model of the languages and readers."""
        return self._readers

    @Property(BroughtVoiceViewModel, constant=True)
    def brought(self) -> BroughtVoiceViewModel:
        """View model of the recordings on a stick."""
        return self._brought

    @Property(VoiceUseViewModel, constant=True)
    def use(self) -> VoiceUseViewModel:
        """View model of the way of the voice to residents."""
        return self._use

    @Property(str, notify=changed)
    def page(self) -> str:
        """What is shown: ``wait``, ``readers``, ``consent``, ``language``, ``record`` or ``bring``."""
        return self._page

    @Property(str, notify=changed)
    def lessonTitle(self) -> str:
        """Title of the lesson."""
        visit = self._context.page.visit
        return self._lesson.title.text(VIETNAMESE, visit.address) if self._lesson is not None else ""

    @Property(str, notify=changed)
    def savedAt(self) -> str:
        """Time at which a recording was kept last, such as ``19:51``; empty if none was kept since the opening."""
        return self._saved

    @Property(str, notify=changed)
    def voiceLabel(self) -> str:
        """Language and reader, for the button that changes them."""
        if self._work is None:
            return ""
        language = words.short_name(self._readers.named(self._work.language))
        return translate("Voice", "{language} · voice of {name}").format(language=language, name=self._reader_name)

    @Property(str, notify=changed)
    def instruction(self) -> str:
        """How to read the sentence."""
        if self._work is None:
            return ""
        language = self._readers.named(self._work.language)
        return words.instruction(language, is_written=language.tag == VIETNAMESE)

    @Property(str, notify=problemChanged)
    def problem(self) -> str:
        """What went wrong; empty if nothing did."""
        return explain(self._problem)[0] if self._problem is not None else ""

    @Property(str, notify=problemChanged)
    def problemCure(self) -> str:
        """What to do about it."""
        return explain(self._problem)[1] if self._problem is not None else ""
