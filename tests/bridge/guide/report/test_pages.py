"""The division of a report into pages: all sheets in their order, short sections together."""

from hypothesis import given
from hypothesis import strategies as st

from kiosk.bridge.guide.report.pages import SheetSize, pages

HEIGHT = 600.0
SIZES = st.builds(SheetSize, st.floats(10, 600), st.just(70.0), st.booleans())


def short(height: float) -> SheetSize:
    return SheetSize(height, 70, can_follow=True)


def test_short_sections_share_a_page() -> None:
    assert pages([[short(200)], [short(200)], [short(200)]], HEIGHT) == [[(0, 0), (1, 0)], [(2, 0)]]


def test_a_short_section_follows_the_last_sheet_of_a_long_one() -> None:
    assert pages([[short(600), short(100)], [short(300)]], HEIGHT) == [[(0, 0)], [(0, 1), (1, 0)]]


def test_a_long_section_begins_on_a_page_of_its_own() -> None:
    assert pages([[short(100)], [short(300), short(50)]], HEIGHT) == [[(0, 0)], [(1, 0)], [(1, 1)]]


def test_a_section_with_charts_or_groups_of_columns_begins_on_a_page_of_its_own() -> None:
    assert pages([[short(100)], [SheetSize(100, 70)]], HEIGHT) == [[(0, 0)], [(1, 0)]]


def test_there_are_no_pages_of_nothing() -> None:
    assert pages([], HEIGHT) == []


@given(st.lists(st.lists(SIZES, min_size=1, max_size=4), max_size=12))
def test_every_sheet_is_on_one_page_in_its_order_and_no_page_is_too_tall(sections: list[list[SheetSize]]) -> None:
    found = pages(sections, HEIGHT)
    assert [place for page in found for place in page] == [
        (section, sheet) for section, sizes in enumerate(sections) for sheet in range(len(sizes))
    ]
    for page in found:
        first, *others = [sections[section][sheet] for section, sheet in page]
        assert first.height + sum(size.above + size.height for size in others) <= HEIGHT
