"""Attacks with bundles that are meant for somebody else, and rotations of the province's keys."""

import gzip
import shutil
import subprocess
from pathlib import Path

import pyrage
import pytest

from kiosk.domain.syncing.recipients import Recipients
from kiosk.province.hub.checking.checked import BundleNotSoundError
from kiosk.province.hub.checking.checker import BundleChecker
from kiosk.sync.bundles import make_bundle
from tests.province.hub.attacks.conftest import RefusedFile
from tests.province.hub.attacks.forging import Kiosk, Office, with_entry


def test_a_bundle_for_another_province_cannot_be_opened(kiosk: Kiosk, elsewhere: Office, refused: RefusedFile):
    refused(kiosk.with_other(office=elsewhere).honest, "encrypted for somebody else")


def test_a_bundle_for_another_province_that_its_office_encrypts_again_for_ours_is_refused(
    office: Office, kiosk: Kiosk, elsewhere: Office, refused: RefusedFile
):
    theirs = kiosk.with_other(office=elsewhere)
    inner = pyrage.decrypt(theirs.honest, [elsewhere.sync])
    to = [pyrage.x25519.Recipient.from_str(str(one.to_public())) for one in (office.sync, office.escrow)]
    refused(bytes(pyrage.encrypt(inner, to)), "for another province, or with another escrow key")


def test_a_bundle_with_a_wrong_escrow_is_refused(
    office: Office, kiosk: Kiosk, elsewhere: Office, refused: RefusedFile
):
    mixed = Office(office.sync, elsewhere.escrow)
    refused(kiosk.with_other(office=mixed).honest, "with another escrow key")


@pytest.mark.parametrize("names", [["province", "province"], ["escrow", "province"], ["escrow", "escrow"]])
def test_keys_of_the_province_in_the_wrong_role_are_refused(
    office: Office, kiosk: Kiosk, refused: RefusedFile, names: list[str]
):
    refused(kiosk.forged(with_entry(recipients=[getattr(office.recipients, name) for name in names])), "another")


@pytest.mark.parametrize("said", [[], ["age1x", "age1y"], None, ["a"] * 3])
def test_recipients_that_are_not_keys_are_refused(kiosk: Kiosk, refused: RefusedFile, said: object):
    refused(kiosk.forged(with_entry(recipients=said)), "recipients")


def test_a_sealed_bundle_of_the_old_format_is_refused_because_it_names_no_recipients(
    kiosk: Kiosk, refused: RefusedFile
):
    def as_of_old(manifest: dict[str, object]) -> None:
        for field in ("recipients", "centre", "confirmed", "enrolment"):
            del manifest[field]
        manifest["format"] = "tram-hoc-so/bundle@1"

    refused(kiosk.forged(as_of_old), "does not list for whom")


def test_the_escrow_key_opens_what_the_hub_receives(office: Office, kiosk: Kiosk):
    data = kiosk.honest
    assert pyrage.decrypt(data, [office.escrow]) == pyrage.decrypt(data, [office.sync])
    checker = BundleChecker([office.escrow], office.checker.known)
    assert checker(data, "a.age").statements == office.checker(data, "a.age").statements


@pytest.mark.skipif(shutil.which("age") is None, reason="the age program is not installed")
@pytest.mark.parametrize("kind", ["sync", "escrow"])
def test_the_age_program_opens_a_sealed_bundle_with_each_key(office: Office, kiosk: Kiosk, kind: str, tmp_path: Path):
    (tmp_path / "key").write_text(f"{getattr(office, kind)}\n")
    command = ["age", "--decrypt", "--identity", str(tmp_path / "key")]
    done = subprocess.run(command, input=kiosk.honest, capture_output=True, check=True)
    assert gzip.decompress(done.stdout.partition(b"\n")[2]).startswith(b'{"app":"0.1.0"')


def test_a_rotation_of_the_provinces_key_in_the_life_of_a_kiosk_loses_nothing(office: Office, kiosk: Kiosk):
    """A kiosk seals for the old key, then for the new one; the hub opens both, in any order."""
    after = Office(escrow=office.escrow, former=(office,))
    half = len(kiosk.events) // 2
    before = kiosk.with_other(events=kiosk.events[:half]).honest
    later = kiosk.with_other(office=after, events=kiosk.events[half:])
    received = [after.checker(data, "a.age") for data in (later.honest, before)]
    assert [(one.first, one.last) for one in received] == [(half + 1, len(kiosk.events)), (1, half)]
    with pytest.raises(BundleNotSoundError, match="somebody else"):
        office.checker(later.honest, "a.age")


def test_a_rotation_of_the_escrow_key_in_the_life_of_a_kiosk_loses_nothing(office: Office, kiosk: Kiosk):
    after = Office(sync=office.sync, former=(office,))
    assert after.checker(kiosk.honest, "a.age").kiosk == kiosk.id
    rotated = kiosk.with_other(office=after)
    newer = rotated.honest
    assert after.checker(newer, "a.age").kiosk == kiosk.id
    assert bytes(pyrage.decrypt(newer, [after.escrow])).endswith(make_bundle(kiosk.events, rotated.origin).data)
    with pytest.raises(pyrage.DecryptError):
        pyrage.decrypt(newer, [office.escrow])


def test_a_former_key_without_its_private_key_is_told_as_such(office: Office, kiosk: Kiosk):
    """The office lost the old key file: the bundle stays where it is, and the reason is said."""
    after = Office(former=(office,))
    checker = BundleChecker([after.sync], after.checker.known)
    with pytest.raises(BundleNotSoundError, match="encrypted for somebody else"):
        checker(kiosk.honest, "a.age")
    assert Recipients(*kiosk.bundle.manifest["recipients"]) == office.recipients
