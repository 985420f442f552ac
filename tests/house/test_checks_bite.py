"""Tests of the checks of `make`: each detects a fault planted in a copy of the project, with a useful message."""

import os
import re
import shutil
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path

import pytest

from tests.house.sources import ROOT

PARTS = ("kiosk", "build_spec", "assets", "lessons", "tests", "pyproject.toml", "Makefile")
LEFT_BEHIND = shutil.ignore_patterns("__pycache__", "*.pyc", ".hypothesis")


class Copy:
    """A copy of the project in `root`, in which a test can plant faults."""

    def __init__(self, root: Path) -> None:
        self.root = root
        for name in PARTS:
            source = ROOT / name
            if source.is_dir():
                shutil.copytree(source, root / name, ignore=LEFT_BEHIND)
            else:
                shutil.copy(source, root / name)

    def replaces(self, name: str, old: str, new: str) -> None:
        """Replace the first match of the regular expression `old` in the file `name`; fail if there is no match."""
        path = self.root / name
        text, count = re.subn(old, new, path.read_text("utf-8"), count=1)
        assert count == 1, f"{old!r} is not in {name} any more: choose another thing to break"
        path.write_text(text, "utf-8")

    def run(self, *command: str) -> subprocess.CompletedProcess[str]:
        """Run a command with the copy's modules on the import path; the result's ``stdout`` includes stderr."""
        outer = {name: value for name, value in os.environ.items() if not name.startswith("PYTEST_")}
        environment = {**outer, "PYTHONPATH": str(self.root), "PYTHONDONTWRITEBYTECODE": "1"}
        done = subprocess.run(command, cwd=self.root, env=environment, check=False, capture_output=True, text=True)
        done.stdout += done.stderr
        return done

    def make(self, target: str) -> subprocess.CompletedProcess[str]:
        """Run a `make` target of the copy with this Python interpreter, instead of a new virtual environment."""
        interpreter = Path(sys.executable)
        return self.run("make", target, f"BIN={interpreter.parent}", f"PYTHON_VENV={interpreter}", "READY_DEV=")


@pytest.fixture
def copy(tmp_path: Path) -> Iterator[Copy]:
    root = tmp_path / "copy"
    root.mkdir()
    yield Copy(root)
    shutil.rmtree(root)


def test_a_forbidden_import_is_found(copy: Copy) -> None:
    with (copy.root / "kiosk/domain/text.py").open("a", encoding="utf-8") as file:
        file.write("\nimport kiosk.services.learning.learning_service\n")
    said = copy.make("check-imports")
    assert said.returncode != 0
    assert "Calls go down BROKEN" in said.stdout
    assert "kiosk.domain.text -> kiosk.services.learning.learning_service" in said.stdout


def test_qt_outside_the_bridge_is_found(copy: Copy) -> None:
    with (copy.root / "kiosk/services/learning/learning_service.py").open("a", encoding="utf-8") as file:
        file.write("\nfrom PySide6.QtCore import QObject\n")
    said = copy.make("check-imports")
    assert said.returncode != 0
    assert "Qt stays in the bridge BROKEN" in said.stdout


def test_a_wrong_type_in_qml_is_found(copy: Copy) -> None:
    copy.replaces(
        "kiosk/qml/KioskUi/Components/KioskButton.qml", r"\n}\s*\Z", '\n    property int broken: "two"\n}\n'
    )
    said = copy.make("check-qml")
    assert said.returncode != 0
    assert re.search(r"KioskButton\.qml:\d+.*Cannot assign literal of type string to", said.stdout)


def test_a_view_model_property_that_qml_misses_is_found(copy: Copy) -> None:
    copy.replaces("kiosk/bridge/resident/home_model.py", r"def hasSuggestion\b", "def hasAnotherName")
    said = copy.make("check-qml")
    assert said.returncode != 0
    assert "hasSuggestion" in said.stdout


def test_a_missing_translation_is_found(copy: Copy) -> None:
    copy.replaces("assets/i18n/kiosk_vi.ts", r"<translation>[^<]+</translation>", "<translation></translation>")
    said = copy.make("check-translations")
    assert said.returncode != 0
    assert "not translated" in said.stdout


def test_a_new_text_without_translation_is_found(copy: Copy) -> None:
    copy.replaces(
        "kiosk/qml/KioskUi/Components/KioskButton.qml", r"\n}\s*\Z", '\n    property string novel: qsTr("Novel")\n}\n'
    )
    said = copy.make("check-translations")
    assert said.returncode != 0
    assert "KioskButton: “Novel” is not in the file" in said.stdout


def test_a_placeholder_lost_in_translation_is_found(copy: Copy) -> None:
    copy.replaces("assets/i18n/kiosk_vi.ts", r"(<translation>[^<]*)%1", r"\1")
    said = copy.make("check-translations")
    assert said.returncode != 0
    assert "placeholder %1 is missing" in said.stdout


def test_another_kind_of_quotes_in_a_translation_is_found(copy: Copy) -> None:
    copy.replaces("assets/i18n/kiosk_vi.ts", r"(<translation>[^<“]*)“([^<”]*)”", r"\1«\2»")
    said = copy.make("check-translations")
    assert said.returncode != 0
    assert "« instead of “ ”" in said.stdout


def test_a_broken_lesson_is_found_with_file_line_and_cure(copy: Copy) -> None:
    lesson = next(path for path in sorted(copy.root.glob("lessons/*/*.yaml")) if path.name != "pack.yaml")
    copy.replaces(str(lesson.relative_to(copy.root)), r"\bright: true", "right: perhaps")
    said = copy.make("check-packs")
    assert said.returncode != 0
    assert re.search(rf"{lesson.name}:\d+", said.stdout)
    assert "Traceback" not in said.stdout


def test_a_wrong_type_in_python_is_found(copy: Copy) -> None:
    with (copy.root / "kiosk/domain/text.py").open("a", encoding="utf-8") as file:
        file.write('\nWRONG: int = "text"\n')
    said = copy.run(str(Path(sys.executable).parent / "mypy"), "--follow-imports=silent", "kiosk/domain/text.py")
    assert said.returncode != 0
    assert "kiosk/domain/text.py" in said.stdout


def test_a_touch_size_below_a_finger_is_found(copy: Copy) -> None:
    copy.replaces(
        "kiosk/qml/KioskUi/Theme/Theme.qml", r"least: Math\.ceil\(80 \* unit\)", "least: Math.ceil(40 * unit)"
    )
    command = [sys.executable, "-m", "pytest", "-q", "-p", "no:cacheprovider", f"--basetemp={copy.root / 'temp'}"]
    said = copy.run(*command, "tests/qml", "-k", "finger or touch_size")
    assert said.returncode == pytest.ExitCode.TESTS_FAILED
    assert "never_smaller_than_a_finger" in said.stdout
