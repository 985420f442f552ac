"""The words that every report uses exist in both languages and contain the given values."""

from PySide6.QtCore import QCoreApplication

from kiosk.domain.texts import MessageText
from kiosk.reports.labels import CONTEXT, labels
from tests.reports.sample import ENGLISH_LABELS, VIETNAMESE_LABELS


def test_the_given_values_are_filled_in() -> None:
    words = VIETNAMESE_LABELS
    assert words.authority_of("xã Lệ Thủy") == "Ủy ban nhân dân xã Lệ Thủy"
    assert words.period_between("15/10/2026", "14/11/2026") == "Từ 15/10/2026 đến 14/11/2026"
    assert words.period_between("15/10/2026", "15/10/2026") == "Ngày 15/10/2026"
    assert words.kiosk_named("Phú Thọ") == "Máy: Phú Thọ"
    assert words.made_at("14/11/2026", "19:30") == "Lập lúc 19:30 ngày 14/11/2026"
    assert ENGLISH_LABELS.page_of("1", "3") == "Page 1 of 3"


def test_every_label_goes_through_the_translator() -> None:
    requested: list[MessageText] = []

    def translate(text: MessageText) -> str:
        requested.append(text)
        return QCoreApplication.translate(CONTEXT, text).upper()

    words = labels(translate)
    assert len(requested) == 17
    assert words.below_five == "UNDER 5"
    assert words.motto == "INDEPENDENCE - FREEDOM - HAPPINESS"
