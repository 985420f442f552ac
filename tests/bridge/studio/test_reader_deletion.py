"""The deletion of a reader goes on to the packs in use, tells how far it is, and keeps the name if it fails."""

from collections.abc import Callable, Sequence
from datetime import date
from types import SimpleNamespace
from typing import Any

import pytest
from PySide6.QtCore import QObject

from kiosk.bridge.staff.words import explain
from kiosk.bridge.studio.voice.reader_deletion import ReaderDeletion
from kiosk.domain.access import Staff
from kiosk.domain.errors import DiskFullError, KioskError
from kiosk.domain.ids import AccountId
from kiosk.domain.rights import Actor
from kiosk.domain.studio.voices import ReaderId, VoiceReader
from kiosk.domain.texts import untranslated

AUTHOR = Actor(AccountId("author"), frozenset({Staff.AUTHOR}))
SIM = VoiceReader(ReaderId("r1"), "Hồ Thị Sim", date(2026, 11, 28), "Bài của xã")


class Station:
    """Notes what is done; `broken`: the act that fails because the disk is full."""

    def __init__(self, broken: str = "", packs: Sequence[str] = ("skills", "safety")) -> None:
        self.done: list[str] = []
        self._broken = broken
        self._packs = packs
        self.on_renewal: Callable[[], None] = lambda: None

    def _do(self, act: str) -> None:
        if act == self._broken:
            raise DiskFullError(untranslated("The disk is full."))
        self.done.append(act)

    def voices(self) -> Any:
        service = SimpleNamespace(languages=lambda _actor: (), readers=lambda _actor: ())
        return SimpleNamespace(
            erase=lambda _actor, _reader: self._do("erase"),
            forget=lambda _actor, _reader: self._do("forget"),
            service=service,
        )

    def own_use(self) -> Any:
        def renew(_actor: Actor, pack: str, progress: Callable[[int, int], bool]) -> None:
            progress(1, 2)
            self.on_renewal()
            self._do(pack)
            progress(2, 2)

        return SimpleNamespace(renewals=self._renewals, renew=renew)

    def _renewals(self, _actor: Actor) -> Sequence[str]:
        self._do("plan")
        return self._packs

    def place(self) -> str:
        return "xã Lệ Thủy"


class Desk:
    """A deletion whose jobs run at once."""

    def __init__(self, station: Station) -> None:
        self._station = station
        self._parent = QObject()
        worker = SimpleNamespace(ask=self._run, errand=self._run, tell=lambda call: call())
        self.deletion = ReaderDeletion(SimpleNamespace(worker=worker, touched=lambda: None), self._parent)
        self.failures: list[KioskError] = []
        self.ended: list[str] = []
        self.shares: list[float] = []
        self.deletion.failed.connect(self.failures.append)
        self.deletion.ended.connect(lambda reader, _register: self.ended.append(reader))
        self.deletion.changed.connect(lambda: self.shares.append(self.deletion.share))

    def _run(self, job: Callable, then: Callable, failed: Callable | None = None, *_lane: object) -> None:
        try:
            result = job(self._station)
        except KioskError as error:
            assert failed is not None
            failed(error)
        else:
            then(result)


def test_recordings_packs_and_name_are_deleted_in_this_order(qapp: object) -> None:
    station = Station()
    desk = Desk(station)
    names: list[str] = []
    station.on_renewal = lambda: names.append(desk.deletion.name)
    desk.deletion.begin(AUTHOR, SIM)
    assert station.done == ["erase", "plan", "skills", "safety", "forget"]
    assert names == ["Hồ Thị Sim"] * 2
    assert desk.ended == ["r1"]
    assert desk.deletion.name == ""
    assert desk.shares == sorted(desk.shares)
    assert len(set(desk.shares)) >= 6


@pytest.mark.parametrize("broken", ["plan", "skills", "safety"])
def test_lessons_that_still_contain_the_voice_are_told_with_the_reason(qapp: object, broken: str) -> None:
    station = Station(broken)
    desk = Desk(station)
    desk.deletion.begin(AUTHOR, SIM)
    assert "forget" not in station.done
    assert desk.ended == []
    message, cure = explain(desk.failures[0])
    assert "Hồ Thị Sim" in message
    assert "The disk is full." in message
    assert "Hồ Thị Sim" in cure
    assert desk.deletion.name == ""
    desk.deletion.begin(AUTHOR, SIM)  # it can be repeated
    assert len(desk.failures) == 2


def test_a_view_that_was_left_shows_nothing_and_the_deletion_goes_on(qapp: object) -> None:
    station = Station()
    desk = Desk(station)
    station.on_renewal = desk.deletion.hide
    desk.deletion.begin(AUTHOR, SIM)
    assert station.done[-1] == "forget"
    assert desk.ended == []


def test_a_second_deletion_waits_for_the_first(qapp: object) -> None:
    station = Station(packs=("skills",))
    desk = Desk(station)
    station.on_renewal = lambda: desk.deletion.begin(AUTHOR, SIM)
    desk.deletion.begin(AUTHOR, SIM)
    assert station.done == ["erase", "plan", "skills", "forget"]
