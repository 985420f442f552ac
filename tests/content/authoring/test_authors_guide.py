"""The author's guide describes the program correctly."""

import re
from pathlib import Path
from typing import Any

import pytest

from kiosk.activities import registry
from kiosk.activities.payload import faults
from kiosk.content.packs.lessons import payload_of
from kiosk.content.packs.manifest import Fact
from kiosk.content.packs.marked import read_marked
from tests.content.conftest import GOOD

ROOT = GOOD.parents[3]
GUIDE = (ROOT / "lessons" / "README.md").read_text("utf-8")
KINDS = (ROOT / "lessons" / "KINDS.md").read_text("utf-8")
EXAMPLES = re.findall(r"```yaml\n(.*?)```", KINDS, flags=re.DOTALL)
SAYINGS = re.findall(
    r"^\| `([^`]+)` \| [^|]+ \|$", GUIDE.partition("| you read |")[2].partition("\n## ")[0], re.MULTILINE
)
TOLD = "".join(
    path.read_text("utf-8") for name in ("content", "activities") for path in (ROOT / "kiosk" / name).rglob("*.py")
)


def data_of(example: str) -> Any:
    marked = read_marked(example.encode(), "KINDS.md")
    assert marked.problems == []
    return marked.data


@pytest.mark.parametrize("kind", registry())
def test_every_kind_of_step_is_documented_with_an_example(kind: str):
    section = KINDS.partition(f"### `{kind}`\n")[2].partition("\n### ")[0]
    found = [data for example in EXAMPLES if example in section and (data := data_of(example))["type"] == kind]
    assert found, f"lessons/KINDS.md shows no {kind}"
    assert registry()[kind].parse(payload_of(found[0]))


def test_the_facts_that_are_shown_are_facts():
    shown = re.findall(r"```yaml\n(facts:.*?)```", GUIDE, flags=re.DOTALL)
    assert [faults(Fact, fact) for example in shown for fact in data_of(example)["facts"].values()] == [(), ()]


def test_the_guide_explains_messages():
    assert len(SAYINGS) >= 20


@pytest.mark.parametrize("saying", SAYINGS)
def test_every_message_that_is_explained_exists(saying: str):
    assert saying in TOLD


@pytest.mark.parametrize("page", sorted((ROOT / "lessons").glob("*.md")), ids=lambda page: page.name)
def test_every_link_to_a_heading_leads_to_one(page: Path):
    broken = []
    for target, heading in re.findall(r"\]\(([^)#]*)#([^)]+)\)", page.read_text("utf-8")):
        text = (page.parent / (target or page.name)).read_text("utf-8")
        headings = [
            re.sub(r"[^\w\- ]", "", title.lower()).replace(" ", "-") for title in re.findall(r"(?m)^#+ (.+)$", text)
        ]
        broken += [] if heading in headings else [f"{target}#{heading}"]
    assert broken == []
