"""Tests of the office's own pages: made again after results were stored, not too often, and never published."""

import stat
from collections.abc import Sequence
from dataclasses import replace
from datetime import datetime, timedelta
from pathlib import Path

import pytest
from sqlalchemy import inspect

from kiosk import paths
from kiosk.province.hub.faults import HubError
from kiosk.province.hub.folder import opened
from kiosk.province.hub.hub_file import read_settings, write_settings
from kiosk.province.hub.pages import fresh
from kiosk.province.hub.pages.fresh import FreshPages
from kiosk.province.hub.pages.refreshing import LOCK, PageSources, refresh
from kiosk.province.hub.pages.views import VIEWS
from kiosk.province.hub.pages.words import ENGLISH_WORDS, VIETNAMESE_WORDS
from kiosk.province.publishing.lock import NO_WAIT, locked
from kiosk.sync.sealing import SealedBundle
from tests.province.hub.hubs import Hub, record
from tests.province.hub.pages.sets import words_of

EVERY = timedelta(minutes=30)


def sources(now: datetime, state: str = "") -> PageSources:
    return PageSources({"19249": "xã Lệ Thủy"}.get, lambda _: (), paths.fonts_folder(), now, state)


def makes(hub: Hub, minutes: float = 0) -> bool:
    """Let `minutes` pass, then make the pages if they are due; return whether they were made."""
    hub.now += timedelta(minutes=minutes)
    with opened(hub.folder) as found:
        return FreshPages(found, hub.opened_keys.check, EVERY, sources, lambda: hub.now).make_if_due()


def pages(hub: Hub) -> Sequence[Path]:
    return sorted((hub.folder / "office-pages").rglob("*.html"))


@pytest.fixture
def bundles(hub: Hub) -> Sequence[SealedBundle]:
    return hub.kiosk(enrolment=hub.expects()).cuts(record(3), 20, 40)


def test_they_are_made_again_only_after_something_was_stored(hub: Hub, bundles: Sequence[SealedBundle]):
    hub.receives(bundles[0])
    assert (makes(hub), makes(hub, 31), makes(hub, 31)) == (True, False, False)
    hub.receives(bundles[1])
    assert (makes(hub), makes(hub, 31)) == (True, False)


def test_what_is_awaited_is_on_all_pages_and_notes_only_on_those_for_the_office(hub: Hub, tmp_path: Path):
    kiosk = hub.kiosk(enrolment=hub.expects("19249", note="Cô Lan, 0900 000 001"))
    first, second, third, *_ = kiosk.cuts(record(4), 20, 30, 40)
    hub.receives(first)
    hub.expects("19249", note="Chú Bảy, 0900 000 002")
    hub.receives(*hub.kiosk().cuts(record(1)))  # held
    assert makes(hub)
    office = [hub.folder / "office-pages" / name for name in ("index.html", "xa/19249.html")]
    for word in ("Trạm đã đăng ký, chưa gửi kết quả lần nào: 1", "xã Lệ Thủy Chú Bảy, 0900 000 002"):
        assert word in words_of(office[0].read_text("utf-8"))
    assert "Trạm chờ văn phòng tỉnh duyệt, chưa tính vào đây: 1" in words_of(office[0].read_text("utf-8"))
    assert "Cô Lan, 0900 000 001" in words_of(office[1].read_text("utf-8"))
    assert "chưa đủ" not in words_of(office[0].read_text("utf-8"))
    hub.receives(third)
    published = tmp_path / "trang"
    with opened(hub.folder) as found:
        refresh(found, hub.opened_keys.check, published, sources(hub.now), lambda _done, _total: None)
    page = words_of((published / "index.html").read_text("utf-8"))
    assert "Trạm đã đăng ký, chưa gửi kết quả lần nào: 1" in page
    assert "Trạm gửi chưa đủ kết quả: 1" in page
    texts = [file.read_text("utf-8") for file in published.rglob("*") if file.suffix in {".html", ".csv"}]
    assert not any("0900 000" in text for text in texts)
    hub.receives(second)
    assert makes(hub, 31)
    assert "chưa đủ" not in words_of(office[0].read_text("utf-8"))


def test_a_new_note_makes_them_again(hub: Hub, bundles: Sequence[SealedBundle]):
    hub.receives(bundles[0])
    assert makes(hub)
    hub.expects("19249", note="Chú Bảy")
    assert makes(hub, 31)


def test_a_bundle_that_comes_again_makes_none(hub: Hub, bundles: Sequence[SealedBundle]):
    hub.receives(bundles[0])
    assert makes(hub)
    hub.receives(bundles[0])
    assert not makes(hub, 31)


def test_they_are_made_at_most_once_in_the_interval(hub: Hub, bundles: Sequence[SealedBundle]):
    made = []
    for bundle in bundles:
        hub.receives(bundle)
        made.append(makes(hub, 10))
    assert made == [True, False, False]
    assert makes(hub, 10)


def test_a_rejected_kiosk_leaves_them(hub: Hub, bundles: Sequence[SealedBundle]):
    hub.receives(*bundles)
    makes(hub)
    assert any(page.name == "19249.html" for page in pages(hub))
    with opened(hub.folder) as found, found.store.reading() as connection:
        from kiosk.province.hub.registry.kiosks import registered

        (known,) = registered(connection)
    hub.rejects(known.code)
    assert makes(hub, 31)
    assert not any(page.name == "19249.html" for page in pages(hub))


def test_a_clock_that_was_ahead_does_not_stop_them(hub: Hub, bundles: Sequence[SealedBundle]):
    hub.receives(bundles[0])
    makes(hub, 10_000_000)
    hub.now -= timedelta(minutes=10_000_000)
    hub.receives(bundles[1])
    assert makes(hub)


def test_each_page_states_that_it_is_for_the_office_and_published_ones_do_not(
    hub: Hub, bundles: Sequence[SealedBundle], tmp_path: Path
):
    hub.receives(*bundles)
    makes(hub)
    with opened(hub.folder) as found:
        refresh(found, hub.opened_keys.check, tmp_path / "trang", sources(hub.now), lambda _done, _total: None)
    said = (VIETNAMESE_WORDS.internal, ENGLISH_WORDS.internal)
    assert pages(hub)
    assert all(any(words in page.read_text("utf-8") for words in said) for page in pages(hub))
    published = list((tmp_path / "trang").rglob("*.html"))
    assert len(published) == len(pages(hub))
    assert not any(words in page.read_text("utf-8") for page in published for words in said)


def test_other_users_cannot_read_them(hub: Hub, bundles: Sequence[SealedBundle]):
    hub.receives(*bundles)
    makes(hub)
    assert stat.S_IMODE((hub.folder / "office-pages").stat().st_mode) & 0o007 == 0


def test_the_views_for_other_programs_are_not_filled_from_them(hub: Hub, bundles: Sequence[SealedBundle]):
    hub.receives(*bundles)
    makes(hub)
    with opened(hub.folder) as found, found.store.reading() as connection:
        assert not set(VIEWS) & set(inspect(connection).get_view_names())


@pytest.mark.parametrize("folder", ["pages", "../hub/pages"])
def test_the_folder_of_the_published_pages_is_refused_and_nothing_changed(
    hub: Hub, bundles: Sequence[SealedBundle], folder: str
):
    hub.receives(*bundles)
    write_settings(hub.folder, replace(read_settings(hub.folder), office_pages=folder))
    with pytest.raises(HubError, match="is the folder of the published pages"):
        makes(hub)
    assert not (hub.folder / "pages").exists()


def test_an_error_is_logged_and_the_next_run_makes_them(
    sqlite_hub: Hub, caplog: pytest.LogCaptureFixture, monkeypatch: pytest.MonkeyPatch
):
    monkeypatch.setattr("kiosk.province.hub.pages.fresh._WAIT", NO_WAIT)
    with opened(sqlite_hub.folder) as found:
        fresh = FreshPages(found, sqlite_hub.opened_keys.check, EVERY, sources, lambda: sqlite_hub.now)
        with locked(sqlite_hub.folder, name=LOCK):
            fresh.run()
        assert "The office's pages were not made: Another command is changing" in caplog.text
        fresh.run()
    assert pages(sqlite_hub)


def test_a_fault_of_the_pages_does_not_end_the_work_of_the_hub(
    hub: Hub, monkeypatch: pytest.MonkeyPatch, caplog: pytest.LogCaptureFixture
):
    def fail(*_: object) -> None:
        raise ValueError("'1.1 \x1b[2J' is not one printable line in NFC")

    monkeypatch.setattr(fresh, "refresh", fail)
    with opened(hub.folder) as found:
        FreshPages(found, hub.opened_keys.check, EVERY, sources, lambda: hub.now).run()
    assert "'1.1 \ufffd[2J' is not one printable line" in caplog.text
    assert "\x1b" not in caplog.text


def test_no_text_of_a_kiosk_in_the_log_is_obeyed_by_a_terminal(
    sqlite_hub: Hub, monkeypatch: pytest.MonkeyPatch, caplog: pytest.LogCaptureFixture
):
    def fail(*_: object) -> None:
        raise HubError("Statement 1 of kiosk {kiosk} cannot be counted.", "", kiosk="\x1b]0;x\x07\x9b2J\u202e")

    monkeypatch.setattr(fresh, "refresh", fail)
    with opened(sqlite_hub.folder) as found:
        FreshPages(found, sqlite_hub.opened_keys.check, EVERY, sources, lambda: sqlite_hub.now).run()
    assert "kiosk \ufffd]0;x\ufffd\ufffd2J\ufffd cannot be counted" in caplog.text
