"""Starting data for each kind of phone screen and of element, in Vietnamese.

Rules: a template has what its kind needs (`kiosk.activities.phone.needs`), and nothing else. Its texts are examples
that an author replaces; numbers and names are invented, as the rules for practice phones ask.
"""

from collections.abc import Mapping
from typing import Any

from kiosk.activities.phone.vocabulary import ElementKind, ScreenKind
from kiosk.content.editing.phone.touches import ELEMENT_ORDER
from kiosk.domain.studio.names import slug
from kiosk.domain.vietnamese.plain_ids import unused

SCREEN_ORDER = (
    *("id", "kind", "over", "back", "rings", "bare", "icon", "picture", "title", "detail", "says"),
    *("elements", "on", "after"),
)
"""Order of the keys of a phone screen in a file."""

_Part = tuple[ElementKind, Mapping[str, Any]]
_APP, _ROW, _BUTTON, _TEXT = ElementKind.APP, ElementKind.ROW, ElementKind.BUTTON, ElementKind.TEXT


def _vi(text: str) -> dict[str, str]:
    return {"vi": text}


SCREENS: Mapping[ScreenKind, tuple[Mapping[str, Any], tuple[_Part, ...]]] = {
    ScreenKind.LOCK: ({}, ((ElementKind.NOTE, {"icon": "messages", "text": _vi("Tin nhắn mới")}),)),
    ScreenKind.HOME: (
        {},
        (
            (_APP, {"icon": "phone", "text": _vi("Điện thoại")}),
            (_APP, {"icon": "messages", "text": _vi("Tin nhắn")}),
            (_APP, {"icon": "settings", "text": _vi("Cài đặt")}),
        ),
    ),
    ScreenKind.LIST: (
        {"title": _vi("Danh sách")},
        (
            (_ROW, {"icon": "person", "text": _vi("Dòng thứ nhất")}),
            (_ROW, {"icon": "person", "text": _vi("Dòng thứ hai")}),
        ),
    ),
    ScreenKind.FORM: (
        {"title": _vi("Biểu mẫu")},
        ((ElementKind.FIELD, {"text": _vi("Họ và tên")}), (_BUTTON, {"tone": "main", "text": _vi("Gửi")})),
    ),
    ScreenKind.KEYPAD: ({}, ((ElementKind.KEYPAD, {}),)),
    ScreenKind.THREAD: (
        {"title": _vi("Số lạ")},
        (
            (ElementKind.BUBBLE, {"text": _vi("Nội dung tin nhắn."), "detail": _vi("9:30")}),
            (ElementKind.LINK, {"text": _vi("nhan-qua.example")}),
        ),
    ),
    ScreenKind.CALL: (
        {"title": _vi("Số lạ"), "detail": _vi("0900 000 000"), "rings": True},
        (
            (_BUTTON, {"tone": "danger", "icon": "missed", "text": _vi("Từ chối")}),
            (_BUTTON, {"tone": "main", "icon": "phone", "text": _vi("Nghe máy")}),
        ),
    ),
    ScreenKind.VIDEO_CALL: (
        {"title": _vi("Con gái"), "icon": "person"},
        ((_BUTTON, {"tone": "danger", "icon": "missed", "text": _vi("Cúp máy")}),),
    ),
    ScreenKind.CAMERA: ({}, ((ElementKind.CODE, {}), (_BUTTON, {"text": _vi("Quét mã này")}))),
    ScreenKind.SHADE: (
        {},
        (
            (ElementKind.TILE, {"icon": "wifi", "text": _vi("Wi-Fi")}),
            (ElementKind.TILE, {"icon": "data", "text": _vi("Dữ liệu di động")}),
        ),
    ),
    ScreenKind.DIALOG: (
        {"title": _vi("Có chắc không?")},
        ((_BUTTON, {"text": _vi("Không")}), (_BUTTON, {"tone": "main", "text": _vi("Đồng ý")})),
    ),
    ScreenKind.WEB: (
        {"title": _vi("Trang của xã"), "detail": _vi("xa.example")},
        ((ElementKind.HEADING, {"text": _vi("Thông báo")}), (_BUTTON, {"tone": "main", "text": _vi("Xem tiếp")})),
    ),
    ScreenKind.MAP: ({}, ((ElementKind.PIN, {"text": _vi("Nhà văn hóa"), "x": 50, "y": 50}),)),
    ScreenKind.PICKER: (
        {"title": _vi("Chọn một mục")},
        ((_ROW, {"text": _vi("Mục thứ nhất")}), (_ROW, {"text": _vi("Mục thứ hai")})),
    ),
    ScreenKind.CONFIRM: (
        {"title": _vi("Kiểm tra lại")},
        (
            (ElementKind.LINE, {"text": _vi("Người nhận"), "detail": _vi("Nguyễn Văn A")}),
            (_BUTTON, {"tone": "main", "text": _vi("Xác nhận")}),
        ),
    ),
    ScreenKind.SUCCESS: ({"title": _vi("Đã xong")}, ((_TEXT, {"text": _vi("Việc đã làm xong.")}),)),
    ScreenKind.FAILURE: ({"title": _vi("Chưa được")}, ((_TEXT, {"text": _vi("Kiểm tra lại rồi thử lần nữa.")}),)),
    ScreenKind.OFFLINE: ({"title": _vi("Không có mạng")}, ((_BUTTON, {"text": _vi("Thử lại")}),)),
}
"""For each kind of screen: its own fields, and its elements as kind and fields."""

ELEMENTS: Mapping[ElementKind, Mapping[str, Any]] = {
    ElementKind.APP: {"icon": "photos", "text": _vi("Ứng dụng")},
    ElementKind.ROW: {"icon": "paper", "text": _vi("Dòng mới")},
    ElementKind.BUTTON: {"text": _vi("Nút mới")},
    ElementKind.TEXT: {"text": _vi("Một câu để đọc.")},
    ElementKind.HEADING: {"text": _vi("Tiêu đề")},
    ElementKind.BUBBLE: {"text": _vi("Nội dung tin nhắn."), "detail": _vi("9:30")},
    ElementKind.LINK: {"text": _vi("xa.example")},
    ElementKind.NOTE: {"icon": "bell", "text": _vi("Thông báo mới")},
    ElementKind.SWITCH: {"text": _vi("Bật hay tắt")},
    ElementKind.SLIDER: {"text": _vi("Âm lượng")},
    ElementKind.FIELD: {"text": _vi("Ô để gõ")},
    ElementKind.KEYPAD: {},
    ElementKind.LINE: {"text": _vi("Số tiền"), "detail": _vi("50.000 đ")},
    ElementKind.PIN: {"text": _vi("Nhà văn hóa"), "x": 50, "y": 50},
    ElementKind.TILE: {"icon": "torch", "text": _vi("Đèn pin")},
    ElementKind.CODE: {},
    ElementKind.DOTS: {},
    ElementKind.SIDE: {"icon": "power", "text": _vi("Nút nguồn")},
    ElementKind.PAPER: {"text": _vi("Thẻ ngân hàng"), "detail": _vi("1900 0000"), "icon": "card"},
    ElementKind.SPEAKER: {"text": _vi("Đã nhận 50.000 đồng.")},
}
"""Fields of a new element, by kind. Kinds that need a picture or a value of the camera are added in the YAML file."""

_NEEDS_VALUE = (ElementKind.SWITCH, ElementKind.SLIDER)


def new_screen(kind: ScreenKind, taken: tuple[str, ...], over: str = "") -> tuple[dict[str, Any], dict[str, Any]]:
    """Return a screen of `kind` with an id that is not in `taken`, and the values that it declares.

    `over`: the screen that a dialog or shade covers.
    """
    own, parts = SCREENS[kind]
    title = own.get("title", _vi(_NAMES[kind]))["vi"]
    screen: dict[str, Any] = {"id": unused(slug(title), taken), "kind": str(kind), **own}
    if over and kind in (ScreenKind.DIALOG, ScreenKind.SHADE):
        screen["over"] = over
    elements: list[dict[str, Any]] = []
    values: dict[str, Any] = {}
    for part, fields in parts:
        names = tuple(element["id"] for element in elements)
        element, declared = _element(part, fields, names)
        elements.append(element)
        values |= declared
    screen["elements"] = elements
    return {key: screen[key] for key in SCREEN_ORDER if key in screen}, values


def new_element(kind: ElementKind, taken: tuple[str, ...]) -> tuple[dict[str, Any], dict[str, Any]]:
    """Return an element of `kind` with an id that is not in `taken`, and the values that it declares.

    Raises KeyError for a kind that is not in `ELEMENTS`.
    """
    return _element(kind, ELEMENTS[kind], taken)


def _element(
    kind: ElementKind, fields: Mapping[str, Any], taken: tuple[str, ...]
) -> tuple[dict[str, Any], dict[str, Any]]:
    name = fields.get("text", _vi(str(kind)))["vi"]
    element: dict[str, Any] = {"id": unused(slug(name), taken), "kind": str(kind), **fields}
    values: dict[str, Any] = {}
    if kind in _NEEDS_VALUE:
        element["value"] = element["id"]
        labels = {"tat": _vi("Nhỏ"), "bat": _vi("Lớn")} if kind is ElementKind.SLIDER else {}
        values = {element["id"]: {"of": ["tat", "bat"], **({"labels": labels} if labels else {})}}
    return {key: element[key] for key in (*ELEMENT_ORDER, "x", "y") if key in element}, values


_NAMES: Mapping[ScreenKind, str] = {
    ScreenKind.LOCK: "Khóa máy",
    ScreenKind.HOME: "Trang chính",
    ScreenKind.KEYPAD: "Bàn phím số",
    ScreenKind.CAMERA: "Quét mã",
    ScreenKind.SHADE: "Bảng nhanh",
    ScreenKind.MAP: "Bản đồ",
} | {kind: "Màn hình" for kind in ScreenKind if SCREENS[kind][0].get("title")}
"""Names from which ids of screens without a title are made."""
