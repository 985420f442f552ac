"""Tests of the recovery of a damaged record without an intact backup: every readable event is kept."""

import random
import shutil
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest

from kiosk.domain.events import Event, event_hash
from kiosk.services.results.exporting import ExportService
from kiosk.storage.health import StoreHealth
from kiosk.storage.salvage.fragments import Fragments
from kiosk.storage.store import Store, open_store
from tests.sealing import bundle_files, open_sealed, sealer
from tests.services.exporting.outbox import exported
from tests.storage.damage import behead, delete, empty, halve, scribble
from tests.storage.walks import SteppingClock, whole_visit

VISITS = 30
PAGE = 4096


@pytest.fixture(scope="module")
def whole(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Create and close a record of 30 visits; each test gets a copy of this record."""
    file = tmp_path_factory.mktemp("whole") / "kiosk.db"
    store = open_store(file, SteppingClock())
    for number in range(VISITS):
        store.events.append(whole_visit(number))
    store.close()
    return file


@pytest.fixture
def file(whole: Path, tmp_path: Path) -> Path:
    return Path(shutil.copy(whole, tmp_path / "kiosk.db"))


@pytest.fixture(scope="module")
def before(whole: Path) -> dict[int, str]:
    """Return the hash of every event of the undamaged record by sequence."""
    store = open_store(Path(shutil.copy(whole, whole.with_name("read.db"))), SteppingClock())
    hashes = {event.sequence: event.hash for event in store.events.read(1, store.events.last_sequence())}
    store.close()
    return hashes


def overwrite(file: Path, page: int, data: bytes = b"\xa5" * PAGE) -> None:
    with file.open("r+b") as stream:
        stream.seek((page - 1) * PAGE)
        stream.write(data)


def pages_of_events(file: Path) -> list[int]:
    """Return the numbers of the database pages that contain events, in the order of the events."""
    with Fragments(file) as fragments:
        found = sorted((number, found[0].cell.page) for number, found in fragments._found.items())
    return list(dict.fromkeys(page for _, page in found))


def stranded(store: Store) -> list[Event]:
    found: list[Event] = []
    while (run := store.ledger.stranded(10_000)) is not None:
        found += run.events
        store.ledger.release_stranded(run.kiosk, run.events[-1].sequence)
    return found


@pytest.fixture
def opened() -> Iterator[Callable[[Path], Store]]:
    stores: list[Store] = []

    def open_(file: Path) -> Store:
        stores.append(open_store(file, SteppingClock()))
        return stores[-1]

    yield open_
    for store in stores:
        store.close()


def test_half_a_file_gives_the_events_in_it(
    file: Path, before: dict[int, str], opened: Callable[[Path], Store]
) -> None:
    halve(file)
    with Fragments(file) as fragments:
        readable = fragments.count
    store = opened(file)
    kept = [event.hash for event in store.events.read(1, 9999)]
    assert readable > len(before) // 3
    assert len(kept) + store.ledger.stranded_totals().events == readable
    assert kept == list(before.values())[: len(kept)]
    assert store.events.verify_chain() == len(kept)
    assert store.events.matches_rebuild(keep=False)


def test_a_lost_head_loses_no_event(file: Path, before: dict[int, str], opened: Callable[[Path], Store]) -> None:
    behead(file)
    store = opened(file)
    assert [event.hash for event in store.events.read(1, 9999)] == list(before.values())


@pytest.mark.parametrize("zeroed", [False, True])
def test_events_behind_a_damaged_page_are_stranded_and_not_lost(
    file: Path, before: dict[int, str], opened: Callable[[Path], Store], *, zeroed: bool
) -> None:
    overwrite(file, pages_of_events(file)[5], b"\0" * PAGE if zeroed else b"\xa5" * PAGE)
    store = opened(file)
    last = store.events.last_sequence()
    kept = {event.sequence: event.hash for event in store.events.read(1, last)}
    rest = {event.sequence: event.hash for event in stranded(store)}
    assert 0 < last < min(rest)
    assert {**kept, **rest} == {number: hash_ for number, hash_ in before.items() if number in kept or number in rest}
    (loss,) = StoreHealth(store).facts().losses
    assert loss.saved == len(kept) + len(rest)
    assert loss.missing == len(before) - loss.saved > 0


def test_new_events_go_on_behind_what_was_saved_under_a_new_id(
    file: Path, opened: Callable[[Path], Store], tmp_path: Path
) -> None:
    other = open_store(file, SteppingClock())
    kiosk = other.events.kiosk()
    other.close()
    overwrite(file, pages_of_events(file)[5])
    store = opened(file)
    store.events.append(whole_visit(99))
    service = ExportService(store.events, store.ledger, tmp_path / "outbox", sealer())
    service.cut()
    assert service.waiting() == 0
    bundles = [open_sealed(path) for path in bundle_files(tmp_path / "outbox")]
    seen = {
        (bundle.manifest["kiosk"], number) for bundle in bundles for number in range(bundle.first, bundle.last + 1)
    }
    assert len(seen) == sum(bundle.last - bundle.first + 1 for bundle in bundles)
    assert kiosk not in {found for found, _ in seen}


def test_a_bundle_that_waited_is_made_again_although_its_file_is_lost(
    file: Path, opened: Callable[[Path], Store], tmp_path: Path
) -> None:
    other = open_store(file, SteppingClock())
    outbox = tmp_path / "outbox"
    ExportService(other.events, other.ledger, outbox, sealer()).cut()
    left = exported(outbox)
    for number in range(VISITS):
        other.events.append(whole_visit(VISITS + number))
    other.close()
    shutil.rmtree(outbox)
    overwrite(file, pages_of_events(file)[-2])
    store = opened(file)
    service = ExportService(store.events, store.ledger, outbox, sealer())
    service.cut()
    service.deliver(tmp_path / "stick")
    assert set(left) <= set(exported(tmp_path / "stick"))


@pytest.mark.parametrize("damage", [halve, behead, scribble, empty, delete])
def test_a_loss_is_named_until_it_was_seen(file: Path, damage: Callable[[Path], None]) -> None:
    backed = open_store(file, SteppingClock())
    backed.maintain()  # without a backup, the kiosk would treat a missing database as that of a new kiosk
    backed.events.append(whole_visit(99))
    backed.close()
    damage(file)
    open_store(file, SteppingClock()).close()
    store = open_store(file, SteppingClock())
    health = StoreHealth(store)
    (loss,) = health.facts().losses
    assert bool(loss.file) == (damage is not delete)
    assert not loss.file or (file.parent / loss.file).exists()
    health.acknowledge_losses()
    assert health.facts().losses == []
    store.close()


def test_the_newest_commits_are_read_from_the_log(file: Path, tmp_path: Path) -> None:
    """After a crash, the WAL contains commits that are not in the database file."""
    running = open_store(file, SteppingClock())
    last = running.events.last_sequence()
    running.events.append(whole_visit(50))
    copy = tmp_path / "cut" / "kiosk.db"
    copy.parent.mkdir()
    for part in ("", "-wal"):
        shutil.copy(f"{file}{part}", f"{copy}{part}")
    newest = running.events.last_sequence()
    running.close()
    with Fragments(copy) as fragments:
        assert (last, fragments.highest) == (newest - len(whole_visit(50)), newest)
    with copy.with_name("kiosk.db-wal").open("r+b") as log:  # flip one bit of the last commit
        log.seek(-100, 2)
        byte = log.read(1)
        log.seek(-100, 2)
        log.write(bytes([byte[0] ^ 1]))
    with Fragments(copy) as fragments:
        assert fragments.highest == last


def test_any_damage_gives_only_true_events(file: Path, before: dict[int, str]) -> None:
    """Random bytes at random places: reading raises nothing and returns only events that were recorded."""
    whole = file.read_bytes()
    rng = random.Random(20261127)
    for _ in range(40):
        data = bytearray(whole)
        for _ in range(rng.randrange(1, 12)):
            start = rng.randrange(len(data))
            length = rng.choice([1, 2, 16, 700, 9000])
            data[start : start + length] = rng.randbytes(len(data[start : start + length]))
        file.write_bytes(data[: rng.choice([len(data), rng.randrange(len(data))])])
        with Fragments(file) as fragments:
            for run in fragments.runs(0):
                for event in run:
                    assert event_hash(event) == event.hash == before[event.sequence]


def test_unsound_backups_fill_what_the_damaged_record_lost(
    file: Path, before: dict[int, str], opened: Callable[[Path], Store]
) -> None:
    """Simulate a failing disk: the record and its only backup are damaged at different places."""
    backed = open_store(file, SteppingClock())
    backed.maintain()
    backed.close()
    (backup,) = (file.parent / "backups").iterdir()
    overwrite(backup, pages_of_events(backup)[2])
    overwrite(file, pages_of_events(file)[8])
    store = opened(file)
    assert [event.hash for event in store.events.read(1, 9999)] == list(before.values())
    assert store.ledger.stranded_totals().events == 0
    assert store.events.verify_chain() == len(before)
