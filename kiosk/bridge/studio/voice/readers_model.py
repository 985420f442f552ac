"""View model of the choice of language and reader, of the consent of a new reader, and of the deletion of one.

Rules: nobody is recorded before the person is named and has agreed to the text on the screen, which is stored.
"""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import QCoreApplication, QObject

from kiosk.bridge.shell.latest_job import LatestJob
from kiosk.bridge.shell.worker import Lane
from kiosk.bridge.staff.pages import PageContext
from kiosk.bridge.staff.words import format_day
from kiosk.bridge.studio.paging import ShelfPage
from kiosk.bridge.studio.voice import words
from kiosk.bridge.typed import Property, QmlElement, QmlUncreatable, Signal, Slot
from kiosk.content.voices.language_names import key_of, tag_of
from kiosk.domain.ids import VIETNAMESE, Language
from kiosk.domain.rights import Actor
from kiosk.domain.studio.voices import LONGEST_NAME, NamedLanguage, ReaderId, RecordedByReader, VoiceReader

if TYPE_CHECKING:
    from kiosk.services.station import Station

QML_IMPORT_NAME = "KioskUi.Bridge"
QML_IMPORT_MAJOR_VERSION = 1
translate = QCoreApplication.translate


@dataclass(frozen=True, slots=True)
class Register:
    """The languages and readers, what each reader has recorded, and the name of the commune."""

    languages: Sequence[NamedLanguage] = ()
    readers: Sequence[VoiceReader] = ()
    recorded: Mapping[ReaderId, RecordedByReader] | None = None
    place: str = ""


def read_register(station: "Station", actor: Actor) -> Register:
    """Read the languages and readers; a job of the lane for sound."""
    service = station.voices().service
    readers = service.readers(actor)
    recorded = {reader.id: service.recorded_by(actor, reader.id) for reader in readers}
    return Register(service.languages(actor), readers, recorded, station.place())


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

    @property
    def place(self) -> tuple[object, ...]:
        """See `PlacedPage`."""
        return self._page, self._asked, self._language

    def take(self, register: Register) -> None:
        """Show languages and readers."""
        self._register = register
        self._page = self._page.within(len(register.readers))
        self.changed.emit()

    def forget_names(self) -> None:
        """Forget names and what was typed; called when the view is left."""
        self._job.drop()
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
        asked, actor = self._asked, self._context.actor()
        self._asked = None
        self.changed.emit()
        if asked is None:
            return

        def delete(station: "Station") -> Register:
            station.voices().forget(actor, asked.id)
            return read_register(station, actor)

        def show(register: Register) -> None:
            self.take(register)
            self.forgotten.emit(asked.id)

        self._context.speech.reset()
        self._job.errand(delete, show, self._refuse, Lane.SOUND)

    def _refuse(self, error: object) -> None:
        self.failed.emit(error)
        self.changed.emit()

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
            "{takes} in {lessons} are lost, and cannot be brought back. Lessons of the commune that are in use keep "
            "the voice until they are put into use again.",
        ).format(takes=takes, lessons=lessons)
