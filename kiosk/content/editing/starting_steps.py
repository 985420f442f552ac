"""What a new step contains: a small Vietnamese text for each field that has to be filled in.

Rules: a new step is valid at once, so that the preview shows it. A kind that is not listed here starts from the
Vietnamese texts of its sample.
"""

from collections.abc import Mapping
from typing import Any

_EXPLAIN = {"vi": "Viết vì sao ở đây."}

STARTS: Mapping[str, Mapping[str, Any]] = {
    "page": {"title": {"vi": "Viết tên trang ở đây"}, "text": {"vi": "Viết một, hai câu ngắn ở đây."}},
    "choice": {
        "question": {"vi": "Viết câu hỏi ở đây?"},
        "options": [
            {"id": "mot", "text": {"vi": "Viết câu đúng ở đây"}, "right": True},
            {"id": "hai", "text": {"vi": "Viết câu khác ở đây"}, "right": False, "explain": _EXPLAIN},
        ],
        "explain": _EXPLAIN,
    },
    "dialogue": {
        "question": {"vi": "Có người gọi. {Addr} chọn cách trả lời."},
        "form": "call",
        "caller": {"vi": "Số lạ"},
        "nodes": [
            {
                "id": "mo-dau",
                "text": {"vi": "Viết lời người gọi ở đây."},
                "choices": [
                    {"id": "cup-may", "text": {"vi": "Cúp máy"}, "to": "an-toan", "hang_up": True},
                    {"id": "lam-theo", "text": {"vi": "Làm theo lời họ"}, "to": "bi-lua"},
                ],
            },
            {"id": "an-toan", "text": {"vi": "Viết kết thúc tốt ở đây."}, "end": "good"},
            {"id": "bi-lua", "text": {"vi": "Viết điều xảy ra ngoài đời ở đây."}, "end": "bad"},
        ],
    },
    "fill_in": {
        "question": {"vi": "{Addr} điền chữ còn thiếu vào câu này."},
        "sentence": {"vi": "Viết câu có chỗ ____ ở đây."},
        "answer": {"vi": "trống"},
        "explain": _EXPLAIN,
    },
    "hotspot": {
        "question": {"vi": "{Addr} chạm vào những chỗ đáng ngờ."},
        "scene": {
            "message": {
                "sender": {"vi": "Số lạ"},
                "lines": [
                    {"id": "dong-mot", "text": {"vi": "Viết dòng thứ nhất ở đây."}},
                    {"id": "dong-hai", "text": {"vi": "Viết dòng thứ hai ở đây."}},
                ],
            }
        },
        "spots": [
            {"id": "mot", "line": "dong-mot", "label": {"vi": "Dòng thứ nhất"}, "right": True, "explain": _EXPLAIN},
            {"id": "hai", "line": "dong-hai", "label": {"vi": "Dòng thứ hai"}, "right": False, "explain": _EXPLAIN},
        ],
        "explain": _EXPLAIN,
    },
    "matching": {
        "question": {"vi": "{Addr} nối mỗi thứ với việc của nó."},
        "pairs": [
            {
                "left": {"id": f"{word}-trai", "text": {"vi": left}},
                "right": {"id": f"{word}-phai", "text": {"vi": right}},
            }
            for word, left, right in (
                ("mot", "Viết thứ một ở đây", "Viết việc một ở đây"),
                ("hai", "Viết thứ hai ở đây", "Viết việc hai ở đây"),
                ("ba", "Viết thứ ba ở đây", "Viết việc ba ở đây"),
            )
        ],
        "explain": _EXPLAIN,
    },
    "ordering": {
        "question": {"vi": "{Addr} làm gì trước? Chạm theo thứ tự, rồi chạm nút Xong."},
        "items": [
            {"id": "mot", "text": {"vi": "Viết việc làm trước ở đây"}},
            {"id": "hai", "text": {"vi": "Viết việc tiếp theo ở đây"}},
            {"id": "ba", "text": {"vi": "Viết việc sau cùng ở đây"}},
        ],
        "explain": _EXPLAIN,
    },
    "sorting": {
        "question": {"vi": "Mỗi thứ thuộc nhóm nào?"},
        "groups": [{"id": "nhom-mot", "text": {"vi": "Nhóm một"}}, {"id": "nhom-hai", "text": {"vi": "Nhóm hai"}}],
        "items": [
            {"id": "mot", "text": {"vi": "Viết thứ một ở đây"}, "group": "nhom-mot"},
            {"id": "hai", "text": {"vi": "Viết thứ hai ở đây"}, "group": "nhom-mot"},
            {"id": "ba", "text": {"vi": "Viết thứ ba ở đây"}, "group": "nhom-hai"},
            {"id": "bon", "text": {"vi": "Viết thứ tư ở đây"}, "group": "nhom-hai"},
        ],
        "explain": _EXPLAIN,
    },
    "touch_gym": {
        "question": {"vi": "{Addr} tập tay với màn hình."},
        "exercises": [{"id": "cham", "gesture": "tap"}],
        "explain": {"vi": "Viết lời khen ở đây."},
    },
    "typing": {
        "question": {"vi": "{Addr} gõ chữ này. Phím cần chạm có màu vàng."},
        "text": "quê",
        "explain": {"vi": "Viết lời khen ở đây."},
    },
    "video": {
        "title": {"vi": "Viết tên phim ở đây"},
        "text": {"vi": "Viết phim cho thấy gì ở đây."},
        "video": "media/phim.webm",
        "picture": "media/phim.png",
        "captions": [{"start": 0, "end": 4, "text": {"vi": "Viết lời của phim ở đây"}}],
    },
    "phone_task": {
        "goal": {"vi": "Viết việc cần làm trên điện thoại ở đây."},
        "praise": {"vi": "{Addr} đã tự làm được."},
        "start": "trang-chinh",
        "home": "trang-chinh",
        "screens": [
            {
                "id": "trang-chinh",
                "kind": "home",
                "elements": [
                    {
                        "id": "danh-ba",
                        "kind": "app",
                        "icon": "contacts",
                        "text": {"vi": "Danh bạ"},
                        "on": [{"wrong": {"vi": "Đây là danh bạ. Việc này làm trong Cài đặt."}}],
                    },
                    {
                        "id": "mo-cai-dat",
                        "kind": "app",
                        "icon": "settings",
                        "text": {"vi": "Cài đặt"},
                        "on": [{"go": "cai-dat", "how": {"vi": "Chạm vào Cài đặt."}}],
                    },
                ],
            },
            {
                "id": "cai-dat",
                "kind": "success",
                "title": {"vi": "Cài đặt"},
                "elements": [{"id": "loi-nhan", "kind": "text", "text": {"vi": "Đã mở được rồi."}}],
            },
        ],
        "done": [{"screen": "cai-dat"}],
        "variant": {
            "goal": {"vi": "Máy khác để các mục chỗ khác. {Addr} làm lại việc này."},
            "order": {"trang-chinh": ["mo-cai-dat", "danh-ba"]},
        },
    },
}
