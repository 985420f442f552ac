"""Tests of the outbox: each event is in exactly one bundle, and each bundle is one file, even after interruptions."""

from collections.abc import Callable
from pathlib import Path

import pytest

from kiosk.domain.errors import KioskError
from kiosk.domain.syncing.bundle_states import BundleRow
from kiosk.services.results.exporting import ExportService
from kiosk.storage.store import Store, open_store
from kiosk.sync.limits import LARGEST
from tests.sealing import bundle_files, open_sealed, sealer
from tests.services.exporting.outbox import VISIT, assert_whole, exported, names
from tests.storage.walks import SteppingClock, whole_visit


def test_everything_that_waits_goes_into_a_bundle(store: Store, service: ExportService, outbox: Path) -> None:
    store.events.append(whole_visit())
    assert service.waiting() == VISIT
    (row,) = service.cut()
    assert (row.first, row.last, names(outbox)) == (1, VISIT, {row.name})
    assert service.waiting() == 0
    assert_whole(store, outbox)


def test_nothing_is_exported_twice(store: Store, service: ExportService, outbox: Path) -> None:
    for number in range(3):
        store.events.append(whole_visit(number))
        service.cut()
        assert service.cut() == []
    found = exported(outbox)
    assert len(found) == len(set(found))
    assert_whole(store, outbox)


def test_without_events_there_is_no_bundle(service: ExportService, outbox: Path) -> None:
    assert service.cut() == []
    assert names(outbox) == set()


def test_a_long_record_becomes_bundles_of_bounded_size(store: Store, service: ExportService, outbox: Path) -> None:
    for number in range(160):
        store.events.append(whole_visit(number))
    assert len(service.cut()) > 1
    assert all(path.stat().st_size <= LARGEST for path in bundle_files(outbox))
    assert_whole(store, outbox)


class Cut(BaseException):
    """Simulates a power cut; as a BaseException, it is not caught by the kiosk's handlers."""


def cut_at(monkeypatch: pytest.MonkeyPatch, place: str, moment: str) -> None:
    """Simulate a power cut at the step `place` of the export; `moment` is "before" or "after" that step."""
    owner, name = {
        "claim": ("kiosk.storage.ledger.bundle_table.BundleTable", "claim"),
        "write": ("kiosk.durable", "write_file"),
        "rename": ("kiosk.durable", "move_file"),
        "seal": ("kiosk.storage.ledger.bundle_table.BundleTable", "seal"),
    }[place]
    module, _, attribute = owner.rpartition(".") if owner.startswith("kiosk.storage") else (owner, "", "")
    holder = __import__(module, fromlist=["x"])
    holder = getattr(holder, attribute) if attribute else holder
    whole: Callable[..., None] = getattr(holder, name)

    def stop(*arguments: object) -> None:
        if moment == "after":
            whole(*arguments)
        raise Cut

    monkeypatch.setattr(holder, name, stop)


@pytest.mark.parametrize("moment", ["before", "after"])
@pytest.mark.parametrize("place", ["claim", "write", "rename", "seal"])
def test_a_power_cut_at_any_step_gives_one_file_and_no_gap(
    store: Store, outbox: Path, stick: Path, place: str, moment: str
) -> None:
    store.events.append(whole_visit(1))
    first = ExportService(store.events, store.ledger, outbox, sealer())
    with pytest.MonkeyPatch.context() as monkeypatch:
        cut_at(monkeypatch, place, moment)
        with pytest.raises(Cut):
            first.cut()
    written = names(outbox)
    store.events.append(whole_visit(2))
    again = ExportService(store.events, store.ledger, outbox, sealer())
    again.cut()
    again.deliver(stick)
    assert written <= names(stick)
    assert_whole(store, stick)


def test_a_file_written_by_the_version_before_is_not_written_under_a_second_name(
    store: Store, outbox: Path, stick: Path
) -> None:
    store.events.append(whole_visit())
    with pytest.MonkeyPatch.context() as monkeypatch:
        cut_at(monkeypatch, "seal", "before")
        with pytest.raises(Cut):
            ExportService(store.events, store.ledger, outbox, sealer()).cut()
    before = names(outbox)
    newer = ExportService(store.events, store.ledger, outbox, sealer("0.2.0"))
    newer.cut()
    newer.deliver(stick)
    assert names(outbox) == names(stick) == before


def test_a_damaged_leftover_of_a_claimed_range_is_not_believed(store: Store, outbox: Path) -> None:
    store.events.append(whole_visit())
    store.ledger.claim(1, VISIT)
    place = outbox / store.events.kiosk()
    place.mkdir(parents=True)
    (place / f"1-{VISIT}-{'a' * 64}.age").write_bytes(b"rubbish")
    (row,) = ExportService(store.events, store.ledger, outbox, sealer()).cut()
    assert open_sealed(outbox / row.name).last == VISIT


def test_an_outbox_without_room_is_told_and_gone_on_with(store: Store, service: ExportService, outbox: Path) -> None:
    store.events.append(whole_visit())
    outbox.touch()  # a file blocks the path of the outbox folder
    with pytest.raises(KioskError):
        service.cut()
    assert store.ledger.bundles() == (BundleRow(1, VISIT),)
    outbox.unlink()
    service.cut()
    assert_whole(store, outbox)


def test_a_second_program_finishes_the_same_file(store: Store, outbox: Path, tmp_path: Path) -> None:
    store.events.append(whole_visit())
    other = open_store(tmp_path / "kiosk.db", SteppingClock())
    services = [ExportService(opened.events, opened.ledger, outbox, sealer()) for opened in (store, other)]
    store.ledger.claim(1, VISIT)
    made = [services[1].cut(), services[0].cut()]
    other.close()
    assert [len(rows) for rows in made] == [1, 0]
    assert_whole(store, outbox)
