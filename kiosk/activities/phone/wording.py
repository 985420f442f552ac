"""Built-in texts of the practice phone, and functions to fill in and compare texts.

Rules: built-in texts are kind, at most 20 words long and without blame. They do not reveal what to touch next, except
for the instructions for the phone's keys.
"""

import re
import unicodedata
from collections.abc import Mapping

from kiosk.domain.ids import ENGLISH, VIETNAMESE
from kiosk.domain.text import LocalizedText
from kiosk.domain.vietnamese import written

VALUE = re.compile(r"\{value:([^{}]*)\}")
"""Placeholder in a text for the label of a value, such as ``{value:co-chu}``."""
HOW_BACK, HOW_HOME = "how.back", "how.home"
HOW_NEXT_PAGE, HOW_PAGE_BEFORE = "how.next-page", "how.page-before"
READ, TYPED, MARKS, SAME, OTHER = "said.read", "said.typed", "said.marks", "said.same", "said.other"
DETOUR, HOME, LOCK, COSTLY = "said.detour", "said.home", "said.lock", "said.costly"
RECENT_KEY = "said.recent"
NUMBER, KEY = "said.number", "said.key"
WATCH, WATCHED, FOLLOWED, COST = "said.watch", "said.watched", "said.followed", "said.again"


def _text(vietnamese: str, english: str) -> LocalizedText:
    return LocalizedText({VIETNAMESE: vietnamese, ENGLISH: english})


BUILT_IN: Mapping[str, LocalizedText] = {
    HOW_BACK: _text(
        "Quay lại: chạm mũi tên, hình tam giác, hoặc vuốt từ mép màn hình.",
        "Back: touch the arrow or the triangle, or swipe from the edge of the screen.",
    ),
    HOW_HOME: _text(
        "Về trang chính: chạm hình tròn, hoặc vuốt từ dưới lên.",
        "Home: touch the circle, or swipe up from the bottom.",
    ),
    HOW_NEXT_PAGE: _text(
        "Vuốt sang trái để xem trang bên, hoặc chạm mũi tên bên phải.",
        "Swipe to the left for the other page, or touch the arrow on the right.",
    ),
    HOW_PAGE_BEFORE: _text(
        "Vuốt sang phải để về trang đầu, hoặc chạm mũi tên bên trái.",
        "Swipe to the right for the first page, or touch the arrow on the left.",
    ),
    READ: _text("Chỗ này chỉ để đọc. {Addr} thử chỗ khác nhé.", "This is only to read. Try another place."),
    TYPED: _text(
        "Chưa khớp. {Addr} xem lại từng chữ rồi gõ lại nhé.", "Not quite. Look at each letter and type again."
    ),
    MARKS: _text("Đúng chữ, dấu chưa đúng. {Addr} xem lại dấu nhé.", "Right letters; look at the accents once more."),
    NUMBER: _text(
        "Máy chưa gọi được, vì số vừa bấm chưa đúng. {Addr} nhìn lại từng số nhé.",
        "The call was not connected: the number is not right yet. Look at each digit once more.",
    ),
    KEY: _text(
        "Bấm phím này thì tổng đài chưa hiểu. {Addr} thử phím khác nhé.",
        "The other side does not know this key. Try another one.",
    ),
    SAME: _text("Chỗ này đã như vậy rồi.", "This is set already."),
    OTHER: _text("Chưa có gì thay đổi. {Addr} thử cách khác nhé.", "Nothing has changed. Try another way."),
    DETOUR: _text(
        "Chỗ này đi đường khác. Máy đã quay lại giúp {addr}.", "This leads elsewhere. The phone went back for you."
    ),
    HOME: _text("{Addr} đang ở màn hình chính rồi.", "You are on the home screen already."),
    RECENT_KEY: _text(
        "Nút vuông mở các ứng dụng vừa dùng. Việc này chưa cần tới.",
        "The square shows the apps used last. You do not need it here.",
    ),
    LOCK: _text("Máy đang khóa. {Addr} mở khóa trước nhé.", "The phone is locked. Unlock it first."),
    COSTLY: _text(
        "Ngoài đời, làm vậy có thể mất tiền hoặc lộ thông tin. Ở đây thì không sao.",
        "In real life this can cost money or give data away. Here it does no harm.",
    ),
    WATCH: _text("{Addr} cứ xem, máy đang tự làm mẫu.", "Just watch, the phone is showing how."),
    WATCHED: _text(
        "Xem xong rồi. Giờ {addr} làm theo từng bước nhé.", "That was the whole way. Now do it step by step."
    ),
    FOLLOWED: _text(
        "{Addr} đã làm theo tới nơi. Giờ {addr} tự làm thử nhé.", "You got there. Now try it on your own."
    ),
    COST: _text(
        "{Addr} đã tới nơi, nhưng có lúc chạm chỗ gây mất tiền hoặc lộ thông tin. Mình làm lại nhé.",
        "You got there, but something on the way could have cost money or data. Let us try again.",
    ),
}
"""The built-in texts, by block id."""
PARTS: Mapping[str, LocalizedText] = {
    "back": _text("Nút Quay lại", "The key Back"),
    "home": _text("Nút về màn hình chính", "The key Home"),
    "recent": _text("Nút ứng dụng vừa dùng", "The key for the apps used last"),
    "after": _text("Chờ", "Waiting"),
    "screen": _text("Màn hình", "The screen"),
}
"""Names of what can be used besides elements, in reports; see `handset.KEYS`. They are never read aloud."""


def with_values(text: LocalizedText, labels: Mapping[str, LocalizedText]) -> LocalizedText:
    """`text` with the placeholders of values replaced by their labels."""
    told = {}
    for language, words in text.by_language.items():
        filled = words
        for name, label in labels.items():
            shown = label.by_language.get(language) or label.by_language[VIETNAMESE]
            filled = filled.replace(f"{{value:{name}}}", shown)
        told[language] = filled
    return LocalizedText(told)


def names_values(text: LocalizedText | None) -> bool:
    """Whether `text` contains a placeholder for a value. Such a text changes with the state and has no audio clip."""
    return text is not None and any("{value:" in words for words in text.by_language.values())


def plainly(typed: str) -> str:
    """`typed` in lower case without accents, reduced to letters, digits and the signs ``*#+@``."""
    apart = unicodedata.normalize("NFD", typed.casefold().replace("đ", "d"))
    return "".join(char for char in apart if char.isalnum() or char in "*#+@")


def form(typed: str, *, exact: bool) -> str:
    """`typed` normalized for comparison: if `exact`, by `written`, which keeps accents; otherwise by `plainly`."""
    return written(typed) if exact else plainly(typed)


def all_forms(text: LocalizedText, *, exact: bool = False) -> frozenset[str]:
    """The accepted inputs for `text`: its wording in each language, normalized by `form`."""
    return frozenset(form(words, exact=exact) for words in text.by_language.values())
