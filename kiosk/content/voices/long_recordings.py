"""Makes takes from recordings that were made elsewhere: one long file, or one file for each sentence.

Rules: every sentence of the lesson gets one row with what happened to it. A take is judged, trimmed and levelled like
one that was recorded here. The functions read no files.
"""

import math
import re
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path

from kiosk.content.voices.phones import sentence_phones
from kiosk.content.voices.reading_length import reading_length, reading_pauses
from kiosk.devices.recording.cutting import CutState, cut_recording
from kiosk.devices.recording.finishing import FAULT_WORDS, FinishedTake, TakeFault, finished
from kiosk.devices.recording.phone_models import states
from kiosk.devices.recording.run_costs import SpokenSentence
from kiosk.devices.recording.sources import RecordedSource, Watch, pieces
from kiosk.devices.recording.wave_files import joined_takes
from kiosk.devices.speech.sound import Sound
from kiosk.domain.ids import VIETNAMESE, Language
from kiosk.domain.studio.voices import LessonSentence, VoiceError
from kiosk.domain.texts import NO_TEXT, MessageText, translatable

CUT_SHARE = 0.9
"""Share of the work that is done when the sentences were found."""
SLOW_SECONDS = 0.4
"""Seconds per syllable, with the pauses, of a slow reader."""
MOST_TIMES, MOST_MORE = 5, 600.0
"""A recording lasts at most so many times as long as a slow reading of its sentences, and so many seconds more."""
_NUMBER = re.compile(r"\D*(\d{1,4})(?!\d)")


@dataclass(frozen=True, slots=True)
class BroughtTake:
    """What became of one sentence. ``start``: seconds from the beginning of a long recording.

    ``take``: None if the sentence is missing, or if its sound was refused for ``fault``.
    """

    sentence: LessonSentence
    state: CutState
    start: float
    seconds: float
    take: Sound | None
    fault: TakeFault | None = None

    @property
    def words(self) -> tuple[MessageText, MessageText]:
        """Why the sound was refused, and what to do; empty texts if it was not."""
        return (NO_TEXT, NO_TEXT) if self.fault is None else FAULT_WORDS[self.fault]


@dataclass(frozen=True, slots=True)
class CutReading:
    """What was found in a recording: one row for each sentence.

    ``is_noisy``: whether the voice is hardly louder than the room, so that soft sounds cannot be found.
    """

    rows: Sequence[BroughtTake]
    is_noisy: bool


def cut_takes(
    recording: RecordedSource,
    sentences: Sequence[LessonSentence],
    language: Language = VIETNAMESE,
    watch: Watch = lambda _: None,
) -> CutReading:
    """Cut `recording`, in which `sentences` are read one after another in `language`, into takes.

    In other languages than Vietnamese only lengths and pauses are compared, and no sentence is certain.
    Raises VoiceError if it is far too long for the sentences, and what `recording` raises.
    """
    scripts = [reading_script(sentence.text, language) for sentence in sentences]
    recording = _LimitedSource(recording, scripts)
    cut = cut_recording(recording, scripts, lambda share: watch(CUT_SHARE * share))
    found = [one for one in cut.cuts if one.state is not CutState.MISSING]
    sounds = pieces(
        recording, [cut.borders(one) for one in found], lambda share: watch(share + CUT_SHARE * (1 - share))
    )
    rows = []
    for sentence, one in zip(sentences, cut.cuts, strict=True):
        if one.state is CutState.MISSING:
            rows.append(_missing(sentence))
        else:
            take = finished(next(sounds))
            rows.append(BroughtTake(sentence, one.state, one.start, one.seconds, take.sound, take.fault))
    return CutReading(rows, not cut.is_clear)


class _LimitedSource:
    """A recording that is refused if it is far longer than `scripts`: hours of work would find nothing in it."""

    def __init__(self, source: RecordedSource, scripts: Sequence[SpokenSentence]) -> None:
        self._source = source
        self._sentences = len(scripts)
        self._needed = SLOW_SECONDS * sum(script.units for script in scripts)

    @property
    def seconds(self) -> float:
        """See `RecordedSource`."""
        return self._source.seconds

    def blocks(self) -> Iterator[Sound]:
        """See `RecordedSource`. Raises VoiceError as soon as it is known that the recording is too long."""
        count = 0
        for block in self._source.blocks():
            count += len(block.samples)
            seconds = max(self.seconds, count / block.rate)
            if seconds > MOST_TIMES * self._needed + MOST_MORE:
                raise _too_long(seconds, self._needed, self._sentences)
            yield block


def reading_script(text: str, language: Language = VIETNAMESE) -> SpokenSentence:
    """What is heard when somebody reads the Vietnamese `text`, or its translation into `language`."""
    sounds = states(sentence_phones(text)) if language == VIETNAMESE else ()
    return SpokenSentence(reading_length(text), sounds, reading_pauses(text))


def numbered_takes(sounds: Mapping[int, Sound], sentences: Sequence[LessonSentence]) -> Sequence[BroughtTake]:
    """Make takes from `sounds`, by the number of their sentence, from 1."""
    rows = []
    for number, sentence in enumerate(sentences, start=1):
        if number not in sounds:
            rows.append(_missing(sentence))
        else:
            take: FinishedTake = finished(sounds[number])
            rows.append(BroughtTake(sentence, CutState.FOUND, 0.0, take.seconds, take.sound, take.fault))
    return rows


@dataclass(frozen=True, slots=True)
class FileNumbering:
    """The files of single sentences by their numbers, and what is odd about the numbers.

    ``gaps``: numbers of sentences without a file. ``doubles``: all files of a number that several files have; the
    last counts. ``beyond``: files whose number no sentence has. ``unnumbered``: files without a number.
    """

    files: Mapping[int, Path]
    gaps: Sequence[int]
    doubles: Mapping[int, Sequence[Path]]
    beyond: Sequence[Path]
    unnumbered: Sequence[Path]


def numbering(files: Iterable[Path], sentences: int) -> FileNumbering:
    """Sort `files` by the first number in their names, for a lesson with `sentences` sentences."""
    by_number: dict[int, list[Path]] = {}
    unnumbered = []
    for file in sorted(files):
        number = _NUMBER.match(file.stem)
        if number is None:
            unnumbered.append(file)
        else:
            by_number.setdefault(int(number[1]), []).append(file)
    known = range(1, sentences + 1)
    return FileNumbering(
        {number: by_number[number][-1] for number in known if number in by_number},
        [number for number in known if number not in by_number],
        {number: by_number[number] for number in known if len(by_number.get(number, ())) > 1},
        [file for number in sorted(by_number) if number not in known for file in by_number[number]],
        unnumbered,
    )


def whole_texts(rows: Sequence[BroughtTake]) -> Mapping[str, Sound]:
    """The clip of each text of which all sentences have a take, by the key of the text."""
    takes: dict[str, list[Sound | None]] = {}
    for row in rows:
        takes.setdefault(row.sentence.place.block, []).append(row.take)
    found = {}
    for block, sounds in takes.items():
        present = [sound for sound in sounds if sound is not None]
        if len(present) == len(sounds):
            found[block] = present[0] if len(present) == 1 else joined_takes(present)
    return found


def _missing(sentence: LessonSentence) -> BroughtTake:
    return BroughtTake(sentence, CutState.MISSING, 0.0, 0.0, None)


def _too_long(seconds: float, needed: float, sentences: int) -> VoiceError:
    return VoiceError(
        translatable(
            "Staff",
            "The recording lasts over {minutes} minutes; the sentences ({sentences}) take about {needed} minutes.",
        ),
        translatable("Staff", "Cut out the part in which the sentences are read, and try again."),
        minutes=int(seconds / 60),
        sentences=sentences,
        needed=math.ceil(needed / 60),
    )
