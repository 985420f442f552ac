"""Tests of the log: its entries on the technician's screen, and its copy on a stick."""

import logging
from pathlib import Path

import pytest

from kiosk.domain.errors import ExportError
from kiosk.services import log_book
from kiosk.services.log_book import FOLDER, MOST_SHOWN, LogBook

LINES = """\
2026-11-24 08:00:00,123 INFO kiosk.app: first
2026-11-24 08:00:01,123 WARNING kiosk.devices: second
2026-11-24 08:00:02,123 ERROR kiosk: third
Traceback (most recent call last):
  File "x.py", line 1, in <module>
ZeroDivisionError: division by zero
"""


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    folder = tmp_path / "logs"
    folder.mkdir()
    return folder


@pytest.fixture
def book(folder: Path) -> LogBook:
    return LogBook(folder, "1a2b3c4d")


def messages(book: LogBook, *, only_warnings: bool = False) -> list[str]:
    return [entry.message for entry in book.entries(only_warnings=only_warnings)]


def test_no_log_is_an_empty_book(book: LogBook, tmp_path: Path) -> None:
    assert book.entries() == []
    assert LogBook(tmp_path / "nowhere", "x").entries() == []


def test_the_newest_is_first(book: LogBook, folder: Path) -> None:
    (folder / "kiosk.log").write_text(LINES, "utf-8")
    assert messages(book) == ["third", "second", "first"]


def test_older_files_come_behind_newer_ones(book: LogBook, folder: Path) -> None:
    for number, name in enumerate(("kiosk.log", "kiosk.log.1", "kiosk.log.2")):
        (folder / name).write_text(f"2026-11-2{4 - number} 08:00:00,000 INFO kiosk: {name}\n", "utf-8")
    assert messages(book) == ["kiosk.log", "kiosk.log.1", "kiosk.log.2"]


def test_an_error_tells_its_name_from_below_its_traceback(book: LogBook, folder: Path) -> None:
    (folder / "kiosk.log").write_text(LINES, "utf-8")
    newest = book.entries()[0]
    assert (newest.level, newest.source, newest.detail) == (
        logging.ERROR, "kiosk", "ZeroDivisionError: division by zero",
    )  # fmt: skip


def test_warnings_and_errors_can_be_read_alone(book: LogBook, folder: Path) -> None:
    (folder / "kiosk.log").write_text(LINES, "utf-8")
    assert messages(book, only_warnings=True) == ["third", "second"]


def test_what_repeats_itself_is_told_once(book: LogBook, folder: Path) -> None:
    line = "2026-11-24 08:00:0{},000 WARNING kiosk: again\n"
    (folder / "kiosk.log").write_text("".join(line.format(second) for second in range(9)), "utf-8")
    (entry,) = book.entries()
    assert entry.times == 9
    assert entry.when.second == 8


def test_only_the_end_of_a_large_file_is_read(book: LogBook, folder: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(log_book, "MOST_READ", 1000)
    line = "2026-11-24 08:00:00,000 INFO kiosk: {:04}\n"
    (folder / "kiosk.log").write_text("".join(line.format(number) for number in range(500)), "utf-8")
    told = messages(book)
    assert told[0] == "0499"
    assert len(told) == 1000 // len(line.format(1))


def test_a_book_has_an_end(book: LogBook, folder: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(log_book, "MOST_ENTRIES", 3)
    line = "2026-11-24 08:00:00,000 INFO kiosk: {}\n"
    (folder / "kiosk.log").write_text("".join(line.format(number) for number in range(9)), "utf-8")
    assert messages(book) == ["8", "7", "6"]


def test_damaged_lines_disturb_nobody(book: LogBook, folder: Path) -> None:
    (folder / "kiosk.log").write_bytes(b"\xff\xfe rubbish\n" + LINES.encode() + b"\x00\xff")
    assert messages(book) == ["third", "second", "first"]


def test_all_files_are_copied_under_the_kiosks_name(book: LogBook, folder: Path, tmp_path: Path) -> None:
    (folder / "kiosk.log").write_text(LINES, "utf-8")
    (folder / "kiosk.log.1").write_text("older", "utf-8")
    stick = tmp_path / "stick"
    stick.mkdir()
    book.copy(stick)
    assert sorted(path.name for path in (stick / FOLDER).iterdir()) == [
        "1a2b3c4d-kiosk.log", "1a2b3c4d-kiosk.log.1",
    ]  # fmt: skip
    assert (stick / FOLDER / "1a2b3c4d-kiosk.log").read_text("utf-8") == LINES


def test_there_is_nothing_to_copy_without_a_log(book: LogBook, tmp_path: Path) -> None:
    with pytest.raises(ExportError, match="no log yet"):
        book.copy(tmp_path / "stick")


LINE = "2026-11-24 08:15:{:02},000 WARNING kiosk.a: something {}\n"


def test_a_log_that_grew_to_32_mb_costs_a_page_no_more_than_its_end(folder: Path) -> None:
    (folder / "kiosk.log").write_text(LINE.format(1, "old") + "x" * 79 + "\n" + "y" * 32_000_000 + "\n", "utf-8")
    with (folder / "kiosk.log").open("a", encoding="utf-8") as stream:
        stream.writelines(LINE.format(second, "new") for second in range(3))
    assert [entry.message for entry in LogBook(folder, "k").entries()] == ["something new"]


@pytest.mark.parametrize("long", ["{0}", "short\n{0}"], ids=["message", "detail"])
def test_only_the_beginning_of_a_long_line_is_shown(folder: Path, long: str) -> None:
    (folder / "kiosk.log").write_text(LINE.format(1, long.format("x" * 1_000_000)), "utf-8")
    (entry,) = LogBook(folder, "k").entries()
    assert MOST_SHOWN <= max(len(entry.message), len(entry.detail)) <= MOST_SHOWN + 1


def test_what_is_not_utf_8_is_shown_as_far_as_it_can_be_read(folder: Path) -> None:
    (folder / "kiosk.log").write_bytes(LINE.format(1, "").encode()[:-1] + b"\xff\xed\xa0\x80 end\n")
    (entry,) = LogBook(folder, "k").entries()
    assert (entry.message.startswith("something"), entry.message.endswith("end")) == (True, True)


def test_an_entry_behind_the_nuls_of_a_power_cut_is_read(folder: Path) -> None:
    lines = LINE.format(1, "before").encode() + bytes(4096) + LINE.format(2, "after").encode()
    (folder / "kiosk.log").write_bytes(lines)
    assert [entry.message for entry in LogBook(folder, "k").entries()] == ["something after", "something before"]


def test_a_day_that_does_not_exist_spoils_no_other_entry(folder: Path) -> None:
    damaged = LINE.format(1, "damaged").replace("2026-11-24", "2026-19-94")
    (folder / "kiosk.log").write_text(LINE.format(0, "before") + damaged + LINE.format(2, "after"), "utf-8")
    assert [entry.message for entry in LogBook(folder, "k").entries()] == ["something after", "something before"]
