"""Tests that the kiosk's own client finds and accepts what the office writes."""

from pathlib import Path

import pytest

from kiosk.content.trust.carriers import find_carriers
from kiosk.content.trust.client import Examined, examine
from kiosk.domain.trust import TrustState
from kiosk.province.publishing.adding import add
from kiosk.province.publishing.carrier import write_carrier
from kiosk.province.publishing.departments import revoke
from kiosk.province.publishing.renewal import renew
from kiosk.province.publishing.rotation import rotate
from tests.province.publishing.conftest import MakePack
from tests.province.publishing.province import Province


@pytest.fixture
def stick(tmp_path: Path) -> Path:
    folder = tmp_path / "stick"
    (folder / "photos" / "2026").mkdir(parents=True)
    return folder


def examined(province: Province, stick: Path, root: bytes) -> Examined:
    """Examine the only carrier on the stick with the code of a kiosk that has stored no metadata yet."""
    found = find_carriers(stick)
    assert [one.error for one in found] == [None]
    assert found[0].carrier is not None
    return examine(found[0].carrier, root, TrustState(), province.now)


@pytest.mark.parametrize("is_zip", [False, True])
def test_packs_are_found_and_believed_after_every_kind_of_change(
    province: Province, pack: MakePack, stick: Path, is_zip: bool
):
    root = province.root.read_bytes()
    add(province.office, [pack(), pack(version="1.1.0"), pack("cong-an-tinh", "an-ninh")])
    rotate(province.office, ["root", "timestamp", "snapshot", "targets"])
    rotate(province.office, ["so-y-te"])
    revoke(province.office, "cong-an-tinh")
    province.later(days=30)
    renew(province.office)
    write_carrier(province.folder, stick / "photos", province.now, is_zip=is_zip)
    seen = examined(province, stick, root)
    assert [target.name for target in seen.targets] == ["so-y-te/suc-khoe-1.1.0.hocpack"]
    assert [target.name for target in seen.missing] == ["so-y-te/suc-khoe-1.0.0.hocpack"]
    assert (list(seen.refused), seen.is_expired, seen.belief.signed_at) == ([], False, province.now)


@pytest.mark.parametrize("is_zip", [False, True])
def test_a_carrier_without_packs_is_understood(province: Province, stick: Path, is_zip: bool):
    write_carrier(province.folder, stick / "photos", province.now, is_zip=is_zip)
    seen = examined(province, stick, province.root.read_bytes())
    assert (list(seen.targets), list(seen.refused)) == ([], [])


def test_the_repository_itself_may_be_copied_to_the_stick(province: Province, pack: MakePack, tmp_path: Path):
    add(province.office, [pack()])
    seen = examined(province, province.folder, province.root.read_bytes())
    assert [target.name for target in seen.targets] == ["so-y-te/suc-khoe-1.0.0.hocpack"]
