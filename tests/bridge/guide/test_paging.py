"""Tests of a page of a list."""

import pytest

from kiosk.bridge.guide.paging import Page

LETTERS = "abcdefg"


def test_the_pages_hold_every_item_once() -> None:
    pages = [Page(number, 3) for number in range(Page(0, 3).count(len(LETTERS)))]
    assert [page.of(LETTERS) for page in pages] == ["abc", "def", "g"]


def test_an_empty_list_has_one_empty_page() -> None:
    assert (Page(0, 3).count(0), Page(2, 3).within(0), Page(0, 3).of("")) == (1, Page(0, 3), "")


@pytest.mark.parametrize(("length", "number"), [(7, 2), (6, 1), (3, 0)])
def test_a_page_after_the_end_becomes_the_last_one(length: int, number: int) -> None:
    assert Page(2, 3).within(length) == Page(number, 3)


def test_there_is_no_page_before_the_first() -> None:
    assert Page(1, 3).turned_to(-1) == Page(0, 3)


@pytest.mark.parametrize(("size", "number"), [(1, 6), (4, 1), (9, 0)])
def test_another_size_keeps_the_first_item_of_the_page_in_view(size: int, number: int) -> None:
    resized = Page(2, 3).resized(size)
    assert resized == Page(number, size)
    assert "g" in resized.of(LETTERS)


def test_a_size_of_nothing_changes_nothing() -> None:
    assert Page(2, 3).resized(0) == Page(2, 3)
