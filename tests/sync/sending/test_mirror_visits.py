"""Tests of looks for packs after a contact: when they happen, and what is known of them afterwards."""

from datetime import timedelta
from pathlib import Path
from random import Random

import pytest

from kiosk.domain.errors import KioskError
from kiosk.domain.syncing.contacts import Contact, ContactOutcome
from kiosk.domain.syncing.failures import SendingFailure
from kiosk.domain.syncing.pack_visits import PackState
from kiosk.domain.syncing.schedule import METERED, UNMETERED, Schedule, Timing
from kiosk.domain.texts import untranslated
from kiosk.sync.sending.automatic import LONGEST_WAIT, AutomaticSender
from kiosk.sync.sending.mirror_visits import MirrorVisits
from kiosk.sync.sending.pack_log import PackLog
from tests.sync.sending.mirror import Mirror, pack
from tests.sync.sending.outbox import failing
from tests.sync.sending.test_sender import NAMES, Visit

HOUR, DAY = 3600.0, 86_400.0
CUT = KioskError(untranslated("The connection to {host} was lost."), untranslated("Wait."), host="goi.example")


class Kiosk:
    """A kiosk that sends and looks for packs by itself. ``contacts``: the contacts so far."""

    def __init__(self, folder: Path, timing: Timing = UNMETERED, limit: int | None = None) -> None:
        self.visit = Visit(folder / "sync-traffic.json", limit)
        self.outbox, self.server, self.clock = self.visit.outbox, self.visit.server, self.visit.clock
        self.mirror = Mirror()
        self.contacts: list[Contact] = []
        self.shown: list[tuple[int, int]] = []
        schedule = Schedule(timing, Random(4))
        self.visits = MirrorVisits(self.mirror, schedule, self.clock, PackLog(folder / "sync-packs.json"))
        self.automatic = AutomaticSender(self.visit.sender, schedule, self.clock, self.contacts.append, self.visits)

    def runs(self, seconds: float) -> int:
        """Let time pass; return the number of looks in it."""
        before, until = len(self.mirror.asked), self.clock.monotonic + seconds
        while self.clock.monotonic < until:
            wait = self.automatic.step(lambda: True, fetching=lambda *told: self.shown.append(told))
            assert 0 <= wait <= LONGEST_WAIT
            self.clock.wait(max(wait, 0.5))
        return len(self.mirror.asked) - before


@pytest.fixture
def kiosk(tmp_path: Path) -> Kiosk:
    return Kiosk(tmp_path)


def test_packs_are_looked_for_after_the_results_have_left(kiosk: Kiosk):
    kiosk.mirror.finds(pack(PackState.FETCHED))
    assert kiosk.runs(UNMETERED.start + 1) == 1
    assert kiosk.outbox.sent == NAMES
    assert kiosk.shown == [(1, 2)]
    seen = kiosk.visits.seen()
    assert seen is not None
    assert [one.state for one in seen.packs] == [PackState.FETCHED]


@pytest.mark.parametrize(("timing", "least", "most"), [(UNMETERED, 12, 17), (METERED, 3, 5)])
def test_a_kiosk_without_results_looks_now_and_then(tmp_path: Path, timing: Timing, least: int, most: int):
    kiosk = Kiosk(tmp_path, timing)
    kiosk.outbox.files.clear()
    assert least <= kiosk.runs(4 * DAY) <= most
    assert len(kiosk.contacts) == len(kiosk.mirror.asked)


def test_a_server_that_is_not_reached_is_not_passed_over(kiosk: Kiosk):
    kiosk.server.faults = failing(SendingFailure.NO_NETWORK)
    assert kiosk.runs(DAY) == 0
    kiosk.server.faults = lambda _method, _name: None
    kiosk.automatic.network_appeared()
    assert kiosk.runs(60) == 1


def test_a_person_can_ask_at_any_time(kiosk: Kiosk):
    kiosk.runs(HOUR)
    kiosk.automatic.send_now()
    assert kiosk.runs(1) == 1
    assert kiosk.mirror.asked == [False, True]


def test_a_download_that_was_cut_goes_on_soon_and_then_ever_more_rarely(kiosk: Kiosk):
    for _ in range(50):
        kiosk.mirror.finds(pack(PackState.CUT), error=CUT)
    assert 1 < kiosk.runs(10 * 60) < 12
    assert kiosk.runs(DAY) < 35


def test_a_line_that_brings_a_part_each_time_is_used_each_time(kiosk: Kiosk):
    for _ in range(20):
        kiosk.mirror.finds(pack(PackState.CUT), error=CUT, has_progress=True)
    assert kiosk.runs(40 * 60) >= 20


def test_a_network_that_appears_ends_the_pause_after_a_cut(kiosk: Kiosk):
    for _ in range(40):
        kiosk.mirror.finds(pack(PackState.CUT), error=CUT)
    kiosk.runs(6 * HOUR)
    kiosk.mirror.visits.clear()
    kiosk.automatic.network_appeared()
    assert kiosk.runs(UNMETERED.soon + 60) == 1
    kiosk.automatic.network_appeared()
    assert kiosk.runs(HOUR) == 0


def test_new_keys_let_the_results_leave_in_the_same_visit(kiosk: Kiosk, monkeypatch: pytest.MonkeyPatch):
    files, kiosk.outbox.files = kiosk.outbox.files, {}
    kiosk.mirror.finds(has_new_keys=True)
    fetch = kiosk.mirror.fetch

    def learn(*arguments: object, **options: bool) -> object:
        kiosk.outbox.files = files
        return fetch(*arguments, **options)  # type: ignore[arg-type]

    monkeypatch.setattr(kiosk.mirror, "fetch", learn)
    assert kiosk.runs(UNMETERED.start + 1) == 1
    assert kiosk.outbox.sent == NAMES
    assert [(one.outcome, one.sent) for one in kiosk.contacts[:2]] == [
        (ContactOutcome.DONE, 0),
        (ContactOutcome.DONE, 4),
    ]


def test_results_do_not_wait_for_a_long_download(kiosk: Kiosk):
    minutes = iter(range(600))

    def go_on() -> None:
        kiosk.clock.wait(60)
        if next(minutes) == 10:
            kiosk.outbox.files["k/40-49-e.age"] = b"e"

    kiosk.mirror.during, kiosk.mirror.patience = go_on, 60
    began = kiosk.clock.monotonic
    kiosk.clock.wait(UNMETERED.start)
    kiosk.automatic.step(lambda: True)
    assert kiosk.clock.monotonic - began < 15 * 60
    kiosk.runs(UNMETERED.soon + 60)
    assert kiosk.outbox.sent[-1] == "k/40-49-e.age"
    assert len(kiosk.mirror.asked) == 2


def test_a_file_that_the_server_refuses_ends_no_download(kiosk: Kiosk):
    kiosk.server.faults = failing(SendingFailure.FORBIDDEN, NAMES[0])
    kiosk.mirror.during, kiosk.mirror.patience = lambda: kiosk.clock.wait(60), 60
    kiosk.mirror.finds(pack(PackState.FETCHED))
    kiosk.clock.wait(UNMETERED.start)
    kiosk.automatic.step(lambda: True)
    seen = kiosk.visits.seen()
    assert seen is not None
    assert seen.of(PackState.FETCHED)


def test_beyond_the_limit_nothing_is_looked_for_until_the_month_ends(tmp_path: Path):
    kiosk = Kiosk(tmp_path, limit=100)
    kiosk.visit.meter.reserve(0)
    kiosk.visit.meter.count(200)
    assert kiosk.runs(10 * DAY) == 0
    assert kiosk.runs(32 * DAY) > 0


def test_the_last_look_is_known_after_a_restart(kiosk: Kiosk, tmp_path: Path):
    kiosk.mirror.finds(pack(PackState.CUT, version="1.10.0"), error=CUT)
    kiosk.runs(UNMETERED.start + 1)
    log = PackLog(tmp_path / "sync-packs.json")
    assert log.last is not None
    assert log.last.packs == (pack(PackState.CUT, version="1.10.0"),)
    assert str(log.last.error) == str(CUT)
    assert log.last.at.utcoffset() == timedelta(0)


def test_what_was_installed_since_then_is_not_shown(kiosk: Kiosk):
    kiosk.mirror.finds(pack(PackState.FETCHED), pack(PackState.LIMIT, "an-toan"))
    kiosk.runs(UNMETERED.start + 1)
    kiosk.mirror.installed.add("suc-khoe")
    seen = kiosk.visits.seen()
    assert seen is not None
    assert [one.pack for one in seen.packs] == ["an-toan"]


@pytest.mark.parametrize("content", [b"", b"{}", b"[1]", b"\xff", b"[" * 9000, b'{"at": "2026-11-10T01:00:00"}'])
def test_a_damaged_note_of_the_last_look_is_no_note(tmp_path: Path, content: bytes):
    (tmp_path / "sync-packs.json").write_bytes(content)
    assert PackLog(tmp_path / "sync-packs.json").last is None
