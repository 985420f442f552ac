"""The studio as a whole: opens lessons, and brings database and files into agreement when it is opened.

Rules: source files without versions get their first one, and a row on the shelf. If the versions were lost, the
lessons in use are recognised in the installed packs; their text there becomes the version in use.
"""

import logging
from collections.abc import Callable, Collection, Iterator, Sequence
from contextlib import contextmanager, suppress

from kiosk.content.authoring.rules.pace import measured
from kiosk.content.authoring.source_lesson import check_lesson
from kiosk.content.editing.checks.examination import findings_of
from kiosk.content.editing.checks.finding import LessonFinding
from kiosk.content.editing.checks.surroundings import surroundings_of
from kiosk.content.editing.document import SourceDocument
from kiosk.content.packs.marked import read_marked
from kiosk.domain.errors import KioskError, RecordBrokenError
from kiosk.domain.ids import LessonId
from kiosk.domain.machine.clocks import vietnam_day
from kiosk.domain.papers import IssuingCentre
from kiosk.domain.rights import Actor, Right, needs
from kiosk.domain.studio.names import DocumentId, document_of
from kiosk.domain.studio.ports import Hold, InstalledOwnPacks
from kiosk.domain.studio.previews import LessonPreview
from kiosk.domain.studio.refusals import OtherWriterError, UnknownLessonError
from kiosk.domain.studio.shelf_rows import LessonState
from kiosk.domain.studio.versions import NOBODY, Change, ChangeKind
from kiosk.domain.studio.writers import Writer
from kiosk.services.studio.editing_session import EditingSession
from kiosk.services.studio.history import NewText
from kiosk.services.studio.making import LessonMaking
from kiosk.services.studio.moving_steps import StepMoving
from kiosk.services.studio.own_cards import OwnCards
from kiosk.services.studio.own_media import OwnMedia
from kiosk.services.studio.previewing import Previewer
from kiosk.services.studio.question_reading import QuestionReading
from kiosk.services.studio.shelf import OwnLessonShelf
from kiosk.services.studio.sources import digest
from kiosk.services.studio.step_borrowing import StepBorrowing
from kiosk.services.studio.studio_parts import StudioParts

logger = logging.getLogger(__name__)


class OwnLessonStudio:
    """All use cases of own lessons. `close` is called once at the end.

    `centre`: returns the centre that stands on cards. `stop` closes the database; `maintain`: see the method of this
    name. `reading`: makes the reading of a file of questions.
    """

    def __init__(  # noqa: PLR0913, PLR0917 - one parameter per part of the studio
        self,
        parts: StudioParts,
        making: LessonMaking,
        borrowing: StepBorrowing,
        media: OwnMedia,
        installed: InstalledOwnPacks,
        centre: Callable[[], IssuingCentre],
        stop: Callable[[], None],
        maintain: Callable[[], None],
        reading: Callable[[], QuestionReading],
    ) -> None:
        self.shelf = OwnLessonShelf(parts, media)
        self.making = making
        self.borrowing = borrowing
        self.media = media
        self.new_reading = reading
        """Makes the reading of one file of questions, which has its own process."""
        self.steps = StepMoving(parts)
        self.cards = OwnCards(parts, centre)
        self.notice: RecordBrokenError | None = parts.store.notice
        """Message for the author if the versions were lost, else None."""
        self._parts = parts
        self._installed = installed
        self._stop = stop
        self._maintain = maintain
        self._beside: Collection[str] = ()
        self._find_new_files()
        self._complete_moves()
        with suppress(OSError, KioskError):  # the next start tries again
            self.shelf.forget_removed()

    @needs(Right.MAKE_LESSONS)
    def open(self, actor: Actor, lesson: LessonId) -> EditingSession:
        """Open an own lesson for editing; the session is read-only if somebody else changes the pack.

        Raises UnknownLessonError or RecordError.
        """
        document = document_of(lesson)
        return self._opened(actor, document)

    @needs(Right.MAKE_LESSONS)
    def open_document(self, actor: Actor, document: DocumentId) -> EditingSession:
        """Open any source file of an own pack, also ``pack.yaml`` with the facts, as `open` does."""
        return self._opened(actor, document)

    @needs(Right.MAKE_LESSONS)
    def preview(self, _actor: Actor, lesson: LessonId) -> LessonPreview:
        """Return the preview of a lesson as its file is now, without opening it, for example for a thumbnail."""
        document = document_of(lesson)
        raw = self._parts.sources.read(document)
        if raw is None:
            raise UnknownLessonError(lesson)
        return Previewer(document, self._parts.sources, self._parts.voices).preview(raw)

    @needs(Right.MAKE_LESSONS)
    def findings(self, _actor: Actor, lesson: LessonId, document: SourceDocument) -> Sequence[LessonFinding]:
        """Return what the checks find in a lesson with the text `document`, with its pack as it is on the disk.

        Thread-safe. Raises OSError if the pack cannot be read.
        """
        own = document_of(lesson)
        around = surroundings_of(self._parts.sources.pack(own.pack), own.stem, self._beside)
        return findings_of(document, around, vietnam_day(self._parts.clock.now().wall))

    @needs(Right.MAKE_LESSONS)
    def minutes(self, _actor: Actor, lesson: LessonId, document: SourceDocument) -> int:
        """Return the measured minutes of a lesson with the text `document`; 0 while a step is incomplete.

        Thread-safe. Raises OSError if the pack cannot be read.
        """
        own = document_of(lesson)
        around = surroundings_of(self._parts.sources.pack(own.pack), own.stem)
        checked = check_lesson(document.marked, own.stem, {**around.head, "facts": around.facts})
        duration = measured(checked.written)
        return duration.whole_minutes if duration is not None else 0

    def maintain(self) -> None:
        """Back up the versions if a backup is due; call it while nobody edits. Raises RecordError."""
        self._maintain()

    def close(self) -> None:
        """Back up the versions if a backup is due, and close the database; open sessions must be closed before."""
        try:
            self._maintain()
        except KioskError as error:  # such as a full disk; the lessons themselves are on the disk
            logger.warning("The versions of own lessons were not backed up: %s", error)
        finally:
            self._stop()

    def _opened(self, actor: Actor, document: DocumentId) -> EditingSession:
        self._beside = self.making.installed_names()
        hold: Hold | None = None
        holder: Writer | None = None
        try:
            hold = self._parts.locks.take(document.pack, self._parts.writer(actor.account))
        except OtherWriterError as error:
            holder = error.holder
        try:
            if hold is not None:
                history = self._parts.settled(document)
            else:
                history = self._parts.history(document)
                history.look()
            previewer = Previewer(document, self._parts.sources, self._parts.voices)
            return EditingSession(actor.account, history, self.media, previewer, self._parts.clock, hold, holder)
        except BaseException:
            if hold is not None:
                hold.release()
            raise

    def _find_new_files(self) -> None:
        """Give files without versions their first one; files of a pack that another program changes wait."""
        known = {row.document for row in self._parts.rows.rows()} | set(self._parts.store.documents())
        documents = [document for document in self._parts.sources.documents() if document not in known]
        in_use = self._installed.lessons() if any(not document.is_head for document in documents) else {}
        for document in documents:
            try:
                with self._held(document):
                    self._find(document, in_use.get(document))
            except (KioskError, OSError) as error:
                logger.warning("%s is read later: %s", document.lesson, error)

    def _complete_moves(self) -> None:
        """Write files that are missing, and move those that an interrupted act left in the wrong folder."""
        sources = self._parts.sources
        present = set(sources.documents())
        states = {row.document: row.state for row in self._parts.rows.rows()}
        for document in self._parts.store.documents():
            is_put_away = states.get(document) in {LessonState.ARCHIVED, LessonState.REMOVED}
            if document in present and sources.is_aside(document) == is_put_away:
                continue
            try:
                with self._held(document):
                    self._parts.settled(document)
                    (sources.set_aside if is_put_away else sources.bring_back)(document)
            except (KioskError, OSError) as error:
                logger.warning("%s is moved later: %s", document.lesson, error)

    @contextmanager
    def _held(self, document: DocumentId) -> Iterator[None]:
        hold = self._parts.locks.take(document.pack, Writer(NOBODY, self._parts.program))
        try:
            yield
        finally:
            hold.release()

    def _find(self, document: DocumentId, in_use: bytes | None) -> None:
        """Give a file its first version; before it, the text `in_use`, if the lesson is in use with another text."""
        if in_use is None:
            self._parts.settled(document)
            return
        raw = self._parts.sources.read(document) or b""
        if _data_of(raw) == _data_of(in_use):
            in_use = raw
        first = self._parts.history(document).new_version(NewText(in_use, Change(ChangeKind.FOUND)), NOBODY)
        (version,) = self._parts.store.commit([first])
        if in_use == raw:
            self._parts.store.note_file(document, digest(raw))
        self._parts.settled(document)
        self._parts.rows.put_in_use({document: version.number}, self._parts.clock.now().wall)


def _data_of(raw: bytes) -> object:
    return read_marked(raw, "lesson.yaml").data
