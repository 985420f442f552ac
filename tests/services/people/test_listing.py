"""Tests of lists and searches of people, and of the consents and requests of people about their data."""

from dataclasses import replace
from datetime import timedelta

import pytest

from kiosk.domain.events import EventDraft, EventKind
from kiosk.domain.ids import Pseudonym, SittingId
from kiosk.domain.machine.clocks import VIETNAM
from kiosk.domain.people.consents import Purpose
from kiosk.domain.people.learner import Details
from kiosk.domain.people.likeness import LikenessReason
from kiosk.domain.people.refusals import UnknownLearnerError
from kiosk.domain.people.requests import RequestClosedError, RequestKind
from tests.journeys.guide.learned import TASKS, mastered
from tests.services.people.conftest import ALL, GUIDE, HAMLET, HOA, LEAD, OTHER_HAMLET, Office


def lesson_done(number: int, lesson: str, learner: Pseudonym, *, passed: bool) -> list[EventDraft]:
    """The events of a lesson from its launch to its end; `passed`: whether it was graded, too."""
    keys = {"lesson": lesson, "registration": f"lesson-{number}", "session": f"session-{number}"}
    launch = {"version": "1", "title": {"vi": "Bài"}, "steps": ["one"], "questions": ["one"], "mastery": 0.8}
    bodies = {EventKind.LESSON_LAUNCHED: {**launch, "resumed": False}, EventKind.LESSON_COMPLETED: {"duration": 9.0}}
    if passed:
        bodies[EventKind.LESSON_PASSED] = {"score": 1.0, "mastery": 0.8, "round": 0, "duration": 9.0}
    visit = SittingId(f"visit-{number}")
    return [EventDraft(kind, {**keys, **body}, visit, learner) for kind, body in bodies.items()]


def test_people_are_listed_by_given_name(office: Office) -> None:
    for name in ("Trần Văn Ân", "Nguyễn Thị Hoa", "Lê Đức An", "Đặng Thị Ước"):
        office.add(name)
    assert office.names_listed() == ["Lê Đức An", "Trần Văn Ân", "Nguyễn Thị Hoa", "Đặng Thị Ước"]


def test_the_search_ignores_accents_case_and_titles(office: Office) -> None:
    for name in ("Nguyễn Thị Hoa", "Trần Văn Hòa", "Lê Đức An"):
        office.add(name)
    found = office.people.listing.find(GUIDE, "bac HOA")
    assert [learner.name for learner in found] == ["Nguyễn Thị Hoa", "Trần Văn Hòa"]
    assert office.people.listing.find(GUIDE, "Xuân") == []


def test_a_likely_duplicate_is_shown_before_adding(office: Office) -> None:
    first = office.add("Nguyễn Thị Hoa")
    office.add("Trần Văn Út", birth_year=1990)
    likely = office.people.listing.likely(GUIDE, Details("nguyen thi hoa", HAMLET, 1956))
    assert likely == [first]
    assert office.people.listing.likely(GUIDE, Details("Hồ Thị Sen", HAMLET, 1955)) == []


def test_duplicates_are_listed_in_pairs_with_reasons(office: Office) -> None:
    first, second = office.add("Nguyễn Thị Hoa"), office.add("Nguyễn Thị Hoa", OTHER_HAMLET, 1956)
    office.add("Nguyễn Thị Hoa", birth_year=1990)
    swapped = office.add("Hồ Thị Lành", birth_year=1946), office.add("Hồ Thị Lành", birth_year=1964)
    pairs = office.people.listing.duplicates(LEAD, lambda _done, _all: True)
    assert [{pair.first.id, pair.second.id} for pair in pairs] == [
        {first.id, second.id},
        {learner.id for learner in swapped},
    ]
    assert LikenessReason.SAME_NAME in pairs[0].reasons


def test_named_people_are_found_under_the_record_that_was_kept(office: Office) -> None:
    kept, merged, other = office.add("Nguyễn Thị Hoa"), office.add("Nguyễn Hoa"), office.add("Lê An")
    office.people.merging.merge(LEAD, kept.id, merged.id)
    office.people.own_data.restrict(GUIDE, other.id, is_restricted=True)
    named = office.people.listing.named(GUIDE, [merged.id, other.id, kept.id])
    assert {one: learner.name for one, learner in named.items()} == {merged.id: kept.name, kept.id: kept.name}


def test_names_in_a_note_are_found(office: Office) -> None:
    office.add("Nguyễn Thị Hoa")
    found = office.people.listing.names_in(GUIDE, "nguyen thi hoa quên kính; hoa nở")
    assert found == ["nguyen thi hoa"]


@pytest.mark.parametrize("how", ["restricted", "withdrawn"])
def test_a_record_that_may_not_be_used_is_in_no_list(office: Office, how: str) -> None:
    learner = office.added().learner
    own_data, listing = office.people.own_data, office.people.listing
    if how == "restricted":
        own_data.restrict(GUIDE, learner.id, is_restricted=True)
    else:
        own_data.decide(GUIDE, learner.id, Purpose.KEEP_PROGRESS, given=False)
    assert office.names_listed() == []
    assert listing.find(GUIDE, "hoa") == []
    assert listing.likely(GUIDE, HOA) == [], "the record could not be marked as present"
    assert [one.id for one in listing.restricted(GUIDE)] == [learner.id]
    assert office.people.sign_in.hamlets() == []
    assert office.people.for_sessions.profile(learner.id) is None
    own_data.restrict(GUIDE, learner.id, is_restricted=False)
    own_data.decide(GUIDE, learner.id, Purpose.KEEP_PROGRESS, given=True)
    assert office.names_listed() == [HOA.name]
    assert office.people.for_sessions.profile(learner.id) == office.events()[0][2]["profile"]


def test_a_withdrawal_changes_only_its_purpose(office: Office) -> None:
    learner = office.added().learner
    after = office.people.own_data.decide(GUIDE, learner.id, Purpose.CALL, given=False)
    assert after.agreed == frozenset(Purpose) - {Purpose.CALL}
    assert office.people.listing.learners(GUIDE) == [after]


def test_own_data_contains_everything_with_the_merged_record(office: Office) -> None:
    kept, merged = office.added().learner, office.add("Nguyễn Hoa")
    office.people.own_data.receive(GUIDE, merged.id, RequestKind.SEE)
    office.people.merging.merge(LEAD, kept.id, merged.id)
    data = office.people.own_data.see(GUIDE, kept.id)
    assert (data.learner.name, [one.name for one in data.merged]) == (HOA.name, ["Nguyễn Hoa"])
    assert len(data.consents) == 2 * len(Purpose)
    assert [request.kind for request in data.requests] == [RequestKind.SEE]
    assert data.created.tzinfo is not None


def test_open_requests_are_sorted_by_their_due_date(office: Office) -> None:
    learner, own_data = office.added().learner, office.people.own_data
    deletion = own_data.receive(GUIDE, learner.id, RequestKind.DELETE)
    copy = own_data.receive(GUIDE, learner.id, RequestKind.COPY)
    for request in (deletion, copy):
        own_data.answer(GUIDE, request.id)
    assert [(due.request.id, due.days_left) for due in own_data.open_requests(GUIDE)] == [
        (copy.id, 10),
        (deletion.id, 20),
    ]
    own_data.extend(GUIDE, copy.id)
    assert [due.days_left for due in own_data.open_requests(GUIDE)] == [20, 20]
    with pytest.raises(RequestClosedError):
        own_data.extend(GUIDE, copy.id)
    own_data.finish(GUIDE, copy.id)
    assert [due.request.id for due in own_data.open_requests(GUIDE)] == [deletion.id]


def test_an_overdue_request_is_the_most_urgent(office: Office) -> None:
    learner, own_data = office.added().learner, office.people.own_data
    late = own_data.receive(GUIDE, learner.id, RequestKind.DELETE)
    own_data.answer(GUIDE, late.id)
    office.clock.start += timedelta(days=25)
    new = own_data.receive(GUIDE, learner.id, RequestKind.SEE)
    assert [(due.request.id, due.days_left < 0) for due in own_data.open_requests(GUIDE)] == [
        (late.id, True),
        (new.id, False),
    ]


def test_requests_of_unknown_people_are_refused(office: Office) -> None:
    learner = office.added().learner
    with pytest.raises(UnknownLearnerError):
        office.people.own_data.receive(GUIDE, replace(learner, id="nobody").id, RequestKind.SEE)
    with pytest.raises(UnknownLearnerError):
        office.people.own_data.answer(GUIDE, "nothing")


def test_refusing_a_side_purpose_blocks_nothing(office: Office) -> None:
    consents = {purpose: purpose is Purpose.KEEP_PROGRESS for purpose in ALL}
    learner = office.added(consents=consents).learner
    assert office.names_listed() == [HOA.name]
    assert office.people.sign_in.hamlets() == [], "the name is not shown for signing in"
    assert office.let_in(learner.id)[0].pseudonym == learner.id


def test_what_was_learned_is_read_under_all_merged_records(office: Office) -> None:
    kept, merged = office.add("Nguyễn Thị Hoa"), office.add("Nguyễn Hoa")
    for number, (learner, lesson) in enumerate(((kept, "a/one"), (merged, "a/two"), (merged, "a/one"))):
        office.store.events.append(lesson_done(number, lesson, learner.id, passed=number > 0))
    office.store.events.append([mastered(0, 1, kept.id), mastered(1, 2, merged.id), mastered(1, 1, merged.id)])
    office.people.merging.merge(LEAD, kept.id, merged.id)
    learned = office.people.listing.learned(GUIDE, kept.id)
    today = office.clock.now().wall.astimezone(VIETNAM).date()
    assert {(one.lesson, one.day) for one in learned.lessons} == {("a/one", today), ("a/two", today)}
    assert [task.text for task in learned.abilities] == [TASKS[1], TASKS[2]]


def test_a_lesson_that_was_only_begun_is_not_learned(office: Office) -> None:
    learner = office.add("Nguyễn Thị Hoa")
    office.store.events.append(lesson_done(0, "a/one", learner.id, passed=False)[:1])
    assert office.people.listing.learned(GUIDE, learner.id).lessons == []
    office.store.events.append(lesson_done(0, "a/one", learner.id, passed=False)[1:])
    assert [(one.lesson, one.day) for one in office.people.listing.learned(GUIDE, learner.id).lessons] == [
        ("a/one", None)
    ]


def test_people_told_apart_are_not_listed_again(office: Office) -> None:
    first, second, third = (office.add("Nguyễn Thị Hoa") for _ in range(3))

    def pairs() -> set[frozenset[str]]:
        found = office.people.listing.duplicates(LEAD, lambda _done, _all: True)
        return {frozenset((pair.first.id, pair.second.id)) for pair in found}

    assert len(pairs()) == 3
    office.people.merging.tell_apart(LEAD, second.id, first.id)
    office.people.merging.tell_apart(LEAD, first.id, second.id)
    assert pairs() == {frozenset((first.id, third.id)), frozenset((second.id, third.id))}
    office.restart()
    assert len(pairs()) == 2, "the answer is stored"
    office.people.deletion.delete(LEAD, first.id)
    assert pairs() == {frozenset((second.id, third.id))}
    with pytest.raises(UnknownLearnerError):
        office.people.merging.tell_apart(LEAD, first.id, second.id)


def test_the_search_for_duplicates_reports_its_progress_and_can_be_stopped(office: Office) -> None:
    for _ in range(3):
        office.add("Nguyễn Thị Hoa")
    told: list[tuple[int, int]] = []
    assert office.people.listing.duplicates(LEAD, lambda *amounts: bool(told.append(amounts))) == []
    assert told == [(0, 3)]
