"""Finding the recording for what a screen says.

Rules: speech is in the language shown (EN 301 549, 5.1.3.14): where a text falls back to Vietnamese, so does its
recording, unless the visit's language has one of its own. What has no recording stays silent.
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
    """Makes spoken items for the present visit."""

    def __init__(self, visit: Visit, speech: SpeechViewModel) -> None:
        self._visit = visit
        self._speech = speech

    def phrase(self, phrase: Phrase, block: str = "") -> Spoken:
        """One of the program's own sentences; `block` is what is highlighted while it is spoken."""
        return self._speech.phrase(phrase, block)

    def sound(self, name: str) -> Spoken:
        """A sound of the practice phone, such as its bell."""
        return self._speech.sound(name)

    def block(self, lesson: Lesson, key: str, text: LocalizedText, block: str) -> Spoken:
        """A text of a lesson by its clip key (``<step>.<block>``)."""
        return self._spoken(lesson.card, lesson.clips.get(key, {}), text, block)

    def card(self, card: LessonCard, key: str, text: LocalizedText, block: str) -> Spoken:
        """The title or goal of a lesson (`key`) as lists show it."""
        return self._spoken(card, card.spoken.get(key, {}), text, block)

    def _spoken(self, card: LessonCard, clips: Mapping[Language, Clip], text: LocalizedText, block: str) -> Spoken:
        language = self._visit.language
        clip = clips.get(language)
        if clip is None and language not in text.by_language:
            clip = clips.get(VIETNAMESE)
        path = Path(card.folder) / clip.path if clip else None
        return Spoken(block, path, text.text(language, self._visit.address), clip.is_machine_voice if clip else False)
