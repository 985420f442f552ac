"""A kiosk with a session, opened as a starting kiosk opens it."""

from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

import pytest

from kiosk.domain.events import EventDraft
from kiosk.domain.ids import VIETNAMESE, Pseudonym
from kiosk.domain.people.learner import Details, Learner
from kiosk.domain.sittings import Sitting
from kiosk.house import Site, StationHouse
from kiosk.services.paperwork import Paperwork
from kiosk.services.station import Station
from kiosk.settings import Settings
from tests.services.people.conftest import ALL, GUIDE, HAMLET
from tests.storage.walks import whole_visit

CHOSEN = Settings(place="Lệ Thủy", hamlets=(HAMLET,), centre="Trung tâm xã Lệ Thủy", signer="Giám đốc")


@dataclass
class Hall:
    """A running kiosk and its folder of data."""

    station: Station
    data: Path

    @property
    def paperwork(self) -> Paperwork:
        return self.station.paperwork()

    def add(self, name: str, consents: dict[object, bool] = ALL) -> Learner:
        added = self.station.people().records.add(GUIDE, Details(name, HAMLET, 1955), consents, is_sixteen=True)
        assert added is not None
        return added.learner

    def open_session(self, *present: Learner) -> None:
        self.station.sessions().open(GUIDE, HAMLET)
        for learner in present:
            self.station.sessions().mark(GUIDE, learner.id)

    def turn(self, *learners: Learner) -> Sitting:
        """Begin the turn of one learner, or of several who share it."""
        queue = self.station.sessions().queue()
        entry = queue.join(GUIDE, [learner.id for learner in learners])
        return queue.begin_turn(entry.id, VIETNAMESE)[0]

    def visit(self, sitting: Sitting) -> None:
        """Record a visit with a completed lesson and a task done alone."""
        drafts = whole_visit()[1:]
        self.station.events.append([EventDraft(one.kind, one.body, sitting.id, sitting.pseudonym) for one in drafts])

    def told(self, kind: str) -> list[tuple[Pseudonym | None, dict[str, object]]]:
        """Pseudonym and body of each event of a kind."""
        events = self.station.events.read(1, self.station.events.last_sequence())
        return [(event.pseudonym, dict(event.body)) for event in events if event.kind.value == kind]


@pytest.fixture
def hall(tmp_path: Path, released_today: None) -> Iterator[Hall]:
    data = tmp_path / "data"
    house = StationHouse(Site(data=data, bundled=tmp_path / "none"), CHOSEN)
    yield Hall(house.open(), data)
    house.close()
