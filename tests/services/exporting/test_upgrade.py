"""Tests of a kiosk whose older program left plain bundles in the outbox."""

import json
from collections.abc import Callable
from datetime import UTC, datetime
from pathlib import Path

import pytest

from kiosk.domain.receipts import Receipt, ReceivedBundle
from kiosk.domain.syncing.bundle_states import BundleState, WayKind
from kiosk.services.results.exporting import ExportService
from kiosk.services.results.former_takings import import_takings
from kiosk.storage.ledger.bundle_table import BundleTable
from kiosk.storage.store import Store, open_store
from tests.sealing import open_sealed, sealer
from tests.services.exporting.older import cut_plainly
from tests.services.exporting.outbox import VISIT, assert_whole, names
from tests.storage.walks import SteppingClock, whole_visit

WHEN = datetime(2026, 11, 26, tzinfo=UTC)


def all_files(outbox: Path) -> set[str]:
    return {file.name for file in outbox.rglob("*") if file.is_file() and not file.name.endswith(".label.json")}


def test_plain_bundles_are_sealed_in_their_ranges(store: Store, service: ExportService, outbox: Path) -> None:
    store.events.append(whole_visit())
    first = cut_plainly(store, outbox)
    store.events.append(whole_visit(5))
    second = cut_plainly(store, outbox)
    assert service.cut() == []
    rows = store.ledger.bundles()
    assert [(row.first, row.last, row.aliases) for row in rows] == [
        (first.first, first.last, {first.sha256}),
        (second.first, second.last, {second.sha256}),
    ]
    assert all_files(outbox) == {Path(row.name).name for row in rows}
    assert [open_sealed(outbox / row.name).statements for row in rows] == [
        list(first.statements),
        list(second.statements),
    ]
    assert_whole(store, outbox)


def test_plain_bundles_wait_for_the_provinces_keys(store: Store, outbox: Path, stick: Path) -> None:
    store.events.append(whole_visit())
    plain = cut_plainly(store, outbox)
    store.events.append(whole_visit(5))
    unready = ExportService(store.events, store.ledger, outbox, sealer(recipients=None))
    assert unready.cut() == ()
    assert unready.deliver(stick).written == ()
    assert all_files(outbox) == {plain.name}
    assert unready.waiting() == VISIT


def test_a_receipt_for_the_plain_file_counts(store: Store, service: ExportService, outbox: Path) -> None:
    store.events.append(whole_visit())
    plain = cut_plainly(store, outbox)
    service.cut()
    bundles = (ReceivedBundle(plain.first, plain.last, plain.sha256),)
    before = store.events.kiosk()
    store.ledger.receive([Receipt(before, WHEN, bundles)], None)
    assert [row.state for row in store.ledger.bundles()] == [BundleState.RECEIVED]
    assert store.events.kiosk() == before
    service.cut()
    assert all_files(outbox) == set()


def test_a_received_plain_bundle_is_not_sealed(store: Store, service: ExportService, outbox: Path) -> None:
    store.events.append(whole_visit())
    plain = cut_plainly(store, outbox)
    bundles = (ReceivedBundle(plain.first, plain.last, plain.sha256),)
    store.ledger.receive([Receipt(store.events.kiosk(), WHEN, bundles)], None)
    service.cut()
    assert (all_files(outbox), [row.name for row in store.ledger.bundles()]) == (set(), [plain.name])


def test_plain_orphans_are_sealed_under_their_own_id(store: Store, outbox: Path, tmp_path: Path, stick: Path) -> None:
    store.events.append(whole_visit())
    plain = cut_plainly(store, outbox)
    other = open_store(tmp_path / "other.db", SteppingClock())
    try:
        service = ExportService(other.events, other.ledger, outbox, sealer())
        service.cut()
        (orphan,) = service.outbox.look().orphans
        assert (orphan.row.orphan_of, orphan.row.aliases) == (store.events.kiosk(), {plain.sha256})
        assert orphan.people
        assert service.deliver(stick).written == (orphan.row.name,)
        bundle = open_sealed(stick / orphan.row.name)
        assert bundle.statements == list(plain.statements)
        assert bundle.manifest["chain"] == plain.manifest["chain"]
        assert all_files(outbox) == {Path(orphan.row.name).name}
    finally:
        other.close()


def test_a_set_back_record_keeps_no_plain_bundle_twice(
    store: Store, service: ExportService, outbox: Path, stick: Path
) -> None:
    store.events.append(whole_visit())
    cut_plainly(store, outbox)
    store.events.renew_kiosk()  # the ledger forgets the bundle
    service.cut()
    service.deliver(stick)
    assert all_files(outbox) == {Path(name).name for name in names(stick)}
    assert_whole(store, stick)


class PowerCutError(BaseException):
    """Simulates a power cut; as a BaseException, it is not caught by the kiosk's handlers."""


def before_the_ledger(monkeypatch: pytest.MonkeyPatch) -> None:
    def cut(*_: object) -> None:
        raise PowerCutError

    monkeypatch.setattr(BundleTable, "replace_file", cut)


def after_the_ledger(monkeypatch: pytest.MonkeyPatch) -> None:
    replace = BundleTable.replace_file

    def cut(*arguments: object) -> None:
        replace(*arguments)  # type: ignore[arg-type]
        raise PowerCutError

    monkeypatch.setattr(BundleTable, "replace_file", cut)


def after_the_label(monkeypatch: pytest.MonkeyPatch) -> None:
    from kiosk import durable

    write = durable.write_file

    def cut(target: Path, data: bytes) -> None:
        if target.suffix == ".age":
            raise PowerCutError
        write(target, data)

    monkeypatch.setattr(durable, "write_file", cut)


@pytest.mark.parametrize("is_orphan", [False, True])
@pytest.mark.parametrize("moment", [after_the_label, before_the_ledger, after_the_ledger])
def test_a_power_cut_while_sealing_a_plain_bundle_leaves_one_file(
    store: Store, outbox: Path, tmp_path: Path, moment: Callable[[pytest.MonkeyPatch], None], *, is_orphan: bool
) -> None:
    store.events.append(whole_visit())
    plain = cut_plainly(store, outbox)
    kiosk = store.events.kiosk()
    using = open_store(tmp_path / "other.db", SteppingClock()) if is_orphan else store
    try:
        with pytest.MonkeyPatch.context() as monkeypatch:
            moment(monkeypatch)
            with pytest.raises(PowerCutError):
                ExportService(using.events, using.ledger, outbox, sealer()).cut()
        before = using.events.kiosk()
        service = ExportService(using.events, using.ledger, outbox, sealer())
        service.cut()
        (row,) = service.outbox.look().sealed
        assert (row.orphan_of or using.events.kiosk(), row.aliases) == (kiosk, {plain.sha256})
        assert all_files(outbox) == {Path(row.name).name}
        assert using.events.kiosk() == before
    finally:
        if is_orphan:
            using.close()


def test_the_log_of_copied_bundles_moves_into_the_record(store: Store, outbox: Path, tmp_path: Path) -> None:
    store.events.append(whole_visit())
    plain = cut_plainly(store, outbox)
    file = tmp_path / "taken.json"
    entry = {"place": "TINH-QT", "when": WHEN.isoformat(), "dated": True}
    file.write_text(json.dumps({plain.name: entry, "rubbish": entry, f"1-2-{'0' * 64}.ndjson.gz": {"place": 1}}))
    import_takings(file, store.ledger)
    import_takings(file, store.ledger)
    (row,) = store.ledger.bundles()
    assert (row.left and (row.left.way, row.left.place, row.left.when)) == (WayKind.STICK, "TINH-QT", WHEN)
    assert not file.exists()


@pytest.mark.parametrize("damage", [b"", b"[1]", b"{", b'{"a": 1}', b"\xff", b"[" * 100_000])
def test_a_damaged_log_counts_as_empty(store: Store, tmp_path: Path, damage: bytes) -> None:
    (tmp_path / "taken.json").write_bytes(damage)
    import_takings(tmp_path / "taken.json", store.ledger)
    assert not (tmp_path / "taken.json").exists()
