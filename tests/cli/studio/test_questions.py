"""``kiosk import`` and ``kiosk export-questions`` end with the promised report and exit code."""

import json
from pathlib import Path

import pytest

from tests.cli.ending.running import Ended, end_of
from tests.content.exchange.corpus import DATA


def run(tmp_path: Path, *words: str) -> Ended:
    return end_of(list(words), tmp_path)


@pytest.mark.parametrize(("corpus", "count"), [("corpus.gift", 71), ("corpus_moodle.xml", 73)])
def test_every_item_is_in_the_report(corpus: str, count: int, tmp_path: Path) -> None:
    pack, report = tmp_path / "xa-19249-safety", tmp_path / "report.json"
    done = run(tmp_path, "import", str(DATA / corpus), "--to", str(pack), "--report", str(report))
    entries = json.loads(report.read_text("utf-8"))
    assert done.code == 0, done
    assert len(entries) == count
    assert all({"item", "format", "kind", "state", "why"} <= entry.keys() for entry in entries)
    assert {entry["state"] for entry in entries} == {"taken", "changed", "left"}
    assert all(entry["why"] for entry in entries if entry["state"] != "taken")
    steps = {(entry["lesson"], entry["step"]) for entry in entries if entry["state"] != "left"}
    assert len(steps) == sum(entry["state"] != "left" for entry in entries)


def test_a_file_of_no_format_ends_with_2_and_says_what_to_do(tmp_path: Path) -> None:
    (tmp_path / "a.pdf").write_bytes(b"%PDF-1.7")
    report = tmp_path / "report.json"
    done = run(tmp_path, "import", str(tmp_path / "a.pdf"), "--to", str(tmp_path / "xa"), "--report", str(report))
    assert done.code == 2, done
    assert "none of the formats" in done.out
    assert "Export it" in done.out
    (entry,) = json.loads(report.read_text("utf-8"))
    assert (entry["item"], entry["state"]) == ("a.pdf", "left")
    assert not (tmp_path / "xa").exists()


def test_a_folder_that_is_no_pack_ends_with_2(tmp_path: Path) -> None:
    done = run(tmp_path, "import", str(DATA / "corpus.gift"), "--to", str(tmp_path / "Không phải"))
    assert (done.code, "small letters" in done.err) == (2, True), done


def test_a_missing_file_is_named(tmp_path: Path) -> None:
    done = run(tmp_path, "import", str(tmp_path / "none.gift"), "--to", str(tmp_path / "xa"))
    assert (done.code, "none.gift" in done.err) == (1, True), done


@pytest.mark.parametrize("name", ["mau.csv", "mau.xlsx"])
def test_the_template_is_written_and_can_be_imported(name: str, tmp_path: Path) -> None:
    file = tmp_path / name
    assert run(tmp_path, "import", "--template", str(file)).code == 0
    done = run(tmp_path, "import", str(file), "--to", str(tmp_path / "xa"))
    assert (done.code, "0 left" in done.out) == (0, True), done


@pytest.mark.parametrize("form", ["gift", "moodle"])
def test_questions_are_exported_and_the_rest_is_listed(form: str, tmp_path: Path) -> None:
    pack, out = tmp_path / "xa-19249-safety", tmp_path / "out"
    run(tmp_path, "import", str(DATA / "corpus_moodle.xml"), "--to", str(pack))
    done = run(tmp_path, "export-questions", str(pack), "--format", form, "--out", str(out))
    assert done.code == 0, done
    assert "not written: Hình / hinh-9 (hotspot): The format has no question of this kind." in done.out
    again = run(tmp_path, "import", str(out), "--to", str(tmp_path / "xa-again"))
    assert (again.code, ", 0 left" in again.out) == (0, True), again


def test_an_unknown_format_is_misuse(tmp_path: Path) -> None:
    done = run(tmp_path, "export-questions", str(tmp_path), "--format", "doc", "--out", str(tmp_path / "out"))
    assert (done.code, "gift" in done.err) == (2, True), done


def test_the_sources_of_a_studio_are_left_to_the_studio(tmp_path: Path) -> None:
    pack = tmp_path / "studio" / "sources" / "xa-19249-safety"
    pack.mkdir(parents=True)
    (tmp_path / "studio" / "studio.db").touch()
    done = run(tmp_path, "import", str(DATA / "corpus.gift"), "--to", str(pack))
    assert done.code == 2, done
    assert "belongs to the studio" in done.err
    assert not list(pack.iterdir())
