"""The generated reference of the pack format is up to date and complete."""

import re
import subprocess
import sys

import pytest

from kiosk.activities import registry
from kiosk.activities.phone.vocabulary import ButtonTone, Cost, ElementKind, Icon, PhoneGesture, ScreenKind
from tests.content.conftest import GOOD

ROOT = GOOD.parents[3]
REFERENCE = (ROOT / "lessons" / "REFERENCE.md").read_text("utf-8")
WORDS = [str(word) for words in (ScreenKind, ElementKind, PhoneGesture, Icon, ButtonTone, Cost) for word in words]


def section(title: str) -> str:
    return REFERENCE.partition(f"\n### {title}\n")[2].partition("\n### ")[0]


def anchor(heading: str) -> str:
    return re.sub(r"[^\w\- ]", "", heading.lower()).replace(" ", "-")


@pytest.mark.parametrize("script", ["make_reference.py", "make_syllabus.py"])
def test_the_reference_is_fresh(script: str) -> None:
    command = [sys.executable, f"build_spec/reference/{script}", "--check"]
    said = subprocess.run(command, cwd=ROOT, env={"PYTHONPATH": "."}, check=False, capture_output=True, text=True)
    assert said.stderr == ""


@pytest.mark.parametrize("kind", registry())
def test_every_field_of_a_kind_is_in_its_section(kind: str) -> None:
    fields = registry()[kind].payload.model_fields
    assert [field for field in fields if f"| `{field}` |" not in section(kind)] == []


def test_every_word_of_the_practice_phone_is_listed() -> None:
    assert [word for word in WORDS if f"`{word}`" not in REFERENCE] == []


def test_no_cell_is_without_words() -> None:
    rows = [line for line in REFERENCE.splitlines() if line.startswith("| `")]
    assert [row for row in rows if "" in [cell.strip() for cell in row.split("|")[1:3]]] == []


def test_every_link_inside_the_reference_leads_to_a_heading() -> None:
    headings = {anchor(title) for title in re.findall(r"^#+ (.+)$", REFERENCE, flags=re.MULTILINE)}
    assert set(re.findall(r"\]\(#([^)]+)\)", REFERENCE)) - headings == set()


def test_a_limit_in_words_is_the_one_of_the_model() -> None:
    assert "| `question` | The question to answer, or the task to do. | text, at most 20 words |" in section("choice")
