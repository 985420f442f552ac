"""Results of a resident reach the export folder as xAPI statements that satisfy `xapi_rules` and `story_rules`.

The statements contain no names of people and places. If the export folder becomes available later, it is filled
automatically.
"""

import json
from itertools import pairwise
from pathlib import Path
from typing import Any

from kiosk.domain.lessons import Step
from kiosk.domain.verdicts import Answer
from kiosk.services.station import Station
from kiosk.settings import Settings
from kiosk.tour.staff_walk import TECHNICIANS
from kiosk.tour.visitor import Visitor, right_answer, wrong_answer
from tests.journeys.conftest import Opens
from tests.sealing import bundle_files, open_sealed
from tests.sync.story_rules import story_faults
from tests.sync.xapi_rules import faults

LESSONS = (
    ("basics", "hieu-chuyen-doi-so/kenh-chinh-thuc"),
    ("skills", "ky-nang-so/goi-dien"),
    ("services", "dich-vu-so/vneid-hai-muc"),
    ("safety", "an-toan-tren-mang/ma-otp"),
)


def sometimes_wrong(step: Step) -> Answer:
    return wrong_answer(step) if step.kind in {"choice", "sorting"} else right_answer(step)


def learns_everything(visitor: Visitor) -> None:
    """Complete all four lessons with mistakes and practise the last one; then begin the first lesson again."""
    visitor.start()
    for strand, lesson in LESSONS:
        visitor.open_strand(strand)
        visitor.open_lesson(lesson)
        visitor.learn(sometimes_wrong)
        if lesson == LESSONS[-1][1]:
            visitor.driver.tap("practiseButton")
            visitor.see_screen("player")
            visitor.learn(right_answer)
        visitor.driver.tap("homeButton")
        visitor.see_screen("home")
    visitor.open_strand(LESSONS[0][0])
    visitor.open_lesson(LESSONS[0][1])
    visitor.go_on()
    visitor.driver.tap("homeButton")
    visitor.see_screen("home")
    visitor.end()


def takes_all_out(visitor: Visitor, folder: Path) -> None:
    """Put all events that are in no bundle yet into bundles, and deliver all bundles to `folder`."""

    def run(station: Station) -> None:
        exporting = station.maintenance(TECHNICIANS).upkeep().taking.exporting
        exporting.cut()
        exporting.deliver(folder)

    visitor.app.worker.errand(run)
    visitor.driver.wait(lambda: visitor.app.worker.is_idle, "the bundles to be written")


def read_bundles(folder: Path) -> tuple[list[dict[str, Any]], list[dict[str, Any]]]:
    """Return the manifests and the statements of all bundles, in the order of their first events."""
    bundles = [open_sealed(file) for file in bundle_files(folder)]
    return [dict(one.manifest) for one in bundles], [dict(entry) for one in bundles for entry in one.statements]


def test_the_statements_of_real_lessons_obey_every_rule(keys: None, opens: Opens, tmp_path: Path):
    stick = tmp_path / "stick"
    stick.mkdir()
    visitor = opens(Settings(reduce_motion=True, export_folders=(stick,)))
    learns_everything(visitor)
    takes_all_out(visitor, stick)
    manifests, statements = read_bundles(stick)
    assert len(statements) > 50
    of_lessons = [entry for entry in statements if "registration" in entry["context"]]
    assert [fault for entry in of_lessons for fault in faults(entry)] == []
    assert story_faults(statements) == []
    assert {entry["verb"]["id"].rsplit("/", 1)[1] for entry in statements} == {
        "launched", "initialized", "answered", "completed", "passed", "failed", "mastered", "terminated",
        "start", "progressed",
    }  # fmt: skip
    ranges = [(entry["first"], entry["last"]) for entry in manifests]
    assert ranges[0][0] == 1
    assert all(later[0] == earlier[1] + 1 for earlier, later in pairwise(ranges))


def test_no_name_and_no_place_leaves_the_kiosk(keys: None, opens: Opens, tmp_path: Path):
    stick = tmp_path / "stick"
    stick.mkdir()
    visitor = opens(Settings(place="xã Bí Mật", reduce_motion=True, export_folders=(stick,)))
    learns_everything(visitor)
    takes_all_out(visitor, stick)
    _, statements = read_bundles(stick)
    assert all(set(entry["actor"]) == {"objectType", "account"} for entry in statements)
    assert "Bí Mật" not in json.dumps(statements, ensure_ascii=False)


def test_a_folder_that_appears_is_filled_by_itself(keys: None, opens: Opens, tmp_path: Path):
    stick = tmp_path / "stick"
    visitor = opens(Settings(reduce_motion=True, export_folders=(stick,)))
    visitor.start()
    visitor.end()
    visitor.app.background.export()
    visitor.driver.wait(lambda: visitor.app.worker.is_idle, "the writer to look")
    stick.mkdir()
    visitor.app.background.export()
    visitor.driver.wait(lambda: visitor.app.worker.is_idle, "the bundles to be written")
    assert len(bundle_files(stick)) == 1
