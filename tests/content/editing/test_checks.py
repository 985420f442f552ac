"""The findings of the editor are those of the builder, in the words of an author and at their place."""

import ast
import re
import shutil
from dataclasses import replace
from datetime import date
from functools import cache
from pathlib import Path
from string import Formatter

import pytest
import yaml

from kiosk import paths
from kiosk.content.authoring.rules.pace import DECLARES
from kiosk.content.authoring.sources import examine_source
from kiosk.content.editing.checks.examination import findings_of
from kiosk.content.editing.checks.finding import Severity
from kiosk.content.editing.checks.surroundings import LessonSurroundings, surroundings_of
from kiosk.content.editing.checks.wording import SENTENCES, UNKNOWN, worded
from kiosk.content.editing.document import SourceDocument
from kiosk.content.editing.edits import InsertEntry, SetValue
from kiosk.content.editing.house_style import block_lines
from kiosk.content.editing.new_parts import new_step
from kiosk.content.packs.marked import dotted
from tests.content.breaks import BREAKS
from tests.content.conftest import GOOD
from tests.content.rule_breaks import LESSON, RULE_BREAKS, RULED

FACTS = yaml.safe_load((paths.lessons_folder() / "facts.yaml").read_text("utf-8"))["facts"]
TODAY = max(fact["checked_on"] for fact in FACTS.values())
"""The day of the newest check of a fact: on a later day, a fact that is due for review is a finding."""


def examined(file: Path, today: date = TODAY):
    document = SourceDocument(file.read_bytes(), file.name)
    return findings_of(document, surroundings_of(file.parent, file.stem), today)


@cache
def bundled() -> dict[str, tuple]:
    found = {}
    for folder in sorted(paths.lessons_folder().glob("*/")):
        around = surroundings_of(folder, "pack")
        assert len(around.codes) == len(list(folder.glob("*.yaml"))) - 1
        for file in folder.glob("*.yaml"):
            if file.stem != "pack":
                document = SourceDocument(file.read_bytes(), file.name)
                found[str(file)] = findings_of(document, replace(around, codes={}), TODAY)
    return found


def test_nothing_is_found_in_the_bundled_lessons():
    assert len(bundled()) == 45
    assert {name: found for name, found in bundled().items() if found} == {}


@pytest.mark.parametrize(
    "broken", [one for one in BREAKS if one.file.endswith("ma-otp.yaml")], ids=lambda one: one.name
)
def test_each_fault_of_a_lesson_has_a_sentence_at_its_place(broken, tmp_path):
    folder = tmp_path / GOOD.name
    shutil.copytree(GOOD, folder)
    broken.make(folder)
    checked = examine_source(folder, today=date(2026, 11, 24))
    expected = {one.field for one in checked.problems if one.file.endswith("ma-otp.yaml") and one.field != "file"}
    found = examined(folder / "ma-otp.yaml", date(2026, 11, 24))
    assert expected <= {dotted(one.place) for one in found}
    assert {one.sentence for one in found if one.severity is Severity.STOPS}
    assert UNKNOWN not in {one.sentence for one in found}


@pytest.mark.parametrize(
    "broken",
    [one for one in RULE_BREAKS if one.file == LESSON and not one.warns and DECLARES not in one.message],
    ids=lambda one: one.name,
)
def test_each_rule_of_a_good_lesson_has_a_sentence_at_its_place(broken, tmp_path):
    shutil.copytree(RULED, tmp_path / "ruled")
    broken.make(tmp_path / "ruled")
    found = examined(tmp_path / "ruled" / LESSON, date(2026, 11, 24))
    assert broken.field in {dotted(one.place) for one in found}
    assert UNKNOWN not in {one.sentence for one in found}


def test_authors_never_correct_minutes_because_they_are_measured(tmp_path):
    shutil.copytree(RULED, tmp_path / "ruled")
    (broken,) = (one for one in RULE_BREAKS if DECLARES in one.message)
    broken.make(tmp_path / "ruled")
    assert "minutes" not in {dotted(one.place) for one in examined(tmp_path / "ruled" / LESSON, date(2026, 11, 24))}


def messages(folder: Path):
    """The messages in the code of the checks, as the call that reports them has them."""
    places = {"PayloadError": 1, "problem_at": 2, "report": 0}
    for file in sorted(folder.rglob("*.py")):
        for node in ast.walk(ast.parse(file.read_text("utf-8"))):
            name = getattr(getattr(node, "func", None), "id", "") if isinstance(node, ast.Call) else ""
            if name in places and len(node.args) > places[name]:
                argument = node.args[places[name]]
                if isinstance(argument, ast.Constant):
                    yield argument.value
                elif isinstance(argument, ast.JoinedStr):
                    yield "".join(
                        str(part.value) if isinstance(part, ast.Constant) else "'7'" for part in argument.values
                    )


def test_every_message_of_the_kinds_and_rules_has_a_sentence():
    root = Path(paths.__file__).parent
    said = {*messages(root / "activities"), *messages(root / "content" / "authoring")}
    of_packs = {"'7' has a fact of this name, too", "no lesson uses it", "'7' is not the name of the folder '7'"}
    of_packs |= {
        "'7' '7'",
        "the lesson has '7' '7'",
    }  # the words that are filled in decide; the breaks above have them
    said = {re.sub(r"''7''", "'7'", one) for one in said} - of_packs
    assert len(said) > 90
    assert [one for one in sorted(said) if worded(one, "")[0] == UNKNOWN] == []


def test_every_sentence_can_be_filled_in_after_its_translation():
    for one in SENTENCES:
        known = {*one.pattern.groupindex, "addr"}
        assert {name for text in (one.sentence, one.cure) for _, name, _, _ in Formatter().parse(text)} - {
            None
        } <= known
    sentence, cure, said = worded("has 14 words, but the limit is 12", "")
    assert sentence.format_map(said) == "The text has 14 words; at most 12 fit."
    assert cure.format_map(said)
    sentence, cure, said = worded("addresses the learner as «bác»", "")
    assert cure.format_map(said) == "Write {addr} instead."
    sentence, cure, said = worded("something new", "do this")
    assert sentence.format_map(said) == "The check says: something new"
    assert cure.format_map(said) == "In its own words: do this"


@pytest.fixture(scope="module")
def lesson() -> SourceDocument:
    file = paths.lessons_folder() / "an-toan-tren-mang" / "ma-otp.yaml"
    return SourceDocument.opened(file.read_bytes(), file.name)


def around(**other) -> LessonSurroundings:
    head = {"languages": {"vi": "text"}}
    facts = {
        "so-cong-an": {"value": "113", "source": "x 2026", "checked_on": "2026-01-01", "review_by": "2027-01-01"}
    }
    return LessonSurroundings(**{"pack": "an-toan-tren-mang", "head": head, "facts": facts, **other})


def test_a_slip_is_found_with_its_characters_and_a_remedy(lesson):
    place = ("steps", 0, "text", "vi")
    new = lesson.edited(SetValue(place, "{Addr} xử dụng máy  cho dể hiểu"))
    found = [one for one in findings_of(new, around(), TODAY) if one.severity is Severity.SPELLING]
    assert [one.said["wrong"] for one in found] == ["xử dụng", "  ", "dể hiểu", "hiểu"]
    assert found[0].sentence.format_map(found[0].said) == "Is “sử dụng” meant instead of “xử dụng”?"
    assert (found[0].step, found[0].place, found[0].span) == (0, place, (7, 14))
    assert new.edited(found[0].remedy).value(place) == "{Addr} sử dụng máy  cho dể hiểu"


def test_what_is_due_missing_or_still_to_be_written_is_found(lesson):
    new = lesson.edited(
        InsertEntry(("steps",), 0, new_step("page", ["mo-dau"])), SetValue(("steps", 1, "picture"), "media/x.svg")
    )
    found = findings_of(new, around(media=(), codes={"4.2": "khac.yaml"}), date(2027, 2, 1))
    sentences = {one.sentence.format_map(one.said): one for one in found}
    assert sentences["The file media/x.svg is missing."].place == ("steps", 1, "picture")
    assert sentences["This fact was to be checked again by 2027-01-01."].severity is Severity.ADVICE
    unwritten = sentences["This is still the text that the studio wrote."]
    assert (unwritten.step, unwritten.severity) == (0, Severity.STOPS)
    assert sentences["Another lesson has the number 4.2, too."].place == ("code",)


def test_a_lesson_in_vietnamese_only_is_accepted_unless_its_pack_promises_english(lesson):
    def without_english(value):
        if isinstance(value, dict):
            return {key: without_english(below) for key, below in value.items() if key != "en"}
        return [without_english(below) for below in value] if isinstance(value, list) else value

    new = SourceDocument("\n".join(block_lines(without_english(lesson.data))).encode(), lesson.file)
    beside = surroundings_of(paths.lessons_folder() / "an-toan-tren-mang", "ma-otp").beside
    assert findings_of(new, around(beside=beside), TODAY) == ()
    promised = {"languages": {"vi": "text", "en": "text"}}
    found = findings_of(new, around(beside=beside, head=promised), TODAY)
    assert {one.sentence for one in found} == {"The English text is missing, which this pack promises."}
    assert {one.severity for one in found} == {Severity.STOPS}
