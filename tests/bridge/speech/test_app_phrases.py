"""Tests that the replies of the program's apps on home screens are spoken as they are shown."""

import xml.etree.ElementTree as ET

import pytest

from kiosk import paths
from kiosk.activities.phone.home_screen.fillers import FILLERS, Filler
from kiosk.bridge.speech.phrases import app_phrase

TEXTS = ET.parse(paths.assets_folder() / "i18n" / "kiosk_vi.ts")  # noqa: S314 - a file of the program
VIETNAMESE = {message.findtext("source"): message.findtext("translation") for message in TEXTS.iter("message")}


@pytest.mark.parametrize("filler", FILLERS, ids=lambda filler: filler.name)
def test_the_reply_is_spoken_in_the_words_on_the_screen(filler: Filler) -> None:
    phrase = app_phrase(filler.id)
    assert phrase.source == filler.reply.text("en")
    assert VIETNAMESE[phrase.source] == filler.reply.text("vi")


@pytest.mark.parametrize("filler", FILLERS, ids=lambda filler: filler.name)
def test_it_has_a_drawing(filler: Filler) -> None:
    assert (paths.assets_folder() / "icons" / f"app-{filler.name}.svg").is_file()
