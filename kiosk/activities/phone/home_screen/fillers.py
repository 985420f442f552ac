"""The program's own apps, which fill the home screens of the practice phone.

Rules: a filler is harmless and never leads to a goal, so there is no filler for what an errand may need, such as
calls, messages, settings, photos or the web. A filler is left out of a home screen if the lesson has an app there
that looks like it or has its name.
"""

import re
from collections.abc import Iterable
from dataclasses import dataclass

from kiosk.domain.ids import ENGLISH, VIETNAMESE
from kiosk.domain.text import LocalizedText

PREFIX = "app:"
"""Prefix of the ids of fillers; an id that a lesson declares contains no colon."""


@dataclass(frozen=True, slots=True)
class Filler:
    """An app of the program on a home screen. ``words``: words in the name of an app for the same purpose."""

    name: str
    text: LocalizedText
    words: tuple[str, ...]

    @property
    def id(self) -> str:
        """Id of the element on the screen and of the reply; no element of a lesson can have it."""
        return f"{PREFIX}{self.name}"

    @property
    def reply(self) -> LocalizedText:
        """The reply to a touch; the interface speaks it, so that no lesson needs a recording of it."""
        name = self.text.by_language
        return LocalizedText(
            {
                VIETNAMESE: f"Đây là {name[VIETNAMESE]}. Việc này không nằm ở đây.",
                ENGLISH: f"This is {name[ENGLISH]}. What you need is not here.",
            }
        )


def _filler(name: str, vietnamese: str, english: str, *words: str) -> Filler:
    return Filler(name, LocalizedText({VIETNAMESE: vietnamese, ENGLISH: english}), words)


FILLERS: tuple[Filler, ...] = (
    _filler("clock", "Đồng hồ", "Clock", "đồng hồ", "báo thức", "nhắc", "hẹn giờ"),
    _filler("calculator", "Máy tính bỏ túi", "Sums", "máy tính"),
    _filler("weather", "Thời tiết", "Weather", "thời tiết", "mưa", "bão"),
    _filler("calendar", "Lịch", "Calendar", "lịch", "nhắc"),
    _filler("lunar", "Lịch âm", "Lunar calendar", "lịch"),
    _filler("music", "Nghe nhạc", "Music", "nhạc"),
    _filler("radio", "Nghe đài", "Radio", "đài"),
    _filler("notes", "Ghi chú", "Notes", "ghi chú", "sổ"),
    _filler("torch", "Đèn pin", "Torch", "đèn"),
    _filler("mail", "Thư điện tử", "Mail", "thư"),
    _filler("files", "Tài liệu", "Files", "tài liệu", "tệp", "giấy tờ", "tải về"),
    _filler("compass", "La bàn", "Compass", "la bàn"),
    _filler("recorder", "Ghi âm", "Recorder", "ghi âm", "thu âm"),
    _filler("games", "Trò chơi", "Games", "trò chơi"),
    _filler("basket", "Mua sắm", "Shopping", "mua", "chợ", "bán", "cửa hàng"),
    _filler("book", "Đọc sách", "Books", "sách"),
    _filler("news", "Đọc báo", "News", "báo", "tin tức"),
    _filler("films", "Xem phim", "Films", "phim", "video"),
    _filler("steps", "Đếm bước", "Steps", "bước"),
    _filler("football", "Bóng đá", "Football", "bóng đá"),
    _filler("cooking", "Nấu ăn", "Cooking", "nấu ăn"),
    _filler("ruler", "Thước đo", "Ruler", "thước"),
    _filler("magnifier", "Kính lúp", "Magnifier", "kính lúp", "phóng to"),
    _filler("translate", "Phiên dịch", "Translate", "dịch"),
)
"""All fillers; there are more than one home screen shows, so that some can be left out."""
BY_ID = {filler.id: filler for filler in FILLERS}
"""Id of a filler → filler."""


def fitting_fillers(icons: Iterable[str], names: Iterable[str]) -> list[Filler]:
    """The fillers that look like none of the apps with these `icons` and Vietnamese `names`, and share no word."""
    taken = set(icons)
    shown = [_words(name) for name in names]
    return [
        filler
        for filler in FILLERS
        if filler.name not in taken and not any(_words(word) in name for word in filler.words for name in shown)
    ]


def _words(text: str) -> str:
    words = " ".join(re.findall(r"\w+", text.casefold()))
    return f" {words} "
