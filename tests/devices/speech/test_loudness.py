"""Loudness of clips by ITU-R BS.1770-4, and its normalisation."""

import cmath
import math
import shutil
import subprocess
from array import array
from pathlib import Path

import pytest

from kiosk.devices.speech.loudness import (
    CODEC_LOSS,
    MOST_TRUE_PEAK,
    PEAK_LEVEL,
    TARGET_LUFS,
    TOLERANCE_LU,
    levelled,
    loudness,
    true_peak,
)
from kiosk.devices.speech.narrators import EspeakNarrator, WavConverter
from kiosk.devices.speech.sound import FULL, MARGIN_SECONDS, Sound, peak, read_wav
from kiosk.domain.ids import ENGLISH, VIETNAMESE, Language
from tests.devices.speech.waves import RATE, silence, tone, wav

needs_opus = pytest.mark.skipif(
    not (shutil.which("opusenc") and shutil.which("opusdec")), reason="opus-tools are not installed"
)
needs_espeak = pytest.mark.skipif(not shutil.which("espeak-ng"), reason="espeak-ng is not installed")


def sine(frequency: float, level: float, seconds: float = 5.0, rate: int = 48000) -> Sound:
    """A sine with a peak of `level` dBFS."""
    height = 10 ** (level / 20) * FULL
    step = 2 * math.pi * frequency / rate
    return Sound(rate, array("h", (round(height * math.sin(step * at)) for at in range(int(rate * seconds)))))


STANDARD = (
    ((1.53512485958697, -2.69169618940638, 1.19839281085285), (1, -1.69065929318241, 0.73248077421585)),
    ((1, -2, 1), (1, -1.99004745483398, 0.99007225036621)),
)
"""Coefficients of both filters at 48 kHz, from the tables of BS.1770-4, Annex 1."""


def decibels(frequency: float) -> float:
    """The gain of the filters of the standard."""
    z = cmath.exp(-2j * math.pi * frequency / 48000)
    polynomials = [[sum(c * z**power for power, c in enumerate(part)) for part in stage] for stage in STANDARD]
    return 20 * math.log10(math.prod(abs(above / below) for above, below in polynomials))


def heard(clip: Path) -> Sound:
    """The sound of an Ogg Opus file."""
    done = subprocess.run(
        ["opusdec", "--quiet", "--rate", "48000", "--force-wav", str(clip), "-"], capture_output=True, check=True
    )
    return read_wav(done.stdout, clip.name)


@pytest.mark.parametrize("rate", [16000, 22050, 44100, 48000])
@pytest.mark.parametrize("level", [-40.0, -23.0, -10.0])
def test_a_sine_of_997_hz_measures_its_level_minus_three(rate: int, level: float) -> None:
    """BS.1770-4 calibration: 997 Hz at 0 dBFS on one channel has -3.01 LKFS."""
    assert loudness(sine(997, level, rate=rate)) == pytest.approx(level - 3.01, abs=0.1)


@pytest.mark.parametrize("frequency", [25, 60, 100, 500, 2000, 4000, 10000])
def test_frequencies_are_weighted_as_the_standard_says(frequency: float) -> None:
    relative = loudness(sine(frequency, -20)) - loudness(sine(997, -20))
    assert relative == pytest.approx(decibels(frequency) - decibels(997), abs=0.1)


def test_a_quiet_half_below_the_relative_gate_does_not_count() -> None:
    """EBU Tech 3341, case 3 in one channel: parts 36 dB below do not change the loudness of the loud part."""
    quiet, loud = sine(997, -59, 3), sine(997, -23, 12)
    both = Sound(loud.rate, quiet.samples + loud.samples + quiet.samples)
    assert loudness(both) == pytest.approx(loudness(loud), abs=0.15)


def test_silence_has_no_loudness() -> None:
    assert loudness(Sound(RATE, silence(1))) == -math.inf


def test_a_clip_shorter_than_a_block_is_measured_whole() -> None:
    assert loudness(sine(997, -20, 0.2)) == pytest.approx(-23.01, abs=0.5)


def test_the_peak_between_samples_is_found() -> None:
    """A sine of a quarter of the rate, sampled at 45°, has samples 3 dB below its peak."""
    samples = array("h", [round(FULL / 2 * math.sin(math.pi / 2 * at + math.pi / 4)) for at in range(4000)])
    assert true_peak(Sound(48000, samples)) == pytest.approx(20 * math.log10(0.5), abs=0.3)


@pytest.mark.parametrize("amplitude", [0.01, 0.2, 0.9])
def test_quiet_and_loud_speech_come_out_alike(amplitude: float) -> None:
    level = loudness(levelled(Sound(RATE, tone(amplitude))))
    assert level == pytest.approx(TARGET_LUFS + CODEC_LOSS, abs=0.2)


def test_a_pause_does_not_make_speech_louder() -> None:
    paused = Sound(RATE, tone(0.3, 2) + silence(4) + tone(0.3, 2))
    assert peak(levelled(paused)) == pytest.approx(peak(levelled(Sound(RATE, tone(0.3, 2)))), rel=0.06)


def test_a_peak_far_above_the_speech_does_not_clip() -> None:
    samples = tone(0.02)
    samples[100] = FULL - 1
    assert peak(levelled(Sound(RATE, samples))) <= math.ceil(PEAK_LEVEL * FULL)


def test_louder_parts_stay_louder_when_peaks_are_bent() -> None:
    samples = tone(0.02)
    samples[100], samples[200] = FULL // 16, FULL // 8
    bent = levelled(Sound(RATE, samples))
    assert sorted(bent.samples)[-2] < max(bent.samples)


def test_silence_around_speech_is_cut_off() -> None:
    clip = levelled(Sound(RATE, silence(1) + tone(0.3) + silence(1)))
    assert len(clip.samples) / RATE == pytest.approx(0.5 + 2 * MARGIN_SECONDS, abs=0.02)


@needs_espeak
@needs_opus
@pytest.mark.parametrize(
    ("text", "language"),
    [
        ("Không.", VIETNAMESE),
        ("Bác gọi lại cho cháu nhé?", VIETNAMESE),
        ("Mã như chìa khóa nhà, chỉ bác giữ. Ai bảo đọc mã để nhận quà, bác cúp máy. Đó là kẻ gian.", VIETNAMESE),
        ("Số không chín một hai, ba bốn năm, sáu bảy tám.", VIETNAMESE),
        ("Yes.", ENGLISH),
        ("An address shows whose page it is. Look at its end.", ENGLISH),
    ],
)
def test_a_decoded_clip_has_the_loudness_and_peak_of_all_clips(text: str, language: Language, tmp_path: Path) -> None:
    EspeakNarrator().render(text, language, tmp_path / "clip.ogg")
    clip = heard(tmp_path / "clip.ogg")
    assert loudness(clip) == pytest.approx(TARGET_LUFS, abs=TOLERANCE_LU)
    assert true_peak(clip) <= MOST_TRUE_PEAK


@needs_opus
@pytest.mark.parametrize("amplitude", [0.005, 0.9])
def test_a_recording_gets_the_same_loudness_and_keeps_its_length(amplitude: float, tmp_path: Path) -> None:
    voice = tone(amplitude, 1.5) + silence(0.8) + tone(amplitude, 1.5)
    (tmp_path / "a.wav").write_bytes(wav(voice))
    WavConverter().convert(tmp_path / "a.wav", tmp_path / "a.ogg")
    clip = heard(tmp_path / "a.ogg")
    assert loudness(clip) == pytest.approx(TARGET_LUFS, abs=TOLERANCE_LU)
    assert len(clip.samples) / clip.rate == pytest.approx(3.8 + 2 * MARGIN_SECONDS, abs=0.15)
