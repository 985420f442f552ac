"""The outbox: every event once, under one name, whatever interrupts."""

import errno
import gzip
import os
import subprocess
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest

from kiosk import durable
from kiosk.domain.errors import ExportError, KioskError
from kiosk.domain.packs import BundleRow
from kiosk.services.exporting import ExportService
from kiosk.storage.store import Store, open_store
from kiosk.sync.bundles import LARGEST, read_bundle
from tests.storage.walks import SteppingClock, whole_visit

VISIT = len(whole_visit())


@pytest.fixture
def store(tmp_path: Path) -> Iterator[Store]:
    store = open_store(tmp_path / "kiosk.db", SteppingClock())
    yield store
    store.close()


@pytest.fixture
def outbox(tmp_path: Path) -> Path:
    return tmp_path / "outbox"


@pytest.fixture
def stick(tmp_path: Path) -> Path:
    return tmp_path / "stick"


@pytest.fixture
def service(store: Store, outbox: Path) -> ExportService:
    return ExportService(store.events, store.ledger, outbox, "0.1.0")


def names(folder: Path) -> set[str]:
    return {path.name for path in folder.iterdir()} if folder.exists() else set()


def exported(folder: Path) -> list[str]:
    """Ids of all statements in a folder, in order of their ranges."""
    bundles = sorted((read_bundle(path) for path in folder.iterdir()), key=lambda bundle: bundle.first)
    return [made["id"] for bundle in bundles for made in bundle.statements]


def assert_whole(store: Store, folder: Path) -> None:
    """The bundles of a folder cover the record without gap or overlap and are chained like it."""
    bundles = sorted((read_bundle(path) for path in folder.iterdir()), key=lambda bundle: bundle.first)
    events = {event.sequence: event for event in store.events.read(1, store.events.last_sequence())}
    place = 0
    for bundle in bundles:
        assert bundle.first == place + 1
        assert bundle.manifest["chain"] == {
            "before": events[bundle.first].previous,
            "after": events[bundle.last].hash,
        }
        place = bundle.last
    assert place == store.events.last_sequence()


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
    assert all(path.stat().st_size <= LARGEST for path in outbox.iterdir())
    assert_whole(store, outbox)


class Cut(BaseException):
    """Stands for the power going: nothing catches it."""


def cut_at(monkeypatch: pytest.MonkeyPatch, place: str, moment: str) -> None:
    """The power goes before or after a step of the export."""
    owner, name = {
        "claim": ("kiosk.storage.ledger.BundleTable", "claim"),
        "write": ("kiosk.durable", "write_file"),
        "rename": ("kiosk.durable", "move_file"),
        "seal": ("kiosk.storage.ledger.BundleTable", "seal"),
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
    first = ExportService(store.events, store.ledger, outbox, "0.1.0")
    with pytest.MonkeyPatch.context() as monkeypatch:
        cut_at(monkeypatch, place, moment)
        with pytest.raises(Cut):
            first.cut()
    written = {name for name in names(outbox) if not name.startswith(".")}
    store.events.append(whole_visit(2))
    again = ExportService(store.events, store.ledger, outbox, "0.1.0")
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
            ExportService(store.events, store.ledger, outbox, "0.1.0").cut()
    before = names(outbox)
    newer = ExportService(store.events, store.ledger, outbox, "0.2.0")
    newer.cut()
    newer.deliver(stick)
    assert names(outbox) == names(stick) == before


def test_a_damaged_leftover_of_a_claimed_range_is_not_believed(store: Store, outbox: Path) -> None:
    store.events.append(whole_visit())
    store.ledger.claim(1, VISIT)
    outbox.mkdir()
    (outbox / f"1-{VISIT}-{'a' * 64}.ndjson.gz").write_bytes(b"rubbish")
    (row,) = ExportService(store.events, store.ledger, outbox, "0.1.0").cut()
    assert read_bundle(outbox / row.name).last == VISIT


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
    assert read_bundle(stick / row.name).last == VISIT


@pytest.mark.parametrize("damage", ["lost", "damaged"])
def test_an_outbox_file_is_made_again_from_the_record(
    store: Store, service: ExportService, outbox: Path, stick: Path, damage: str
) -> None:
    store.events.append(whole_visit())
    (row,) = service.cut()
    (outbox / row.name).write_bytes(b"rubbish") if damage == "damaged" else (outbox / row.name).unlink()
    service.deliver(stick)
    assert names(outbox) == names(stick) == {row.name}
    assert read_bundle(outbox / row.name).last == VISIT


def test_a_lost_file_of_another_version_is_told_and_not_renamed(
    store: Store, service: ExportService, outbox: Path, stick: Path
) -> None:
    store.events.append(whole_visit())
    (row,) = service.cut()
    (outbox / row.name).unlink()
    newer = ExportService(store.events, store.ledger, outbox, "0.2.0")
    with pytest.raises(ExportError, match="cannot make it again"):
        newer.deliver(stick)
    assert names(stick) == set()


def test_plain_files_hold_the_same_statements(
    store: Store, service: ExportService, outbox: Path, stick: Path
) -> None:
    store.events.append(whole_visit())
    (row,) = service.cut()
    service.write_plain(stick)
    (plain,) = stick.iterdir()
    assert plain.name == row.name.removesuffix(".gz")
    assert plain.read_bytes() == gzip.decompress((outbox / row.name).read_bytes()).partition(b"\n")[2]


def test_a_plain_file_without_statements_is_written_too(store: Store, service: ExportService, stick: Path) -> None:
    store.events.append(whole_visit()[:1])
    service.cut()
    assert len(service.write_plain(stick).written) == len(names(stick)) == 1


@pytest.mark.parametrize(
    "failure",
    [
        (errno.ENOSPC, "no room left"),
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
        with pytest.raises(ExportError, match="no room left"):
            service.deliver(stick)
        assert names(stick) == {"photos"}
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


def test_an_outbox_without_room_is_told_and_gone_on_with(store: Store, service: ExportService, outbox: Path) -> None:
    store.events.append(whole_visit())
    outbox.touch()  # a file where the folder should be
    with pytest.raises(KioskError):
        service.cut()
    assert store.ledger.bundles() == (BundleRow(1, VISIT),)
    outbox.unlink()
    service.cut()
    assert_whole(store, outbox)


def test_a_second_program_finishes_the_same_file(store: Store, outbox: Path, tmp_path: Path) -> None:
    store.events.append(whole_visit())
    other = open_store(tmp_path / "kiosk.db", SteppingClock())
    services = [ExportService(opened.events, opened.ledger, outbox, "0.1.0") for opened in (store, other)]
    store.ledger.claim(1, VISIT)
    made = [services[1].cut(), services[0].cut()]
    other.close()
    assert [len(rows) for rows in made] == [1, 0]
    assert_whole(store, outbox)
