"""Tests that staff see which notes a deletion or a correction changes, and decide about what may be a common word."""

from dataclasses import replace

import pytest

from kiosk.domain.ids import SessionId
from kiosk.domain.people.learner import Details, Learner
from kiosk.domain.people.mentions import NoteChoice
from kiosk.domain.rights import NotAllowedError
from tests.services.people.conftest import GUIDE, HAMLET, LEAD, Office
from tests.services.people.test_reconciling import cut

NOTES = {
    "whole": "Nguyễn Thị Hoa quên kính",
    "given": "Bà Hoa ngồi bàn đầu; nhà văn hóa mất điện",
    "turned": "Hoa Nguyễn đến muộn, nguyenthihoa về sớm",
    "other": "nhà văn hóa, hoa tươi",
}


def noted(office: Office) -> dict[str, str]:
    return dict(office.people.deletion._parts.notes.notes())


@pytest.fixture
def hoa(office: Office) -> Learner:
    learner = office.add("Nguyễn Thị Hoa")
    for session, note in NOTES.items():
        office.people.for_sessions.keep_note(SessionId(session), note)
    return learner


def test_a_deletion_shows_the_notes_with_the_name_and_what_may_be_it(office: Office, hoa: Learner) -> None:
    found = {one.session: one for one in office.people.deletion.mentions(LEAD, hoa.id)}
    assert set(found) == {"whole", "given", "turned"}
    assert [one.session for one in found.values() if one.certain] == ["whole"]
    assert [one.session for one in found.values() if one.is_open] == ["given", "turned"]
    assert not any(one.is_chosen for one in found.values())
    assert [found["given"].note[start:end] for start, end in found["given"].possible] == ["Hoa"]
    assert noted(office) == NOTES, "a preview changes nothing"


def test_only_chosen_notes_lose_what_may_be_the_name(office: Office, hoa: Learner) -> None:
    office.people.deletion.delete(LEAD, hoa.id, NoteChoice(wide=[SessionId("given")]))
    assert noted(office) == {
        **NOTES,
        "whole": "… quên kính",
        "given": "Bà … ngồi bàn đầu; nhà văn hóa mất điện",
    }


def test_the_choice_counts_in_backups_also_after_a_power_cut(office: Office, hoa: Learner) -> None:
    office.names.maintain()
    (backup,) = (office.data / "people-backups").glob("people-*.db")
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr("kiosk.storage.people.file.erase_from_files", cut)
        with pytest.raises(Exception):  # noqa: B017, PT011 - the stand-in for a power cut
            office.people.deletion.delete(LEAD, hoa.id, NoteChoice(wide=[SessionId("given")]))
    assert "Bà Hoa ngồi".encode() in backup.read_bytes()
    office.restart()
    office.people.deletion.finish()
    data = backup.read_bytes()
    assert "Bà Hoa ngồi".encode() not in data
    assert "Hoa Nguyễn đến muộn".encode() in data
    assert office.people.deletion.unfinished(LEAD) == 0


def test_a_common_word_stays_in_the_notes_that_staff_spare(office: Office) -> None:
    learner = office.added(Details("An", HAMLET, 1955)).learner
    office.people.for_sessions.keep_note(SessionId("one"), "Bài an toàn cho cụ An")
    office.people.for_sessions.keep_note(SessionId("two"), "An toàn là trên hết")
    found = office.people.deletion.mentions(LEAD, learner.id)
    assert [(one.session, one.certain, one.is_chosen) for one in found] == [("one", (), True), ("two", (), True)]
    office.people.deletion.delete(LEAD, learner.id, NoteChoice(whole=[SessionId("two")]))
    assert noted(office) == {"one": "Bài an toàn cho cụ …", "two": "An toàn là trên hết"}


def test_a_correction_shows_and_asks_too(office: Office, hoa: Learner) -> None:
    records = office.people.records
    assert records.mentions(GUIDE, hoa.id, hoa.name) == []
    assert [one.session for one in records.mentions(GUIDE, hoa.id, "Nguyễn Thị Hòa")] == ["whole"]
    short = office.added(Details("Hóa", HAMLET, 1950)).learner
    office.people.for_sessions.keep_note(SessionId("short"), "Hóa đơn điện; cụ Hóa vắng")
    assert [one.is_chosen for one in records.mentions(GUIDE, short.id, "Trần Hóa")] == [True]
    records.correct(GUIDE, short.id, replace(short.details, name="Trần Hóa"), NoteChoice(whole=[SessionId("short")]))
    assert noted(office)["short"] == "Hóa đơn điện; cụ Hóa vắng"
    assert noted(office)["other"] == NOTES["other"]


def test_only_a_lead_guide_sees_what_a_deletion_changes(office: Office, hoa: Learner) -> None:
    with pytest.raises(NotAllowedError):
        office.people.deletion.mentions(GUIDE, hoa.id)
