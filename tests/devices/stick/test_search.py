"""Tests of the search for files with certain names on a stick."""

from pathlib import Path

import pytest

from kiosk.devices.stick import search as stick_search
from kiosk.devices.stick.search import MOST_FOUND, find_ending, find_named
from kiosk.devices.stick.walk import MAX_DEPTH


def put(file: Path) -> Path:
    file.parent.mkdir(parents=True, exist_ok=True)
    file.write_text("x", "utf-8")
    return file


def test_the_nearest_to_the_top_comes_first(tmp_path: Path):
    deep, near = put(tmp_path / "a/b/Root.JSON"), put(tmp_path / "z/root.json")
    assert find_named(tmp_path, {"root.json"}) == [near, deep]


@pytest.mark.parametrize(
    "folder", [".Trash", "System Volume Information", "$RECYCLE.BIN", "RECYCLER", "lost+found", "FOUND.000"]
)
def test_what_systems_keep_for_themselves_is_passed_over(tmp_path: Path, folder):
    put(tmp_path / folder / "root.json")
    assert find_named(tmp_path, {"root.json"}) == []


def test_no_link_is_followed(tmp_path: Path):
    put(tmp_path / "outside/root.json")
    (tmp_path / "stick").mkdir()
    (tmp_path / "stick/inside").symlink_to(tmp_path / "outside")
    (tmp_path / "stick/root.json").symlink_to(tmp_path / "outside/root.json")
    assert find_named(tmp_path / "stick", {"root.json"}) == []


def test_a_bottomless_stick_is_not_searched_to_its_bottom(tmp_path: Path):
    put(tmp_path.joinpath(*"a" * MAX_DEPTH) / "root.json")
    put(tmp_path.joinpath(*"b" * (MAX_DEPTH + 1)) / "root.json")
    assert [file.parts[-2] for file in find_named(tmp_path, {"root.json"})] == ["a"]


def test_an_endless_stick_is_not_searched_to_its_end(tmp_path: Path, monkeypatch: pytest.MonkeyPatch):
    monkeypatch.setattr(stick_search, "MAX_ENTRIES", 10)
    near = put(tmp_path / "0/root.json")
    for number in range(20):
        put(tmp_path / f"{number + 1}/tram-hoc.toml")
    put(tmp_path / "root.json")
    assert near not in find_named(tmp_path, {"tram-hoc.toml", "root.json"})


def test_a_stick_that_was_pulled_has_nothing(tmp_path: Path):
    assert find_named(tmp_path / "gone", {"root.json"}) == []


def test_a_stick_full_of_such_files_is_not_read_to_the_last(tmp_path: Path):
    for number in range(MOST_FOUND + 5):
        put(tmp_path / f"{number:03}/tram-hoc.toml")
    found = find_named(tmp_path, {"tram-hoc.toml"})
    assert [file.parts[-2] for file in found] == [f"{number:03}" for number in range(MOST_FOUND)]


def test_who_gathers_much_is_looked_through_further(tmp_path: Path):
    for number in range(30):
        put(tmp_path / f"{number:03}.gz")
    assert len(find_ending(tmp_path, ".gz", 30, 25)) == 25
    assert len(find_ending(tmp_path, ".gz", 30, 30)) == 30
