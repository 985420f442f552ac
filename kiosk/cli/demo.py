"""``kiosk demo`` and ``kiosk run --demo``: a kiosk with the demonstration."""

import sys
from datetime import UTC, datetime
from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from kiosk import paths
from kiosk.cli.ending.problems import explained_words, fail
from kiosk.domain.errors import CommandError

if TYPE_CHECKING:
    from kiosk.house import Site


def demo(
    folder: Annotated[Path, typer.Argument(metavar="DIR", help="New data folder; it is created if missing.")],
) -> None:
    """Fill a data folder with invented people: an open evening session, and three months before it."""
    with explained_words(folder):
        if folder.is_dir() and any(folder.iterdir()):
            fail(CommandError("{folder} is not empty.", "Choose a new folder.", folder=str(folder)))
        _fill(folder)
    print(f"The demonstration is in {folder}: TRAM_HOC_DATA={folder} kiosk run")
    _print_pins()


def demo_kiosk() -> "Site":
    """Create the kiosk of ``kiosk run --demo`` from scratch, with a plugged-in stick of a demonstration province.

    Raises KioskError, OSError.
    """
    from kiosk.tour.demo import demo_site

    site = demo_site(paths.build_folder() / "demo", sorted(paths.bundled_packs().glob("*.hocpack")), is_in=True)
    _fill(site.data)
    site.shown_pins = _print_pins()
    return site


def _fill(data: Path) -> None:
    from kiosk.tour.story.evening import fill

    fill(data, paths.bundled_packs(), datetime.now(UTC), _show)


def _print_pins() -> dict[str, str]:
    """Print the PINs of the guides, not only when the program ends; return them by name."""
    from kiosk.tour.story.evening import GUIDES

    for name, role, pin in GUIDES:
        print(f"{name} ({role.value}): PIN {pin}")
    print("Technician: the first entry sets the PIN.", flush=True)
    return {name: pin for name, _role, pin in GUIDES}


def _show(done: int, of: int) -> None:
    if sys.stderr.isatty():
        print(f"\revening {done} of {of}\033[K", end="\n" if done == of else "", file=sys.stderr, flush=True)
