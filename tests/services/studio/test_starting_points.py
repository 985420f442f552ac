"""What a new lesson begins with is playable as soon as its empty texts are written."""

from collections.abc import Mapping
from typing import Any

import pytest

from kiosk.activities import registry
from kiosk.services.studio.starting_points import StartingPoint


def written(value: Any) -> Any:
    """Return `value` with different words in place of each empty text."""
    numbers = iter(range(1, 100))

    def write(part: Any) -> Any:
        if isinstance(part, Mapping):
            return {key: write(below) for key, below in part.items()}
        if isinstance(part, list):
            return [write(below) for below in part]
        return f"Câu số {next(numbers)}" if part == "" else part

    return write(value)


@pytest.mark.parametrize("step", StartingPoint.THREE.steps, ids=lambda step: step["type"])
def test_a_step_is_valid_once_it_is_written(step: Mapping[str, Any]):
    payload = {key: value for key, value in written(step).items() if key not in {"id", "type"}}
    assert registry()[step["type"]].parse(payload) is not None


@pytest.mark.parametrize("step", StartingPoint.THREE.steps, ids=lambda step: step["type"])
def test_what_is_to_be_written_is_found_by_the_checks(step: Mapping[str, Any]):
    payload = {key: value for key, value in step.items() if key not in {"id", "type"}}
    with pytest.raises(Exception, match=r"empty|least|text|character|string"):
        registry()[step["type"]].parse(payload)
