"""Tests of ``kiosk sync now`` with a server of the province."""

import json
from collections.abc import Callable
from dataclasses import asdict
from datetime import UTC, datetime
from pathlib import Path

import pytest
from click.testing import Result
from sqlalchemy import delete
from typer.testing import CliRunner

from build_spec.province.servers.authority import Authority
from kiosk import paths
from kiosk.cli.sync import app
from kiosk.content.trust.recipients import FIELD
from kiosk.domain.syncing.access import ServerAccess
from kiosk.storage.store import open_store
from kiosk.storage.tables import trust_metadata
from kiosk.sync.bundles import parse_bundle
from kiosk.sync.sealing import unseal
from kiosk.sync.sending.access_file import access_text
from tests.content.trust.province import OTHER, Province
from tests.sealing import PROVINCE, RECIPIENTS, give_keys
from tests.storage.walks import SteppingClock, whole_visit
from tests.sync.sending.conftest import authority, good_server, runs, store
from tests.sync.sending.store import Store

__all__ = ["authority", "good_server", "runs", "store"]  # fixtures that pytest finds by name in this module

PACK = bytes(range(256)) * 400
Run = Callable[..., Result]


@pytest.fixture
def run(released_today: None) -> Run:
    return lambda *words: CliRunner().invoke(app, list(words))


@pytest.fixture
def kiosk(data_folder: Path, store: Store, authority: Authority) -> Path:
    """A kiosk with one visit, the province's keys, and the access to the server ``store``."""
    record = open_store(data_folder / "kiosk.db", SteppingClock())
    record.events.append(whole_visit())
    give_keys(record)
    record.close()
    access = ServerAccess(store.address, ca=authority.root.read_text(), enrolment="mot-lan-42")
    file = paths.sync_access_file(data_folder)
    file.write_text(access_text(access), "utf-8")
    file.chmod(0o600)
    return data_folder


def test_what_waits_is_sent_once(run: Run, kiosk: Path, store: Store) -> None:
    done = run("now", "--json")
    assert done.exit_code == 0, done.output
    told = json.loads(done.output)
    assert (told["outcome"], told["sent"], told["left"]) == ("done", 1, 0)
    (name,) = store.files
    sealed = unseal(store.files[name], [PROVINCE], name)
    assert parse_bundle(sealed.bundle, name).manifest["enrolment"] == "mot-lan-42"
    assert json.loads(run("now", "--json").output)["sent"] == 0


def test_the_status_shows_the_server_and_the_traffic(run: Run, kiosk: Path, store: Store) -> None:
    run("now")
    told = json.loads(run("status", "--json").output)
    assert [(one["way"], one["bundles"]) for one in told["ways"]] == [("network", 1)]
    assert told["network"]["outcome"] == "done"
    assert told["network"]["bytes_this_month"] > 0
    assert "Network traffic this month" in run("status").output


def test_without_the_provinces_keys_the_command_fails_and_says_what_to_do(
    run: Run, kiosk: Path, store: Store
) -> None:
    record = open_store(kiosk / "kiosk.db", SteppingClock())
    with record.database.writing() as connection:
        connection.execute(delete(trust_metadata))
    record.close()
    done = run("now")
    assert done.exit_code == 1
    assert "Plug in a stick with packs of the province" in done.output
    told = json.loads(run("now", "--json").output)
    assert "keys for results are not on this kiosk yet" in told["problem"]
    assert (told["outcome"], told["sent"], told["records_on_kiosk"]) == ("done", 0, len(whole_visit()))
    assert not store.files


@pytest.fixture
def mirror(kiosk: Path, store: Store, monkeypatch: pytest.MonkeyPatch) -> Province:
    """The province whose packs and keys are on the same server; the kiosk knows only its root and the address."""
    record = open_store(kiosk / "kiosk.db", SteppingClock())
    record.trust.forget()
    record.close()
    province = Province(now=datetime.now(UTC))
    province.targets.unrecognized_fields[FIELD] = asdict(RECIPIENTS)
    province.sign_targets()
    province.add(OTHER, "suc-khoe-1.0.0.hocpack", PACK)
    paths.root_file(kiosk).parent.mkdir()
    paths.root_file(kiosk).write_bytes(province.first_root)
    paths.settings_file(kiosk).write_text(f'mirror = "{store.address}"', "utf-8")
    store.files.update(province.files)
    return province


def sealed_files(store: Store) -> list[str]:
    return [name for name in store.files if name.endswith(".age")]


def test_a_new_kiosk_gets_the_keys_and_its_results_leave_on_the_same_visit(
    run: Run, kiosk: Path, store: Store, mirror: Province
) -> None:
    assert not json.loads(run("status", "--json").output)["has_keys"]
    done = run("now", "--json")
    assert done.exit_code == 0, done.output
    told = json.loads(done.output)
    assert (told["sent"], told["left"]) == (1, 0)
    (name,) = sealed_files(store)
    assert unseal(store.files[name], [PROVINCE], name).bundle
    assert [name for name in store.files if name not in mirror.files] == [name]


def test_packs_come_on_the_same_visit_and_the_status_names_them(
    run: Run, kiosk: Path, store: Store, mirror: Province
) -> None:
    pack = {"pack": "suc-khoe", "version": "1.0.0", "bytes": len(PACK), "state": "fetched"}
    assert json.loads(run("status", "--json").output)["network"]["packs"]["looked"] is None
    told = json.loads(run("now", "--json").output)["packs"]
    assert (told["fetched"], told["waiting"], told["problem"]) == ([pack], [], None)
    again = json.loads(run("status", "--json").output)["network"]
    assert again["packs"] == told
    assert again["bytes_this_month"] > len(PACK)
    assert "to be installed by a technician: suc-khoe 1.0.0" in run("status").output
    assert "to be installed by a technician: suc-khoe 1.0.0" in run("now").output
    (file,) = paths.fetched_folder(kiosk).glob("*.hocpack")
    assert file.read_bytes() == PACK


def test_a_metered_network_brings_the_keys_and_no_pack(
    run: Run, kiosk: Path, store: Store, authority: Authority, mirror: Province
) -> None:
    access = ServerAccess(store.address, ca=authority.root.read_text(), metered=True)
    paths.sync_access_file(kiosk).write_text(access_text(access), "utf-8")
    told = json.loads(run("now", "--json").output)
    assert told["sent"] == 1
    assert [one["state"] for one in told["packs"]["waiting"]] == ["metered"]
    assert "traffic costs money here" in run("status").output


def test_a_mirror_that_is_down_does_not_keep_results_from_leaving(
    run: Run, kiosk: Path, store: Store, mirror: Province
) -> None:
    record = open_store(kiosk / "kiosk.db", SteppingClock())
    give_keys(record)
    record.close()
    for name in mirror.files:
        del store.files[name]
    done = run("now", "--json")
    told = json.loads(done.output)
    assert (done.exit_code, told["sent"]) == (0, 1)
    assert told["packs"]["problem"]


def test_without_a_mirror_packs_are_not_looked_for(run: Run, kiosk: Path) -> None:
    assert json.loads(run("now", "--json").output)["packs"] is None
    assert json.loads(run("status", "--json").output)["network"]["packs"] is None


def test_without_a_server_the_command_says_what_to_bring(run: Run, kiosk: Path) -> None:
    paths.sync_access_file(kiosk).unlink()
    done = run("now")
    assert done.exit_code == 1
    assert "No server of the province is configured" in done.output


def test_a_server_that_refuses_is_named_and_nothing_is_lost(run: Run, kiosk: Path, store: Store) -> None:
    def refuse(handler: object) -> bool:
        handler.answer(403, b"")  # type: ignore[attr-defined]
        return True

    store.fault = refuse
    done = run("now", "--json")
    assert done.exit_code == 1
    assert json.loads(done.output)["outcome"] == "failed"
    assert json.loads(run("status", "--json").output)["on_kiosk"]["bundles"] == 1
