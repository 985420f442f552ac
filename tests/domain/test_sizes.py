"""Tests of the formatting of byte counts."""

import pytest

from kiosk.domain.machine.sizes import Bytes


@pytest.mark.parametrize(
    ("size", "told"),
    [
        (0, "0 B"),
        (999, "999 B"),
        (1000, "1 KB"),
        (1234, "1.2 KB"),
        (240_000_000, "240 MB"),
        (999_999, "1 MB"),
        (999_999_999, "1 GB"),
        (1_200_000_000, "1.2 GB"),
        (46_812_000_000, "46.8 GB"),
        (3 * 10**15, "3,000 TB"),
    ],
)
def test_a_size_is_told_in_the_largest_unit_that_suits_it(size: int, told: str) -> None:
    assert str(Bytes(size)) == told


def test_a_sentence_tells_a_size_and_a_sum_stays_a_number() -> None:
    assert ("{most} left".format_map({"most": Bytes(5000)}), Bytes(5000) + 1) == ("5 KB left", 5001)
