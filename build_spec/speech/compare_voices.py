"""Compares the Vietnamese voices of espeak-ng and prints the table of ``docs/voices.md``.

Usage: ``python -m build_spec.speech.compare_voices``. No person listens: the measures are proxies for clarity, each
explained in the document. Needs espeak-ng.
"""

import math
import statistics
import subprocess
import sys
import unicodedata
from collections import Counter, defaultdict
from collections.abc import Sequence
from datetime import UTC, datetime
from itertools import combinations
from pathlib import Path

from kiosk.content.authoring.pronunciation.conversion import pronounced
from kiosk.content.authoring.scripts import scripts
from kiosk.content.authoring.sources import read_source
from kiosk.devices.speech.narrators import espeak
from kiosk.devices.speech.sound import FULL, Sound, trimmed
from kiosk.domain.ids import VIETNAMESE

from .acoustics import QUIET, band, levels, percentile, pitches, semitones

VOICES = {"vi": "Northern", "vi-vn-x-central": "Central", "vi-vn-x-south": "Southern"}
BASES = ["ma", "la", "nga", "mi", "lu", "no", "cô", "bê", "mơ", "tư", "đi", "ba"]
TONES = {"ngang": "", "huyền": "\u0300", "hỏi": "\u0309", "ngã": "\u0303", "sắc": "\u0301", "nặng": "\u0323"}
FAR = 1.0
"""Semitones between the mean contours of two tones from which they are taken to be easy to tell apart."""
POINTS = 10
_FARTHEST = 9.0
"""Semitones from the median beyond which a pitch is taken for an error of the measurement."""
SENTENCES = (
    "Giữ mã cho riêng mình, dù ai hỏi.",
    "Mã như chìa khóa nhà, chỉ bác giữ.",
    "Ai bảo đọc mã để nhận quà, bác cúp máy.",
    "Bác tự gọi Công an xã hoặc một một ba.",
    "Bác đừng gọi lại số vừa gọi đến.",
    "Chỉ còn ba mươi phút để nhận.",
    "Mai họp thôn lúc bảy giờ.",
    "Bác chạm vào tin dọa khóa sim.",
    "Nạp thêm hai triệu thì rút lại được hết.",
    "Bác giữ lại tin nhắn, số máy, biên lai.",
    "Ở nhà, bác chỉ làm được mức một.",
    "Cán bộ chỉ cần xem giấy tờ.",
    "Bác bấm quên mã, rồi trả lời câu hỏi.",
    "Mua cá một trăm năm mươi nghìn đồng.",
    "Bác đọc kỹ tên người nhận rồi hãy bấm.",
    "Không ai phải nộp tiền trước để nhận trợ cấp.",
    "Địa chỉ này không kết thúc bằng chữ ấy.",
    "Bác nhìn đoạn cuối cùng của địa chỉ.",
    "Lũ cuốn, sạt lở, bác gọi cứu nạn.",
    "Bác bấm nút quay lại, máy không hỏng.",
)


def main() -> None:
    """Print the measures, one line each, with one column a voice."""
    syllables = _syllables()
    rows: dict[str, list[str]] = defaultdict(list)
    for voice in VOICES:
        for name, value in measures(voice, syllables).items():
            rows[name].append(value)
    print("| measure | " + " | ".join(VOICES.values()) + " |\n|" + "---|" * (len(VOICES) + 1))
    for name, values in rows.items():
        print(f"| {name} | " + " | ".join(values) + " |")


def measures(voice: str, syllables: Counter[str]) -> dict[str, str]:
    """Return all measures of `voice` as text."""
    contours = {tone: [_contour(_toned(base, mark), voice) for base in BASES] for tone, mark in TONES.items()}
    distances = {pair: _apart(contours[pair[0]], contours[pair[1]]) for pair in combinations(TONES, 2)}
    nearest = min(distances, key=lambda pair: distances[pair])
    sounds = [espeak(sentence, voice) for sentence in SENTENCES]
    alone = [len(trimmed(espeak(_toned(base, ""), voice)).samples) / 22050 for base in BASES]
    merged, share = _merged(voice, syllables)
    return {
        f"of 15 pairs of tones, at least {FAR:g} semitone apart": str(sum(far >= FAR for far in distances.values())),
        "distance of *hỏi* and *ngã* (semitones)": f"{distances['hỏi', 'ngã']:.1f}",
        "the two tones that are nearest, and their distance": f"{nearest[0]}–{nearest[1]} {distances[nearest]:.1f}",
        "mean distance of two tones": f"{statistics.mean(distances.values()):.1f}",
        "pitch range in a sentence, 5–95 % (semitones)": f"{statistics.mean(map(_range, sounds)):.1f}",
        "energy from 1 to 4 kHz, relative to all (dB)": f"{statistics.mean(map(_presence, sounds)):.1f}",
        "depth of the syllables in that band (dB)": f"{statistics.mean(map(_depth, sounds)):.1f}",
        "variation of syllable length": f"{statistics.pstdev(alone) / statistics.mean(alone):.0%}",
        "clipped samples": str(sum(_clipped(sound) for sound in sounds)),
        f"of {len(syllables)} different syllables of the lessons, sound like another one": f"{merged}",
        "share of such syllables in the lessons' texts": f"{share:.1%}",
    }


def _toned(base: str, mark: str) -> str:
    place = next(at for at, letter in enumerate(base) if letter in "aeiouôêơư")
    return unicodedata.normalize("NFC", base[: place + 1] + mark + base[place + 1 :])


def _contour(syllable: str, voice: str) -> list[float]:
    """Return the pitch of a syllable at ten places of its voiced part, in semitones above 100 Hz.

    Unvoiced places inside (a creaky or broken voice, as in *ngã*) continue the pitch before them.
    """
    found = pitches(espeak(syllable, voice))
    middle = statistics.median(pitch for pitch in found if pitch is not None)
    found = [pitch if pitch and abs(semitones(pitch, middle)) < _FARTHEST else None for pitch in found]
    voiced = [at for at, pitch in enumerate(found) if pitch is not None]
    last = found[voiced[0]] or 0.0
    line = []
    for pitch in found[voiced[0] : voiced[-1] + 1]:
        last = pitch or last
        line.append(semitones(last, 100.0))
    return [line[round(point * (len(line) - 1) / (POINTS - 1))] for point in range(POINTS)]


def _mean(contours: Sequence[Sequence[float]]) -> list[float]:
    return [statistics.mean(points) for points in zip(*contours, strict=True)]


def _distance(one: Sequence[float], other: Sequence[float]) -> float:
    return math.sqrt(statistics.mean((a - b) ** 2 for a, b in zip(one, other, strict=True)))


def _apart(one: Sequence[Sequence[float]], other: Sequence[Sequence[float]]) -> float:
    return _distance(_mean(one), _mean(other))


def _range(sound: Sound) -> float:
    heard = [pitch for pitch in pitches(sound) if pitch is not None]
    return semitones(percentile(heard, 0.95), percentile(heard, 0.05))


def _presence(sound: Sound) -> float:
    middle = band(sound, 1000, 4000)
    return 10 * math.log10(sum(value * value for value in middle) / sum(value * value for value in sound.samples))


def _depth(sound: Sound) -> float:
    frames = levels(band(sound, 1000, 4000), sound.rate)
    heard = [level for level in frames if level > max(frames) - QUIET]
    return statistics.pstdev(heard)


def _clipped(sound: Sound) -> int:
    return sum(abs(sample) >= FULL - 1 for sample in sound.samples)


def _syllables() -> Counter[str]:
    """Return how often each syllable occurs in the Vietnamese texts of the bundled lessons."""
    counted: Counter[str] = Counter()
    for file in sorted(Path("lessons").glob("*/pack.yaml")):
        for script in scripts(read_source(file.parent, today=datetime.now(UTC).date())):
            if script.language == VIETNAMESE:
                words = pronounced(script.text, VIETNAMESE).lower().replace("-", " ")
                counted.update("".join(sign if sign.isalpha() else " " for sign in words).split())
    return counted


def _merged(voice: str, syllables: Counter[str]) -> tuple[int, float]:
    """Return how many syllables have the phonemes of another one, and their share of the text.

    Of the syllables that sound alike, the most frequent one is not counted.
    """
    command = ["espeak-ng", "-v", voice, "-q", "-x", "--stdin"]
    given = "\n\n".join(f"{syllable}." for syllable in syllables).encode()
    done = subprocess.run(command, input=given, capture_output=True, check=True)
    spoken = [line.strip() for line in done.stdout.decode().splitlines() if line.strip()]
    if len(spoken) != len(syllables):
        sys.exit(f"espeak-ng gave {len(spoken)} lines for {len(syllables)} syllables")
    alike: dict[str, list[str]] = defaultdict(list)
    for syllable, phonemes in zip(syllables, spoken, strict=True):
        alike[phonemes.replace("'", "").replace(",", "")].append(syllable)
    lost = [syllable for group in alike.values() for syllable in sorted(group, key=lambda one: -syllables[one])[1:]]
    return len(lost), sum(syllables[one] for one in lost) / syllables.total()


if __name__ == "__main__":
    main()
