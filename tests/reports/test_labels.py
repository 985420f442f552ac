"""The words that every report uses exist in both languages and contain the given values."""

from dataclasses import replace

import pytest
from PySide6.QtCore import QCoreApplication

from kiosk.domain.texts import MessageText
from kiosk.reports.labels import CONTEXT, labels
from tests.reports.sample import ENGLISH_LABELS, VIETNAMESE_LABELS, sample


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
        return QCoreApplication.translate(CONTEXT, text).join("[]")

    words = labels(translate)
    assert len(requested) == 17
    assert words.below_five == "[under 5]"
    assert words.motto == "[Independence - Freedom - Happiness]"


@pytest.mark.parametrize(
    "period",
    [
        "",
        "{first}",
        "{first} {last} {first}",
        "{first.__class__} {last}",
        "{first!r} {last}",
        "{first:>9} {last}",
        "{",
    ],
)
def test_labels_with_other_placeholders_are_refused(period: str) -> None:
    with pytest.raises(ValueError, match=r"period|expected|Single"):
        replace(VIETNAMESE_LABELS, period=period)
    with pytest.raises(ValueError, match="below_five"):
        replace(VIETNAMESE_LABELS, below_five="{0}")


def test_a_label_is_one_printable_line() -> None:
    with pytest.raises(ValueError, match="not one printable line"):
        sample(labels=replace(VIETNAMESE_LABELS, below_five="dưới\n5"))
