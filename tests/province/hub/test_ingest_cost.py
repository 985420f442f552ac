"""Test of the cost of taking in: it is the same for the kiosks of a country as for those of a district."""

from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from typing import Any

from sqlalchemy import Engine, event

from tests.province.hub.hubs import Hub, record

GROUP = 60


@dataclass
class Steps:
    """Counts the instructions that SQLite's virtual machine has executed, in tens."""

    count: int = 0

    def add(self) -> None:
        self.count += 1


@contextmanager
def counted_steps() -> Iterator[Steps]:
    steps = Steps()

    def count(connection: Any, _record: object) -> None:
        connection.set_progress_handler(steps.add, 10)

    event.listen(Engine, "connect", count)
    try:
        yield steps
    finally:
        event.remove(Engine, "connect", count)


def test_the_database_work_for_a_kiosk_does_not_grow_with_the_number_of_kiosks(sqlite_hub: Hub):
    costs: list[int] = []
    for _ in range(4):
        for number in range(GROUP):
            kiosk = sqlite_hub.kiosk(enrolment=sqlite_hub.expects())
            sqlite_hub.uploads(*kiosk.cuts(record(1 + number % 3)))
        with counted_steps() as steps:
            sqlite_hub.works()
        costs.append(steps.count)
    assert costs[3] < 1.1 * costs[0], costs
