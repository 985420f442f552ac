"""A technician runs the self-check: each part that is not good has advice, and the report goes to the stick."""

from collections.abc import Callable
from pathlib import Path

import pytest
from PySide6.QtCore import QPoint, Qt

from kiosk import paths
from kiosk.app import Site
from kiosk.bridge.speech.playback import ClipPlayer
from kiosk.bridge.technician.self_check.words import told as explain_finding
from kiosk.devices.stick import speed as stick_speed
from kiosk.domain.machine.drives import Drive
from kiosk.domain.machine.facts import DiskHealth, Room, Wear
from kiosk.domain.self_check import Health
from kiosk.services.self_check.reports import FOLDER
from kiosk.tour.staff_walk import StaffHands
from kiosk.tour.upkeep_walk import LentStick, miss_stick, run_check, see_stick, turn_to
from tests.journeys.conftest import Opens

GB = 1_000_000_000
PRIMARY, SECONDARY = 0, 1
"""Kinds of a `KioskButton`."""


@pytest.fixture
def stick(site: Site, tmp_path: Path) -> LentStick:
    """A stick that is not inserted yet."""
    stick = LentStick(tmp_path / "stick")
    stick.folder.mkdir()
    site.drives = stick
    return stick


@pytest.fixture
def hands(opens: Opens, stick: LentStick) -> StaffHands:
    """The driver of a technician on the self-check page, after one visit by a resident."""
    visitor = opens()
    visitor.start()
    visitor.end()
    hands = StaffHands(visitor.app, visitor.driver)
    hands.come_to_door()
    hands.set_first_pin()
    hands.open_page("check")
    return hands


def states(hands: StaffHands) -> dict[str, str]:
    return {row["part"]: row["state"] for row in hands.staff.pageModel.rows}


def row(hands: StaffHands, part: str) -> dict[str, str]:
    return next(row for row in hands.staff.pageModel.rows if row["part"] == part)


def test_nothing_is_green_before_somebody_looked(hands: StaffHands):
    assert "good" not in states(hands).values()
    assert states(hands)["database"] == "waiting"


def test_one_press_looks_at_everything_and_leaves_a_report(keys: None, hands: StaffHands, site: Site):
    run_check(hands)
    found = states(hands)
    for part in ("disk", "settings", "database", "chain", "packs", "bundles"):
        assert found[part] == "good", row(hands, part)
    assert found["usb"] == "unknown"
    assert found["backups"] in {"unknown", "good"}  # "unknown" until the first backup
    assert found["keys"] == found["clock"] == "note"
    for finding in hands.staff.pageModel._findings:
        assert explain_finding(finding)[1] or finding.health is Health.GOOD, finding
    text = (paths.reports_folder(site.data) / hands.staff.pageModel.report).read_text("utf-8")
    assert "[Tốt] Gói bài học: " in text
    assert "Kiểm tra trạm học số" in text.splitlines()[0]


def test_the_page_can_be_left_while_it_looks(hands: StaffHands):
    hands.driver.tap("runCheck")
    model = hands.staff.pageModel
    hands.open_page("logs")
    hands.driver.wait(lambda: model.report != "", "the report", 120)
    hands.open_page("check")
    assert states(hands)["packs"] == "good"


def test_whoever_stops_it_is_told_so_and_gets_no_report(hands: StaffHands, monkeypatch: pytest.MonkeyPatch):
    model = hands.staff.pageModel
    monkeypatch.setattr("kiosk.devices.disks.room", lambda _folder: model.stop() or Room(50 * GB, 100 * GB))
    hands.driver.tap("runCheck")
    hands.driver.wait(lambda: not model.running, "it to stop", 60)
    hands.driver.wait(lambda: hands.app.worker.is_idle, "the errands")
    assert (model.wasStopped, model.report) == (True, "")
    assert states(hands)["usb"] == "waiting"


def test_a_failing_machine_says_what_to_do(hands: StaffHands, monkeypatch: pytest.MonkeyPatch):
    monkeypatch.setattr("kiosk.devices.disks.room", lambda _folder: Room(1 * GB, 100 * GB))
    monkeypatch.setattr("kiosk.devices.disks.health", lambda _folder: DiskHealth(Wear.FAILING, "KINGSTON", "SMART"))
    run_check(hands)
    assert states(hands)["disk"] == "note"
    assert states(hands)["disk-health"] == "bad"
    assert "KINGSTON" in row(hands, "disk-health")["found"]
    assert hands.driver.find("check-disk-health") is not None  # on the first page, whatever the other results are


def test_a_stick_is_measured_and_left_as_it_was(hands: StaffHands, stick: LentStick):
    (stick.folder / "photo.jpg").write_bytes(b"photo")
    stick.is_in = True
    see_stick(hands)
    run_check(hands)
    assert states(hands)["usb"] in {"good", "note"}
    assert "TINH-QT" in row(hands, "usb")["found"]
    assert [path.name for path in stick.folder.iterdir()] == ["photo.jpg"]
    assert not (stick.folder / stick_speed.NAME).exists()


def test_the_report_goes_to_the_stick_under_the_kiosks_name(hands: StaffHands, stick: LentStick):
    run_check(hands)
    stick.is_in = True
    see_stick(hands)
    hands.driver.tap("takeReport")
    model = hands.staff.pageModel
    hands.driver.wait(lambda: model.copied != "", "the copy")
    (copy,) = (stick.folder / FOLDER).iterdir()
    assert copy.name == model.copied
    assert copy.read_text("utf-8").startswith("Kiểm tra trạm học số\n" + copy.name[:8])


def test_what_was_said_of_one_stick_is_not_said_of_the_next(hands: StaffHands, stick: LentStick):
    for page, button in (("check", "takeReport"), ("logs", "takeLog")):
        hands.open_page(page)
        stick.is_in = True
        see_stick(hands)
        hands.driver.tap(button)
        model = hands.staff.pageModel
        hands.driver.wait(lambda model=model: bool(model.copied or model.problem), "the copy, or why there is none")
        stick.is_in = False
        miss_stick(hands)
        assert model.copied or model.problem  # the result stays visible without the stick
        stick.is_in = True
        see_stick(hands)
        assert not model.copied
        assert not model.problem
        stick.is_in = False
        miss_stick(hands)


def test_of_two_sticks_the_report_and_the_log_go_to_the_one_that_is_named(
    hands: StaffHands, stick: LentStick, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
):
    both = [Drive(tmp_path / name, name, f"/dev/{name}") for name in ("OLD", "NEW")]
    for drive in both:
        drive.place.mkdir()
    monkeypatch.setattr(LentStick, "present", lambda _: tuple(both))
    for page in ("check", "logs"):
        hands.open_page(page)
        see_stick(hands)
        assert hands.staff.pageModel.stick.label == "OLD"
        hands.driver.tap("otherStick")
        assert hands.staff.pageModel.stick.label == "NEW"
    hands.open_page("check")
    hands.driver.tap("otherStick")
    hands.driver.tap("takeReport")
    hands.driver.wait(lambda: hands.staff.pageModel.copied != "", "the copy")
    assert list((both[1].place / FOLDER).iterdir())
    assert list(both[0].place.iterdir()) == []


def test_every_cell_that_is_wiped_over_answers(hands: StaffHands):
    hands.driver.tap("check-touch")
    ground = hands.driver.see("touchTest")
    columns, rows = int(ground.property("columns")), int(ground.property("rows"))
    wide, tall = ground.width() / columns, ground.height() / rows
    for _ in range(2):
        for cell in range(columns * rows):
            if hands.driver.find("touchAgain") is None:
                words = hands.driver.see("touchWords")
                point = QPoint(int((cell % columns + 0.5) * wide), int((cell // columns + 0.5) * tall))
                place = words.mapToScene(QPoint(0, 0))
                under = place.x() <= point.x() <= place.x() + words.width()
                if not (under and place.y() <= point.y() <= place.y() + words.height()):
                    hands.driver.touch(point)
    hands.driver.see("touchAgain")
    hands.driver.tap("touchDone")
    assert row(hands, "touch")["state"] == "good"


def test_silent_cells_are_named_when_the_test_ends_by_itself(hands: StaffHands):
    hands.driver.tap("check-touch")
    test = hands.driver.see("touchTest")
    test.setProperty("patience", 300)
    hands.driver.touch(QPoint(20, 20))
    hands.driver.see("touchAgain")
    hands.driver.tap("touchDone")
    hands.driver.wait(lambda: hands.driver.find("touchTest") is None, "the page")
    assert row(hands, "touch")["state"] == "bad"
    assert "1/2, 1/3" in row(hands, "touch")["found"]
    assert "1/1," not in row(hands, "touch")["found"]


def stop_by_button(hands: StaffHands) -> None:
    hands.driver.touch(QPoint(20, 20))
    hands.driver.tap("touchDone")


def stop_by_key(hands: StaffHands) -> None:
    hands.driver.touch(QPoint(20, 20))
    hands.driver.press(Qt.Key.Key_Escape)


def touch_nothing(hands: StaffHands) -> None:
    hands.driver.see("touchTest").setProperty("patience", 300)


@pytest.mark.parametrize("end", [stop_by_button, stop_by_key, touch_nothing])
def test_a_touch_test_that_is_stopped_calls_no_cell_broken(hands: StaffHands, end: Callable[[StaffHands], None]):
    hands.driver.tap("check-touch")
    hands.driver.see("touchTest")
    end(hands)
    again, over = hands.driver.see("touchAgain"), hands.driver.see("touchDone")
    assert (again.property("kind"), over.property("kind")) == (PRIMARY, SECONDARY)
    assert "không nhận chạm" not in hands.driver.see("touchTold").property("text")
    hands.driver.tap("touchDone")
    hands.driver.wait(lambda: hands.driver.find("touchTest") is None, "the page")
    assert row(hands, "touch")["state"] == "unknown"
    assert "thay màn hình" not in str(row(hands, "touch"))


@pytest.mark.parametrize(("answer", "state"), [("noticeFirst", "good"), ("noticeSecond", "bad")])
def test_sound_is_what_somebody_heard(hands: StaffHands, answer: str, state: str):
    hands.open_page("check")
    assert states(hands)["sound"] == "unknown"
    turn_to(hands, "check-sound")
    hands.driver.tap("check-sound")
    hands.driver.see("soundQuestion")
    hands.driver.tap(answer)
    assert states(hands)["sound"] == state


def test_a_clock_that_is_called_wrong_is_red_and_green_once_it_is_confirmed(hands: StaffHands):
    run_check(hands)
    turn_to(hands, "check-clock")
    hands.driver.tap("check-clock")
    hands.driver.see("clockQuestion")
    hands.driver.tap("noticeFirst")
    hands.driver.wait(lambda: hands.driver.find("clockQuestion") is None, "the question to go")
    assert states(hands)["clock"] == "bad"
    assert "Chỉnh đồng hồ hệ thống." in row(hands, "clock")["found"]
    turn_to(hands, "check-clock")
    hands.driver.tap("check-clock")
    hands.driver.see("clockQuestion")
    hands.driver.tap("noticeSecond")
    hands.driver.wait(lambda: states(hands)["clock"] == "good", "the clock to be green")
    run_check(hands)
    assert states(hands)["clock"] == "good"


def test_a_sound_service_that_does_not_answer_is_reported_until_it_does(
    hands: StaffHands, monkeypatch: pytest.MonkeyPatch
):
    known = hands.app.speech.devicesChanged
    monkeypatch.setattr(ClipPlayer, "has_device", None)
    known.emit()
    assert row(hands, "sound")["state"] == "unknown"
    assert row(hands, "sound")["found"].startswith("Dịch vụ âm thanh của máy không trả lời.")
    monkeypatch.setattr(ClipPlayer, "has_device", False)
    known.emit()
    assert row(hands, "sound")["state"] == "bad"
    hands.driver.tap("check-sound")
    hands.driver.look()
    assert hands.driver.find("soundQuestion") is None, "nobody is asked about a sound that no machine made"
