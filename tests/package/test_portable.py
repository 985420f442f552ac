"""The unpacked ``.tar.zst`` of the program runs in any folder and needs only libraries of the system."""

import subprocess
from pathlib import Path

import pytest

BARE = {"PATH": "/usr/bin:/bin", "LC_ALL": "C.UTF-8", "QT_QPA_PLATFORM": "offscreen"}


@pytest.fixture(scope="module")
def folder(package: Path, tmp_path_factory: pytest.TempPathFactory) -> Path:
    archives = sorted(package.parent.glob("tram-hoc-so-*-linux-x86_64.tar.zst"))
    if not archives:
        pytest.skip("there is no .tar.zst beside the .deb: make package")
    place = tmp_path_factory.mktemp("bất kỳ đâu")
    subprocess.run(["tar", "--zstd", "-xf", str(archives[-1]), "-C", str(place)], check=True)
    (unpacked,) = place.iterdir()
    return unpacked


def runs(folder: Path, *command: str) -> subprocess.CompletedProcess[str]:
    environment = {**BARE, "HOME": str(folder.parent)}
    return subprocess.run(
        [str(folder / "run"), *command], env=environment, cwd="/", capture_output=True, text=True, check=False
    )


def test_it_has_everything_it_needs(folder: Path):
    done = runs(folder, "--smoke")
    assert done.returncode == 0, done.stdout + done.stderr


def test_it_plays_the_tour(folder: Path, tmp_path: Path):
    done = runs(folder, "tour", "--out", str(tmp_path))
    assert done.returncode == 0, done.stdout + done.stderr
    assert list((tmp_path / "bundles").iterdir())


def test_it_says_how_it_is_run_and_under_which_licence(folder: Path):
    assert {"README.md", "LICENSE", "run", "program"} == {path.name for path in folder.iterdir()}
