"""Tests that every text that the program translates is in the translation file.

The file is written by lupdate, which misses texts in some notations, such as f-strings.
"""

import ast
from collections.abc import Iterator

import pytest

from build_spec.translation_check import messages, other_quotes
from tests.house.sources import ROOT, below, name_of

TRANSLATIONS = ROOT / "assets/i18n/kiosk_vi.ts"


def texts(source: str) -> Iterator[tuple[str, str]]:
    """Yield context and text of each call of ``translate`` or ``QT_TRANSLATE_NOOP`` with two literals."""
    for node in ast.walk(ast.parse(source)):
        if isinstance(node, ast.Call) and len(node.args) > 1:
            called = node.func.attr if isinstance(node.func, ast.Attribute) else getattr(node.func, "id", "")
            literals = [arg.value for arg in node.args[:2] if isinstance(arg, ast.Constant)]
            if called in {"translate", "QT_TRANSLATE_NOOP"} and len(literals) > 1:
                yield literals[0], literals[1]


def test_each_text_passed_to_qt_is_in_the_translation_file() -> None:
    held = {(context, source) for context, source, _ in messages(TRANSLATIONS)}
    wanted = {(name_of(path), text) for path in below("kiosk", ".py") for text in texts(path.read_text("utf-8"))}
    assert len(wanted) > 100
    assert [(name, text) for name, text in sorted(wanted) if text not in held] == []


def test_a_text_in_an_f_string_is_found() -> None:
    assert list(texts("f\"{translate('A', 'b')} c\"")) == [("A", "b")]


def test_lessons_quote_as_the_interface_does() -> None:
    lessons = list(below("lessons", ".yaml"))
    assert len(lessons) > 40
    assert [name_of(path) for path in lessons if set(path.read_text("utf-8")) & set("«»‹›‘’„")] == []


@pytest.mark.parametrize(
    ("form", "source", "found"),
    [
        ("Chạm “Xong”.", "Touch “Done”.", []),
        ("Chạm «Xong».", "Touch “Done”.", ["«", "»"]),
        ("Chạm 'Xong'.", "Touch 'Done'.", ["'"]),
        ('Chạm "Xong".', "Touch “Done”.", ['"']),
        ('Viết "113".', 'Write "113".', []),
    ],
)
def test_only_parts_of_files_have_straight_quotes(form: str, source: str, found: list[str]) -> None:
    assert other_quotes(form, source) == found
