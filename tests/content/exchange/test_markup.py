"""What stands in lists and formulas of other programs keeps its meaning as plain text."""

import pytest

from kiosk.content.exchange.items import ForeignItem, ForeignOption, ItemKind
from kiosk.content.exchange.markup import plain_text
from kiosk.content.exchange.steps.mapping import map_item

FORMULAS = {
    "<msqrt><mn>2</mn></msqrt>": "√2",
    "<msqrt><mi>a</mi><mo>+</mo><mn>1</mn></msqrt>": "√(a + 1)",
    "<mroot><mn>8</mn><mn>3</mn></mroot>": "∛8",
    "<mfrac><mn>1</mn><mn>2</mn></mfrac>": "1/2",
    "<mfrac><mrow><mi>a</mi><mo>+</mo><mi>b</mi></mrow><mn>2</mn></mfrac>": "(a + b)/2",
    "<msup><mi>x</mi><mn>2</mn></msup><mo>=</mo><mn>4</mn>": "x² = 4",
    "<msup><mi>x</mi><mi>k</mi></msup>": "x^k",
    "<msub><mi>H</mi><mn>2</mn></msub><mi>O</mi>": "H₂O",
    "<mfenced><mi>a</mi><mi>b</mi></mfenced>": "(a, b)",
    "<semantics><mn>2</mn><annotation>two</annotation></semantics>": "2",
}
LISTS = {
    "<p>Làm:</p><ol><li>Bật máy</li><li>Vào mạng</li></ol><p>Sau đó?</p>": "Làm: 1) Bật máy; 2) Vào mạng. Sau đó?",
    "<ol><li><p>Một</p></li><li><p>Hai</p></li></ol>": "1) Một; 2) Hai.",
    "<ul><li>Gà<ul><li>trống</li><li>mái</li></ul></li><li>Vịt.</li></ul>": "Gà: trống; mái. Vịt.",
    "<ul><li>Một mục</li></ul>": "Một mục",
    "<ul><li>Ai?</li><li>Ở đâu?</li></ul>": "Ai? Ở đâu?",
}


@pytest.mark.parametrize("markup", FORMULAS)
def test_a_formula_is_written_on_one_line(markup: str) -> None:
    found = plain_text(f"<math xmlns='http://www.w3.org/1998/Math/MathML'>{markup}</math>")
    assert found.text == FORMULAS[markup]
    assert "formula" in " ".join(map(str, found.notes))


def test_a_formula_without_an_end_is_not_lost() -> None:
    assert plain_text("Tính <math><mn>2</mn><mo>+</mo><mn>3").text == "Tính 2 + 3"


def test_an_item_with_a_formula_that_cannot_be_written_is_left() -> None:
    found = plain_text("<math><mtable><mtr><mtd>1</mtd></mtr></mtable></math>")
    options = (ForeignOption("Một", is_right=True), ForeignOption("Hai"))
    item = ForeignItem("qti", "choice", ItemKind.CHOICE, prompt="Tính?", options=options, notes=found.notes)
    assert map_item(item).steps == ()
    assert "formula" in str(map_item(item).why[0])


@pytest.mark.parametrize("markup", LISTS)
def test_the_entries_of_a_list_do_not_run_together(markup: str) -> None:
    assert " ".join(plain_text(markup).text.split("\n")) == LISTS[markup]


@pytest.mark.parametrize("answer", ["√2", "1/2", "C++", "3,5", "-4", "2 × 3"])
def test_an_answer_that_its_signs_make_is_not_typed_without_them(answer: str) -> None:
    options = (ForeignOption(answer, is_right=True),)
    item = ForeignItem("qti", "text", ItemKind.FILL_IN, prompt="Bao nhiêu?", options=options)
    assert map_item(item).steps == ()


@pytest.mark.parametrize("answer", ["5.000", "+84912345678", "7:30", "0912.345.678", "OTP"])
def test_an_answer_with_signs_that_do_not_matter_is_typed(answer: str) -> None:
    options = (ForeignOption(answer, is_right=True),)
    item = ForeignItem("qti", "text", ItemKind.FILL_IN, prompt="Bao nhiêu?", options=options)
    assert [step.kind for step in map_item(item).steps] == ["fill_in"]


def test_a_text_that_was_cut_is_left() -> None:
    found = plain_text("a " * 20_000)
    item = ForeignItem("qti", "page", ItemKind.PAGE, prompt=found.text, notes=found.notes)
    assert map_item(item).steps == ()
