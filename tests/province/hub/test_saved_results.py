"""Tests that every result still readable on a kiosk with a damaged or lost record reaches the hub, exactly once.

Before the repair, the tests collect all statements: from the bundles in the outbox, from the events readable in the
damaged database, and from the hub. After the repair, the hub must have all of these statements.
"""

import shutil
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from pathlib import Path

import pytest

from kiosk.services.results.exporting import ExportService
from kiosk.services.results.taking import FOLDER
from kiosk.storage.salvage.fragments import Fragments
from kiosk.storage.store import Store, open_store
from kiosk.sync.statements import statement
from tests.province.hub.hubs import Hub
from tests.sealing import KEY, bundle_files, sealer
from tests.storage.damage import behead, delete, empty, halve, scribble
from tests.storage.walks import SteppingClock, whole_visit

VISITS = 24
PAGE = 4096


def middle(file: Path) -> None:
    """Overwrite one page of the database that contains events."""
    with Fragments(file) as fragments:
        pages = sorted({found[0].cell.page for found in fragments._found.values()})
    with file.open("r+b") as stream:
        stream.seek((pages[len(pages) // 3] - 1) * PAGE)
        stream.write(b"\xa5" * PAGE)


DAMAGES = [halve, behead, scribble, empty, delete, middle]


@dataclass
class Kiosk:
    """A kiosk whose results are partly at the hub, partly in its outbox, and partly only in its record."""

    data: Path
    hub: Hub

    @property
    def file(self) -> Path:
        return self.data / "kiosk.db"

    @property
    def outbox(self) -> Path:
        return self.data / "outbox"

    def opened(self) -> Store:
        return open_store(self.file, SteppingClock())

    def used(self, *, with_backup: bool) -> None:
        """Record visits: the hub has about a third of them, the outbox a third, and a third is in no bundle yet.

        `with_backup`: whether to back the record up after the first quarter of the visits.
        """
        store = self.opened()
        service = ExportService(store.events, store.ledger, self.outbox, sealer(recipients=self.hub.recipients))
        for number in range(VISITS):
            store.events.append(whole_visit(number))
            if number % 4 == 3 and number < 2 * VISITS // 3:
                service.cut()
            if number == VISITS // 3:
                self.is_received(service)
            if with_backup and number == VISITS // 4:
                store.maintain()
        store.close()

    def is_received(self, service: ExportService) -> None:
        service.deliver(self.hub.stick / FOLDER)
        self.hub.receives()
        self.hub.emptied()

    def readable(self) -> set[str]:
        """Return the ids of the statements that can be read in the outbox or in the record."""
        found = {made.id for file in bundle_files(self.outbox) for made in self.hub.opens(file).statements}
        if self.file.exists():
            with Fragments(self.file) as fragments:
                for run in fragments.runs(0):
                    found |= {event.id for event in run if statement(event, "") is not None}
        return found

    def goes_on(self) -> None:
        """Restart the kiosk, record one more visit, and bring all results to the hub."""
        store = self.opened()
        store.events.append(whole_visit(99))
        service = ExportService(store.events, store.ledger, self.outbox, sealer(recipients=self.hub.recipients))
        service.cut()
        self.is_received(service)
        store.close()


@pytest.fixture
def kiosk(sqlite_hub: Hub, tmp_path: Path) -> Iterator[Kiosk]:
    data = tmp_path / "data"
    data.mkdir()
    sqlite_hub.trusts(KEY)
    yield Kiosk(data, sqlite_hub)
    assert sqlite_hub.objects("held", "quarantine") == {}, "the hub took one bundle for a contradiction of another"


@pytest.mark.parametrize("with_backup", [False, True])
@pytest.mark.parametrize("damage", DAMAGES)
def test_what_can_be_read_reaches_the_hub(
    kiosk: Kiosk, damage: Callable[[Path], None], *, with_backup: bool, record_property: Callable[[str, int], None]
) -> None:
    kiosk.used(with_backup=with_backup)
    damage(kiosk.file)
    before = kiosk.readable() | kiosk.hub.held()
    kiosk.goes_on()
    after = kiosk.hub.held()
    record_property("before", len(before))
    record_property("after", len(after))
    assert before
    assert before - after == set()


def test_a_record_that_was_put_back_contradicts_nothing(kiosk: Kiosk) -> None:
    kiosk.used(with_backup=True)
    before = kiosk.readable() | kiosk.hub.held()
    (backup,) = (kiosk.data / "backups").iterdir()
    in_outbox = {made.id for file in bundle_files(kiosk.outbox) for made in kiosk.hub.opens(file).statements}
    for part in kiosk.data.glob("kiosk.db*"):
        part.unlink()
    shutil.copy(backup, kiosk.file)
    kiosk.goes_on()
    assert in_outbox <= kiosk.hub.held()
    assert kiosk.hub.held() - before  # the hub also has the visit recorded after the restore
