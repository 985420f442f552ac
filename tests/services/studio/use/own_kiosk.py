"""A kiosk on which a commune makes its own lessons, and other kiosks to which a stick carries them."""

import shutil
from collections.abc import Sequence
from datetime import UTC, datetime
from pathlib import Path

from kiosk.content.packs.lessons import PackLibrary
from kiosk.domain.access import Staff
from kiosk.domain.errors import CommuneKeyError
from kiosk.domain.ids import AccountId, PackId
from kiosk.domain.machine.drives import Drive
from kiosk.domain.rights import Actor
from kiosk.domain.studio.use import ChosenLessons, OwnCommune, PutIntoUse, RecordedTexts
from kiosk.domain.trust import CommuneKey
from kiosk.services.packs.commune_trust import CommuneTrust
from kiosk.services.packs.loading_service import HomeProvince, LoadingService, Look, TrustedClock
from kiosk.services.packs.pack_service import PackService
from kiosk.services.studio.use.carrying import CarryingService
from kiosk.services.studio.use.own_key import OwnKey, OwnPlaces
from kiosk.services.studio.use.staging import Recorded
from kiosk.services.studio.use.use_service import UseService
from kiosk.storage.store import open_store
from tests.content.conftest import GOOD
from tests.content.kiosk import StandingClock

COMMUNE = OwnCommune("19249", "Xã Lệ Thủy")
AUTHOR = Actor(AccountId("author"), frozenset({Staff.AUTHOR}))
PACK = PackId("xa-19249-safety")
LESSON = "ma-otp"
BUILT = datetime(2026, 11, 1, tzinfo=UTC)
YES = lambda _done, _total: True  # noqa: E731 - a function definition would be longer


class Sticks:
    """The sticks that are plugged in (implements `domain.ports.machine.Drives`)."""

    def __init__(self, *drives: Drive) -> None:
        self.drives = list(drives)

    def present(self) -> Sequence[Drive]:
        return self.drives


class OwnKiosk:
    """A kiosk with its services; `province`: the root file that it trusts, empty if there is none.

    `built`: release of its program.
    """

    def __init__(self, folder: Path, province: bytes = b"", version: str = "0.1.0", built: datetime = BUILT) -> None:
        self.folder = folder
        self.clock = StandingClock()
        self.store = open_store(folder / "kiosk.db", self.clock)
        self.packs = PackService(self.store.shelf, folder / "packs", version)
        root = folder / "root.json"
        if province:
            root.write_bytes(province)
        self.told = 0
        time = TrustedClock(self.clock, built)
        self.loading = LoadingService(self.packs, self.store.trust, HomeProvince(root), time, self.tell)
        self.trust = CommuneTrust(self.store.communes, self.store.shelf, time.now, self.tell)
        self.places = OwnPlaces(
            folder / "studio" / "carrier", folder / "studio" / "keys", folder / "studio" / ".building"
        )
        self.recorded: Recorded = lambda _lesson: RecordedTexts({}, {})
        """The recordings of own lessons; a test that records replaces it."""
        self.use = UseService(
            self.places,
            self.packs,
            self.loading,
            self.store.trust,
            self.trust,
            lambda lesson: self.recorded(lesson),  # noqa: PLW0108 - replaced later
        )
        self.own_key = OwnKey(self.places, self.trust, self.loading.reference)
        self.library = PackLibrary(self.store.shelf, folder / "packs")
        self.stick = Drive(folder / "usb", "XA-LE-THUY", "/dev/sdb1")
        self.stick.place.mkdir(parents=True)
        self.carrying = CarryingService(self.use.repository, Sticks(self.stick), self.loading.reference)

    def tell(self) -> None:
        self.told += 1

    def puts(self, chosen: ChosenLessons, commune: OwnCommune = COMMUNE) -> PutIntoUse:
        return self.use.put_into_use(AUTHOR, commune, chosen, YES)

    def carries_to(self, other: "OwnKiosk") -> None:
        """Copy the carrier to the stick, and plug the stick into `other`."""
        self.carrying.copy(AUTHOR, COMMUNE.code, self.stick, YES)
        shutil.rmtree(other.stick.place)
        shutil.copytree(self.stick.place, other.stick.place)

    def looks(self) -> Look:
        return self.loading.look(self.stick)

    def key_on_stick(self) -> CommuneKey:
        """The key of the untrusted commune whose carrier is on the stick."""
        (carrier,) = self.looks().offer.carriers
        assert isinstance(carrier.error, CommuneKeyError), carrier
        return carrier.error.key

    def installs(self) -> list[str]:
        """Install every wanted pack of the stick; return the names of the files."""
        look = self.looks()
        for key in look.to_check:
            assert self.loading.check(look, key, YES) is None
            self.loading.install(look, key, YES)
        return [look.pack(key).file for key in look.to_check]

    def lessons(self) -> list[str]:
        return [card.id for card in self.library.cards()]

    def state(self) -> tuple[object, ...]:
        """Everything that a carrier can change."""
        trust = self.store.trust
        return (
            tuple(self.packs.rows()),
            trust.state(),
            trust.state(COMMUNE.code),
            trust.communes(),
            trust.trusted_time(),
            self.store.events.last_sequence(),
        )


def own_sources(folder: Path, commune: OwnCommune = COMMUNE) -> ChosenLessons:
    """Write the sources of an own pack with one lesson into `folder`, and return them as chosen."""
    pack = PackId(f"xa-{commune.code}-safety")
    place = Path(shutil.copytree(GOOD, folder / pack))
    head = place / "pack.yaml"
    text = head.read_text("utf-8").replace("id: an-toan-mau", f"id: {pack}").replace("1.2.0", "1.0.0")
    text = text.replace("id: tram-mau", f"id: xa-{commune.code}")
    text = text.replace(
        'name: {vi: "Trạm mẫu", en: "Sample station"}', f'name: {{vi: "{commune.name}", en: "{commune.name}"}}'
    )
    text = text.replace(
        '{vi: "An toàn trên mạng", en: "Safe online"}', '{vi: "Bài của xã: An toàn", en: "Own: safety"}'
    )
    head.write_text(text, "utf-8")
    lesson = place / f"{LESSON}.yaml"
    lesson.write_text(lesson.read_text("utf-8").replace('code: "4.20"', 'code: "4.60"'), "utf-8")
    return ChosenLessons(pack, place, head.read_bytes(), {LESSON: lesson.read_bytes()})


def changed(chosen: ChosenLessons, old: str = "An toàn", new: str = "An ninh") -> ChosenLessons:
    """The same lessons with another text in ``pack.yaml``."""
    head = chosen.head.replace(old.encode(), new.encode())
    assert head != chosen.head
    return ChosenLessons(chosen.pack, chosen.sources, head, chosen.lessons)
