import json
from pathlib import Path
from typing import Any

import jsonschema
import pytest

from kiosk.activities import registry
from kiosk.content.authoring.schemas import FACTS, LESSON, PACK, schemas
from kiosk.content.packs.marked import read_marked
from tests.content.conftest import GOOD
from tests.content.rule_breaks import RULED

SOURCES = sorted((GOOD.parents[3] / "lessons").glob("*/*.yaml")) + sorted(GOOD.glob("*.yaml"))


def validator(name: str) -> Any:
    return jsonschema.Draft202012Validator(schemas()[name])


def read(path: Path) -> Any:
    return read_marked(path.read_bytes(), path.name).data


def step(**fields: Any) -> dict[str, Any]:
    return {**read(GOOD / "ma-otp.yaml"), "steps": [{"id": "vi-du", **fields}]}


@pytest.mark.parametrize("name", [FACTS, LESSON, PACK])
def test_the_schema_is_a_schema(name: str):
    jsonschema.Draft202012Validator.check_schema(schemas()[name])


@pytest.mark.parametrize("path", SOURCES, ids=lambda path: f"{path.parent.name}/{path.name}")
def test_every_source_satisfies_its_schema(path: Path):
    told = validator(PACK if path.name == "pack.yaml" else LESSON).iter_errors(read(path))
    assert [error.message for error in told] == []


def test_the_facts_of_all_packs_satisfy_their_schema():
    assert [error.message for error in validator(FACTS).iter_errors(read(RULED / "facts.yaml"))] == []


@pytest.mark.parametrize("key", registry())
def test_every_sample_satisfies_the_schema_of_its_kind(key: str):
    sample = json.loads(json.dumps(registry()[key].sample))
    assert [error.message for error in validator(LESSON).iter_errors(step(type=key, **sample))] == []


@pytest.mark.parametrize("key", registry())
def test_a_field_that_a_kind_does_not_have_is_marked(key: str):
    sample = json.loads(json.dumps(registry()[key].sample))
    assert not validator(LESSON).is_valid(step(type=key, **sample, colour="red"))


def test_a_kind_that_does_not_exist_is_marked():
    assert not validator(LESSON).is_valid(step(type="sort", text={"vi": "x"}))


def test_a_text_without_vietnamese_is_marked():
    assert not validator(LESSON).is_valid({**read(GOOD / "ma-otp.yaml"), "title": {"en": "The OTP"}})


@pytest.mark.parametrize(("field", "value"), [("version", "1.2"), ("strand", "x"), ("languages", {"vi": "sung"})])
def test_a_wrong_field_of_the_pack_is_marked(field: str, value: Any):
    assert not validator(PACK).is_valid({**read(GOOD / "pack.yaml"), field: value})
