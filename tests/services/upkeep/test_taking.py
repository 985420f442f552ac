"""Tests of copying results to a stick: which results are still to copy; only bundles on the stick count as copied."""

import errno
import os
from dataclasses import replace
from pathlib import Path

import pytest

from kiosk import durable
from kiosk.domain.errors import DiskFullError, ExportError
from kiosk.domain.machine.drives import Drive
from kiosk.domain.syncing.bundle_states import BundleState, Count
from kiosk.services.results.exporting import ExportService
from kiosk.services.results.sealer import NoRecipientsError
from kiosk.services.results.taking import FOLDER, TakingService
from kiosk.storage.store import Store
from tests.sealing import bundle_files, bundle_names, open_sealed, sealer
from tests.services.upkeep.conftest import Port
from tests.storage.walks import whole_visit


def go_on(_done: int, _total: int) -> bool:
    return True


def visits(store: Store, count: int) -> None:
    for number in range(count):
        store.events.append(whole_visit(number))


def three_bundles(store: Store, taking: TakingService) -> None:
    for number in range(3):
        store.events.append(whole_visit(number))
        taking.exporting.cut()


def names(stick: Drive) -> list[str]:
    return sorted(bundle_names(stick.place / FOLDER))


def test_a_kiosk_that_nobody_used_has_nothing_to_take_away(taking: TakingService) -> None:
    state = taking.state()
    assert (state.visits, state.untaken, state.since, state.last_taken) == (0, 0, None, None)


def test_visits_wait_from_their_first_record_on(store: Store, taking: TakingService) -> None:
    visits(store, 2)
    state = taking.state()
    assert (state.visits, state.loose) == (2, store.events.last_sequence())
    assert state.since == next(iter(store.events.read(1, 1))).wall


def test_what_was_taken_is_on_the_stick_and_no_longer_waits(
    store: Store, taking: TakingService, stick: Drive
) -> None:
    visits(store, 2)
    harvest = taking.take(stick, go_on)
    assert harvest.is_whole
    (name,) = names(stick)
    assert harvest.delivery.written == (name,)
    assert open_sealed(stick.place / FOLDER / name).last == store.events.last_sequence()
    state = taking.state()
    assert (state.visits, state.loose, state.untaken, state.since) == (0, 0, 0, None)


def test_taken_away_is_not_received_so_it_stays_in_the_outbox(
    store: Store, taking: TakingService, stick: Drive
) -> None:
    visits(store, 1)
    taking.take(stick, go_on)
    (bundle,) = taking.state().bundles
    assert (taking.outbox / bundle.name).is_file()
    assert bundle.taken is not None
    assert (bundle.taken.place, bundle.taken.is_dated) == ("TINH-QT", True)


def test_what_happens_after_the_taking_waits_again(store: Store, taking: TakingService, stick: Drive) -> None:
    visits(store, 1)
    taking.take(stick, go_on)
    store.events.append(whole_visit(5))
    state = taking.state()
    assert (state.visits, state.untaken) == (1, 1)


def test_the_same_stick_again_is_told_what_it_has_already(store: Store, taking: TakingService, stick: Drive) -> None:
    three_bundles(store, taking)
    taking.take(stick, go_on)
    again = taking.take(stick, go_on)
    assert (again.delivery.written, again.delivery.already, again.is_whole) == ((), 3, True)


def test_whoever_stops_keeps_what_was_written_and_loses_nothing(
    store: Store, taking: TakingService, stick: Drive
) -> None:
    three_bundles(store, taking)
    harvest = taking.take(stick, lambda done, _total: done < 2)
    assert not harvest.is_whole
    assert len(names(stick)) == 2
    assert [bundle.taken is not None for bundle in taking.state().bundles] == [False, True, True]
    assert taking.take(stick, go_on).is_whole


def test_progress_counts_bundles(store: Store, taking: TakingService, stick: Drive) -> None:
    three_bundles(store, taking)
    heard: list[tuple[int, int]] = []
    taking.take(stick, lambda done, total: heard.append((done, total)) is None)
    assert heard == [(1, 3), (2, 3), (3, 3)]


def test_a_stick_that_is_out_gets_nothing_and_no_folder_is_made_in_its_place(
    store: Store, taking: TakingService, stick: Drive, port: Port
) -> None:
    visits(store, 1)
    port.there = []
    with pytest.raises(ExportError, match="“TINH-QT” was pulled out"):
        taking.take(stick, go_on)
    assert list(stick.place.iterdir()) == []
    assert taking.state().untaken == 1


def test_a_stick_pulled_before_the_end_took_nothing_for_certain(
    store: Store, taking: TakingService, stick: Drive, port: Port
) -> None:
    three_bundles(store, taking)

    def pull(done: int, total: int) -> bool:
        if done == total:
            port.there = []
        return True

    with pytest.raises(ExportError, match="pulled out"):
        taking.take(stick, pull)
    assert taking.state().last_taken is None


@pytest.mark.parametrize(
    "failure",
    [(errno.ENOSPC, "There is no space left in"), (errno.EROFS, "write-protected"), (errno.EIO, "cannot be reached")],
)
def test_a_stick_that_fails_in_the_middle_is_explained_and_keeps_what_it_got(
    store: Store, taking: TakingService, stick: Drive, monkeypatch: pytest.MonkeyPatch, failure: tuple[int, str]
) -> None:
    number, words = failure
    three_bundles(store, taking)
    whole = durable.write_file

    def fail(target: Path, data: bytes) -> None:
        if target.parent.parent == stick.place / FOLDER and len(names(stick)) == 1:
            raise OSError(number, os.strerror(number), str(target))
        whole(target, data)

    monkeypatch.setattr(durable, "write_file", fail)
    with pytest.raises(ExportError, match=words) as caught:
        taking.take(stick, go_on)
    assert caught.value.cure
    assert sum(bundle.taken is not None for bundle in taking.state().bundles) == 1
    monkeypatch.setattr(durable, "write_file", whole)
    assert taking.take(stick, go_on).is_whole
    assert len(names(stick)) == 3


def test_a_note_that_cannot_be_kept_is_told_and_lets_the_results_wait(
    store: Store, taking: TakingService, stick: Drive, monkeypatch: pytest.MonkeyPatch
) -> None:
    visits(store, 1)

    def fail(*_: object) -> None:
        raise DiskFullError("The disk is full.")

    monkeypatch.setattr(store.ledger, "note_departures", fail)
    with pytest.raises(DiskFullError):
        taking.take(stick, go_on)
    assert len(names(stick)) == 1
    assert taking.state().untaken == 1


def test_a_kiosk_whose_own_disk_is_full_gives_what_it_has_and_blames_no_stick(
    store: Store, taking: TakingService, stick: Drive, monkeypatch: pytest.MonkeyPatch
) -> None:
    three_bundles(store, taking)
    store.events.append(whole_visit(3))
    write = durable.write_file

    def fail(target: Path, data: bytes) -> None:
        if target.parent.parent == taking.outbox:
            raise OSError(errno.ENOSPC, os.strerror(errno.ENOSPC))
        write(target, data)

    monkeypatch.setattr(durable, "write_file", fail)
    with pytest.raises(ExportError, match="own disk") as caught:
        taking.take(stick, go_on)
    assert "another stick" not in caught.value.cure
    assert len(names(stick)) == 3
    assert taking.state().untaken == 1


def test_a_folder_that_was_filled_by_itself_is_noted_too(store: Store, taking: TakingService, tmp_path: Path) -> None:
    three_bundles(store, taking)
    taking.note_folder(tmp_path / "share")
    last = taking.state().last_taken
    assert last is not None
    assert last.place == str(tmp_path / "share")
    assert taking.state().untaken == 0


def test_a_lost_bundle_is_found_by_the_check(store: Store, taking: TakingService) -> None:
    three_bundles(store, taking)
    assert taking.verify(go_on) == 3
    bundle_files(taking.outbox)[1].unlink()
    with pytest.raises(ExportError, match="is missing or damaged"):
        taking.verify(go_on)
    taking.exporting.cut()
    assert taking.verify(go_on) == 3


def test_without_the_provinces_keys_the_stick_stays_empty_and_the_technician_reads_what_to_do(
    store: Store, taking: TakingService, stick: Drive
) -> None:
    visits(store, 1)
    exporting = ExportService(store.events, store.ledger, taking.outbox, sealer(recipients=None))
    unready = replace(taking, exporting=exporting)
    with pytest.raises(NoRecipientsError, match="keys for results are not on this kiosk") as caught:
        unready.take(stick, go_on)
    assert "a stick with packs of the province" in caught.value.cure
    assert list(stick.place.iterdir()) == []
    assert (unready.state().is_ready, unready.state().visits) == (False, 1)
    assert taking.take(stick, go_on).is_whole


def test_the_numbers_rise_by_new_events_alone(store: Store, taking: TakingService, stick: Drive) -> None:
    visits(store, 2)
    count = store.events.last_sequence()
    assert taking.numbers()[BundleState.ON_KIOSK] == Count(0, count)
    taking.exporting.cut()
    assert taking.numbers()[BundleState.ON_KIOSK] == Count(1, count)
    taking.take(stick, go_on)
    assert taking.numbers() == taking.state().numbers
    assert taking.numbers() == {
        BundleState.ON_KIOSK: Count(),
        BundleState.AWAY: Count(1, count),
        BundleState.RECEIVED: Count(),
    }
