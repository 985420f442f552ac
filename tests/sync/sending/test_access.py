"""Tests of the access to the province's server: each value is validated, and no error shows a secret."""

from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from build_spec.province.servers.authority import Authority
from kiosk.domain.errors import SettingsError
from kiosk.domain.syncing.access import NO_ACCESS, Protocol, ServerAccess
from kiosk.sync.sending.access_file import access_text, read_access
from kiosk.sync.sending.access_values import KEYS, checked_access
from kiosk.sync.sending.opening import open_transport

HTTPS, S3 = "https://kho.example:8443/ket-qua", "s3+https://kho.example/xo/ket-qua/"
KEYPAIR = {"access_key": "AKID1", "secret_key": "a/b+c="}


@pytest.mark.parametrize(
    "table",
    [
        {},
        {"enrolment": "moi-12"},
        {"address": HTTPS},
        {"address": HTTPS, "user": "tram", "password": "bí mật"},
        {"address": HTTPS, "token": "eyJ.a-b_c~d+/e=="},
        {"address": S3, **KEYPAIR},
        {"address": S3, **KEYPAIR, "region": "vn-hanoi-1"},
        {"address": HTTPS, "metered": True, "monthly_limit_mb": 500},
    ],
)
def test_a_valid_access_is_read_and_written_as_it_was(table: dict[str, object], tmp_path: Path):
    access, errors = checked_access(table)
    assert (dict(access.given()), errors) == (table, {})
    (tmp_path / "sync.toml").write_text(access_text(access), "utf-8")
    assert read_access(tmp_path / "sync.toml") == access
    if access.address:
        open_transport(access, lambda: True).close()


def test_the_address_decides_about_the_protocol():
    assert (ServerAccess(HTTPS).protocol, ServerAccess(S3).protocol) == (Protocol.WEBDAV, Protocol.S3)


@pytest.mark.parametrize(
    ("table", "wrong"),
    [
        ({"address": "http://kho.example/"}, {"address"}),
        ({"address": "s3://kho.example/xo"}, {"address"}),
        ({"address": "s3+https://kho.example/"}, {"address"}),
        ({"address": "s3+https://kho.example/xô"}, {"address"}),
        ({"address": "https://a:b@kho.example/"}, {"address"}),
        ({"address": "https://kho.example/?a=b"}, {"address"}),
        ({"address": "https://kho.example:99999/"}, {"address"}),
        ({"address": "https://kho.example/" + 200 * "a"}, {"address"}),
        ({"address": ""}, {"address"}),
        ({"address": HTTPS, "user": "a:b", "password": "c"}, {"user"}),
        ({"address": HTTPS, "user": "a\nb", "password": "c"}, {"user"}),
        ({"address": HTTPS, "user": "a", "password": "c\r\nd"}, {"password"}),
        ({"address": HTTPS, "user": "a", "password": ""}, {"password"}),
        ({"address": HTTPS, "user": "a"}, {"user"}),
        ({"address": HTTPS, "password": "c"}, {"password"}),
        ({"address": HTTPS, "user": "a", "password": "c", "token": "d"}, {"token"}),
        ({"address": HTTPS, "token": "a b"}, {"token"}),
        ({"address": HTTPS, **KEYPAIR}, {"access_key", "secret_key"}),
        ({"address": S3}, {"access_key", "secret_key"}),
        ({"address": S3, "access_key": "A"}, {"secret_key"}),
        ({"address": S3, **KEYPAIR, "token": "d"}, {"token"}),
        ({"address": S3, "access_key": "A", "secret_key": "b c"}, {"secret_key"}),
        ({"address": S3, **KEYPAIR, "region": "Hà Nội"}, {"region"}),
        ({"token": "d"}, {"token"}),
        ({"address": HTTPS, "metered": 1}, {"metered"}),
        ({"address": HTTPS, "monthly_limit_mb": -1}, {"monthly_limit_mb"}),
        ({"address": HTTPS, "monthly_limit_mb": True}, {"monthly_limit_mb"}),
        ({"address": HTTPS, "monthly_limit_mb": 1.5}, {"monthly_limit_mb"}),
        ({"address": HTTPS, "enrolment": "a b"}, {"enrolment"}),
        ({"address": HTTPS, "verify": False}, {"verify"}),
        ({"address": HTTPS, "ca": "none"}, {"ca"}),
        ({"address": 1, "metered": 2}, {"address", "metered"}),
    ],
)
def test_each_wrong_value_is_named_with_its_cure(table: dict[str, object], wrong: set[str]):
    _, errors = checked_access(table)
    assert errors.keys() == wrong
    assert all(error.cure and error.said["key"] == f"sync.{key}" for key, error in errors.items())


def test_certificates_are_read_and_a_private_key_is_refused(authority: Authority):
    pem = authority.root.read_text()
    access, errors = checked_access({"address": HTTPS, "ca": pem})
    assert (access.ca, errors) == (pem, {})
    key = "-----BEGIN PRIVATE KEY-----\nAAAA\n-----END PRIVATE KEY-----\n"
    for bad in (pem + key, pem[:200], pem.replace("CERTIFICATE", "REQUEST"), pem * 200):
        assert checked_access({"address": HTTPS, "ca": bad})[1].keys() == {"ca"}


@given(st.dictionaries(st.sampled_from([*KEYS, "x"]), st.text(min_size=6) | st.integers() | st.booleans()))
def test_whatever_is_written_gives_an_access_or_errors_without_the_value(table: dict[str, object]):
    access, errors = checked_access(table)
    for key, error in errors.items():
        value = table.get(key)
        assert not (isinstance(value, str) and value in error.message)
    if not errors and access.address:
        open_transport(access, lambda: True).close()


def test_no_file_means_no_access(tmp_path: Path):
    assert read_access(tmp_path / "sync.toml") == NO_ACCESS


@pytest.mark.parametrize("content", [b"\xff", b"address = ", b'address = "http://kho.example"', b"a = 1\n" * 20_000])
def test_a_wrong_file_is_no_access_but_an_error(tmp_path: Path, content: bytes):
    (tmp_path / "sync.toml").write_bytes(content)
    with pytest.raises(SettingsError) as caught:
        read_access(tmp_path / "sync.toml")
    assert caught.value.cure


def test_a_folder_in_place_of_the_file_is_an_error(tmp_path: Path):
    (tmp_path / "sync.toml").mkdir()
    with pytest.raises(SettingsError):
        read_access(tmp_path / "sync.toml")
