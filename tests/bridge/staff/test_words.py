"""Staff texts are whole Vietnamese sentences with names filled in; numbers and dates have the Vietnamese format."""

import subprocess
import sys
from collections.abc import Callable, Iterator
from datetime import UTC, date, datetime
from io import BytesIO
from pathlib import Path
from xml.etree import ElementTree as ET

import PySide6
import pytest
from PySide6.QtCore import QCoreApplication

from kiosk import paths
from kiosk.bridge.shell.translation import Interpreter
from kiosk.bridge.staff.words import (
    CONTEXT,
    MOST_SHOWN,
    explain,
    format_day,
    format_moment,
    format_number,
    format_size,
    told,
)
from kiosk.content.archive import read_directory
from kiosk.domain.errors import KioskError, PackRefusedError
from kiosk.domain.ids import ENGLISH, VIETNAMESE
from kiosk.domain.machine.sizes import Bytes
from kiosk.domain.people.names import NameRefusedError, valid_name
from kiosk.settings import examine

SOURCE = paths.assets_folder() / "i18n" / "kiosk_vi.ts"
PARSERS = {"sqlalchemy", "pydantic", "yaml", "tuf", "cryptography", "argon2"}


@pytest.fixture(scope="session")
def compiled(tmp_path_factory: pytest.TempPathFactory) -> Path:
    folder = tmp_path_factory.mktemp("i18n")
    tool = Path(PySide6.__file__).parent / "lrelease"
    subprocess.run([str(tool), "-silent", str(SOURCE), "-qm", str(folder / "kiosk_vi.qm")], check=True)
    return folder


@pytest.fixture
def english(qapp: QCoreApplication, compiled: Path) -> Iterator[Interpreter]:
    interpreter = Interpreter(compiled, "bác")
    interpreter.speak(ENGLISH)
    yield interpreter
    interpreter.leave()


@pytest.fixture
def vietnamese(english: Interpreter) -> Interpreter:
    english.speak(VIETNAMESE)
    return english


def translations() -> dict[str, str]:
    root = ET.parse(SOURCE).getroot()  # noqa: S314 - a file of this repository
    context = next(found for found in root.iter("context") if found.findtext("name") == CONTEXT)
    return {
        message.findtext("source", ""): message.findtext("translation", "")
        for message in context.iter("message")
        if message.find("translation[@type]") is None
    }


def test_no_translation_calls_staff_by_a_form_of_address() -> None:
    assert not [text for text in translations().values() if "bác" in text.lower() or "{addr}" in text.lower()]


def test_every_translation_ends_as_its_sentence_does() -> None:
    assert not [text for sentence, text in translations().items() if sentence[-1] != text[-1]]


def test_a_refusal_is_told_in_vietnamese_with_what_to_do(vietnamese: Interpreter) -> None:
    error = PackRefusedError(
        "{file} was changed after the pack was made.",
        "Get the pack again from {publisher}.",
        file="lessons/quiz-03.json",
        publisher="Sở Công Thương",
    )
    assert explain(error) == (
        "Tệp lessons/quiz-03.json bị sửa sau khi đóng gói.",
        "Xin lấy lại gói từ Sở Công Thương.",
    )


def test_the_same_refusal_is_told_in_english(english: Interpreter) -> None:
    error = PackRefusedError("{file} is encrypted.", "Get the pack again from its publisher.", file="a.svg")
    assert explain(error) == ("a.svg is encrypted.", "Get the pack again from its publisher.")


def test_what_a_part_of_the_program_refuses_is_told_as_it_was_raised(vietnamese: Interpreter) -> None:
    with pytest.raises(PackRefusedError) as caught:
        read_directory(BytesIO(b""))
    assert explain(caught.value) == ("Tệp gói rỗng hoặc bị cụt.", "Xin lấy lại gói từ nơi phát hành.")


def test_a_refused_name_is_told_in_vietnamese(vietnamese: Interpreter) -> None:
    """The messages about people have a translation context of their own."""
    with pytest.raises(NameRefusedError) as refused:
        valid_name("Lan 7")
    message, cure = explain(refused.value)
    assert "7" in message
    assert message not in {refused.value.message, refused.value.sentences[0]}
    assert cure != refused.value.sentences[1]


def test_a_number_to_be_typed_is_told_as_it_is_typed(vietnamese: Interpreter, tmp_path: Path) -> None:
    file = tmp_path / "settings.toml"
    file.write_text("idle_seconds = 1\n", "utf-8")
    (problem,) = examine(file)[1]
    assert explain(problem) == ("Mục cài đặt “idle_seconds” bị sai.", "Viết số nguyên từ 20 đến 3600.")


def test_an_unknown_sentence_is_told_in_english(vietnamese: Interpreter) -> None:
    assert explain(KioskError("{file} fell down.", "Pick it up.", file="a")) == ("a fell down.", "Pick it up.")


def test_an_error_that_names_nothing_keeps_its_braces(vietnamese: Interpreter) -> None:
    assert explain(KioskError("Write {addr}.")) == ("Write {addr}.", "")


def test_a_value_is_never_taken_for_a_sentence(vietnamese: Interpreter) -> None:
    error = KioskError("{file} is encrypted.", file="{publisher}{0}.svg")
    assert explain(error)[0] == "Tệp {publisher}{0}.svg đã bị mã hóa."


@pytest.mark.parametrize(
    ("value", "shown"),
    [
        (12345, "12.345"),
        (2.5, "2,5"),
        (Bytes(1_200_000_000), "1,2 GB"),
        ("2026-11-24", "24/11/2026"),
        (date(2026, 1, 2), "02/01/2026"),
        (datetime(2026, 1, 2, 7, 5), "02/01/2026 07:05"),  # noqa: DTZ001 - displayed times have no time zone
        ("2026-13-45", "2026-13-45"),
        ("20261124", "20261124"),
        ("1.2.0", "1.2.0"),
    ],
)
def test_what_a_sentence_names_is_written_as_here(vietnamese: Interpreter, value: object, shown: str) -> None:
    assert told("{file} is damaged.", {"file": value}) == f"Tệp {shown} bị hỏng."


@pytest.mark.parametrize(
    ("name", "shown"),
    [
        ("hoc\u202egpj.exe", "hoc\ufffdgpj.exe"),
        ("a\u200bb", "a\ufffdb"),
        ("a\nBấm Đồng ý", "a Bấm Đồng ý"),
        ("a\x1b[31mb", "a\ufffd[31mb"),
        ("a\udcffb", "a\ufffdb"),
        ("a" * 5000, "a" * (MOST_SHOWN - 1) + "…"),
    ],
    ids=["turned round", "zero width", "second line", "escape", "no letter", "endless"],
)
def test_file_name_made_to_deceive(vietnamese: Interpreter, name: str, shown: str) -> None:
    assert told("{file} is damaged.", {"file": name}) == f"Tệp {shown} bị hỏng."


@pytest.mark.parametrize(
    ("size", "shown"),
    [(0, "0 B"), (1_234, "1,2 KB"), (240_000_000, "240 MB"), (46_812_000_000, "46,8 GB"), (3 * 10**15, "3.000 TB")],
)
def test_sizes_are_written_as_here(vietnamese: Interpreter, size: int, shown: str) -> None:
    assert format_size(size) == shown


def test_numbers_are_written_as_here(vietnamese: Interpreter) -> None:
    assert [format_number(1234.5, 1), format_number(1_000_000), format_number(-0.25, 2)] == [
        "1.234,5",
        "1.000.000",
        "-0,25",
    ]


def test_numbers_are_written_in_english_as_there(english: Interpreter) -> None:
    assert [format_number(1234.5, 1), format_size(46_812_000_000)] == ["1,234.5", "46.8 GB"]


@pytest.mark.parametrize("zone", ["UTC", "America/Los_Angeles", "Asia/Ho_Chi_Minh"])
def test_days_and_times_are_vietnams_whatever_zone_the_machine_is_in(
    zone: str, qapp: QCoreApplication, machine_zone: Callable[[str], None]
) -> None:
    machine_zone(zone)
    evening = datetime(2026, 11, 23, 17, 30, tzinfo=UTC)
    assert [format_day(evening), format_moment(evening), format_day(date(2026, 11, 24))] == [
        "24/11/2026",
        "24/11/2026 00:30",
        "24/11/2026",
    ]


def test_no_parser_is_loaded_for_the_words() -> None:
    script = f"import sys, kiosk.bridge.staff.words; print(*sorted({PARSERS!r} & set(sys.modules)))"
    loaded = subprocess.run([sys.executable, "-c", script], check=True, capture_output=True, text=True)
    assert loaded.stdout.split() == []
