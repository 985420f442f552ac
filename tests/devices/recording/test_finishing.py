"""Takes made from recordings of espeak-ng in simulated rooms: judged, trimmed, levelled."""

import math
from array import array
from itertools import pairwise

import pytest

from kiosk.devices.recording.finishing import TakeFault, finished
from kiosk.devices.recording.levels import LevelMeter, LevelZone, level_of
from kiosk.devices.recording.resampling import CLIP_RATE, resampled
from kiosk.devices.recording.room import RoomKind
from kiosk.devices.recording.wave_files import joined_takes, wave_bytes
from kiosk.devices.speech.loudness import loudness, true_peak
from kiosk.devices.speech.sound import FULL, Sound, read_wav
from tests.devices.recording.readings import Room, needs_espeak, sentence, spoken

QUIETEST = 0.02


def silences(sound: Sound) -> tuple[float, float]:
    """Seconds before and after the voice: below 2 % of the peak."""
    floor = max(map(abs, sound.samples)) * QUIETEST
    loud = [at for at, sample in enumerate(sound.samples) if abs(sample) > floor]
    return loud[0] / sound.rate, (len(sound.samples) - 1 - loud[-1]) / sound.rate


@needs_espeak
@pytest.mark.parametrize(
    ("room", "before", "after"),
    [
        (Room(gain=0.5), 1.0, 1.0),
        (Room(gain=0.15), 0.4, 2.5),
        (Room(gain=0.9), 0.35, 0.05),
        (Room(gain=0.3, fan=8), 0.02, 0.6),
    ],
    ids=["ordinary", "soft", "loud, stopped early", "begun late"],
)
def test_a_take_is_trimmed_and_has_the_loudness_of_all_clips(room: Room, before: float, after: float) -> None:
    take = finished(sentence(room, before=before, after=after))
    assert (take.fault, take.noise.kind) == (None, RoomKind.QUIET)
    assert take.sound is not None
    assert take.sound.rate == CLIP_RATE
    assert abs(loudness(take.sound) + 19) <= 1
    assert true_peak(take.sound) <= -1
    assert [0.2 <= silence <= 0.4 for silence in silences(take.sound)] == [True, True]


@needs_espeak
def test_the_click_of_the_stop_button_is_not_in_the_take() -> None:
    room = Room(gain=0.3)
    without = finished(sentence(room))
    room.cough(0.03, 9_000)
    room.pause(0.3)
    take = finished(room.recorded())
    assert take.sound is not None
    assert abs(take.seconds - without.seconds) < 0.1


@needs_espeak
@pytest.mark.parametrize(
    ("room", "kind"),
    [
        (Room(gain=0.3), RoomKind.QUIET),
        (Room(gain=0.3, fan=250), RoomKind.FAN),
        (Room(gain=0.3, hum=250), RoomKind.HUM),
    ],
)
def test_the_noise_of_the_room_is_named_and_the_take_is_kept(room: Room, kind: RoomKind) -> None:
    take = finished(sentence(room))
    assert take.noise.kind is kind
    assert take.sound is not None
    assert bool(take.noise.words[0]) is (kind is not RoomKind.QUIET)


@needs_espeak
def test_people_who_talk_in_the_background_are_a_restless_room() -> None:
    raw = sentence(Room(gain=0.3), before=2.0, after=2.0)
    talk = spoken("Hôm nay trời mưa to quá, chưa biết bao giờ mới tạnh đây.", "vi-vn-x-central").samples
    for at, sample in enumerate(raw.samples):
        heard = sample + talk[at % len(talk)] // 50 + talk[at * 3 // 4 % len(talk)] // 50
        raw.samples[at] = max(-FULL, min(FULL - 1, heard))
    assert finished(raw).noise.kind is RoomKind.RESTLESS


@needs_espeak
@pytest.mark.parametrize(
    ("raw", "fault"),
    [
        (lambda: sentence(Room(gain=4.0)), TakeFault.CLIPPED),
        (lambda: scaled(sentence(Room(gain=4.0)), 0.7), TakeFault.CLIPPED),
        (lambda: resampled(sentence(Room(gain=4.0)), 48_000), TakeFault.CLIPPED),
        (lambda: sentence(Room(gain=0.04, fan=1)), TakeFault.TOO_QUIET),
        (lambda: Sound(48_000, array("h", bytes(2 * 9_600))), TakeFault.TOO_SHORT),
        (lambda: Sound(48_000, array("h")), TakeFault.TOO_SHORT),
        (lambda: Sound(48_000, array("h", bytes(2 * 96_000))), TakeFault.NOTHING_SAID),
        (lambda: noise_only(Room(fan=300)), TakeFault.NOTHING_SAID),
    ],
    ids=[
        "clipped",
        "clipped by the card",
        "clipped, then resampled",
        "far away",
        "short",
        "empty",
        "switched off",
        "only a fan",
    ],
)
def test_a_useless_recording_is_refused_with_words(raw: "object", fault: TakeFault) -> None:
    take = finished(raw())  # type: ignore[operator]
    assert (take.fault, take.sound) == (fault, None)


def scaled(sound: Sound, gain: float) -> Sound:
    return Sound(sound.rate, array("h", (int(sample * gain) for sample in sound.samples)))


def noise_only(room: Room) -> Sound:
    room.pause(3)
    return room.recorded()


@needs_espeak
def test_an_offset_of_the_sound_card_hides_nothing() -> None:
    raw = sentence(Room(gain=0.3))
    shifted = Sound(raw.rate, array("h", (min(FULL - 1, sample + 900) for sample in raw.samples)))
    take, plain = finished(shifted), finished(raw)
    assert take.sound is not None
    assert abs(take.seconds - plain.seconds) < 0.05
    assert abs(sum(take.sound.samples) / len(take.sound.samples)) < 20


@needs_espeak
def test_takes_are_joined_with_the_pause_of_the_machine_voice() -> None:
    takes = [finished(sentence(Room(gain=gain), before=0.5)).sound for gain in (0.2, 0.8)]
    sounds = [take for take in takes if take is not None]
    clip = joined_takes(sounds)
    assert abs(loudness(clip) + 19) <= 1
    border = len(sounds[0].samples)
    floor = max(map(abs, clip.samples)) * QUIETEST
    quiet = [at for at in range(border - 9_600, border + 9_600) if abs(clip.samples[at]) <= floor]
    longest = max(_runs(quiet))
    assert 0.5 <= longest / clip.rate <= 0.75
    assert read_wav(wave_bytes(clip), "clip") == clip


def _runs(numbers: list[int]) -> list[int]:
    runs = [1]
    for before, after in pairwise(numbers):
        if after == before + 1:
            runs[-1] += 1
        else:
            runs.append(1)
    return runs


@pytest.mark.parametrize("rate", [8_000, 16_000, 22_050, 44_100, 48_000])
def test_resampling_keeps_what_the_new_rate_can_hold_and_removes_the_rest(rate: int) -> None:
    def wave(hertz: float) -> Sound:
        return Sound(
            rate, array("h", (int(9_000 * math.sin(math.tau * hertz * at / rate)) for at in range(rate // 4)))
        )

    kept = resampled(wave(1_000), CLIP_RATE)
    assert abs(len(kept.samples) - CLIP_RATE // 4) <= 1
    middle = range(1_000, len(kept.samples) - 1_000)
    error = max(abs(kept.samples[at] - 9_000 * math.sin(math.tau * 1_000 * at / CLIP_RATE)) for at in middle)
    assert error < 90
    if rate > 40_000:
        gone = resampled(wave(15_000), CLIP_RATE)
        assert max(abs(gone.samples[at]) for at in middle) < 90


def test_the_meter_shows_twenty_blocks_a_second_in_three_zones() -> None:
    meter = LevelMeter()
    loud, good, quiet = (array("h", [height, -height] * 600) for height in (30_000, 8_000, 300))
    levels = [
        level
        for part in (loud, good, quiet)
        for half in (part[:500], part[500:])
        for level in meter.add(24_000, half)
    ]
    assert [level.zone for level in levels] == [LevelZone.LOUD, LevelZone.GOOD, LevelZone.QUIET]
    assert levels[0].height > levels[1].height > levels[2].height > 0
    assert level_of(array("h")).height == 0
