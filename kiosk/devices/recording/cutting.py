"""Cuts a long recording into the sentences that were read one after another.

Rules: the functions are pure. The speed of the reader, the noise of the room and the usual pauses are measured in the
recording. Every sentence is found, missing or doubtful; nothing is assigned twice.
"""

import math
from bisect import bisect
from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from enum import Enum
from functools import partial
from statistics import median

from kiosk.devices.recording.alignment import Chunk, Match, SoundRun, matched
from kiosk.devices.recording.chunk_sounds import ChunkCosts, ChunkSounds
from kiosk.devices.recording.chunks import is_clear, pause_limit, speech_chunks
from kiosk.devices.recording.phone_models import PhoneModels, read_places
from kiosk.devices.recording.run_costs import RunCosts, SpokenSentence
from kiosk.devices.recording.sources import HeardRecording, RecordedSource, Watch, heard
from kiosk.devices.recording.spectra import Frame, cepstrum, with_changes

SURE_MARGIN = 6.0
"""Margin of a match from which nobody has to listen to it."""
UNUSUAL = 2.0
"""Cost of the sound of a sentence, relative to the usual one, above which somebody has to listen to it."""
LEARNING_MARGIN = 1.0
"""Margin of a match from which the sounds of the reader are learned from it."""
EDGE_PHONES, EDGE_FRAMES = 4, 6
"""Number of phones at both ends of a sentence, and of frames that they last at least if nothing was cut off."""
LOOSE_SECONDS, LOOSE_GAP = 0.5, 0.3
"""Maximum length in seconds of a sound at an end of a sentence that may be a cough, and minimum gap beside it."""
LOOSE_PHONES = 0.5
"""Part of the phones that speech of its length has, below which such a sound belongs to no sentence."""
BESIDE_SPEECH = 0.15
"""Seconds beside speech in which its reverberation is heard."""
FASTEST, SLOWEST = 0.12, 0.5
"""Bounds of the seconds per syllable with which the search begins."""
HEARD_SHARE = 0.6
"""Share of the work that is done when a recording was measured."""
_ROUNDS = 3


class CutState(Enum):
    """Whether a sentence was found."""

    FOUND = "found"
    DOUBTFUL = "doubtful"
    MISSING = "missing"


@dataclass(frozen=True, slots=True)
class SentenceCut:
    """One sentence in the recording: its state, and its start and end in seconds (0 and 0 if missing)."""

    state: CutState
    start: float = 0.0
    end: float = 0.0

    @property
    def seconds(self) -> float:
        """Length in seconds."""
        return self.end - self.start


@dataclass(frozen=True, slots=True)
class CutRecording:
    """The cut of each sentence in the order of the sentences, in a recording of ``seconds``.

    ``is_clear``: whether the voice is much louder than the room, so that soft sounds are found.
    """

    seconds: float
    cuts: tuple[SentenceCut, ...]
    is_clear: bool

    def borders(self, cut: SentenceCut) -> tuple[float, float]:
        """Start and end in seconds of `cut` with the pauses around it, as far as they are not another sentence."""
        others = [other for other in self.cuts if other.state is not CutState.MISSING and other is not cut]
        before = max((other.end for other in others if other.end <= cut.start), default=0.0)
        after = min((other.start for other in others if other.start >= cut.end), default=self.seconds)
        return max(cut.start - AROUND, (before + cut.start) / 2), min(cut.end + AROUND, (after + cut.end) / 2)


AROUND = 0.35
"""Maximum pause in seconds that is kept on each side of a cut."""


def cut_recording(
    source: RecordedSource, scripts: Sequence[SpokenSentence], watch: Watch = lambda _: None
) -> CutRecording:
    """Find the sentences `scripts` in the recording `source`, in which they are read one after another."""
    recording = heard(source, lambda share: watch(HEARD_SHARE * share))
    chunks = speech_chunks(recording.levels, recording.frame)
    clear = is_clear(recording.levels)
    if not chunks or not scripts:
        return CutRecording(recording.seconds, tuple(SentenceCut(CutState.MISSING) for _ in scripts), clear)
    search = _Search(recording, chunks, scripts)
    for number in range(_ROUNDS):
        begun = HEARD_SHARE + (1 - HEARD_SHARE) * number / _ROUNDS
        search.learn(partial(_watch_round, watch, begun))
    return CutRecording(recording.seconds, search.cuts(is_clear=clear), clear)


def _watch_round(watch: Watch, begun: float, share: float) -> None:
    watch(begun + (1 - HEARD_SHARE) / _ROUNDS * share)


class _Search:
    """Matches and learns the sounds and the speed of the reader in turn."""

    def __init__(self, recording: HeardRecording, chunks: Sequence[Chunk], scripts: Sequence[SpokenSentence]) -> None:
        self._chunks = chunks
        self._scripts = scripts
        self._costs_of_runs = RunCosts(chunks, scripts, pause_limit(chunks, len(scripts)))
        seconds, units = sum(chunk.seconds for chunk in chunks), sum(script.units for script in scripts)
        self._rate = min(SLOWEST, max(FASTEST, seconds / units))
        bands = recording.bands
        room = bands.room(self._is_pause, recording.step)
        self._chunk_sounds = ChunkSounds()
        for chunk in chunks:
            first, last = bands.number(chunk.start), bands.number(chunk.end)
            self._chunk_sounds.add(with_changes([cepstrum(levels) for levels in bands.levels(first, last, room)]))
        counts = Counter(state for script in scripts for state in script.states)
        self._models = PhoneModels.average(self._chunk_sounds.columns, bands.frequencies, counts)
        self._matches: list[Match] = []
        self._sounds: dict[int, float] = {}
        """Cost of the sound per frame, by sentence."""
        self._is_whole: dict[int, tuple[bool, bool]] = {}
        """Whether the first and the last word of a sentence were found, by sentence."""
        self._shortened: set[int] = set()
        """Sentences of which a sound that stands apart was left out."""

    def learn(self, watch: Watch) -> None:
        """Match with what is known, and learn from the matches."""
        costs = ChunkCosts(self._chunk_sounds, self._models)
        self._matches = matched(self._chunks, *self._costs_of_runs.runs(costs, self._rate, watch))
        self._shortened = set()
        self._matches = [self._shorten(match, costs) for match in self._matches]
        rates = [self._seconds(match.run) / self._scripts[match.sentence].units for match in self._matches]
        self._rate = median(rates) if rates else self._rate
        self._models = self._models.learned(self._passages(costs))

    def _passages(self, costs: ChunkCosts) -> Iterator[tuple[Sequence[Frame], Sequence[int]]]:
        """Judge the matches; yield the frames of the likely ones, and the phones that are read in them."""
        for match in self._matches:
            states = self._scripts[match.sentence].states
            if not states:
                continue
            own = costs.of(match.run.first, match.run.last)
            places = read_places(own, states)
            self._is_whole[match.sentence] = _whole_ends(places, len(states))
            read = [states[place] for place in places]
            total = sum(row[phone] for row, phone in zip(own, read, strict=True))
            self._sounds[match.sentence] = total / len(own)
            if match.margin >= LEARNING_MARGIN:
                yield self._chunk_sounds.frames(match.run.first, match.run.last), read

    def _shorten(self, match: Match, costs: ChunkCosts) -> Match:
        """Leave out a sound at an end of a match that stands apart and hardly contains phones, such as a cough."""
        states = self._scripts[match.sentence].states
        first, last = match.run.first, match.run.last
        ends = self._loose_ends(match.run) if states else []
        if not ends:
            return match
        places = read_places(costs.of(first, last), states)
        for at in ends:
            beginning = self._chunk_sounds.count(match.run.first, at - 1)
            inside = places[beginning : beginning + self._chunk_sounds.count(at, at)]
            if len(set(inside)) < LOOSE_PHONES * len(states) * len(inside) / len(places):
                first, last = (at + 1, last) if at == first else (first, at - 1)
        if (first, last) == (match.run.first, match.run.last):
            return match
        if self._chunk_sounds.count(first, last) < len(states):
            return match
        self._shortened.add(match.sentence)
        return replace(match, run=SoundRun(first, last, match.run.cost))

    def cuts(self, *, is_clear: bool) -> tuple[SentenceCut, ...]:
        """The cut of each sentence. `is_clear`: whether the voice is much louder than the room.

        A sentence is certain if it is whole and certain itself, and so are the ends of both its neighbours beside it.
        """
        by_sentence = {match.sentence: match for match in self._matches}
        usual = median(self._sounds[match] for match in by_sentence if match in self._sounds) if self._sounds else 0.0
        likely = [
            match
            for match in self._matches
            if is_clear
            and match.margin >= SURE_MARGIN
            and match.sentence not in self._shortened
            and self._sounds.get(match.sentence, math.inf) <= UNUSUAL * usual
        ]
        ends = {match.sentence: self._sure_ends(match) for match in likely}
        ends |= {-1: (True, True), len(self._scripts): (True, True)}
        cuts = []
        for sentence in range(len(self._scripts)):
            match = by_sentence.get(sentence)
            if match is None:
                cuts.append(SentenceCut(CutState.MISSING))
                continue
            before, own, after = (ends.get(at, (False, False)) for at in range(sentence - 1, sentence + 2))
            state = CutState.FOUND if before[1] and all(own) and after[0] else CutState.DOUBTFUL
            cuts.append(SentenceCut(state, self._chunks[match.run.first].start, self._chunks[match.run.last].end))
        return tuple(cuts)

    def _seconds(self, run: SoundRun) -> float:
        return self._chunks[run.last].end - self._chunks[run.first].start

    def _sure_ends(self, match: Match) -> tuple[bool, bool]:
        """Whether the beginning and the end of a match are certain."""
        first, last = self._is_whole.get(match.sentence, (False, False))
        loose = self._loose_ends(match.run)
        return first and match.run.first not in loose, last and match.run.last not in loose

    def _loose_ends(self, run: SoundRun) -> list[int]:
        """Numbers of the chunks at the ends of `run` that may be coughs: short, with a gap beside them."""
        sides = [(run.first, run.first + 1), (run.last, run.last - 1)] if run.last > run.first else []
        pairs = [(at, self._chunks[at], self._chunks[beside]) for at, beside in sides]
        return [
            at
            for at, end, beside in pairs
            if end.seconds < LOOSE_SECONDS and max(end.start, beside.start) - min(end.end, beside.end) > LOOSE_GAP
        ]

    def _is_pause(self, at: float) -> bool:
        """Whether only the room is heard at `at` seconds."""
        after = bisect(self._chunks, at + BESIDE_SPEECH, key=lambda chunk: chunk.start)
        return after == 0 or self._chunks[after - 1].end + BESIDE_SPEECH < at


def _whole_ends(places: Sequence[int], states: int) -> tuple[bool, bool]:
    """Whether the first and the last word are not squeezed together, because soft sounds were taken for noise."""
    edge = min(EDGE_PHONES, states)
    first = sum(place < edge for place in places)
    last = sum(place >= states - edge for place in places)
    return first >= EDGE_FRAMES, last >= EDGE_FRAMES
