"""The bundled lessons through the editor: unchanged files keep their bytes, random edits change only their lines."""

from collections import Counter
from functools import cache

from hypothesis import given, settings
from hypothesis import strategies as st

from kiosk import paths
from kiosk.content.editing.document import SourceDocument
from kiosk.content.editing.edits import (
    InsertEntry,
    MoveEntry,
    RemoveValue,
    SetValue,
    applied,
    inverse,
    is_same,
)
from kiosk.content.packs.marked import Place, read_marked

FILES = [*sorted(paths.lessons_folder().glob("*/*.yaml")), paths.lessons_folder() / "facts.yaml"]
TEXTS = st.sampled_from(
    ["abc", "Xin chào {addr}: “hãy” # ngồi", "", " x", "- y", 'q"\\', "two\nlines", "'tis", "true", "12", "~"]
) | st.text(max_size=12).filter(lambda text: text.isprintable())
VALUES = st.recursive(
    st.none() | st.booleans() | st.integers(-999, 999) | TEXTS,
    lambda below: (
        st.lists(below, max_size=3) | st.dictionaries(TEXTS.filter(lambda key: key != "<<"), below, max_size=3)
    ),
    max_leaves=6,
)


@cache
def document(number: int) -> SourceDocument:
    return SourceDocument.opened(FILES[number].read_bytes(), FILES[number].name)


@cache
def places(number: int) -> list[Place]:
    return [place for place in document(number).marked.lines if place]


def lines(document: SourceDocument) -> list[str]:
    return document.raw.decode().splitlines(keepends=True)


@st.composite
def documents_with_edits(draw):
    number = draw(st.integers(0, len(FILES) - 1))
    opened, place = document(number), draw(st.sampled_from(places(number)))
    value = opened.value(place)
    edits = [st.builds(SetValue, st.just(place), VALUES), st.just(RemoveValue(place))]
    if isinstance(value, dict):
        key = st.just((*place, "moi"))
        orders = st.permutations([*value, "moi"]).map(tuple)
        edits.append(st.builds(SetValue, key, VALUES, orders))
    if isinstance(value, list):
        edits.append(st.builds(InsertEntry, st.just(place), st.integers(0, len(value)), VALUES))
        if value:
            index = st.integers(0, len(value) - 1)
            edits.append(st.builds(MoveEntry, st.just(place), index, index))
    return opened, draw(st.one_of(edits))


def test_every_bundled_file_is_written_as_it_was_read():
    assert len(FILES) == 50  # 45 lessons, 4 packs, and the facts of all packs
    for number, file in enumerate(FILES):
        opened = document(number)
        assert (
            opened.edited(SetValue(("id",), opened.data.get("id"))).raw == file.read_bytes() or file.stem == "facts"
        )
        assert opened.edited(SetValue((), opened.data)).raw == file.read_bytes()


@settings(max_examples=40, deadline=None)
@given(documents_with_edits())
def test_an_edit_gives_the_expected_data_and_its_inverse_the_data_from_before(case):
    opened, edit = case
    new = opened.edited(edit)
    assert is_same(new.data, applied(opened.data, edit))
    read = read_marked(new.raw, new.file)
    assert not read.problems
    assert is_same(read.data, new.data)
    assert read.lines == new.marked.lines
    assert is_same(new.edited(inverse(opened.data, edit)).data, opened.data)


@settings(max_examples=40, deadline=None)
@given(st.integers(0, len(FILES) - 1), st.lists(st.tuples(st.integers(0), TEXTS), min_size=1, max_size=4))
def test_typing_in_one_step_after_another_gives_the_same_as_typing_in_a_file_that_is_opened_each_time(number, keys):
    typed = opened = document(number)
    for key, text in keys:
        place = places(number)[key % len(places(number))]
        if isinstance(typed.value(place), dict | list):
            continue
        typed = typed.edited(SetValue(place, text))
        opened = SourceDocument.opened(opened.raw, opened.file).edited(SetValue(place, text))
        assert typed.raw == opened.raw
    read = read_marked(typed.raw, typed.file)
    assert not read.problems
    assert is_same(read.data, typed.data)


@settings(max_examples=40, deadline=None)
@given(documents_with_edits())
def test_an_edit_leaves_the_lines_outside_its_entry_unchanged(case):
    opened, edit = case
    old, new = lines(opened), lines(opened.edited(edit))
    place = edit.place if isinstance(edit, SetValue | RemoveValue) else (*edit.place, 0)
    is_list_edit = not isinstance(edit, SetValue)
    parent = place[:-1] if is_list_edit or place not in opened.marked.lines else place
    first = opened.marked.line(parent) - 1
    node = opened.value(parent)
    last = max((opened.marked.lines[at] for at in opened.marked.lines if at[: len(parent)] == parent), default=first)
    assert new[: max(first - 4, 0)] == old[: max(first - 4, 0)]  # the comments above an entry may go with it
    rest = old[last + 60 :]
    assert not rest or new[-len(rest) :] == rest
    comments = Counter(line.strip() for line in old if line.strip().startswith("#"))
    kept = Counter(line.strip() for line in new if line.strip().startswith("#"))
    if isinstance(edit, InsertEntry | MoveEntry) or not isinstance(node, list | dict):
        assert comments == kept
