"""The robot that guesses gets the chances that a person could compute by hand."""

from fractions import Fraction
from typing import Any

import pytest

from kiosk.activities import registry
from kiosk.content.authoring.rules.guessing import Strategy, chance_to_pass, check_shares, guesses, shares
from kiosk.content.authoring.rules.written import WrittenLesson
from kiosk.content.packs.marked import Marked

FIRST, LAST, LONGEST, CAREFUL = Strategy.FIRST, Strategy.LAST, Strategy.LONGEST, Strategy.CAREFUL


def told(text: str) -> dict[str, str]:
    return {"vi": text, "en": text}


def lesson(*steps: dict[str, Any]) -> WrittenLesson:
    data = {"steps": [{"id": f"buoc-{at}", **step} for at, step in enumerate(steps)]}
    tasks = {
        at: registry()[step["type"]].parse({key: value for key, value in step.items() if key != "type"})
        for at, step in enumerate(steps)
    }
    return WrittenLesson(Marked("bai.yaml", data, {("steps", at): at + 1 for at in range(len(steps))}), {}, tasks)


def choice(*texts: str, right: tuple[int, ...] = (0,), **more: Any) -> dict[str, Any]:
    options = [{"id": f"o{at}", "text": told(text), "right": at in right} for at, text in enumerate(texts)]
    explain = told("Vì như vậy thì an toàn.")
    return {"type": "choice", "question": told("Làm gì?"), "options": options, "explain": explain, **more}


def ordering(*texts: str) -> dict[str, Any]:
    items = [{"id": f"i{at}", "text": told(text)} for at, text in enumerate(texts)]
    return {"type": "ordering", "question": told("Thứ tự nào?"), "items": items, "explain": told("Vì như vậy nhanh.")}


def matching(*pairs: tuple[str, str]) -> dict[str, Any]:
    halves = [
        {"left": {"id": f"l{at}", "text": told(left)}, "right": {"id": f"r{at}", "text": told(right)}}
        for at, (left, right) in enumerate(pairs)
    ]
    return {"type": "matching", "question": told("Nối gì?"), "pairs": halves, "explain": told("Vì như vậy hợp.")}


def talk(*replies: tuple[str, str]) -> dict[str, Any]:
    choices = [{"id": f"c{at}", "to": to, "text": told(text)} for at, (text, to) in enumerate(replies)]
    ends = [{"id": end, "end": end, "text": told("Hết chuyện rồi.")} for end in ("good", "bad")]
    nodes = [{"id": "dau", "text": told("Chào!"), "choices": choices}, *ends]
    return {"type": "dialogue", "question": told("Nói gì?"), "form": "call", "nodes": nodes}


@pytest.mark.parametrize(
    ("step", "strategy", "chance"),
    [
        (choice("a", "b", "c"), FIRST, Fraction(1, 3)),
        (choice("a", "b", "c", shuffle=False), FIRST, 1),
        (choice("a", "b", "c", shuffle=False), LAST, 0),
        (choice("dài nhất", "vừa", "c"), LONGEST, 1),
        (choice("dài", "vừa", "rất dài"), LONGEST, 0),
        (choice("dài", "vừa", "c"), LONGEST, Fraction(1, 2)),
        (choice("Hỏi người nhà", "Đi", "Chạy"), CAREFUL, 1),
        (choice("Đi", "Không hỏi", "Chạy"), CAREFUL, 0),
        (choice("Đi", "Đứng", "Chạy"), CAREFUL, Fraction(1, 3)),
        (choice("a", "b", "c", "d", right=(0, 1), several=True), LAST, Fraction(1, 6)),
        (choice("dài nhất", "dài", "c", "d", right=(0, 1), several=True), LONGEST, 1),
        (ordering("a", "b", "c"), FIRST, Fraction(1, 6)),
        (ordering("dài nhất", "vừa", "c"), LONGEST, 1),
        (ordering("c", "vừa", "dài nhất"), LONGEST, 0),
        (matching(("a", "x"), ("b", "y"), ("c", "z")), LAST, Fraction(1, 6)),
        (matching(("a", "x"), ("bb", "yy"), ("ccc", "zzz")), LONGEST, 1),
        (matching(("a", "xxx"), ("bb", "yy"), ("ccc", "z")), LONGEST, 0),
        (matching(("a", "xx"), ("b", "yy"), ("ccc", "zzz")), LONGEST, Fraction(1, 2)),
        (talk(("Đi", "bad"), ("Tắt máy", "good")), FIRST, 0),
        (talk(("Đi", "bad"), ("Tắt máy", "good")), LAST, 1),
        (talk(("Đi", "bad"), ("Tắt máy", "good")), CAREFUL, 1),
        (talk(("Đi", "dau"), ("Tắt máy", "good"), ("Nói", "bad")), FIRST, 0),
    ],
)
def test_the_chance_of_one_question(step: dict[str, Any], strategy: Strategy, chance: Fraction):
    assert guesses(lesson(step), strategy)[0] == pytest.approx(float(chance))


def test_warning_signs_are_taken_from_top_to_bottom():
    step = {"type": "hotspot", **registry()["hotspot"].sample}
    assert [guesses(lesson(step), one)[0] for one in (FIRST, LAST)] == [0, 1]


def test_nothing_is_typed_or_done_on_a_phone_by_chance():
    typed = {"type": "fill_in", **registry()["fill_in"].sample}
    errand = {"type": "phone_task", **registry()["phone_task"].sample}
    assert guesses(lesson(typed, errand), LONGEST) == {0: 0.0}


def test_four_of_five_right_answers_pass_a_lesson():
    sure, half = choice("dài nhất", "b", "c"), choice("dài", "xấu", "c")
    assert chance_to_pass(lesson(sure, sure, sure, half, half), LONGEST) == pytest.approx(0.75)


def test_an_errand_counts_for_the_lesson():
    errand = {"type": "phone_task", **registry()["phone_task"].sample}
    assert chance_to_pass(lesson(choice("dài nhất", "b"), errand), LONGEST) == 0


def test_too_many_right_guesses_of_all_lessons_are_reported_at_the_easiest_question():
    hard = lesson(choice("a", "b", "dài nhất"))
    easy = lesson(choice("a", "b", "dài nhất"), choice("dài nhất", "b", "c"))
    assert shares([hard, easy])[LONGEST] == (pytest.approx(1 / 3), 3)
    assert check_shares([hard, easy]) == []
    (problem,) = check_shares([easy])
    assert (problem.line, problem.field) == (2, "steps.1")
    assert problem.message == "50% of 2 questions are answered by always taking the longest answer"
