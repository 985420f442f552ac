"""The go-live checklist and its forms are readable in every format and in states that the album does not show."""

from collections.abc import Iterator
from dataclasses import replace
from datetime import UTC, datetime
from itertools import islice
from pathlib import Path

import pytest

from kiosk import paths
from kiosk.app import Site
from kiosk.services.set_up.settings_file import save
from kiosk.settings import Settings
from kiosk.tour.album import CALM, AlbumScene, Format, leaf_through
from kiosk.tour.staff_walk import StaffHands
from tests.screenshots.pages import EVERY_SIZE, TIGHT, faults_in_all, only_in_full, started
from tests.screenshots.sight import Sight
from tests.services.set_up.test_go_live import FULL

HAMLETS = ("Thôn Thượng Giang Đông và xóm Cồn", "An Lạc", "Quy Hậu", "Mỹ Trung", "Phú Thọ", "Bản Khe Khế", "Xuân Bồ")
CHOSEN = replace(
    FULL,
    hamlets=HAMLETS,
    digital_team=tuple(f"{hamlet}: 0912 345 678" for hamlet in HAMLETS),
    centre="Trung tâm Văn hóa, Thể thao và Học tập cộng đồng xã Lệ Thủy, tỉnh Quảng Trị",
    data_officer="Ông Nguyễn Phước Khánh Trường, công chức Văn hóa - Xã hội xã Lệ Thủy, điện thoại 0912 345 678",
    one_stop_hours="Thứ Hai đến thứ Sáu, 7:30–11:30, 13:30–17:00; sáng thứ Bảy 8:00–11:00",
    not_needed=("printer", "province"),
    facts_checked_on=str(datetime.now(UTC).date()),
)
SCENES = 8
CLEAR = 11
"""Least space between a text and the upper or lower border of its row, in design units."""


def scenes(site: Site, chosen: Settings) -> Iterator[AlbumScene]:
    """Yield states of a kiosk on which nearly everything is entered, with the longest texts."""
    site.data.mkdir(parents=True, exist_ok=True)
    save(paths.settings_file(site.data), replace(CHOSEN, language=chosen.language))
    with started(site, replace(chosen, hamlets=HAMLETS)) as visitor:
        hands = StaffHands(visitor.app, visitor.driver)
        driver = visitor.driver
        hands.come_to_door()
        hands.set_first_pin()
        hands.open_page("access")
        hands.add_guide()
        hands.open_page("settings")
        model = hands.staff.pageModel
        yield AlbumScene("settings-with-long-names", visitor)
        driver.tap("openGoLive")
        driver.wait(lambda: bool(model.goLive.rows), "the checklist")
        yield AlbumScene("go-live-nearly-ready", visitor)
        hands.app.worker.ask(lambda station: station.maintenance(hands.staff._actor).upkeep().confirm_clock())
        driver.wait(lambda: hands.app.worker.is_idle, "the clock to be confirmed")
        driver.tap("setUpBack")
        driver.tap("openGoLive")
        driver.wait(lambda: model.goLive.ready, "the kiosk to be ready")
        yield AlbumScene("go-live-ready", visitor)
        for item in ("digital-team", "one-stop", "backup", "results"):
            model.goLive.openItem(item)
            driver.look()
            yield AlbumScene(f"go-live-{item}", visitor)
            model.leave()
        model.goLive.openItem("one-stop")
        model.fields.type("one_stop_phone", "12")
        driver.look()
        yield AlbumScene("go-live-wrong", visitor)
        hands.leave()


@pytest.mark.slow
def test_nothing_is_wrong_in_any_format(seen_site: Site):
    wrong = faults_in_all(scenes(seen_site, CALM), EVERY_SIZE, SCENES)
    assert not wrong, "\n".join(wrong)


@only_in_full
def test_nothing_is_wrong_in_english(seen_site: Site):
    wrong = faults_in_all(scenes(seen_site, replace(CALM, language="en")), TIGHT, SCENES)
    assert not wrong, "\n".join(wrong)


def test_nothing_is_wrong_in_a_language_of_longer_words(seen_site: Site, long_words: Path):
    wrong = faults_in_all(scenes(replace(seen_site, translations=long_words), CALM), TIGHT, SCENES)
    assert not wrong, "\n".join(wrong)


@pytest.mark.parametrize("checked_on", [CHOSEN.facts_checked_on, "2020-11-20"], ids=["checked", "due again"])
def test_rows_keep_their_texts_away_from_their_borders(
    seen_site: Site, monkeypatch: pytest.MonkeyPatch, checked_on: str
):
    monkeypatch.setitem(globals(), "CHOSEN", replace(CHOSEN, facts_checked_on=checked_on))
    near = []

    def look(scene: AlbumScene, shown: Format) -> None:
        sight = Sight(scene.driver.window)
        for text in sight.texts:
            row = next((holder for holder in text.around if holder.is_target), None)
            if row is None or not row.item.objectName().startswith(("goLive-", "setUp-")):
                continue
            room = min(text.painted.top() - row.place.top(), row.place.bottom() - text.painted.bottom())
            if room < CLEAR * sight.unit:
                near.append(f"{scene.name} {shown.width}: {text.name} has {room / sight.unit:.1f}")

    formats = (Format(1280, 800, "normal", "light"), Format(1366, 768, "normal", "light"))
    leaf_through(islice(scenes(seen_site, CALM), 2), look, formats)
    assert not near, "\n".join(near)
