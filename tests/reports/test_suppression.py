"""A report for the wall shows no count from 1 to 4, and none can be computed from it."""

import itertools
from collections.abc import Iterator
from dataclasses import replace

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from kiosk.reports.cells import Average, Cell, Hidden, Percent
from kiosk.reports.drawings import drawing
from kiosk.reports.suppression import suppressed
from kiosk.reports.table import Chart, ChartKind, Column, CountedNote, RowGroup, Section, TableRow
from tests.reports.sample import VIETNAMESE_LABELS, awkward, hamlets, sample

SMALLS = range(1, 5)
SMALL, HELD = Hidden.BELOW_FIVE, Hidden.WITHHELD


def table(*lines: tuple[int, ...], columns: int = 3) -> Section:
    """A table of `lines` with their sums as first column and last row."""
    heads = [Column("total", "Tổng"), *(Column(f"c{at}", f"C{at}", part_of="total") for at in range(columns))]
    rows = [TableRow(f"r{at}", f"R{at}", (sum(line), *line), part_of="all") for at, line in enumerate(lines)]
    sums = [sum(column) for column in zip(*lines, strict=True)]
    rows.append(TableRow("all", "Tổng", (sum(sums), *sums)))
    return Section("s", "S", tuple(heads), (RowGroup(tuple(rows)),))


def cells(section: Section) -> list[tuple[Cell, ...]]:
    return [row.cells for row in suppressed(sample(sections=(section,))).sections[0].rows()]


def test_a_lonely_small_count_takes_a_neighbour_in_its_row_and_in_its_column() -> None:
    assert cells(table((3, 20, 30), (40, 50, 60), (70, 80, 90))) == [
        (53, SMALL, HELD, 30),
        (150, HELD, HELD, 60),
        (240, 70, 80, 90),
        (443, 113, 150, 180),
    ]


def test_two_small_counts_that_can_only_be_one_each_take_another() -> None:
    section = Section(
        "s",
        "S",
        (Column("total", "Tổng"), *(Column(key, key, part_of="total") for key in ("a", "b", "c"))),
        (RowGroup((TableRow("r", "R", (32, 1, 1, 30)),)),),
    )
    assert cells(section) == [(32, SMALL, SMALL, HELD)]


def test_two_small_counts_that_hide_each_other_take_no_other() -> None:
    section = replace(table((2, 3, 30)), groups=(RowGroup((TableRow("r", "R", (35, 2, 3, 30)),)),))
    assert cells(section) == [(35, SMALL, SMALL, 30)]


def test_a_zero_beside_a_small_count_and_its_small_total_stays() -> None:
    section = replace(table((3, 0, 0)), groups=(RowGroup((TableRow("r", "R", (3, 3, 0, 0)),)),))
    assert cells(section) == [(SMALL, SMALL, 0, 0)]


def test_both_ways_to_split_a_total_are_safe() -> None:
    section = hamlets()
    public = cells(section)
    assert public[0][3] is SMALL
    assert HELD in public[0][1:3]
    assert all(isinstance(cell, int) for cell in public[0][4:7]), "the ages add up without a small count"


def test_percentages_and_averages_of_hidden_counts_are_withheld() -> None:
    section = Section(
        "s",
        "S",
        (Column("count", "Số"), Column("share", "Tỷ lệ")),
        (
            RowGroup(
                (
                    TableRow("a", "A", (3, Percent(40, 90))),
                    TableRow("b", "B", (50, Percent(3, 90))),
                    TableRow("c", "C", (60, Percent(88, 90))),
                    TableRow("d", "D", (70, Average(100, 4))),
                    TableRow("e", "E", (80, Average(100, 50))),
                )
            ),
        ),
    )
    assert cells(section) == [(SMALL, Percent(40, 90)), (50, HELD), (60, HELD), (70, HELD), (80, Average(100, 50))]


def test_a_percentage_of_a_withheld_count_is_withheld_too() -> None:
    section = Section(
        "s",
        "S",
        (
            Column("total", "Tổng"),
            Column("a", "A", part_of="total"),
            Column("b", "B", part_of="total"),
            Column("share", "Tỷ lệ B"),
        ),
        (RowGroup((TableRow("r", "R", (43, 3, 40, Percent(40, 80))),)),),
    )
    assert cells(section) == [(43, SMALL, HELD, HELD)]


def test_the_same_count_is_hidden_in_every_section() -> None:
    row = TableRow("r0", "R0", (20,))
    again = Section("again", "Again", (Column("c1", "C1"),), (RowGroup((row,)),))
    report = suppressed(sample(sections=(table((3, 20, 30), (40, 50, 60)), again)))
    assert report.sections[0].rows()[0].cells[2] is HELD
    assert report.sections[1].rows()[0].cells == (HELD,)


def test_charts_show_the_hidden_cells_of_the_table() -> None:
    section = suppressed(sample(sections=(table((1, 1, 1), (40, 50, 60)),))).sections[0]
    drawn = drawing(section, Chart(ChartKind.BARS, "C", ("total",)))
    assert drawn.series[0].cells[0] is SMALL


def test_texts_dates_and_missing_figures_stay() -> None:
    public = cells(awkward())
    assert [row[1:] for row in public] == [row.cells[1:] for row in awkward().rows()]
    assert public[7][0] is None


def test_withheld_cells_are_explained_once() -> None:
    report = sample()
    public = suppressed(report)
    assert [VIETNAMESE_LABELS.withheld_note in section.notes for section in public.sections] == [True, True, False]
    assert public.is_public
    assert suppressed(public) == public


def possible(section: Section, public: Section) -> dict[tuple[int, int], set[int]]:
    """Return two values for each hidden cell of a `table` for which the sums are right, or all if there are fewer.

    The reader takes a withheld count for any number.
    """
    true = [[cell for cell in row.cells if isinstance(cell, int)] for row in section.rows()]
    shown = [row.cells for row in public.rows()]
    places = list(itertools.product(range(len(true)), range(len(true[0]))))
    domain: dict[tuple[int, int], list[int]] = {}
    for at, by in places:
        number, cell = true[at][by], shown[at][by]
        allowed = range(number + 7) if cell is HELD else SMALLS
        domain[at, by] = [cell] if isinstance(cell, int) else sorted(allowed, key=lambda value: abs(value - number))
    seen: dict[tuple[int, int], set[int]] = {
        place: set() for place in places if not isinstance(shown[place[0]][place[1]], int)
    }
    inner = [place for place in places if place[0] < len(true) - 1 and place[1] > 0]
    for filled in _fills(domain, inner, {}, len(true), len(true[0])):
        for place, values in seen.items():
            values.add(filled[place])
        if all(len(values) > 1 for values in seen.values()):
            break
    return seen


Filled = dict[tuple[int, int], int]


def _fills(
    domain: dict[tuple[int, int], list[int]], inner: list[tuple[int, int]], filled: Filled, height: int, width: int
) -> Iterator[Filled]:
    """Yield every way to fill in the cells of a table, row by row, so that all sums are right."""
    if len([place for place in filled if place in inner]) == len(inner):
        total = sum(filled[height - 1, by] for by in range(1, width))
        if total in domain[height - 1, 0]:
            yield {**filled, (height - 1, 0): total}
        return
    at, by = inner[len([place for place in filled if place in inner])]
    for value in domain[at, by]:
        more = {**filled, (at, by): value}
        if by == width - 1:
            more[at, 0] = sum(more[at, left] for left in range(1, width))
        if at == height - 2:
            more[height - 1, by] = sum(more[up, by] for up in range(height - 1))
        if all(number in domain[place] for place, number in more.items()):
            yield from _fills(domain, inner, more, height, width)


@settings(max_examples=200, deadline=None)
@given(
    st.integers(2, 3).flatmap(
        lambda columns: st.lists(
            st.tuples(*[st.sampled_from([0, 0, 1, 2, 3, 4, 5, 6, 9])] * columns), min_size=1, max_size=2
        )
    )
)
def test_no_small_count_follows_from_the_sums(lines: list[tuple[int, ...]]) -> None:
    section = table(*lines, columns=len(lines[0]))
    public = suppressed(sample(sections=(section,))).sections[0]
    for row, true in zip(public.rows(), section.rows(), strict=True):
        for cell, number in zip(row.cells, true.cells, strict=True):
            assert cell == number or isinstance(cell, Hidden)
            assert not (isinstance(cell, int) and 1 <= cell <= 4)
    alone = {
        place for place, values in possible(section, public).items() if len(values) < 2 and max(values) in SMALLS
    }
    assert not alone, [row.cells for row in public.rows()]


@pytest.mark.parametrize("size", [400])
def test_a_long_table_is_suppressed_quickly(size: int) -> None:
    section = table(*((at % 7, at % 11, at % 5) for at in range(size)))
    public = cells(section)
    assert not any(isinstance(cell, int) and 1 <= cell <= 4 for row in public for cell in row)


def of_one(key: str, columns: dict[str, str], **rows: tuple[Cell, ...]) -> Section:
    """A table; `columns`: the total of each column, or an empty text."""
    heads = tuple(Column(name, name, part_of=total) for name, total in columns.items())
    return Section(key, key, heads, (RowGroup(tuple(TableRow(row, row, cells) for row, cells in rows.items())),))


def published(*sections: Section) -> list[list[tuple[Cell, ...]]]:
    return [[row.cells for row in section.rows()] for section in suppressed(sample(sections=sections)).sections]


def test_a_total_that_another_table_repeats_is_hidden_there_too() -> None:
    learning = of_one("learning", {"total": "", "male": "total", "female": "total"}, learners=(9, 3, 6))
    again = of_one("cumulative", {"period": "", "cumulative": ""}, learners=(9, 118))
    (row,), (repeated,) = published(learning, again)
    assert row == (HELD, SMALL, 6)
    assert repeated == (HELD, HELD)


def test_the_transposed_total_is_the_same_figure() -> None:
    learning = of_one("learning", {"total": "", "male": "total", "female": "total"}, **{"tasks-alone": (9, 3, 6)})
    by_week = of_one("tasks-by-week", {"tasks-alone": ""}, total=(9,))
    assert published(learning, by_week) == [[(HELD, SMALL, 6)], [(HELD,)]]


def test_a_visit_of_one_learner_counts_one_visitor() -> None:
    visits = of_one(
        "visits",
        {"total": "", "learner": "total", "shared": "total", "guest": "total"},
        visits=(22, 3, 9, 10),
        visitors=(43, 3, 30, 10),
    )
    ((first, second),) = published(visits)
    assert (first[1], first[3]) == (second[1], second[3]) == (SMALL, HELD)


def test_the_number_of_shared_visits_does_not_follow_from_their_visitors() -> None:
    visits = of_one(
        "visits",
        {"total": "", "learner": "total", "shared": "total", "guest": "total"},
        visits=(366, 269, 1, 96),
        visitors=(367, 269, 2, 96),
    )
    ((first, second),) = published(visits)
    assert HELD in (first[0], second[0]), "one more visitor than visits can only be one visit of two"


def test_a_zero_is_shown_beside_what_is_withheld() -> None:
    section = replace(table((0, 0, 0)), groups=(RowGroup((TableRow("r", "R", (7, 2, 5, 0)),)),))
    assert cells(section) == [(HELD, SMALL, HELD, 0)]


def test_the_sums_of_two_rows_and_their_inequality_give_nothing_away_together() -> None:
    """Of seven learners at least five have done a lesson, all of them in c, d and e: a and b have one each."""
    columns = {"total": "", "a": "total", "b": "total", "c": "total", "d": "total", "e": "total"}
    (learners, done), *_ = published(
        of_one("learning", columns, **{"learners": (7, 1, 1, 1, 3, 1), "done-any": (5, 0, 0, 1, 3, 1)})
    )
    assert HELD in (learners[0], done[0])


def test_who_has_done_a_lesson_does_not_follow_from_its_group() -> None:
    """All nine of the second column have done their lesson in the only group with lessons there."""
    rows = {"done-any": (12, 3, 9), "done-basics": (9, 0, 9), "done-skills": (3, 3, 0)}
    rows |= dict.fromkeys(("done-services", "done-safety", "done-core"), (0, 0, 0))
    ((some, basics, *_),) = published(of_one("learning", {"total": "", "a": "total", "b": "total"}, **rows))
    assert some[1] is SMALL
    assert HELD in (some[0], basics[2])


def test_a_cumulative_figure_is_withheld_beside_a_hidden_one() -> None:
    """In the first period of a year, they are equal."""
    columns = {"period": "", "cumulative": ""}
    learning = of_one("learning", {"total": "", "male": "total", "female": "total"}, visits=(11, 1, 10))
    (row,), (repeated, _) = published(learning, of_one("cumulative", columns, visits=(11, 11), learners=(20, 31)))
    assert (row, repeated) == ((11, SMALL, HELD), (11, 10))
    learning = of_one("learning", {"total": "", "male": "total", "female": "total"}, visits=(8, 4, 4))
    (row,), (repeated,) = published(learning, of_one("cumulative", columns, visits=(8, 8)))
    assert (row, repeated) == ((HELD, SMALL, SMALL), (HELD, HELD))


def test_a_shared_visit_of_a_day_with_four_visitors_is_not_computable() -> None:
    columns = {"total": "", "learner": "total", "shared": "total", "guest": "total"}
    ((visits, visitors),) = published(of_one("visits", columns, visits=(2, 0, 1, 1), visitors=(3, 0, 2, 1)))
    assert SMALL not in (visits[2], visitors[0]), "three or four visitors, one a guest, leave one shared visit"


def test_figures_of_other_periods_are_rounded() -> None:
    columns = {"period": "", "before": "", "change": "", "percent": ""}
    compared = of_one(
        "comparison",
        columns,
        learners=(33, 12, 21, Percent(21, 12)),
        visits=(41, 3, 38, Percent(38, 3)),
        sessions=(4, 3, 1, Percent(1, 3)),
    )
    assert published(compared) == [
        [(33, 10, 23, Percent(23, 10)), (41, SMALL, HELD, HELD), (4, 3, 1, Percent(1, 3))],
    ]
    shares = of_one(
        "cumulative",
        {"period": "", "cumulative": "", "share": ""},
        learners=(33, 62, Percent(62, 900, is_common=True)),
    )
    assert published(shares) == [[(33, 60, Percent(60, 900, is_common=True))]]


def test_the_men_of_a_session_are_not_computable() -> None:
    heads = tuple(Column(key, key) for key in ("attendance", "female", "elderly"))
    rows = (TableRow("a", "1", (12, 9, 6)), TableRow("b", "2", (30, 20, 10)))
    assert published(Section("sessions", "S", heads, (RowGroup(rows),), is_list=True)) == [
        [(12, HELD, 6), (30, 20, 10)]
    ]


def test_hidden_rows_of_a_table_sorted_by_number_are_sorted_by_name() -> None:
    section = of_one("tasks-by-hamlet", {"tasks-alone": ""}, z=(40,), y=(30,), x=(4,), b=(3,), a=(2,))
    public = suppressed(sample(sections=(section,))).sections[0]
    assert [row.header for row in public.rows()] == ["z", "y", "a", "b", "x"]


def test_a_note_with_a_number_is_shown_without_it() -> None:
    note = CountedNote(3, "{count} lượt chưa tính.", "Có lượt chưa tính.")
    whole = sample(sections=(replace(table((40, 20, 30)), notes=("N",), counted=(note,)),))
    assert whole.sections[0].all_notes() == ("N", "3 lượt chưa tính.")
    assert suppressed(whole).sections[0].all_notes() == ("N", "Có lượt chưa tính.")


def test_notes_of_guides_are_left_out() -> None:
    notes = of_one("notes", {"sessions": ""}, a=(20,))
    assert [section.key for section in suppressed(sample(sections=(table((1, 20, 30)), notes))).sections] == ["s"]
