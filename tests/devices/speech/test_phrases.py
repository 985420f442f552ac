"""Division of a text into phrases with pauses."""

import pytest

from kiosk.devices.speech.phrases import CLAUSE_PAUSES, PAUSES, phrases

ALL = {**PAUSES, **CLAUSE_PAUSES}


def divided(text: str, pauses: dict[str, float]) -> list[tuple[str, float]]:
    return [(phrase.text, phrase.pause) for phrase in phrases(text, pauses)]


def test_each_mark_has_its_pause() -> None:
    assert divided("Gọi ai? Gọi: một một ba, rồi chờ.", ALL) == [
        ("Gọi ai?", 0.6),
        ("Gọi:", 0.4),
        ("một một ba,", 0.25),
        ("rồi chờ.", 0.6),
    ]


def test_sentences_alone_keep_their_commas() -> None:
    assert divided("Một, hai. Ba.", dict(PAUSES)) == [("Một, hai.", 0.6), ("Ba.", 0.6)]


@pytest.mark.parametrize("text", ["Không", "Xong rồi.Tiếp tục", "Ba, ."])
def test_what_has_no_second_phrase_stays_whole(text: str) -> None:
    assert len(divided(text, ALL)) == 1


def test_no_word_is_lost() -> None:
    text = "Một: hai; ba, bốn! Năm? Sáu."
    assert " ".join(phrase for phrase, _ in divided(text, ALL)) == text
