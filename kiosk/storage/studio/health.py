"""Checks and backups of the versions of own lessons (`domain.studio.ports.StudioHealth`).

Rules: the database is opened a second time, read-only, so that a check changes nothing and blocks nobody.
"""

from pathlib import Path

from sqlalchemy import func, select

from kiosk.domain.self_check import StudioFacts
from kiosk.storage.database import open_readable
from kiosk.storage.definition import require_tables
from kiosk.storage.failures import BROKEN, broken
from kiosk.storage.sql.dialect import definitions
from kiosk.storage.studio.copies import copy_studio_file, read_everything
from kiosk.storage.studio.schema import STUDIO_MIGRATIONS
from kiosk.storage.studio.tables import METADATA, shelf


class StudioChecker:
    """Checks and copies the database `file`."""

    def __init__(self, file: Path) -> None:
        self._file = file

    def check(self) -> StudioFacts | None:
        """Check the whole file; see `StudioHealth.check`."""
        if not self._file.exists():
            return None
        database = open_readable(self._file)
        try:
            database.check(thorough=True)
            require_tables(database.raw, self._file, STUDIO_MIGRATIONS)
            known = [name for name in METADATA.tables if f"table {name}" in definitions(database.raw)]
            if not read_everything(database.rows, known):
                raise broken(self._file, "the text of a version cannot be read")
            lessons = int(database.value(select(func.count()).select_from(shelf)))
        finally:
            database.close()
        damaged = sorted(file.name for file in self._file.parent.glob(f"{self._file.name}{BROKEN}*"))
        return StudioFacts(lessons, damaged)

    def back_up(self, file: Path) -> bool:
        """Write a verified backup to `file`; see `StudioHealth.back_up`."""
        return copy_studio_file(self._file, file)
