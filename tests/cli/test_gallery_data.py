"""``kiosk gallery --data`` fills an empty folder with sample lessons, and shows an author's changes in it."""

from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from kiosk.activities import registry
from kiosk.cli.gallery import read_lessons
from kiosk.content.packs.lessons import payload_of
from kiosk.content.packs.marked import read_marked
from kiosk.domain.errors import PackError, SourceError
from kiosk.tour.gallery_samples import write_samples
from kiosk.tour.gallery_yaml import written


@pytest.fixture
def lesson(tmp_path: Path) -> Path:
    return write_samples(tmp_path) / "cac-hoat-dong.yaml"


def test_an_empty_folder_gets_the_samples(tmp_path: Path) -> None:
    read_lessons(tmp_path / "new")
    assert sorted(file.name for file in (tmp_path / "new").rglob("*.yaml")) == [
        "cac-hoat-dong.yaml",
        "dien-thoai-them.yaml",
        "dien-thoai.yaml",
        "pack.yaml",
    ]


def test_what_was_changed_is_shown(tmp_path: Path, lesson: Path) -> None:
    lesson.write_text(lesson.read_text("utf-8").replace("Xem mỗi loại hoạt động", "Xem thử mỗi hoạt động"), "utf-8")
    goals = [found.data["goal"]["vi"] for found in read_lessons(tmp_path)[0].lessons]
    assert "Xem thử mỗi hoạt động một lần." in goals


def test_a_folder_with_something_in_it_is_only_read(tmp_path: Path, lesson: Path) -> None:
    lesson.write_text(lesson.read_text("utf-8").replace("minutes: 5", "minutes: 7"), "utf-8")
    before = {file: file.read_bytes() for file in tmp_path.rglob("*") if file.is_file()}
    read_lessons(tmp_path)
    assert {file: file.read_bytes() for file in tmp_path.rglob("*") if file.is_file()} == before


def test_the_folder_of_one_pack_will_do(lesson: Path) -> None:
    assert [source.id for source in read_lessons(lesson.parent)] == ["phong-trung-bay"]


def test_a_mistake_is_told_with_file_line_and_cure(tmp_path: Path, lesson: Path) -> None:
    lines = lesson.read_text("utf-8").splitlines()
    place = next(number for number, line in enumerate(lines) if "minutes:" in line)
    lesson.write_text("\n".join([*lines[:place], "minutes: many", *lines[place + 1 :]]), "utf-8")
    with pytest.raises(SourceError) as told:
        read_lessons(tmp_path)
    problem = told.value.problems[0]
    assert (problem.file, problem.line, problem.field) == (str(lesson), place + 1, "minutes")
    assert problem.cure


def test_a_folder_without_a_pack_is_refused(tmp_path: Path) -> None:
    (tmp_path / "note.txt").write_text("hello", "utf-8")
    with pytest.raises(PackError, match="contains no pack"):
        read_lessons(tmp_path)


@pytest.mark.parametrize("key", registry())
def test_every_sample_reads_back_as_it_was(lesson: Path, key: str) -> None:
    steps = read_marked(lesson.read_bytes(), lesson.name).data["steps"]
    step = next(step for step in steps if step["type"] == key)
    parse = registry()[key].parse
    assert parse(payload_of(step)) == parse(registry()[key].sample)


LEAVES = st.one_of(
    st.booleans(), st.integers(0, 999), st.text("aăâ {}:,\"'#-1xy", min_size=1), st.sampled_from(["on", "no", "null"])
)
VALUES = st.recursive(
    LEAVES,
    lambda inside: st.one_of(
        st.lists(inside, max_size=4),
        st.dictionaries(st.from_regex(r"[a-z]{1,8}", fullmatch=True), inside, max_size=4),
    ),
    max_leaves=20,
)


@given(st.dictionaries(st.from_regex(r"[a-z]{1,8}", fullmatch=True), VALUES, min_size=1, max_size=6))
def test_whatever_is_written_reads_back(data: dict) -> None:
    assert read_marked(written(data).encode(), "x.yaml").data == data
