from collections.abc import Iterator
from pathlib import Path

import pytest

from kiosk.app import Site
from tests.journeys.technician.staff_kiosk import StaffKiosk


@pytest.fixture
def site_without_packs(site: Site, tmp_path: Path) -> Site:
    """The folders of a kiosk that bundles no packs."""
    empty = tmp_path / "no packs"
    empty.mkdir()
    return Site(data=site.data, bundled=empty, voice=site.voice, translations=site.translations)


@pytest.fixture
def kiosk(site_without_packs: Site, qapp: object) -> Iterator[StaffKiosk]:
    """A running kiosk without packs, closed after the test."""
    made = StaffKiosk(site_without_packs)
    yield made
    made.ends()
