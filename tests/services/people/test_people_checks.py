"""Tests of the self-check of the names."""

from collections.abc import Callable

import pytest

from kiosk.domain.self_check import Finding, Health, Part
from kiosk.services.self_check.people_checks import PeopleChecks
from kiosk.services.self_check.runner import SelfCheck
from kiosk.storage.people.deletions import Deletions
from kiosk.storage.people.health import PeopleChecker
from tests.services.people.conftest import LEAD, Office
from tests.services.people.test_reconciling import cut
from tests.storage.damage import scribble
from tests.storage.people.traces import forms

NAME = "Đoàn Thị Mướp Hương"


def finding(office: Office) -> Finding:
    checker = PeopleChecker(office.data / "people.db", office.data / "people-backups", office.store.events)
    (found,) = SelfCheck({Part.PEOPLE: PeopleChecks(checker).check_people}).run(lambda _part, _done, _total: True)
    assert not any(form in str(found).encode() for form in forms(NAME))
    return found


def test_a_kiosk_without_people_is_in_order(office: Office) -> None:
    assert (finding(office).health, str(finding(office))) == (Health.GOOD, "Nobody has been added.")
    assert not (office.data / "people.db").exists()


def test_names_that_agree_with_the_record_are_in_order(office: Office) -> None:
    gone = office.add(NAME)
    office.add("Trần An")
    office.people.deletion.delete(LEAD, gone.id)
    assert finding(office).health is Health.GOOD
    assert str(finding(office)).startswith("1 people; the file is intact")


def test_names_that_are_lost_are_noticed(office: Office) -> None:
    office.add("Trần An")
    office.people.merging._parts.erasure.erase([office.add(NAME).id])
    assert finding(office).health is Health.NOTE
    assert "1 more people" in str(finding(office))


def lose_names(office: Office, pattern: str) -> None:
    """Delete the files that fit `pattern` while the kiosk is off."""
    office.close()
    for file in office.data.glob(pattern):
        file.unlink()
    office.__post_init__()


def test_learners_whose_names_are_all_gone_are_counted(office: Office) -> None:
    for name in (NAME, "Trần An", "Lê Bình"):
        office.add(name)
    gone = office.add("Vũ Cúc")
    office.people.deletion.delete(LEAD, gone.id)
    office.names.maintain()
    lose_names(office, "people.db*")
    found = finding(office)
    assert found.health is Health.BAD
    assert "3 learners" in str(found)
    assert "Restart" in str(found.cure), "there is a backup"
    lose_names(office, "people-backups/*")
    found = finding(office)
    assert "3 learners" in str(found)
    assert "on a stick" in str(found.cure)
    office.people.listing.learners(LEAD)  # makes an empty file
    assert "3 learners" in str(finding(office))


@pytest.mark.parametrize("method", ["append", "erase"])
def test_an_interrupted_operation_is_noticed(office: Office, method: str) -> None:
    learner = office.add("Trần An")
    owner: type = type(office.store.events) if method == "append" else Deletions
    act: Callable[[], object] = office.added
    if method == "erase":
        act = lambda: office.people.deletion.delete(LEAD, learner.id)  # noqa: E731 - a function would be longer
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(owner, method, cut)
        with pytest.raises(Exception):  # noqa: B017, PT011 - the stand-in for a power cut
            act()
    assert finding(office).health is Health.NOTE
    assert "does not agree about 1" in str(finding(office))


def test_a_damaged_file_is_bad_and_after_the_repair_it_is_noticed(office: Office) -> None:
    for number in range(40):
        office.add(f"Trần {chr(ord('A') + number % 26)}{'h' * (number // 26)}")
    office.names.maintain()
    office.close()
    scribble(office.data / "people.db")
    office.__post_init__()
    assert finding(office).health is Health.BAD
    office.names.people()
    assert finding(office).health is Health.NOTE
    assert "Damaged files are kept: people.db.broken-" in str(finding(office))
