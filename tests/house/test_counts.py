"""Every count that the program puts into a text has the separators of the language: «11.780», never «11780».

Only `format_number` adds them; `str.format` alone does not.
"""

import ast
from collections.abc import Iterator

from tests.house.sources import below, name_of

COUNTS = {"count", "total", "done", "written", "already", "failed", "sent"}
"""Names of the values in the texts of the interface that are counts."""
FORMATTERS = {"format_number", "format_size"}


def plain_counts(source: str) -> Iterator[str]:
    """Yield the counts that are passed to a call of ``format`` and are not formatted."""
    for node in ast.walk(ast.parse(source)):
        if isinstance(node, ast.Call) and isinstance(node.func, ast.Attribute) and node.func.attr == "format":
            for keyword in node.keywords:
                value = keyword.value
                if keyword.arg in COUNTS and not (isinstance(value, ast.Call) and called(value) in FORMATTERS):
                    yield f"{keyword.arg}={ast.unparse(value)}"


def called(call: ast.Call) -> str:
    """Return the name of the function that `call` calls; empty for other expressions."""
    return getattr(call.func, "id", "")


def test_each_count_in_a_text_is_formatted() -> None:
    sources = {name_of(path): path.read_text("utf-8") for path in below("kiosk/bridge", ".py")}
    assert len(sources) > 100
    assert [(name, count) for name, source in sources.items() for count in plain_counts(source)] == []


def test_a_plain_count_is_found() -> None:
    source = "text.format(count=n, name=name); text.format(count=format_number(n))"
    assert list(plain_counts(source)) == ["count=n"]
