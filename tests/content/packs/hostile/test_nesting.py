"""Attacks with deeply nested JSON: each must be refused and leave the kiosk's state unchanged."""

import pytest

from kiosk.domain.errors import PackRefusedError
from tests.content.forge import LESSON, MANIFEST, Files, put_together, sealed
from tests.content.kiosk import Kiosk

LEVELS = (100, 800, 2_000, 20_000, 400_000)
"""Depths of the nested JSON.

Python's parser accepts the smallest depths and rejects the largest. It accepts some depths between them that later
code cannot traverse.
"""


def nested(levels: int) -> bytes:
    return b'{"a":' + b"[" * levels + b"]" * levels + b"}"


@pytest.mark.parametrize("levels", LEVELS)
def test_manifest_nested_without_end(used: Kiosk, parts: Files, levels: int):
    before = used.state()
    assert MANIFEST in used.refuses(put_together({**parts, MANIFEST: nested(levels)}))
    assert used.state() == before


@pytest.mark.parametrize("levels", LEVELS)
def test_lesson_nested_without_end(used: Kiosk, parts: Files, levels: int):
    path = used.stick(put_together(sealed({**parts, LESSON: nested(levels)})), "an-toan-mau-1.3.0.hocpack")
    before = used.state()
    used.fails(path, PackRefusedError)
    assert used.state() == before
