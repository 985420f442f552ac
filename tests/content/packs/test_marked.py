import pytest
import yaml

from kiosk.content.packs.marked import Marked, read_marked


def data_of(text: str) -> object:
    marked = read_marked(text.encode(), "a.yaml")
    assert marked.problems == []
    return marked.data


def told(raw: bytes) -> tuple[int, str]:
    marked = read_marked(raw, "a.yaml")
    assert marked.data is None
    return marked.problems[0].line, marked.problems[0].message


@pytest.mark.parametrize(
    ("written", "read"),
    [
        ("4.2", "4.2"),
        ("2026-11", "2026-11"),
        ("2026-11-24", "2026-11-24"),
        ("no", "no"),
        ("0912", "0912"),
        ("1e3", "1e3"),
        ("12:30", "12:30"),
        ("true", True),
        ("7", 7),
        ("", None),
        ("'7'", "7"),
    ],
)
def test_only_whole_numbers_and_true_and_false_are_more_than_text(written: str, read: object):
    assert data_of(f"a: {written}") == {"a": read}


@pytest.mark.parametrize("text", ["a: [1, {b: x}]\nc: |\n  d\n", "a: 1\nb: {c\n", "a: &x 1\n"])
def test_the_packaged_program_has_no_libyaml_and_reads_the_same(monkeypatch: pytest.MonkeyPatch, text: str):
    def read() -> Marked:
        return read_marked(text.encode(), "a.yaml")

    with_libyaml = read()
    monkeypatch.delattr(yaml, "CSafeLoader")
    monkeypatch.setattr(yaml, "__with_libyaml__", False)
    assert read() == with_libyaml


def test_every_value_knows_its_line():
    marked = read_marked(b"a:\n  - x\n  - b: y\n", "a.yaml")
    assert [marked.line(place) for place in (("a", 0), ("a", 1, "b"), ("a", 1, "missing"))] == [2, 3, 3]


def test_a_mark_at_the_start_and_windows_line_ends_are_taken():
    assert read_marked("\ufeffa: 1\r\nb: 2\r\n".encode(), "a.yaml").data == {"a": 1, "b": 2}


def test_a_tower_of_aliases_is_refused_at_its_first_stone():
    tower = b"a: &a [x, x]\nb: &b [*a, *a]\nc: &c [*b, *b]\n"
    assert told(tower) == (1, "uses an anchor or an alias")


def test_a_deep_nest_is_refused_before_the_machine_is_tired():
    assert told(b"[" * 50_000) == (1, "is nested too deeply")


@pytest.mark.parametrize(
    ("raw", "line", "message"),
    [
        (b"", 1, "is empty"),
        (b"# only a remark\n", 1, "is empty"),
        (b"a: 1\nb: \xff\n", 2, "is not UTF-8 text"),
        (b"a: 1\nb: \x07\n", 2, "has the control character U+0007"),
        (b"a: 1\nb: 'x\n", 3, "cannot be read here: found unexpected end of stream"),
        (b"? [a]\n: 1\n", 1, "has a field without a plain name"),
        (b"a: 1\n<<: {b: 2}\n", 2, "has a field without a plain name"),
        (b"a: " + b"x" * 300_000, 1, "is larger than 256 KiB"),
    ],
)
def test_what_cannot_be_read_is_told_with_its_line(raw: bytes, line: int, message: str):
    assert told(raw) == (line, message)
