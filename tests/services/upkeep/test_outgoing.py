"""Tests of the outbox as the network sees it: what is offered, what was sent, and which receipts are expected."""

import shutil
from dataclasses import asdict, replace
from datetime import timedelta
from pathlib import Path

import pytest
from securesystemslib.signer import CryptoSigner

from kiosk.content.trust.recipients import FIELD
from kiosk.domain.errors import ExportError
from kiosk.domain.machine.drives import Drive
from kiosk.domain.ports.sending import SendingWay
from kiosk.domain.receipts import Receipt
from kiosk.domain.syncing.bundle_states import BundleState, WayKind
from kiosk.domain.syncing.contacts import ContactOutcome
from kiosk.domain.syncing.schedule import Work
from kiosk.services.results.exporting import ExportService
from kiosk.services.results.outbox import Outbox
from kiosk.services.results.outgoing import LOST_AFTER, OutgoingResults
from kiosk.services.results.taking import TakingService
from kiosk.storage.store import Store, open_store
from kiosk.sync.receipts import remote_name, sign_receipt
from kiosk.sync.sending.folder import FolderTransport
from kiosk.sync.sending.meter import TrafficMeter
from kiosk.sync.sending.sender import Sender
from tests.sealing import RECIPIENTS, bundle_names, open_sealed, sealer
from tests.services.upkeep.receipt_visit import WHEN, Return
from tests.storage.walks import SteppingClock, whole_visit

WAY = SendingWay("network", "kho.example")


@pytest.fixture
def visit(store: Store, taking: TakingService, stick: Drive, tmp_path: Path) -> Return:
    """A kiosk that knows the province, with three bundles that were taken to a stick."""
    made = Return(store, taking, stick, tmp_path)
    made.province.targets.unrecognized_fields[FIELD] = asdict(RECIPIENTS)
    made.province.sign_targets()
    made.province.sign_freshness()
    made.brings_packs()
    made.service.learn_keys(stick)
    return made


@pytest.fixture
def outgoing(visit: Return) -> OutgoingResults:
    taking = visit.taking
    return OutgoingResults(visit.store.events, visit.store.ledger, taking.exporting, visit.service, taking.clock)


@pytest.fixture
def server(tmp_path: Path) -> Path:
    folder = tmp_path / "server"
    folder.mkdir()
    return folder


@pytest.fixture
def sender(outgoing: OutgoingResults, server: Path, tmp_path: Path) -> Sender:
    meter = TrafficMeter(tmp_path / "traffic.json", outgoing.clock, None)
    return Sender(outgoing, lambda _goes_on: FolderTransport(server, "kho"), WAY, meter, outgoing.clock)


def answer(visit: Return, server: Path, receipt: Receipt) -> None:
    """Put a receipt of the province onto the server."""
    file = server / remote_name(receipt.kiosk)
    file.parent.mkdir(exist_ok=True)
    file.write_bytes(sign_receipt(receipt, visit.province.signer))


def waits(visit: Return) -> int:
    return visit.taking.numbers()[BundleState.ON_KIOSK].events


def test_everything_is_sent_and_confirmed_and_nothing_waits(visit: Return, sender: Sender, server: Path) -> None:
    visit.store.events.append(whole_visit(9))
    assert waits(visit) > 0
    contact = sender.contact(lambda: True)
    assert (contact.outcome, contact.sent, contact.left) == (ContactOutcome.DONE, 4, 0)
    assert bundle_names(server) == {row.name for row in visit.rows}
    assert waits(visit) == 0
    answer(visit, server, visit.said(visit.rows))
    assert sender.contact(lambda: True).receipts == 1
    assert visit.outbox() == []
    assert sender.outgoing.work(WAY) == Work()


def test_a_file_is_sent_once_over_a_way_also_if_a_stick_took_it(
    outgoing: OutgoingResults, visit: Return, sender: Sender
) -> None:
    assert outgoing.work(WAY) == Work(3, expects_receipt=True)
    sender.contact(lambda: True)
    assert outgoing.work(WAY) == Work(0, expects_receipt=True)
    assert outgoing.waiting(WAY) == []
    assert outgoing.work(SendingWay("network", "other.example")).to_send == 3
    assert {one.way for one in visit.rows[0].departures} == {WayKind.STICK, WayKind.NETWORK}


@pytest.mark.parametrize(("listed", "days"), [(1, 13), (1, 15), (0, 15)])
def test_a_file_that_the_server_has_lost_is_sent_again_if_the_province_answers(
    visit: Return, sender: Sender, server: Path, listed: int, days: int
) -> None:
    """A receipt lists the first file, or the province never answers."""
    count = 2 if listed and days > LOST_AFTER.days else 0
    sender.contact(lambda: True)
    if listed:
        answer(visit, server, visit.said(visit.rows[:listed]))
        sender.contact(lambda: True)
    shutil.rmtree(server)
    server.mkdir()
    clock = visit.taking.clock
    assert isinstance(clock, SteppingClock)
    clock.wall += timedelta(days=days)
    assert sender.outgoing.work(WAY).to_send == count
    assert sender.contact(lambda: True).sent == count
    assert bundle_names(server) == {row.name for row in visit.rows[1:][:count]}
    assert sender.outgoing.work(WAY).to_send == 0


def test_the_oldest_file_comes_first_and_new_events_are_cut_for_the_network(
    outgoing: OutgoingResults, visit: Return
) -> None:
    visit.store.events.append(whole_visit(9))
    assert outgoing.waiting(WAY) == [row.name for row in visit.rows]
    assert len(visit.rows) == 4


def test_a_lost_file_gets_a_new_name_and_is_sent_in_the_next_contact(
    outgoing: OutgoingResults, visit: Return, sender: Sender, server: Path
) -> None:
    lost = outgoing.waiting(WAY)[1]
    (visit.taking.outbox / lost).unlink()
    with pytest.raises(ExportError, match="not in the outbox any more"):
        outgoing.read(lost)
    assert sender.contact(lambda: True).sent == 3
    assert lost not in bundle_names(server)
    assert sorted(open_sealed(server / row.name).first for row in visit.rows) == [row.first for row in visit.rows]


def test_the_outbox_is_not_looked_through_for_each_file(
    outgoing: OutgoingResults, monkeypatch: pytest.MonkeyPatch
) -> None:
    names = outgoing.waiting(WAY)
    monkeypatch.setattr(Outbox, "look", lambda _self: pytest.fail("the outbox was looked through"))
    for name in names:
        assert outgoing.read(name).startswith(b"age-encryption.org/v1")
        outgoing.mark_sent([name], WAY)


def test_a_file_whose_receipt_has_come_during_the_contact_is_not_made_again(
    outgoing: OutgoingResults, visit: Return
) -> None:
    names, before = outgoing.waiting(WAY), [row.name for row in visit.rows]
    outgoing.accept_receipt(sign_receipt(visit.said(visit.rows), visit.province.signer))
    for name in names:
        with pytest.raises(ExportError, match="not in the outbox any more"):
            outgoing.read(name)
    assert ([row.name for row in visit.rows], visit.outbox()) == (before, [])


def test_a_file_that_was_never_in_the_outbox_is_not_read(outgoing: OutgoingResults) -> None:
    with pytest.raises(ExportError, match="not in the outbox any more"):
        outgoing.read("x/1-2-abc.age")


def test_what_the_province_misses_is_sent_again_although_it_was_sent(
    outgoing: OutgoingResults, visit: Return, sender: Sender, server: Path
) -> None:
    sender.contact(lambda: True)
    row = visit.rows[1]
    (server / row.name).unlink()
    question = Receipt(visit.store.events.kiosk(), WHEN, (), ((row.first, row.last),))
    answer(visit, server, question)
    contact = sender.contact(lambda: True)
    assert (contact.receipts, contact.sent) == (1, 1)
    assert row.name in bundle_names(server)
    again = sender.contact(lambda: True)
    assert (again.receipts, again.sent) == (0, 0)


def test_a_forged_receipt_on_the_server_is_refused_and_files_are_sent_all_the_same(
    visit: Return, sender: Sender, server: Path
) -> None:
    forged = sign_receipt(visit.said(visit.rows), CryptoSigner.generate_ed25519())
    file = server / remote_name(visit.store.events.kiosk())
    file.parent.mkdir()
    file.write_bytes(forged)
    contact = sender.contact(lambda: True)
    assert (contact.outcome, contact.sent) == (ContactOutcome.FAILED, 3)
    assert visit.waits() == [True, True, True]


def test_receipts_are_expected_for_orphans_too(outgoing: OutgoingResults, visit: Return, tmp_path: Path) -> None:
    earlier = open_store(tmp_path / "earlier.db", SteppingClock())
    earlier.events.append(whole_visit(77))
    ExportService(earlier.events, earlier.ledger, visit.taking.outbox, sealer()).cut()
    former = earlier.events.kiosk()
    earlier.close()
    assert set(outgoing.receipts()) == {remote_name(visit.store.events.kiosk()), remote_name(former)}


def test_without_the_provinces_keys_nothing_is_offered(store: Store, visit: Return, tmp_path: Path) -> None:
    store.events.append(whole_visit(9))
    exporting = ExportService(store.events, store.ledger, tmp_path / "empty", sealer(recipients=None))
    unready = OutgoingResults(store.events, store.ledger, exporting, visit.service, visit.taking.clock)
    before = store.ledger.bundles()
    assert [row.last for row in before] == [row.last for row in visit.rows]
    unready.waiting(WAY)
    assert store.ledger.bundles() == before


def test_a_later_receipt_confirms_what_was_asked_for(visit: Return, sender: Sender, server: Path) -> None:
    sender.contact(lambda: True)
    answer(visit, server, Receipt(visit.store.events.kiosk(), WHEN, (), ((1, 1),)))
    sender.contact(lambda: True)
    answer(visit, server, replace(visit.said(visit.rows), signed_at=WHEN + timedelta(hours=1)))
    sender.contact(lambda: True)
    assert visit.waits() == [False, False, False]
