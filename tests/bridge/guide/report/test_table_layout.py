"""The layout of a table: every column is shown once, no text is cut, divisions stay together."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from kiosk.bridge.guide.report.table_layout import Type, table_layout
from kiosk.reports.table import Column, Kind, RowGroup, Section, TableRow
from tests.bridge.guide.report.plain_letters import PlainLetters
from tests.bridge.guide.report.samples import SPLIT, awkward, learning, organisation, sessions
from tests.reports.sample import VIETNAMESE_LABELS

KIND = Type(PlainLetters(), 20, 5, 3, "Trống")


LEARNING = learning()


def groups_in(width: float, section: Section = LEARNING) -> list[list[str]]:
    layout = table_layout(section, VIETNAMESE_LABELS, KIND, width)
    return [[section.columns[place.column].key for place in group.places] for group in layout.groups]


def test_all_columns_are_in_one_group_if_they_fit() -> None:
    assert groups_in(1000) == [[column.key for column in SPLIT]]


def test_columns_of_one_division_stay_together() -> None:
    ages = [f"age{at}" for at in range(5)]
    assert groups_in(480) == [["total", "male", "female", "unstated"], ages]
    assert groups_in(590) == [["total", "male", "female", "unstated"], ages]


@pytest.mark.parametrize("width", [250, 480, 700, 1000, 2000])
@pytest.mark.parametrize("section", [learning(), awkward().sections[0], sessions()], ids=lambda one: one.key)
def test_every_column_is_shown_once_and_wide_enough(section: Section, width: float) -> None:
    layout = table_layout(section, VIETNAMESE_LABELS, KIND, width)
    shown = [place for group in layout.groups for place in group.places]
    assert [place.column for place in shown] == list(range(len(section.columns)))
    for place in shown:
        column = section.columns[place.column]
        texts = [line.texts[place.column] for line in layout.lines if line.row]
        words = column.header.split() + (texts if column.kind is not Kind.TEXT else [])
        assert place.width >= max(len(word) for word in words) * 10 + 10


def test_numbers_stay_near_their_names_in_a_small_table() -> None:
    (group,) = table_layout(organisation(), VIETNAMESE_LABELS, KIND, 2000).groups
    (place,) = group.places
    assert place.width == len("Số lượng") * 10 + 10 + 5 * 20


@pytest.mark.parametrize("width", [480, 1000, 1500])
def test_a_group_is_as_wide_as_the_table(width: float) -> None:
    for group in table_layout(learning(), VIETNAMESE_LABELS, KIND, width).groups:
        assert group.width == pytest.approx(width)
        assert group.places[0].x == group.header_width


def test_a_row_is_tall_enough_for_its_longest_text() -> None:
    section = Section(
        "s", "S", (Column("text", "Nội dung", Kind.TEXT),), (RowGroup((TableRow("r", "1", ("chữ " * 20 + "hết",)),)),)
    )
    layout = table_layout(section, VIETNAMESE_LABELS, KIND, 300)
    (place,) = layout.groups[0].places
    assert layout.lines[0].height == PlainLetters().height("chữ " * 20 + "hết", 20, place.width - 10) + 6


def test_a_table_without_rows_has_a_line_that_states_it() -> None:
    layout = table_layout(Section("s", "S", SPLIT), VIETNAMESE_LABELS, KIND, 1000)
    assert [(line.header, line.row) for line in layout.lines] == [("Trống", None)]


@given(st.lists(st.integers(0, 10**9), min_size=1, max_size=14), st.integers(200, 2000))
def test_columns_are_divided_only_if_they_do_not_fit(numbers: list[int], width: int) -> None:
    columns = tuple(Column(f"c{at}", f"C{at}") for at in range(len(numbers)))
    section = Section("s", "S", columns, (RowGroup((TableRow("r", "Hàng", tuple(numbers)),)),))
    least = 50 + sum(10 + 10 * max(len(f"{number:,}"), len(f"C{at}")) for at, number in enumerate(numbers))
    assert (len(groups_in(width, section)) == 1) == (least <= width or len(numbers) == 1)
