"""Feedback of QTI is shown for the answers for which the item's own rules show it, and for no other."""

from collections.abc import Mapping
from pathlib import Path
from typing import Any

from kiosk.content.exchange.qti import READER
from kiosk.content.exchange.steps.mapping import MappedItem, map_item
from tests.content.exchange.qti.notation import (
    IS_CORRECT,
    choice,
    choices,
    condition,
    equals,
    interaction,
    item,
    modal,
    rendered,
    response,
    rules,
    shows,
    template,
)
from tests.content.exchange.zips import opened

CHOICE = choice("Gọi số nào?", "113", "114", "115")
ECHO = '<setOutcomeValue identifier="FEEDBACK"><variable identifier="R"/></setOutcomeValue>'
ENTRY = '<textEntryInteraction responseIdentifier="{}"/>'


def mapped(folder: Path, xml: str) -> list[MappedItem]:
    path = folder / "cau.xml"
    path.write_text(rendered(xml, "2.2"), "utf-8")
    return [map_item(one) for one in READER.read(opened(path))]


def said(step: Any) -> Mapping[str, str]:
    """The explanations of a choice, by the text of the option; under ``""`` that of the right answer."""
    options = {one["text"]["vi"]: one["explain"]["vi"] for one in step.payload["options"] if "explain" in one}
    return {**options, "": step.payload["explain"]["vi"]}


def if_chosen(value: str, shown: str) -> str:
    return f"<responseCondition><responseIf>{equals(value)}{shows(shown)}</responseIf></responseCondition>"


def test_each_wrong_answer_has_its_own_text_and_the_right_one_keeps_its_own(tmp_path: Path) -> None:
    told = rules(condition(IS_CORRECT), if_chosen("A", "f1"), if_chosen("B", "f2"), if_chosen("C", "f3"))
    texts = modal("f1", "Đó là công an.") + modal("f2", "Chữa cháy là 114.") + modal("f3", "Đó là cấp cứu.")
    (found,) = mapped(tmp_path, item(CHOICE, response("B"), processing=told, extra=texts))
    assert said(found.steps[-1]) == {"113": "Đó là công an.", "115": "Đó là cấp cứu.", "": "Chữa cháy là 114."}


def test_an_answer_of_half_the_mark_does_not_explain_the_right_one(tmp_path: Path) -> None:
    told = rules('<setOutcomeValue identifier="SCORE"><mapResponse identifier="R"/></setOutcomeValue>', ECHO)
    texts = modal("A", "Gọi miễn phí.") + modal("B", "Đó là chữa cháy.")
    (found,) = mapped(tmp_path, item(CHOICE, response("B", mapped="B=1;A=0.5"), processing=told, extra=texts))
    assert said(found.steps[-1]) == {"113": "Gọi miễn phí.", "": "Đó là chữa cháy."}


def test_a_text_for_a_high_score_is_that_of_the_right_answer(tmp_path: Path) -> None:
    score = '<setOutcomeValue identifier="SCORE"><mapResponse identifier="R"/></setOutcomeValue>'
    high = '<gte><variable identifier="SCORE"/><baseValue baseType="float">1</baseValue></gte>'
    branches = f"<responseIf>{high}{shows('f1')}</responseIf><responseElse>{shows('f2')}</responseElse>"
    shown = f"<responseCondition>{branches}</responseCondition>"
    texts = modal("f1", "Chữa cháy là 114.") + modal("f2", "Xem lại bảng số.")
    (found,) = mapped(
        tmp_path, item(CHOICE, response("B", mapped="B=1;A=0.5"), processing=rules(score, shown), extra=texts)
    )
    assert said(found.steps[-1]) == {
        "113": "Xem lại bảng số.",
        "115": "Xem lại bảng số.",
        "": "Chữa cháy là 114.",
    }


def test_equal_names_of_options_in_two_gaps_do_not_mix_their_texts(tmp_path: Path) -> None:
    words = choices("113", "114", tag="inlineChoice")
    gaps = "".join(
        f'<p>{text} <inlineChoiceInteraction responseIdentifier="{name}">{words}</inlineChoiceInteraction>.</p>'
        for name, text in (("R", "Công an là"), ("S", "Chữa cháy là"))
    )
    echo = ECHO + ECHO.replace("FEEDBACK", "OTHER").replace('"R"', '"S"')
    texts = modal("B", "114 là chữa cháy.") + modal("A", "113 là công an.").replace("FEEDBACK", "OTHER")
    (found,) = mapped(
        tmp_path, item(gaps, response("A"), response("B", name="S"), processing=rules(echo), extra=texts)
    )
    first, second = found.steps
    assert said(first)["114"] == "114 là chữa cháy."
    assert said(second)["113"] == "113 là công an."
    assert "113 là công an." not in said(first).values()


def test_the_text_of_one_typed_gap_is_not_shown_at_the_other(tmp_path: Path) -> None:
    body = f"<p>Công an là {ENTRY.format('R')}.</p><p>Chữa cháy là {ENTRY.format('S')}.</p>"
    second = IS_CORRECT.replace('"R"', '"S"')
    right = "".join(
        condition(test, shows=shows(name).replace("FEEDBACK", outcome))
        for test, name, outcome in ((IS_CORRECT, "f1", "FEEDBACK"), (second, "f2", "OTHER"))
    )
    texts = modal("f1", "Một một ba.") + modal("f2", "Một một bốn.").replace("FEEDBACK", "OTHER")
    answers = (response("113", base="string"), response("114", base="string", name="S"))
    (found,) = mapped(tmp_path, item(body, *answers, processing=rules(right), extra=texts))
    assert [step.payload["explain"]["vi"] for step in found.steps] == ["Một một ba.", "Một một bốn."]


def test_a_text_for_wrong_typed_answers_is_left_and_said(tmp_path: Path) -> None:
    told = rules(condition(IS_CORRECT, shows=shows("f1"), otherwise=shows("f2")))
    texts = modal("f1", "Công an.") + modal("f2", "Xem lại.")
    body = f"<p>Gọi {ENTRY.format('R')}.</p>"
    (found,) = mapped(tmp_path, item(body, response("113", base="string"), processing=told, extra=texts))
    assert found.steps[-1].payload["explain"]["vi"] == "Công an."
    assert "The text for wrong answers was left out." in map(str, found.why)


def test_a_text_that_no_rule_and_no_name_decides_about_is_left_and_said(tmp_path: Path) -> None:
    texts = modal("f7", "Xem lại bảng số.")
    (found,) = mapped(tmp_path, item(CHOICE, response("B"), processing=template("match_correct"), extra=texts))
    assert "Xem lại bảng số." not in str(found.steps)
    assert "does not say for which answer it is: “Xem lại bảng số.”" in " ".join(map(str, found.why))


def test_a_text_beside_the_options_is_read_like_a_modal_one(tmp_path: Path) -> None:
    told = rules(condition(IS_CORRECT, shows=shows("f1"), otherwise=shows("f2")))
    beside = f"<div>{modal('f1', 'Đúng số.').replace('modalFeedback', 'feedbackInline')}</div>"
    (found,) = mapped(tmp_path, item(CHOICE + beside, response("B"), processing=told))
    assert said(found.steps[-1]) == {"": "Đúng số."}


def test_a_text_hidden_for_the_right_answer_is_one_for_wrong_answers(tmp_path: Path) -> None:
    told = rules(condition(IS_CORRECT, shows=shows("f1")))
    texts = modal("f1", "Xem lại.").replace('showHide="show"', 'showHide="hide"')
    (found,) = mapped(tmp_path, item(CHOICE, response("B"), processing=told, extra=texts))
    assert said(found.steps[-1])["113"] == "Xem lại."
    assert said(found.steps[-1])[""] != "Xem lại."


def test_a_wrong_option_of_several_right_ones_has_its_text(tmp_path: Path) -> None:
    several = choice("Số nào là số khẩn cấp?", "113", "114", "1080", most=0)
    texts = modal("C", "1080 là số hỏi đáp.") + modal("A", "Công an.")
    given = response("A", "B", card="multiple")
    (found,) = mapped(tmp_path, item(several, given, processing=rules(ECHO, condition(IS_CORRECT)), extra=texts))
    assert said(found.steps[-1]) == {"1080": "1080 là số hỏi đáp.", "": "Công an."}


def test_fixed_options_keep_their_place(tmp_path: Path) -> None:
    options = choices("113", "114") + '<simpleChoice identifier="C" fixed="true">Không số nào</simpleChoice>'
    body = interaction("choiceInteraction", options, "Gọi số nào?", ' shuffle="true" maxChoices="1"')
    (found,) = mapped(tmp_path, item(body, response("B")))
    assert found.steps[-1].payload["shuffle"] is False
    assert "fixed place" in " ".join(map(str, found.why))
    (kept,) = mapped(tmp_path, item(body.replace('shuffle="true"', 'shuffle="false"'), response("B")))
    assert kept.steps[-1].payload["shuffle"] is False
    assert "fixed place" not in " ".join(map(str, kept.why))
    free = body.replace(' fixed="true"', "")
    (mixed,) = mapped(tmp_path, item(free, response("B")))
    assert mixed.steps[-1].payload.get("shuffle", True)


def test_a_hint_behind_a_button_is_kept_and_not_reported_as_left(tmp_path: Path) -> None:
    button = '<endAttemptInteraction responseIdentifier="HELP" title="Gợi ý"/>'
    asked = '<match><variable identifier="HELP"/><baseValue baseType="boolean">true</baseValue></match>'
    pressed = f"<responseCondition><responseIf>{asked}{shows('f9')}</responseIf></responseCondition>"
    declared = (response("B"), response(base="boolean", name="HELP"))
    told = rules(condition(IS_CORRECT), pressed)
    (found,) = mapped(tmp_path, item(CHOICE + button, *declared, processing=told, extra=modal("f9", "Ba số cuối.")))
    assert found.steps[-1].hint == "Ba số cuối."
    assert "A hint was left out." not in map(str, found.why)
    (without,) = mapped(tmp_path, item(CHOICE + button, *declared, processing=told))
    assert "A hint was left out." in map(str, without.why)
