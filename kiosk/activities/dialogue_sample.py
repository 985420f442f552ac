"""Sample payload of the kind ``dialogue``: a caller claims to be the police."""

from collections.abc import Mapping
from typing import Any

SAMPLE: Mapping[str, Any] = {
    "question": {
        "vi": "Có người lạ gọi cho {addr}. {Addr} trả lời thế nào?",
        "en": "A stranger calls. What do you do?",
    },
    "form": "call",
    "caller": {"vi": "Số lạ", "en": "Unknown number"},
    "nodes": [
        {
            "id": "mo-dau",
            "text": {
                "vi": "Tôi là công an đây. {Addr} đang dính vào một vụ án lớn!",
                "en": "This is the police. You are part of a big case!",
            },
            "sign": {"vi": "Tự xưng công an, dọa nạt", "en": "Claims to be police, threatens"},
            "hint": {"vi": "Công an có làm việc qua điện thoại không?", "en": "Do the police work by phone?"},
            "choices": [
                {"id": "tat-ngay", "text": {"vi": "Tắt máy", "en": "Hang up"}, "to": "an-toan", "hang_up": True},
                {
                    "id": "hoi-them",
                    "text": {"vi": "Thưa anh, vụ án gì vậy?", "en": "What case is it, sir?"},
                    "to": "doi-tien",
                    "explain": {
                        "vi": "Càng nói chuyện, kẻ gian càng dễ dọa {addr}.",
                        "en": "The longer you talk, the more they can scare you.",
                    },
                },
            ],
        },
        {
            "id": "doi-tien",
            "text": {
                "vi": "Muốn thoát tội thì chuyển tiền ngay, và không được nói với ai!",
                "en": "To be cleared, send money at once, and tell nobody!",
            },
            "sign": {"vi": "Giục chuyển tiền, bắt giữ bí mật", "en": "Wants money fast, and secrecy"},
            "choices": [
                {"id": "tat-may", "text": {"vi": "Tắt máy", "en": "Hang up"}, "to": "an-toan", "hang_up": True},
                {"id": "chuyen", "text": {"vi": "Tôi chuyển ngay đây", "en": "I will send it now"}, "to": "mat-tien"},
            ],
        },
        {
            "id": "an-toan",
            "end": "good",
            "text": {
                "vi": "{Addr} tắt máy là đúng. Kẻ gian không lấy được gì. Nhớ báo công an xã.",
                "en": "Hanging up was right. They got nothing. Tell the commune police.",
            },
        },
        {
            "id": "mat-tien",
            "end": "bad",
            "text": {
                "vi": "Nếu là thật thì {addr} đã mất tiền. Ở đây không sao, mình thử lại nhé.",
                "en": "In real life your money would be gone. Here no harm is done; try again.",
            },
        },
    ],
}
