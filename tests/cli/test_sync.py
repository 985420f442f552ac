"""Tests of ``kiosk sync``."""

import json
from collections.abc import Callable
from dataclasses import asdict
from datetime import UTC, datetime
from pathlib import Path
from typing import Any

import pytest
from click.testing import Result
from securesystemslib.signer import CryptoSigner
from tuf.api.metadata import Metadata, Targets
from typer.testing import CliRunner

from kiosk import paths
from kiosk.cli.sync import app
from kiosk.content.trust.receipt_keys import FIELD
from kiosk.content.trust.recipients import FIELD as RESULTS
from kiosk.domain.receipts import Receipt, ReceivedBundle
from kiosk.domain.syncing.registration import spoken_code
from kiosk.domain.trust import Belief, Mark
from kiosk.services.results.taking import FOLDER
from kiosk.storage.store import Store, open_store
from kiosk.storage.trust import believe_signatures
from kiosk.sync.kiosk_key import kiosk_key
from kiosk.sync.receipts import sign_receipt
from tests.content.trust.province import DEPARTMENT, Province, as_folder
from tests.sealing import RECIPIENTS, bundle_files, give_keys, open_sealed, targets
from tests.storage.walks import SteppingClock, whole_visit

VISIT = len(whole_visit())
Run = Callable[..., Result]


@pytest.fixture
def run(released_today: None) -> Run:
    return lambda *words: CliRunner().invoke(app, [str(word) for word in words])


@pytest.fixture
def stick(tmp_path: Path) -> Path:
    folder = tmp_path / "TINH-QT"
    folder.mkdir()
    return folder


def opened(data: Path) -> Store:
    return open_store(data / "kiosk.db", SteppingClock())


@pytest.fixture
def recorded(data_folder: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A kiosk with one visit and the province's keys for results."""
    monkeypatch.setattr(paths, "bundled_packs", lambda: tmp_path / "no packs")
    store = opened(data_folder)
    store.events.append(whole_visit())
    give_keys(store)
    store.close()
    return data_folder


@pytest.fixture
def signer(recorded: Path) -> CryptoSigner:
    """A key for receipts that the kiosk knows."""
    signer = CryptoSigner.generate_ed25519()
    fields = {**targets().unrecognized_fields, FIELD: {signer.public_key.keyid: signer.public_key.to_dict()}}
    data = Metadata(Targets(unrecognized_fields=fields)).to_bytes()
    store = opened(recorded)
    with store.database.writing() as connection:
        believe_signatures(connection, Belief({"targets": data}, {Mark("targets", "0" * 64): 2}))
    store.close()
    return signer


def said(run: Run, *words: object) -> dict[str, Any]:
    done = run(*words, "--json")
    assert done.exit_code == 0, done.output
    found: dict[str, Any] = json.loads(done.output)
    return found


def numbers(run: Run) -> tuple[int, int, int]:
    """Number of events on the kiosk, away and received."""
    told = said(run, "status")
    return told["on_kiosk"]["events"], told["away"]["events"], told["received"]["events"]


def answers(recorded: Path, stick: Path, signer: CryptoSigner, *, misses: bool = False) -> None:
    """Put a receipt of the province for all bundles of the kiosk onto the stick; or one that misses their events."""
    store = opened(recorded)
    bundles = tuple(ReceivedBundle(row.first, row.last, row.sha256) for row in store.ledger.bundles())
    when = datetime(2026, 11, 28 if misses else 27, tzinfo=UTC)
    receipt = Receipt(store.events.kiosk(), when, () if misses else bundles, ((1, 5),) if misses else ())
    store.close()
    (stick / "a.receipt.json").write_bytes(sign_receipt(receipt, signer))


def test_results_are_on_the_kiosk_then_away_then_received_then_asked_for_again(
    run: Run, recorded: Path, stick: Path, signer: CryptoSigner
) -> None:
    assert numbers(run) == (VISIT, 0, 0)
    assert len(said(run, "take", stick)["written"]) == 1
    assert numbers(run) == (0, VISIT, 0)
    assert [(one["way"], one["place"]) for one in said(run, "status")["ways"]] == [("stick", "TINH-QT")]
    answers(recorded, stick, signer)
    assert said(run, "bring", stick) == {
        "received": 1,
        "known": 0,
        "others": 0,
        "asked_again": 0,
        "keys_taken": False,
        "problems": [],
    }
    assert numbers(run) == (0, 0, VISIT)
    answers(recorded, stick, signer, misses=True)
    assert said(run, "bring", stick)["asked_again"] == 1
    assert numbers(run) == (VISIT, 0, 0)
    assert len(said(run, "take", stick)["written"]) == 1


def test_what_is_taken_opens_at_the_province(run: Run, recorded: Path, stick: Path) -> None:
    run("take", stick)
    (file,) = bundle_files(stick / FOLDER)
    assert open_sealed(file).last == VISIT


def test_the_code_is_told_until_the_province_answers(
    run: Run, recorded: Path, stick: Path, signer: CryptoSigner
) -> None:
    told = said(run, "status")
    assert told["code"] == spoken_code(told["kiosk"], kiosk_key(paths.sync_key_file(recorded)).public)
    run("take", stick)
    answers(recorded, stick, signer)
    run("bring", stick)
    told = said(run, "status")
    assert (told["code"], told["answered"]) == (None, "2026-11-27T00:00:00+00:00")


def test_without_keys_the_status_says_so_and_nothing_is_taken(run: Run, data_folder: Path, stick: Path) -> None:
    store = opened(data_folder)
    store.events.append(whole_visit())
    store.close()
    assert said(run, "status")["has_keys"] is False
    assert "Plug in a stick with packs of the province" in run("status").output
    done = run("take", stick)
    assert done.exit_code == 1
    assert "The province's keys for results are not on this kiosk yet" in done.output
    assert list(stick.iterdir()) == []
    assert numbers(run) == (VISIT, 0, 0)


def test_the_sentences_name_every_number(run: Run, recorded: Path, stick: Path) -> None:
    run("take", stick)
    told = run("status").output
    assert "on this kiosk only: 0 records\n" in told
    assert f"left, no receipt yet: {VISIT} records, 1 bundle\n" in told
    assert "stick TINH-QT: 1 bundle, last " in told
    assert "no receipt yet" in told


def test_a_folder_that_is_not_there_is_named(run: Run, recorded: Path, tmp_path: Path) -> None:
    for command in ("take", "bring"):
        done = run(command, tmp_path / "gone")
        assert done.exit_code == 1
        assert f"There is no folder {tmp_path / 'gone'}. Mount the stick" in done.output
    assert not (tmp_path / "gone").exists()


def test_a_receipt_that_nobody_signed_is_refused(run: Run, recorded: Path, stick: Path, signer: CryptoSigner) -> None:
    run("take", stick)
    answers(recorded, stick, CryptoSigner.generate_ed25519())
    done = run("bring", stick, "--json")
    assert done.exit_code == 1
    assert "a.receipt.json" in json.loads(done.output)["problems"][0]
    assert numbers(run) == (0, VISIT, 0)


def test_a_stick_with_nothing_to_carry_need_not_travel(
    run: Run, recorded: Path, stick: Path, signer: CryptoSigner
) -> None:
    assert "1 bundle written" in (first := run("take", stick).output)
    assert "bring the stick to the office" in first
    answers(recorded, stick, signer)
    run("bring", stick)
    assert "0 bundles written" in (second := run("take", stick).output)
    assert "need not travel" in second


def test_keys_from_a_stick_are_named(run: Run, data_folder: Path, stick: Path) -> None:
    store = opened(data_folder)
    store.events.append(whole_visit())
    store.close()
    assert said(run, "bring", stick)["keys_taken"] is False
    province = Province(now=datetime.now(UTC))
    province.targets.unrecognized_fields[RESULTS] = asdict(RECIPIENTS)
    province.add(DEPARTMENT, "a.hocpack", b"a pack")
    province.sign_targets()
    province.sign_freshness()
    as_folder(province.files, stick / "quang-tri")
    paths.root_file(data_folder).parent.mkdir(parents=True, exist_ok=True)
    paths.root_file(data_folder).write_bytes(province.first_root)
    assert "Newer keys and signatures of the province were taken from the stick." in run("bring", stick).output
    assert said(run, "bring", stick)["keys_taken"] is False
    assert said(run, "status")["has_keys"] is True
