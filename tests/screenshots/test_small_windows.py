"""The tour ends in a small window too, where forms and lists have several pages."""

from dataclasses import replace
from pathlib import Path

import pytest

from kiosk import paths
from kiosk.app import Site
from kiosk.tour import setting_up_walk
from kiosk.tour.album import CALM
from kiosk.tour.staff_walk import StaffHands
from kiosk.tour.studio import errand_walk, studio_walk
from tests.screenshots.pages import started


def test_a_kiosk_is_set_up_in_a_small_window(
    seen_site: Site, communes: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(paths, "communes_file", lambda: communes)
    own, stick = setting_up_walk.setting_up_site(seen_site)
    with started(own, replace(CALM, place="")) as visitor:
        visitor.driver.window.resize(1024, 768)
        names = list(setting_up_walk.scenes(StaffHands(visitor.app, visitor.driver), stick))
    assert names[-1] == "go-live-waived"


def test_an_author_builds_an_errand_in_a_small_window(seen_site: Site) -> None:
    with started(seen_site, studio_walk.with_commune(CALM)) as visitor:
        visitor.driver.window.resize(1024, 768)
        hands = errand_walk.ErrandHands(studio_walk.StudioHands(visitor.app, visitor.driver))
        names = list(errand_walk.scenes(hands))
    assert "errand-step" in names
