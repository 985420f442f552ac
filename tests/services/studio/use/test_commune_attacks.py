"""Attacks on the trust in communes; each is refused and changes nothing."""

import io
import json
import shutil
import zipfile
from datetime import UTC, date, datetime
from pathlib import Path

import pytest
from tuf.api.metadata import Targets

from kiosk.content.authoring.builder import build
from kiosk.content.authoring.sources import read_source
from kiosk.content.trust.communes import fingerprint
from kiosk.content.trust.own.repository import OwnRepository, OwnRepositoryError
from kiosk.content.trust.province_root import read_root
from kiosk.domain.errors import CarrierRefusedError, KioskError, OtherCommuneKeyError, PackRefusedError
from kiosk.domain.offers import OfferStanding
from kiosk.domain.set_up import SetUpError
from kiosk.domain.studio.use import ChosenLessons
from tests.content.conftest import GOOD
from tests.content.trust.province import Province, as_folder, key
from tests.services.studio.use.forger import NAME, OWNER, Forger, forged
from tests.services.studio.use.own_kiosk import AUTHOR, COMMUNE, PACK, YES, OwnKiosk, changed


@pytest.fixture
def pack(kiosk: OwnKiosk, chosen: ChosenLessons) -> bytes:
    """The commune's pack file, as signed."""
    kiosk.puts(chosen)
    (file,) = (kiosk.places.carrier / "targets" / OWNER).iterdir()
    return file.read_bytes()


def trusting(second: OwnKiosk, forger: Forger) -> OwnKiosk:
    """A kiosk whose technician confirmed the forger's key: what can a commune do that turns hostile?"""
    as_folder(forger.files, second.stick.place)
    second.trust.confirm(second.key_on_stick())
    return second


def refused(kiosk: OwnKiosk) -> KioskError:
    """Assert that the stick offers no pack that can be installed and changes nothing; return the reason."""
    before = kiosk.state()
    look = kiosk.looks()
    errors = [carrier.error for carrier in look.offer.carriers if carrier.error is not None]
    for offer in look.offer.packs:
        if offer.standing is OfferStanding.REFUSED:
            assert offer.error is not None
            errors.append(offer.error)
            continue
        error = kiosk.loading.check(look, offer.key, YES)
        assert error is not None
        with pytest.raises(type(error)):
            kiosk.loading.install(look, offer.key, YES)
        errors.append(error)
    assert kiosk.state() == before
    (error,) = errors
    assert error.cure
    return error


@pytest.mark.parametrize("name", ["an-toan-mau", "xa-19252-safety", "xa-19249"])
def test_commune_signs_a_pack_outside_its_prefix(second: OwnKiosk, pack: bytes, tmp_path: Path, name: str):
    forger = Forger()
    data = forged(pack, tmp_path, lambda manifest: manifest.update(id=name))
    forger.add(OWNER, f"{name}-1.0.0.hocpack", data)
    assert "reserved" in str(refused(trusting(second, forger)))


def test_commune_signs_in_the_folder_of_a_department(second: OwnKiosk, pack: bytes):
    forger = Forger()
    forger.put(OWNER, f"so-y-te/{NAME}", pack)
    forger.publish(OWNER)
    assert "not under its own name" in str(refused(trusting(second, forger)))


def test_commune_delegates_to_a_department_of_the_province(second: OwnKiosk, pack: bytes):
    forger = Forger()
    forger.keys["so-y-te"] = [key()]
    forger.departments["so-y-te"] = Targets()
    forger.departments["so-y-te"].version = 0
    forger.delegate("so-y-te")
    forger.add("so-y-te", NAME, pack)
    forger.sign_targets()
    forger.sign_freshness()
    assert "rights" in str(refused(trusting(second, forger)))


def test_commune_delegates_everything(second: OwnKiosk, pack: bytes):
    forger = Forger()
    forger.delegate(OWNER, paths=["*"])
    forger.sign_targets()
    forger.add(OWNER, NAME, pack)
    assert refused(trusting(second, forger))


def test_code_of_another_commune_in_the_pack(second: OwnKiosk, pack: bytes, tmp_path: Path):
    forger = Forger("19252", "xa-19252")
    data = forged(pack, tmp_path, lambda manifest: manifest.update(id="xa-19249-safety"))
    forger.add("xa-19252", NAME, data)
    assert "reserved" in str(refused(trusting(second, forger)))


def test_publisher_of_the_province_in_the_pack(second: OwnKiosk, pack: bytes, tmp_path: Path):
    forger = Forger()
    data = forged(pack, tmp_path, lambda manifest: manifest["publisher"].update(id="so-y-te"))
    forger.add(OWNER, NAME, data)
    assert "may not publish" in str(refused(trusting(second, forger)))


@pytest.mark.parametrize("name", [{"vi": "Sở Y tế"}, {"vi": COMMUNE.name, "en": "Department of Health"}])
def test_name_of_the_province_as_publisher(second: OwnKiosk, pack: bytes, tmp_path: Path, name: dict[str, str]):
    forger = Forger()
    forger.add(OWNER, NAME, forged(pack, tmp_path, lambda manifest: manifest["publisher"].update(name=name)))
    assert "as its publisher" in str(refused(trusting(second, forger)))


@pytest.mark.parametrize("title", ["An toàn trên mạng", "AN TOAN  TREN MANG."])
def test_title_of_a_pack_of_the_province(
    second: OwnKiosk, pack: bytes, tmp_path: Path, provinces_pack: Path, title: str
):
    second.packs.install(provinces_pack)
    forger = Forger()
    forger.add(OWNER, NAME, forged(pack, tmp_path, lambda manifest: manifest.update(title={"vi": title})))
    assert "title" in str(refused(trusting(second, forger)))


def test_number_of_a_lesson_of_the_province(second: OwnKiosk, pack: bytes, tmp_path: Path):
    forger = Forger()
    data = forged(pack, tmp_path, lambda manifest: manifest["lessons"][0].update(code="4.2"))
    forger.add(OWNER, NAME, data)
    assert "4.2" in str(refused(trusting(second, forger)))


@pytest.fixture
def provinces_pack(folder: Path, tmp_path: Path) -> Path:
    return build(read_source(folder, today=date(2026, 11, 24)), tmp_path / "province").path


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    return Path(shutil.copytree(GOOD, tmp_path / "lessons" / GOOD.name))


def test_lesson_of_the_province_is_shadowed_by_the_same_pack_id(second: OwnKiosk, provinces_pack: Path):
    second.packs.install(provinces_pack)
    forger = Forger()
    forger.add(OWNER, "an-toan-mau-9.0.0.hocpack", provinces_pack.read_bytes())
    refused(trusting(second, forger))
    assert second.lessons() == ["an-toan-mau/ma-otp"]


def test_department_of_the_province_signs_a_communes_pack(pack: bytes, tmp_path: Path):
    province = Province(["so-y-te"])
    kiosk = OwnKiosk(tmp_path / "third", province.first_root)
    province.add("so-y-te", NAME, pack)
    as_folder(province.files, kiosk.stick.place)
    assert "reserved" in str(refused(kiosk))
    kiosk.store.close()


def test_carrier_of_the_province_under_the_root_of_a_commune(second: OwnKiosk, pack: bytes):
    forger = Forger()
    forger.add(OWNER, NAME, pack)
    trusting(second, forger)
    shutil.rmtree(second.stick.place)
    second.stick.place.mkdir()
    province = Province([OWNER])
    province.add(OWNER, NAME, pack)
    as_folder(province.files, second.stick.place)
    assert "province's key" in str(refused(second))


def test_root_of_a_commune_as_the_root_of_the_province():
    with pytest.raises(SetUpError, match="commune"):
        read_root(Forger().first_root)


def test_strangers_key_with_the_code_of_a_trusted_commune(kiosk: OwnKiosk, second: OwnKiosk, pack: bytes):
    kiosk.carries_to(second)
    second.trust.confirm(second.key_on_stick())
    second.installs()
    shutil.rmtree(second.stick.place)
    forger = Forger()
    forger.add(OWNER, f"{PACK}-9.0.0.hocpack", pack)
    as_folder(forger.files, second.stick.place)
    error = refused(second)
    assert isinstance(error, OtherCommuneKeyError)
    assert "not the confirmed one" in str(error)


def test_strangers_key_confirmed_beside_the_trusted_one(kiosk: OwnKiosk, second: OwnKiosk, pack: bytes):
    kiosk.carries_to(second)
    second.trust.confirm(second.key_on_stick())
    shutil.rmtree(second.stick.place)
    forger = Forger()
    forger.add(OWNER, NAME, pack)
    as_folder(forger.files, second.stick.place)
    before = second.state()
    with pytest.raises(OtherCommuneKeyError):
        second.trust.confirm(second.key_on_stick())
    assert second.state() == before


def test_strangers_root_appended_to_the_communes_roots(kiosk: OwnKiosk, second: OwnKiosk, pack: bytes):
    kiosk.carries_to(second)
    forger = Forger()
    forger.sign_root()
    carrier = second.stick.place / "tram-hoc-so" / "bai-cua-xa" / OWNER
    (carrier / "metadata" / "2.root.json").write_bytes(forger.files["metadata/2.root.json"])
    assert "damaged" in str(refused(second))


def test_key_ids_of_the_commune_over_keys_of_a_stranger(kiosk: OwnKiosk, pack: bytes):
    key_now = kiosk.trust.known()[0].key
    ours = json.loads(key_now.root)["signed"]
    forger = Forger()
    (theirs,) = [forger.keys["root"][0].public_key]
    known_id = ours["roles"]["root"]["keyids"][0]
    root = forger.root
    root.keys = {known_id: theirs}
    root.roles["root"].keyids = [known_id]
    assert fingerprint(COMMUNE.code, root) != key_now.fingerprint
    assert pack


def test_rollback_to_an_older_stick(kiosk: OwnKiosk, second: OwnKiosk, chosen: ChosenLessons, tmp_path: Path):
    kiosk.puts(chosen)
    kiosk.carries_to(second)
    shutil.copytree(second.stick.place, tmp_path / "old")
    second.trust.confirm(second.key_on_stick())
    kiosk.puts(changed(chosen))
    kiosk.carries_to(second)
    second.installs()
    shutil.rmtree(second.stick.place)
    shutil.copytree(tmp_path / "old", second.stick.place)
    assert "older" in str(refused(second))


def test_rollback_after_revocation_and_new_confirmation(
    kiosk: OwnKiosk, second: OwnKiosk, chosen: ChosenLessons, tmp_path: Path
):
    kiosk.puts(chosen)
    kiosk.carries_to(second)
    shutil.copytree(second.stick.place, tmp_path / "old")
    second.trust.confirm(second.key_on_stick())
    kiosk.puts(changed(chosen))
    kiosk.carries_to(second)
    second.installs()
    second.trust.revoke(COMMUNE.code)
    second.trust.confirm(second.key_on_stick())
    shutil.rmtree(second.stick.place)
    shutil.copytree(tmp_path / "old", second.stick.place)
    assert "older" in str(refused(second))


def test_downgraded_root_after_a_change_of_the_key(
    kiosk: OwnKiosk, second: OwnKiosk, chosen: ChosenLessons, tmp_path: Path
):
    kiosk.puts(chosen)
    kiosk.carries_to(second)
    shutil.copytree(second.stick.place, tmp_path / "old")
    second.trust.confirm(second.key_on_stick())
    kiosk.own_key.change(AUTHOR, COMMUNE)
    kiosk.puts(changed(chosen))
    kiosk.carries_to(second)
    second.installs()
    shutil.rmtree(second.stick.place)
    shutil.copytree(tmp_path / "old", second.stick.place)
    assert refused(second)


def test_key_revoked_between_looking_and_installing(kiosk: OwnKiosk, second: OwnKiosk, pack: bytes):
    kiosk.carries_to(second)
    second.trust.confirm(second.key_on_stick())
    look = second.looks()
    second.trust.revoke(COMMUNE.code)
    before = second.state()
    with pytest.raises(CarrierRefusedError):
        second.loading.install(look, look.to_check[0], YES)
    assert second.state() == before


def test_symbolic_link_and_zip_on_the_carrier(kiosk: OwnKiosk, second: OwnKiosk, pack: bytes, tmp_path: Path):
    kiosk.carries_to(second)
    second.trust.confirm(second.key_on_stick())
    carrier = second.stick.place / "tram-hoc-so" / "bai-cua-xa" / OWNER
    (file,) = (carrier / "targets" / OWNER).iterdir()
    file.rename(tmp_path / "elsewhere")
    file.symlink_to(tmp_path / "elsewhere")
    assert refused(second)
    out = io.BytesIO()
    with zipfile.ZipFile(out, "w") as archive:
        for path in kiosk.places.carrier.rglob("*"):
            if path.is_file() and not path.name.startswith("."):
                archive.write(path, f"../{path.relative_to(kiosk.places.carrier)}")
    shutil.rmtree(second.stick.place)
    second.stick.place.mkdir()
    (second.stick.place / "xa.zip").write_bytes(out.getvalue())
    assert refused(second)


def test_commune_raises_the_trusted_time(second: OwnKiosk, pack: bytes):
    forger = Forger()
    forger.put(OWNER, f"{OWNER}/{NAME}", pack)
    forger.publish(OWNER)
    forger.sign_timestamp(at=datetime(2027, 6, 1, tzinfo=UTC))
    trusting(second, forger)
    assert second.installs() == [NAME]
    assert second.store.trust.trusted_time() is None


def test_own_repository_signs_nothing_outside_its_prefix(kiosk: OwnKiosk, pack: bytes, tmp_path: Path):
    repository = OwnRepository(kiosk.places.carrier, kiosk.places.keys, COMMUNE.code)
    files = repository.files()
    (tmp_path / "pack").write_bytes(pack)
    with pytest.raises(OwnRepositoryError):
        repository.publish(tmp_path / "pack", "an-toan-mau", "9.0.0", "0" * 64, kiosk.clock.wall)
    assert repository.files() == files


def test_unsigned_pack_with_the_publisher_of_a_commune(second: OwnKiosk, pack: bytes, tmp_path: Path):
    data = forged(pack, tmp_path, lambda manifest: manifest["publisher"].update(id="xa-19252"))
    (tmp_path / NAME).write_bytes(data)
    before = second.state()
    with pytest.raises(PackRefusedError, match="belongs to a commune"):
        second.packs.install(tmp_path / NAME)
    assert second.state() == before
