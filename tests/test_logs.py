import logging
import os
import subprocess
import sys
from pathlib import Path

import pytest

from kiosk.logs import LARGEST_FILE, OLDER_FILES, SOUNDLESS, _with_room, qt_record

CHILD = """
import sys
from pathlib import Path
from kiosk.logs import start_logging
start_logging(Path(sys.argv[1]))
from PySide6.QtCore import QLoggingCategory, qCWarning, qWarning
qWarning("something is wrong")
qCWarning(QLoggingCategory("qt.qml"), "a binding loop")
print("not from Qt", file=sys.stderr, flush=True)
from PySide6.QtCore import QCoreApplication, QTimer
qt = QCoreApplication([])
QTimer.singleShot(0, qt, lambda: qt.exit(1 // 0))
QTimer.singleShot(1, qt, lambda: qt.exit(0))
qt.exec()
import logging, time
logging.getLogger("kiosk").warning("from the kiosk")
end = time.monotonic() + 10
file = Path(sys.argv[1]) / "kiosk.log"
while "a binding loop" not in (file.read_text("utf-8") if file.exists() else "") and time.monotonic() < end:
    time.sleep(0.01)
"""


@pytest.fixture(scope="module")
def said(tmp_path_factory: pytest.TempPathFactory) -> tuple[str, str]:
    """The log file and the terminal of a program that Qt and others spoke in."""
    folder = tmp_path_factory.mktemp("logs")
    environment = {**os.environ, "QT_QPA_PLATFORM": "offscreen"}
    done = subprocess.run(
        [sys.executable, "-c", CHILD, str(folder)], env=environment, capture_output=True, text=True, check=True
    )
    return (Path(folder) / "kiosk.log").read_text("utf-8"), done.stderr


def test_what_qt_says_is_in_the_log_with_its_level_and_category(said: tuple[str, str]):
    log, _ = said
    assert "WARNING qt: something is wrong" in log
    assert "WARNING qt.qml: a binding loop" in log


def test_the_terminal_shows_warnings_of_the_kiosk_and_what_others_wrote(said: tuple[str, str]):
    _, terminal = said
    assert "from the kiosk" in terminal
    assert "not from Qt" in terminal


def test_an_error_in_a_slot_is_in_the_log_with_where_it_was(said: tuple[str, str]):
    log, terminal = said
    assert "ZeroDivisionError" in log
    assert "Traceback" in log
    assert "ZeroDivisionError" in terminal


@pytest.mark.parametrize("message", sorted(SOUNDLESS))
def test_a_machine_without_sound_does_not_fill_the_log(message: str):
    record = qt_record(f"WARNING qt.multimedia: {message}")
    assert record is not None
    assert record[1] == logging.DEBUG


@pytest.mark.parametrize("line", ["", "Traceback (most recent call last):", "WARNING", "[ogg @ 0x7f] CRC mismatch!"])
def test_what_others_write_is_not_taken_for_qt(line: str):
    assert qt_record(line) is None


def test_a_file_that_has_grown_makes_room_and_only_some_older_ones_are_kept(tmp_path: Path):
    file = tmp_path / "kiosk.log"
    for number in range(OLDER_FILES + 3):
        file.write_bytes(b"x" * (LARGEST_FILE + 1 + number))
        assert not _with_room(file).exists()
    sizes = [(tmp_path / f"kiosk.log.{number}").stat().st_size for number in range(1, OLDER_FILES + 1)]
    assert sizes == [LARGEST_FILE + 1 + number for number in (OLDER_FILES + 2, OLDER_FILES + 1, OLDER_FILES)]
    assert len(list(tmp_path.iterdir())) == OLDER_FILES


def test_a_small_file_is_written_on(tmp_path: Path):
    file = tmp_path / "kiosk.log"
    file.write_bytes(b"x")
    assert _with_room(file).read_bytes() == b"x"
