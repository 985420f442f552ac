"""Tests of contacts that happen by themselves, with a clock that the test sets."""

from datetime import timedelta
from pathlib import Path
from random import Random

import pytest

from kiosk.domain.syncing.contacts import Contact, ContactOutcome
from kiosk.domain.syncing.failures import SendingError, SendingFailure
from kiosk.domain.syncing.schedule import UNMETERED, Schedule
from kiosk.domain.texts import untranslated
from kiosk.sync.sending.automatic import LONGEST_WAIT, AutomaticSender
from kiosk.sync.sending.contact_log import ContactLog
from tests.sync.sending.outbox import RECEIPT, Memory, failing
from tests.sync.sending.test_sender import NAMES, Visit

HOUR, DAY = 3600.0, 86_400.0


class Kiosk:
    """A kiosk that sends by itself. ``contacts``: times and contacts so far."""

    def __init__(self, folder: Path, limit: int | None = None) -> None:
        self.visit = Visit(folder / "sync-traffic.json", limit)
        self.outbox, self.server, self.clock = self.visit.outbox, self.visit.server, self.visit.clock
        self.log = ContactLog(folder / "sync-contact.json")
        self.contacts: list[Contact] = []
        self.automatic = AutomaticSender(self.visit.sender, Schedule(UNMETERED, Random(4)), self.clock, self._note)

    def _note(self, contact: Contact) -> None:
        self.contacts.append(contact)
        self.log.note(contact)

    def runs(self, seconds: float) -> int:
        """Let time pass; return the number of contacts in it."""
        before, until = len(self.contacts), self.clock.monotonic + seconds
        while self.clock.monotonic < until:
            wait = self.automatic.step(lambda: True)
            assert 0 <= wait <= LONGEST_WAIT
            self.clock.wait(max(wait, 0.5))
        return len(self.contacts) - before


@pytest.fixture
def kiosk(tmp_path: Path) -> Kiosk:
    return Kiosk(tmp_path)


def test_results_leave_by_themselves_and_then_the_receipt_is_looked_for(kiosk: Kiosk):
    kiosk.runs(UNMETERED.start + 1)
    assert kiosk.outbox.sent == NAMES
    kiosk.server.files[RECEIPT] = " ".join(NAMES).encode()
    assert kiosk.runs(UNMETERED.receipt + 1) == 1
    assert kiosk.outbox.confirmed == set(NAMES)
    assert kiosk.runs(3 * DAY) == 0


def test_without_results_nothing_is_ever_opened(kiosk: Kiosk):
    kiosk.outbox.files.clear()
    kiosk.runs(3 * DAY)
    assert kiosk.server.opened == 0


def test_new_results_are_noticed(kiosk: Kiosk):
    kiosk.runs(HOUR)
    kiosk.outbox.files["k/40-49-e.age"] = b"e"
    kiosk.runs(LONGEST_WAIT + UNMETERED.soon)
    assert kiosk.outbox.sent[-1] == "k/40-49-e.age"


def test_a_receipt_that_does_not_come_costs_little(kiosk: Kiosk):
    kiosk.runs(4 * DAY)
    assert 14 < len(kiosk.contacts) < 25


def test_days_without_a_network_and_ten_minutes_with_one(kiosk: Kiosk):
    kiosk.server.faults = failing(SendingFailure.NO_NETWORK)
    assert 2 * 24 <= kiosk.runs(2 * DAY) <= 2 * 24 * 2 + 20
    kiosk.server.faults = lambda _method, _name: None
    kiosk.automatic.network_appeared()
    kiosk.runs(60)
    assert kiosk.outbox.sent == NAMES


def test_a_line_that_carries_one_file_at_a_time_is_used_as_often_as_it_works(kiosk: Kiosk):
    kiosk.outbox.files = {f"k/{number}-{number}-a.age": b"a" for number in range(40)}

    def cut_after_one(_method: str, _name: str) -> None:
        if len(kiosk.server.files) > len(kiosk.contacts):
            raise SendingError(SendingFailure.CUT_OFF, untranslated("Cut."))

    kiosk.server.faults = cut_after_one
    kiosk.runs(HOUR)
    assert len(kiosk.outbox.sent) == 40


def test_a_person_can_ask_for_a_contact_at_any_time(kiosk: Kiosk):
    kiosk.server.faults = failing(SendingFailure.PASSWORD)
    kiosk.runs(HOUR)
    kiosk.server.faults = lambda _method, _name: None
    kiosk.automatic.send_now()
    assert kiosk.runs(1) == 1
    assert kiosk.outbox.sent == NAMES


def test_a_busy_server_gets_the_pause_that_it_asks_for(kiosk: Kiosk):
    def busy(_method: str, _name: str) -> None:
        error = SendingError(SendingFailure.BUSY, untranslated("Busy."))
        error.retry_after = 2 * HOUR
        raise error

    kiosk.server.faults = busy
    kiosk.runs(UNMETERED.start + 1)
    kiosk.server.faults = lambda _method, _name: None
    kiosk.automatic.network_appeared()
    assert kiosk.runs(1.5 * HOUR) == 0
    assert kiosk.runs(HOUR) > 0


def test_a_limit_does_not_wear_the_rest_of_the_month_out(tmp_path: Path):
    kiosk = Kiosk(tmp_path, limit=30_000)
    kiosk.clock.wall += timedelta(days=18)
    kiosk.runs(2 * DAY)
    assert kiosk.contacts[0].outcome is ContactOutcome.LIMIT
    assert 0 < len(kiosk.outbox.sent) < 4
    assert kiosk.visit.meter.usage().bytes <= 31_000
    kiosk.runs(2 * DAY)
    assert kiosk.outbox.sent == NAMES


def test_the_last_contact_is_known_after_a_restart(kiosk: Kiosk, tmp_path: Path):
    kiosk.runs(UNMETERED.start + 1)
    reached = kiosk.contacts[-1].at
    kiosk.outbox.files["k/40-49-e.age"] = b"e"

    def refuse(_method: str, _name: str) -> None:
        raise SendingError(SendingFailure.CLOCK, untranslated("{host} is late."), untranslated("Set."), host="kho")

    kiosk.server.faults = refuse
    kiosk.runs(UNMETERED.soon + 61)
    log = ContactLog(tmp_path / "sync-contact.json")
    assert log.last is not None
    assert (log.last.at, log.last.left, log.reached) == (kiosk.contacts[-1].at, 1, reached)
    assert (log.last.failure, str(log.last.error)) == (SendingFailure.CLOCK, "kho is late. Set.")


@pytest.mark.parametrize("content", [b"", b"{}", b"[1]", b"\xff", b"[" * 9000])
def test_a_damaged_note_of_the_last_contact_is_no_note(tmp_path: Path, content: bytes):
    (tmp_path / "sync-contact.json").write_bytes(content)
    assert ContactLog(tmp_path / "sync-contact.json").last is None


def test_a_stop_leaves_the_rest_for_later(kiosk: Kiosk):
    kiosk.clock.wait(UNMETERED.start)
    kiosk.automatic.step(lambda: len(kiosk.server.files) < 2)
    assert (kiosk.contacts[-1].outcome, kiosk.outbox.sent) == (ContactOutcome.STOPPED, NAMES[:2])
    kiosk.runs(UNMETERED.soon + 1)
    assert kiosk.outbox.sent == NAMES


def test_an_outbox_that_cannot_be_read_contacts_nobody(kiosk: Kiosk, monkeypatch: pytest.MonkeyPatch):
    def broken(_way: object) -> None:
        raise SendingError(SendingFailure.FILE, untranslated("Broken."))

    monkeypatch.setattr(kiosk.outbox, "work", broken)
    kiosk.runs(HOUR)
    assert isinstance(kiosk.server, Memory)
    assert kiosk.server.opened == 0
