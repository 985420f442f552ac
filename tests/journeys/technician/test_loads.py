"""A technician loads packs from a stick: every change is shown before it is made, and can be undone."""

import errno
import shutil
import threading
from datetime import timedelta
from pathlib import Path
from typing import Any

import pytest

from kiosk import paths
from kiosk.app import Site
from kiosk.services.packs.loading_service import LoadingService
from kiosk.storage.trust import TrustTable
from kiosk.tour.staff_walk import PIN
from kiosk.tour.visitor import Visitor
from tests.journeys.conftest import Opens
from tests.journeys.technician.technician import Port, Technician

SAMPLE = "an-toan-mau"


@pytest.fixture
def port(site: Site) -> Port:
    port = Port()
    site.drives = port
    return port


@pytest.fixture
def technician(opens: Opens, port: Port, site: Site, tmp_path: Path) -> Technician:
    """A technician on the page that installs packs, with an empty stick that is not inserted yet."""
    made = Technician(opens(), port, paths.root_file(site.data), tmp_path)
    made.comes_in()
    return made


def titles(visitor: Visitor) -> set[str]:
    """Identifiers of the packs whose lessons a resident can choose now."""
    offer = visitor.app.model.home.offer
    assert offer is not None
    return {card.pack for shelf in offer.shelves for card, _ in shelf.lessons}


def test_a_stick_is_seen_by_itself_wherever_its_packs_lie(technician: Technician):
    technician.knows_the_province()
    technician.fills("1.2.0", where="A/B/Bài học tháng 11")
    assert technician.usb.phase == "waiting"
    technician.puts_in()
    assert technician.states() == {"1.2.0": "signed"}
    technician.pulls()
    technician.sees("waiting")
    assert technician.usb.rows == []


def test_new_lessons_are_there_ten_taps_later(technician: Technician, opens: Opens):
    technician.knows_the_province()
    technician.fills("1.2.0")
    technician.puts_in()
    technician.installs()
    assert technician.states() == {"1.2.0": "installed"}
    technician.hands.leave()
    visitor = Visitor(technician.hands.app, technician.driver)
    visitor.start()
    visitor.driver.wait(lambda: visitor.app.worker.is_idle, "home")
    assert SAMPLE in titles(visitor)


def test_a_newer_version_replaces_the_one_before_and_can_be_taken_back(technician: Technician):
    technician.knows_the_province()
    technician.fills("1.2.0")
    technician.puts_in()
    technician.installs()
    technician.fills("1.3.0")
    technician.driver.tap("lookAgain")
    technician.sees("found")
    assert technician.states() == {"1.2.0": "same", "1.3.0": "signed"}
    technician.installs()
    technician.hands.open_page("packs")
    technician.driver.tap(f"goBack-{SAMPLE}")
    technician.driver.tap("noticeSecond")
    technician.rests()
    packs = {row["id"]: row["version"] for row in technician.hands.staff.pageModel.packs}
    assert packs[SAMPLE] == "1.2.0"
    technician.driver.tap("historyButton")
    technician.driver.look()
    kinds = [row["kind"] for row in technician.hands.staff.pageModel.history][:3]
    assert kinds == ["pack-rolled-back", "pack-installed", "pack-installed"]


def test_a_pack_is_removed_only_after_a_second_step(technician: Technician):
    technician.knows_the_province()
    technician.fills("1.2.0")
    technician.puts_in()
    technician.installs()
    technician.hands.open_page("packs")
    technician.driver.tap(f"remove-{SAMPLE}")
    technician.driver.tap("noticeFirst")
    technician.rests()
    model = technician.hands.staff.pageModel
    assert {row["id"]: row["active"] for row in model.packs}[SAMPLE]
    technician.driver.tap(f"remove-{SAMPLE}")
    technician.driver.tap("noticeSecond")
    technician.rests()
    assert not {row["id"]: row["active"] for row in model.packs}[SAMPLE]


def test_what_is_left_out_is_not_installed(technician: Technician):
    technician.knows_the_province()
    technician.fills("1.2.0")
    technician.puts_in()
    key = technician.usb.rows[0]["key"]
    technician.driver.tap(f"pack-{key}")
    technician.driver.look()
    assert technician.usb.chosenCount == 0
    button = technician.driver.see("installButton")
    assert not button.isEnabled()
    technician.driver.tap(f"pack-{key}")
    technician.installs()
    assert technician.states() == {"1.2.0": "installed"}


def test_of_two_versions_of_a_pack_one_is_chosen(technician: Technician):
    technician.knows_the_province()
    technician.fills("1.2.0", "1.3.0")
    technician.puts_in()
    keys = {row["version"]: row["key"] for row in technician.usb.rows}
    technician.driver.tap(f"pack-{keys['1.2.0']}")
    assert {row["version"]: row["chosen"] for row in technician.usb.rows} == {"1.2.0": True, "1.3.0": False}


def test_a_changed_pack_is_refused_with_words_and_nothing_changes(technician: Technician):
    technician.knows_the_province()
    place = technician.fills("1.2.0")
    (file,) = place.rglob("*.hocpack")
    data = bytearray(file.read_bytes())
    data[len(data) // 2] ^= 1
    file.write_bytes(bytes(data))
    technician.puts_in()
    (row,) = technician.usb.rows
    assert (row["state"], row["canBeInstalled"]) == ("refused", False)
    assert row["message"]
    assert row["cure"]
    technician.hands.open_page("packs")
    assert SAMPLE not in {row["id"] for row in technician.hands.staff.pageModel.packs}


def test_a_kiosk_that_knows_no_province_says_so(technician: Technician):
    technician.fills("1.2.0")
    technician.puts_in()
    (row,) = technician.usb.rows
    assert row["state"] == "refused"
    assert row["cure"]


def test_a_pack_without_signatures_is_told_and_not_installed(technician: Technician, tmp_path: Path):
    technician.knows_the_province()
    technician.fills("1.2.0")
    shutil.copy(next((tmp_path / "made").glob("*.hocpack")), technician.stick.place / "tự làm.hocpack")
    technician.puts_in()
    assert technician.states() == {"1.2.0": "signed", "tự làm.hocpack": "refused"}


def test_an_expired_carrier_is_used_only_after_a_persons_leave(technician: Technician):
    technician.knows_the_province()
    technician.fills("1.2.0")
    past = technician.province.now - timedelta(days=365)
    technician.province.timestamp.expires = past
    technician.province.sign_timestamp()
    technician.fills()
    technician.puts_in()
    (row,) = technician.usb.rows
    assert (row["state"], row["act"]) == ("attention", "expired")
    technician.driver.tap(f"pack-{row['key']}")
    technician.driver.see("noticeSecond")
    technician.pulls()
    technician.driver.wait(lambda: technician.driver.find("noticeSecond") is None, "the question to go")
    technician.puts_in()
    technician.driver.tap(f"pack-{row['key']}")
    technician.driver.tap("noticeSecond")
    technician.rests()
    technician.sees("found")
    assert technician.states() == {"1.2.0": "signed"}
    technician.installs()
    technician.hands.open_page("packs")
    technician.driver.look()
    assert technician.hands.staff.pageModel.history[0]["expired"]


def test_installing_goes_on_when_the_technician_turns_to_another_page(technician: Technician):
    technician.knows_the_province()
    technician.fills("1.2.0")
    technician.puts_in()
    technician.driver.tap("installButton")
    technician.hands.open_page("packs")
    technician.rests()
    technician.hands.open_page("packs")
    assert SAMPLE in {row["id"] for row in technician.hands.staff.pageModel.packs}


def test_who_comes_with_the_stick_again_sees_what_is_on_it_now(
    technician: Technician, monkeypatch: pytest.MonkeyPatch
):
    technician.knows_the_province()
    technician.fills("1.2.0")
    technician.puts_in()
    usb, come_back, install = technician.usb, threading.Event(), LoadingService.install

    def later(*given: Any) -> object:
        come_back.wait(10)
        return install(*given)

    monkeypatch.setattr(LoadingService, "install", later)
    technician.driver.tap("installButton")
    technician.hands.leave()
    come_back.set()
    technician.driver.wait(lambda: usb.installedCount == 1, "the pack to be there though nobody stands before it")
    technician.pulls()
    technician.driver.wait(lambda: usb.stick.label == "", "the stick to be gone")
    technician.fills("1.3.0")
    technician.plugs_in()
    technician.hands.come_to_door()
    technician.hands.type_pin(PIN)
    technician.hands.see_inside()
    technician.hands.open_page("usb")
    technician.rests()
    assert technician.states() == {"1.2.0": "same", "1.3.0": "signed"}


def test_what_nobody_foresaw_is_told_with_the_pack_and_with_what_the_clock_was_asked(
    technician: Technician, monkeypatch: pytest.MonkeyPatch
):
    def fail(*_given: Any) -> None:
        raise OSError(errno.EIO, "strange")

    technician.knows_the_province()
    technician.fills("1.2.0")
    technician.puts_in()
    monkeypatch.setattr(LoadingService, "install", fail)
    monkeypatch.setattr(TrustTable, "vouch", fail)
    technician.installs()
    assert technician.states() == {"1.2.0": "failed"}
    assert technician.usb.failedCount == 1
    assert "strange" in technician.usb.rows[0]["message"]
    technician.usb.confirmClock()
    technician.rests()
    assert [row["state"] for row in technician.usb.rows] == ["refused"]
    assert technician.usb.rows[0]["cure"]
