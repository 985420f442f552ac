"""Tests of copying the outbox to sticks and folders, even if a stick or a folder fails at any moment."""

import errno
import os
import subprocess
from datetime import UTC, datetime
from pathlib import Path

import pytest

from kiosk import durable
from kiosk.domain.errors import ExportError
from kiosk.domain.events import EventKind
from kiosk.domain.receipts import Receipt, ReceivedBundle
from kiosk.services.results.exporting import ExportService
from kiosk.services.results.sealer import NoRecipientsError
from kiosk.storage.store import Store
from kiosk.sync.bundles import statement_lines
from tests.sealing import open_sealed, sealer
from tests.services.exporting.outbox import VISIT, names
from tests.storage.walks import whole_visit

WHEN = datetime(2026, 11, 26, tzinfo=UTC)


def test_delivering_copies_the_outbox_byte_for_byte(
    store: Store, service: ExportService, outbox: Path, stick: Path
) -> None:
    store.events.append(whole_visit())
    (row,) = service.cut()
    assert service.deliver(stick).written == (row.name,)
    assert (stick / row.name).read_bytes() == (outbox / row.name).read_bytes()


def test_what_is_on_the_stick_is_not_written_again(store: Store, service: ExportService, stick: Path) -> None:
    store.events.append(whole_visit())
    service.cut()
    service.deliver(stick)
    done = service.deliver(stick)
    assert (done.written, done.already) == ((), 1)


def test_a_file_cut_short_by_a_pulled_stick_is_made_whole(store: Store, service: ExportService, stick: Path) -> None:
    store.events.append(whole_visit())
    (row,) = service.cut()
    service.deliver(stick)
    (stick / row.name).write_bytes(b"half")
    assert service.deliver(stick).written == (row.name,)
    assert open_sealed(stick / row.name).last == VISIT


@pytest.mark.parametrize("damage", ["lost", "damaged"])
def test_an_outbox_file_is_made_again_from_the_record(
    store: Store, service: ExportService, outbox: Path, stick: Path, damage: str
) -> None:
    store.events.append(whole_visit())
    (row,) = service.cut()
    (outbox / row.name).write_bytes(b"rubbish") if damage == "damaged" else (outbox / row.name).unlink()
    service.deliver(stick)
    (now,) = store.ledger.bundles()
    assert names(outbox) == names(stick) == {now.name} != {row.name}
    assert (now.first, now.last, now.aliases) == (1, VISIT, {row.sha256})
    assert open_sealed(outbox / now.name).last == VISIT


def test_a_receipt_for_the_lost_file_counts(store: Store, service: ExportService, outbox: Path, stick: Path) -> None:
    store.events.append(whole_visit())
    (row,) = service.cut()
    service.deliver(stick)
    (outbox / row.name).unlink()
    service.deliver(stick)
    store.ledger.receive([Receipt(store.events.kiosk(), WHEN, (ReceivedBundle(1, VISIT, row.sha256),))], None)
    assert store.ledger.bundles()[0].received == WHEN
    service.cut()
    assert names(outbox) == set()


def test_a_bundle_that_cannot_leave_keeps_no_other_bundle_back(
    store: Store, service: ExportService, outbox: Path, stick: Path
) -> None:
    store.events.append(whole_visit())
    (lost,) = service.cut()
    store.events.append(whole_visit(5))
    (kept,) = service.cut()
    (outbox / lost.name).unlink()
    unready = ExportService(store.events, store.ledger, outbox, sealer(recipients=None))
    with pytest.raises(NoRecipientsError):
        unready.deliver(stick)
    assert names(stick) == {kept.name}


def test_plain_files_hold_the_same_statements(
    store: Store, service: ExportService, outbox: Path, stick: Path
) -> None:
    store.events.append(whole_visit())
    (row,) = service.cut()
    store.events.append(whole_visit(5))
    service.write_plain(stick)
    cut, loose = sorted(stick.iterdir())
    assert (cut.name, loose.name) == (f"1-{VISIT}.ndjson", f"{VISIT + 1}-{2 * VISIT}.ndjson")
    assert cut.read_bytes() == statement_lines(open_sealed(outbox / row.name).statements)
    assert b"launched" in loose.read_bytes()


def test_a_plain_file_without_statements_is_written_too(store: Store, service: ExportService, stick: Path) -> None:
    store.events.append([next(draft for draft in whole_visit() if draft.kind is EventKind.STEP_SHOWN)])
    service.cut()
    assert service.write_plain(stick).written == ("1-1.ndjson",)
    assert (stick / "1-1.ndjson").read_bytes() == b""


@pytest.mark.parametrize(
    "failure",
    [
        (errno.ENOSPC, "There is no space left in"),
        (errno.EROFS, "write-protected"),
        (errno.EIO, "cannot be reached"),
        (errno.ENODEV, "cannot be reached"),
        (errno.EINVAL, "Nothing could be written"),
    ],
)
def test_a_failing_stick_is_explained_and_loses_nothing(
    store: Store, service: ExportService, outbox: Path, stick: Path, failure: tuple[int, str]
) -> None:
    number, words = failure
    store.events.append(whole_visit())
    (row,) = service.cut()

    def fail(source: Path, target: Path) -> None:
        raise OSError(number, os.strerror(number), str(target))

    with pytest.MonkeyPatch.context() as monkeypatch:
        monkeypatch.setattr(durable, "move_file", fail)
        with pytest.raises(ExportError, match=words) as caught:
            service.deliver(stick)
    assert caught.value.cure
    assert names(stick) == set()
    assert names(outbox) == {row.name}
    assert service.deliver(stick).written == (row.name,)


def test_a_full_stick_is_told_and_filled_after_room_was_made(
    store: Store, service: ExportService, stick: Path
) -> None:
    if not hasattr(os, "geteuid") or os.geteuid() != 0:
        pytest.skip("mounting needs root")
    stick.mkdir()
    if subprocess.run(["mount", "-t", "tmpfs", "-o", "size=64k", "none", stick], check=False).returncode != 0:
        pytest.skip("this machine does not let root mount a tmpfs")
    try:
        for number in range(150):
            store.events.append(whole_visit(number))
        service.cut()
        (stick / "photos").write_bytes(b"\0" * 30_000)
        with pytest.raises(ExportError, match="There is no space left in"):
            service.deliver(stick)
        assert names(stick) == set()
        (stick / "photos").unlink()
        assert store.events.last_sequence() == store.ledger.bundles()[-1].last
    finally:
        subprocess.run(["umount", stick], check=True)


def test_a_stick_that_is_a_file_is_explained(store: Store, service: ExportService, stick: Path) -> None:
    store.events.append(whole_visit())
    service.cut()
    stick.touch()
    with pytest.raises(ExportError, match="cannot be reached"):
        service.deliver(stick)


def received(store: Store) -> None:
    """Store a receipt of the province for all bundles."""
    bundles = tuple(ReceivedBundle(row.first, row.last, row.sha256) for row in store.ledger.bundles())
    store.ledger.receive([Receipt(store.events.kiosk(), WHEN, bundles)], None)


def test_what_the_province_has_is_not_carried_any_more(
    store: Store, service: ExportService, outbox: Path, stick: Path
) -> None:
    store.events.append(whole_visit())
    service.cut()
    received(store)
    store.events.append(whole_visit(5))
    (row,) = service.cut()
    assert names(outbox) == {row.name}
    assert service.deliver(stick).written == (row.name,)


def test_a_province_that_lost_everything_gets_it_again(
    store: Store, service: ExportService, outbox: Path, stick: Path
) -> None:
    store.events.append(whole_visit())
    (row,) = service.cut()
    received(store)
    service.forget_received()
    assert names(outbox) == set()
    (name,) = service.deliver_again(stick).written
    assert open_sealed(stick / name).manifest["last"] == row.last
    assert names(outbox) == set()
    assert (service.deliver_again(stick).written, names(stick)) == ((), {name})


def test_what_a_newer_program_makes_again_says_the_same_under_a_new_name(
    store: Store, service: ExportService, outbox: Path, stick: Path
) -> None:
    store.events.append(whole_visit())
    (row,) = service.cut()
    before = open_sealed(outbox / row.name)
    received(store)
    newer = ExportService(store.events, store.ledger, outbox, sealer("9.9.9"))
    newer.forget_received()
    (name,) = newer.deliver_again(stick).written
    assert open_sealed(stick / name).statements == before.statements
    (now,) = store.ledger.bundles()
    assert (now.name, now.aliases, now.waits) == (name, {row.sha256}, False)


def test_plain_results_tell_of_what_was_received_too(
    store: Store, service: ExportService, outbox: Path, stick: Path
) -> None:
    store.events.append(whole_visit())
    service.cut()
    received(store)
    service.forget_received()
    (name,) = service.write_plain(stick).written
    assert b"launched" in (stick / name).read_bytes()
