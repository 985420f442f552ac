"""The shelf of own lessons: cards, what can be done with them, and the lessons of the province."""

from collections.abc import Iterator
from pathlib import Path

import pytest

from kiosk.domain.ids import AccountId, LessonId
from kiosk.domain.lessons import Strand
from kiosk.domain.rights import Actor
from kiosk.domain.studio.accounts import OFFICE_AUTHOR
from kiosk.domain.studio.refusals import InUseError
from tests.bridge.studio.fakes import LAN, OwnShelf, card


@pytest.fixture
def own(tmp_path: Path, qapp: object) -> Iterator[OwnShelf]:
    made = OwnShelf(tmp_path / "data")
    yield made
    made.studio.close()


def test_a_lesson_is_a_card_with_its_state_and_who_changed_it(own: OwnShelf):
    own.has("Giữ kín mã OTP")
    own.opens()
    (shown,) = own.shelf.cards
    assert (shown["title"], shown["state"], shown["edited"]) == ("Giữ kín mã OTP", "Draft", "Lan changed it 15:00")
    assert own.shelf.countText.startswith("xã Lệ Thủy · ")


def test_the_day_stands_there_when_it_is_no_longer_today(own: OwnShelf):
    own.has("Giữ kín mã OTP")
    own.clock.passes(2 * 24 * 3600)
    own.opens()
    assert own.column("edited") == ["Lan changed it 25/11"]


def test_somebody_without_an_account_here_has_no_name(own: OwnShelf):
    own.actor = Actor(AccountId("gone"), LAN.roles)
    own.has("Giữ kín mã OTP")
    own.opens()
    assert own.column("edited") == ["Changed 15:00"]


def test_what_is_in_use_can_be_neither_put_away_nor_removed(own: OwnShelf):
    lesson = own.has("Giữ kín mã OTP")
    own.studio.shelf.put_in_use(own.actor, {lesson: 1})
    own.opens()
    own.shelf.openMenu(lesson)
    assert (own.column("state"), own.acted(lesson)) == (
        ["In use"],
        ["carry", "leave", "cards", "duplicate", "questions"],
    )


def test_a_lesson_put_into_use_meanwhile_is_not_removed_and_the_shelf_shows_it(own: OwnShelf):
    lesson = own.has("Giữ kín mã OTP")
    own.opens()
    own.studio.shelf.put_in_use(own.actor, {lesson: 1})
    own.acts(own.shelf.act, lesson, "remove")
    assert [type(error) for error in own.failed] == [InUseError]
    assert own.column("state") == ["In use"]


def prints_cards(own: OwnShelf, lesson: LessonId, cards: int) -> None:
    own.acts(own.shelf.act, lesson, "cards")
    own.shelf.output.copies.choose(cards)
    own.acts(own.shelf.output.deliver, "printer")
    own.shelf.output.close()


def test_printed_cards_are_counted_on_the_card_of_the_lesson(own: OwnShelf):
    lesson = own.has_card("Giữ kín mã OTP")
    own.opens()
    prints_cards(own, lesson, 10)
    prints_cards(own, lesson, 20)
    (shown,) = own.shelf.cards
    assert (shown["state"], shown["stateIcon"], len(own.printer.printed)) == ("30 card(s) printed", "print", 2)
    assert (shown["printed"], shown["label"].count("printed")) == ("", 1)
    own.studio.shelf.put_in_use(own.actor, {lesson: 2})
    own.opens()
    (shown,) = own.shelf.cards
    assert (shown["state"], shown["printed"]) == ("In use", "30")
    assert "In use, 30 card(s) printed" in shown["label"]


def test_an_empty_card_is_not_printed_and_says_what_to_do(own: OwnShelf):
    lesson = own.has("Giữ kín mã OTP")
    own.opens()
    own.acts(own.shelf.act, lesson, "cards")
    output = own.shelf.output
    assert (output.phase, output.isWhole, output.canPrint) == ("done", False, False)
    assert output.outcomeText == "The card to take home of this lesson is still empty."
    assert "write the lines" in output.outcomeDetail


def test_the_preview_of_cards_ends_with_the_shelf(own: OwnShelf):
    lesson = own.has_card("Giữ kín mã OTP")
    own.opens()
    before = own.page.place
    own.acts(own.shelf.act, lesson, "cards")
    assert own.page.place != before, "the second tap of a double tap prints nothing"
    own.page.forget()
    own.opens()
    assert own.shelf.output.phase == ""


def test_a_removed_lesson_leaves_its_place_and_can_be_taken_back(own: OwnShelf):
    lesson = own.has("Họp thôn qua mạng")
    own.has("Giữ kín mã OTP")
    own.opens()
    own.acts(own.shelf.act, lesson, "remove")
    assert own.column("isRemoved") == [False, True]
    own.acts(own.shelf.act, lesson, "restore")
    assert own.column("isRemoved") == [False, False]


def test_a_lesson_is_duplicated_and_put_away(own: OwnShelf):
    lesson = own.has("Giữ kín mã OTP")
    own.opens()
    own.acts(own.shelf.act, lesson, "duplicate")
    own.acts(own.shelf.act, lesson, "archive")
    assert own.column("state") == ["Draft", "Put away"]
    own.shelf.openMenu(lesson)
    assert own.acted(lesson) == ["duplicate", "restore", "remove"]


def test_a_menu_is_closed_by_its_button_and_by_another_page(own: OwnShelf):
    lesson = own.has("Giữ kín mã OTP")
    own.opens()
    own.shelf.openMenu(lesson)
    own.shelf.openMenu("")
    assert own.acted(lesson) == []


def test_the_search_forgives_accents_and_ends_with_the_shelf(own: OwnShelf):
    own.has("Giữ kín mã OTP")
    own.has("Gọi video", Strand.SKILLS)
    own.opens()
    own.acts(own.shelf.search, "giu kin")
    assert own.column("title") == ["Giữ kín mã OTP"]
    own.acts(own.shelf.search, "bò")
    assert (own.shelf.cards, own.shelf.note != "") == ([], True)
    own.page.forget()
    own.opens()
    assert len(own.shelf.cards) == 2


def test_what_the_search_has_found_stands_on_the_card_with_the_form_of_address(own: OwnShelf):
    own.has("Giữ kín mã OTP")
    own.opens()
    own.acts(own.shelf.search, "xem va nghe")
    (shown,) = own.shelf.cards
    assert shown["found"] == "Found: …bác xem và nghe từng trang."
    assert shown["label"].endswith(shown["found"])
    own.acts(own.shelf.search, "otp")
    assert own.column("found") == [""]


def test_more_lessons_than_places_are_on_further_pages(own: OwnShelf):
    for number in range(5):
        own.has(f"Bài {number}")
    own.opens()
    own.shelf.setPageSize(2)
    own.shelf.showPage(2)
    assert (own.shelf.page, own.shelf.pageCount, len(own.shelf.cards)) == (2, 3, 1)
    own.shelf.setPageSize(4)
    assert (own.shelf.page, len(own.shelf.cards)) == (1, 1)


def test_lessons_of_the_province_are_listed_by_strand(own: OwnShelf):
    own.cards = [card(1), card(2), card(3), card(4, Strand.SKILLS)]
    own.opens()
    province = own.shelf.province
    assert ([row["title"] for row in province.rows], province.pageCount) == (["Bài số 1", "Bài số 2"], 2)
    province.chooseStrand("skills")
    assert [row["details"].split(" · ")[0] for row in province.rows] == ["4.4"]
    own.acts(own.shelf.search, "so 3")
    assert [row["title"] for row in province.rows] == ["Bài số 3"]


def test_a_lesson_is_opened_where_there_is_an_editor(own: OwnShelf):
    lesson = own.has("Giữ kín mã OTP")
    own.shows("editor", "voice")
    own.opens()
    own.shelf.openLesson(lesson)
    assert (own.noted, own.page.view, own.page.isWide) == ([f"open editor {lesson}"], "editor", True)


def test_a_kiosk_without_a_commune_says_so(own: OwnShelf):
    own.place = ""
    own.opens()
    assert (own.shelf.needsCommune, own.shelf.countText) == (True, "")


def test_an_office_pc_without_a_commune_asks_for_it(own: OwnShelf):
    own.place, own.actor = "", OFFICE_AUTHOR
    own.opens()
    search = own.page.part
    assert (own.page.view, search.ready) == ("commune", True)
    search.seek("le thuy")
    assert [row["where"] for row in search.rows] == ["Tỉnh Quảng Trị"]
    own.acts(search.choose, "19249")
    assert (own.page.view, own.saved.commune, own.saved.place) == ("shelf", "19249", "xã Lệ Thủy")
    assert own.saved.centre == "Trung tâm"


def test_names_are_forgotten_with_the_shelf(own: OwnShelf):
    own.has("Giữ kín mã OTP")
    own.opens()
    shelf = own.shelf
    own.page.forget()
    assert (shelf.cards, own.page.view) == ([], "")


def test_the_example_is_offered_only_while_there_is_no_lesson(own: OwnShelf):
    own.opens()
    assert own.shelf.offersSample
    own.acts(own.shelf.showSample)
    assert own.column("title") == ["Bài mẫu: Nhận tin báo lũ của xã"]
    assert not own.shelf.offersSample
    own.acts(own.shelf.search, "khong co")
    assert not own.shelf.offersSample


def test_recording_begins_with_the_own_lesson_that_was_written_last(own: OwnShelf):
    own.shows("voice")
    own.opens()
    own.acts(own.shelf.showSample)  # of all lessons, most sentences to record
    own.clock.passes(60)
    lesson = own.has("Giữ kín mã OTP")
    own.opens()
    own.shelf.record("")
    assert own.noted == [f"open voice {lesson}"]


def test_nothing_is_recorded_without_a_lesson(own: OwnShelf):
    own.shows("voice")
    own.opens()
    own.shelf.record("")
    assert (own.noted, own.shelf.hasLessons, own.shelf.unspokenText) == ([], False, "Write a lesson first")
    lesson = own.has("Giữ kín mã OTP")
    own.opens()
    own.acts(own.shelf.act, lesson, "remove")
    assert not own.shelf.hasLessons
