"""Tests of adopting a commune's own packs: the same ids, the same bytes, and nothing without the commune's key."""

from collections.abc import Iterator
from pathlib import Path

import pytest

from kiosk.domain.errors import KioskError
from kiosk.domain.offers import OfferStanding
from kiosk.province.publishing.adding import add
from kiosk.province.publishing.adopting import adopt
from kiosk.province.publishing.carrier import write_carrier
from kiosk.province.publishing.departments import add_department, revoke
from kiosk.province.publishing.faults import PublishError
from tests.province.publishing.province import Province
from tests.services.studio.use.own_kiosk import AUTHOR, COMMUNE, LESSON, PACK, YES, OwnKiosk, changed, own_sources


@pytest.fixture
def commune(province: Province, tmp_path: Path) -> Iterator[OwnKiosk]:
    """A kiosk of the province with the commune's own lessons, on whose stick their carrier is."""
    kiosk = OwnKiosk(tmp_path / "commune", province.root.read_bytes())
    kiosk.clock.wall = province.now
    kiosk.puts(own_sources(tmp_path / "sources"))
    kiosk.carrying.copy(AUTHOR, COMMUNE.code, kiosk.stick, YES)
    yield kiosk
    kiosk.store.close()


def digits(kiosk: OwnKiosk) -> str:
    return kiosk.use.state(AUTHOR, COMMUNE).fingerprint


def test_an_adopted_pack_reaches_kiosks_that_never_confirmed_the_commune(
    province: Province, commune: OwnKiosk, tmp_path: Path
):
    done = adopt(province.office, commune.stick.place, digits(commune).replace(" ", ""))
    assert [(pack.department, pack.pack, pack.version) for pack in done.packs] == [("xa-19249", PACK, "1.0.0")]
    assert province.read().title("xa-19249") == COMMUNE.name
    far = OwnKiosk(tmp_path / "far", province.root.read_bytes())
    far.clock.wall = province.now
    write_carrier(province.folder, far.stick.place, province.now)
    assert far.installs() == [f"{PACK}-1.0.0.hocpack"]
    (card,) = far.library.cards()
    assert (card.id, card.is_own) == (f"{PACK}/{LESSON}", True)
    assert far.trust.known() == ()
    far.store.close()


def test_the_communes_own_kiosk_has_the_adopted_pack_already_and_gets_it_back_after_a_revocation(
    province: Province, commune: OwnKiosk, tmp_path: Path
):
    adopt(province.office, commune.stick.place, digits(commune))
    write_carrier(province.folder, commune.stick.place, province.now)
    standings = {(pack.file, pack.standing) for pack in commune.looks().offer.packs}
    assert standings == {(f"{PACK}-1.0.0.hocpack", OfferStanding.SAME)}
    commune.trust.revoke(COMMUNE.code)
    assert commune.installs() == [f"{PACK}-1.0.0.hocpack"]
    assert commune.lessons() == [f"{PACK}/{LESSON}"]


def test_a_newer_version_is_adopted_and_the_same_one_only_once(province: Province, commune: OwnKiosk, tmp_path: Path):
    adopt(province.office, commune.stick.place, digits(commune))
    assert adopt(province.office, commune.stick.place, digits(commune)).packs == ()
    commune.puts(changed(own_sources(tmp_path / "again")))
    commune.carrying.copy(AUTHOR, COMMUNE.code, commune.stick, YES)
    assert [pack.version for pack in adopt(province.office, commune.stick.place, digits(commune)).packs] == ["1.0.1"]
    assert {pack.pack for pack in revoke(province.office, "xa-19249")} == {PACK}


@pytest.mark.parametrize("given", ["", "00000 00000 00000 00000 00000 00000"])
def test_nothing_is_adopted_before_the_key_was_compared(province: Province, commune: OwnKiosk, given: str):
    before = province.state()
    with pytest.raises(PublishError) as caught:
        adopt(province.office, commune.stick.place, given)
    assert digits(commune) in str(caught.value)
    assert province.state() == before


def test_communes_names_are_published_in_no_other_way(province: Province, commune: OwnKiosk):
    (file,) = (commune.places.carrier / "targets" / "xa-19249").iterdir()
    adopt(province.office, commune.stick.place, digits(commune))
    before = province.state()
    with pytest.raises(PublishError, match="commune's own"):
        add(province.office, [file])
    with pytest.raises(PublishError, match="reserved"):
        add_department(province.office, "xa-19252", "Xã Cam Hồng")
    assert province.state() == before


def test_changed_pack_and_empty_stick_are_refused(province: Province, commune: OwnKiosk, tmp_path: Path):
    before = province.state()
    (tmp_path / "empty").mkdir()
    with pytest.raises(PublishError):
        adopt(province.office, tmp_path / "empty", digits(commune))
    (file,) = commune.stick.place.rglob("*.hocpack")
    data = bytearray(file.read_bytes())
    data[len(data) // 2] ^= 1
    file.write_bytes(data)
    with pytest.raises(KioskError):
        adopt(province.office, commune.stick.place, digits(commune))
    assert province.state() == before
