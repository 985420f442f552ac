"""Shows pages in Chromium, in a window or as pictures, with a throw-away profile and no connection to anywhere."""

import os
import shutil
import subprocess
from pathlib import Path
from tempfile import TemporaryDirectory

from .servers.program import MissingProgramError

SIZES = {"screen": (1920, 1080), "phone": (390, 844)}
"""Names and sizes in pixels of the pictures of a page."""
_QUIET = (
    "--no-first-run",
    "--no-default-browser-check",
    "--disable-background-networking",
    "--disable-component-update",
    "--disable-sync",
    "--host-resolver-rules=MAP * ~NOTFOUND",
)


def chromium() -> str:
    """Return the path of Chromium. Raises MissingProgramError."""
    path = shutil.which("chromium") or shutil.which("chromium-browser")
    if path is None:
        raise MissingProgramError("chromium is not installed (Debian: apt-get install chromium)")
    return path


def has_display() -> bool:
    """Whether a window can be shown."""
    return bool(os.environ.get("DISPLAY") or os.environ.get("WAYLAND_DISPLAY"))


def take_pictures(page: Path, folder: Path) -> list[Path]:
    """Save a picture of `page` in each of `SIZES` as PNG in `folder`. Raises MissingProgramError, OSError."""
    made = []
    for name, (width, height) in SIZES.items():
        picture = folder / f"{page.stem}-{name}.png"
        picture.unlink(missing_ok=True)
        options = ["--headless=new", "--hide-scrollbars", "--disable-gpu", f"--window-size={width},{height}"]
        _run([*options, f"--screenshot={picture}"], page)
        if not picture.is_file():
            raise OSError(f"Chromium made no picture of {page}")
        made.append(picture)
    return made


def show(page: Path) -> None:
    """Show `page` in a window until it is closed. Raises MissingProgramError."""
    _run(["--new-window"], page)


def _run(options: list[str], page: Path) -> None:
    as_root = ["--no-sandbox"] if os.geteuid() == 0 else []  # Chromium refuses its sandbox to root
    with TemporaryDirectory(prefix="chromium-", ignore_cleanup_errors=True) as profile:
        command = [chromium(), *_QUIET, *as_root, f"--user-data-dir={profile}", *options, page.absolute().as_uri()]
        own = dict.fromkeys(("XDG_CONFIG_HOME", "XDG_CACHE_HOME"), profile)  # for crash reports, and of libraries
        subprocess.run(
            command,
            env={**os.environ, **own},
            check=True,
            capture_output=True,
            timeout=None if "--new-window" in options else 60,
        )
