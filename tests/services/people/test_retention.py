"""Tests that people who have not come for 24 months are announced, then deleted, and never by a wrong clock."""

import json
import shutil
from datetime import timedelta
from pathlib import Path
from typing import Any

import pytest

from kiosk.domain.errors import RecordError
from kiosk.domain.events import EventDraft, EventKind
from kiosk.domain.ids import Pseudonym, SittingId
from kiosk.domain.people.consents import Purpose
from kiosk.domain.people.requests import RequestKind
from kiosk.services.people.reconciling import Reconciled
from kiosk.services.people.retention import RetentionService
from kiosk.storage.database import Database
from kiosk.storage.people.deletions import Deletions
from tests.services.people.conftest import GUIDE, HOA, LEAD
from tests.services.people.years import BEGAN, OVER, PROFILE, WEEK, Years, announce, announced, hoa, is_kept, years

__all__ = ["hoa", "years"]  # fixtures that pytest finds by name in this module
from tests.storage.people.traces import files_with


def test_a_person_is_announced_after_24_months_and_deleted_30_days_later(years: Years, hoa: Pseudonym) -> None:
    years.evenings(OVER - 2 * WEEK, 2)
    assert announced(years) == {}
    years.evening(OVER)
    assert announced(years) == {}, "a second start of the machine has to confirm the day"
    last = years.evenings(OVER + WEEK, 5)
    assert announced(years) == {hoa: OVER + timedelta(days=30)}
    assert is_kept(years)
    years.evening(last + WEEK)
    assert announced(years) == {}
    assert files_with(HOA.name, years.data) == []
    assert years.events()[-1] == ("learner-deleted", hoa, {"by": "retention"})
    assert json.loads((years.data / "deleted.json").read_text()) == {"deleted": {hoa: "retention"}}
    assert years.names_listed() == []


def come(years: Years, hoa: Pseudonym) -> None:
    years.come(hoa)


def share(years: Years, hoa: Pseudonym) -> None:
    years.come(Pseudonym("pair"), partners=[hoa, "x"], shared=[PROFILE, PROFILE])


def is_present(years: Years, hoa: Pseudonym) -> None:
    body = {"session": "s", "profile": PROFILE, "by": "g"}
    opened = EventDraft(EventKind.SESSION_OPENED, {"session": "s", "place": "", "part": "evening", "by": "g"})
    ended = EventDraft(EventKind.SESSION_ENDED, {"session": "s", "reason": "midnight", "attendance": {}})
    years.store.events.append([opened, EventDraft(EventKind.PRESENCE_MARKED, body, pseudonym=hoa), ended])


def agree_again(years: Years, hoa: Pseudonym) -> None:
    years.people.own_data.decide(GUIDE, hoa, Purpose.KEEP_PROGRESS, given=True)


def begin_as_guest(years: Years, hoa: Pseudonym) -> None:
    """Begin a visit as a guest, in which the guide recognises the person."""
    guest = SittingId("v-guest")
    started = EventDraft(EventKind.SITTING_STARTED, {"language": "vi"}, guest, Pseudonym("guest"))
    years.store.events.append([started])
    years.people.guests.join(GUIDE, guest, hoa)
    years.store.events.append([EventDraft(EventKind.SITTING_ENDED, {"reason": "idle"}, guest, Pseudonym("guest"))])


@pytest.mark.parametrize("act", [come, share, is_present, agree_again, begin_as_guest])
def test_a_visit_or_a_new_consent_takes_the_announcement_back(years: Years, hoa: Pseudonym, act: object) -> None:
    assert callable(act)
    last = announce(years)
    act(years, hoa)
    assert announced(years) == {}
    again = years.evenings(last + WEEK, 25, every=28)
    assert announced(years) == {}
    assert is_kept(years)
    years.evenings(again + WEEK, 10)
    assert hoa in announced(years), "24 months later"


def test_other_decisions_do_not_take_it_back(years: Years, hoa: Pseudonym) -> None:
    announce(years)
    years.people.own_data.decide(GUIDE, hoa, Purpose.CALL, given=True)
    years.people.own_data.decide(GUIDE, hoa, Purpose.KEEP_PROGRESS, given=False)
    assert hoa in announced(years)


def test_merged_records_are_one_person(years: Years, hoa: Pseudonym) -> None:
    other = years.add("Nguyễn Hoa").id
    years.people.merging.merge(LEAD, hoa, other)
    years.evenings(BEGAN + 50 * WEEK, 2, other)
    years.evenings(OVER + WEEK, 12)
    assert announced(years) == {}, "the visit of the other record counts"
    last = years.evenings(BEGAN + 156 * WEEK, 3)
    assert list(announced(years)) == [hoa]
    years.evenings(last + WEEK, 8)
    assert sorted(map(str, years.kinds(EventKind.LEARNER_DELETED))) == sorted([hoa, other])
    assert files_with("Nguyễn Hoa", years.data) == []


def test_a_merge_with_somebody_who_came_takes_it_back_and_separating_them_brings_it_again(
    years: Years, hoa: Pseudonym
) -> None:
    years.clock.boot(OVER, is_online=True)
    other = years.add("Nguyễn Hoa").id
    announce(years)
    years.people.merging.merge(LEAD, other, hoa)
    assert announced(years) == {}
    years.people.merging.separate(LEAD, hoa)
    assert list(announced(years)) == [hoa]


def test_restricted_records_are_kept_no_longer(years: Years, hoa: Pseudonym) -> None:
    years.people.own_data.restrict(GUIDE, hoa, is_restricted=True)
    last = announce(years)
    assert list(announced(years)) == [hoa]
    years.evenings(last + WEEK, 8)
    assert files_with(HOA.name, years.data) == []


def test_an_open_request_is_answered_first(years: Years, hoa: Pseudonym) -> None:
    last = announce(years)
    request = years.people.own_data.receive(GUIDE, hoa, RequestKind.SEE)
    last = years.evenings(last + WEEK, 10)
    assert hoa in announced(years)
    assert is_kept(years)
    years.people.own_data.finish(GUIDE, request.id)
    years.evening(last + WEEK)
    assert files_with(HOA.name, years.data) == []


def test_nothing_happens_while_a_session_is_open_or_somebody_is_at_the_kiosk(years: Years, hoa: Pseudonym) -> None:
    last = years.evenings(announce(years) + WEEK, 3)
    years.clock.boot(last + WEEK, is_online=True)
    opened = {"session": "s", "place": "", "part": "evening", "by": "g"}
    years.store.events.append([EventDraft(EventKind.SESSION_OPENED, opened)])
    years.idle()
    assert is_kept(years)
    sitting, guest = SittingId("now"), Pseudonym("guest")
    ended = EventDraft(EventKind.SESSION_ENDED, {"session": "s", "reason": "midnight", "attendance": {}})
    started = {"language": "vi", "entry": "guest"}
    years.store.events.append([ended, EventDraft(EventKind.SITTING_STARTED, started, sitting, guest)])
    years.idle()
    assert is_kept(years)
    years.store.events.append([EventDraft(EventKind.SITTING_ENDED, {"reason": "end"}, sitting, guest)])
    years.idle()
    assert years.kinds(EventKind.LEARNER_DELETED) == [hoa]


def test_a_person_who_is_present_today_is_not_deleted(years: Years, hoa: Pseudonym) -> None:
    last = years.evenings(announce(years) + WEEK, 3)
    years.clock.boot(last + WEEK, is_online=True)
    is_present(years, hoa)
    years.idle()
    assert is_kept(years)
    assert announced(years) == {}


@pytest.mark.parametrize("method", ["note_deleted", "erase"])
def test_a_power_cut_during_the_deletion_is_completed_at_the_next_start(
    years: Years, hoa: Pseudonym, method: str
) -> None:
    last = years.evenings(announce(years) + WEEK, 3)
    years.clock.boot(last + WEEK, is_online=True)
    years.come(Pseudonym("guest"))
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(Deletions, method, cut)
        with pytest.raises(CutError):
            years.people.retention.apply()
    years.restart()
    assert years.people.reconciled == Reconciled(deleted=1)
    assert files_with(HOA.name, years.data) == []
    assert years.kinds(EventKind.LEARNER_DELETED) == [hoa]


def test_a_power_cut_before_the_announcement_only_delays_it(years: Years, hoa: Pseudonym) -> None:
    years.evening(OVER)
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr("kiosk.services.people.retention.fate", cut)
        with pytest.raises(CutError):
            years.evening(OVER + WEEK)
    assert announced(years) == {}
    years.restart()
    years.idle()
    assert hoa in announced(years)


class CutError(Exception):
    """Stands for a power cut."""


def cut(*_args: object, **_kwargs: object) -> None:
    raise CutError


def test_older_copies_of_both_databases_do_not_bring_the_person_back(
    years: Years, hoa: Pseudonym, tmp_path: Path
) -> None:
    last = announce(years)
    years.close()
    for name in ("kiosk.db", "people.db"):
        shutil.copyfile(years.data / name, tmp_path / name)
    years.__post_init__()
    years.evenings(last + WEEK, 8)
    assert files_with(HOA.name, years.data) == []
    years.close()
    for name in ("kiosk.db", "people.db"):
        shutil.copyfile(tmp_path / name, years.data / name)
    years.__post_init__()
    assert years.people.reconciled == Reconciled(deleted=1)
    assert files_with(HOA.name, years.data) == []
    assert years.events()[-1] == ("learner-deleted", hoa, {"by": "retention"})


def test_a_deletion_that_fails_is_repeated_by_maintenance(years: Years, hoa: Pseudonym) -> None:
    def fail(*_: object) -> None:
        raise RecordError("stopped")

    last = years.evenings(announce(years) + WEEK, 3)
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(Deletions, "erase", fail)
        years.evening(last + WEEK)
    assert years.kinds(EventKind.LEARNER_DELETED) == [hoa]
    assert years.people.deletion.unfinished(GUIDE) == 1
    years.idle()
    assert years.people.deletion.unfinished(GUIDE) == 0
    assert files_with(HOA.name, years.data) == []


def test_after_a_loss_of_events_the_24_months_begin_anew(years: Years, hoa: Pseudonym) -> None:
    announce(years)
    years.store.events.renew_kiosk()  # as every recovery with a loss, and every restoration of an older record, does
    again = years.evenings(OVER + 5 * WEEK, 20)
    assert announced(years) == {}
    assert is_kept(years)
    years.evenings(again + 86 * WEEK, 3)
    assert hoa in announced(years)


def test_many_people_are_judged_with_few_queries(years: Years, monkeypatch: pytest.MonkeyPatch) -> None:
    """The number of queries does not depend on the number of people."""
    counts = []
    for day, number in ((BEGAN, 10), (BEGAN + timedelta(days=900), 200)):
        years.clock.boot(day, is_online=True)
        learners = years.fill(number)
        years.come(*learners)
        years.idle()
        with monkeypatch.context() as patch:
            patch.setattr(RetentionService, "_judge", lambda _self: None)
            years.evenings(day + timedelta(days=800), 3)
        with monkeypatch.context() as patch:
            queries = count_queries(patch)
            years.people.retention._judge()
        counts.append(len(queries))
        assert learners <= announced(years).keys()
    assert counts[0] == counts[1] > 0


def count_queries(patch: pytest.MonkeyPatch) -> list[object]:
    queries: list[object] = []
    rows = Database.rows

    def counted(self: Database, *args: Any) -> Any:
        queries.append(args)
        return rows(self, *args)

    patch.setattr(Database, "rows", counted)
    return queries
