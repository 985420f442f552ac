"""Tests that a web server with the static files of a published repository works as a mirror."""

from datetime import UTC, datetime
from pathlib import Path

import pytest

from build_spec.province.servers.authority import Authority
from kiosk.content.packs.wholeness import is_whole
from kiosk.domain.offers import OfferStanding
from kiosk.province.publishing.demo import later_version, make_demo_province
from tests.services.packs.test_packs import built
from tests.services.stick_visit import YES
from tests.sync.mirror.conftest import NetworkVisit, Serves, only


@pytest.fixture
def office(tmp_path: Path) -> Path:
    """Create the repository that an office has published, with two versions of a pack."""
    folder = tmp_path / "office"
    first = built(folder / "packs", "1.2.0")
    make_demo_province(folder / "province", [first, later_version(first, folder / "newer")])
    return folder / "province"


def test_a_published_repository_is_a_mirror_as_soon_as_a_server_has_it(
    visit: NetworkVisit, office: Path, serves: Serves, authority: Authority
):
    files = {path.relative_to(office).as_posix(): path.read_bytes() for path in office.rglob("*") if path.is_file()}
    visit.clock.wall = datetime.now(UTC)
    visit.store.trust.vouch(visit.clock.wall)
    visit.root.write_bytes((office / "root.json").read_bytes())
    visit.is_told(serves(files).address, authority.trusted())
    look = visit.looks_far()
    assert only(look).error is None
    assert [(pack.version, pack.standing) for pack in look.offer.packs] == [("1.3.0", OfferStanding.NEW)]
    visit.loading.install(look, look.offer.packs[0].key, YES)
    (row,) = visit.packs.rows()
    assert (row.version, is_whole(visit.packs.folder_of(row))) == ("1.3.0", True)
