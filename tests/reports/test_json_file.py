"""A JSON file gives back the report, and a file that is not exactly one is refused."""

import json
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from kiosk.domain.events import canonical_json
from kiosk.reports.json_file import LARGEST_FILE, json_bytes, report_in
from kiosk.reports.json_shapes import MOST_ROWS
from kiosk.reports.merging import merge
from kiosk.reports.suppression import suppressed
from kiosk.reports.table import Column, CountedNote, RowGroup, Section, TableRow
from tests.reports.sample import sample

MERGED = merge([sample("kiosk-b"), sample("kiosk-a")])


def written(content: dict[str, Any]) -> bytes:
    return f"{canonical_json(content)}\n".encode()


def test_a_report_is_read_back_as_it_was_written() -> None:
    noted = sample(sections=(Section("s", "S", counted=(CountedNote(3, "{count} lượt.", "Có lượt."),)),))
    for report in (sample(), suppressed(sample()), MERGED, sample(sections=()), noted):
        data = json_bytes(report)
        assert report_in(data) == report
        assert json_bytes(report_in(data)) == data


def test_other_programs_find_raw_numbers() -> None:
    content = json.loads(json_bytes(sample()))
    assert content["format"] == "tram-hoc-so/report@1"
    assert content["report"]["kiosk_id"] == "kiosk-a"
    rows = content["report"]["sections"][1]["groups"][0]["rows"]
    assert [row["cells"] for row in rows] == [
        [0, None, "2026-11-04", "07:05:00"],
        [1234567890, "=1+1", "2024-02-29", "00:00:00"],
        [{"part": 699, "whole": 1000, "is_common": False, "percent": 69.9}, "@SUM(A1)", None, None],
        [{"part": 3, "whole": 0, "is_common": False, "percent": None}, "-2", "2026-12-31", "23:59:00"],
    ]


REMOVED = object()
ROW = "report.sections.0.groups.0.rows.0"


@pytest.mark.parametrize(
    ("path", "value"),
    [
        ("format", "tram-hoc-so/report@2"),
        ("extra", 1),
        ("report", REMOVED),
        ("report.code", "BC-99"),
        ("report.made_at", "2026-11-14T19:30:00Z"),
        ("report.made_at", "2026-11-14T19:30:00.000"),
        ("report.period.first", "2026-11-15"),
        ("report.period.first", "15/10/2026"),
        ("report.kiosk_id", ""),
        ("report.language", "Vietnamese"),
        ("report.title", "hai\ndòng"),
        ("report.labels.below_five", REMOVED),
        ("report.is_public", 0),
        (f"{ROW}.cells.0", 1.0),
        (f"{ROW}.cells.0", "103"),
        (f"{ROW}.cells.0", True),
        (f"{ROW}.cells.0", 10**16),
        (f"{ROW}.cells.7.percent", 99.9),
        (f"{ROW}.cells", [1]),
        (f"{ROW}.key", "my-trung"),
        (f"{ROW}.rule", "max"),
        (f"{ROW}.part_of", "gone"),
        ("report.sections.0.charts.0.series", ["gone"]),
        ("report.sections.1.groups.0.rows.0.cells.2", "04/11/2026"),
        ("report.sections.1.groups.0.rows.0.header", "9"),
        ("parts", None),
    ],
)
def test_a_file_with_one_wrong_thing_is_refused(path: str, value: object) -> None:
    content = json.loads(json_bytes(sample()))
    *way, last = [int(step) if step.isdigit() else step for step in path.split(".")]
    place = content
    for step in way:
        place = place[step]
    if value is REMOVED:
        del place[last]
    else:
        place[last] = value
    with pytest.raises(ValueError, match=r"."):
        report_in(written(content))


def test_a_file_with_too_many_rows_is_refused() -> None:
    def report(number: int) -> bytes:
        rows = tuple(TableRow(f"r{at}", f"Hàng {at}", (at,)) for at in range(number))
        return json_bytes(sample(sections=(Section("s", "S", (Column("c", "C"),), (RowGroup(rows),)),)))

    assert len(list(report_in(report(MOST_ROWS)).sections[0].rows())) == MOST_ROWS
    with pytest.raises(ValueError, match="too many rows"):
        report_in(report(MOST_ROWS + 1))


def test_bytes_that_are_not_canonical_are_refused() -> None:
    data = json_bytes(sample())
    content = json.loads(data)
    for other in (data[:-1], data + b"\n", b" " + data, json.dumps(content).encode(), b"", b"\xff", b"[" * 100_000):
        with pytest.raises(ValueError, match=r"^it is "):
            report_in(other)
    with pytest.raises(ValueError, match="bytes"):
        report_in(b" " * (LARGEST_FILE + 1))


def test_a_merged_report_with_other_figures_than_its_parts_is_refused() -> None:
    content = json.loads(json_bytes(MERGED))
    content["report"]["sections"][0]["groups"][0]["rows"][0]["cells"][0] += 1
    with pytest.raises(ValueError, match="not those of its parts"):
        report_in(written(content))
    content = json.loads(json_bytes(MERGED))
    content["parts"][1]["language"] = "en"
    with pytest.raises(ValueError, match="do not belong together"):
        report_in(written(content))


@settings(max_examples=300, deadline=None)
@given(st.data())
def test_no_damage_to_a_file_raises_anything_but_a_value_error(data: st.DataObject) -> None:
    whole = bytearray(json_bytes(sample() if data.draw(st.booleans()) else MERGED))
    for _ in range(data.draw(st.integers(1, 3))):
        place = data.draw(st.integers(0, len(whole) - 1))
        piece = data.draw(
            st.sampled_from([b"", b"0", b"-", b"}", b'"', b"null", b"1e999", b"\\ud800", b"\xff", b"[]"])
        )
        whole[place : place + data.draw(st.integers(0, 3))] = piece
    original = bytes(whole)
    try:
        report = report_in(original)
    except ValueError:
        return
    assert json_bytes(report) == original


JSON = st.recursive(
    st.none() | st.booleans() | st.integers() | st.floats(allow_nan=False) | st.text(max_size=8),
    lambda inner: st.lists(inner, max_size=3) | st.dictionaries(st.text(max_size=8), inner, max_size=3),
    max_leaves=6,
)


@settings(max_examples=300, deadline=None)
@given(JSON, st.data())
def test_no_value_in_the_place_of_another_raises_anything_but_a_value_error(
    value: object, data: st.DataObject
) -> None:
    content: Any = json.loads(json_bytes(MERGED))
    place = content
    while True:
        key = data.draw(st.sampled_from(sorted(place) if isinstance(place, dict) else range(len(place))))
        inner = place[key]
        if not isinstance(inner, dict | list) or not inner or data.draw(st.integers(0, 5)) == 0:
            break
        place = inner
    same = inner == value and type(inner) is type(value)
    place[key] = value
    try:
        report_in(written(content))
    except (ValueError, UnicodeEncodeError):
        return
    assert same or isinstance(value, str)
