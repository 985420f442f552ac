"""``kiosk hub forward`` as an office runs it, against a store on this computer."""

import json
import os
import random
import signal
import subprocess
import sys
from collections.abc import Sequence

import pytest
from typer.testing import CliRunner, Result

from kiosk.cli.hub import app
from kiosk.sync.bundles import Bundle
from kiosk.sync.record_store.connection import Answer
from tests.house.sources import ROOT
from tests.province.hub.forwarding.lrs_server import PASSWORD, LrsServer, serving
from tests.province.hub.forwarding.scripted_store import Resend
from tests.province.hub.forwarding.settings import configured
from tests.province.hub.hubs import Hub, a_kiosk, bundles, record


def run(hub: Hub, *words: str) -> Result:
    return CliRunner().invoke(app, ["forward", str(hub.folder), *words])


@pytest.fixture
def ids(hub: Hub, cut: list[Bundle]) -> Sequence[str]:
    """Let the hub receive the results of a kiosk; return the ids of the statements, in order."""
    hub.receives(*cut)
    return [entry["id"] for bundle in cut for entry in bundle.statements]


def test_everything_is_delivered_once(hub: Hub, lrs: LrsServer, ids: Sequence[str]) -> None:
    configured(hub.folder, lrs.address)
    done = run(hub)
    assert done.exit_code == 0, done.output
    assert done.stdout == f"bo: {len(ids)} statements delivered\n"
    assert lrs.store.stored == ids
    assert run(hub).stdout == "bo: 0 statements delivered\n"
    assert PASSWORD not in done.output


def test_results_that_arrive_later_follow(hub: Hub, lrs: LrsServer, cut: list[Bundle]) -> None:
    configured(hub.folder, lrs.address)
    hub.receives(cut[0], cut[2])
    run(hub)
    hub.receives(cut[1])
    assert run(hub).stdout == f"bo: {len(cut[1].statements)} statements delivered\n"
    assert sorted(lrs.store.stored) == sorted(hub.held())


def test_a_refused_statement_is_listed_and_sent_again_on_request(
    hub: Hub, lrs: LrsServer, ids: Sequence[str]
) -> None:
    configured(hub.folder, lrs.address)
    lrs.store.bad = frozenset(ids[:1])
    done = run(hub)
    assert done.exit_code == 0
    assert f"1 put aside; the reasons: kiosk hub forward {hub.folder} --status" in done.stdout
    said = run(hub, "--status").stdout
    assert "bo: 0 events pending, 1 statements put aside" in said
    assert f"(invalid: {ids[0]})" in said
    ((aside,),) = [one["put_aside"] for one in json.loads(run(hub, "--status", "--json").stdout)]
    assert (aside["id"], aside["reason"]) == (ids[0], "refused")
    lrs.store.bad = frozenset()
    assert json.loads(run(hub, "--again", "--json").stdout) == [
        {"store": "bo", "sent": 1, "put_aside": 0, "held": 0, "error": None}
    ]
    assert sorted(lrs.store.stored) == sorted(ids)


def test_a_store_that_fails_does_not_stop_the_others(hub: Hub, lrs: LrsServer, ids: Sequence[str]) -> None:
    with serving() as wrong:
        wrong.store.answer = lambda _body: Answer(403)  # type: ignore[method-assign]
        configured(hub.folder, wrong.address, name="wrong")
        configured(hub.folder, lrs.address, name="good")
        done = run(hub)
    assert done.exit_code == 1
    assert "localhost refused the user name and password (403). Correct user and password in" in done.stdout
    assert f"good: {len(ids)} statements delivered" in done.stdout
    assert PASSWORD not in done.output


def test_one_store_can_be_chosen(hub: Hub, lrs: LrsServer, ids: Sequence[str]) -> None:
    configured(hub.folder, "https://lrs.example/xapi", name="far")
    configured(hub.folder, lrs.address, name="near")
    assert run(hub, "--to", "near").stdout == f"near: {len(ids)} statements delivered\n"
    unknown = run(hub, "--to", "other")
    assert unknown.exit_code == 1
    assert "Name one of: far, near." in unknown.stderr


def test_a_hub_without_stores_is_explained(hub: Hub) -> None:
    done = run(hub)
    assert done.exit_code == 1
    assert "stores.toml" in done.stderr


@pytest.mark.slow
@pytest.mark.parametrize(("resend", "most"), [(Resend.TAKES_NEW, 4), (Resend.REFUSES, 60)])
def test_a_command_that_is_killed_anywhere_loses_and_doubles_nothing(
    hub: Hub, lrs: LrsServer, resend: Resend, most: int
) -> None:
    """Kill the process at up to five requests, before or after the store has taken the statements."""
    events = record(visits=30)
    made = bundles(events, a_kiosk(), 200, 400)
    hub.receives(*made)
    configured(hub.folder, lrs.address)
    lrs.store.resend = resend
    dice = random.Random(resend.value)
    words = [sys.executable, "-m", "kiosk", "hub", "forward", str(hub.folder)]
    kills = 0
    for number in range(5):
        process = subprocess.Popen(words, cwd=ROOT, stdout=subprocess.PIPE, stderr=subprocess.STDOUT)
        left, is_after = dice.randint(1, most if number else 4), dice.random() < 0.5

        def meddle(handler, process: subprocess.Popen[bytes] = process, is_after: bool = is_after) -> bool:
            nonlocal left, kills
            left -= 1
            if left:
                return False
            if is_after:
                lrs.store.post(lrs.asked[-1].body) if lrs.asked[-1].method == "POST" else None
            os.kill(process.pid, signal.SIGKILL)
            kills += 1
            handler.close_connection = True
            return True

        lrs.meddling = meddle
        output, _ = process.communicate(timeout=60)
        assert process.returncode in {0, -signal.SIGKILL}, output.decode()
    lrs.meddling = lambda _handler: False
    done = run(hub)
    assert done.exit_code == 0, done.output
    assert kills >= 2
    assert sorted(lrs.store.stored) == sorted(hub.held())
    assert len(lrs.store.stored) == sum(len(bundle.statements) for bundle in made)
    assert run(hub, "--status").stdout == "bo: 0 events pending, 0 statements put aside\n"
