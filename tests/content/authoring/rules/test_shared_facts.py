"""A fact that several packs use stands once, beside them."""

import json
import shutil
from pathlib import Path

import pytest

from kiosk.content.authoring.builder import build
from kiosk.content.authoring.sources import examine_source, examine_together, read_source
from kiosk.domain.ids import ENGLISH
from tests.content.conftest import TODAY
from tests.content.forge import taken_apart
from tests.content.rule_breaks import LESSON, PACK_ID, RULED


@pytest.fixture
def home(tmp_path: Path) -> Path:
    return Path(shutil.copytree(RULED, tmp_path / "lessons"))


def test_a_shared_fact_is_put_into_the_lesson():
    card = read_source(RULED / PACK_ID, today=TODAY).lessons[0].lesson.take_home
    assert card.lines[1].text(ENGLISH) == "If you feel very ill, call 115."


def test_a_built_pack_contains_the_facts_that_its_lessons_list(home: Path, tmp_path: Path):
    facts = home / "facts.yaml"
    told = facts.read_text("utf-8")
    facts.write_text(told + told.partition("  muc-nhac:")[2].join(["  khac:", ""]), "utf-8")
    built = build(read_source(home / PACK_ID, today=TODAY), tmp_path / "built")
    manifest = json.loads(taken_apart(built.path)["manifest.json"])
    assert set(manifest["facts"]) == {"so-cap-cuu", "muc-nhac", "so-vien"}


def test_a_pack_without_its_file_of_facts_names_what_is_missing(home: Path):
    (home / "facts.yaml").unlink()
    found = examine_source(home / PACK_ID, today=TODAY).problems
    assert "the pack has no fact 'so-cap-cuu'" in [problem.message for problem in found]


def test_a_file_of_facts_that_cannot_be_read_is_reported(home: Path):
    (home / "facts.yaml").write_text("facts: [so-cap-cuu]\n", "utf-8")
    found = examine_source(home / PACK_ID, today=TODAY).problems
    assert (str(home / "facts.yaml"), "facts") in [(problem.file, problem.field) for problem in found]


def test_a_second_false_statement_of_a_pack_is_reported(home: Path):
    told = (home / LESSON).read_text("utf-8")
    false = """  - id: dung-sai
    type: choice
    skill: dat-nhac
    true_false: true
    question: {vi: "Máy tắt chuông vẫn nhắc được.", en: "A silent phone can remind you."}
    options:
      - {id: "true", text: {vi: "Đúng", en: "True"}, right: false}
      - {id: "false", text: {vi: "Sai", en: "False"}, right: true}
    explain: {vi: "Chuông tắt thì {addr} không nghe thấy.", en: "You would not hear it."}
"""
    for name, code in (("nhac-thuoc", "2.90"), ("nhac-thuoc-hai", "2.91")):
        lesson = told.replace("id: nhac-thuoc", f"id: {name}", 1).replace('"2.90"', f'"{code}"') + false
        (home / PACK_ID / f"{name}.yaml").write_text(lesson, "utf-8")
    found = examine_source(home / PACK_ID, today=TODAY, is_bundled=True).problems
    assert [(Path(problem.file).name, problem.field) for problem in found] == [("nhac-thuoc.yaml", "steps.8")]
    assert "another statement that is false" in found[0].message


def test_the_rules_of_a_good_lesson_are_advice_for_others(home: Path):
    (home / LESSON).write_text((home / LESSON).read_text("utf-8").replace("minutes: 6", "minutes: 9"), "utf-8")
    found = examine_source(home / PACK_ID, today=TODAY)
    assert (found.problems, [warning.field for warning in found.warnings]) == ([], ["minutes"])
    assert [*examine_together([found]).problems] == []
