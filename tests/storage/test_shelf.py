"""Tests of the table of installed packs."""

from dataclasses import replace

import pytest

from kiosk.domain.errors import PackMissingError, RecordError
from kiosk.domain.events import EventDraft, EventKind
from kiosk.domain.ids import PackId
from kiosk.domain.packs import PackRow
from kiosk.storage.store import Store

PACK = PackId("ky-nang-so")
ROW = PackRow(
    PACK, "1.0.0", "a" * 64, "ky-nang-so-1.0.0-aaaaaaaa", is_active=True, manifest={"title": {"vi": "Kỹ năng"}}
)
NEWER = replace(ROW, version="1.1.0", sha256="b" * 64, folder="ky-nang-so-1.1.0-bbbbbbbb")
INSTALLED = EventDraft(EventKind.PACK_INSTALLED, {"pack": PACK, "version": "1.0.0", "sha256": "a" * 64})
BROKEN = EventDraft(EventKind.PACK_INSTALLED, {"pack": {PACK}})


def active(store: Store) -> list[str]:
    return [row.version for row in store.shelf.rows() if row.is_active]


def test_a_row_comes_back_as_it_was_put(store: Store) -> None:
    store.shelf.put(ROW, [INSTALLED])
    assert store.shelf.rows() == (ROW,)


def test_a_new_version_becomes_the_only_active_one(store: Store) -> None:
    store.shelf.put(ROW, [])
    store.shelf.put(NEWER, [])
    assert active(store) == ["1.1.0"]
    assert len(store.shelf.rows()) == 2


def test_going_back_is_one_row(store: Store) -> None:
    store.shelf.put(ROW, [])
    store.shelf.put(NEWER, [])
    store.shelf.activate(PACK, "1.0.0", [])
    assert active(store) == ["1.0.0"]


def test_removing_leaves_the_rows_inactive(store: Store) -> None:
    store.shelf.put(ROW, [])
    store.shelf.activate(PACK, None, [])
    assert active(store) == []
    assert len(store.shelf.rows()) == 1


def test_the_event_is_in_the_record(store: Store) -> None:
    store.shelf.put(ROW, [INSTALLED])
    assert [event.kind for event in store.events.read(1, 9)] == [EventKind.PACK_INSTALLED]


def test_without_its_event_nothing_is_installed(store: Store) -> None:
    with pytest.raises(RecordError):
        store.shelf.put(ROW, [BROKEN])
    assert store.shelf.rows() == ()


def test_a_version_that_is_not_there_changes_nothing(store: Store) -> None:
    store.shelf.put(ROW, [])
    with pytest.raises(PackMissingError):
        store.shelf.activate(PACK, "9.9.9", [INSTALLED])
    assert active(store) == ["1.0.0"]
    assert store.events.last_sequence() == 0


def test_an_active_version_is_not_forgotten(store: Store) -> None:
    store.shelf.put(ROW, [])
    store.shelf.forget(PACK, "1.0.0")
    assert store.shelf.rows() == (ROW,)


def test_an_inactive_version_is_forgotten(store: Store) -> None:
    store.shelf.put(ROW, [])
    store.shelf.put(NEWER, [])
    store.shelf.forget(PACK, "1.0.0")
    assert [row.version for row in store.shelf.rows()] == ["1.1.0"]
