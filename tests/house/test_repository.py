"""Tests of the files in the repository.

They name no package registry and no path of one machine, and pin dependencies by hash. No file is huge or a build
result. Make targets keep their names, shell scripts stop at the first error, and the licence is the documented one.
"""

import re
import tomllib

import pytest

from tests.house.shell import goes_on_after_errors, has_commands
from tests.house.sources import ROOT, below, kept_files, name_of

# The texts are split so that this file does not contain what it searches for.
REGISTRIES = (
    "py" + "pi.org",
    "pythonhosted" + ".org",
    "deb.debian" + ".org",
    "registry.npm" + "js",
    "crates" + ".io",
    "proxy.gol" + "ang",
)
MACHINES = (
    "/tm" + "p/dev",
    "/work" + "/",
    "/root" + "/",
    "/home" + "/",
    "C:" + "\\Users",
    "/." + "library",
    "py" + "env/",
)
TARGETS_THAT_STAY = ("run", "test", "check", "shots", "bench", "pack")
TEXT = {".py", ".qml", ".md", ".toml", ".txt", ".yaml", ".yml", ".json", ".ts", ".svg", ".sh", ".spec", ".cfg", ""}
LARGEST = 2_000_000  # maximum size of a committed file in bytes


def files_holding(words: tuple[str, ...]) -> list[str]:
    """Return ``file: word`` for each of `words` that a text file in `kept_files` contains."""
    texts = ((path, path.read_text("utf-8", errors="replace")) for path in kept_files() if path.suffix in TEXT)
    return [f"{name_of(path)}: {word}" for path, text in texts for word in words if word in text]


def test_no_registry_is_named() -> None:
    assert not files_holding(REGISTRIES)


def test_no_path_of_one_machine_is_named() -> None:
    assert not files_holding(MACHINES)


def test_nothing_built_or_huge_is_kept() -> None:
    built = [name_of(path) for path in kept_files() if path.suffix in {".qm", ".pyc", ".hocpack", ".ogg", ".opus"}]
    recordings = {
        name
        for name in built
        if re.match(r"lessons/[^/]+/audio/", name) or name.startswith(("assets/sounds/", "tests/data/"))
    }
    assert not set(built) - recordings
    assert not [name_of(path) for path in kept_files() if path.stat().st_size > LARGEST]


def test_every_package_is_pinned_by_hash() -> None:
    for lock in ("requirements.txt", "requirements-hub.txt", "requirements-dev.txt"):
        entries = re.split(r"\n(?=\S)", (ROOT / lock).read_text("utf-8").strip())
        assert not [entry.split()[0] for entry in entries if "==" not in entry or "--hash=sha256:" not in entry]


def test_everything_the_project_asks_for_is_pinned() -> None:
    project = tomllib.loads((ROOT / "pyproject.toml").read_text("utf-8"))["project"]
    program, extras = project["dependencies"], project["optional-dependencies"]
    for lock, wanted in (
        ("requirements.txt", program),
        ("requirements-hub.txt", program + extras["hub"]),
        ("requirements-dev.txt", program + extras["hub"] + extras["dev"]),
    ):
        pinned = set(re.findall(r"^([a-z0-9.-]+)==", (ROOT / lock).read_text("utf-8"), re.MULTILINE))
        names = {re.split(r"[<>=!~ ;\[]", entry)[0].lower().replace("_", "-") for entry in wanted}
        assert not names - pinned


@pytest.mark.parametrize("target", TARGETS_THAT_STAY)
def test_the_names_of_the_make_targets_stay(target: str) -> None:
    assert has_commands(target)


def test_shell_scripts_stop_at_the_first_error() -> None:
    scripts = [*below("build_spec", ".sh"), ROOT / ".ci/run"]
    assert len(scripts) > 1
    assert not [name_of(path) for path in scripts if goes_on_after_errors(path)]


def test_the_licence_is_the_one_that_is_promised() -> None:
    project = tomllib.loads((ROOT / "pyproject.toml").read_text("utf-8"))["project"]
    assert project["license"] == "GPL-3.0-or-later"
    assert "GNU GENERAL PUBLIC LICENSE" in (ROOT / "LICENSE").read_text("utf-8")[:200]
