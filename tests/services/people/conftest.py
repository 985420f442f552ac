"""Fixtures of the tests of the use cases about people: a kiosk's record and names on disk."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

import pytest

from kiosk.domain.access import Staff
from kiosk.domain.events import EventKind
from kiosk.domain.ids import AccountId, Pseudonym
from kiosk.domain.people.consents import Purpose
from kiosk.domain.people.learner import Details, Learner, Sex
from kiosk.domain.rights import Actor
from kiosk.domain.sittings import Beginning, Sitting
from kiosk.people_opening import Names
from kiosk.services.people.people_service import PeopleService
from kiosk.services.people.records import AddedLearner
from kiosk.storage.store import Store, open_store
from tests.services.conftest import SteppingClock

HAMLET, OTHER_HAMLET = "Thôn Phú Thọ", "Thôn Đông"
GUIDE = Actor(AccountId("3f2a90c1-6b1e-4c55-8d3a-2b7d5e9c1a01"), frozenset({Staff.GUIDE}))
LEAD = Actor(AccountId("8c1d7e52-0f3b-4a96-9b64-51c7d2ae3f02"), frozenset({Staff.LEAD_GUIDE}))
TECHNICIAN = Actor(AccountId("technician"), frozenset({Staff.TECHNICIAN}))
ALL = dict.fromkeys(Purpose, True)
HOA = Details("Nguyễn Thị Hoa", HAMLET, 1955, Sex.FEMALE)


@dataclass
class Office:
    """A kiosk's record and names in the folder `data`, opened as a starting kiosk opens them."""

    data: Path
    clock: SteppingClock = field(default_factory=SteppingClock)
    store: Store = field(init=False)
    names: Names = field(init=False)

    def __post_init__(self) -> None:
        self.store = open_store(self.data / "kiosk.db", self.clock)
        self.names = Names(self.data, (HAMLET, OTHER_HAMLET), self.store, self.clock, 0.0)

    @property
    def people(self) -> PeopleService:
        return self.names.people()

    def close(self) -> None:
        self.names.close()
        self.store.close()

    def restart(self) -> None:
        self.close()
        self.clock = SteppingClock(boot="boot-2")
        self.__post_init__()

    def added(self, details: Details = HOA, consents: Mapping[Purpose, bool] = ALL) -> AddedLearner:
        added = self.people.records.add(GUIDE, details, consents, is_sixteen=True)
        assert added is not None
        return added

    def add(self, name: str, hamlet: str = HAMLET, birth_year: int | None = 1955) -> Learner:
        return self.added(Details(name, hamlet, birth_year)).learner

    def let_in(self, learner: Pseudonym) -> tuple[Sitting, Beginning]:
        """The person calls the guide, who lets the person in."""
        self.people.sign_in.forgot(learner)
        (call,) = self.store.events.newest_of([EventKind.HELP_REQUESTED], 1)
        return self.people.sign_in.let_in(GUIDE, call.id)

    def events(self) -> list[tuple[str, Pseudonym | None, dict[str, Any]]]:
        found = self.store.events.read(1, self.store.events.last_sequence())
        return [(event.kind.value, event.pseudonym, dict(event.body)) for event in found]

    def names_listed(self) -> list[str]:
        return [learner.name for learner in self.people.listing.learners(GUIDE)]


@pytest.fixture
def office(tmp_path: Path) -> Iterator[Office]:
    office = Office(tmp_path / "data")
    yield office
    office.close()
