"""View model of text size, contrast, volume and language, which are reset for the next visitor."""

from collections.abc import Sequence

from PySide6.QtCore import QObject

from kiosk.bridge.shell.translation import Interpreter
from kiosk.bridge.speech.phrases import Phrase
from kiosk.bridge.speech.speech import SpeechViewModel
from kiosk.bridge.typed import Property, QmlElement, QmlUncreatable, Signal, Slot
from kiosk.bridge.visit import Visit
from kiosk.domain.ids import WRITTEN, Language
from kiosk.settings import Settings

QML_IMPORT_NAME = "KioskUi.Bridge"
QML_IMPORT_MAJOR_VERSION = 1

TEXT_SCALES = {"small": 0.9, "normal": 1.0, "large": 1.25, "huge": 1.5}
"""Name of each text size (A−, A, A+, A++) → factor relative to the normal size."""
LOUDEST = 4
NAMES = {"vi": "Tiếng Việt", "en": "English", "brv": "Bru–Vân Kiều"}
"""Language tag → the language's own name, which is never translated."""


@QmlElement
@QmlUncreatable("Part of the app.")
class LookViewModel(QObject):
    """The settings that a visitor can change: text size, contrast, volume and language."""

    changed = Signal()
    languageChanged = Signal()
    languageSwitched = Signal()
    """Emitted after ``languageChanged`` if the visitor chose the language; not emitted by `reset`."""

    def __init__(
        self, settings: Settings, visit: Visit, speech: SpeechViewModel, interpreter: Interpreter, parent: QObject
    ) -> None:
        super().__init__(parent)
        self._settings = settings
        self._visit = visit
        self._speech = speech
        self._interpreter = interpreter
        self._size = "normal"
        self._contrast = False
        self._volume = settings.volume
        self._languages: tuple[Language, ...] = WRITTEN
        self._speech.set_volume(self._volume)
        visit.language = Language(settings.language)
        interpreter.speak(visit.written)

    def offer_languages(self, languages: Sequence[Language]) -> None:
        """Offer the languages of the interface, and each language in `languages` that has a name in `NAMES`.

        `languages`: the languages of the packs, including languages in which packs have recordings but no texts.
        """
        spoken = sorted(language for language in set(languages) - set(WRITTEN) if language in NAMES)
        if self._languages != (*WRITTEN, *spoken):
            self._languages = (*WRITTEN, *spoken)
            self.languageChanged.emit()

    def reset(self) -> None:
        """Reset text size and contrast to normal, and volume and language to the kiosk's settings."""
        self._size = "normal"
        self._contrast = False
        self._set_volume(self._settings.volume)
        self.changed.emit()
        self._set_language(Language(self._settings.language))

    def wear(self, size: str, *, contrast: bool) -> None:
        """Set text size (a key of `TEXT_SCALES`) and contrast without a spoken confirmation, for a preview."""
        self._size, self._contrast = size, contrast
        self.changed.emit()

    def speak(self, language: Language, address: str) -> None:
        """Set language and form of address without a spoken confirmation, for a preview."""
        self._visit.language, self._visit.address = language, address
        self._interpreter.speak(self._visit.written)
        self.languageChanged.emit()

    def _set_language(self, language: Language) -> None:
        if language != self._visit.language:
            self._visit.language = language
            self._interpreter.speak(self._visit.written)
            self.languageChanged.emit()

    def _set_volume(self, volume: int) -> None:
        self._volume = volume
        self._speech.set_volume(volume)

    def _tell(self, phrase: Phrase) -> None:
        self._speech.say([self._speech.phrase(phrase)])

    def _resize(self, by: int, phrase: Phrase) -> None:
        names = list(TEXT_SCALES)
        index = names.index(self._size) + by
        if 0 <= index < len(names):
            self._size = names[index]
            self.changed.emit()
            self._tell(phrase)

    @Property(str, notify=changed)
    def textSize(self) -> str:
        """Name of the text size: ``small``, ``normal``, ``large`` or ``huge``."""
        return self._size

    @Property(float, notify=changed)
    def textScale(self) -> float:
        """Factor of the text size relative to the normal size."""
        return TEXT_SCALES[self._size]

    @Property(bool, notify=changed)
    def canEnlarge(self) -> bool:
        """Whether a larger text size is available."""
        return self._size != "huge"

    @Property(bool, notify=changed)
    def canShrink(self) -> bool:
        """Whether a smaller text size is available."""
        return self._size != "small"

    @Property(bool, notify=changed)
    def highContrast(self) -> bool:
        """Whether the screens show white text on black."""
        return self._contrast

    @Property(int, notify=changed)
    def volume(self) -> int:
        """Volume level, from 0 (quietest, not mute) to 4."""
        return self._volume

    @Property(bool, constant=True)
    def reduceMotion(self) -> bool:
        """Whether animations are switched off."""
        return self._settings.reduce_motion

    @Property(str, notify=languageChanged)
    def language(self) -> str:
        """Language tag of the visit, such as ``vi``."""
        return self._visit.language

    @Property(str, notify=languageChanged)
    def languageName(self) -> str:
        """Own name of the visit's language, such as «Tiếng Việt»."""
        return NAMES[self._visit.language]

    @Property("QVariantList", notify=languageChanged)
    def languages(self) -> list[dict[str, str]]:
        """One map per available language: ``key`` (language tag) and ``name`` (in that language)."""
        return [{"key": language, "name": NAMES[language]} for language in self._languages]

    @Property(bool, notify=languageChanged)
    def canSwitchLanguage(self) -> bool:
        """Whether more than one language is available."""
        return len(self._languages) > 1

    @Slot()
    def enlargeText(self) -> None:
        """Choose the next larger text size and speak a confirmation; no effect at the largest size."""
        self._resize(1, Phrase.TEXT_LARGER)

    @Slot()
    def shrinkText(self) -> None:
        """Choose the next smaller text size and speak a confirmation; no effect at the smallest size."""
        self._resize(-1, Phrase.TEXT_SMALLER)

    @Slot()
    def toggleContrast(self) -> None:
        """Switch between high contrast (white on black) and normal colours."""
        self._contrast = not self._contrast
        self.changed.emit()
        self._tell(Phrase.CONTRAST_ON if self._contrast else Phrase.CONTRAST_OFF)

    @Slot()
    def louder(self) -> None:
        """Raise the volume by one level and speak a confirmation; no effect at the highest level."""
        self._change_volume(1, Phrase.LOUDER)

    @Slot()
    def quieter(self) -> None:
        """Lower the volume by one level and speak a confirmation; no effect at the lowest level."""
        self._change_volume(-1, Phrase.QUIETER)

    def _change_volume(self, by: int, phrase: Phrase) -> None:
        volume = self._volume + by
        if 0 <= volume <= LOUDEST:
            self._set_volume(volume)
            self.changed.emit()
            self._tell(phrase)

    @Slot()
    def switchLanguage(self) -> None:
        """Switch to the next language in `languages`; from the last one, switch to the first."""
        index = self._languages.index(self._visit.language)
        self._set_language(self._languages[(index + 1) % len(self._languages)])
        self.languageSwitched.emit()
