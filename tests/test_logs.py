import logging
import os
import subprocess
import sys
from collections.abc import Callable, Iterator
from pathlib import Path
from types import SimpleNamespace

import pytest

from kiosk.logs import LARGEST_FILE, OLDER_FILES, SCARCE, SOUNDLESS, LogFile, LogFormatter, qt_record

CHILD = """
import sys
from collections.abc import Iterator
from pathlib import Path
from types import SimpleNamespace
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
    """Run `CHILD`, which logs messages of Qt, the kiosk and other code; return its log file's text and its stderr."""
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


def say(handler: LogFile, message: str = "hello"):
    handler.emit(logging.LogRecord("kiosk", logging.INFO, __file__, 1, message, None, None))


@pytest.fixture
def log_file(tmp_path: Path) -> Iterator[LogFile]:
    handler = LogFile(tmp_path / "kiosk.log")
    yield handler
    handler.close()


def test_a_file_that_has_grown_makes_room_and_only_some_older_ones_are_kept(tmp_path: Path):
    file = tmp_path / "kiosk.log"
    for number in range(OLDER_FILES + 3):
        file.write_bytes(b"x" * (LARGEST_FILE + 1 + number))
        LogFile(file).close()
        assert not file.exists()
    sizes = [(tmp_path / f"kiosk.log.{number}").stat().st_size for number in range(1, OLDER_FILES + 1)]
    assert sizes == [LARGEST_FILE + 1 + number for number in (OLDER_FILES + 2, OLDER_FILES + 1, OLDER_FILES)]
    assert len(list(tmp_path.iterdir())) == OLDER_FILES


def test_a_small_file_is_written_on(tmp_path: Path):
    file = tmp_path / "kiosk.log"
    file.write_bytes(b"x\n")
    handler = LogFile(file)
    say(handler)
    handler.close()
    assert file.read_bytes() == b"x\nhello\n"


def test_a_kiosk_that_runs_for_months_keeps_its_log_small(log_file: LogFile, tmp_path: Path):
    for _ in range(2 * (OLDER_FILES + 2)):
        say(log_file, "x" * (LARGEST_FILE // 2 + 1))
    assert sorted(path.name for path in tmp_path.iterdir()) == [
        "kiosk.log", *(f"kiosk.log.{number}" for number in range(1, OLDER_FILES + 1)),
    ]  # fmt: skip
    assert all(path.stat().st_size < 2 * LARGEST_FILE for path in tmp_path.iterdir())


def test_the_oldest_logs_go_first_when_the_disk_is_nearly_full(
    log_file: LogFile, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
):
    older = [tmp_path / f"kiosk.log.{number}" for number in (1, 2, 3)]
    for file in older:
        file.write_bytes(b"x")

    def usage(_folder: Path) -> SimpleNamespace:
        return SimpleNamespace(free=SCARCE - 1 if older[1].exists() else SCARCE)

    monkeypatch.setattr("shutil.disk_usage", usage)
    say(log_file)
    assert [file.exists() for file in older] == [True, False, False]
    assert (tmp_path / "kiosk.log").read_text("utf-8") == "hello\n"


def test_a_disk_without_room_stops_the_log_and_nothing_else(tmp_path: Path, capfd: pytest.CaptureFixture[str]):
    if not hasattr(os, "geteuid") or os.geteuid() != 0:
        pytest.skip("mounting needs root")
    disk = tmp_path / "disk"
    disk.mkdir()
    if subprocess.run(["mount", "-t", "tmpfs", "-o", "size=64k", "none", disk], check=False).returncode != 0:
        pytest.skip("this machine does not let root mount a tmpfs")
    try:
        (disk / "kiosk.log.1").write_bytes(b"x" * 60_000)
        handler = LogFile(disk / "kiosk.log")
        say(handler, "x" * 40_000)
        assert not (disk / "kiosk.log.1").exists()
        assert (disk / "kiosk.log").stat().st_size == 40_001
        say(handler, "y" * 40_000)
        say(handler, "z")
        handler.close()
    finally:
        subprocess.run(["umount", disk], check=True)
    assert "Traceback" not in capfd.readouterr().err


@pytest.mark.parametrize("zone", ["UTC", "America/Los_Angeles"])
def test_a_line_tells_the_time_in_vietnam_whatever_zone_the_machine_is_in(
    zone: str, machine_zone: Callable[[str], None]
):
    machine_zone(zone)
    record = logging.makeLogRecord({"name": "kiosk", "levelname": "INFO", "msg": "begun", "created": 1_795_455_000.5})
    record.msecs = 500
    assert LogFormatter().format(record) == "2026-11-24 00:30:00,500 INFO kiosk: begun"
