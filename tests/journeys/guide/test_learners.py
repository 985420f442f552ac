"""The page of learners, by touch: list, one person, corrections, new pictures, permissions, merging, deletion."""

from dataclasses import replace

import pytest

from kiosk.domain.errors import RecordError
from kiosk.domain.events import EventKind
from kiosk.domain.people.consents import Purpose
from kiosk.domain.people.learner import Learner
from kiosk.domain.people.pictures import CODE_PICTURES
from kiosk.services.people.sign_in import CodeAnswer
from kiosk.services.station import Station
from kiosk.storage.people.file import PeopleFile
from kiosk.tour.staff_walk import GUIDE_PIN
from tests.journeys.conftest import CALM, Opens
from tests.journeys.guide.endings import announce, do_with_help
from tests.journeys.guide.entering import add_accounts
from tests.journeys.guide.learned import OWN, TASKS, add_learners
from tests.journeys.guide.record_keeper import RecordKeeper

HAMLETS = ("Phú Thọ", "Mỹ Trung")
BUOI, DUC, ANH = "Nguyễn Thị Bưởi", "Trần Văn Đức", "Phạm Thị Ánh"
TWIN = "Nguyễn Thị Bười"
HELPER = "Trần Văn Khai"


@pytest.fixture
def keeper(opens: Opens) -> RecordKeeper:
    """A lead guide on the page; two people live in one hamlet and one in another."""
    visitor = opens(replace(CALM, hamlets=HAMLETS))
    keeper = RecordKeeper(visitor.app, visitor.driver)
    keeper.add_lead_guide()
    add_learners(visitor.app, visitor.driver, {BUOI: 3, DUC: 0}, HAMLETS[0])
    add_learners(visitor.app, visitor.driver, {ANH: 0}, HAMLETS[1])
    add_accounts(visitor.app, visitor.driver, [HELPER], GUIDE_PIN)
    keeper.enter()
    return keeper


def stored(keeper: RecordKeeper) -> dict[str, Learner]:
    """Everybody whose record is used, by name."""
    found: dict[str, Learner] = {}

    def read(station: Station) -> None:
        found.update({one.name: one for one in station.people().listing.learners(OWN)})

    keeper.app.worker.ask(read)
    keeper.settle()
    return found


def kinds(keeper: RecordKeeper) -> list[EventKind]:
    found: list[EventKind] = []

    def read(station: Station) -> None:
        found.extend(event.kind for event in station.events.read(1, station.events.last_sequence()))

    keeper.app.worker.ask(read)
    keeper.settle()
    return found


def tried(keeper: RecordKeeper, learner: Learner, pictures: list[str]) -> CodeAnswer:
    """Return the result of signing in with these pictures."""
    found: list[CodeAnswer] = []
    code = [CODE_PICTURES.index(picture) for picture in pictures]
    keeper.app.worker.ask(lambda station: found.append(station.sign_in().try_code(learner.id, code).answer))
    keeper.settle()
    return found[0]


def test_people_are_found_by_name_and_by_hamlet(keeper: RecordKeeper) -> None:
    assert keeper.names() == [ANH, BUOI, DUC]
    keeper.choose(HAMLETS[1])
    assert keeper.names() == [ANH]
    keeper.choose(HAMLETS[0])
    assert keeper.names() == [BUOI, DUC]
    keeper.search("buoi")
    assert keeper.names() == [BUOI]
    assert EventKind.NAMES_SEEN in kinds(keeper)


def test_a_person_shows_what_was_learned_and_the_list_comes_back(keeper: RecordKeeper) -> None:
    keeper.open(BUOI)
    page, person = keeper.page, keeper.person
    assert person.title == BUOI
    assert person.details == "1950 · nữ · Phú Thọ"
    assert {row["text"] for row in person.learned.rows} == set(TASKS[:3])
    assert person.learned.text == "Tự làm được: 3 · khi có người chỉ: 0 · chưa làm: 0 · bài đã học: 0"
    keeper.driver.see("learned-0")
    keeper.tap("personBack")
    assert not person.isOpen
    keeper.open(DUC)
    assert person.learned.rows == []
    keeper.tap("personBack")
    keeper.staff.leave()
    assert (person.title, page.rows) == ("", [])


def test_details_are_corrected_with_the_form(keeper: RecordKeeper) -> None:
    keeper.open(DUC)
    keeper.show("record")
    keeper.tap("correctPerson")
    assert keeper.person.form.yearDigits == "1951"
    for key in ("kb-year-4", "kb-year-8", "hamlet-1", "sex-m"):
        keeper.tap(key)
    keeper.tap("addingGoOn")
    assert keeper.person.view == "person"
    assert keeper.person.details == "1948 · nam · Mỹ Trung"
    after = stored(keeper)[DUC].details
    assert (after.birth_year, after.hamlet) == (1948, HAMLETS[1])
    assert EventKind.LEARNER_CORRECTED in kinds(keeper)
    keeper.tap("personBack")
    keeper.choose(HAMLETS[1])
    assert DUC in keeper.names()


def test_another_face_is_stored_at_once(keeper: RecordKeeper) -> None:
    keeper.open(DUC)
    before = keeper.person.face
    keeper.show("record")
    keeper.tap("changeFace")
    assert keeper.person.face != before
    assert stored(keeper)[DUC].face == keeper.person.face


def test_new_pictures_are_shown_once_and_open_the_record(keeper: RecordKeeper) -> None:
    keeper.open(DUC)
    keeper.show("record")
    keeper.tap("newCode")
    keeper.tap("noticeFirst")
    assert EventKind.CODE_GIVEN not in kinds(keeper)
    keeper.tap("newCode")
    keeper.tap("noticeSecond")
    pictures = [one["key"] for one in keeper.person.code.pictures]
    assert len(pictures) == 3
    keeper.driver.see(f"given-{pictures[0]}")
    keeper.tap("addingDone")
    assert (keeper.person.view, keeper.person.code.pictures) == ("person", [])
    assert tried(keeper, stored(keeper)[DUC], pictures) is CodeAnswer.OPENED


def test_a_permission_is_taken_back_and_given_again(keeper: RecordKeeper) -> None:
    keeper.open(DUC)
    keeper.show("permissions")
    keeper.tap("permission-show-name")
    assert keeper.person.view == "consent"
    keeper.tap("consentNo")
    assert Purpose.SHOW_NAME not in stored(keeper)[DUC].agreed
    assert [row["isGiven"] for row in keeper.person.permissions] == [True, True, False, True]
    keeper.tap("permission-show-name")
    keeper.tap("personBack")
    assert [row["isGiven"] for row in keeper.person.permissions] == [True, True, False, True]
    keeper.tap("permission-show-name")
    keeper.tap("consentYes")
    assert stored(keeper)[DUC].agreed == frozenset(Purpose)


def test_a_record_that_may_not_be_used_is_in_a_list_of_its_own(keeper: RecordKeeper) -> None:
    keeper.open(DUC)
    keeper.show("permissions")
    keeper.tap("permission-progress")
    keeper.tap("consentNo")
    assert keeper.person.usedNote
    assert DUC not in stored(keeper)
    keeper.tap("personBack")
    assert keeper.names() == [ANH, BUOI]
    keeper.choose("Ngừng dùng: 1")
    assert keeper.names() == [DUC]
    keeper.open(DUC)
    keeper.show("permissions")
    keeper.tap("permission-progress")
    keeper.tap("consentYes")
    assert not keeper.person.usedNote
    keeper.tap("personBack")
    assert keeper.names() == [ANH, BUOI, DUC]


def test_a_person_shows_what_was_done_with_help_and_what_not_yet(keeper: RecordKeeper) -> None:
    do_with_help(keeper.app, keeper.driver, BUOI)
    keeper.open(BUOI)
    ways = [row["details"].partition(" · ")[0] for row in keeper.person.learned.rows]
    assert ways == [*["Bác tự làm được"] * 3, "Bác làm được khi có người chỉ", "Bác chưa làm"]
    assert [row["icon"] for row in keeper.person.learned.rows] == ["star"] * 3 + ["app-people", "circle"]
    assert keeper.person.learned.text == "Tự làm được: 3 · khi có người chỉ: 1 · chưa làm: 1 · bài đã học: 0"


def test_an_announced_deletion_is_listed_and_taken_back_by_a_new_consent(keeper: RecordKeeper) -> None:
    announce(keeper.app, keeper.driver, DUC)
    keeper.choose("Tất cả")
    keeper.choose("Sắp xóa: 1")
    assert keeper.names() == [DUC]
    keeper.open(DUC)
    assert keeper.person.usedNote.startswith("Sẽ xóa từ ")
    keeper.tap("keepLearning")
    keeper.tap("consentNo")
    assert keeper.person.isEnding, "refusing does not take it back"
    keeper.tap("keepLearning")
    keeper.tap("consentYes")
    assert (keeper.person.isEnding, keeper.person.usedNote) == (False, "")
    assert keeper.driver.find("keepLearning") is None
    keeper.tap("personBack")
    assert keeper.names() == [ANH, BUOI, DUC]
    assert all("Sắp xóa" not in one["label"] for one in keeper.page.filters)


def test_a_deletion_that_failed_is_shown_until_it_is_complete(
    keeper: RecordKeeper, monkeypatch: pytest.MonkeyPatch
) -> None:
    def fail(*_: object) -> None:
        raise RecordError("full")

    keeper.open(BUOI)
    keeper.show("record")
    keeper.tap("deletePerson")
    with monkeypatch.context() as patch:
        patch.setattr(PeopleFile, "erase", fail)
        keeper.tap("confirmDelete")
        keeper.tap("noticeFirst")
    assert keeper.names() == [ANH, DUC]
    assert keeper.page.countText == "2 người · Chưa xóa xong: 1"
    keeper.app.worker.errand(lambda station: station.maintain())
    keeper.settle()
    keeper.choose("Tất cả")
    assert keeper.page.countText == "2 người"


def test_a_deletion_shows_the_notes_that_name_the_person(keeper: RecordKeeper) -> None:
    keeper.keep_notes("Bà Bưởi quên kính; ăn bưởi", f"{BUOI} đau lưng")
    keeper.open(BUOI)
    keeper.show("record")
    keeper.tap("deletePerson")
    keeper.tap("confirmDelete")
    assert [row["text"] for row in keeper.person.deleting.notes.rows] == [
        "Bà “Bưởi” quên kính; ăn bưởi",
        f"[{BUOI}] đau lưng",
    ]
    keeper.tap("leaveNotes")
    assert keeper.person.isOpen
    keeper.tap("deletePerson")
    keeper.tap("confirmDelete")
    keeper.tap("mention-0")
    keeper.tap("confirmNotes")
    assert keeper.names() == [ANH, DUC]
    notes: list[str] = []
    keeper.app.worker.ask(
        lambda station: station.people().deletion._parts.notes.notes(), lambda found: notes.extend(found.values())
    )
    keeper.settle()
    assert sorted(notes) == ["Bà … quên kính; ăn bưởi", "… đau lưng"]


def test_a_person_is_deleted_after_a_question(keeper: RecordKeeper) -> None:
    keeper.open(BUOI)
    keeper.show("record")
    keeper.tap("deletePerson")
    assert BUOI in keeper.person.deleting.question
    keeper.tap("keepPerson")
    assert EventKind.LEARNER_DELETED not in kinds(keeper)
    keeper.tap("deletePerson")
    keeper.tap("confirmDelete")
    assert not keeper.person.isOpen
    assert keeper.names() == [ANH, DUC]
    assert set(stored(keeper)) == {ANH, DUC}
    assert kinds(keeper).count(EventKind.SKILL_MASTERED) == 3, "the numbers of the reports stay"


def test_two_records_of_one_person_are_merged_and_separated(keeper: RecordKeeper) -> None:
    add_learners(keeper.app, keeper.driver, {TWIN: 1}, HAMLETS[1])
    keeper.open(BUOI)
    keeper.show("record")
    keeper.tap("mergePerson")
    assert [row["name"] for row in keeper.person.merging.rows] == [TWIN]
    keeper.tap("same-0")
    assert TWIN in keeper.person.merging.question
    keeper.tap("noticeFirst")
    keeper.tap("same-0")
    assert EventKind.LEARNERS_MERGED not in kinds(keeper)
    keeper.tap("noticeSecond")
    assert [row["name"] for row in keeper.person.merged] == [TWIN]
    assert set(stored(keeper)) == {ANH, BUOI, DUC}
    keeper.tap("separate-0")
    assert keeper.person.merged == []
    assert set(stored(keeper)) == {ANH, BUOI, DUC, TWIN}
    keeper.tap("personBack")
    assert TWIN in keeper.names()


def test_any_record_can_be_found_for_merging(keeper: RecordKeeper) -> None:
    keeper.open(BUOI)
    keeper.show("record")
    keeper.tap("mergePerson")
    assert keeper.person.merging.note
    keeper.tap("mergeSearch")
    keeper.staff.type_text("anh")
    keeper.tap("kbDone")
    assert [row["name"] for row in keeper.person.merging.rows] == [ANH]
    keeper.tap("personBack")
    assert (keeper.person.view, keeper.person.merging.rows) == ("person", [])


def test_a_guide_corrects_but_neither_merges_nor_deletes(keeper: RecordKeeper) -> None:
    keeper.staff.leave()
    keeper.enter(HELPER)
    keeper.open(BUOI)
    keeper.show("record")
    keeper.driver.see("correctPerson")
    assert keeper.driver.find("deletePerson") is None
    assert keeper.driver.find("mergePerson") is None
