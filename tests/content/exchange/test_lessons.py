"""Imported questions become lessons that the checker and the player accept."""

from datetime import date
from pathlib import Path

import pytest
import yaml

from kiosk.content.authoring.sources import examine_source
from kiosk.content.exchange.importing import import_files
from kiosk.domain.errors import QuestionsRefusedError
from tests.content.exchange.corpus import DATA
from tests.content.exchange.test_decoding import in_cp1258

TODAY = date(2026, 11, 28)


def lesson(folder: Path, name: str) -> dict:
    return yaml.safe_load((folder / f"{name}.yaml").read_text("utf-8"))


@pytest.fixture
def pack(tmp_path: Path) -> Path:
    return tmp_path / "xa-19249-safety"


def gift(tmp_path: Path, text: str, name: str = "cau_hoi-moi.gift") -> Path:
    (tmp_path / name).write_text(text, "utf-8")
    return tmp_path / name


@pytest.mark.parametrize("corpus", ["corpus.gift", "corpus_moodle.xml"])
def test_the_checker_finds_nothing_but_the_missing_practice(corpus: str, pack: Path) -> None:
    import_files([DATA / corpus], pack, today=TODAY)
    problems = examine_source(pack, today=TODAY).problems
    strange = [one for one in problems if "never done" not in one.message and "no question proves" not in one.message]
    assert strange == []


def test_a_lesson_takes_twenty_steps_and_the_next_is_another_part(tmp_path: Path, pack: Path) -> None:
    text = "$CATEGORY: top/Giữ mã\n\n" + "\n\n".join(f"Câu {n}? {{=a ~b}}" for n in range(45))
    result = import_files([gift(tmp_path, text)], pack, today=TODAY)
    assert result.lessons == ("giu-ma", "giu-ma-phan-2", "giu-ma-phan-3")
    assert [len(lesson(pack, name)["steps"]) for name in result.lessons] == [20, 20, 5]
    assert [lesson(pack, name)["code"] for name in result.lessons] == ["4.60", "4.61", "4.62"]
    assert lesson(pack, "giu-ma-phan-2")["title"] == {"vi": "Giữ mã (phần 2)"}


def test_a_second_import_changes_no_file_and_takes_new_names(tmp_path: Path, pack: Path) -> None:
    file = gift(tmp_path, "Hỏi? {=a ~b}")
    import_files([file], pack, today=TODAY)
    before = {path: path.read_bytes() for path in pack.rglob("*.*")}
    result = import_files([file], pack, today=TODAY)
    assert result.lessons == ("cau-hoi-moi-2",)
    assert {path: path.read_bytes() for path in before} == before
    assert lesson(pack, "cau-hoi-moi-2")["code"] == "4.61"


def test_a_new_pack_has_the_strand_and_publisher_of_its_name(tmp_path: Path, pack: Path) -> None:
    import_files([gift(tmp_path, "Hỏi? {=a ~b}")], pack, today=TODAY)
    head = yaml.safe_load((pack / "pack.yaml").read_text("utf-8"))
    assert (head["id"], head["strand"], head["publisher"]["id"]) == ("xa-19249-safety", "safety", "xa-19249")
    assert head["languages"] == {"vi": "text"}


def test_an_existing_pack_keeps_its_head(tmp_path: Path, pack: Path) -> None:
    pack.mkdir()
    (pack / "pack.yaml").write_text("# mine\nstrand: services\n", "utf-8")
    import_files([gift(tmp_path, "Hỏi? {=a ~b}")], pack, today=TODAY)
    assert (pack / "pack.yaml").read_text("utf-8") == "# mine\nstrand: services\n"
    assert lesson(pack, "cau-hoi-moi")["code"] == "3.60"


@pytest.mark.parametrize("name", ["Bài của xã", "con", "xa 1", "x" * 80])
def test_a_folder_that_cannot_be_a_pack_is_refused(name: str, tmp_path: Path) -> None:
    with pytest.raises(QuestionsRefusedError):
        import_files([gift(tmp_path, "Hỏi? {=a ~b}")], tmp_path / name, today=TODAY)
    assert not (tmp_path / name).exists()


def test_the_report_names_the_step_of_each_item(tmp_path: Path, pack: Path) -> None:
    result = import_files([gift(tmp_path, "::t::Hỏi? {=a ~b ####Vì thế.}\n\nViết {}")], pack, today=TODAY)
    taken, left = (dict(entry.as_json()) for entry in result.reports)
    assert taken == {
        "item": "t",
        "format": "gift",
        "kind": "multichoice",
        "state": "taken",
        "why": "",
        "lesson": "cau-hoi-moi",
        "step": "t",
    }
    assert (left["state"], left["cure"]) == ("left", "turn-into-choice")
    assert result.reports[1].source is not None


def test_an_exception_of_the_watcher_stops_before_anything_is_written(tmp_path: Path, pack: Path) -> None:
    def stop(_: int) -> None:
        raise InterruptedError

    with pytest.raises(InterruptedError):
        import_files([gift(tmp_path, "Hỏi? {=a ~b}")], pack, today=TODAY, watch=stop)
    assert not pack.exists()


def test_an_old_file_in_windows_1258_with_mixed_line_ends_is_read_and_said_so(tmp_path: Path, pack: Path) -> None:
    text = (
        "Đừng đọc mã cho ai, phải không?\r{=Đúng thế\r\n~Không phải\n####Mã chỉ mình biết.}\r\n\r\nMật khẩu mới?{T}"
    )
    (tmp_path / "cu.gift").write_bytes(in_cp1258(text))
    result = import_files([tmp_path / "cu.gift"], pack, today=TODAY)
    assert [entry.state.value for entry in result.reports] == ["changed", "changed"]
    assert all("cp1258" in str(entry.why[0]) for entry in result.reports)
    assert lesson(pack, "cu")["steps"][0]["question"]["vi"] == "Đừng đọc mã cho ai, phải không?"
