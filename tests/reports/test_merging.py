"""Reports of several kiosks become one: counts add up, and what does not belong together is refused."""

from collections.abc import Sequence
from dataclasses import replace
from datetime import date, datetime, time

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from kiosk.domain.errors import ReportError
from kiosk.domain.ids import ENGLISH
from kiosk.reports.cells import Average, Cell, Percent
from kiosk.reports.json_file import json_bytes
from kiosk.reports.merging import merge
from kiosk.reports.ranking import ranked
from kiosk.reports.suppression import suppressed
from kiosk.reports.table import (
    Chart,
    ChartKind,
    Code,
    Column,
    CountedNote,
    DayRange,
    Kind,
    Place,
    Report,
    RowGroup,
    Rule,
    Section,
    TableRow,
)
from tests.reports.sample import PLACE, VIETNAMESE_LABELS, hamlets, sample, split_row


def report_of(
    kiosk: str, *rows: TableRow, columns: Sequence[Column] = (Column("n", "Số"),), **changes: object
) -> Report:
    section = replace(Section("s", "S", tuple(columns), (RowGroup(rows),)), **changes)
    return sample(kiosk, sections=(section,))


def cells(report: Report) -> dict[str, tuple[Cell, ...]]:
    return {row.key: row.cells for section in report.sections for row in section.rows()}


def test_counts_are_added_and_percentages_computed_again() -> None:
    merged = merge([sample("kiosk-a"), sample("kiosk-b")])
    assert merged.sections[0].rows()[0].cells == (206, 80, 122, 4, 40, 66, 100, Percent(122, 206))
    assert merged.kiosk_id == ""
    assert [part.kiosk_id for part in merged.parts] == ["kiosk-a", "kiosk-b"]


def test_averages_are_weighted() -> None:
    merged = merge(
        [
            report_of("a", TableRow("r", "R", (Average(10, 10),))),
            report_of("b", TableRow("r", "R", (Average(90, 30),))),
        ]
    )
    assert cells(merged)["r"] == (Average(100, 40),)


def test_a_missing_figure_does_not_count_as_zero() -> None:
    merged = merge(
        [
            report_of("a", TableRow("r", "R", (None,)), TableRow("q", "Q", (None,))),
            report_of("b", TableRow("r", "R", (3,))),
        ]
    )
    assert cells(merged) == {"r": (3,), "q": (None,)}


def test_people_are_added_up_with_a_note() -> None:
    merged = merge([sample("kiosk-a"), sample("kiosk-b")])
    assert [section.notes.count(VIETNAMESE_LABELS.twice_note) for section in merged.sections] == [1, 0, 0]
    assert VIETNAMESE_LABELS.twice_note not in merge([sample()]).sections[0].notes


def test_the_most_missed_question_is_that_of_one_kiosk_with_its_own_share() -> None:
    columns = (Column("missed", "Câu hay sai nhất", Kind.TEXT), Column("missed-alone", "Đúng ngay"))

    def lesson(kiosk: str, question: str | None, share: Percent | None) -> Report:
        row = TableRow("bai", "Bài", (question, share))
        return sample(kiosk, sections=(Section("s", "S", columns, (RowGroup((row,)),)),))

    reports = [
        lesson("a", "Mã OTP?", Percent(6, 10)),
        lesson("b", "Ai gọi?", Percent(1, 4)),
        lesson("c", "Số không?", Percent(0, 0)),
    ]
    assert cells(merge(reports)) == {"bai": ("Ai gọi?", Percent(1, 4))}
    assert cells(merge([merge(reports[:1]), merge(reports[1:])])) == cells(merge(reports))


def test_a_figure_of_the_commune_is_kept() -> None:
    rows = (
        TableRow("adults", "Người lớn", (9800,), rule=Rule.COMMON),
        TableRow("share", "Tỷ lệ", (Percent(98, 9800, is_common=True),)),
    )
    merged = merge([report_of("a", *rows), report_of("b", *rows)])
    assert cells(merged) == {"adults": (9800,), "share": (Percent(196, 9800, is_common=True),)}


@pytest.mark.parametrize(
    "rows",
    [
        [TableRow("adults", "Người lớn", (number,), rule=Rule.COMMON) for number in (9800, 9900)],
        [TableRow("adults", "Người lớn", (Percent(5, number, is_common=True),)) for number in (9800, 9900)],
    ],
)
def test_different_figures_of_the_commune_are_refused(rows: list[TableRow]) -> None:
    with pytest.raises(ReportError, match="different figures for “Người lớn”"):
        merge([report_of("a", rows[0]), report_of("b", rows[1])])


def test_a_row_that_one_kiosk_lacks_keeps_its_place() -> None:
    first = report_of("a", TableRow("phu-tho", "Phú Thọ", (1,), "all"), TableRow("all", "Tổng", (1,)))
    second = report_of("b", TableRow("an-xa", "An Xá", (2,), "all"), TableRow("all", "Tổng", (2,)))
    assert cells(merge([first, second])) == {"an-xa": (2,), "phu-tho": (1,), "all": (3,)}


def test_records_are_listed_by_date_and_numbered() -> None:
    columns = (Column("day", "Ngày", Kind.DATE), Column("at", "Giờ", Kind.TIME), Column("n", "Số"))

    def diary(kiosk: str, *days: int) -> Report:
        rows = (
            TableRow(f"s{day}", str(number), (date(2026, 11, day), time(19), day))
            for number, day in enumerate(days, 1)
        )
        return report_of(kiosk, *rows, columns=columns, is_list=True)

    merged = merge([diary("b", 3, 7), diary("a", 5, 7)])
    rows = merged.sections[0].rows()
    assert [(row.key, row.header, row.cells[2]) for row in rows] == [
        ("1/s3", "1", 3),
        ("0/s5", "2", 5),
        ("0/s7", "3", 7),
        ("1/s7", "4", 7),
    ]


def test_different_texts_stand_side_by_side() -> None:
    columns = (Column("t", "T", Kind.TEXT), Column("d", "D", Kind.DATE))
    texts = [("Câu 3", date(2026, 1, 1)), ("Câu 5", date(2026, 1, 2)), ("Câu 3", date(2026, 1, 1))]
    reports = [
        report_of(f"k{at}", TableRow("r", "R", row), columns=columns, notes=("chung", f"n{at}"))
        for at, row in enumerate(texts)
    ]
    merged = merge(reports)
    assert cells(merged)["r"] == ("Câu 3; Câu 5", None)
    assert merged.sections[0].notes == ("chung", "n0", "n1", "n2")
    assert cells(merge([reports[0], reports[2]]))["r"] == texts[0]


def test_place_and_time_name_all_kiosks() -> None:
    other = Place("xã Lệ Thủy", PLACE.centre, "Nhà văn hóa An Xá")
    late = datetime(2026, 11, 15, 8)  # noqa: DTZ001 - local time
    merged = merge([sample("a", made_at=late), sample("b", place=other)])
    assert merged.place == Place("xã Lệ Thủy", PLACE.centre, "Nhà văn hóa Phú Thọ; Nhà văn hóa An Xá")
    assert merged.made_at == late


def test_a_chart_shows_the_rows_that_any_kiosk_names() -> None:
    def of(kiosk: str, *keys: str) -> Report:
        rows = [TableRow(key, key, (1,)) for key in keys]
        return report_of(kiosk, *rows, charts=(Chart(ChartKind.BARS, "C", ("n",), only=keys),))

    assert merge([of("a", "x", "z"), of("b", "x", "y", "z")]).sections[0].charts[0].only == ("x", "y", "z")


@pytest.mark.parametrize(
    ("change", "message"),
    [
        ({"code": Code.WEEK}, "different reports: BC-03, BC-04"),
        (
            {"period": DayRange(date(2026, 10, 15), date(2026, 11, 13))},
            "periods: 15/10/2026–13/11/2026, 15/10/2026–14",
        ),
        ({"place": replace(PLACE, commune="xã Lệ Ninh")}, "communes: xã Lệ Ninh, xã Lệ Thủy"),
        ({"language": ENGLISH}, "languages: en, vi"),
        ({"sections": ()}, "different tables"),
        ({"sections": (Section("hamlets", "H"), *sample().sections[1:])}, "different tables"),
        ({"sections": (replace(hamlets(), charts=()), *sample().sections[1:])}, "different tables"),
    ],
)
def test_reports_that_do_not_belong_together_are_refused(change: dict[str, object], message: str) -> None:
    with pytest.raises(ReportError, match=message):
        merge([sample("kiosk-a"), sample("kiosk-b", **change)])


@pytest.mark.parametrize(
    "row",
    [
        TableRow("r", "R", (Percent(1, 2),)),
        TableRow("r", "R", (1,), rule=Rule.PEOPLE),
        TableRow("r", "R", (1,), part_of="q"),
    ],
)
def test_rows_that_mean_different_things_are_refused(row: TableRow) -> None:
    total = TableRow("q", "Q", (1,))
    with pytest.raises(ReportError, match="different tables"):
        merge([report_of("a", TableRow("r", "R", (1,)), total), report_of("b", row, total)])


def of_hamlets(kiosk: str, **tasks: int) -> Report:
    """The tasks of a kiosk by hamlet, with the same total, chart and notes as a real report."""
    rows = [TableRow(key, key.title(), (number,), "total") for key, number in tasks.items()]
    total = TableRow("total", "Tổng", (sum(tasks.values()),))
    chart = Chart(ChartKind.BARS, "C", ("tasks-alone",))
    section = Section(
        "tasks-by-hamlet", "H", (Column("tasks-alone", "Việc"),), (RowGroup((*rows, total)),), charts=(chart,)
    )
    return sample(kiosk, sections=(ranked(section),))


def test_the_hamlets_of_a_merged_chart_are_chosen_after_adding_up() -> None:
    first = of_hamlets("a", an=20, bo=19, cu=18, dai=17, ech=16, giang=9)
    second = of_hamlets("b", giang=11, ha=3, bo=2, dai=20)
    (section,) = merge([first, second]).sections
    assert [(row.key, row.cells[0]) for row in section.rows()] == [
        ("dai", 37),
        ("bo", 21),
        ("an", 20),
        ("giang", 20),
        ("cu", 18),
        ("ech", 16),
        ("ha", 3),
        ("total", 135),
    ]
    assert section.charts[0].only == ("dai", "bo", "an", "giang", "cu")
    wall = suppressed(merge([of_hamlets("a", an=3, bo=2), of_hamlets("b", cu=30, dai=31)])).sections[0]
    assert (wall.charts[0].only, [row.key for row in wall.rows()]) == (
        ("dai", "cu"),
        ["dai", "cu", "an", "bo", "total"],
    )


def test_a_kiosk_where_nobody_did_a_task_can_be_merged() -> None:
    merged = merge([of_hamlets("a"), of_hamlets("b", an=2)])
    assert (cells(merged), merged.sections[0].charts[0].only) == ({"an": (2,), "total": (2,)}, ("an",))


def test_a_report_that_added_up_the_smaller_hamlets_is_refused() -> None:
    old = of_hamlets("a", an=20, bo=19, cu=18, dai=17, ech=16, others=9)
    assert merge([old]).sections == old.sections
    with pytest.raises(ReportError, match="different tables"):
        merge([old, of_hamlets("b", giang=11)])


def test_a_table_with_rows_has_no_note_that_there_are_none() -> None:
    empty = sample("a", sections=(Section("difficulties", "D", (Column("n", "N"),), notes=("Không có.",)),))
    full = replace(empty.sections[0], groups=(RowGroup((TableRow("r", "R", (1,)),)),), notes=())
    merged = merge([empty, sample("b", sections=(full,))])
    assert (merged.sections[0].notes, merge([empty]).sections[0].notes) == ((), ("Không có.",))


def test_numbers_in_notes_are_added_up() -> None:
    notes = [CountedNote(number, "{count} lượt.", "Có lượt.") for number in (3, 4)]
    reports = [report_of(f"k{at}", TableRow("r", "R", (1,)), counted=(note,)) for at, note in enumerate(notes)]
    assert merge(reports).sections[0].all_notes() == ("7 lượt.",)


def test_needs_and_hamlets_are_listed_once() -> None:
    columns = (Column("needs", "Khó", Kind.TEXT), Column("places", "Thôn", Kind.TEXT))
    texts = [("Mất điện (2); Mạng yếu (1)", "An Xá; Lộc An"), ("Mạng yếu (3)", "An Xá"), ("", "Bản Khe; Lộc An")]
    reports = [report_of(f"k{at}", TableRow("r", "R", row), columns=columns) for at, row in enumerate(texts)]
    assert cells(merge(reports))["r"] == ("Mạng yếu (4); Mất điện (2)", "An Xá; Bản Khe; Lộc An")


def test_the_same_kiosk_counts_once_and_two_versions_of_it_are_refused() -> None:
    assert merge([sample(), sample()]) == merge([sample()])
    later = sample(made_at=datetime(2026, 11, 15, 8))  # noqa: DTZ001 - local time
    with pytest.raises(ReportError, match="kiosk “Nhà văn hóa Phú Thọ”: 08:00 15/11/2026, 19:30 14/11/2026"):
        merge([sample(), later])
    with pytest.raises(ReportError, match="two different reports"):
        merge([merge([sample(), sample("kiosk-b")]), later])


def test_a_report_for_the_wall_and_no_report_at_all_are_refused() -> None:
    with pytest.raises(ReportError, match="wall"):
        merge([sample("kiosk-a"), suppressed(sample("kiosk-b"))])
    with pytest.raises(ReportError, match="no report"):
        merge([])


HAMLETS = ["an-xa", "khe-khe", "my-trung", "phu-tho"]
NUMBERS = st.tuples(*[st.integers(0, 30)] * 3)


@st.composite
def kiosks(draw: st.DrawFn) -> list[Report]:
    """Reports of up to four kiosks, with different hamlets."""
    reports = []
    for number in range(draw(st.integers(1, 4))):
        rows = []
        for hamlet in draw(st.permutations(HAMLETS))[: draw(st.integers(0, 4))]:
            men, women, undeclared = draw(NUMBERS)
            young = draw(st.integers(0, men + women + undeclared))
            ages = (young, men + women + undeclared - young, 0)
            rows.append(split_row(hamlet, hamlet, (men, women, undeclared, *ages), "all", Rule.PEOPLE))
        sums = [sum(cell for row in rows if isinstance(cell := row.cells[place], int)) for place in range(1, 7)]
        rows.append(split_row("all", "Tổng", tuple(sums), rule=Rule.PEOPLE))
        section = replace(hamlets(), groups=(RowGroup(tuple(rows)),))
        reports.append(sample(f"kiosk-{number}", sections=(section,)))
    return reports


@settings(max_examples=100, deadline=None)
@given(kiosks(), st.randoms(use_true_random=False), st.integers(0, 4))
def test_neither_order_nor_steps_of_merging_matter(reports: list[Report], random: object, cut: int) -> None:
    whole = merge(reports)
    shuffled = list(reports)
    random.shuffle(shuffled)
    assert json_bytes(merge(shuffled)) == json_bytes(whole)
    left, right = shuffled[:cut], shuffled[cut:]
    steps = [merge(group) for group in (left, right) if group]
    assert json_bytes(merge(steps)) == json_bytes(whole)


@settings(max_examples=100, deadline=None)
@given(kiosks())
def test_every_figure_is_the_sum_over_the_kiosks(reports: list[Report]) -> None:
    merged = merge(reports)
    total = merged.sections[0].rows()[-1]
    assert total.key == "all"
    for place in range(7):
        parts = [row.cells[place] for report in reports for row in report.sections[0].rows() if row.part_of]
        assert total.cells[place] == sum(part for part in parts if isinstance(part, int))
        inside = [row.cells[place] for row in merged.sections[0].rows() if row.part_of]
        assert total.cells[place] == sum(part for part in inside if isinstance(part, int))
