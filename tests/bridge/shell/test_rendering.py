"""Tests of the values that QML shows: a telephone number is not broken across two lines."""

from kiosk.bridge.shell.rendering import shown
from kiosk.bridge.visit import Visit
from kiosk.domain.ids import VIETNAMESE
from kiosk.domain.text import LocalizedText


def test_a_telephone_number_stays_on_one_line() -> None:
    text = LocalizedText({VIETNAMESE: "{Addr} gọi 1900 0368 để khóa VNeID mức 2"})
    assert shown(text, Visit(address="bác")) == "Bác gọi 1900\N{NO-BREAK SPACE}0368 để khóa VNeID mức 2"
