"""Tests of orphans: bundles in the outbox that the record does not list.

In these tests, the database was deleted or replaced by an older copy.
"""

import hashlib
import shutil
from collections.abc import Callable, Iterator
from dataclasses import dataclass, field
from datetime import UTC, datetime
from pathlib import Path

import pytest

from kiosk.domain.errors import DiskFullError, ExportError
from kiosk.domain.receipts import Receipt, ReceivedBundle
from kiosk.services.results.exporting import ExportService
from kiosk.storage.store import Store, open_store
from kiosk.sync.limits import LARGEST_FILE
from tests.sealing import bundle_files, open_sealed, sealer
from tests.services.exporting.outbox import VISIT, exported, names
from tests.storage.walks import SteppingClock, whole_visit

WHEN = datetime(2026, 11, 27, tzinfo=UTC)


@dataclass
class Kiosk:
    """A kiosk; a test can delete the kiosk's database or replace it by a copy.

    `data`: the kiosk's data folder. `opened`: the open store; empty while the kiosk is stopped.
    """

    data: Path
    opened: list[Store] = field(default_factory=list)

    def start(self) -> Store:
        self.stop()
        self.opened.append(open_store(self.data / "kiosk.db", SteppingClock()))
        return self.store

    @property
    def store(self) -> Store:
        return self.opened[-1]

    @property
    def service(self) -> ExportService:
        return ExportService(self.store.events, self.store.ledger, self.outbox, sealer())

    @property
    def outbox(self) -> Path:
        return self.data / "outbox"

    def stop(self) -> None:
        if self.opened:
            self.opened.pop().close()

    def visited(self, count: int) -> None:
        """Record `count` visits, and cut a bundle after each of them."""
        for _ in range(count):
            self.store.events.append(whole_visit(self.store.events.last_sequence()))
            self.service.cut()

    def loses_its_record(self) -> None:
        """Delete the database and its backups; then restart the kiosk."""
        self.stop()
        for file in self.data.glob("kiosk.db*"):
            file.unlink()
        shutil.rmtree(self.data / "backups", ignore_errors=True)
        self.start()

    def kept_copy(self) -> Path:
        """Back up the database to a file, and return that file."""
        copy = self.data / "copy.db"
        self.store.back_up(copy)
        return copy

    def goes_back_to(self, copy: Path) -> None:
        """Replace the database by an older copy; then restart the kiosk."""
        self.stop()
        for file in self.data.glob("kiosk.db*"):
            file.unlink()
        shutil.copy(copy, self.data / "kiosk.db")
        self.start()


@pytest.fixture
def kiosk(tmp_path: Path) -> Iterator[Kiosk]:
    kiosk = Kiosk(tmp_path)
    kiosk.start()
    yield kiosk
    kiosk.stop()


def deleted(kiosk: Kiosk) -> None:
    kiosk.visited(3)
    kiosk.loses_its_record()


def set_back(kiosk: Kiosk) -> None:
    kiosk.visited(1)
    copy = kiosk.kept_copy()
    kiosk.visited(2)
    kiosk.goes_back_to(copy)


def set_back_before_its_bundles(kiosk: Kiosk) -> None:
    kiosk.store.events.append(whole_visit())
    copy = kiosk.kept_copy()
    kiosk.service.cut()
    kiosk.goes_back_to(copy)


WAYS = [deleted, set_back, set_back_before_its_bundles]


@pytest.mark.parametrize("lose", WAYS)
@pytest.mark.parametrize("deliver", [ExportService.deliver, ExportService.deliver_again])
def test_bundles_of_a_lost_record_are_still_carried(
    kiosk: Kiosk, stick: Path, lose: Callable[[Kiosk], None], deliver: Callable[[ExportService, Path], object]
) -> None:
    lose(kiosk)
    left = set(exported(kiosk.outbox))
    assert left
    kiosk.visited(1)
    deliver(kiosk.service, stick)
    assert names(stick) == names(kiosk.outbox)
    assert set(exported(stick)) > left


def test_what_the_record_holds_itself_leaves_once_under_its_new_id(kiosk: Kiosk) -> None:
    set_back(kiosk)
    before, kept = names(kiosk.outbox), kiosk.service.outbox.look().listed[0]
    kiosk.visited(1)
    contents = kiosk.service.outbox.look()
    assert [row.first for row in contents.listed] == [1]
    assert {orphan.row.name for orphan in contents.orphans} == before - {kept.name}
    assert len(exported(kiosk.outbox)) == len(set(exported(kiosk.outbox)))


def test_an_orphan_stays_until_a_bundle_of_the_record_holds_its_events(
    kiosk: Kiosk, monkeypatch: pytest.MonkeyPatch
) -> None:
    set_back_before_its_bundles(kiosk)
    before = names(kiosk.outbox)

    def full(*_arguments: object) -> None:
        raise DiskFullError("The disk is full.")

    monkeypatch.setattr(kiosk.store.ledger, "claim", full)
    with pytest.raises(DiskFullError):
        kiosk.service.cut()
    kiosk.service.forget_received()
    assert names(kiosk.outbox) == before
    monkeypatch.undo()
    (made,) = kiosk.service.cut()
    assert names(kiosk.outbox) == {made.name}


def test_a_bundle_that_waits_can_be_made_again_after_the_id_was_renewed(kiosk: Kiosk, stick: Path) -> None:
    """A bundle still has to be delivered, but its file is missing.

    The file was deleted when the bundle's receipt arrived. The database is an older copy, which lacks this receipt.
    """
    set_back(kiosk)
    (waits,) = kiosk.service.outbox.look().listed
    (kiosk.outbox / waits.name).unlink()
    kiosk.visited(1)
    kiosk.service.deliver(stick)
    assert names(stick) == names(kiosk.outbox)


@pytest.mark.parametrize("lose", WAYS)
def test_no_range_of_a_lost_record_is_used_again_under_its_id(kiosk: Kiosk, lose: Callable[[Kiosk], None]) -> None:
    lose(kiosk)
    kiosk.visited(2)
    seen: set[tuple[str, int]] = set()
    for file in bundle_files(kiosk.outbox):
        bundle = open_sealed(file)
        covered = {(bundle.manifest["kiosk"], number) for number in range(bundle.first, bundle.last + 1)}
        assert not seen & covered
        seen |= covered


def test_sealed_orphans_cannot_be_read_on_the_kiosk_and_are_counted(kiosk: Kiosk, stick: Path) -> None:
    deleted(kiosk)
    kiosk.store.events.append(whole_visit())
    assert kiosk.service.write_plain(stick).unreadable == len(names(kiosk.outbox))
    assert [file.name for file in stick.iterdir()] == [f"1-{VISIT}.ndjson"]


def test_an_orphan_leaves_for_a_receipt_only(kiosk: Kiosk, stick: Path) -> None:
    deleted(kiosk)
    service, ledger = kiosk.service, kiosk.store.ledger
    received, *waiting = [orphan.row for orphan in service.outbox.look().orphans]
    assert received.orphan_of is not None
    said = Receipt(received.orphan_of, WHEN, (ReceivedBundle(received.first, received.last, received.sha256),))
    assert [row.received for row in ledger.receive([said], None, [received, *waiting]).received] == [WHEN]
    service.forget_received()
    assert names(kiosk.outbox) == {row.name for row in waiting}
    service.deliver(stick)
    assert names(stick) == {row.name for row in waiting}


def test_a_receipt_for_an_orphan_outlasts_a_power_cut(kiosk: Kiosk, stick: Path) -> None:
    """The receipt is stored first; after a power cut before the file is deleted, the file is not delivered again."""
    deleted(kiosk)
    rows = [orphan.row for orphan in kiosk.service.outbox.look().orphans]
    bundles = tuple(ReceivedBundle(row.first, row.last, row.sha256) for row in rows)
    assert rows[0].orphan_of is not None
    kiosk.store.ledger.receive([Receipt(rows[0].orphan_of, WHEN, bundles)], None, rows)
    kiosk.start()
    assert kiosk.service.outbox.look().waiting == []
    kiosk.service.cut()
    assert names(kiosk.outbox) == set()


def shortened(data: bytes) -> bytes:
    return data[:-7]


def changed(data: bytes) -> bytes:
    return data[:40] + bytes([data[40] ^ 1]) + data[41:]


def plain(_data: bytes) -> bytes:
    return b"not encrypted"


def endless(_data: bytes) -> bytes:
    return b"\0" * (LARGEST_FILE + 1)


@pytest.mark.parametrize(
    ("damage", "is_renamed"),
    [(shortened, False), (changed, False), (endless, False), (endless, True), (lambda _: b"", False), (plain, True)],
)
def test_an_orphan_that_is_not_whole_is_named_and_not_carried(
    kiosk: Kiosk, stick: Path, *, damage: Callable[[bytes], bytes], is_renamed: bool
) -> None:
    deleted(kiosk)
    file = bundle_files(kiosk.outbox)[0]
    data = damage(file.read_bytes())
    file.write_bytes(data)
    if is_renamed:  # rename it to its new hash, so that only the contents are wrong
        range_, _, _ = file.name.rpartition("-")
        file = file.rename(file.with_name(f"{range_}-{hashlib.sha256(data).hexdigest()}.age"))
    contents = kiosk.service.outbox.look()
    name = file.relative_to(kiosk.outbox).as_posix()
    assert [error.said["file"] for error in contents.damaged] == [name]
    kiosk.service.deliver(stick)
    assert names(stick) == names(kiosk.outbox) - {name}
    assert file.read_bytes() == data


def test_an_orphan_that_goes_bad_between_looks_keeps_no_other_back(kiosk: Kiosk, stick: Path) -> None:
    deleted(kiosk)
    service = kiosk.service
    look = service.outbox.look

    def looked() -> object:
        contents = look()
        (kiosk.outbox / contents.orphans[0].row.name).write_bytes(b"")
        return contents

    service.outbox.look = looked  # type: ignore[method-assign, assignment]
    with pytest.raises(ExportError, match="damaged"):
        service.deliver(stick)
    assert len(names(stick)) == 2


def test_the_file_of_a_claimed_range_is_no_orphan(kiosk: Kiosk, monkeypatch: pytest.MonkeyPatch) -> None:
    kiosk.store.events.append(whole_visit())
    before = kiosk.store.events.kiosk()

    class PowerCutError(BaseException):
        pass

    def cut(*_arguments: object) -> None:
        raise PowerCutError

    monkeypatch.setattr(kiosk.store.ledger, "seal", cut)
    with pytest.raises(PowerCutError):
        kiosk.service.cut()
    monkeypatch.undo()
    kiosk.start()
    (file,) = names(kiosk.outbox)
    assert kiosk.service.outbox.look().orphans == []
    (row,) = kiosk.service.cut()
    assert (row.name, kiosk.store.events.kiosk()) == (file, before)


def test_what_is_no_bundle_file_is_left_alone(kiosk: Kiosk, stick: Path) -> None:
    kiosk.visited(1)
    (kiosk.outbox / "note.txt").write_text("not a bundle", "utf-8")
    (kiosk.outbox / ".1-2-x.ndjson.gz.0-0.part").write_bytes(b"half")
    (kiosk.outbox / "folder.ndjson.gz").mkdir()
    (kiosk.outbox / "link.ndjson.gz").symlink_to(kiosk.data / "kiosk.db")
    contents = kiosk.service.outbox.look()
    assert (contents.orphans, contents.damaged) == ([], [])
    kiosk.service.deliver(stick)
    assert names(stick) == {row.name for row in contents.listed}


def test_a_sound_outbox_is_not_read_again(kiosk: Kiosk, monkeypatch: pytest.MonkeyPatch) -> None:
    deleted(kiosk)
    service = kiosk.service
    first = service.outbox.look()
    monkeypatch.setattr("kiosk.services.results.outbox.found_file", lambda *path: pytest.fail(f"read {path} again"))
    assert service.outbox.look() == first
