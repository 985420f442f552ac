"""Tests of provinces with more communes than one page shows: the ranking has pages of its own."""

import re
from collections.abc import Iterator
from contextlib import closing
from html import unescape
from pathlib import Path

import pytest

from kiosk.province.hub.pages.province_page import ROWS_OF_A_PAGE, Province
from kiosk.storage.database import Database
from tests.province.hub.pages.country import Country, Land
from tests.province.hub.pages.sets import make_set, words_of

NUMBER = 2 * ROWS_OF_A_PAGE + 1
LARGEST = 150_000


@pytest.fixture(scope="module")
def long(tmp_path_factory: pytest.TempPathFactory) -> Iterator[tuple[Path, Province]]:
    folder = tmp_path_factory.mktemp("long")
    names = [(f"{10_000 + at}", f"xã Thử {at}") for at in range(NUMBER)]
    country = Country(Land(names, visits=2, periods=2, silent=0.4, seed=5))
    with closing(Database(folder / "facts.db")) as database:
        country.write(database)
        yield folder / "trang", make_set(folder / "trang", database, country.records)


def codes(page: Path) -> list[str]:
    table = re.search(r'<table class="rank">.*?</table>', page.read_text("utf-8"), re.DOTALL)
    assert table is not None
    return re.findall(r"xa/([0-9]{5})\.html", table[0])


@pytest.mark.parametrize("language", ["", "en"])
def test_the_parts_show_every_commune_once_in_order(long: tuple[Path, Province], language: str) -> None:
    folder, province = long
    last = province.periods[-1].period.last
    stem = f"ky/{last.year}-{last.month:02}"
    ranked = [one.commune.key for one in province.rankings[-1]]
    parts = [codes(folder / language / f"{stem}-bang-{number}.html") for number in (1, 2, 3)]
    assert [len(part) for part in parts] == [ROWS_OF_A_PAGE, ROWS_OF_A_PAGE, 1]
    assert [code for part in parts for code in part] == ranked
    first = folder / language / f"{stem}.html"
    assert codes(first) == ranked[:12]
    assert f'href="../{stem}-bang-1.html"' in first.read_text("utf-8")


def test_the_parts_lead_to_each_other(long: tuple[Path, Province]) -> None:
    folder, province = long
    last = province.periods[-1].period.last
    page = folder / "ky" / f"{last.year}-{last.month:02}-bang-2.html"
    text = page.read_text("utf-8")
    for number in (1, 3):
        assert text.count(f"-bang-{number}.html") == 2  # in the list and as an arrow
    assert "Xã, phường thứ 201 đến 400" in words_of(text)
    for link in re.findall(r'(?:href|src)="([^"#]+)"', text):
        assert link == "data:," or (page.parent / unescape(link)).is_file(), link


def test_no_page_is_large(long: tuple[Path, Province]) -> None:
    folder, province = long
    assert len(province.contact.silent) > 104
    sizes = {page: page.stat().st_size for page in folder.rglob("*.html")}
    assert max(sizes.values()) <= LARGEST, max(sizes, key=lambda page: sizes[page])
    page = words_of((folder / "index.html").read_text("utf-8"))
    left = len(province.contact.silent) - 104
    assert f"Còn {left} trạm nữa, có đủ trong tệp XLSX của kỳ mới nhất." in page
