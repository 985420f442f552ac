"""Tests of the theme: contrasts as defined in WCAG 2.2, text sizes, the size of the design, and reduced motion."""

import pytest
from PySide6.QtGui import QColor

from tests.qml.stage import Stage

BODY = [
    ("ink", "paper"),
    ("ink", "card"),
    ("ink", "cardPressed"),
    ("ink", "chip"),
    ("ink", "goldTint"),
    ("ink", "rightTint"),
    ("darkInk", "dark"),
    ("goldInk", "gold"),
    ("goldInk", "goldPressed"),
]
OTHER = [
    ("softInk", "paper"),
    ("softInk", "card"),
    ("primaryInk", "primary"),
    ("primaryInk", "primaryPressed"),
    ("darkInk", "darkPressed"),
    ("rightInk", "right"),
    ("right", "rightTint"),
    ("attractInk", "attract"),
    ("attractSoftInk", "attract"),
]
LINES = [("controlLine", "paper"), ("controlLine", "card"), ("focusEdge", "focus"), ("primary", "paper")]
STRANDS = ["basics", "skills", "services", "safety"]


def luminance(colour: QColor) -> float:
    def linear(value: float) -> float:
        return value / 12.92 if value <= 0.04045 else ((value + 0.055) / 1.055) ** 2.4

    return 0.2126 * linear(colour.redF()) + 0.7152 * linear(colour.greenF()) + 0.0722 * linear(colour.blueF())


def contrast(one: QColor, other: QColor) -> float:
    light, dark = sorted((luminance(one), luminance(other)), reverse=True)
    return (light + 0.05) / (dark + 0.05)


def between(stage: Stage, group: str, pair: tuple[str, str]) -> float:
    return contrast(stage.read(f"Theme.{group}.{pair[0]}"), stage.read(f"Theme.{group}.{pair[1]}"))


def test_contrast_is_measured_as_wcag_says() -> None:
    assert contrast(QColor("white"), QColor("black")) == pytest.approx(21.0)
    assert contrast(QColor("#777777"), QColor("white")) == pytest.approx(4.48, abs=0.01)


@pytest.mark.parametrize("pair", BODY, ids="-on-".join)
def test_body_text_stands_out_seven_to_one(stage: Stage, pair: tuple[str, str]) -> None:
    assert between(stage, "plainColours", pair) >= 7


@pytest.mark.parametrize("pair", OTHER, ids="-on-".join)
def test_other_text_stands_out_four_and_a_half_to_one(stage: Stage, pair: tuple[str, str]) -> None:
    assert between(stage, "plainColours", pair) >= 4.5


@pytest.mark.parametrize("pair", LINES, ids="-on-".join)
def test_lines_of_controls_stand_out_three_to_one(stage: Stage, pair: tuple[str, str]) -> None:
    assert between(stage, "plainColours", pair) >= 3


@pytest.mark.parametrize("pair", [*BODY, *OTHER], ids="-on-".join)
def test_in_high_contrast_all_text_stands_out_seven_to_one(stage: Stage, pair: tuple[str, str]) -> None:
    assert between(stage, "contrastColours", pair) >= 7


@pytest.mark.parametrize("high", [False, True], ids=["usual", "high"])
@pytest.mark.parametrize("strand", STRANDS)
def test_a_strand_can_be_read_on_its_card(stage: Stage, strand: str, *, high: bool) -> None:
    stage.set("highContrast", str(high).lower())
    least = 7 if high else 4.5
    assert between(stage, strand, ("strong", "tint")) >= least
    assert between(stage, strand, ("strongInk", "strong")) >= least
    assert contrast(stage.read("Theme.colour.softInk"), stage.read(f"Theme.{strand}.tint")) >= least


@pytest.mark.parametrize("scale", [0.9, 1.0, 1.25, 1.5])
@pytest.mark.parametrize("unit", [1.0, 800 / 1080, 768 / 1080])
def test_no_type_is_smaller_than_28_units(stage: Stage, scale: float, unit: float) -> None:
    stage.set("unit", str(unit))
    stage.set("textScale", str(scale))
    sizes = [
        stage.read(f"Theme.font.{name}")
        for name in ("smallest", "small", "body", "button", "subtitle", "title", "display")
    ]
    assert min(sizes) >= 28 * unit


def test_the_design_sizes_are_those_of_the_design(stage: Stage) -> None:
    assert (stage.read("Theme.font.body"), stage.read("Theme.font.button")) == (36, 40)
    assert 56 <= stage.read("Theme.font.title") <= stage.read("Theme.font.display") <= 68


def test_reduced_motion_is_no_motion(stage: Stage) -> None:
    stage.set("reduceMotion", "true")
    assert [stage.read(f"Theme.motion.{name}") for name in ("quick", "normal", "slow")] == [0, 0, 0]


def test_an_unknown_strand_looks_like_the_first(stage: Stage) -> None:
    assert stage.read('Theme.strand("new").strong') == stage.read("Theme.basics.strong")
