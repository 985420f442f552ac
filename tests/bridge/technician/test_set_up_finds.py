"""Set-up files on a stick: their content is shown first and used only if the technician confirms."""

import pytest

from kiosk.domain.machine.drives import Drive
from kiosk.settings import Settings
from tests.bridge.technician.setting_up import Desk
from tests.content.province import root_of

FILE = 'commune = "Lệ Thủy"\nhamlets = ["An Lạc"]\nprovince_root = "root.json"\n'


@pytest.fixture
def desk(qapp, tmp_path) -> Desk:
    return Desk(tmp_path)


def test_a_file_on_the_stick_is_shown_before_anything_changes(desk):
    desk.kiosk.put("tram-hoc.toml", FILE)
    before = desk.kiosk.state()
    desk.plug_in(root_json=root_of())
    stick = desk.model.finds
    assert (stick.fileCount, stick.file, stick.canApply, stick.wrongCount) == (1, "tram-hoc.toml", True, 0)
    assert [(line["key"], line["told"]) for line in stick.lines[:2]] == [
        ("commune", "Xã Lệ Thủy, Tỉnh Quảng Trị"),
        ("hamlets", "1: An Lạc"),
    ]
    assert desk.kiosk.state() == before


def test_applying_a_file_leads_on_to_the_pins(desk):
    desk.kiosk.put("tram-hoc.toml", FILE)
    desk.plug_in(root_json=root_of("Tỉnh Quảng Trị"))
    desk.model.openFile()
    desk.model.finds.apply()
    assert desk.saved == Settings(place="xã Lệ Thủy", commune="19249", hamlets=("An Lạc",))
    assert (desk.model.view, desk.model.step, desk.model.wizard) == ("step", "pins", True)
    assert desk.model.values.province["name"] == "Tỉnh Quảng Trị"
    assert desk.model.hamlets.names == ["An Lạc"]
    assert desk.renewals


def test_a_file_with_a_wrong_line_is_not_applied_and_nothing_changes(desk):
    desk.kiosk.put("tram-hoc.toml", 'volume = 9\ncommune = "19249"\n')
    before = desk.kiosk.state()
    desk.plug_in()
    stick = desk.model.finds
    assert (stick.canApply, stick.wrongCount, stick.lines[0]["key"]) == (False, 1, "volume")
    stick.apply()
    assert desk.kiosk.state() == before


def test_of_several_files_each_can_be_seen(desk):
    desk.kiosk.put("a/tram-hoc.toml", "volume = 1")
    desk.kiosk.put("b/tram-hoc.toml", "volume = 2")
    desk.plug_in()
    first = desk.model.finds.file
    desk.model.finds.nextFile()
    assert (first, desk.model.finds.file) == ("a/tram-hoc.toml", "b/tram-hoc.toml")
    desk.model.finds.apply()
    assert desk.saved.volume == 2


def test_a_pulled_stick_leaves_nothing_on_the_screen(desk):
    desk.kiosk.put("tram-hoc.toml", "volume = 1")
    desk.plug_in(root_json=root_of())
    desk.pull()
    stick = desk.model.finds
    assert (stick.phase, stick.fileCount, stick.lines, stick.roots) == ("waiting", 0, [], [])
    stick.apply()
    stick.trust(0)
    assert desk.kiosk.state() == [None, None, None, None]


def test_a_stick_that_fails_while_it_is_looked_at_has_nothing(desk):
    desk.sticks.now = [Drive(desk.kiosk.stick / "gone", "USB", "/dev/sdb1")]
    desk.model.finds.stick.look()
    assert (desk.model.finds.phase, desk.model.finds.fileCount) == ("found", 0)


def test_a_key_is_taken_only_when_it_is_said(desk):
    desk.plug_in(root_json=root_of("Tỉnh Quảng Trị"))
    (row,) = desk.model.finds.roots
    assert (row["heading"], row["known"], row["problem"]) == ("Tỉnh Quảng Trị", True, False)
    assert not desk.model.values.province["known"]
    desk.model.finds.trust(0)
    assert desk.model.values.province["fingerprint"] == row["fingerprint"]


def test_a_forged_key_is_refused_and_nothing_changes(desk):
    desk.plug_in(root_json=root_of(signatures=1))
    (row,) = desk.model.finds.roots
    assert (row["known"], bool(row["problem"])) == (False, True)
    desk.model.finds.trust(0)
    assert desk.kiosk.state() == [None, None, None, None]


def test_a_file_that_brings_another_key_shows_its_fingerprint(desk):
    desk.kiosk.put("tram-hoc.toml", FILE)
    desk.plug_in(root_json=(data := root_of()))
    stick = desk.model.finds
    assert stick.newKey == stick.roots[0]["fingerprint"] != ""
    stick.apply()
    desk.pull()
    desk.plug_in(root_json=data)
    assert stick.newKey == ""


def test_a_page_that_is_pressed_again_still_sees_the_stick(desk):
    desk.model.open()
    desk.model.close()
    assert desk.model.finds.stick._timer.isActive()
    desk.model.close()
    assert not desk.model.finds.stick._timer.isActive()
