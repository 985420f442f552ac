"""Random input on the practice phone causes no error, no dead end and no false `mastered`.

By default, 400 inputs are made on one phone task. ``KIOSK_MONKEY_TOUCHES=20000`` makes 20,000 inputs on every phone
task of every lesson. This takes some hours on one core and needs ``-o faulthandler_timeout=0``, which disables the
test timeout.
"""

import json
import os
import resource
import time
from dataclasses import replace
from pathlib import Path

import pytest

from kiosk.tour.driver import Driver
from kiosk.tour.visitor import Visitor
from tests.content.bundled import bundled_phones
from tests.journeys.conftest import CALM, Opens
from tests.journeys.monkey import Monkey, check_mastery
from tests.journeys.resident.test_every_lesson import STRANDS

TOUCHES = int(os.environ.get("KIOSK_MONKEY_TOUCHES", "400"))
SEED = int(os.environ.get("KIOSK_MONKEY_SEED", "20261124"))
IS_LONG = "KIOSK_MONKEY_TOUCHES" in os.environ
REPORT = os.environ.get("KIOSK_MONKEY_REPORT", "")
"""Path of a file to which each phone task adds one line of JSON; empty: no report is written."""
ERRANDS = bundled_phones()
PHONES = sorted(ERRANDS) if IS_LONG else ["an-toan-tren-mang/ma-otp/bi-hoi-ma"]


@pytest.mark.slow
@pytest.mark.parametrize("phone", PHONES)
def test_playing_about_never_gets_anybody_stuck_or_called_a_master(opens: Opens, phone: str):
    lesson, _, step = phone.rpartition("/")
    visitor = opens(replace(CALM, reduce_motion=False))
    visitor = Visitor(visitor.app, Driver(visitor.app.window.quick))
    visitor.app.window.quick.resize(1366, 768)
    monkey = Monkey(visitor, STRANDS[lesson.partition("/")[0]], lesson, step, SEED)
    began = time.monotonic()
    monkey.plays(TOUCHES)
    errands = {name.rpartition("/")[2]: task for name, task in ERRANDS.items() if name.startswith(f"{lesson}/")}
    acts, mastered = check_mastery(visitor, errands)
    assert acts > TOUCHES / 10
    if REPORT:
        told = {
            "phone": phone,
            "touches": TOUCHES,
            "visits": monkey.visits,
            "finished": monkey.finished,
            "acts": acts,
            "mastered": mastered,
            "seconds": round(time.monotonic() - began),
            "peak_mib": resource.getrusage(resource.RUSAGE_SELF).ru_maxrss // 1024,
        }
        with Path(REPORT).open("a", encoding="utf-8") as file:
            file.write(json.dumps(told) + "\n")
