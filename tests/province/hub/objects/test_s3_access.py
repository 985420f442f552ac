"""Tests of the settings for S3: where the keys may be, and what is said if they are not there."""

import os
from dataclasses import replace
from pathlib import Path

import pytest

from kiosk.province.hub.faults import HubError
from kiosk.province.hub.hub_file import HubSettings, S3Access
from kiosk.province.hub.objects.s3_access import read_access

BOTH = 'access_key = "AKID"\nsecret_key = "top/secret+=="\n'


def settings(access: str, secret: str, **fields: str) -> HubSettings:
    return HubSettings(
        "Tỉnh", objects="s3://ket-qua/hub", s3=S3Access("https://kho", "vn-1", access, secret, **fields)
    )


def lay(file: Path, text: str, mode: int = 0o600) -> Path:
    file.write_text(text, "utf-8")
    file.chmod(mode)
    return file


def test_keys_are_read_from_the_environment(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("A", "AKID")
    monkeypatch.setenv("B", "top")
    found = read_access(settings("env:A", "env:B"), tmp_path)
    assert (found.address, found.region) == ("s3+https://kho/ket-qua/hub", "vn-1")
    assert (found.access_key, found.secret_key, found.ca) == ("AKID", "top", "")


@pytest.mark.parametrize("text", [BOTH, BOTH.replace('"', "").replace("\n", "\r\n"), "# keys\n\n" + BOTH])
def test_one_file_has_both_keys(tmp_path: Path, text: str) -> None:
    lay(tmp_path / "keys", text)
    found = read_access(settings("file:keys", "file:keys"), tmp_path)
    assert (found.access_key, found.secret_key) == ("AKID", "top/secret+==")


def test_each_key_can_have_a_file_or_a_credential(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    lay(tmp_path / "access", "AKID\n")
    lay(tmp_path / "hub.secret", "top==\n", 0o440)
    monkeypatch.setenv("CREDENTIALS_DIRECTORY", str(tmp_path))
    found = read_access(settings(f"file:{tmp_path}/access", "credential:hub.secret"), tmp_path / "hub")
    assert (found.access_key, found.secret_key) == ("AKID", "top==")


@pytest.mark.skipif(os.name != "posix", reason="rights of files are those of POSIX")
def test_a_file_that_others_can_read_is_refused(tmp_path: Path) -> None:
    lay(tmp_path / "keys", BOTH, 0o640)
    with pytest.raises(HubError, match="Other users of this computer can read"):
        read_access(settings("file:keys", "file:keys"), tmp_path)


@pytest.mark.parametrize(
    ("source", "said"),
    [
        ("env:NOT_SET", "env:NOT_SET has no secret_key"),
        ("file:none", "cannot be read"),
        ("file:empty", "has no secret_key"),
        ("file:access", "has no secret_key"),
        ("credential:none", "has no secret_key"),
        ("credential:../keys", "has no secret_key"),
        ("top/secret", "must name the place of the key"),
    ],
)
def test_a_key_that_is_not_there_is_told(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, source: str, said: str
) -> None:
    (tmp_path / "credentials").mkdir()
    monkeypatch.setenv("CREDENTIALS_DIRECTORY", str(tmp_path / "credentials"))
    lay(tmp_path / "keys", BOTH)
    lay(tmp_path / "empty", "")
    lay(tmp_path / "access", "access_key = AKID\n")
    with pytest.raises(HubError, match=said) as told:
        read_access(settings("file:keys", source), tmp_path)
    assert "top" not in str(told.value)


@pytest.mark.parametrize("place", ["s3://", "s3:///x", "s3://b//x", "s3://bu cket", "s3://bucket/../x", "s3://b?x"])
def test_what_names_no_bucket_is_refused(tmp_path: Path, place: str) -> None:
    lay(tmp_path / "keys", BOTH)
    with pytest.raises(HubError, match="does not name a bucket"):
        read_access(replace(settings("file:keys", "file:keys"), objects=place), tmp_path)


@pytest.mark.parametrize("endpoint", ["http://kho", "kho", "https://", "https://a@kho", "https://kho?x"])
def test_only_https_is_used(tmp_path: Path, endpoint: str) -> None:
    with pytest.raises(HubError, match="is not the address of an S3 server"):
        read_access(replace(settings("env:A", "env:B"), s3=S3Access(endpoint)), tmp_path)
