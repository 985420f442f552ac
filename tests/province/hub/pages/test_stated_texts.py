"""Tests that no text of one kiosk stops a page, a file or a view, or changes a line of another commune."""

import json
import unicodedata
from collections.abc import Callable, Sequence
from contextlib import closing
from dataclasses import replace
from pathlib import Path

import pytest
from openpyxl import load_workbook
from sqlalchemy import Connection, insert, select

from kiosk.domain.text import addressed
from kiosk.province.hub.facts.counts import HubCounts
from kiosk.province.hub.facts.source import CountedRecord
from kiosk.province.hub.facts.tables import RECORD, of_all
from kiosk.province.hub.pages import views
from kiosk.province.hub.pages.province_page import Province
from kiosk.province.hub.pages.remarks import changed_texts
from kiosk.reports.queries.stated import LONGEST_STATED, MOST_MARKS, stated
from kiosk.reports.queries.syllabus import BUNDLED
from kiosk.storage.database import Database
from kiosk.storage.facts import tables
from tests.province.hub.pages.country import Country, Land
from tests.province.hub.pages.sets import make_set
from tests.reports.acts import LESSONS

BLANK = {
    *("", " ", "\t", "\n", "\x85", "\xa0", "\u2003", "\u2028", "\u3000", "\u200b\u200d\ufeff", "\u2060"),
    *("\0", "\x1b", "\x7f", "\x9b", "\u202e", "\u2066", "\ue000", "\U000f0000", "\U000e0041", "\ufffe", "\ufdd0"),
    *("\u0301" * 40, "\ufe0f", "\u034f", "\u3164", "\u115f\u1160", "\u2800", "\uffa0", "\xad"),
}
ODD = {
    *("m" * 1996, "\u1ea5" * 1996, "a\u0323\u0302" * 601, "e" + "\u0301" * 1995, "ﷺ" * 601, "a " * 998),
    *("\x1b[2J\x1b]0;x\x07", "\u202edaeh\u202c", "a\ue000b", "\u0338/b", "{addr}" * 300),
}
PLAIN = {
    *("=1+1", "+84", "-1", "@SUM(A1)", "'=1", '"', "'" * 30, ";a;b", "a|b,c", "#N/A", "<script>x</script>", "&lt;"),
    *("x" * 120, "שלום", "مرحبا", "null", "NULL", "{}", "{0}", "%s", "\\n", "…" * 30, "-->", "]]>", "Bài {Addr}"),
}
SPACED = {"a\r\nb", "a\xa0\u3000b", "xa\u0303 Le\u0323\u0302"}
TEXTS = sorted(BLANK | ODD | PLAIN | SPACED)
IDS = [f"{number} {ascii(text)[:20]}" for number, text in enumerate(TEXTS)]
HONEST = "xã Thượng Trạch"
DAY = "2026-11-10"
FREE = sorted(set(BUNDLED) - set(LESSONS))


def make(folder: Path, text_of: Callable[[int], str]) -> tuple[Province, Path, Path]:
    """Make the set of an honest commune and of one commune for each text, its name and title of what it teaches."""
    country = Country(Land([("19000", HONEST), *((f"99{n:03}", "x") for n in range(len(TEXTS)))], 6, periods=2))
    records = [country.records[0], *(_named(one, text_of(n)) for n, one in enumerate(country.records[1:]))]
    with closing(Database(folder / "facts.db")) as database:
        country.write(database)
        with database.writing() as connection:
            for number, record in enumerate(records[1:]):
                lessons = (f"la/bai-{number}", *FREE[number : number + 1])
                _teach(connection, record.number, lessons, text_of(number))
        province = make_set(folder / "trang", database, records)
        views.publish(database, province)
    return province, folder / "trang", folder / "facts.db"


def _named(record: CountedRecord, place: str) -> CountedRecord:
    return record._replace(centre=replace(record.centre, place=place))


def _teach(connection: Connection, record: int, lessons: Sequence[str], text: str) -> None:
    words = json.dumps({"vi": text, "en": text})
    for lesson in lessons:
        of = {RECORD: record, "lesson": lesson}
        runs = {"started": 40, "finished": 30, "passed": 20, "done": 10}
        answers = {"asked": 40, "alone": 20, "tries": 60, "wrong": 30}
        for table, row in (
            (tables.lessons, {"title": words}),
            (tables.steps, {"step": "q", "text": words}),
            (tables.lesson_days, {"day": DAY, **runs}),
            (tables.questions, {"step": "q", "day": DAY, **answers}),
        ):
            connection.execute(insert(of_all(table)), {**of, **row})


@pytest.fixture(scope="module")
def odd(tmp_path_factory: pytest.TempPathFactory) -> tuple[Province, Path, Path]:
    return make(tmp_path_factory.mktemp("odd"), TEXTS.__getitem__)


@pytest.fixture(scope="module")
def plain(tmp_path_factory: pytest.TempPathFactory) -> tuple[Province, Path, Path]:
    return make(tmp_path_factory.mktemp("plain"), "Chữ {}".format)


def honest_lines(folder: Path) -> list[str]:
    found = [(folder / f"{language}xa/19000.html").read_text("utf-8") for language in ("", "en/")]
    for file in sorted((*folder.rglob("*.html"), *folder.rglob("*.csv"))):
        text = file.read_text("utf-8").replace("</tr>", "</tr>\n")
        found += [line.rpartition("<tr")[2] for line in text.splitlines() if HONEST.partition(" ")[2] in line]
    for file in sorted(folder.rglob("*.xlsx")):
        for sheet in load_workbook(file).worksheets:
            found += [str(row) for row in sheet.iter_rows(values_only=True) if row[0] == HONEST]
    return found


def test_no_text_changes_a_line_of_another_commune(
    odd: tuple[Province, Path, Path], plain: tuple[Province, Path, Path]
) -> None:
    assert len(honest_lines(plain[1])) > 10
    assert honest_lines(odd[1]) == honest_lines(plain[1])


def unprintable(folder: Path) -> set[str]:
    return {sign for page in folder.rglob("*.html") for sign in page.read_text("utf-8") if not sign.isprintable()}


def test_every_text_is_shown_as_one_visible_line(
    odd: tuple[Province, Path, Path], plain: tuple[Province, Path, Path]
) -> None:
    province, folder, _ = odd
    rows = {row.key: row for row in province.periods[-1].lessons["vi"].rows()}
    assert rows.keys() >= {f"la/bai-{number}" for number in range(len(TEXTS))}
    for number, text in enumerate(TEXTS):
        shown, row = stated(addressed(text)), rows[f"la/bai-{number}"]
        assert row.header == (shown or row.key), ascii(text)
        assert row.cells[-2] == (shown or "q"), ascii(text)
        if number < len(FREE):
            assert rows[FREE[number]].header == f"{BUNDLED[FREE[number]]} {shown or FREE[number]}"
    assert unprintable(folder) == unprintable(plain[1])


def test_files_and_views_hold_the_same_texts(odd: tuple[Province, Path, Path]) -> None:
    duckdb = pytest.importorskip("duckdb")
    province, folder, store = odd
    names = {one.key: one.name for one in province.communes}
    assert all(names.values())
    with duckdb.connect(":memory:") as connection:
        found = connection.read_parquet(str(folder / "tep" / "so-lieu.parquet")).project("code, commune").fetchall()
    assert dict(found) == names
    titles = {row.key: row.header for row in province.periods[-1].lessons["vi"].rows()}
    with closing(Database(store)) as database:
        for query in (select(*views.kiosks.c["code", "commune"]), select(*views.lessons.c["lesson", "title"])):
            assert set(map(tuple, database.rows(query))) <= names.items() | titles.items()


@pytest.mark.parametrize("text", TEXTS, ids=IDS)
def test_a_stated_text_is_one_visible_line_of_limited_length(text: str) -> None:
    shown = stated(text)
    assert shown == stated(shown) == unicodedata.normalize("NFC", shown)
    assert len(shown) <= LONGEST_STATED
    assert shown.isprintable()
    assert shown == shown.strip()
    marks = "".join("M" if unicodedata.category(sign)[0] == "M" else " " for sign in shown)
    assert "M" * (MOST_MARKS + 1) not in marks
    assert (shown == "") is (text in BLANK)
    if text in PLAIN:
        assert shown == text


@pytest.mark.parametrize("number", range(len(TEXTS)), ids=IDS)
def test_the_kiosk_of_a_changed_text_is_named(odd: tuple[Province, Path, Path], number: int) -> None:
    province, _, store = odd
    with closing(Database(store)) as database:
        changed = {one.kiosk: one for one in changed_texts(province, HubCounts(database), lambda _: None)}
    commune = next(one for one in province.communes if one.key == f"99{number:03}")
    found = changed.get(commune.records[0].kiosk)
    assert (found is None) is (TEXTS[number] in PLAIN | SPACED)
    if found is not None:
        assert commune.name in str(found)
        assert found.kiosk in str(found)
        assert str(found).isprintable()
