"""Tests of sealed files, which are encrypted with a code."""

import io
import os
from collections.abc import Iterator

import pytest

from kiosk.domain.errors import CopyRefusedError
from kiosk.services.backup import sealing
from kiosk.services.backup.sealing import DIGITS, MAGIC, in_groups, new_code, read_code, seal, unseal

CODE = "482109375562118049732206"
PLAIN = os.urandom(300_000)


def sealed(plain: bytes = PLAIN, code: str = CODE) -> bytes:
    out = io.BytesIO()
    seal(iter([plain[start : start + 65_536] for start in range(0, len(plain), 65_536)]), out.write, code)
    return out.getvalue()


def opened(data: bytes, code: str = CODE) -> bytes:
    out = io.BytesIO()
    unseal(io.BytesIO(data), out.write, code, "copy.saoluu")
    return out.getvalue()


def test_the_code_opens_what_it_sealed() -> None:
    assert opened(sealed()) == PLAIN
    assert opened(sealed(b"")) == b""


def test_nothing_of_it_can_be_read_without_the_code() -> None:
    data = sealed(b"Nguyen Van A " * 1000)
    assert b"Nguyen" not in data
    assert CODE.encode() not in data
    assert sealed() != sealed(), "the same key twice"


def test_an_age_identity_of_the_code_is_one_that_age_takes() -> None:
    for _ in range(20):
        key = sealing._bech32(os.urandom(32)).upper()
        import pyrage

        assert str(pyrage.x25519.Identity.from_str(key)) == key


def test_codes_are_long_and_never_the_same() -> None:
    codes = {new_code() for _ in range(100)}
    assert len(codes) == 100
    assert all(len(code) == DIGITS and code.isdigit() for code in codes)
    assert in_groups(CODE) == "4821 0937 5562 1180 4973 2206"


@pytest.mark.parametrize(
    "typed",
    [
        "4821 0937 5562 1180 4973 2206",
        " 4821-0937-5562-1180-4973-2206\n",
        "482109375562–1180 49732206",
        f"{CODE}\r\n",
    ],
)
def test_a_code_may_be_typed_with_spaces_and_dashes(typed: str) -> None:
    assert read_code(typed) == CODE


@pytest.mark.parametrize("typed", ["", "1234", CODE + "1", CODE[:-1] + "O", "٤" * DIGITS])
def test_what_is_no_code_is_refused_before_anything_is_read(typed: str) -> None:
    with pytest.raises(CopyRefusedError, match="24 digits") as caught:
        read_code(typed)
    assert typed == "" or typed not in str(caught.value)


def test_a_wrong_code_is_told_apart_from_damage() -> None:
    with pytest.raises(CopyRefusedError, match=r"does not open copy\.saoluu"):
        opened(sealed(), CODE[::-1])


@pytest.mark.parametrize("left", [len(MAGIC), 40, 60, 200, 300, 70_000, -1, -20_000])
def test_a_copy_that_was_cut_off_is_damaged(left: int) -> None:
    with pytest.raises(CopyRefusedError, match="damaged or cut off"):
        opened(sealed()[:left])


@pytest.mark.parametrize("place", [len(MAGIC) + 40, 230, 5000, -1])
def test_a_changed_byte_is_never_handed_on_as_true(place: int) -> None:
    data = bytearray(sealed())
    data[place] ^= 1
    with pytest.raises(CopyRefusedError):
        opened(bytes(data))


@pytest.mark.parametrize("data", [b"", b"rubbish", b"age-encryption.org/v1\n-> scrypt"])
def test_something_else_is_told(data: bytes) -> None:
    with pytest.raises(CopyRefusedError, match="is not a backup of a kiosk's record"):
        opened(data)


def test_what_fails_on_either_side_is_raised_as_it_is() -> None:
    def full(_data: bytes) -> None:
        raise OSError(28, "No space left on device")

    def gone() -> Iterator[bytes]:
        yield b"x" * 100
        raise ZeroDivisionError

    def after_the_head(data: bytes) -> None:
        if not data.startswith(MAGIC):
            full(data)

    with pytest.raises(OSError, match="No space"):
        seal(iter([PLAIN]), after_the_head, CODE)
    with pytest.raises(ZeroDivisionError):
        seal(gone(), lambda _data: None, CODE)
    with pytest.raises(OSError, match="No space"):
        unseal(io.BytesIO(sealed()), full, CODE, "x")
