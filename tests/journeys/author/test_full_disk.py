"""The disk fills up while an author writes: what is typed stays on the screen, and is stored when there is room."""

import os
import subprocess
from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtQuick import QQuickItem

from tests.journeys.author.author import Author
from tests.journeys.author.conftest import Kiosks
from tests.journeys.author.counting import Count
from tests.journeys.machine.test_full_disk import DISK, SmallDisk

FIELD = "text-steps.0.text.vi"


@pytest.fixture
def small_disk(tmp_path: Path) -> Iterator[SmallDisk]:
    """A small file system that holds the data of the kiosk ``first``."""
    if not hasattr(os, "geteuid") or os.geteuid() != 0:
        pytest.skip("mounting a small disk needs root")
    folder = tmp_path / "first"
    folder.mkdir()
    if subprocess.run(["mount", "-t", "tmpfs", "-o", DISK, "none", folder], check=False).returncode != 0:
        pytest.skip("this machine does not let root mount a tmpfs")
    yield SmallDisk(folder)
    subprocess.run(["umount", "--lazy", folder], check=True)


def shown(author: Author, name: str) -> str:
    """The text of an item of the screen."""
    return str(author.driver.see(name).property("label" if name == "studioSaved" else "text"))


def area(author: Author) -> QQuickItem:
    return author._area(FIELD)


def test_what_an_author_types_on_a_full_disk_is_kept_and_stored_later(small_disk: SmallDisk, kiosks: Kiosks):
    author = kiosks("first", Count())
    author.hands.enter()
    author.taps("newLesson")
    author.writes("newTitle", "tin lũ")
    author.taps("strand-skills", "start-three", "beginLesson", "step-1")
    small_disk.fill()
    author.driver.tap(FIELD)
    author.driver.see("kbDone")
    author.driver.look()
    before = str(area(author).property("text"))
    author._press("kb-x")
    author.driver.wait(lambda: author.driver.find("editorProblem") is not None, "the notice")
    assert "có chỗ là máy tự lưu" in author.hands.editor.problem
    author.shows("full-disk-notice")
    author.driver.tap("noticeFirst")
    author.driver.tap(FIELD)
    author.driver.see("kbDone")
    author.driver.look()
    for key in ("kb-a", "kb-o"):
        author._press(key)
    typed = str(area(author).property("text"))
    assert sorted(typed.casefold()) == sorted(f"{before}xao".casefold())
    author.taps("kbDone", "studioBack")
    assert author.driver.find("editorProblem") is not None, "nothing is lost by leaving"
    author.driver.tap("noticeFirst")
    assert "Chưa lưu" in shown(author, "studioSaved")
    author.shows("full-disk")
    assert str(area(author).property("text")) == typed
    small_disk.make_room()
    author.driver.wait(lambda: "Đã lưu" in shown(author, "studioSaved"), "the typed text to be stored", 30)
    (file,) = (small_disk.folder / "studio" / "sources").rglob("tin-lu.yaml")
    assert "xao" in file.read_text("utf-8")
    author.taps("studioBack")
    author.hands.staff.leave()
