"""Opens the record for one command, whether or not the kiosk is running."""

from collections.abc import Iterator
from contextlib import contextmanager
from typing import TYPE_CHECKING

from kiosk import RELEASED, paths
from kiosk.domain.errors import RecordBrokenError, RecordError
from kiosk.domain.texts import untranslated

if TYPE_CHECKING:
    from kiosk.storage.store import Store


@contextmanager
def opened_record(*, may_be_new: bool = False, is_looking: bool = False) -> "Iterator[Store]":
    """Open the record of this machine for the block.

    `may_be_new`: create the record if it does not exist. `is_looking`: open it read-only if it cannot be opened for
    writing. Raises RecordError if the record cannot be opened, or if it does not exist and `may_be_new` is false.
    """
    from kiosk.devices.clock import MachineClock
    from kiosk.storage.store import open_store, open_to_read

    if not may_be_new and not paths.database_file().exists() and not paths.backups_folder().exists():
        raise RecordError(
            untranslated(f"There is no record in {paths.data_folder()}."),
            untranslated("Start the kiosk once, or set TRAM_HOC_DATA."),
        )
    stores: list[Store] = []
    clock = MachineClock(RELEASED, lambda: stores[0].events.newest_wall() if stores else None)
    try:
        stores.append(open_store(paths.database_file(), clock, paths.backups_folder()))
    except RecordBrokenError:
        raise
    except RecordError:
        if not is_looking or not paths.database_file().exists():
            raise
        stores.append(open_to_read(paths.database_file(), clock, paths.backups_folder()))
    try:
        yield stores[0]
    finally:
        stores[0].close()
