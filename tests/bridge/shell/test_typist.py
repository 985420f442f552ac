import subprocess
import sys

import pytest

from kiosk.bridge.shell.typist import Typist


@pytest.fixture
def typist(qapp):
    return Typist()


def pressed(typist, keys):
    for key in keys:
        typist.press(key)
    return typist.text


def test_a_keyboard_that_never_began_writes_telex(typist):
    assert pressed(typist, [*"vieejt", "space"]) == "việt "


def test_it_goes_on_from_the_text_it_began_with(typist):
    typist.begin("tiên", "vni")
    assert (pressed(typist, ["g", "1"]), typist.method) == ("tiếng", "vni")


def test_finishing_puts_a_foreign_word_back_to_its_keys(typist):
    pressed(typist, "data")
    before = typist.text
    typist.finish()
    assert (before, typist.text) == ("dât", "data")


def test_it_tells_of_a_change_and_only_of_a_change(typist, qtbot):
    typist.begin("a", "telex")
    with qtbot.waitSignal(typist.changed):
        typist.press("s")
    with qtbot.assertNotEmitted(typist.changed):
        typist.press("no key")
        typist.finish()


def test_the_rules_of_writing_are_not_loaded_before_a_key():
    script = "import sys, kiosk.bridge.window; print([name for name in sys.modules if 'vietnamese' in name])"
    kept = subprocess.run([sys.executable, "-c", script], check=True, capture_output=True, text=True).stdout
    assert kept.strip() == "[]"
