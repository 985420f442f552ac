"""Values of recording the lessons' texts: sentences, readers, takes, progress, finished clips.

Rules: the recording of one sentence is a *take*; the takes of all sentences of a text, joined, are its *clip*. A take
belongs to one reader, who agreed to it before the first take. Whether a take still fits is decided by the hash of the
text that was read.
"""

import re
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date
from enum import Enum
from pathlib import Path
from typing import NewType

from kiosk.domain.errors import KioskError
from kiosk.domain.ids import Language, LessonId

ReaderId = NewType("ReaderId", str)
"""Random id of a reader; never a name, because it is part of the names of files."""
LANGUAGE_TAG = re.compile(r"[a-z]{2,3}")
"""Pattern of a language that can be recorded: the tags that packs allow (ISO 639)."""
LONGEST_NAME = 60
"""Maximum length of the name of a reader or a language."""


class VoiceError(KioskError):
    """A recording, a reader or a language could not be read or stored; earlier takes are unchanged."""

    code = "voice"


@dataclass(frozen=True, slots=True)
class NamedLanguage:
    """A language in which people record, and its name in Vietnamese (``tiếng Bru–Vân Kiều``)."""

    tag: Language
    name: str


@dataclass(frozen=True, slots=True)
class VoiceReader:
    """A person who records.

    ``agreed_on``: the day on which the person agreed. ``purpose``: what the person agreed to, as it was shown.
    """

    id: ReaderId
    name: str
    agreed_on: date
    purpose: str


@dataclass(frozen=True, slots=True, order=True)
class SentencePlace:
    """Place of a sentence in a lesson: the key of its text (``mo-dau.text``) and its number there, from 1."""

    block: str
    number: int


@dataclass(frozen=True, slots=True)
class LessonSentence:
    """One sentence that is read aloud.

    ``step``: number of its step, from 1; 0 for texts of the lesson itself. ``sha256``: hash of the sentence.
    """

    place: SentencePlace
    step: int
    text: str
    sha256: str


class TakeState(Enum):
    """State of a sentence for one reader."""

    MISSING = "missing"
    KEPT = "kept"
    STALE = "stale"
    """There is a take of this place, but the text was changed since."""
    SKIPPED = "skipped"
    """The reader left the sentence out for now."""


@dataclass(frozen=True, slots=True)
class SentenceRow:
    """A sentence with its state.

    ``take``: the file of the take (WAV), also if stale. ``seconds``: the length of the take. ``day``: the day of it.
    ``is_doubtful``: whether the take was cut from a long recording and must be listened to.
    """

    sentence: LessonSentence
    state: TakeState
    take: Path | None = None
    seconds: float = 0.0
    day: date | None = None
    is_doubtful: bool = False


@dataclass(frozen=True, slots=True)
class VoiceWork:
    """What a reader works on: one lesson in one language."""

    lesson: LessonId
    language: Language
    reader: ReaderId


@dataclass(frozen=True, slots=True)
class VoiceProgress:
    """The sentences of a lesson with the states for one reader and language, in speaking order."""

    work: VoiceWork
    rows: Sequence[SentenceRow]

    @property
    def done(self) -> int:
        """Number of sentences with a take that fits: the 34 of ``34/52``."""
        return sum(row.state is TakeState.KEPT for row in self.rows)

    @property
    def total(self) -> int:
        """Number of sentences of the lesson."""
        return len(self.rows)

    @property
    def is_complete(self) -> bool:
        """Whether every sentence has a take that fits."""
        return self.done == self.total

    @property
    def next_place(self) -> SentencePlace | None:
        """The first sentence to record: without a take and not skipped, else the first skipped one, else None."""
        for states in ((TakeState.MISSING, TakeState.STALE), (TakeState.SKIPPED,)):
            for row in self.rows:
                if row.state in states:
                    return row.sentence.place
        return None


@dataclass(frozen=True, slots=True)
class VoiceClip:
    """The finished recording of one text (WAV, mono, 24 kHz, 16 bits).

    ``block``: the key of the text, as in `kiosk.domain.lessons.Lesson.clips`. ``text_sha256``: hash of the text that
    was read (`kiosk.domain.studio.spoken_text.block_hash`).
    """

    lesson: LessonId
    block: str
    language: Language
    reader: ReaderId
    text_sha256: str
    path: Path
    seconds: float


@dataclass(frozen=True, slots=True)
class RecordedByReader:
    """What a reader has recorded: the number of sentences, and the lessons."""

    takes: int
    lessons: tuple[LessonId, ...]


@dataclass(frozen=True, slots=True)
class ForgottenReader:
    """What the deletion of a reader removed.

    ``lessons``: the lessons that had a recording of this person; packs that were built from them contain it until
    they are built again.
    """

    takes: int
    clips: int
    lessons: tuple[LessonId, ...]
