"""The rights of people over their data, by touch and by keyboard: see, print, restrict, request, correct, delete."""

from collections.abc import Callable
from dataclasses import replace
from pathlib import Path
from typing import TypeVar

import pytest
from PySide6.QtCore import Qt

from kiosk.app import Site
from kiosk.domain.events import EventKind
from kiosk.domain.machine.drives import Drive
from kiosk.domain.people.requests import DataRequest, RequestKind
from kiosk.services.papers import FOLDER
from kiosk.services.station import Station
from kiosk.tour.staff_walk import GUIDE_PIN
from tests.bridge.paper.reading import texts
from tests.journeys.conftest import CALM, Opens
from tests.journeys.guide.entering import add_accounts
from tests.journeys.guide.learned import OWN, Sticks, add_learners
from tests.journeys.guide.record_keeper import RecordKeeper

ResultT = TypeVar("ResultT")
HAMLET = "Phú Thọ"
BUOI, DUC, TWIN = "Nguyễn Thị Bưởi", "Trần Văn Đức", "Nguyễn Thị Bười"
HELPER = "Trần Văn Khai"


@pytest.fixture
def stick(tmp_path: Path) -> Path:
    place = tmp_path / "stick"
    place.mkdir()
    return place


@pytest.fixture
def keeper(opens: Opens, site: Site, stick: Path) -> RecordKeeper:
    """A lead guide on the page; a stick is plugged in."""
    site.drives = Sticks(Drive(stick, "NHA-VAN-HOA", "/dev/sdb1"))
    visitor = opens(replace(CALM, hamlets=(HAMLET,)))
    keeper = RecordKeeper(visitor.app, visitor.driver)
    keeper.add_lead_guide()
    add_learners(visitor.app, visitor.driver, {BUOI: 3, TWIN: 0, DUC: 0}, HAMLET, (BUOI,))
    add_accounts(visitor.app, visitor.driver, [HELPER], GUIDE_PIN)
    keeper.enter()
    return keeper


def read(keeper: RecordKeeper, job: Callable[[Station], ResultT]) -> ResultT:
    """Return the result of `job` on the worker's thread."""
    found: list[ResultT] = []
    keeper.app.worker.ask(lambda station: found.append(job(station)))
    keeper.settle()
    return found[0]


def requests(keeper: RecordKeeper, name: str) -> list[DataRequest]:
    def job(station: Station) -> list[DataRequest]:
        people = station.people().listing
        (learner,) = (one for one in (*people.learners(OWN), *people.restricted(OWN)) if one.name == name)
        return list(station.people().own_data.see(OWN, learner.id).requests)

    return read(keeper, job)


def ask_for(keeper: RecordKeeper, name: str, kind: RequestKind) -> None:
    """Record a request on the page of a person."""
    keeper.open(name)
    keeper.show("rights")
    keeper.tap("newRequest")
    place = [one["key"] for one in keeper.person.rights.newRequest.kinds].index(kind.value)
    keeper.tap(f"kind-{place}")
    keeper.driver.see("requestDates")
    keeper.tap("receiveRequest")


def test_a_copy_of_everything_stored_is_saved_to_the_stick(keeper: RecordKeeper, stick: Path) -> None:
    ask_for(keeper, BUOI, RequestKind.COPY)
    keeper.tap("showOwnData")
    rows = [row["text"] for row in keeper.person.rights.ownData.rows]
    assert f"Tên: {BUOI}" in rows
    assert any(row.startswith("Nhận một bản dữ liệu của mình: yêu cầu ngày") for row in rows)
    keeper.preview_own_data()
    keeper.driver.tap("savePapers")
    keeper.driver.wait(lambda: keeper.person.rights.ownData.output.phase == "done", "the paper")
    keeper.settle()
    (file,) = (stick / FOLDER).iterdir()
    assert file.name.startswith(f"Dữ liệu cá nhân - {BUOI} - ")
    assert BUOI in texts(file.read_bytes())[0]
    kinds = read(keeper, lambda station: [e.kind for e in station.events.newest_of(list(EventKind), 5)])
    assert {EventKind.NAMES_SEEN, EventKind.LIST_EXPORTED} <= set(kinds)
    keeper.tap("closeOutcome")
    keeper.tap("rightsBack")
    keeper.tap("finishRequest-0")
    keeper.tap("noticeSecond")
    assert keeper.person.rights.requests.rows == []
    assert requests(keeper, BUOI)[0].done


def test_requests_are_worked_off_from_the_list(keeper: RecordKeeper) -> None:
    for name, kind in ((BUOI, RequestKind.SEE), (DUC, RequestKind.CORRECT)):
        ask_for(keeper, name, kind)
        keeper.tap("personBack")
    keeper.tap("openDuties")
    listed = keeper.page.duties.requests
    assert {row["name"] for row in listed.rows} == {BUOI, DUC}
    place = [row["name"] for row in listed.rows].index(BUOI)
    keeper.tap(f"answerRequest-{place}")
    keeper.tap("noticeSecond")
    assert requests(keeper, BUOI)[0].answered
    place = [row["name"] for row in listed.rows].index(DUC)
    keeper.tap(f"request-{place}")
    assert keeper.person.title == DUC
    keeper.show("record")
    keeper.tap("correctPerson")
    keeper.tap("sex-m")
    keeper.tap("addingGoOn")
    assert requests(keeper, DUC)[0].done, "the correction has completed the request"
    keeper.tap("personBack")
    assert [row["name"] for row in listed.rows] == [BUOI]
    keeper.tap("dutiesBack")
    assert set(keeper.names()) == {BUOI, TWIN, DUC}


def test_restricting_hides_the_person_and_completes_the_request(keeper: RecordKeeper) -> None:
    ask_for(keeper, DUC, RequestKind.RESTRICT)
    keeper.tap("restrictPerson")
    keeper.tap("noticeSecond")
    assert keeper.person.rights.requests.rows == []
    assert keeper.person.rights.isRestricted
    keeper.tap("personBack")
    assert DUC not in keeper.names()
    assert requests(keeper, DUC)[0].done
    keeper.choose("Ngừng dùng: 1")
    keeper.open(DUC)
    keeper.show("rights")
    keeper.tap("restrictPerson")
    keeper.tap("noticeSecond")
    keeper.tap("personBack")
    assert DUC in keeper.names()


def test_deleting_completes_the_request_for_it(keeper: RecordKeeper) -> None:
    ask_for(keeper, DUC, RequestKind.DELETE)
    keeper.show("record")
    keeper.tap("deletePerson")
    keeper.tap("confirmDelete")
    keeper.tap("openDuties")
    assert keeper.page.duties.requests.rows == []


def test_a_pair_is_told_apart_and_not_listed_again(keeper: RecordKeeper) -> None:
    keeper.tap("openDuties")
    keeper.tap("duty-1")
    assert len(keeper.page.duties.duplicates.rows) == 1
    keeper.tap("tellApart-0")
    assert keeper.page.duties.duplicates.rows == []
    keeper.tap("dutiesBack")
    keeper.tap("openDuties")
    keeper.tap("duty-1")
    assert keeper.page.duties.duplicates.rows == []


def test_a_guide_handles_requests_but_neither_merges_nor_removes_copies(keeper: RecordKeeper) -> None:
    keeper.staff.leave()
    keeper.enter(HELPER)
    keeper.tap("openDuties")
    assert [section["key"] for section in keeper.page.duties.sections] == ["requests", "copies"]
    keeper.tap("dutiesBack")
    ask_for(keeper, DUC, RequestKind.SEE)
    keeper.tap("finishRequest-0")
    keeper.tap("noticeSecond")
    assert requests(keeper, DUC)[0].done


def test_everything_works_from_the_keyboard(keeper: RecordKeeper) -> None:
    def focus(name: str) -> None:
        for _ in range(60):
            focused = keeper.driver.window.activeFocusItem()
            if focused is not None and focused.objectName() == name:
                return
            keeper.driver.press(Qt.Key.Key_Tab)
        raise AssertionError(f"Tab never reaches {name}")

    def press(name: str) -> None:
        focus(name)
        keeper.driver.press(Qt.Key.Key_Return)
        keeper.settle()

    keeper.open(DUC)
    keeper.show("rights")
    press("newRequest")
    press("kind-0")
    press("receiveRequest")
    assert [row["kind"] for row in keeper.person.rights.requests.rows] == ["Xem dữ liệu của mình"]
    press("finishRequest-0")
    press("noticeSecond")
    assert keeper.person.rights.requests.rows == []
    press("showOwnData")
    press("previewOwnData")
    keeper.driver.wait(lambda: keeper.person.rights.ownData.output.phase == "preview", "the preview")
    keeper.driver.press(Qt.Key.Key_Escape)
    keeper.settle()
    assert keeper.person.rights.ownData.output.phase == ""
    keeper.driver.press(Qt.Key.Key_Escape)
    keeper.settle()
    assert keeper.person.rights.view == ""
    keeper.driver.press(Qt.Key.Key_Escape)
    keeper.settle()
    assert not keeper.person.isOpen
    press("openDuties")
    assert keeper.page.duties.isOpen
    keeper.driver.press(Qt.Key.Key_Escape)
    keeper.settle()
    assert not keeper.page.duties.isOpen
