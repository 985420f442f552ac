"""The examination of a carrier: its results, and that it changes nothing on the kiosk."""

import os
import socket
import tempfile
from pathlib import Path

import pytest

from kiosk.content.authoring.builder import BuiltPack
from kiosk.content.packs.installer import Result
from kiosk.content.packs.packfile import PackFile
from kiosk.domain.errors import CarrierRefusedError, DiskFullError, RecordError
from kiosk.domain.trust import Mark
from tests.content.trust.conftest import FIRST, SECOND
from tests.content.trust.province import DEPARTMENT, OTHER, Province
from tests.content.trust.visiting import Visited

NAME = SECOND.partition("/")[2]


def test_what_was_signed_and_is_there_can_be_installed(fresh: Visited, province: Province, built: BuiltPack):
    examined = fresh.examines(province.files)
    (target,) = examined.targets
    assert (target.name, target.department, target.pack, target.version) == (
        FIRST,
        DEPARTMENT,
        "an-toan-mau",
        "1.2.0",
    )
    assert (target.size, target.sha256) == (built.path.stat().st_size, built.sha256)
    assert (examined.missing, examined.refused, examined.is_expired) == ([], [], False)


def test_looking_changes_nothing(fresh: Visited, province: Province, tmp_path: Path, monkeypatch: pytest.MonkeyPatch):
    scratch = tmp_path / "scratch"
    scratch.mkdir()
    monkeypatch.setattr(tempfile, "tempdir", str(scratch))
    before = fresh.state()
    fresh.examines(province.files)
    fresh.examines(province.files)
    assert fresh.state() == before
    assert list(scratch.iterdir()) == []


def test_looking_opens_no_network(fresh: Visited, province: Province, monkeypatch: pytest.MonkeyPatch):
    def refuse(*_args: object, **_options: object) -> None:
        raise AssertionError("a socket was made")

    monkeypatch.setattr(socket, "socket", refuse)
    monkeypatch.setattr(socket, "getaddrinfo", refuse)
    assert fresh.installs(province.files).result is Result.INSTALLED


def test_what_is_signed_but_not_on_the_carrier_is_told(fresh: Visited, province: Province, second: bytes):
    province.add(DEPARTMENT, NAME, second)
    tree = {name: data for name, data in province.files.items() if not name.endswith(NAME)}
    examined = fresh.examines(tree)
    assert ([target.name for target in examined.targets], [target.name for target in examined.missing]) == (
        [FIRST],
        [SECOND],
    )
    assert examined.refused == []


def test_a_carrier_without_hashes_in_its_names_is_read_too(fresh: Visited, province: Province, built: BuiltPack):
    data = built.path.read_bytes()
    tree = {name: file for name, file in province.files.items() if not name.startswith("targets")}
    assert fresh.installs({**tree, f"targets/{FIRST}": data}).result is Result.INSTALLED


def test_a_file_with_another_hash_in_its_name_is_not_taken_for_the_signed_one(fresh: Visited, province: Province):
    (path,) = [name for name in province.files if name.startswith("targets")]
    folder, _, _ = path.rpartition("/")
    tree = {name: data for name, data in province.files.items() if name != path}
    tree[f"{folder}/{'0' * 64}.{FIRST.partition('/')[2]}"] = province.files[path]
    before = fresh.state()
    assert "is missing from the carrier" in fresh.refuses_target(tree, FIRST)
    assert fresh.state() == before


def test_files_that_the_province_signs_itself_are_no_packs(fresh: Visited, province: Province):
    province.put(OTHER, "keys/certificates.json", b"{}")
    province.targets.targets["keys/certificates.json"] = province.departments[OTHER].targets.pop(
        "keys/certificates.json"
    )
    province.sign_targets()
    province.sign_freshness()
    examined = fresh.examines(province.files)
    assert ([target.name for target in examined.targets], examined.refused) == ([FIRST], [])


def test_a_province_without_departments_has_nothing(fresh: Visited):
    empty = Province(departments=())
    fresh.root = empty.first_root
    examined = fresh.examines({**empty.files, "targets/.keep": b""})
    assert (examined.targets, examined.missing, examined.refused) == ([], [], [])


def test_what_is_believed_is_one_transaction_with_the_pack(
    visited: Visited, province: Province, second: bytes, monkeypatch: pytest.MonkeyPatch
):
    province.add(DEPARTMENT, NAME, second)
    before = visited.state()

    def refuse(*_args: object) -> None:
        raise RecordError("The record is full.", "Free some space.")

    monkeypatch.setattr("kiosk.storage.shelf._deactivate", refuse)
    visited.refuses_to_install(province.files, SECOND, RecordError)
    monkeypatch.undo()
    assert visited.state() == before


def test_installing_remembers_every_role_under_its_keys(visited: Visited, province: Province):
    state = visited.kiosk.store.trust.state()
    assert {mark.role: version for mark, version in state.marks.items()} == {
        "root": 1, "timestamp": 2, "snapshot": 2, "targets": 1, DEPARTMENT: 2, OTHER: 1,
    }  # fmt: skip
    assert state.metadata["timestamp"] == province.files["metadata/timestamp.json"]
    assert state.metadata[OTHER] == province.files[f"metadata/1.{OTHER}.json"]
    assert state.targets == {"an-toan-mau": "1.2.0"}
    assert len({mark.keys for mark in state.marks}) == len(state.marks)
    assert all(isinstance(mark, Mark) for mark in state.marks)


def test_a_department_that_cannot_be_believed_leaves_no_mark(fresh: Visited, province: Province):
    del province.files[f"metadata/1.{OTHER}.json"]
    fresh.installs(province.files)
    assert OTHER not in {mark.role for mark in fresh.kiosk.store.trust.state().marks}


def test_a_full_disk_is_no_fault_of_the_carrier(fresh: Visited, province: Province, monkeypatch: pytest.MonkeyPatch):
    carrier = fresh.insert(province.files)

    def full(*_args: object, **_options: object) -> None:
        raise OSError(28, os.strerror(28))

    monkeypatch.setattr(tempfile, "mkdtemp", full)
    fresh.refuses_carrier(carrier, DiskFullError)


def test_several_packs_are_installed_after_one_look(fresh: Visited, province: Province, second: bytes):
    province.add(DEPARTMENT, NAME, second)
    fresh.installs(province.files, FIRST)
    assert fresh.installs(province.files, SECOND).result is Result.INSTALLED
    assert fresh.kiosk.store.trust.state().targets == {"an-toan-mau": "1.3.0"}


def test_a_refusal_names_the_department_and_the_file(fresh: Visited, province: Province):
    tree = {**province.files, f"targets/{OTHER}/suc-khoe-1.0.0.hocpack": b"PK"}
    told = fresh.refuses_target(tree, f"{OTHER}/suc-khoe-1.0.0.hocpack")
    assert f"{OTHER}/suc-khoe-1.0.0.hocpack is refused: {OTHER} has not signed it" in told


def test_every_refusal_can_be_translated(fresh: Visited, province: Province):
    """The sentence of a refusal has placeholders; their values are inserted after the translation of the sentence."""
    tree = {**province.files, f"targets/{OTHER}/suc-khoe-1.0.0.hocpack": b"PK"}
    (refused,) = fresh.examines(tree).refused
    assert isinstance(refused.error, CarrierRefusedError)
    assert "{department}" in refused.error.sentences[0]
    assert refused.error.said["department"] == OTHER


def test_what_is_signed_comes_with_what_proved_it(fresh: Visited, province: Province):
    (target,) = fresh.examines(province.files).targets
    with pytest.raises(ValueError, match="come together"):
        PackFile(target.name, PackFile.at(Path("x")).open, target)
