"""The order of the tests among several processes: what is slow begins first, lest one be left alone with it.

Rules: the tests of a module stay together, for what they share is made once; the order within a module, and among
modules that are alike, is left as it was shuffled; every process comes to the same order.
"""

from itertools import groupby

import pytest


def dealt(modules: list[list[pytest.Item]], hands: int) -> list[pytest.Item]:
    """The tests of `modules` in `hands` piles of about the same length, one behind another, slow modules on top.

    Processes take equal parts of the whole, from its beginning, and help each other out from the end of a part.
    """
    piles: list[list[pytest.Item]] = [[] for _ in range(hands)]
    weights = [0] * hands
    for module in sorted(modules, key=_weight, reverse=True):
        weight = _weight(module)
        pile = min(range(hands), key=lambda at: (weights[at] if weight else 0, len(piles[at])))
        piles[pile] += module
        weights[pile] += weight
    return [item for pile in piles for item in pile]


def _weight(module: list[pytest.Item]) -> int:
    return sum(item.get_closest_marker("slow") is not None for item in module)


@pytest.hookimpl(trylast=True)
def pytest_collection_modifyitems(config: pytest.Config, items: list[pytest.Item]) -> None:
    """Put the tests into that order, where there is more than one process."""
    hands = getattr(config, "workerinput", {}).get("workercount", 1)
    if hands > 1:
        modules = [list(module) for _, module in groupby(items, key=lambda item: item.path)]
        items[:] = dealt(modules, hands)
