"""A technician copies the record to a stick, and restores it on a new kiosk with the stick and the code on paper."""

import logging
from pathlib import Path

import pytest
from typer.testing import CliRunner

from kiosk import paths
from kiosk.app import Site
from kiosk.cli.commands import command_line
from kiosk.services.backup.copy_names import FOLDER
from kiosk.services.backup.sealing import in_groups
from kiosk.tour.backup_walk import ask_for_backup, backup_of, make_backup, note_code, slow_stick
from kiosk.tour.staff_walk import PIN, StaffHands
from kiosk.tour.upkeep_walk import LentStick, see_stick
from kiosk.tour.visitor import right_answer
from tests.journeys.conftest import Opens
from tests.journeys.technician.sync_visit import goes_to_sync, hands, plug_in, stick

__all__ = ["hands", "stick"]  # fixtures that pytest finds by name in this module


def copies(stick: LentStick) -> list[str]:
    return sorted(path.name for path in (stick.folder / FOLDER).glob("*"))


def test_stick_and_paper_are_enough_for_a_new_kiosk(
    opens: Opens, site: Site, stick: LentStick, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
):
    visitor = opens()
    visitor.start()
    visitor.open_strand("basics")
    visitor.open_lesson("hieu-chuyen-doi-so/kenh-chinh-thuc")
    visitor.learn(right_answer)
    visitor.end()
    hands = goes_to_sync(visitor)
    plug_in(hands, stick)
    ask_for_backup(hands)
    code = make_backup(hands)
    note_code(hands)
    hands.driver.tap("backupClose")
    hands.leave()
    told: list[int] = []
    hands.app.worker.errand(lambda station: station.events.last_sequence(), told.append)
    hands.driver.wait(lambda: bool(told), "how much was recorded")
    hands.app.model.shut_down()

    monkeypatch.setenv("TRAM_HOC_DATA", str(tmp_path / "new"))
    done = CliRunner().invoke(command_line(), ["restore", str(stick.folder)], input=f"{in_groups(code)}\n")
    assert done.exit_code == 0, done.output
    site.data = paths.data_folder()
    again = opens()
    events: list[object] = []
    again.app.worker.errand(lambda station: events.extend(station.events.read(1, told[0])))
    again.driver.wait(lambda: len(events) == told[0], "what was recorded")
    staff = StaffHands(again.app, again.driver)
    staff.come_to_door()
    staff.type_pin(PIN)
    staff.see_inside()


def test_the_sheet_says_what_to_do_without_a_stick(hands: StaffHands, stick: LentStick):
    ask_for_backup(hands)
    assert "Cắm USB" in hands.driver.see("backupWords").property("text")
    assert not hands.driver.see("backupMake").isEnabled()
    stick.is_in = True
    hands.driver.wait(lambda: backup_of(hands).stick.label != "", "the stick to be found")
    hands.driver.look()
    assert hands.driver.see("backupMake").isEnabled()
    hands.driver.tap("backupClose")
    hands.driver.settle()
    assert hands.driver.find("backupSheet") is None
    see_stick(hands)
    assert copies(stick) == []


def test_the_code_is_on_the_screen_once_and_never_in_log_or_record(
    hands: StaffHands, stick: LentStick, site: Site, caplog: pytest.LogCaptureFixture
):
    plug_in(hands, stick)
    with caplog.at_level(logging.DEBUG):
        ask_for_backup(hands)
        code = make_backup(hands)
        shown = [hands.driver.see(f"codeGroup-{number}").property("modelData") for number in range(6)]
        note_code(hands)
        hands.driver.tap("backupClose")
        hands.leave()
    assert "".join(shown) == code
    assert len(code) == 24
    assert code not in caplog.text.replace(" ", "")
    kept = [path for folder in (site.data, stick.folder) for path in folder.rglob("*") if path.is_file()]
    for form in (code, in_groups(code)):
        assert not [path for path in kept if form.encode() in path.read_bytes()]


def test_stopping_leaves_nothing_on_the_stick(hands: StaffHands, stick: LentStick):
    plug_in(hands, stick)
    ask_for_backup(hands)
    with slow_stick(hands):
        hands.driver.tap("backupMake")
        hands.driver.wait(lambda: backup_of(hands).share > 0, "something to be written")
        hands.driver.look()
        hands.driver.tap("backupStop")
        hands.driver.wait(lambda: backup_of(hands).phase == "ready", "the copy to be stopped")
    assert copies(stick) == []


def test_whoever_goes_away_leaves_no_code_behind(
    hands: StaffHands, stick: LentStick, monkeypatch: pytest.MonkeyPatch
):
    plug_in(hands, stick)
    ask_for_backup(hands)
    make_backup(hands)
    backup = backup_of(hands)
    hands.staff._idle.expired.emit()
    hands.driver.see("startButton")
    assert (backup.phase, backup.code) == ("", [])
    hands.come_to_door()
    hands.type_pin(PIN)
    hands.see_inside()
    hands.open_page("sync")
    assert hands.driver.find("backupSheet") is None


def test_a_question_whether_somebody_is_there_does_not_cost_the_code(hands: StaffHands, stick: LentStick):
    plug_in(hands, stick)
    ask_for_backup(hands)
    code = make_backup(hands)
    hands.staff._idle._warn()
    hands.driver.see("staffIdle")
    assert hands.driver.find("backupCode") is None
    hands.driver.tap("noticeFirst")
    hands.driver.see("backupCode")
    assert "".join(backup_of(hands).code) == code


def test_a_slow_stick_does_not_send_whoever_waits_away(hands: StaffHands, stick: LentStick):
    plug_in(hands, stick)
    ask_for_backup(hands)
    touched: list[int] = []
    restart = hands.staff._idle.restart
    hands.staff._idle.restart = lambda *words: (touched.append(1), restart(*words))[1]  # type: ignore[method-assign]  # counts the restarts
    with slow_stick(hands):
        backup = backup_of(hands)
        hands.driver.tap("backupMake")
        hands.driver.wait(lambda: backup.share > 0, "something to be written")
        touched.clear()
        hands.driver.wait(lambda: len(touched) > 2, "the kiosk to see that somebody waits")
    hands.driver.wait(lambda: backup.phase == "code", "the copy to be on the stick")


def test_a_stick_that_is_pulled_meanwhile_is_told(hands: StaffHands, stick: LentStick, tmp_path: Path):
    plug_in(hands, stick)
    ask_for_backup(hands)
    with slow_stick(hands):
        hands.driver.tap("backupMake")
        hands.driver.wait(lambda: backup_of(hands).share > 0, "something to be written")
        stick.is_in = False
        stick.folder.rename(tmp_path / "pocket")
    hands.driver.wait(lambda: backup_of(hands).phase == "ready", "the copy to fail")
    hands.driver.look()
    assert backup_of(hands).problem
    assert backup_of(hands).code == []
    assert not stick.folder.exists()


@pytest.mark.parametrize("left", [".copying", ".restoring"])
def test_what_a_power_cut_left_plain_goes_at_the_next_start(opens: Opens, site: Site, left: str):
    folder = site.data / left
    folder.mkdir(parents=True)
    (folder / "record").write_bytes(b"half of a record")
    opens()
    assert not folder.exists()
