"""What is written for Moodle means the same by Moodle's own rules, which `moodles_rules` restates."""

import pytest

from kiosk.activities import registry
from kiosk.content.exchange.formats import OwnQuestion, writers
from tests.content.exchange import moodles_rules as moodle

ODD = (
    "%50% giá",
    "%-100%",
    "50% = một nửa",
    "AT&amp;T",
    "R&D",
    "a < b & c > d",
    "<b>",
    "&copy",
    "[html] là gì",
    "a ~ b # c: d",
    "C:\\new\\text",
    "Cài đặt->Wi-Fi",
    "a+b",
    "3*4",
    "//",
    "= 5",
    "{x}".replace("{", "(").replace("}", ")"),
)
READ = {"gift": lambda data: moodle.read_gift(data.decode()), "moodle": moodle.read_xml}


def flat(words: str) -> str:
    return " ".join(words.split())


def written(form: str, kind: str, payload: dict) -> tuple:
    question = OwnQuestion("Bài", "cau", kind, registry()[kind].parse(payload), {})
    assert writers()[form].fault(question) is None
    (found,) = READ[form](writers()[form].write([question], "Gói"))
    return found


def options(odd: str, right: str) -> list[dict]:
    return [
        {"id": "a", "text": {"vi": odd}, "right": "a" in right, **({} if "a" in right else {"explain": {"vi": odd}})},
        {"id": "b", "text": {"vi": "Câu kia"}, "right": "b" in right},
        {"id": "c", "text": {"vi": "Câu nữa"}, "right": "c" in right},
    ]


@pytest.mark.parametrize("form", READ)
@pytest.mark.parametrize("odd", ODD)
@pytest.mark.parametrize("right", ["a", "b", "ac", "bc"])
def test_a_choice_keeps_its_options_and_what_is_right(form: str, odd: str, right: str) -> None:
    payload = {"question": {"vi": f"{odd} hỏi"}, "options": options(odd, right), "explain": {"vi": f"Vì {odd}"}}
    several = len(right) > 1
    kind, prompt, answers, general = written(form, "choice", payload | ({"several": True} if several else {}))
    assert (kind, prompt, general) == ("multiple" if several else "single", f"{odd} hỏi", f"Vì {odd}")
    wrong = -100 if several else 0
    share = 100 / len(right)
    expected = [
        (one["text"]["vi"], share if one["right"] else wrong, one.get("explain", {}).get("vi", ""))
        for one in payload["options"]
    ]
    assert answers == expected


@pytest.mark.parametrize("form", READ)
@pytest.mark.parametrize("odd", [odd for odd in ODD if "->" not in odd and odd != "//"])
def test_a_typed_answer_accepts_itself_and_nothing_more(form: str, odd: str) -> None:
    payload = {
        "question": {"vi": f"Gõ {odd}"},
        "answer": {"vi": odd},
        "also": ["OTP"],
        "explain": {"vi": f"Vì {odd}"},
    }
    kind, prompt, answers, general = written(form, "fill_in", payload)
    assert (kind, prompt, general) == ("shortanswer", f"Gõ {odd}", f"Vì {odd}")
    assert [weight for _, weight, _ in answers] == [100, 100]
    assert moodle.accepts(answers[0][0], odd)
    assert not moodle.accepts(answers[0][0], odd.replace("*", "5") + "x")
    assert odd == odd.replace("*", "5") or not moodle.accepts(answers[0][0], odd.replace("*", "5"))


@pytest.mark.parametrize("form", READ)
@pytest.mark.parametrize("odd", [odd for odd in ODD if "->" not in odd and len(odd.split()) <= 5])
def test_pairs_stay_pairs(form: str, odd: str) -> None:
    pairs = [(f"{odd} 1", f"{odd} 2"), ("hai", "b"), ("ba", "c")]
    payload = {
        "question": {"vi": "Nối."},
        "pairs": [
            {"left": {"id": f"l{n}", "text": {"vi": left}}, "right": {"id": f"r{n}", "text": {"vi": right}}}
            for n, (left, right) in enumerate(pairs)
        ],
        "explain": {"vi": "Vì thế."},
    }
    kind, _, found, _ = written(form, "matching", payload)
    assert (kind, found) == ("matching", pairs)


@pytest.mark.parametrize("form", READ)
@pytest.mark.parametrize("is_true", [True, False])
def test_a_statement_stays_true_or_false(form: str, is_true: bool) -> None:
    answers = [
        {"id": "true", "text": {"vi": "Đúng"}, "right": is_true},
        {"id": "false", "text": {"vi": "Sai"}, "right": not is_true},
    ]
    answers[is_true]["explain"] = {"vi": "Chưa -> đúng."}
    payload = {"question": {"vi": "Mã?"}, "options": answers, "true_false": True, "explain": {"vi": "Vì thế."}}
    kind, _, found, general = written(form, "choice", payload)
    told = ["", ""]
    told[is_true] = "Chưa -> đúng."
    assert (kind, general) == ("truefalse", "Vì thế.")
    assert found == [("true", 100.0 * is_true, told[0]), ("false", 100.0 * (not is_true), told[1])]
