"""``kiosk gallery`` shows every activity and every part of the practice phone."""

import subprocess
import sys
from pathlib import Path

import pytest

from kiosk.activities import registry
from kiosk.activities.phone.vocabulary import ElementKind, PhoneGesture, ScreenKind
from kiosk.cli.gallery import build_packs, read_lessons
from kiosk.content.packs.marked import read_marked
from tests.once import made_once

pytestmark = pytest.mark.slow
ROUND = "dien-thoai"
"""Name of the lesson with the practice phone."""


@pytest.fixture(scope="module")
def data(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The sample lessons that the gallery writes to an empty folder."""
    folder = tmp_path_factory.mktemp("data")
    read_lessons(folder)
    return folder


@pytest.fixture(scope="module")
def shown(data: Path, tmp_path_factory: pytest.TempPathFactory) -> tuple[set[str], str]:
    """Run the gallery; return the names of its pictures (``lesson/name``, no numbers) and its error output."""

    def run(folder: Path) -> None:
        command = [sys.executable, "-m", "kiosk", "gallery", "--out", str(folder / "out"), "--data", str(data)]
        done = subprocess.run(command, check=True, capture_output=True, text=True, timeout=400)
        (folder / "errors").write_text(done.stderr, "utf-8")

    made = made_once(tmp_path_factory, "gallery", run)
    pictures = (made / "out").rglob("*.png")
    names = {f"{file.parent.name}/{file.stem.partition('-')[2]}" for file in pictures}
    return names, (made / "errors").read_text("utf-8")


def phone(data: Path) -> dict:
    file = next(data.glob(f"*/{ROUND}.yaml"))
    return read_marked(file.read_bytes(), file.name).data["steps"][0]


def screens(data: Path) -> list[dict]:
    """Every screen of all phone tasks of the sample lessons that show the practice phone."""
    read = [read_marked(file.read_bytes(), file.name).data for file in sorted(data.glob(f"*/{ROUND}*.yaml"))]
    return [screen for lesson in read for step in lesson["steps"] for screen in step["screens"]]


def elements(data: Path) -> list[dict]:
    return [element for screen in screens(data) for element in screen.get("elements", [])]


def test_every_kind_is_pictured_unanswered(shown: tuple[set[str], str]) -> None:
    assert {f"cac-hoat-dong/{key}" for key in registry() if key != "phone_task"} <= shown[0]


def test_every_question_is_pictured_answered_rightly(shown: tuple[set[str], str]) -> None:
    questions = {key for key, kind in registry().items() if kind.is_question and key != "phone_task"}
    assert {f"cac-hoat-dong/{key}-right" for key in questions} <= shown[0]


def test_every_screen_of_the_phone_is_pictured(shown: tuple[set[str], str], data: Path) -> None:
    screens = [screen["id"] for screen in phone(data)["screens"]]
    names = [f"{ROUND}/phone_task-screen-{number:02d}-{screen}" for number, screen in enumerate(screens, 1)]
    assert [name for name in names if name not in shown[0]] == []


@pytest.mark.parametrize("mode", ["watch", "follow", "follow-hint", "variant"])
def test_every_way_to_practise_is_pictured(shown: tuple[set[str], str], mode: str) -> None:
    assert f"{ROUND}/phone_task-{mode}" in shown[0]


def test_a_screen_beside_the_way_is_pictured_too(shown: tuple[set[str], str]) -> None:
    assert "cac-hoat-dong/phone_task-screen-03-am-thanh" in shown[0]


def test_the_real_player_shows_everything_without_a_qml_error(shown: tuple[set[str], str]) -> None:
    assert [line for line in shown[1].splitlines() if ".qml" in line] == []


def test_the_phone_has_every_kind_of_screen(data: Path) -> None:
    assert {screen["kind"] for screen in screens(data)} == set(ScreenKind)


def test_the_phone_has_every_kind_of_element(data: Path) -> None:
    assert {element["kind"] for element in elements(data)} == set(ElementKind)


def test_the_phone_has_gestures_of_every_sort(data: Path) -> None:
    things = [*elements(data), *phone(data)["screens"]]
    found = {act.get("gesture", "tap") for thing in things for act in thing.get("on", [])}
    sorts = {
        PhoneGesture.TAP,
        PhoneGesture.HOLD,
        PhoneGesture.SWIPE_UP,
        PhoneGesture.SWIPE_LEFT,
        PhoneGesture.PINCH_OUT,
        PhoneGesture.SLIDE,
    }
    assert found >= sorts | {PhoneGesture.TYPE}


def test_the_samples_make_packs_that_pass_every_check(data: Path, tmp_path: Path) -> None:
    assert [file.suffix for file in build_packs(read_lessons(data), tmp_path)] == [".hocpack"]
