"""Tests that all files arrive whole although network, server and power fail in every way at once."""

import itertools
import random
from pathlib import Path

import pytest

from kiosk.domain.syncing.contacts import ContactOutcome
from kiosk.domain.syncing.schedule import UNMETERED, Schedule
from kiosk.sync.sending.automatic import AutomaticSender
from kiosk.sync.sending.meter import TrafficMeter
from kiosk.sync.sending.sender import Sender
from tests.sync.sending.conftest import Connects
from tests.sync.sending.lossy import Line, proxying
from tests.sync.sending.outbox import RECEIPT, WAY, Outbox, SetClock
from tests.sync.sending.store import Fault, Store, StoreHandler

FILES = 12


class PowerCutError(BaseException):
    """Simulates a power cut; as a BaseException, it is not caught by the kiosk's handlers."""


def troubled(rng: random.Random) -> Fault:
    """Return faults of a server: half of its responses are refusals, pages, missing or doubled."""

    def fault(handler: StoreHandler) -> bool:
        match rng.randrange(16):
            case 0:
                handler.answer(500, b"")
            case 1:
                handler.answer(503, b"", **{"Retry-After": "5"})
            case 2:
                handler.answer(403, b"")
            case 3:
                handler.show_page()
            case 4:
                handler.answer(302, b"", Location="http://dang-nhap.example/")
            case 5 if handler.command == "PUT":
                handler.server.files[handler.name] = handler.body[: len(handler.body) // 2]
                handler.die()
            case 6 if handler.command == "PUT":
                handler.server.files[handler.name] = handler.body
                handler.die()
            case 7 if handler.command == "PUT":
                handler.server.files[handler.name] = handler.body
                handler.show_page()
            case 8 | 9 if handler.command == "PUT":
                handler.store()
                handler.answer(201, b"")
            case _:
                return False
        return True

    return fault


@pytest.mark.parametrize(
    ("seed", "is_s3", "heeds_conditions"), [(1, False, True), (2, False, False), (3, True, True)]
)
def test_every_file_arrives_whole_and_is_marked_only_then(
    store: Store, connects: Connects, tmp_path: Path, *, seed: int, is_s3: bool, heeds_conditions: bool
):
    rng = random.Random(seed)
    outbox = Outbox({f"k/{number}-{number}-a.age": rng.randbytes(rng.randrange(60_000)) for number in range(FILES)})
    clock, cuts, contacts = SetClock(), 0, 0
    store.fault = troubled(rng)
    store.has_etags, store.heeds_conditions = is_s3, heeds_conditions
    if not is_s3:
        store.folders = {""}

    calls = itertools.count(1)

    def goes_on() -> bool:
        if next(calls) % 60 == 0:
            raise PowerCutError
        return True

    with proxying(store.server_port, Line(mean=256 * 1024), seed) as proxy:
        scheme, keys = ("s3+https", {"access_key": "a", "secret_key": "b"}) if is_s3 else ("https", {})
        address = f"{scheme}://localhost:{proxy.port}/packs/"

        def started() -> AutomaticSender:
            meter = TrafficMeter(tmp_path / "sync-traffic.json", clock, None)
            sender = Sender(outbox, lambda goes: connects(address, goes, **keys), WAY, meter, clock, lambda: None)
            return AutomaticSender(sender, Schedule(UNMETERED, rng), clock)

        automatic = started()
        while len(outbox.sent) < FILES:
            contacts += 1
            assert contacts < 5000
            try:
                clock.wait(automatic.step(goes_on))
            except PowerCutError:
                cuts += 1
                automatic = started()
            for name in outbox.sent:
                assert store.files[name] == outbox.files[name]
        assert TrafficMeter(tmp_path / "sync-traffic.json", clock, None).usage().bytes >= proxy.moved
    assert sorted(outbox.sent) == sorted(outbox.files)
    assert cuts > 0


def test_a_receipt_ends_it(store: Store, connects: Connects, tmp_path: Path):
    clock = SetClock()
    outbox = Outbox({"k/1-9-a.age": b"a", "k/10-19-b.age": b"b"})
    meter = TrafficMeter(tmp_path / "sync-traffic.json", clock, None)
    sender = Sender(outbox, lambda goes_on: connects(store.address, goes_on), WAY, meter, clock, lambda: None)
    assert sender.contact(lambda: True).outcome is ContactOutcome.DONE
    store.files[RECEIPT] = " ".join(outbox.files).encode()
    assert sender.contact(lambda: True).receipts == 1
    assert not outbox.work(WAY).expects_receipt
