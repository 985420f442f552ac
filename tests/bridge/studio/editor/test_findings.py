"""The sentences of findings."""

from collections.abc import Iterator

import pytest

from kiosk import paths
from kiosk.bridge.shell.translation import Interpreter
from kiosk.bridge.studio.editor.findings_model import numbers_shown
from kiosk.domain.ids import VIETNAMESE


@pytest.fixture
def vietnamese(qapp: object) -> Iterator[None]:
    interpreter = Interpreter(paths.translations_folder(), "bác")
    interpreter.speak(VIETNAMESE)
    yield
    interpreter.leave()


def test_minutes_are_written_with_a_comma(vietnamese: None) -> None:
    said = {"minutes": "3.1", "declared": "5", "version": "1.2.3", "name": "Tin lũ"}
    assert numbers_shown(said) == {**said, "minutes": "3,1"}
