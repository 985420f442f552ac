"""Tests that messages of errors and findings are literals marked for translation, with a value for each placeholder.

Other checks: mypy verifies that every error gets a marked text (`MessageText`), and
``build_spec/translation_check.py`` that every marked text has a translation.
"""

import ast
from collections.abc import Iterator
from string import Formatter

import pytest

from tests.house.sources import below, name_of

FOR_ENGLISH_READERS = (
    *("kiosk/cli/", "kiosk/tour/", "kiosk/content/authoring/"),
    "kiosk/devices/speech/",  # used by `kiosk pack narrate`
    "kiosk/domain/errors.py",  # defines the base classes of errors for authors and for the command line
    "kiosk/province/hub/doctor/findings.py",  # findings for the command line of an office
    "kiosk/set_up_opening.py",  # text on the console if the data folder is in use; residents see a screen
    "kiosk/bridge/shell/worker.py",  # contains the text of an unexpected exception
)
DEFINITION = "kiosk/domain/texts.py"


def is_call(node: ast.AST, name: str) -> bool:
    """Whether `node` is a call of the function `name`."""
    return isinstance(node, ast.Call) and isinstance(node.func, ast.Name) and node.func.id == name


def calls(tree: ast.AST, name: str) -> list[ast.Call]:
    """Return all calls of the function `name` in `tree`."""
    return [node for node in ast.walk(tree) if isinstance(node, ast.Call) and is_call(node, name)]


def literals(call: ast.Call) -> list[str]:
    """Return those arguments of `call` that are string literals."""
    return [node.value for node in call.args if isinstance(node, ast.Constant) and isinstance(node.value, str)]


def placeholders(text: str) -> frozenset[str]:
    """Return the names in braces in the format string `text`."""
    return frozenset(name for _, name, _, _ in Formatter().parse(text) if name is not None)


def values_in(scope: ast.AST) -> set[str]:
    """Return the names of all keyword arguments and all string keys of dictionaries in `scope`."""
    found = {node.arg for node in ast.walk(scope) if isinstance(node, ast.keyword) and node.arg}
    keys = [key for node in ast.walk(scope) if isinstance(node, ast.Dict) for key in node.keys]
    found |= {key.value for key in keys if isinstance(key, ast.Constant) and isinstance(key.value, str)}
    for call in calls(scope, "Sentence"):  # its first argument is a message, whose values its texts repeat
        found |= placeholders(literals(call)[0]) | {"addr"}
    return found | {"file"} if calls(scope, "Fault") else found  # the code that shows a `Fault` adds the file name


def without_value(source: str) -> Iterator[str]:
    """Yield the placeholders of marked texts that get no value.

    A text inside a function can get values from this function and from the functions of the module that this function
    calls. A text outside functions can get every value of the module.
    """
    tree = ast.parse(source)
    functions = [node for node in ast.walk(tree) if isinstance(node, ast.FunctionDef)]
    by_name = {function.name: function for function in functions}
    inside = set()
    for function in functions:
        called = {node.id for node in ast.walk(function) if isinstance(node, ast.Name)}
        called |= {node.attr for node in ast.walk(function) if isinstance(node, ast.Attribute)}
        given = values_in(function).union(*(values_in(by_name[name]) for name in called & by_name.keys()))
        for call in calls(function, "translatable"):
            inside.add(call)
            yield from sorted(placeholders(literals(call)[1]) - given)
    for call in calls(tree, "translatable"):
        if call not in inside:
            yield from sorted(placeholders(literals(call)[1]) - values_in(tree))


def modules() -> list[tuple[str, str]]:
    """Return name and source of every module of the program except `DEFINITION`, which defines `translatable`."""
    found = [(name_of(path), path.read_text("utf-8")) for path in below("kiosk", ".py")]
    return [(name, source) for name, source in found if name != DEFINITION]


def test_lupdate_can_read_every_marked_text() -> None:
    found = [(name, call) for name, source in modules() for call in calls(ast.parse(source), "translatable")]
    assert len(found) > 300
    wrong = [f"{name}:{call.lineno}" for name, call in found if len(literals(call)) != 2 or call.keywords]
    assert not wrong


def test_every_placeholder_of_a_message_gets_a_value() -> None:
    found = [f"{name}: {{{value}}}" for name, source in modules() for value in without_value(source)]
    assert not found


@pytest.mark.parametrize(
    ("call", "missing"),
    [
        ('raise PackError(translatable("Staff", "{file} a."), file=x)', []),
        ('raise PackError(translatable("Staff", "{file} a."), name=x)', ["file"]),
        ('message = translatable("Staff", "{file} a.")\n    raise PackError(message, file=x)', []),
        ('refuse(translatable("Staff", "{publisher} a."))', []),
        ('refuse(translatable("Staff", "{file} a."))', ["file"]),
    ],
)
def test_values_are_searched_where_the_message_is_formatted(call: str, missing: list[str]) -> None:
    source = f"def refuse(message):\n    raise PackError(message, publisher=x)\n\ndef there():\n    {call}\n"
    assert list(without_value(source)) == missing


def test_texts_for_staff_are_not_marked_as_english_only() -> None:
    found = [name for name, source in modules() if calls(ast.parse(source), "untranslated")]
    assert not [name for name in found if not name.startswith(FOR_ENGLISH_READERS)]
    assert not [place for place in FOR_ENGLISH_READERS if not any(name.startswith(place) for name in found)]
