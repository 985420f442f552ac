"""Tests that the record says how a visit began, and that only a guest's visit is resumed after a power cut."""

import pytest

from kiosk.domain.events import EventDraft, EventKind
from kiosk.domain.ids import VIETNAMESE, Pseudonym, SessionId
from kiosk.domain.sittings import Beginning, Entry, learner_visit, new_guest
from tests.domain.lessons import lesson
from tests.services.conftest import Desk

HOA = Pseudonym("6f1e0f5e-58cf-4f39-8f0c-4be0a3c4e0a1")
PROFILE = {"sex": "f", "band": "60-74", "decade": 1950, "hamlet": "Phú Thọ"}


def test_the_event_of_a_guest_is_as_it_always_was(desk: Desk) -> None:
    desk.sittings.start(new_guest(), VIETNAMESE)
    assert desk.events()[-1].body == {"language": "vi"}


def test_a_guest_in_a_session_is_recorded_with_the_session(desk: Desk) -> None:
    desk.sittings.start(new_guest(), VIETNAMESE, Beginning(session=SessionId("s1")))
    assert desk.events()[-1].body == {"language": "vi", "session": "s1"}


def test_a_learner_is_recorded_with_the_profile_and_without_a_name(desk: Desk) -> None:
    desk.sittings.start(learner_visit(HOA), VIETNAMESE, Beginning(Entry.CODE, SessionId("s1"), PROFILE))
    event = desk.events()[-1]
    assert event.pseudonym == HOA
    assert event.body == {"language": "vi", "entry": "code", "session": "s1", "profile": PROFILE}


def test_a_shared_turn_names_its_partners_but_is_nobodys(desk: Desk) -> None:
    guest = new_guest()
    partners = (HOA, Pseudonym("b"))
    desk.sittings.start(guest, VIETNAMESE, Beginning(Entry.TURN, SessionId("s1"), {}, partners, (PROFILE, {})))
    event = desk.events()[-1]
    assert event.pseudonym == guest.pseudonym
    assert event.body["partners"] == list(partners)
    assert event.body["shared"] == [PROFILE, {}]


def test_the_visit_of_a_guest_can_be_resumed(desk: Desk) -> None:
    sitting = desk.sittings.start(new_guest(), VIETNAMESE, Beginning(session=SessionId("s1")))
    assert desk.sittings.may_go_on(sitting)


def test_a_guest_whose_progress_is_kept_is_not_resumed_by_whoever_is_there(desk: Desk) -> None:
    sitting = desk.sittings.start(new_guest(), VIETNAMESE)
    assert desk.sittings.is_guest(sitting)
    desk.store.events.append(
        [EventDraft(EventKind.LEARNER_ADDED, {"profile": PROFILE, "by": "g"}, sitting.id, sitting.pseudonym)]
    )
    assert not desk.sittings.is_guest(sitting)
    assert not desk.sittings.may_go_on(sitting)


@pytest.mark.parametrize("is_new", [True, False])
def test_lessons_after_the_progress_is_kept_are_launched_with_the_profile(desk: Desk, *, is_new: bool) -> None:
    sitting = desk.sittings.start(new_guest(), VIETNAMESE)
    learner = sitting.pseudonym if is_new else HOA
    desk.learning.open(sitting, lesson().card.id)
    desk.store.events.append(
        [EventDraft(EventKind.LEARNER_ADDED, {"profile": PROFILE, "by": "g"}, pseudonym=learner)]
    )
    if not is_new:
        body = {"kept": HOA, "merged": sitting.pseudonym, "by": "g"}
        desk.store.events.append([EventDraft(EventKind.LEARNERS_MERGED, body, sitting.id, sitting.pseudonym)])
    desk.learning.open(sitting, lesson().card.id)
    launches = [event for event in desk.events() if event.kind is EventKind.LESSON_LAUNCHED]
    assert [event.body.get("profile") for event in launches] == [None, PROFILE]
    assert {event.pseudonym for event in launches} == {sitting.pseudonym}


@pytest.mark.parametrize("entry", [Entry.CODE, Entry.TURN, Entry.LET_IN])
def test_the_visit_of_a_learner_is_never_resumed_by_whoever_is_there(desk: Desk, entry: Entry) -> None:
    sitting = desk.sittings.start(learner_visit(HOA), VIETNAMESE, Beginning(entry, profile=PROFILE))
    assert not desk.sittings.may_go_on(sitting)


@pytest.mark.parametrize(
    ("beginning", "told"),
    [
        (Beginning(), {}),
        (Beginning(session=SessionId("s1")), {"meeting": "s1"}),
        (Beginning(Entry.CODE, profile=PROFILE), {"profile": PROFILE}),
        (Beginning(Entry.TURN, SessionId("s1"), PROFILE), {"meeting": "s1", "profile": PROFILE}),
        (
            Beginning(Entry.TURN, SessionId("s1"), {}, (HOA, Pseudonym("b")), (PROFILE, {})),
            {"meeting": "s1", "sharing": 2},
        ),
    ],
)
def test_every_launch_of_a_lesson_says_who_the_visitor_is(
    desk: Desk, beginning: Beginning, told: dict[str, object]
) -> None:
    sitting = desk.sittings.start(learner_visit(HOA), VIETNAMESE, beginning)
    attempt = desk.learning.open(sitting, lesson(("page", "choice"), "ngan").id)
    desk.learning.close(attempt)
    desk.learning.open(sitting, attempt.lesson.id)
    launched = [event.body for event in desk.events() if event.kind is EventKind.LESSON_LAUNCHED]
    found = [{key: body[key] for key in ("profile", "meeting", "sharing") if key in body} for body in launched]
    assert found == [told, told]
