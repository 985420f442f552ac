"""``kiosk hub doctor`` examines keys, passphrases and signatures."""

import shutil
import tomllib
from dataclasses import replace
from datetime import timedelta

import pytest
import tomli_w

from kiosk.domain.self_check import Health
from kiosk.province.hub.doctor.findings import HubPart, worst
from kiosk.province.hub.keys import KeySources
from tests.province.hub.doctor.patients import NOW, Patient


def test_a_wrong_passphrase_is_found(locked_patient: Patient):
    (locked_patient.folder / "passphrase").write_text("một câu khác hẳn\n", "utf-8")
    told = locked_patient.about(HubPart.KEYS)
    assert [health for health, _ in told] == [Health.BAD, Health.BAD]
    assert "passphrase does not decrypt" in told[0][1]


def test_a_missing_passphrase_is_found(locked_patient: Patient):
    (locked_patient.folder / "passphrase").unlink()
    ((health, text),) = locked_patient.about(HubPart.KEYS)
    assert health is Health.BAD
    assert "passphrase" in text


def test_keys_without_a_passphrase_source_are_unknown_not_good(locked_patient: Patient):
    settings = locked_patient.hub / "hub.toml"
    lines = settings.read_text("utf-8").split("passphrases")[0]
    settings.write_text(lines, "utf-8")
    assert {health for health, _ in locked_patient.about(HubPart.KEYS)} == {Health.UNKNOWN}
    assert worst(locked_patient.findings()) is not Health.GOOD


@pytest.mark.parametrize("role", ["receipts", "sync"])
def test_a_missing_key_is_found_without_a_passphrase(locked_patient: Patient, role: str):
    without_settings(locked_patient, "passphrases")
    (file,) = locked_patient.keys.glob(f"{role}.*")
    file.unlink()
    ((text,), others) = (
        [text for health, text in locked_patient.about(HubPart.KEYS) if health is wanted]
        for wanted in (Health.BAD, Health.UNKNOWN)
    )
    assert file.name in text
    assert len(others) == 1


def test_keys_that_only_the_command_names_are_examined(locked_patient: Patient):
    """An office that types --repo, --keys and --passphrase with each command has none of them in hub.toml."""
    without_settings(locked_patient, "repository", "keys", "passphrases")
    assert [health for health, _ in locked_patient.about(HubPart.KEYS)] == [Health.BAD]
    words = (f"file:{locked_patient.folder / 'passphrase'}",)
    named = replace(
        locked_patient, sources=KeySources((locked_patient.keys,), locked_patient.folder / "province", words)
    )
    assert [health for health, _ in named.about(HubPart.KEYS)] == [Health.GOOD, Health.GOOD]
    assert [health for health, _ in named.about(HubPart.SIGNATURES)] == [Health.GOOD, Health.GOOD]
    beside = replace(named, sources=KeySources((), locked_patient.folder / "province", words))
    assert [health for health, _ in beside.about(HubPart.KEYS)] == [
        Health.BAD,
        Health.BAD,
    ]
    locked_patient.keys.rename(locked_patient.folder / "province-keys")
    assert [health for health, _ in beside.about(HubPart.KEYS)] == [Health.GOOD, Health.GOOD]


def without_settings(patient: Patient, *names: str) -> None:
    """Remove settings from hub.toml."""
    settings = patient.hub / "hub.toml"
    table = {name: value for name, value in tomllib.loads(settings.read_text("utf-8")).items() if name not in names}
    settings.write_text(tomli_w.dumps(table), "utf-8")


@pytest.mark.parametrize("role", ["receipts", "sync"])
def test_a_missing_key_is_found(patient: Patient, role: str):
    (file,) = patient.keys.glob(f"{role}.*")
    file.unlink()
    bad = [text for health, text in patient.about(HubPart.KEYS) if health is Health.BAD]
    assert len(bad) == 1
    assert file.name in bad[0]


def test_another_key_under_the_right_name_is_found(patient: Patient):
    (file,) = patient.keys.glob("receipts.*")
    (other,) = patient.keys.glob("targets.*")
    shutil.copyfile(other, file)
    assert Health.BAD in [health for health, _ in patient.about(HubPart.KEYS)]


def test_keys_without_a_passphrase_are_named(patient: Patient):
    (text,) = [text for health, text in patient.about(HubPart.KEYS) if health is Health.NOTE]
    assert text.startswith("Keys without a passphrase: ")
    assert next(patient.keys.glob("receipts.*")).name in text


def test_the_escrow_key_belongs_into_the_safe(locked_patient: Patient):
    (locked_patient.keys / "escrow.00000000.agekey").write_bytes(b"age-encryption.org/v1\n")
    assert any(text.startswith("The escrow key") for _, text in locked_patient.about(HubPart.KEYS))


def test_a_hub_without_a_repository_is_told_to_name_it(patient: Patient):
    settings = patient.hub / "hub.toml"
    kept = [line for line in settings.read_text("utf-8").splitlines() if not line.startswith("repository")]
    settings.write_text("\n".join(kept), "utf-8")
    ((health, text),) = patient.about(HubPart.KEYS)
    assert health is Health.BAD
    assert 'repository = "PATH"' in text


@pytest.mark.parametrize(
    ("days", "healths"), [(10, {Health.GOOD}), (330, {Health.GOOD, Health.NOTE}), (400, {Health.GOOD, Health.BAD})]
)
def test_signatures_are_named_before_they_end(patient: Patient, days: int, healths: set[Health]):
    told = patient.about(HubPart.SIGNATURES, NOW + timedelta(days=days))
    assert {health for health, _ in told} == healths
