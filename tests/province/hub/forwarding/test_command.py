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

from kiosk.cli.hub.group import app
from kiosk.domain.events import Event
from kiosk.province.hub.folder import changed
from kiosk.province.hub.receiving.rebuild import rebuild
from kiosk.sync.record_store.connection import Answer
from kiosk.sync.sealing import SealedBundle
from kiosk.sync.statements import statement
from tests.house.sources import ROOT
from tests.province.hub.forwarding.lrs_server import PASSWORD, LrsServer, serving
from tests.province.hub.forwarding.scripted_store import Resend
from tests.province.hub.forwarding.scripted_store import ids_of as sent_in
from tests.province.hub.forwarding.settings import configured
from tests.province.hub.hubs import NOW, Hub, Kiosk, forked, record, statement_count


def arguments(hub: Hub, *words: str) -> list[str]:
    """Return the words of the command; the state is shown without keys."""
    keys = ["--repo", str(hub.province), "--keys", str(hub.keys), "--passphrase", "none"]
    return ["forward", str(hub.folder), *words, *([] if "--status" in words else keys)]


def run(hub: Hub, *words: str) -> Result:
    return CliRunner().invoke(app, arguments(hub, *words))


def ids_of(events: Sequence[Event], kiosk: Kiosk) -> list[str]:
    """Return the ids of the events with a statement, in order."""
    return [event.id for event in events if statement(event, kiosk.id) is not None]


@pytest.fixture
def ids(hub: Hub, kiosk: Kiosk, events: list[Event], cut: list[SealedBundle]) -> Sequence[str]:
    """Let the hub receive the results of a kiosk; return the ids of the statements, in order."""
    hub.receives(*cut)
    return ids_of(events, kiosk)


def test_everything_is_delivered_once(hub: Hub, lrs: LrsServer, ids: Sequence[str]) -> None:
    configured(hub.folder, lrs.address)
    done = run(hub)
    assert done.exit_code == 0, done.output
    assert done.stdout == f"bo: {len(ids)} statements delivered\n"
    assert lrs.store.stored == ids
    assert run(hub).stdout == "bo: 0 statements delivered\n"
    assert PASSWORD not in done.output


def test_results_that_arrive_later_follow(
    hub: Hub, lrs: LrsServer, cut: list[SealedBundle], kiosk: Kiosk, events: list[Event]
) -> None:
    configured(hub.folder, lrs.address)
    hub.receives(cut[0], cut[2])
    run(hub)
    hub.receives(cut[1])
    assert run(hub).stdout == f"bo: {statement_count(cut[1])} statements delivered\n"
    assert sorted(lrs.store.stored) == sorted(ids_of(events, kiosk))


def test_a_key_that_is_not_approved_is_not_forwarded(hub: Hub, lrs: LrsServer, events: list[Event]) -> None:
    configured(hub.folder, lrs.address)
    stranger = hub.kiosk()
    hub.receives(*stranger.cuts(events))
    assert run(hub).stdout == "bo: 0 statements delivered\n"
    hub.approves(stranger.code)
    assert run(hub).stdout == f"bo: {len(ids_of(events, stranger))} statements delivered\n"


def test_what_a_kiosk_with_a_new_id_sends_again_is_forwarded_once(
    hub: Hub, lrs: LrsServer, ids: Sequence[str], events: list[Event]
) -> None:
    configured(hub.folder, lrs.address)
    run(hub)
    renewed, longer = hub.kiosk(enrolment=hub.expects()), forked(events, len(events))
    hub.emptied()
    hub.receives(*renewed.cuts(longer))
    lrs.asked.clear()
    run(hub)
    again = ids_of(longer, renewed)
    assert again[: len(ids)] == ids
    assert [one for asked in lrs.asked for one in sent_in(asked.body)] == again[len(ids) :]
    assert json.loads(run(hub, "--status", "--json").stdout) == [
        {"store": "bo", "pending_events": 0, "put_aside": []}
    ]


def test_a_database_that_is_made_again_forwards_nothing_again(hub: Hub, lrs: LrsServer, ids: Sequence[str]) -> None:
    configured(hub.folder, lrs.address)
    run(hub)
    with changed(hub.folder) as found:
        assert rebuild(found, hub.opened_keys, NOW, lambda _done, _total: None).errors == []
    lrs.asked.clear()
    assert run(hub).stdout == "bo: 0 statements delivered\n"
    assert lrs.asked == []


def test_results_that_cannot_be_read_do_not_stop_the_other_kiosks(
    hub: Hub, lrs: LrsServer, ids: Sequence[str], events: list[Event], cut: list[SealedBundle]
) -> None:
    configured(hub.folder, lrs.address)
    other = hub.kiosk(enrolment=hub.expects())
    hub.emptied()
    hub.receives(*other.cuts(record(visits=1)))
    (name,) = [name for name in hub.objects("archive") if cut[0].sha256 in name]
    with changed(hub.folder) as found:
        found.objects.delete(name)
    done = run(hub)
    assert done.exit_code == 1
    assert f"The stored bundle {name} cannot be read: it is missing." in done.stdout
    assert len(lrs.store.stored) == len(ids_of(record(visits=1), other))


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
    sqlite_hub: Hub, lrs: LrsServer, resend: Resend, most: int
) -> None:
    """Kill the process at up to five requests, before or after the store has taken the statements."""
    hub = sqlite_hub
    kiosk, events = hub.kiosk(enrolment=hub.expects()), record(visits=30)
    hub.receives(*kiosk.cuts(events, 200, 400))
    configured(hub.folder, lrs.address)
    lrs.store.resend = resend
    dice = random.Random(resend.value)
    words = [sys.executable, "-m", "kiosk", "hub", *arguments(hub)]
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
    assert sorted(lrs.store.stored) == sorted(ids_of(events, kiosk))
    assert run(hub, "--status").stdout == "bo: 0 events pending, 0 statements put aside\n"
