"""The sentence with the gap is the question, whatever the length of the text around it, in every format."""

from collections.abc import Callable, Mapping
from pathlib import Path

import pytest

from kiosk.content.exchange.importing import recognised
from kiosk.content.exchange.items import GAP, ForeignItem, ForeignOption, ItemKind
from kiosk.content.exchange.steps.mapping import MappedItem, map_item
from tests.content.exchange.h5p.packages import packed

HEAD = '<?xml version="1.0" encoding="UTF-8"?>'
WORDS = "khi có người lạ gọi tới đòi tiền thì mình cứ bình tĩnh tắt máy rồi hỏi ngay cán bộ xã"
BEFORE = "Ông Ba ở thôn Đông sáng nay ra vườn cho gà ăn thì nghe điện thoại reo."
BEHIND = "Sau đó ông kể lại chuyện này cho cả nhà cùng nghe vào bữa cơm tối."


def sentence(count: int, gap: str) -> str:
    """A sentence of `count` words, in the middle of which stands `gap`."""
    words = (f"{WORDS} " * 4).split()[: count - 1]
    words.insert(len(words) // 2, gap)
    text = " ".join(words)
    return f"{text[0].upper()}{text[1:]}."


def gift(text: str) -> str:
    return text.replace(GAP, "{=công an ~bưu điện ####Công an giúp được.}") + "\n"


def typed_gift(text: str) -> str:
    return text.replace(GAP, "{=công an ####Công an giúp được.}") + "\n"


def moodle(kind: str, text: str, inside: str = "") -> str:
    return (
        f'{HEAD}<quiz><question type="{kind}"><name><text>n</text></name><questiontext format="html"><text>'
        f"<![CDATA[<p>{text}</p>]]></text></questiontext>{inside}</question></quiz>"
    )


def cloze_choice(text: str) -> str:
    return moodle("cloze", text.replace(GAP, "{1:MC:=công an~bưu điện}"))


def cloze_typed(text: str) -> str:
    return moodle("cloze", text.replace(GAP, "{1:SA:=công an}"))


def select(text: str) -> str:
    words = "".join(
        f"<selectoption><text>{word}</text><group>1</group></selectoption>" for word in ("công an", "bưu điện")
    )
    return moodle("gapselect", text.replace(GAP, "[[1]]"), words)


def drag(text: str) -> str:
    words = "".join(f"<dragbox><text>{word}</text><group>1</group></dragbox>" for word in ("công an", "bưu điện"))
    return moodle("ddwtos", text.replace(GAP, "[[1]]"), words)


def qti(body: str, cardinality: str, base: str, right: str) -> str:
    return (
        f'{HEAD}<assessmentItem xmlns="http://www.imsglobal.org/xsd/imsqti_v2p1" identifier="i" title="t" '
        f'adaptive="false" timeDependent="false"><responseDeclaration identifier="R" cardinality="{cardinality}" '
        f'baseType="{base}"><correctResponse><value>{right}</value></correctResponse></responseDeclaration>'
        f"<itemBody>{body}</itemBody></assessmentItem>"
    )


def inline_choice(text: str) -> str:
    words = '<inlineChoice identifier="a">công an</inlineChoice><inlineChoice identifier="b">bưu điện</inlineChoice>'
    gap = f'<inlineChoiceInteraction responseIdentifier="R" shuffle="true">{words}</inlineChoiceInteraction>'
    return qti(f"<p>{text.replace(GAP, gap)}</p>", "single", "identifier", "a")


def gap_match(text: str) -> str:
    words = '<gapText identifier="a" matchMax="1">công an</gapText><gapText identifier="b" matchMax="1">kho</gapText>'
    body = text.replace(GAP, '<gap identifier="g"/>')
    inside = f'<gapMatchInteraction responseIdentifier="R" shuffle="true">{words}<p>{body}</p></gapMatchInteraction>'
    return qti(inside, "multiple", "directedPair", "a g")


def text_entry(text: str) -> str:
    gap = '<textEntryInteraction responseIdentifier="R"/>'
    return qti(f"<p>{text.replace(GAP, gap)}</p>", "single", "string", "công an")


def several_inline_choices(text: str) -> str:
    words = '<inlineChoice identifier="a">công an</inlineChoice><inlineChoice identifier="b">bưu điện</inlineChoice>'
    gap = f'<inlineChoiceInteraction responseIdentifier="R" shuffle="true">{words}</inlineChoiceInteraction>'
    first, last = text.replace(GAP, gap), f"Nhờ {gap} là đúng.".replace('"R"', '"S"')
    declared = '<responseDeclaration identifier="S" cardinality="single" baseType="identifier"><correctResponse>'
    second = f"{declared}<value>a</value></correctResponse></responseDeclaration><itemBody>"
    return qti(f"<p>{first}</p><p>{last}</p>", "single", "identifier", "a").replace("<itemBody>", second)


def blanks(text: str) -> tuple[str, dict[str, object]]:
    return "H5P.Blanks", {"text": "", "questions": [f"<p>{text.replace(GAP, '*công an*')}</p>"]}


def drag_words(text: str) -> tuple[str, dict[str, object]]:
    marked = text.replace(GAP, "*công an*")
    return "H5P.DragText", {"taskDescription": "", "textField": marked, "distractors": "*bưu điện*"}


Written = str | tuple[str, dict[str, object]]
FORMATS: Mapping[str, tuple[str, Callable[[str], Written]]] = {
    "gift choice": ("gift", gift),
    "gift typed": ("gift", typed_gift),
    "cloze choice": ("xml", cloze_choice),
    "cloze typed": ("xml", cloze_typed),
    "gapselect": ("xml", select),
    "ddwtos": ("xml", drag),
    "qti inline choice": ("xml", inline_choice),
    "qti gap match": ("xml", gap_match),
    "qti text entry": ("xml", text_entry),
    "h5p blanks": ("h5p", blanks),
    "h5p drag the words": ("h5p", drag_words),
}


def mapped(ending: str, file: Written, folder: Path) -> MappedItem:
    path = folder / f"a.{ending}"
    if isinstance(file, str):
        path.write_text(file, "utf-8")
    else:
        packed(path, *file)
    reader, opened = recognised(path)
    (item,) = reader.read(opened)
    return map_item(item)


def shown(payload: Mapping) -> str:
    """What a learner sees before the answer."""
    return " ".join(payload[name]["vi"] for name in ("question", "sentence", "text") if name in payload)


@pytest.mark.parametrize("form", FORMATS)
@pytest.mark.parametrize("count", range(1, 61))
def test_the_sentence_with_the_gap_is_the_question(count: int, form: str, tmp_path: Path) -> None:
    asked = sentence(count, GAP)
    ending, write = FORMATS[form]
    for before, behind in (([], []), ([BEFORE], []), ([], [BEHIND]), ([BEFORE], [BEHIND])):
        found = mapped(ending, write(" ".join([*before, asked, *behind])), tmp_path)
        if count > 20:
            assert found.steps == ()
            assert found.why
            continue
        *pages, step = found.steps
        assert asked in shown(step.payload).replace("…", GAP)
        told = " ".join(shown(page.payload) for page in pages)
        assert "…" not in told
        assert GAP not in told
        assert all(other in f"{told} {shown(step.payload)}" for other in (*before, *behind))
        if BEHIND in told:
            assert "rest a page before" in " ".join(map(str, found.why))


@pytest.mark.parametrize("count", range(2, 61))
def test_each_gap_of_a_text_is_asked_in_its_own_sentence(count: int, tmp_path: Path) -> None:
    asked = sentence(count, GAP)
    found = mapped("xml", several_inline_choices(f"{BEFORE} {asked} {BEHIND}"), tmp_path)
    if count > 20:
        assert found.steps == ()
        return
    page, first, second = found.steps
    assert [step.kind for step in found.steps] == ["page", "choice", "choice"]
    assert shown(page.payload) == f"{BEFORE} {BEHIND}"
    assert shown(first.payload) == asked.replace(GAP, "…")
    assert shown(second.payload) == "Nhờ … là đúng."


def filled(text: str, *answers: tuple[int, str]) -> MappedItem:
    options = tuple(ForeignOption(word, is_right=True, gap=gap) for gap, word in answers)
    return map_item(ForeignItem("gift", "cloze", ItemKind.FILL_IN, text=text, options=options, feedback="Vì thế."))


@pytest.mark.parametrize(
    ("text", "question"),
    [
        (f"{BEFORE} Gọi công an số nào? {GAP}", f"Gọi công an số nào? {GAP}"),
        (f"{BEFORE} Số điện thoại của công an: {GAP}", f"Số điện thoại của công an: {GAP}"),
        (f"{BEFORE} Trụ sở ở TP. {GAP} mở cửa lúc bảy giờ.", f"Trụ sở ở TP. {GAP} mở cửa lúc bảy giờ."),
        (f"{BEFORE}\n{GAP} là số của công an", f"{GAP} là số của công an"),
        (f"{BEFORE} Đừng… đọc {GAP} cho ai.", f"Đừng… đọc {GAP} cho ai."),
    ],
)
def test_marks_inside_the_sentence_do_not_end_it(text: str, question: str) -> None:
    page, step = filled(f"{text}\n{BEHIND}", (0, "113")).steps
    assert step.payload["sentence"]["vi"] == question
    assert page.payload["text"]["vi"] == f"{BEFORE} {BEHIND}"


def test_sentences_without_gaps_are_shown_once_for_all_gaps() -> None:
    steps = filled(f"{BEFORE} Gọi {GAP} khi bị lừa. {BEHIND} Gọi {GAP} khi cháy.", (0, "113"), (1, "114")).steps
    assert [step.kind for step in steps] == ["page", "fill_in", "fill_in"]
    assert [step.payload["sentence"]["vi"] for step in steps[1:]] == [
        f"Gọi {GAP} khi bị lừa.",
        f"Gọi {GAP} khi cháy.",
    ]


def test_two_thousand_gaps_become_two_thousand_questions() -> None:
    options = tuple(ForeignOption(f"nhà {gap}", is_right=True, gap=gap) for gap in range(2000))
    text = " ".join([f"A {GAP}."] * 2000)
    item = ForeignItem("moodle", "cloze", ItemKind.FILL_IN, text=text, options=options)
    assert [step.payload["answer"]["vi"] for step in map_item(item).steps] == [f"nhà {gap}" for gap in range(2000)]


def test_two_thousand_gaps_in_one_sentence_are_left() -> None:
    options = tuple(ForeignOption(f"nhà {gap}", is_right=True, gap=gap) for gap in range(2000))
    item = ForeignItem("moodle", "cloze", ItemKind.FILL_IN, text=f"A {GAP}, " * 2000, options=options)
    assert map_item(item).steps == ()


def test_gaps_in_any_order_accept_each_word_once() -> None:
    words = ((0, "113"), (0, "114"), (1, "113"), (1, "114"))
    first, second = filled(f"Hai số khẩn cấp là {GAP} và {GAP}.", *words).steps
    assert first.payload["sentence"]["vi"] == f"Hai số khẩn cấp là {GAP} và 114."
    assert (first.payload["answer"]["vi"], first.payload.get("also")) == ("113", None)
    assert second.payload["sentence"]["vi"] == f"Hai số khẩn cấp là 113 và {GAP}."
    assert (second.payload["answer"]["vi"], second.payload.get("also")) == ("114", None)


def test_other_spellings_of_one_word_stay_accepted_at_both_gaps() -> None:
    words = ((0, "OTP"), (0, "mã OTP"), (1, "OTP"), (1, "mã OTP"))
    first, second = filled(f"Giữ kín {GAP}, không đọc {GAP} cho ai.", *words).steps
    assert first.payload["also"] == second.payload["also"] == ["mã OTP"]


def test_the_explanation_of_a_gap_is_its_own() -> None:
    options = (
        ForeignOption("113", is_right=True, gap=0, feedback="Công an.", hint="Số của công an."),
        ForeignOption("114", is_right=True, gap=1, feedback="Chữa cháy."),
    )
    item = ForeignItem("h5p", "blanks", ItemKind.FILL_IN, text=f"Gọi {GAP} hay {GAP}?", options=options)
    first, second = map_item(item).steps
    assert [first.payload["explain"]["vi"], second.payload["explain"]["vi"]] == ["Công an.", "Chữa cháy."]
    assert [first.hint, second.hint] == ["Số của công an.", ""]
