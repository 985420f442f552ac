"""The pages for the office itself, which a worker makes again after results were stored.

Rules: whoever compares two page sets can compute the small numbers between them, and after each bundle that is nearly
every number. So these pages are never the published ones: they lie in a folder of their own that other users cannot
read, state that they are for the office, and leave the views in the database as they are. They are made at most once
in ``every``, and only if something was stored, rejected, approved or noted since, or a day is over (silent kiosks).
"""

import logging
from collections.abc import Callable
from dataclasses import dataclass
from datetime import datetime, timedelta
from hashlib import sha256
from pathlib import Path
from traceback import format_exc
from typing import NamedTuple

from sqlalchemy import func, select

from kiosk.domain.errors import KioskError
from kiosk.domain.machine.clocks import VIETNAM
from kiosk.domain.text import shown_lines
from kiosk.province.hub.faults import HubError
from kiosk.province.hub.folder import Hub
from kiosk.province.hub.ingest.archive import Check
from kiosk.province.hub.pages.page_set import MARKER
from kiosk.province.hub.pages.refreshing import PageSources, refresh
from kiosk.province.hub.store.tables import bundles, enrolments, kiosks
from kiosk.province.publishing.lock import LockWait

_WAIT = LockWait(60.0)
"""Seconds for which the weekly pages are waited for."""
_LARGEST_MARKER = 10_000
logger = logging.getLogger(__name__)


class _Made(NamedTuple):
    at: datetime
    state: str


@dataclass(frozen=True, slots=True)
class FreshPages:
    """The office's own pages of one hub.

    ``every``: the shortest time between two sets. ``sources``: returns what the pages need, for a time and the state
    of the hub that they show.
    """

    hub: Hub
    check: Check
    every: timedelta
    sources: Callable[[datetime, str], PageSources]
    clock: Callable[[], datetime]

    @property
    def folder(self) -> Path:
        """The folder of the pages. Raises HubError if it is the one of the published pages."""
        settings = self.hub.settings
        folder, published = (self.hub.folder / name for name in (settings.office_pages, settings.pages))
        if folder.resolve() == published.resolve():
            cure = (
                "Name another folder in hub.toml: small numbers could be computed from published pages of two days."
            )
            raise HubError("{folder} is the folder of the published pages.", cure, folder=str(folder))
        return folder

    def make_if_due(self) -> bool:
        """Make the pages if it is time; return whether they were made. Raises KioskError, OSError."""
        now, folder = self.clock(), self.folder
        made = _made(folder)
        if made is not None and timedelta() <= now - made.at < self.every:
            return False
        state = self._state(now)
        if made is not None and made.state == state:
            return False
        refresh(self.hub, self.check, folder, self.sources(now, state), lambda _done, _total: None, _WAIT)
        return True

    def run(self) -> None:
        """Do `make_if_due`; an error is logged, because the work of the hub goes on without pages."""
        try:
            self.make_if_due()
        except (KioskError, OSError) as error:
            text = shown_lines(str(error))
            logger.error("The office's pages were not made: %s", text)  # noqa: TRY400 - expected, no traceback
        except ValueError:
            text = "The office's pages were not made, because of a fault of this program\n%s"
            trace = shown_lines(format_exc())  # which can contain texts of kiosks
            logger.error(text, trace)  # noqa: TRY400 - the traceback is there

    def _state(self, now: datetime) -> str:
        stored = select(func.count(), func.max(bundles.c.received)).select_from(bundles)
        known = select(kiosks.c.number, kiosks.c.state, kiosks.c.revision, kiosks.c.shared).order_by(kiosks.c.number)
        expected = select(enrolments).order_by(enrolments.c.token_hash)
        with self.hub.store.reading() as connection:
            rows = [tuple(row) for query in (stored, known, expected) for row in connection.execute(query)]
        return sha256(f"{now.astimezone(VIETNAM).date()} {rows}".encode()).hexdigest()


def _made(folder: Path) -> _Made | None:
    """Return what the marker of the page set in `folder` states; None if there is no such set."""
    try:
        with (folder / MARKER).open(encoding="utf-8") as stream:
            lines = stream.read(_LARGEST_MARKER).splitlines()
        return _Made(datetime.fromisoformat(lines[1]), lines[2])
    except (FileNotFoundError, NotADirectoryError, ValueError, IndexError):
        return None
