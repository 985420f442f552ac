"""Tests that every result is stored once and answered with a receipt, however often and from wherever it arrives."""

from pathlib import Path

import pytest

from kiosk.domain.events import Event, EventDraft, EventKind
from kiosk.domain.ids import KioskId
from kiosk.province.hub.faults import HubError
from kiosk.province.hub.folder import opened
from kiosk.province.hub.overview import Gap, kiosk_state, refusals
from kiosk.sync.bundles import Bundle
from kiosk.sync.receipts import FOLDER as RECEIPTS
from tests.province.hub.hubs import NOW, Hub, a_kiosk, bundles, received, record
from tests.storage.sql import sql_rows, sql_value
from tests.sync.conftest import sealed
from tests.sync.test_meetings import evening


def test_what_a_stick_brings_is_stored_and_answered(hub: Hub, cut: list[Bundle], kiosk: KioskId):
    taken = hub.receives(*cut)
    assert [(one.kiosk, one.first, one.last, one.statements) for one in taken.new] == [
        (kiosk, bundle.first, bundle.last, len(bundle.statements)) for bundle in cut
    ]
    assert (taken.known, taken.refused, taken.kiosks) == (0, [], [kiosk])
    assert hub.answered() == {kiosk: [received(bundle) for bundle in cut]}
    assert [receipt.signed_at for receipt in hub.receipts()] == [NOW]


def test_every_statement_is_kept_as_it_came(hub: Hub, cut: list[Bundle]):
    hub.receives(*cut)
    ids = [row[0] for row in hub.state()["statements"]]
    assert sorted(ids) == sorted(entry["id"] for bundle in cut for entry in bundle.statements)


def test_statements_about_a_session_are_stored_like_all_others(hub: Hub, kiosk: KioskId):
    (bundle,) = bundles(sealed(evening()), kiosk)
    taken = hub.receives(bundle)
    assert (len(taken.new), taken.refused) == (1, [])
    ids = [row[0] for row in hub.state()["statements"]]
    assert ids == [entry["id"] for entry in bundle.statements]
    assert len(ids) == 7


def test_the_same_stick_twice_is_stored_once_and_answered_again(hub: Hub, cut: list[Bundle], kiosk: KioskId):
    hub.receives(*cut)
    before = hub.state()
    hub.later(minutes=5)
    taken = hub.receives()
    assert (taken.new, taken.known, taken.kiosks) == ([], 3, [kiosk])
    assert hub.state() == before
    (receipt,) = hub.receipts()
    assert (receipt.signed_at, len(receipt.bundles)) == (hub.now, 3)


def test_a_receipt_tells_all_that_is_held_and_takes_the_place_of_older_ones(hub: Hub, cut: list[Bundle]):
    hub.receives(cut[0])
    hub.emptied()
    hub.later(days=7)
    hub.receives(cut[1])
    (receipt,) = hub.receipts()
    assert receipt.bundles == (received(cut[0]), received(cut[1]))


def test_results_of_many_kiosks_on_one_stick_are_answered_each(hub: Hub, events: list[Event]):
    kiosks = sorted(a_kiosk() for _ in range(3))
    for kiosk in kiosks:
        hub.lays(*bundles(record(1), kiosk), where=f"từ trạm/{kiosk[:4]}")
    assert hub.receives().kiosks == kiosks
    assert set(hub.answered()) == set(kiosks)


def test_kiosks_that_are_not_on_the_stick_are_not_answered_there(hub: Hub, cut: list[Bundle], events: list[Event]):
    hub.receives(*cut)
    hub.emptied()
    other = a_kiosk()
    hub.receives(*bundles(events, other))
    assert set(hub.answered()) == {other}


def test_bundles_are_found_in_any_order_and_what_is_between_them_is_told(hub: Hub, cut: list[Bundle], kiosk: KioskId):
    assert hub.receives(cut[2]).gaps == {kiosk: [Gap(1, 50)]}
    assert hub.receives(cut[0]).gaps == {kiosk: [Gap(21, 50)]}
    assert hub.receives(cut[1]).gaps == {}


def test_what_is_held_of_a_kiosk_is_told(hub: Hub, cut: list[Bundle], kiosk: KioskId):
    hub.receives(cut[0], cut[2])
    with opened(hub.folder) as holdings:
        state = kiosk_state(holdings, kiosk)
    count = len(cut[0].statements) + len(cut[2].statements)
    assert (state.bundles, state.statements, state.gaps, state.before) == (2, count, [Gap(21, 50)], None)
    assert state.newest == (cut[2].last, cut[2].statements[-1]["timestamp"])
    assert (state.received, state.receipt, state.unanswered) == (NOW, NOW, 0)


def test_a_bundle_in_which_nothing_happened_to_people_is_stored_and_answered(hub: Hub):
    (empty,) = bundles(sealed([EventDraft(EventKind.HELP_REQUESTED, {"screen": "home"})]), a_kiosk())
    hub.receives(empty)
    assert list(hub.answered().values()) == [[received(empty)]]
    with opened(hub.folder) as holdings:
        assert kiosk_state(holdings, KioskId(empty.manifest["kiosk"])).newest == (1, "")


def test_results_that_a_later_program_packed_again_are_known(hub: Hub, events: list[Event], cut: list[Bundle]):
    hub.receives(*cut)
    before = hub.state()
    hub.emptied()
    again = bundles(events, KioskId(cut[0].manifest["kiosk"]), 20, 50, app="0.2.0")
    taken = hub.receives(*again)
    assert (taken.new, taken.known, taken.refused) == ([], 3, [])
    assert hub.state() == before


def test_a_record_that_moved_to_another_machine_goes_on_and_lacks_nothing(hub: Hub, kiosk: KioskId):
    whole, successor = record(3), a_kiosk()
    hub.receives(*bundles(whole[:80], kiosk, 20, 50))
    count = len(hub.state()["statements"])
    hub.emptied()
    (_, again, later) = bundles(whole, successor, 50, 80)
    taken = hub.receives(again, later)
    assert (len(taken.new), taken.refused) == (2, [])
    assert len(hub.state()["statements"]) == count + len(later.statements)
    with opened(hub.folder) as holdings:
        state = kiosk_state(holdings, successor)
    assert (state.gaps, state.before) == ([], kiosk)


def test_a_stick_without_results_is_told(hub: Hub):
    (hub.stick / "photo.jpg").write_bytes(b"smile")
    with pytest.raises(HubError, match="There are no results on"):
        hub.receives()


def test_a_stick_that_is_not_there_is_told(hub: Hub, tmp_path: Path):
    with pytest.raises(HubError, match="There is no"):
        hub.desk.receive(tmp_path / "nowhere")


def test_a_stick_that_cannot_be_written_is_stored_all_the_same_and_told(
    hub: Hub, cut: list[Bundle], tmp_path: Path, kiosk: KioskId
):
    hub.lays(*cut)
    (hub.stick / RECEIPTS[0] / RECEIPTS[1]).write_bytes(b"in the way")
    with pytest.raises(HubError, match=r"The results are stored, but no receipts.*kiosk hub receipts"):
        hub.desk.receive(hub.stick)
    hub.desk.give_receipts(tmp_path / "out")
    (receipt,) = hub.receipts(tmp_path / "out")
    assert (receipt.kiosk, receipt.bundles) == (kiosk, tuple(map(received, cut)))


def test_nothing_is_written_where_a_stick_was_that_was_pulled(hub: Hub, cut: list[Bundle], tmp_path: Path):
    def pulled(done: int, total: int) -> None:
        if done == total:
            hub.stick.rename(tmp_path / "in the pocket")
            hub.stick.mkdir()

    hub.lays(*cut)
    with pytest.raises(HubError, match=r"The results are stored, but .* \(it was pulled out\)"):
        hub.desk.receive(hub.stick, watched=pulled)
    assert list(hub.stick.iterdir()) == []
    assert len(hub.state()["bundles"]) == 3


def test_a_stick_that_is_pulled_while_it_is_read_keeps_what_came_before(hub: Hub, cut: list[Bundle], tmp_path: Path):
    def pulled(done: int, _total: int) -> None:
        if done == 1:
            hub.stick.rename(tmp_path / "in the pocket")

    hub.lays(*cut)
    with pytest.raises(HubError, match="The results are stored"):
        hub.desk.receive(hub.stick, watched=pulled)
    assert len(hub.state()["bundles"]) == 1


def test_a_full_disk_stores_whole_bundles_only_and_the_rest_at_the_next_try(
    hub: Hub, cut: list[Bundle], monkeypatch: pytest.MonkeyPatch
):
    from kiosk.province.hub import folder

    class Small(folder.Database):
        def __init__(self, file: Path) -> None:
            super().__init__(file)
            pages = int(sql_value(self, "PRAGMA page_count"))
            sql_rows(self, f"PRAGMA max_page_count = {pages + 24}")

    hub.lays(*cut)
    with monkeypatch.context() as small:
        small.setattr(folder, "Database", Small)
        with pytest.raises(HubError, match="is full; what was stored before is safe"):
            hub.desk.receive(hub.stick)
    kept = hub.state()
    held = [row[1] for row in kept["bundles"]]
    assert held == [bundle.first for bundle in cut][: len(held)] != [1, 21, 51]
    assert len(kept["statements"]) == sum(len(bundle.statements) for bundle in cut if bundle.first in held)
    assert hub.receives().known == len(held)
    assert len(hub.state()["bundles"]) == 3


def test_refused_files_are_listed_with_their_reason(hub: Hub, cut: list[Bundle]):
    hub.receives((cut[0].name, cut[0].data[:-1]))
    with opened(hub.folder) as holdings:
        (refusal,) = refusals(holdings)
    assert (refusal.name, "its contents do not match its name" in refusal.reason) == (cut[0].name, True)


def test_a_damaged_database_is_told_in_words_of_an_office(hub: Hub):
    (hub.folder / "hub.db").write_bytes(b"not a database at all, but long enough for a header of one" * 40)
    with pytest.raises(HubError, match=r"damaged.*backup"), opened(hub.folder):
        pass
