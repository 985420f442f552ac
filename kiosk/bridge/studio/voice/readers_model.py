"""View model of the choice of language and reader, of the consent of a new reader, and of the deletion of one.

Rules: nobody is recorded before the person is named and has agreed to the text on the screen, which is stored.
"""

from typing import TYPE_CHECKING, Any

from PySide6.QtCore import QCoreApplication, QObject

from kiosk.bridge.shell.latest_job import LatestJob
from kiosk.bridge.shell.worker import Lane
from kiosk.bridge.staff.pages import PageContext
from kiosk.bridge.staff.words import format_day
from kiosk.bridge.studio.paging import ShelfPage
from kiosk.bridge.studio.voice import words
from kiosk.bridge.studio.voice.reader_deletion import ReaderDeletion
from kiosk.bridge.studio.voice.register import Register, read_register
from kiosk.bridge.typed import Property, QmlElement, QmlUncreatable, Signal, Slot
from kiosk.content.voices.language_names import key_of, tag_of
from kiosk.domain.ids import VIETNAMESE, Language
from kiosk.domain.studio.voices import LONGEST_NAME, NamedLanguage, ReaderId, RecordedByReader, VoiceReader

if TYPE_CHECKING:
    from kiosk.services.station import Station

QML_IMPORT_NAME = "KioskUi.Bridge"
QML_IMPORT_MAJOR_VERSION = 1
translate = QCoreApplication.translate


@QmlElement
@QmlUncreatable("The view of voices makes it.")
class VoiceReadersViewModel(QObject):
    """The languages and the people who read."""

    changed = Signal()
    chosen = Signal(object, str)
    """Emitted with a `VoiceReader` and the tag of a language in which the person is to be recorded."""
    forgotten = Signal(str)
    """Emitted with the id of a reader who was deleted."""
    failed = Signal(object)
    """Emitted with the KioskError of something that could not be stored."""

    def __init__(self, context: PageContext, parent: QObject) -> None:
        super().__init__(parent)
        self._context = context
        self._job = LatestJob(context.worker)
        self._register = Register()
        self._language = VIETNAMESE
        self._name = ""
        self._typed_language = ""
        self._asked: VoiceReader | None = None
        self._page = ShelfPage(size=4)
        self._deletion = ReaderDeletion(context, self)
        self._deletion.changed.connect(self.changed)
        self._deletion.ended.connect(self._on_deleted)
        self._deletion.failed.connect(self.failed)

    @property
    def place(self) -> tuple[object, ...]:
        """See `PlacedPage`."""
        return self._page, self._asked, self._language, bool(self._deletion.name)

    def take(self, register: Register) -> None:
        """Show languages and readers."""
        self._register = register
        self._page = self._page.within(len(register.readers))
        self.changed.emit()

    def forget_names(self) -> None:
        """Forget names and what was typed; called when the view is left. A deletion goes on."""
        self._job.drop()
        self._deletion.hide()
        self._register, self._name, self._typed_language, self._asked = Register(), "", "", None
        self.changed.emit()

    def named(self, tag: str) -> NamedLanguage:
        """Return the language with this tag."""
        found = (language for language in self._register.languages if language.tag == tag)
        return next(found, NamedLanguage(Language(tag), tag))

    def reader(self, reader: ReaderId) -> VoiceReader | None:
        """Return the reader with this id."""
        return next((one for one in self._register.readers if one.id == reader), None)

    def set_language(self, tag: Language) -> None:
        """Mark a language as chosen."""
        self._language = tag
        self.changed.emit()

    @Slot(str)
    def chooseLanguage(self, tag: str) -> None:
        """Record in another language."""
        if any(language.tag == tag for language in self._register.languages):
            self.set_language(Language(tag))

    @Slot(str)
    def writeLanguage(self, text: str) -> None:
        """Note the name of a language that is being typed."""
        self._typed_language = text[:LONGEST_NAME]
        self.changed.emit()

    @Slot()
    def addLanguage(self) -> None:
        """Add the language that was typed, and choose it; a known one is only chosen."""
        name, actor = self._typed_language.strip(), self._context.actor()
        known = {key_of(language.name): language for language in self._register.languages}
        if not name:
            return
        self._typed_language = ""
        if key_of(name) in known:
            self.set_language(known[key_of(name)].tag)
            return
        tag = tag_of(name, [language.tag for language in self._register.languages])
        called = name if name.lower().startswith("tiếng ") else f"tiếng {name}"

        def add(station: "Station") -> tuple[Language, Register]:
            found = station.voices().service.name_language(actor, tag, called)
            return found.tag, read_register(station, actor)

        def show(result: tuple[Language, Register]) -> None:
            self._language = result[0]
            self.take(result[1])

        self._job.errand(add, show, self.failed.emit, Lane.SOUND)

    @Slot(str)
    def writeName(self, text: str) -> None:
        """Note the name of a new reader that is being typed."""
        self._name = text[:LONGEST_NAME]
        self.changed.emit()

    @Slot()
    def agree(self) -> None:
        """Store that the named person agrees to the text on the screen, and begin to record this person."""
        actor, name, purpose = self._context.actor(), self._name, words.consent_text(self._register.place)
        if not name.strip() or self._job.is_busy:
            return

        def add(station: "Station") -> tuple[VoiceReader, Register]:
            found = station.voices().service.agree(actor, name, purpose)
            return found, read_register(station, actor)

        def begin(result: tuple[VoiceReader, Register]) -> None:
            self._name = ""
            self.take(result[1])
            self.chosen.emit(result[0], self._language)

        self._job.errand(add, begin, self.failed.emit, Lane.SOUND)

    @Slot(str)
    def choose(self, reader: str) -> None:
        """Record a person who agreed before, in the chosen language."""
        found = self.reader(ReaderId(reader))
        if found is not None:
            self.chosen.emit(found, self._language)

    @Slot(str)
    def askToForget(self, reader: str) -> None:
        """Ask whether a reader is to be deleted; an empty id closes the question."""
        self._asked = self.reader(ReaderId(reader))
        self.changed.emit()

    @Slot()
    def forget(self) -> None:
        """Delete the reader with all recordings (second step)."""
        asked = self._asked
        self._asked = None
        if asked is not None:
            self._context.speech.reset()
            self._deletion.begin(self._context.actor(), asked)
        self.changed.emit()

    @Slot(str, object)
    def _on_deleted(self, reader: str, register: Register) -> None:
        self.take(register)
        self.forgotten.emit(reader)

    @Slot(int)
    def showPage(self, page: int) -> None:
        """Show another page of readers."""
        self._page = self._page.turned_to(page).within(len(self._register.readers))
        self.changed.emit()

    @Slot(int)
    def setPageSize(self, size: int) -> None:
        """Set the number of rows; called when the size of the screen or of the text changes."""
        page = self._page.resized(size).within(len(self._register.readers))
        if page != self._page:
            self._page = page
            self.changed.emit()

    @Property(int, notify=changed)
    def page(self) -> int:
        """Number of the page of readers, from 0."""
        return self._page.number

    @Property(int, notify=changed)
    def pageCount(self) -> int:
        """Number of pages of readers."""
        return self._page.count(len(self._register.readers))

    @Property("QVariantList", notify=changed)
    def languages(self) -> list[dict[str, Any]]:
        """One map per language: ``key``, ``label``, ``chosen``."""
        return [
            {"key": language.tag, "label": words.short_name(language), "chosen": language.tag == self._language}
            for language in self._register.languages
        ]

    @Property("QVariantList", notify=changed)
    def readers(self) -> list[dict[str, Any]]:
        """One map per reader of the page: ``key``, ``name``, ``details``."""
        return [
            {"key": reader.id, "name": reader.name, "details": self._details(reader)}
            for reader in self._page.of(self._register.readers)
        ]

    def _details(self, reader: VoiceReader) -> str:
        agreed = translate("Voice", "agreed on {day}").format(day=format_day(reader.agreed_on))
        takes = self._recorded(reader).takes
        return f"{agreed} · " + translate("Voice", "%n sentence(s) recorded", "", takes) if takes else agreed

    def _recorded(self, reader: VoiceReader) -> RecordedByReader:
        return (self._register.recorded or {}).get(reader.id, RecordedByReader(0, ()))

    @Property(str, notify=changed)
    def languageName(self) -> str:
        """Name of the chosen language, such as ``tiếng Việt``."""
        return self.named(self._language).name

    @Property(str, notify=changed)
    def typedLanguage(self) -> str:
        """The name of a language that is being typed."""
        return self._typed_language

    @Property(str, notify=changed)
    def name(self) -> str:
        """The name of a new reader that is being typed."""
        return self._name

    @Property(str, notify=changed)
    def consent(self) -> str:
        """What a reader agrees to."""
        return words.consent_text(self._register.place)

    @Property(str, notify=changed)
    def question(self) -> str:
        """Whether the reader is to be deleted; empty if that was not asked."""
        if self._asked is None:
            return ""
        return translate("Voice", "Delete the voice of {name}?").format(name=self._asked.name)

    @Property(str, notify=changed)
    def loss(self) -> str:
        """What the deletion would remove."""
        if self._asked is None:
            return ""
        found = self._recorded(self._asked)
        if not found.takes:
            return translate("Voice", "Nothing was recorded. The name is deleted.")
        takes = translate("Voice", "%n sentence(s)", "", found.takes)
        lessons = translate("Voice", "%n lesson(s)", "", len(found.lessons))
        return translate(
            "Voice",
            "{takes} in {lessons} are lost, and cannot be brought back. People no longer hear this voice on this "
            "machine.",
        ).format(takes=takes, lessons=lessons)

    @Property(str, notify=changed)
    def deleting(self) -> str:
        """Whose voice is being deleted, as a sentence; empty if none is."""
        name = self._deletion.name
        return translate("Voice", "The voice of {name} is being deleted…").format(name=name) if name else ""

    @Property(float, notify=changed)
    def deletedShare(self) -> float:
        """Completed share of the deletion, from 0 to 1."""
        return self._deletion.share
