"""The shelf: new lessons, copies, archive, removal, search, what is due."""

import json
from dataclasses import replace
from datetime import UTC, date, datetime
from pathlib import Path

import pytest

from kiosk.content.authoring.sources import examine_source, read_source
from kiosk.content.editing.edits import SetValue
from kiosk.content.packs.marked import read_marked
from kiosk.domain.errors import PackMissingError
from kiosk.domain.ids import Language, LessonId, PackId
from kiosk.domain.lessons import Strand
from kiosk.domain.machine.clocks import ClockQuality
from kiosk.domain.studio.names import DocumentId, document_of, slug
from kiosk.domain.studio.refusals import InUseError, NoCommuneError, UnknownLessonError, UnreadableSourceError
from kiosk.domain.studio.shelf_rows import LessonState
from kiosk.domain.studio.versions import ChangeKind
from kiosk.services.studio import shelf
from kiosk.services.studio.outlines import Outline, outline_of
from tests.services.studio.desk import HOA, LAN, Desk, OneSilent, without_commune

PROVINCE = LessonId("an-toan-mau/ma-otp")


def test_the_first_lesson_of_a_strand_makes_the_pack(desk: Desk) -> None:
    lesson = desk.lesson("Giữ kín mã OTP")
    assert lesson == "xa-19249-safety/giu-kin-ma-otp"
    head = read_marked((desk.file(lesson).parent / "pack.yaml").read_bytes(), "pack.yaml").data
    assert (head["id"], head["publisher"]) == (
        "xa-19249-safety",
        {"id": "xa-19249", "name": {"vi": "Xã Lệ Thủy"}},
    )
    shown = desk.shown(lesson)
    assert (shown.title, shown.code, shown.row.state, shown.steps) == (
        "Giữ kín mã OTP",
        "4.60",
        LessonState.DRAFT,
        1,
    )
    assert Path(shown.picture).is_file()
    assert shown.unspoken == {"vi": 1}
    assert desk.lesson("Giữ kín mã OTP") == "xa-19249-safety/giu-kin-ma-otp-2"
    assert desk.shown(LessonId("xa-19249-safety/giu-kin-ma-otp-2")).code == "4.61"
    assert desk.shown(desk.lesson(" \n ")).title == "Bài mới"


def test_what_a_new_lesson_lacks_is_found_and_nothing_else(desk: Desk) -> None:
    lesson = desk.lesson()
    found = examine_source(desk.file(lesson).parent, today=date(2026, 11, 28))
    assert {problem.field for problem in found.problems} == {"goal", "skills", "take_home.lines"}


def test_without_a_commune_no_lesson_is_made(desk: Desk) -> None:
    without_commune(desk)
    with pytest.raises(NoCommuneError):
        desk.lesson()
    assert desk.studio.shelf.lessons(LAN) == []


def test_accents_are_forgiven_in_the_search(desk: Desk) -> None:
    desk.lesson("Giữ kín mã OTP")
    desk.lesson("Đường dây nóng của xã", Strand.SERVICES)
    titles = [lesson.title for lesson in desk.studio.shelf.lessons(LAN, "duong nong")]
    assert titles == ["Đường dây nóng của xã"]
    assert [lesson.code for lesson in desk.studio.shelf.lessons(LAN, "4.60")] == ["4.60"]
    assert desk.studio.shelf.lessons(LAN, "kin duong") == []


def asks(desk: Desk, lesson: LessonId, question: str) -> None:
    """Write a text of a page of a lesson."""
    session = desk.opened(lesson)
    session.apply(SetValue(("steps", 0, "text", "vi"), question))
    session.close()


def test_the_search_finds_questions_and_says_which(desk: Desk) -> None:
    lesson = desk.lesson("Giữ kín mã OTP")
    text = "Có người gọi, xưng là công an. {Addr} đọc (mã) cho họ không?"
    asks(desk, lesson, text)
    (found,) = desk.studio.shelf.lessons(LAN, "CONG AN doc")
    assert (found.document.lesson, found.found) == (lesson, "…là công an. {Addr} đọc (mã) cho họ không?")
    assert [one.found for one in desk.studio.shelf.lessons(LAN, "co nguoi")] == [text]
    assert [one.found for one in desk.studio.shelf.lessons(LAN, "otp")] == [""], "the title says it"
    assert [one.found for one in desk.studio.shelf.lessons(LAN, "otp cong")] == [""], "no single text has both"
    for typed in ("addr", "ong an", "cong hoa"):
        assert desk.studio.shelf.lessons(LAN, typed) == [], typed


def test_a_search_reads_only_files_that_changed_and_prepares_only_lessons_that_fit(
    desk: Desk, monkeypatch: pytest.MonkeyPatch
) -> None:
    """The words are prepared once per change of a file: each letter that is typed searches again."""
    lessons = [desk.lesson(f"Bài {number}") for number in range(3)]
    read, counted = [], []

    def outline(raw: bytes, document: DocumentId) -> Outline:
        read.append(document.lesson)
        return outline_of(raw, document)

    def missing(_voices: object, document: DocumentId, _raw: bytes) -> dict[Language, int]:
        counted.append(document.lesson)
        return {}

    monkeypatch.setattr(shelf, "outline_of", outline)
    monkeypatch.setattr(OneSilent, "missing", missing)
    for typed in ("", "b", "ba", "bai 2", "bai 2 z"):
        desk.studio.shelf.lessons(LAN, typed)
    assert sorted(read) == lessons
    assert counted.count(lessons[2]) == 4
    assert counted.count(lessons[0]) == 3
    asks(desk, lessons[0], "Câu mới.")
    assert [one.document.lesson for one in desk.studio.shelf.lessons(LAN, "cau moi")] == [lessons[0]]
    assert read[3:] == [lessons[0]]


def test_an_archived_lesson_leaves_the_sources_and_comes_back_with_its_recordings(desk: Desk) -> None:
    lesson = desk.lesson()
    file = desk.file(lesson)
    clip = file.parent / "audio" / "vi" / "giu-kin-ma-otp.mo-dau.text.wav"
    clip.parent.mkdir(parents=True)
    clip.write_bytes(b"sound")
    raw = file.read_bytes()
    desk.studio.shelf.archive(LAN, lesson)
    assert not file.exists()
    assert not clip.exists()
    assert desk.shown(lesson).row.state is LessonState.ARCHIVED
    desk.restart()
    desk.studio.shelf.restore(LAN, lesson)
    assert (file.read_bytes(), clip.read_bytes()) == (raw, b"sound")
    assert desk.shown(lesson).row.state is LessonState.DRAFT
    assert desk.lesson() != lesson


def test_a_removed_lesson_is_taken_back_for_thirty_days_and_then_deleted(desk: Desk) -> None:
    lesson, kept = desk.lesson("Bài bỏ"), desk.lesson("Bài giữ")
    desk.studio.shelf.remove(LAN, lesson)
    desk.clock.passes(86400 * 12)
    assert desk.shown(lesson).days_left == 18
    assert [one.document.lesson for one in desk.studio.shelf.lessons(LAN)] == [kept, lesson]
    desk.clock.passes(86400 * 19)
    desk.clock.quality = ClockQuality.UNCHECKED
    desk.restart()
    assert desk.shown(lesson)
    desk.clock.quality = ClockQuality.TRUSTED
    desk.restart()
    assert [one.document.lesson for one in desk.studio.shelf.lessons(LAN)] == [kept]
    with pytest.raises(UnknownLessonError):
        desk.opened(lesson)
    assert not list((desk.data / "studio" / "kept").rglob("*.yaml"))


def test_a_lesson_in_use_is_neither_removed_nor_changed_by_its_draft(desk: Desk) -> None:
    lesson = desk.lesson()
    session = desk.opened(lesson)
    in_use = session.state
    desk.studio.shelf.put_in_use(LAN, {lesson: in_use.version.number})
    session.apply(SetValue(("minutes",), 6))
    with pytest.raises(InUseError):
        desk.studio.shelf.remove(LAN, lesson)
    shown = desk.shown(lesson)
    assert (shown.row.state, shown.is_changed) == (LessonState.IN_USE, True)
    pack = PackId("xa-19249-safety")
    assert desk.studio.shelf.versions_in_use(pack) == {document_of(lesson): in_use.raw}
    assert session.undo().raw == in_use.raw
    assert not desk.shown(lesson).is_changed
    desk.studio.shelf.take_out_of_use(LAN, lesson)
    assert desk.studio.shelf.versions_in_use(pack) == {}


def test_a_pack_is_built_from_the_versions_in_use_and_the_lessons_that_are_added(desk: Desk) -> None:
    used, added, draft = desk.lesson("Bài dùng"), desk.lesson("Bài thêm"), desk.lesson("Bài nháp")
    session = desk.opened(used)
    in_use = session.state.raw
    desk.studio.shelf.put_in_use(LAN, {used: session.state.version.number})
    session.apply(SetValue(("minutes",), 9))
    pack = PackId("xa-19249-safety")
    found = desk.studio.shelf.for_use(LAN, pack, [added])
    assert found.lessons == {"bai-dung": in_use, "bai-them": desk.file(added).read_bytes()}
    assert found.head == (found.sources / "pack.yaml").read_bytes()
    assert desk.studio.shelf.for_use(LAN, pack, [draft], [used]).versions == {draft: 1}
    desk.studio.shelf.put_in_use(LAN, found.versions)
    assert desk.studio.shelf.versions_in_use(pack).keys() == {document_of(used), document_of(added)}


def test_typing_never_changes_the_version_in_use(desk: Desk) -> None:
    lesson = desk.lesson()
    session = desk.opened(lesson)
    state = session.apply(SetValue(("title", "vi"), "Tên"))
    desk.studio.shelf.put_in_use(LAN, {lesson: state.version.number})
    session.apply(SetValue(("title", "vi"), "Tên m"))
    assert desk.studio.shelf.versions_in_use(PackId("xa-19249-safety")) == {document_of(lesson): state.raw}


def test_a_duplicate_has_an_id_a_code_and_the_recordings_of_its_own(desk: Desk) -> None:
    lesson = desk.lesson()
    folder = desk.file(lesson).parent / "audio" / "vi"
    folder.mkdir(parents=True)
    for key in ("mo-dau.text", "lesson.title"):
        (folder / f"giu-kin-ma-otp.{key}.wav").write_bytes(b"sound")
    new = desk.studio.making.duplicate(HOA, lesson)
    shown = desk.shown(new)
    assert (new, shown.code) == ("xa-19249-safety/giu-kin-ma-otp-ban-sao", "4.61")
    assert shown.title == "Giữ kín mã OTP (bản sao)"
    assert shown.row.changed_by == HOA.account
    assert [path.name for path in sorted(folder.glob("*ban-sao*"))] == ["giu-kin-ma-otp-ban-sao.mo-dau.text.wav"]


def test_a_lesson_of_the_province_is_copied_with_its_facts_and_pictures(desk: Desk) -> None:
    assert [card.id for card in desk.studio.making.province_lessons(LAN, Strand.SAFETY)] == [PROVINCE]
    lesson = desk.studio.making.copy(LAN, PROVINCE)
    assert lesson == "xa-19249-safety/ma-otp-chi-cua-minh"
    source = read_source(desk.file(lesson).parent, today=date(2026, 11, 28))
    (copied,) = source.lessons
    row = desk.installed.rows()[0]
    original = json.loads((desk.data / "packs" / row.folder / "lessons" / "ma-otp.json").read_bytes())
    changed = {"id": "ma-otp-chi-cua-minh", "code": "4.60"}
    assert copied.data == {
        key: value for key, value in {**original, **changed}.items() if key not in {"format", "clips"}
    }
    assert set(source.head["facts"]) == {"so-cong-an", "han-ma"}
    text = desk.file(lesson).read_text("utf-8")
    assert text.index("id: ma-otp") < text.index("title:") < text.index("steps:") < text.index("take_home:")
    assert desk.opened(lesson).state.version.change.kind is ChangeKind.COPIED


def test_a_fact_of_another_value_keeps_its_meaning_in_a_copy(desk: Desk) -> None:
    first = desk.studio.making.copy(LAN, PROVINCE)
    row = desk.installed.found[0]
    facts = {**row.manifest["facts"], "so-cong-an": {**row.manifest["facts"]["so-cong-an"], "value": "114"}}
    desk.installed.found[0] = replace(row, manifest={**row.manifest, "facts": facts})
    second = desk.studio.making.copy(LAN, PROVINCE)
    source = read_source(desk.file(first).parent, today=date(2026, 11, 28))
    goals = {lesson.id: lesson.lesson.card.goal.by_language["vi"] for lesson in source.lessons}
    assert "113" in goals[document_of(first).stem]
    assert "114" in goals[document_of(second).stem]


def test_a_lesson_that_is_damaged_or_missing_is_not_copied(desk: Desk) -> None:
    row = desk.installed.rows()[0]
    file = desk.data / "packs" / row.folder / "lessons" / "ma-otp.json"
    file.write_bytes(file.read_bytes().replace(b"ma-otp", b"ma-otq", 1))
    for lesson in (PROVINCE, LessonId("an-toan-mau/khong-co"), LessonId("khac/ma-otp")):
        with pytest.raises(PackMissingError):
            desk.studio.making.copy(LAN, lesson)
    assert desk.studio.shelf.lessons(LAN) == []


def test_a_due_fact_asks_for_a_look(desk: Desk) -> None:
    lesson = desk.studio.making.copy(LAN, PROVINCE)
    assert not desk.shown(lesson).needs_look
    desk.clock.wall = datetime(2027, 2, 1, 8, tzinfo=UTC)
    (due,) = desk.shown(lesson).due
    assert (due.id, due.value, due.review_by) == ("so-cong-an", "113", date(2027, 2, 1))


def test_a_file_that_appears_is_on_the_shelf(desk: Desk) -> None:
    lesson = desk.lesson()
    file = desk.file(lesson).with_name("bai-khac.yaml")
    file.write_bytes(desk.file(lesson).read_bytes().replace(b"id: giu-kin-ma-otp", b"id: bai-khac"))
    other = LessonId("xa-19249-safety/bai-khac")
    assert desk.shown(other).row.state is LessonState.DRAFT
    assert desk.opened(other).state.version.change.kind is ChangeKind.FOUND
    for raw in (b"\xff\xfe broken", bytes(5 * 1024 * 1024)):
        file.write_bytes(raw)
        assert not desk.shown(other).is_readable
    with pytest.raises(UnreadableSourceError, match=r"bai-khac.yaml cannot be used: 5 MiB"):
        desk.opened(other)
    assert not desk.opened(lesson).is_read_only


@pytest.mark.parametrize(
    ("title", "expected"),
    [
        ("Giữ kín mã OTP", "giu-kin-ma-otp"),
        ("Đ", "d"),
        ("3 việc cần làm", "bai-3-viec-can-lam"),
        ("???", "bai"),
        ("Con", "bai-con"),
        ("pack", "bai-pack"),
        ("Ма́сква", "bai"),
    ],
)
def test_every_title_gives_a_usable_id(title: str, expected: str) -> None:
    assert slug(title) == expected
