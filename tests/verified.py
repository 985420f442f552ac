"""Verifies the same files of the same packs once per process, for tests that start many kiosks."""

from collections.abc import Mapping
from typing import Any

import pytest

from kiosk.content.packs import verifier

_check = verifier.check_member
_passed: set[tuple[str, bytes, int, str]] = set()
_texts: dict[int, tuple[Mapping[str, Any], str]] = {}
"""The latest manifest and its text, by its identity: the files of a pack are checked one after the other."""


def _text_of(manifest: Mapping[str, Any]) -> str:
    if id(manifest) not in _texts:
        _texts.clear()
        _texts[id(manifest)] = (manifest, repr(manifest))
    return _texts[id(manifest)][1]


def check_member_once(name: str, data: bytes, size: int, manifest: Mapping[str, Any]) -> None:
    """Do what `contents.check_member` does, unless it passed with equal arguments before. Raises PackRefusedError."""
    arguments = (name, data, size, _text_of(manifest))
    if arguments not in _passed:
        _check(name, data, size, manifest)
        _passed.add(arguments)


@pytest.fixture(autouse=True)
def packs_verified_once(monkeypatch: pytest.MonkeyPatch) -> None:
    """A first start of a kiosk does not repeat the checks of the bundled packs' files; hashes are always verified."""
    monkeypatch.setattr(verifier, "check_member", check_member_once)
