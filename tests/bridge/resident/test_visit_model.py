"""Start of a visit, resumption after a power cut, the idle warning, and the end of the visit."""

from pathlib import Path

import pytest
from PySide6.QtGui import QGuiApplication
from PySide6.QtTest import QSignalSpy

from kiosk.bridge.resident import visit_model
from kiosk.domain.ids import SessionId
from kiosk.domain.sittings import Beginning, Ending, new_guest
from kiosk.settings import Settings
from tests.bridge.resident.screens import SHORT, Screens, open_screens


@pytest.fixture
def idle(screens: Screens) -> Screens:
    """The view models while no visit is open."""
    return screens.make()


def begin(screens: Screens) -> None:
    screens.visits.start()
    screens.worker.work()


def test_a_visit_waits_for_the_record_where_the_packs_are_not_known(idle: Screens) -> None:
    idle.visits.start()
    assert (idle.visits.starting, idle.visits.sitting, idle.navigation.screen) == (True, None, "attract")
    idle.worker.work()
    assert (idle.visits.starting, idle.navigation.screen) == (False, "home")
    assert idle.desk.sittings.interrupted() == idle.visits.sitting


def test_a_visit_begins_at_once_where_the_packs_are_known(idle: Screens) -> None:
    offer = idle.home.offer(new_guest().pseudonym)
    idle.visit.guest_offer = lambda: offer
    idle.visits.start()
    assert (idle.visits.starting, idle.navigation.screen) == (False, "home")
    idle.worker.work()
    assert idle.desk.sittings.interrupted() == idle.visits.sitting


def test_a_guest_who_comes_during_a_session_belongs_to_it(idle: Screens) -> None:
    idle.beginning = Beginning(session=SessionId("s"))
    begin(idle)
    assert idle.desk.events()[-1].body == {"language": "vi", "session": "s"}


def test_a_second_touch_begins_no_second_visit(idle: Screens) -> None:
    idle.visits.start()
    idle.visits.start()
    idle.worker.work()
    assert idle.desk.kinds().count("sitting-started") == 2  # one of them belongs to the visit of `open_screens`


@pytest.mark.parametrize("is_known", [True, False])
def test_a_visit_that_cannot_be_recorded_does_not_begin(
    idle: Screens, monkeypatch: pytest.MonkeyPatch, is_known: bool
) -> None:
    offer = idle.home.offer(new_guest().pseudonym)
    idle.visit.guest_offer = lambda: offer if is_known else None
    idle.fill_the_disk(monkeypatch)
    begin(idle)
    assert (idle.visits.sitting, idle.visits.starting, idle.navigation.screen) == (None, False, "attract")


def test_a_visitor_who_finishes_leaves_nothing(idle: Screens) -> None:
    begin(idle)
    idle.look.enlargeText()
    idle.navigation.lessons.open(SHORT.id)
    idle.worker.work()
    QGuiApplication.clipboard().setText("Lê Thị Lan")
    signals = [QSignalSpy(signal) for signal in (idle.visits.forgotten, idle.visits.ended)]
    idle.visits.finish()
    idle.worker.work()
    assert (idle.visits.sitting, idle.navigation.screen, idle.speech.blocks) == (None, "attract", ["ended"])
    assert (idle.look.textSize, idle.navigation.player.attempt, idle.navigation.home.strands) == ("normal", None, [])
    assert (QGuiApplication.clipboard().text(), [spy.count() for spy in signals]) == ("", [1, 1])
    assert idle.desk.events()[-1].body["reason"] == Ending.END.value


def test_finishing_without_a_visit_ends_nothing(idle: Screens) -> None:
    ended = QSignalSpy(idle.visits.ended)
    idle.visits.finish()
    assert (ended.count(), idle.worker.waiting) == (0, [])


def test_an_unattended_visit_is_warned_about_and_ends(idle: Screens) -> None:
    begin(idle)
    idle.visits._idle._warn()
    assert (idle.visits.idleWarning, idle.visits.idleSecondsLeft) == (True, idle.settings.warning_seconds)
    assert idle.speech.blocks == ["idle"]
    for _ in range(idle.settings.warning_seconds):
        idle.visits._idle._tick()
    idle.worker.work()
    assert (idle.visits.sitting, idle.visits.idleWarning, idle.navigation.screen) == (None, False, "attract")
    assert idle.desk.events()[-1].body["reason"] == Ending.IDLE.value


def test_the_last_seconds_are_said(idle: Screens) -> None:
    begin(idle)
    idle.visits._idle._warn()
    said: dict[int, str] = {}
    while idle.visits.idleSecondsLeft > 1:
        idle.speech.stop()
        idle.visits._idle._tick()
        if idle.speech.said:
            said[idle.visits.idleSecondsLeft] = idle.speech.said[0][1]
    assert list(said) == [10, 5]


def test_somebody_who_is_still_there_goes_on(idle: Screens) -> None:
    begin(idle)
    idle.visits._idle._warn()
    idle.visits.stillHere()
    assert (idle.visits.idleWarning, idle.visits.sitting is None, idle.speech.blocks) == (
        False,
        False,
        ["still-here"],
    )


def test_a_touch_alone_does_not_take_the_warning_away(idle: Screens) -> None:
    begin(idle)
    idle.visits._idle._warn()
    idle.visits.touched()
    assert idle.visits.idleWarning


def test_no_time_passes_while_something_is_said(idle: Screens, monkeypatch: pytest.MonkeyPatch) -> None:
    begin(idle)
    acts: list[str] = []
    monkeypatch.setattr(idle.visits._idle, "hold", lambda: acts.append("hold"))
    monkeypatch.setattr(idle.visits._idle, "restart", lambda: acts.append("restart"))
    for idle.speech.speaking in (True, False):
        idle.speech.changed.emit()
    idle.navigation.player.activity.notePlaying(True)
    assert acts == ["hold", "restart", "hold"]


@pytest.fixture
def cut_off(screens: Screens) -> Screens:
    """The view models after the start that follows a power cut; `before` is the interrupted visit."""
    screens.before = screens.desk.sittings.start(new_guest(), screens.visit.language)
    screens.make()
    screens.visits.open_record()
    screens.worker.work()
    return screens


def test_a_visit_that_was_cut_off_is_offered_and_gone_on_with(cut_off: Screens) -> None:
    assert (cut_off.visits.canResume, cut_off.speech.blocks) == (True, ["resume"])
    cut_off.visits.resume()
    cut_off.worker.work()
    assert (cut_off.visits.canResume, cut_off.visits.sitting, cut_off.navigation.screen) == (
        False,
        cut_off.before,
        "home",
    )


def test_somebody_who_starts_afresh_ends_the_visit_that_was_cut_off(cut_off: Screens) -> None:
    begin(cut_off)
    assert not cut_off.visits.canResume
    assert cut_off.visits.sitting != cut_off.before
    assert [event.body["reason"] for event in cut_off.desk.events() if event.kind.value == "sitting-ended"] == [
        Ending.END.value,
        Ending.CRASH.value,
    ]


def test_a_kiosk_that_is_switched_off_offers_the_visit_again(cut_off: Screens) -> None:
    cut_off.visits.shut_down()
    cut_off.worker.work()
    assert cut_off.desk.sittings.interrupted() == cut_off.before


def test_the_languages_of_the_packs_are_offered_when_the_record_is_open(idle: Screens) -> None:
    opened = QSignalSpy(idle.visits.recordOpened)
    idle.visits.open_record()
    assert opened.count() == 0
    idle.worker.work()
    assert (opened.count(), idle.visits.canResume) == (1, False)


def test_nobody_waits_for_a_visit_that_was_cut_off_longer_than_the_offer(
    qapp: object, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, qtbot: object
) -> None:
    monkeypatch.setattr(visit_model, "RESUME_OFFER_MS", 1)
    with open_screens(tmp_path, Settings()) as screens:
        screens.desk.sittings.start(new_guest(), screens.visit.language)
        visits = screens.make().visits
        visits.open_record()
        screens.worker.work()
        qtbot.waitUntil(lambda: not visits.canResume)
        screens.worker.work()
        assert screens.desk.sittings.interrupted() is None
