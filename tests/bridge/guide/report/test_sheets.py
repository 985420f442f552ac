"""The division of a section into sheets: nothing is lost, nothing is too tall."""

from hypothesis import given
from hypothesis import strategies as st

from kiosk.bridge.guide.report.sheets import Parts, ReportSheet, sheets

HEIGHT, GAP = 600.0, 10.0
PARTS = st.builds(
    Parts,
    chart_rows=st.integers(0, 3),
    chart_height=st.just(250.0),
    head=st.just(60.0),
    lines=st.lists(st.floats(30, 200), max_size=30).map(tuple),
    titles=st.frozensets(st.integers(0, 30), max_size=3),
    notes=st.just(0.0),
    paragraphs=st.just(()),
)
WITH_NOTES = st.tuples(PARTS, st.lists(st.floats(20, 300), min_size=1, max_size=12)).map(
    lambda drawn: Parts(
        drawn[0].chart_rows,
        drawn[0].chart_height,
        drawn[0].head,
        drawn[0].lines,
        drawn[0].titles,
        sum(drawn[1]),
        tuple(drawn[1]),
    )
)


def parts(chart_rows: int = 0, lines: tuple[float, ...] = (), notes: float = 0) -> Parts:
    return Parts(chart_rows, 250, 60, lines, frozenset(), notes, (notes / 2, notes / 2) if notes else ())


def height_of(sheet: ReportSheet, of: Parts) -> float:
    table = of.head + sum(of.lines[line] for line in sheet.lines) if sheet.lines else 0
    notes = of.notes if sheet.has_notes else sum(of.paragraphs[one] for one in sheet.paragraphs)
    shown = [part for part in (sheet.chart_height if sheet.chart_row is not None else 0, table, notes) if part]
    return sum(shown) + GAP * (len(shown) - 1)


def test_charts_table_and_notes_are_on_one_sheet_if_they_fit() -> None:
    (sheet,) = sheets(parts(1, (50, 50, 50), 80), HEIGHT, GAP)
    assert sheet == ReportSheet(0, 600 - 80 - 210 - 20, range(3), has_notes=True)


def test_the_table_goes_on_below_its_headers() -> None:
    found = sheets(parts(1, (50,) * 20), HEIGHT, GAP)
    assert [sheet.lines for sheet in found] == [range(5), range(5, 15), range(15, 20)]


def test_a_table_of_which_less_than_three_rows_fit_below_the_charts_begins_on_the_next_sheet() -> None:
    found = sheets(parts(1, (120,) * 3), HEIGHT, GAP)
    assert [(sheet.chart_row, sheet.lines) for sheet in found] == [(0, range(0)), (None, range(3))]
    assert found[0].chart_height == HEIGHT


def test_notes_that_do_not_fit_have_sheets_of_their_own() -> None:
    found = sheets(parts(0, (100,) * 5, 300), HEIGHT, GAP)
    assert [(sheet.lines, sheet.has_notes, sheet.paragraphs) for sheet in found] == [
        (range(5), False, range(0)),
        (range(0), False, range(2)),
    ]


def test_no_title_of_a_group_is_the_last_line_of_a_sheet() -> None:
    found = sheets(Parts(0, 0, 60, (100,) * 10, frozenset({5}), 0, ()), HEIGHT + 60, GAP)
    assert [sheet.lines for sheet in found] == [range(5), range(5, 10)]


@given(st.one_of(PARTS, WITH_NOTES))
def test_nothing_is_lost_or_twice_and_no_sheet_is_too_tall(of: Parts) -> None:
    found = sheets(of, HEIGHT, GAP)
    assert [line for sheet in found for line in sheet.lines] == list(range(len(of.lines)))
    assert [sheet.chart_row for sheet in found if sheet.chart_row is not None] == list(range(of.chart_rows))
    paragraphs = [one for sheet in found for one in sheet.paragraphs]
    assert (paragraphs == list(range(len(of.paragraphs)))) != any(sheet.has_notes for sheet in found) or not of.notes
    for sheet in found:
        assert height_of(sheet, of) <= HEIGHT + 0.01
        if sheet.chart_row is not None:
            assert sheet.chart_height >= of.chart_height
