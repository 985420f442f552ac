"""A kiosk that issues certificates, for tests: record and names on disk, and the key in memory."""

from dataclasses import dataclass, field
from datetime import datetime

from kiosk.domain.communes import Commune
from kiosk.domain.events import EventDraft, EventKind
from kiosk.domain.ids import Pseudonym, SittingId
from kiosk.domain.machine.clocks import ClockQuality, Moment
from kiosk.domain.people.learner import Learner
from kiosk.services.certificates.centre import CentrePapers, centre_papers
from kiosk.services.certificates.issuing import IssuingService
from kiosk.services.certificates.keys import KeyRing
from kiosk.services.certificates.numbers import CertificateNumbers
from kiosk.settings import Settings
from kiosk.storage.salvage.set_aside import SetAsideRecords
from tests.services.certificates.samples import KeysInMemory
from tests.services.conftest import Shelf, SteppingClock
from tests.services.people.conftest import Office

COMMUNE = Commune("19249", "Xã Lệ Thủy", "Tỉnh Quảng Trị")
CHOSEN = Settings(
    place="Lệ Thủy",
    centre="Trung tâm Văn hóa - Thể thao xã Lệ Thủy",
    signer="Giám đốc",
    certificate_numbers="{number}/{year}/GGN-TTVHTT",
)
SET_UP = centre_papers(CHOSEN, COMMUNE)
TASKS = ("text-size", "emergency", "keep-otp", "fake-call")


@dataclass
class TurnedClock(SteppingClock):
    """A clock that a test can set to any time."""

    quality: ClockQuality = ClockQuality.UNCHECKED

    def turn_to(self, start: datetime) -> None:
        self.start = start

    def now(self) -> Moment:
        now = super().now()
        return Moment(now.wall, now.monotonic, now.boot, self.quality)


@dataclass
class Bureau(Office):
    """The office of a kiosk with its certificates. ``centre``: what the technician has set."""

    keys: KeysInMemory = field(default_factory=KeysInMemory)
    clock: TurnedClock = field(default_factory=TurnedClock)
    centre: CentrePapers = SET_UP
    issuing: IssuingService = field(init=False)

    def __post_init__(self) -> None:
        super().__post_init__()
        people = self.people.listing
        events, former = self.store.events, SetAsideRecords(self.store.database, self.store.backups.folder)
        numbers, keys = CertificateNumbers(events, former), KeyRing(self.keys)
        self.issuing = IssuingService(events, numbers, people, keys, self.clock, lambda: self.centre, Shelf())

    def reopen(self) -> None:
        """Open the kiosk again after a power cut."""
        self.close()
        self.__post_init__()

    def masters(self, learner: Learner, *skills: str) -> None:
        """Record that a learner did tasks alone."""
        self.store.events.append([mastery(learner.id, skill) for skill in skills])

    def issued(self) -> list[tuple[int, int]]:
        """Number and year of every certificate in the record."""
        return [(body["number"], body["year"]) for kind, _, body in self.events() if kind == "certificate-issued"]


def mastery(pseudonym: Pseudonym, skill: str, lesson: str = "ky-nang-so/chinh-may") -> EventDraft:
    """The event of a task that was done alone."""
    body = {
        "lesson": lesson,
        "registration": "r1",
        "session": "s1",
        "step": f"step-{skill}",
        "skill": skill,
        "text": {"vi": f"Làm được việc {skill}", "en": f"Can do {skill}"},
        "duration": 5.0,
    }
    return EventDraft(EventKind.SKILL_MASTERED, body, SittingId(f"visit-{pseudonym}"), pseudonym)
