"""People for the tests of ``people.db``."""

from datetime import UTC, datetime
from pathlib import Path

from kiosk.domain.people.consents import Consent, Purpose, decided
from kiosk.domain.people.learner import Details, Learner, LearnerId, Sex
from kiosk.storage.people.file import open_people
from kiosk.storage.people.store import PeopleStores
from tests.storage.person import uuid

AT = datetime(2026, 11, 27, 12, 30, tzinfo=UTC)
HAMLET = "Thôn Phú Thọ"
NAMES = ("Nguyễn Thị Hoa", "Trần Văn Ân", "Đặng Thị Ước", "Lê Đức An", "Phạm Ăn", "Hồ Văn Út", "Y Moan Êban")


def person(number: int, name: str = "", hamlet: str = HAMLET, birth_year: int | None = 1955) -> Learner:
    name = name or NAMES[number % len(NAMES)]
    details = Details(name, hamlet, birth_year, Sex.FEMALE if "Thị" in name else None)
    return Learner(LearnerId(uuid(number)), details, "face-hoa")


def yes(*purposes: Purpose) -> list[Consent]:
    """Return a decision about each purpose: yes to `purposes`, no to the others."""
    return [decided(purpose, AT, "guide-1", given=purpose in purposes) for purpose in Purpose]


def opened(data: Path) -> PeopleStores:
    people = open_people(data / "people.db", data / "people-backups", lambda: False)
    return PeopleStores(people, data / "deleted.json")
