"""Attacks of a kiosk whose key the hub knows, with texts and times that reach databases, terminals and pages."""

import json
import unicodedata
from collections.abc import Mapping
from dataclasses import replace
from pathlib import Path
from typing import Any

import pytest

from kiosk.domain.events import Event
from kiosk.reports.queries import skills
from kiosk.sync.bundles import make_bundle
from tests.province.hub.attacks.conftest import RefusedFile
from tests.province.hub.attacks.forging import Kiosk, with_entry
from tests.province.hub.hubs import CENTRE, Hub, reworded
from tests.province.hub.pages.test_refreshing import refreshed
from tests.storage.lesson import LESSON
from tests.storage.walks import whole_visit
from tests.sync.conftest import sealed as chained

UNPRINTABLE = {"NUL": "\0", "escape sequence": "\x1b[2J", "reading direction": "\u202e", "line feed": "a\nb"}
LAST_TIME = "9999-12-31T23:59:59.000Z"


@pytest.mark.parametrize("text", UNPRINTABLE.values(), ids=UNPRINTABLE)
def test_a_version_that_no_terminal_should_print_is_refused(kiosk: Kiosk, refused: RefusedFile, text: str):
    refused(kiosk.forged(with_entry(app=text)), "the manifest is wrong at 'app'")


@pytest.mark.parametrize("text", UNPRINTABLE.values(), ids=UNPRINTABLE)
def test_a_name_of_a_place_that_no_terminal_should_print_is_refused(kiosk: Kiosk, refused: RefusedFile, text: str):
    refused(kiosk.forged(lambda said: said["centre"].update(place=text)), "the manifest is wrong at 'centre.place'")


@pytest.mark.parametrize("name", [*UNPRINTABLE.values(), "\ud800"], ids=[*UNPRINTABLE, "surrogate"])
def test_a_bundle_that_cannot_be_put_into_words_stops_no_other(hub: Hub, events: list[Event], name: str):
    """The reason of a refusal names the property, whose name the sender has chosen; PostgreSQL stores no NUL."""
    thief, honest = (hub.kiosk(enrolment=hub.expects()) for _ in range(2))
    bundle = make_bundle(events, thief.origin)
    first = {**bundle.statements[0], "actor": {**bundle.statements[0]["actor"], name: 1}}
    lines = json.dumps(first, sort_keys=True, separators=(",", ":")).encode() + b"\n"
    forged = Kiosk(hub, events, thief.id, thief.key).forged(lines=lines)  # type: ignore[arg-type] # has recipients
    hub.lays(("1-1-0.age", forged))
    taken = hub.receives(*honest.cuts(events, 20))
    assert (len(taken.new), len(taken.refused)) == (2, 1)
    assert taken.refused[0].message.isprintable()
    assert "at statement.actor." in taken.refused[0].message


def test_a_time_at_the_end_of_the_calendar_is_refused(kiosk: Kiosk, refused: RefusedFile):
    def set_time(statements: list[dict[str, Any]]) -> None:
        statements[0] = {**statements[0], "timestamp": LAST_TIME}

    refused(kiosk.with_statements(set_time), "statement 1 has an impossible date")


def test_a_time_at_the_end_of_the_calendar_stops_no_page(sqlite_hub: Hub, events: list[Event], tmp_path: Path):
    """Its day in Vietnam does not exist; the pages of the whole province could not be made any more."""
    thief, honest = (sqlite_hub.kiosk(enrolment=sqlite_hub.expects()) for _ in range(2))
    bundle = make_bundle(events, thief.origin)
    late = reworded(bundle, lambda statement: statement.update(timestamp=LAST_TIME))
    sqlite_hub.receives(thief.forges(bundle, late), *honest.cuts(events))
    made = refreshed(sqlite_hub, tmp_path / "trang")
    assert (made.faults, len(made.province.contact.kiosks)) == ([], 1)


def test_one_kiosk_cannot_rename_a_lesson_for_the_province(sqlite_hub: Hub, events: list[Event], tmp_path: Path):
    """The title in its statements would have been that on the province's pages, whatever all others state."""
    kiosks = [sqlite_hub.kiosk(enrolment=sqlite_hub.expects()) for _ in range(3)]
    bundle = make_bundle(events, kiosks[0].origin)
    title = next(str(one["object"]["definition"]["name"]["vi"]) for one in bundle.statements if _is_launch(one))
    renamed = [json.loads(json.dumps(dict(one))) for one in bundle.statements]
    for one in filter(_is_launch, renamed):
        one["object"]["definition"]["name"]["vi"] = "~ gửi tiền vào số này"
    sqlite_hub.receives(kiosks[0].forges(bundle, renamed))
    for number, honest in enumerate(kiosks[1:], 1):
        sqlite_hub.receives(*honest.cuts(chained([*whole_visit(10 * number), *whole_visit(10 * number + 1)])))
    refreshed(sqlite_hub, tmp_path / "trang")
    pages = [file.read_text("utf-8") for file in (tmp_path / "trang").rglob("*.html")]
    assert any(title in page for page in pages)
    assert not any("gửi tiền" in page for page in pages)


def _is_launch(statement: Mapping[str, Any]) -> bool:
    return str(statement["verb"]["id"]).endswith("/launched")


def test_a_place_with_a_formula_or_a_tag_stays_text(sqlite_hub: Hub, events: list[Event], tmp_path: Path):
    """A commune without an official name is shown with the name that its kiosk states."""
    evil = '=HYPERLINK("https://x.example")<script>alert(1)</script>'
    centre = replace(CENTRE, commune="99999", place=evil)
    sqlite_hub.receives(*sqlite_hub.kiosk(enrolment=sqlite_hub.expects(), centre=centre).cuts(events))
    refreshed(sqlite_hub, tmp_path / "trang")
    pages = [file.read_text("utf-8") for file in (tmp_path / "trang").rglob("*.html")]
    assert any("&lt;script&gt;alert(1)" in page for page in pages)
    assert not any("<script>alert(1)" in page for page in pages)
    tables = [file.read_text("utf-8-sig") for file in (tmp_path / "trang").rglob("*.csv")]
    assert any("=HYPERLINK" in table for table in tables)
    assert not any(
        cell.startswith("=") for table in tables for line in table.splitlines() for cell in line.split(";")
    )


@pytest.mark.parametrize("place", [unicodedata.normalize("NFD", "xã Lệ Thủy"), "ﷺ" * 120, "…" * 120, "'" * 120])
def test_no_name_of_a_place_stops_the_pages(sqlite_hub: Hub, events: list[Event], tmp_path: Path, place: str):
    """Tables take composed texts of a limited length only."""
    centre = replace(CENTRE, commune="99999", place=place)
    sqlite_hub.receives(*sqlite_hub.kiosk(enrolment=sqlite_hub.expects(), centre=centre).cuts(events))
    (commune,) = refreshed(sqlite_hub, tmp_path / "trang").province.communes
    assert commune.name == unicodedata.normalize("NFC", place)


def test_no_id_of_a_lesson_stops_the_pages(sqlite_hub: Hub, events: list[Event], tmp_path: Path):
    """Ids in statements can be longer than those of any pack; they are the keys of rows."""
    kiosk = sqlite_hub.kiosk(enrolment=sqlite_hub.expects())
    bundle = make_bundle(events, kiosk.origin)
    lesson = LESSON.partition("/")[2]
    text = json.dumps(list(bundle.statements)).replace(f"/{lesson}", f"/{'m' * 200}")
    renamed = json.loads(text.replace(LESSON.partition("/")[0], "p" * 200))
    sqlite_hub.receives(kiosk.forges(bundle, renamed))
    made = refreshed(sqlite_hub, tmp_path / "trang")
    assert made.faults == []
    rows = [row.key for tables in made.province.periods for row in tables.lessons["vi"].rows()]
    assert f"{'p' * 200}/{'m' * 200}" in rows


def test_invented_lessons_without_end_stop_no_page(
    sqlite_hub: Hub, events: list[Event], tmp_path: Path, monkeypatch: pytest.MonkeyPatch
):
    monkeypatch.setattr(skills, "MOST_LESSONS", 20)
    kiosk = sqlite_hub.kiosk(enrolment=sqlite_hub.expects())
    bundle = make_bundle(events, kiosk.origin)
    lesson = LESSON.partition("/")[2]
    texts = [json.dumps(dict(one)).replace(f"/{lesson}", f"/bai-{at}") for at, one in enumerate(bundle.statements)]
    sqlite_hub.receives(kiosk.forges(bundle, list(map(json.loads, texts))))
    made = refreshed(sqlite_hub, tmp_path / "trang")
    assert made.faults == []
    assert max(len(list(tables.lessons["vi"].rows())) for tables in made.province.periods) == 20
    (changed,) = made.changed
    assert changed.kiosk == kiosk.id
    assert "lessons of its own, more than the 20 of a table" in str(changed)
