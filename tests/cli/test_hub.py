"""The hub's commands, from the creation of a hub to its receipts, and their error messages."""

import os
import signal
import subprocess
import sys
import time
from pathlib import Path

import pytest
from typer.testing import CliRunner, Result

from kiosk.cli import hub as command
from kiosk.cli.hub import app
from kiosk.domain.ids import KioskId
from kiosk.province.publishing import office
from kiosk.province.publishing.demo import make_demo_province
from kiosk.sync.bundles import Bundle
from kiosk.sync.receipts import FOLDER
from tests.house.sources import ROOT
from tests.province.hub.hubs import NOW, Hub, a_kiosk, bundles, received, record


def run(*words: str | Path, typed: str | None = None) -> Result:
    return CliRunner().invoke(app, [str(word) for word in words], input=typed)


def did(*words: str | Path) -> str:
    """Run a command, assert that it succeeds, and return its output."""
    done = run(*words)
    assert done.exit_code == 0, done.output
    return done.stdout


@pytest.fixture(autouse=True)
def standing_clock(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(office, "system_clock", lambda: NOW)


@pytest.fixture(scope="session")
def province(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A province's repository; the folder beside it contains the keys of the province, including the receipt key."""
    folder = tmp_path_factory.mktemp("office") / "quang-tri"
    make_demo_province(folder, (), folder.with_name("quang-tri-keys"))
    return folder


@pytest.fixture
def hub(tmp_path: Path, province: Path) -> Hub:
    did("init", tmp_path / "hub", "--name", "Tỉnh Quảng Trị")
    (tmp_path / "stick").mkdir()
    return Hub(tmp_path / "hub", province, province.with_name("quang-tri-keys"), tmp_path / "stick")


@pytest.fixture
def kiosk() -> KioskId:
    return a_kiosk()


@pytest.fixture
def cut(kiosk: KioskId) -> list[Bundle]:
    return bundles(record(2), kiosk, 20, 50)


def receive(hub: Hub) -> str:
    return did("receive", hub.folder, hub.stick, "--keys", hub.keys)


def test_the_beginning_says_what_comes_next(tmp_path: Path):
    said = did("init", tmp_path / "hub", "--name", "Tỉnh Quảng Trị")
    assert f"{tmp_path / 'hub'}: the hub of Tỉnh Quảng Trị." in said
    assert f"Next: kiosk hub receive {tmp_path / 'hub'} STICK" in said
    assert "Tỉnh Quảng Trị: 0 kiosks, 0 statements" in did("status", tmp_path / "hub")


def test_a_stick_comes_in_and_goes_back_with_receipts(hub: Hub, cut: list[Bundle], kiosk: KioskId):
    hub.lays(*cut)
    said = receive(hub)
    assert f"3 bundles with {sum(len(bundle.statements) for bundle in cut)} statements are new.\n" in said
    (file,) = hub.stick.joinpath(*FOLDER).iterdir()
    assert f"  {file}\n1 receipts are written.\n" in said
    assert hub.answered() == {kiosk: [received(bundle) for bundle in cut]}
    assert "0 bundles with 0 statements are new.\n3 were received before.\n" in receive(hub)


def test_what_is_refused_and_what_is_missing_is_told(hub: Hub, cut: list[Bundle], kiosk: KioskId):
    hub.lays(cut[0], cut[2], (cut[1].name, b"broken"))
    said = receive(hub)
    assert f"1 files are refused:\n  {cut[1].name} is not used: its contents do not match its name" in said
    assert "Copy it from the kiosk again." in said
    assert f"Kiosk {kiosk}: the events 21–50 are still missing; they may be on another stick." in said
    shown = did("status", hub.folder)
    assert f"Refused files, kept in {hub.folder / 'refused'}:\n  {cut[1].name} is not used" in shown


def test_many_refusals_are_told_shortly(hub: Hub, cut: list[Bundle]):
    for number in range(15):
        hub.lays(("0" * number + cut[0].name, b"broken"))
    assert "  … and 5 more\n" in receive(hub)


def test_the_state_of_each_kiosk_is_shown(hub: Hub, cut: list[Bundle], kiosk: KioskId):
    hub.lays(cut[0], cut[2])
    receive(hub)
    count = len(cut[0].statements) + len(cut[2].statements)
    said = did("status", hub.folder)
    assert f"Tỉnh Quảng Trị: 1 kiosks, {count} statements\n{kiosk}: 2 bundles, {count} statements\n" in said
    newest = f"newest event {cut[2].last} ({cut[2].statements[-1]['timestamp']})"
    assert f"  {newest}, received 2026-12-02 09:00 UTC\n  missing: 21–50\n" in said
    assert "  newest receipt signed 2026-12-02 09:00 UTC\n" in said


def test_receipts_are_written_elsewhere_when_the_stick_cannot_be_written(hub: Hub, cut: list[Bundle], tmp_path: Path):
    hub.lays(*cut)
    (hub.stick / FOLDER[0] / FOLDER[1]).write_bytes(b"in the way")
    done = run("receive", hub.folder, hub.stick, "--keys", hub.keys)
    assert (done.exit_code, "3 bundles" in done.stdout) == (1, True)
    assert "The results are stored, but no receipts could be written" in done.stderr
    assert f"kiosk hub receipts {hub.folder} FOLDER" in done.stderr
    assert "no receipt yet" in did("status", hub.folder)
    said = did("receipts", hub.folder, tmp_path / "out", "--keys", hub.keys)
    assert "1 receipts are written." in said
    assert len(hub.receipts(tmp_path / "out")) == 1


def test_receipts_for_one_kiosk(hub: Hub, cut: list[Bundle], kiosk: KioskId, tmp_path: Path):
    hub.lays(*cut, *bundles(record(1), a_kiosk()))
    receive(hub)
    did("receipts", hub.folder, tmp_path / "out", "--kiosk", kiosk[:8], "--repo", hub.province)
    assert [receipt.kiosk for receipt in hub.receipts(tmp_path / "out")] == [kiosk]


def test_the_key_is_found_beside_the_repository(hub: Hub, cut: list[Bundle]):
    hub.lays(*cut)
    did("receive", hub.folder, hub.stick, "--repo", hub.province)
    assert len(hub.receipts()) == 1


def test_a_passphrase_comes_from_a_file_or_a_person(tmp_path: Path, hub: Hub, cut: list[Bundle]):
    from kiosk.cli import publish

    words = "a passphrase of four words"
    (tmp_path / "words.txt").write_text(f"{words}\n", "utf-8")
    source = ("--passphrase", f"file:{tmp_path / 'words.txt'}")
    made = CliRunner().invoke(publish.app, ["init", str(tmp_path / "tinh"), "--name", "Tỉnh", *source])
    assert made.exit_code == 0, made.output
    hub.lays(*cut)
    before = hub.state()
    wrong = run("receive", hub.folder, hub.stick, "--repo", tmp_path / "tinh", typed="something else\n")
    assert (wrong.exit_code, "does not decrypt the key receipts." in wrong.stderr) == (1, True)
    assert hub.state() == before
    asked = run("receive", hub.folder, hub.stick, "--repo", tmp_path / "tinh", typed=f"{words}\n")
    assert (asked.exit_code, words in asked.output) == (0, False)
    did("receive", hub.folder, hub.stick, "--repo", tmp_path / "tinh", *source)


def test_long_work_says_how_far_it_is(hub: Hub, cut: list[Bundle], monkeypatch: pytest.MonkeyPatch):
    ticks = iter(range(0, 1000, 2))
    monkeypatch.setattr(command.time, "monotonic", lambda: float(next(ticks)))
    hub.lays(*cut)
    done = run("receive", hub.folder, hub.stick, "--keys", hub.keys)
    assert "1 of 3 files\n2 of 3 files\n3 of 3 files\n" in done.stderr
    assert "of 3 files" not in done.stdout


def test_ctrl_c_loses_nothing(hub: Hub, cut: list[Bundle], tmp_path: Path):
    hub.lays(*cut)
    script = (
        "import signal, sys, time; from pathlib import Path\n"
        "from kiosk.cli import hub; from kiosk.__main__ import main\n"
        "signal.signal(signal.SIGINT, signal.default_int_handler)\n"  # shells ignore SIGINT in background jobs
        "def told(self, done, total):\n"
        "    if done == 2: Path(sys.argv[3], 'half').touch(); time.sleep(60)\n"
        "hub._Progress.__call__ = told; main()\n"
    )
    words = [sys.executable, "-c", script, "hub", "receive", hub.folder, hub.stick, "--keys", hub.keys]
    begun = subprocess.Popen(words, cwd=ROOT, stdout=subprocess.PIPE, stderr=subprocess.PIPE, text=True)
    until = time.monotonic() + 60
    while not (hub.folder / "half").exists() and time.monotonic() < until and begun.poll() is None:
        time.sleep(0.02)
    os.kill(begun.pid, signal.SIGINT)
    _, said = begun.communicate(timeout=60)
    assert (begun.returncode, "Stopped. Results stored" in said) == (130, True), said
    assert len(hub.state()["bundles"]) == 2
    assert "1 bundles with" in receive(hub)


WRONG = {
    "no hub": (["status", "NOWHERE"], "is not a hub for results"),
    "receive into no hub": (["receive", "NOWHERE", "STICK", "--keys", "KEYS"], "is not a hub for results"),
    "init twice": (["init", "HUB", "--name", "x"], "is already a hub"),
    "init in a full folder": (["init", "STICK", "--name", "x"], "already contains other files"),
    "a name of nothing": (["init", "NOWHERE", "--name", " "], "The name"),
    "no stick": (["receive", "HUB", "NOWHERE", "--keys", "KEYS"], "There is no"),
    "nobody signs": (["receive", "HUB", "STICK"], "The key that signs the receipts"),
    "no keys": (["receive", "HUB", "STICK", "--keys", "NOWHERE"], "There is no key for receipts"),
    "no repository": (["receive", "HUB", "STICK", "--repo", "NOWHERE"], "is not the repository of a province"),
    "passphrase in the command": (
        ["receive", "HUB", "STICK", "--keys", "KEYS", "--passphrase", "secret words"],
        "must not be part of a command",
    ),
    "no folder": (["receipts", "HUB", "NOWHERE/x", "--keys", "KEYS"], "There is no folder"),
    "no such kiosk": (
        ["receipts", "HUB", "OUT", "--kiosk", "zz", "--keys", "KEYS"],
        "The ids of 0 kiosks begin with",
    ),
}


@pytest.mark.parametrize("case", WRONG)
def test_what_is_wrong_is_one_sentence_and_a_cure_and_nothing_changed(case: str, hub: Hub, tmp_path: Path):
    words, said = WRONG[case]
    (hub.stick / "photo.jpg").write_bytes(b"smile")
    names = {"HUB": hub.folder, "STICK": hub.stick, "KEYS": hub.keys, "OUT": tmp_path / "out"}
    names["NOWHERE"] = tmp_path / "nowhere"
    names["NOWHERE/x"] = names["NOWHERE"] / "x"
    before = hub.state(), sorted(tmp_path.rglob("*"))
    done = run(*(names.get(word, word) for word in words))
    assert (done.exit_code, done.stdout, said in done.stderr) == (1, "", True), done.output
    assert len(done.stderr.strip().splitlines()) == 1
    assert (hub.state(), sorted(path for path in tmp_path.rglob("*") if path.name != ".lock")) == (
        before[0],
        [path for path in before[1] if path.name != ".lock"],
    )
