"""Tests of two exports at once: one thread of a user and one of the automatic export use the same outbox."""

import contextlib
import threading
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path

import pytest

from kiosk import durable
from kiosk.services.results.exporting import ExportService
from kiosk.storage.store import Store
from tests.services.exporting.outbox import names
from tests.storage.walks import whole_visit


@pytest.fixture
def slow_disk(monkeypatch: pytest.MonkeyPatch) -> None:
    """Delay each write until a second thread wants to write, at most 0.2 s, so that writes without a lock overlap."""
    write, meeting = durable.write_file, threading.Barrier(2)

    def slowly(target: Path, data: bytes) -> None:
        with contextlib.suppress(threading.BrokenBarrierError):
            meeting.wait(0.2)
        write(target, data)

    monkeypatch.setattr(durable, "write_file", slowly)


@pytest.mark.usefixtures("slow_disk")
def test_two_that_cut_at_once_make_one_bundle(store: Store, service: ExportService, outbox: Path) -> None:
    store.events.append(whole_visit())
    with ThreadPoolExecutor(2) as pool:
        made = [run.result() for run in [pool.submit(service.cut), pool.submit(service.cut)]]
    assert sorted(len(rows) for rows in made) == [0, 1]
    assert {row.name for row in store.ledger.bundles()} == names(outbox)


def test_a_stick_that_does_not_answer_keeps_nobody_from_cutting(
    store: Store, service: ExportService, stick: Path, outbox: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    store.events.append(whole_visit(0))
    service.cut()
    write, hangs, let_go = durable.write_file, threading.Event(), threading.Event()

    def hang(target: Path, data: bytes) -> None:
        if target.parent.parent == stick:
            hangs.set()
            let_go.wait(10)
        write(target, data)

    monkeypatch.setattr(durable, "write_file", hang)
    with ThreadPoolExecutor(2) as pool:
        carrying = pool.submit(service.deliver, stick)
        assert hangs.wait(10)
        store.events.append(whole_visit(1))
        assert len(pool.submit(service.cut).result(5)) == 1
        let_go.set()
        assert len(carrying.result().written) == 1
    assert len(names(outbox)) == 2
