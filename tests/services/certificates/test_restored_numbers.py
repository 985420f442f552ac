"""Tests that no certificate number is given twice after an older copy of the record was restored."""

from collections.abc import Callable
from pathlib import Path

import pytest

from kiosk.domain.rights import NotAllowedError
from kiosk.services.certificates.issuing import CertificateRefusedError
from kiosk.services.certificates.numbers import LastNumberError, NumberQuestion
from kiosk.storage.adoption import adopt
from kiosk.storage.recovery import recover
from tests.services.certificates.bureau import Bureau
from tests.services.people.conftest import GUIDE, LEAD
from tests.storage.damage import delete, scribble

PEOPLE = ("Trần Văn Đức", "Phạm Thị Ánh", "Lê Quang Minh", "Vũ An", "Bùi Thị Xuân")


def issue(bureau: Bureau, name: str, task: str = "emergency") -> str:
    """Issue a certificate to a new person; return its number as printed."""
    learner = bureau.add(name)
    bureau.masters(learner, task)
    return bureau.issuing.issue(LEAD, learner.id).number


def alter(file: Path, old: bytes, new: bytes) -> None:
    """Damage the file: replace `old` by `new`."""
    data = file.read_bytes()
    assert old in data
    file.write_bytes(data.replace(old, new))


def copy_of(bureau: Bureau, file: Path) -> Path:
    bureau.store.back_up(file)
    return file


def restore(bureau: Bureau, copy: Path) -> Path | None:
    """Restore `copy` as `kiosk restore` does; return the former record, which is set aside."""
    bureau.close()
    aside = adopt(bureau.data / "kiosk.db", bureau.data / "backups", copy).aside
    bureau.__post_init__()
    return aside


@pytest.fixture
def copy(bureau: Bureau, tmp_path: Path) -> Path:
    """A copy with certificate 1; the kiosk then issues 2 and 3."""
    issue(bureau, PEOPLE[0])
    copy = copy_of(bureau, tmp_path / "copy.db")
    assert [issue(bureau, name) for name in PEOPLE[1:3]] == ["2/2026/GGN-TTVHTT", "3/2026/GGN-TTVHTT"]
    return copy


def test_numbers_go_on_after_those_of_the_record_that_was_set_aside(bureau: Bureau, copy: Path) -> None:
    restore(bureau, copy)
    assert bureau.issuing.question(LEAD) is None
    assert issue(bureau, PEOPLE[3]) == "4/2026/GGN-TTVHTT"


def test_numbers_are_taken_over_for_good(bureau: Bureau, copy: Path) -> None:
    aside = restore(bureau, copy)
    assert bureau.issuing.question(LEAD) is None
    assert aside is not None
    aside.unlink()
    bureau.reopen()
    assert bureau.issuing.question(LEAD) is None
    assert issue(bureau, PEOPLE[3]) == "4/2026/GGN-TTVHTT"


def test_without_the_former_record_the_last_number_is_asked_for(bureau: Bureau, copy: Path) -> None:
    aside = restore(bureau, copy)
    assert aside is not None
    aside.unlink()
    learner = bureau.add(PEOPLE[3])
    bureau.masters(learner, "emergency")
    asked = bureau.issuing.question(LEAD)
    assert asked is not None
    assert (asked.year, asked.highest) == (2026, "1/2026/GGN-TTVHTT")
    for act in (bureau.issuing.issue, bureau.issuing.draft):
        with pytest.raises(CertificateRefusedError, match="newest certificate"):
            act(LEAD, learner.id)
    bureau.issuing.answer(LEAD, asked, asked.read("3"))
    bureau.reopen()
    assert bureau.issuing.question(LEAD) is None
    assert bureau.issuing.issue(LEAD, learner.id).number == "4/2026/GGN-TTVHTT"


def test_that_none_was_printed_since_is_an_answer(bureau: Bureau, copy: Path) -> None:
    aside = restore(bureau, copy)
    assert aside is not None
    aside.unlink()
    asked = bureau.issuing.question(LEAD)
    assert asked is not None
    assert asked.following(None) == "2/2026/GGN-TTVHTT"
    bureau.issuing.answer(LEAD, asked, None)
    assert bureau.issuing.question(LEAD) is None
    assert issue(bureau, PEOPLE[3]) == "2/2026/GGN-TTVHTT"


def test_a_damaged_former_record_still_shows_a_lower_bound(bureau: Bureau, copy: Path) -> None:
    aside = restore(bureau, copy)
    assert aside is not None
    alter(aside, b'"number":3,', b'"number":9,')
    asked = bureau.issuing.question(LEAD)
    assert asked is not None
    assert asked.highest == "2/2026/GGN-TTVHTT"
    with pytest.raises(LastNumberError):
        asked.read("1")
    bureau.issuing.answer(LEAD, asked, None)
    assert issue(bureau, PEOPLE[3]) == "3/2026/GGN-TTVHTT"


def test_a_destroyed_former_record_leaves_the_question(bureau: Bureau, copy: Path) -> None:
    aside = restore(bureau, copy)
    assert aside is not None
    scribble(aside)
    asked = bureau.issuing.question(LEAD)
    assert asked is not None
    assert asked.highest == "1/2026/GGN-TTVHTT"


def test_the_former_record_of_another_kiosk_does_not_answer_the_question(bureau: Bureau, tmp_path: Path) -> None:
    other = Bureau(tmp_path / "other")
    issue(other, PEOPLE[0])
    copy = copy_of(other, tmp_path / "copy.db")
    other.close()
    issue(bureau, PEOPLE[1])
    issue(bureau, PEOPLE[2])
    restore(bureau, copy)
    asked = bureau.issuing.question(LEAD)
    assert asked is not None
    assert asked.highest == "2/2026/GGN-TTVHTT", "the numbers of this machine are not given again either"


def test_a_second_restoration_does_not_trust_the_record_of_the_first(bureau: Bureau, copy: Path) -> None:
    first = restore(bureau, copy)
    assert first is not None
    first.unlink()
    restore(bureau, copy)
    assert bureau.issuing.question(LEAD) is not None, "the set-aside record did not know the newest number itself"


def test_a_second_restoration_goes_on_after_both_records(bureau: Bureau, copy: Path) -> None:
    restore(bureau, copy)
    restore(bureau, copy)
    assert bureau.issuing.question(LEAD) is None
    assert issue(bureau, PEOPLE[3]) == "4/2026/GGN-TTVHTT"
    second = restore(bureau, copy)
    assert second is not None
    second.unlink()
    assert bureau.issuing.question(LEAD) is not None, "the record of the first restoration ends before number 4"


def test_a_restoration_before_the_first_certificate_asks_too(bureau: Bureau, tmp_path: Path) -> None:
    bureau.add(PEOPLE[0])
    copy = copy_of(bureau, tmp_path / "copy.db")
    issue(bureau, PEOPLE[1])
    aside = restore(bureau, copy)
    assert aside is not None
    aside.unlink()
    asked = bureau.issuing.question(LEAD)
    assert asked is not None
    assert asked.highest == ""
    bureau.issuing.answer(LEAD, asked, asked.read(" 1/2026/ggn-ttvhtt "))
    assert issue(bureau, PEOPLE[3]) == "2/2026/GGN-TTVHTT"


def test_a_new_id_without_a_former_record_asks(bureau: Bureau) -> None:
    issue(bureau, PEOPLE[0])
    assert bureau.issuing.question(LEAD) is None
    bureau.store.events.renew_kiosk()
    assert bureau.issuing.question(LEAD) is not None


def test_certificates_behind_a_gap_of_a_rebuilt_record_count(bureau: Bureau) -> None:
    issue(bureau, PEOPLE[0])
    bureau.store.backups.make(bureau.store.database, bureau.clock.now().wall)
    issue(bureau, PEOPLE[1], "keep-otp")
    bureau.close()
    alter(bureau.data / "kiosk.db", b"step-keep-otp", b"step-keep-ot!")
    recover(bureau.data / "kiosk.db", bureau.store.backups)
    bureau.__post_init__()
    assert bureau.issued() == [(1, 2026)]
    assert bureau.issuing.question(LEAD) is None
    assert issue(bureau, PEOPLE[3]) == "3/2026/GGN-TTVHTT"


@pytest.mark.parametrize("damage", [scribble, delete])
def test_a_record_rebuilt_from_a_backup_asks(bureau: Bureau, damage: Callable[[Path], None]) -> None:
    issue(bureau, PEOPLE[0])
    bureau.store.backups.make(bureau.store.database, bureau.clock.now().wall)
    issue(bureau, PEOPLE[1])
    bureau.close()
    damage(bureau.data / "kiosk.db")
    bureau.__post_init__()
    assert bureau.store.notice is not None
    asked = bureau.issuing.question(LEAD)
    assert asked is not None
    assert asked.highest == "1/2026/GGN-TTVHTT"
    bureau.issuing.answer(LEAD, asked, asked.read("2"))
    assert issue(bureau, PEOPLE[3]) == "3/2026/GGN-TTVHTT"


def test_a_rebuilt_record_that_lost_nothing_asks_nothing(bureau: Bureau) -> None:
    issue(bureau, PEOPLE[0])
    bureau.close()
    recover(bureau.data / "kiosk.db", bureau.store.backups)
    bureau.__post_init__()
    assert bureau.issuing.question(LEAD) is None
    assert issue(bureau, PEOPLE[1]) == "2/2026/GGN-TTVHTT"


@pytest.mark.parametrize("typed", ["", "x", "0", "-1", "1", "3/2025/GGN-TTVHTT", "1000000", "3.5", "３"])
def test_what_cannot_be_the_newest_number_is_refused_with_a_sentence(bureau: Bureau, copy: Path, typed: str) -> None:
    aside = restore(bureau, copy)
    assert aside is not None
    aside.unlink()
    first = bureau.issuing.question(LEAD)
    assert first is not None
    bureau.issuing.answer(LEAD, first, 2)
    bureau.store.events.renew_kiosk()
    asked = bureau.issuing.question(LEAD)
    assert asked is not None
    with pytest.raises(LastNumberError):
        asked.read(typed)
    assert asked.read("2") == 2


def test_only_a_lead_guide_is_asked(bureau: Bureau) -> None:
    with pytest.raises(NotAllowedError):
        bureau.issuing.question(GUIDE)
    with pytest.raises(NotAllowedError):
        bureau.issuing.answer(GUIDE, NumberQuestion(2026, "{number}", ()), None)
