"""Tests of identifiers: UUIDs of version 7, as RFC 9562 defines them."""

from uuid import UUID

from hypothesis import given
from hypothesis import strategies as st

from kiosk.storage.identifiers import IdentifierSource

MILLISECONDS = st.integers(-(10**13), (1 << 48) - 2)


@given(st.lists(MILLISECONDS, min_size=2, max_size=50))
def test_every_identifier_is_greater_than_the_one_before_whatever_the_clock_does(clock: list[int]) -> None:
    source = IdentifierSource()
    made = [source.next(milliseconds) for milliseconds in clock]
    assert made == sorted(set(made))


@given(MILLISECONDS)
def test_an_identifier_is_a_uuid_of_version_7(milliseconds: int) -> None:
    made = UUID(IdentifierSource().next(milliseconds))
    assert (made.version, made.variant) == (7, "specified in RFC 4122")


def test_an_identifier_begins_with_the_time_in_milliseconds() -> None:
    # the example in RFC 9562, appendix A.6
    assert IdentifierSource().next(0x017F22E279B0).startswith("017f22e2-79b0-7")


def test_a_full_tail_carries_into_the_milliseconds() -> None:
    source = IdentifierSource(lambda bits: (1 << bits) - 1)
    first, second = source.next(5), source.next(5)
    assert first < second
    assert second.startswith("00000000-0006-7")
