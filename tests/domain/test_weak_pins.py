"""Tests that easily guessed patterns make a PIN weak, and that at least four fifths of all PINs are not weak."""

import pytest

from kiosk.domain.guessing.weak_pins import WELL_KNOWN, Weakness, pattern

WEAK = {
    Weakness.REPEATED: (
        *("000000", "121212", "12121212", "1212121", "284284", "112233", "112211", "992277", "0000", "1122", "7979"),
        *("111222", "111222333", "686868", "797979", "789789", "696969", "520520"),
    ),
    Weakness.FEW: ("000001", "100000", "111112", "122211", "0001", "1000", "1121", "6866", "11112121"),
    Weakness.MIRRORED: ("123321", "12321", "135531", "908809"),
    Weakness.IN_ROW: (
        *("123456", "654321", "456789", "890123", "210987", "1234", "6789", "9876", "2468", "1357", "9630"),
        *("123457", "123450", "023456", "123567", "987321", "456123", "789456", "135790", "123455", "0123456789"),
        *("121314", "102030", "101112", "111213", "010203", "142536", "113114115", "147258", "741852", "123234"),
    ),
    Weakness.KEYPAD: ("159753", "753159", "147852", "123654", "159357", "2580", "0852", "1379", "1397", "14789632"),
    Weakness.DATE: (
        *("1945", "1975", "2026", "0209", "3004", "1231", "2902"),
        *("010190", "020975", "300475", "123175", "750430", "091945", "194509"),
        *("02091945", "09021945", "19450902", "29022000"),
    ),
    Weakness.WELL_KNOWN: ("1470", "8386", "5201314", "246810", "5683", "113115"),
}
"""Weak PINs by reason: from published lists of frequent PINs, and PINs that are common in Vietnam."""


@pytest.mark.parametrize(("pin", "why"), [(pin, why) for why, pins in WEAK.items() for pin in pins])
def test_a_pin_that_is_guessed_first_is_refused_with_its_reason(pin: str, why: Weakness) -> None:
    assert pattern(pin) is why


@pytest.mark.parametrize(
    "pin",
    [
        *("284917", "902184", "284917365018", "719482", "905318", "730582"),
        *("5173", "8402", "1845", "2145", "3209", "3130", "0230"),
        *("312299", "300275", "001990", "131390", "18450902", "02091845"),
    ],
)
def test_a_pin_that_only_looks_like_a_pattern_is_taken(pin: str) -> None:
    assert pattern(pin) is None


def test_the_list_holds_only_what_no_pattern_covers() -> None:
    assert {pin for pin in WELL_KNOWN if pattern(pin) is not Weakness.WELL_KNOWN} == set()


@pytest.mark.parametrize(("digits", "stride"), [(4, 1), (6, 101)])
def test_four_fifths_of_all_numbers_stay(digits: int, stride: int) -> None:
    numbers = [f"{number:0{digits}}" for number in range(0, 10**digits, stride)]
    assert sum(pattern(number) is None for number in numbers) > 0.8 * len(numbers)
