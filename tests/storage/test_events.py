"""Tests of the append-only events of the record."""

from dataclasses import replace
from datetime import UTC, datetime
from pathlib import Path
from uuid import UUID

import pytest
from hypothesis import given
from hypothesis import strategies as st

from kiosk.domain.errors import RecordBrokenError, RecordError
from kiosk.domain.events import GENESIS, EventDraft, EventKind, event_hash
from kiosk.domain.machine.clocks import ClockQuality
from kiosk.domain.progress import fold_progress, fold_sitting
from kiosk.storage.store import Store, open_store
from tests.storage.lesson import LESSON
from tests.storage.sql import sql_rows
from tests.storage.walks import ACTS, SteppingClock, Walk, misplaced, walk_of, whole_visit


def test_the_sequence_starts_at_one_and_has_no_gaps(store: Store) -> None:
    for draft in whole_visit():
        store.events.append([draft])
    assert [event.sequence for event in store.events.read(1, 999)] == list(range(1, len(whole_visit()) + 1))


def test_what_is_read_equals_what_was_returned(store: Store) -> None:
    appended = [event for draft in whole_visit() for event in store.events.append([draft])]
    assert list(store.events.read(1, 999)) == appended


def test_every_event_seals_itself_and_the_one_before(store: Store) -> None:
    events = store.events.append(whole_visit())
    previous = GENESIS
    for event in events:
        assert event.previous == previous
        assert event.hash == event_hash(event)
        previous = event.hash


def test_identifiers_are_uuids_of_version_7_in_order(store: Store) -> None:
    made = [event.id for event in store.events.append(whole_visit())]
    assert made == sorted(set(made))
    assert {UUID(id_).version for id_ in made} == {7}


def test_events_of_one_act_carry_one_moment(store: Store) -> None:
    events = store.events.append(Walk().opens())
    assert len({(event.wall, event.monotonic) for event in events}) == 1


def test_wall_times_are_kept_to_the_millisecond(store: Store) -> None:
    (event,) = store.events.append(Walk().starts())
    assert event.wall == datetime(2026, 11, 24, 8, 15, 31, 375000, tzinfo=UTC)


def test_appending_nothing_stores_nothing(store: Store) -> None:
    assert store.events.append([]) == ()
    assert store.events.last_sequence() == 0


def test_a_range_is_read_with_both_ends(store: Store) -> None:
    store.events.append(whole_visit())
    assert [event.sequence for event in store.events.read(3, 5)] == [3, 4, 5]


@pytest.mark.parametrize(
    "draft",
    [
        EventDraft(EventKind.HELP_REQUESTED, {"screen": {1, 2}}),
        EventDraft(EventKind.HELP_REQUESTED, {"screen": float("nan")}),
        EventDraft(EventKind.HELP_REQUESTED, {"screen": "\ud800"}),
        misplaced(Walk().opens()[0], steps=None),
    ],
    ids=["not JSON", "not a number", "not text", "not of its kind"],
)
def test_an_event_that_does_not_fit_stores_nothing(store: Store, draft: EventDraft) -> None:
    with pytest.raises(RecordError, match="cannot be added to the record"):
        store.events.append([*Walk().starts(), draft])
    assert store.events.last_sequence() == 0


def test_the_record_goes_on_after_a_failed_append(store: Store) -> None:
    store.events.append(Walk().starts())
    with pytest.raises(RecordError):
        store.events.append([EventDraft(EventKind.HELP_REQUESTED, {"screen": {1}})])
    store.events.append(Walk().opens())
    assert store.events.verify_chain() == 4


def test_an_event_can_neither_be_changed_nor_deleted(store: Store) -> None:
    store.events.append(Walk().starts())
    with pytest.raises(RecordError, match="never changed"):
        sql_rows(store.database, "UPDATE events SET body = '{}'")
    with pytest.raises(RecordError, match="never deleted"):
        sql_rows(store.database, "DELETE FROM events")


def test_a_second_program_may_append_in_between(store: Store, file: Path, clock: SteppingClock) -> None:
    walk = Walk()
    store.events.append(walk.starts() + walk.opens())
    other = open_store(file, clock)
    other.events.append(walk.answers())
    store.events.append(walk.goes_on())
    other.events.append(walk.answers(right=False))
    other.close()
    assert store.events.verify_chain() == 7
    progress = store.events.lesson_progress(walk.pseudonym, LESSON)
    assert progress is not None
    assert progress.state == walk.state


def test_the_kiosk_keeps_its_identifier(file: Path, clock: SteppingClock) -> None:
    stores = []
    for _ in range(2):
        store = open_store(file, clock)
        stores.append(store.events.kiosk())
        store.close()
    assert stores[0] == stores[1]
    assert UUID(stores[0]).version == 4


@pytest.mark.parametrize(
    "walls",
    [
        (datetime(2026, 11, 24, tzinfo=UTC), datetime(2010, 1, 1, tzinfo=UTC)),
        (datetime(2010, 1, 1, tzinfo=UTC), datetime(2026, 11, 24, tzinfo=UTC)),
        (datetime(2099, 1, 1, tzinfo=UTC), datetime(2026, 11, 24, tzinfo=UTC)),
        (datetime(2026, 11, 24, 9, tzinfo=UTC), datetime(2026, 11, 24, 8, tzinfo=UTC)),
    ],
    ids=["falls back to 2010", "was in 2010", "was in 2099", "an hour back"],
)
def test_order_is_the_sequence_however_wrong_the_clock_is(
    store: Store, clock: SteppingClock, walls: tuple[datetime, datetime]
) -> None:
    drafts = whole_visit()
    clock.wall = walls[0]
    store.events.append(drafts[:9])
    clock.wall = walls[1]
    store.events.append(drafts[9:])
    assert [event.kind for event in store.events.read(1, 999)] == [draft.kind for draft in drafts]
    assert store.events.verify_chain() == len(drafts)
    identifiers = [event.id for event in store.events.read(1, 999)]
    assert identifiers == sorted(identifiers)


def test_only_plausible_clocks_raise_the_floor(store: Store, clock: SteppingClock) -> None:
    store.events.append(Walk().starts())
    floor = store.events.newest_wall()
    clock.wall, clock.quality = datetime(2099, 1, 1, tzinfo=UTC), ClockQuality.IMPLAUSIBLE
    store.events.append(Walk().ends())
    assert store.events.newest_wall() == floor


@pytest.mark.parametrize("is_restarted", [False, True])
def test_a_technicians_confirmation_moves_the_floor(
    store: Store, file: Path, clock: SteppingClock, is_restarted: bool
) -> None:
    store.events.append(Walk().starts())
    clock.quality = ClockQuality.IMPLAUSIBLE
    for clock.wall in (datetime(2031, 12, 1, tzinfo=UTC), datetime(2026, 12, 1, tzinfo=UTC)):
        confirmed, day = store.events.append([EventDraft(EventKind.CLOCK_CONFIRMED, {})]), clock.wall.date()
        assert confirmed[0].quality is ClockQuality.TRUSTED
        other = open_store(file, clock)
        floor = (other if is_restarted else store).events.newest_wall()
        other.close()
        assert floor is not None
        assert floor.date() == day


def test_the_floor_is_known_after_a_restart(store: Store, file: Path, clock: SteppingClock) -> None:
    store.events.append(Walk().starts())
    other = open_store(file, clock)
    found = other.events.newest_wall()
    other.close()
    assert found == store.events.newest_wall() is not None


def test_a_changed_event_breaks_the_chain(store: Store) -> None:
    store.events.append(whole_visit())
    sql_rows(store.database, "DROP TRIGGER events_are_never_changed")
    sql_rows(store.database, """UPDATE events SET body = replace(body, '"outcome":"wrong"', '"outcome":"right"')""")
    with pytest.raises(RecordBrokenError, match="of the record was changed"):
        store.events.verify_chain()


def test_a_missing_event_breaks_the_chain(store: Store) -> None:
    store.events.append(whole_visit())
    sql_rows(store.database, "DROP TRIGGER events_are_never_deleted")
    sql_rows(store.database, "DELETE FROM events WHERE sequence = 4")
    with pytest.raises(RecordBrokenError, match="Event 4 of the record is missing"):
        store.events.verify_chain()


@given(acts=st.lists(st.sampled_from(ACTS), max_size=40))
def test_what_is_kept_is_what_folding_the_events_gives(
    tmp_path_factory: pytest.TempPathFactory, acts: list[str]
) -> None:
    store = open_store(tmp_path_factory.mktemp("walk") / "kiosk.db", SteppingClock())
    walk = Walk()
    for draft in walk_of(acts):
        store.events.append([draft])
    progress, summary = None, None
    for event in store.events.read(1, 999):
        progress, summary = fold_progress(progress, event), fold_sitting(summary, event)
    assert store.events.lesson_progress(walk.pseudonym, LESSON) == progress
    assert store.events.open_sitting() is None
    assert summary is not None
    kept = store.events.projections()
    store.events.rebuild()
    assert store.events.projections() == kept
    store.close()


def test_an_unended_visit_is_found_until_it_is_ended(store: Store) -> None:
    first, second = Walk(1), Walk(2)
    store.events.append(first.starts() + first.ends() + second.starts())
    found = store.events.open_sitting()
    assert found is not None
    assert found.sitting == second.sitting
    store.events.append(second.ends("crash"))
    assert store.events.open_sitting() is None


def test_an_older_visit_without_an_end_is_not_gone_on_with(store: Store) -> None:
    first, second = Walk(1), Walk(2)
    store.events.append(first.starts() + second.starts() + second.ends())
    assert store.events.open_sitting() is None


def test_progress_comes_with_the_newest_change_last(store: Store) -> None:
    walk = Walk()
    other = [misplaced(draft, lesson="ky-nang-so/goi-dien") for draft in walk.opens()]
    walk.is_open = False
    store.events.append(walk.starts() + walk.opens() + other)
    assert [found.lesson for found in store.events.progress(walk.pseudonym)] == [LESSON, "ky-nang-so/goi-dien"]
    store.events.append(walk.answers())
    assert [found.lesson for found in store.events.progress(walk.pseudonym)] == ["ky-nang-so/goi-dien", LESSON]


def test_completed_lessons_are_those_of_learners_by_the_kept_record(store: Store) -> None:
    kept, merged, opened, guest = Walk(1), Walk(2), Walk(3), Walk(4)
    for walk in (kept, merged, opened):
        body = {"profile": {"hamlet": "An Xá"}}
        store.events.append([EventDraft(EventKind.LEARNER_ADDED, body, pseudonym=walk.pseudonym)])
    store.events.append([*whole_visit(2), *opened.starts(), *opened.opens(), *opened.ends(), *whole_visit(4)])
    assert store.events.completed_lessons() == {merged.pseudonym: {LESSON}}
    assert any(found.completed for found in store.events.progress(guest.pseudonym))
    ids = {"kept": kept.pseudonym, "merged": merged.pseudonym}
    store.events.append([EventDraft(EventKind.LEARNERS_MERGED, ids, pseudonym=kept.pseudonym)])
    assert store.events.completed_lessons() == {kept.pseudonym: {LESSON}}


def test_the_visit_of_a_guest_is_a_learners_while_it_is_merged(store: Store) -> None:
    learner, guest = Walk(1).pseudonym, Walk(2).pseudonym
    body = {"profile": {"hamlet": "An Xá"}}
    store.events.append([EventDraft(EventKind.LEARNER_ADDED, body, pseudonym=learner), *whole_visit(2)])
    ids = {"kept": learner, "merged": guest}
    store.events.append([EventDraft(EventKind.LEARNERS_MERGED, ids)])
    assert store.events.completed_lessons() == {learner: {LESSON}}
    entry = store.events.learner(guest)
    assert entry is not None
    assert (entry.is_guest, entry.kept) == (True, learner)
    store.events.append([EventDraft(EventKind.LEARNERS_SEPARATED, ids)])
    assert store.events.completed_lessons() == {}
    assert store.events.learner(Walk(3).pseudonym) is None


def test_nobody_sees_the_progress_of_another(store: Store) -> None:
    store.events.append(whole_visit(1))
    assert store.events.progress(Walk(2).pseudonym) == ()


def test_a_row_rewritten_by_hand_is_made_right_by_a_rebuild(store: Store) -> None:
    store.events.append(whole_visit())
    right = store.events.projections()
    sql_rows(store.database, "UPDATE lesson_progress SET progress = '{}'")
    assert not store.events.matches_rebuild(keep=True)
    assert store.events.projections() == right


def test_comparing_with_a_rebuild_changes_nothing(store: Store) -> None:
    store.events.append(whole_visit())
    sql_rows(store.database, "UPDATE lesson_progress SET progress = '{}'")
    wrong = store.events.projections()
    assert not store.events.matches_rebuild(keep=False)
    assert store.events.projections() == wrong


def test_an_event_is_equal_only_to_itself(store: Store) -> None:
    (event,) = store.events.append(Walk().starts())
    assert event_hash(replace(event, wall=datetime(2026, 1, 1, tzinfo=UTC))) != event.hash
