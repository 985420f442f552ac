"""Tests that certificates have tasks done alone, numbers without gaps, and verify."""

import tempfile
from collections.abc import Callable
from dataclasses import replace
from datetime import UTC, datetime
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from kiosk.domain.machine.clocks import ClockQuality
from kiosk.domain.papers import CertificatePaper
from kiosk.domain.people.consents import Purpose
from kiosk.domain.people.learner import Learner
from kiosk.domain.rights import Actor, NotAllowedError
from kiosk.domain.sittings import new_guest
from kiosk.services.certificates.centre import CentrePapers, centre_papers
from kiosk.services.certificates.issuing import DRAFT_CODE, CertificateRefusedError
from kiosk.services.certificates.keys import KeyRing
from kiosk.services.certificates.verifying import verify
from kiosk.settings import Settings
from tests.services.certificates.bureau import CHOSEN, COMMUNE, SET_UP, TASKS, Bureau, mastery
from tests.services.people.conftest import GUIDE, HOA, LEAD, TECHNICIAN


def hoa(bureau: Bureau) -> Learner:
    return bureau.added().learner


def test_a_certificate_has_the_tasks_done_alone_with_their_days(bureau: Bureau) -> None:
    learner = hoa(bureau)
    bureau.masters(learner, "text-size", "emergency")
    bureau.clock.turn_to(datetime(2026, 11, 25, 17, 30, tzinfo=UTC))  # the 26th in Vietnam
    bureau.masters(learner, "keep-otp", "text-size")
    paper = bureau.issuing.issue(LEAD, learner.id)
    assert [(task.text, f"{task.day}") for task in paper.tasks] == [
        ("Làm được việc text-size", "2026-11-24"),
        ("Làm được việc emergency", "2026-11-24"),
        ("Làm được việc keep-otp", "2026-11-26"),
    ]
    assert (paper.name, paper.birth_year, paper.hamlet) == (HOA.name, HOA.birth_year, HOA.hamlet)
    assert (paper.serial, paper.number, f"{paper.issued}") == (1, "1/2026/GGN-TTVHTT", "2026-11-26")


def test_its_code_verifies_and_names_no_person(bureau: Bureau) -> None:
    learner = hoa(bureau)
    bureau.masters(learner, *TASKS)
    paper = bureau.issuing.issue(LEAD, learner.id)
    found = verify(paper.code, KeyRing(bureau.keys))
    assert found.credential is not None
    assert (found.credential.number, found.credential.count) == (1, len(TASKS))
    assert (found.credential.commune, found.credential.check_code) == ("19249", paper.check_code)
    checked = bureau.issuing.check(LEAD, f"{paper.code.lower()}\r\n")
    assert checked.is_valid
    assert list(checked.tasks) == [task.text for task in paper.tasks]


def test_the_event_of_a_certificate_has_no_name(bureau: Bureau) -> None:
    learner = hoa(bureau)
    bureau.masters(learner, "emergency")
    bureau.issuing.issue(LEAD, learner.id)
    kind, pseudonym, body = bureau.events()[-1]
    assert (kind, pseudonym, body["by"]) == ("certificate-issued", learner.id, LEAD.account)
    assert "Hoa" not in f"{body}"


def test_nothing_that_guests_or_shared_turns_did_counts(bureau: Bureau) -> None:
    learner = hoa(bureau)
    guest = new_guest()
    bureau.store.events.append([mastery(guest.pseudonym, "emergency")])
    assert bureau.issuing.candidates(LEAD) == []
    with pytest.raises(CertificateRefusedError, match="has not done a task alone"):
        bureau.issuing.issue(LEAD, learner.id)
    assert bureau.issued() == []


def test_a_second_certificate_is_the_same_until_there_are_new_tasks(bureau: Bureau) -> None:
    learner = hoa(bureau)
    bureau.masters(learner, "emergency")
    first = bureau.issuing.issue(LEAD, learner.id)
    bureau.clock.turn_to(datetime(2027, 3, 1, tzinfo=UTC))
    bureau.reopen()
    bureau.centre = replace(SET_UP, commune="")
    assert bureau.issuing.draft(LEAD, learner.id) == first
    assert bureau.issuing.issue(LEAD, learner.id) == first
    assert bureau.issued() == [(1, 2026)]
    bureau.masters(learner, "keep-otp")
    assert bureau.issuing.draft(LEAD, learner.id).code == DRAFT_CODE
    second = bureau.issuing.issue(LEAD, learner.id)
    assert (second.serial, second.number, len(second.tasks)) == (1, "1/2027/GGN-TTVHTT", 2)
    assert second.check_code != first.check_code


def test_a_draft_records_nothing_and_does_not_verify(bureau: Bureau) -> None:
    learner = hoa(bureau)
    bureau.masters(learner, "emergency")
    before = bureau.events()
    draft = bureau.issuing.draft(LEAD, learner.id)
    assert (draft.number, draft.code) == ("1/2026/GGN-TTVHTT", DRAFT_CODE)
    assert bureau.events() == before
    assert bureau.keys.kept == 0
    assert not bureau.issuing.check(LEAD, draft.code).is_valid


def test_a_task_without_a_plausible_clock_has_no_day(bureau: Bureau) -> None:
    learner = hoa(bureau)
    bureau.clock.quality, bureau.clock.boot = ClockQuality.IMPLAUSIBLE, "boot-2"
    bureau.masters(learner, "emergency", "keep-otp")
    with pytest.raises(CertificateRefusedError, match="clock of the kiosk is wrong"):
        bureau.issuing.issue(LEAD, learner.id)
    assert bureau.issued() == []
    bureau.clock.quality, bureau.clock.boot = ClockQuality.UNCHECKED, "boot-3"
    bureau.masters(learner, "keep-otp")
    days = {task.text: task.day for task in bureau.issuing.issue(LEAD, learner.id).tasks}
    assert days["Làm được việc emergency"] is None
    assert days["Làm được việc keep-otp"] is not None


def test_tasks_of_merged_records_count_once(bureau: Bureau) -> None:
    kept, merged = hoa(bureau), bureau.add("Nguyễn Thị Hòa")
    bureau.masters(merged, "emergency", "keep-otp")
    bureau.masters(kept, "emergency")
    old = bureau.issuing.issue(LEAD, merged.id)
    bureau.people.merging.merge(LEAD, kept.id, merged.id)
    (candidate,) = bureau.issuing.candidates(LEAD)
    assert (candidate.learner.id, candidate.tasks, candidate.fresh) == (kept.id, 2, 0)
    assert candidate.number == old.number
    assert bureau.issuing.issue(LEAD, kept.id).code == old.code


def test_candidates_are_found_by_name_and_know_their_certificates(bureau: Bureau) -> None:
    learner, other = hoa(bureau), bureau.add("Trần Văn Đức")
    bureau.add("Phạm Thị Ánh")
    bureau.masters(learner, "emergency")
    bureau.masters(other, "emergency", "keep-otp")
    bureau.issuing.issue(LEAD, other.id)
    bureau.masters(other, "fake-call")
    found = bureau.issuing.candidates(LEAD)
    assert [(one.learner.name, one.tasks, one.number, one.fresh) for one in found] == [
        ("Trần Văn Đức", 3, "1/2026/GGN-TTVHTT", 1),
        ("Nguyễn Thị Hoa", 1, "", 1),
    ]
    assert [one.learner.name for one in bureau.issuing.candidates(LEAD, "hoa")] == ["Nguyễn Thị Hoa"]


def test_people_whose_record_is_not_used_get_none(bureau: Bureau) -> None:
    learner = hoa(bureau)
    bureau.masters(learner, "emergency")
    bureau.people.own_data.decide(LEAD, learner.id, Purpose.KEEP_PROGRESS, given=False)
    assert bureau.issuing.candidates(LEAD) == []
    with pytest.raises(CertificateRefusedError, match="no record any more"):
        bureau.issuing.issue(LEAD, learner.id)
    assert bureau.issued() == []


def test_a_certificate_is_found_by_its_check_code(bureau: Bureau) -> None:
    learner = hoa(bureau)
    bureau.masters(learner, "emergency")
    paper = bureau.issuing.issue(LEAD, learner.id)
    typed = paper.check_code.replace("-", " ").lower()
    found = bureau.issuing.check(LEAD, f" {typed} ")
    assert str(found.words) == (
        f"Valid: this kiosk issued certificate no. 1 of 2026 on 2026-11-24; tasks done alone: 1; check code "
        f"{paper.check_code}."
    )
    assert list(found.tasks) == ["Làm được việc emergency"]
    assert not bureau.issuing.check(LEAD, "0000-0000").is_valid
    assert not bureau.issuing.check(LEAD, "").is_valid


@pytest.mark.parametrize(
    "lacking",
    [centre_papers(Settings(signer="Giám đốc"), None), centre_papers(Settings(centre="Trung tâm", signer=" "), None)],
)
def test_without_centre_or_signer_nothing_is_issued(bureau: Bureau, lacking: CentrePapers) -> None:
    learner = hoa(bureau)
    bureau.masters(learner, "emergency")
    bureau.centre = lacking
    assert not bureau.issuing.is_ready(LEAD)
    with pytest.raises(CertificateRefusedError, match="not set"):
        bureau.issuing.issue(LEAD, learner.id)
    assert bureau.issued() == []


CALLS: tuple[Callable[[Bureau, Actor, Learner], object], ...] = (
    lambda bureau, actor, _: bureau.issuing.is_ready(actor),
    lambda bureau, actor, _: bureau.issuing.candidates(actor),
    lambda bureau, actor, learner: bureau.issuing.draft(actor, learner.id),
    lambda bureau, actor, learner: bureau.issuing.issue(actor, learner.id),
    lambda bureau, actor, _: bureau.issuing.check(actor, "x"),
)


@pytest.mark.parametrize("actor", [GUIDE, TECHNICIAN])
@pytest.mark.parametrize("call", CALLS)
def test_only_a_lead_guide_uses_certificates(
    bureau: Bureau, actor: Actor, call: Callable[[Bureau, Actor, Learner], object]
) -> None:
    learner = hoa(bureau)
    bureau.masters(learner, "emergency")
    before = bureau.events()
    with pytest.raises(NotAllowedError):
        call(bureau, actor, learner)
    assert bureau.events() == before


def test_two_kiosks_have_numbers_and_keys_of_their_own(bureau: Bureau, tmp_path: Path) -> None:
    other = Bureau(tmp_path / "other")
    papers: list[CertificatePaper] = []
    for kiosk in (bureau, other):
        learner = hoa(kiosk)
        kiosk.masters(learner, "emergency")
        papers.append(kiosk.issuing.issue(LEAD, learner.id))
    other.close()
    first, second = (verify(paper.code, KeyRing(bureau.keys)) for paper in papers)
    assert [paper.serial for paper in papers] == [1, 1]
    assert first.is_valid
    assert not second.is_valid
    assert papers[0].check_code != papers[1].check_code


def issue_to(bureau: Bureau, name: str) -> CertificatePaper:
    learner = bureau.add(name)
    bureau.masters(learner, "emergency")
    return bureau.issuing.issue(LEAD, learner.id)


def with_form(bureau: Bureau, form: str) -> None:
    bureau.centre = centre_papers(replace(CHOSEN, certificate_numbers=form), COMMUNE)


def test_a_certificate_keeps_the_number_with_which_it_was_printed(bureau: Bureau) -> None:
    learner = hoa(bureau)
    bureau.masters(learner, "emergency")
    assert bureau.issuing.issue(LEAD, learner.id).number == "1/2026/GGN-TTVHTT"
    with_form(bureau, "{number}/{year}/GGN-TTVH")
    bureau.reopen()
    assert bureau.issuing.issue(LEAD, learner.id).number == "1/2026/GGN-TTVHTT"
    assert [one.number for one in bureau.issuing.candidates(LEAD)] == ["1/2026/GGN-TTVHTT"]
    assert issue_to(bureau, "Trần Văn Đức").number == "2/2026/GGN-TTVH"


def test_a_number_is_left_out_that_would_be_printed_twice_in_a_year(bureau: Bureau) -> None:
    with_form(bureau, "{number}/2")
    assert issue_to(bureau, "Trần Văn Đức").number == "1/2"
    with_form(bureau, "1/{number}")
    assert issue_to(bureau, "Phạm Thị Ánh").number == "1/3"


def test_what_the_technician_changes_stands_on_the_next_certificate(bureau: Bureau) -> None:
    bureau.centre = centre_papers(replace(CHOSEN, signer="Phó Giám đốc", signer_name="Trần Thị Lan"), COMMUNE)
    centre = issue_to(bureau, "Trần Văn Đức").centre
    assert (centre.signer, centre.signer_name) == ("Phó Giám đốc", "Trần Thị Lan")


ACTS = st.lists(
    st.sampled_from(["issue", "issue-again", "task", "power-cut", "next-year", "year-before"]),
    min_size=1,
    max_size=25,
)


@settings(max_examples=25, deadline=None)
@given(ACTS, st.data())
def test_numbers_have_no_gap_and_no_double_whatever_happens(acts: list[str], data: st.DataObject) -> None:
    with tempfile.TemporaryDirectory() as folder:
        bureau = Bureau(Path(folder))
        people = [hoa(bureau), bureau.add("Trần Văn Đức"), bureau.add("Phạm Thị Ánh")]
        for learner in people:
            bureau.masters(learner, "task-0")
        for step, act in enumerate(acts, 1):
            learner = data.draw(st.sampled_from(people))
            match act:
                case "issue" | "issue-again":
                    bureau.issuing.issue(LEAD, learner.id)
                case "task":
                    bureau.masters(learner, f"task-{step}")
                case "power-cut":
                    bureau.reopen()
                case _:
                    year = 2027 if act == "next-year" else 2026
                    bureau.clock.turn_to(datetime(year, 6, 1, tzinfo=UTC))
        issued = bureau.issued()
        bureau.close()
    for year in {year for _, year in issued}:
        numbers = [number for number, of in issued if of == year]
        assert numbers == list(range(1, len(numbers) + 1))


def test_the_place_is_left_out_of_the_centre_s_name() -> None:
    assert SET_UP.centre.name == "Trung tâm Văn hóa - Thể thao"
    assert (SET_UP.centre.place, SET_UP.centre.province) == ("xã Lệ Thủy", "tỉnh Quảng Trị")
    without_commune = centre_papers(Settings(centre="Trung tâm xã Lệ Thủy", place="Xã Lệ Thủy"), None).centre
    assert (without_commune.name, without_commune.place, without_commune.province) == ("Trung tâm", "Xã Lệ Thủy", "")
    with_kind = centre_papers(Settings(centre="Trung tâm phường Đồng Hới", place="Đồng Hới"), None).centre
    assert (with_kind.name, with_kind.place) == ("Trung tâm", "phường Đồng Hới")
    assert centre_papers(Settings(centre="Lệ Thủy"), COMMUNE).centre.name == "Lệ Thủy"


def holder(bureau: Bureau, text: str) -> tuple[str, str]:
    """What the check of `text` shows about the name: the name, and the sentence beside it."""
    found = bureau.issuing.check(LEAD, text).holder
    assert found is not None
    return found.learner.name if found.learner else "", found.note


def test_the_check_shows_the_name_that_the_paper_must_bear(bureau: Bureau) -> None:
    paper = issue_to(bureau, "Trần Văn Đức")
    for text in (paper.code, paper.check_code):
        assert holder(bureau, text) == ("Trần Văn Đức", "The paper must bear this name:")
    assert bureau.issuing.check(LEAD, "0000-0000").holder is None


def test_a_name_that_was_corrected_since_is_shown_as_such(bureau: Bureau) -> None:
    learner = hoa(bureau)
    bureau.masters(learner, "emergency")
    paper = bureau.issuing.issue(LEAD, learner.id)
    bureau.people.records.correct(LEAD, learner.id, replace(HOA, name="Nguyễn Thị Hòa"))
    name, note = holder(bureau, paper.code)
    assert name == "Nguyễn Thị Hòa"
    assert "before the correction" in note


def test_the_name_of_a_merged_record_is_that_of_the_kept_one(bureau: Bureau) -> None:
    paper, kept = issue_to(bureau, "Nguyễn Thị Hòa"), hoa(bureau)
    merged = next(one.learner for one in bureau.issuing.candidates(LEAD))
    bureau.people.merging.merge(LEAD, kept.id, merged.id)
    assert holder(bureau, paper.code)[0] == HOA.name


@pytest.mark.parametrize("is_deleted", [True, False])
def test_a_name_that_is_gone_or_locked_was_not_checked(bureau: Bureau, is_deleted: bool) -> None:
    paper, learner = issue_to(bureau, "Trần Văn Đức"), bureau.people.listing.learners(LEAD)[0]
    if is_deleted:
        bureau.people.deletion.delete(LEAD, learner.id)
    else:
        bureau.people.own_data.decide(LEAD, learner.id, Purpose.KEEP_PROGRESS, given=False)
    for text in (paper.code, paper.check_code):
        name, note = holder(bureau, text)
        assert name == ""
        assert "was not checked" in note


def test_a_paper_of_another_kiosk_or_of_a_lost_record_has_no_name_here(bureau: Bureau, tmp_path: Path) -> None:
    other = Bureau(tmp_path / "other", keys=bureau.keys)
    paper = issue_to(other, "Trần Văn Đức")
    other.close()
    name, note = holder(bureau, paper.code)
    assert name == ""
    assert "does not know whose paper this is" in note
