"""The reports that were saved for the notice board, kept in the record."""

import json
from collections.abc import Sequence
from datetime import date

from kiosk.domain.reporting.periods import days_between
from kiosk.domain.reporting.wall_papers import WallPaper
from kiosk.storage.database import Database
from kiosk.storage.notes import WALL_PAPERS, note, noted

_MOST = 100
"""Number of reports that are kept; more than the weeks, months and quarters of a year."""


class StoredWallPapers:
    """See the port `WallPapers`."""

    def __init__(self, database: Database) -> None:
        self._database = database

    def all(self) -> Sequence[WallPaper]:
        """See `WallPapers.all`."""
        stored = json.loads(self._database.value(noted(WALL_PAPERS)) or "[]")
        return [WallPaper(code, days_between(*map(date.fromisoformat, days))) for code, *days in stored]

    def add(self, paper: WallPaper) -> None:
        """See `WallPapers.add`."""
        papers = [*(one for one in self.all() if one != paper), paper][-_MOST:]
        rows = [(code, period.first.isoformat(), period.last.isoformat()) for code, period in papers]
        with self._database.writing() as connection:
            note(connection, WALL_PAPERS, json.dumps(rows))
