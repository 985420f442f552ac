"""Tests of the lists of likely duplicates and of copies with deleted names."""

from datetime import UTC, datetime

import pytest

from kiosk.bridge.guide.learners.rights.copies_model import OutdatedCopiesViewModel
from kiosk.bridge.guide.learners.rights.duplicates_model import DuplicatesViewModel
from kiosk.domain.people.sealed_copies import SealedCopy
from kiosk.services.people.listing import ListingService
from tests.bridge.guide.learners.rights.conftest import Desk, as_guide
from tests.services.people.conftest import GUIDE, LEAD

MADE = datetime(2026, 11, 20, 20, tzinfo=UTC)


@pytest.fixture
def twins(desk: Desk) -> Desk:
    """Two people with the same name, and a third one."""
    for name in ("Nguyễn Thị Hoa", "Nguyễn Thị Hoa", "Lê An"):
        desk.hall.add(name)
    return desk


def duplicates(desk: Desk) -> DuplicatesViewModel:
    """The list, after it was opened."""
    desk.page.duties.open()
    desk.page.duties.show("duplicates")
    desk.work()
    return desk.page.duties.duplicates


def copies(desk: Desk) -> OutdatedCopiesViewModel:
    """The list, after it was opened."""
    desk.page.duties.open()
    desk.page.duties.show("copies")
    desk.work()
    return desk.page.duties.copies


def leave_copies(desk: Desk) -> None:
    """List two copies that hold the name of somebody who is deleted afterwards, and a newer one."""
    station, learner = desk.hall.station, desk.hall.add("Nguyễn Thị Hoa")
    for stick in ("NHA-VAN-HOA", "USB"):
        last = station.events.last_sequence()
        station.people().copies.note(SealedCopy(f"{stick}.sealed", stick, last, MADE))
    station.people().deletion.delete(LEAD, learner.id)
    station.people().copies.note(SealedCopy("new.sealed", "MOI", station.events.last_sequence(), MADE))


def names(desk: Desk) -> list[str]:
    return [one.name for one in desk.hall.station.people().listing.learners(GUIDE)]


def test_a_pair_shows_what_the_records_share(twins: Desk) -> None:
    model = duplicates(twins)
    (row,) = model.rows
    assert row["first"]["name"] == row["second"]["name"] == "Nguyễn Thị Hoa"
    assert row["reasons"] == "Same name · Same birth year · Same hamlet"
    assert (model.note, model.isSearching) == ("", False)


@pytest.mark.parametrize("is_first", [True, False])
def test_the_touched_record_is_kept_after_the_question(twins: Desk, is_first: bool) -> None:
    model = duplicates(twins)
    (row,) = model.rows
    model.keep(row["key"], is_first)
    assert model.merging.question == "Merge {0} into {0}?".format("Nguyễn Thị Hoa, 1955 · Thôn Phú Thọ")
    model.merging.keepApart()
    twins.work()
    assert names(twins).count("Nguyễn Thị Hoa") == 2, "nothing is merged yet"
    model.keep(row["key"], is_first)
    model.merging.confirm()
    twins.work()
    assert (model.rows, model.note) == ([], "Nobody seems to be entered twice.")
    kept = row["first" if is_first else "second"]["key"]
    merged = row["second" if is_first else "first"]["key"]
    assert twins.hall.station.people().own_data.see(GUIDE, kept).merged[0].id == merged


def test_two_people_are_not_listed_again(twins: Desk) -> None:
    model = duplicates(twins)
    model.tellApart(model.rows[0]["key"])
    twins.work()
    assert model.rows == []
    twins.page.duties.back()
    assert duplicates(twins).rows == []
    assert names(twins).count("Nguyễn Thị Hoa") == 2


def test_leaving_stops_the_search_and_shows_nothing_later(twins: Desk, monkeypatch: pytest.MonkeyPatch) -> None:
    found: list[object] = []
    search = ListingService.duplicates

    def noted(self: ListingService, *given: object) -> object:
        found.append(search(self, *given))  # type: ignore[arg-type]
        return found[-1]

    monkeypatch.setattr(ListingService, "duplicates", noted)
    twins.page.duties.open()
    twins.page.duties.show("duplicates")
    assert twins.page.duties.duplicates.isSearching
    twins.page.duties.back()
    twins.work()
    assert found == [[]], "the search was stopped before its first pair"
    assert twins.page.duties.duplicates.rows == []


def test_the_search_shows_its_progress(twins: Desk, monkeypatch: pytest.MonkeyPatch) -> None:
    model, shares = twins.page.duties.duplicates, []
    model.changed.connect(lambda: shares.append(model.share))

    def slow(_self: object, _actor: object, progress: object) -> list[object]:
        assert callable(progress)
        progress(1, 4)
        progress(3, 4)
        return []

    monkeypatch.setattr(ListingService, "duplicates", slow)
    duplicates(twins)
    assert {0.25, 0.75} <= set(shares)


def test_a_guide_without_the_right_to_merge_gets_no_list_of_duplicates(twins: Desk) -> None:
    as_guide(twins)
    assert duplicates(twins).rows == []
    assert [section["key"] for section in twins.page.duties.sections] == ["requests", "copies"]
    assert twins.page.duties.section == "requests"


def test_copies_with_a_deleted_name_are_listed_with_stick_and_day(desk: Desk) -> None:
    leave_copies(desk)
    model = copies(desk)
    assert [(row["stick"], row["day"]) for row in model.rows] == [
        ("NHA-VAN-HOA", "Copy of 21/11/2026"),
        ("USB", "Copy of 21/11/2026"),
    ]
    assert "technician" in model.help
    assert model.note == ""


def test_a_destroyed_stick_leaves_the_list_after_a_question(desk: Desk) -> None:
    leave_copies(desk)
    model = copies(desk)
    model.ask("USB.sealed")
    assert model.question == "Is the stick “USB” destroyed?"
    model.leave()
    desk.work()
    assert (model.question, len(model.rows)) == ("", 2)
    model.ask("USB.sealed")
    model.confirm()
    desk.work()
    assert [row["stick"] for row in model.rows] == ["NHA-VAN-HOA"]


def test_a_guide_who_may_not_delete_people_sees_the_copies_and_removes_none(desk: Desk) -> None:
    leave_copies(desk)
    model = copies(as_guide(desk))
    assert (len(model.rows), model.isAllowed) == (2, False)
    model.ask("USB.sealed")
    model.confirm()
    desk.work()
    assert (model.question, len(model.rows)) == ("", 2)


def test_without_such_copies_there_is_a_sentence(desk: Desk) -> None:
    model = copies(desk)
    assert (model.rows, model.help) == ([], "")
    assert model.note == "No copy on a stick holds the name of a deleted person."
