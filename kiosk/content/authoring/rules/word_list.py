"""The words that lessons avoid, what to write instead, and why.

Rules: one term for each thing, in the words of the village (`domain.md`, content rules). The lists are data; how they
are applied is in `terms`.
"""

from dataclasses import dataclass
from enum import Enum


class Use(Enum):
    """Where a word of the list may stand."""

    NOWHERE = "nowhere"
    NAMED = "named"
    """Only as a label of a real screen: on the practice phone, in quotes, or in brackets after the plain word."""
    EXPLAINED = "explained"
    """Only in a lesson that explains it."""
    QUOTED = "quoted"
    """Only if another person says it: in a scene or in quotes."""


@dataclass(frozen=True, slots=True)
class Term:
    """A word to avoid; ``instead``: what to write."""

    word: str
    instead: str
    reason: str
    use: Use = Use.NOWHERE


VIETNAMESE_TERMS = (
    Term("đường link", "đường dẫn", "one term each"),
    Term("link", "đường dẫn", "one term each"),
    Term("kênh chính thức", "trang thật, ứng dụng thật", "one term each"),
    Term("hiện thêm việc", "hiện thêm lựa chọn", "one term each"),
    Term("giữ máy cho sạch", "gỡ ứng dụng lạ", "says nothing that can be done"),
    Term("thì được xét", "xã xem hồ sơ rồi trả lời", "office language"),
    Term("làm rất chắc", "làm cẩn thận", "translated English"),
    Term("hay dẫn", "thường mở ra", "translated English"),
    Term("phá khóa", "máy bị sửa để cài ứng dụng lạ", "not understood"),
    Term("phá khoá", "máy bị sửa để cài ứng dụng lạ", "not understood"),
    Term("Chợ 4.0", "trả tiền bằng mã QR", "a slogan"),
    Term("ông/bà", "{addr}", "only scammers and officials in a scene say it", Use.QUOTED),
    Term("xác thực", "kiểm tra", "not understood", Use.NAMED),
    Term("giao diện", "màn hình", "not understood", Use.NAMED),
    Term("menu", "danh sách", "foreign word", Use.NAMED),
    Term("icon", "hình nhỏ", "foreign word", Use.NAMED),
    Term("đăng xuất", "thoát ra", "not understood", Use.NAMED),
    Term("cấu hình", "cài đặt", "not understood", Use.NAMED),
    Term("pop-up", "bảng hiện lên", "foreign word", Use.NAMED),
    Term("popup", "bảng hiện lên", "foreign word", Use.NAMED),
    Term("xuất trình", "đưa ra cho xem", "not understood without an explanation", Use.EXPLAINED),
    Term("chia sẻ màn hình", "để người khác nhìn thấy máy", "not understood without an explanation", Use.EXPLAINED),
    Term("tệp", "ảnh, giấy tờ hay ứng dụng gửi kèm", "not understood without an explanation", Use.EXPLAINED),
)

ENGLISH_TERMS = (
    Term("permission", "what an app may use", "not plain English", Use.NAMED),
    Term("permissions", "what an app may use", "not plain English", Use.NAMED),
    Term("authenticate", "check", "not plain English", Use.NAMED),
    Term("authentication", "check", "not plain English", Use.NAMED),
    Term("interface", "screen", "not plain English", Use.NAMED),
    Term("configure", "set", "not plain English", Use.NAMED),
    Term("configuration", "settings", "not plain English", Use.NAMED),
)
