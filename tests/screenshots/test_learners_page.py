"""The guides' page of learners is readable in every format: list, person, form, pictures, permissions, questions."""

from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

import pytest

from kiosk.app import Site
from kiosk.domain.errors import RecordError
from kiosk.settings import Settings
from kiosk.storage.people.file import PeopleFile
from kiosk.tour.album import CALM, AlbumScene
from tests.journeys.guide.endings import announce, do_with_help
from tests.journeys.guide.learned import add_learners
from tests.journeys.guide.record_keeper import RecordKeeper
from tests.screenshots.pages import EVERY_SIZE, TIGHT, faults_in_all, only_in_full, started

HAMLETS = ("Thôn Tân Thịnh Thượng Hạ", "Phú Thọ", "Mỹ Trung", "Xuân Bồ", "An Xá")
LONG = "Hoàng Thị Phương Nguyễn Quỳnh Như"
LONG_TWIN = "Hoàng Thị Phương Nguyễn Quỳnh Nhu"
PEOPLE = {
    LONG: 6,
    LONG_TWIN: 0,
    "Nguyễn Thị Bưởi": 2,
    "Trần Văn Đức": 0,
    "Phạm Thị Ánh": 0,
    "Lê Quang Minh": 0,
    "Vũ An": 0,
    "Bùi Thị Xuân": 0,
    "Hồ Văn Út": 0,
    "Đỗ Thị Dung": 0,
}
NOTES = ("Hôm nay bà Nhu đau lưng, xin về sớm; cụ Bưởi vẫn ngồi học với o Như đến hết giờ", f"{LONG} quên kính ở lớp")
CHOSEN = replace(CALM, hamlets=HAMLETS)
SCENES = 18


def scenes(site: Site, chosen: Settings) -> Iterator[AlbumScene]:
    with started(site, chosen) as visitor:
        keeper = RecordKeeper(visitor.app, visitor.driver)
        keeper.add_lead_guide()
        keeper.enter()
        yield AlbumScene("learners-nobody", visitor)
        keeper.staff.leave()
        add_learners(visitor.app, visitor.driver, PEOPLE, HAMLETS[0])
        keeper.enter()
        yield AlbumScene("learners-list", visitor)
        keeper.open(LONG)
        yield AlbumScene("learner-learned", visitor)
        keeper.show("permissions")
        yield AlbumScene("learner-permissions", visitor)
        keeper.tap("permission-progress")
        yield AlbumScene("learner-consent", visitor)
        keeper.tap("consentNo")
        yield AlbumScene("learner-not-used", visitor)
        keeper.show("record")
        yield AlbumScene("learner-record", visitor)
        keeper.tap("correctPerson")
        yield AlbumScene("learner-correct", visitor)
        keeper.tap("personBack")
        keeper.tap("newCode")
        yield AlbumScene("learner-code-question", visitor)
        keeper.tap("noticeSecond")
        yield AlbumScene("learner-code", visitor)
        keeper.tap("addingDone")
        keeper.tap("mergePerson")
        yield AlbumScene("learner-merge", visitor)
        keeper.tap("same-0")
        yield AlbumScene("learner-merge-question", visitor)
        keeper.tap("noticeSecond")
        yield AlbumScene("learner-merged", visitor)
        keeper.keep_notes(*NOTES)
        keeper.tap("deletePerson")
        yield AlbumScene("learner-delete", visitor)
        keeper.tap("confirmDelete")
        keeper.tap("mention-0")
        yield AlbumScene("learner-delete-notes", visitor)
        with pytest.MonkeyPatch.context() as patch:
            patch.setattr(PeopleFile, "erase", fail)
            keeper.tap("confirmNotes")
            yield AlbumScene("learner-deletion-unfinished", visitor)
            keeper.tap("noticeFirst")
        do_with_help(visitor.app, visitor.driver, "Nguyễn Thị Bưởi")
        announce(visitor.app, visitor.driver, "Nguyễn Thị Bưởi")
        keeper.tap("filter-0")
        yield AlbumScene("learners-to-be-deleted", visitor)
        keeper.open("Nguyễn Thị Bưởi")
        yield AlbumScene("learner-to-be-deleted", visitor)


def fail(*_: object) -> None:
    raise RecordError("No space left on the disk.")


@pytest.mark.slow
def test_nothing_is_wrong_in_any_format(seen_site: Site):
    wrong = faults_in_all(scenes(seen_site, CHOSEN), EVERY_SIZE, SCENES)
    assert not wrong, "\n".join(wrong)


@only_in_full
def test_nothing_is_wrong_in_english(seen_site: Site):
    wrong = faults_in_all(scenes(seen_site, replace(CHOSEN, language="en")), TIGHT, SCENES)
    assert not wrong, "\n".join(wrong)


@pytest.mark.slow
def test_nothing_is_wrong_in_a_language_of_longer_words(seen_site: Site, long_words: Path):
    wrong = faults_in_all(scenes(replace(seen_site, translations=long_words), CHOSEN), TIGHT, SCENES)
    assert not wrong, "\n".join(wrong)
