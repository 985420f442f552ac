"""Tests of the files that hold the keys for certificates."""

import os
from pathlib import Path

import pytest

from kiosk.devices.certificate_keys import KeyFiles
from kiosk.services.certificates.keys import KeyRing


@pytest.fixture
def files(tmp_path: Path) -> KeyFiles:
    return KeyFiles(tmp_path / "data" / "own.pem", tmp_path / "data" / "trust" / "list.json")


def test_without_files_there_are_no_keys(files: KeyFiles, tmp_path: Path) -> None:
    assert files.own() is None
    assert files.listed() is None
    assert list(tmp_path.iterdir()) == []


@pytest.mark.skipif(os.name == "nt", reason="Windows has no such permissions")
def test_the_private_key_is_for_its_owner_alone(files: KeyFiles, tmp_path: Path) -> None:
    files.keep(b"secret")
    assert files.own() == b"secret"
    (file,) = (tmp_path / "data").iterdir()
    assert file.stat().st_mode & 0o777 == 0o600


def test_a_key_survives_the_program(files: KeyFiles) -> None:
    first = KeyRing(files).own()
    assert KeyRing(files).own().private_bytes_raw() == first.private_bytes_raw()


def test_the_list_is_read(files: KeyFiles, tmp_path: Path) -> None:
    (tmp_path / "data" / "trust").mkdir(parents=True)
    (tmp_path / "data" / "trust" / "list.json").write_bytes(b"{}")
    assert files.listed() == b"{}"


def test_a_pipe_in_place_of_a_file_does_not_block(files: KeyFiles, tmp_path: Path) -> None:
    (tmp_path / "data").mkdir()
    os.mkfifo(tmp_path / "data" / "own.pem")
    assert files.own() == b""


def test_a_file_in_place_of_the_folder_is_no_list(files: KeyFiles, tmp_path: Path) -> None:
    (tmp_path / "data").mkdir()
    (tmp_path / "data" / "trust").write_bytes(b"")
    assert files.listed() is None
