"""Tests of one contact: what is sent, in which order, and how a contact ends."""

import itertools
from collections.abc import Callable
from pathlib import Path

import pytest

from kiosk.domain.errors import DiskFullError
from kiosk.domain.ports.sending import SendingWay
from kiosk.domain.syncing.contacts import Contact, ContactOutcome
from kiosk.domain.syncing.failures import SendingError, SendingFailure
from kiosk.domain.texts import untranslated
from kiosk.sync.sending import sender
from kiosk.sync.sending.meter import TrafficMeter
from kiosk.sync.sending.sender import Sender
from tests.sync.sending.outbox import RECEIPT, WAY, Memory, Outbox, SetClock, failing, stopping_at

NAMES = ["k/1-9-a.age", "k/10-19-b.age", "k/20-29-c.age", "k/30-39-d.age"]
SIZE = 10_000


class Visit:
    """A kiosk with four files, and its server."""

    def __init__(self, file: Path, limit: int | None = None) -> None:
        self.outbox = Outbox({name: name.encode() * (SIZE // len(name)) for name in NAMES})
        self.server = Memory()
        self.clock = SetClock()
        self.meter = TrafficMeter(file, self.clock, limit)
        self.rests = 0
        self.sender = Sender(self.outbox, self.server.opens, WAY, self.meter, self.clock, self._rest)

    def _rest(self) -> None:
        self.rests += 1

    def contact(self, goes_on: Callable[[], bool] = lambda: True) -> Contact:
        contact = self.sender.contact(goes_on)
        assert not self.server.is_open
        assert contact.left == len(self.outbox.waiting(WAY))
        for name in self.outbox.sent:
            assert self.server.files[name] == self.outbox.files[name]
        return contact


@pytest.fixture
def visit(tmp_path: Path) -> Visit:
    return Visit(tmp_path / "sync-traffic.json")


def test_everything_is_sent_once_and_the_oldest_first(visit: Visit):
    first, second = visit.contact(), visit.contact()
    assert (first.outcome, first.sent, first.left, first.host) == (ContactOutcome.DONE, 4, 0, "kho.example")
    assert (second.outcome, second.sent) == (ContactOutcome.DONE, 0)
    assert visit.rests == len(NAMES)
    assert visit.server.requests == [("GET", RECEIPT), *(("PUT", name) for name in NAMES), ("GET", RECEIPT)]


def test_what_a_receipt_confirms_is_not_sent(visit: Visit):
    visit.server.files[RECEIPT] = " ".join(NAMES[:3]).encode()
    contact = visit.contact()
    assert (contact.receipts, visit.outbox.sent) == (1, NAMES[3:])
    assert visit.contact().receipts == 0


def test_a_refused_receipt_stops_no_file_and_is_told(visit: Visit):
    visit.server.files[RECEIPT] = b"forged"
    visit.outbox.refused = {b"forged"}
    contact = visit.contact()
    assert (contact.outcome, contact.sent, str(contact.error)) == (ContactOutcome.FAILED, 4, "Refused.")


@pytest.mark.parametrize(
    "failure", [f for f in SendingFailure if f.most_in_a_row > 1 and f is not SendingFailure.CUT_OFF]
)
def test_a_file_that_the_server_refuses_stops_no_other_and_is_last_next_time(visit: Visit, failure: SendingFailure):
    visit.server.faults = failing(failure, NAMES[0])
    contact = visit.contact()
    assert (contact.outcome, contact.failure, contact.sent) == (ContactOutcome.FAILED, failure, 3)
    visit.outbox.files["k/40-49-e.age"] = b"e"
    visit.server.requests.clear()
    visit.contact()
    assert visit.server.requests[1:] == [("PUT", "k/40-49-e.age"), ("PUT", NAMES[0])]


@pytest.mark.parametrize("failure", [f for f in SendingFailure if f.most_in_a_row == 1])
def test_a_failure_of_the_network_ends_the_contact_at_once(visit: Visit, failure: SendingFailure):
    visit.server.faults = failing(failure)
    contact = visit.contact()
    assert (contact.outcome, contact.failure, len(visit.server.requests)) == (ContactOutcome.FAILED, failure, 1)


def test_a_server_that_refuses_everything_is_not_asked_for_every_file(visit: Visit):
    visit.server.faults = failing(SendingFailure.BUSY)
    assert visit.contact().failure is SendingFailure.BUSY
    assert len(visit.server.requests) == SendingFailure.BUSY.most_in_a_row


def test_a_lost_connection_is_followed_by_another_try_at_once(visit: Visit):
    tries = itertools.count()

    def cut_two_of_three(_method: str, _name: str) -> None:
        if next(tries) % 3 < 2:
            raise SendingError(SendingFailure.CUT_OFF, untranslated("Cut."))

    visit.server.faults = cut_two_of_three
    contact = visit.contact()
    assert (contact.outcome, contact.sent, contact.error) == (ContactOutcome.DONE, 4, None)


def test_a_line_that_never_holds_ends_the_contact(visit: Visit):
    visit.server.faults = failing(SendingFailure.CUT_OFF)
    assert visit.contact().failure is SendingFailure.CUT_OFF
    assert len(visit.server.requests) == SendingFailure.CUT_OFF.most_in_a_row


def test_a_lost_file_stops_no_other(visit: Visit):
    visit.outbox.lost = {NAMES[1]}
    contact = visit.contact()
    assert (contact.outcome, contact.failure, contact.sent) == (ContactOutcome.FAILED, SendingFailure.FILE, 3)


def test_a_stop_between_two_files_keeps_what_was_sent(visit: Visit):
    wanted = iter([True, True])
    contact = visit.contact(lambda: next(wanted, False))
    assert (contact.outcome, contact.sent, contact.left) == (ContactOutcome.STOPPED, 2, 2)


def test_a_stop_within_a_file_keeps_what_was_sent(visit: Visit):
    visit.server.faults = stopping_at(NAMES[2])
    contact = visit.contact()
    assert (contact.outcome, contact.sent, contact.left) == (ContactOutcome.STOPPED, 2, 2)


def test_a_file_whose_sending_cannot_be_stored_is_sent_again(visit: Visit, monkeypatch: pytest.MonkeyPatch):
    def full(_name: str, _way: object) -> None:
        raise DiskFullError(untranslated("Full."))

    with monkeypatch.context() as patch:
        patch.setattr(visit.outbox, "mark_sent", full)
        assert visit.contact().outcome is ContactOutcome.FAILED
    assert visit.contact().sent == 4


def test_a_mark_that_fails_is_tried_again_with_the_next_file(visit: Visit, monkeypatch: pytest.MonkeyPatch):
    monkeypatch.setattr(sender, "MOST_UNMARKED", 2)
    marking, faults = visit.outbox.mark_sent, iter([True])

    def mark_sent(names: list[str], way: SendingWay) -> None:
        if next(faults, False):
            raise DiskFullError(untranslated("Full."))
        marking(names, way)

    monkeypatch.setattr(visit.outbox, "mark_sent", mark_sent)
    assert visit.contact().sent == 4
    assert visit.outbox.marks == [3, 1]


def test_over_a_fast_network_several_files_are_marked_at_once(visit: Visit):
    visit.outbox.files |= {f"k/{number}-{number}-f.age": b"f" for number in range(40, 56)}
    assert visit.contact().sent == 20
    assert visit.outbox.marks == [8, 8, 4]


def test_over_a_slow_network_each_file_is_marked_at_once(visit: Visit):
    visit.server.faults = lambda _method, _name: visit.clock.wait(1)
    assert visit.contact().sent == 4
    assert visit.outbox.marks == [1, 1, 1, 1]


def test_a_power_cut_before_a_mark_sends_these_files_again_and_loses_none(
    visit: Visit, monkeypatch: pytest.MonkeyPatch
):
    with monkeypatch.context() as patch:
        patch.setattr(visit.outbox, "mark_sent", cut_power)
        with pytest.raises(PowerCutError):
            visit.sender.contact(lambda: True)
    assert visit.outbox.sent == []
    assert visit.contact().sent == 4
    assert [name for method, name in visit.server.requests if method == "PUT"] == NAMES * 2


class PowerCutError(Exception):
    pass


def cut_power(_names: object, _way: object) -> None:
    raise PowerCutError


def test_the_traffic_of_a_contact_is_counted(visit: Visit):
    contact = visit.contact()
    assert contact.bytes == visit.server.moved == visit.meter.usage().bytes


def test_a_limit_ends_a_contact_and_receipts_still_come(tmp_path: Path):
    visit = Visit(tmp_path / "sync-traffic.json", limit=25_000)
    contact = visit.contact()
    assert (contact.outcome, contact.sent, contact.left) == (ContactOutcome.LIMIT, 2, 2)
    visit.server.files[RECEIPT] = " ".join(NAMES).encode()
    contact = visit.contact()
    assert (contact.outcome, contact.receipts, contact.left) == (ContactOutcome.DONE, 1, 0)
    assert visit.meter.usage().bytes < 25_000


def test_beyond_the_limit_nobody_is_contacted(tmp_path: Path):
    visit = Visit(tmp_path / "sync-traffic.json", limit=100)
    visit.meter.reserve(0)
    visit.meter.count(200)
    assert visit.contact().outcome is ContactOutcome.LIMIT
    assert visit.server.requests == []


def test_a_new_month_goes_on(tmp_path: Path):
    visit = Visit(tmp_path / "sync-traffic.json", limit=25_000)
    visit.contact()
    visit.clock.wait(30 * 24 * 3600)
    assert visit.contact().outcome is ContactOutcome.DONE
