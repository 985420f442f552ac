"""The power goes while somebody learns, and comes back: nothing shown is lost, and they go on where they were.

``KIOSK_KILLS`` sets how many moments are tried; a few by default, 200 before a release.
"""

import json
import logging
import os
import random
import selectors
import signal
import subprocess
import sys
import time
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import pytest

from kiosk.domain.events import EventKind
from kiosk.services.exporting import ExportService
from tests.journeys.record_rules import assert_packs_whole, assert_whole, copied, expected_return, told_by
from tests.services.exporting import outbox

KILLS = int(os.environ.get("KIOSK_KILLS", "14"))
ROOT = Path(__file__).parents[2]
LONGEST_WAIT = 60.0
"""Seconds after which a silent child is a failure; nothing ever waits that long when all is well."""
PACKS = 4
logger = logging.getLogger(__name__)


class Kiosk:
    """A kiosk in a process of its own, and what it has said."""

    def __init__(self, command: list[str], errors: Path) -> None:
        self.began = time.monotonic()
        with errors.open("ab") as stream:
            self._process = subprocess.Popen(command, cwd=ROOT, stdout=subprocess.PIPE, stderr=stream)
        self._errors = errors
        self._text = b""
        os.set_blocking(self._process.stdout.fileno(), False)

    @property
    def lines(self) -> list[str]:
        """Whole lines so far."""
        return [line.decode() for line in self._text.split(b"\n")[:-1]]

    def told(self, name: str) -> list[Any]:
        """What was said under `name`."""
        return [line[name] for line in map(json.loads, self.lines) if name in line]

    def shown(self) -> set[str]:
        """The lines about what was visible."""
        return {line for line in self.lines if json.loads(line).keys() & {"step", "feedback"}}

    def wait_for(self, name: str, number: int = 1) -> float:
        """Wait for `number` lines about `name`; the seconds since the start."""
        with selectors.DefaultSelector() as selector:
            selector.register(self._process.stdout, selectors.EVENT_READ)
            while len(self.told(name)) < number:
                assert selector.select(LONGEST_WAIT), f"the kiosk says nothing: {self._errors.read_text()}"
                assert self._process.poll() is None, f"the kiosk ended by itself: {self._errors.read_text()}"
                self._read()
        return time.monotonic() - self.began

    def cut_off(self) -> None:
        """Pull the plug and hear what was said before."""
        assert self._process.poll() is None, f"the kiosk ended by itself: {self._errors.read_text()}"
        self.end()
        self._read()

    def end(self) -> None:
        self._process.send_signal(signal.SIGKILL)
        self._process.wait()

    def close(self) -> None:
        self._process.stdout.close()

    def _read(self) -> None:
        try:
            while data := os.read(self._process.stdout.fileno(), 65536):
                self._text += data
        except BlockingIOError:
            return


class Site:
    """The folders of one kiosk that is switched on again and again."""

    def __init__(self, base: Path, packs: Path, translations: Path) -> None:
        self.data, self.stick, self.copy = base / "data", base / "stick", base / "copy"
        self._folders = [str(folder) for folder in (self.data, packs, translations, self.stick)]
        self._errors = base / "errors.txt"
        self.stick.mkdir()

    @contextmanager
    def switched_on(self, seed: int) -> Iterator[Kiosk]:
        command = [sys.executable, "-m", "tests.journeys.power_cut_child", *self._folders, str(seed)]
        kiosk = Kiosk(command, self._errors)
        try:
            yield kiosk
        finally:
            kiosk.end()
            kiosk.close()


@pytest.fixture
def kiosk_site(tmp_path: Path, packs: Path, translations: Path) -> Site:
    return Site(tmp_path, packs, translations)


def random_moment(kiosk: Kiosk, chance: random.Random, number: int, start_up: float) -> None:
    """Let the kiosk run: to any moment of its start and a little beyond, or to any moment of a lesson."""
    if number % 2:
        kiosk.wait_for("feedback", chance.randrange(1, 12))
        time.sleep(chance.uniform(0, 0.1))
    else:
        time.sleep(chance.uniform(0, 1.5 * start_up))


@dataclass(frozen=True, slots=True)
class Before:
    """What the record said when the power came back: whether a visit was going on, and where in a lesson it was."""

    is_going_on: bool = False
    place: dict[str, Any] | None = None


def look_at_the_record(site: Site, shown: set[str]) -> tuple[Before, int]:
    """Nothing that was `shown` is lost and everything holds; what the next start must find, and how many events."""
    with copied(site.data, site.copy) as store:
        events = assert_whole(store)
        assert shown <= told_by(events)
        assert assert_packs_whole(store, site.data) == PACKS
        return Before(store.events.open_sitting() is not None, expected_return(store)), len(events)


@pytest.mark.slow
def test_whoever_is_cut_off_at_any_moment_loses_nothing_and_goes_on_where_they_were(kiosk_site: Site) -> None:
    chance = random.Random(20261124)
    shown: set[str] = set()
    resumed, length, before = [], 0, Before()
    with kiosk_site.switched_on(0) as kiosk:
        start_up = kiosk.wait_for("step")
    for number in range(1, KILLS + 1):
        before, length = look_at_the_record(kiosk_site, shown)
        with kiosk_site.switched_on(number) as kiosk:
            random_moment(kiosk, chance, number, start_up)
            kiosk.cut_off()
        shown |= kiosk.shown()
        places = kiosk.told("resumed")
        assert places in ([], [before.place])
        assert before.is_going_on or not places
        resumed += [place for place in places if place is not None]
    before, length = look_at_the_record(kiosk_site, shown)
    feedbacks = sum("feedback" in line for line in shown)
    logger.info("%d kills, %d events, %d feedbacks, %d resumed", KILLS, length, feedbacks, len(resumed))
    assert feedbacks
    assert resumed
    assert_everything_leaves(kiosk_site)


def assert_everything_leaves(site: Site) -> None:
    """What was cut off while it exported is exported once, under one name."""
    with copied(site.data, site.copy) as store:
        service = ExportService(store.events, store.ledger, site.data / "outbox", "0.1.0")
        service.cut()
        service.deliver(site.stick)
        outbox.assert_whole(store, site.stick)
        outbox.assert_whole(store, site.data / "outbox")


@pytest.mark.slow
def test_a_first_start_that_is_cut_off_again_and_again_ends_with_every_pack_installed_once(kiosk_site: Site) -> None:
    chance = random.Random(20261124)
    with kiosk_site.switched_on(0) as kiosk:
        start_up = kiosk.wait_for("step")
    for number in range(1, KILLS // 2 + 1):
        data = kiosk_site.data.rename(kiosk_site.data.with_name(f"before-{number}"))
        assert data.exists()
        for _ in range(2):
            with kiosk_site.switched_on(number) as kiosk:
                time.sleep(chance.uniform(0.2, 1) * start_up)
            if kiosk_site.data.exists():
                with copied(kiosk_site.data, kiosk_site.copy) as store:
                    assert_whole(store)
                    assert_packs_whole(store, kiosk_site.data)
        with kiosk_site.switched_on(number) as kiosk:
            kiosk.wait_for("step")
            kiosk.cut_off()
        with copied(kiosk_site.data, kiosk_site.copy) as store:
            events = assert_whole(store)
            assert assert_packs_whole(store, kiosk_site.data) == PACKS
            rows = store.shelf.rows()
        assert sum(event.kind is EventKind.PACK_INSTALLED for event in events) == PACKS
        assert {folder.name for folder in (kiosk_site.data / "packs").iterdir()} == {row.folder for row in rows}
