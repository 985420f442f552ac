"""Sources made by the program: a copy of any bundled lesson has its data, in the order in which people write."""

import json
from pathlib import Path

import pytest

from kiosk import paths
from kiosk.content.packs.marked import read_marked
from kiosk.domain.events import canonical_json
from kiosk.services.studio.templates import in_order, source_of

LESSONS = [file for file in sorted(paths.lessons_folder().glob("*/*.yaml")) if file.name != "pack.yaml"]


@pytest.mark.parametrize("file", LESSONS, ids=lambda file: file.stem)
def test_a_built_lesson_becomes_a_source_with_the_same_data(file: Path) -> None:
    data = read_marked(file.read_bytes(), file.name).data
    built = json.loads(canonical_json(data))
    source = read_marked(source_of(in_order(built)), file.name)
    assert (source.data, source.problems) == (data, [])
    assert list(source.data)[:3] == ["id", "code", "title"]
    assert list(source.data["steps"][0])[:2] == ["id", "type"]
