from collections.abc import Callable, Iterator
from pathlib import Path

import pytest

from tests.bridge.guide.group.teaching import Teaching


@pytest.fixture
def make(qapp: object, tmp_path: Path) -> Iterator[Callable[..., Teaching]]:
    """Return a function that opens the page: ``make()``, ``make(TECHNICIAN)``, ``make(with_session=False)``."""
    made: list[Teaching] = []

    def open_page(*arguments: object, **manner: object) -> Teaching:
        made.append(Teaching(tmp_path, *arguments, **manner))  # type: ignore[arg-type]
        return made[-1]

    yield open_page
    for teaching in made:
        teaching.evening.store.close()


@pytest.fixture
def teaching(make: Callable[..., Teaching]) -> Teaching:
    return make()
