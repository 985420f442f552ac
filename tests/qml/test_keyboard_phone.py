"""The on-screen keyboard of the practice phone."""

import pytest
from PySide6.QtCore import Qt

import kiosk.bridge.shell.typist  # noqa: F401 - registers the keyboard's QML type

SHOWN = "import KioskUi.Keyboard\nPhoneKeyboard {{ width: 470 * Theme.unit; height: implicitHeight; {} }}"


@pytest.fixture
def keyboard(stage):
    stage.set("reduceMotion", "true")

    def show(source=""):
        return Hands(stage, stage.show(SHOWN.format(source)))

    yield show
    stage.set("reduceMotion", "false")


class Hands:
    """The phone's on-screen keyboard with simulated taps; `heard` records its signals."""

    def __init__(self, stage, item):
        self.stage = stage
        self.item = item
        self.heard = {name: [] for name in ("edited", "done", "pressed")}
        for name, heard in self.heard.items():
            getattr(item, name).connect(heard.append)

    @property
    def text(self):
        return self.item.property("text")

    def keys(self):
        waiting, found = [self.item], {}
        while waiting:
            item = waiting.pop()
            if item.isVisible() and item.objectName().startswith("pk"):
                found[item.objectName()] = item
            waiting += item.childItems()
        return found

    def tap(self, *names):
        for name in names:
            self.stage.tap(self.keys()[name])

    def next(self):
        return [name for name, key in self.keys().items() if key.property("next")]


def test_letters_become_vietnamese_in_telex(keyboard):
    hands = keyboard()
    hands.tap("pk-t", "pk-o", "pk-o", "pk-i", "pkSpace", "pk-d", "pk-d", "pk-i")
    assert hands.text == "tôi đi"


def test_digits_become_marks_in_vni(keyboard):
    hands = keyboard('method: "vni"')
    hands.tap("pk-d", "pk-9", "pk-i", "pk-2")
    assert hands.text == "đì"


def test_marks_are_chosen_by_their_own_keys(keyboard):
    hands = keyboard()
    hands.tap("pk-h", "pk-u", "pk-letter-ê", "pk-tone-nang")
    assert hands.text == "huệ"


def test_a_tone_can_be_taken_away(keyboard):
    hands = keyboard('text: "huệ"')
    hands.tap("pk-tone-none")
    assert hands.text == "huê"


def test_the_capital_key_holds_for_one_letter(keyboard):
    hands = keyboard()
    hands.tap("pkShift", "pk-b", "pk-i")
    assert hands.text == "Bi"


def test_a_letter_can_be_deleted(keyboard):
    hands = keyboard('text: "bà"')
    hands.tap("pkDelete")
    assert hands.text == "b"


def test_digits_and_signs_have_their_page(keyboard):
    hands = keyboard()
    hands.tap("pkPage", "pk-1", "pk-1", "pk-3", "pk-?", "pkPage", "pk-a")
    assert hands.text == "113?a"


def test_every_change_is_told(keyboard):
    hands = keyboard()
    hands.tap("pk-a", "pk-s")
    assert hands.heard["edited"] == ["a", "á"]


def test_done_gives_the_text_with_its_last_word_closed(keyboard):
    hands = keyboard()
    hands.tap(*[f"pk-{key}" for key in "data"], "pkDone")
    assert hands.heard["done"] == ["data"]


def test_a_hardware_keyboard_types_too(keyboard):
    hands = keyboard()
    hands.item.forceActiveFocus()
    key = Qt.Key
    for one in (
        key.Key_H,
        key.Key_U,
        key.Key_E,
        key.Key_E,
        key.Key_S,
        key.Key_Backspace,
        key.Key_Space,
        key.Key_Return,
    ):
        hands.stage.key(one)
    assert (hands.text, hands.heard["done"]) == ("hu ", ["hu "])


def test_a_keyboard_that_does_not_write_only_tells(keyboard):
    hands = keyboard('writes: false; text: "b"')
    hands.tap("pk-a", "pkDelete")
    assert (hands.text, hands.heard["pressed"], bool(hands.keys().get("pkDone"))) == ("b", ["a", "delete"], False)


@pytest.mark.parametrize(
    ("source", "key"),
    [
        ('highlight: "a"', ["pk-a"]),
        ('highlight: "A"', ["pkShift"]),
        ('highlight: "A"; shift: true', ["pk-a"]),
        ('highlight: "4"', ["pkPage"]),
        ('highlight: "4"; signs: true', ["pk-4"]),
        ('highlight: "4"; method: "vni"', ["pk-4"]),
        ('highlight: "a"; signs: true', ["pkPage"]),
        ('highlight: "letter-Đ"', ["pkShift"]),
        ('highlight: "letter-đ"', ["pk-letter-đ"]),
        ('highlight: "tone-sac"; signs: true', ["pk-tone-sac"]),
        ('highlight: "space"', ["pkSpace"]),
        ('highlight: "delete"', ["pkDelete"]),
        ('highlight: "done"', ["pkDone"]),
        ("", []),
    ],
)
def test_the_key_to_press_next_is_marked(keyboard, source, key):
    assert keyboard(source).next() == key


@pytest.mark.parametrize("source", ["", "signs: true", 'method: "vni"', 'method: "vni"; signs: true'])
def test_no_two_keys_have_one_name_and_all_are_named_for_a_screen_reader(keyboard, source):
    hands = keyboard(source)
    names = [item.objectName() for item in _pressables(hands.item)]
    assert len(names) == len(set(names))
    assert all(item.property("label") for item in _pressables(hands.item))


def test_keys_are_as_large_as_ten_in_a_row_can_be(keyboard):
    keys = keyboard().keys().values()
    assert min(key.width() for key in keys) >= 42
    assert {key.height() for key in keys if key.property("label")} == {72}


def _pressables(item):
    waiting = [item]
    while waiting:
        one = waiting.pop()
        if one.isVisible() and one.inherits("QQuickFocusScope") and one is not item:
            yield one
        waiting += one.childItems()
