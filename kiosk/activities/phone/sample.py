"""Sample payload of the kind ``phone_task``."""

from collections.abc import Mapping
from typing import Any

SAMPLE: Mapping[str, Any] = {
    "goal": {
        "vi": "Chữ trên điện thoại nhỏ quá. {Addr} chỉnh cho chữ to lên.",
        "en": "The letters are too small. Make them bigger.",
    },
    "why": {
        "vi": "Máy thật có thể để mục này ở chỗ khác một chút.",
        "en": "On a real phone it may be in a slightly different place.",
    },
    "praise": {"vi": "{Addr} đã tự chỉnh được cỡ chữ.", "en": "You changed the letter size yourself."},
    "home": "trang-chinh",
    "start": "trang-chinh",
    "values": {
        "co-chu": {
            "of": ["nho", "vua", "to"],
            "labels": {
                "nho": {"vi": "Nhỏ", "en": "Small"},
                "vua": {"vi": "Vừa", "en": "Medium"},
                "to": {"vi": "To", "en": "Large"},
            },
        }
    },
    "screens": [
        {
            "id": "trang-chinh",
            "kind": "home",
            "elements": [
                {
                    "id": "danh-ba",
                    "kind": "app",
                    "icon": "contacts",
                    "text": {"vi": "Danh bạ", "en": "Contacts"},
                    "on": [
                        {
                            "wrong": {
                                "vi": "Đây là danh bạ. Cỡ chữ nằm trong Cài đặt.",
                                "en": "These are the contacts. The letter size is in Settings.",
                            }
                        }
                    ],
                },
                {
                    "id": "cua-hang",
                    "kind": "app",
                    "icon": "store",
                    "text": {"vi": "Chợ ứng dụng", "en": "App market"},
                    "on": [
                        {
                            "costs": "money",
                            "wrong": {
                                "vi": "Ở đây có thể mua nhầm. Máy nào cũng chỉnh được cỡ chữ mà không mất tiền.",
                                "en": "Here you might buy by mistake. Every phone can do it for free.",
                            },
                        }
                    ],
                },
                {
                    "id": "cai-dat",
                    "kind": "app",
                    "icon": "settings",
                    "text": {"vi": "Cài đặt", "en": "Settings"},
                    "on": [{"go": "cai-dat", "how": {"vi": "Chạm vào Cài đặt.", "en": "Touch Settings."}}],
                },
            ],
        },
        {
            "id": "cai-dat",
            "kind": "list",
            "title": {"vi": "Cài đặt", "en": "Settings"},
            "elements": [
                {
                    "id": "am-thanh",
                    "kind": "row",
                    "icon": "sound",
                    "text": {"vi": "Âm thanh", "en": "Sound"},
                    "on": [{"go": "am-thanh"}],
                },
                {
                    "id": "man-hinh",
                    "kind": "row",
                    "icon": "screen",
                    "text": {"vi": "Màn hình", "en": "Display"},
                    "on": [{"go": "man-hinh", "how": {"vi": "Chạm vào Màn hình.", "en": "Touch Display."}}],
                },
            ],
        },
        {
            "id": "man-hinh",
            "kind": "list",
            "back": "cai-dat",
            "title": {"vi": "Màn hình", "en": "Display"},
            "elements": [
                {
                    "id": "co-chu",
                    "kind": "slider",
                    "text": {"vi": "Cỡ chữ", "en": "Letter size"},
                    "value": "co-chu",
                    "on": [
                        {
                            "gesture": "slide",
                            "to": "to",
                            "how": {
                                "vi": "Kéo nút tròn sang hết bên phải.",
                                "en": "Move the round knob all the way to the right.",
                            },
                        }
                    ],
                }
            ],
        },
        {
            "id": "am-thanh",
            "kind": "list",
            "back": "cai-dat",
            "title": {"vi": "Âm thanh", "en": "Sound"},
            "elements": [
                {"id": "tieng", "kind": "text", "text": {"vi": "Chỗ này chỉnh tiếng.", "en": "This is for sound."}}
            ],
        },
    ],
    "done": [{"values": {"co-chu": "to"}}],
    "variant": {
        "goal": {
            "vi": "Máy của người khác: mục Cài đặt nằm chỗ khác. {Addr} chỉnh chữ to lên.",
            "en": "Another person's phone: things lie elsewhere. Make the letters bigger.",
        },
        "order": {"trang-chinh": ["cai-dat", "danh-ba", "cua-hang"]},
        "texts": {"cai-dat": {"man-hinh": {"vi": "Hiển thị", "en": "Screen and light"}}},
    },
}
