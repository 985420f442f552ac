"""Runs Qt for the commands ``tour``, ``shots`` and ``gallery``: output folder, Qt application and error handling."""

import sys
from collections.abc import Callable, Iterator
from contextlib import closing, contextmanager
from dataclasses import dataclass, field
from pathlib import Path
from types import TracebackType

from kiosk import logs, paths
from kiosk.cli.ending.interrupts import STOPPED
from kiosk.cli.ending.problems import PlaceError, explained_words
from kiosk.domain.errors import CommandError, PackError
from kiosk.domain.texts import untranslated


class PlayError(CommandError):
    """The simulated visitor could not continue, or an error occurred in the event loop."""

    code = "play"


@dataclass(frozen=True, slots=True)
class Playing:
    """A running Qt application.

    ``run``: runs the event loop until the window is closed. ``mistakes``: descriptions of unhandled errors in the
    event loop.
    """

    run: Callable[[], int]
    mistakes: list[str] = field(default_factory=list)

    def require_no_mistakes(self) -> None:
        """Raise PlayError if there are any `mistakes`."""
        if self.mistakes:
            raise PlayError(
                f"Errors occurred during the run: {'; '.join(self.mistakes)}.", "See the log for details."
            )


def bundled_packs() -> list[Path]:
    """Return the pack files shipped with the program. Raises PackError if there is none."""
    packs = sorted(paths.bundled_packs().glob("*.hocpack"))
    if not packs:
        raise PackError(
            untranslated("No packs are bundled with the program."),
            untranslated("Build them with: kiosk pack build --all"),
        )
    return packs


@contextmanager
def played(out: Path | None = None) -> Iterator[Playing]:
    """Yield Qt's application as a `Playing`; Ctrl+C and SIGTERM end its event loop with exit code `STOPPED`.

    `out`: folder for the output and the log, created if missing. If `out` is given, Qt runs off screen where there is
    no display. An expected error in the block ends the command with a message.
    """
    with explained_words(out):
        if out is not None:
            _make_writable(out)
    from kiosk import app
    from kiosk.bridge.shell import display
    from kiosk.bridge.shell.stopping import StopSignals

    if out is not None:
        display.prefer_off_screen()
    logs.start_logging(out or paths.logs_folder())
    qt = app.application()
    playing = Playing(qt.exec)
    with explained_words(out), closing(StopSignals(qt, STOPPED)), _heard(playing.mistakes):
        try:
            yield playing
        except (TimeoutError, LookupError) as error:
            raise PlayError(
                f"The run stopped: {error}.", "Run the command again; if it stops at the same place, report it."
            ) from error
        playing.require_no_mistakes()


@contextmanager
def _heard(mistakes: list[str]) -> Iterator[None]:
    """Within the block, append to `mistakes` a description of each error that reaches `sys.excepthook`."""
    before = sys.excepthook

    def hear(kind: type[BaseException], error: BaseException, trace: TracebackType | None) -> None:
        mistakes.append(f"{kind.__name__}: {error}")
        before(kind, error, trace)

    sys.excepthook = hear
    try:
        yield
    finally:
        sys.excepthook = before


def _make_writable(folder: Path) -> None:
    """Create `folder` if missing; raise OSError or PlaceError if it cannot be written."""
    from kiosk.devices.folders import is_writable
    from kiosk.durable import make_folder

    make_folder(folder)
    if not is_writable(folder):
        raise PlaceError(
            f"{folder} cannot be written.", "Free space there, get permission to write, or choose another folder."
        )
