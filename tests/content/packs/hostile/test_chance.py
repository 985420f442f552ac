"""Randomly corrupted packs are refused or harmless, and never crash the verifier."""

import io
import json
from datetime import date
from functools import cache
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from kiosk.content.authoring.builder import build
from kiosk.content.authoring.sources import read_source
from kiosk.content.packs.contents import read_manifest
from kiosk.content.packs.lessons import card_of, lesson_of
from kiosk.content.packs.verifier import verify
from kiosk.domain.errors import PackRefusedError
from kiosk.domain.ids import VIETNAMESE
from tests.content.authoring.test_sources import places, replaced
from tests.content.conftest import GOOD
from tests.content.forge import LESSON, MANIFEST, Files, put_together, sealed, taken_apart, with_json

ODD = st.sampled_from(
    [None, 3, -1, 10**30, True, "x", "", "media/x.svg", "\u202e", [], {}, [None], {"vi": "x"}, {"x": None}]
)


@cache
def parts() -> Files:
    """The files of the good pack, built once for all tests of this module."""
    with TemporaryDirectory() as folder:
        return taken_apart(build(read_source(GOOD, today=date(2026, 11, 24)), Path(folder)).path)


@cache
def spots(name: str) -> list[tuple[str | int, ...]]:
    return places(json.loads(parts()[name]))


def verdict(pack: bytes) -> bool:
    """Whether the verifier accepts the pack; any error other than a refusal propagates and fails the test."""
    try:
        verify(io.BytesIO(pack), app_version="0.1.0")
    except PackRefusedError:
        return False
    return True


@settings(max_examples=400)
@given(data=st.data(), value=ODD)
def test_an_odd_value_in_a_lesson_is_refused_or_the_lesson_can_be_played(data: st.DataObject, value: Any):
    place = data.draw(st.sampled_from(spots(LESSON)))
    lesson = replaced(json.loads(parts()[LESSON]), place, value)
    if not isinstance(lesson, dict):
        return
    forged = sealed(with_json(parts(), LESSON, lambda old: (old.clear(), old.update(lesson))))
    if verdict(put_together(forged)):
        manifest = read_manifest(forged[MANIFEST], app_version="0.1.0", file_name="")
        played = lesson_of(lesson, card_of(manifest["lessons"][0], manifest, Path()), manifest["facts"])
        assert len(played.steps) == len(lesson["steps"])


@settings(max_examples=300)
@given(data=st.data(), value=ODD)
def test_an_odd_value_in_the_manifest_is_refused_or_its_cards_can_be_shown(data: st.DataObject, value: Any):
    place = data.draw(st.sampled_from(spots(MANIFEST)))
    manifest = replaced(json.loads(parts()[MANIFEST]), place, value)
    raw = json.dumps(manifest, ensure_ascii=False, sort_keys=True, separators=(",", ":")).encode()
    if verdict(put_together({**parts(), MANIFEST: raw})):
        assert card_of(manifest["lessons"][0], manifest, Path()).title.text(VIETNAMESE)


@pytest.mark.parametrize("field", sorted(json.loads(parts()[MANIFEST])))
def test_a_manifest_without_one_of_its_fields_is_refused(field: str):
    assert not verdict(put_together(with_json(parts(), MANIFEST, lambda manifest: manifest.pop(field))))


@settings(max_examples=300)
@given(data=st.data())
def test_a_changed_byte_is_always_refused(data: st.DataObject):
    pack = bytearray(put_together(parts()))
    place = data.draw(st.integers(0, len(pack) - 1))
    pack[place] ^= data.draw(st.integers(1, 255))
    assert not verdict(bytes(pack))


@settings(max_examples=100)
@given(data=st.data())
def test_a_pack_that_is_cut_or_grows_is_always_refused(data: st.DataObject):
    pack = put_together(parts())
    cut = data.draw(st.integers(0, len(pack) - 1))
    assert (verdict(pack[:cut]), verdict(pack + pack[:cut] + b"x")) == (False, False)


def test_the_pack_that_is_broken_here_is_good():
    assert verdict(put_together(parts()))


@settings(max_examples=100)
@given(st.binary(max_size=3000))
def test_noise_is_always_refused(noise: bytes):
    assert not verdict(noise)


@pytest.mark.parametrize("name", [MANIFEST, LESSON])
def test_there_are_many_places_to_break(name: str):
    assert len(spots(name)) > 60
