import copy

import pytest
from PySide6.QtCore import Qt

from kiosk.activities.fill_in import ACCENTS, ACTIVITY, LONGEST, SAMPLE
from kiosk.domain.errors import PayloadError
from kiosk.domain.verdicts import Outcome


def payload(**fields):
    return {**copy.deepcopy(dict(SAMPLE)), **fields}


def task(vi="Quảng Bình", also=()):
    return ACTIVITY.parse(payload(answer={"vi": vi, "en": vi}, also=list(also)))


def judged(typed, **fields):
    verdict = ACTIVITY.judge(task(**fields), {"text": typed})
    return verdict.outcome, verdict.explain


@pytest.mark.parametrize(
    "typed", ["Quảng Bình", "quảng bình", " QUẢNG   BÌNH. ", "QuảngBình", "Qua\u0309ng Bi\u0300nh"]
)
def test_case_spaces_and_signs_are_forgiven(typed):
    assert judged(typed) == (Outcome.RIGHT, "explain")


@pytest.mark.parametrize("typed", ["Quang Binh", "quãng bình", "Quảng Binh"])
def test_where_only_accents_differ_the_answer_is_right_and_the_writing_is_told(typed):
    assert judged(typed) == (Outcome.RIGHT, ACCENTS)


def test_the_writing_that_is_told_is_the_answer():
    told = next(block.text for block in ACTIVITY.blocks(task()) if block.id == ACCENTS)
    assert "Quảng Bình" in told.text("vi")
    assert "Quảng Bình" in told.text("en")


def test_a_letter_with_a_bar_is_only_an_accent():
    assert judged("duoc", vi="được") == (Outcome.RIGHT, ACCENTS)


def test_both_places_of_a_tone_are_right():
    assert judged("Hoà", vi="Hòa") == (Outcome.RIGHT, "explain")


def test_other_accepted_answers_are_right_without_a_word_on_accents():
    assert judged("mot mot nam", vi="115", also=["một một năm"]) == (Outcome.RIGHT, "explain")


def test_digits_may_be_grouped():
    assert judged("0900000000", vi="0900 000 000") == (Outcome.RIGHT, "explain")


def test_another_word_is_wrong():
    assert judged("Quảng Trị") == (Outcome.WRONG, "explain")


@pytest.mark.parametrize("typed", ["", "  ", "?!"])
def test_nothing_typed_is_no_answer_yet(typed):
    assert judged(typed) == (Outcome.INCOMPLETE, "")


@pytest.mark.parametrize("answer", [{}, {"text": None}, {"text": ["a"]}, []])
def test_an_ill_shaped_answer_is_none(answer):
    assert ACTIVITY.judge(task(), answer).outcome is Outcome.INCOMPLETE


def test_the_draft_is_what_is_in_the_field():
    draft = ACTIVITY.choose(task(), ACTIVITY.start(task()), "text:Qua\u0309ng")
    assert (draft, ACTIVITY.choose(task(), draft, "ghost")) == ({"text": "Quảng"}, {"text": "Quảng"})


def test_a_text_that_is_too_long_or_has_control_characters_is_cut():
    assert ACTIVITY.choose(task(), {}, "text:\n\x07" + "a" * 100) == {"text": "a" * LONGEST}


def test_a_new_try_keeps_the_text():
    assert ACTIVITY.again(task(), {"text": "Quảng Trị"}) == {"text": "Quảng Trị"}


@pytest.mark.parametrize(("typed", "told"), [("quang binh", "Quảng Bình"), ("Nguyễn Văn A", "other"), ("", "other")])
def test_a_report_tells_the_answer_or_nothing_of_what_was_typed(typed, told):
    interaction = ACTIVITY.interaction(task(), {"text": typed})
    assert (interaction.type, interaction.correct, interaction.response) == ("fill-in", "Quảng Bình", told)


@pytest.mark.parametrize(
    ("fields", "field"),
    [
        ({"answer": {"vi": "?"}}, "answer"),
        ({"answer": {"vi": "a" * 41}}, "answer"),
        ({"also": ["!"]}, "also"),
        ({"also": ["a" * 41]}, "also.0"),
        ({"sentence": {"vi": "Không có chỗ trống."}}, "sentence"),
        ({"sentence": {"vi": "____ và ____"}}, "sentence"),
    ],
)
def test_an_author_is_told_which_field_cannot_be(fields, field):
    with pytest.raises(PayloadError) as caught:
        ACTIVITY.parse(payload(**fields))
    assert caught.value.field == field


def test_the_gap_is_spoken_as_a_pause():
    sentence = next(block.text for block in ACTIVITY.blocks(ACTIVITY.parse(SAMPLE)) if block.id == "sentence")
    assert sentence.text("vi") == "Không đọc mã … cho bất cứ ai."


def field(step):
    return next(item for item in step.items() if item.objectName() == "fill-text")


def test_what_is_typed_with_the_keyboard_alone_is_the_answer(showing):
    step = showing("fill_in").show()
    field(step).forceActiveFocus()
    for key in (Qt.Key.Key_O, Qt.Key.Key_T, Qt.Key.Key_P):
        step.key(key)
    assert ACTIVITY.judge(step.task, step.draft).outcome is Outcome.RIGHT


def test_a_judged_answer_cannot_be_changed_and_the_right_one_stands_below(showing):
    step = showing("fill_in").show()
    step.choose("text:PIN")
    step.judge(shows_solution=True)
    field(step).forceActiveFocus()
    step.key(Qt.Key.Key_A)
    shown = [item.property("text") for item in step.items() if item.objectName() == "fillSolution"]
    assert (field(step).property("text"), shown) == ("PIN", ["OTP"])


@pytest.mark.parametrize("screen", [(1920, 1080), (1366, 768), (1280, 800), (1024, 768)])
@pytest.mark.parametrize("scale", [0.9, 1.0, 1.25, 1.5])
def test_the_longest_texts_fit(showing, screen, scale):
    question = {"vi": "Có người lạ gọi điện tự xưng là công an xã, yêu cầu {addr} đọc mã OTP, {addr} làm gì?"}
    sentence = {"vi": "Tắt máy ngay rồi gọi điện ____ lại công an"}
    step = showing("fill_in", payload(question=question, sentence=sentence, picture="media/drawing.svg"))
    step.show(*screen, scale)
    step.open_panel()
    bottom = field(step).mapToItem(step.host, 0, field(step).height()).y()
    cut = [
        item.property("text") for item in step.items() if item.inherits("QQuickText") and item.property("truncated")
    ]
    assert (cut, bottom <= step.host.height()) == ([], True)
