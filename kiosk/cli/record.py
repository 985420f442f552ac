"""Opens the record for one command, beside a running kiosk or without one."""

from collections.abc import Iterator
from contextlib import contextmanager
from typing import TYPE_CHECKING

from kiosk import RELEASED, paths
from kiosk.domain.errors import RecordError

if TYPE_CHECKING:
    from kiosk.storage.store import Store


@contextmanager
def opened_record(*, may_be_new: bool = False) -> "Iterator[Store]":
    """The record of this machine. Raises RecordError, also when there is none yet and it must not `may_be_new`."""
    from kiosk.devices.clock import MachineClock
    from kiosk.storage.store import open_store

    if not may_be_new and not paths.database_file().exists() and not paths.backups_folder().exists():
        raise RecordError(
            f"There is no record in {paths.data_folder()}.", "Start the kiosk once, or set TRAM_HOC_DATA."
        )
    stores: list[Store] = []
    clock = MachineClock(RELEASED, lambda: stores[0].events.newest_wall() if stores else None)
    stores.append(open_store(paths.database_file(), clock, paths.backups_folder()))
    try:
        yield stores[0]
    finally:
        stores[0].close()
