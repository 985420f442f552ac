"""Somebody who only plays with their fingers on the glass: the kiosk stays calm, and the record stays honest.

``KIOSK_MONKEY_TOUCHES=20000`` lets them play longer, and on every practice phone; by default a while on one.
"""

import os
from random import Random

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtQuick import QQuickWindow

from kiosk.bridge.driver import Driver
from kiosk.cli.walk import Visitor
from kiosk.domain.events import EventKind
from kiosk.domain.player import Phase
from tests.journeys.conftest import Opens
from tests.journeys.test_every_lesson import LESSONS, STRANDS

TOUCHES = int(os.environ.get("KIOSK_MONKEY_TOUCHES", "400"))
IS_LONG = "KIOSK_MONKEY_TOUCHES" in os.environ
PHONES = LESSONS if IS_LONG else ["an-toan-tren-mang/ma-otp"]
LOOK_EVERY = 100
KEYS = (Qt.Key.Key_Tab, Qt.Key.Key_Return, Qt.Key.Key_Space, Qt.Key.Key_Escape, Qt.Key.Key_Left, Qt.Key.Key_Down)


def reach_a_phone(visitor: Visitor) -> None:
    """Answer rightly until a practice phone is there."""
    while visitor.attempt.step.kind != "phone_task":
        if visitor.attempt.step.is_question and visitor.attempt.state.phase is Phase.WORKING:
            visitor.solve()
        visitor.go_on()


def play_about(visitor: Visitor, rng: Random) -> None:
    """One touch, slide or key anywhere on the step; not on the bar above, which leads away."""
    window, driver = visitor.driver.window, visitor.driver
    point = QPoint(rng.randrange(40, window.width() - 40), rng.randrange(130, window.height() - 20))
    repeat = driver.find("continueButton") or driver.find("backButton")
    if repeat is not None and repeat.contains(repeat.mapFromScene(point)):
        return
    roll = rng.random()
    phone = driver.find("phonePages")
    if roll < 0.6 and phone is not None:
        middle = phone.mapToScene(phone.boundingRect().topLeft())
        point = QPoint(
            int(middle.x() + rng.random() * phone.width()), int(middle.y() + rng.random() * (phone.height() + 80))
        )
    if roll > 0.93:
        if phone is not None and is_on_step(window):
            driver.press(rng.choice(KEYS))
        return
    driver.touch(point)


def is_on_step(window: QQuickWindow) -> bool:
    """Whether keys go to the step, not to the bars around it."""
    item = window.activeFocusItem()
    while item is not None and item.objectName() != "stepStage":
        item = item.parentItem()
    return item is not None


@pytest.mark.slow
@pytest.mark.parametrize("lesson", PHONES)
def test_playing_about_never_gets_anybody_stuck_or_called_a_master(opens: Opens, lesson: str):
    visitor = opens()
    visitor = Visitor(visitor.app, Driver(visitor.app.window.quick))
    visitor.start()
    visitor.open_strand(STRANDS[lesson.partition("/")[0]])
    visitor.open_lesson(lesson)
    reach_a_phone(visitor)
    rng = Random(lesson)
    step = visitor.attempt.step.id
    for touch in range(TOUCHES):
        if not is_there(visitor, step):
            break
        play_about(visitor, rng)
        if touch % LOOK_EVERY == 0:
            assert_keys_work(visitor)
    assert_mastery_was_earned(visitor)
    if visitor.app.model.screen != "home":
        visitor.driver.tap("homeButton")
        visitor.see_screen("home")
    visitor.end()


def is_there(visitor: Visitor, step: str) -> bool:
    """Whether the monkey is still at the phone: a key may have led it away."""
    attempt = visitor.app.model.player.attempt
    return attempt is not None and not attempt.state.is_finished and attempt.step.id == step


def assert_keys_work(visitor: Visitor) -> None:
    """In a mode that takes touches, Home leads home or is answered."""
    activity = visitor.app.model.player.activity
    visitor.driver.wait(lambda: not activity.locked, "the last act to be on record")
    scene = activity.scene
    if not scene or scene["mode"] == "watch" or scene["finished"] or visitor.driver.find("pkDone"):
        return
    visitor.driver.tap("phoneHome")
    visitor.driver.wait(
        lambda: activity.scene["screen"]["kind"] in ("home", "lock") or activity.scene["answer"] != "", "home"
    )


def assert_mastery_was_earned(visitor: Visitor) -> None:
    """The record calls a skill mastered only behind a first run that was clean."""
    found: list[list[dict[str, object]]] = []
    visitor.app.worker.ask(
        lambda station: [
            (event.kind, dict(event.body)) for event in station.events.read(1, station.events.last_sequence())
        ],
        found.append,
    )
    visitor.driver.wait(lambda: bool(found), "the record")
    runs: dict[str, list[dict[str, int | bool]]] = {}
    for kind, body in found[0]:
        if kind is EventKind.STEP_ACTED and body["kind"] == "phone_task":
            runs = body["draft"]["runs"]
        elif kind is EventKind.SKILL_MASTERED:
            firsts = [runs[mode][0] for mode in ("alone", "variant") if runs[mode]]
            assert any(run["finished"] and not (run["costly"] or run["hints"] or run["help"]) for run in firsts)
