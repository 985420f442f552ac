"""Tests of the page set as files: links, policy, order, small numbers, replacing an older set."""

import base64
import csv
import io
import re
from collections.abc import Iterator
from contextlib import closing
from datetime import date, timedelta
from hashlib import sha256
from html import unescape
from pathlib import Path
from xml.etree import ElementTree as ET

import pytest
from openpyxl import load_workbook
from sqlalchemy import delete

from kiosk.domain.ids import VIETNAMESE
from kiosk.domain.reporting.periods import PeriodKind, containing
from kiosk.domain.syncing.recipients import Centre
from kiosk.province.hub.facts.counts import HubCounts
from kiosk.province.hub.facts.tables import RECORD, of_all
from kiosk.province.hub.faults import HubError
from kiosk.province.hub.pages.kiosks import contact
from kiosk.province.hub.pages.page_set import MARKER, shown_periods
from kiosk.province.hub.pages.ranking import ranking
from kiosk.province.hub.pages.tables import ELDERLY_, LEARNERS, TASKS, TOTAL
from kiosk.province.hub.pages.words import ENGLISH_WORDS, VIETNAMESE_WORDS
from kiosk.reports.cells import Hidden, size
from kiosk.storage.database import Database
from kiosk.storage.facts import tables as facts
from tests.province.hub.pages.conftest import Made
from tests.province.hub.pages.country import TODAY, Country, Land
from tests.province.hub.pages.sets import NAMES, headline, make_set, words_of

_LINK = re.compile(r'(?:href|src)="([^"]*)"|url\(([^)]*)\)')


def pages_of(folder: Path) -> Iterator[Path]:
    return folder.rglob("*.html")


def test_every_link_leads_to_a_file_of_the_set(made: Made) -> None:
    pages = list(pages_of(made.folder))
    assert len(pages) == 2 * (1 + 7 + len(NAMES))
    for page in pages:
        for link in (unescape(one or other) for one, other in _LINK.findall(page.read_text("utf-8"))):
            if link != "data:,":
                path, _, anchor = link.partition("#")
                target = (page.parent / path).resolve() if path else page
                assert target.is_file(), (page, link)
                assert target.is_relative_to(made.folder)
                assert not anchor or f'id="{anchor}"' in target.read_text("utf-8")


def test_the_policy_allows_only_the_style_and_the_script_of_the_page(made: Made) -> None:
    for page in pages_of(made.folder):
        text = page.read_text("utf-8")
        policy = re.search(r'Content-Security-Policy" content="([^"]*)"', text)
        assert policy is not None
        rules = dict(rule.strip().split(" ", 1) for rule in policy[1].split(";"))
        assert rules["default-src"] == "'none'"
        for name, tag in (("style-src", "style"), ("script-src", "script")):
            (inside,) = re.findall(rf"<{tag}>(.*?)</{tag}>", text, re.DOTALL)
            assert rules[name] == f"'sha256-{base64.b64encode(sha256(inside.encode()).digest()).decode()}'"
        assert not re.search(r"\son\w+=|\sstyle=|https?://|//[a-z]", text.partition("<body>")[2])


def test_communes_without_adults_stand_at_the_end_and_hidden_rates_before_them(made: Made) -> None:
    tables = made.province.periods[-1]
    ranked = ranking(tables, made.province.communes)
    numbers = [size(one.rate) for one in ranked if size(one.rate) is not None]
    assert numbers == sorted(numbers, reverse=True)
    kinds = [2 if not one.commune.adults else 1 if size(one.rate) is None else 0 for one in ranked]
    assert kinds == sorted(kinds)
    assert {0, 2} <= set(kinds)
    assert [one.place for one in ranked[:3]] == [1, 2, 3]
    page = (made.folder / "index.html").read_text("utf-8")
    row = re.search(rf'<tr><td class="place"></td>.*?{ranked[-1].commune.key}.*?</tr>', page)
    assert row is not None
    assert "chưa nhập" in row[0]


def test_the_page_states_how_many_communes_have_no_kiosk(made: Made) -> None:
    page = words_of((made.folder / "index.html").read_text("utf-8"))
    shown = min(12, len(NAMES))
    assert f"đang xem {shown} trong {len(NAMES)} xã, phường có trạm Xã, phường chưa có trạm: 2" in page


def test_silent_kiosks_are_listed_with_their_days(made: Made) -> None:
    found = contact(made.province.communes, TODAY)
    assert found.silent
    page = words_of((made.folder / "index.html").read_text("utf-8"))
    for one in found.silent:
        assert one.on is not None
        assert one.days is not None
        assert one.days > 30
        assert f"tin cuối {one.on:%d/%m/%Y} im lặng {one.days} ngày" in page
    assert f"{len(found.kiosks) - len(found.silent)} trên {len(found.kiosks)}" in page


def test_a_kiosk_is_silent_after_thirty_days(made: Made) -> None:
    (first, *_) = made.province.communes
    days = contact([first], TODAY).kiosks[0].days
    assert days is not None
    heard = TODAY - timedelta(days=days)
    assert not contact([first], heard + timedelta(days=30)).silent
    assert contact([first], heard + timedelta(days=31)).silent


def test_xlsx_csv_and_page_show_the_same_cells(made: Made) -> None:
    book = load_workbook(made.folder / "tep" / "2026-11-vi.xlsx")
    rows = [row for row in book.worksheets[0].iter_rows(values_only=True) if row[0] in NAMES.values()]
    lines = list(
        csv.reader(io.StringIO((made.folder / "tep" / "2026-11-vi.csv").read_text("utf-8-sig")), delimiter=";")
    )
    found = {line[0]: line for line in lines if line and line[0] in NAMES.values() and len(line) == 10}
    page = words_of((made.folder / "ky" / "2026-11.html").read_text("utf-8"))
    assert len(rows) == len(found) == len(NAMES)
    for name, _, rate, tasks, *_ in rows:
        shown = found[str(name)]
        assert shown[3] == str(tasks)
        if isinstance(rate, float):
            assert f"{name} {rate:.1f}".replace(".", ",") in page
            assert shown[2] == f"{rate:.1f}".replace(".", ",")


def test_numbers_have_the_separators_of_the_language(made: Made) -> None:
    total = made.province.periods[-1].communes[TOTAL]
    share = made.province.periods[-1].elderly_share(TOTAL).number
    assert isinstance(total[TASKS], int)
    assert share is not None
    vietnamese = (made.folder / "ky" / "2026-11.html").read_text("utf-8")
    english = (made.folder / "en" / "ky" / "2026-11.html").read_text("utf-8")
    for page, words, thousands, decimal in (
        (vietnamese, VIETNAMESE_WORDS, ".", ","),
        (english, ENGLISH_WORDS, ",", "."),
    ):
        assert words.count(1_234_567) == f"1{thousands}234{thousands}567"
        assert headline(page, words.tasks) == words.count(total[TASKS])
        assert headline(page, words.elderly) == f"{share:.1f}%".replace(".", decimal)


def test_everything_between_header_and_script_is_in_the_main_landmark(made: Made) -> None:
    for page in pages_of(made.folder):
        between = page.read_text("utf-8").partition("</header>")[2].partition("<script>")[0].strip()
        assert between.startswith("<main "), page
        assert between.endswith("</main>"), page
        assert between.count("<main") == 1, page


def test_the_parquet_file_has_the_cells_of_all_periods(made: Made) -> None:
    duckdb = pytest.importorskip("duckdb")
    file = made.folder / "tep" / "so-lieu.parquet"
    rows = duckdb.sql(f"FROM '{file}'").fetchall()
    columns = duckdb.sql(f"FROM '{file}'").columns
    assert len(rows) == 7 * len(NAMES)
    for row in rows:
        told = dict(zip(columns, row, strict=True))
        tables = next(one for one in made.province.periods if one.period.last == told["last"])
        cells = tables.communes[told["code"]]
        assert told["tasks_alone"] == (cells[TASKS] if isinstance(cells[TASKS], int) else None)
        assert (TASKS in (told["hidden"] or "").split()) == isinstance(cells[TASKS], Hidden)


def test_numbers_under_five_are_in_no_file_and_cannot_be_computed(tmp_path: Path) -> None:
    """One commune has three tasks of 3 + others; its number must not follow from the total."""
    country = Country(Land(list(NAMES.items())[:4], visits=30, periods=1, seed=5))
    with closing(Database(tmp_path / "facts.db")) as database:
        country.write(database)
        tasks = of_all(facts.tasks)
        with database.writing() as connection:
            keys = [
                row.registration
                for row in connection.execute(tasks.select().where(tasks.c[RECORD] == 1))
                if row.day and row.who == "learner"
            ]
            connection.execute(delete(tasks).where(tasks.c[RECORD] == 1, tasks.c.registration.not_in(keys[:3])))
            left = connection.execute(tasks.select().where(tasks.c[RECORD] == 1, tasks.c.day != "")).all()
        secret = len(left)
        assert 3 <= secret <= 4
        province = make_set(tmp_path / "trang", database, country.records)
    tables = province.periods[-1]
    cells = {key: one[TASKS] for key, one in tables.communes.items()}
    assert cells["19000"] is Hidden.BELOW_FIVE
    visible = [cell for key, cell in cells.items() if key != TOTAL and isinstance(cell, int)]
    assert Hidden.WITHHELD in cells.values()  # a neighbour, or the total: the difference does not give it away
    assert len(visible) < 3 or not isinstance(cells[TOTAL], int)
    for page in pages_of(tmp_path / "trang"):
        for row in re.findall(r"<tr>.*?</tr>", page.read_text("utf-8")):
            if "xa/19000.html" in row and 'class="place"' in row:
                assert f"<b>{secret}</b>" not in row
                assert "dưới" in row or "under" in row or "chưa nhập" in row or "not entered" in row


def test_a_commune_with_few_answers_is_not_one_where_no_lesson_was_begun(tmp_path: Path) -> None:
    country = Country(Land(list(NAMES.items())[:1], visits=3, periods=1, seed=5))
    with closing(Database(tmp_path / "facts.db")) as database:
        country.write(database)
        province = make_set(tmp_path / "trang", database, country.records)
    assert any(row.cells[0] for row in province.periods[-1].lessons[VIETNAMESE].rows())
    for base, words in ((tmp_path / "trang", VIETNAMESE_WORDS), (tmp_path / "trang" / "en", ENGLISH_WORDS)):
        page = next((base / "xa").glob("*.html")).read_text("utf-8")
        assert words.few_answers in page
        assert words.no_lessons not in page


def test_shares_are_hidden_with_their_counts(made: Made) -> None:
    hidden = 0
    for tables in made.province.periods:
        for key, cells in tables.communes.items():
            share = tables.elderly_share(key)
            if any(isinstance(cells[name], Hidden) for name in (LEARNERS, ELDERLY_)):
                assert share is Hidden.WITHHELD
                hidden += 1
    assert hidden


def test_the_difficulties_are_those_of_the_kiosk(project_root: Path) -> None:
    translations = {
        message.findtext("source"): message.findtext("translation")
        for message in ET.parse(project_root / "assets/i18n/kiosk_vi.ts").iter("message")  # noqa: S314 - our own file
    }
    for tag, english in ENGLISH_WORDS.difficulty_names.items():
        if tag != "other":
            assert VIETNAMESE_WORDS.difficulty_names[tag] == translations[english]
    assert VIETNAMESE_WORDS.labels.withheld == translations["not shown"]
    assert VIETNAMESE_WORDS.labels.withheld_note == translations[ENGLISH_WORDS.labels.withheld_note]
    assert VIETNAMESE_WORDS.language == VIETNAMESE


def test_a_running_period_has_a_page_and_the_first_page_shows_the_last_one_that_is_over(made: Made) -> None:
    counts = HubCounts(made.database)
    assert shown_periods(counts, TODAY)[-1] == containing(date(2026, 11, 1), PeriodKind.MONTH)
    early = shown_periods(counts, date(2026, 11, 10))
    assert early[-1] == containing(date(2026, 11, 1), PeriodKind.MONTH)
    assert len(shown_periods(counts, date(2027, 9, 1))) == 12


def test_a_new_set_replaces_the_old_one_whole(made: Made, tmp_path: Path) -> None:
    out = tmp_path / "trang"
    make_set(out, made.database, made.country.records)
    (out / "xa" / "99999.html").write_text("old")
    make_set(out, made.database, made.country.records[:3])
    assert sorted(path.name for path in (out / "xa").iterdir()) == [f"{19000 + number}.html" for number in range(3)]
    assert [path.name for path in tmp_path.iterdir()] == ["trang"]


def test_a_folder_with_other_files_is_left_alone(made: Made, tmp_path: Path) -> None:
    (tmp_path / "luan-van.docx").write_text("mine")
    with pytest.raises(HubError, match="contains other files"):
        make_set(tmp_path, made.database, made.country.records)
    assert [path.name for path in tmp_path.iterdir()] == ["luan-van.docx"]


def test_the_same_facts_give_the_same_files(made: Made, tmp_path: Path) -> None:
    make_set(tmp_path / "trang", made.database, made.country.records)
    for file in made.folder.rglob("*"):
        if file.is_file() and file.suffix != ".parquet":
            assert (tmp_path / "trang" / file.relative_to(made.folder)).read_bytes() == file.read_bytes(), file
    assert (made.folder / MARKER).is_file()


def test_a_province_without_results_has_a_page(tmp_path: Path) -> None:
    with closing(Database(tmp_path / "facts.db")) as database:
        Country(Land([], visits=0)).write(database)
        make_set(tmp_path / "trang", database, [])
    assert "Chưa có trạm nào gửi tin" in words_of((tmp_path / "trang" / "index.html").read_text("utf-8"))


def test_what_a_kiosk_states_is_no_path_and_no_markup(tmp_path: Path) -> None:
    """A commune that is no code becomes no file name; a name with markup stays a text."""
    country = Country(Land(list(NAMES.items())[:2], visits=20, periods=1))
    first, second = country.records
    bad = "<script>alert(1)</script>"
    records = [
        first._replace(centre=Centre("../../../bad", bad, 3000, "2026-01-01")),
        second._replace(centre=Centre("99999", bad, 3000, "2026-01-01")),
    ]
    with closing(Database(tmp_path / "facts.db")) as database:
        country.write(database)
        make_set(tmp_path / "trang", database, records)
    assert sorted(path.name for path in (tmp_path / "trang" / "xa").iterdir()) == ["99999.html", "unknown.html"]
    assert [path.name for path in tmp_path.iterdir() if path.is_dir()] == ["trang"]
    for page in pages_of(tmp_path / "trang"):
        assert "<script>alert" not in page.read_text("utf-8")
    assert bad in words_of((tmp_path / "trang" / "xa" / "99999.html").read_text("utf-8"))
