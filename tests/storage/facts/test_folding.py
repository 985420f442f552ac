"""Tests of what each kind of event changes in the facts."""

from collections.abc import Iterator
from typing import Any

import pytest

from kiosk.domain.events import EventKind
from tests.storage.facts.conftest import Record

WOMAN = {"sex": "f", "band": "60-74", "decade": 1950, "hamlet": "Phú Thọ"}
TRAITS = {"sex": "f", "band": "60-74", "hamlet": "Phú Thọ"}
NOTHING = {"sex": "", "band": "", "hamlet": ""}


def test_a_learner_visits_under_the_profile_of_that_time(record: Record) -> None:
    record.visits("a", "v", entry="code", session="s", profile=WOMAN)
    record.happens(EventKind.LEARNER_CORRECTED, sitting=None, profile=WOMAN | {"hamlet": "An Xá"}, by="g")
    (visit,) = record.rows("visit")
    assert visit.items() >= (TRAITS | {"who": "learner", "session": "s", "people": 1, "lessons": 0}).items()
    assert [row["hamlet"] for row in record.rows("learner")] == ["An Xá"]


def test_an_unstated_value_is_empty(record: Record) -> None:
    record.visits("a", "v", entry="code", profile={"sex": None, "band": None, "decade": None, "hamlet": "An Xá"})
    (visit,) = record.rows("visit")
    assert (visit["sex"], visit["band"]) == ("", "")


def test_a_visit_counts_a_lesson_once_of_which_a_round_was_finished(record: Record) -> None:
    record.visits("a", "v")
    for run in ("r", "r2"):
        learning = record.learns(run=run)
        learning.records(EventKind.ROUND_FINISHED, round=1)
        learning.records(EventKind.LESSON_COMPLETED)
        learning.records(EventKind.LESSON_FAILED)
    record.learns(lesson="p/other", run="r3")
    assert [visit["lessons"] for visit in record.rows("visit")] == [1]
    assert [study["lesson"] for study in record.rows("study")] == ["p/l"]


def test_an_older_event_without_a_finished_round_counts_as_a_finished_lesson(record: Record) -> None:
    record.visits("a", "v")
    record.learns().records(EventKind.LESSON_COMPLETED)
    assert [visit["lessons"] for visit in record.rows("visit")] == [1]


def test_what_a_shared_visit_masters_belongs_to_no_learner(record: Record) -> None:
    record.visits("both", "v", entry="turn", partners=["a", "b"], shared=[WOMAN, {"hamlet": "An Xá"}])
    record.learns("both").masters("p")
    assert record.rows("task")[0].items() >= (NOTHING | {"who": "shared", "pseudonym": "both"}).items()
    assert [visit["people"] for visit in record.rows("visit")] == [2]
    assert [(one["pseudonym"], one["hamlet"]) for one in record.rows("partner")] == [("a", "Phú Thọ"), ("b", "An Xá")]


def test_a_guest_who_is_added_is_a_learner_from_the_start_of_the_visit(record: Record) -> None:
    record.visits("other", "w")
    record.visits("a", "v")
    learning = record.learns()
    learning.records(EventKind.ROUND_FINISHED, round=1)
    learning.masters("p")
    record.rows("visit")  # the guest's part is folded before the person is added
    record.happens(EventKind.LEARNER_ADDED, profile=WOMAN, by="g")
    learning.masters("q")
    for table in ("visit", "study", "run", "task"):
        assert all(row.items() >= (TRAITS | {"who": "learner"}).items() for row in record.rows(table)[:1]), table
    assert [task["who"] for task in record.rows("task")] == ["learner", "learner"]
    assert [visit["who"] for visit in record.rows("visit")] == ["learner", "guest"]


def test_the_visit_of_a_guest_is_a_learners_while_it_is_merged(record: Record) -> None:
    record.happens(EventKind.LEARNER_ADDED, who="hoa", sitting=None, profile=WOMAN, by="g")
    record.visits("a", "v")
    learning = record.learns()
    learning.records(EventKind.ROUND_FINISHED, round=1)
    learning.masters("p")
    before = {table: record.rows(table) for table in ("visit", "study", "run", "task")}
    record.happens(EventKind.LEARNERS_MERGED, kept="hoa", merged="a", by="g")
    for table in before:
        assert all(row.items() >= (TRAITS | {"who": "learner"}).items() for row in record.rows(table)), table
    assert record.store.facts.matches_rebuild()
    record.happens(EventKind.LEARNERS_SEPARATED, who=None, sitting=None, kept="hoa", merged="a", by="g")
    assert {table: record.rows(table) for table in before} == before
    assert record.rows("alias") == []


def test_a_call_to_keep_the_progress_is_no_call_for_help(record: Record) -> None:
    record.visits("a", "v")
    call = record.happens(EventKind.HELP_REQUESTED, screen="home", keeping=True)
    record.happens(EventKind.HELP_ANSWERED, call=call, way="kept", by="g")
    assert record.rows("call") == []


@pytest.fixture
def learning(record: Record) -> Iterator[None]:
    record.visits("a", "v")
    return record.learns()


def test_a_lesson_is_done_when_it_is_passed(record: Record, learning: object) -> None:
    learning.records(EventKind.LESSON_COMPLETED)
    assert not record.rows("run")[0]["done"]
    learning.records(EventKind.LESSON_PASSED)
    run = record.rows("run")[0]
    assert run["started"] == run["finished"] == run["passed"] == run["done"] == "2026-11-24"


def test_a_lesson_with_a_phone_task_is_done_when_this_is_done_alone_too(record: Record, learning: object) -> None:
    learning.answers("phone", "right", kind="phone_task", aided=True)
    learning.records(EventKind.LESSON_PASSED)
    assert not record.rows("run")[0]["done"]
    learning.masters("phone")
    assert record.rows("run")[0]["done"]


def test_every_phone_task_must_be_done_alone(record: Record, learning: object) -> None:
    learning.masters("one")
    learning.answers("one", "right", kind="phone_task")
    learning.answers("two", "right", kind="phone_task", hints=1)
    learning.records(EventKind.LESSON_PASSED)
    assert not record.rows("run")[0]["done"]


def test_a_resumed_lesson_stays_one_attempt(record: Record) -> None:
    record.visits("a", "v")
    record.learns()
    record.visits("a", "w")
    record.learns(sitting="w").records(EventKind.LESSON_PASSED)
    assert [(run["sitting"], bool(run["passed"])) for run in record.rows("run")] == [("v", True)]


def test_answers_are_counted_by_question(record: Record, learning: object) -> None:
    learning.answers("q", "wrong")
    learning.answers("q", "right", attempt=2)
    learning.answers("page", "seen")
    learning.answers("h", "right", hints=1)
    learning.answers("i", "right", aided=True)
    learning.answers("j", "right")
    counted = {
        row["step"]: tuple(row[key] for key in ("asked", "alone", "tries", "wrong"))
        for row in record.rows("question")
    }
    assert counted == {"q": (1, 0, 2, 1), "h": (1, 0, 1, 0), "i": (1, 0, 1, 0), "j": (1, 1, 1, 0)}
    assert (record.rows("visit")[0]["answers"], record.rows("visit")[0]["alone"]) == (5, 1)


def test_a_session_has_its_people_and_its_end(record: Record) -> None:
    record.guides(EventKind.SESSION_OPENED, place="An Xá", part="evening")
    record.guides(EventKind.PRESENCE_MARKED, who="a", profile=WOMAN)
    record.guides(EventKind.PRESENCE_MARKED, who="b", profile={"hamlet": "An Xá"})
    record.guides(EventKind.PRESENCE_CLEARED, who="b")
    record.guides(EventKind.PEOPLE_COUNTED, female=9, male=0, unstated=0)
    record.guides(EventKind.PEOPLE_COUNTED, female=2, male=1, unstated=0)
    record.guides(EventKind.SESSION_ENDED, reason="ended", totals={"poor": 3}, difficulties=["weak-network"])
    (session,) = record.rows("session")
    assert session["totals"] == '{"poor":3}'
    assert session["difficulties"] == '["weak-network"]'
    assert (session["female"], session["male"], session["unstated"]) == (2, 1, 0)
    assert (session["opened"], session["closed"]) == ("15:15", "15:15")
    assert [(mark["pseudonym"], mark["day"]) for mark in record.rows("presence")] == [("a", "2026-11-24")]


def test_clearing_a_learner_clears_the_marks_of_merged_records(record: Record) -> None:
    record.guides(EventKind.SESSION_OPENED, place="An Xá", part="evening")
    record.guides(EventKind.PRESENCE_MARKED, who="a", profile=WOMAN)
    record.happens(EventKind.LEARNERS_MERGED, who=None, sitting=None, merged="a", kept="b", by="g")
    record.guides(EventKind.PRESENCE_CLEARED, who="b")
    assert record.rows("presence") == []


def test_a_group_lesson_and_a_call_belong_to_the_session(record: Record) -> None:
    record.guides(EventKind.SESSION_OPENED, place="An Xá", part="evening")
    record.guides(EventKind.GROUP_STARTED, group="g1", lesson="p/l", version="1", title={"vi": "Bài"}, present=12)
    record.guides(EventKind.GROUP_ENDED, group="g1", lesson="p/l", duration=9.0, steps=7)
    call = record.happens(EventKind.HELP_REQUESTED, screen="home", session="s")
    record.happens(EventKind.HELP_REQUESTED, sitting=None, screen="code", forgotten=True)
    record.guides(EventKind.HELP_ANSWERED, call=call, way="helped")
    assert [(row["present"], row["steps"]) for row in record.rows("group")] == [(12, 7)]
    assert sorted((row["way"], row["is_forgotten"]) for row in record.rows("call")) == [("", 1), ("helped", 0)]


def test_separating_undoes_a_merge(record: Record) -> None:
    keys = {"who": None, "sitting": None, "merged": "a", "kept": "b", "by": "g"}
    record.happens(EventKind.LEARNERS_MERGED, **keys)
    assert record.rows("alias") == [{"merged": "a", "kept": "b"}]
    record.happens(EventKind.LEARNERS_SEPARATED, **keys)
    assert record.rows("alias") == []


def test_a_separation_from_an_earlier_record_changes_nothing(record: Record) -> None:
    keys: dict[str, Any] = {"who": None, "sitting": None, "by": "g"}
    record.happens(EventKind.LEARNERS_MERGED, **keys, merged="a", kept="b")
    record.happens(EventKind.LEARNERS_MERGED, **keys, merged="a", kept="c")
    record.happens(EventKind.LEARNERS_SEPARATED, **keys, merged="a", kept="b")
    assert record.rows("alias") == [{"merged": "a", "kept": "c"}]


def test_a_circle_of_merges_is_one_person(record: Record) -> None:
    keys: dict[str, Any] = {"who": None, "sitting": None, "by": "g"}
    record.guides(EventKind.SESSION_OPENED, place="An Xá", part="evening")
    record.guides(EventKind.PRESENCE_MARKED, who="a", profile=WOMAN)
    for merged, kept in ("ab", "bc", "ca"):
        record.happens(EventKind.LEARNERS_MERGED, **keys, merged=merged, kept=kept)
    record.guides(EventKind.PRESENCE_CLEARED, who="c")
    assert record.rows("presence") == []


def test_a_deleted_learner_stays_in_the_counts(record: Record) -> None:
    record.happens(EventKind.LEARNER_ADDED, sitting=None, profile=WOMAN, by="g")
    record.visits("a", "v", entry="code", profile=WOMAN)
    record.learns().records(EventKind.ROUND_FINISHED, round=1)
    record.happens(EventKind.LEARNER_DELETED, sitting=None, by="g")
    assert [row["is_deleted"] for row in record.rows("learner")] == [1]
    assert record.rows("visit")[0].items() >= (TRAITS | {"lessons": 1}).items()


def test_a_task_belongs_to_the_profile_at_the_time_when_it_was_done_alone(record: Record) -> None:
    record.visits("a", "v", entry="code", profile=WOMAN)
    record.learns().answers("phone", "right", kind="phone_task", hints=1)
    record.visits("a", "w", entry="code", profile=WOMAN | {"hamlet": "An Xá"})
    record.learns(sitting="w").masters("phone")
    assert [(task["hamlet"], task["skill"]) for task in record.rows("task")] == [("An Xá", "can-phone")]
