"""Take-home cards of own lessons: as the source is now, also of drafts, and counted."""

import pytest

from kiosk.content.editing.edits import SetValue
from kiosk.domain.access import Staff
from kiosk.domain.ids import AccountId, Language, LessonId
from kiosk.domain.rights import Actor
from kiosk.domain.studio.refusals import EmptyCardError, UnknownLessonError
from tests.services.studio.desk import LAN, Desk

AUTHOR = Actor(AccountId("hoa"), frozenset({Staff.AUTHOR}))
LINES = [{"vi": "Không đọc mã cho ai.", "en": "Read the code to nobody."}, {"vi": " "}, {"vi": "Gọi 113."}]


def written(desk: Desk) -> LessonId:
    lesson = desk.lesson()
    session = desk.opened(lesson)
    session.apply(SetValue(("take_home", "lines"), LINES))
    session.close()
    return lesson


def test_the_card_of_a_draft_has_its_written_lines_its_picture_and_the_centre(desk: Desk) -> None:
    lesson = written(desk)
    card = desk.studio.cards.card(AUTHOR, lesson)
    assert (card.title, list(card.lines)) == (desk.shown(lesson).title, ["Không đọc mã cho ai.", "Gọi 113."])
    assert card.picture.startswith((b"<svg", b"<?xml"))
    assert card.foot == "Trung tâm xã Lệ Thủy"
    assert desk.studio.cards.card(AUTHOR, lesson, Language("en")).lines[0] == "Read the code to nobody."


def test_a_card_follows_the_file_also_with_broken_steps_and_facts(desk: Desk) -> None:
    lesson = written(desk)
    file = desk.file(lesson)
    head = file.parent / "pack.yaml"
    head.write_text(
        head.read_text("utf-8") + "\nfacts:\n  so-goi: {value: '116', review_by: 2030-01-01, source: x}\n"
    )
    text = file.read_text("utf-8").replace("Gọi 113.", "Gọi {fact:so-goi}.").replace("type: page", "type: nothing")
    file.write_text(text, "utf-8")
    assert desk.studio.cards.card(AUTHOR, lesson).lines[1] == "Gọi 116."


def test_a_picture_that_is_gone_is_left_out(desk: Desk) -> None:
    lesson = written(desk)
    for file in (desk.file(lesson).parent / "media").iterdir():
        file.unlink()
    assert desk.studio.cards.card(AUTHOR, lesson).picture == b""


@pytest.mark.parametrize("raw", [None, b"- no\n- lesson\n", b"title: ["])
def test_a_card_without_lines_is_refused_with_what_to_do(desk: Desk, raw: bytes | None) -> None:
    lesson = desk.lesson()
    if raw is not None:
        desk.file(lesson).write_bytes(raw)
    with pytest.raises(EmptyCardError, match=r"still empty. Open the lesson"):
        desk.studio.cards.card(AUTHOR, lesson)


def test_a_lesson_that_is_gone_has_no_card(desk: Desk) -> None:
    with pytest.raises(UnknownLessonError):
        desk.studio.cards.card(AUTHOR, LessonId("xa-19249-safety/khong-co"))


def test_printed_cards_add_up(desk: Desk) -> None:
    lesson = desk.lesson()
    for cards in (10, 20):
        desk.studio.cards.count(lesson, cards)
    desk.studio.cards.count(LessonId("xa-19249-safety/khong-co"), 5)
    assert desk.shown(lesson).row.printed_cards == 30
    desk.restart()
    desk.studio.shelf.put_in_use(LAN, {lesson: 1})
    assert desk.shown(lesson).row.printed_cards == 30
