"""Words and sentences are counted as a listener hears them."""

import pytest

from kiosk.content.authoring.rules.counting import longest_sentence, sentences, word_count


@pytest.mark.parametrize(
    "text",
    [
        "Giá là 1.500.000 đồng một tháng.",
        "{Addr} mở trang dichvucong.gov.vn rồi chờ.",
        "Đuôi .gov.vn là của Nhà nước.",
        "Bác sĩ nói… rồi cười.",
        "Công an TP. Huế không gọi như vậy.",
        "ThS. Nam và BS. Lan ở trạm xá.",
        "Anh N. Văn Ba ở thôn Đoài.",
        "Ai gọi đấy? anh hỏi.",
        "Chợ có cá, rau, v.v. và thịt",
    ],
)
def test_a_full_stop_inside_a_sentence_does_not_end_it(text: str):
    assert len(sentences(text)) == 1


@pytest.mark.parametrize(
    ("text", "count"),
    [
        ("Bấm nút xanh. Chờ một lát.", 2),
        ("Ai đấy? {Addr} hỏi lại! Rồi cúp máy.", 3),
        ("Mở trang dichvucong.gov.vn. {Addr} gõ tên.", 2),
        ("Gọi 113. 114 là cứu hỏa.", 2),
        ("Họ nói: “Con ốm.” Đừng tin.", 2),
        ("Ông nói “Chuyển ngay.” “Đừng hỏi ai.”", 2),
        ("", 0),
    ],
)
def test_sentences_end_in_front_of_a_capital_or_a_digit(text: str, count: int):
    assert len(sentences(text)) == count


def test_the_form_of_address_counts_with_its_longest_setting():
    assert (word_count("{Addr} chạm."), longest_sentence("{Addr} chạm. Xong.")) == (3, 3)
