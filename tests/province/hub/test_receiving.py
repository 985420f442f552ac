"""Tests that every result is stored once and answered with a receipt, however often and from wherever it arrives."""

from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

import pytest
from sqlalchemy import event
from sqlalchemy.engine import Engine

from kiosk.domain.events import Event, EventKind
from kiosk.province.hub.faults import HubError
from kiosk.province.hub.folder import opened
from kiosk.province.hub.ingest.gaps import Gap
from kiosk.province.hub.overview.status import RecordStatus, status_of
from kiosk.sync.bundles import Bundle, Origin, make_bundle
from kiosk.sync.receipts import FOLDER as RECEIPTS
from kiosk.sync.sealing import SealedBundle
from tests.province.hub.hubs import NOW, Hub, Kiosk, a_kiosk, received, record, statement_count
from tests.sync.conftest import sealed as chained
from tests.sync.test_meetings import evening


@contextmanager
def statements_executed() -> Iterator[list[object]]:
    """Yield a list, to which every statement that SQLAlchemy executes in the block is appended."""
    seen: list[object] = []

    def note(_connection: object, statement: object, *_: object) -> None:
        seen.append(statement)

    event.listen(Engine, "before_execute", note)
    try:
        yield seen
    finally:
        event.remove(Engine, "before_execute", note)


def status(hub: Hub, kiosk: Kiosk) -> RecordStatus:
    with opened(hub.folder) as found:
        (one,) = [one for one in status_of(found).records if one.kiosk == kiosk.id]
    return one


def test_what_a_stick_brings_is_stored_and_answered(hub: Hub, cut: list[SealedBundle], kiosk: Kiosk):
    taken = hub.receives(*cut)
    assert [(one.kiosk, one.first, one.last, one.statements) for one in taken.new] == [
        (kiosk.id, bundle.first, bundle.last, statement_count(bundle)) for bundle in cut
    ]
    assert (taken.known, taken.refused, taken.held, taken.kiosks) == (0, [], [], [kiosk.id])
    assert hub.answered() == {kiosk.id: [received(bundle) for bundle in cut]}
    assert [receipt.signed_at for receipt in hub.receipts()] == [NOW]


def test_what_the_server_brings_is_stored_answered_and_moved(hub: Hub, cut: list[SealedBundle], kiosk: Kiosk):
    hub.uploads(*cut)
    hub.works()
    receipt = hub.fetches(kiosk)
    assert receipt is not None
    assert list(receipt.bundles) == [received(bundle) for bundle in cut]
    assert hub.objects(kiosk.id) == {}
    assert hub.objects("archive") == {f"archive/{bundle.path}": bundle.data for bundle in cut}


def test_bundles_that_continue_one_another_are_stored_together(
    hub: Hub, events: list[Event], cut: list[SealedBundle], kiosk: Kiosk
):
    hub.uploads(cut[0])
    hub.works()
    with statements_executed() as alone:
        hub.uploads(*kiosk.cuts(events[20:]))
        hub.works()
    other = hub.kiosk(key=kiosk.key)
    hub.uploads(*other.cuts(events[:5]))
    hub.works()
    with statements_executed() as together:
        hub.uploads(*other.cuts(events[5:], 10, 20, 30, 40, 50))
        hub.works()
    assert len(hub.state()["bundles"]) == 2 + 1 + 6
    assert len(together) < len(alone) + 6 * 4  # a transaction of its own has 15 statements and more


def test_every_statement_is_stored_with_its_number(hub: Hub, cut: list[SealedBundle]):
    hub.receives(*cut)
    numbers = [row[1] for row in hub.state()["statements"]]
    assert len(numbers) == len(set(numbers)) == sum(map(statement_count, cut))


def test_statements_about_a_session_are_stored_like_all_others(hub: Hub, kiosk: Kiosk):
    taken = hub.receives(*kiosk.cuts(chained(evening())))
    assert (len(taken.new), taken.refused) == (1, [])
    assert len(hub.state()["statements"]) == taken.new[0].statements > 4


def test_the_same_bundle_from_two_sides_is_stored_once_and_answered_again(
    hub: Hub, cut: list[SealedBundle], kiosk: Kiosk
):
    hub.receives(*cut)
    before = hub.state()
    hub.later(minutes=5)
    hub.uploads(*cut)
    hub.works()
    taken = hub.receives()
    assert (taken.new, taken.known, taken.kiosks) == ([], 3, [kiosk.id])
    assert hub.state() == before
    (receipt,) = hub.receipts()
    assert (receipt.signed_at, len(receipt.bundles)) == (hub.now, 3)
    assert hub.objects(kiosk.id) == {}


def test_results_of_many_kiosks_on_one_stick_are_answered_each(hub: Hub, events: list[Event]):
    kiosks = [hub.kiosk(enrolment=hub.expects()) for _ in range(3)]
    for kiosk in kiosks:
        hub.lays(*kiosk.cuts(events[:30]), where=f"từ trạm/{kiosk.id[:4]}")
    ids = sorted(kiosk.id for kiosk in kiosks)
    assert hub.receives().kiosks == ids
    assert sorted(hub.answered()) == ids


def test_kiosks_that_are_not_on_the_stick_are_not_answered_there(
    hub: Hub, cut: list[SealedBundle], events: list[Event]
):
    hub.receives(*cut)
    hub.emptied()
    other = hub.kiosk(enrolment=hub.expects())
    hub.receives(*other.cuts(events))
    assert set(hub.answered()) == {other.id}


def test_bundles_are_found_in_any_order_and_what_is_between_them_is_told(
    hub: Hub, cut: list[SealedBundle], kiosk: Kiosk
):
    assert hub.receives(cut[2]).gaps == {kiosk.id: [Gap(1, 50)]}
    assert hub.receives(cut[0]).gaps == {kiosk.id: [Gap(21, 50)]}
    assert hub.receives(cut[1]).gaps == {}


def test_what_is_held_of_a_kiosk_is_told(hub: Hub, cut: list[SealedBundle], kiosk: Kiosk):
    hub.receives(cut[0], cut[2])
    state = status(hub, kiosk)
    assert (state.bundles, state.statements) == (2, statement_count(cut[0]) + statement_count(cut[2]))
    assert (state.newest, state.gaps, state.before, state.state) == (cut[2].last, [Gap(21, 50)], "", "approved")
    assert (state.received, state.receipt, state.unanswered) == (NOW.isoformat(), NOW.isoformat(), 0)
    assert (state.commune, state.place, state.code) == ("19249", "xã Lệ Thủy", kiosk.code)


def test_a_bundle_without_statements_is_stored_and_answered(hub: Hub, events: list[Event], kiosk: Kiosk):
    shown = next(event for event in events if event.kind is EventKind.STEP_SHOWN)
    (empty,) = kiosk.cuts([shown])
    assert statement_count(empty) == 0
    hub.receives(empty)
    assert hub.answered() == {kiosk.id: [received(empty)]}
    assert (status(hub, kiosk).newest, status(hub, kiosk).statements) == (shown.sequence, 0)


def test_the_same_results_in_another_file_are_known_and_the_receipt_lists_that_file(
    hub: Hub, events: list[Event], cut: list[SealedBundle], kiosk: Kiosk
):
    hub.receives(*cut)
    before = hub.state("statements")
    hub.emptied()
    again = kiosk.cuts(events, 20, 50)
    assert {one.sha256 for one in again}.isdisjoint(one.sha256 for one in cut)
    taken = hub.receives(*again)
    assert (taken.new, taken.known, taken.refused) == ([], 3, [])
    assert hub.state("statements") == before
    assert hub.answered() == {kiosk.id: [received(bundle) for bundle in again]}


def test_what_the_newest_bundle_states_about_the_centre_counts(hub: Hub, events: list[Event], kiosk: Kiosk):
    first, second = kiosk.cuts(events[:40], 20)
    kiosk.centre = kiosk.centre.__class__("19250", "xã Ngư Thủy", 4000, "2026-12-01")
    (third,) = kiosk.cuts(events[40:])
    hub.receives(third)
    hub.receives(first, second)
    state = status(hub, kiosk)
    assert (state.commune, state.place) == ("19250", "xã Ngư Thủy")


def test_a_stick_without_results_is_told(hub: Hub):
    (hub.stick / "photo.jpg").write_bytes(b"smile")
    with pytest.raises(HubError, match="There are no results on"):
        hub.receives()


def test_results_of_an_older_version_are_told(sqlite_hub: Hub, events: list[Event]):
    plain: Bundle = make_bundle(events, Origin(a_kiosk(), "", "0.1.0"))
    sqlite_hub.lays((plain.name, plain.data))
    with pytest.raises(HubError, match=r"not signed.*older version.*Install the new version"):
        sqlite_hub.desk.receive(sqlite_hub.stick)
    assert sqlite_hub.state() == {"bundles": [], "statements": []}


def test_a_stick_that_is_not_there_is_told(sqlite_hub: Hub, tmp_path: Path):
    with pytest.raises(HubError, match="There is no"):
        sqlite_hub.desk.receive(tmp_path / "nowhere")


def test_a_stick_that_cannot_be_written_is_stored_all_the_same_and_told(
    hub: Hub, cut: list[SealedBundle], tmp_path: Path, kiosk: Kiosk
):
    hub.lays(*cut)
    (hub.stick / RECEIPTS[0] / RECEIPTS[1]).write_bytes(b"in the way")
    with pytest.raises(HubError, match=r"The results are stored, but no receipts.*kiosk hub receipts"):
        hub.desk.receive(hub.stick)
    hub.desk.give_receipts(tmp_path / "out")
    (receipt,) = hub.receipts(tmp_path / "out")
    assert (receipt.kiosk, receipt.bundles) == (kiosk.id, tuple(map(received, cut)))


def test_nothing_is_written_where_a_stick_was_that_was_pulled(hub: Hub, cut: list[SealedBundle], tmp_path: Path):
    def pulled(done: int, total: int) -> None:
        if done == total:
            hub.stick.rename(tmp_path / "in the pocket")
            hub.stick.mkdir()

    hub.lays(*cut)
    with pytest.raises(HubError, match=r"The results are stored, but .* \(it was pulled out\)"):
        hub.desk.receive(hub.stick, watched=pulled)
    assert list(hub.stick.iterdir()) == []
    assert len(hub.state()["bundles"]) == 3


def test_a_stick_that_is_pulled_while_it_is_read_keeps_what_came_before(
    hub: Hub, cut: list[SealedBundle], tmp_path: Path
):
    def pulled(done: int, _total: int) -> None:
        if done == 1:
            hub.stick.rename(tmp_path / "in the pocket")

    hub.lays(*cut)
    with pytest.raises(HubError, match="The results are stored"):
        hub.desk.receive(hub.stick, watched=pulled)
    assert len(hub.state()["bundles"]) == 1


def test_a_full_disk_stores_whole_bundles_only_and_the_rest_at_the_next_try(
    sqlite_hub: Hub, monkeypatch: pytest.MonkeyPatch
):
    from kiosk.province.hub.store import sqlite

    class Small(sqlite.Database):
        def __init__(self, file: Path) -> None:
            super().__init__(file)
            pages = self.raw.execute("PRAGMA page_count").fetchone()[0]
            self.raw.execute(f"PRAGMA max_page_count = {pages + 4}")

    kiosk = sqlite_hub.kiosk(enrolment=sqlite_hub.expects())
    cut = kiosk.cuts(record(30), 400, 800)
    sqlite_hub.lays(*cut)
    with monkeypatch.context() as small:
        small.setattr(sqlite, "Database", Small)
        with pytest.raises(HubError, match="is full; what was stored before is safe"):
            sqlite_hub.desk.receive(sqlite_hub.stick)
    kept = sqlite_hub.state()
    held = [row[1] for row in kept["bundles"]]
    assert held == [bundle.first for bundle in cut][: len(held)] != [1, 401, 801]
    assert len(kept["statements"]) == sum(statement_count(bundle) for bundle in cut if bundle.first in held)
    assert sqlite_hub.receives().known == len(held)
    assert len(sqlite_hub.state()["bundles"]) == 3


def test_a_damaged_database_is_told_in_words_of_an_office(sqlite_hub: Hub):
    (sqlite_hub.folder / "results.db").write_bytes(b"not a database at all, but long enough for a header" * 40)
    with pytest.raises(HubError, match=r"damaged.*backup"), opened(sqlite_hub.folder):
        pass
