"""Lists the files to which the project's rules apply, and formats the lines that break a rule."""

import re
import subprocess
from collections.abc import Iterator
from functools import cache
from pathlib import Path

ROOT = Path(__file__).resolve().parents[2]
BUILT = {".venv", "build", "dist", ".git"}


@cache
def kept_files() -> tuple[Path, ...]:
    """Return all files that Git tracks or does not ignore; outside a Git clone, all files except build results."""
    listed = subprocess.run(
        ["git", "ls-files", "-z", "--cached", "--others", "--exclude-standard"],
        cwd=ROOT,
        check=False,
        capture_output=True,
        text=True,
    )
    if listed.returncode == 0:
        found = (ROOT / name for name in listed.stdout.split("\0") if name)
    else:  # an unpacked archive, not a Git clone
        found = (path for path in ROOT.rglob("*") if not BUILT & set(path.relative_to(ROOT).parts))
    return tuple(sorted(path for path in found if path.is_file()))


def below(folder: str, suffix: str) -> list[Path]:
    """Return those of `kept_files` that are below `folder` and have the given suffix: ``below("kiosk", ".py")``."""
    return [path for path in kept_files() if path.suffix == suffix and path.is_relative_to(ROOT / folder)]


def name_of(path: Path) -> str:
    """Return the path relative to the project's root, with forward slashes."""
    return path.relative_to(ROOT).as_posix()


def lines_matching(pattern: str, files: list[Path]) -> Iterator[str]:
    """Yield ``file:line: text`` for every line that matches the pattern."""
    wanted = re.compile(pattern)
    for path in files:
        for number, line in enumerate(path.read_text("utf-8").splitlines(), 1):
            if wanted.search(line):
                yield f"{name_of(path)}:{number}: {line.strip()}"
