import json
import shutil
from datetime import UTC, datetime
from pathlib import Path

import pytest
from typer.testing import CliRunner, Result

from kiosk import paths
from kiosk.cli.pack import app
from tests.content.conftest import GOOD
from tests.content.media.test_pictures import svg

TODAY = ("--today", "2026-11-24")


def run(*words: str | Path) -> Result:
    return CliRunner().invoke(app, [str(word) for word in words])


@pytest.fixture
def lessons(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """The folder of lesson sources; the only source in it is that of the good pack."""
    folder = tmp_path / "lessons"
    shutil.copytree(GOOD, folder / GOOD.name)
    monkeypatch.setattr(paths, "lessons_folder", lambda: folder)
    monkeypatch.setattr(paths, "bundled_packs", lambda: tmp_path / "packs")
    return folder


@pytest.fixture
def pack(lessons: Path, tmp_path: Path) -> Path:
    assert run("build", "--all", "--out", tmp_path / "packs", *TODAY).exit_code == 0
    return tmp_path / "packs" / "an-toan-mau-1.2.0.hocpack"


def edit(lessons: Path, file: str, old: str, new: str) -> None:
    path = lessons / GOOD.name / file
    path.write_text(path.read_text("utf-8").replace(old, new, 1), "utf-8")


def test_checking_good_sources_says_so(lessons: Path):
    done = run("check", *TODAY)
    assert (done.exit_code, done.stdout) == (0, f"{lessons / GOOD.name}: no problems\n")


@pytest.mark.parametrize(("released", "code"), [("2099-01-01", 0), ("2098-12-31", 1)])
def test_on_a_clock_set_before_the_release_facts_are_judged_by_its_day(
    lessons: Path, monkeypatch: pytest.MonkeyPatch, released: str, code: int
):
    edit(lessons, "pack.yaml", "checked_on: 2026-11-01", "checked_on: 2099-01-01")
    edit(lessons, "pack.yaml", "review_by: 2027-02-01", "review_by: 2099-06-01")
    day = datetime.fromisoformat(released).replace(tzinfo=UTC)
    monkeypatch.setattr("kiosk.content.authoring.sources.RELEASED", day, raising=False)
    assert run("check").exit_code == code


def test_checking_prints_every_problem_with_its_line_and_fails(lessons: Path):
    edit(lessons, "ma-otp.yaml", "updated: 2026-11", "updated: 11/2026")
    edit(lessons, "pack.yaml", "version: 1.2.0", "version: 1.2")
    done = run("check", *TODAY)
    assert (done.exit_code, done.stderr) == (1, "2 problems to correct.\n")
    assert [line.split(": ")[:2] for line in done.stdout.splitlines()] == [
        [f"{lessons / GOOD.name}/ma-otp.yaml:7", "updated"],
        [f"{lessons / GOOD.name}/pack.yaml:2", "version"],
    ]


def test_a_picture_that_takes_too_long_to_draw_is_told(lessons: Path):
    circle = '<circle cx="60" cy="60" r="50" fill="none" stroke="#000" stroke-width="30"/>'
    (lessons / GOOD.name / "media" / "khoa.svg").write_bytes(svg(circle * 1_200))
    done = run("check", *TODAY)
    told = (
        f"{lessons / GOOD.name}/media/khoa.svg:1: picture: takes too long to draw → simplify it, or save it smaller\n"
    )
    assert (done.exit_code, done.stdout) == (1, told)


def test_an_overdue_fact_is_a_warning(lessons: Path):
    done = run("check", "--today", "2027-03-01")
    assert done.exit_code == 0
    assert "warning" in done.stdout
    assert "the review of the fact was due on 2027-02-01" in done.stdout


def test_a_day_that_is_none_is_told(lessons: Path):
    assert "write year-month-day" in run("check", "--today", "tomorrow").output


def test_the_shape_of_a_lesson_is_a_duty_only_for_bundled_packs(lessons: Path):
    text = (lessons / GOOD.name / "ma-otp.yaml").read_text("utf-8")
    for step, following in (("noi-hay-giu", "xep-nhom"), ("goi-ai", "thu-tu")):
        start, end = text.index(f"  - id: {step}\n    type:"), text.index(f"  - id: {following}\n    type:")
        text = text[:start] + text[end:]
    (lessons / GOOD.name / "ma-otp.yaml").write_text(text, "utf-8")
    folder = lessons / GOOD.name
    codes = [run("check", *TODAY).exit_code, run("check", folder, *TODAY).exit_code]
    assert [*codes, run("check", folder, "--strict", *TODAY).exit_code] == [1, 0, 1]


def test_building_tells_what_was_built(lessons: Path, tmp_path: Path):
    done = run("build", "--all", "--out", tmp_path / "packs", *TODAY)
    assert done.stdout.startswith(f"{tmp_path / 'packs' / 'an-toan-mau-1.2.0.hocpack'}  ")
    assert "1 lesson  no sound" in done.stdout


def test_building_takes_the_older_build_of_the_same_pack_away(lessons: Path, pack: Path):
    edit(lessons, "pack.yaml", "version: 1.2.0", "version: 1.3.0")
    run("build", "--all", "--out", pack.parent, *TODAY)
    assert [path.name for path in pack.parent.iterdir()] == ["an-toan-mau-1.3.0.hocpack"]


def test_a_pack_with_problems_is_not_built(lessons: Path, tmp_path: Path):
    edit(lessons, "ma-otp.yaml", "minutes: 6", "minutes: 60")
    done = run("build", "--all", "--out", tmp_path / "packs", *TODAY)
    assert (done.exit_code, "was not built" in done.stderr, (tmp_path / "packs").exists()) == (1, True, False)


def test_the_schemas_are_written_as_json(tmp_path: Path):
    run("schema", "--out", tmp_path)
    titles = {path.name: json.loads(path.read_text("utf-8"))["title"] for path in tmp_path.glob("*.json")}
    assert titles == {
        "pack.schema.json": "pack.yaml",
        "facts.schema.json": "facts.yaml",
        "lesson.schema.json": "A lesson",
    }


def test_installing_removing_and_going_back(pack: Path):
    assert run("install", pack).stdout == "an-toan-mau 1.2.0: installed\n"
    assert run("install", pack).stdout == "an-toan-mau 1.2.0: already-installed\n"
    assert run("remove", "an-toan-mau").stdout == "an-toan-mau 1.2.0: removed\n"
    assert run("rollback", "an-toan-mau").stdout == "an-toan-mau 1.2.0: active\n"


def test_the_list_shows_what_is_installed_and_what_is_bundled(pack: Path):
    before = run("list").stdout
    run("install", pack)
    after = run("list").stdout
    assert before == "No pack is installed.\nBundled:\n  an-toan-mau 1.2.0\n"
    assert "  an-toan-mau 1.2.0  active  1 lesson" in after


def test_a_pack_that_is_refused_says_why_and_fails(pack: Path):
    pack.write_bytes(pack.read_bytes()[:-40])
    done = run("install", pack)
    assert (done.exit_code, "Get the pack again from its publisher." in done.stderr) == (1, True)


def test_removing_what_is_not_there_is_told(pack: Path):
    run("install", pack)
    done = run("remove", "khong-co")
    assert (done.exit_code, done.stderr.strip()) == (
        1,
        "The pack khong-co is not installed. Choose a pack from the list.",
    )


def test_a_kiosk_that_was_never_started_has_nothing_to_remove():
    assert "Start the kiosk once" in run("remove", "an-toan-mau").stderr
