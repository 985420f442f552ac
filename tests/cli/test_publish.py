"""The commands of the province's office, from an empty folder to a filled stick, and their error messages."""

import hashlib
from pathlib import Path

import pytest
from typer.testing import CliRunner, Result

from kiosk.cli.publish import app
from kiosk.content.authoring.builder import BuiltPack, build
from kiosk.content.authoring.sources import read_source
from kiosk.content.trust.province_root import read_root
from kiosk.province.publishing import office
from tests.content.conftest import GOOD, TODAY
from tests.province.publishing.province import START

OPEN = ("--passphrase", "none")
PACK = "an-toan-mau"


def run(*words: str | Path, typed: str | None = None) -> Result:
    return CliRunner().invoke(app, [str(word) for word in words], input=typed)


def did(*words: str | Path) -> str:
    """Run a command, assert that it succeeds, and return its output."""
    done = run(*words)
    assert done.exit_code == 0, done.output
    return done.stdout


@pytest.fixture(autouse=True)
def standing_clock(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(office, "system_clock", lambda: START)


@pytest.fixture(scope="session")
def built(tmp_path_factory: pytest.TempPathFactory) -> BuiltPack:
    return build(read_source(GOOD, today=TODAY), tmp_path_factory.mktemp("built"))


@pytest.fixture
def repo(tmp_path: Path) -> Path:
    did("init", tmp_path / "quang-tri", "--name", "Tỉnh Quảng Trị", *OPEN)
    return tmp_path / "quang-tri"


@pytest.fixture
def full(repo: Path, built: BuiltPack) -> Path:
    did("add-department", repo, "tram-mau", "--title", "Trạm mẫu", *OPEN)
    did("add", repo, built.path, *OPEN)
    return repo


def key_names(repo: Path, role: str) -> list[str]:
    return sorted(path.name for path in repo.with_name("quang-tri-keys").glob(f"{role}.*"))


def test_the_beginning_says_what_to_keep_where(tmp_path: Path):
    said = did("init", tmp_path / "quang-tri", "--name", "Tỉnh Quảng Trị", *OPEN)
    assert f"{tmp_path / 'quang-tri-keys'}: the keys" in said
    assert all(name in said for name in key_names(tmp_path / "quang-tri", "root"))
    assert f"{tmp_path / 'quang-tri' / 'root.json'}: every new kiosk of the province is set up with it." in said


def test_the_beginning_shows_the_digits_that_a_kiosk_will_show(tmp_path: Path):
    said = did("init", tmp_path / "quang-tri", "--name", "Tỉnh Quảng Trị", *OPEN)
    root = read_root((tmp_path / "quang-tri" / "root.json").read_bytes())
    assert root.fingerprint in said


def test_from_nothing_to_a_stick(repo: Path, built: BuiltPack, tmp_path: Path):
    assert "tram-mau: Trạm mẫu may publish" in did("add-department", repo, "tram-mau", "--title", "Trạm mẫu", *OPEN)
    assert f"  {PACK} 1.2.0: published  (tram-mau, " in did("add", repo, built.path, *OPEN)
    assert f"  {PACK} 1.2.0: already published" in did("add", repo, built.path, *OPEN)
    (tmp_path / "stick").mkdir()
    (tmp_path / "stick" / "photo.jpg").write_bytes(b"smile")
    assert f"{tmp_path / 'stick' / 'quang-tri'}: 6 files, " in did("carrier", repo, tmp_path / "stick")
    assert f"{tmp_path / 'stick' / 'quang-tri.zip'}: 6 files, " in did("carrier", repo, tmp_path / "stick", "--zip")
    assert f"  {PACK} 1.2.0: included" in did("carrier", repo, tmp_path / "other", "--pack", PACK)


def test_the_state_is_shown_with_what_to_do(full: Path):
    said = did("status", full)
    assert said.startswith("Tỉnh Quảng Trị, signed 2026-12-01 08:00 UTC\n  root  version 1  until 2036-11-30  root.")
    for kind in ("receipts", "sync", "escrow"):
        assert f"  {kind}  named in targets  {key_names(full, kind)[0]}\n" in said
    assert f"Trạm mẫu:\n  tram-mau  version 2  until 2029-11-30  {key_names(full, 'tram-mau')[0]}\n" in said
    assert f"To do:\n  1. Sign again by 2026-12-31 with: kiosk publish renew {full}\n" in said


def test_renewing_says_until_when(full: Path):
    assert did("renew", full, *OPEN) == (
        "snapshot: signed again, until 2027-12-01\ntimestamp: signed again, until 2027-12-01\n"
    )


def test_rotating_says_which_keys_are_of_no_use_any_more(full: Path):
    old = [*key_names(full, "snapshot"), *key_names(full, "timestamp")]
    assert f"Destroy all copies of these keys, which are no longer used: {', '.join(old)}" in did(
        "rotate", full, "snapshot", "timestamp", *OPEN
    )


def test_rotating_keys_for_results_says_that_the_old_ones_are_kept(full: Path):
    old, escrow = key_names(full, "sync"), key_names(full, "escrow")
    said = did("rotate", full, "sync", "escrow", *OPEN)
    assert said.startswith("There are new keys for sync, escrow.\nKeep the replaced keys for results: ")
    assert "Destroy" not in said
    (new,) = set(key_names(full, "escrow")) - set(escrow)
    assert f"Keep {new} on a stick of its own, in the safe.\n" in said
    assert set(old) < set(key_names(full, "sync"))


def test_the_beginning_names_the_escrow_key_for_the_safe(tmp_path: Path):
    said = did("init", tmp_path / "quang-tri", "--name", "Tỉnh", *OPEN)
    assert f"if the key «sync» is lost:\n  {key_names(tmp_path / 'quang-tri', 'escrow')[0]}\n" in said


def test_a_lost_root_key_is_named_by_its_file(full: Path):
    lost = key_names(full, "root")[0]
    (full.with_name("quang-tri-keys") / lost).unlink()
    said = did("rotate", full, "root", "--lost", lost, *OPEN)
    assert f"no longer used: {lost}" in said
    digits = hashlib.sha256((full / "root.json").read_bytes()).hexdigest()[:32]
    assert f"  {' '.join(digits[at : at + 4] for at in range(0, 32, 4))}\n" in said


def test_root_keys_come_from_sticks(full: Path, tmp_path: Path):
    keys = full.with_name("quang-tri-keys")
    folders: list[str | Path] = []
    for name in key_names(full, "root"):
        stick = tmp_path / "sticks" / name
        stick.mkdir(parents=True)
        (keys / name).rename(stick / name)
        folders += ["--keys", stick]
    assert "2 root keys are needed, but only 0 were found" in run("rotate", full, "timestamp", *OPEN).stderr
    did("rotate", full, "timestamp", "--keys", keys, *folders, *OPEN)


def test_revoking_says_what_is_not_signed_any_more(full: Path):
    said = did("revoke", full, "tram-mau", *OPEN)
    assert f"tram-mau can no longer publish.\n  {PACK} 1.2.0: no longer signed" in said


def test_a_person_is_asked_for_passphrases_which_are_not_shown(tmp_path: Path):
    words = "a passphrase of four words"
    typed = f"{words}\nanother one\n{words}\n{words}\n" + "\n" * 8
    done = run("init", tmp_path / "quang-tri", "--name", "Tỉnh", typed=typed)
    assert done.exit_code == 0, done.output
    assert words not in done.output
    assert done.stderr.count("New passphrase for ") == 10
    assert "The two entries differ: type both again." in done.stderr
    assert done.stderr.count("Repeat for confirmation") == 2
    wrong = run("renew", tmp_path / "quang-tri", typed="something else\n")
    key = key_names(tmp_path / "quang-tri", "snapshot")[0]
    assert wrong.exit_code == 1
    assert (
        f"The passphrase does not decrypt the key {key}. Run the command again with the passphrase of this key.\n"
        in wrong.stderr
    )
    assert run("renew", tmp_path / "quang-tri", typed=f"{words}\n").exit_code == 0


def test_a_script_names_a_file_with_the_passphrase(tmp_path: Path):
    (tmp_path / "words.txt").write_text("a passphrase of four words\n", "utf-8")
    source = ("--passphrase", f"file:{tmp_path / 'words.txt'}")
    did("init", tmp_path / "quang-tri", "--name", "Tỉnh", *source)
    did("renew", tmp_path / "quang-tri", *source)


def test_a_clock_far_ahead_is_asked_about(full: Path, monkeypatch: pytest.MonkeyPatch):
    monkeypatch.setattr(office, "system_clock", lambda: START.replace(year=2035))
    done = run("renew", full, *OPEN, typed="n\n")
    assert (done.exit_code, "01 December 2035. Is that right?" in done.output) == (1, True)
    assert "a kiosk that once accepts such a time rejects all earlier ones" in done.stderr
    assert run("add-department", full, "so-y-te", "--title", "Sở", *OPEN, typed="y\n").exit_code == 0


WRONG = {
    "no folder": (["status", "NOWHERE"], "is not the repository of a province"),
    "no repository": (["renew", "."], "is not the repository of a province"),
    "init twice": (["init", "REPO", "--name", "x", *OPEN], "is already the repository of a province"),
    "passphrase in the command": (["renew", "REPO", "--passphrase", "secret words"], "must not be part of a command"),
    "keys inside": (["renew", "REPO", "--keys", "REPO/keys", *OPEN], "inside the repository"),
    "no keys": (["renew", "REPO", "--keys", "NOWHERE", *OPEN], "is not in"),
    "no such pack": (["add", "REPO", "NOWHERE.hocpack", *OPEN], "There is no"),
    "not a pack": (["add", "REPO", "TEXT", *OPEN], "or is not a pack"),
    "a folder as pack": (["add", "REPO", "REPO", *OPEN], "is not a pack file"),
    "bad id": (["add-department", "REPO", "Sở", "--title", "x", *OPEN], "is not a valid id for a department"),
    "unknown role": (["rotate", "REPO", "so-khac", *OPEN], "has no department so-khac"),
    "unknown department": (["revoke", "REPO", "so-khac", *OPEN], "has no department so-khac"),
    "no stick": (["carrier", "REPO", "NOWHERE/x"], "There is no folder"),
    "carrier inside": (["carrier", "REPO", "REPO/x"], "cannot be written into the repository"),
    "unknown pack": (["carrier", "REPO", "OUT", "--pack", "khac"], "has no pack khac"),
}


@pytest.mark.parametrize("case", WRONG)
def test_what_is_wrong_is_one_sentence_and_a_cure_and_nothing_changed(case: str, repo: Path, tmp_path: Path):
    words, said = WRONG[case]
    (tmp_path / "text").write_text("not a pack at all, but long enough for one", "utf-8")
    names = {
        "REPO": str(repo),
        "NOWHERE": str(tmp_path / "nowhere"),
        "OUT": str(tmp_path / "out"),
        ".": str(tmp_path),
    }
    names["TEXT"] = str(tmp_path / "text")
    before = {path: path.read_bytes() for path in tmp_path.rglob("*") if path.is_file() and path.name != ".lock"}
    done = run(
        *(names.get(word) or word.replace("REPO", str(repo)).replace("NOWHERE", names["NOWHERE"]) for word in words)
    )
    assert (done.exit_code, done.stdout, said in done.stderr) == (1, "", True), done.output
    assert len(done.stderr.strip().splitlines()) == 1
    assert done.stderr.count(". ") >= 1
    after = {path: path.read_bytes() for path in tmp_path.rglob("*") if path.is_file() and path.name != ".lock"}
    assert after == before
