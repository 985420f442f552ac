"""A technician takes results to a stick, and the page shows the correct state at every moment."""

import os
import subprocess
from collections.abc import Iterator
from pathlib import Path

import pytest

from kiosk import durable
from kiosk.app import Site
from kiosk.services.results.taking import FOLDER
from kiosk.settings import Settings
from kiosk.tour.staff_walk import TECHNICIANS, StaffHands
from kiosk.tour.upkeep_walk import LentStick, see_stick, take_results
from kiosk.tour.visitor import Visitor
from tests.journeys.conftest import Opens
from tests.journeys.technician.sync_visit import bundles, goes_to_sync, hands, plug_in, stick, visits
from tests.sealing import bundle_names, open_sealed

__all__ = ["hands", "stick"]  # fixtures that pytest finds by name in this module


def test_without_a_stick_the_page_says_what_waits_and_what_to_do(hands: StaffHands):
    model = hands.staff.pageModel
    assert (model.visits, model.takenCount) == (2, 0)
    assert "Cũ nhất từ" in model.helpText
    assert "Trạm này chưa lần nào mang kết quả đi." in model.helpText
    button = hands.driver.see("takeResults")
    assert not button.isEnabled()


def test_results_are_on_the_stick_after_one_press(hands: StaffHands, stick: LentStick, site: Site):
    plug_in(hands, stick)
    take_results(hands)
    model = hands.staff.pageModel
    assert (model.outcome, model.visits, model.untaken) == ("whole", 0, 0)
    written = bundles(stick)
    assert model.written == len(written) > 0
    assert sorted(bundle_names(site.data / "outbox")) == written
    assert {open_sealed(stick.folder / FOLDER / name).first for name in written} >= {1}


def test_taken_away_is_never_shown_as_received(hands: StaffHands, stick: LentStick):
    plug_in(hands, stick)
    take_results(hands)
    shown = hands.staff.pageModel.bundles
    assert shown
    assert all(bundle["isTaken"] and bundle["place"] == "TINH-QT" for bundle in shown)
    assert hands.staff.pageModel.takenCount == len(shown)
    told = hands.driver.see("syncHelp").property("text")
    assert "chưa phải là tỉnh đã nhận" in told


def test_the_stick_may_be_pulled_and_the_page_still_says_what_was_done(hands: StaffHands, stick: LentStick):
    plug_in(hands, stick)
    take_results(hands)
    stick.is_in = False
    hands.driver.wait(lambda: hands.staff.pageModel.stick.label == "", "the stick to be missed")
    assert hands.staff.pageModel.outcome == "whole"


def test_a_second_time_says_what_was_there_already(hands: StaffHands, stick: LentStick):
    plug_in(hands, stick)
    take_results(hands)
    first = hands.staff.pageModel.written
    take_results(hands)
    assert (hands.staff.pageModel.written, hands.staff.pageModel.already) == (0, first)


def test_what_was_taken_is_known_after_a_restart(hands: StaffHands, stick: LentStick, opens: Opens):
    plug_in(hands, stick)
    take_results(hands)
    count = hands.staff.pageModel.takenCount
    hands.leave()
    hands.app.model.shut_down()
    hands.driver.wait(lambda: hands.app.worker.is_idle, "the record")
    again = opens()
    fresh: list[object] = []
    again.app.worker.errand(lambda station: station.maintenance(TECHNICIANS).upkeep().taking.state(), fresh.append)
    again.driver.wait(lambda: bool(fresh), "what waits")
    (state,) = fresh
    assert sum(bundle.taken is not None for bundle in state.bundles) == count


def test_whoever_stops_it_keeps_what_is_written(hands: StaffHands, stick: LentStick, monkeypatch: pytest.MonkeyPatch):
    plug_in(hands, stick)
    take_results(hands)
    for name in bundles(stick):
        (stick.folder / FOLDER / name).unlink()
    model = hands.staff.pageModel
    visits(Visitor(hands.app, hands.driver), 0)
    whole = durable.write_file

    def write(target: Path, data: bytes) -> None:
        whole(target, data)
        if target.parent.parent == stick.folder / FOLDER:
            model._stop.set()

    monkeypatch.setattr(durable, "write_file", write)
    take_results(hands)
    total = len(model.bundles)
    assert len(bundles(stick)) == 1
    assert model.outcome == ("stopped" if total > 1 else "whole")


def test_a_stick_that_goes_while_it_is_filled_is_told_and_nothing_is_lost(
    hands: StaffHands, stick: LentStick, monkeypatch: pytest.MonkeyPatch
):
    plug_in(hands, stick)
    pocket = stick.folder.with_name("pocket")
    whole = durable.write_file

    def write(target: Path, data: bytes) -> None:
        if target.parent.parent == stick.folder / FOLDER:
            stick.folder.rename(pocket)
            stick.is_in = False
        whole(target, data)

    monkeypatch.setattr(durable, "write_file", write)
    take_results(hands)
    model = hands.staff.pageModel
    assert "Cắm lại USB" in model.problem
    assert (model.outcome, model.takenCount, model.visits) == ("", 0, 2)
    monkeypatch.setattr(durable, "write_file", whole)
    assert not stick.folder.exists()
    pocket.rename(stick.folder)
    stick.is_in = True
    hands.driver.wait(lambda: model.stick.label != "", "the stick")
    take_results(hands)
    assert (model.outcome, model.visits) == ("whole", 0)


@pytest.fixture
def small_stick(stick: LentStick) -> Iterator[LentStick]:
    """A stick with a file system of 64 KiB, which one file fills completely."""
    if not hasattr(os, "geteuid") or os.geteuid() != 0:
        pytest.skip("mounting needs root")
    if subprocess.run(["mount", "-t", "tmpfs", "-o", "size=64k", "none", stick.folder], check=False).returncode:
        pytest.skip("this machine does not let root mount a tmpfs")
    (stick.folder / "photos").write_bytes(b"\0" * 65_536)
    yield stick
    subprocess.run(["umount", "--lazy", stick.folder], check=True)


def test_a_full_stick_says_so_and_takes_it_all_after_room_was_made(hands: StaffHands, small_stick: LentStick):
    plug_in(hands, small_stick)
    take_results(hands)
    model = hands.staff.pageModel
    assert model.problem
    assert (model.outcome, model.takenCount) == ("", 0)
    assert bundles(small_stick) == []
    (small_stick.folder / "photos").unlink()
    take_results(hands)
    assert (model.outcome, model.problem) == ("whole", "")


def test_a_locked_stick_is_told_before_anybody_presses(
    opens: Opens, site: Site, stick: LentStick, monkeypatch: pytest.MonkeyPatch
):
    locked = [
        drive.__class__(drive.place, drive.label, drive.device, True)
        for drive in LentStick(stick.folder, True).present()
    ]
    monkeypatch.setattr(stick, "present", lambda: tuple(locked))
    hands = goes_to_sync(opens())
    see_stick(hands)
    assert hands.staff.pageModel.stick.isLocked
    assert not hands.driver.see("takeResults").isEnabled()


def test_what_left_by_itself_is_known_too(keys: None, opens: Opens, stick: LentStick, tmp_path: Path):
    share = tmp_path / "share"
    share.mkdir()
    visitor = opens(Settings(reduce_motion=True, export_folders=(share,)))
    visits(visitor, 1)
    visitor.driver.wait(lambda: visitor.app.worker.is_idle, "the bundles to be written")
    hands = goes_to_sync(visitor)
    model = hands.staff.pageModel
    assert model.takenCount > 0
    assert {bundle["place"] for bundle in model.bundles if bundle["isTaken"]} == {str(share)}


def test_a_page_that_is_pressed_again_still_sees_sticks_come(hands: StaffHands, stick: LentStick):
    hands.open_page("sync")
    hands.driver.tap("page-sync")
    hands.driver.look()
    plug_in(hands, stick)
    assert hands.driver.see("takeResults").isEnabled()
