"""``make province`` ends with the province's pages and leaves nothing else running."""

import os
import shutil
import signal
import subprocess
import sys
import tempfile
import time
from collections.abc import Iterator
from pathlib import Path

import pytest

from build_spec.province.__main__ import pictures_of
from build_spec.province.browser import SIZES
from build_spec.province.kiosks import COMMUNES
from tests.house.sources import ROOT

pytestmark = pytest.mark.servers
_PNG = b"\x89PNG\r\n\x1a\n"
_BROWSERS = ("chromium", "chromium-browser")


@pytest.fixture
def place() -> Iterator[Path]:
    """The folder for temporary files, with a short path, as Chromium needs it; PostgreSQL's user can pass through."""
    with tempfile.TemporaryDirectory(prefix="province-") as folder:
        Path(folder).chmod(0o711)
        yield Path(folder)


def started(place: Path, out: Path) -> "subprocess.Popen[str]":
    environment = {**os.environ, "TMPDIR": str(place), "QT_QPA_PLATFORM": "offscreen"}
    return subprocess.Popen(
        # a program in the background of a shell, or after nohup, ignores some signals
        ["env", "--default-signal=HUP,INT,TERM", sys.executable, "-m", "build_spec.province", "--out", str(out)],
        cwd=ROOT,
        env=environment,
        stdout=subprocess.PIPE,
        stderr=subprocess.STDOUT,
        text=True,
    )


def running_in(folder: Path) -> list[str]:
    """Return the command lines of all processes that name `folder`."""
    lines = []
    for file in Path("/proc").glob("[0-9]*/cmdline"):
        try:
            line = file.read_bytes().replace(b"\0", b" ").decode("utf-8", "replace")
        except OSError:
            continue
        if str(folder) in line:
            lines.append(line)
    return lines


@pytest.mark.skipif(not any(map(shutil.which, _BROWSERS)), reason="chromium is not installed")
def test_a_province_from_nothing_to_its_pages(place: Path, tmp_path: Path) -> None:
    out = tmp_path / "out"
    with started(place, out) as process:
        said, _ = process.communicate()
    assert process.returncode == 0, said
    index = (out / "pages" / "index.html").read_text("utf-8")
    for code, name, _ in COMMUNES:
        assert name.removeprefix("xã ") in index
        assert (out / "pages" / "xa" / f"{code}.html").is_file()
    pictures = list(out.glob("*.png"))
    assert {file.name for file in pictures} == {f"index-{size}.png" for size in SIZES}
    assert all(file.read_bytes().startswith(_PNG) for file in pictures)
    assert list(place.iterdir()) == []
    assert running_in(place) == []


def test_without_chromium_the_pages_stay_and_it_is_said(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    page = tmp_path / "index.html"
    page.touch()
    monkeypatch.setenv("PATH", str(tmp_path))
    assert pictures_of(page, tmp_path) == ()
    assert "No pictures: chromium is not installed" in capsys.readouterr().out
    assert list(tmp_path.iterdir()) == [page]


@pytest.mark.parametrize(
    ("moment", "signals"),
    [
        (("initdb",), [signal.SIGHUP, signal.SIGINT]),  # the terminal is closed; an impatient person
        (("radosgw", "rclone"), [signal.SIGTERM]),
    ],
    ids=["begin", "servers"],
)
def test_an_interrupted_province_leaves_nothing(
    place: Path, tmp_path: Path, moment: tuple[str, ...], signals: list[signal.Signals]
) -> None:
    with started(place, tmp_path / "out") as process:
        while not any(name in line for line in running_in(place) for name in moment):
            assert process.poll() is None, process.communicate()[0]
            time.sleep(0.01)
        for number in signals:
            process.send_signal(number)
        said, _ = process.communicate()
    assert process.returncode == 130
    assert "Traceback" not in said
    assert list(place.iterdir()) == []
    assert running_in(place) == []
