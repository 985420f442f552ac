"""Tests of ``kiosk verify``."""

from collections.abc import Callable
from dataclasses import replace
from pathlib import Path

import pytest
import typer
from click.testing import Result
from typer.testing import CliRunner

from kiosk import paths
from kiosk.cli.verify import verify
from kiosk.content.packs.catalogue import Catalogue
from kiosk.devices.certificate_keys import KeyFiles
from kiosk.domain.ids import LessonId
from kiosk.services.certificates.credential import short_id, signed_text
from kiosk.services.certificates.keys import KeyRing
from kiosk.services.packs.pack_service import PackService
from kiosk.storage.store import open_store
from tests.services.certificates.samples import CREDENTIAL
from tests.services.packs.test_packs import built
from tests.storage.walks import SteppingClock

Run = Callable[[str], Result]


@pytest.fixture
def run() -> Run:
    app = typer.Typer()
    app.command()(verify)
    return lambda text: CliRunner().invoke(app, [text])


@pytest.fixture
def text(data_folder: Path) -> str:
    ring = KeyRing(KeyFiles(paths.certificate_key_file(), paths.certificate_keys_file()))
    return signed_text(CREDENTIAL, ring.own())


def test_a_certificate_of_this_kiosk_is_valid(run: Run, text: str) -> None:
    said = run(text)
    assert said.exit_code == 0
    assert said.output.startswith("Valid: certificate no. 47 of 2026, issued on 2026-11-24")


def test_a_machine_without_data_names_the_missing_key_and_writes_nothing(
    run: Run, text: str, data_folder: Path
) -> None:
    (data_folder / "certificate-key.pem").unlink()
    data_folder.rmdir()
    said = run(text)
    assert said.exit_code == 1
    assert said.output.startswith("Not verified: this machine lacks the key ")
    assert not data_folder.exists()


@pytest.mark.parametrize("typed", ["garbage", "A" * 100_000, "NGUYỄN", "\udcff"])
def test_another_text_is_not_valid(run: Run, typed: str, data_folder: Path) -> None:
    said = run(typed)
    assert said.exit_code == 1
    assert said.output.startswith("Not valid: this is not the text of a certificate.")
    assert not data_folder.exists()


def test_a_blank_text_is_explained(run: Run) -> None:
    said = run(" ")
    assert (said.exit_code, said.output.split(".")[0]) == (1, "Nothing was scanned")


def test_a_damaged_list_of_keys_is_explained(run: Run, text: str, data_folder: Path) -> None:
    (data_folder / "certificate-key.pem").unlink()
    (data_folder / "trust").mkdir()
    (data_folder / "trust" / "certificate-keys.json").write_text("{}")
    said = run(text)
    assert said.exit_code == 1
    assert "list of keys for certificates is damaged (version)" in said.output


def test_the_tasks_are_named_from_the_installed_packs(run: Run, data_folder: Path, tmp_path: Path) -> None:
    store = open_store(paths.database_file(), SteppingClock())
    PackService(store.shelf, paths.packs_folder(), "0.1.0").install(built(tmp_path / "built", "1.2.0"))
    Catalogue(paths.packs_folder()).keep(store.shelf.rows())
    store.close()
    lesson = LessonId("an-toan-mau/ma-otp")
    names = (short_id(lesson, "giu-ma"), short_id(lesson, "nothing"))
    ring = KeyRing(KeyFiles(paths.certificate_key_file(), paths.certificate_keys_file()))
    said = run(signed_text(replace(CREDENTIAL, count=2, skills=names), ring.own()))
    assert said.exit_code == 0
    assert said.output.splitlines()[1:] == [
        "1. Giữ kín mã OTP",
        "2. a task of a lesson that is not installed here",
    ]
