"""The hub's commands, from the creation of a hub to its receipts, and their error messages."""

import json
import os
import signal
import subprocess
import sys
import time
from datetime import UTC, datetime, timedelta
from pathlib import Path

import pytest
from typer.testing import CliRunner

from kiosk.cli.hub import printing
from kiosk.sync.receipts import FOLDER
from kiosk.sync.sealing import SealedBundle
from tests.cli.hub.commands import did, receive, run
from tests.house.sources import ROOT
from tests.province.hub.hubs import Hub, Kiosk, received, record, statement_count


def test_the_beginning_says_what_comes_next(tmp_path: Path):
    said = did("init", tmp_path / "hub", "--name", "Tỉnh Quảng Trị")
    assert f"{tmp_path / 'hub'}: the hub of Tỉnh Quảng Trị." in said
    assert f"Next: kiosk hub receive {tmp_path / 'hub'} STICK" in said
    assert "Tỉnh Quảng Trị: 0 kiosks, 0 statements" in did("status", tmp_path / "hub")


def test_a_hub_is_created_from_a_prepared_file(tmp_path: Path):
    (tmp_path / "hub").mkdir()
    (tmp_path / "hub" / "hub.toml").write_text('name = "Tỉnh"\nstore = "sqlite:///a.db"\nobjects = "o"\n', "utf-8")
    done = run("init", tmp_path / "hub", "--store", "sqlite:///b.db")
    assert (done.exit_code, "states “sqlite:///a.db” for “store”" in done.stderr) == (1, True)
    assert "the hub of Tỉnh." in did("init", tmp_path / "hub", "--store", "sqlite:///a.db")
    assert "is already a hub" in run("init", tmp_path / "hub").stderr
    assert "Tỉnh: 0 kiosks" in did("status", tmp_path / "hub")


def test_a_stick_comes_in_and_goes_back_with_receipts(hub: Hub, cut: list[SealedBundle], kiosk: Kiosk):
    hub.lays(*cut)
    said = receive(hub)
    assert f"New: 3 bundles with {statement_count(*cut)} statements.\n" in said
    (file,) = hub.stick.joinpath(*FOLDER).iterdir()
    assert f"  {file}\nWritten: 1 receipt.\n" in said
    assert hub.answered() == {kiosk.id: [received(bundle) for bundle in cut]}
    assert "New: 0 bundles with 0 statements.\nReceived before: 3 bundles.\n" in receive(hub)


def test_what_is_refused_and_what_is_missing_is_told(hub: Hub, cut: list[SealedBundle], kiosk: Kiosk):
    hub.lays(cut[0], cut[2], (cut[1].name, b"broken"))
    said = receive(hub)
    assert f"Refused: 1 file.\n  {cut[1].name} is not used: it is not an encrypted file" in said
    assert f"Kiosk {kiosk.id}: the events 21–50 are still missing; they may be on another stick." in said
    shown = did("status", hub.folder)
    assert f"Refused, and kept in quarantine/ of the objects: 1 file.\n  {cut[1].name} is not used" in shown


def test_a_damaged_copy_of_a_stored_bundle_needs_nobody(hub: Hub, cut: list[SealedBundle]):
    hub.lays((cut[0].name, b"broken"))
    assert "Refused: 1 file." in receive(hub)
    assert "note  quarantine: 1 files" in run("doctor", hub.folder).stdout
    hub.lays(*cut)
    receive(hub)
    assert "but the same bundle is stored: 1 file; nothing to do." in did("status", hub.folder)
    assert "ok    quarantine" in run("doctor", hub.folder).stdout


def test_many_refusals_are_told_shortly(hub: Hub, cut: list[SealedBundle]):
    for number in range(15):
        hub.lays(("0" * number + cut[0].name, b"broken"))
    assert "  … and 5 more\n" in receive(hub)


def test_the_state_of_each_kiosk_is_shown(hub: Hub, cut: list[SealedBundle], kiosk: Kiosk):
    hub.lays(cut[0], cut[2])
    receive(hub)
    count = statement_count(cut[0], cut[2])
    events = sum(one.last - one.first + 1 for one in (cut[0], cut[2]))
    said = did("status", hub.folder)
    assert said.startswith(f"Tỉnh Quảng Trị: 1 kiosk, {count} statements\n")
    assert (
        f"{kiosk.id} (xã Lệ Thủy): 2 bundles with {events} records ({count} statements)\n"
        f"  approved, code {kiosk.code}\n" in said
    )
    assert f"  newest record {cut[2].last}, received 2026-12-02 09:00 UTC\n  missing: 21–50\n" in said
    assert "  newest receipt signed 2026-12-02 09:00 UTC\n" in said
    told = json.loads(did("status", hub.folder, "--json"))
    assert (told["statements"], told["records"][0]["gaps"]) == (count, [{"first": 21, "last": 50}])


def test_what_kiosks_send_is_taken_in_without_a_person(hub: Hub, cut: list[SealedBundle], kiosk: Kiosk):
    hub.uploads(*cut)
    assert "note  incoming: Files of 1 kiosks wait" in run("doctor", hub.folder).stdout
    assert "Done: " in did("work", hub.folder, "--once", "--repo", hub.province)
    receipt = hub.fetches(kiosk)
    assert receipt is not None
    assert len(receipt.bundles) == 3
    assert "ok    incoming: Everything" in run("doctor", hub.folder).stdout


def test_the_database_is_made_again(hub: Hub, cut: list[SealedBundle]):
    hub.lays(*cut)
    receive(hub)
    before = hub.state("statements")
    said = did("rebuild", hub.folder, "--repo", hub.province)
    assert said == f"3 bundles with {statement_count(*cut)} statements are stored; 0 wait for a decision.\n"
    assert hub.state("statements") == before


def test_the_keys_of_the_settings_need_no_options(tmp_path: Path, province: Path, cut: list[SealedBundle], hub: Hub):
    keys = province.with_name("quang-tri-keys")
    words = ("--repo", province, "--keys", keys, "--passphrase", "none")
    did("init", tmp_path / "second", "--name", "Tỉnh", "--objects", tmp_path / "things", *words)
    hub.lays(*cut)
    assert "Waiting for a decision: 3 bundles." in did("receive", tmp_path / "second", hub.stick)
    assert (tmp_path / "things" / "held").is_dir()


def test_receipts_are_written_elsewhere_when_the_stick_cannot_be_written(
    hub: Hub, cut: list[SealedBundle], tmp_path: Path
):
    hub.lays(*cut)
    (hub.stick / FOLDER[0] / FOLDER[1]).write_bytes(b"in the way")
    done = run("receive", hub.folder, hub.stick, "--repo", hub.province)
    assert (done.exit_code, "3 bundles" in done.stdout) == (1, True)
    assert "The results are stored, but no receipts could be written" in done.stderr
    assert f"kiosk hub receipts {hub.folder} FOLDER" in done.stderr
    said = did("receipts", hub.folder, tmp_path / "out", "--repo", hub.province)
    assert "Written: 1 receipt." in said
    assert len(hub.receipts(tmp_path / "out")) == 1


def test_receipts_for_one_kiosk(hub: Hub, cut: list[SealedBundle], kiosk: Kiosk, tmp_path: Path):
    hub.lays(*cut, *hub.kiosk(enrolment=hub.expects()).cuts(record(1)))
    receive(hub)
    did("receipts", hub.folder, tmp_path / "out", "--kiosk", kiosk.id[:8], "--repo", hub.province)
    assert [receipt.kiosk for receipt in hub.receipts(tmp_path / "out")] == [kiosk.id]


def test_the_key_is_found_beside_the_repository(hub: Hub, cut: list[SealedBundle]):
    hub.lays(*cut)
    did("receive", hub.folder, hub.stick, "--repo", hub.province)
    assert len(hub.receipts()) == 1


def test_a_passphrase_comes_from_a_file_or_a_person(tmp_path: Path):
    from kiosk.cli import publish

    words = "a passphrase of four words"
    (tmp_path / "words.txt").write_text(f"{words}\n", "utf-8")
    (tmp_path / "stick").mkdir()
    source = ("--passphrase", f"file:{tmp_path / 'words.txt'}")
    made = CliRunner().invoke(publish.app, ["init", str(tmp_path / "tinh"), "--name", "Tỉnh", *source])
    assert made.exit_code == 0, made.output
    did("init", tmp_path / "hub", "--name", "Tỉnh")
    hub = Hub(tmp_path / "hub", tmp_path / "tinh", tmp_path / "tinh-keys", tmp_path / "stick")
    hub.lays(*hub.kiosk(enrolment=hub.expects()).cuts(record(1)))
    before = hub.state()
    wrong = run("receive", hub.folder, hub.stick, "--repo", tmp_path / "tinh", typed="something else\n")
    assert (wrong.exit_code, "does not decrypt the key " in wrong.stderr) == (1, True)
    assert hub.state() == before
    asked = run("receive", hub.folder, hub.stick, "--repo", tmp_path / "tinh", typed=f"{words}\n{words}\n")
    assert (asked.exit_code, words in asked.output) == (0, False), asked.output
    did("receive", hub.folder, hub.stick, "--repo", tmp_path / "tinh", *source)


def test_long_work_says_how_far_it_is(hub: Hub, cut: list[SealedBundle], monkeypatch: pytest.MonkeyPatch):
    ticks = iter(range(0, 1000, 2))
    monkeypatch.setattr(printing.time, "monotonic", lambda: float(next(ticks)))
    hub.lays(*cut)
    done = run("receive", hub.folder, hub.stick, "--repo", hub.province)
    assert "1 of 3 files\n2 of 3 files\n3 of 3 files\n" in done.stderr
    assert "of 3 files" not in done.stdout


def test_ctrl_c_loses_nothing(hub: Hub, cut: list[SealedBundle], tmp_path: Path):
    hub.lays(*cut)
    script = (
        "import signal, sys, time; from pathlib import Path\n"
        "from kiosk.cli.hub import printing; from kiosk.__main__ import main\n"
        "signal.signal(signal.SIGINT, signal.default_int_handler)\n"  # shells ignore SIGINT in background jobs
        "def told(self, done, total):\n"
        "    if done == 2: Path(sys.argv[3], 'half').touch(); time.sleep(60)\n"
        "printing.PrintedProgress.__call__ = told; main()\n"
    )
    words = [sys.executable, "-c", script, "hub", "receive", hub.folder, hub.stick, "--repo", hub.province]
    begun = subprocess.Popen(words, cwd=ROOT, stdout=subprocess.PIPE, stderr=subprocess.PIPE, text=True)
    until = time.monotonic() + 60
    while not (hub.folder / "half").exists() and time.monotonic() < until and begun.poll() is None:
        time.sleep(0.02)
    os.kill(begun.pid, signal.SIGINT)
    _, said = begun.communicate(timeout=60)
    assert (begun.returncode, "Stopped. Results stored" in said) == (130, True), said
    assert len(hub.state()["bundles"]) == 2
    assert "1 bundle with" in receive(hub)


WRONG = {
    "no hub": (["status", "NOWHERE"], "is not a hub for results"),
    "receive into no hub": (["receive", "NOWHERE", "STICK", "--repo", "REPO"], "is not a hub for results"),
    "init twice": (["init", "HUB", "--name", "x"], "is already a hub"),
    "init in a full folder": (["init", "STICK", "--name", "x"], "already contains other files"),
    "a name of nothing": (["init", "NOWHERE", "--name", " "], "The name"),
    "no stick": (["receive", "HUB", "NOWHERE", "--repo", "REPO"], "There is no"),
    "no province": (["receive", "HUB", "STICK", "--keys", "KEYS"], "The province's repository is not specified"),
    "no keys": (["receive", "HUB", "STICK", "--repo", "REPO", "--keys", "NOWHERE"], "The key that opens results"),
    "a code of nothing": (["reject", "HUB", "1234"], "is not the code of a kiosk's key"),
    "a database of nothing": (["init", "NOWHERE", "--name", "x", "--store", "mysql://x"], "store"),
    "a server that does not run": (
        ["init", "NOWHERE", "--name", "x", "--store", "postgresql://hub:secret@127.0.0.1:1/hub"],
        "cannot be used",
    ),
    "no repository": (["receive", "HUB", "STICK", "--repo", "NOWHERE"], "is not the repository of a province"),
    "passphrase in the command": (
        ["receive", "HUB", "STICK", "--repo", "REPO", "--passphrase", "secret words"],
        "must not be part of a command",
    ),
    "no folder": (["receipts", "HUB", "NOWHERE/x", "--repo", "REPO"], "There is no folder"),
    "no such kiosk": (
        ["receipts", "HUB", "OUT", "--kiosk", "zz", "--repo", "REPO"],
        "The ids of 0 kiosks begin with",
    ),
}


@pytest.mark.parametrize("case", WRONG)
def test_what_is_wrong_is_one_sentence_and_a_cure_and_nothing_changed(case: str, hub: Hub, tmp_path: Path):
    words, said = WRONG[case]
    (hub.stick / "photo.jpg").write_bytes(b"smile")
    names = {"HUB": hub.folder, "STICK": hub.stick, "KEYS": hub.keys, "REPO": hub.province, "OUT": tmp_path / "out"}
    names["NOWHERE"] = tmp_path / "nowhere"
    names["NOWHERE/x"] = names["NOWHERE"] / "x"
    before = hub.state(), files(tmp_path)
    done = run(*(names.get(word, word) for word in words))
    assert (done.exit_code, done.stdout, said in done.stderr) == (1, "", True), done.output
    assert len(done.stderr.strip().splitlines()) == 1
    assert (hub.state(), files(tmp_path)) == before


def files(folder: Path) -> list[Path]:
    """Return all files and folders below `folder`, without locks."""
    return sorted(path for path in folder.rglob("*") if not path.name.startswith(".lock"))


def test_a_clock_that_was_ahead_is_confirmed_by_a_person(hub: Hub, cut: list[SealedBundle]):
    hub.now = datetime.now(UTC) + timedelta(days=20)
    hub.receives(cut[0])
    hub.emptied()
    hub.lays(cut[1])
    refused = run("receive", hub.folder, hub.stick, "--repo", hub.province)
    assert (refused.exit_code, "kiosk hub clock" in refused.stderr, "repository" in refused.stderr) == (
        1,
        True,
        False,
    )
    assert run("clock", hub.folder, typed="n\n").exit_code == 1
    assert run("receive", hub.folder, hub.stick, "--repo", hub.province).exit_code == 1
    done = run("clock", hub.folder, typed="y\n")
    assert "later date: of 1 kiosk. They stay valid" in done.stdout
    assert "dated to now: 1 bundle." in done.stdout
    assert "New: 1 bundle with" in receive(hub)
    did("rebuild", hub.folder, "--repo", hub.province)
    assert "Received before: 1 bundle." in receive(hub)
