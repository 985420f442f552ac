"""Tests of key files: their encryption, their names and their passphrases."""

import subprocess
from pathlib import Path

import pytest
from cryptography.hazmat.primitives.asymmetric.ed25519 import Ed25519PrivateKey
from cryptography.hazmat.primitives.asymmetric.x25519 import X25519PrivateKey
from cryptography.hazmat.primitives.serialization import Encoding, NoEncryption, PrivateFormat, load_pem_private_key

from kiosk.province.publishing.departments import add_department
from kiosk.province.publishing.faults import PublishError
from kiosk.province.publishing.founding import found
from kiosk.province.publishing.keyring import Secrets, usual_key_folder
from kiosk.province.publishing.passphrases import secrets_from
from kiosk.province.publishing.renewal import renew
from kiosk.province.publishing.sealing import passphrase_of, sealed, unsealed
from tests.province.publishing.province import Province

WORDS = "bốn từ dễ nhớ"


class Person:
    """Simulates a person at the passphrase prompt: gives prepared answers and records the questions."""

    def __init__(self, *answers: str) -> None:
        self.answers = list(answers)
        self.asked: list[tuple[str, bool]] = []

    def __call__(self, words: str, is_new: bool) -> str:
        self.asked.append((words, is_new))
        return self.answers.pop(0)

    @property
    def secrets(self) -> Secrets:
        return secrets_from((), self)


def test_a_sealed_key_opens_with_its_passphrase_only():
    key = Ed25519PrivateKey.generate()
    data = sealed(key, passphrase_of(WORDS))
    assert unsealed(data, [b"wrong", passphrase_of(WORDS)], "a.pem").public_key() == key.public_key()
    with pytest.raises(PublishError, match="passphrase does not decrypt the key a"):
        unsealed(data, [b"wrong"], "a.pem")
    with pytest.raises(PublishError, match="passphrase does not decrypt"):
        unsealed(data, [], "a.pem")


def test_a_sealed_key_is_standard_pkcs8_under_scrypt_with_the_cost_that_was_decided():
    data = sealed(Ed25519PrivateKey.generate(), b"a passphrase")
    load_pem_private_key(data, b"a passphrase")
    shown = subprocess.run(["openssl", "asn1parse"], input=data, check=True, capture_output=True).stdout.decode()
    assert ":scrypt" in shown
    assert [line.rsplit(":", 1)[1] for line in shown.splitlines() if "INTEGER" in line] == ["4000", "08", "05"]


def test_two_seals_of_one_key_with_one_passphrase_differ():
    key = Ed25519PrivateKey.generate()
    assert sealed(key, b"same passphrase") != sealed(key, b"same passphrase")


def test_a_passphrase_means_the_same_however_its_accents_are_typed():
    assert passphrase_of("bo\u0302\u0301n") == passphrase_of("bốn")


@pytest.mark.parametrize("data", [b"", b"hello", b"-----BEGIN ENCRYPTED PRIVATE KEY-----\n!!\n"])
def test_a_file_that_is_no_key_is_told(data: bytes):
    with pytest.raises(PublishError):
        unsealed(data, [b"a passphrase"], "a.pem")


def test_a_key_of_another_kind_is_told():
    data = X25519PrivateKey.generate().private_bytes(Encoding.PEM, PrivateFormat.PKCS8, NoEncryption())
    with pytest.raises(PublishError, match="does not contain an Ed25519 key"):
        unsealed(data, (), "a.pem")


def test_a_person_is_asked_for_each_new_key_and_enter_means_the_one_before(new: Province):
    of_root = ("root passphrase 1", "root passphrase 2", "root passphrase 3")
    person = Person(*of_root, "working passphrase", *[""] * 5)
    new.secrets = person.secrets
    found(new.office, "Tỉnh")
    assert all(is_new for _, is_new in person.asked)
    assert ["Enter: same as before" in words for words, _ in person.asked] == [False, *[True] * 8]
    assert all(b"ENCRYPTED" in path.read_bytes() for path in new.keys.glob("*.pem"))
    assert all(path.read_bytes().startswith(b"age-encryption.org/") for path in new.keys.glob("*.agekey"))
    data = {path.name.split(".")[0]: path.read_bytes() for path in new.keys.iterdir()}
    for role in ("targets", "snapshot", "timestamp", "receipts"):
        unsealed(data[role], [b"working passphrase"], role)


def test_what_opened_one_key_is_tried_on_the_next(new: Province):
    new.secrets = Person("root passphrase 1", "", "", "working passphrase", "", "", "", "", "").secrets
    found(new.office, "Tỉnh")
    person = Person("working passphrase")
    new.secrets = person.secrets
    renew(new.office)
    assert [words.split(".")[0] for words, _ in person.asked] == ["Passphrase of snapshot"]


def test_a_wrong_passphrase_changes_nothing(new: Province):
    new.secrets = Person("root passphrase 1", "", "", "", "", "", "", "", "").secrets
    found(new.office, "Tỉnh")
    before = new.state()
    new.secrets = Person("a wrong passphrase", "another wrong one").secrets
    with pytest.raises(PublishError, match="does not decrypt the key snapshot"):
        renew(new.office)
    assert new.state() == before


def test_a_short_passphrase_is_refused_and_nothing_is_made(new: Province):
    new.secrets = Person("short").secrets
    with pytest.raises(PublishError, match="too short"):
        found(new.office, "Tỉnh")
    assert new.state() == {}


def test_a_script_gives_passphrases_by_variable_or_file(tmp_path: Path, monkeypatch: pytest.MonkeyPatch):
    (tmp_path / "words").write_bytes("\ufeffpassphrase in a file\r\nnot this\r\n".encode())
    monkeypatch.setenv("PROVINCE_WORDS", "passphrase in a variable")
    secrets = secrets_from(("env:PROVINCE_WORDS", f"file:{tmp_path / 'words'}"), Person())
    assert secrets.for_new("a.pem") == b"passphrase in a variable"
    assert list(secrets.for_old("a.pem")) == [b"passphrase in a variable", b"passphrase in a file"]


def test_a_service_gives_passphrases_as_credentials(tmp_path: Path, monkeypatch: pytest.MonkeyPatch):
    (tmp_path / "hub.passphrase").write_text("bốn từ thật dễ nhớ\n", "utf-8")
    monkeypatch.setenv("CREDENTIALS_DIRECTORY", str(tmp_path))
    secrets = secrets_from(["credential:hub.passphrase"], Person())
    assert secrets.for_new("new.pem") == "bốn từ thật dễ nhớ".encode()
    for name in ("other", "../hub.passphrase", ""):
        with pytest.raises(PublishError, match="no passphrase in"):
            secrets_from([f"credential:{name}"], Person())
    monkeypatch.delenv("CREDENTIALS_DIRECTORY")
    with pytest.raises(PublishError, match="no passphrase in"):
        secrets_from(["credential:hub.passphrase"], Person())


@pytest.mark.parametrize("source", ["my passphrase itself", "env:NOT_SET_ANYWHERE", "env:"])
def test_a_source_that_gives_no_passphrase_is_told(source: str):
    with pytest.raises(PublishError, match=r"passphrase"):
        secrets_from((source,), Person())


def test_a_passphrase_file_that_is_no_text_is_told(tmp_path: Path):
    (tmp_path / "words").write_bytes("passphrase in a file".encode("utf-16"))
    with pytest.raises(PublishError, match="not plain text"):
        secrets_from((f"file:{tmp_path / 'words'}",), Person())


def test_only_asked_for_by_name_is_a_key_left_open():
    assert secrets_from(("none",), Person()).for_new("a.pem") is None


def test_the_key_of_another_role_under_its_name_is_refused_and_nothing_changed(province: Province):
    timestamp, snapshot = (next(province.keys.glob(f"{role}.*")) for role in ("timestamp", "snapshot"))
    timestamp.write_bytes(snapshot.read_bytes())
    before = province.state()
    with pytest.raises(PublishError, match="does not match the key in the file"):
        renew(province.office)
    assert province.state() == before


def test_a_missing_key_names_the_folders_that_were_searched_and_nothing_changed(province: Province):
    next(province.keys.glob("targets.*")).unlink()
    before = province.state()
    with pytest.raises(PublishError, match=f"targets.*pem is not in {province.keys}"):
        add_department(province.office, "so-khac", "Sở Khác")
    assert province.state() == before


def test_keys_lie_beside_the_repository_unless_told(tmp_path: Path):
    assert usual_key_folder(tmp_path / "quang-tri") == tmp_path / "quang-tri-keys"
    with pytest.raises(PublishError, match="whole disk"):
        usual_key_folder(Path("/"))
