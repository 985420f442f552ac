"""The self-check of own lessons: versions, the own carrier, its key."""

import shutil
from pathlib import Path

import pytest

from kiosk.domain.ids import PackId
from kiosk.domain.self_check import Finding, Health, Part
from kiosk.services.self_check.runner import SelfCheck
from kiosk.services.self_check.studio_checks import StudioChecks
from kiosk.storage.studio.file import open_studio
from kiosk.storage.studio.health import StudioChecker
from tests.services.studio.use.own_kiosk import AUTHOR, COMMUNE, OwnKiosk, own_sources
from tests.storage.damage import scribble


def findings(kiosk: OwnKiosk) -> list[Finding]:
    folder = kiosk.folder / "studio"
    checks = StudioChecks(StudioChecker(folder / "studio.db"), folder)
    parts = SelfCheck({Part.STUDIO: checks.check_studio}, used={Part.STUDIO: checks.is_used})
    return list(parts.run(lambda _part, _done, _total: True))


@pytest.fixture
def signed(tmp_path: Path) -> OwnKiosk:
    """A kiosk with one own pack in use."""
    kiosk = OwnKiosk(tmp_path / "kiosk")
    open_studio(kiosk.folder / "studio" / "studio.db").close()
    kiosk.puts(own_sources(tmp_path / "sources"))
    return kiosk


def test_a_kiosk_on_which_nobody_made_a_lesson_has_no_finding(tmp_path: Path) -> None:
    assert findings(OwnKiosk(tmp_path / "kiosk")) == []


def test_own_lessons_in_order_are_good_and_their_size_is_shown(signed: OwnKiosk) -> None:
    (found,) = findings(signed)
    assert found.health is Health.GOOD
    assert "0 own lessons, intact, " in str(found)
    assert "1 packs signed" in str(found)


def test_a_missing_key_is_noticed_while_packs_are_signed_with_it(signed: OwnKiosk) -> None:
    shutil.rmtree(signed.places.keys)
    (found,) = findings(signed)
    assert found.health is Health.BAD
    assert "The key with which the commune signs its lessons is missing" in str(found)


def test_no_key_is_needed_after_all_packs_were_taken_out(signed: OwnKiosk) -> None:
    signed.use.take_out(AUTHOR, COMMUNE, PackId("xa-19249-safety"))
    shutil.rmtree(signed.places.keys)
    assert [found.health for found in findings(signed)] == [Health.GOOD]


@pytest.mark.parametrize("what", ["timestamp.json", "*.hocpack", "1.root.json"])
def test_a_damaged_carrier_is_noticed(signed: OwnKiosk, what: str) -> None:
    (file,) = signed.places.carrier.rglob(what)
    data = bytearray(file.read_bytes())
    data[len(data) // 2] ^= 0x40
    file.write_bytes(data)
    (found,) = findings(signed)
    assert found.health is Health.BAD
    assert "The commune's own carrier on this machine is damaged" in str(found)


def test_a_lost_pack_is_noticed(signed: OwnKiosk) -> None:
    (file,) = signed.places.carrier.rglob("*.hocpack")
    file.unlink()
    assert [found.health for found in findings(signed)] == [Health.BAD]


def test_damaged_versions_are_noticed_and_nothing_is_changed(signed: OwnKiosk) -> None:
    file = signed.folder / "studio" / "studio.db"
    scribble(file)
    before = file.read_bytes()
    (found,) = findings(signed)
    assert (found.health, file.read_bytes()) == (Health.BAD, before)
    assert "studio.db" in str(found)
    open_studio(file).close()
    (found,) = findings(signed)
    assert found.health is Health.NOTE
    assert "studio.db.broken-" in str(found)
