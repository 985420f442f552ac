"""A damaged database of versions: it is restored from its backup, else the lessons are read from files and packs."""

import json
import shutil
from collections.abc import Iterator
from datetime import date
from pathlib import Path
from zipfile import ZipFile

import pytest

from kiosk.content.authoring.builder import build
from kiosk.content.authoring.sources import read_source
from kiosk.content.editing.edits import SetValue
from kiosk.content.packs.marked import read_marked
from kiosk.domain.ids import LessonId, PackId
from kiosk.domain.packs import PackRow
from kiosk.domain.studio.names import document_of
from kiosk.domain.studio.shelf_rows import LessonState
from kiosk.domain.studio.versions import ChangeKind
from tests.services.studio.desk import LAN, Desk

PACK = PackId("xa-19249-safety")


@pytest.fixture
def in_use(desk: Desk, tmp_path: Path) -> Iterator[LessonId]:
    """A lesson that is installed and in use, and has a newer draft."""
    lesson = desk.studio.making.copy(LAN, LessonId("an-toan-mau/ma-otp"))
    session = desk.opened(lesson)
    built = build(read_source(desk.file(lesson).parent, today=date(2026, 11, 28)), tmp_path / "built").path
    folder = desk.data / "packs" / f"{PACK}-1.0.0-00000000"
    with ZipFile(built) as archive:
        archive.extractall(folder)
    manifest = json.loads((folder / "manifest.json").read_bytes())
    desk.installed.found.append(PackRow(PACK, "1.0.0", "0" * 64, folder.name, True, manifest))
    desk.studio.shelf.put_in_use(LAN, {lesson: session.state.version.number})
    session.apply(SetValue(("minutes",), 11))
    session.close()
    return lesson


def damage(desk: Desk, *, has_backup: bool = False) -> None:
    desk.studio.close()
    if not has_backup:
        shutil.rmtree(desk.data / "studio" / "backups")
    file = desk.data / "studio" / "studio.db"
    file.write_bytes(b"\xa5" * 4096 + file.read_bytes()[4096:])
    desk.studio = desk._open()


def test_every_lesson_is_on_the_shelf_again_with_its_text_and_state(desk: Desk, in_use: LessonId) -> None:
    draft, archived = desk.lesson("Bài nháp"), desk.lesson("Bài cất")
    desk.studio.shelf.archive(LAN, archived)
    raws = {lesson: desk.file(lesson).read_bytes() for lesson in (in_use, draft)}
    damage(desk)
    assert desk.studio.notice is not None
    states = {one.document.lesson: one.row.state for one in desk.studio.shelf.lessons(LAN)}
    assert states == {in_use: LessonState.IN_USE, draft: LessonState.DRAFT, archived: LessonState.ARCHIVED}
    for lesson, raw in raws.items():
        session = desk.opened(lesson)
        assert session.state.raw == raw == desk.file(lesson).read_bytes()
        session.close()
    desk.studio.shelf.restore(LAN, archived)
    assert desk.opened(archived).state.data["title"]["vi"] == "Bài cất"
    desk.restart()
    assert desk.studio.notice is None


def test_a_backup_keeps_the_earlier_versions(desk: Desk, in_use: LessonId) -> None:
    session = desk.opened(in_use)
    kinds = [version.change.kind for version in session.versions()]
    session.close()
    damage(desk, has_backup=True)
    assert desk.studio.notice is not None
    assert "restored from the backup studio-" in desk.studio.notice.message
    session = desk.opened(in_use)
    assert [version.change.kind for version in session.versions()] == kinds
    assert session.undo().data["minutes"] == 6
    assert desk.shown(in_use).row.state is LessonState.IN_USE


def test_a_text_that_is_newer_than_the_backup_becomes_a_version(desk: Desk, in_use: LessonId) -> None:
    desk.restart()
    session = desk.opened(in_use)
    session.apply(SetValue(("minutes",), 13))
    session.close()
    damage(desk, has_backup=True)  # closing made no second backup on the same day
    session = desk.opened(in_use)
    assert session.state.data["minutes"] == 13
    assert session.versions()[0].change.kind is ChangeKind.OUTSIDE
    assert session.undo().data["minutes"] == 11


def test_the_version_in_use_is_that_of_the_installed_pack_and_the_draft_stands_behind_it(
    desk: Desk, in_use: LessonId
) -> None:
    damage(desk)
    (raw,) = desk.studio.shelf.versions_in_use(PACK).values()
    assert read_marked(raw, "").data["minutes"] == 6
    assert desk.shown(in_use).is_changed
    session = desk.opened(in_use)
    assert session.state.data["minutes"] == 11
    assert [version.change.kind for version in session.versions()] == [ChangeKind.OUTSIDE, ChangeKind.FOUND]
    assert session.undo().data["minutes"] == 6


def test_a_lesson_in_use_that_was_not_changed_keeps_its_own_text(desk: Desk, in_use: LessonId) -> None:
    session = desk.opened(in_use)
    raw = session.undo().raw
    session.close()
    damage(desk)
    assert desk.studio.shelf.versions_in_use(PACK) == {document_of(in_use): raw}
    assert not desk.shown(in_use).is_changed


def test_lost_files_are_written_again_from_the_versions(desk: Desk, in_use: LessonId) -> None:
    raw = desk.file(in_use).read_bytes()
    desk.studio.close()
    shutil.rmtree(desk.data / "studio" / "sources")
    desk.studio = desk._open()
    assert desk.shown(in_use).row.state is LessonState.IN_USE
    assert desk.opened(in_use).state.raw == raw == desk.file(in_use).read_bytes()


def test_an_interrupted_removal_is_completed(desk: Desk) -> None:
    lesson = desk.lesson()
    desk.studio._parts.rows.set_state(document_of(lesson), LessonState.REMOVED, desk.clock.wall)
    desk.restart()
    assert not desk.file(lesson).exists()
    desk.studio._parts.rows.set_state(document_of(lesson), LessonState.DRAFT, desk.clock.wall)
    desk.restart()
    assert desk.file(lesson).is_file()
