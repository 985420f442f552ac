"""The worked example of the author's guide works as written, from an empty folder to a lesson on the screen."""

from datetime import date

import pytest

from kiosk.activities.phone_task import ACTIVITY
from kiosk.content.authoring.sources import PackSource, read_source
from kiosk.domain.verdicts import Answer, Outcome
from tests.content.authoring.guide import ROOT, Reader

pytestmark = pytest.mark.slow
LESSON, PHONE = "uong-thuoc", -1


@pytest.fixture(scope="module")
def reader(tmp_path_factory: pytest.TempPathFactory) -> Reader:
    """A reader that has executed the whole guide in an empty folder."""
    someone = Reader(tmp_path_factory.mktemp("afternoon"))
    someone.follow((ROOT / "lessons" / "README.md").read_text("utf-8"))
    return someone


@pytest.fixture(scope="module")
def source(reader: Reader) -> PackSource:
    return read_source(reader.folder / "my-packs" / "nhac-thuoc", today=date(2026, 11, 24))


def played(source: PackSource, *acts: str) -> Answer:
    task = source.lessons[0].lesson.steps[PHONE].task
    draft = ACTIVITY.start(task)
    for act in acts:
        draft = ACTIVITY.choose(task, draft, act)
    return draft


def test_the_program_answers_what_the_guide_promises(reader: Reader) -> None:
    assert len(reader.answers) >= 6
    assert [answered for _, answered in reader.answers] == [promised for promised, _ in reader.answers]


def test_the_lesson_is_pictured_down_to_the_last_screen_of_the_phone(reader: Reader) -> None:
    pictures = {file.name for file in (reader.folder / "pictures" / LESSON).iterdir()}
    assert {"01-page.png", "02-choice-right.png", "03-phone_task-screen-04-da-luu.png"} <= pictures


def test_the_pack_is_on_the_kiosk(reader: Reader) -> None:
    assert (reader.folder / ".data" / "kiosk.db").is_file()
    assert [folder.name[:16] for folder in (reader.folder / ".data" / "packs").iterdir()] == ["nhac-thuoc-1.0.0"]


@pytest.mark.parametrize(
    "acts",
    [
        ("tap:lich", "tap:them", "slide:gio=toi", "tap:chuong", "tap:luu"),
        ("tap:lich", "tap:them", "tap:chuong", "slide:gio=toi", "tap:luu"),
        (
            "tap:danh-ba",
            "tap:lich",
            "tap:hop-thon",
            "tap:them",
            "tap:luu",
            "slide:gio=toi",
            "tap:luu",
            "tap:chuong",
            "tap:luu",
        ),
    ],
    ids=["as shown", "the bell first", "with wrong touches"],
)
def test_the_errand_can_be_done_alone(source: PackSource, acts: tuple[str, ...]) -> None:
    task = source.lessons[0].lesson.steps[PHONE].task
    assert ACTIVITY.judge(task, played(source, "mode:alone", *acts)).outcome is Outcome.RIGHT


def test_what_costs_money_is_not_right(source: PackSource) -> None:
    task = source.lessons[0].lesson.steps[PHONE].task
    acts = ("tap:lich", "tap:ban-dep", "tap:them", "slide:gio=toi", "tap:chuong", "tap:luu")
    assert ACTIVITY.judge(task, played(source, "mode:alone", *acts)).outcome is Outcome.WRONG


def test_the_hint_points_at_the_next_thing_to_touch(source: PackSource) -> None:
    assert played(source, "mode:follow", "hint")["point"] == "lich"


def test_the_variant_is_mastery(source: PackSource) -> None:
    task = source.lessons[0].lesson.steps[PHONE].task
    acts = ("tap:lich", "tap:them", "slide:gio=toi", "tap:chuong", "tap:luu")
    assert ACTIVITY.mastered(task, played(source, "mode:variant", *acts))
