"""Questions of other programs become steps of own lessons, as one change that can be taken back."""

from collections.abc import Sequence
from pathlib import Path

import pytest

from kiosk.content.exchange.candidates import Candidate, planned, read_candidates
from kiosk.content.exchange.items import ForeignItem, ForeignPicture, ItemKind
from kiosk.content.exchange.lessons import MAX_STEPS
from kiosk.content.exchange.steps.drafts import StepDraft
from kiosk.domain.lessons import Strand
from kiosk.domain.studio.ports import ScaledPicture
from kiosk.domain.studio.refusals import LessonFullError, OtherWriterError, ShelfFullError, UnknownLessonError
from kiosk.services.studio.fitting_pictures import PictureFitting
from kiosk.services.studio.taking_in import lesson_of, require_room, take_in, take_in_new
from tests.services.studio.desk import HOA, LAN, Desk


def read(folder: Path, count: int, category: str = "Giữ mã") -> Sequence[Candidate]:
    questions = [f"Câu hỏi số {number}?{{=Có ~Không ####Vì thế.}}" for number in range(1, count + 1)]
    file = folder / "cau-hoi.gift"
    file.write_text("\n\n".join([f"$CATEGORY: {category}", *questions]), "utf-8")
    return read_candidates(file).candidates


def drafts(candidates: Sequence[Candidate]) -> list[StepDraft]:
    return [draft for one in candidates for draft in one.mapped.steps]


def test_new_lesson_has_the_questions_and_one_undo_takes_them_back(desk: Desk, tmp_path: Path) -> None:
    lesson = take_in_new(desk.studio, LAN, Strand.SAFETY, "Giữ mã", drafts(read(tmp_path, 3)))
    session = desk.opened(lesson)
    asked = [step["question"]["vi"] for step in session.state.data["steps"]]
    assert asked == ["Câu hỏi số 1?", "Câu hỏi số 2?", "Câu hỏi số 3?"]
    assert session.preview().lesson is not None
    assert not session.preview().broken
    assert [step["id"] for step in session.undo().data["steps"]] == ["mo-dau"]
    session.close()


def test_steps_are_added_behind_those_of_a_lesson_with_ids_of_their_own(desk: Desk, tmp_path: Path) -> None:
    lesson, found = desk.lesson(), drafts(read(tmp_path, 2))
    take_in(desk.studio, LAN, lesson, found)
    take_in(desk.studio, LAN, lesson, found)
    session = desk.opened(lesson)
    data = session.state.data
    ids = [step["id"] for step in data["steps"]]
    assert (len(ids), len(set(ids)), ids[0]) == (5, 5, "mo-dau")
    assert len(data["skills"]) == 1
    assert not session.preview().broken
    session.undo()
    assert len(session.state.data["steps"]) == 3
    session.close()


def test_a_lesson_takes_no_more_steps_than_it_has_room_for(desk: Desk, tmp_path: Path) -> None:
    lesson = desk.lesson()
    before = desk.file(lesson).read_bytes()
    with pytest.raises(LessonFullError):
        take_in(desk.studio, LAN, lesson, drafts(read(tmp_path, MAX_STEPS)))
    assert desk.file(lesson).read_bytes() == before


def test_a_lesson_that_somebody_else_changes_is_left_alone(desk: Desk, tmp_path: Path) -> None:
    lesson = desk.lesson()
    session = desk.opened(lesson, HOA)
    with pytest.raises(OtherWriterError):
        take_in(desk.studio, LAN, lesson, drafts(read(tmp_path, 1)))
    session.close()


def test_too_many_lessons_are_refused_before_the_first_is_made(desk: Desk) -> None:
    require_room(desk.studio, LAN, Strand.SAFETY, 40)
    desk.lesson()
    with pytest.raises(ShelfFullError):
        require_room(desk.studio, LAN, Strand.SAFETY, 40)


def test_a_lesson_that_cannot_be_filled_leaves_the_shelf(
    desk: Desk, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def full(*_: object) -> None:
        raise UnknownLessonError("x")

    monkeypatch.setattr("kiosk.services.studio.taking_in._stored", full)
    with pytest.raises(UnknownLessonError):
        take_in_new(desk.studio, LAN, Strand.SAFETY, "Giữ mã", drafts(read(tmp_path, 1)))
    assert [one.row.state.value for one in desk.studio.shelf.lessons(LAN)] == ["removed"]


def test_a_long_file_becomes_lessons_of_about_the_same_length(tmp_path: Path) -> None:
    plans = planned(list(enumerate(read(tmp_path, 45))), "cau-hoi")
    assert [(plan.title, len(plan.places)) for plan in plans] == [
        ("Giữ mã", 15),
        ("Giữ mã (phần 2)", 15),
        ("Giữ mã (phần 3)", 15),
    ]
    assert [place for plan in plans for place in plan.places] == list(range(45))


def test_the_preview_shows_a_question_before_anything_is_changed(desk: Desk, tmp_path: Path) -> None:
    (draft,) = drafts(read(tmp_path, 1))
    lesson = lesson_of({"cau-1": draft}, tmp_path)
    assert [(step.id, step.kind) for step in lesson.steps] == [("cau-1", "choice")]
    assert not desk.studio.shelf.lessons(LAN)


def test_a_picture_that_is_too_large_is_made_smaller_and_reported(tmp_path: Path) -> None:
    seen: list[bytes] = []

    def scaled(file: Path) -> ScaledPicture:
        seen.append(file.read_bytes())
        return ScaledPicture(b"small", "png", 10, 10)

    item = ForeignItem("gift", "page", ItemKind.PAGE, "1", "Đọc", picture=ForeignPicture("to.bmp", b"BM" * 50))
    fitted = PictureFitting(scaled, tmp_path).fitted(item)
    assert seen == [b"BM" * 50]
    assert fitted.picture is not None
    assert fitted.picture.data == b"small"
    assert [str(note) for note in fitted.notes] == ["The picture to.bmp was made smaller: 100 B became 5 B."]
    assert not list(tmp_path.iterdir())
