"""Charts: values have the texts of the table, nothing overlaps or leaves the chart, sizes are in proportion."""

import itertools

import pytest
from hypothesis import given
from hypothesis import strategies as st

from kiosk.bridge.guide.report.charts.axis import axis
from kiosk.bridge.guide.report.charts.bars import bar_shapes
from kiosk.bridge.guide.report.charts.frame import Pen
from kiosk.bridge.guide.report.charts.lines import line_shapes
from kiosk.bridge.guide.report.charts.shapes import Box, ChartShapes, Segment
from kiosk.reports.cells import Average, Cell, Hidden, Percent
from kiosk.reports.drawings import Drawing, Series
from kiosk.reports.table import Chart, ChartKind
from tests.bridge.guide.report.plain_letters import PlainLetters
from tests.reports.sample import VIETNAMESE_LABELS

PEN = Pen(PlainLetters(), VIETNAMESE_LABELS, 20, 8)
WIDTH, HEIGHT = 600.0, 300.0
CELLS = st.one_of(
    st.integers(0, 10**7),
    st.none(),
    st.sampled_from(Hidden),
    st.builds(Percent, st.integers(0, 100), st.integers(0, 100)),
)
NAMES = st.text(st.sampled_from("abcdef "), min_size=1, max_size=30)
COLUMNS = st.lists(st.tuples(NAMES, CELLS, CELLS, CELLS), min_size=1, max_size=40)


def drawing(*series: list[Cell], names: list[str] | None = None, kind: ChartKind = ChartKind.BARS) -> Drawing:
    names = names or [f"N{at}" for at in range(len(series[0]))]
    cells = [Series(f"Chuỗi {at}", (), tuple(one)) for at, one in enumerate(series)]
    return Drawing(Chart(kind, "Tên", ()), tuple(names), tuple(cells))


def bars(*series: list[Cell], names: list[str] | None = None) -> ChartShapes:
    return bar_shapes(drawing(*series, names=names), PEN, WIDTH, HEIGHT, "và {} nữa".format)


def lines(*series: list[Cell], names: list[str] | None = None) -> ChartShapes:
    return line_shapes(drawing(*series, names=names, kind=ChartKind.LINES), PEN, WIDTH, HEIGHT)


def texts(shapes: ChartShapes) -> list[str]:
    return [label.text for label in shapes.labels]


def is_inside(box: Box) -> bool:
    return (
        box.x >= -1 and box.y >= -1 and box.x + box.width <= WIDTH + 1 and box.y + box.height <= HEIGHT + 1
    )  # rounding


def test_bars_are_as_long_as_their_values() -> None:
    shapes = bars([100, 50, 0, None, Hidden.BELOW_FIVE])
    assert [bar.box.width for bar in shapes.bars] == [shapes.bars[0].box.width, shapes.bars[0].box.width / 2]
    assert [label.text for label in shapes.labels if label.is_strong] == ["100", "50", "0", "–", "dưới 5"]


def test_bars_that_do_not_fit_are_counted() -> None:
    shown = texts(bars([7] * 60))
    assert shown[-1] == "và 46 nữa"
    assert shown.count("7") == 14


def test_several_series_have_their_names_and_their_own_looks() -> None:
    shapes = bars([3, 4], [5, 6], [7, 8])
    assert texts(shapes)[:3] == ["Chuỗi 0", "Chuỗi 1", "Chuỗi 2"]
    assert [bar.style for bar in shapes.bars] == [0, 1, 2, 0, 1, 2, 0, 1, 2]


def test_a_value_below_zero_has_a_bar_to_the_left() -> None:
    less, more = bars([-50, 50]).bars
    assert less.box.x + less.box.width == pytest.approx(more.box.x)
    assert less.box.width == pytest.approx(more.box.width)


def test_a_line_is_interrupted_where_there_is_no_value() -> None:
    shapes = lines([10, 20, None, 40, 50, Hidden.BELOW_FIVE])
    assert len(shapes.segments) == 2
    assert [marker.is_hollow for marker in shapes.markers] == [False] * 4 + [True]
    assert "dưới 5" in texts(shapes)


def test_points_are_as_high_as_their_values() -> None:
    low, middle, high = lines([0, 50, 100]).markers
    assert low.y - middle.y == pytest.approx(middle.y - high.y)
    assert low.x < middle.x < high.x


def test_each_point_of_a_short_line_has_its_value() -> None:
    shown = texts(lines([41, 78, 96, 118, 79], names=["15/10", "19/10", "26/10", "02/11", "09/11"]))
    assert set(shown) >= {"41", "78", "96", "118", "79", "15/10", "19/10", "26/10", "02/11", "09/11"}


def test_the_last_and_the_largest_value_are_written_first_if_not_all_fit() -> None:
    shown = texts(lines([*range(1000, 1060), 5000, *range(1000, 1060)]))
    assert "5.000" in shown
    assert "1.059" in shown


def test_a_value_below_a_steep_line_is_written_below_its_point() -> None:
    shapes = lines([30_000, 90_000, 91_000])
    (value,) = [label.box for label in shapes.labels if label.text == "30.000" and label.is_strong]
    assert value.y > shapes.markers[0].y
    assert not any(segment.crosses(value) for segment in shapes.segments)


@pytest.mark.parametrize(
    ("ends", "is_crossing"),
    [
        ((0, 0, 100, 100), True),
        ((50, 0, 50, 100), True),
        ((0, 50, 100, 50), True),
        ((45, 45, 55, 55), True),
        ((0, 0, 30, 30), False),
        ((0, 70, 100, 70), False),
        ((30, 0, 30, 100), False),
        ((0, 100, 30, 0), False),
    ],
)
def test_a_segment_crosses_a_box(ends: tuple[float, float, float, float], *, is_crossing: bool) -> None:
    assert Segment(*ends, 0).crosses(Box(40, 40, 20, 20)) == is_crossing


@pytest.mark.parametrize(
    ("cells", "shown"),
    [
        ([118], ["0", "50", "100"]),
        ([3], ["0", "1", "2", "3"]),
        ([0], ["0", "1"]),
        ([None], ["0", "1"]),
        ([12345], ["0", "5.000", "10.000"]),
        ([Percent(1, 4)], ["0,0%", "10,0%", "20,0%"]),
        ([Average(3, 2)], ["0,0", "0,5", "1,0", "1,5"]),
        ([-60, 100], ["-50", "0", "50", "100"]),
    ],
)
def test_ticks_are_round_numbers(cells: list[Cell], shown: list[str]) -> None:
    found = [label for _, label in axis(cells, 4).ticks]
    assert [label.removesuffix("%").removesuffix(",0") for label in found] == [
        label.removesuffix("%").removesuffix(",0") for label in shown
    ]


@given(COLUMNS, st.integers(1, 3), st.sampled_from([bars, lines]))
def test_no_text_overlaps_another_or_leaves_the_chart(
    columns: list[tuple[str, Cell, Cell, Cell]], count: int, draw: object
) -> None:
    names = [" ".join(name.split()) or "x" for name, *_ in columns]
    series = [[cells[at] for _, *cells in columns] for at in range(count)]
    shapes = draw(*series, names=names)  # type: ignore[operator]  # one of two functions
    boxes = [label.box for label in shapes.labels]
    assert [box for box in boxes if not is_inside(box)] == []
    assert [pair for pair in itertools.combinations(boxes, 2) if pair[0].overlaps(pair[1])] == []
    for place in [bar.box for bar in shapes.bars]:
        assert is_inside(place)
