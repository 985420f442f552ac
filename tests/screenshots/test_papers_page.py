"""The guides' page of papers is readable in every format: certificates, lists, cards, check, preview, outcome."""

from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

import pytest

from kiosk.app import Site
from kiosk.domain.events import Event, EventKind
from kiosk.domain.machine.drives import Drive
from kiosk.domain.people.learner import LearnerId
from kiosk.settings import Settings
from kiosk.tour.album import CALM, AlbumScene
from kiosk.tour.papers_walk import PapersHands
from kiosk.tour.visitor import Visitor
from tests.journeys.guide.learned import Sticks, add_learners
from tests.screenshots.pages import EVERY_SIZE, TIGHT, faults_in_all, only_in_full, started
from tests.services.people.conftest import LEAD

HAMLET = "Thôn Tân Thịnh Thượng Hạ"
LEARNERS = {
    "Hoàng Thị Phương Nguyễn Quỳnh Như": 10,
    "Nguyễn Thị Bưởi": 6,
    "Trần Văn Đức": 1,
    "Phạm Thị Ánh": 3,
    "Lê Quang Minh": 2,
    "Vũ An": 2,
    "Bùi Thị Xuân": 4,
}
CHOSEN = replace(
    CALM, hamlets=(HAMLET,), centre="Trung tâm Văn hóa, Thông tin và Thể thao xã Lệ Thủy", signer="Giám đốc Trung tâm"
)
SCENES = 16


def scenes(site: Site, chosen: Settings) -> Iterator[AlbumScene]:
    drives, site.drives = site.drives, Sticks()
    with started(site, replace(chosen, signer="")) as visitor:
        hands = PapersHands(visitor.app, visitor.driver)
        hands.add_lead_guide()
        hands.enter()
        yield AlbumScene("papers-without-signer", visitor)
        hands.show("cards")
        yield AlbumScene("papers-cards", visitor)
        hands.preview("lesson-0")
        yield AlbumScene("papers-without-outlet", visitor)
        hands.driver.tap("closePreview")
        hands.settle()
        hands.staff.leave()
    site.drives = drives
    with started(site, chosen) as visitor:
        hands = PapersHands(visitor.app, visitor.driver)
        add_learners(visitor.app, visitor.driver, LEARNERS, HAMLET, tuple(LEARNERS)[:2])
        visitor.app.worker.ask(lambda station: station.events.renew_kiosk(), lambda _kiosk: None)
        hands.enter()
        yield from _last_number(hands, visitor)
        yield from _papers(hands, visitor)


def _last_number(hands: PapersHands, visitor: Visitor) -> Iterator[AlbumScene]:
    yield AlbumScene("papers-last-number", visitor)
    hands.papers.issuing.lastNumber.submit("47/2025/GGN-TTVHTT")
    hands.settle()
    yield AlbumScene("papers-last-number-refused", visitor)
    hands.driver.tap("noneSince")
    hands.settle()
    yield AlbumScene("papers-last-number-confirmed", visitor)
    hands.driver.tap("confirmLastNumber")
    hands.settle()


def _papers(hands: PapersHands, visitor: Visitor) -> Iterator[AlbumScene]:
    hands.driver.tap("chooseFresh")
    hands.settle()
    yield AlbumScene("papers-certificates", visitor)
    hands.preview()
    yield AlbumScene("papers-preview", visitor)
    hands.deliver()
    yield AlbumScene("papers-outcome", visitor)
    hands.close()
    yield AlbumScene("papers-certificates-issued", visitor)
    hands.show("lists")
    hands.driver.tap("reason-0")
    yield AlbumScene("papers-lists", visitor)
    hands.preview("previewClassList")
    yield AlbumScene("papers-class-list", visitor)
    hands.driver.tap("closePreview")
    hands.settle()
    hands.show("check")
    yield AlbumScene("papers-check", visitor)
    hands.driver.tap("checkField")
    hands.scan("K7QM-2PXA")
    yield AlbumScene("papers-not-found", visitor)
    issued: list[Event] = []
    hands.app.worker.ask(lambda station: station.events.newest_of([EventKind.CERTIFICATE_ISSUED], 1), issued.extend)
    hands.settle()
    hands.papers.check.check(issued[0].body["check"])
    hands.settle()
    yield AlbumScene("papers-check-valid", visitor)
    holder = LearnerId(issued[0].pseudonym or "")
    hands.app.worker.ask(lambda station: station.people().deletion.delete(LEAD, holder), lambda _done: None)
    hands.papers.check.check(issued[0].body["check"])
    hands.settle()
    yield AlbumScene("papers-check-nameless", visitor)


@pytest.fixture
def site_with_stick(seen_site: Site, tmp_path: Path) -> Site:
    (tmp_path / "stick").mkdir()
    seen_site.drives = Sticks(Drive(tmp_path / "stick", "USB", "/dev/sdb1"))
    return seen_site


@pytest.mark.slow
def test_nothing_is_wrong_in_any_format(site_with_stick: Site):
    wrong = faults_in_all(scenes(site_with_stick, CHOSEN), EVERY_SIZE, SCENES)
    assert not wrong, "\n".join(wrong)


@only_in_full
def test_nothing_is_wrong_in_english(site_with_stick: Site):
    wrong = faults_in_all(scenes(site_with_stick, replace(CHOSEN, language="en")), TIGHT, SCENES)
    assert not wrong, "\n".join(wrong)


@pytest.mark.slow
def test_nothing_is_wrong_in_a_language_of_longer_words(site_with_stick: Site, long_words: Path):
    wrong = faults_in_all(scenes(replace(site_with_stick, translations=long_words), CHOSEN), TIGHT, SCENES)
    assert not wrong, "\n".join(wrong)
