"""Readings by which the cutting of long recordings is measured, made at random by their numbers.

Numbers 0 to 19, 32 and 33 showed which sounds were lost, and 22 and 27 why right cuts were doubted. In number 45, the
voice is only 9 dB louder than the room, and most sentences are missing.
"""

from dataclasses import dataclass
from random import Random

from tests.devices.recording.readings import Room, Slips, Speaker

LESSONS = (
    "an-toan-tren-mang/cai-nham-mat-may",
    "an-toan-tren-mang/gia-mat-gia-giong",
    "an-toan-tren-mang/mua-ban-an-toan",
    "an-toan-tren-mang/viec-nhe-luong-cao",
    "dich-vu-so/ban-hang",
    "dich-vu-so/so-suc-khoe",
    "dich-vu-so/the-bao-hiem-y-te",
    "dich-vu-so/theo-doi-ho-so",
    "hieu-chuyen-doi-so/chuyen-doi-so-la-gi",
    "hieu-chuyen-doi-so/nguoi-giup-o-xa",
    "ky-nang-so/chup-giay-to",
    "ky-nang-so/cai-ung-dung",
    "ky-nang-so/go-tieng-viet",
    "ky-nang-so/nhan-tin-goi-video",
    "ky-nang-so/tim-va-kiem-tin",
    "ky-nang-so/vao-mang",
)
"""Lessons of which no reading was used for tuning."""
ACCENTS = ("vi", "vi-vn-x-central", "vi-vn-x-south")
VARIANTS = ("", "+f1", "+f5", "+m1", "+m2", "+m5", "+m7", "+Andy", "+Annie", "+linda", "+steph", "+klatt2")


@dataclass(frozen=True)
class HeldOutReading:
    """The lesson of a reading, its room, its reader, and what goes wrong in it."""

    lesson: str
    room: Room
    speaker: Speaker
    slips: Slips


def held_out(number: int, sentences: int) -> HeldOutReading:
    """Return the reading with this `number`."""
    chance = Random(f"held out {number}")
    slow, shortest = chance.randrange(110, 141, 5), chance.uniform(0.5, 0.8)
    speaker = Speaker(
        chance.choice(ACCENTS) + chance.choice(VARIANTS),
        chance.randrange(35, 71),
        (slow, slow + chance.randrange(25, 46, 5)),
        (shortest, shortest + chance.uniform(0.7, 1.2)),
    )
    hum = chance.choice((0.0, 0.0, chance.uniform(20, 100)))
    room = Room(chance.uniform(0.3, 0.5), chance.uniform(10, 90), hum, seed=100 + number)
    numbers = chance.sample(range(1, sentences), sentences - 1)

    def some(least: int, most: int) -> list[int]:
        return [numbers.pop() for _ in range(chance.randint(least, most))]

    slips = Slips(
        repeated=some(1, 2),
        left_out=some(1, 2),
        coughs=some(2, 3),
        false_starts=some(0, 2),
        aside=some(0, 1),
        broken=some(0, 4),
        long_pauses=some(0, 2),
    )
    return HeldOutReading(chance.choice(LESSONS), room, speaker, slips)
