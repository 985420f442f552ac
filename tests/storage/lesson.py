"""Sample lesson with every kind of question, in the form in which events record it."""

from typing import Any

from kiosk.domain.ids import LessonId, StepId

LESSON = LessonId("an-toan-tren-mang/ma-otp")


def texts(vi: str, en: str) -> dict[str, str]:
    return {"vi": vi, "en": en}


_OPTIONS = {"call-back": texts("Gọi lại", "Call back"), "hang-up": texts("Cúp máy", "Hang up")}
_PARTS = {
    "one": texts("Mở ứng dụng", "Open the app"),
    "two": texts("Nhập số", "Type the number"),
    "three": texts("Bấm gửi", "Press send"),
}
INTERACTIONS: dict[str, dict[str, Any]] = {
    "ai-hoi": {"type": "choice", "correct": "hang-up", "wrong": "call-back", "components": {"choices": _OPTIONS}},
    "thu-tu": {
        "type": "sequencing",
        "correct": "one[,]two[,]three",
        "wrong": "two[,]one[,]three",
        "components": {"choices": _PARTS},
    },
    "chia-nhom": {
        "type": "matching",
        "correct": "one[.]safe[,]two[.]risky",
        "wrong": "one[.]risky[,]two[.]safe",
        "components": {
            "source": {part: _PARTS[part] for part in ("one", "two")},
            "target": {"safe": texts("An toàn", "Safe"), "risky": texts("Nguy hiểm", "Risky")},
        },
    },
    "dung-sai": {"type": "true-false", "correct": "false", "wrong": "true", "components": {}},
    "dau-hieu": {"type": "other", "correct": "link[,]sender", "wrong": "logo", "components": {"choices": _PARTS}},
}
STEPS = tuple(map(StepId, ("mo-dau", *INTERACTIONS)))
QUESTIONS = STEPS[1:]
