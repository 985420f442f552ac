"""Tests of the order in which tests are distributed among processes."""

from dataclasses import dataclass, field
from typing import Any

from tests.order import dealt


@dataclass(frozen=True)
class Test:
    """Simulates a pytest item with the attributes that `tests.order` reads."""

    __test__ = False
    name: str
    is_slow: bool = False
    marks: dict[str, Any] = field(default_factory=dict)

    def get_closest_marker(self, name: str) -> object:
        return self if self.is_slow and name == "slow" else None


def module(name: str, quick: int, slow: int = 0) -> list[Any]:
    return [Test(f"{name}{number}", is_slow=number < slow) for number in range(quick + slow)]


def test_what_is_slow_is_dealt_to_all_and_lies_on_top():
    slow, quick = [module("b", 2, 9), module("d", 2, 8)], [module("a", 40), module("c", 40)]
    order = dealt([quick[0], *slow, quick[1]], 2)
    assert order[:51] == slow[0] + quick[1]
    assert order[51:] == slow[1] + quick[0]


def test_a_module_stays_together_and_in_its_order():
    modules = [module("a", 3), module("b", 1, 2), module("c", 4)]
    order = dealt(modules, 3)
    for one in modules:
        at = order.index(one[0])
        assert order[at : at + len(one)] == one


def test_one_pile_holds_all():
    assert [test.name for test in dealt([module("a", 2), module("b", 1, 1)], 1)] == ["b0", "b1", "a0", "a1"]
