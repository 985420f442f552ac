"""What is exported and imported again is the same question."""

from pathlib import Path

import pytest

from kiosk.activities import registry
from kiosk.content.exchange.formats import OwnQuestion, writers
from kiosk.content.exchange.importing import recognised
from kiosk.content.exchange.own_questions import read_questions, vietnamese
from kiosk.content.exchange.steps.drafts import StepDraft
from kiosk.content.exchange.steps.mapping import map_item

LESSONS = Path(__file__).parents[3] / "lessons"
PACKS = sorted(path for path in LESSONS.iterdir() if path.is_dir())
HELD = {
    "gift": {"page", "choice", "fill_in", "matching", "sorting"},
    "moodle": {"page", "choice", "fill_in", "matching", "sorting", "ordering"},
}


def words(kind: str, task: object) -> list[str]:
    """All texts of a step, without the kind of its spaces: HTML has no fixed ones."""
    return sorted(vietnamese(block.text).replace("\xa0", " ") for block in registry()[kind].blocks(task))


def key(kind: str, task: object) -> object:
    """What is right, by the texts of the parts, because ids are made anew."""
    blocks = {block.id: vietnamese(block.text) for block in registry()[kind].blocks(task)}
    match kind:
        case "choice":
            return {blocks[f"option.{part}"] for part in task.right()}, task.several, task.true_false
        case "matching":
            return {blocks[f"item.{left}"]: blocks[f"item.{right}"] for left, right in task.key().items()}
        case "sorting":
            names = {group.id: vietnamese(group.text) for group in task.groups}
            return {vietnamese(item.text): names[item.group] for item in task.items}
        case "ordering":
            return [vietnamese(item.text) for item in task.items]
        case "fill_in":
            return {vietnamese(task.answer), *task.also}
    return None


def difference(question: OwnQuestion, steps: tuple[StepDraft, ...]) -> str:
    if [step.kind for step in steps] != [question.kind]:
        return f"{question.id}: became {[step.kind for step in steps]}"
    (step,) = steps
    task = registry()[step.kind].parse(step.payload)
    if words(question.kind, question.task) != words(step.kind, task):
        return f"{question.id}: {words(question.kind, question.task)} became {words(step.kind, task)}"
    if key(question.kind, question.task) != key(step.kind, task):
        return f"{question.id}: another answer is right"
    if sorted(question.pictures.values()) != sorted(step.media.values()):
        return f"{question.id}: other pictures"
    return ""


@pytest.mark.parametrize("pack", PACKS, ids=lambda path: path.name)
@pytest.mark.parametrize(("form", "ending"), [("gift", "gift"), ("moodle", "xml")])
def test_bundled_questions_come_back_the_same(form: str, ending: str, pack: Path, tmp_path: Path) -> None:
    found = read_questions(pack, writers()[form])
    file = tmp_path / f"questions.{ending}"
    file.write_bytes(writers()[form].write(found.questions, found.title))
    reader, opened = recognised(file)
    items = list(reader.read(opened))
    assert reader.format == form
    assert len(items) == len(found.questions) > 0
    pairs = zip(found.questions, items, strict=True)
    differences = [difference(question, map_item(item).steps) for question, item in pairs]
    assert [one for one in differences if one] == []


@pytest.mark.parametrize("form", HELD)
def test_every_step_is_written_or_listed_with_a_reason(form: str) -> None:
    for pack in PACKS:
        found = read_questions(pack, writers()[form])
        assert {question.kind for question in found.questions} <= HELD[form]
        assert all(str(step.why) for step in found.omitted)
        held = [step for step in found.omitted if step.kind in HELD[form]]
        assert not [step for step in held if "kind" in str(step.why)], "a kind that the format holds was not written"


SAMPLES = {
    "several": (
        "choice",
        {
            "question": {"vi": "Chọn {addr}: a = b ~ c # d { e }?".replace("{ e }", "(e)")},
            "options": [
                {"id": "a", "text": {"vi": "Một: #1"}, "right": True},
                {"id": "b", "text": {"vi": "Hai = 2 \\ 1"}, "right": False, "explain": {"vi": "Sai ~ sai."}},
                {"id": "c", "text": {"vi": "Ba & bốn"}, "right": True},
            ],
            "several": True,
            "explain": {"vi": "Vì thế: 1 < 2 & 3 > 2."},
        },
    ),
    "one of several": (
        "choice",
        {
            "question": {"vi": "Chọn những câu đúng."},
            "options": [
                {"id": "a", "text": {"vi": "Một"}, "right": True},
                {"id": "b", "text": {"vi": "Hai"}, "right": False},
            ],
            "several": True,
            "explain": {"vi": "Chỉ một câu đúng."},
        },
    ),
    "statement": (
        "choice",
        {
            "question": {"vi": "Mã OTP dùng một lần."},
            "options": [
                {"id": "true", "text": {"vi": "Đúng"}, "right": True},
                {"id": "false", "text": {"vi": "Sai"}, "right": False, "explain": {"vi": "Dùng xong là hết."}},
            ],
            "true_false": True,
            "explain": {"vi": "Lần sau có mã mới."},
        },
    ),
    "gap at the end": (
        "fill_in",
        {
            "question": {"vi": "{Addr} điền vào câu."},
            "sentence": {"vi": "Thủ đô nước ta là ____"},
            "answer": {"vi": "Hà Nội"},
            "also": ["Ha Noi", "thủ đô Hà Nội"],
            "explain": {"vi": "Hà Nội là thủ đô."},
        },
    ),
    "gap at the beginning": (
        "fill_in",
        {
            "question": {"vi": "Điền vào câu."},
            "sentence": {"vi": "____ là thủ đô nước ta."},
            "answer": {"vi": "Hà Nội"},
            "explain": {"vi": "Hà Nội là thủ đô."},
        },
    ),
}


@pytest.mark.parametrize("sample", SAMPLES)
@pytest.mark.parametrize(("form", "ending"), [("gift", "gift"), ("moodle", "xml")])
def test_special_characters_and_rare_forms_come_back(form: str, ending: str, sample: str, tmp_path: Path) -> None:
    kind, payload = SAMPLES[sample]
    question = OwnQuestion("Bài: 1/2", "cau-hoi", kind, registry()[kind].parse(payload), {})
    assert writers()[form].fault(question) is None
    file = tmp_path / f"questions.{ending}"
    file.write_bytes(writers()[form].write([question], "Gói"))
    reader, opened = recognised(file)
    (item,) = reader.read(opened)
    assert difference(question, map_item(item).steps) == ""
    assert map_item(item).steps[0].name == "cau-hoi"
