"""What tour, pictures and gallery have in common: where they write to, Qt's application, and how they end."""

import sys
from collections.abc import Callable, Iterator
from contextlib import closing, contextmanager
from dataclasses import dataclass, field
from pathlib import Path
from types import TracebackType

from kiosk import logs, paths
from kiosk.cli.ending.interrupts import STOPPED
from kiosk.cli.ending.problems import PlaceError, explained_words
from kiosk.domain.errors import KioskError, PackError


class PlayError(KioskError):
    """The robot visitor could not go on."""

    code = "play"


@dataclass(frozen=True, slots=True)
class Playing:
    """``run`` is the event loop for a window that somebody closes; ``mistakes`` are errors that met nobody."""

    run: Callable[[], int]
    mistakes: list[str] = field(default_factory=list)

    def require_no_mistakes(self) -> None:
        """Raises PlayError."""
        if self.mistakes:
            raise PlayError(f"Something went wrong on the way: {'; '.join(self.mistakes)}.", "The log says where.")


def bundled_packs() -> list[Path]:
    """The packs that come with the program. Raises PackError when there is none."""
    packs = sorted(paths.bundled_packs().glob("*.hocpack"))
    if not packs:
        raise PackError("No pack came with the program.", "Build them with: kiosk pack build --all")
    return packs


@contextmanager
def played(out: Path | None = None) -> Iterator[Playing]:
    """Qt's application while the block runs: Ctrl+C and SIGTERM end its event loop with exit code `STOPPED`.

    With `out`, a folder that is made and gets the log, no display is needed. An error ends the command in words.
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
                f"It did not go on: {error}.", "Run it again; if it stops there again, report it."
            ) from error
        playing.require_no_mistakes()


@contextmanager
def _heard(mistakes: list[str]) -> Iterator[None]:
    """Note the errors that Qt's event loop only reports."""
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
    """Raises OSError or PlaceError before anything is played that could not be written."""
    from kiosk.devices.folders import is_writable
    from kiosk.durable import make_folder

    make_folder(folder)
    if not is_writable(folder):
        raise PlaceError(
            f"{folder} cannot be written.", "Make room there, ask for the right, or choose another folder."
        )
