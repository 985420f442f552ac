"""What the author's guide says is what the check does."""

import re
import shutil
from pathlib import Path
from typing import Any

import pytest

from kiosk.activities import registry
from kiosk.content.lessons import payload_of
from kiosk.content.marked import read_marked
from kiosk.content.sources import examine_source
from tests.content.conftest import GOOD, TODAY

ROOT = GOOD.parents[3]
GUIDE = (ROOT / "lessons" / "README.md").read_text("utf-8")
EXAMPLES = re.findall(r"```yaml\n(.*?)```", GUIDE, flags=re.DOTALL)
SAYINGS = re.findall(
    r"^\| `([^`]+)` \| [^|]+ \|$", GUIDE.partition("## What the check may say")[2], flags=re.MULTILINE
)
TOLD = "".join(
    path.read_text("utf-8") for name in ("content", "activities") for path in (ROOT / "kiosk" / name).glob("*.py")
)


def data_of(example: str) -> Any:
    marked = read_marked(example.encode(), "README.md")
    assert marked.problems == []
    return marked.data


def example_of(kind: str) -> Any:
    found = [data for example in EXAMPLES if (data := data_of(example)).get("type") == kind]
    assert found, f"lessons/README.md shows no {kind}"
    return found[0]


def test_the_worked_example_passes_the_check(tmp_path: Path):
    folder = tmp_path / "cho-que"
    shutil.copytree(GOOD / "media", folder / "media")
    (folder / "pack.yaml").write_text(EXAMPLES[0], "utf-8")
    (folder / "tra-tien.yaml").write_text(EXAMPLES[1], "utf-8")
    assert examine_source(folder, today=TODAY).problems == []


@pytest.mark.parametrize("kind", registry())
def test_every_kind_of_step_is_documented_with_an_example(kind: str):
    assert f"### `{kind}`" in GUIDE
    assert registry()[kind].parse(payload_of(example_of(kind)))


@pytest.mark.parametrize("kind", registry())
def test_every_field_of_a_kind_is_documented(kind: str):
    section = GUIDE.partition(f"### `{kind}`")[2].partition("\n##")[0]
    assert [field for field in registry()[kind].payload.model_fields if field not in section] == []


def test_the_guide_explains_messages():
    assert len(SAYINGS) >= 15


@pytest.mark.parametrize("saying", SAYINGS)
def test_every_message_that_is_explained_exists(saying: str):
    assert saying in TOLD
