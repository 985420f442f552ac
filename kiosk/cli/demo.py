"""``kiosk demo``: fills a new data folder with the demonstration."""

import sys
from datetime import UTC, datetime
from pathlib import Path
from typing import Annotated

import typer

from kiosk import paths
from kiosk.cli.ending.problems import explained_words, fail
from kiosk.domain.errors import CommandError


def demo(
    folder: Annotated[Path, typer.Argument(metavar="DIR", help="New data folder; it is created if missing.")],
) -> None:
    """Fill a data folder with invented people: an open evening session, and three months before it."""
    from kiosk.tour.story.evening import GUIDES, fill

    with explained_words(folder):
        if folder.is_dir() and any(folder.iterdir()):
            fail(CommandError("{folder} is not empty.", "Choose a new folder.", folder=str(folder)))
        fill(folder, paths.bundled_packs(), datetime.now(UTC), _show)
    print(f"The demonstration is in {folder}: TRAM_HOC_DATA={folder} kiosk run")
    for name, role, pin in GUIDES:
        print(f"{name} ({role.value}): PIN {pin}")


def _show(done: int, of: int) -> None:
    if sys.stderr.isatty():
        print(f"\revening {done} of {of}\033[K", end="\n" if done == of else "", file=sys.stderr, flush=True)
