"""Comparison of two versions of a pack, lesson by lesson."""

from pathlib import Path
from typing import Any

from kiosk.content.packs.comparison import changes_between, installed_manifest
from kiosk.domain.offers import Changes


def manifest(**lessons: str) -> dict[str, Any]:
    return {
        "lessons": [{"id": name} for name in lessons],
        "files": {f"lessons/{name}.json": {"sha256": digest} for name, digest in lessons.items()},
    }


def test_every_lesson_of_a_new_pack_is_new():
    assert changes_between(None, manifest(a="1", b="2")) == Changes(2, new=2)


def test_lessons_are_told_apart_by_their_files():
    before, after = manifest(a="1", b="2", c="3"), manifest(a="1", b="9", d="4", e="5")
    assert changes_between(before, after) == Changes(4, new=2, changed=1, removed=1)


def test_the_same_version_changes_nothing():
    assert changes_between(manifest(a="1"), manifest(a="1")) == Changes(1)


def test_what_cannot_be_compared_counts_as_changed():
    light = {"lessons": [{"id": "a"}]}
    assert changes_between(light, manifest(a="1")) == Changes(1, changed=1)


def test_a_manifest_that_cannot_be_read_is_none(tmp_path: Path):
    assert installed_manifest(tmp_path) is None
    (tmp_path / "manifest.json").write_text("[1]")
    assert installed_manifest(tmp_path) is None
