"""Tests of everything stored about a person: the lines on the screen, and the paper."""

from pathlib import Path

import pytest

from kiosk.bridge.guide.learners.rights.own_data_model import LONGEST_LINE
from kiosk.domain.machine.drives import Drive
from kiosk.domain.people.learner import Learner
from kiosk.domain.people.requests import RequestKind
from kiosk.domain.sessions.closing import SessionTotals
from kiosk.services.papers import FOLDER
from tests.bridge.guide.learners.rights.conftest import Desk
from tests.bridge.paper.reading import texts
from tests.services.people.conftest import GUIDE, HAMLET, LEAD

NOTE = "Nguyễn Thị Hoa quên kính, học chậm mà chắc. " * 10


@pytest.fixture
def hoa(desk: Desk) -> Learner:
    """A person who came, learned, and got a certificate."""
    hall = desk.hall
    learner = hall.add("Nguyễn Thị Hoa")
    hall.open_session(learner)
    hall.visit(hall.turn(learner))
    hall.station.sessions().end(GUIDE, SessionTotals(), note=NOTE)
    desk.own_data.receive(GUIDE, learner.id, RequestKind.COPY)
    hall.paperwork.issuing.issue(LEAD, learner.id)
    return learner


def lines(desk: Desk) -> dict[str, list[str]]:
    """The shown lines by heading."""
    found: dict[str, list[str]] = {}
    for row in desk.rights.ownData.rows:
        if row["isHeading"]:
            found[row["text"]] = []
        else:
            list(found.values())[-1].append(row["text"])
    return found


def test_everything_is_shown_in_lines(desk: Desk, hoa: Learner) -> None:
    desk.open(hoa)
    desk.rights.showData()
    data = desk.rights.ownData
    assert (data.isKnown, data.rows, data.note) == (False, [], "Reading…")
    desk.work()
    assert (desk.rights.view, data.isKnown, data.note) == ("data", True, "")
    found = lines(desk)
    assert {"Name: Nguyễn Thị Hoa", "Year of birth: 1955", f"Hamlet: {HAMLET}", "Sex: not stated"} <= set(
        found["About you"]
    )
    assert len(found["Signing in"]) == 2
    assert len(found["What you agreed to"]) == 4
    assert found["What you agreed to"][0].startswith("Keep my progress: yes, on ")
    assert found["Your requests"][0].startswith("Get a copy of the record: asked on ")
    assert found["When you came"][0].endswith(f", {HAMLET}")
    assert found["When you came"][1].startswith("Visits to this kiosk: 1, ")
    assert len(found["What you learned"]) == 2
    assert found["Certificates"][0].startswith("No. 1/")
    assert " ".join(found["Notes of guides that name you"]) == NOTE.strip()
    assert max(len(row["text"]) for row in data.rows) <= LONGEST_LINE


def test_what_is_not_stored_is_said(desk: Desk) -> None:
    desk.open(desk.hall.add("Lê An"))
    desk.rights.showData()
    desk.work()
    found = lines(desk)
    for heading in ("Your requests", "When you came", "What you learned", "Certificates"):
        assert found[heading] == ["Nothing."]


def test_the_paper_is_previewed_and_saved_and_both_looks_are_on_the_record(
    desk: Desk, hoa: Learner, tmp_path: Path
) -> None:
    stick = tmp_path / "stick"
    stick.mkdir()
    desk.rights.ownData.output._stick._drives._drives = (Drive(stick, "NHA-VAN-HOA", "/dev/sdb1"),)
    desk.open(hoa)
    desk.rights.showData()
    desk.work()
    assert [body["page"] for _, body in desk.hall.told("names-seen")] == ["own-data"]
    output = desk.rights.ownData.output
    desk.rights.ownData.preview()
    desk.work()
    assert (output.phase, output.picture[:22]) == ("preview", "data:image/png;base64,")
    assert desk.hall.told("list-exported") == [], "a preview is no paper"
    output.deliver("stick")
    desk.work()
    assert output.isWhole
    ((_, body),) = desk.hall.told("list-exported")
    assert (body["list"], body["rows"], body["to"]) == ("own-data", 1, "stick")
    (file,) = (stick / FOLDER).iterdir()
    assert file.name.startswith("Dữ liệu cá nhân - Nguyễn Thị Hoa - ")
    text = " ".join(texts(file.read_bytes()))
    for row in desk.rights.ownData.rows:
        assert row["text"].split(" · ")[0] in text


def test_whoever_was_deleted_meanwhile_is_an_error_and_no_paper(desk: Desk, hoa: Learner) -> None:
    desk.open(hoa)
    desk.rights.showData()
    desk.hall.station.people().deletion.delete(LEAD, hoa.id)
    desk.work()
    data = desk.rights.ownData
    assert (data.isKnown, data.rows) == (False, [])
    assert data.note
    data.preview()
    assert data.output.phase == ""


def test_leaving_before_it_is_read_shows_nothing_later(desk: Desk, hoa: Learner) -> None:
    desk.open(hoa)
    desk.rights.showData()
    desk.rights.back()
    desk.work()
    assert (desk.rights.view, desk.rights.ownData.rows) == ("", [])
