"""What guides do about the rights of people is readable in every format: data, paper, requests, questions."""

from collections.abc import Iterator
from dataclasses import replace
from datetime import UTC, datetime, timedelta
from pathlib import Path

import pytest

from kiosk.app import Site
from kiosk.domain.machine.drives import Drive
from kiosk.domain.people.requests import RequestKind
from kiosk.domain.people.sealed_copies import SealedCopy
from kiosk.services.station import Station
from kiosk.settings import Settings
from kiosk.tour.album import CALM, AlbumScene
from kiosk.tour.visitor import Visitor
from tests.journeys.guide.learned import OWN, Sticks, add_learners
from tests.journeys.guide.record_keeper import RecordKeeper
from tests.screenshots.pages import EVERY_SIZE, HARD, TIGHT, faults_in_all, only_in_full, started, with_few_changes
from tests.screenshots.test_learners_page import HAMLETS, LONG, PEOPLE
from tests.services.people.conftest import LEAD

CHOSEN = replace(
    CALM,
    hamlets=HAMLETS,
    centre="Trung tâm Văn hóa, Thông tin và Thể thao xã Lệ Thủy",
    signer="Giám đốc Trung tâm",
)
SCENES = 18
OPEN = {
    LONG: (RequestKind.RESTRICT, RequestKind.DELETE),
    "Vũ An": (RequestKind.SEE,),
    "Trần Văn Đức": (RequestKind.OBJECT,),
}


def receive(station: Station) -> None:
    """Store requests of several people: of today, and an overdue one."""
    people = {one.name: one for one in station.people().listing.learners(OWN)}
    own_data = station.people().own_data
    for name, kinds in OPEN.items():
        for kind in kinds:
            own_data.receive(OWN, people[name].id, kind)
    (late,) = own_data.see(OWN, people["Vũ An"].id).requests
    own_data._parts.requests.put(replace(late, received=late.received - timedelta(days=12)))


def leave_copies(station: Station) -> None:
    """List two sealed copies, and delete somebody whose name they hold."""
    people = {one.name: one for one in station.people().listing.learners(OWN)}
    for stick in ("NHA-VAN-HOA-THON", "USB"):
        copy = SealedCopy(f"tram-hoc-so-{stick}.sealed", stick, station.events.last_sequence(), datetime.now(UTC))
        station.people().copies.note(copy)
    station.people().deletion.delete(LEAD, people["Vũ An"].id)


def scenes(site: Site, chosen: Settings) -> Iterator[AlbumScene]:
    with started(site, chosen) as visitor:
        keeper = RecordKeeper(visitor.app, visitor.driver)
        keeper.add_lead_guide()
        add_learners(visitor.app, visitor.driver, PEOPLE, HAMLETS[0], (LONG,))
        keeper.enter()
        keeper.tap("openDuties")
        yield AlbumScene("requests-none", visitor)
        keeper.tap("dutiesBack")
        visitor.app.worker.ask(receive)
        keeper.choose("Tất cả" if chosen.language == "vi" else "Everybody")
        yield AlbumScene("learners-urgent", visitor)
        keeper.tap("openDuties")
        yield AlbumScene("requests", visitor)
        keeper.tap("extendRequest-1")
        yield AlbumScene("request-extend", visitor)
        keeper.tap("noticeSecond")
        yield AlbumScene("requests-extended", visitor)
        keeper.tap("dutiesBack")
        keeper.open(LONG)
        keeper.show("rights")
        yield AlbumScene("person-rights", visitor)
        keeper.tap("newRequest")
        yield AlbumScene("request-kinds", visitor)
        keeper.tap("kind-0")
        yield AlbumScene("request-dates", visitor)
        keeper.tap("receiveRequest")
        keeper.tap("restrictPerson")
        yield AlbumScene("restrict-question", visitor)
        keeper.tap("noticeFirst")
        keeper.tap("showOwnData")
        yield AlbumScene("own-data", visitor)
        keeper.preview_own_data()
        yield AlbumScene("own-data-paper", visitor)
        keeper.driver.tap("savePapers")
        keeper.driver.wait(lambda: keeper.person.rights.ownData.output.phase == "done", "the paper")
        keeper.settle()
        yield AlbumScene("own-data-saved", visitor)
        keeper.tap("closeOutcome")
        keeper.tap("rightsBack")
        keeper.tap("personBack")
        yield from _duplicates_and_copies(keeper, visitor)


def _duplicates_and_copies(keeper: RecordKeeper, visitor: Visitor) -> Iterator[AlbumScene]:
    keeper.tap("openDuties")
    keeper.tap("duty-1")
    yield AlbumScene("duplicates", visitor)
    keeper.tap("pairFirst-0")
    yield AlbumScene("duplicates-question", visitor)
    keeper.tap("noticeFirst")
    keeper.tap("tellApart-0")
    yield AlbumScene("duplicates-none", visitor)
    keeper.tap("duty-2")
    yield AlbumScene("copies-none", visitor)
    keeper.tap("dutiesBack")
    visitor.app.worker.ask(leave_copies)
    keeper.settle()
    keeper.tap("openDuties")
    keeper.tap("duty-2")
    yield AlbumScene("copies", visitor)
    keeper.tap("forgetCopy-0")
    yield AlbumScene("copy-question", visitor)


@pytest.fixture
def site_with_stick(seen_site: Site, tmp_path: Path) -> Site:
    place = tmp_path / "stick"
    place.mkdir()
    return replace(seen_site, drives=Sticks(Drive(place, "NHA-VAN-HOA", "/dev/sdb1")))


@pytest.mark.slow
def test_nothing_is_wrong_in_any_format(site_with_stick: Site) -> None:
    formats = with_few_changes({*EVERY_SIZE, *HARD})
    wrong = faults_in_all(scenes(site_with_stick, CHOSEN), formats, SCENES)
    assert not wrong, "\n".join(wrong)


@only_in_full
def test_nothing_is_wrong_in_english(site_with_stick: Site) -> None:
    wrong = faults_in_all(scenes(site_with_stick, replace(CHOSEN, language="en")), TIGHT, SCENES)
    assert not wrong, "\n".join(wrong)
