"""Measures clips of packs: loudness, true peak, pauses, pace and size.

Usage: ``python -m build_spec.speech.clip_figures build/narration`` prints one line for all clips of each pack and
language, and every clip that misses a target; ``--before FOLDER`` prints a table of twenty clips of both folders;
``--some N`` measures every Nth clip. The exit code is 1 if a clip misses a target. Needs opusdec.
"""

import argparse
import statistics
import sys
from collections.abc import Iterator, Sequence
from concurrent.futures import ProcessPoolExecutor
from dataclasses import dataclass
from datetime import UTC, datetime
from pathlib import Path

from kiosk.content.authoring.pronunciation.conversion import pronounced
from kiosk.content.authoring.scripts import scripts
from kiosk.content.authoring.sources import read_source
from kiosk.devices.speech.loudness import MOST_TRUE_PEAK, TARGET_LUFS, TOLERANCE_LU, loudness, true_peak
from kiosk.devices.speech.narrators import DEFAULT_WORDS_PER_MINUTE, ESPEAK_VOICES, espeak
from kiosk.devices.speech.phrases import PAUSES, SENTENCE_PAUSE, phrases
from kiosk.devices.speech.sound import trimmed
from kiosk.domain.ids import VIETNAMESE, Language

from .acoustics import QUIET, band, decoded, levels, percentile, pitches, semitones, silences
from .acoustics import speech_seconds as _speech_seconds

PAUSE_TOLERANCE = 0.12
"""Seconds by which a measured pause may differ: the ends of words are quiet, and frames have 10 ms."""
TWENTY = 20


@dataclass(frozen=True, slots=True)
class Clip:
    """A clip: its file, its language and its written text."""

    file: Path
    language: Language
    text: str


@dataclass(frozen=True, slots=True)
class Figures:
    """Measures of one clip; ``pauses``: the silences between sentences, in seconds; ``rate``: syllables a second."""

    loudness: float
    true_peak: float
    pauses: Sequence[float]
    seconds: float
    speech_seconds: float
    size: int

    def fault(self, sentences: int) -> str:
        """Return which target is missed, or an empty text; `sentences`: number in the text."""
        if abs(self.loudness - TARGET_LUFS) > TOLERANCE_LU:
            return f"{self.loudness:.1f} LUFS"
        if self.true_peak > MOST_TRUE_PEAK:
            return f"{self.true_peak:.1f} dBTP"
        if len(self.pauses) != sentences - 1:
            return f"{len(self.pauses)} pauses for {sentences} sentences"
        return ""


def clips(folder: Path) -> Iterator[tuple[str, Clip]]:
    """Yield the narrated clips of the bundled packs below `folder`, each with the id of its pack."""
    for source in sorted(Path("lessons").glob("*/pack.yaml")):
        pack = read_source(source.parent, today=datetime.now(UTC).date())
        for script in scripts(pack):
            file = folder / pack.id / script.language / f"{script.clip_name}.ogg"
            if file.is_file():
                yield pack.id, Clip(file, script.language, script.text)


def sentences(clip: Clip) -> int:
    """Return the number of sentences that are spoken."""
    return len(phrases(pronounced(clip.text, clip.language), PAUSES))


def figures(clip: Clip) -> Figures:
    """Measure `clip`."""
    sound = decoded(clip.file)
    gaps = silences(sound)
    return Figures(
        loudness(sound),
        true_peak(sound),
        [gap for gap in gaps if gap > SENTENCE_PAUSE - PAUSE_TOLERANCE],
        len(sound.samples) / sound.rate,
        _speech_seconds(sound),
        clip.file.stat().st_size,
    )


def pace(some: Sequence[tuple[Clip, Figures]]) -> str:
    """Return the pace of up to forty clips relative to espeak-ng's default rate, without the pauses."""
    spoken = default = 0.0
    for clip, measured in some[:: max(1, len(some) // 40)]:
        text = pronounced(clip.text, clip.language)
        if len(phrases(text, {**PAUSES, ",": 0, ":": 0, ";": 0})) == 1:
            sound = trimmed(espeak(text, ESPEAK_VOICES[clip.language], DEFAULT_WORDS_PER_MINUTE))
            spoken += measured.speech_seconds
            default += _speech_seconds(sound)
    return f"{default / spoken:.0%}" if spoken else "–"


def spectrum(clip: Clip) -> str:
    """Return figures of a spectrogram: median pitch, its range, level from 1 to 4 kHz, depth of its syllables."""
    sound = decoded(clip.file)
    heard = [pitch for pitch in pitches(sound) if pitch is not None]
    frames = levels(band(sound, 1000, 4000), sound.rate)
    loud = [level for level in frames if level > max(frames) - QUIET]
    width = semitones(percentile(heard, 0.95), percentile(heard, 0.05))
    pitch = f"{statistics.median(heard):.0f} Hz, {width:.1f}"
    return f"{pitch} | {statistics.mean(loud):.0f} | {statistics.pstdev(loud):.1f}"


def compare(before: Path, after: Path) -> None:
    """Print a table of twenty Vietnamese clips that are in both folders."""
    both = [clip for _, clip in clips(after) if clip.language == VIETNAMESE and sentences(clip) > 1]
    chosen = [clip for clip in both if (before / clip.file.relative_to(after)).is_file()]
    titles = ("clip", "", "s", "LUFS", "dBTP", "pauses (s)", "pitch: median, range", "1–4 kHz", "depth", "bytes")
    print(f"| {' | '.join(titles)} |\n{'|---' * len(titles)}|")
    for clip in chosen[:: max(1, len(chosen) // TWENTY)][:TWENTY]:
        print(_row(Clip(before / clip.file.relative_to(after), clip.language, clip.text), clip.file.stem, "before"))
        print(_row(clip, "", "after"))


def _row(clip: Clip, name: str, when: str) -> str:
    has = figures(clip)
    gaps = sorted(silences(decoded(clip.file)), reverse=True)[: sentences(clip) - 1]
    pauses = " ".join(f"{gap:.2f}" for gap in gaps)
    level = f"{has.seconds:.1f} | {has.loudness:.1f} | {has.true_peak:.1f}"
    return f"| {name} | {when} | {level} | {pauses} | {spectrum(clip)} | {has.size} |"


def measure(folder: Path, every: int) -> int:
    """Print a line for each pack and language, and the clips that miss a target; return the number of those."""
    groups: dict[tuple[str, str], list[Clip]] = {}
    for pack, clip in clips(folder):
        groups.setdefault((pack, clip.language), []).append(clip)
    faults = []
    with ProcessPoolExecutor() as pool:
        for (pack, language), found in groups.items():
            some = found[::every]
            measured = list(zip(some, pool.map(figures, some, chunksize=20), strict=True))
            print(_line(f"{pack}/{language}", measured), flush=True)
            for clip, has in measured:
                if fault := has.fault(sentences(clip)):
                    faults.append(f"{pack}/{language}/{clip.file.stem}: {fault}")
    print("\n".join([*faults, f"{len(faults)} clips miss a target"]))
    return len(faults)


def _line(name: str, measured: Sequence[tuple[Clip, Figures]]) -> str:
    has = [one for _, one in measured]
    loud = [one.loudness for one in has]
    gaps = [gap for one in has for gap in one.pauses] or [0.0]
    return (
        f"{name:26} {len(has):>5} clips  {min(loud):.1f} … {max(loud):.1f} LUFS  "
        f"≤ {max(one.true_peak for one in has):.1f} dBTP  pauses {min(gaps):.2f} … {max(gaps):.2f} s  "
        f"pace {pace(measured)}  {sum(one.size for one in has)} bytes"
    )


def main() -> int:
    """Print the measures; see the module."""
    words = argparse.ArgumentParser(description=__doc__)
    words.add_argument("folder", type=Path)
    words.add_argument("--before", type=Path)
    words.add_argument("--some", type=int, default=1)
    given = words.parse_args()
    if given.before:
        compare(given.before, given.folder)
        return 0
    return 1 if measure(given.folder, given.some) else 0


if __name__ == "__main__":
    sys.exit(main())
