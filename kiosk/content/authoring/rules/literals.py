"""Finds numbers, sums, dates, ages and menu labels in texts that should refer to a fact, so that it can be corrected.

Rules: a telephone number is a fact wherever it stands, on a practice phone and in an answer, too. A sum, a date, a
percentage or an age is a fact where the lesson teaches; in a scene or a question it is practice data, and so it is
where the explanation of the same step repeats it. A menu label in quotes is a fact unless a practice phone of the
lesson shows it. Practice numbers (``0900 000 000``, zeros) are not facts.
"""

import re
from collections.abc import Collection, Iterator

from kiosk.content.authoring.rules.written import Speaker, WrittenLesson, WrittenText
from kiosk.content.authoring.source_head import Problems, problem_at
from kiosk.content.packs.facts import FACT, fact_text

_HELPLINE = re.compile(
    r"(?<![\d.,/])(?:11[1-5]|156|5656|1022|1[89]00[ .]?\d{4}|1[89]00[ .]?\d{2}[ .]?\d{2,4})(?![\d/]|[.,]\d)"
)
_LONG_NUMBER = re.compile(r"(?<![\d.,/])\d[\d .]*\d(?![\d/]|[.,]\d)")
_PRACTICE = re.compile(r"0900[ .]?000[ .]?000|[0 .]+")
_KINDS = (
    ("the sum", re.compile(r"(?<![\d.,])\d[\d.,]*\s*(?:nghìn|ngàn|triệu|tỷ|tỉ|đồng|đ)\b(?:\s*đồng)?")),
    ("the percentage", re.compile(r"(?<![\d.,])\d[\d.,]*\s*(?:%|phần trăm)")),
    ("the age", re.compile(r"(?<![\d.,])\d+\s*tuổi\b")),
    (
        "the date",
        re.compile(
            r"(?<![\d/])(?!24/7)\d{1,2}/\d{1,2}(?:/\d{4})?(?![\d/])"
            r"|\bngày \d+ tháng \d+|\bnăm \d{4}\b|\btháng \d+ năm \d+"
        ),
    ),
)
_LABEL = re.compile(
    r"\b(?:chạm|bấm|nhấn|chọn|mở|vào|mục|nút|dòng chữ|chữ)(?: vào| mục| nút| chữ| dòng)*\s+[“«]([^”»]{2,40})[”»]",
    re.IGNORECASE,
)
_OWN_KEYS = frozenset({"xong", "tiếp tục", "tiếp", "thử lại", "xem", "làm theo", "tự làm", "làm khác đi", "nghe lại"})
"""Keys of the kiosk itself, which a lesson may name."""
FEWEST_DIGITS = 3
_SITUATION = frozenset({"question", "goal"})
"""Fields of a step that describe a situation; its numbers are practice data."""
_CURE = "add it to facts and write {fact:…} in its place"


def check_literals(lesson: WrittenLesson) -> Problems:
    """Return a problem for each literal in the Vietnamese texts that should be a fact."""
    found: Problems = []
    scenes = _scenes(lesson)
    labels = {text.text.casefold().strip() for text in lesson.vietnamese if text.speaker is not Speaker.LESSON}
    for text in lesson.vietnamese:
        bare = FACT.sub("", text.raw)
        literals = [("the number", hit[0]) for hit in _HELPLINE.finditer(bare)]
        if text.speaker is Speaker.LESSON:
            literals += _labels(bare, labels)
        if _is_teaching(text):
            scene = scenes.get(text.step, "") if text.step is not None else ""
            literals += [(what, hit) for what, hit in _values(bare) if hit.casefold() not in scene]
        for what, literal in literals:
            message, cure = f"{what} «{literal}» may change", _CURE
            if name := _fact_with(lesson, literal):
                cure = f"write {{fact:{name}}}, and list {name} in the lesson's facts"
            found.append(problem_at(lesson.marked, text.place, message, cure))
    return found


def _is_teaching(text: WrittenText) -> bool:
    """Whether the lesson itself states something, outside the situation that a question or an errand describes."""
    is_situation = text.step is not None and text.name in _SITUATION
    return text.speaker is Speaker.LESSON and not is_situation


def _values(bare: str) -> Iterator[tuple[str, str]]:
    known = [(hit.span(), hit[0], what) for what, kind in _KINDS for hit in kind.finditer(bare)]
    known += [(hit.span(), "", "") for hit in _HELPLINE.finditer(bare)]
    yield from ((what, literal) for _, literal, what in known if literal)
    for hit in _LONG_NUMBER.finditer(bare):
        digits = hit[0].strip(" .")
        is_long = sum(char.isdigit() for char in digits) >= FEWEST_DIGITS
        is_known = any(start <= hit.start() < end for (start, end), _, _ in known)
        if is_long and not is_known and not _PRACTICE.fullmatch(digits):
            yield "the number", digits


def _labels(bare: str, labels: Collection[str]) -> Iterator[tuple[str, str]]:
    for hit in _LABEL.finditer(bare):
        label = hit[1].casefold().strip(" .,")
        if label not in labels and label not in _OWN_KEYS and hit[1][:1].isupper():
            yield "the menu label", hit[1]


def _scenes(lesson: WrittenLesson) -> dict[int, str]:
    """What the scenes, the questions and the answers of each step say, by the index of the step."""
    found: dict[int, str] = {}
    for text in lesson.vietnamese:
        is_scene = text.speaker is not Speaker.LESSON or text.name in _SITUATION
        if text.step is not None and is_scene:
            found[text.step] = f"{found.get(text.step, '')} {text.text.casefold()}"
    return found


def _fact_with(lesson: WrittenLesson, literal: str) -> str:
    names = (name for name, fact in lesson.facts.items() if fact_text(fact, "vi").casefold() == literal.casefold())
    return next(names, "")
