"""Find the recording of a text.

Rules: speech is in the language of the shown text (EN 301 549, 5.1.3.14), with one exception. A text without a
version in the visit's language is shown in Vietnamese, but a recording in the visit's language is preferred to the
Vietnamese recording. A text without a recording is silent.
"""

from collections.abc import Mapping
from pathlib import Path

from kiosk.bridge.speech.phrases import Phrase
from kiosk.bridge.speech.speech import SpeechViewModel, Spoken
from kiosk.bridge.visit import Visit
from kiosk.domain.ids import VIETNAMESE, Language
from kiosk.domain.lessons import Clip, Lesson, LessonCard
from kiosk.domain.text import LocalizedText


class Voice:
    """Creates spoken items (`Spoken`) in the language of the current visit."""

    def __init__(self, visit: Visit, speech: SpeechViewModel) -> None:
        self._visit = visit
        self._speech = speech

    def phrase(self, phrase: Phrase, block: str = "") -> Spoken:
        """Return the spoken item of a phrase; `block`: id of the block to highlight, by default the phrase's id."""
        return self._speech.phrase(phrase, block)

    def sound(self, name: str) -> Spoken:
        """Return the item that plays a sound of the practice phone, such as its ring tone."""
        return self._speech.sound(name)

    def block(self, lesson: Lesson, key: str, text: LocalizedText, block: str) -> Spoken:
        """Return the spoken item of a lesson text.

        `key`: key of the text's clip, ``<step>.<block>``. `block`: id of the block to highlight.
        """
        return self._spoken(lesson.card, lesson.clips.get(key, {}), text, block)

    def card(self, card: LessonCard, key: str, text: LocalizedText, block: str) -> Spoken:
        """Return the spoken item of a lesson's title or goal, which lists of lessons show.

        `key`: ``title`` or ``goal``. `block`: id of the block to highlight.
        """
        return self._spoken(card, card.spoken.get(key, {}), text, block)

    def _spoken(self, card: LessonCard, clips: Mapping[Language, Clip], text: LocalizedText, block: str) -> Spoken:
        language = self._visit.language
        clip = clips.get(language)
        if clip is None and language not in text.by_language:
            clip = clips.get(VIETNAMESE)
        told = text.text(language, self._visit.address)
        if clip is None:
            return Spoken(block, None, told, is_machine_voice=False)
        return Spoken(block, Path(card.folder) / clip.path, told, clip.is_machine_voice, clip.reader)
