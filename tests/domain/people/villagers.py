"""Names of people for tests, made of common parts and of all Vietnamese syllables."""

import random

from hypothesis import strategies as st

from tests.domain.syllables import syllables

FAMILY = [
    "Nguyễn", "Trần", "Lê", "Phạm", "Hoàng", "Huỳnh", "Phan", "Vũ", "Võ", "Đặng", "Bùi", "Đỗ", "Hồ", "Ngô",
    "Dương", "Lý", "Trương", "Cao", "Y", "Đinh", "Ông", "Hà",
]  # fmt: skip
MIDDLE = ["", "Thị", "Văn", "Hữu", "Thị Thanh", "Đức", "Thị Ngọc", "Xuân", "Đình", "Minh", "Ka", "Thị Mỹ"]
GIVEN = [
    "An", "Ăn", "Ân", "Bé", "Bình", "Bường", "Cúc", "Diệu", "Dũng", "Dung", "Đào", "Đức", "Định", "Gái", "Hà",
    "Hiền", "Hoa", "Hòa", "Hoà", "Hoá", "Huệ", "Lan", "Minh", "Năm", "On", "Ôn", "Ơn", "Phú", "Quý", "Sen", "Tám",
    "Tú", "Út", "Ước", "Xuyến", "Yến", "Y-krăng", "Giang", "Trang", "Chang", "H'Hen", "Ăm", "Pả",
]  # fmt: skip
WORDS = sorted({syllable.text for syllable in syllables()})

NAMES = st.builds(
    lambda family, middle, given: f"{family} {middle} {given}".replace("  ", " "),
    st.sampled_from(FAMILY),
    st.sampled_from(MIDDLE),
    st.sampled_from(GIVEN),
)
ANY_NAMES = st.lists(st.sampled_from(WORDS).map(str.capitalize), min_size=1, max_size=5).map(" ".join)


def villagers(count: int, seed: int = 0) -> list[str]:
    """`count` random names; many of them share words or are alike."""
    rng = random.Random(seed)
    return [
        " ".join(
            f"{rng.choice(FAMILY)} {rng.choice(MIDDLE)} {rng.choice([*GIVEN, rng.choice(WORDS).title()])}".split()
        )
        for _ in range(count)
    ]
