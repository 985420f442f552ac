"""The gestures of a touch screen, and the built-in texts for practising them.

Rules: texts are kind and short, without blame. A remark after a nearly successful attempt («almost») gives advice and
never calls the attempt wrong.
"""

from collections.abc import Mapping
from enum import StrEnum

from kiosk.domain.ids import ENGLISH, VIETNAMESE
from kiosk.domain.text import LocalizedText


class Gesture(StrEnum):
    """A gesture on a touch screen."""

    TAP = "tap"
    DOUBLE_TAP = "double-tap"
    HOLD = "hold"
    SWIPE = "swipe"
    SCROLL = "scroll"
    DRAG = "drag"
    PINCH = "pinch"


class Direction(StrEnum):
    """Direction of a swipe."""

    LEFT = "left"
    RIGHT = "right"
    UP = "up"
    DOWN = "down"


def _text(vietnamese: str, english: str) -> LocalizedText:
    return LocalizedText({VIETNAMESE: vietnamese, ENGLISH: english})


HOW: Mapping[str, LocalizedText] = {
    "tap": _text(
        "Chạm nhẹ vào từng quả chín rồi nhấc tay lên.", "Touch each ripe fruit lightly and lift your finger."
    ),
    "double-tap": _text("Chạm hai cái liền nhau vào bóng đèn.", "Touch the lamp twice, quickly."),
    "hold": _text(
        "Đặt tay lên cốc, giữ yên cho nước đầy.", "Put your finger on the glass and hold until it is full."
    ),
    "swipe-left": _text("Đặt tay lên rèm rồi vuốt sang trái.", "Put your finger on the curtain and swipe left."),
    "swipe-right": _text("Đặt tay lên rèm rồi vuốt sang phải.", "Put your finger on the curtain and swipe right."),
    "swipe-up": _text("Đặt tay lên rèm rồi vuốt lên trên.", "Put your finger on the curtain and swipe up."),
    "swipe-down": _text("Đặt tay lên rèm rồi vuốt xuống dưới.", "Put your finger on the curtain and swipe down."),
    "scroll": _text(
        "Đặt tay lên danh sách, đẩy lên đến dòng có ngôi sao.", "Push the list up until you see the star."
    ),
    "drag": _text(
        "Đặt tay lên quả bóng, giữ và kéo vào rổ.", "Put your finger on the ball and drag it into the basket."
    ),
    "pinch": _text("Đặt hai ngón lên ảnh rồi tách ra cho ảnh to.", "Put two fingers on the picture and spread them."),
}
"""Instruction for each gesture; the key of a swipe includes its direction (``swipe-left``)."""
ALMOST: Mapping[str, LocalizedText] = {
    "tap": _text("Gần trúng rồi. {Addr} chạm vào giữa quả nhé.", "Nearly. Touch the middle of the fruit."),
    "double-tap": _text("Gần được rồi. Chạm cái thứ hai nhanh hơn nhé.", "Nearly. Make the second touch quicker."),
    "hold": _text("Gần được rồi. {Addr} giữ tay lâu hơn một chút.", "Nearly. Hold a little longer."),
    "swipe-left": _text("Gần được rồi. Vuốt một đường dài sang trái.", "Nearly. Make one long swipe to the left."),
    "swipe-right": _text("Gần được rồi. Vuốt một đường dài sang phải.", "Nearly. Make one long swipe to the right."),
    "swipe-up": _text("Gần được rồi. Vuốt một đường dài lên trên.", "Nearly. Make one long swipe up."),
    "swipe-down": _text("Gần được rồi. Vuốt một đường dài xuống dưới.", "Nearly. Make one long swipe down."),
    "scroll": _text("Đúng rồi, {addr} đẩy tiếp lên nữa nhé.", "That is it. Push the list further up."),
    "drag": _text(
        "Gần tới rổ rồi. {Addr} giữ tay và kéo tiếp nhé.", "Nearly there. Keep your finger down and drag on."
    ),
    "pinch": _text("Gần được rồi. Tách hai ngón xa hơn nhé.", "Nearly. Spread your fingers wider."),
}
"""Advice after an attempt that nearly succeeded; the keys are those of `HOW`."""
PRAISE = (
    _text("Đúng rồi!", "That is right!"),
    _text("{Addr} làm tốt lắm!", "Well done!"),
    _text("{Addr} làm được rồi!", "You can do it!"),
)
HELPED_END = _text(
    "Có động tác máy đã làm thay {addr}. Lúc khác {addr} tập lại nhé.",
    "The kiosk did some of it for you. Try that again another time.",
)
HELPED = _text("Máy đã làm thay {addr}. Lúc khác mình thử lại nhé.", "The kiosk did it for you. Try it another time.")
