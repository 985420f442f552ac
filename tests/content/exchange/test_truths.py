"""What becomes of a question means what the question means: right answer, order, feedback, hint, picture, gap."""

import csv
import io
from collections import Counter
from dataclasses import replace
from pathlib import Path

import pytest
from openpyxl import Workbook

from kiosk.content.exchange.steps.mapping import map_item
from tests.content.exchange import moodles_rules as moodle
from tests.content.exchange import truths
from tests.content.exchange.corpus import items_of
from tests.content.exchange.truths import Answer, Truth, verdict

BOTH = list(truths.of_every_kind())
ONLY_XML = [
    Truth("ordering", "Xếp thứ tự.", tuple(Answer(f"Bước {n}", n) for n in range(1, 5)), "Đúng thứ tự."),
    Truth("single", "Nút nào?", (Answer("Xanh", 100, has_picture=True), Answer("Đỏ")), "Nút xanh."),
    Truth("single", "Hình gì?", (Answer("Khóa", 100), Answer("Chìa")), "Đó là khóa.", has_picture=True),
    Truth(
        "matching", "Nối hình.", tuple(Answer(f"Thứ {n}", 100, partner=f"v{n}", has_picture=n == 1) for n in range(3))
    ),
    Truth("single", "Có gợi ý?", (Answer("Có", 100), Answer("Không")), "Vì có.", hint="Nhìn kỹ lại."),
    Truth("shortanswer", "Gõ có gợi ý?", (Answer("OTP", 100),), "Vì có.", hint="Ba chữ cái."),
    Truth("single", "Giữ thứ tự?", (Answer("Một", 100), Answer("Hai")), "Vì thế.", shuffles=False),
]
AIKEN = [
    one
    for one in BOTH
    if one.kind in {"single", "multiple"} and all(a.weight in {100, 0, 50, -50} for a in one.answers)
]
AIKEN = [one for one in AIKEN if one.prompt not in {"Nửa đúng?", "Không câu nào đúng?"}]
PLAIN = [replace(one, general="", answers=tuple(replace(a, feedback="") for a in one.answers)) for one in AIKEN]
TABLE = [
    replace(one, answers=tuple(replace(a, feedback="") for a in one.answers))
    for one in [*BOTH, *(one for one in ONLY_XML if one.hint)]
    if one.kind in {"single", "multiple", "shortanswer", "truefalse", "description"}
    or (one.kind == "gap" and "Cô Lan kể." not in one.prompt)
    if all(a.weight in {0, 100, 50, -50} and "*" not in a.text for a in one.answers) and "Nửa" not in one.prompt
    if one.prompt != "Gõ gần đúng?"
]


def compared(path: Path, wanted: list[Truth]) -> Counter:
    _, items = items_of(path)
    assert len(items) == len(wanted)
    found = Counter()
    faults = []
    for truth, item in zip(wanted, items, strict=True):
        said = verdict(truth, map_item(item))
        found[said.partition(":")[0]] += 1
        faults += [f"{truth.kind} {truth.prompt!r}: {said}"] if said.startswith("wrong") else []
    print(path.name, dict(found))
    assert not faults, "\n".join(faults)
    return found


@pytest.mark.parametrize("form", ["", "moodle", "html"])
def test_gift_means_what_it_says(form: str, tmp_path: Path) -> None:
    (tmp_path / "a.gift").write_text("\n\n".join(truths.in_gift(one, form) for one in BOTH), "utf-8")
    assert compared(tmp_path / "a.gift", BOTH)["right"] > 100


def test_moodle_xml_means_what_it_says(tmp_path: Path) -> None:
    wanted = [*BOTH, *ONLY_XML]
    (tmp_path / "a.xml").write_text(f"<quiz>{''.join(map(truths.in_xml, wanted))}</quiz>", "utf-8")
    assert compared(tmp_path / "a.xml", wanted)["right"] > 100


def test_aiken_means_what_it_says(tmp_path: Path) -> None:
    (tmp_path / "a.txt").write_text("\n".join(map(truths.in_aiken, PLAIN)), "utf-8")
    compared(tmp_path / "a.txt", PLAIN)


def test_a_workbook_means_what_it_says(tmp_path: Path) -> None:
    book = Workbook()
    for row in csv.reader(io.StringIO(truths.in_table(TABLE)), delimiter=";"):
        book.active.append([int(cell) if cell.isdecimal() else cell or None for cell in row])
    book.save(tmp_path / "a.xlsx")
    assert compared(tmp_path / "a.xlsx", TABLE)["right"] > 40


def test_a_table_means_what_it_says(tmp_path: Path) -> None:
    (tmp_path / "a.csv").write_text(truths.in_table(TABLE), "utf-8")
    assert compared(tmp_path / "a.csv", TABLE)["right"] > 40


@pytest.mark.parametrize("truth", [one for one in BOTH if "gap" not in one.kind], ids=lambda one: one.prompt[:30])
def test_the_corpus_means_the_same_by_moodles_own_rules(truth: Truth) -> None:
    wanted = [(one.text, one.weight, one.feedback) for one in truth.answers]
    if truth.kind == "matching":
        wanted = [(one.text, one.partner) for one in truth.answers]
    for found in (
        *(moodle.read_gift(truths.in_gift(truth, form))[0] for form in ("", "html")),
        moodle.read_xml(f"<quiz>{truths.in_xml(truth)}</quiz>".encode())[0],
    ):
        kind, prompt, answers, general = found
        said = [(text.replace("\\*", "*"), *rest) for text, *rest in answers]
        assert (kind, prompt, general) == (truth.kind, truth.prompt, truth.general)
        assert said == [tuple(one) for one in wanted]


FORMS = {
    "cloze": "{{1:SA:={word}}}",
    "cloze to choose": "{{1:MCV:={word}~{other}#Chưa.}}",
    "gapselect": "[[{number}]]",
    "ddwtos": "[[{number}]]",
}


@pytest.mark.parametrize("form", FORMS)
@pytest.mark.parametrize("words", [4, 9, 15, 20])
@pytest.mark.parametrize("count", [1, 2, 3, 5])
def test_each_gap_has_its_own_answer(form: str, words: int, count: int, tmp_path: Path) -> None:
    kind = form.partition(" ")[0]
    pairs = [(f"đúng {chr(97 + n)}", f"sai {chr(97 + n)}") for n in range(count)]
    gaps = [FORMS[form].format(number=2 * n + 1, word=one, other=two) for n, (one, two) in enumerate(pairs)]
    text = " ".join(truths.sentence(words, words // 2).replace(truths.GAP, gap) for gap in gaps)
    tag = {"gapselect": "selectoption", "ddwtos": "dragbox"}.get(kind, "")
    boxes = [f"<{tag}><text>{word}</text><group>{n}</group></{tag}>" for n, pair in enumerate(pairs) for word in pair]
    asked = f"<questiontext format='html'><text><![CDATA[<p>{text}</p>]]></text></questiontext>"
    question = f"<question type='{kind}'>{asked}{''.join(boxes) if tag else ''}</question>"
    (tmp_path / "a.xml").write_text(f"<quiz>{question}</quiz>", "utf-8")
    steps = [one for one in map_item(items_of(tmp_path / "a.xml")[1][0]).steps if one.kind != "page"]
    found = []
    for step in steps:
        if step.kind == "fill_in":
            found.append((step.payload["answer"]["vi"], None))
        else:
            right = [one["text"]["vi"] for one in step.payload["options"] if one["right"]]
            wrong = [one["text"]["vi"] for one in step.payload["options"] if not one["right"]]
            found.append((right[0], wrong[0]))
            assert (len(right), len(wrong)) == (1, 1)
    assert found == [(right, None if form == "cloze" else wrong) for right, wrong in pairs]
