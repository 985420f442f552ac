"""Editing a lesson: saved at once, undone across restarts, one writer, changes from outside."""

from pathlib import Path

import pytest

from kiosk.content.editing.edits import InsertEntry, MoveEntry, RemoveValue, SetValue
from kiosk.domain.errors import DiskFullError, SourceError
from kiosk.domain.ids import PackId
from kiosk.domain.lessons import Strand
from kiosk.domain.rights import NotAllowedError
from kiosk.domain.studio.names import head_of
from kiosk.domain.studio.refusals import OtherWriterError
from kiosk.domain.studio.versions import ChangeKind
from kiosk.domain.studio.writers import Writer
from kiosk.services.studio.editing_session import EditingSession
from kiosk.storage.studio.locks import PackLocks
from tests.services.studio.desk import GUIDE, HOA, LAN, Desk

TEXT = ("steps", 0, "text", "vi")
PAGE = {"id": "trang-hai", "type": "page", "text": {"vi": "Trang hai"}, "picture": "media/strand-safety.svg"}


def typed(session: EditingSession, text: str) -> None:
    session.apply(SetValue(TEXT, text))


def test_a_change_is_in_the_file_and_in_the_versions_when_it_returns(desk: Desk) -> None:
    lesson = desk.lesson()
    session = desk.opened(lesson)
    state = session.apply(SetValue(TEXT, "Mã OTP là chìa khóa."))
    assert state.data["steps"][0]["text"]["vi"] == "Mã OTP là chìa khóa."
    assert desk.file(lesson).read_bytes() == state.raw == session.raw_of(state.version.number)
    assert (state.version.author, state.version.change.kind) == (LAN.account, ChangeKind.TYPED)
    assert state.version.change.place == "steps.0.text.vi"
    assert desk.shown(lesson).row.changed_by == LAN.account


def test_text_outside_the_change_stays_byte_for_byte(desk: Desk) -> None:
    lesson = desk.lesson()
    raw = b"# l\xe1\xbb\x9di d\xe1\xba\xb7n\r\n" + desk.file(lesson).read_bytes().replace(b"\n", b"\r\n")
    desk.file(lesson).write_bytes(raw)
    session = desk.opened(lesson)
    session.apply(SetValue(("minutes",), 7))
    assert desk.file(lesson).read_bytes() == raw.replace(b"minutes: 5", b"minutes: 7")
    session.undo()
    assert desk.file(lesson).read_bytes() == raw


def test_undo_and_redo_work_across_restarts(desk: Desk) -> None:
    lesson = desk.lesson()
    session = desk.opened(lesson)
    start = session.state.raw
    for minutes in (6, 7, 8):
        session.apply(SetValue(("minutes",), minutes))
    session.undo()
    session.close()
    desk.restart()
    session = desk.opened(lesson)
    assert session.state.data["minutes"] == 7
    assert session.redo().data["minutes"] == 8
    assert session.state.redo is None
    for _ in range(3):
        session.undo()
    assert desk.file(lesson).read_bytes() == start == session.state.raw
    assert session.state.undo is None
    assert session.undo().raw == start
    session.close()
    desk.restart()
    assert desk.opened(lesson).redo().data["minutes"] == 6


def test_a_change_after_undo_ends_redo_but_the_version_stays_in_the_list(desk: Desk) -> None:
    session = desk.opened(desk.lesson())
    session.apply(SetValue(("minutes",), 9))
    lost = session.state.version.number
    session.undo()
    assert session.apply(SetValue(("minutes",), 4)).redo is None
    session.undo()
    assert session.redo().data["minutes"] == 4
    state = session.go_back(lost)
    assert (state.data["minutes"], state.version.change.kind) == (9, ChangeKind.WENT_BACK)
    assert session.undo().data["minutes"] == 4


def test_a_burst_of_typing_is_one_step_of_undo_and_a_pause_ends_it(desk: Desk) -> None:
    session = desk.opened(desk.lesson())
    first = session.state.data["steps"][0]["text"]["vi"]
    for length in range(1, 6):
        typed(session, "Chìa "[:length])
        desk.clock.passes(0.3)
    desk.clock.passes(3)
    typed(session, "Chìa khóa")
    count = len(session.versions())
    assert session.undo().data["steps"][0]["text"]["vi"] == "Chìa "
    assert session.undo().data["steps"][0]["text"]["vi"] == first
    assert count == 3


def test_typing_without_a_pause_is_divided_so_that_undo_never_loses_a_paragraph(desk: Desk) -> None:
    session = desk.opened(desk.lesson())
    for number in range(60):
        typed(session, f"Chữ thứ {number}")
        desk.clock.passes(1)
    assert session.undo().data["steps"][0]["text"]["vi"] == "Chữ thứ 41"


def test_typing_elsewhere_begins_a_new_step_of_undo(desk: Desk) -> None:
    session = desk.opened(desk.lesson())
    typed(session, "Một")
    session.apply(SetValue(("title", "vi"), "Tên khác"))
    typed(session, "Một hai")
    assert session.undo().data["steps"][0]["text"]["vi"] == "Một"
    assert session.undo().data["title"]["vi"] != "Tên khác"


def test_a_change_from_outside_becomes_a_version_that_can_be_undone(desk: Desk) -> None:
    lesson = desk.lesson()
    desk.opened(lesson).close()
    raw = desk.file(lesson).read_bytes()
    desk.file(lesson).write_bytes(raw.replace(b"minutes: 5", b"minutes: 12"))
    session = desk.opened(lesson)
    assert (session.state.data["minutes"], session.state.version.change.kind) == (12, ChangeKind.OUTSIDE)
    assert session.state.version.author == ""
    assert session.undo().raw == raw == desk.file(lesson).read_bytes()


def test_a_change_from_outside_to_the_text_before_is_kept_after_a_clean_end(desk: Desk) -> None:
    lesson = desk.lesson()
    before = desk.file(lesson).read_bytes()
    session = desk.opened(lesson)
    session.apply(SetValue(("minutes",), 6))
    session.close()
    desk.file(lesson).write_bytes(before)
    assert desk.opened(lesson).state.data["minutes"] == 5


def test_a_text_editor_and_the_studio_take_turns_while_the_lesson_is_open(desk: Desk) -> None:
    lesson = desk.lesson()
    session = desk.opened(lesson)
    session.apply(SetValue(("minutes",), 6))
    raw = desk.file(lesson).read_bytes()
    desk.file(lesson).write_bytes(raw.replace(b"minutes: 6", b"minutes: 14"))
    state = session.apply(SetValue(("goal", "vi"), "Biết giữ mã."))
    assert (state.data["minutes"], state.data["goal"]["vi"]) == (14, "Biết giữ mã.")
    assert [version.change.kind for version in session.versions()][:2] == [ChangeKind.TYPED, ChangeKind.OUTSIDE]


def test_a_file_that_somebody_broke_is_named_and_undo_brings_the_good_text_back(desk: Desk) -> None:
    lesson = desk.lesson()
    desk.opened(lesson).close()
    good = desk.file(lesson).read_bytes()
    desk.file(lesson).write_bytes(good + b"title: [\n")
    session = desk.opened(lesson)
    assert session.state.document is None
    assert "giu-kin-ma-otp.yaml" in str(session.state.problem)
    with pytest.raises(SourceError):
        session.apply(SetValue(("minutes",), 6))
    assert session.undo().raw == good
    assert session.apply(SetValue(("minutes",), 6)).data["minutes"] == 6


def test_a_deleted_file_is_written_again(desk: Desk) -> None:
    lesson = desk.lesson()
    raw = desk.file(lesson).read_bytes()
    desk.file(lesson).unlink()
    assert desk.opened(lesson).state.raw == raw == desk.file(lesson).read_bytes()


def test_the_second_writer_is_told_who_writes_and_reads_only(desk: Desk) -> None:
    lesson = desk.lesson()
    session = desk.opened(lesson)
    second = desk.opened(lesson, HOA)
    assert (second.is_read_only, second.holder) == (True, Writer(LAN.account, "kiosk"))
    with pytest.raises(OtherWriterError) as told:
        second.apply(SetValue(("minutes",), 6))
    assert told.value.holder == Writer(LAN.account, "kiosk")
    assert second.state.raw == session.state.raw
    second.close()
    session.close()
    assert not desk.opened(lesson, HOA).is_read_only


def test_another_program_that_writes_is_named(desk: Desk) -> None:
    lesson = desk.lesson()
    pack = PackId(lesson.partition("/")[0])
    hold = PackLocks(desk.data / "studio" / "locks").take(pack, Writer(LAN.account, "kiosk import"))
    assert desk.opened(lesson).holder == Writer(LAN.account, "kiosk import")
    hold.release()
    assert desk.opened(lesson).holder is None


def test_a_removed_step_is_taken_back_as_it_was(desk: Desk) -> None:
    lesson = desk.lesson()
    raw = desk.file(lesson).read_bytes() + b"# het\n"
    raw = raw.replace(b"  - id: mo-dau", b"  # nguon: cong an xa\n  - id: mo-dau")
    desk.file(lesson).write_bytes(raw)
    session = desk.opened(lesson)
    session.apply(InsertEntry(("steps",), 1, PAGE))
    with_two = session.state.raw
    removed = session.remove_step(0)
    assert [step["id"] for step in session.state.data["steps"]] == ["trang-hai"]
    assert session.take_back(removed).raw == with_two
    removed = session.remove_step(0)
    session.apply(SetValue(("minutes",), 8))
    state = session.take_back(removed)
    assert [step["id"] for step in state.data["steps"]] == ["mo-dau", "trang-hai"]
    assert state.data["minutes"] == 8
    assert b"# nguon: cong an xa" in state.raw


def test_a_step_is_moved_to_another_lesson_with_what_it_needs_in_one_change(desk: Desk) -> None:
    one, other = desk.lesson("Bài một"), desk.lesson("Bài hai", Strand.SKILLS)
    session = desk.opened(one)
    fact = {"value": "113", "source": "Công an", "checked_on": "2026-11-01", "review_by": "2027-05-01"}
    head = desk.studio.open_document(LAN, head_of(PackId("xa-19249-safety")))
    head.apply(SetValue(("facts",), {"so-goi": fact}))
    head.close()
    question = {
        "id": "hoi",
        "type": "choice",
        "skill": "goi",
        "question": {"vi": "Gọi {fact:so-goi}?"},
        "options": [],
    }
    session.apply(SetValue(("skills",), [{"id": "goi", "text": {"vi": "Biết gọi"}}]))
    session.apply(InsertEntry(("steps",), 1, question))
    session.apply(SetValue(("facts",), ["so-goi"]))
    desk.studio.steps.move(LAN, session, [0, 1], other)
    assert session.state.data["steps"] == []
    target = desk.opened(other)
    assert [step["id"] for step in target.state.data["steps"]] == ["mo-dau", "mo-dau-2", "hoi"]
    assert target.state.data["facts"] == ["so-goi"]
    assert [skill["id"] for skill in target.state.data["skills"]] == ["goi"]
    assert (desk.file(other).parent / "media" / "strand-safety.svg").is_file()
    facts = desk.studio.open_document(LAN, head_of(PackId("xa-19249-skills"))).state.data["facts"]
    assert facts == {"so-goi": fact}
    assert len(session.undo().data["steps"]) == 2


def test_steps_are_copied_within_a_lesson_behind_each_other(desk: Desk) -> None:
    lesson = desk.lesson()
    session = desk.opened(lesson)
    session.apply(InsertEntry(("steps",), 1, PAGE))
    desk.studio.steps.copy(LAN, session, [0], lesson)
    assert [step["id"] for step in session.state.data["steps"]] == ["mo-dau", "mo-dau-2", "trang-hai"]
    session.apply(MoveEntry(("steps",), 0, 2))
    session.apply(RemoveValue(("steps", 0)))
    assert [step["id"] for step in session.state.data["steps"]] == ["trang-hai", "mo-dau"]


def test_a_change_that_was_not_stored_leaves_the_lesson_as_it_was(
    desk: Desk, monkeypatch: pytest.MonkeyPatch
) -> None:
    lesson = desk.lesson()
    session = desk.opened(lesson)
    raw = session.state.raw

    def full(_drafts: object, _row: object) -> None:
        raise DiskFullError("full")  # type: ignore[arg-type]

    monkeypatch.setattr(desk.studio._parts.store, "commit", full)
    with pytest.raises(DiskFullError):
        session.apply(SetValue(("minutes",), 6))
    assert session.state.raw == raw == desk.file(lesson).read_bytes()
    assert session.state.undo is None


def test_a_file_that_cannot_be_written_is_written_later_and_nothing_is_lost(
    desk: Desk, monkeypatch: pytest.MonkeyPatch
) -> None:
    lesson = desk.lesson()
    session = desk.opened(lesson)
    before = desk.file(lesson).read_bytes()
    with monkeypatch.context() as patched:

        def no_room(*_arguments: object) -> None:
            raise OSError(28, "No space left on device")

        patched.setattr("kiosk.services.studio.sources.write_file", no_room)
        state = session.apply(SetValue(("minutes",), 6))
        assert state.unwritten is not None
        assert session.apply(SetValue(("minutes",), 7)).data["minutes"] == 7
        assert desk.file(lesson).read_bytes() == before
    desk.restart()  # the session was not closed, as after a crash
    session = desk.opened(lesson)
    assert session.state.data["minutes"] == 7
    assert desk.file(lesson).read_bytes() == session.state.raw
    assert session.undo().data["minutes"] == 6


def test_a_guide_who_is_no_author_may_do_nothing(desk: Desk) -> None:
    lesson = desk.lesson()
    before = desk.file(lesson).read_bytes()
    studio = desk.studio
    for attempt in (
        lambda: studio.open(GUIDE, lesson),
        lambda: studio.shelf.remove(GUIDE, lesson),
        lambda: studio.making.create(GUIDE, Strand.SAFETY, "Bài"),
        lambda: studio.making.copy(GUIDE, lesson),
        lambda: studio.media.add_drawing(GUIDE, PackId("xa-19249-safety"), "ball.svg"),
        lambda: studio.shelf.lessons(GUIDE),
    ):
        with pytest.raises(NotAllowedError):
            attempt()
    assert desk.file(lesson).read_bytes() == before
    assert len(studio.shelf.lessons(LAN)) == 1


def test_nothing_but_sources_lies_in_the_folder_of_a_pack(desk: Desk) -> None:
    lesson = desk.lesson()
    session = desk.opened(lesson)
    session.apply(SetValue(("minutes",), 6))
    folder: Path = desk.file(lesson).parent
    assert sorted(path.relative_to(folder).as_posix() for path in folder.rglob("*") if path.is_file()) == [
        "giu-kin-ma-otp.yaml",
        "media/strand-safety.svg",
        "pack.yaml",
    ]
