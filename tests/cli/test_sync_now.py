"""Tests of ``kiosk sync now`` with a server of the province."""

import json
from collections.abc import Callable
from pathlib import Path

import pytest
from click.testing import Result
from sqlalchemy import delete
from typer.testing import CliRunner

from build_spec.province.servers.authority import Authority
from kiosk import paths
from kiosk.cli.sync import app
from kiosk.domain.syncing.access import ServerAccess
from kiosk.storage.store import open_store
from kiosk.storage.tables import trust_metadata
from kiosk.sync.bundles import parse_bundle
from kiosk.sync.sealing import unseal
from kiosk.sync.sending.access_file import access_text
from tests.sealing import PROVINCE, give_keys
from tests.storage.walks import SteppingClock, whole_visit
from tests.sync.sending.conftest import authority, good_server, runs, store
from tests.sync.sending.store import Store

__all__ = ["authority", "good_server", "runs", "store"]  # fixtures that pytest finds by name in this module

Run = Callable[..., Result]


@pytest.fixture
def run() -> Run:
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
