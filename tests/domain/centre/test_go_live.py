"""Tests of the go-live checklist."""

from datetime import date, timedelta

import pytest

from kiosk.domain.centre.go_live import FACTS_VALID, CheckedItem, State, is_ready, is_valid_check, missing
from kiosk.domain.centre.items import WAIVABLE, Item

DAY = date(2026, 11, 27)


def lines(**states: State) -> list[CheckedItem]:
    return [CheckedItem(item, states.get(item.name, State.DONE)) for item in Item]


def test_a_kiosk_is_ready_although_something_optional_is_missing() -> None:
    found = lines(PRINTER=State.MISSING, WIFI=State.NOT_NEEDED)
    assert (is_ready(found), missing(found, is_necessary=False)) == (True, 1)


@pytest.mark.parametrize("item", [item for item in Item if item not in WAIVABLE])
def test_a_kiosk_is_not_ready_without_anything_necessary(item: Item) -> None:
    assert not is_ready(lines(**{item.name: State.MISSING}))


def test_a_list_that_was_not_made_yet_is_not_ready() -> None:
    assert not is_ready([])


@pytest.mark.parametrize(
    ("checked", "is_valid"),
    [(None, False), (DAY, True), (DAY - FACTS_VALID, True), (DAY - FACTS_VALID - timedelta(1), False)],
)
def test_local_facts_are_checked_again_every_year(checked: date | None, is_valid: bool) -> None:
    assert is_valid_check(checked, DAY) == is_valid


def test_a_check_in_the_future_does_not_count() -> None:
    assert not is_valid_check(DAY + timedelta(1), DAY)
