"""Orders the tests so that the processes of a parallel run finish at about the same time.

Rules: Modules with slow tests run first. The tests of a module stay together, because they share fixtures. The order
within a module stays random, as does the order of modules with equally many slow tests. Every process computes the
same order.
"""

from itertools import groupby

import pytest


def dealt(modules: list[list[pytest.Item]], hands: int) -> list[pytest.Item]:
    """Return all tests in an order of `hands` consecutive parts, which have about equally many slow tests.

    In each part, modules with slow tests come first. pytest-xdist (worksteal) gives each process one part. A process
    that has finished its part takes tests from the end of another part.
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
    """Reorder the tests if several processes run them."""
    hands = getattr(config, "workerinput", {}).get("workercount", 1)
    if hands > 1:
        modules = [list(module) for _, module in groupby(items, key=lambda item: item.path)]
        items[:] = dealt(modules, hands)
