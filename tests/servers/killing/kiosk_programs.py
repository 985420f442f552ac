"""Programs of a kiosk that are killed: one records and seals results, one sends them and fetches receipts.

Rules: Both run the kiosk's own code on the data folder of one kiosk, at the same time. Each report is an
acknowledgement, like a message on the screen.
"""

import os
import tempfile
import time
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from dataclasses import dataclass
from pathlib import Path
from random import Random

import typer

from kiosk import paths
from kiosk.cli import sync
from kiosk.cli.doctor import opened_results
from kiosk.cli.record import opened_record
from kiosk.domain.errors import KioskError
from kiosk.domain.syncing.access import ServerAccess
from kiosk.domain.syncing.bundle_states import BundleState
from kiosk.domain.syncing.registration import spoken_code
from kiosk.domain.trust import Belief, Mark
from kiosk.results_opening import wire_exporting
from kiosk.settings import Settings
from kiosk.storage.store import Store, open_store
from kiosk.storage.trust import believe_signatures
from kiosk.sync.kiosk_key import kiosk_key
from kiosk.sync.sending.access_file import access_text
from kiosk.sync.statements import statement
from tests.power.line import Line
from tests.storage.walks import SteppingClock, whole_visit

SETTINGS = Settings(commune="19249", place="xã Lệ Thủy", adults=5200, adults_on="2026-10-01")
_VISITS = 100_000
"""Number of visits that one kiosk can record; makes the visits of all kiosks different."""


def records(line: Line, *, data: str, number: int, seed: int) -> None:
    """Record visits and seal them until this process is killed; report the last event after each commit."""
    chance = Random(seed)
    with _kiosk(data), opened_record() as store:
        exporting = wire_exporting(Path(data), store, lambda: SETTINGS)
        while True:
            last = store.events.last_sequence()
            drafts = whole_visit(number * _VISITS + last)
            while drafts:
                size = chance.choice((1, 1, 3, 10))
                store.events.append(drafts[:size])
                del drafts[:size]
                line.say({"recorded": store.events.last_sequence()})
            if chance.random() < 0.5:
                exporting.cut()
            time.sleep(chance.uniform(0, 1))


def sends(line: Line, *, data: str, seed: int) -> None:
    """Run ``kiosk sync now`` again and again until this process is killed; report the end of each run."""
    chance = Random(seed)
    with _kiosk(data):
        while True:
            with suppress(typer.Exit, SystemExit):
                sync.now(as_json=True)
            line.say({"contact": True})
            time.sleep(chance.uniform(0, 1))


@contextmanager
def _kiosk(data: str) -> Iterator[None]:
    """Use `data` as the data folder of this process, and the environment's folder for temporary files."""
    os.environ["TRAM_HOC_DATA"] = data
    tempfile.tempdir = None
    with Path(os.devnull).open("w") as nothing:
        os.dup2(nothing.fileno(), 1)
        os.dup2(nothing.fileno(), 2)
        yield


@dataclass(frozen=True, slots=True)
class KioskState:
    """What a kiosk has on its disk: its id, events, waiting events, and the id of each statement by its number."""

    id: str
    events: int
    waiting: int
    statements: dict[int, str]


def make_kiosk(data: Path, targets: bytes, address: str, ca: str, enrolment: str) -> str:
    """Create a kiosk that has the province's `targets` and access to its server; return its spoken code."""
    data.mkdir()
    store = open_store(paths.database_file(data), SteppingClock())
    with store.database.writing() as connection:
        believe_signatures(connection, Belief({"targets": targets}, {Mark("targets", "0" * 64): 1}))
    kiosk = store.events.kiosk()
    store.close()
    file = paths.sync_access_file(data)
    file.touch(mode=0o600)
    file.write_text(access_text(ServerAccess(address, ca=ca, enrolment=enrolment)), "utf-8")
    return spoken_code(kiosk, kiosk_key(paths.sync_key_file(data)).public)


def state_of(data: Path) -> KioskState:
    """Verify the chain of the kiosk's record, and return its state. The kiosk's programs must not run."""
    store = open_store(paths.database_file(data), SteppingClock())
    try:
        last = store.events.verify_chain()
        kiosk = store.events.kiosk()
        made = ((event.sequence, statement(event, kiosk)) for event in store.events.read(1, last))
        return KioskState(kiosk, last, _waiting(store), {at: said["id"] for at, said in made if said is not None})
    finally:
        store.close()


def _waiting(store: Store) -> int:
    upkeep, _ = opened_results(store)
    numbers = upkeep.taking.state().numbers
    return numbers[BundleState.ON_KIOSK].events + numbers[BundleState.AWAY].events


def waiting(data: Path) -> int:
    """Return the number of events that the province has not confirmed; the kiosk's programs can run."""
    os.environ["TRAM_HOC_DATA"] = str(data)
    try:
        with opened_record() as store:
            return _waiting(store)
    except KioskError:
        return -1
