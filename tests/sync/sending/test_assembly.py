"""Tests of the whole sending as the kiosk assembles it, and that nothing of it is loaded for residents."""

import subprocess
import sys
from collections.abc import Callable
from dataclasses import replace
from pathlib import Path

import pytest

from build_spec.province.servers.authority import Authority
from kiosk.domain.syncing.access import ServerAccess
from kiosk.domain.syncing.contacts import ContactOutcome
from kiosk.domain.syncing.failures import SendingError, SendingFailure
from kiosk.domain.syncing.schedule import METERED, UNMETERED
from kiosk.sync.sending.assembly import NetworkSending, SendingFiles, assemble
from tests.sync.sending.conftest import HASTE
from tests.sync.sending.outbox import RECEIPT, Outbox, SetClock
from tests.sync.sending.store import Store, always

ROOT = Path(__file__).parents[3]
Assembles = Callable[..., NetworkSending]


@pytest.fixture
def clock() -> SetClock:
    return SetClock()


@pytest.fixture
def outbox() -> Outbox:
    return Outbox({"k/1-9-a.age": b"a" * 1000, "k/10-19-b.age": b"b" * 1000}, host="localhost")


@pytest.fixture
def assembles(store: Store, authority: Authority, outbox: Outbox, clock: SetClock, tmp_path: Path) -> Assembles:
    """Return a function that assembles the sending: ``assembles(**fields of ServerAccess)``."""
    access = ServerAccess(store.address, ca=authority.root.read_text())
    files = SendingFiles(*(tmp_path / f"sync-{one}.json" for one in ("traffic", "contact", "packs")))
    return lambda **fields: assemble(replace(access, **fields), outbox, files, clock, HASTE)


def test_files_leave_and_the_receipt_comes(assembles: Assembles, outbox: Outbox, clock: SetClock, store: Store):
    sending = assembles()
    clock.wait(UNMETERED.start)
    sending.automatic.step(lambda: True)
    assert {name: store.files[name] for name in outbox.sent} == outbox.files
    store.files[RECEIPT] = " ".join(outbox.files).encode()
    clock.wait(UNMETERED.receipt)
    sending.automatic.step(lambda: True)
    assert sending.log.last is not None
    assert (sending.log.last.outcome, sending.log.last.receipts) == (ContactOutcome.DONE, 1)
    assert sending.log.last.host == "localhost"
    assert assembles().meter.usage().bytes == sending.meter.usage().bytes > 2000


def test_a_metered_network_and_a_limit_are_heeded(assembles: Assembles, clock: SetClock, store: Store):
    sending = assembles(metered=True, monthly_limit_mb=1)
    assert sending.meter.limit == 1_000_000
    store.fault = always(503)
    clock.wait(METERED.start)
    assert sending.automatic.step(lambda: True) == 60
    assert sending.log.last is not None
    assert sending.log.last.failure is SendingFailure.BUSY


def test_without_an_address_there_is_nothing_to_assemble(assembles: Assembles):
    with pytest.raises(SendingError):
        assembles(address="")


def test_nothing_of_it_is_loaded_for_residents():
    known = "import sys, kiosk.app, kiosk.house, kiosk.set_up_opening"
    heavy = "{'ssl', 'http.client'} & set(sys.modules)"
    ours = "{name for name in sys.modules if name.startswith(('kiosk.sync.sending', 'kiosk.sync.network'))}"
    script = f"{known}; print({heavy} | {ours})"
    done = subprocess.run([sys.executable, "-c", script], cwd=ROOT, check=True, capture_output=True, text=True)
    assert done.stdout.strip() == "set()"
